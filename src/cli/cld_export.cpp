// SPDX-License-Identifier: Apache-2.0
#include "cli/cld_export.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "access/roles.hpp"
#include "base/text.hpp"
#include "performance/cld/export/export.hpp"
#include "performance/cld/export/stays.hpp"
#include "store/settings.hpp"

namespace stepwise::cli {
namespace {

using cld_export::LeftOut;
using cld_export::ReturnOf;
using cld_export::ReturnPeriod;

constexpr std::size_t problems_told = 12;

std::string many(std::uint64_t count, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", with_commas(static_cast<std::int64_t>(count)), count == 1 ? one : more);
}

/// Rows of which national counts keep one of two (cld.md 8.5).
class Repeated final : public cld::Findings {
 public:
  void found(const cld::Finding& finding) override {
    if (finding.problem == cld::Problem::repeated) sentences.push_back(fmt::format("Row {}: {}", finding.row, finding.sentence));
  }
  std::vector<std::string> sentences;
};

/// A file that has its name only when it is whole, and that nobody else may read.
class PrivateFile {
 public:
  explicit PrivateFile(std::string path) : path_{std::move(path)}, part_{path_ + ".part"} { file_ = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600); }
  PrivateFile(const PrivateFile&) = delete;
  PrivateFile& operator=(const PrivateFile&) = delete;
  ~PrivateFile() {
    if (file_ < 0) return;
    close(file_);
    unlink(part_.c_str());
  }
  bool is_open() const { return file_ >= 0; }
  bool write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = ::write(file_, text.data(), text.size());
      if (written <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  bool keep() {
    const bool kept = fsync(file_) == 0 && close(file_) == 0 && rename(part_.c_str(), path_.c_str()) == 0;
    if (kept) file_ = -1;
    return kept;
  }

 private:
  std::string path_, part_;
  int file_ = -1;
};

void tell_counts(std::ostream& err, const cld_export::RowCounts& counts, const ReturnPeriod& period) {
  err << fmt::format("{} of {} from {} to {}.\n", many(counts.rows, "row", "rows"), many(counts.people, "person", "people"), period.from.iso(), period.to.iso());
  for (std::size_t i = 0; i < cld_export::left_out_reasons; ++i)
    if (counts.left_out[i] > 0) err << fmt::format("Left out: {:>8}  {}\n", with_commas(static_cast<std::int64_t>(counts.left_out[i])), t(cld_export::left_out_sentence(static_cast<LeftOut>(i))).str());
  if (counts.closed_on_death > 0) err << many(counts.closed_on_death, "service is", "services are") << " closed on the day the person died.\n";
}

/// What is wrong by field and of whole rows, worst first.
void tell_problems(std::ostream& err, const cld::CheckReport& report, const cld::FieldTable& table) {
  std::vector<std::pair<std::uint64_t, std::string>> lines;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto failed = report.fields[i].failed(), warned = report.fields[i].warned();
    if (failed > 0) lines.emplace_back(failed, fmt::format("Failures: {:>8}  {}\n", with_commas(static_cast<std::int64_t>(failed)), table.fields()[i].name));
    if (warned > 0) lines.emplace_back(warned, fmt::format("Warnings: {:>8}  {}\n", with_commas(static_cast<std::int64_t>(warned)), table.fields()[i].name));
  }
  for (std::size_t i = 0; i < cld::problems; ++i)
    if (const auto problem = static_cast<cld::Problem>(i); report.whole_rows[i] > 0 && (cld::is_failure(problem) || cld::is_warning(problem)))
      lines.emplace_back(report.whole_rows[i], fmt::format("{}: {:>8}  {}\n", cld::is_failure(problem) ? "Failures" : "Warnings", with_commas(static_cast<std::int64_t>(report.whole_rows[i])), cld::problem_words(problem)));
  std::ranges::stable_sort(lines, std::ranges::greater{}, &std::pair<std::uint64_t, std::string>::first);
  for (std::size_t i = 0; i < std::min(lines.size(), problems_told); ++i) err << lines[i].second;
}

Result<void> write_down(store::Store& store, const ReturnOf& what, const cld_export::RowCounts& counts, bool with_stays) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    store::AuditLine line{.actor_name = access::command_line_actor().name, .role = access::command_line_actor().role};
    line.action = "return.exported";
    line.subject = fmt::format("return:{}", what.period.to.iso());
    line.after = fmt::format(R"({{"from":"{}","to":"{}","rows":{},"hospital_stays":{}}})", what.period.from.iso(), what.period.to.iso(), counts.rows, with_stays);
    tx.audit(line);
    return {};
  });
}

/// Says why nothing may be written; false when it may.
bool is_refused(std::ostream& err, const cld::CheckReport& report, const cld::FieldTable& table, std::string_view la_code) {
  const auto sentences = cld_export::refusals(report, table);
  if (sentences.empty()) return false;
  for (const auto& sentence : sentences) err << sentence << "\n";
  if (la_code.empty()) err << "Set the council's code on the Settings page, or give --la-code.\n";
  err << "Nothing was written.\n";
  return true;
}

Exit misused(Terminal& terminal, std::string_view sentence) {
  terminal.err << "stepwise: " << sentence << "\n";
  return Exit::usage;
}

}  // namespace

void CldExport::declare(Syntax& syntax) {
  Syntax& verb = syntax.verb("export",
                             "Writes the return from the record: Client Level Data, Release 2. Checks it first. Ends with 0 when it is clean, 1 when it is "
                             "written and something in it is wrong, 4 when it is not written because something is missing without which none is taken", chosen_);
  verb.option("--from", from_, "its first day, as 2025-10-01 (twelve months up to --to)");
  verb.option("--to", to_, "its last day, as 2026-09-30 (the last day of the last whole quarter)");
  verb.option("--output", output_, "the file to write, which only you may read; left out: standard output");
  verb.option("--spells", spells_, "also a file of the hospital stays that the record knows, for ASCOF 2D, which only you may read");
  verb.option("--la-code", la_code_, "the council's three digits in national returns (as set on the Settings page)");
  verb.option("--on", on_, "the day it is sent, as 2026-11-21 (today)");
  verb.option("--threads", threads_, "how many to check with");
  place_.declare(verb);
}

Result<ReturnPeriod> CldExport::period(Date today) const {
  const auto to = to_.empty() ? std::optional{cld_export::due_period(today).to} : Date::parse_iso(to_);
  if (!to) return fail(FaultKind::invalid, "--to is a day as 2026-09-30.");
  const auto from = from_.empty() ? std::optional{(*to + 1).add_months(-12)} : Date::parse_iso(from_);
  if (!from) return fail(FaultKind::invalid, "--from is a day as 2025-10-01.");
  if (*from > *to) return fail(FaultKind::invalid, "--from has to be on or before --to.");
  if (*to > today) return fail(FaultKind::invalid, fmt::format("The period ends after {}: a return speaks of days that are over.", today.iso()));
  return ReturnPeriod{*from, *to};
}

Exit CldExport::run(Terminal& terminal) {
  if (const auto code = trim(la_code_); !code.empty() && (code.size() != 3 || code.find_first_not_of("0123456789") != std::string_view::npos)) return misused(terminal, "--la-code is 3 digits, as 503.");
  if (std::error_code error; std::filesystem::is_directory(output_, error)) return misused(terminal, output_ + " is a folder. Give --output the name of a file.");
  if (!spells_.empty() && (spells_ == output_ || spells_ == "-")) return misused(terminal, "--spells is a file of its own, beside the one of --output.");
  const SystemClock clock;
  const auto today = on_.empty() ? std::optional{clock.today()} : Date::parse_iso(on_);
  if (!today) return misused(terminal, "--on is a day as 2026-11-21.");
  const auto days = period(*today);
  if (!days) return misused(terminal, days.error().sentence);
  auto store = place_.open(clock);
  if (!store) return refuse(terminal, store.error());
  const auto words = cld_export::ReturnWords::load();
  if (!words) return refuse(terminal, words.error());
  const auto tx = (*store)->read();
  const std::string code = la_code_.empty() ? store::setting(*tx, "council.la_code") : la_code_;
  const ReturnOf what{code, *days, *today, static_cast<unsigned>(std::clamp<std::int64_t>(threads_, 1, 256))};
  Repeated repeated;
  const auto looked = [&] {
    const Waiting waiting{terminal, "Checking the return"};
    return cld_export::look_at_return(*tx, *words, what, repeated);
  }();
  if (!looked) return refuse(terminal, looked.error());
  tell_counts(terminal.err, looked->counts, *days);
  tell_problems(terminal.err, looked->report, words->table());
  for (const auto& sentence : repeated.sentences) terminal.err << sentence << "\n";
  if (is_refused(terminal.err, looked->report, words->table(), code)) return Exit::failed;
  if (const auto audited = write_down(**store, what, looked->counts, !spells_.empty()); !audited) return refuse(terminal, audited.error());
  const auto written = write(output_, terminal.out, [&](const Take& take) { cld_export::write_return(*tx, *words, what, take); });
  if (!written) return refuse(terminal, written.error());
  if (const auto stays = write_stays(terminal, *tx, what); !stays) return refuse(terminal, stays.error());
  return looked->report.failed() + looked->report.warned() > 0 ? Exit::found : Exit::done;
}

Result<void> CldExport::write_stays(Terminal& terminal, store::ReadTx& tx, const ReturnOf& what) const {
  if (spells_.empty()) return {};
  const auto reader = story::RecordReader::make();
  if (!reader) return tl::unexpected{reader.error()};
  cld_export::StayCounts counts;
  const auto written = write(spells_, terminal.out, [&](const Take& take) { counts = cld_export::write_stays(tx, *reader, what.la_code, what.period, take); });
  if (!written) return written;
  terminal.err << many(counts.stays, "hospital stay", "hospital stays") << " beside it";
  if (counts.without_nhs_number > 0) terminal.err << ", and " << counts.without_nhs_number << " left out: no NHS number";
  terminal.err << ".\n";
  return {};
}

Result<void> CldExport::write(const std::string& path, std::ostream& out, const std::function<void(const Take&)>& give) {
  if (path.empty() || path == "-") {
    give([&](std::string_view text) { return static_cast<bool>(out << text); });
    return {};
  }
  PrivateFile file{path};
  if (!file.is_open()) return fail(FaultKind::unavailable, "Cannot write " + path + ". Choose a folder that exists and that you may write to.");
  bool whole = true;
  give([&](std::string_view text) { return whole = file.write(text); });
  if (!whole || !file.keep()) return fail(FaultKind::unavailable, "Could not write all of " + path + ". Check the free space on the disk.");
  return {};
}

}  // namespace stepwise::cli
