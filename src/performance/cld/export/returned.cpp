// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/returned.hpp"

namespace stepwise::cld_export {
namespace {

using story::Day;
using story::Event;
using story::EventType;

Returned left_out(const Event& event, LeftOut why) { return {event, why, false}; }

Returned service(Event event, Day died, Day from, Day to) {
  const bool outlives = died != story::no_day && event.end > died;
  if (outlives) event.end = died;
  if (event.is_open() && event.outcome == story::Outcome::none) event.outcome = story::Outcome::continuation;
  if (event.start > to || event.end < from) return left_out(event, LeftOut::not_in_period);
  return {event, std::nullopt, outlives};
}

}  // namespace

Date quarter_end(Date day) { return Date::from_parts(day.year(), (day.month() - 1) / 3 * 3 + 1, 1)->add_months(3) - 1; }

ReturnPeriod due_period(Date today) {
  const Date to = *Date::from_parts(today.year(), (today.month() - 1) / 3 * 3 + 1, 1) - 1;
  return {(to + 1).add_months(-12), to};
}

ReturnPeriod building_period(Date today) { return {(quarter_end(today) + 1).add_months(-12), today}; }

Message left_out_sentence(LeftOut why) {
  switch (why) {
    case LeftOut::cancelled: return noted("Cancelled");
    case LeftOut::duplicate: return noted("The same contact is recorded already");
    case LeftOut::still_open: return noted("A contact, an assessment or a review that has not ended");
    case LeftOut::not_in_period: return noted("Ended before the period, or not begun or ended in it");
    case LeftOut::starts_after_death: return noted("Begins after the person died");
    case LeftOut::died_before_period: return noted("The person died before the period");
    case LeftOut::carer_by_association: return noted("Of a carer who is recorded as known by association only");
    case LeftOut::not_of_the_return: return noted("A stay in hospital");
  }
  return noted("A stay in hospital");
}

Returned as_returned(const Event& event, const story::Facts& facts, const ReturnPeriod& period) {
  const Day from = story::day_of(period.from), to = story::day_of(period.to), died = facts.died;
  if (event.type == EventType::hospital || event.type == EventType::step) return left_out(event, LeftOut::not_of_the_return);
  if (event.client == story::ClientType::unpaid_carer_known_by_association) return left_out(event, LeftOut::carer_by_association);
  if (died != story::no_day && died < from) return left_out(event, LeftOut::died_before_period);
  if (died != story::no_day && event.start > died) return left_out(event, LeftOut::starts_after_death);
  if (event.type == EventType::service) return service(event, died, from, to);
  if (event.is_open()) return left_out(event, LeftOut::still_open);
  return event.end >= from && event.end <= to ? Returned{event, std::nullopt, false} : left_out(event, LeftOut::not_in_period);
}

story::Facts as_returned(const story::Facts& facts, story::ClientType client, const story::Codings& codings) {
  story::Facts out = facts;
  if (out.gender == story::Gender::none) out.gender = story::Gender::not_known;
  if (out.ethnicity == 0) out.ethnicity = codings.ethnicity.from_code("not_known");
  if (out.accommodation == story::Accommodation::none) out.accommodation = story::Accommodation::not_known;
  if (out.employment == story::Employment::none) out.employment = story::Employment::not_known;
  if (out.has_unpaid_carer == story::Needs::none) out.has_unpaid_carer = story::Needs::not_known;
  if (client == story::ClientType::service_user) return out;
  out.autism = out.dementia = story::Needs::none;
  out.visual = out.hearing = 0;
  return out;
}

}  // namespace stepwise::cld_export
