// SPDX-License-Identifier: Apache-2.0
// Where two readers of the reference parted, or could have: what it says, in our words, and what follows.
#include <gtest/gtest.h>

#include <set>

#include "performance/catalogue/twins.hpp"
#include "performance/engine/table.hpp"

namespace stepwise::catalogue {
namespace {

using story::ClientType;
using story::Component;
using story::Day;
using story::Event;
using story::EventType;
using story::Mechanism;
using story::Outcome;
using story::ServiceType;

constexpr int open = -1;

/// Days are counted from 1 January 2025.
Day day(int number) { return number == open ? story::no_day : static_cast<Day>(20089 + number); }

Event event(EventType type, int start, int end, Outcome outcome = Outcome::none) {
  Event made;
  made.type = type;
  made.start = day(start);
  made.end = day(end);
  made.outcome = outcome;
  made.client = ClientType::service_user;
  return made;
}
Event service(ServiceType type, Component component, int start, int end, Outcome outcome = Outcome::none, Mechanism mechanism = Mechanism::none) {
  Event made = event(EventType::service, start, end, outcome);
  made.detail = static_cast<std::uint8_t>(type);
  made.component = static_cast<std::uint8_t>(component);
  made.flags = static_cast<std::uint8_t>(mechanism);
  return made;
}
Event st_max(int start, int end, Outcome outcome = Outcome::none) { return service(ServiceType::st_max, Component::reablement, start, end, outcome); }
Event home_care(int start, int end) { return service(ServiceType::community, Component::home_support, start, end); }
Event residential(int start, int end) { return service(ServiceType::residential, Component::long_term_residential_care, start, end); }
Event request(int start, Outcome outcome = Outcome::assessment) { return event(EventType::request, start, start, outcome); }
Event from_hospital(int start) {
  Event made = request(start);
  made.detail = static_cast<std::uint8_t>(story::Route::discharge_from_hospital);
  return made;
}
Event conversation(int start, Outcome outcome) {
  Event made = request(start, outcome);
  made.flags = 0x80;
  return made;
}
Event assessment(int start, Outcome outcome = Outcome::none) {
  Event made = event(EventType::assessment, start, start, outcome);
  made.detail = static_cast<std::uint8_t>(story::AssessmentType::long_term);
  return made;
}
Event stay(int admission, int discharge, std::uint8_t flags = Event::stay_counts) {
  Event made = event(EventType::hospital, admission, discharge);
  made.client = ClientType::none;
  made.flags = flags;
  return made;
}

struct Settled {
  const char* measure;
  const char* says;   ///< the reference, in our words
  std::vector<Event> events;
  long numerator, denominator;
  int died = open;
  story::Accommodation home = story::Accommodation::none;
};

const auto usable = Outcome::nfa_information_advice;
const auto unclassified = Outcome::continuation;

/// ASCOF 2A.
std::vector<Settled> short_term_2a() {
  return {
      {"st-2a",
       "ascof 1.1: rows are those of Client Level Data; a stay supplied beside them is no forward event",
       {st_max(10, 40, usable), stay(42, 50)}, 1, 1},
      {"st-2a",
       "ascof 1.2: a new run begins after a gap of more than 7 days",
       {st_max(10, 40, usable), st_max(47, 60, usable)}, 1, 1},
      {"st-2a",
       "ascof 1.2: 8 days are more than 7",
       {st_max(10, 40, usable), st_max(48, 60, usable)}, 2, 2},
      {"st-2a",
       "ascof 1.3: not new when long-term support ended less than 91 days before",
       {home_care(-100, -80), st_max(10, 40, usable)}, 0, 0},
      {"st-2a",
       "ascof 1.3: 91 days are not less than 91",
       {home_care(-100, -81), st_max(10, 40, usable)}, 1, 1},
      {"st-2a",
       "ascof 1.4 rule 1: died up to 7 days after the end",
       {st_max(10, 40, usable)}, 0, 0, 47},
      {"st-2a",
       "ascof 1.4 rule 1: the 8th day is later",
       {st_max(10, 40, usable)}, 1, 1, 48},
      {"st-2a",
       "ascof 1.4 rule 4c: a review within the run that ended less than 14 days before it tells the sequel; the reference "
       "prints the window's first day as the run's end, which no row could meet, and we read the run's start",
       {st_max(10, 40, unclassified), event(EventType::review, 12, 27, usable)}, 1, 1},
      {"st-2a",
       "ascof 1.4 rule 4c: 14 days are not less than 14, so the run cannot be classified",
       {st_max(10, 40, unclassified), event(EventType::review, 12, 26, usable)}, 0, 0},
      {"st-2a",
       "ascof 1.4 rules 4a and 6: a run whose only forward row is a carer's service loses 4a and keeps its own outcome by 6",
       {st_max(10, 40, usable), service(ServiceType::carer_direct, Component::none, 42, 60)}, 1, 1},
      {"st-2a",
       "ascof 1.5: other short-term support in a care home is in the denominator only",
       {st_max(10, 40, usable), service(ServiceType::other_short_term, Component::short_term_residential_care, 41, 60)}, 0, 1},
  };
}

/// ASCOF 2C, 2E and 3D, and waiting times.
std::vector<Settled> long_term_and_waits() {
  return {
      {"lt-2c",
       "ascof 2 step 3: a stay that ended less than 365 days before is a prior stay",
       {residential(-360, -350), residential(14, open)}, 0, 0},
      {"lt-2c",
       "ascof 2 step 3: 365 days are not less than 365",
       {residential(-360, -350), residential(15, open)}, 1, 1},
      {"lt-2c",
       "ascof 2 step 1: a component that is null fails the test for short stays, though the code lists it",
       {service(ServiceType::residential, Component::none, 15, open)}, 0, 0},
      {"lt-3d-1a",
       "ascof 5.1: the component direct payment outranks a commissioned mechanism",
       {service(ServiceType::community, Component::direct_payment, 0, 40, Outcome::none, Mechanism::commissioned_support)}, 1, 1},
      {"lt-3d-1a",
       "ascof 5.1: who is in nursing care leaves the cohort",
       {service(ServiceType::nursing, Component::none, 0, 40), home_care(0, 40)}, 0, 0},
      {"lt-2e",
       "cld 8.6: accommodation that is not known is filled from the latest service; home care presumes a home",
       {home_care(0, 20)}, 12, 12, open, story::Accommodation::not_known},
      {"fd-wait-response",
       "ascof 6 stage 3a: a Release 1 conversation that progresses is its own response, also when a service comes next",
       {conversation(10, Outcome::st_max), st_max(13, open)}, 1, 1},
      {"fd-wait-response",
       "ascof 6 stage 1: a request without an outcome drops out",
       {request(10, Outcome::none), assessment(12)}, 0, 0},
      {"fd-wait-service",
       "ascof 6 stage 3c: an assessment whose block does not progress leaves no wait for a service",
       {request(10), assessment(12), home_care(14, open)}, 0, 0},
      {"fd-wait-service",
       "ascof 6 stage 3c: one of the block that progresses is enough",
       {request(10), assessment(12), assessment(13, Outcome::support_planning_or_services), home_care(14, open)}, 1, 1},
  };
}

/// ASCOF 2D and the Six Steps.
std::vector<Settled> hospital_and_six_steps() {
  return {
      {"ho-2d",
       "ascof 3.3: a discharge 7 days before the run is linked",
       {stay(0, 3), st_max(10, 30)}, 1, 1},
      {"ho-2d",
       "ascof 3.3: 8 days before it is not",
       {stay(0, 2), st_max(10, 30)}, 0, 0},
      {"ho-2d",
       "ascof 3.3: a discharge 3 days after the run began is linked",
       {stay(0, 13), st_max(10, 30)}, 1, 1},
      {"ho-2d",
       "ascof 3.3: 4 days after it is not",
       {stay(0, 14), st_max(10, 30)}, 0, 0},
      {"ho-2d",
       "ascof 3.4: what happens on day 84 counts",
       {stay(0, 10), st_max(10, 30), residential(94, open)}, 0, 1},
      {"ho-2d",
       "ascof 3.4: day 85 is too late",
       {stay(0, 10), st_max(10, 30), residential(95, open)}, 1, 1},
      {"ho-2d",
       "ascof 3.1: only the component reablement, narrower than 2A",
       {stay(0, 10), service(ServiceType::st_max, Component::home_support, 10, 30)}, 0, 0},
      {"ho-2d-approx",
       "ascof 3.5: the substitute knows readmission only from outcomes of events",
       {from_hospital(10), st_max(12, 30), stay(40, 50, Event::stay_emergency)}, 1, 1},
      {"ho-no-help-2w",
       "six-steps 4: the service that the request leads to may itself start between; what starts after it is further help",
       {from_hospital(10), st_max(14, 20)}, 1, 1},
      {"ho-no-help-2w",
       "six-steps 4: none started between",
       {from_hospital(10), st_max(14, 20), home_care(21, 22)}, 0, 1},
      {"st-no-help-6w",
       "six-steps 4: success is alive on the day; the dead stay in the denominator",
       {st_max(10, 20)}, 0, 1, 52},
      {"lt-to-residential",
       "six-steps 4: residential care that starts after home care; the same day is not after",
       {home_care(0, 3), residential(0, open)}, 0, 12},
  };
}

std::vector<Settled> settled_cases() {
  std::vector<Settled> all = short_term_2a();
  for (const auto& more : {long_term_and_waits(), hospital_and_six_steps()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

constexpr engine::Period two_years{20089, 20089 + 729};

/// Each case is a person, called by its number.
story::Stories stories_of(const std::vector<Settled>& cases) {
  story::Stories stories;
  story::Council council{"503", {"", "North"}, {}};
  auto& shard = council.shards.emplace_back();
  std::uint32_t record = 0;
  for (const auto& settled : cases) {
    auto events = settled.events;
    for (auto& one : events) one.record = ++record;
    story::Facts facts;
    facts.birth_month = 12 * 90 + 1;   // January 1940
    facts.died = day(settled.died);
    facts.accommodation = settled.home;
    shard.add(shard.people(), std::to_string(shard.people()), facts, events);
  }
  stories.councils.push_back(std::move(council));
  stories.first_day = day(-400);
  stories.last_day = day(800);
  return stories;
}

TEST(Settled, WhatTheReferenceSaysHoldsInTheCode) {
  const auto catalogue = Catalogue::load().value();
  const auto cases = settled_cases();
  const auto stories = stories_of(cases);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SCOPED_TRACE(std::string{cases[i].measure} + ": " + cases[i].says);
    const About* about = catalogue.find(cases[i].measure);
    ASSERT_NE(about, nullptr);
    long numerator = 0, denominator = 0;
    for (const auto& one : engine::behind_each_month(stories, *about->measure, two_years)) {
      if (one.person != std::to_string(i)) continue;
      numerator += one.met ? 1 : 0;
      denominator += one.out_of;
    }
    EXPECT_EQ(numerator, cases[i].numerator);
    EXPECT_EQ(denominator, cases[i].denominator);
  }
}

TEST(Settled, WhatTheReferenceSaysHoldsInTheTwins) {
  if (!has_duck()) GTEST_SKIP() << "built without DuckDB";
  const auto catalogue = Catalogue::load().value();
  const auto cases = settled_cases();
  const auto stories = stories_of(cases);
  auto duck = Duck::open(1);
  ASSERT_TRUE(duck && (*duck)->take(stories, story::Codings::load().value()));
  ASSERT_TRUE(ready_for_twins(**duck, catalogue.all().front().folder.parent_path(), two_years));
  std::set<std::string> measures;
  for (const auto& settled : cases) measures.insert(settled.measure);
  for (const auto& id : measures) {
    const auto comparison = compare_ready_twins(**duck, *catalogue.find(id), stories, two_years);
    ASSERT_TRUE(comparison) << comparison.error().sentence;
    for (const auto& line : comparison->differences) ADD_FAILURE() << id << ": " << line;
  }
}

/// A table with its rows and columns by the numbers its function gives them.
engine::TableLayout plain_layout() {
  engine::TableLayout layout;
  layout.rows = layout.columns = 12;
  layout.bands = 2;
  for (std::uint8_t i = 0; i < 12; ++i) layout.row_at[i] = layout.column_at[i] = i;
  layout.lists.sts002a.fill(8);   // Unable to classify
  layout.lists.sts002a_alone.fill(8);
  return layout;
}

struct SettledTable {
  const char* table;
  const char* says;
  std::vector<Event> events;
  std::size_t row, column, band;
};

std::vector<SettledTable> settled_tables() {
  Event advice = service(ServiceType::none, Component::none, 0, 40, Outcome::nfa_information_advice);
  Event review = event(EventType::review, 50, 60);
  advice.client = review.client = ClientType::unpaid_carer;
  return {
      {"salt-lts003", "ascof 5.2 rank 5: advice is a category of requests, assessments and reviews; a service without a type has none",
       {advice, review}, 4, 5, 0},
      {"salt-sts002a", "ascof 7.2: what follows starts within 3 days of the end", {request(10), st_max(12, 20), residential(23, open)}, 1, 0, 1},
      {"salt-sts002a", "ascof 7.2: 4 days are too many, also for an open row: only 7.1 takes an open first row whenever it starts",
       {request(10), st_max(12, 20), residential(24, open)}, 8, 0, 1},
  };
}

TEST(Settled, WhatTheReferenceSaysOfTablesHolds) {
  const auto layout = plain_layout();
  for (const auto& settled : settled_tables()) {
    SCOPED_TRACE(std::string{settled.table} + ": " + settled.says);
    const auto stories = stories_of({{settled.table, settled.says, settled.events, 0, 0}});
    const auto cells = engine::behind_table(stories, *engine::find_table(settled.table), layout, two_years, {}, 10);
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0].row, settled.row);
    EXPECT_EQ(cells[0].column, settled.column);
    EXPECT_EQ(cells[0].band, settled.band);
  }
}

}  // namespace
}  // namespace stepwise::catalogue
