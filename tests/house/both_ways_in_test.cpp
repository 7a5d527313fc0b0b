// SPDX-License-Identifier: Apache-2.0
// Two ways in, one answer: the demo council's record and its own Client Level Data file give the same figures.
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <tuple>

#include "base/share.hpp"
#include "demo/cld_of_world.hpp"
#include "demo/load.hpp"
#include "performance/cld/cld.hpp"
#include "performance/engine/run.hpp"
#include "performance/story/record.hpp"
#include "store/test_support.hpp"

namespace stepwise {
namespace {

demo::WorldOptions small_world() {
  demo::WorldOptions options;
  options.people = 2000;
  options.seed = 11;
  options.from = *Date::parse_iso("2023-11-21");
  options.to = *Date::parse_iso("2026-11-20");
  return options;
}

/// Measures of which the demo council has nothing, or hardly anything: care homes under 65 and from short-term help, and hospital
/// stays, which are in no record.
const std::set<std::string_view> hardly_any{"lt-2b", "st-to-residential", "ho-2d", "ho-2d-provision"};

using Cells = std::map<std::string, std::tuple<std::int64_t, std::int64_t, std::optional<double>>>;

Cells by_month_and_age(const story::Stories& stories, const engine::Measure& measure, const demo::WorldOptions& options) {
  const engine::Period period{story::day_of(options.from), story::day_of(options.to + 365)};
  const auto counts = engine::count_all(stories, {&measure}, period, true, 2);
  Cells cells;
  for (const auto& row : engine::figures(counts, 0, {{engine::By::month, engine::By::age}, {}, {}, options.to}).rows)
    if (row.denominator > 0) cells[row.keys[0] + " " + row.keys[1]] = {row.numerator, row.denominator, row.value};
  return cells;
}

TEST(BothWaysIn, a_record_and_its_return_give_the_same_figures) {
  auto options = small_world();
  options.rooms = false;
  store::test::TestRecord record{"sqlite"};
  ASSERT_TRUE(demo::load_demo(record.store(), options, [](std::uint64_t, std::uint64_t) {}));
  const auto words = demo::Words::load();
  ASSERT_TRUE(words);
  const auto file = record.folder() / "council.csv";
  ASSERT_TRUE(demo::write_cld_of_world(demo::World{options, *words}, file));

  const auto reader = story::RecordReader::make();
  ASSERT_TRUE(reader);
  story::Stories live;
  live.councils.push_back(reader->read_all(record.store(), demo::world_la_code, 2));
  const auto returned = cld::load(file, 2);
  ASSERT_TRUE(returned) << returned.error().sentence;
  for (const auto& measure : engine::all_measures()) {
    const Cells ours = by_month_and_age(live, measure, options), theirs = by_month_and_age(returned->stories, measure, options);
    const bool of_the_record = read_file("measures/" + std::string{measure.id} + "/about.toml").value_or("").find("computable = \"record\"") != std::string::npos;
    EXPECT_TRUE(ours.size() > 10U || of_the_record || hardly_any.contains(measure.id)) << measure.id << " has " << ours.size();
    EXPECT_EQ(ours, theirs) << measure.id;
  }
}

}  // namespace
}  // namespace stepwise
