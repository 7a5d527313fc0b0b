// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/write_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

#include "base/text.hpp"

namespace stepwise::cld {
namespace {

std::string number(std::uint64_t count) { return with_commas(static_cast<std::int64_t>(count)); }

class TextWriter final : public CheckWriter {
 public:
  TextWriter(std::ostream& out, const FieldTable& table) : out_{out}, table_{table} {}
  void begin(std::string_view file) override {
    file_ = file;
    findings_.clear();
  }
  void found(const Finding& finding) override { findings_.push_back(finding); }
  void refused(std::string_view, std::string_view) override {}

  void end(const CheckReport& report) override {
    const auto notes = report.notes();
    out_ << file_ << ": " << notes.front() << "\n";
    for (std::size_t i = 1; i < notes.size(); ++i) out_ << notes[i] << "\n";
    if (report.failed() == 0 && report.warned() == 0) {
      out_ << "Nothing is wrong.\n";
      return;
    }
    out_ << fmt::format("{} failures in {} rows, and {} warnings.\n", number(report.failed()), number(report.rows_failed), number(report.warned()));
    summary(report);
    list();
  }

 private:
  struct Line {
    std::string module, field;
    std::uint64_t failed, warned, asked;
    std::string problems;
  };

  static std::string problem_list(const FieldCounts& counts) {
    std::vector<std::pair<std::uint64_t, std::string_view>> found;
    for (std::size_t i = 0; i < problems; ++i) {
      const auto problem = static_cast<Problem>(i);
      if (problem > Problem::blank_allowed && counts.of(problem) > 0) found.emplace_back(counts.of(problem), problem_words(problem));
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string list;
    for (const auto& [count, words] : found) list += (list.empty() ? "" : ", ") + number(count) + " " + std::string{words};
    return list;
  }

  std::vector<Line> lines(const CheckReport& report) const {
    std::vector<Line> out;
    for (std::size_t i = 0; i < report.fields.size(); ++i) {
      const auto& counts = report.fields[i];
      if (counts.failed() + counts.warned() == 0) continue;
      out.push_back({table_.fields()[i].module, table_.fields()[i].name, counts.failed(), counts.warned(), counts.of(Status::mandatory), problem_list(counts)});
    }
    FieldCounts rows;
    rows.cells[0] = report.whole_rows;
    if (const auto all = rows.failed() + rows.warned(); all > 0) out.push_back({"Whole rows", "", rows.failed(), rows.warned(), 0, problem_list(rows)});
    return out;
  }

  /// Modules by their failures, and fields by theirs.
  void summary(const CheckReport& report) {
    auto all = lines(report);
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> modules;
    for (const auto& line : all) modules[line.module].first += line.failed, modules[line.module].second += line.warned;
    std::ranges::stable_sort(all, [&](const Line& a, const Line& b) {
      return std::tuple{modules[b.module], a.module, b.failed, b.warned} < std::tuple{modules[a.module], b.module, a.failed, a.warned};
    });
    std::string module;
    for (const auto& line : all) {
      if (line.module != module) out_ << fmt::format("\n{}: {} failures, {} warnings\n", line.module, number(modules[line.module].first), number(modules[line.module].second));
      module = line.module;
      const auto needed = line.asked > 0 ? fmt::format(" (needed in {} rows)", number(line.asked)) : std::string{};
      out_ << (line.field.empty() ? fmt::format("  {}\n", line.problems) : fmt::format("  {}: {}{}\n", line.field, line.problems, needed));
    }
  }

  void list() {
    std::ranges::stable_sort(findings_, {}, &Finding::row);
    out_ << "\nRows, the first of each kind:\n";
    for (const auto& finding : findings_) {
      std::string whose;
      for (const auto* part : {&finding.reference, &finding.team, &finding.worker})
        if (!part->empty()) whose += (whose.empty() ? "" : ", ") + *part;
      out_ << fmt::format("  row {}{}: {}\n", finding.row, whose.empty() ? "" : " (" + whose + ")", finding.sentence);
    }
  }

  std::ostream& out_;
  const FieldTable& table_;
  std::string file_;
  std::vector<Finding> findings_;
};

}  // namespace

std::unique_ptr<CheckWriter> text_writer(std::ostream& out, const FieldTable& table) { return std::make_unique<TextWriter>(out, table); }

}  // namespace stepwise::cld
