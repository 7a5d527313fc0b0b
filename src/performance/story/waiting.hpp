// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/story/story.hpp"

namespace stepwise::story {

/// Whether a request is among those that wait (ascof.md 6, stage 1), or why not.
enum class Waits : std::uint8_t {
  yes, not_service_user, before_the_data, outcome_blank, no_further_action, in_hospital, under_25_or_age_not_known, existing_long_term,
  existing_short_term,
};
Waits waits(const Story& story, const Event& request);

/// A request that waits, and what answered it (stages 2 and 3).
struct Wait {
  const Event* request = nullptr;
  const Event* response = nullptr;  ///< an assessment or service, or the request itself; none yet
  const Event* service = nullptr;   ///< the service it led to; none yet, or none
  bool led_nowhere = false;         ///< the response is an assessment whose block led to no service
  bool accounted_for = false;       ///< an earlier request already has the response or the service
};
/// The waits of a person in their order. They are valid until the next call of this thread.
const std::vector<Wait>& waits_of(const Story& story);

}  // namespace stepwise::story
