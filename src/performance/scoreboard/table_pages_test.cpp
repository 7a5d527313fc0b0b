// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/table_pages.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "html/test/tree.hpp"
#include "performance/catalogue/twins.hpp"

namespace stepwise::scoreboard {
namespace {

using statistics::Audience;

Date day(std::string_view iso) { return *Date::parse_iso(iso); }
const tables::Tables& tables_there_are() {
  static const tables::Tables all = tables::Tables::load().value();
  return all;
}
const catalogue::Catalogue& measures() {
  static const catalogue::Catalogue all = catalogue::Catalogue::load().value();
  return all;
}
engine::Period span() { return {story::day_of(day("2023-05-01")), story::day_of(day("2026-11-20"))}; }

tables::Filled filled_with(std::vector<std::int64_t> counts) {
  static const tables::TableAbout about = [] {
    tables::TableAbout one;
    one.id = "salt-lts001b-gender", one.title = "Title of the table", one.short_title = "Short", one.meaning = "Meaning.", one.rows_title = "Gender";
    one.not_the_same_as = "Another.", one.source = "The source", one.ages = {"18 to 64"}, one.rows = {"Female", "Male"}, one.columns = {"Nursing care", "Residential care"};
    one.table = engine::find_table("salt-lts001b-gender");
    return one;
  }();
  tables::Filled filled{&about, {}, about.rows, about.columns, {}};
  tables::Part part{"", "18 to 64", {{{}, {}}, {{}, {}}}};
  for (std::size_t i = 0; i < 4; ++i) part.cells[i / 2][i % 2].count = counts[i];
  filled.parts.push_back(part);
  return filled;
}
TablePage page_of(std::vector<std::int64_t> counts, Audience audience, Rights rights) {
  return {shown_table(filled_with(std::move(counts)), audience), read_table_choice({}, table_years(span(), day("2026-11-21"))), audience, rights, false};
}

std::ptrdiff_t ways_to_people(const std::string& page) {
  const auto links = html::find_all(page, "a");
  return std::ranges::count_if(links, [](const html::Found& link) { return link.attribute("href").find("/people?") != std::string::npos; });
}

TEST(TableYears, are_whole_financial_years_and_the_one_under_way) {
  const auto years = table_years(span(), day("2026-11-21"));
  ASSERT_EQ(years.size(), 4U);
  EXPECT_EQ(years[0].key, "2026-27");
  EXPECT_FALSE(years[0].is_whole);
  EXPECT_EQ(story::date_of(years[0].period.to), day("2026-11-21"));
  EXPECT_EQ(years[3].key, "2023-24");
  for (std::size_t i = 1; i < years.size(); ++i) {
    EXPECT_TRUE(years[i].is_whole);
    EXPECT_EQ(years[i].period.to + 1, years[i - 1].period.from) << "years neither overlap nor leave a gap";
  }
}

TEST(TableChoice, is_the_newest_whole_year_unless_another_is_asked_for) {
  const auto chosen = [](const char* year) {
    http::Fields query;
    query.add("year", year);
    const auto choice = read_table_choice(query, table_years(span(), day("2026-11-21")));
    return choice.years[choice.year].key;
  };
  EXPECT_EQ(chosen(""), "2025-26");
  EXPECT_EQ(chosen("2023-24"), "2023-24");
  EXPECT_EQ(chosen("2026-27"), "2026-27");
  EXPECT_EQ(chosen("1066-67"), "2025-26");
}

TEST(TableCells, are_those_of_the_table_or_none) {
  const auto& about = *tables_there_are().find("salt-lts001b-gender");
  const auto read = [&](const char* row, const char* column, const char* age) {
    http::Fields query;
    query.add("row", row), query.add("column", column), query.add("age", age);
    return read_cell(query, about).has_value();
  };
  EXPECT_TRUE(read("0", "0", "0"));
  EXPECT_TRUE(read("4", "8", "1"));
  EXPECT_FALSE(read("5", "0", "0"));
  EXPECT_FALSE(read("-1", "0", "0"));
  EXPECT_FALSE(read("0", "9", "0"));
  EXPECT_FALSE(read("0", "0", "2"));
  EXPECT_FALSE(read("", "0", "0"));
}

RC_GTEST_PROP(ShownTables, show_everyone_else_no_count_of_1_to_7_and_none_that_is_exact, ()) {
  std::vector<std::int64_t> counts;
  for (int i = 0; i < 4; ++i) counts.push_back(*rc::gen::inRange<std::int64_t>(0, 60));
  const auto table = shown_table(filled_with(counts), Audience::everyone_else);
  std::vector<statistics::ShownCount> shown{table.parts[0].total};
  for (const auto& row : table.parts[0].cells)
    for (const auto& cell : row) shown.push_back(cell.count);
  for (const auto& part : {table.parts[0].row_totals, table.parts[0].column_totals}) shown.insert(shown.end(), part.begin(), part.end());
  RC_ASSERT(shown.size() == 9U);
  for (const auto& count : shown)
    if (const auto* number = std::get_if<std::int64_t>(&count)) RC_ASSERT(*number % 5 == 0);
}

TEST(TablePages, hide_small_numbers_and_lead_nobody_to_people_who_may_not_see_them) {
  const auto page = govuk::write_page({}, table_page(page_of({3, 12, 0, 41}, Audience::everyone_else, {false, true})));
  const auto found = html::find_all(page, "table");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(ways_to_people(page), 0);
  EXPECT_NE(found[0].text.find('*'), std::string::npos);
  EXPECT_EQ(found[0].text.find("41"), std::string::npos);
}

TEST(TablePages, lead_those_who_may_to_the_people_behind_each_cell_that_has_any) {
  EXPECT_EQ(ways_to_people(govuk::write_page({}, table_page(page_of({3, 12, 0, 41}, Audience::may_see_people, {true, true})))), 3);
}

TEST(TablePages, never_name_a_person_in_a_file_and_give_each_cell_a_line) {
  const auto choice = read_table_choice({}, table_years(span(), day("2026-11-21")));
  const auto csv = csv_of(shown_table(filled_with({3, 12, 0, 41}), Audience::everyone_else), choice.years[choice.year]);
  EXPECT_EQ(csv, "table,from,to,age,row,column,count\n"
                 "salt-lts001b-gender,2025-04-01,2026-03-31,18 to 64,Female,Nursing care,*\n"
                 "salt-lts001b-gender,2025-04-01,2026-03-31,18 to 64,Female,Residential care,10\n"
                 "salt-lts001b-gender,2025-04-01,2026-03-31,18 to 64,Male,Nursing care,*\n"
                 "salt-lts001b-gender,2025-04-01,2026-03-31,18 to 64,Male,Residential care,40\n");
}

TEST(TablePages, weigh_at_most_120_kilobytes_each) {
  const auto stories = catalogue::invented_stories(5, 2000);
  for (const auto& about : tables_there_are().all()) {
    const engine::Period period{static_cast<story::Day>(stories.first_day + 300), static_cast<story::Day>(stories.first_day + 700)};
    const TablePage model{shown_table(tables::fill(about, measures(), stories, {period, false, 1}), Audience::may_see_people),
                          read_table_choice({}, table_years(span(), day("2026-11-21"))), Audience::may_see_people, {true, true}, true};
    EXPECT_LT(govuk::write_page({}, table_page(model)).size(), 120'000U) << about.id;
    const auto scrolled = html::find_all(table_page(model).main.markup(), "div.app-scroll");
    EXPECT_EQ(scrolled.size(), about.columns.size() >= 6 ? about.ages.size() : 0U) << about.id << ": a wide table scrolls, not the page";
  }
}

TEST(TablePages, list_every_table_once) {
  const auto page = govuk::write_page({}, tables_page(tables_there_are()));
  for (const auto& about : tables_there_are().all()) EXPECT_EQ(html::find_all(page, "a[href=/scoreboard/tables/" + about.id + "]").size(), 1U) << about.id;
}

}  // namespace
}  // namespace stepwise::scoreboard
