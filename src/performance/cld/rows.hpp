// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "performance/cld/cld.hpp"
#include "performance/cld/columns.hpp"
#include "performance/cld/fields.hpp"
#include "performance/cld/groups.hpp"
#include "performance/cld/row_store.hpp"
#include "performance/cld/separators.hpp"
#include "performance/cld/stretch.hpp"

namespace stepwise::cld {

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

/// A submission ready to be read.
struct OpenedSubmission {
  FileToRead file;
  Layout layout;
  std::size_t first_row = 0;        ///< the byte after the header
  Day received = story::no_day;
  std::uint32_t number = 0;         ///< among the submissions
};

/// What a piece of a submission turned out to hold.
struct Piece {
  std::uint32_t submission = 0;
  std::size_t from = 0, to = 0;   ///< bytes: the first row's start, the start of the first row not in it
  std::uint64_t lines = 0;        ///< rows, usable or not, and blank lines
  bool never_closed = false;      ///< a quotation mark opened in the row after these is not closed
  bool cut_short = false;         ///< the file ends in the middle of a row
  std::optional<Fault> fault;     ///< it could not be read to its end
};

/// What readers share.
struct Shared {
  const story::Codings& codings;
  TeamNames& teams;
  Groups& groups;
  std::optional<std::uint32_t> only_council;   ///< other councils' rows are passed over
  std::string_view watched;                    ///< an Event_Reference whose rows are noted
  bool tells = false;                          ///< notes every row that cannot be used, and every watched one
};

/// Reads rows of pieces of submissions into buckets. One a thread.
class RowReader {
 public:
  static constexpr std::size_t councils = 65536;
  static constexpr std::size_t to_the_end = ~std::size_t{0};
  explicit RowReader(const Shared& shared);
  /// Reads the rows that begin in [from, boundary); `from` is a row's start, or with `find_start` anywhere in the row before.
  /// With `by` -1 the counts of an earlier reading of the same bytes are taken back, and nothing is kept.
  Piece read(const OpenedSubmission& submission, std::size_t from, bool find_start, std::size_t boundary, std::uint32_t number, int by = 1);
  /// Nothing, or a council's rows.
  const CouncilRows* council(std::size_t code) const { return buckets_[code].get(); }
  const std::vector<GroupCounts>& counts() const { return counts_; }

  struct Line {
    std::uint32_t piece;
    std::uint64_t line;
  };
  struct Refused : Line {
    Unusable reason;
  };
  std::map<Unusable, std::int64_t> unusable;
  std::vector<Refused> refused;                 ///< the first of each reason, or all when readers tell
  std::vector<Line> watched;
  std::array<std::int64_t, column_count> not_in_list{};
  std::int64_t rows = 0, without_event = 0;

 private:
  std::string_view cell(Column column) const {
    const int at = layout_->of(column);
    if (at == no_column) return {};
    const std::uint32_t from = at == 0 ? row_from_ : row_cells_[at - 1] + 1;
    return {base_ + from, row_cells_[at] - from};
  }
  std::size_t row_start(std::size_t from, std::size_t boundary);
  std::size_t read_window(std::size_t from, std::string_view text, bool is_last, std::size_t boundary, Piece& piece);
  bool end_last_row(std::size_t size);
  void read_row();
  bool read_council(GroupKey& key);
  bool read_identity(FileRow& row);
  bool read_event(FileRow& row);
  void read_event_details(FileRow& row, story::Provision& provision);
  void read_service(FileRow& row, story::Provision& provision);
  void read_person(FileRow& row);
  void read_details(Details& details);
  void read_links(const FileRow& row, bool has_event);
  /// A day of a column in which neighbouring rows mostly say the same.
  Day repeated_day(Column column);
  bool read_day(Column column, Day& into);
  std::uint8_t code(Column column, const story::Coding& coding);
  void refuse(Unusable reason);
  void keep(const FileRow& row, const story::Provision& provision);
  CouncilRows& rows_of(std::uint32_t council);
  GroupCounts& counts_of(std::uint16_t group);

  const Shared& shared_;
  const Layout* layout_ = nullptr;
  Stretch stretch_;
  Separators found_;
  GroupCache groups_;
  std::vector<GroupCounts> counts_;
  std::array<WordCache, column_count> words_;
  std::vector<std::unique_ptr<CouncilRows>> buckets_;
  Arena arena_;
  struct LastDay {
    std::string text;
    Day day = story::no_day;
  };
  std::array<LastDay, column_count> last_days_;
  const char* base_ = nullptr;          ///< where the separators' places count from
  const std::uint32_t* row_cells_ = nullptr;
  std::uint32_t row_from_ = 0;
  std::uint32_t number_ = 0, council_ = 0, submission_ = 0;
  Day received_ = story::no_day;
  std::uint64_t line_ = 0;
  int by_ = 1;
  std::string_view identifier_;
};

}  // namespace stepwise::cld
