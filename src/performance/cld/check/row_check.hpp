// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "performance/cld/check/across.hpp"
#include "performance/cld/check/check.hpp"
#include "performance/cld/check/chunks.hpp"
#include "performance/cld/check/heading.hpp"
#include "performance/cld/check/values.hpp"
#include "performance/cld/fields.hpp"

namespace stepwise::cld {

/// A finding while its chunk is still there: it points into the chunk's text.
struct Note {
  std::uint64_t row = 0;
  int field = no_field;
  Status status = Status::applicable;
  Problem problem = Problem::none;
  std::string_view value, write;   ///< what it says, and what Release 2 says instead
  std::string_view reference, team, worker;
};

/// What a distinct wording of a list turned out to be; each is looked up once.
struct Verdict {
  Problem problem = Problem::none;
  std::uint8_t tells = 0;          ///< what rules want to know of it: judge.cpp says what
  std::uint64_t meaning = 0;       ///< the same for wordings of one code
  std::string write;
};
/// Looks a wording up; `field` is the field's name.
Verdict judge(const Field& field, std::string_view words);
/// Bits of Verdict::tells of service types and delivery mechanisms.
inline constexpr std::uint8_t tells_costed = 1, tells_prison = 2, tells_direct_to_carer = 4, tells_commissioned = 1, tells_direct_payment = 2;

/// Checks rows, one thread's share of a file. Allocates only for what it meets for the first time.
class RowCheck {
 public:
  RowCheck(const FieldTable& table, const Heading& heading, const CheckOptions& options);
  void check(const Chunk& chunk);

  std::vector<Note> notes;                    ///< of the last chunk
  std::vector<FieldCounts> fields;
  std::array<std::uint64_t, problems> whole_rows{};
  std::uint64_t rows = 0, rows_failed = 0, windows_1252_row = 0;
  std::map<std::string, std::uint64_t, std::less<>> councils;
  std::unordered_map<std::string, std::uint64_t> values;  ///< by LA, field, status, check and value
  std::optional<std::int32_t> first_period, last_period;
  Seen seen;

 private:
  struct Column {
    std::string_view value;
    Problem problem = Problem::none;
    const Verdict* verdict = nullptr;
  };
  void take_cells(const std::uint32_t* cells, std::uint32_t from);
  void read_lists();
  std::optional<std::int32_t> day(int field);
  RowDays read_days();
  RowFacts facts_of(const RowDays& days) const;
  void compare(const RowDays& days, const RowFacts& facts);
  void compare_values(const RowFacts& facts);
  void conclude(const RowFacts& facts);
  void note(int field, Status status, Problem problem);
  void remember(const RowDays& days, const RowFacts& facts);
  void count_value(int field, Status status, Problem problem);
  std::string_view extra(int place, const std::uint32_t* cells, std::uint32_t from) const;
  Column& at(int field) { return columns_[static_cast<std::size_t>(field)]; }
  const Column& at(int field) const { return columns_[static_cast<std::size_t>(field)]; }
  void worsen(int field, Problem problem) {
    if (at(field).problem == Problem::none && problem != Problem::none) at(field).problem = problem;
  }
  std::uint8_t tells(int field) const { return at(field).verdict == nullptr ? 0 : at(field).verdict->tells; }
  std::uint64_t meaning(int field) const { return at(field).verdict == nullptr ? 0 : at(field).verdict->meaning; }

  const FieldTable& table_;
  const Heading& heading_;
  const CheckOptions& options_;
  int client_, event_, reason_, service_, component_, mechanism_, review_, reference_, route_, assessment_, location_;
  int la_, person_, nhs_, period_start_, period_end_, birth_, death_, start_, end_;
  std::vector<int> lists_, plain_, links_;
  std::vector<Column> columns_;
  std::vector<WordCache> words_;
  std::vector<std::deque<Verdict>> verdicts_;
  std::vector<std::array<std::uint64_t, problems>> told_;
  std::vector<std::size_t> values_kept_;
  struct LastDay {
    std::string text;
    std::optional<std::int32_t> day;
  };
  std::vector<LastDay> last_days_;
  Verdict too_many_;
  std::string last_council_, shown_council_, key_;
  std::uint64_t* council_rows_ = nullptr;
  const char* base_ = nullptr;
  std::uint64_t row_ = 0;
  std::string_view team_, worker_;
  bool failed_ = false;
};

}  // namespace stepwise::cld
