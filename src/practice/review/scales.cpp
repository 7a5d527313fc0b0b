// SPDX-License-Identifier: Apache-2.0
#include "practice/review/scales.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace stepwise::review {
namespace {

constexpr std::pair<Mark::Kind, std::string_view> without_keys[] = {
    {Mark::Kind::not_applicable, "not_applicable"}, {Mark::Kind::did_not_say, "did_not_say"}, {Mark::Kind::not_asked, "not_asked"}};
constexpr double rho = 0.3, mean = 50, spread = 10;

bool two_apart(const Mark& a, const Mark& b) { return a.points() && b.points() && std::abs(*a.points() - *b.points()) >= talk_from; }

}  // namespace

Mark Mark::rated(int points) { return points < 0 || points > most_points ? Mark{} : Mark{Kind::rated, points}; }

std::optional<Mark> Mark::from_key(std::string_view key) {
  if (key.size() == 1 && key[0] >= '0' && key[0] <= '0' + most_points) return rated(key[0] - '0');
  for (const auto& [kind, name] : without_keys)
    if (name == key) return without(kind);
  return std::nullopt;
}

std::string Mark::key() const {
  for (const auto& [kind, name] : without_keys)
    if (kind == kind_) return std::string{name};
  return std::to_string(points_);
}

std::span<const Message, 5> attainment_words() {
  static constexpr std::array<Message, 5> words{noted("Not happening"), noted("A little"), noted("About half"), noted("Mostly"), noted("As I want it")};
  return words;
}

std::span<const Message, 5> help_words() {
  static constexpr std::array<Message, 5> words{noted("No help"), noted("A prompt, or now and then"), noted("Some each time"), noted("Most of it"), noted("All of it")};
  return words;
}

Message without_words(Mark::Kind kind) {
  switch (kind) {
    case Mark::Kind::not_applicable: return noted("Does not apply");
    case Mark::Kind::did_not_say: return noted("Did not want to answer");
    case Mark::Kind::rated:
    case Mark::Kind::not_asked: return noted("Not asked");
  }
  return noted("Not asked");
}

std::string attainment_of(const Mark& mark) {
  return mark.points() ? t("{0}: {1}", *mark.points(), t(attainment_words()[static_cast<std::size_t>(*mark.points())])) : t(without_words(mark.kind())).str();
}
std::string help_of(const Mark& mark) {
  return mark.points() ? t("{0}: {1}", *mark.points(), t(help_words()[static_cast<std::size_t>(*mark.points())])) : t(without_words(mark.kind())).str();
}

std::string attainment_said(const Mark& mark) {
  static constexpr std::array<Message, 5> words{noted("not happening"), noted("a little"), noted("about half"), noted("mostly"), noted("as I want it")};
  return mark.points() ? t(words[static_cast<std::size_t>(*mark.points())]).str() : "";
}
std::string help_said(const Mark& mark) {
  static constexpr std::array<Message, 5> words{noted("no help"), noted("a prompt, or now and then"), noted("some each time"), noted("most of it"), noted("all of it")};
  return mark.points() ? t(words[static_cast<std::size_t>(*mark.points())]).str() : "";
}

bool see_it_differently(const View& own, const View& others) { return two_apart(own.attainment, others.attainment) || two_apart(own.help, others.help); }

std::optional<Direction> direction_from_key(std::string_view key) {
  if (key == "gain") return Direction::gain;
  if (key == "regain") return Direction::regain;
  if (key == "maintain") return Direction::maintain;
  if (key == "slow_decline") return Direction::slow_decline;
  return std::nullopt;
}

Movement movement(Direction direction, const View& before, const View& now) {
  if (!before.attainment.points() || !now.attainment.points()) return Movement::not_known;
  int change = *now.attainment.points() - *before.attainment.points();
  if (change == 0 && before.help.points() && now.help.points()) change = *before.help.points() - *now.help.points();
  if (change > 0) return Movement::as_hoped;
  const bool to_keep = direction == Direction::maintain || direction == Direction::slow_decline;
  if (change == 0) return to_keep ? Movement::as_hoped : Movement::no_change;
  return direction == Direction::slow_decline && change == -1 ? Movement::as_hoped : Movement::dip;
}

Message movement_words(Movement movement) {
  switch (movement) {
    case Movement::not_known: return noted("Not known yet");
    case Movement::as_hoped: return noted("Going as hoped");
    case Movement::no_change: return noted("Much the same");
    case Movement::dip: return noted("A dip, which is part of getting on");
  }
  return noted("Not known yet");
}

std::optional<double> t_score(std::span<const Goal> goals) {
  double sum = 0, squares = 0, weighted = 0;
  for (const auto& goal : goals) {
    const double weight = goal.importance * goal.difficulty;
    sum += weight;
    squares += weight * weight;
    weighted += weight * goal.level;
  }
  if (sum <= 0) return std::nullopt;
  return mean + spread * weighted / std::sqrt((1 - rho) * squares + rho * sum * sum);
}

std::string overall(std::span<const std::string> results) {
  const auto is = [](const char* code) { return [code](const std::string& one) { return one == code; }; };
  std::size_t fully = static_cast<std::size_t>(std::ranges::count_if(results, is("fully_met")));
  std::size_t partly = static_cast<std::size_t>(std::ranges::count_if(results, is("partially_met")));
  std::size_t none = static_cast<std::size_t>(std::ranges::count_if(results, is("not_met")));
  if (fully + partly + none == 0) return "";
  if (partly + none == 0) return "fully_met";
  return fully + partly > 0 ? "partially_met" : "not_met";
}

}  // namespace stepwise::review
