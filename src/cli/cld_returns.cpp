// SPDX-License-Identifier: Apache-2.0
#include "cli/cld_returns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <set>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "performance/returns/checking.hpp"
#include "performance/returns/loading.hpp"
#include "performance/returns/return_pages.hpp"

namespace stepwise::cli {
namespace {

using returns::Submission;

constexpr std::size_t worst_named = 5;

std::string many(std::uint64_t count, std::string_view one, std::string_view more) { return fmt::format("{} {}", with_commas(static_cast<std::int64_t>(count)), count == 1 ? one : more); }

store::AuditLine line() {
  const auto actor = access::command_line_actor();
  store::AuditLine line;
  line.actor_name = actor.name;
  line.role = actor.role;
  return line;
}

void tell_quality(std::ostream& out, const std::string& file, const returns::Quality& quality) {
  out << fmt::format("{}: {}; {} in {}, and {}.\n", file, many(quality.rows, "row", "rows"), many(quality.failures, "failure", "failures"), many(quality.rows_failed, "row", "rows"),
                     many(quality.warnings, "warning", "warnings"));
  auto fields = quality.fields;
  std::ranges::stable_sort(fields, std::ranges::greater{}, &returns::FieldQuality::failed);
  std::string worst;
  for (std::size_t i = 0; i < std::min(worst_named, fields.size()); ++i)
    if (const auto& field = fields[i]; field.failed > 0) worst += fmt::format("{}{} ({})", worst.empty() ? "" : ", ", field.field.empty() ? "whole rows" : field.field, with_commas(static_cast<std::int64_t>(field.failed)));
  if (!worst.empty()) out << "  Most failures: " << worst << ". 'stepwise cld check' lists the rows.\n";
}

std::string councils_of(const Submission& one) {
  if (one.councils.size() > 3) return many(one.councils.size(), "council", "councils");
  std::string out;
  for (const auto& council : one.councils) out += (out.empty() ? "" : " ") + council;
  return out.empty() ? "-" : out;
}

std::string state_words(const Submission& one) {
  switch (returns::state_of(one)) {
    case returns::State::checking: return "waits for its check";
    case returns::State::unreadable: return "cannot be read";
    case returns::State::excluded: return "left out: " + one.excluded_reason;
    case returns::State::counts: return "counts";
  }
  return {};
}

std::vector<returns::Part> parts_of(const std::vector<returns::Part>& all, const Submission& one) {
  std::vector<returns::Part> mine;
  std::ranges::copy_if(all, std::back_inserter(mine), [&](const returns::Part& part) { return part.submission == one.id; });
  return mine;
}

std::string days(const std::optional<Date>& from, const std::optional<Date>& to) { return from && to ? from->iso() + " to " + to->iso() : "none"; }

void tell_chosen(std::ostream& out, const Submission& one, const std::vector<returns::Part>& parts) {
  constexpr std::size_t most_told = 12;
  out << fmt::format("{} {} ({}):\n", one.reference, one.file_name, one.received_on.iso());
  for (std::size_t i = 0; i < std::min(parts.size(), most_told); ++i) {
    const auto& part = parts[i];
    std::string serves;
    for (const auto& span : returns::joined(part.serves)) serves += (serves.empty() ? "" : ", ") + span.from.iso() + " to " + span.to.iso();
    out << fmt::format("  {}: {}, states {}, derived {}; serves {}.\n", part.council, many(static_cast<std::uint64_t>(part.rows), "row", "rows"), days(part.stated_start, part.stated_end),
                       part.fell_back ? "none (too few events in its months: the stated period is taken)" : days(part.derived_start, part.derived_end),
                       !serves.empty() ? serves : "nothing" + (part.why_not.empty() ? std::string{} : ": " + part.why_not));
  }
  if (parts.size() > most_told) out << fmt::format("  and {} more; its page shows them all.\n", many(parts.size() - most_told, "council", "councils"));
}

bool is_council(std::string_view code) { return code.size() == 3 && parse_number(code); }

std::string whose(const std::vector<std::string>& councils) {
  if (councils.size() < 2) return "stepwise: Say whose event it is: --council and three digits.\n";
  constexpr std::size_t most_named = 8;
  std::string named;
  for (std::size_t i = 0; i < std::min(councils.size(), most_named); ++i) named += (named.empty() ? "" : ", ") + councils[i];
  return fmt::format("stepwise: Say whose event it is, with --council: there are events of {} ({}{}).\n", many(councils.size(), "council", "councils"), named, councils.size() > most_named ? " and more" : "");
}

/// The councils of kept returns, in order.
std::vector<std::string> councils_of(const std::vector<Submission>& all) {
  std::set<std::string> codes;
  for (const Submission& one : all) std::ranges::copy_if(one.councils, std::inserter(codes, codes.end()), is_council);
  return {codes.begin(), codes.end()};
}

Result<std::vector<std::string>> councils_of_file(const std::string& file, const returns::CheckWith& with) {
  const auto quality = returns::check_file(file, with);
  if (!quality) return tl::unexpected<Fault>{quality.error()};
  std::vector<std::string> codes;
  std::ranges::copy_if(quality->councils, std::back_inserter(codes), is_council);
  return codes;
}

}  // namespace

void CldReturns::declare(Syntax& syntax) {
  const auto place = [&](Syntax& verb) {
    place_.declare(verb);
    place_.declare_returns(verb);
  };
  Syntax& load = syntax.verb("load", "Checks files, keeps them as they are, and says which periods each return now serves. Ends with 1 when a kept file has failures or warnings", load_);
  load.arguments("files", files_, "CSV files of Client Level Data, Release 2 or 1; also in gzip or zip", true);
  load.option("--received", received_, "the day they count as sent, as 2026-07-03 (today)");
  load.option("--threads", threads_, "how many to check and link with");
  place(load);
  place(syntax.verb("list", "Lists the kept returns, latest first, and what each serves", list_));
  Syntax& exclude = syntax.verb("exclude", "Leaves a kept return out of figures, for a reason", exclude_);
  exclude.argument("reference", reference_, "a return's reference (see 'cld list')", true);
  exclude.option("--reason", reason_, "why it does not count; it is kept with the return, so name nobody");
  place(exclude);
  Syntax& include = syntax.verb("include", "Lets a return that was left out count again", include_);
  include.argument("reference", reference_, "a return's reference (see 'cld list')", true);
  place(include);
  Syntax& explain = syntax.verb("explain", "Says of each row of an event why it was kept, merged, cropped or dropped", explain_);
  explain.argument("event", event_, "an Event_Reference, or the number of a row of the file", true);
  explain.option("--council", council_, "the council's code, three digits; needed when there are several");
  explain.option("--file", file_, "look in this file instead of the kept returns");
  explain.option("--as-of", as_of_, "as figures stood on this day (today)");
  explain.option("--threads", threads_, "how many to read with");
  place(explain);
}

unsigned CldReturns::threads() const { return static_cast<unsigned>(std::clamp<std::int64_t>(threads_, 1, 256)); }

Exit CldReturns::run(Terminal& terminal) { return load_ ? load(terminal) : list_ ? list(terminal) : explain_ ? explain(terminal) : change(terminal); }

Exit CldReturns::load_one(Terminal& terminal, store::Store& store, const std::string& file, Date received) {
  const auto quality = [&] {
    const Waiting waiting{terminal, "Checking " + file};
    return returns::check_file(file, {received, threads()});
  }();
  if (!quality) {
    const auto& sentence = quality.error().sentence;
    return refuse(terminal, {quality.error().kind, sentence.find(file) == std::string::npos ? file + ": " + sentence : sentence});
  }
  tell_quality(terminal.out, file, *quality);
  const auto reader = returns::read_from_file(file);
  if (!reader) return refuse(terminal, reader.error());
  const auto kept = [&] {
    const Waiting waiting{terminal, "Keeping " + file};
    return returns::keep(store, vault(), random_, {file, received, line()}, *reader);
  }();
  if (!kept) return refuse(terminal, kept.error());
  const auto submission = returns::submission_of(*store.read(), *kept);
  if (const auto done = returns::finish_check(store, submission->id, *quality); !done) return refuse(terminal, done.error());
  terminal.out << fmt::format("  Kept as {}, received on {}.\n", *kept, received.iso());
  return quality->failures + quality->warnings > 0 ? Exit::found : Exit::done;
}

Exit CldReturns::load(Terminal& terminal) {
  const Date today = clock_.today();
  const auto received = received_ ? Date::parse(*received_) : std::optional{today};
  if (!received || *received > today) {
    terminal.err << "stepwise: --received is a day as 2026-07-03, not in the future.\n";
    return Exit::usage;
  }
  const auto store = place_.open(clock_);
  if (!store) return refuse(terminal, store.error());
  Exit worst = Exit::done;
  bool any = false;
  for (const auto& file : files_) {
    const Exit one = load_one(terminal, **store, file, *received);
    any = any || one != Exit::could_not;
    worst = std::max(worst, one);
  }
  if (!any) return worst;
  const auto chosen = choose_anew(terminal, **store);
  return chosen ? worst : refuse(terminal, chosen.error());
}

Result<void> CldReturns::choose_anew(Terminal& terminal, store::Store& store) const {
  const auto all = returns::submissions(*store.read());
  const auto counted = [&] {
    const Waiting waiting{terminal, "Linking the kept returns"};
    return returns::count_on(vault(), all, clock_.today(), threads());
  }();
  if (!counted) return tl::unexpected<Fault>{counted.error()};
  const auto parts = *counted ? (*counted)->parts : std::vector<returns::Part>{};
  if (auto written = returns::replace_parts(store, parts); !written) return written;
  terminal.out << (parts.empty() ? "No return counts now.\n" : "What each return now serves:\n");
  for (const Submission& one : all)
    if (const auto mine = parts_of(parts, one); !mine.empty()) tell_chosen(terminal.out, one, mine);
  return {};
}

Exit CldReturns::list(Terminal& terminal) {
  const auto store = place_.open(clock_);
  if (!store) return refuse(terminal, store.error());
  const auto tx = (*store)->read();
  const auto all = returns::submissions(*tx);
  const auto parts = returns::parts(*tx);
  if (all.empty()) terminal.out << "No return is kept. Keep one with 'stepwise cld load FILE'.\n";
  for (const Submission& one : all)
    terminal.out << fmt::format("{}  {}  {}  council {}  states {}  {} failures, {} warnings  {}\n    serves {}\n", one.reference, one.received_on.iso(), one.file_name, councils_of(one),
                                days(one.stated_start, one.stated_end), with_commas(one.failures), with_commas(one.warnings), state_words(one), returns::serving_words(one, parts_of(parts, one)));
  return Exit::done;
}

Exit CldReturns::change(Terminal& terminal) {
  if (exclude_)
    if (const auto problem = returns::reason_problem(reason_)) {
      terminal.err << "stepwise: " << *problem << ", with --reason.\n";
      return Exit::usage;
    }
  const auto store = place_.open(clock_);
  if (!store) return refuse(terminal, store.error());
  const auto done = (*store)->write([&](store::WriteTx& tx) { return exclude_ ? returns::exclude(tx, reference_, reason_, line()) : returns::include(tx, reference_, line()); });
  if (!done) return refuse(terminal, {done.error().kind, done.error().sentence + ": '" + reference_ + "'. 'stepwise cld list' shows what is kept."});
  const auto chosen = choose_anew(terminal, **store);
  return chosen ? Exit::done : refuse(terminal, chosen.error());
}

Exit CldReturns::explain(Terminal& terminal) {
  const auto as_of = as_of_ ? Date::parse(*as_of_) : std::optional{clock_.today()};
  if (!as_of) terminal.err << "stepwise: --as-of is a day as 2026-07-03.\n";
  else if (!council_.empty() && !is_council(council_)) terminal.err << whose({});
  if (!as_of || (!council_.empty() && !is_council(council_))) return Exit::usage;
  returns::Shortlist list;
  std::vector<std::string> councils{council_};
  if (file_) {
    list.files.push_back({*file_, *file_, {}});
    if (council_.empty()) {
      const Waiting waiting{terminal, "Reading"};
      auto found = councils_of_file(*file_, {clock_.today(), threads()});
      if (!found) return refuse(terminal, found.error());
      councils = std::move(*found);
    }
  } else {
    const auto store = place_.open(clock_);
    if (!store) return refuse(terminal, store.error());
    const auto all = returns::submissions(*(*store)->read());
    list = returns::shortlist(vault(), all);
    if (list.files.empty()) return refuse(terminal, {FaultKind::not_found, "No return is kept that counts. Keep one with 'stepwise cld load FILE', or look in a file with --file."});
    if (council_.empty()) councils = councils_of(all);
  }
  if (councils.size() == 1) return explain(terminal, list, councils.front(), *as_of);
  terminal.err << whose(councils);
  return Exit::usage;
}

Exit CldReturns::explain(Terminal& terminal, const returns::Shortlist& list, const std::string& council, Date as_of) const {
  cld::LoadOptions options;
  options.threads = threads();
  if (!file_ || as_of_) options.as_of = as_of;
  const auto told = [&] {
    const Waiting waiting{terminal, "Reading"};
    return cld::explain(list.files, options, council, event_);
  }();
  if (!told) return refuse(terminal, told.error());
  for (const auto& row : *told) {
    terminal.out << fmt::format("row {} of {}: {}\n", row.row, list.files[row.submission].name, row.outcome);
    for (const auto& step : row.steps) terminal.out << "  " << step << "\n";
  }
  return Exit::done;
}

}  // namespace stepwise::cli
