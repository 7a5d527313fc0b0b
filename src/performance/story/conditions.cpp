// SPDX-License-Identifier: Apache-2.0
#include "performance/story/conditions.hpp"

namespace stepwise::story {
namespace {

bool is_physical(SupportReason reason) { return reason == SupportReason::physical_access || reason == SupportReason::physical_personal_care; }

bool cannot_see_well(Sight sight) { return sight == Sight::blind || sight == Sight::partial || sight == Sight::severity_not_known; }

bool cannot_hear_well(Hearing hearing) {
  using enum Hearing;
  return hearing == deaf_with_speech || hearing == deaf_without_speech || hearing == hard_of_hearing || hearing == severity_not_known;
}

}  // namespace

bool has_long_term_condition(const Facts& facts) {
  return is_physical(facts.support_reason) || facts.autism == Needs::yes || has_dementia(facts) || cannot_see_well(static_cast<Sight>(facts.visual)) ||
         cannot_hear_well(static_cast<Hearing>(facts.hearing));
}

}  // namespace stepwise::story
