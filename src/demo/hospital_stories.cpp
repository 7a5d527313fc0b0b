// SPDX-License-Identifier: Apache-2.0
#include "demo/hospital_stories.hpp"

#include <algorithm>
#include <array>

namespace stepwise::demo {
namespace {

using discharge::Action;
using discharge::Discharge;
using discharge::Notice;
using discharge::Step;

constexpr std::array<const char*, 3> hospitals{"Beckside General", "Larkfield Royal Infirmary", "Mere Community Hospital"};
constexpr std::array<const char*, 6> wards{"Ward 4, older people", "Ward 7, trauma", "Acute medical unit", "Ward 12, stroke", "Ward 9, chest", "Frailty unit"};
constexpr std::array<const char*, 6> needs{"Fell at home, hip mended. Manages with a frame. Help with washing and the stairs to begin with.",
                                           "Chest infection over. Weak, and worried about the nights alone.",
                                           "Stroke, left side weak. Speech is back. Wants to be home with the dog.",
                                           "Back to usual but the kitchen is upstairs. May need a rail and a few visits.",
                                           "Confused at first, clearer now. Daughter asks how mornings can be managed.",
                                           "New to insulin. Wants to do it alone, needs somebody beside for some days."};
constexpr std::array<const char*, 3> went_well{"Managing. Makes breakfast alone again, still holds on to the rail.", "Tired, glad to be home. The visits come on time.",
                                               "Better than expected. The neighbour looks in, no question of going back."};

struct Reason {
  const char* code;
  int weight;
};
constexpr std::array<Reason, 12> reasons{{{"start_of_home_support", 20}, {"short_term_help", 10}, {"assessment", 8}, {"nhs_community", 8}, {"equipment", 9}, {"medicines", 8},
                                          {"therapy", 7}, {"nursing_place", 8}, {"residential_place", 6}, {"intermediate_bed", 6}, {"person_or_family", 6}, {"continuing_care", 4}}};

std::string reason_of(Draw& draw) {
  std::array<int, reasons.size()> weights{};
  std::ranges::transform(reasons, weights.begin(), &Reason::weight);
  return reasons[static_cast<std::size_t>(draw.weighted(weights))].code;
}

Notice notice_of(Draw& draw, const StayDays& days) {
  Notice notice;
  notice.hospital = hospitals[draw.below(hospitals.size())];
  notice.ward = wards[draw.below(wards.size())];
  notice.admitted_on = days.admitted;
  notice.received_on = days.noticed;
  notice.expected_on = days.ready ? *days.ready : days.noticed + draw.between(1, 9);
  notice.admission = days.emergency ? "emergency" : "planned";
  notice.consent = draw.chance(8'800) ? "yes" : draw.chance(6'000) ? "lacks_capacity" : "not_asked";
  notice.continuing_care = draw.chance(7'000) ? "yes" : "not_known";
  notice.sent_by = "Discharge desk";
  notice.why = needs[draw.below(needs.size())];
  return notice;
}

Discharge leave(Draw& draw, Discharge stay, const StayDays& days, Date today) {
  const std::string worker = stay.owner.worker_name;
  Step step{.on = days.left, .reason = {}, .words = {}, .destination = days.destination, .pathway = days.pathway, .referred_for_help = days.referred, .next_on = *days.left + 2};
  stay = after(std::move(stay), Action::leave, step, *days.left, worker);
  const Date asked = *days.left + draw.between(2, 5);
  if (asked >= today) return stay;
  return after(std::move(stay), Action::follow_up, {.on = asked, .words = went_well[draw.below(went_well.size())]}, asked, worker);
}

}  // namespace

Discharge tell_stay(Draw& draw, const StayDays& days, const discharge::Owner& owner, Date today) {
  Notice notice = notice_of(draw, days);
  Discharge stay = take_notice(std::nullopt, notice, owner, draw.chance(6'000) ? "upload" : "hand", owner.worker_name, days.noticed).discharge;
  if (days.ready) {
    notice.kind = "discharge";
    notice.received_on = std::max(days.noticed, *days.ready - 1);
    stay = take_notice(stay, notice, owner, "hand", owner.worker_name, *notice.received_on).discharge;
    stay = after(std::move(stay), Action::ready, {.on = days.ready, .reason = reason_of(draw)}, *days.ready, owner.worker_name);
    const Date end = days.left.value_or(today);
    if (end - *days.ready > 4) {
      const Date turned = *days.ready + draw.between(2, (end - *days.ready) - 1);
      stay = after(std::move(stay), Action::delay, {.on = turned, .reason = reason_of(draw)}, turned, owner.worker_name);
    }
  }
  return days.left ? leave(draw, std::move(stay), days, today) : stay;
}

StayDays stay_before(Draw& draw, Date home) {
  StayDays days;
  days.left = home;
  const int waited = draw.chance(5'500) ? draw.between(0, 1) : draw.chance(8'500) ? draw.between(2, 7) : draw.between(8, 24);
  days.ready = home - waited;
  days.noticed = *days.ready - draw.between(1, 4);
  days.admitted = days.noticed - draw.between(1, 16);
  days.emergency = draw.chance(8'600);
  return days;
}

}  // namespace stepwise::demo
