// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/fields.hpp"

#include <algorithm>

#include "govuk/button.hpp"

namespace stepwise::moj {

using govuk::Writer;

Html date_picker(const DatePickerOptions& options) {
  Writer w{1024};
  w.raw("<div class=\"moj-datepicker\" data-module=\"moj-date-picker\"").opt("data-min-date", options.min_date);
  w.opt("data-max-date", options.max_date).opt("data-excluded-dates", options.excluded_dates);
  w.opt("data-excluded-days", options.excluded_days).opt("data-week-start-day", options.week_start_day);
  if (options.leading_zeros) w.attr("data-leading-zeros", *options.leading_zeros ? "true" : "false");
  w.end().html(govuk::input({.id = options.id,
                             .name = options.name,
                             .label = options.label,
                             .hint = options.hint,
                             .value = options.value,
                             .problems = options.problems,
                             .error = options.error,
                             .classes = "moj-js-datepicker-input " + options.classes,
                             .autocomplete = "off",
                             .form_group = options.form_group,
                             .attributes = options.attributes}));
  w.close("div");
  return std::move(w).done();
}

namespace {

std::string replaced(std::string text, std::string_view place, std::string_view with) {
  for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + with.size()))
    text.replace(at, place.size(), with);
  return text;
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string filled(const std::string& words, std::string_view label, std::size_t number, std::size_t count) {
  return replaced(replaced(replaced(words, "%{itemLabel}", label), "%{number}", std::to_string(number)), "%{count}", std::to_string(count));
}

Html remove_button(const AddAnotherOptions& options, std::size_t index) {
  Writer w{512};
  w.start("div", "moj-add-another__remove-button-container");
  if (options.items.size() > 1) {
    const AnotherItem& item = options.items[index];
    w.html(govuk::button({.text = filled(options.remove_text, lower(options.item_label), index + 1, options.items.size()),
                          .name = item.remove_name,
                          .value = item.remove_value.empty() ? std::to_string(index) : item.remove_value,
                          .classes = "govuk-button--secondary moj-add-another__remove-button"}));
  }
  w.close("div");
  return std::move(w).done();
}

Html fields_of(const AddAnotherOptions& options, std::size_t index, const std::string& error_id) {
  const AnotherItem& item = options.items[index];
  Writer w{512 + item.fields.markup().size()};
  w.start("div", "moj-add-another__item-container");
  if (options.in_line) w.start("div", "moj-add-another__item-row");
  if (!item.error.empty()) w.html(govuk::error_message({.text = item.error, .id = error_id}));
  w.html(item.fields);
  if (options.in_line) w.close("div");
  w.html(remove_button(options, index)).close("div");
  return std::move(w).done();
}

void write_item(Writer& w, const AddAnotherOptions& options, std::size_t index) {
  const AnotherItem& item = options.items[index];
  const std::string error_id = options.id + std::to_string(index + 1) + "-error";
  std::string classes = options.in_line ? "moj-add-another__item--inline" : "", described_by = item.described_by;
  if (!item.error.empty()) {
    classes += " moj-add-another__item--error";
    described_by += (described_by.empty() ? "" : " ") + error_id;
  }
  const std::string& pattern = options.items.size() == 1 && !options.legend_one.empty() ? options.legend_one : options.legend_other;
  Html legend = item.legend.empty() ? Html{filled(pattern, options.item_label, index + 1, options.items.size())} : item.legend;
  std::string legend_classes = "moj-add-another__item-title govuk-fieldset__legend--m";
  if (!item.legend_classes.empty()) legend_classes += " " + item.legend_classes;
  w.open("div").cls("moj-add-another__item", classes, item.classes).end();
  w.html(govuk::fieldset({.legend = {std::move(legend), std::move(legend_classes)},
                          .content = fields_of(options, index, error_id),
                          .classes = "moj-add-another__fieldset " + item.fieldset_classes,
                          .described_by = described_by,
                          .attributes = item.fieldset_attributes}));
  w.close("div");
}

void write_add_button(Writer& w, const AddAnotherOptions& options) {
  const bool named = !options.id.empty();
  std::string value = lower(replaced(options.add_text, "%{itemLabel}", options.item_label));
  std::ranges::replace(value, ' ', '-');
  w.start("div", "moj-add-another__add-button-container");
  w.html(govuk::button({.text = replaced(options.add_text, "%{itemLabel}", lower(options.item_label)),
                        .name = named ? options.id + "-add-another" : "",
                        .value = named ? value : "",
                        .classes = "govuk-button--secondary moj-add-another__add-button",
                        .id = named ? options.id + "-add-another-button" : ""}));
  w.close("div");
}

}  // namespace

Html add_another(const AddAnotherOptions& options) {
  Writer w{2048};
  w.open("div").opt("id", options.id).cls("moj-add-another", options.classes).attr("data-module", "moj-add-another");
  w.attr("data-item-label", options.item_label).opt("data-layout", options.in_line ? "inline" : "");
  w.attrs(options.messages).attrs(options.attributes).end().start("div", "moj-add-another__items");
  for (std::size_t i = 0; i < options.items.size(); ++i) write_item(w, options, i);
  w.close("div");
  write_add_button(w, options);
  w.close("div");
  return std::move(w).done();
}

}  // namespace stepwise::moj
