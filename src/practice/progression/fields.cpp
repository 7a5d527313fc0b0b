// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/fields.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::progression {
namespace {

using html::element;
using html::Html;
using Kind = Field::Kind;

constexpr int most_rating = 10;
constexpr std::size_t longest_answer = 20'000, most_named = 20;

std::string part_of(const http::Fields& typed, std::string_view name, std::string_view part) {
  return std::string{trim(typed.get(std::string{name} + "_" + std::string{part}))};
}

bool has_day(const http::Fields& typed, std::string_view name) {
  return !part_of(typed, name, "day").empty() || !part_of(typed, name, "month").empty() || !part_of(typed, name, "year").empty();
}

std::string else_name(const Field& field) { return field.name + "_else"; }

const Choice* known(const std::vector<Choice>& choices, std::string_view value) {
  const auto found = std::ranges::find(choices, value, &Choice::value);
  return found == choices.end() ? nullptr : &*found;
}

/// Whoever of all staff is called what was typed beside the list: by the whole name, else by a part of name or team.
std::vector<Choice> named_staff(const Field& field, const http::Fields& typed) {
  const std::string wanted = fold_for_matching(typed.get(else_name(field)));
  std::vector<Choice> whole, part;
  if (field.kind != Kind::staff || wanted.empty()) return whole;
  for (const auto* list : {&field.choices, &field.others})
    for (const auto& one : *list) {
      if (fold_for_matching(one.text.substr(0, one.text.find(", "))) == wanted) whole.push_back(one);
      if (fold_for_matching(one.text).find(wanted) != std::string::npos) part.push_back(one);
    }
  return whole.empty() ? part : whole;
}

std::string wrong_staff(const Field& field, const http::Fields& typed) {
  const auto chosen = typed.get(field.name);
  const auto found = named_staff(field, typed);
  if (trim(typed.get(else_name(field))).empty()) return known(field.choices, chosen) || known(field.others, chosen) ? "" : t("Choose one of the list").str();
  if (found.empty()) return t("Nobody who works here is called that. Write their name, or a part of it");
  if (found.size() == 1 || known(found, chosen)) return "";
  return found.size() > most_named ? t("More than {0} people are called that. Write more of the name", most_named) : t("Several people are called that. They are in the list now: choose one").str();
}

/// What is wrong with an answer that is there; "" when nothing is.
std::string wrong_with(const Field& field, const http::Fields& typed) {
  const auto answer = typed.get(field.name);
  switch (field.kind) {
    case Kind::heading: return {};
    case Kind::line:
    case Kind::words: return answer.size() > longest_answer ? t("Write no more than 20,000 characters").str() : "";
    case Kind::one:
    case Kind::pick: return std::ranges::find(field.choices, answer, &Choice::value) == field.choices.end() ? t("Choose one of the list").str() : "";
    case Kind::staff: return wrong_staff(field, typed);
    case Kind::boxes: {
      const auto known = [&](std::string_view code) { return std::ranges::find(field.choices, code, &Choice::value) != field.choices.end(); };
      return std::ranges::all_of(typed.all(field.name), known) ? "" : t("Choose from the list").str();
    }
    case Kind::rating: return rating_of(typed, field.name) ? "" : t("Enter a whole number from 0 to 10").str();
    case Kind::day: {
      const auto day = day_of(typed, field.name);
      if (!day) return t("Enter a real date, like 27 3 2026");
      const bool outside = (field.earliest && *day < *field.earliest) || (field.latest && *day > *field.latest);
      return outside ? field.out_of_range : "";
    }
  }
  return {};
}

bool is_answered(const Field& field, const http::Fields& typed) {
  if (field.kind == Kind::day) return has_day(typed, field.name);
  return !trim(typed.get(field.name)).empty() || (field.kind == Kind::staff && !trim(typed.get(else_name(field))).empty());
}

std::vector<govuk::ChoiceItem> radio_items(const std::vector<Choice>& choices) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& choice : choices) items.push_back({.value = choice.value, .text = choice.text, .hint = choice.hint});
  return items;
}

std::vector<govuk::SelectItem> select_items(const std::vector<Choice>& choices) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Choose one")}};
  for (const auto& choice : choices) items.push_back({.value = choice.value, .text = choice.text});
  return items;
}

/// Those who are near in a list, and a name for anybody else; whoever was chosen or found by name joins the list.
Html write_staff(const Field& field, const http::Fields& typed, const std::vector<Problem>& problems) {
  std::vector<Choice> shown = field.choices;
  const auto add = [&](const Choice& one) {
    if (!known(shown, one.value)) shown.push_back(one);
  };
  if (const Choice* chosen = known(field.others, typed.get(field.name))) add(*chosen);
  if (const auto found = named_staff(field, typed); found.size() <= most_named) std::ranges::for_each(found, add);
  Html out = govuk::select({.name = field.name, .label = govuk::sized_label(field.label, "s"), .hint = field.hint, .items = select_items(shown), .value = typed.get(field.name), .problems = problems});
  if (field.others.empty()) return out;
  return out + govuk::input({.name = else_name(field), .label = govuk::sized_label(t("Or somebody else of the council"), "s"), .hint = t("Their name, or a part of it"), .value = typed.get(else_name(field)), .autocomplete = "off"});
}

Html write_field(const Field& field, const http::Fields& typed, const std::vector<Problem>& problems) {
  switch (field.kind) {
    case Kind::heading: {
      Html out = element("h2", {{"class", "govuk-heading-m"}}, field.label);
      if (!field.hint.empty()) out += element("p", {{"class", "govuk-body"}}, field.hint);
      return out;
    }
    case Kind::line:
      return govuk::input({.name = field.name, .label = govuk::sized_label(field.label, "s"), .hint = field.hint, .value = typed.get(field.name), .problems = problems, .autocomplete = "off"});
    case Kind::words:
      return govuk::textarea({.name = field.name, .label = govuk::sized_label(field.label, "s"), .hint = field.hint, .value = typed.get(field.name), .problems = problems, .rows = field.rows, .spellcheck = true});
    case Kind::rating:
      return govuk::input({.name = field.name, .label = govuk::sized_label(field.label, "s"), .hint = field.hint, .value = typed.get(field.name), .problems = problems, .classes = "govuk-input--width-2", .autocomplete = "off", .inputmode = "numeric"});
    case Kind::day:
      return govuk::date_field({.name = field.name, .legend = govuk::sized_legend(field.label, "s"), .hint = field.hint, .day = std::string{typed.get(field.name + "_day")},
                                .month = std::string{typed.get(field.name + "_month")}, .year = std::string{typed.get(field.name + "_year")}, .problems = problems});
    case Kind::one:
      return govuk::radios({.name = field.name, .legend = govuk::sized_legend(field.label, "s"), .hint = field.hint, .items = radio_items(field.choices), .value = typed.get(field.name), .problems = problems});
    case Kind::boxes: {
      std::vector<std::string> ticked;
      for (const auto code : typed.all(field.name)) ticked.emplace_back(code);
      return govuk::checkboxes({.name = field.name, .legend = govuk::sized_legend(field.label, "s"), .hint = field.hint, .items = radio_items(field.choices), .values = ticked, .problems = problems});
    }
    case Kind::staff: return write_staff(field, typed, problems);
    case Kind::pick:
      return govuk::select({.name = field.name, .label = govuk::sized_label(field.label, "s"), .hint = field.hint, .items = select_items(field.choices), .value = typed.get(field.name), .problems = problems});
  }
  return {};
}

/// An answer as people read it.
std::string answer_words(const Field& field, const http::Fields& typed) {
  if (field.kind == Kind::day) {
    const auto day = day_of(typed, field.name);
    return day ? long_date(*day) : part_of(typed, field.name, "day") + " " + part_of(typed, field.name, "month") + " " + part_of(typed, field.name, "year");
  }
  if (field.kind == Kind::boxes) {
    std::string all;
    for (const auto code : typed.all(field.name)) {
      const auto ticked = std::ranges::find(field.choices, code, &Choice::value);
      all += (all.empty() ? "" : ", ") + (ticked == field.choices.end() ? std::string{code} : ticked->text);
    }
    return all;
  }
  const auto answer = typed.get(field.name);
  const Choice* chosen = known(field.choices, answer);
  if (chosen == nullptr) chosen = known(field.others, answer);
  return chosen == nullptr ? std::string{answer} : chosen->text;
}

}  // namespace

std::vector<Choice> choices_of(const CodeList& list) {
  std::vector<Choice> choices;
  for (const auto& item : list.items()) {
    const std::string hint = list.value(item.code, "hint");
    choices.push_back({item.code, listed(item.label).str(), hint.empty() ? "" : listed(hint).str()});
  }
  return choices;
}

std::vector<Problem> problems_of(const std::vector<Field>& fields, const http::Fields& typed) {
  std::vector<Problem> problems;
  for (const auto& field : fields) {
    if (field.kind == Kind::heading) continue;
    if (!is_answered(field, typed)) {
      if (!field.needed.empty()) problems.push_back({field.name, "needed", field.needed});
      continue;
    }
    if (auto sentence = wrong_with(field, typed); !sentence.empty()) problems.push_back({field.name, "wrong", std::move(sentence)});
  }
  return problems;
}

http::Fields with_named_staff(const std::vector<Field>& fields, const http::Fields& typed) {
  http::Fields out = typed;
  for (const auto& field : fields) {
    const auto found = named_staff(field, out);
    if (found.size() != 1) continue;
    http::Fields chosen;
    for (const auto& [name, value] : out.pairs())
      if (name != field.name && name != else_name(field)) chosen.add(name, value);
    chosen.add(field.name, found.front().value);
    out = std::move(chosen);
  }
  return out;
}

std::vector<Html> write_fields(const std::vector<Field>& fields, const http::Fields& typed, const std::vector<Problem>& problems) {
  std::vector<Html> out;
  for (const auto& field : fields) out.push_back(write_field(field, typed, problems));
  return out;
}

drafts::TwoTexts compare(const std::vector<Field>& fields, const http::Fields& theirs, const http::Fields& yours) {
  drafts::TwoTexts texts;
  for (const auto& field : fields) {
    if (field.kind == Kind::heading) continue;
    const std::string a = answer_words(field, theirs), b = answer_words(field, yours);
    if (a == b) continue;
    texts.names.push_back(field.label);
    texts.theirs.push_back(a);
    texts.yours.push_back(b);
  }
  return texts;
}

std::string text_of(const http::Fields& typed, std::string_view name) { return std::string{trim(typed.get(name))}; }

std::optional<Date> day_of(const http::Fields& typed, std::string_view name) {
  const std::string day = part_of(typed, name, "day"), month = part_of(typed, name, "month"), year = part_of(typed, name, "year");
  if (parse_number(day).value_or(0) < 1 || month.empty() || day.size() > 2 || year.size() != 4) return std::nullopt;
  const auto date = Date::parse(day + " " + month + " " + year);
  return date && date->year() >= 1000 ? date : std::nullopt;
}

std::optional<int> rating_of(const http::Fields& typed, std::string_view name) {
  const auto number = parse_number(trim(typed.get(name)));
  if (!number || *number < 0 || *number > most_rating) return std::nullopt;
  return static_cast<int>(*number);
}

void put_day(http::Fields& fields, std::string_view name, std::optional<Date> day) {
  if (!day) return;
  const std::string start{name};
  fields.add(start + "_day", std::to_string(day->day()));
  fields.add(start + "_month", std::to_string(day->month()));
  fields.add(start + "_year", std::to_string(day->year()));
}

}  // namespace stepwise::progression
