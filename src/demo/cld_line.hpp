// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "demo/cld_words.hpp"
#include "demo/journey.hpp"

namespace stepwise::demo {

/// Every day of the plausible range as text, so that a date costs one copy of ten characters.
class DateTable {
 public:
  /// Either 2026-11-21 or 21/11/2026.
  explicit DateTable(bool uk);
  std::string_view operator()(std::int32_t day) const;

 private:
  std::string text_;
};

/// A growing block of CSV, cell by cell.
class CldBuffer {
 public:
  explicit CldBuffer(std::size_t room = 1 << 16) : bytes_(room) {}
  void cell(std::string_view text) {
    reserve(text.size() + 1);
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ += text.size();
    bytes_[size_++] = ',';
  }
  void empty(std::size_t cells) {
    reserve(cells);
    std::memset(bytes_.data() + size_, ',', cells);
    size_ += cells;
  }
  /// Text as it is, without a comma.
  void raw(std::string_view text) {
    reserve(text.size());
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ += text.size();
  }
  void number(std::int64_t value) {
    reserve(24);
    size_ = static_cast<std::size_t>(std::to_chars(bytes_.data() + size_, bytes_.data() + size_ + 22, value).ptr - bytes_.data());
    bytes_[size_++] = ',';
  }
  /// Whole hundredths as 12.50.
  void hundredths(std::int64_t value) {
    number(value / 100);
    reserve(4);
    bytes_[size_ - 1] = '.';
    bytes_[size_++] = static_cast<char>('0' + value / 10 % 10);
    bytes_[size_++] = static_cast<char>('0' + value % 10);
    bytes_[size_++] = ',';
  }
  /// Ends a row: the last comma becomes a line end.
  void end_row() { bytes_[size_ - 1] = '\n'; }
  std::string_view text() const { return {bytes_.data(), size_}; }
  std::size_t size() const { return size_; }
  void clear() { size_ = 0; }

 private:
  void reserve(std::size_t more) {
    if (size_ + more > bytes_.size()) bytes_.resize(bytes_.size() * 2 + more);
  }
  std::vector<char> bytes_;
  std::size_t size_ = 0;
};

/// Columns 4 to 21: who the person is. Every text is a finished cell.
struct CldPerson {
  std::string_view nhs_number, la_id, gp, gender, ethnicity, born, died, client, reason, postcode, accommodation, employment,
      has_carer, autism, visual, hearing, dementia, funding;
};
void write_person(CldBuffer& out, const CldPerson& person);

/// Columns 22 to 46: what happened.
struct CldEvent {
  CareStep step;                  ///< for a request: kind, start, end and outcome
  Route route = Route::none;
  std::string_view reference, description, outcome, location, linked;
  bool carer = false;
};
void write_event(CldBuffer& out, const CldWords& words, const DateTable& dates, const CldEvent& event);
/// Columns 22 to 46 of someone without an event.
void write_no_event(CldBuffer& out, std::string_view linked);

}  // namespace stepwise::demo
