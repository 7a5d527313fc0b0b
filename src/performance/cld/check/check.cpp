// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <thread>

#include "base/text.hpp"
#include "performance/cld/check/row_check.hpp"
#include "performance/cld/check/sentence.hpp"

namespace stepwise::cld {
namespace {

/// One checking of one file.
class Checking {
 public:
  Checking(const FieldTable& table, const Heading& heading, const CheckOptions& options, Findings& findings)
      : table_{table}, heading_{heading}, options_{options}, findings_{findings}, told_(table.size() + 1) {
    for (unsigned i = 0; i < std::max(options.threads, 1U); ++i) checkers_.push_back(std::make_unique<RowCheck>(table, heading, options));
  }

  /// The next chunks are read while threads check these.
  Result<CheckReport> work(Chunks& source) {
    std::vector<Chunk> these(checkers_.size()), next(checkers_.size());
    auto filled = fill(source, these);
    while (filled && *filled > 0) {
      const std::size_t count = *filled;
      {
        const auto others = start(these, count);
        if (others.empty()) checkers_[0]->check(these[0]);
        filled = fill(source, next);
      }
      for (std::size_t i = 0; i < count; ++i)
        for (const Note& note : checkers_[i]->notes) tell(note);
      if (!may_go_on(these, count)) return fail(FaultKind::busy, "The check was stopped before its end. Start it again.");
      std::swap(these, next);
    }
    if (!filled) return tl::unexpected<Fault>{filled.error()};
    return conclude();
  }

 private:
  bool may_go_on(const std::vector<Chunk>& chunks, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      rows_done_ += chunks[i].found.row_count;
      bytes_done_ += chunks[i].size;
    }
    return !options_.going_on || options_.going_on(rows_done_, bytes_done_);
  }

  /// A last row without a line end that lacks cells: the file was cut short.
  Result<void> check_end(const Chunk& chunk) const {
    if (!chunk.ends_file || !chunk.last_row_is_open) return {};
    const auto& found = chunk.found;
    const std::size_t first = found.row_count < 2 ? 0 : found.rows[found.row_count - 2] + 1;
    if (found.cell_count - first >= heading_.cells) return {};
    return fail(FaultKind::invalid, fmt::format("The file ends in the middle of row {}: it was cut short. Export it again.", chunk.first_row + found.row_count - 1));
  }

  /// How many chunks could be filled; 0 at the end of the file.
  Result<std::size_t> fill(Chunks& source, std::vector<Chunk>& chunks) const {
    for (std::size_t filled = 0; filled < chunks.size(); ++filled) {
      const auto more = source.next(chunks[filled]);
      if (!more) return tl::unexpected<Fault>{more.error()};
      if (!*more) return filled;
      if (auto whole = check_end(chunks[filled]); !whole) return tl::unexpected<Fault>{whole.error()};
    }
    return chunks.size();
  }

  /// Nothing when there is one checker: it is for whoever asks to work.
  std::vector<std::jthread> start(const std::vector<Chunk>& chunks, std::size_t count) {
    std::vector<std::jthread> threads;
    if (checkers_.size() == 1) return threads;
    for (std::size_t i = 0; i < count; ++i) threads.emplace_back([this, &chunks, i] { checkers_[i]->check(chunks[i]); });
    return threads;
  }

  bool is_told(int field, Problem problem) {
    auto& told = told_[field == no_field ? table_.size() : static_cast<std::size_t>(field)][static_cast<std::size_t>(problem)];
    return options_.most_each != 0 && told++ >= options_.most_each;
  }

  const Field* field(int number) const { return number == no_field ? nullptr : &table_.fields()[static_cast<std::size_t>(number)]; }

  void tell(const Note& note) {
    if (is_told(note.field, note.problem)) return;
    findings_.found({note.row, note.field, note.status, note.problem, sentence_of({field(note.field), note.problem, note.value, note.write, 0}),
                     shown_value(note.reference), shown_value(note.team), shown_value(note.worker)});
  }

  Result<CheckReport> conclude() {
    CheckReport report;
    report.fields.resize(table_.size());
    std::unordered_map<std::string, std::uint64_t> values;
    Seen seen;
    for (auto& checker : checkers_) take(*checker, report, values, seen);
    if (report.rows == 0) return fail(FaultKind::invalid, "The file has a first row and no rows below it. Export it again.");
    if (report.whole_rows[static_cast<std::size_t>(Problem::wrong_number_of_cells)] == report.rows)
      return fail(FaultKind::invalid, fmt::format("No row has the {} cells of the first row, row 2 to begin with: the file is not separated by commas throughout, or the first row is of another file. Export it again.", heading_.cells));
    report.missing = heading_.missing;
    report.unknown = heading_.unknown;
    for (const auto& note : compare_rows(seen)) {
      if (note.field == no_field) ++report.whole_rows[static_cast<std::size_t>(note.problem)];
      else ++report.fields[static_cast<std::size_t>(note.field)].cells[static_cast<std::size_t>(Status::applicable)][static_cast<std::size_t>(note.problem)];
      if (!is_told(note.field, note.problem)) findings_.found({note.row, note.field, Status::applicable, note.problem, sentence_of({field(note.field), note.problem, {}, {}, note.other}), "", "", ""});
    }
    report.values = in_order(values);
    return report;
  }

  void take(RowCheck& checker, CheckReport& report, std::unordered_map<std::string, std::uint64_t>& values, Seen& seen) const {
    report.rows += checker.rows;
    report.rows_failed += checker.rows_failed;
    for (std::size_t field = 0; field < table_.size(); ++field)
      for (std::size_t status = 0; status < statuses; ++status)
        for (std::size_t problem = 0; problem < problems; ++problem) report.fields[field].cells[status][problem] += checker.fields[field].cells[status][problem];
    for (std::size_t problem = 0; problem < problems; ++problem) report.whole_rows[problem] += checker.whole_rows[problem];
    for (const auto& [council, rows] : checker.councils) report.councils[council] += rows;
    for (const auto& [key, count] : checker.values) values[key] += count;
    if (checker.first_period && (!report.period_start || *checker.first_period < report.period_start->days())) report.period_start = Date{*checker.first_period};
    if (checker.last_period && (!report.period_end || *checker.last_period > report.period_end->days())) report.period_end = Date{*checker.last_period};
    if (checker.windows_1252_row != 0 && (report.windows_1252_row == 0 || checker.windows_1252_row < report.windows_1252_row)) report.windows_1252_row = checker.windows_1252_row;
    seen.add(std::move(checker.seen));
  }

  static std::vector<ValueCount> in_order(const std::unordered_map<std::string, std::uint64_t>& values) {
    std::vector<ValueCount> out;
    for (const auto& [key, count] : values) {
      const auto parts = split(key, '\x1F');
      const auto number = [&](std::size_t part) { return static_cast<int>(parse_number(parts[part]).value_or(0)); };
      out.push_back({std::string{parts[0]}, std::string{parts[4]}, number(1), static_cast<Status>(number(2)), number(3) - 10, count});
    }
    std::ranges::sort(out, [](const ValueCount& a, const ValueCount& b) { return std::tie(a.la_code, a.field, a.status, a.check, a.value) < std::tie(b.la_code, b.field, b.status, b.check, b.value); });
    return out;
  }

  const FieldTable& table_;
  const Heading& heading_;
  const CheckOptions& options_;
  Findings& findings_;
  std::vector<std::array<std::uint64_t, problems>> told_;
  std::vector<std::unique_ptr<RowCheck>> checkers_;
  std::uint64_t rows_done_ = 0, bytes_done_ = 0;
};

}  // namespace

Result<CheckReport> check(const std::filesystem::path& path, const FieldTable& table, const CheckOptions& options, Findings& findings) {
  auto source = open_source(path);
  if (!source) return tl::unexpected<Fault>{source.error()};
  return check(std::move(*source), table, options, findings);
}

Result<CheckReport> check(std::unique_ptr<Source> source, const FieldTable& table, const CheckOptions& options, Findings& findings) {
  Chunks chunks{std::move(source)};
  const auto header = chunks.header();
  if (!header) return tl::unexpected<Fault>{header.error()};
  const auto heading = read_heading(*header, table);
  if (!heading) return tl::unexpected<Fault>{heading.error()};
  return Checking{table, *heading, options, findings}.work(chunks);
}

}  // namespace stepwise::cld
