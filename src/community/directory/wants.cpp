// SPDX-License-Identifier: Apache-2.0
#include "community/directory/wants.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"

namespace stepwise::directory {
namespace {

constexpr std::size_t most_wants = 24;

/// Words that say nothing of what is wanted, as stems, in order.
constexpr std::array<std::string_view, 88> empty_words{
    "a",     "about", "again", "all",  "also",  "am",   "an",    "and",  "any",   "anyth", "are",  "as",   "at",    "back",  "be",   "been", "but",  "by",
    "can",   "could", "did",   "do",   "enjoy", "feel", "for",   "from", "get",   "go",    "had",  "hav",  "he",    "her",   "him",  "i",    "id",   "if",
    "im",    "in",    "into",  "is",   "it",    "just", "know",  "lik",  "lot",   "lov",   "me",   "mor",  "my",    "near",  "need", "new",  "no",   "not",
    "of",    "on",    "once",  "one",  "or",    "our",  "out",   "see",  "she",   "should", "so",  "som",  "somebody", "someon", "someth", "somewher", "start", "that",
    "the",   "them",  "they",  "thing", "thi",  "to",   "tri",   "up",   "us",    "used",  "very", "want", "wa",    "was",   "we",   "with"};

bool says_nothing(std::string_view stem) { return stem.size() < 2 || std::ranges::find(empty_words, stem) != empty_words.end(); }

bool take_ending(std::string& word, std::string_view ending, std::size_t shortest) {
  if (word.size() < shortest + ending.size() || !word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

/// "walking" and "walks" as "walk", "gardeners" and "gardening" as "garden", "dance" and "dancing" as "danc".
std::string stem_of(std::string word) {
  if (take_ending(word, "ies", 2)) return word + 'i';
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")) word.pop_back();
  if (take_ending(word, "ing", 3) || take_ending(word, "ed", 3)) {
    const char last = word.back();
    if (word.size() > 3 && word[word.size() - 2] == last && last != 'l' && last != 's' && last != 'z') word.pop_back();
  }
  take_ending(word, "er", 5);
  if (word.size() > 3 && word.ends_with('e')) word.pop_back();
  if (word.size() > 2 && word.ends_with('y')) word.back() = 'i';
  return word;
}

}  // namespace

Result<Wants> Wants::load() {
  const auto text = read_shared("lists/community_words.csv");
  if (!text) return tl::unexpected{text.error()};
  return from_csv(*text);
}

Wants Wants::from_csv(std::string_view text) {
  Wants wants;
  (void)read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1 || cells.size() < 2) return;
    std::vector<std::string> circle = stems(cells[0] + " " + cells[1]);
    std::ranges::sort(circle);
    circle.erase(std::unique(circle.begin(), circle.end()), circle.end());
    for (const auto& stem : circle) wants.circles_of_[stem].push_back(wants.circles_.size());
    wants.circles_.push_back(std::move(circle));
  });
  return wants;
}

std::vector<std::string> Wants::stems(std::string_view text) {
  std::vector<std::string> out;
  const std::string folded = fold_for_matching(text);
  for (const auto word : split(folded, ' '))
    if (!word.empty()) out.push_back(stem_of(std::string{word}));
  return out;
}

std::vector<Wants::Want> Wants::read(std::string_view text) const {
  std::vector<Want> out;
  const std::string folded = fold_for_matching(text.substr(0, 2000));
  for (const auto word : split(folded, ' ')) {
    if (word.empty() || out.size() >= most_wants) continue;
    std::string stem = stem_of(std::string{word});
    if (says_nothing(stem) || std::ranges::find(out, stem, &Want::stem) != out.end()) continue;
    Want want{std::string{word}, stem, {}};
    if (const auto found = circles_of_.find(stem); found != circles_of_.end())
      for (const auto circle : found->second)
        for (const auto& other : circles_[circle])
          if (other != stem && std::ranges::find(want.like, other) == want.like.end()) want.like.push_back(other);
    out.push_back(std::move(want));
  }
  return out;
}

}  // namespace stepwise::directory
