// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <unordered_set>
#include <vector>

#include "community/directory/search_index.hpp"

namespace stepwise::directory {

/// Parts of a place's text, as bits of Shelf::Posting::where.
enum Part : std::uint8_t { in_name = 1, in_kind = 2, in_what = 4, in_whom = 8, in_rest = 16 };

/// One search: which places fit, in which order, and why.
class Matching {
 public:
  /// The arguments outlive it.
  Matching(const Asked& asked, std::span<const Wants::Want> wanted, const PlaceLists& lists, int stale_days);
  /// Decides what each word is worth: a word that few places have says more.
  void weigh(const Shelf& base, const Shelf& recent);
  /// Notes what fits of a shelf, but for places of these numbers.
  void walk(const Shelf& shelf, const std::unordered_set<std::int64_t>* but_for);
  std::size_t total() const { return fits_.size(); }
  /// The best from `from` on, at most `limit`, with their reasons.
  std::vector<Match> take(std::size_t from, std::size_t limit);
  /// All of them in that order.
  std::vector<const Place*> all();

 private:
  struct Stem {
    std::string stem;
    double worth = 0;
    bool same = true;   ///< the word itself, not one that stands for it
  };
  struct Fit {
    const Shelf* shelf;
    std::uint32_t entry;
    float score;
    int metres;
  };
  void put_in_order(std::size_t until);
  std::vector<float> text_scores(const Shelf& shelf) const;
  bool fits(const Shelf::Entry& entry, int metres) const;
  double rest_of_score(const Shelf::Entry& entry, int metres) const;
  int metres_to(const Shelf::Entry& entry) const;
  Match match_of(const Fit& fit) const;
  std::vector<Reason> reasons_of(const Fit& fit) const;
  void word_reasons(const Fit& fit, std::vector<Reason>& reasons) const;
  void need_reasons(const Shelf::Entry& entry, std::vector<Reason>& reasons) const;

  const Asked& asked_;
  std::span<const Wants::Want> wanted_;
  const PlaceLists& lists_;
  int stale_days_;
  std::vector<std::vector<Stem>> stems_;   ///< of each want
  double best_text_ = 0;                   ///< what a place would score that had every word in its name
  std::vector<Fit> fits_;
};

}  // namespace stepwise::directory
