// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "practice/person/search_index.hpp"
#include "practice/person/sorted_keys.hpp"
#include "practice/person/vocabulary.hpp"

namespace stepwise::person {

/// Up to eight bytes, left-justified, so that order and prefixes are kept.
std::uint64_t packed_text(std::string_view text);
/// "LS8 2AB" with its first part four wide, so that LS8 is not the beginning of LS80.
std::uint64_t packed_postcode(std::string_view normal);
/// The packed postcodes that begin with "LS8", "LS8 2" or "LS8 2AB".
std::pair<std::uint64_t, std::uint64_t> postcode_range(std::string_view start);
std::uint64_t hash_text(std::string_view text);
/// A phone number as the index keeps it, last digit first: numbers that end alike stand together.
std::uint64_t packed_phone(std::string_view digits);
/// The kept numbers that end with these digits.
std::pair<std::uint64_t, std::uint64_t> phone_range(std::string_view digits);

/// What one search knows of one row.
struct Slot {
  float score = 0;
  std::uint16_t fields = 0;
  std::uint8_t terms = 0;  ///< which terms matched, a bit each
};
struct Ranked {
  float score;
  std::uint64_t order;
  std::uint32_t row;
  bool before(const Ranked& other) const {
    if (score != other.score) return score > other.score;
    return order != other.order ? order < other.order : row < other.row;
  }
};
/// Scratch paper for one search: a slot a row, wiped by what was touched.
struct Sheet {
  std::vector<Slot> slots;
  std::vector<std::uint32_t> touched;
  std::vector<Ranked> ranked;
};
/// A few sheets for all threads, so that memory does not grow with threads.
class Sheets {
 public:
  std::unique_ptr<Sheet> borrow(std::size_t rows);
  void give_back(std::unique_ptr<Sheet> sheet);
  std::size_t bytes() const;

 private:
  static constexpr std::size_t most = 4;
  mutable std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Sheet>> free_;
  std::size_t out_ = 0;
};
class Borrowed {
 public:
  Borrowed(Sheets& sheets, std::size_t rows) : sheets_{sheets}, sheet_{sheets.borrow(rows)} {}
  ~Borrowed() { sheets_.give_back(std::move(sheet_)); }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  Sheet& operator*() const { return *sheet_; }
  Sheet* operator->() const { return sheet_.get(); }

 private:
  Sheets& sheets_;
  std::unique_ptr<Sheet> sheet_;
};

/// The rows themselves; the SearchIndex holds the lock.
struct SearchIndex::Rows {
  explicit Rows(NameForms forms) : words{std::move(forms)} {}
  void begin_loading();
  void finish_loading();
  void put(const IndexEntry& person);
  void kill(PersonId id);
  std::size_t bytes() const;

  struct Row {
    PersonId id;
    std::uint64_t order : 63;  ///< five letters of the last name, three of the first, shifted right by one
    std::uint64_t dead : 1;
    bool begins_with(char letter) const {
      const auto at = static_cast<std::uint64_t>(static_cast<unsigned char>(letter));
      return (order >> 55 & 0xFF) == at || (order >> 15 & 0xFF) == at;
    }
  };
  mutable std::shared_mutex mutex;
  mutable Sheets sheets;
  bool loading = false;
  std::size_t living = 0;
  std::vector<Row> people;
  Vocabulary words;
  std::vector<std::vector<std::uint32_t>> postings;  ///< a word: row and field, row * 4 + field
  SortedKeys<std::int32_t> by_birth;
  SortedKeys<std::uint64_t> by_postcode, by_phone, by_nhs, by_reference, by_other;
  SortedKeys<std::int64_t> by_id;
};

}  // namespace stepwise::person
