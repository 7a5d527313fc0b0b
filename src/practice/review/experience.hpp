// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.hpp"

namespace stepwise::review {

/// Twelve statements about planning and review, in the person's voice; the last two are about review only. Source: practice.md f.5.
inline constexpr int statements = 12, statements_of_plan = 10;
std::span<const Message, statements> statement_words();
/// yes, mostly, a_bit, no, did_not_say
std::span<const std::pair<std::string_view, Message>> answer_words();
bool is_answer(std::string_view code);

/// How one statement was answered.
struct Tally {
  int yes = 0, mostly = 0, a_bit = 0, no = 0, did_not_say = 0;
  int said() const { return yes + mostly + a_bit + no; }
};
/// Adds `times` answers of a code.
void add_answers(Tally& tally, std::string_view code, int times);
/// Answers below this are shown to nobody, so that no worker can tell who said what. Source: six-steps.md, suppress counts under 6.
inline constexpr int fewest_shown = 6;
/// The share that said yes or mostly; nothing below `fewest_shown`.
std::optional<double> share_positive(const Tally& tally);

}  // namespace stepwise::review
