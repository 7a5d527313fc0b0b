// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/live.hpp"

#include <gtest/gtest.h>

#include "store/test_support.hpp"

namespace stepwise::engine {
namespace {

using store::Kind;

constexpr store::Column person_takes[]{{"reference", Kind::text}, {"born_on", Kind::integer}};
constexpr store::Column person_gives[]{{"person_id", Kind::integer}};
const store::Statement add_person{"test.add_person",
    "insert into person (reference, made_at, given_name, family_name, born_on) values (:reference, 0, 'Ada', 'Invented', :born_on) returning person_id", person_takes, person_gives};
constexpr store::Column contact_takes[]{{"person_id", Kind::integer}, {"contact_id", Kind::integer}, {"reference", Kind::text}, {"received_at", Kind::integer},
    {"closed_on", Kind::integer}, {"resolution", Kind::text}, {"team_name", Kind::text}};
const store::Statement add_contact{"test.add_contact",
    "insert into contact (person_id, contact_id, reference, received_at, recorded_at, channel, taken_by_name, taken_by_role, team_name, what_i_want, safety, resolution, closed_on) "
    "values (:person_id, :contact_id, :reference, :received_at, :received_at, 'telephone', 'W', 'worker', :team_name, 'to be home', 'no_concern', :resolution, :closed_on)",
    contact_takes, {}};
constexpr store::Column assessment_takes[]{{"person_id", Kind::integer}, {"start_on", Kind::integer}, {"care_event_id", Kind::integer}, {"reference", Kind::text}};
const store::Statement add_assessment{"test.add_assessment",
    "insert into care_event (person_id, start_on, care_event_id, reference, event_type, assessment_type, outcome) "
    "values (:person_id, :start_on, :care_event_id, :reference, 'assessment', 'long_term', 'support_planning_or_services')", assessment_takes, {}};

constexpr store::Column calls_takes[]{{"on_day", Kind::integer}, {"offered", Kind::integer}, {"answered", Kind::integer}};
const store::Statement add_calls{"test.add_calls",
    "insert into call_total (reference, on_day, offered, answered, came_from, recorded_at, recorded_by_name) values ('calls', :on_day, :offered, :answered, 'typed', 0, 'W')",
    calls_takes, {}};
const store::Statement correct_calls{"test.correct_calls", "update call_total set offered = :offered, answered = :answered where on_day = :on_day", calls_takes, {}};
constexpr store::Column help_takes[]{{"person_id", Kind::integer}, {"begun_on", Kind::integer}, {"ended_on", Kind::integer}};
const store::Statement add_help{"test.add_help",
    "insert into short_term_episode (person_id, episode_id, reference, kind, recorded_at, begun_on, team_id, team_name, ended_on) "
    "values (:person_id, 7, 'help', 'reablement', 0, :begun_on, 1, 'North', :ended_on)", help_takes, {}};
constexpr store::Column spell_takes[]{{"person_id", Kind::integer}, {"asked_at", Kind::integer}, {"first_visit_at", Kind::integer}};
const store::Statement add_spell{"test.add_spell",
    "insert into short_term_spell (person_id, episode_id, spell_id, giver, provider, hours, asked_at, first_visit_at) values (:person_id, 7, 3, 'own', 'Own', 7, :asked_at, :first_visit_at)",
    spell_takes, {}};
constexpr store::Column meeting_takes[]{{"person_id", Kind::integer}, {"meeting_id", Kind::integer}, {"reference", Kind::text}, {"met_on", Kind::integer}};
const store::Statement add_meeting{"test.add_meeting",
    "insert into short_term_meeting (person_id, episode_id, meeting_id, reference, met_on, decision, recorded_at, recorded_by) values (:person_id, 7, :meeting_id, :reference, :met_on, 'continue', 0, 'W')",
    meeting_takes, {}};
constexpr store::Column ended_takes[]{{"person_id", Kind::integer}, {"ended_on", Kind::integer}};
const store::Statement end_help{"test.end_help", "update short_term_episode set ended_on = :ended_on where person_id = :person_id", ended_takes, {}};

class LiveNumbers : public store::test::EachEngine {
 protected:
  PersonId person(const std::string& reference) {
    return store().write([&](store::WriteTx& tx) -> Result<PersonId> {
      const PersonId id{tx.insert(add_person, {{"reference", reference}, {"born_on", *Date::parse_iso("1950-06-15")}})};
      tx.touch(id);
      return id;
    }).value();
  }
  void contact(PersonId person, std::string_view moment_date, std::string_view resolution, const std::string& team, std::optional<Date> closed) {
    const auto kept = store().write([&](store::WriteTx& tx) -> Result<void> {
      const auto id = tx.next_id("contact");
      tx.run(add_contact, {{"person_id", person}, {"contact_id", id}, {"reference", "c" + std::to_string(id)}, {"received_at", noon(*Date::parse_iso(moment_date))},
                           {"closed_on", closed}, {"resolution", resolution}, {"team_name", team}});
      tx.touch(person);
      return {};
    });
    EXPECT_TRUE(kept);
  }
  void assessment(PersonId person, std::string_view start) {
    const auto kept = store().write([&](store::WriteTx& tx) -> Result<void> {
      const auto id = tx.next_id("care_event");
      tx.run(add_assessment, {{"person_id", person}, {"start_on", *Date::parse_iso(start)}, {"care_event_id", id}, {"reference", "e" + std::to_string(id)}});
      tx.touch(person);
      return {};
    });
    EXPECT_TRUE(kept);
  }
  void calls(const store::Statement& how, std::string_view day, std::int64_t offered, std::int64_t answered) {
    EXPECT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
      tx.run(how, {{"on_day", *Date::parse_iso(day)}, {"offered", offered}, {"answered", answered}});
      tx.touch(PersonId{0});
      return {};
    }));
  }
  void meeting(PersonId person, std::int64_t id, Date met) {
    EXPECT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
      tx.run(add_meeting, {{"person_id", person}, {"meeting_id", id}, {"reference", "m" + std::to_string(id)}, {"met_on", met}});
      tx.touch(person);
      return {};
    }));
  }
  Figures of(Live& live, const char* id, const std::vector<By>& by = {}) { return live.figures(*find_measure(id), by, {}, live.span(), clock().today(), 0); }
};
STEPWISE_EACH_ENGINE(LiveNumbers);

TEST_P(LiveNumbers, ReadTheRecordAndFollowEverySave) {
  const PersonId first = person("one");
  contact(first, "2026-10-05", "information_given", "North", Date::parse_iso("2026-10-05"));
  contact(first, "2026-10-06", "duplicate", "North", Date::parse_iso("2026-10-06"));
  auto opened = Live::open(store(), {});
  ASSERT_TRUE(opened) << opened.error().sentence;
  Live& live = **opened;
  EXPECT_EQ(of(live, "fd-referrals").total.numerator, 1);
  EXPECT_EQ(of(live, "fd-contacts-resolved").total.value, 100.0);

  contact(first, "2026-11-02", "assessment", "South", Date::parse_iso("2026-11-03"));
  assessment(first, "2026-11-10");
  const PersonId second = person("two");
  contact(second, "2026-11-20", "short_term_help", "North", std::nullopt);
  EXPECT_EQ(of(live, "fd-referrals").total.numerator, 3);
  EXPECT_EQ(of(live, "fd-contacts-resolved").total.value, 50.0) << "an open contact has not ended";
  EXPECT_EQ(of(live, "fd-assess-rate").total.numerator, 1);
  EXPECT_EQ(of(live, "fd-wait-response").total.value, 8.0);
  EXPECT_EQ(live.teams(), (std::vector<std::string>{"North", "South"}));
  EXPECT_EQ(live.load().events, 4U);
}

TEST_P(LiveNumbers, AreTheSameAsCountingAfresh) {
  auto live = Live::open(store(), {}).value();
  for (int i = 0; i < 25; ++i) {
    const PersonId one = person("p" + std::to_string(i));
    for (int j = 0; j <= i % 3; ++j)
      contact(one, Date{20600 + i * 7 + j * 20}.iso(), i % 2 == 0 ? "information_given" : "assessment", i % 4 == 0 ? "" : "Team " + std::to_string(i % 5), Date{20601 + i * 7 + j * 20});
    if (i % 3 == 0) assessment(one, Date{20610 + i * 7}.iso());
  }
  ASSERT_TRUE(live->settle(5000));
  auto afresh = Live::open(store(), {}).value();
  for (const Measure& measure : all_measures()) {
    const auto followed = of(*live, measure.id.data(), {By::month, By::team, By::age}), counted = of(*afresh, measure.id.data(), {By::month, By::team, By::age});
    ASSERT_EQ(followed.rows.size(), counted.rows.size()) << measure.id;
    for (std::size_t i = 0; i < counted.rows.size(); ++i) {
      EXPECT_EQ(followed.rows[i].keys, counted.rows[i].keys);
      EXPECT_EQ(followed.rows[i].numerator, counted.rows[i].numerator) << measure.id;
      EXPECT_EQ(followed.rows[i].denominator, counted.rows[i].denominator) << measure.id;
    }
  }
}

TEST_P(LiveNumbers, LeadToThePeopleBehindThemAndSayWhy) {
  const PersonId one = person("one");
  contact(one, "2026-10-05", "information_given", "North", Date::parse_iso("2026-10-05"));
  contact(one, "2026-10-25", "assessment", "North", std::nullopt);
  auto live = Live::open(store(), {}).value();
  const Measure& resolved = *find_measure("fd-contacts-resolved");
  const auto behind = live->behind(resolved, live->span(), {}, true, 100);
  ASSERT_EQ(behind.size(), 1U);
  EXPECT_EQ(behind[0].person, std::to_string(one.value()));
  EXPECT_EQ(behind[0].team, "North");
  const auto said = live->explain(resolved, one, live->span());
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].why, Why::counted_met);
  EXPECT_EQ(said[1].why, Why::still_open);
  EXPECT_TRUE(live->explain(resolved, PersonId{987654}, live->span()).empty());
}

TEST_P(LiveNumbers, FollowCallsThatAreSavedAndCorrected) {
  contact(person("one"), "2026-10-05", "information_given", "North", Date::parse_iso("2026-10-05"));
  auto live = Live::open(store(), {}).value();
  EXPECT_EQ(of(*live, "fd-answer-rate").total.denominator, 0);
  calls(add_calls, "2026-11-09", 200, 150);
  ASSERT_TRUE(live->settle(5000));
  EXPECT_EQ(of(*live, "fd-answer-rate").total.value, 75.0);
  calls(correct_calls, "2026-11-09", 200, 180);
  ASSERT_TRUE(live->settle(5000));
  EXPECT_EQ(of(*live, "fd-answer-rate").total.value, 90.0);
  EXPECT_EQ(of(*Live::open(store(), {}).value(), "fd-answer-rate").total.value, 90.0);
}

TEST_P(LiveNumbers, FollowWeeklyMeetingsAndReferralsForHelp) {
  const PersonId one = person("one");
  const Date visited = *Date::parse_iso("2026-09-01");
  auto live = Live::open(store(), {}).value();
  EXPECT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(add_help, {{"person_id", one}, {"begun_on", visited}, {"ended_on", std::optional<Date>{}}});
    tx.run(add_spell, {{"person_id", one}, {"asked_at", noon(visited - 1)}, {"first_visit_at", noon(visited)}});
    tx.touch(one);
    return {};
  }));
  const auto in_time = [&] { return std::pair{of(*live, "st-meeting-on-time").total.numerator, of(*live, "st-meeting-on-time").total.denominator}; };
  using Of = std::pair<std::int64_t, std::int64_t>;
  EXPECT_EQ(in_time(), Of(0, 1)) << "a meeting is due";
  EXPECT_EQ(of(*live, "st-no-help-6w-referred").total.value, 100.0);
  meeting(one, 11, visited);
  EXPECT_EQ(in_time(), Of(0, 1)) << "the day of the first visit begins one week, not two";
  meeting(one, 12, visited + 8);
  EXPECT_EQ(in_time(), Of(1, 2));
  meeting(one, 13, visited + 17);
  EXPECT_EQ(in_time(), Of(1, 3)) << "the ninth day is too late";
  EXPECT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(end_help, {{"person_id", one}, {"ended_on", visited + 25}});
    tx.touch(one);
    return {};
  }));
  EXPECT_EQ(in_time(), Of(1, 2)) << "help that ended before the next was due is missed nowhere";
}

TEST_P(LiveNumbers, OfAnEmptyRecordAreEmpty) {
  auto live = Live::open(store(), {}).value();
  EXPECT_EQ(of(*live, "fd-referrals").total.numerator, 0);
  EXPECT_EQ(live->load().people, 0U);
}

}  // namespace
}  // namespace stepwise::engine
