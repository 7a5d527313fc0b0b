// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/chunks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "performance/cld/opening.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 20;
constexpr std::size_t longest_row = std::size_t{16} << 20;
constexpr std::size_t longest_header = std::size_t{256} << 10;

tl::unexpected<Fault> never_closed(std::uint64_t row) {
  return fail(FaultKind::invalid, fmt::format("A quotation mark in row {} is never closed. Correct the row and try again.", row));
}

}  // namespace

Result<void> Chunks::fill(Chunk& chunk) {
  while (chunk.size < chunk.text.size() && !ended_) {
    const auto got = source_->read(chunk.text.data() + chunk.size, chunk.text.size() - chunk.size);
    if (!got) return tl::unexpected<Fault>{got.error()};
    ended_ = *got == 0;
    chunk.size += *got;
  }
  return {};
}

Result<std::string> Chunks::header() {
  Chunk start;
  start.text.resize(longest_header);
  if (auto filled = fill(start); !filled) return tl::unexpected<Fault>{filled.error()};
  left_.assign(start.text.data(), start.size);
  if (const auto sentence = not_a_table(left_); !sentence.empty()) return fail(FaultKind::invalid, std::string{sentence});
  if (left_.starts_with("\xEF\xBB\xBF")) left_.erase(0, 3);
  if (left_.find_first_not_of(" \t\r\n") == std::string::npos && ended_) return fail(FaultKind::invalid, "The file holds nothing but blank lines. Export it again.");
  bool quoted = false;
  std::size_t end = 0;
  for (; end < left_.size() && (quoted || left_[end] != '\n'); ++end)
    if (left_[end] == '"') quoted = !quoted;
  if (quoted) return never_closed(1);
  if (end == left_.size() && !ended_) return fail(FaultKind::invalid, "The first row does not end within 256 KB: this is no table with column names. Export the return as comma-separated values (CSV).");
  std::string header = left_.substr(0, end);
  if (header.find('\0') != std::string::npos) return fail(FaultKind::invalid, "Row 1 holds bytes that no text has: this is not a text file. Export the return as comma-separated values (CSV UTF-8).");
  left_.erase(0, std::min(end + 1, left_.size()));
  row_ = 2;
  return header;
}

Result<void> Chunks::check_text(const Chunk& chunk) const {
  const auto* nul = static_cast<const char*>(std::memchr(chunk.text.data(), '\0', chunk.size));
  if (nul == nullptr) return {};
  const auto rows = std::count(chunk.text.data(), nul, '\n');
  return fail(FaultKind::invalid, fmt::format("About row {} there are bytes that no text has: the file is damaged, or is not a text file. Export it again.", row_ + static_cast<std::uint64_t>(rows)));
}

Result<bool> Chunks::next(Chunk& chunk) {
  for (std::size_t room = std::max(chunk_bytes, left_.size() + chunk_bytes / 2);; room *= 2) {
    chunk.text.resize(room);
    std::memcpy(chunk.text.data(), left_.data(), left_.size());
    chunk.size = left_.size();
    if (auto filled = fill(chunk); !filled) return tl::unexpected<Fault>{filled.error()};
    if (chunk.size == 0) return false;
    if (auto text = check_text(chunk); !text) return tl::unexpected<Fault>{text.error()};
    chunk.last_row_is_open = ended_ && chunk.text[chunk.size - 1] != '\n';
    if (chunk.last_row_is_open) {
      chunk.text.resize(std::max(chunk.text.size(), chunk.size + 1));
      chunk.text[chunk.size++] = '\n';
    }
    find_separators(chunk.text.data(), chunk.size, chunk.found);
    const std::size_t rows = chunk.found.row_count;
    const std::size_t end = rows == 0 ? 0 : chunk.found.cells[chunk.found.rows[rows - 1]] + 1;
    if (ended_ && end < chunk.size) return never_closed(row_ + rows);
    left_.assign(chunk.text.data() + end, chunk.size - end);
    if (rows == 0 && chunk.size > longest_row) return never_closed(row_);
    if (rows == 0) continue;
    chunk.size = end;
    chunk.first_row = row_;
    chunk.ends_file = ended_ && left_.empty();
    row_ += rows;
    return true;
  }
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) continue;
    const std::size_t more = lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
    if (more == 0 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    i += more;
  }
  return true;
}

}  // namespace stepwise::cld
