// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "performance/cld/rows.hpp"

namespace stepwise::cld {

/// Does the same work on so many threads, this one among them; each is given its number.
void in_parallel(unsigned threads, const std::function<void(unsigned)>& work);

/// What to look at while reading.
struct Looking {
  std::optional<std::uint32_t> only_council;  ///< other councils' rows are passed over
  std::string_view watched;                   ///< an Event_Reference whose rows are noted
  bool tells = false;                         ///< every row that cannot be used is noted
  std::size_t piece_bytes = std::size_t{1} << 20;
};

/// Submissions read into rows, piece by piece on all threads. A piece that turns out to begin inside quotes is read again
/// from the right place, so that the rows never depend on the threads.
class Reading {
 public:
  Reading(std::span<const Submission> submissions, const story::Codings& codings, unsigned threads, const Looking& looking);
  /// A Fault says which file cannot be read and why.
  Result<void> read();

  unsigned threads() const { return threads_; }
  std::size_t submissions() const { return submissions_.size(); }
  const std::string& name(std::size_t submission) const { return names_[submission]; }
  bool is_excluded(std::size_t submission) const { return submissions_[submission].excluded; }
  const OpenedSubmission& opened(std::size_t submission) const { return opened_[submission]; }
  std::span<const std::unique_ptr<RowReader>> readers() const { return readers_; }
  const TeamNames& teams() const { return teams_; }
  const Groups& groups() const { return groups_; }
  /// What all threads counted, by group.
  std::vector<GroupCounts> counts() const;
  std::span<const char> piece_counts() const { return piece_counts_; }
  std::span<const std::uint64_t> lines_before() const { return lines_before_; }
  const Piece& piece(std::size_t number) const { return pieces_[number]; }
  /// Rows of the files before a submission's, headers too.
  std::uint64_t rows_before(std::size_t submission) const { return rows_before_[submission]; }
  /// Councils of whom there are rows, by code.
  std::vector<std::uint32_t> councils() const;

 private:
  Result<void> open_all();
  Result<OpenedSubmission> open(std::size_t submission) const;
  void cut();
  void read_pieces();
  Result<void> mend(std::size_t submission);
  Fault named(std::size_t submission, Fault fault) const;
  std::size_t boundary(std::size_t submission, std::size_t piece) const;

  std::span<const Submission> submissions_;
  unsigned threads_;
  std::size_t piece_bytes_;
  TeamNames teams_;
  Groups groups_;
  Shared shared_;
  std::vector<std::string> names_;
  std::vector<std::unique_ptr<RowReader>> readers_;
  std::vector<OpenedSubmission> opened_;
  std::vector<std::size_t> first_piece_;  ///< by submission, and one more
  std::vector<Piece> pieces_;
  std::vector<char> piece_counts_;
  std::vector<std::uint64_t> lines_before_, rows_before_;
  std::uint64_t lines_ = 0;
};

}  // namespace stepwise::cld
