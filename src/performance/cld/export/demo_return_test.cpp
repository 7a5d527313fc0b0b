// SPDX-License-Identifier: Apache-2.0
// The demo council's own return: clean by our check, the same bytes each time, and the same measures as the record.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <tuple>

#include "demo/cld_of_world.hpp"
#include "demo/load.hpp"
#include "performance/cld/cld.hpp"
#include "performance/cld/export/export.hpp"
#include "performance/cld/export/returned_stories.hpp"
#include "performance/cld/export/stays.hpp"
#include "performance/engine/run.hpp"
#include "performance/hospital/spells.hpp"
#include "store/test_support.hpp"

namespace stepwise::cld_export {
namespace {

demo::WorldOptions council() {
  demo::WorldOptions options;
  options.people = 2000;
  options.seed = 11;
  options.from = *Date::parse_iso("2023-11-21");
  options.to = *Date::parse_iso("2026-11-20");
  return options;
}

/// Every sentence with how often it was said.
class Said final : public cld::Findings {
 public:
  void found(const cld::Finding& finding) override { ++sentences[finding.sentence]; }
  std::map<std::string, int> sentences;
};

/// Loaded once: nothing here changes it.
class DemoReturn : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    record_ = std::make_unique<store::test::TestRecord>("sqlite");
    ASSERT_TRUE(demo::load_demo(record_->store(), council(), [](std::uint64_t, std::uint64_t) {}));
  }
  static void TearDownTestSuite() { record_.reset(); }

  static ReturnWords words() { return std::move(*ReturnWords::load()); }
  static ReturnOf of(const ReturnPeriod& period) { return {std::string{demo::world_la_code}, period, *Date::parse_iso("2026-11-21"), 2}; }
  static std::string written(const ReturnPeriod& period) {
    std::string text;
    write_return(*record_->store().read(), words(), of(period), [&](std::string_view part) { return text += part, true; });
    return text;
  }
  static inline std::unique_ptr<store::test::TestRecord> record_;
};

TEST_F(DemoReturn, that_is_due_has_no_failure_and_no_warning) {
  Said said;
  const auto words = DemoReturn::words();
  const auto looked = look_at_return(*record_->store().read(), words, of(due_period(*Date::parse_iso("2026-11-21"))), said);
  ASSERT_TRUE(looked) << looked.error().sentence;
  EXPECT_GT(looked->counts.rows, 1000U);
  EXPECT_GT(looked->counts.carers_without_event, 5U);
  EXPECT_EQ(looked->report.failed(), 0U);
  EXPECT_EQ(looked->report.warned(), 0U);
  for (const auto& [sentence, times] : said.sentences) ADD_FAILURE() << times << " times: " << sentence;
  EXPECT_TRUE(refusals(looked->report, words.table()).empty());
}

TEST_F(DemoReturn, that_is_building_says_what_is_missing_of_new_people) {
  Said said;
  const auto words = DemoReturn::words();
  const auto looked = look_at_return(*record_->store().read(), words, of(building_period(*Date::parse_iso("2026-11-21"))), said);
  ASSERT_TRUE(looked) << looked.error().sentence;
  EXPECT_GT(looked->report.fields[static_cast<std::size_t>(Column::nhs_number)].failed(), 0U);
  EXPECT_GT(looked->counts.left_out[static_cast<std::size_t>(LeftOut::still_open)], 0U);
}

TEST_F(DemoReturn, is_the_same_bytes_each_time) {
  const auto period = due_period(*Date::parse_iso("2026-11-21"));
  const std::string first = written(period);
  EXPECT_GT(first.size(), 100'000U);
  EXPECT_EQ(first, written(period));
}

/// What a stay says, whoever's it is.
using StaySays = std::tuple<story::Day, story::Day, int>;

TEST_F(DemoReturn, the_stays_beside_it_are_those_of_the_record) {
  const auto reader = story::RecordReader::make();
  ASSERT_TRUE(reader);
  const auto tx = record_->store().read();
  const ReturnPeriod period{*Date::parse_iso("2010-01-01"), *Date::parse_iso("2026-11-21")};
  std::string text;
  const auto counts = write_stays(*tx, *reader, demo::world_la_code, period, [&](std::string_view part) { return text += part, true; });
  const auto spells = hospital::read_spells(text);
  ASSERT_TRUE(spells) << spells.error().sentence;
  EXPECT_EQ(spells->report.used, counts.stays);
  EXPECT_TRUE(spells->report.missing_columns.empty()) << "no codes are wanted of a file that says what counts";
  std::multiset<StaySays> ours, theirs;
  for (const auto& person : reader->read(*tx, 0, 1'000'000))
    for (const auto& event : person.events)
      if (event.type == story::EventType::hospital && event.start <= story::day_of(period.to)) ours.insert({event.start, event.end, event.flags});
  for (const auto& spell : spells->spells) {
    theirs.insert({spell.stay.start, spell.stay.end, spell.stay.flags});
    EXPECT_EQ(spell.home, demo::world_la_code);
  }
  EXPECT_GT(theirs.size(), 20U);
  EXPECT_EQ(ours.size(), theirs.size() + counts.without_nhs_number);
  EXPECT_TRUE(std::ranges::includes(ours, theirs));
}

TEST_F(DemoReturn, a_stay_that_ended_after_the_period_goes_on_and_an_early_one_is_left_out) {
  const auto reader = story::RecordReader::make();
  ASSERT_TRUE(reader);
  const auto tx = record_->store().read();
  const ReturnPeriod period{*Date::parse_iso("2025-10-01"), *Date::parse_iso("2026-03-31")};
  std::string text;
  write_stays(*tx, *reader, demo::world_la_code, period, [&](std::string_view part) { return text += part, true; });
  const auto spells = hospital::read_spells(text);
  ASSERT_TRUE(spells);
  EXPECT_FALSE(spells->spells.empty());
  for (const auto& spell : spells->spells) {
    EXPECT_LE(spell.stay.start, story::day_of(period.to));
    EXPECT_TRUE(spell.stay.is_open() || (spell.stay.end <= story::day_of(period.to) && spell.stay.end >= story::day_of(period.from - days_of_stays_before)));
  }
}

using Cells = std::map<std::string, std::tuple<std::int64_t, std::int64_t, std::optional<double>, std::int64_t>>;

Cells cells(const engine::Counts& counts, std::size_t measure, const std::vector<engine::By>& by) {
  Cells out;
  for (const auto& row : engine::figures(counts, measure, {by, {}, {}, counts.councils.empty() ? Date{} : story::date_of(counts.period.to)}).rows) {
    if (row.denominator == 0 && row.numerator == 0 && row.apart == 0) continue;
    std::string key;
    for (const auto& part : row.keys) key += part + " ";
    out[key] = {row.numerator, row.denominator, row.value, row.apart};
  }
  return out;
}

TEST_F(DemoReturn, gives_the_same_measures_as_the_record_it_was_written_from) {
  const ReturnPeriod period{*Date::parse_iso("2010-01-01"), *Date::parse_iso("2026-11-20")};
  const auto path = record_->folder() / "return.csv";
  std::ofstream{path} << written(period);
  const auto loaded = cld::load(path, 2);
  ASSERT_TRUE(loaded) << loaded.error().sentence;
  EXPECT_EQ(loaded->report.repeated, 0U);
  const auto reader = story::RecordReader::make();
  ASSERT_TRUE(reader);
  const auto live = returned_stories(*record_->store().read(), *reader, demo::world_la_code, period);
  for (std::size_t i = 0; i < left_out_reasons; ++i)
    if (live.left_out[i] > 0) std::cout << live.left_out[i] << " left out: " << left_out_sentence(static_cast<LeftOut>(i)).english() << "\n";
  EXPECT_EQ(live.stories.events(), loaded->stories.events());

  const auto measures = engine::every_measure();
  const engine::Period months{story::day_of(council().from), story::day_of(council().to + 365)};
  std::size_t compared = 0;
  const auto compare = [&](const engine::Splits& splits, const std::vector<engine::By>& by) {
    const auto ours = engine::count_all(live.stories, measures, months, splits, 2), theirs = engine::count_all(loaded->stories, measures, months, splits, 2);
    for (std::size_t i = 0; i < measures.size(); ++i) {
      const Cells a = cells(ours, i, by), b = cells(theirs, i, by);
      compared += a.size();
      EXPECT_EQ(a, b) << measures[i]->id;
    }
  };
  using engine::By;
  compare({true, engine::Kind::gender}, {By::month, By::age, By::gender});
  compare({false, engine::Kind::reason}, {By::month, By::reason});
  EXPECT_GT(compared, measures.size() * 10);
  std::cout << measures.size() << " measures, " << compared << " figures\n";
}

}  // namespace
}  // namespace stepwise::cld_export
