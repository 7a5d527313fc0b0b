// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/release.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace stepwise::statistics {
namespace {

constexpr std::int64_t star = -1;  ///< stands for a hidden count in what these tests compare
using Numbers = std::vector<std::int64_t>;

Numbers plain(const std::vector<ShownCount>& shown) {
  Numbers out;
  for (const auto& count : shown) out.push_back(std::holds_alternative<Hidden>(count) ? star : std::get<std::int64_t>(count));
  return out;
}
Numbers shown(const Numbers& parts) { return plain(disclose_parts(parts, Audience::everyone_else)); }
std::int64_t sum_of(const Numbers& parts) { return std::accumulate(parts.begin(), parts.end(), std::int64_t{0}); }

TEST(Release, those_who_may_see_people_see_what_there_is) {
  EXPECT_EQ(plain(disclose_parts(Numbers{3, 4, 7}, Audience::may_see_people)), (Numbers{3, 4, 7}));
}

TEST(Release, rounding_is_enough_for_most_tables) {
  EXPECT_EQ(shown({40, 3, 21}), (Numbers{40, star, 20}));
  EXPECT_EQ(shown({40, 0, 21}), (Numbers{40, 0, 20}));
  EXPECT_EQ(shown({12, 12, 11, 7}), (Numbers{10, 10, 10, star}));
  EXPECT_EQ(shown({}), Numbers{});
}

TEST(Release, where_the_rest_gives_a_hidden_part_away_nothing_is_split) {
  EXPECT_EQ(shown({12, 12, 12, 7}), (Numbers{star, star, star, star})) << "43 - 3 * 12 leaves 7";
  EXPECT_EQ(shown({8, 8, 1}), (Numbers{star, star, star})) << "17 - 2 * 8 leaves 1";
}

TEST(Release, a_whole_of_which_little_is_left_is_not_split) {
  EXPECT_EQ(shown({7, 7, 7, 7}), (Numbers{star, star, star, star}));
  EXPECT_EQ(shown({1, 1, 1, 1, 1, 1, 1, 0}), Numbers(8, star));
  EXPECT_EQ(shown({2, 3, 0, 20}), (Numbers{star, star, star, star}));
}

TEST(Release, all_or_none_of_a_small_group_is_not_told) {
  EXPECT_TRUE(tells_of_all(0, 9) && tells_of_all(9, 9) && tells_of_all(0, 1));
  EXPECT_FALSE(tells_of_all(8, 9) || tells_of_all(0, 10) || tells_of_all(10, 10) || tells_of_all(0, 0));
  const std::array tells{true, false, false};
  EXPECT_EQ(plain(disclose_parts(Numbers{0, 40, 30}, Audience::everyone_else, tells)), (Numbers{star, 40, 30}));
}

/// Every table there is: whoever sees one, knows the rule and knows the whole must be left with two values or more for
/// each hidden part.
void no_table_gives_a_part_away(std::size_t parts, std::int64_t most, std::int64_t sure_to) {
  std::map<Numbers, std::vector<std::array<bool, 64>>> seen;
  Numbers one(parts, 0);
  const auto next = [&] {
    for (auto& value : one) {
      if (++value <= most) return true;
      value = 0;
    }
    return false;
  };
  const auto seen_as = [&] {
    Numbers key = shown(one);
    key.push_back(sum_of(one));
    return key;
  };
  do {
    auto& values = seen[seen_as()];
    values.resize(parts);
    for (std::size_t i = 0; i < parts; ++i) values[i][static_cast<std::size_t>(one[i])] = true;
  } while (next());
  std::size_t hidden = 0;
  one.assign(parts, 0);
  do {
    if (std::ranges::any_of(one, [&](auto value) { return value > sure_to; })) continue;
    const auto key = seen_as();
    for (std::size_t i = 0; i < parts; ++i) {
      if (key[i] != star) continue;
      ++hidden;
      ASSERT_GE(std::ranges::count(seen.at(key)[i], true), 2) << "part " << i << " of " << ::testing::PrintToString(one) << " shown as " << ::testing::PrintToString(key);
    }
  } while (next());
  ASSERT_GT(hidden, 0U);
}
TEST(Release, no_table_of_two_gives_a_part_away) { no_table_gives_a_part_away(2, 40, 32); }
TEST(Release, no_table_of_three_gives_a_part_away) { no_table_gives_a_part_away(3, 26, 18); }
TEST(Release, no_table_of_four_gives_a_part_away) { no_table_gives_a_part_away(4, 18, 13); }

RC_GTEST_PROP(Release, a_small_part_is_never_shown_and_never_the_only_one_possible, ()) {
  const auto parts = *rc::gen::container<Numbers>(rc::gen::oneOf(rc::gen::just<std::int64_t>(0), rc::gen::inRange<std::int64_t>(0, 9), rc::gen::inRange<std::int64_t>(8, 200)));
  RC_PRE(parts.size() > 1U);
  const auto seen = shown(parts);
  std::int64_t least = 0, most = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] >= 1 && parts[i] <= 7) RC_ASSERT(seen[i] == star);
    least += seen[i] == star ? 0 : seen[i] == 0 ? 0 : seen[i] - 2;
    most += seen[i] == star ? sum_of(parts) : seen[i] == 0 ? 0 : seen[i] + 2;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (seen[i] != star) continue;
    const auto low = std::max<std::int64_t>(0, sum_of(parts) - (most - sum_of(parts))), high = std::min(sum_of(parts), sum_of(parts) - least);
    RC_ASSERT(low < high);
  }
}

Numbers shown_table(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
  const auto table = disclose_table(std::vector<Numbers>{{a, b}, {c, d}}, Audience::everyone_else);
  std::vector<ShownCount> all{table.cells[0][0], table.cells[0][1], table.cells[1][0], table.cells[1][1], table.total};
  all.insert(all.end(), table.rows.begin(), table.rows.end());
  all.insert(all.end(), table.columns.begin(), table.columns.end());
  return plain(all);
}

TEST(Release, a_crossed_table_shows_what_it_can) {
  EXPECT_EQ(shown_table(40, 30, 3, 22), (Numbers{40, 30, star, 20, 95, 70, 25, 45, 50}));
  EXPECT_EQ(shown_table(40, 2, 3, 0), (Numbers{40, star, star, star, 45, 40, star, 45, star}));
  const auto exact = disclose_table(std::vector<Numbers>{{1, 2}, {3, 4}}, Audience::may_see_people);
  EXPECT_EQ(plain(exact.columns), (Numbers{4, 6}));
  EXPECT_EQ(exact.total, ShownCount{10});
  EXPECT_TRUE(disclose_table({}, Audience::everyone_else).cells.empty());
}

/// Cells, total, rows and columns of a table as they are.
Numbers whole_table(const Numbers& v) { return {v[0], v[1], v[2], v[3], v[0] + v[1] + v[2] + v[3], v[0] + v[1], v[2] + v[3], v[0] + v[2], v[1] + v[3]}; }

/// Whether a table might be what was shown, for somebody who knows how numbers are rounded and that a star is any number.
bool could_be(const Numbers& table, const Numbers& seen) {
  const Numbers all = whole_table(table);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (seen[i] != star && (all[i] == 0 ? 0 : (all[i] + 2) / 5 * 5) != seen[i]) return false;
  return true;
}

TEST(Release, sums_and_rounding_give_no_small_cell_of_a_crossed_table_away) {
  std::size_t hidden = 0;
  for (int n = 0; n < 15 * 15 * 15 * 15; ++n) {
    const Numbers v{n % 15, n / 15 % 15, n / 225 % 15, n / 3375};
    const auto seen = shown_table(v[0], v[1], v[2], v[3]);
    ASSERT_TRUE(could_be(v, seen));
    for (std::size_t i = 0; i < 4; ++i) {
      if (v[i] < 1 || v[i] > 7) continue;
      ASSERT_EQ(seen[i], star);
      ++hidden;
      bool another = false;
      for (int step = 0; step < 81 && !another; ++step) {
        const Numbers other{v[0] + step % 3 - 1, v[1] + step / 3 % 3 - 1, v[2] + step / 9 % 3 - 1, v[3] + step / 27 - 1};
        another = other[i] != v[i] && std::ranges::all_of(other, [](auto one) { return one >= 0; }) && could_be(other, seen);
      }
      ASSERT_TRUE(another) << ::testing::PrintToString(v) << ::testing::PrintToString(seen);
    }
  }
  EXPECT_GT(hidden, 1000U);
}

}  // namespace
}  // namespace stepwise::statistics
