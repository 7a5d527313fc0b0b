// SPDX-License-Identifier: Apache-2.0
// What must change nothing changes nothing: a file told in another order, by other names, in several parts, on other threads.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/csv.hpp"
#include "base/random.hpp"
#include "nation.hpp"

namespace stepwise::nation {
namespace {

constexpr std::size_t la_code = 0, period_end = 2, nhs_number = 3, la_person = 4, adult_1 = 33;

class Nation : public testing::Test {
 protected:
  void SetUp() override {
    write_small_nation(folder_ / "nation.csv");
    rows_ = rows_of(folder_ / "nation.csv");
    ASSERT_EQ(rows_.size(), 24'001U);
    told_ = figures_of(rows_);
    ASSERT_GT(told_.size(), 1000U);
  }
  Figures figures_of(const std::vector<std::string>& rows, unsigned threads = 2) {
    write_rows(folder_ / "changed.csv", rows);
    const auto loaded = cld::load(folder_ / "changed.csv", threads);
    EXPECT_TRUE(loaded) << loaded.error().sentence;
    return loaded ? every_figure(loaded->stories) : Figures{};
  }
  Folder folder_;
  std::vector<std::string> rows_;
  Figures told_;
};

/// The cells of a row without quotes in them; those with quotes keep them.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells{""};
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) cells.emplace_back();
    else cells.back() += c;
  }
  return cells;
}

TEST_F(Nation, GivesTheSameOnOneThreadOrFour) {
  for (const unsigned threads : {1U, 4U}) {
    const auto again = figures_of(rows_, threads);
    EXPECT_EQ(told_, again) << differences(told_, again);
  }
}

TEST_F(Nation, GivesTheSameWhenPeopleAreCalledOtherwise) {
  auto rows = rows_;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto cells = cells_of(rows[i]);
    for (const std::size_t at : {nhs_number, la_person, adult_1, adult_1 + 1, adult_1 + 2})
      if (!cells[at].empty()) std::ranges::reverse(cells[at]);
    rows[i] = fmt::format("{}", fmt::join(cells, ","));
  }
  const auto again = figures_of(rows);
  EXPECT_EQ(told_, again) << differences(told_, again);
}

/// The order decides only between rows that are the same event and alike in all that the national method looks at first
/// (cld.md 8.5, step 3: the record id is last), and then only what that event says of its team.
TEST_F(Nation, GivesTheSameInAnotherOrder) {
  auto rows = rows_;
  SeededRandom random{3};
  for (std::size_t i = rows.size() - 1; i > 1; --i) std::swap(rows[i], rows[1 + random.below(i)]);
  const auto again = figures_of(rows);
  EXPECT_EQ(told_, again) << differences(told_, again);
}

TEST_F(Nation, GivesTheSameWhenSentAPeriodAtATime) {
  std::map<std::string, std::vector<std::string>> by_period;
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    auto& part = by_period[Date::parse(cells_of(rows_[i])[period_end])->iso()];
    if (part.empty()) part.push_back(rows_[0]);
    part.push_back(rows_[i]);
  }
  ASSERT_GT(by_period.size(), 3U);
  write_rows(folder_ / "whole.csv", rows_);
  std::vector<cld::Submission> parts;
  for (const auto& [end, rows] : by_period) {
    write_rows(folder_ / (end + ".csv"), rows);
    parts.push_back({folder_ / (end + ".csv"), end, *Date::parse(end) + 1, false});
  }
  const std::vector<cld::Submission> whole{{folder_ / "whole.csv", "whole", std::nullopt, false}};
  cld::LoadOptions options;
  options.as_of = *Date::parse_iso("2026-11-01");
  const auto one = cld::load(whole, options), many = cld::load(parts, options);
  ASSERT_TRUE(one) << one.error().sentence;
  ASSERT_TRUE(many) << many.error().sentence;
  const auto a = every_figure(one->stories), b = every_figure(many->stories);
  EXPECT_GT(a.size(), 500U);
  EXPECT_EQ(a, b) << differences(a, b);
}

TEST_F(Nation, IsNotChangedByACarerOfNobodyHere) {
  auto rows = rows_;
  auto cells = std::vector<std::string>(cells_of(rows[1]).size());
  const auto like = cells_of(rows[1]);
  for (const std::size_t at : {la_code, std::size_t{1}, period_end}) cells[at] = like[at];
  cells[la_person] = "carer-of-nobody-here";
  cells[6] = "Female";
  cells[8] = "1970-01-01";
  cells[10] = "Unpaid carer known by association";
  cells[adult_1] = "somebody-elsewhere";
  rows.push_back(fmt::format("{}", fmt::join(cells, ",")));
  const auto again = figures_of(rows);
  EXPECT_EQ(told_, again) << differences(told_, again);
}

TEST_F(Nation, CountsOneMoreRequestWhereOneMoreIsMade) {
  auto rows = rows_;
  const auto at = std::ranges::find_if(rows, [](const std::string& row) { return row.find(",Request,") != std::string::npos; });
  ASSERT_NE(at, rows.end());
  auto cells = cells_of(*at);
  cells[nhs_number].clear();
  cells[la_person] = "somebody-new";
  cells[9].clear();
  cells[10] = "Service user";
  rows.push_back(fmt::format("{}", fmt::join(cells, ",")));
  const auto again = figures_of(rows);
  std::int64_t before = 0, after = 0;
  for (const auto& [key, cell] : told_) before += key.starts_with("fd-referrals,") ? std::get<0>(cell) : 0;
  for (const auto& [key, cell] : again) after += key.starts_with("fd-referrals,") ? std::get<0>(cell) : 0;
  EXPECT_EQ(after, before + 1);
  for (const auto& [key, cell] : again) EXPECT_TRUE(!key.starts_with("lt-") || (told_.contains(key) && told_.at(key) == cell)) << key;
}

}  // namespace
}  // namespace stepwise::nation
