// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/pages/control.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using html::element;

constexpr std::size_t most_radios = 12;

bool chosen(const Question& a, std::string_view key) {
  const auto* values = a.answers.all(a.name);
  return values != nullptr && std::ranges::find(*values, key) != values->end();
}

std::string option_words(const Option& option) {
  return option.prefix.empty() ? option.label : option.prefix + " " + option.label;
}

/// Names the field for the post, since a choice that is left empty posts nothing.
Html shown(const Question& a) { return govuk::hidden_field("shown[]", a.name); }

Html clear_button(const Question& a) {
  if (!a.options.clearable) return {};
  return element("button", {{"type", "submit"}, {"class", "app-link-button app-clear"}, {"name", "do"}, {"value", "clear:" + a.name}},
                 {t("Clear my answer"), element("span", {{"class", "govuk-visually-hidden"}}, Html{": " + question_name(a.item)})});
}

bool open(const Question& a) { return a.item.type == Type::open_choice; }

Html other_words(const Question& a) { return a.item.open_label.empty() ? Html{t("Other")} : form_words(a.questionnaire, a.item.open_label); }

/// The person's own words: always there, since nothing on a page appears by a click.
Html other_box(const Question& a) {
  if (!open(a)) return {};
  return govuk::input({.id = a.part(".other"), .name = a.part(".other"), .label = t("Another answer, in your own words"), .value = a.typed(".other"),
                       .classes = a.wrong(".other") ? "govuk-input--error" : "",
                       .form_group = {.classes = "app-other"}});
}

std::vector<govuk::ChoiceItem> items_of(const Question& a) {
  std::vector<govuk::ChoiceItem> items;
  items.reserve(a.item.options.size() + 2);
  for (const Option& option : a.item.options) {
    govuk::ChoiceItem item{.value = option.key, .text = form_words(a.questionnaire, option_words(option)), .checked = chosen(a, option.key)};
    if (!option.hint.empty()) item.hint = form_words(a.questionnaire, option.hint);
    if (option.exclusive) item.behaviour = "exclusive";
    items.push_back(std::move(item));
  }
  if (open(a)) items.push_back({.value = std::string{other_choice}, .text = other_words(a), .checked = chosen(a, other_choice)});
  return items;
}

Html radios(const Question& a, std::vector<govuk::ChoiceItem> items, std::string classes = {}) {
  return shown(a) + govuk::radios({.id = a.name, .name = a.name, .legend = a.legend(), .hint = a.hint, .items = std::move(items),
                                   .error = a.error, .classes = std::move(classes),
                                   .form_group = {.after = other_box(a) + clear_button(a)}});
}

Html checkboxes(const Question& a) {
  return shown(a) + govuk::checkboxes({.id = a.name, .name = a.name, .legend = a.legend(), .hint = a.hint, .items = items_of(a),
                                       .error = a.error, .form_group = {.after = other_box(a)}});
}

Html drop_down(const Question& a) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = std::string{t("Not answered")}}};
  for (const Option& option : a.item.options) items.push_back({.value = option.key, .text = option_words(option), .selected = chosen(a, option.key)});
  if (open(a)) items.push_back({.value = std::string{other_choice}, .text = a.item.open_label.empty() ? std::string{t("Other")} : a.item.open_label, .selected = chosen(a, other_choice)});
  return govuk::select({.id = a.name, .name = a.name, .label = a.label(), .hint = a.hint, .items = std::move(items), .error = a.error}) + other_box(a);
}

Html yes_or_no(const Question& a) {
  return radios(a, {{.value = "yes", .text = t("Yes"), .checked = chosen(a, "yes")}, {.value = "no", .text = t("No"), .checked = chosen(a, "no")}},
                "govuk-radios--inline");
}

/// An open choice that offers nothing to choose from.
Html own_words(const Question& a) {
  return govuk::input({.id = a.name, .name = a.part(".other"), .label = a.label(), .hint = a.hint, .value = a.typed(".other"), .error = a.error});
}

}  // namespace

Html choice_control(const Question& a) {
  if (a.item.type == Type::boolean) return yes_or_no(a);
  if (a.item.options.empty()) return own_words(a);
  if (a.item.repeats && !a.item.is_series()) return checkboxes(a);
  const bool list = a.item.control == Control::drop_down || a.item.control == Control::type_ahead ||
                    (a.item.control == Control::unsaid && a.item.options.size() > most_radios);
  return list ? drop_down(a) : radios(a, items_of(a));
}

}  // namespace stepwise::forms
