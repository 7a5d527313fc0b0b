// SPDX-License-Identifier: Apache-2.0
#include "../six_weeks.hpp"

namespace stepwise::measures {
namespace {

constexpr int six_weeks = 42;

bool is_asked_again(const Story& story, const Event& referral) {
  return std::ranges::any_of(story.steps(), [&](const Event& other) {
    if (other.step() != Step::agency_referral || other.start + six_weeks < referral.start) return false;
    return other.start < referral.start || (other.start == referral.start && other.record < referral.record);
  });
}

void count_referral(const Story& story, Tally& tally, const Event& referral) {
  const int day = referral.start + six_weeks;
  const Event* open = run_open_on(story, day, run_gap, Equipment::ignored, is_max_or_long_term);
  const bool alive = story.facts().died == no_day || story.facts().died > day;
  tally.add(story, {.event = referral, .on = referral.start, .met = alive && open == nullptr, .because = open});
}

}  // namespace

/// No further help after 6 weeks, of all referred: of the referrals for short-term help made in the period, another of the same
/// person within 42 days counted with the first, those whose person was alive 42 days later with no such support and no
/// long-term support open. Source: reference/six-steps.md 3, area 3 (Isle of Wight).
void st_no_help_6w_referred(const Story& story, const Period& period, Tally& tally) {
  for (const Event& step : story.steps()) {
    if (step.step() != Step::agency_referral) tally.skip(story, step, Why::other_kind);
    else if (!period.contains(step.start)) tally.skip(story, step, Why::outside_period);
    else if (is_asked_again(story, step)) tally.skip(story, step, Why::person_counted_elsewhere);
    else count_referral(story, tally, step);
  }
}

extern const Measure st_no_help_6w_referred_measure{"st-no-help-6w-referred", Figure::rate, AgeScheme::standard, st_no_help_6w_referred};

}  // namespace stepwise::measures
