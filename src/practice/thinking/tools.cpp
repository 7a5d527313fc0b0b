// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "practice/thinking/tool.hpp"

namespace stepwise::thinking {
namespace {

constexpr std::array all_tools{
    Tool{"profile", noted("One-page profile"), noted("A good place to start. For everybody who spends time with me, family and paid people alike"), profile_parts, Drawing::profile},
    Tool{"day", noted("Good day, bad day"), noted("Often easier than asking straight out what matters"), day_parts},
    Tool{"important", noted("Important to me, important for me"), noted("What makes life good beside what keeps me well and safe, and a balance of the two"), important_parts},
    Tool{"hopes", noted("Hopes and dreams"), noted("Where I want to get to"), hope_parts},
    Tool{"circle", noted("My relationship circle"), noted("Who is in my life, and how close"), circle_parts, Drawing::circle},
    Tool{"week", noted("My perfect week"), noted("A good life, piece by piece: beyond being safe and well"), week_parts, Drawing::week},
    Tool{"working", noted("Working, not working"), noted("How things are now, seen by each of us, so that what goes well is kept"), working_parts, Drawing::none, true},
    Tool{"four", noted("Four questions and one more"), noted("Looking back on something that was tried"), four_parts, Drawing::none, true},
    Tool{"community", noted("Places and people near home"), noted("From being present to contributing"), community_parts},
    Tool{"history", noted("My story so far"), noted("What happened, good and hard, and what it means now"), history_parts},
    Tool{"communication", noted("How I tell you things"), noted("For somebody who says a lot without words, or with few"), communication_parts},
    Tool{"decisions", noted("How I am part of decisions"), noted("Who decides what, and how I must be part of it"), decision_parts},
    Tool{"deciding", noted("Helping me to decide"), noted("How I like to be told things and to choose"), deciding_parts},
    Tool{"doughnut", noted("Whose job is what"), noted("What somebody who supports me must do, may judge, and should leave alone"), doughnut_parts, Drawing::none, true},
    Tool{"matching", noted("Who would suit me"), noted("The support, skills, character and interests to look for"), matching_parts, Drawing::none, true},
    Tool{"log", noted("Learning log"), noted("What we learned from a day, in place of notes of what was done"), log_parts},
    Tool{"star", noted("Readings of a licensed star"), noted("Only its areas and numbers, by the council’s own licence. Never its words or its picture"), star_parts, Drawing::none, true, true}};

constexpr std::array all_voices{Choice{"own", noted("My own words, as I said or wrote them")},
                                Choice{"helped", noted("My words, with help to find or to write them")},
                                Choice{"shown", noted("What I showed by what I do")},
                                Choice{"others", noted("The words of people who know me well")}};

constexpr std::array contributor_columns{Column{"name", noted("Name"), Column::Kind::line, {}, true},
                                         Column{"relationship", noted("Who they are to me"), Column::Kind::line, {}, true}};
constexpr Part contributor_part{"contributor", noted("Who helped to write this"), noted("Yourself too, when you did. To take somebody off, clear both boxes"), Sense::plain, contributor_columns};

}  // namespace

std::span<const Tool> tools() { return all_tools; }

const Tool* tool_of(std::string_view code) {
  const auto at = std::ranges::find(all_tools, code, &Tool::code);
  return at == all_tools.end() ? nullptr : &*at;
}

const Part* part_of(const Tool& tool, std::string_view code) {
  if (code == contributor_part.code) return &contributor_part;
  for (const Part& part : tool.parts())
    if (part.code == code) return &part;
  return nullptr;
}

const Column* column_of(const Part& part, std::string_view code) {
  for (const Column& column : part.columns)
    if (column.code == code) return &column;
  return nullptr;
}

std::optional<Message> choice_words(std::span<const Choice> choices, std::string_view code) {
  for (const Choice& choice : choices)
    if (choice.code == code) return choice.words;
  return std::nullopt;
}

const Part& contributors() { return contributor_part; }
std::span<const Choice> voices() { return all_voices; }

}  // namespace stepwise::thinking
