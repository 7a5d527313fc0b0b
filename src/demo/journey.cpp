// SPDX-License-Identifier: Apache-2.0
#include "demo/journey.hpp"

#include <algorithm>

#include "demo/rates.hpp"
#include "demo/walk.hpp"

namespace stepwise::demo {
namespace {

constexpr std::array settled_codes{Resolution::resolved_here, Resolution::introduction_made, Resolution::information_given,
                                   Resolution::other_council_service, Resolution::nhs_service,
                                   Resolution::self_funding_advice, Resolution::declined, Resolution::not_adult_social_care};
constexpr std::array<int, 8> settled_weights{29, 21, 33, 8, 2, 2, 3, 2};
constexpr std::array onward_codes{Resolution::assessment, Resolution::ot_start, Resolution::talking_point,
                                  Resolution::short_term_help, Resolution::rapid_response, Resolution::safeguarding};

int death_a_year(int age) {
  if (age < 65) return 55;
  if (age < 75) return 220;
  if (age < 85) return 600;
  return age < 95 ? 1'500 : 2'800;
}

int settled_rate(int team, int locality, Date day, Date to) {
  if (team == team::contact_centre) return at_day(rates::settled_contact_centre, day, to);
  if (team == team::hospital) return at_day(rates::settled_hospital, day, to);
  if (team >= team::mental_health) return at_day(rates::settled_specialist, day, to);
  return at_day(rates::settled_locality, day, to) + rates::locality_shift[static_cast<std::size_t>(locality)];
}

const std::array<int, 6>& onward_weights(int team) {
  if (team == team::contact_centre) return rates::onward_contact_centre;
  if (team == team::hospital) return rates::onward_hospital;
  return team >= team::mental_health ? rates::onward_specialist : rates::onward_locality;
}

Channel channel_of(int team, Route route, Draw& draw) {
  static constexpr std::array<int, 9> centre{62, 18, 7, 1, 2, 1, 9, 0, 1};
  static constexpr std::array<int, 9> locality{34, 3, 5, 0, 25, 20, 13, 0, 1};
  if (route == Route::discharge_from_hospital && draw.chance(7'000)) return Channel::hospital;
  if (team == team::hospital) return Channel::professional;
  return static_cast<Channel>(draw.weighted(team == team::contact_centre ? centre : locality));
}

}  // namespace

int at_day(const std::array<int, 3>& yearly, Date day, Date to) {
  const int since = std::clamp(day - (to - 1'095), 0, 1'095);
  const int leg = since < 547 ? 0 : 1;
  const auto at = static_cast<std::size_t>(leg);
  return yearly[at] + (yearly[at + 1] - yearly[at]) * (since - 182 - leg * 365) / 365;
}

void Journey::clear() {
  contacts.clear();
  care.clear();
  died = moved = no_day;
  lives_in = ServiceType::none;
}

Walk::Walk(const Flow& flow, const Profile& profile, Draw& draw, Journey& journey)
    : flow_{flow}, profile_{profile}, draw_{draw}, journey_{journey}, limit_{flow.to.days()} {}

void Walk::decide_end(std::int32_t first_day) {
  for (std::int32_t year = first_day; year < flow_.to.days(); year += 365) {
    const int age = age_on(profile_.born, Date{year});
    if (draw_.chance(death_a_year(age))) {
      const auto day = year + draw_.between(1, 365);
      if (day < flow_.to.days()) limit_ = journey_.died = day;
      return;
    }
    if (draw_.chance(rates::moves_a_year)) {
      const auto day = year + draw_.between(1, 365);
      if (day < flow_.to.days()) limit_ = journey_.moved = day;
      return;
    }
  }
}

void Walk::run() {
  if (profile_.client == Client::unpaid_carer_known_by_association) return;
  if (profile_.supported) {
    decide_end(flow_.from.days());
    support_since_before();
    if (draw_.chance(4'500)) return;
  }
  std::int32_t day = flow_.calendar->pick(draw_).days();
  if (!profile_.supported) decide_end(day);
  for (bool again = false; day <= limit_; again = true) {
    const Resolution resolution = contact(day, again);
    const int soon = is_settled(resolution) ? rates::recontact_settled : rates::recontact_onward;
    int gap = 0;
    if (draw_.chance(soon)) gap = draw_.between(2, 86);
    else if (draw_.chance(rates::later_contact)) gap = draw_.between(92, 640);
    else break;
    day = Calendar::settle(Date{day + gap}, draw_).days();
  }
  const bool told = journey_.died != no_day && draw_.chance(rates::told_of_death);
  if (told && (journey_.contacts.empty() || journey_.contacts.back().day < journey_.died)) contact(journey_.died, true);
}

int Walk::contact_team(Route route) {
  if (route == Route::discharge_from_hospital) return draw_.chance(6'500) ? team::hospital : team::contact_centre;
  const int roll = draw_.between(1, 100);
  if (roll <= 11) return team::first_locality + profile_.locality;
  if (roll <= 25 && profile_.reason == Reason::mental_health) return team::mental_health;
  if (roll <= 30 && profile_.reason == Reason::learning_disability) return team::learning_disability;
  return team::contact_centre;
}

Route Walk::contact_route(std::int32_t day) {
  if (profile_.client != Client::service_user) return Route::community_other;
  const int age = age_on(profile_.born, Date{day});
  if (age < 20 && draw_.chance(5'000)) return Route::planned_entry_transition;
  const int hospital = age >= 65 ? rates::hospital_discharge * 13 / 10 : rates::hospital_discharge / 2;
  if (draw_.chance(hospital)) return Route::discharge_from_hospital;
  static constexpr std::array<int, 6> others{35, 890, 3, 22, 8, 12};
  static constexpr std::array routes{Route::diversion_from_hospital, Route::community_other,
                                     Route::prison, Route::self_funder,
                                     Route::discharge_from_reablement, Route::transfer_from_other_la};
  return routes[static_cast<std::size_t>(draw_.weighted(others))];
}

Resolution Walk::resolve(const ContactStep& step) {
  int settled = settled_rate(step.team, profile_.locality, Date{step.day}, flow_.to) + flow_.settled_shift;
  if (profile_.client != Client::service_user) settled += 600;
  if (draw_.chance(std::clamp(settled, 300, 9'500)))
    return settled_codes[static_cast<std::size_t>(draw_.weighted(settled_weights))];
  return onward_codes[static_cast<std::size_t>(draw_.weighted(onward_weights(step.team)))];
}

bool Walk::close(ContactStep& step) {
  const bool settled = is_settled(step.resolution);
  const int late = flow_.to.days() - step.day;
  const bool waiting = settled ? late < 3 && draw_.chance(2'500) : late < 12 && draw_.chance(5'000);
  if (waiting) return false;
  if (draw_.chance(rates::left_open)) return true;
  const int days = settled ? (draw_.chance(7'500) ? 0 : draw_.between(1, 5)) : draw_.between(0, 6);
  if (step.day + days > flow_.to.days()) return false;
  step.closed = step.day + days;
  return true;
}

void Walk::follow_up(ContactStep& step) {
  const bool due = is_settled(step.resolution) && step.resolution <= Resolution::self_funding_advice;
  if (!due || step.closed == no_day) return;
  step.follow_up_due = step.closed + 28;
  // Most are asked about in time; nearly all the rest are caught up with in the weeks after.
  const bool in_time = draw_.chance(7'400);
  const auto done = step.follow_up_due + (in_time ? draw_.between(-4, 14) : draw_.between(15, 70));
  if (done > limit_ || (!in_time && !draw_.chance(9'700))) return;
  static constexpr std::array<int, 4> results{62, 14, 9, 15};
  step.followed_up = done;
  step.follow_up_result = static_cast<std::uint8_t>(1 + draw_.weighted(results));
}

Resolution Walk::contact(std::int32_t day, bool again) {
  ContactStep step;
  step.day = day;
  step.again = again;
  step.minute = draw_.between(8 * 60 + 35, 16 * 60 + 55);
  step.route = contact_route(day);
  step.team = static_cast<std::uint8_t>(contact_team(step.route));
  step.channel = channel_of(step.team, step.route, draw_);
  step.by_someone_else = profile_.client == Client::service_user && draw_.chance(4'200);
  step.resolution = day == journey_.died ? Resolution::died : resolve(step);
  if (step.resolution == Resolution::safeguarding) step.safety = draw_.chance(8'500) ? Safety::concern : Safety::immediate;
  else if (draw_.chance(rates::immediate)) step.safety = Safety::immediate;
  else if (draw_.chance(rates::concern)) step.safety = Safety::concern;
  if (draw_.chance(1'800)) step.secondary = draw_.pick(std::array{Resolution::information_given, Resolution::introduction_made,
                                                                  Resolution::nhs_service});
  if (step.secondary == step.resolution) step.secondary = Resolution::duplicate;
  const bool decided = close(step);
  follow_up(step);
  journey_.contacts.push_back(step);
  if (draw_.chance(rates::duplicate)) repeat_same_day(step);
  if (decided) follow(step);
  return step.resolution;
}

void Walk::repeat_same_day(ContactStep step) {
  step.minute = std::min(step.minute + draw_.between(20, 200), 17 * 60 + 20);
  step.resolution = step.secondary = Resolution::duplicate;
  step.safety = Safety::no_concern;
  step.closed = step.day;
  step.follow_up_due = step.followed_up = no_day;
  step.follow_up_result = 0;
  journey_.contacts.push_back(step);
}

void walk(const Flow& flow, const Profile& profile, Draw& draw, Journey& journey) {
  journey.clear();
  Walk{flow, profile, draw, journey}.run();
}

}  // namespace stepwise::demo
