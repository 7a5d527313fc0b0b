// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/form_fields.hpp"

#include <algorithm>
#include <array>

namespace stepwise::short_term {
namespace {

using html::element;

constexpr int best_rating = 10, furthest_level = 2;

const std::string& words_of_level(const Goal& goal, int level) {
  const std::array<const std::string*, 5> all{&goal.much_less, &goal.less, &goal.expected, &goal.more, &goal.much_more};
  return *all.at(static_cast<std::size_t>(level + furthest_level));
}

}  // namespace

Html together(std::string_view legend, const std::vector<Html>& fields, std::string_view size) {
  return govuk::fieldset({.legend = govuk::sized_legend(legend, size), .content = html::join(fields)});
}
Html heading_m(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }
void add(std::vector<Html>& all, std::vector<Html> more) { std::ranges::move(more, std::back_inserter(all)); }

std::vector<govuk::ChoiceItem> hinted_items(const CodeList& list) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& item : list.items()) items.push_back({.value = item.code, .text = listed(item.label), .hint = listed(list.value(item.code, "hint"))});
  return items;
}

Html FormFields::text(std::string_view name, std::string_view label, std::string_view hint, int rows) const {
  return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = typed(name), .problems = problems_, .rows = rows, .spellcheck = true});
}

Html FormFields::line(std::string_view name, std::string_view label, std::string_view hint, std::string_view classes) const {
  return govuk::input({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = typed(name), .problems = problems_,
                       .classes = std::string{classes}, .autocomplete = "off"});
}

Html FormFields::day(std::string_view name, std::string_view legend, std::string_view hint) const {
  const auto part = [&](std::string_view which) { return std::string{typed(std::string{name} + std::string{which})}; };
  return govuk::date_field({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = part("_day"), .month = part("_month"),
                            .year = part("_year"), .problems = problems_});
}

std::vector<Html> FormFields::moment(std::string_view name, std::string_view legend, std::string_view time_label) const {
  return {day(name, legend), line(std::string{name} + "_time", time_label, t("Like 2:30pm"), "govuk-input--width-5")};
}

Html FormFields::hours(std::string_view name, std::string_view label, std::string_view hint) const {
  return govuk::input({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = typed(name), .problems = problems_,
                       .classes = "govuk-input--width-5", .autocomplete = "off", .inputmode = "decimal", .suffix = t("hours")});
}

Html FormFields::choose(std::string_view name, std::string_view legend, std::vector<govuk::ChoiceItem> items, std::string_view hint) const {
  return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .items = std::move(items), .value = typed(name),
                        .problems = problems_, .classes = "govuk-radios--small"});
}

Html FormFields::choose(std::string_view name, std::string_view legend, const CodeList& list, std::string_view hint) const {
  return choose(name, legend, govuk::choice_items(list), hint);
}

Html FormFields::yes_no(std::string_view name, std::string_view legend, std::string_view hint) const {
  return choose(name, legend, std::vector<govuk::ChoiceItem>{{.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No")}}, hint);
}

Html FormFields::boxes(std::string_view name, std::string_view legend, const CodeList& list, std::string_view hint) const {
  std::vector<std::string> ticked;
  for (const auto code : typed_.all(name)) ticked.emplace_back(code);
  return govuk::checkboxes({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .items = govuk::choice_items(list),
                            .values = std::move(ticked), .problems = problems_, .classes = "govuk-checkboxes--small"});
}

Html FormFields::select(std::string_view name, std::string_view label, std::vector<govuk::SelectItem> items, std::string_view hint) const {
  return govuk::select({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .items = std::move(items), .value = typed(name), .problems = problems_});
}

Html FormFields::rating(std::string_view name, std::string_view label, std::string_view hint) const {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Not asked")}};
  for (int number = 0; number <= best_rating; ++number) items.push_back({.value = std::to_string(number), .text = std::to_string(number)});
  return select(name, label, std::move(items), hint);
}

Html FormFields::level(std::string_view name, std::string_view label, const Goal& goal) const {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Not yet")}};
  for (int number = -furthest_level; number <= furthest_level; ++number) items.push_back({.value = std::to_string(number), .text = level_words(goal, number)});
  return select(name, label, std::move(items));
}

std::vector<Html> FormFields::abilities(std::string_view prefix, const Lists& lists) const {
  std::vector<Html> all;
  for (const auto& activity : lists.activity.items())
    all.push_back(select(std::string{prefix} + "_" + activity.code, listed(activity.label), govuk::select_items(lists.help_needed, "")));
  return all;
}

Ability ability_from(const http::Fields& typed, std::string_view prefix, const Lists& lists) {
  Ability ability;
  for (const auto& activity : lists.activity.items()) {
    const std::string help{typed.get(std::string{prefix} + "_" + activity.code)};
    if (help != "not_asked" && lists.help_needed.has(help)) ability.emplace(activity.code, help);
  }
  return ability;
}

void put_ability(http::Fields& fields, std::string_view prefix, const Ability& ability) {
  for (const auto& [activity, help] : ability) fields.add(std::string{prefix} + "_" + activity, help);
}

std::string level_words(const Goal& goal, int level) {
  static constexpr std::array<Message, 5> usual{noted("Much less than expected"), noted("Less than expected"), noted("As expected"), noted("More than expected"),
                                                noted("Much more than expected")};
  const std::string number = level > 0 ? "+" + std::to_string(level) : std::to_string(level);
  const std::string& own = words_of_level(goal, level);
  return t("{0}: {1}", number, own.empty() ? t(usual.at(static_cast<std::size_t>(level + furthest_level))).str() : own);
}

}  // namespace stepwise::short_term
