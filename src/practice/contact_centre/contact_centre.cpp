// SPDX-License-Identifier: Apache-2.0
#include "practice/contact_centre/contact_centre.hpp"

#include <algorithm>
#include <set>

#include "base/characters.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::contact_centre {
namespace {

constexpr std::size_t longest_line = 60, most_refusals = 200;
constexpr int hours_a_day = 24;

/// Where the columns of a file stand.
struct Columns {
  std::optional<std::size_t> day, offered, answered, line, hour;
};

Columns columns_of(std::span<const std::string> head) {
  Columns columns;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::string name = lower_ascii(trim(head[i]));
    if (name == "day" || name == "date") columns.day = i;
    if (name == "offered") columns.offered = i;
    if (name == "answered") columns.answered = i;
    if (name == "line") columns.line = i;
    if (name == "hour") columns.hour = i;
  }
  return columns;
}

std::string cell(std::span<const std::string> cells, std::optional<std::size_t> at) { return at && *at < cells.size() ? std::string{trim(cells[*at])} : std::string{}; }

std::int64_t number(const std::string& typed) { return parse_number(typed).value_or(-1); }

/// A row as a total, or why it is none.
struct Read {
  Total total = {};
  std::string refusal = {};
};
Read read_row(std::span<const std::string> cells, const Columns& columns, Date today) {
  Read read;
  const auto day = Date::parse(cell(cells, columns.day));
  if (!day) return {{}, t("Enter the day, like 21/11/2026")};
  const std::string hour = cell(cells, columns.hour);
  read.total = {.day = *day, .hour = hour.empty() ? whole_day : static_cast<int>(std::clamp<std::int64_t>(parse_number(hour).value_or(hours_a_day), 0, hours_a_day)), .line = cell(cells, columns.line),
                .offered = number(cell(cells, columns.offered)), .answered = number(cell(cells, columns.answered)), .came_from = "file"};
  const auto problems = problems_of(read.total, today);
  if (!problems.empty()) read.refusal = problems.front().sentence;
  return read;
}

bool is_same(const Total& a, const Total& b) { return a.day == b.day && a.hour == b.hour && equals_ignoring_case(a.line, b.line); }

}  // namespace

std::vector<Problem> problems_of(const Total& total, Date today) {
  std::vector<Problem> problems;
  const auto wrong = [&](std::string field, std::string code, std::string sentence) { problems.push_back({std::move(field), std::move(code), std::move(sentence)}); };
  if (total.day > today) wrong("day", "future", t("The day must be today or earlier"));
  if (total.hour < whole_day || total.hour >= hours_a_day) wrong("hour", "range", t("Enter an hour from 0 to 23, or leave it empty for the whole day"));
  if (characters_in(total.line) > longest_line) wrong("line", "long", t("Use at most 60 characters for the name of the line"));
  if (total.offered < 0 || total.offered > most_calls) wrong("offered", "range", t("Enter how many calls were offered, as a whole number up to 65,535"));
  if (total.answered < 0 || total.answered > most_calls) wrong("answered", "range", t("Enter how many calls were answered, as a whole number up to 65,535"));
  else if (total.offered >= 0 && total.answered > total.offered) wrong("answered", "more", t("No more calls can be answered than were offered"));
  return problems;
}

std::optional<std::string> clash(const Total& total, std::span<const Total> of_that_day) {
  for (const auto& other : of_that_day) {
    if (is_same(total, other)) return t("{0} is on record already, with {1} offered and {2} answered. Correct it there, with a reason", long_date(total.day), other.offered, other.answered);
    if ((total.line.empty()) != (other.line.empty())) return t("{0} is recorded {1} already. Both together would count calls twice", long_date(total.day), other.line.empty() ? t("for every line together") : t("line by line"));
    if (equals_ignoring_case(total.line, other.line) && (total.hour == whole_day) != (other.hour == whole_day))
      return t("{0} is recorded {1} already. Both together would count calls twice", long_date(total.day), other.hour == whole_day ? t("as a whole day") : t("hour by hour"));
  }
  return std::nullopt;
}

Result<Uploaded> read_totals(std::string_view csv, const OnRecord& on_record, Date today) {
  Uploaded uploaded;
  OnRecord known = on_record;
  Columns columns;
  bool headed = false;
  const auto read = read_csv(csv, [&](std::size_t row, std::span<const std::string> cells) {
    if (!headed) {
      columns = columns_of(cells);
      headed = true;
      return;
    }
    if (!columns.day || !columns.offered || !columns.answered || uploaded.refusals.size() >= most_refusals) return;
    Read one = read_row(cells, columns, today);
    auto& day = known[one.total.day];
    const auto there = std::ranges::find_if(day, [&](const Total& other) { return is_same(one.total, other); });
    const bool again = one.refusal.empty() && there != day.end() && there->offered == one.total.offered && there->answered == one.total.answered;
    if (again) ++uploaded.same;
    else if (one.refusal.empty()) one.refusal = clash(one.total, day).value_or("");
    if (!one.refusal.empty()) uploaded.refusals.push_back({row, one.refusal});
    else if (!again) day.push_back(one.total), uploaded.totals.push_back(one.total);
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (!columns.day || !columns.offered || !columns.answered)
    return fail(FaultKind::invalid, t("The first row must name the columns: day, offered and answered, and line and hour where there are any"));
  return uploaded;
}

std::vector<Month> by_month(std::span<const Total> totals) {
  std::map<Date, Month> months;
  std::map<Date, std::set<Date>> days;
  for (const auto& total : totals) {
    Month& month = months[total.day.first_of_month()];
    month.first = total.day.first_of_month();
    month.offered += total.offered;
    month.answered += total.answered;
    days[month.first].insert(total.day);
  }
  std::vector<Month> all;
  for (auto& [first, month] : months) {
    month.days = static_cast<int>(days[first].size());
    all.push_back(month);
  }
  std::ranges::reverse(all);
  return all;
}

}  // namespace stepwise::contact_centre
