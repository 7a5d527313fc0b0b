// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/carer/carer.hpp"

namespace stepwise::carer {
namespace {

constexpr Item yes_no[] = {{"yes", noted("Yes")}, {"no", noted("No")}, {"not_known", noted("Not known")}, {"not_asked", noted("Not asked")}};
constexpr Item able[] = {{"yes", noted("Yes")}, {"no", noted("No")}, {"not_known", noted("Not sure yet")}};
constexpr Item paid[] = {{"no", noted("No: unpaid, as family or friend")}, {"paid", noted("Yes: paid or under a contract")}, {"volunteer", noted("As a volunteer of an organisation")}};
constexpr Item answers[] = {{"taken_up", noted("Yes, they would like it")}, {"not_now", noted("Not now")}, {"declined", noted("No, they do not want it")}};
constexpr Item hows[] = {{"apart", noted("On their own")}, {"together", noted("Together with the person they care for, as both agreed")}};
constexpr Item hand_offs[] = {{"young_carer", noted("A young [[carer]], under 18")}, {"parent_carer", noted("A parent who cares for a child under 18")}};

}  // namespace

std::span<const Item> yes_no_items() { return yes_no; }
std::span<const Item> able_items() { return able; }
std::span<const Item> paid_items() { return paid; }
std::span<const Item> answer_items() { return answers; }
std::span<const Item> how_items() { return hows; }
std::span<const Item> hand_off_items() { return hand_offs; }

std::string item_words(std::span<const Item> items, std::string_view code) {
  const auto at = std::ranges::find(items, code, &Item::code);
  return at == items.end() ? std::string{} : t(at->words).str();
}

}  // namespace stepwise::carer
