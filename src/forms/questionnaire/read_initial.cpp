// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/questionnaire/answer_at.hpp"
#include "forms/questionnaire/reading.hpp"
#include "forms/questionnaire/tree.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

/// The value as the item would hold it had somebody typed it; nothing when it does not fit.
std::optional<Value> as_typed(const Item& item, const Value& value) {
  const Place place{item.position, {}};
  AnswerAt answer = typed_at(item, Answers{fields_of(item, place, {value})}, place.field());
  if (answer.values.size() != 1 || !answer.problems.empty()) return std::nullopt;
  return std::move(answer.values.front());
}

bool takes_another(const Item& item, const Value& value) {
  if (item.initial.empty()) return true;
  if (!item.repeats) return false;
  if (item.is_series()) return true;
  const auto is_own_words = [&](const Value& v) { return std::ranges::none_of(item.options, [&](const Option& o) { return same_value(o.value, v); }); };
  return std::ranges::none_of(item.initial, [&](const Value& v) { return same_value(v, value) || (is_own_words(v) && is_own_words(value)); });
}

void begin_with(Reading& reading, Item& item, const Value& value) {
  const auto typed = as_typed(item, value);
  if (typed && takes_another(item, *typed)) return item.initial.push_back(*typed);
  if (typed && std::ranges::any_of(item.initial, [&](const Value& v) { return same_value(v, *typed); })) return;
  reading.findings.note(item.link_id, "initial-left-out", t("The form cannot begin with the answer “{0}” here, so it begins without.", value_words(value)));
}

}  // namespace

void read_initial(Reading& reading, const Node& node, Item& item) {
  if (!item.is_question()) return;
  for (const Node& initial : node.list_at("initial")) {
    const ReadValue read = read_value(initial);
    if (read.value) begin_with(reading, item, *read.value);
    else reading.findings.note(item.link_id, "initial-left-out", t("What the form begins with here is not a value that is read (value{0}).", read.kind));
  }
  for (const Option& option : item.options)
    if (option.initially_chosen) begin_with(reading, item, option.value);
  for (Option& option : item.options)
    option.initially_chosen = std::ranges::any_of(item.initial, [&](const Value& value) { return same_value(value, option.value); });
}

/// A value of the kind that an item asks for; nothing for items without a least and a most.
static std::optional<Value> sample_of(Type type) {
  switch (type) {
    case Type::integer: case Type::decimal: case Type::quantity: return std::int64_t{0};
    case Type::date: return Date{};
    case Type::date_time: return DateTime{};
    case Type::time: return TimeOfDay{};
    default: return std::nullopt;
  }
}

void check_limits(Reading& reading, Item& item) {
  const auto refuse = [&](std::string sentence) { reading.findings.refuse(item.link_id, "contradictory-limits", std::move(sentence)); };
  if (item.max_length && *item.max_length < 1) refuse(t("The most letters an answer may have must be 1 or more."));
  if (item.max_decimals && *item.max_decimals < 0) refuse(t("The most numbers after the point must be 0 or more."));
  if (item.min_occurs.value_or(0) < 0 || item.max_occurs.value_or(1) < 1) refuse(t("How many answers there may be must be 1 or more."));
  if (item.min_occurs && item.max_occurs && *item.min_occurs > *item.max_occurs) refuse(t("The fewest answers are more than the most."));
  if (item.min_occurs.value_or(0) > 1 && !item.repeats) refuse(t("More than one answer is needed, but the item does not repeat."));
  const auto sample = sample_of(item.type);
  if (!sample && (item.min_value || item.max_value)) {
    reading.findings.note(item.link_id, "limit-not-used", t("Items of this type have no least and most; the limits are not used."));
    item.min_value = item.max_value = std::nullopt;
  }
  for (const auto* limit : {&item.min_value, &item.max_value})
    if (*limit && !order_of(*sample, **limit)) refuse(t("A limit is not of the kind that the item asks for."));
  if (item.min_value && item.max_value && order_of(*item.min_value, *item.max_value).value_or(-1) > 0) refuse(t("The least value is more than the most."));
}

}  // namespace stepwise::forms
