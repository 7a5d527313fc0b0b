// SPDX-License-Identifier: Apache-2.0
#include "practice/review/experience.hpp"

#include <algorithm>

namespace stepwise::review {

std::span<const Message, statements> statement_words() {
  static constexpr std::array<Message, statements> words{
      noted("It was mine: I decided what went into it, with as much help as I asked for"),
      noted("We talked about my whole life, not only about what I need help with"),
      noted("Unusual ideas were welcome"),
      noted("I could choose who helped me plan, and who helps me do it"),
      noted("Whoever helped me was honest, practical and hopeful"),
      noted("My family and friends were part of it as far as I wanted"),
      noted("I was told everything in good time, in a way that suits me, also what there is near me"),
      noted("There was room to take risks, to get things wrong and to change my mind"),
      noted("I knew what would happen, and when"),
      noted("What was promised was done"),
      noted("The look back was about my life, what works and what does not, before it was about money"),
      noted("I was asked how things could be better for everybody")};
  return words;
}

std::span<const std::pair<std::string_view, Message>> answer_words() {
  static constexpr std::pair<std::string_view, Message> words[] = {
      {"yes", noted("Yes")}, {"mostly", noted("Mostly")}, {"a_bit", noted("A bit")}, {"no", noted("No")}, {"did_not_say", noted("I do not want to say")}};
  return words;
}

bool is_answer(std::string_view code) {
  return std::ranges::any_of(answer_words(), [code](const auto& one) { return one.first == code; });
}

void add_answers(Tally& tally, std::string_view code, int times) {
  if (code == "yes") tally.yes += times;
  else if (code == "mostly") tally.mostly += times;
  else if (code == "a_bit") tally.a_bit += times;
  else if (code == "no") tally.no += times;
  else if (code == "did_not_say") tally.did_not_say += times;
}

std::optional<double> share_positive(const Tally& tally) {
  if (tally.said() < fewest_shown) return std::nullopt;
  return static_cast<double>(tally.yes + tally.mostly) / tally.said();
}

}  // namespace stepwise::review
