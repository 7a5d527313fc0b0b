// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/councils.hpp"

#include <gtest/gtest.h>

#include "html/test/tree.hpp"
#include "performance/scoreboard/test/fake_numbers.hpp"

namespace stepwise::scoreboard {
namespace {

using statistics::Audience;
using test::FakeNumbers;

Date day(std::string_view iso) { return *Date::parse_iso(iso); }

class Councils : public ::testing::Test {
 protected:
  void SetUp() override {
    about.id = "fd-contacts-resolved";
    about.title = about.short_title = "Contacts settled";
    about.direction = catalogue::Direction::up;
    about.not_the_same_as = "Contacts answered.";
    about.measure = engine::find_measure(about.id);
    add("121", 100, 60);
    add("122", 200, 90);
    add("123", 100, 20);
    add("124", 40, 3);
    populations = {{"121", 2025, population::Band::from_18_to_64, 100'000, "", "Westmere", "North"}, {"122", 2025, population::Band::from_18_to_64, 250'000, "", "Ashmere", "South"},
                   {"123", 2025, population::Band::from_18_to_64, 80'000, "", "Hale", "North"}, {"124", 2025, population::Band::from_18_to_64, 20'000, "", "Élan", "South"}};
  }
  void add(const char* council, int all, int met) {
    for (int i = 0; i < all; ++i) numbers.things.push_back({.on = day("2025-05-10").add_months(i % 10), .council = council, .met = i < met});
  }
  CouncilsPage model(const CouncilsAsked& how = {}) {
    return councils_model(numbers, {&about, {day("2025-04-01"), day("2026-03-31")}, Audience::everyone_else, day("2026-04-10"), populations, numbers.councils()}, how);
  }
  std::vector<std::string> names(const CouncilsPage& page) {
    std::vector<std::string> out;
    for (const auto& one : page.lines) out.push_back(one.place.name);
    return out;
  }
  FakeNumbers numbers;
  catalogue::About about;
  std::vector<population::Estimate> populations;
};

TEST_F(Councils, stand_by_name_and_never_by_figure) {
  EXPECT_EQ(names(model()), (std::vector<std::string>{"Ashmere", "Élan", "Hale", "Westmere"}));
  EXPECT_EQ(names(model({.own = "", .region = "", .by_region = true})), (std::vector<std::string>{"Hale", "Westmere", "Ashmere", "Élan"}));
  populations.clear();
  EXPECT_EQ(names(model()).front(), "Council 121");
}

TEST_F(Councils, small_numbers_are_hidden_whoever_looks_and_medians_are_of_what_is_shown) {
  const auto page = model({.own = "121", .region = "North"});
  EXPECT_EQ(names(page), (std::vector<std::string>{"Hale", "Westmere"}));
  EXPECT_EQ(page.england_median, 45.0) << "of 20, 45 and 60: Élan's is hidden";
  EXPECT_EQ(page.region_median, 40.0);
  const auto all = model();
  EXPECT_EQ(all.lines[1].line.numerator, statistics::ShownCount{statistics::Hidden{}});
  EXPECT_TRUE(page.lines[1].own);
  EXPECT_NE(councils_csv(all).find("fd-contacts-resolved,2025-04,2026-03,124,Élan,South,*,40,*,,"), std::string::npos) << councils_csv(all);
}

TEST_F(Councils, are_dots_with_intervals_and_a_funnel_round_the_whole) {
  const std::string page = councils_page(model({.own = "121", .region = ""})).main.markup(), text = html::text_of(page);
  EXPECT_EQ(html::find_all(page, "figure").size(), 2U);
  EXPECT_EQ(html::find_all(page, "h1").size(), 1U);
  EXPECT_NE(text.find("This is not a league table"), std::string::npos);
  EXPECT_NE(text.find("Half of the councils are at or below 45"), std::string::npos);
  EXPECT_NE(text.find("All councils together: 40%"), std::string::npos) << text;
  EXPECT_NE(text.find("Not the same as: Contacts answered."), std::string::npos);
  EXPECT_EQ(html::find_all(page, "strong").at(0).text, "Westmere");
}

TEST_F(Councils, counts_are_compared_only_as_rates_of_people) {
  about.id = "lt-2b";
  about.measure = engine::find_measure("lt-2b");
  const std::string counts = councils_page(model()).main.markup();
  EXPECT_NE(html::text_of(counts).find("Councils differ in size"), std::string::npos);
  EXPECT_EQ(html::find_all(counts, "figure").size(), 0U);
  about.population = "18_to_64";
  const auto rates = model();
  EXPECT_EQ(std::get<double>(rates.lines[3].line.rate), 60.0);
  EXPECT_TRUE(rates.lines[3].line.rate_interval);
  const auto part_year = councils_model(numbers, {&about, {day("2025-04-01"), day("2026-02-28")}, Audience::everyone_else, day("2026-02-10"), populations, numbers.councils()}, {});
  EXPECT_NE(councils_csv(part_year).find("lt-2b,2025-01,2025-12,"), std::string::npos) << "a file says the months that its figures are of\n" << councils_csv(part_year);
  const std::string page = councils_page(rates).main.markup();
  EXPECT_EQ(html::find_all(page, "figure").size(), 2U);
  EXPECT_NE(html::text_of(page).find("Population"), std::string::npos);
}

TEST_F(Councils, of_a_nation_come_in_pages_that_stay_light) {
  for (int council = 200; council < 349; ++council) add(std::to_string(council).c_str(), 60, council % 50 + 5);
  const auto first = model();
  EXPECT_EQ(first.lines.size(), 153U);
  const std::string page = councils_page(first).main.markup();
  EXPECT_LT(page.size(), 100'000U);
  EXPECT_NE(html::text_of(page).find("Councils 1 to 40 of 153"), std::string::npos);
  EXPECT_EQ(model({.own = "", .region = "", .by_region = false, .page = 99}).asked.page, 4U);
  const std::string csv = councils_csv(first);
  EXPECT_EQ(std::ranges::count(csv, '\n'), 154) << "a file holds them all";
}

TEST_F(Councils, without_returns_there_is_nobody_to_compare) {
  CouncilsPage none;
  none.about = &about;
  EXPECT_NE(councils_page(none).main.markup().find("/returns"), std::string::npos);
}

}  // namespace
}  // namespace stepwise::scoreboard
