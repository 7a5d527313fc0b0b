// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "html/test/tree.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/scoreboard/test/fake_numbers.hpp"
#include "performance/scoreboard/views.hpp"

namespace stepwise::scoreboard {
namespace {

class Front : public ::testing::Test {
 protected:
  void SetUp() override {
    auto loaded = catalogue::Catalogue::load();
    ASSERT_TRUE(loaded);
    measures = std::move(*loaded);
    for (int month = 0; month < 24; ++month)
      for (int i = 0; i < 30 + month; ++i) numbers.things.push_back({.on = Date::parse_iso("2024-04-10")->add_months(month), .met = i % 3 != 0});
    for (const auto& about : measures.all()) {
      View view{&about, statistics::Audience::may_see_people};
      view.months = months_of(numbers, {&about, {*Date::parse_iso("2024-04-01"), *Date::parse_iso("2026-03-31")}, view.audience, *Date::parse_iso("2026-04-10")});
      model.views.push_back(std::move(view));
    }
    model.rights = {true, true};
  }
  catalogue::Catalogue measures;
  test::FakeNumbers numbers;
  FrontPage model;
};

TEST_F(Front, leads_to_every_measure_an_area_at_a_time_and_stays_light) {
  for (const auto& about : measures.all()) {
    model.area = about.area;
    const std::string page = scoreboard_page(model).main.markup();
    EXPECT_LT(page.size(), 60'000U) << about.area;
    EXPECT_NE(page.find("href=\"/scoreboard/" + about.id + "\""), std::string::npos) << about.id;
    EXPECT_EQ(html::find_all(page, "a[href=/scoreboard?area=" + about.area + "#" + about.area + "]").size(), 1U) << about.area;
  }
}

TEST_F(Front, draws_the_shares_of_the_area_that_is_open) {
  EXPECT_EQ(html::find_all(scoreboard_page(model).main.markup(), "figure").size(), 1U);
  model.area = "long-term";
  const std::string chosen = scoreboard_page(model).main.markup();
  EXPECT_EQ(html::find_all(chosen, "figure").size(), 1U);
  EXPECT_EQ(html::find_all(chosen, "a[href=/scoreboard?area=long-term&part=2#long-term]").size(), 1U);
  EXPECT_EQ(html::find_all(chosen, "li.app-chart__panel").size(), 6U);
  model.area = "no-such-area";
  EXPECT_EQ(scoreboard_page(model).main.markup().find("id=\"" + model.views.front().about->area + "\"") != std::string::npos, true);
}

TEST_F(Front, says_first_which_measures_stand_out_and_leads_to_every_area) {
  const auto set_newest = [&](const char* id, double value) {
    for (auto& view : model.views) {
      for (auto& line : view.months) line.value = std::monostate{};
      for (std::size_t i = 0; i < 20; ++i)
        if (view.about->id == id) view.months[i].value = i == 19 ? value : 50.0 + static_cast<double>(i % 2);
    }
  };
  const auto lists = [&] { return html::find_all(scoreboard_page(model).main.markup(), "ul.govuk-list--bullet"); };
  set_newest("fd-contacts-resolved", 90);
  ASSERT_EQ(lists().size(), 1U);
  EXPECT_NE(lists().front().text.find("above what chance explains"), std::string::npos) << lists().front().text;
  EXPECT_EQ(html::find_all(scoreboard_page(model).main.markup(), "h3").front().text, "Better than usual");
  set_newest("fd-contacts-resolved", 10);
  EXPECT_EQ(html::find_all(scoreboard_page(model).main.markup(), "h3").front().text, "Worse than usual");
  set_newest("fd-contacts-resolved", 50);
  EXPECT_TRUE(lists().empty());
  EXPECT_EQ(html::find_all(scoreboard_page(model).main.markup(), "a[href=/scoreboard?area=long-term#long-term]").size(), 1U);
}

TEST_F(Front, of_kept_returns_leads_to_pages_of_kept_returns) {
  model.selection.source = "returns";
  model.has_returns = true;
  const std::string page = scoreboard_page(model).main.markup();
  EXPECT_EQ(html::find_all(page, "a[href=/scoreboard/fd-contacts-resolved?source=returns]").size(), 1U);
  EXPECT_EQ(html::find_all(page, "a[href=/scoreboard/figures.csv?source=returns]").size(), 1U);
}

}  // namespace
}  // namespace stepwise::scoreboard
