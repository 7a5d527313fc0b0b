// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "performance/cld/cld.hpp"
#include "performance/cld/columns.hpp"
#include "performance/cld/details.hpp"
#include "performance/cld/fields.hpp"
#include "performance/cld/separators.hpp"

namespace stepwise::cld {

using story::Day;

/// One usable row, as small as it will go: ten million of them are 640 MB.
struct FileRow {
  std::uint64_t person;       ///< a hash of the identifier
  std::uint64_t where;        ///< the identifier's place in the file (40 bits), its length (8), the piece (16)
  story::Event event;         ///< `record` counts rows within the piece; `team` counts over the whole file
  Day period_end, died;
  std::uint16_t birth_month;
  Details details;
  story::Provision provision;

  std::uint64_t text_at() const { return where & 0xFFFFFFFFFFULL; }
  std::size_t text_size() const { return where >> 40 & 0xFF; }
  std::size_t piece() const { return where >> 48; }
};
static_assert(sizeof(FileRow) == 64);

/// Rows of one council and one part of its people, as one thread met them.
struct Bucket {
  static constexpr std::size_t rows_a_block = 127;
  /// Rows not yet used are left as the memory is: a block is written once.
  struct Block {
    Block() {}  // NOLINT: the union stays as it is
    std::size_t used = 0;
    union {
      FileRow rows[rows_a_block];
    };
  };
  std::vector<Block*> blocks;
  std::size_t rows = 0;
};
inline constexpr std::size_t parts_a_council = 8;

/// Blocks from large stretches of memory, given back all at once.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();
  Bucket::Block* block();

 private:
  std::vector<void*> stretches_;
  std::size_t left_ = 0;
  char* next_ = nullptr;
};

/// Numbers for the names of teams, shared by all threads.
class TeamNames {
 public:
  TeamNames() : names_{""} {}
  std::uint16_t number(std::string_view name);
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::mutex mutex_;
  std::map<std::string, std::uint16_t, std::less<>> numbers_;
  std::vector<std::string> names_;
};

/// What a piece of the file turned out to hold.
struct Piece {
  std::size_t from = 0, to = 0;   ///< bytes: the first row's start, the start of the first row not in it
  std::uint64_t lines = 0;        ///< rows, usable or not, and blank lines
  bool never_closed = false;      ///< a quotation mark opened in the row after these is not closed
  bool cut_short = false;         ///< the file ends in the middle of a row
};

/// Reads rows of pieces of a file into buckets. One a thread.
class RowReader {
 public:
  static constexpr std::size_t councils = 65536;
  RowReader(std::string_view file, const Layout& layout, const story::Codings& codings, TeamNames& teams);
  /// Reads the rows that begin in [from, boundary). `from` is a row's start; `number` is the piece's number.
  Piece read(std::size_t from, std::size_t boundary, std::size_t number);
  /// Nothing, or a council's buckets.
  const std::array<Bucket, parts_a_council>* council(std::size_t code) const { return buckets_[code].get(); }

  struct Fault {
    Unusable reason;
    std::size_t piece;
    std::uint64_t line;
  };
  std::map<Unusable, std::uint64_t> unusable;
  std::vector<Fault> first_faults;
  std::array<std::uint64_t, column_count> not_in_list{};
  std::uint64_t rows = 0, without_event = 0;
  Day first_period = story::no_day, last_period = 0, first_start = story::no_day, last_start = 0;

 private:
  std::string_view cell(Column column) const {
    const int at = layout_.of(column);
    if (at == no_column) return {};
    const std::uint32_t from = at == 0 ? row_from_ : row_cells_[at - 1] + 1;
    return {base_ + from, row_cells_[at] - from};
  }
  /// A day of a column in which neighbouring rows mostly say the same.
  Day repeated_day(Column column);
  std::size_t read_window(std::size_t from, std::size_t to, std::size_t boundary, Piece& piece);
  void end_last_row(std::size_t size, Piece& piece);
  void read_row();
  bool read_event(FileRow& row);
  bool read_identity(FileRow& row, std::uint32_t& council);
  void read_details(FileRow& row);
  void read_person(FileRow& row);
  void read_service(FileRow& row);
  bool read_day(Column column, Day& into);
  std::uint8_t code(Column column, const story::Coding& coding);
  void refuse(Unusable reason);
  void keep(std::uint32_t council, const FileRow& row);

  std::string_view file_;
  const Layout& layout_;
  const story::Codings& codings_;
  TeamNames& teams_;
  Separators found_;
  std::array<WordCache, column_count> words_;
  std::vector<std::unique_ptr<std::array<Bucket, parts_a_council>>> buckets_;
  Arena arena_;
  struct LastDay {
    std::string_view text;
    Day day = story::no_day;
  };
  std::array<LastDay, column_count> last_days_;
  const char* base_ = nullptr;          ///< where the separators' places count from
  const std::uint32_t* row_cells_ = nullptr;
  std::uint32_t row_from_ = 0;
  std::size_t number_ = 0;
  std::uint64_t line_ = 0;
};

}  // namespace stepwise::cld
