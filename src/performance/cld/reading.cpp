// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "performance/cld/opening.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t usual_header = std::size_t{8} << 10, longest_header = std::size_t{1} << 20;
constexpr const char* one_line = "The file has one line only. Export the return again, with a row for each event.";

}  // namespace

void in_parallel(unsigned threads, const std::function<void(unsigned)>& work) {
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back([&work, i] { work(i); });
  work(0);
}

Reading::Reading(std::span<const Submission> submissions, const story::Codings& codings, unsigned threads, const Looking& looking)
    : submissions_{submissions},
      threads_{std::max(threads, 1U)},
      piece_bytes_{std::max<std::size_t>(looking.piece_bytes, 1)},
      shared_{codings, teams_, groups_, looking.only_council, looking.watched, looking.tells} {
  for (const auto& one : submissions) names_.push_back(one.name.empty() ? one.path.filename().string() : one.name);
}

Result<void> Reading::read() {
  if (auto opened = open_all(); !opened) return opened;
  cut();
  for (unsigned i = 0; i < threads_; ++i) readers_.push_back(std::make_unique<RowReader>(shared_));
  read_pieces();
  for (std::size_t submission = 0; submission < submissions_.size(); ++submission)
    if (auto sound = mend(submission); !sound) return sound;
  lines_before_.resize(pieces_.size());
  if (groups_.too_many()) return fail(FaultKind::invalid, "The files state more than 65,000 reporting periods of councils. Read fewer files at a time.");
  return {};
}

Fault Reading::named(std::size_t submission, Fault fault) const {
  const std::string path = submissions_[submission].path.string();
  if (submissions_.size() > 1 && fault.sentence.find(path) == std::string::npos) fault.sentence = names_[submission] + ": " + fault.sentence;
  return fault;
}

Result<OpenedSubmission> Reading::open(std::size_t submission) const {
  OpenedSubmission opened;
  auto file = FileToRead::open(submissions_[submission].path);
  if (!file) return tl::unexpected<Fault>{file.error()};
  opened.file = *file;
  opened.number = static_cast<std::uint32_t>(submission);
  if (submissions_[submission].received) opened.received = story::day_of(*submissions_[submission].received);
  Stretch stretch;
  if (auto taken = stretch.take(opened.file); !taken) return tl::unexpected<Fault>{taken.error()};
  std::string_view start = stretch.view(0, usual_header, 0);
  if (start.find('\n') == std::string_view::npos) start = stretch.view(0, longest_header, 0);
  if (stretch.fault()) return tl::unexpected<Fault>{*stretch.fault()};
  if (const auto sentence = not_a_table(start); opened.file.is_packed() && !sentence.empty()) return fail(FaultKind::invalid, std::string{sentence});
  const std::size_t line_end = start.find('\n');
  if (line_end == std::string_view::npos) return fail(FaultKind::invalid, one_line);
  auto layout = read_header(start.substr(0, line_end + 1));
  if (!layout) return tl::unexpected<Fault>{layout.error()};
  opened.layout = std::move(*layout);
  opened.first_row = line_end + 1;
  return opened;
}

Result<void> Reading::open_all() {
  std::vector<Result<OpenedSubmission>> all(submissions_.size());
  std::atomic<std::size_t> next{0};
  in_parallel(threads_, [&](unsigned) {
    for (std::size_t i = next++; i < all.size(); i = next++) all[i] = open(i);
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i]) return tl::unexpected<Fault>{named(i, all[i].error())};
    opened_.push_back(std::move(*all[i]));
  }
  return {};
}

/// Plain files in pieces; a packed one is a piece by itself.
void Reading::cut() {
  first_piece_.push_back(0);
  for (const auto& opened : opened_) {
    const std::size_t pieces = opened.file.is_packed() ? 1 : (opened.file.size - opened.first_row + piece_bytes_ - 1) / piece_bytes_;
    first_piece_.push_back(first_piece_.back() + pieces);
  }
  pieces_.resize(first_piece_.back());
}

std::size_t Reading::boundary(std::size_t submission, std::size_t piece) const {
  const auto& opened = opened_[submission];
  if (opened.file.is_packed()) return piece == 0 ? opened.first_row : RowReader::to_the_end;
  return std::min(opened.file.size, opened.first_row + piece * piece_bytes_);
}

void Reading::read_pieces() {
  std::atomic<std::size_t> next{0};
  in_parallel(threads_, [&](unsigned thread) {
    std::size_t submission = 0;
    for (std::size_t number = next++; number < pieces_.size(); number = next++) {
      while (number >= first_piece_[submission + 1]) ++submission;
      const std::size_t piece = number - first_piece_[submission];
      pieces_[number] = readers_[thread]->read(opened_[submission], boundary(submission, piece), piece > 0, boundary(submission, piece + 1), static_cast<std::uint32_t>(number));
    }
  });
  piece_counts_.assign(pieces_.size(), 1);
}

/// A piece that began inside quotes was read from a wrong place: what it counted is taken back, and it is read again from
/// where the one before it ended.
Result<void> Reading::mend(std::size_t submission) {
  const auto& opened = opened_[submission];
  std::size_t from = opened.first_row;
  rows_before_.push_back(lines_);
  std::uint64_t lines = lines_ + 1;
  const auto refuse = [&](const std::string& sentence) { return tl::unexpected<Fault>{named(submission, {FaultKind::invalid, sentence})}; };
  for (std::size_t number = first_piece_[submission]; number < first_piece_[submission + 1]; ++number) {
    const std::size_t until = boundary(submission, number - first_piece_[submission] + 1);
    std::size_t use = number;
    if (pieces_[number].fault) return tl::unexpected<Fault>{named(submission, *pieces_[number].fault)};
    if (pieces_[number].from != from) {
      piece_counts_[number] = 0;
      readers_[0]->read(opened, pieces_[number].from, false, until, static_cast<std::uint32_t>(number), -1);
      if (from >= until) continue;
      use = pieces_.size();
      pieces_.push_back(readers_[0]->read(opened, from, false, until, static_cast<std::uint32_t>(use)));
      piece_counts_.push_back(1);
    }
    lines_before_.resize(pieces_.size());
    lines_before_[use] = lines;
    const Piece& piece = pieces_[use];
    lines += piece.lines;
    const std::uint64_t row = lines - lines_;
    if (piece.never_closed) return refuse(fmt::format("A quotation mark in row {} is never closed. Correct the row and try again.", row + 1));
    if (piece.cut_short) return refuse(fmt::format("The file ends in the middle of row {}: it was cut short. Export it again.", row));
    from = piece.to;
  }
  lines_ = lines;
  return {};
}

std::vector<GroupCounts> Reading::counts() const {
  std::vector<GroupCounts> all(groups_.size());
  for (const auto& reader : readers_)
    for (std::size_t group = 0; group < reader->counts().size(); ++group) all[group].add(reader->counts()[group]);
  return all;
}

std::vector<std::uint32_t> Reading::councils() const {
  std::vector<std::uint32_t> codes;
  for (std::uint32_t code = 0; code < RowReader::councils; ++code)
    if (std::ranges::any_of(readers_, [code](const auto& reader) { return reader->council(code) != nullptr; })) codes.push_back(code);
  return codes;
}

}  // namespace stepwise::cld
