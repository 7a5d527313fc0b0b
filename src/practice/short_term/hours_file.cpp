// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/hours_file.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "language/language.hpp"
#include "practice/short_term/short_term.hpp"

namespace stepwise::short_term {
namespace {

constexpr double hours_of_a_week = 168;
constexpr std::array<std::string_view, 5> names{"reference", "nhs_number", "week", "planned", "delivered"};
constexpr std::size_t absent = static_cast<std::size_t>(-1);

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

/// Reads the lines under a header.
class Lines {
 public:
  Lines(HoursFile& file, Date today) : file_{file}, today_{today} {}

  bool header(std::span<const std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      for (std::size_t known = 0; known < names.size(); ++known)
        if (equals_ignoring_case(trim(cells[i]), names[known])) columns_[known] = i;
    return (columns_[0] != absent || columns_[1] != absent) && columns_[2] != absent && (columns_[3] != absent || columns_[4] != absent);
  }

  void row(std::size_t number, std::span<const std::string> cells) {
    HoursLine line{.line = number, .reference = cell(cells, 0), .nhs_number = digits_of(cell(cells, 1)), .week_on = {}, .planned = {}, .delivered = {}};
    if (line.reference.empty() && line.nhs_number.empty()) return refuse(number, t("Give the reference of the help, or the NHS number"));
    const auto day = Date::parse(cell(cells, 2));
    if (!day) return refuse(number, t("Write the week as a day, like 21/11/2026"));
    if (*day > today_) return refuse(number, t("The week must have begun"));
    line.week_on = monday_of(*day);
    if (!hours(number, cell(cells, 3), line.planned) || !hours(number, cell(cells, 4), line.delivered)) return;
    if (!line.planned && !line.delivered) return refuse(number, t("Give the hours planned, the hours delivered, or both"));
    if (!seen_.insert(line.reference + "/" + line.nhs_number + "/" + line.week_on.iso()).second) return refuse(number, t("This week stands in the file twice for the same person. Keep one of the two lines"));
    file_.lines.push_back(std::move(line));
  }

 private:
  std::string cell(std::span<const std::string> cells, std::size_t known) const {
    return columns_[known] < cells.size() ? std::string{trim(cells[columns_[known]])} : std::string{};
  }
  void refuse(std::size_t number, std::string_view sentence) { file_.refused.push_back({number, std::string{sentence}}); }
  bool hours(std::size_t number, const std::string& text, std::optional<double>& into) {
    if (text.empty()) return true;
    const auto value = parse_decimal(text);
    if (!value || !(*value >= 0) || *value > hours_of_a_week) {
      refuse(number, t("Write hours as a number from 0 to 168"));
      return false;
    }
    into = *value;
    return true;
  }
  HoursFile& file_;
  Date today_;
  std::array<std::size_t, names.size()> columns_{absent, absent, absent, absent, absent};
  std::set<std::string> seen_;
};

}  // namespace

Result<HoursFile> read_hours_file(std::string_view text, Date today) {
  if (!is_clean_utf8(text)) return fail(FaultKind::invalid, t("This is not a CSV file of text. Save it as CSV (UTF-8) and choose it again"));
  HoursFile file;
  Lines lines{file, today};
  bool has_header = false;
  std::size_t count = 0;
  const auto read = read_csv(text, [&](std::size_t number, std::span<const std::string> cells) {
    if (count++ == 0) has_header = lines.header(cells);
    else if (has_header && count <= most_hours_lines + 1) lines.row(number, cells);
  });
  if (!read) return tl::unexpected{read.error()};
  if (!has_header) return fail(FaultKind::invalid, t("The first line must name the columns: reference or nhs_number, week, planned, delivered"));
  if (count > most_hours_lines + 1) return fail(FaultKind::invalid, t("A file may have {0} lines. Send it in parts", most_hours_lines));
  if (count == 1) return fail(FaultKind::invalid, t("The file has no lines under its first. Add the weeks and choose it again"));
  return file;
}

}  // namespace stepwise::short_term
