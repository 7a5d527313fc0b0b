// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/returned.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::cld_export {
namespace {

using story::ClientType;
using story::Day;
using story::Event;
using story::EventType;
using story::no_day;

Date day(std::string_view iso) { return *Date::parse_iso(iso); }
Day at(std::string_view iso) { return iso.empty() ? no_day : story::day_of(day(iso)); }
const ReturnPeriod year{day("2025-10-01"), day("2026-09-30")};

struct Case {
  EventType type;
  const char *start, *end, *died;
  std::optional<LeftOut> left_out;
  const char* returned_end;  ///< where it is kept
};

/// cld.md 1, "which events belong", and 8.3.
TEST(AsReturned, decides_by_kind_days_and_death) {
  using enum EventType;
  const Case cases[]{
      {request, "2025-09-30", "2025-10-01", "", {}, "2025-10-01"},
      {request, "2026-09-30", "2026-09-30", "", {}, "2026-09-30"},
      {request, "2025-09-01", "2025-09-30", "", LeftOut::not_in_period, ""},
      {request, "2026-09-30", "2026-10-01", "", LeftOut::not_in_period, ""},
      {request, "2026-01-05", "", "", LeftOut::still_open, ""},
      {assessment, "2026-01-05", "", "2026-02-01", LeftOut::still_open, ""},
      {assessment, "2024-01-05", "2025-12-31", "", {}, "2025-12-31"},
      {review, "2026-03-01", "2026-03-01", "", {}, "2026-03-01"},
      {review, "2026-03-02", "2026-03-02", "2026-03-01", LeftOut::starts_after_death, ""},
      {review, "2025-09-01", "2025-10-05", "2025-09-15", LeftOut::died_before_period, ""},
      {service, "2019-05-01", "", "", {}, ""},
      {service, "2019-05-01", "2025-10-01", "", {}, "2025-10-01"},
      {service, "2019-05-01", "2025-09-30", "", LeftOut::not_in_period, ""},
      {service, "2026-09-30", "", "", {}, ""},
      {service, "2026-10-01", "", "", LeftOut::not_in_period, ""},
      {service, "2026-01-01", "2026-12-01", "", {}, "2026-12-01"},
      {service, "2026-01-01", "", "2026-03-01", {}, "2026-03-01"},
      {service, "2026-01-01", "2026-04-01", "2026-03-01", {}, "2026-03-01"},
      {service, "2026-03-01", "", "2026-03-01", {}, "2026-03-01"},
      {service, "2026-01-01", "2026-02-01", "2026-03-01", {}, "2026-02-01"},
      {hospital, "2026-01-01", "2026-02-01", "", LeftOut::not_of_the_return, ""},
  };
  for (const Case& one : cases) {
    Event event;
    event.type = one.type;
    event.start = at(one.start);
    event.end = at(one.end);
    event.client = ClientType::service_user;
    event.outcome = story::Outcome::nfa_other;
    story::Facts facts;
    facts.died = at(one.died);
    const Returned got = as_returned(event, facts, year);
    EXPECT_EQ(got.left_out, one.left_out) << one.start << " " << one.end << " " << one.died;
    if (!one.left_out) {
      EXPECT_EQ(got.event.end, at(one.returned_end)) << one.start << " " << one.end << " " << one.died;
    }
    EXPECT_EQ(got.event.start, event.start) << "a start is never reset";
  }
}

TEST(AsReturned, holds_no_event_of_a_carer_known_by_association) {
  Event event;
  event.type = EventType::service;
  event.start = at("2026-01-01");
  event.client = ClientType::unpaid_carer_known_by_association;
  EXPECT_EQ(as_returned(event, {}, year).left_out, LeftOut::carer_by_association);
}

TEST(AsReturned, lets_an_open_service_without_an_outcome_continue) {
  Event event;
  event.type = EventType::service;
  event.start = at("2026-01-01");
  event.client = ClientType::service_user;
  EXPECT_EQ(as_returned(event, {}, year).event.outcome, story::Outcome::continuation);
  event.end = at("2026-02-01");
  EXPECT_EQ(as_returned(event, {}, year).event.outcome, story::Outcome::none) << "one that has ended has to say how";
}

RC_GTEST_PROP(AsReturned, never_moves_a_start_nor_ends_later, ()) {
  Event event;
  event.type = static_cast<EventType>(*rc::gen::inRange(0, 4));
  event.start = static_cast<Day>(*rc::gen::inRange(18'000, 21'000));
  event.end = *rc::gen::arbitrary<bool>() ? no_day : static_cast<Day>(*rc::gen::inRange(18'000, 21'000));
  event.client = ClientType::service_user;
  story::Facts facts;
  facts.died = *rc::gen::arbitrary<bool>() ? no_day : static_cast<Day>(*rc::gen::inRange(18'000, 21'000));
  const Returned got = as_returned(event, facts, year);
  RC_ASSERT(got.event.start == event.start);
  RC_ASSERT(got.event.end <= event.end);
  RC_ASSERT(got.left_out || event.type == EventType::service || event.end == got.event.end);
}

TEST(ReturnPeriods, are_twelve_months_to_a_quarter_end) {
  EXPECT_EQ(due_period(day("2026-11-22")), year);
  EXPECT_EQ(due_period(day("2026-10-01")), year);
  EXPECT_EQ(due_period(day("2026-09-30")), (ReturnPeriod{day("2025-07-01"), day("2026-06-30")}));
  EXPECT_EQ(building_period(day("2026-11-22")), (ReturnPeriod{day("2026-01-01"), day("2026-11-22")}));
  EXPECT_EQ(building_period(day("2026-03-31")), (ReturnPeriod{day("2025-04-01"), day("2026-03-31")}));
  EXPECT_EQ(quarter_end(day("2026-11-22")), day("2026-12-31"));
}

}  // namespace
}  // namespace stepwise::cld_export
