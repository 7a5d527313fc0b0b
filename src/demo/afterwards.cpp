// SPDX-License-Identifier: Apache-2.0
#include "demo/afterwards.hpp"

#include <array>

#include "demo/budgets.hpp"
#include "demo/directory.hpp"
#include "demo/allocations.hpp"
#include "demo/appointments.hpp"
#include "demo/assessments.hpp"
#include "demo/conversations.hpp"
#include "demo/disagreements.hpp"
#include "demo/eligibility.hpp"
#include "demo/fairness.hpp"
#include "demo/forms.hpp"
#include "demo/hospital.hpp"
#include "demo/referrals.hpp"
#include "demo/reviews.hpp"
#include "demo/introductions.hpp"
#include "demo/outcomes.hpp"
#include "demo/plans.hpp"
#include "demo/progression.hpp"
#include "demo/short_term.hpp"
#include "demo/street_figure.hpp"
#include "demo/capacity.hpp"
#include "demo/thinking.hpp"
#include "demo/work.hpp"

namespace stepwise::demo {

Result<void> load_afterwards(store::Store& store) {
  static constexpr std::array parts{
      load_demo_forms,
      load_demo_appointments,
      load_demo_rapid_response,
      load_demo_calls,
      load_demo_conversations,
      load_demo_directory,
      load_demo_hospital,
      load_demo_referrals,
      load_demo_introductions,
      load_demo_short_term,
      load_demo_progression,
      load_demo_assessments,
      load_demo_eligibility,
      load_demo_disagreements,
      load_demo_carers,
      load_demo_capacity,
      load_demo_allocations,
      load_demo_outcomes,
      load_demo_street_figure,
      load_demo_thinking,
      load_demo_plans,
      load_demo_budgets,
      load_demo_reviews,
      load_demo_fairness,
      load_demo_work,
  };
  for (const auto part : parts)
    if (auto loaded = part(store); !loaded) return loaded;
  return {};
}

}  // namespace stepwise::demo
