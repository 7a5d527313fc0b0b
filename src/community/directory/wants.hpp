// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"

namespace stepwise::directory {

/// What people's words mean for the search: words that say nothing are dropped, endings are taken off, and words of one
/// circle of lists/community_words.csv stand for each other.
class Wants {
 public:
  static Result<Wants> load();
  static Wants from_csv(std::string_view text);

  /// The stems of a text: folded words without their usual endings.
  static std::vector<std::string> stems(std::string_view text);

  /// One thing wanted: the word as typed, its stem, and the stems that stand for it.
  struct Want {
    std::string typed, stem;
    std::vector<std::string> like;
  };
  /// The things wanted in a text, each once, at most 24.
  std::vector<Want> read(std::string_view text) const;

 private:
  std::vector<std::vector<std::string>> circles_;
  std::unordered_map<std::string, std::vector<std::size_t>> circles_of_;
};

}  // namespace stepwise::directory
