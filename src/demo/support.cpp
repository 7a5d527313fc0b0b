// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "demo/rates.hpp"
#include "demo/walk.hpp"

namespace stepwise::demo {
namespace {

Support care_home(bool nursing, Draw& draw) {
  const int cost = nursing ? draw.between(9'500, 13'000) : draw.between(7'800, 10'500);
  return {nursing ? ServiceType::nursing : ServiceType::residential,
          nursing ? Component::long_term_nursing_care : Component::long_term_residential_care, Delivery::none,
          nursing ? ProviderKind::nursing : ProviderKind::residential, Frequency::weekly, cost * 10, 10};
}

}  // namespace

Support Walk::choose_support(std::int32_t day) {
  const bool older = is_older(day);
  if (older && draw_.chance(profile_.reason == Reason::memory_cognition ? 2'200 : 900)) return care_home(draw_.chance(3'200), draw_);
  const bool living = profile_.reason == Reason::learning_disability || profile_.reason == Reason::mental_health;
  if (living && !older && draw_.chance(3'800)) {
    const int pounds = draw_.between(420, 1'650);
    if (pounds >= rates::care_home_instead_of_supported_living)
      return {ServiceType::residential, Component::long_term_residential_care, Delivery::none, ProviderKind::residential, Frequency::weekly, pounds * 100, 10};
    return {ServiceType::community, Component::community_supported_living, Delivery::cassr_commissioned_support,
            ProviderKind::living, Frequency::weekly, pounds * 100, 10};
  }
  if (living && !older && draw_.chance(2'400))
    return {ServiceType::community, Component::day_support, Delivery::cassr_managed_personal_budget, ProviderKind::day,
            Frequency::weekly, draw_.between(110, 390) * 100, 10};
  if (draw_.chance(older ? 1'400 : 3'600))
    return {ServiceType::community, Component::direct_payment, Delivery::direct_payment, ProviderKind::home, Frequency::hourly,
            draw_.between(1'480, 1'820), draw_.between(4, 30) * 10};
  if (older && draw_.chance(700))
    return {ServiceType::community, Component::extra_care_housing, Delivery::cassr_commissioned_support, ProviderKind::living,
            Frequency::hourly, draw_.between(2'050, 2'350), draw_.between(5, 20) * 10};
  static constexpr std::array held{Delivery::direct_payment, Delivery::cassr_managed_personal_budget, Delivery::cassr_commissioned_support};
  return {ServiceType::community, Component::home_support, held[static_cast<std::size_t>(draw_.weighted(rates::home_support_held))], ProviderKind::home, Frequency::hourly, draw_.between(2'080, 2'480), draw_.between(7, 56) * 5};
}

bool Walk::change_support(Support& now, std::int32_t day) {
  const bool at_home = now.type == ServiceType::community;
  const bool hourly = now.frequency == Frequency::hourly;
  if (at_home && is_older(day) && draw_.chance(rates::home_care_to_residential)) {
    now = care_home(draw_.chance(3'000), draw_);
    return true;
  }
  if (!hourly || !draw_.chance(2'400)) return false;
  const bool more = draw_.chance(4'500);
  const int changed = more ? now.units_tenths * draw_.between(115, 160) / 100 : now.units_tenths * draw_.between(50, 88) / 100;
  now.units_tenths = std::clamp(changed / 5 * 5, 10, 560);
  return true;
}

void Walk::support(std::int32_t start, std::int32_t first_review) {
  if (start > limit_) return;
  Support now = choose_support(start);
  supported_from_ = start;
  supported_until_ = no_day;
  std::int32_t begins = start;
  for (std::int32_t next = first_review;; next += draw_.chance(7'800) ? draw_.between(300, 390) : draw_.between(60, 760)) {
    next = working_day(Date{next}).days();
    CareStep step = service_step(begins, no_day, now.type, now.component, now.provider);
    step.delivery = now.delivery;
    step.frequency = now.frequency;
    step.cost_pence = now.cost_pence;
    step.units_tenths = now.units_tenths;
    step.team = static_cast<std::uint8_t>(care_team());
    if (next > limit_) {
      if (!add(step)) return;
      journey_.lives_in = now.type == ServiceType::community ? ServiceType::none : now.type;
      if (journey_.care.back().end != no_day) supported_until_ = journey_.care.back().end;
      return;
    }
    static constexpr std::array<int, 7> reasons{74, 9, 4, 3, 7, 1, 2};
    const auto reason = static_cast<ReviewReason>(draw_.weighted(reasons));
    const bool ends = now.type == ServiceType::community && draw_.chance(reason == ReviewReason::planned ? 500 : 250);
    const bool changes = !ends && next > begins + 5 && change_support(now, next);
    review(next, reason, ends ? Outcome::nfa_ended_as_planned : changes ? Outcome::support_planning_or_services : Outcome::continuation);
    if (!ends && !changes) continue;
    step.end = next + draw_.between(0, 4);
    step.outcome = ends ? (draw_.chance(7'500) ? Outcome::nfa_ended_as_planned : Outcome::nfa_ended_other) : Outcome::continuation;
    const auto ended = step.end;
    add(step);
    if (ends) {
      supported_until_ = ended;
      return;
    }
    begins = ended + 1;
    if (begins > limit_) return;
  }
}

void Walk::support_since_before() {
  const auto start = flow_.from.days() - draw_.between(20, 2'600);
  const auto anniversary = flow_.from.days() + draw_.between(-60, 330);
  support(start, std::max(anniversary, start + 42));
}

}  // namespace stepwise::demo
