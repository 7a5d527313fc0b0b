// SPDX-License-Identifier: Apache-2.0
// How well the checks of a wording see what people labelled: precision and recall by check, on the halves that the words were
// tuned on and on the halves that nobody tunes on. The halves "other" are by an author who never saw the rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>

#include <fmt/format.h>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "practice/outcome/check.hpp"

namespace stepwise::outcome {
namespace {

constexpr std::array textual{Check::solution, Check::whose, Check::measurable, Check::control, Check::aspiration, Check::negative};

struct Sentence {
  std::string text;
  std::vector<std::string> called, expected;
};

std::vector<std::string> parts_of(std::string_view text, char between) {
  std::vector<std::string> parts;
  for (const auto part : split(text, between))
    if (!part.empty()) parts.emplace_back(part);
  return parts;
}

std::vector<Sentence> read_half(const std::string& name) {
  std::vector<Sentence> all;
  const auto text = read_file("src/practice/outcome/corpus/" + name + ".csv");
  if (!text) return all;
  const auto read = read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1) return;
    all.push_back({cells[3], parts_of(cells[2], '|'), parts_of(cells[4], ' ')});
  });
  EXPECT_TRUE(read);
  return all;
}

const Lexicon& lexicon() {
  static const Lexicon shipped = Lexicon::load().value();
  return shipped;
}

Context about(const Sentence& sentence) { return {.names = sentence.called, .today = *Date::parse_iso("2026-11-22")}; }

struct Figures {
  int right = 0, wrong = 0, missed = 0;
  double precision() const { return right + wrong == 0 ? 1.0 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1.0 : static_cast<double>(right) / (right + missed); }
};

/// Counts one check over a half. What was missed or seen wrongly is told only of the half that may be tuned on.
Figures figures_of(const std::vector<Sentence>& half, Check which, bool tell) {
  Figures figures;
  const std::string key{words_of(which).key};
  for (const auto& sentence : half) {
    const auto found = check(lexicon(), sentence.text, about(sentence));
    const auto at = std::ranges::find(found, which, &Finding::check);
    const bool seen = at != found.end(), expected = std::ranges::find(sentence.expected, key) != sentence.expected.end();
    if (seen && expected) ++figures.right;
    if (seen && !expected) ++figures.wrong;
    if (!seen && expected) ++figures.missed;
    if (tell && seen != expected) std::cout << fmt::format("  {} {}: {} [{}]\n", seen ? "seen wrongly" : "missed", key, sentence.text, seen ? at->words : "");
  }
  return figures;
}

struct Floor {
  Check check;
  double precision, recall;
};

void expect_floors(const std::string& name, bool tell, const std::vector<Floor>& floors) {
  const auto half = read_half(name);
  ASSERT_GE(half.size(), 160U);
  for (const auto& floor : floors) {
    const Figures figures = figures_of(half, floor.check, tell);
    std::cout << fmt::format("{} {:<11} precision {:.2f} ({} of {}), recall {:.2f} ({} of {})\n", name, words_of(floor.check).key, figures.precision(), figures.right, figures.right + figures.wrong, figures.recall(),
                             figures.right, figures.right + figures.missed);
    EXPECT_GE(figures.precision(), floor.precision) << name << " " << words_of(floor.check).key;
    EXPECT_GE(figures.recall(), floor.recall) << name << " " << words_of(floor.check).key;
  }
}

TEST(Corpus, the_half_that_the_words_were_tuned_on) {
  expect_floors("tune", true,
                {{Check::solution, 0.95, 0.95}, {Check::whose, 0.95, 0.95}, {Check::measurable, 0.95, 0.95}, {Check::control, 0.95, 0.95}, {Check::aspiration, 0.95, 0.95}, {Check::negative, 0.95, 0.95}});
}

TEST(Corpus, the_half_that_nobody_tunes_on) {
  expect_floors("held", false,
                {{Check::solution, 0.9, 0.9}, {Check::whose, 0.9, 0.9}, {Check::measurable, 0.85, 0.9}, {Check::control, 0.9, 0.9}, {Check::aspiration, 0.9, 0.9}, {Check::negative, 0.85, 0.9}});
}

TEST(Corpus, the_half_of_the_other_author_that_the_words_were_tuned_on) {
  expect_floors("other_tune", true,
                {{Check::solution, 0.95, 0.95}, {Check::whose, 0.95, 0.95}, {Check::measurable, 0.91, 0.91}, {Check::control, 0.95, 0.95}, {Check::aspiration, 0.95, 0.95}, {Check::negative, 0.95, 0.9}});
}

TEST(Corpus, the_half_of_the_other_author_that_nobody_tunes_on) {
  expect_floors("other_held", false,
                {{Check::solution, 0.75, 0.75}, {Check::whose, 0.9, 0.54}, {Check::measurable, 0.88, 0.5}, {Check::control, 0.74, 0.52}, {Check::aspiration, 0.65, 0.5}, {Check::negative, 0.6, 0.85}});
}

TEST(Corpus, both_halves_hold_every_check_and_plenty_of_good_outcomes) {
  for (const std::string name : {"tune", "held"}) {
    const auto half = read_half(name);
    for (const auto which : textual)
      EXPECT_GE(std::ranges::count_if(half, [&](const Sentence& sentence) { return std::ranges::find(sentence.expected, words_of(which).key) != sentence.expected.end(); }), 15) << name << " " << words_of(which).key;
    EXPECT_GE(std::ranges::count_if(half, [](const Sentence& sentence) { return sentence.expected.empty(); }), 60) << name;
  }
}

TEST(Corpus, a_wording_is_looked_at_in_under_a_millisecond) {
  const auto half = read_half("tune");
  ASSERT_FALSE(half.empty());
  const auto start = std::chrono::steady_clock::now();
  std::size_t found = 0;
  for (const auto& sentence : half) found += check(lexicon(), sentence.text, about(sentence)).size();
  const auto each = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / static_cast<double>(half.size());
  std::cout << fmt::format("one wording: {:.0f} microseconds\n", each);
  EXPECT_GT(found, 0U);
  EXPECT_LT(each, 5'000.0) << "unoptimised builds are several times slower";
}

}  // namespace
}  // namespace stepwise::outcome
