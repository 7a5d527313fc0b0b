// SPDX-License-Identifier: Apache-2.0
#include "practice/care_act/care_act.hpp"

#include <algorithm>

namespace stepwise::care_act {
namespace {

constexpr Entry<SpecifiedOutcome> the_ten[] = {
    {SpecifiedOutcome::nutrition, "nutrition", noted("Eating and drinking well"), noted("Getting food and drink, preparing it and eating it")},
    {SpecifiedOutcome::hygiene, "hygiene", noted("Keeping clean"), noted("Washing, and keeping clothes clean")},
    {SpecifiedOutcome::toilet, "toilet", noted("Using the toilet"), noted("Getting to a toilet and managing there")},
    {SpecifiedOutcome::clothing, "clothing", noted("Being dressed for the day"), noted("Dressing, and being dressed for the weather")},
    {SpecifiedOutcome::home_safety, "home_safety", noted("Being safe at home"), noted("Moving about the home, steps, kitchen and bathroom, without coming to harm")},
    {SpecifiedOutcome::home_upkeep, "home_upkeep", noted("Keeping a home fit to live in"), noted("A home that is clean and safe enough, with water, light and heat")},
    {SpecifiedOutcome::relationships, "relationships", noted("Family and other people"), noted("Making and keeping relationships, not being lonely")},
    {SpecifiedOutcome::work, "work", noted("Work, learning or volunteering"), noted("Getting to it and taking part, where the person wants it")},
    {SpecifiedOutcome::community, "community", noted("Getting out to what is nearby"), noted("Shops, buses, leisure and other places the person needs or enjoys")},
    {SpecifiedOutcome::child, "child", noted("Looking after a child"), noted("Any responsibility the person has to care for a child")},
};

constexpr Entry<CarerOutcome> the_eight[] = {
    {CarerOutcome::child, "child", noted("Looking after a child"), noted("Any responsibility the [[carer]] has for a child")},
    {CarerOutcome::others, "others", noted("Caring for other people"), noted("Others who need the [[carer]]: a parent, a brother, a friend")},
    {CarerOutcome::home_upkeep, "home_upkeep", noted("Keeping a home fit to live in"), noted("The [[carer]]’s own home: clean, safe, with water, light and heat")},
    {CarerOutcome::nutrition, "nutrition", noted("Eating and drinking well"), noted("Time and strength to shop, cook and eat")},
    {CarerOutcome::relationships, "relationships", noted("Family and other people"), noted("Making and keeping relationships of their own")},
    {CarerOutcome::work, "work", noted("Work, learning or volunteering"), noted("Taking it up, keeping it, doing it as they wish")},
    {CarerOutcome::community, "community", noted("Getting out to what is nearby"), noted("Shops, buses, the doctor, leisure places")},
    {CarerOutcome::recreation, "recreation", noted("Time for themselves"), noted("Free time, hobbies and rest")},
};

constexpr Entry<WellbeingDomain> the_nine[] = {
    {WellbeingDomain::dignity, "dignity", noted("Dignity and respect"), noted("Being treated as a person who matters")},
    {WellbeingDomain::health, "health", noted("Health, body and mind"), noted("Physical and mental health, and how the person feels")},
    {WellbeingDomain::protection, "protection", noted("Safety from abuse and neglect"), noted("Not being hurt, used or left without care")},
    {WellbeingDomain::control, "control", noted("Control over everyday life"), noted("Deciding about one’s days, and about care and how it is given")},
    {WellbeingDomain::work, "work", noted("Work, learning and leisure"), noted("Taking part in work, education, training and recreation")},
    {WellbeingDomain::economic, "economic", noted("Money and standing"), noted("Social and economic wellbeing")},
    {WellbeingDomain::relationships, "relationships", noted("Home life and relationships"), noted("Domestic, family and personal relationships")},
    {WellbeingDomain::accommodation, "accommodation", noted("A place that suits"), noted("Whether where the person lives is right for them")},
    {WellbeingDomain::contribution, "contribution", noted("Giving something back"), noted("What the person gives to the life around them")},
};

/// "slow" last, so that carers have all but the end.
constexpr Entry<Unable> the_limbs[] = {
    {Unable::able, "able", noted("Can do this"), noted("Without help, without pain or danger, in an ordinary time")},
    {Unable::cannot, "cannot", noted("Cannot without help"), noted("Also when somebody must remind or prompt, and when help is not enough")},
    {Unable::pain, "pain", noted("Can, but with much pain or worry"), noted("Significant pain, distress or anxiety")},
    {Unable::endangers, "endangers", noted("Can, but it is not safe"), noted("It endangers, or may endanger, their own health or safety or somebody else’s")},
    {Unable::not_applicable, "not_applicable", noted("Is not part of their life"), noted("Nothing to achieve here: no child, no wish to work")},
    {Unable::slow, "slow", noted("Can, but it takes much longer"), noted("Significantly longer than would normally be expected")},
};
constexpr std::size_t limbs_of_carers = 5;

constexpr Entry<NeedArea> the_areas[] = {
    {NeedArea::personal_care, "personal_care", noted("Personal care"), noted("Keeping clean, using the toilet, being dressed")},
    {NeedArea::eating, "eating", noted("Eating and drinking"), noted("Food and drink through the day")},
    {NeedArea::home, "home", noted("Home and safety"), noted("Being safe at home and keeping it up")},
    {NeedArea::connections, "connections", noted("People and places"), noted("Relationships, and getting out to what is nearby")},
    {NeedArea::work, "work", noted("Work, learning and volunteering"), noted("Getting to it and taking part")},
    {NeedArea::child, "child", noted("Caring for a child"), noted("Being the parent or [[carer]] of a child")},
};

constexpr std::array personal_care{SpecifiedOutcome::hygiene, SpecifiedOutcome::toilet, SpecifiedOutcome::clothing};
constexpr std::array eating{SpecifiedOutcome::nutrition};
constexpr std::array home{SpecifiedOutcome::home_safety, SpecifiedOutcome::home_upkeep};
constexpr std::array connections{SpecifiedOutcome::relationships, SpecifiedOutcome::community};
constexpr std::array work{SpecifiedOutcome::work};
constexpr std::array child{SpecifiedOutcome::child};

template <class Code, std::size_t size>
const Entry<Code>& entry(const Entry<Code> (&list)[size], Code code) {
  return *std::ranges::find(list, code, &Entry<Code>::code);
}
template <class Code, std::size_t size>
std::optional<Code> from_key(const Entry<Code> (&list)[size], std::string_view key) {
  const auto* at = std::ranges::find(list, key, &Entry<Code>::key);
  if (at == std::end(list)) return std::nullopt;
  return at->code;
}

}  // namespace

std::span<const Entry<SpecifiedOutcome>> specified_outcomes() { return the_ten; }
std::span<const Entry<CarerOutcome>> carer_outcomes() { return the_eight; }
std::span<const Entry<WellbeingDomain>> wellbeing_domains() { return the_nine; }
std::span<const Entry<Unable>> limbs() { return the_limbs; }
std::span<const Entry<Unable>> carer_limbs() { return std::span{the_limbs}.first(limbs_of_carers); }
std::span<const Entry<NeedArea>> need_areas() { return the_areas; }

std::string_view key_of(SpecifiedOutcome code) { return entry(the_ten, code).key; }
std::string_view key_of(CarerOutcome code) { return entry(the_eight, code).key; }
std::string_view key_of(WellbeingDomain code) { return entry(the_nine, code).key; }
std::string_view key_of(Unable code) { return entry(the_limbs, code).key; }
std::string_view key_of(NeedArea code) { return entry(the_areas, code).key; }

Message words_of(SpecifiedOutcome code) { return entry(the_ten, code).label; }
Message words_of(CarerOutcome code) { return entry(the_eight, code).label; }
Message words_of(WellbeingDomain code) { return entry(the_nine, code).label; }
Message words_of(Unable code) { return entry(the_limbs, code).label; }
Message words_of(NeedArea code) { return entry(the_areas, code).label; }

std::optional<SpecifiedOutcome> specified_outcome(std::string_view key) { return from_key(the_ten, key); }
std::optional<CarerOutcome> carer_outcome(std::string_view key) { return from_key(the_eight, key); }
std::optional<WellbeingDomain> wellbeing_domain(std::string_view key) { return from_key(the_nine, key); }
std::optional<Unable> limb(std::string_view key) { return from_key(the_limbs, key); }
std::optional<NeedArea> need_area(std::string_view key) { return from_key(the_areas, key); }

NeedArea area_of(SpecifiedOutcome code) {
  for (const auto& area : the_areas)
    if (std::ranges::find(outcomes_of(area.code), code) != outcomes_of(area.code).end()) return area.code;
  return NeedArea::personal_care;
}

std::span<const SpecifiedOutcome> outcomes_of(NeedArea area) {
  switch (area) {
    case NeedArea::personal_care: return personal_care;
    case NeedArea::eating: return eating;
    case NeedArea::home: return home;
    case NeedArea::connections: return connections;
    case NeedArea::work: return work;
    case NeedArea::child: return child;
  }
  return {};
}

bool is_unable(Unable limb) { return limb != Unable::able && limb != Unable::not_applicable; }
bool is_unable_carer(Unable limb) { return is_unable(limb) && limb != Unable::slow; }

}  // namespace stepwise::care_act
