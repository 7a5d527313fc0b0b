// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/notice_file.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::discharge {
namespace {

enum Column { nhs_number, hospital, admitted, notice, received, family_name, ward, expected, admission, sent_by, consent, continuing_care, why };
constexpr std::array<std::string_view, 13> names{"nhs_number", "hospital", "admitted", "notice", "received", "family_name", "ward", "expected", "admission", "sent_by", "consent",
                                                 "continuing_care", "why"};
constexpr std::size_t needed = 4;
/// More rows than any hospital sends in a day: beyond it the file is another kind. [ours]
constexpr std::size_t most_rows = 5000;

std::string plain_name(std::string_view head) {
  std::string name = lower_ascii(trim(head));
  std::ranges::replace(name, ' ', '_');
  return name;
}

/// The column of the file that a field of a notice is in.
std::string_view column_of(std::string_view field) { return field == "kind" ? "notice" : field; }

class Reader {
 public:
  Reader(const Lists& lists, Date today) : lists_{lists}, today_{today} { at_.fill(-1); }

  Result<void> take_header(std::span<const std::string> cells) {
    width_ = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i)
      for (std::size_t column = 0; column < names.size(); ++column)
        if (at_[column] < 0 && plain_name(cells[i]) == names[column]) at_[column] = static_cast<int>(i);
    std::string missing;
    for (std::size_t column = 0; column < needed; ++column)
      if (at_[column] < 0) missing += (missing.empty() ? "" : ", ") + std::string{names[column]};
    if (missing.empty()) return {};
    return fail(FaultKind::invalid, t("The file has no column for: {0}. Its first row has to name them", missing));
  }

  void take_row(std::size_t line, std::span<const std::string> cells, NoticeFile& out) const {
    const auto refuse = [&](std::string_view column, std::string sentence) { out.refused.push_back({line, std::string{column}, std::move(sentence)}); };
    if (cells.size() != width_) return refuse("", t("The row has {0} cells and the header {1}", cells.size(), width_));
    if (!std::ranges::all_of(cells, [](const std::string& cell) { return is_clean_utf8(cell); })) return refuse("", t("The row holds bytes that are no text. Save the file as UTF-8"));
    const std::string kind = lower_ascii(cell(cells, notice));
    NoticeRow row{line, "", std::string{cell(cells, family_name)}, {}, kind == "withdrawal" || kind == "withdrawn"};
    if (!row.withdraws) row.notice.kind = kind;
    const auto number = person::parse_nhs_number(cell(cells, nhs_number));
    if (!number) return refuse("nhs_number", number.error().sentence);
    row.nhs_number = *number;
    if (!read_notice(cells, row.notice, refuse)) return;
    row.notice.nhs_number = *number;
    const auto problems = problems_of(row.notice, lists_, today_);
    for (const auto& problem : problems) refuse(column_of(problem.field), problem.sentence);
    if (row.withdraws && row.notice.why.empty()) return refuse("why", t("Enter why the hospital withdrew the notice"));
    if (problems.empty()) out.rows.push_back(std::move(row));
  }

 private:
  std::string_view cell(std::span<const std::string> cells, Column column) const {
    const int at = at_[column];
    return at < 0 ? std::string_view{} : trim(cells[static_cast<std::size_t>(at)]);
  }

  template <class Refuse>
  bool read_notice(std::span<const std::string> cells, Notice& out, const Refuse& refuse) const {
    out.hospital = cell(cells, hospital);
    out.ward = cell(cells, ward);
    out.sent_by = cell(cells, sent_by);
    out.why = cell(cells, why);
    bool sound = true;
    for (const auto& [column, day] : {std::pair{admitted, &out.admitted_on}, {received, &out.received_on}, {expected, &out.expected_on}}) {
      *day = Date::parse(cell(cells, column));
      if (*day || cell(cells, column).empty()) continue;
      refuse(names[column], t("This is no day. Write it as 21/11/2026"));
      sound = false;
    }
    if (cell(cells, received).empty()) out.received_on = today_;
    const auto coded = [&](Column column, const CodeList& list, std::string& into) {
      const auto text = cell(cells, column);
      if (text.empty()) return;
      into = list.has(lower_ascii(text)) ? lower_ascii(text) : list.code_for_label(text);
      if (!into.empty()) return;
      refuse(names[column], t("This is none of the answers to choose from"));
      sound = false;
    };
    coded(admission, lists_.admission, out.admission);
    coded(consent, lists_.consent, out.consent);
    coded(continuing_care, lists_.continuing_care, out.continuing_care);
    return sound;
  }

  const Lists& lists_;
  Date today_;
  std::array<int, names.size()> at_{};
  std::size_t width_ = 0;
};

}  // namespace

std::span<const std::string_view> notice_columns() { return names; }

Result<NoticeFile> read_notices(std::string_view csv, const Lists& lists, Date today) {
  Reader reader{lists, today};
  NoticeFile file;
  Result<void> sound;
  bool has_header = false;
  std::size_t rows = 0;
  const auto read = read_csv(csv, [&](std::size_t line, std::span<const std::string> cells) {
    if (!sound) return;
    if (!has_header) {
      has_header = true;
      sound = reader.take_header(cells);
      return;
    }
    if (++rows > most_rows) {
      if (rows == most_rows + 1) sound = fail(FaultKind::invalid, t("The file has more than {0} rows. Send those of one day", static_cast<std::int64_t>(most_rows)));
      return;
    }
    reader.take_row(line, cells, file);
  });
  if (!read) return tl::unexpected{read.error()};
  if (!sound) return tl::unexpected{sound.error()};
  if (rows == 0) return fail(FaultKind::invalid, t("The file holds no row. Its first row names the columns, each further row is a notice"));
  return file;
}

std::string example_notices() {
  const std::vector<std::string> head(names.begin(), names.end());
  const std::vector<std::string> row{"9434765919", "Hillfoot General", "14/11/2026", "discharge", "19/11/2026", "Example", "Ward 6", "21/11/2026", "emergency", "Discharge desk, 01632 960001", "yes", "yes",
                                     "Help with washing and stairs for some weeks"};
  const std::vector<std::string> withdrawn{"9434765919", "Hillfoot General", "14/11/2026", "withdrawal", "20/11/2026", "Example", "", "", "", "Discharge desk, 01632 960001", "", "", "Not well enough to leave after all"};
  return csv_row(head) + csv_row(row) + csv_row(withdrawn);
}

}  // namespace stepwise::discharge
