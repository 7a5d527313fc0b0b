// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/eligibility/eligibility.hpp"

namespace stepwise::eligibility {
namespace {

constexpr Item impacts[] = {{"none", noted("None")}, {"some", noted("Some")}, {"significant", noted("Significant")}, {"not_known", noted("Not known")}};
constexpr Item healths[] = {{"well", noted("Not affected by caring")}, {"at_risk", noted("At risk of getting worse because of caring")}, {"deteriorating", noted("Getting worse because of caring")}};
constexpr Item fluctuation[] = {{"yes", noted("Yes, they change")}, {"no", noted("No, they are much the same")}, {"not_known", noted("Not known")}};
constexpr Item wants[] = {{"yes", noted("Yes")}, {"in_part", noted("In part")}, {"no", noted("No, they will see to it themselves")}, {"not_asked", noted("Not asked yet")}, {"not_known", noted("Not known")}, {"declined", noted("Did not want to say")}};
constexpr Item residences[] = {{"here", noted("In this council’s area")}, {"elsewhere", noted("In another council’s area")}, {"unsettled", noted("Nowhere settled: here now")}, {"not_asked", noted("Still to find out")}};
constexpr Item moneys[] = {{"to_arrange", noted("To be arranged")}, {"arranged", noted("Arranged")}, {"not_wanted", noted("The person does not want one")}, {"not_needed", noted("Not needed: nothing is charged for")}};
constexpr Item formats[] = {{"standard", noted("On paper")}, {"large_print", noted("Large print")}, {"easy_read", noted("Easy read")}, {"email", noted("Email")}, {"audio", noted("Read aloud or recorded")}, {"braille", noted("Braille")}, {"translated", noted("In their own language")}};

}  // namespace

std::span<const Item> impact_items() { return impacts; }
std::span<const Item> health_items() { return healths; }
std::span<const Item> fluctuates_items() { return fluctuation; }
std::span<const Item> wants_items() { return wants; }
std::span<const Item> residence_items() { return residences; }
std::span<const Item> money_items() { return moneys; }
std::span<const Item> format_items() { return formats; }

std::string item_words(std::span<const Item> items, std::string_view code) {
  const auto at = std::ranges::find(items, code, &Item::code);
  return at == items.end() ? std::string{} : t(at->words).str();
}

std::string_view key_of(Kind kind) { return kind == Kind::adult ? "adult" : "carer"; }
std::optional<Kind> kind_from_key(std::string_view key) {
  if (key == "adult") return Kind::adult;
  if (key == "carer") return Kind::carer;
  return std::nullopt;
}

std::string_view key_of(Health health) { return healths[static_cast<std::size_t>(health)].code; }
Health health_from_key(std::string_view key) { return key == "deteriorating" ? Health::deteriorating : key == "at_risk" ? Health::at_risk : Health::well; }

std::string outcome_words(Kind kind, std::string_view code) {
  if (kind == Kind::adult) {
    const auto outcome = care_act::specified_outcome(code);
    return outcome ? t(care_act::words_of(*outcome)).str() : std::string{code};
  }
  const auto outcome = care_act::carer_outcome(code);
  return outcome ? t(care_act::words_of(*outcome)).str() : std::string{code};
}

}  // namespace stepwise::eligibility
