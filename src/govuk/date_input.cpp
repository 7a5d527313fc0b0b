// SPDX-License-Identifier: Apache-2.0
#include "govuk/date_input.hpp"

#include <algorithm>

#include "govuk/group.hpp"
#include "govuk/input.hpp"

namespace stepwise::govuk {
namespace {

std::string capitalised(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

bool marked(const DateInputItem& item) {
  return item.error.value_or(false) || item.classes.find("govuk-input--error") != std::string::npos;
}

std::string item_classes(const DateInputItem& item, bool group_error, bool any_marked) {
  std::string classes = "govuk-date-input__input";
  const bool said = item.classes.find("govuk-input--error") != std::string::npos;
  if (!said && (marked(item) || (item.error.value_or(true) && group_error && !any_marked))) classes += " govuk-input--error";
  if (item.classes.find("govuk-input--width-") == std::string::npos) classes += " govuk-input--width-" + std::to_string(item.width);
  if (!item.classes.empty()) classes += " " + item.classes;
  return classes;
}

void write_item(Writer& w, const DateInputOptions& options, const DateInputItem& item, std::string classes) {
  w.start("div", "govuk-date-input__item");
  w.html(input({.id = item.id.empty() ? options.id + "-" + item.name : item.id,
                .name = options.name_prefix.empty() ? item.name : options.name_prefix + "-" + item.name,
                .label = {item.label.empty() ? Html{capitalised(item.name)} : item.label, "govuk-date-input__label"},
                .value = item.value,
                .classes = std::move(classes),
                .autocomplete = item.autocomplete,
                .inputmode = item.inputmode,
                .pattern = item.pattern,
                .attributes = item.attributes}));
  w.close("div");
}

Html error_of(const DateField& field) {
  for (const char* part : {"", "_day", "_month", "_year"})
    if (Html error = problem_with(field.problems, field.name + part); !error.empty()) return error;
  return {};
}

}  // namespace

Html date_input(const DateInputOptions& options) {
  const FieldsetParts parts = options.fieldset.value_or(FieldsetParts{});
  const Legend& legend = options.legend.text.empty() ? parts.legend : options.legend;
  Surround surround{options.id, options.hint, options.error, parts.described_by};
  Writer inner{1536};
  write_hint_and_error(inner, surround);
  inner.open("div").cls("govuk-date-input", options.classes).attrs(options.attributes);
  const bool first_box_has_it = !options.items.empty() && options.items.front().id == options.id;
  if (!first_box_has_it) inner.opt("id", options.id);
  inner.end().html(options.form_group.before);
  const bool any_marked = std::ranges::any_of(options.items, marked);
  for (const auto& item : options.items)
    write_item(inner, options, item, item_classes(item, !options.error.empty(), any_marked));
  inner.html(options.form_group.after).close("div");
  Writer w{2048};
  open_group(w, options.form_group, !options.error.empty());
  Html content = std::move(inner).done();
  w.html(options.fieldset || !legend.text.empty() ? fieldset({.legend = legend,
                                                             .content = std::move(content),
                                                             .classes = parts.classes,
                                                             .described_by = surround.described_by,
                                                             .role = "group",
                                                             .attributes = parts.attributes})
                                                  : content);
  w.close("div");
  return std::move(w).done();
}

Html date_field(const DateField& field) {
  const std::string id = id_for(field.name);
  const auto item = [&](std::string part, Words words, std::string_view value, int width) {
    DateInputItem out{.name = field.name + "_" + part, .label = words, .value = value, .width = width};
    out.id = part == "day" ? id : id + "-" + part;
    if (!problem_with(field.problems, out.name).empty()) out.error = true;
    if (field.birth_date) out.autocomplete = "bday-" + part;
    return out;
  };
  return date_input({.id = id,
                     .legend = field.legend,
                     .hint = field.hint,
                     .items = {item("day", t("Day"), field.day, 2), item("month", t("Month"), field.month, 2), item("year", t("Year"), field.year, 4)},
                     .error = error_of(field)});
}

DateField with_date(DateField field, std::optional<Date> date) {
  if (!date) return field;
  field.day = std::to_string(date->day());
  field.month = std::to_string(date->month());
  field.year = std::to_string(date->year());
  return field;
}

}  // namespace stepwise::govuk
