// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "language/language.hpp"

// The person-centred thinking tools, as data: what each asks, in plain words. One engine shows, keeps and prints them all.
// Source: reference/practice.md f.2 and, for the profile's further parts, f.6.

namespace stepwise::thinking {

struct Choice {
  std::string_view code;
  Message words;
};
/// One thing that is asked in every row of a part.
struct Column {
  enum class Kind { line, words, choice, money, outcome, reading, day };   ///< reading: 1 to 10; day: kept as 2026-11-21
  std::string_view code;
  Message label;
  Kind kind = Kind::line;
  std::span<const Choice> choices = {};
  bool says = false;   ///< part of what the row says, when it stands alone as a finding
};
/// What a finding tells, so that other rooms can ask for it: what matters to somebody is not what is good for them.
enum class Sense { plain, to_me, for_me, support, strength, aspiration };
/// A part of a tool: a list of things, one a line, or rows with columns.
struct Part {
  std::string_view code;
  Message label;
  std::optional<Message> hint = {};
  Sense sense = Sense::plain;
  std::span<const Column> columns = {};   ///< none: one thing a line
  bool further = false;                   ///< only if the person wants it: not on the one page
};
/// What is drawn besides lists and tables.
enum class Drawing { none, profile, circle, week };
struct Tool {
  std::string_view code;
  Message label;
  Message use;                            ///< what it is good for
  std::span<const Part> (*parts)();
  Drawing drawing = Drawing::none;
  bool several = false;                   ///< a person may keep more than one, each with a name of its own
  bool licensed = false;                  ///< begun only where the council says by which licence it is used
};

/// All of them, the starting point first.
std::span<const Tool> tools();
const Tool* tool_of(std::string_view code);
const Part* part_of(const Tool& tool, std::string_view code);
const Column* column_of(const Part& part, std::string_view code);
/// The words of a choice; nothing for a code that is none of them.
std::optional<Message> choice_words(std::span<const Choice> choices, std::string_view code);

/// The one column of a part that is a list: its code in what is kept.
inline constexpr std::string_view list_column = "words";
/// Who helped to write it: a part that every tool has.
const Part& contributors();
/// In whose words it is written, and by what they are known.
std::span<const Choice> voices();
/// How a piece of a week is met: paid, unpaid, alone.
std::span<const Choice> week_kinds();
/// The four parts of a day, each a column of a week.
std::span<const Choice> times_of_day();
/// From closest to paid.
std::span<const Choice> rings();

std::span<const Part> profile_parts();
std::span<const Part> day_parts();
std::span<const Part> important_parts();
std::span<const Part> working_parts();
std::span<const Part> four_parts();
std::span<const Part> circle_parts();
std::span<const Part> community_parts();
std::span<const Part> history_parts();
std::span<const Part> communication_parts();
std::span<const Part> decision_parts();
std::span<const Part> deciding_parts();
std::span<const Part> doughnut_parts();
std::span<const Part> matching_parts();
std::span<const Part> log_parts();
std::span<const Part> week_parts();
std::span<const Part> hope_parts();
std::span<const Part> star_parts();
/// Of readings: by which licence they were taken.
inline constexpr std::string_view licence_part = "licence", licence_setting = "thinking.star_licence";

}  // namespace stepwise::thinking
