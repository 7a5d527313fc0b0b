// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/text.hpp"

namespace stepwise::cld_export {
namespace {

constexpr std::string_view submission = "Submission information";
constexpr std::string_view never_blank[] = {"Client_Type", "Event_Type", "Event_Start_Date"};

/// The return as text to be read, made as it is read.
class ReturnSource final : public cld::Source {
 public:
  ReturnSource(ReturnRows& rows, std::string header) : rows_{rows}, text_{std::move(header)} {}
  Result<std::size_t> read(char* into, std::size_t size) override {
    while (at_ == text_.size()) {
      text_.clear();
      at_ = 0;
      if (!rows_.next(text_)) return 0;
    }
    const std::size_t given = std::min(size, text_.size() - at_);
    std::memcpy(into, text_.data() + at_, given);
    at_ += given;
    return given;
  }

 private:
  ReturnRows& rows_;
  std::string text_;
  std::size_t at_ = 0;
};

bool is_never_blank(const cld::Field& field) {
  return field.module == submission || std::ranges::find(never_blank, field.name) != std::end(never_blank);
}

}  // namespace

Result<Looked> look_at_return(store::ReadTx& tx, const ReturnWords& words, const ReturnOf& what, cld::Findings& findings, std::function<void(const RowAbout&)> told) {
  ReturnRows rows{tx, words, {what.la_code, what.period, std::move(told)}};
  const cld::CheckOptions options{.today = what.today, .threads = what.threads};
  auto report = cld::check(std::make_unique<ReturnSource>(rows, words.header()), words.table(), options, findings);
  if (!report && rows.counts().rows == 0)
    return fail(FaultKind::not_found, t("The record holds nothing that a return of {0} to {1} may hold", long_date(what.period.from), long_date(what.period.to)));
  if (!report) return tl::unexpected<Fault>{report.error()};
  return Looked{rows.counts(), std::move(*report)};
}

std::vector<std::string> refusals(const cld::CheckReport& report, const cld::FieldTable& table) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto blank = report.fields[i].of(cld::Problem::blank_mandatory);
    if (blank == 0 || !is_never_blank(table.fields()[i])) continue;
    sentences.push_back(fmt::format("{} is blank in {} {}, and no return is taken without it.", table.fields()[i].name, with_commas(static_cast<std::int64_t>(blank)), blank == 1 ? "row" : "rows"));
  }
  return sentences;
}

RowCounts write_return(store::ReadTx& tx, const ReturnWords& words, const ReturnOf& what, const std::function<bool(std::string_view)>& take) {
  ReturnRows rows{tx, words, {what.la_code, what.period, {}}};
  std::string text = words.header();
  bool go_on = take(text);
  for (text.clear(); go_on && rows.next(text); text.clear()) go_on = take(text);
  return rows.counts();
}

}  // namespace stepwise::cld_export
