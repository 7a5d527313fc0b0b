// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "language/language.hpp"
#include "practice/progression/progression.hpp"

// What somebody disagrees with in their assessment or in a decision on eligibility, in their words, and what was done about it. Pure.

namespace stepwise::disagreement {

using progression::Owner;

/// A code that is kept, with the words people read.
struct Item {
  std::string_view code;
  Message words;
};
std::span<const Item> parts();     ///< what it is about within the assessment or decision
std::span<const Item> sayers();    ///< who said it
std::span<const Item> outcomes();  ///< what came of looking again
/// The words of a code; "" for none.
std::string words_of(std::span<const Item> items, std::string_view code);
/// Whether nobody has to answer any more: all outcomes but that it is still looked into.
bool settles(std::string_view outcome);

/// What was done about it: each is added, none is ever changed.
struct Answer {
  std::string outcome, words;
  Date on;
  std::optional<StaffId> by_id;
  std::string by, role;
  std::optional<Date> told_on;  ///< when the person was told
};

struct Disagreement {
  std::int64_t id = 0;
  std::string reference;
  std::string about, about_kind;  ///< reference of what it is about; assessment, eligibility
  bool of_carer = false;          ///< of somebody as a carer: only for those who support carers
  std::string part, words, wanted;
  std::string said_by, said_name;
  Date said_on;
  std::optional<StaffId> made_by_id;  ///< who made what it is about
  std::string made_by;
  std::string recorded_by;
  Date answer_on;
  Owner owner;
  std::vector<Answer> answers;  ///< the oldest first
};

/// Days until somebody answers; ours, since the law sets none.
inline constexpr int days_to_answer = 14;

/// Whether it waits for an answer: nobody has settled it.
bool waits(const Disagreement& disagreement);
/// By when somebody answers; nothing once it is settled. After each word that it is still looked into the days begin again.
std::optional<Date> next_of(const Disagreement& disagreement);
/// Whether a member of staff may say what came of it: never whoever made what it is about.
bool may_answer(const Disagreement& disagreement, StaffId staff, std::string_view name);
/// Whether it was given to a member of staff: they alone answer.
bool is_with(const Disagreement& disagreement, StaffId staff, std::string_view name);
/// Whether a member of staff may take it to themselves from another: neither whoever made what it is about nor whoever wrote it down.
bool may_take_over(const Disagreement& disagreement, StaffId staff, std::string_view name);

}  // namespace stepwise::disagreement
