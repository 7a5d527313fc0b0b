// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "html/test/tree.hpp"
#include "performance/scoreboard/beside_page.hpp"

namespace stepwise::scoreboard {
namespace {

catalogue::Reference target(std::string place, std::string figure) { return {std::move(place), std::move(figure), "2018", "S2", true}; }

Line share(double from, double to) {
  Line line;
  line.interval = {from, to};
  return line;
}

std::string words_of(const html::Html& html) { return html.markup(); }

TEST(Beside, a_figure_of_two_places_is_of_each_and_of_no_other) {
  const auto both = target("Swindon and Coventry", "66%");
  EXPECT_TRUE(is_of(both, "Swindon"));
  EXPECT_TRUE(is_of(both, "Coventry"));
  EXPECT_TRUE(is_of(both, "Swindon and Coventry"));
  EXPECT_FALSE(is_of(both, "Leeds"));
  EXPECT_FALSE(is_of(target("Leeds", "70%"), "Swindon"));
}

TEST(Beside, says_clearly_met_only_when_chance_does_not_explain_it) {
  catalogue::About up, down, neither;
  up.direction = catalogue::Direction::up;
  down.direction = catalogue::Direction::down;
  struct Row {
    const catalogue::About& about;
    const char* figure;
    Line ours;
    const char* words;
  };
  const Row rows[] = {{up, "66%", share(0.70, 0.80), "Clearly met here"},   {up, "66%", share(0.50, 0.60), "Clearly not met here"},
                      {up, "66%", share(0.60, 0.70), "Cannot tell yet here"}, {down, "under 33%", share(0.10, 0.20), "Clearly met here"},
                      {down, "5% or less", share(0.10, 0.20), "Clearly not met here"}, {neither, "66%", share(0.1, 0.2), "–"},
                      {up, "40% to 60%", share(0.7, 0.8), "–"},               {up, "two thirds", share(0.7, 0.8), "–"}};
  for (const auto& row : rows) EXPECT_EQ(words_of(standing_beside(row.about, target("Leeds", row.figure), row.ours)), row.words) << row.figure;
  auto seen = target("Leeds", "66%");
  seen.is_target = false;
  EXPECT_EQ(words_of(standing_beside(up, seen, share(0.7, 0.8))), "–");
}

TEST(Beside, a_count_is_given_by_the_month_as_other_places_give_theirs) {
  const auto loaded = catalogue::Catalogue::load();
  ASSERT_TRUE(loaded);
  const auto ours = [&](const char* id, std::int64_t number, int days, const char* months = "") {
    Line line;
    line.numerator = number;
    line.denominator = number;
    line.value = static_cast<double>(number);
    return ours_in_words({loaded->find(id), nullptr, line, days, months});
  };
  EXPECT_EQ(ours("ho-delays", 1620, 244), "1,620, about 202 a month") << "April to November";
  EXPECT_EQ(ours("ho-delays", 1335, 236), "1,335, about 172 a month") << "to 22 November: days to come are not divided by";
  EXPECT_EQ(ours("ho-delays", 60, 30), "60");
  EXPECT_EQ(ours("ho-delays", 900, 366, "April 2023 to March 2024"), "900, of April 2023 to March 2024");
  EXPECT_EQ(ours("fd-answer-rate", 60, 244).find("a month"), std::string::npos);
  Line hidden;
  hidden.value = statistics::Hidden{};
  hidden.numerator = statistics::Hidden{};
  EXPECT_EQ(ours_in_words({loaded->find("ho-delays"), nullptr, hidden, 244}), "too few to show");
}

TEST(Beside, the_places_of_the_catalogue_stand_apart) {
  const auto loaded = catalogue::Catalogue::load();
  ASSERT_TRUE(loaded);
  const auto places = places_with_figures(*loaded);
  for (const auto* place : {"Coventry", "Isle of Wight", "Leeds", "Somerset", "Swindon"}) EXPECT_EQ(std::ranges::count(places, place), 1) << place;
  for (const auto& place : places) EXPECT_EQ(place.find(" and "), std::string::npos);
}

TEST(Beside, the_page_of_one_place_names_no_other) {
  const auto loaded = catalogue::Catalogue::load();
  ASSERT_TRUE(loaded);
  BesidePage model{places_with_figures(*loaded), "Swindon", "April 2026 to November 2026", {}};
  for (const auto& about : loaded->all())
    for (const auto& figure : about.figures)
      if (is_of(figure, "Swindon")) model.rows.push_back({&about, &figure, {}});
  ASSERT_FALSE(model.rows.empty());
  const std::string page = beside_page(model).main.markup();
  const auto tables = html::find_all(page, "table");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(html::find_all(page, "tr").size(), model.rows.size() + 1);
  EXPECT_EQ(tables[0].text.find("Isle of Wight"), std::string::npos);
  EXPECT_EQ(tables[0].text.find("Leeds"), std::string::npos);
}

}  // namespace
}  // namespace stepwise::scoreboard
