// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <unordered_map>

#include "forms/questionnaire/reading.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

constexpr int longest_chain = 250;

std::optional<Operator> operator_of(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, Operator>, 7> all{{{"exists", Operator::exists}, {"=", Operator::equal}, {"!=", Operator::not_equal},
      {">", Operator::greater}, {"<", Operator::less}, {">=", Operator::at_least}, {"<=", Operator::at_most}}};
  const auto found = std::ranges::find(all, code, &std::pair<std::string_view, Operator>::first);
  return found == all.end() ? std::nullopt : std::optional{found->second};
}

bool is_number(const Value& value) { return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<Decimal>(value); }

/// The answer of a choice that a condition means: by code, or by its words.
std::optional<Value> among_options(const Item& item, const Value& answer) {
  for (const Option& option : item.options)
    if (option.value.index() == answer.index() && same_value(option.value, answer)) return option.value;
  const auto* words = std::get_if<std::string>(&answer);
  for (const Option& option : item.options)
    if (const auto* coding = std::get_if<Coding>(&option.value); words && coding && (coding->code == *words || coding->display == *words)) return option.value;
  const bool same_kind = std::ranges::any_of(item.options, [&](const Option& option) { return option.value.index() == answer.index(); });
  return same_kind || (item.type == Type::open_choice && words) ? std::optional{answer} : std::nullopt;
}

/// The answer as the item asked about would hold it; nothing when it never could.
std::optional<Value> answer_for(const Item& asked, const Value& answer) {
  switch (asked.type) {
    case Type::boolean: return std::holds_alternative<bool>(answer) ? std::optional{answer} : std::nullopt;
    case Type::integer: case Type::decimal: return is_number(answer) ? std::optional{answer} : std::nullopt;
    case Type::quantity: return is_number(answer) || std::holds_alternative<Quantity>(answer) ? std::optional{answer} : std::nullopt;
    case Type::date: return std::holds_alternative<Date>(answer) ? std::optional{answer} : std::nullopt;
    case Type::date_time: return std::holds_alternative<Date>(answer) || std::holds_alternative<DateTime>(answer) ? std::optional{answer} : std::nullopt;
    case Type::time: return std::holds_alternative<TimeOfDay>(answer) ? std::optional{answer} : std::nullopt;
    case Type::choice: case Type::open_choice: return among_options(asked, answer);
    case Type::string: case Type::text: case Type::url:
      if (const auto* coding = std::get_if<Coding>(&answer)) return coding->display;
      return std::holds_alternative<std::string>(answer) ? std::optional{answer} : std::nullopt;
    default: return std::nullopt;
  }
}

bool has_order(const Value& value) { return !std::holds_alternative<bool>(value) && !std::holds_alternative<Coding>(value); }

class Conditions {
 public:
  explicit Conditions(Reading& reading) : reading_{reading} {
    for (const Item& item : reading.form.items) index_.emplace(item.link_id, item.position);
    chain_.resize(reading.form.items.size(), unknown);
  }
  void read_all() {
    for (Item& item : reading_.form.items) {
      const Node& node = *reading_.nodes[static_cast<std::size_t>(item.position)];
      for (const Node& condition : node.list_at("enableWhen")) read_one(item, condition);
      read_behaviour(item, node);
    }
    if (reading_.findings.any_refused()) return;
    for (const Item& item : reading_.form.items)
      if (chain(item.position) > longest_chain)
        return refuse(item, "too-many-conditions", t("Whether this is asked hangs on a chain of more than {0} items.", longest_chain));
  }

 private:
  static constexpr int unknown = -1, open = -2;
  Reading& reading_;
  std::unordered_map<std::string_view, int> index_;
  std::vector<int> chain_;   ///< how many items decide about an item, one through the other

  void refuse(const Item& item, const char* code, std::string sentence) { reading_.findings.refuse(item.link_id, code, std::move(sentence)); }

  void read_behaviour(Item& item, const Node& node) {
    const auto behaviour = node.text_at("enableBehavior");
    if (behaviour == "any") item.needs_all = false;
    else if (!behaviour.empty() && behaviour != "all") refuse(item, "unknown-behaviour", t("enableBehavior must be all or any, not {0}.", behaviour));
    else if (behaviour.empty() && item.conditions.size() > 1)
      reading_.findings.note(item.link_id, "no-behaviour", t("Several conditions, and no enableBehavior: all of them must be met."));
  }

  void read_one(Item& item, const Node& node) {
    const auto link_id = clean_text(node.text_at("question"));
    const auto found = index_.find(link_id);
    if (found == index_.end() && reading_.left_out.contains(link_id)) return;
    if (found == index_.end()) return refuse(item, "unresolved-reference", t("A condition asks about item {0}, which is not in the form.", link_id));
    const Item& asked = reading_.form.at(found->second);
    if (asked.position == item.position) return refuse(item, "loop", t("The item decides about itself."));
    if (!asked.is_question()) return refuse(item, "condition-on-group", t("A condition asks about item {0}, which is not a question.", link_id));
    const auto is = operator_of(node.text_at("operator"));
    if (!is) return refuse(item, "unknown-operator", t("A condition has the operator “{0}”, which is none of FHIR’s.", node.text_at("operator")));
    if (asked.is_choice() && asked.options.empty()) return;  // refused for having none
    add(item, asked, *is, read_value(node, "answer"));
  }

  void add(Item& item, const Item& asked, Operator is, const ReadValue& read) {
    if (!read.value) return refuse(item, "condition-without-answer", t("The condition on item {0} has no answer to compare with that is read.", asked.link_id));
    if (is == Operator::exists) {
      if (std::holds_alternative<bool>(*read.value)) item.conditions.push_back({asked.position, is, *read.value});
      else refuse(item, "answer-of-other-kind", t("The condition on item {0} asks whether there is an answer, so it must compare with true or false.", asked.link_id));
      return;
    }
    auto answer = answer_for(asked, *read.value);
    if (!answer) return refuse(item, "answer-of-other-kind", t("The condition compares item {0} with an answer that it can never have (answer{1}).", asked.link_id, read.kind));
    if (is != Operator::equal && is != Operator::not_equal && !has_order(*answer))
      return refuse(item, "operator-not-for-type", t("Answers to item {0} cannot be more or less than others.", asked.link_id));
    if (asked.type == Type::choice && std::ranges::none_of(asked.options, [&](const Option& o) { return o.value == *answer; }))
      reading_.findings.note(item.link_id, "no-such-option", t("The condition compares item {0} with “{1}”, which is not among its answers.", asked.link_id, value_words(*answer)));
    item.conditions.push_back({asked.position, is, std::move(*answer)});
  }

  /// An item hangs on what it stands under and on what its conditions ask about.
  int chain(int position) {
    int& known = chain_[static_cast<std::size_t>(position)];
    if (known == open) {
      refuse(reading_.form.at(position), "loop", t("Whether this is asked depends, round a loop of conditions, on itself."));
      return known = 0;
    }
    if (known != unknown) return known;
    known = open;
    const Item& item = reading_.form.at(position);
    int longest = item.parent < 0 ? 0 : chain(item.parent) + 1;
    for (const Condition& condition : item.conditions) longest = std::max(longest, chain(condition.question) + 1);
    return chain_[static_cast<std::size_t>(position)] = longest;
  }
};

}  // namespace

void read_conditions(Reading& reading) { Conditions{reading}.read_all(); }

}  // namespace stepwise::forms
