// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "language/language.hpp"

// The closed lists of the law, as the record keeps them. A key is what is stored and never changes; labels are for people.
// Law is that of England: Care Act 2014; SI 2015/313. See reference/practice.md d.3, d.4, e.3 and h.

namespace stepwise::care_act {

/// The ten outcomes of adult eligibility. SI 2015/313 regulation 2(2).
enum class SpecifiedOutcome { nutrition, hygiene, toilet, clothing, home_safety, home_upkeep, relationships, work, community, child };
/// The eight outcomes of carer eligibility. SI 2015/313 regulation 3(2).
enum class CarerOutcome { child, others, home_upkeep, nutrition, relationships, work, community, recreation };
/// The nine matters that wellbeing means. Care Act 2014 section 1(2). None comes before another.
enum class WellbeingDomain { dignity, health, protection, control, work, economic, relationships, accommodation, contribution };
/// In which way somebody is able or unable to achieve an outcome. "slow" is a limb for adults only, never for carers.
enum class Unable { able, cannot, pain, endangers, slow, not_applicable };
/// The areas in which unmet eligible needs are added up; each groups some of the ten outcomes. Reference e.3.
enum class NeedArea { personal_care, eating, home, connections, work, child };

/// One line of a list: what it is, its key in the record, its label, and what it means in plain words.
template <class Code>
struct Entry {
  Code code;
  std::string_view key;
  Message label, meaning;
};

std::span<const Entry<SpecifiedOutcome>> specified_outcomes();
std::span<const Entry<CarerOutcome>> carer_outcomes();
std::span<const Entry<WellbeingDomain>> wellbeing_domains();
std::span<const Entry<Unable>> limbs();
/// The limbs that the rule for carers knows: all but "slow".
std::span<const Entry<Unable>> carer_limbs();
std::span<const Entry<NeedArea>> need_areas();

/// The key of a code, for the record and forms.
std::string_view key_of(SpecifiedOutcome code);
std::string_view key_of(CarerOutcome code);
std::string_view key_of(WellbeingDomain code);
std::string_view key_of(Unable code);
std::string_view key_of(NeedArea code);

/// The words of a code: t(words_of(code)).
Message words_of(SpecifiedOutcome code);
Message words_of(CarerOutcome code);
Message words_of(WellbeingDomain code);
Message words_of(Unable code);
Message words_of(NeedArea code);

/// Back from a key; nothing for one that is in no list.
std::optional<SpecifiedOutcome> specified_outcome(std::string_view key);
std::optional<CarerOutcome> carer_outcome(std::string_view key);
std::optional<WellbeingDomain> wellbeing_domain(std::string_view key);
std::optional<Unable> limb(std::string_view key);
std::optional<NeedArea> need_area(std::string_view key);

/// The area that an outcome belongs to: each of the ten to exactly one.
NeedArea area_of(SpecifiedOutcome code);
/// The outcomes of an area, in the order of the ten.
std::span<const SpecifiedOutcome> outcomes_of(NeedArea area);

/// Whether an adult with this answer is unable to achieve the outcome: four limbs. Regulation 2(3).
bool is_unable(Unable limb);
/// The same for a carer: three limbs, without "takes longer". Regulation 3(3).
bool is_unable_carer(Unable limb);

}  // namespace stepwise::care_act
