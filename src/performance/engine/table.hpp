// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "performance/engine/tally.hpp"

namespace stepwise::engine {

/// Lists that tables read and code does not hold: by number of an outcome or of a review reason.
struct TableLists {
  static constexpr std::uint8_t last_rank = 255;
  std::array<std::uint8_t, 32> nhse_rank;                        ///< NHS England's order of outcomes; `last_rank` for none
  std::array<std::uint8_t, 32> sts001, sts002a, sts002a_alone;   ///< columns and rows of the tables they are named after
  std::array<bool, 256> is_planned_review{}, is_unplanned_review{};
  TableLists() { nhse_rank.fill(last_rank), sts001.fill(0), sts002a.fill(0), sts002a_alone.fill(0); }
};

/// Where a table's numbers stand: functions put things by numbers of lists, headings are in an order of their own.
struct TableLayout {
  static constexpr std::uint8_t nowhere = 255;
  std::array<std::uint8_t, 256> row_at, column_at;  ///< `nowhere`: the table does not show it
  std::size_t rows = 0, columns = 0, bands = 0;
  TableLists lists;
  TableLayout() { row_at.fill(nowhere), column_at.fill(nowhere); }
};

/// One thing put in a table's cell, by the positions of headings.
struct Placed {
  const Story& story;
  const Event& event;
  std::size_t row, column, band;
};

/// The counts of one table in one council.
class Sheet {
 public:
  explicit Sheet(const TableLayout& layout) : layout_{&layout}, counts_(layout.rows * layout.columns * layout.bands) {}
  const TableLists& lists() const { return layout_->lists; }
  /// Counts one thing, by the numbers of its row and column and the position of its age band.
  void put(const Story& story, const Event& event, std::size_t row, std::size_t column, std::size_t band) {
    const std::size_t at_row = layout_->row_at[row & 255], at_column = layout_->column_at[column & 255];
    if (at_row == TableLayout::nowhere || at_column == TableLayout::nowhere) return;
    ++counts_[(band * layout_->rows + at_row) * layout_->columns + at_column];
    if (heard_) heard_({story, event, at_row, at_column, band});
  }
  std::uint32_t at(std::size_t row, std::size_t column, std::size_t band) const { return counts_[(band * layout_->rows + row) * layout_->columns + column]; }
  void listen(std::function<void(const Placed&)> heard) { heard_ = std::move(heard); }
  /// Adds another sheet of the same layout.
  void merge(const Sheet& other);

 private:
  const TableLayout* layout_;
  std::vector<std::uint32_t> counts_;
  std::function<void(const Placed&)> heard_;
};

/// A table: a pure function that puts each thing of one person's story into one cell, for the days of a period. A table of one
/// day speaks of the period's last.
struct Table {
  std::string_view id;
  void (*place)(const Story& story, const Period& period, Sheet& sheet);
};
/// Every table of measures/<id>/table.cpp. (Defined in the library `measures`.)
std::span<const Table> all_tables();
const Table* find_table(std::string_view id);

/// A table's counts for one council.
struct SheetOfCouncil {
  std::string code;
  Sheet sheet;
};
/// One pass over all stories, on so many threads.
std::vector<SheetOfCouncil> count_table(const story::Stories& stories, const Table& table, const TableLayout& layout, const Period& period,
                                        unsigned threads);

/// Which cells are meant; what is left out is any.
struct TableCell {
  std::optional<std::size_t> row, column, band;
  std::optional<std::string> council;
};
/// A thing behind a cell.
struct BehindCell {
  std::string council, person;
  std::uint64_t person_key = 0;
  Event event;
  std::string team;
  std::size_t row, column, band;
};
/// What is behind some cells, by council and person, at most `limit`.
std::vector<BehindCell> behind_table(const story::Stories& stories, const Table& table, const TableLayout& layout, const Period& period,
                                     const TableCell& cell, std::size_t limit);

}  // namespace stepwise::engine
