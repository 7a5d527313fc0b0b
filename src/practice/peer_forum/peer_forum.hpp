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
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/peer_forum/words.hpp"

namespace stepwise::peer_forum {

/// Five minutes to say how it is, five for questions and suggestions (practice reference b.4).
inline constexpr std::int64_t seconds_each = 300;
/// When nobody chose a day: four weeks after the forum the presenter says what became of the suggestions.
inline constexpr int days_until_follow_up = 28;
/// A case that was not heard is brought again within a week.
inline constexpr int days_to_bring_again = 7;

/// A weekly meeting of colleagues. It gives advice and approves no money.
struct Forum {
  std::string reference = {};
  std::int64_t version = 1;
  Date held_on = {};
  std::string title = {};
  std::optional<TeamId> team = {};
  std::string team_name = {};
  std::optional<StaffId> chair = {};
  std::string chair_name = {}, attendees = {}, cancelled_reason = {};
  std::string made_by_name = {};
  std::int64_t items = 0;   ///< on its agenda, those that may be shown
};

/// What colleagues suggested, and what the presenter did with it.
struct Suggestion {
  std::string reference = {};
  std::int64_t version = 1;
  std::string words = {}, by_name = {};
  std::string adopted = {};   ///< "" not decided, yes, in_part, no
  std::string adopted_why = {}, decided_by_name = {};
};

/// One half of the ten minutes: running since a moment, or standing.
struct Clock {
  std::optional<Instant> started_at = {};
  std::optional<std::int64_t> seconds = {};   ///< counted before it was last started; nothing: not timed
  bool running() const { return started_at.has_value(); }
  bool used() const { return started_at || seconds; }
};
/// Whole seconds counted by a moment.
std::int64_t counted(const Clock& clock, Instant now);
/// Of the five minutes; nought when they are over.
std::int64_t left(const Clock& clock, Instant now);
Clock started(Clock clock, Instant now);
Clock stopped(Clock clock, Instant now);

/// A case as the forum sees it: initials and a stage.
struct Item {
  std::string reference = {};
  std::int64_t version = 1, position = 0;
  std::string forum_reference = {};
  Date held_on = {};
  bool forum_cancelled = false;
  PersonId person{0};
  std::string person_reference = {};
  bool restricted = false;
  std::string initials = {}, stage = {}, question = {};
  StaffId presenter{0};
  std::string presenter_name = {};
  std::optional<TeamId> team = {};
  Clock presenting = {}, feedback = {};
  std::string learning = {}, learning_theme = {};
  std::optional<Date> follow_up_on = {};
  std::optional<Instant> followed_up_at = {};
  std::string follow_up_note = {}, withdrawn_reason = {};
  std::int64_t suggestions = 0, undecided = 0;
};

enum class State { to_come, not_heard, heard, followed_up, withdrawn };
/// Where a case stands: from its dates and what was recorded, kept nowhere.
State state_of(const Item& item, Date today);
Message state_words(State state);
/// The next day of a case that is not finished: the forum's, the day to bring it again, or that of the follow-up.
std::optional<Date> next_date(const Item& item, Date today);

/// before_c3, before_plan, review, dip
std::span<const std::string_view> stages();
Message stage_words(std::string_view stage);
Message adopted_words(std::string_view adopted);

/// What stops a forum from being kept.
std::vector<Problem> forum_problems(std::optional<Date> held_on, std::string_view chair, std::string_view attendees, Date today);
/// What stops a case: no question, a stage that is none, a name in the question, an amount of money.
std::vector<Problem> item_problems(std::string_view stage, std::string_view question, const Reading& reading);
std::vector<Problem> suggestion_problems(std::string_view words, const Reading& reading);
/// Deciding needs yes, in part or no; and why, unless it is yes.
std::vector<Problem> decision_problems(std::string_view adopted, std::string_view why, const Reading& reading);
std::vector<Problem> learning_problems(std::string_view learning, std::string_view theme, const Reading& reading);

}  // namespace stepwise::peer_forum
