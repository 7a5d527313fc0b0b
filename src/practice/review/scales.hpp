// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/language.hpp"

namespace stepwise::review {

/// One answer on a scale from 0 to 4, or why there is none. "Not applicable" and "did not want to answer" are never 0.
class Mark {
 public:
  enum class Kind { rated, not_applicable, did_not_say, not_asked };
  Mark() = default;
  static Mark rated(int points);                       ///< 0 to 4; anything else is "not asked"
  static Mark without(Kind kind) { return Mark{kind, 0}; }
  /// "0" to "4", "not_applicable", "did_not_say", "not_asked"; nothing for anything else.
  static std::optional<Mark> from_key(std::string_view key);
  std::string key() const;
  Kind kind() const { return kind_; }
  /// The points, where it was rated.
  std::optional<int> points() const { return kind_ == Kind::rated ? std::optional{points_} : std::nullopt; }
  friend bool operator==(const Mark&, const Mark&) = default;

 private:
  Mark(Kind kind, int points) : kind_{kind}, points_{points} {}
  Kind kind_ = Kind::not_asked;
  int points_ = 0;
};

inline constexpr int most_points = 4;

/// How far an outcome is reached, and with how much help: two facts, never one number. Source: reference/practice.md g.3.
struct View {
  Mark attainment, help;
  friend bool operator==(const View&, const View&) = default;
};
/// The words of the points, 0 to 4: not happening ... as I want it; none ... all of it.
std::span<const Message, 5> attainment_words();
std::span<const Message, 5> help_words();
Message without_words(Mark::Kind kind);
std::string attainment_of(const Mark& mark);
std::string help_of(const Mark& mark);
/// The same inside a sentence: "as I want it"; "" where there are no points.
std::string attainment_said(const Mark& mark);
std::string help_said(const Mark& mark);

/// They see it differently by two points or more, in what is reached or in the help needed: a reason to talk, not an error.
inline constexpr int talk_from = 2;
bool see_it_differently(const View& own, const View& others);

/// What an outcome was declared to be: success is judged against that and nothing else.
enum class Direction { gain, regain, maintain, slow_decline };
std::optional<Direction> direction_from_key(std::string_view key);
/// How it went since the time before, in that direction. A dip on the way is no judgement of anybody.
enum class Movement { not_known, as_hoped, no_change, dip };
/// Movement needs a point or more. Reaching more, or needing less help for the same, is a gain; to keep what there is counts as
/// hoped where that was the aim, and where an illness takes things away one point less does too.
Movement movement(Direction direction, const View& before, const View& now);
Message movement_words(Movement movement);

/// One goal of goal attainment scaling: a level from -2 to +2, and what it weighs.
struct Goal {
  int level = 0;
  int importance = 1, difficulty = 1;   ///< 0 to 3
};
/// The T score: 50 + 10 * sum(w x) / sqrt((1 - 0.3) * sum(w^2) + 0.3 * (sum w)^2), w = importance * difficulty. Nothing when there
/// is no goal or all weights are nought. Source: reference/practice.md g.3.
std::optional<double> t_score(std::span<const Goal> goals);

/// The national result of a review by what was agreed of each outcome: all met, fully; one met or partly, partly; otherwise not.
/// A suggestion beside the question, never an answer. Codes of lists/cld/review_outcomes.csv; "" when nothing was agreed.
std::string overall(std::span<const std::string> results);

}  // namespace stepwise::review
