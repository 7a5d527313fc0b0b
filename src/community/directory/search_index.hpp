// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/date.hpp"
#include "community/directory/place.hpp"
#include "community/directory/wants.hpp"

namespace stepwise::directory {

class Matching;

/// What is looked for. Everything may be left empty.
struct Asked {
  std::string wants = {};                ///< in anybody's words: "company, and to garden again"
  std::vector<std::string> needs = {};   ///< codes of place_access: a place known to lack one does not fit
  std::string for_whom = {};        ///< a code of place_for: places only for others do not fit
  bool free_only = false;           ///< free, or give what you can
  std::optional<Point> from = {};   ///< where somebody sets out
  int within_metres = 0;            ///< on foot; 0 any distance
  std::string kind = {};            ///< a code of place_kind
  int weekday = 0;                  ///< Monday is 1; 0 any
  Date today{};                     ///< tells which are stale; not set: as of the newest save
  bool for_public = false;          ///< hidden addresses stay hidden, and are nowhere near
};

/// Why a place was found, in words.
struct Reason {
  std::string words;
};

struct Match {
  std::string reference, name, what_happens, when, where, welcomer, cost;
  std::optional<int> metres;   ///< on foot, from where it was asked
  int minutes_walk = 0;
  bool is_stale = false, is_flagged = false;
  std::vector<Reason> reasons;
  std::optional<Point> point;  ///< for a map; nothing when not known or hidden
  double score = 0;
};

/// Open places ready to be searched. Immutable: a change makes a new, small one before it (SearchIndex).
class Shelf {
 public:
  Shelf(std::vector<Place> places, const PlaceLists& lists);
  struct Entry {
    Place place;
    std::optional<Point> point;
    std::vector<std::string> for_whom;
    std::vector<std::pair<std::string, bool>> access;
    std::uint8_t weekdays = 0;   ///< bit 0 is Monday
  };
  struct Posting {
    std::uint32_t entry;
    std::uint8_t where;          ///< which parts of the text hold it, a bit a part
  };
  const std::vector<Entry>& entries() const { return entries_; }
  const std::vector<Posting>* postings(const std::string& stem) const;
  /// For words that are not finished, or that no place has whole.
  std::vector<std::string> stems_beginning(std::string_view start) const;
  bool holds(std::int64_t place_id) const;

 private:
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<Posting>> postings_;
  std::vector<std::string> stems_;   ///< those of `postings_`, in order
  std::unordered_map<std::int64_t, std::uint32_t> by_id_;
};

/// Everything that is searched: a large shelf, and before it the places saved since it was made.
class SearchIndex {
 public:
  SearchIndex(std::shared_ptr<const PlaceLists> lists, std::shared_ptr<const Wants> wants, int stale_days);
  /// With these places changed (closed ones go). Cheap while few have changed.
  std::shared_ptr<const SearchIndex> with(std::vector<Place> changed) const;
  std::shared_ptr<const SearchIndex> with_stale_days(int stale_days) const;
  std::vector<Match> find(const Asked& asked, std::size_t limit) const;
  /// The matches of one page of a list, and how many fit altogether.
  struct Found {
    std::vector<Match> matches;
    std::size_t total = 0;
  };
  Found search(const Asked& asked, std::size_t from, std::size_t limit) const;
  /// All that fit, best first, without reasons.
  std::vector<const Place*> found_places(const Asked& asked) const;
  std::size_t size() const;
  int stale_days() const { return stale_days_; }
  /// Every open place, in no order.
  std::vector<const Place*> open_places() const;
  /// An open place by its reference.
  const Place* find_place(std::string_view reference) const;

 private:
  using Replaced = std::unordered_set<std::int64_t>;
  void walk_all(Matching& matching) const;
  std::shared_ptr<const PlaceLists> lists_;
  std::shared_ptr<const Wants> wants_;
  int stale_days_;
  std::shared_ptr<const Shelf> base_, recent_;
  std::shared_ptr<const Replaced> replaced_;  ///< places of `base_` that `recent_` or nothing stands for
};

}  // namespace stepwise::directory
