// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/rows.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t window_bytes = std::size_t{64} << 10;
constexpr std::size_t longest_row = std::size_t{1} << 20;
/// Read with a piece: the row that begins in it and ends after it.
constexpr std::size_t usual_row = std::size_t{4} << 10;
/// Unpacked at a time.
constexpr std::size_t packed_ahead = std::size_t{512} << 10;
constexpr std::int64_t most_first_refused = 64;

}  // namespace

std::uint16_t TeamNames::number(std::string_view name) {
  if (name.empty() || name == "NULL") return 0;
  const std::lock_guard lock{mutex_};
  const auto at = numbers_.find(name);
  if (at != numbers_.end()) return at->second;
  if (names_.size() > 65'000) return 0;
  names_.push_back(clean_utf8(name));
  numbers_.emplace(std::string{name}, static_cast<std::uint16_t>(names_.size() - 1));
  return static_cast<std::uint16_t>(names_.size() - 1);
}

RowReader::RowReader(const Shared& shared) : shared_{shared}, groups_{shared.groups}, buckets_(councils) {}

Piece RowReader::read(const OpenedSubmission& submission, std::size_t from, bool find_start, std::size_t boundary, std::uint32_t number, int by) {
  Piece piece;
  piece.submission = submission.number;
  layout_ = &submission.layout;
  submission_ = submission.number;
  received_ = submission.received;
  number_ = number;
  by_ = by;
  if (auto taken = stretch_.take(submission.file); !taken) {
    piece.fault = taken.error();
    return piece;
  }
  if (submission.file.is_packed()) stretch_.view(0, from, packed_ahead);
  from = find_start ? row_start(from, boundary) : from;
  piece.from = from;
  std::size_t window = window_bytes;
  while (from < boundary) {
    const std::size_t ahead = submission.file.is_packed() ? packed_ahead : boundary - from + usual_row;
    const std::string_view text = stretch_.view(from, window, ahead);
    const bool is_last = stretch_.is_end(from + text.size());
    if (text.empty()) break;
    const std::size_t next = read_window(from, text, is_last, boundary, piece);
    piece.never_closed = next == from && (is_last || window >= longest_row);
    if (piece.never_closed) break;
    window = next == from ? window * 4 : window_bytes;
    from = next;
  }
  piece.fault = stretch_.fault();
  piece.to = from;
  return piece;
}

/// Where the first row begins at or after a place, taking it to lie outside quotes.
std::size_t RowReader::row_start(std::size_t from, std::size_t boundary) {
  for (std::size_t at = from - 1, size = usual_row;; size *= 4) {
    const std::string_view text = stretch_.view(at, size, boundary - at + usual_row);
    if (const std::size_t line_end = text.find('\n'); line_end != std::string_view::npos) return at + line_end + 1;
    if (stretch_.is_end(at + text.size())) return at + text.size();
  }
}

/// The last row of a file may lack its line end, but not the end of a quotation. Says whether there is such a row.
bool RowReader::end_last_row(std::size_t size) {
  const std::size_t from = found_.row_count == 0 ? 0 : found_.cells[found_.rows[found_.row_count - 1]] + 1;
  if (from == size || std::count(base_ + from, base_ + size, '"') % 2 != 0) return false;
  found_.cells[found_.cell_count] = static_cast<std::uint32_t>(size);
  found_.rows[found_.row_count++] = static_cast<std::uint32_t>(found_.cell_count++);
  return true;
}

/// Reads the whole rows in a text that begin before the boundary; gives where the next row begins.
std::size_t RowReader::read_window(std::size_t from, std::string_view text, bool is_last, std::size_t boundary, Piece& piece) {
  base_ = text.data();
  find_separators(base_, text.size(), found_);
  const bool has_open_row = is_last && end_last_row(text.size());
  std::uint32_t first_cell = 0;
  row_from_ = 0;
  for (std::size_t row = 0; row < found_.row_count && from + row_from_ < boundary; ++row) {
    const std::uint32_t line_end = found_.rows[row];
    row_cells_ = found_.cells.data() + first_cell;
    line_ = ++piece.lines;
    const std::size_t cells = line_end - first_cell + 1;
    const bool blank = cells == 1 && row_cells_[0] - row_from_ <= 1;
    piece.cut_short = has_open_row && row + 1 == found_.row_count && cells != layout_->cells;
    if (!blank) {
      rows += by_;
      if (cells == layout_->cells) read_row();
      else refuse(Unusable::wrong_number_of_cells);
    }
    row_from_ = found_.cells[line_end] + 1;
    first_cell = line_end + 1;
  }
  return from + std::min<std::size_t>(row_from_, text.size());
}

void RowReader::refuse(Unusable reason) {
  const std::int64_t count = unusable[reason] += by_;
  if (by_ > 0 && (count <= most_first_refused || shared_.tells)) refused.push_back({{number_, line_}, reason});
}

CouncilRows& RowReader::rows_of(std::uint32_t council) {
  auto& found = buckets_[council];
  if (!found) found = std::make_unique<CouncilRows>();
  return *found;
}

GroupCounts& RowReader::counts_of(std::uint16_t group) {
  if (group >= counts_.size()) counts_.resize(group + std::size_t{1});
  return counts_[group];
}

void RowReader::keep(const FileRow& row, const story::Provision& provision) {
  if (by_ < 0) return;
  Bucket& bucket = rows_of(council_).parts[row.person >> 61];
  if (bucket.is_full(row.size())) bucket.grow(arena_.block());
  bucket.put(row, provision, identifier_.substr(0, row.text_size));
}

}  // namespace stepwise::cld
