// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/what_changed.hpp"

#include <algorithm>

#include "forms/pages/field.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using Kind = ItemChange::Kind;

std::string type_words(Type type) {
  switch (type) {
    case Type::group: return t("a group");
    case Type::display: return t("words to read");
    case Type::string: return t("a line of text");
    case Type::text: return t("several lines of text");
    case Type::boolean: return t("yes or no");
    case Type::date: return t("a date");
    case Type::date_time: return t("a date and time");
    case Type::time: return t("a time");
    case Type::integer: return t("a whole number");
    case Type::decimal: return t("a number");
    case Type::quantity: return t("an amount");
    case Type::url: return t("a web address");
    case Type::choice: return t("a choice");
    case Type::open_choice: return t("a choice or own words");
  }
  return {};
}

std::string kind_words(const Item& item) {
  return item.repeats ? t("{0}, more than once", type_words(item.type)) : type_words(item.type);
}

std::string option_lines(const Item& item) {
  std::string out;
  for (const Option& option : item.options) {
    if (!out.empty()) out += '\n';
    out += option.label;
  }
  return out;
}

std::string parent_link_id(const Questionnaire& questionnaire, const Item& item) {
  return item.parent < 0 ? std::string{} : questionnaire.at(item.parent).link_id;
}

std::string parent_words(const Questionnaire& questionnaire, const Item& item) {
  return item.parent < 0 ? std::string{t("on its own")} : question_name(questionnaire.at(item.parent));
}

bool same_conditions(const Questionnaire& before, const Item& a, const Questionnaire& after, const Item& b) {
  return a.needs_all == b.needs_all && std::ranges::equal(a.conditions, b.conditions, [&](const Condition& one, const Condition& two) {
    return one.is == two.is && one.answer == two.answer && before.at(one.question).link_id == after.at(two.question).link_id;
  });
}

void compare_item(const Questionnaire& before, const Item& a, const Questionnaire& after, const Item& b, std::vector<ItemChange>& out) {
  const auto add = [&](Kind kind, std::string was, std::string is) { out.push_back({kind, b.link_id, std::move(was), std::move(is)}); };
  if (question_words(a) != question_words(b) || a.hint != b.hint)
    add(Kind::reworded, a.hint.empty() ? question_words(a) : question_words(a) + "\n" + a.hint, b.hint.empty() ? question_words(b) : question_words(b) + "\n" + b.hint);
  if (a.type != b.type || a.repeats != b.repeats) add(Kind::retyped, kind_words(a), kind_words(b));
  if (!a.required && b.required) add(Kind::now_required, {}, question_name(b));
  if (a.required && !b.required) add(Kind::no_longer_required, question_name(a), {});
  if (option_lines(a) != option_lines(b)) add(Kind::options, option_lines(a), option_lines(b));
  if (!same_conditions(before, a, after, b)) add(Kind::conditions, question_name(a), question_name(b));
  if (parent_link_id(before, a) != parent_link_id(after, b)) add(Kind::moved, parent_words(before, a), parent_words(after, b));
}

}  // namespace

std::vector<ItemChange> what_changed(const Questionnaire& before, const Questionnaire& after) {
  std::vector<ItemChange> out;
  for (const Item& item : after.items) {
    if (const Item* was = before.find(item.link_id)) {
      compare_item(before, *was, after, item, out);
    } else {
      out.push_back({Kind::added, item.link_id, {}, question_name(item)});
    }
  }
  for (const Item& item : before.items)
    if (after.find(item.link_id) == nullptr) out.push_back({Kind::removed, item.link_id, question_name(item), {}});
  return out;
}

}  // namespace stepwise::forms
