// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>

#include "demo/cld_line.hpp"
#include "demo/nation.hpp"
#include "demo/population.hpp"

namespace stepwise::demo {

/// What every council's file needs, made once.
struct NationShared {
  static Result<NationShared> load(const NationOptions& options);
  NationOptions options;
  Calendar calendar;
  CldWords now, release_1;
  DateTable iso{false}, uk{true};
  std::vector<std::int32_t> period_ends;       ///< quarter ends
  std::vector<std::string> periods;            ///< columns 2 and 3 of each, ISO and then the British way
  std::int32_t release_2_from;                 ///< periods that end before hold Release 1 words, in some councils
};

/// One council's file: its people walked, its rows put in extract order, then written block by block.
class CouncilFile {
 public:
  CouncilFile(const NationShared& shared, int council, std::int64_t rows);
  /// Gives blocks of whole rows to `take`, which says false to stop.
  void write(const std::function<bool(std::string_view)>& take);
  std::int64_t rows() const { return static_cast<std::int64_t>(rows_.size()); }

 private:
  enum class Fault : std::uint8_t { none, end_before_start, unlisted, blank_outcome };
  struct Row {
    std::uint32_t person;
    std::uint16_t ordinal;
    std::uint8_t period;
    Fault fault;
    Route route;
    CareStep step;
  };
  struct Known {
    std::uint32_t at, size, old_at, old_size;  ///< columns 4 to 21 in each release's words
    bool carer;
  };
  void walk_people();
  void know(std::uint32_t number, const Traits& traits, std::int32_t died, Draw& draw);
  void submit(Row row, Draw& draw);
  void push(Row row, int period, Draw& draw);
  int period_of(std::int32_t day) const;
  std::vector<std::uint32_t> extract_order() const;
  void write_row(CldBuffer& out, const Row& row) const;

  const NationShared& shared_;
  std::int64_t wanted_;
  std::string code_;
  std::uint64_t seed_;
  bool old_words_, uk_dates_;
  Flow flow_;
  std::vector<Row> rows_;
  std::vector<Known> people_;
  CldBuffer person_cells_;
};

}  // namespace stepwise::demo
