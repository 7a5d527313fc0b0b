// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/selection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "language/language.hpp"

namespace stepwise::scoreboard {

engine::Period Selection::period() const { return {story::day_of(from), story::day_of(to)}; }

engine::Only Selection::only() const {
  engine::Only only;
  if (!team.empty()) only.team = team;
  if (!age.empty()) only.age = age;
  if (!council.empty()) only.council = council;
  return only;
}

namespace {

std::optional<Date> read_month(std::string_view text) { return Date::parse_iso(std::string{text} + "-01"); }
Date last_day_of(Date month) { return month.add_months(1) - 1; }

/// Widens the choice again, with a problem, where a team, council or age band is not one: nought would be a wrong answer.
void choose_part(Selection& selection, const Choices& choices, std::vector<Problem>& problems) {
  const auto keep_known = [&](std::string& chosen, const char* field, bool known, Message sentence) {
    if (chosen.empty() || known) return;
    problems.push_back({field, "unknown", t(sentence), Weight::wrong});
    chosen.clear();
  };
  const auto among = [](const std::vector<std::string>& all, const std::string& one) { return std::ranges::find(all, one) != all.end(); };
  keep_known(selection.team, "team", selection.team == kept("No team") || among(choices.teams, selection.team), noted("Choose a team from the list"));
  keep_known(selection.age, "age", is_age_band(selection.age), noted("Choose an age band from the list"));
  keep_known(selection.council, "council", among(choices.councils, selection.council), noted("Choose a council from the list"));
  if (selection.split != "gender" && selection.split != "reason") selection.split.clear();
  if (selection.source != "returns") selection.source.clear();
}

void choose_months(Selection& selection, const http::Fields& query, Date first, Date newest, std::vector<Problem>& problems) {
  const auto from_text = query.get("from"), to_text = query.get("to");
  const auto from = read_month(from_text), to = read_month(to_text);
  if (!from_text.empty() && !from) problems.push_back({"from", "not_a_month", t("Enter the first month as a year and a month, such as 2026-04"), Weight::wrong});
  if (!to_text.empty() && !to) problems.push_back({"to", "not_a_month", t("Enter the last month as a year and a month, such as 2026-09"), Weight::wrong});
  if (from && to && *from > *to) problems.push_back({"from", "after_last", t("The first month must not be after the last"), Weight::wrong});
  if (!problems.empty()) return;
  if (from) selection.from = std::clamp(*from, first, newest);
  if (to) selection.to = last_day_of(std::clamp(*to, first, newest));
  if (selection.from > selection.to) selection.from = selection.to.first_of_month();
}

}  // namespace

bool is_age_band(std::string_view label) {
  for (std::size_t band = 0; band < engine::age_bands; ++band)
    if (engine::age_band_label(static_cast<engine::AgeBand>(band)) == label) return true;
  return false;
}

ReadSelection read_selection(const http::Fields& query, const Choices& choices, Date today) {
  ReadSelection read;
  const Date first = story::date_of(choices.span.from).first_of_month(), newest = std::max(today, story::date_of(choices.span.to)).first_of_month();
  Selection& selection = read.selection;
  selection.to = last_day_of(today.first_of_month());
  selection.from = std::max(first, today.first_of_month().add_months(1 - months_shown));
  for (const auto& [name, into] : {std::pair{"team", &selection.team}, {"age", &selection.age}, {"council", &selection.council}, {"split", &selection.split},
                                   {"source", &selection.source}, {"place", &selection.place}})
    *into = std::string{query.get(name)};
  choose_part(selection, choices, read.problems);
  choose_months(selection, query, first, newest, read.problems);
  return read;
}

http::Fields query_of(const Selection& selection) {
  http::Fields fields;
  fields.add("from", selection.from.iso_month());
  fields.add("to", selection.to.iso_month());
  for (const auto& [name, value] : {std::pair{"team", &selection.team}, {"age", &selection.age}, {"council", &selection.council}, {"split", &selection.split},
                                    {"source", &selection.source}, {"place", &selection.place}})
    if (!value->empty()) fields.add(name, *value);
  return fields;
}

Date financial_year_of(Date day) {
  const Date month = day.first_of_month();
  return month.add_months(-((month.month() + 8) % 12));
}

engine::Period up_to(engine::Period span, Date today) {
  span.to = std::min(span.to, story::day_of(today));
  return span;
}

Selection settled_year(Selection year, int settles_after_days, Date today) {
  const Date settled = today - settles_after_days;
  if (last_day_of(year.from) <= settled) return year;
  year.from = financial_year_of(settled + 1).add_months(-12);
  year.to = year.from.add_months(12) - 1;
  return year;
}

std::string financial_year_key(Date day) {
  const int year = financial_year_of(day).year();
  return fmt::format("{}-{:02}", year, (year + 1) % 100);
}

Selection for_audience(Selection selection, statistics::Audience audience, Date newest) {
  if (audience == statistics::Audience::may_see_people) return selection;
  selection.from = financial_year_of(selection.to);
  selection.to = std::max(last_day_of(selection.from), std::min(selection.from.add_months(12) - 1, last_day_of(newest.first_of_month())));
  selection.team.clear();
  selection.age.clear();
  return selection;
}

Selection in_quarters(Selection selection) {
  const auto quarter_of = [](Date day) {
    const Date month = day.first_of_month();
    return month.add_months(-((month.month() - 1) % 3));
  };
  selection.from = quarter_of(selection.from);
  selection.to = quarter_of(selection.to).add_months(3) - 1;
  return selection;
}

}  // namespace stepwise::scoreboard
