// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/control.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

/// As wide as what is asked for, up to what GOV.UK has a width for.
std::string width_for(std::optional<int> length) {
  if (!length || *length > 30) return {};
  for (const int width : {2, 3, 4, 5, 10, 20, 30})
    if (*length <= width) return "govuk-input--width-" + std::to_string(width);
  return {};
}

govuk::InputOptions line(const Question& a) {
  return {.id = a.name, .name = a.name, .label = a.label(), .hint = a.hint, .value = a.typed(), .error = a.error};
}

Html one_line(const Question& a) {
  auto options = line(a);
  options.classes = width_for(a.item.max_length);
  if (a.item.keyboard != Keyboard::words) options.type = a.item.keyboard == Keyboard::email ? "email" : "tel", options.spellcheck = false;
  return govuk::input(options);
}

Html address(const Question& a) {
  auto options = line(a);
  options.type = "url";
  options.spellcheck = false;
  return govuk::input(options);
}

Html text(const Question& a) {
  if (!a.item.max_length)
    return govuk::textarea({.id = a.name, .name = a.name, .label = a.label(), .hint = a.hint, .value = a.typed(), .error = a.error, .spellcheck = true});
  const std::string most = std::to_string(*a.item.max_length);
  return govuk::character_count({.id = a.name, .name = a.name, .label = a.label(), .hint = a.hint, .value = a.typed(), .error = a.error,
                                 .max_length = most, .threshold = "75",
                                 .description = tn("You can enter up to {0} character", "You can enter up to {0} characters", *a.item.max_length),
                                 .spellcheck = true});
}

Html unit_of(const Item& item) { return item.units.size() == 1 ? Html{item.units.front()} : Html{}; }

Html number(const Question& a) {
  auto options = line(a);
  options.inputmode = a.item.type == Type::integer ? "numeric" : "decimal";
  options.spellcheck = false;
  options.classes = "govuk-input--width-5";
  options.suffix = unit_of(a.item);
  return govuk::input(options);
}

Html quantity(const Question& a) {
  if (a.item.units.size() < 2) return number(a);
  std::vector<govuk::SelectItem> units{{.value = "", .text = std::string{t("Choose a unit")}}};
  for (const auto& unit : a.item.units) units.push_back({.value = unit, .text = unit});
  const std::string hint_id = a.name + "-about", error_id = a.name + "-wrong";
  Html inside;
  std::string described;
  if (!a.hint.empty()) {
    inside += govuk::hint({.text = a.hint, .id = hint_id});
    described = hint_id;
  }
  if (!a.error.empty()) {
    inside += govuk::error_message({.text = a.error, .id = error_id});
    described += described.empty() ? error_id : " " + error_id;
  }
  const std::string wrong = a.error.empty() ? "" : " govuk-input--error";
  inside += govuk::input({.id = a.name, .name = a.name, .label = t("How much"), .value = a.typed(), .classes = "govuk-input--width-5" + wrong, .inputmode = "decimal", .spellcheck = false});
  inside += govuk::select({.id = a.part(".unit"), .name = a.part(".unit"), .label = t("Unit"), .items = std::move(units), .value = a.typed(".unit")});
  return html::element("div", {{"class", a.error.empty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}},
                       govuk::fieldset({.legend = a.legend(), .content = inside, .described_by = described}));
}

govuk::DateInputItem box(const Question& a, const char* part, Message label, int width) {
  govuk::DateInputItem out{.name = a.part(part), .label = t(label), .value = a.typed(part), .id = a.part(part), .width = width};
  if (a.wrong(part)) out.error = true;
  return out;
}

Html date(const Question& a) {
  govuk::DateInputOptions options{.id = a.name, .legend = a.legend(), .hint = a.hint, .error = a.error};
  options.items = {box(a, ".day", noted("Day"), 2), box(a, ".month", noted("Month"), 2), box(a, ".year", noted("Year"), 4)};
  options.items.front().id = a.name;
  if (a.item.type == Type::date_time) {
    options.items.push_back(box(a, ".time", noted("Time"), 5));
    options.items.back().inputmode.clear();
    if (a.hint.empty()) options.hint = t("The time may be written as 2:30pm or 14:30");
  }
  return govuk::date_input(options);
}

Html time_of_day(const Question& a) {
  auto options = line(a);
  options.classes = "govuk-input--width-5";
  options.spellcheck = false;
  if (a.hint.empty()) options.hint = t("For example, 2:30pm or 14:30");
  return govuk::input(options);
}

}  // namespace

Html typed_control(const Question& question) {
  switch (question.item.type) {
    case Type::text: return text(question);
    case Type::date:
    case Type::date_time: return date(question);
    case Type::time: return time_of_day(question);
    case Type::integer:
    case Type::decimal: return number(question);
    case Type::quantity: return quantity(question);
    case Type::url: return address(question);
    default: return one_line(question);
  }
}

}  // namespace stepwise::forms
