// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/money.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/conversation/conversation_lists.hpp"

namespace stepwise::conversation {

/// The three conversations. Source: reference/practice.md b.1.
enum class Which : std::uint8_t { listen = 1, intensive = 2, good_life = 3 };
std::optional<Which> which_from(std::int64_t number);
constexpr std::int64_t number_of(Which which) { return static_cast<std::int64_t>(which); }
/// "Conversation 2: work intensively"
Message title_of(Which which);

/// Who stays with the person.
struct Owner {
  std::optional<StaffId> id;
  std::string name, role;
  std::optional<TeamId> team;
  std::string team_name;
};

/// What is written down while it goes on. Each is of the conversation that its comment names.
struct Said {
  std::string what_matters, strengths, connections;   ///< 1
  std::string must_change;                            ///< 2
  std::string good_life, planning_with;               ///< 3
  friend bool operator==(const Said&, const Said&) = default;
};

struct Footing {
  std::string legal_status;   ///< lists/legal_status.csv
  std::string reason;         ///< "" of the first one
  Instant set_at;
  std::string set_by;
};

/// Something said or done along the way.
struct Entry {
  Date happened_on;
  Instant recorded_at;
  std::string how, words, by;   ///< `how`: lists/contact_channel.csv
};

/// One line of the emergency plan.
struct Step {
  std::int64_t id = 0;
  std::string who, what;
  Date by_on;
  Money money;
  std::string approved_by;    ///< a manager, when the sums go beyond the worker's own
  std::string added_by;
  std::optional<Date> done_on;
  std::string done_note, done_by;
};

/// A conversation on record.
struct Conversation {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Which which = Which::listen;
  Date opened_on;
  Instant recorded_at;
  std::string opened_by, opened_by_role;
  Owner owner;
  std::string contact_reference, before_reference;
  Said said;
  std::string tested_by, tested_words, why_in_crisis;
  Date next_on;                    ///< when the worker and the person speak next
  std::optional<Date> ends_by;     ///< of a conversation 2
  std::string ends_by_reason;
  std::optional<Date> ended_on;
  std::string ending, ending_note, ended_by;
  std::vector<Footing> footings;   ///< the last stands
  std::vector<Step> steps;
  std::vector<Entry> entries;      ///< newest first
};

/// Where one stands. Never stored: derived here and nowhere else.
enum class State { open, past_its_end, ended };
State state_of(const Conversation& conversation, Date today);
Message state_words(State state);

/// What is to be done next, and by when. An open conversation always has one; an ended one never.
struct Next {
  enum class What { talk, step, end } what = What::talk;
  Date on;
  std::string words;   ///< of the step
};
std::optional<Next> next_of(const Conversation& conversation);
std::string next_words(const Next& next);

/// The footing that stands; "" when none was ever set.
std::string_view footing_of(const Conversation& conversation);

/// Days that a conversation 2 lasts at most without a reason. Source: reference/practice.md b.1, six weeks.
constexpr int intensive_days = 42;
/// Days to the next talk that a new form proposes. [ours]
constexpr int next_talk_days(Which which) { return which == Which::intensive ? 1 : which == Which::listen ? 14 : 28; }

/// What the plan's lines cost together.
Money spent(std::span<const Step> steps);
/// Small sums that a worker may promise in one conversation 2, unless the council sets another. [ours]
constexpr Money small_sums_default{25'000};
/// Whether one more sum needs a manager's name. A line without money never does.
bool needs_manager(std::span<const Step> steps, Money more, Money limit);

/// What was typed to open one.
struct Opening {
  Which which = Which::listen;
  std::optional<Date> opened_on, next_on, ends_by;
  std::string ends_by_reason;
  Said said;
  std::string tested_by, tested_words, why_in_crisis;
  std::string legal_status;
  std::string contact_reference, before_reference;
};
/// What is open already about the person, as opening another must know it.
struct OpenNow {
  bool same = false;       ///< one of this kind is open
  bool intensive = false;  ///< a conversation 2 is open
};
std::vector<Problem> problems_of(const Opening& opening, const ConversationLists& lists, const OpenNow& open, std::string_view worker, Date today);
/// The record made of it. The opening has no problem.
Conversation opened(const Opening& opening, const Owner& owner, Instant now);

/// What was typed to change one that is open.
struct Change {
  Said said;
  std::optional<Date> next_on, ends_by;
  std::string ends_by_reason;
};
std::vector<Problem> problems_of(const Change& change, const Conversation& before, Date today);
Conversation changed(Conversation conversation, const Change& change);

/// What was typed about a talk, with the day of the next.
struct NewEntry {
  std::optional<Date> happened_on, next_on;
  std::string how, words;
};
std::vector<Problem> problems_of(const NewEntry& entry, const Conversation& about, const ConversationLists& lists, Date today);
Conversation with_entry(Conversation conversation, const NewEntry& entry, std::string_view by, Instant now);

/// What was typed as a line of the emergency plan. `money` is as typed.
struct NewStep {
  std::string who, what;
  std::optional<Date> by_on;
  std::string money, approved_by;
};
std::vector<Problem> problems_of(const NewStep& step, const Conversation& about, Money limit, std::string_view worker, Date today);
Step step_of(const NewStep& step, std::string_view by);
Conversation with_step(Conversation conversation, Step step);
Conversation with_step_done(Conversation conversation, std::int64_t step, Date on, std::string_view note, std::string_view by);

std::vector<Problem> footing_problems(std::string_view legal_status, std::string_view reason, const Conversation& about, const ConversationLists& lists);
Conversation with_footing(Conversation conversation, std::string_view legal_status, std::string_view reason, std::string_view by, Instant now);

/// Another worker stays with the person from now on: everything else is as it was.
Conversation handed_over(Conversation conversation, const Owner& to);

/// What was typed to end one. The last four are asked for when another conversation follows.
struct Ending {
  std::string ending, note;
  std::optional<Date> ended_on;
  std::string stable, in_control;   ///< yes or no: the exit test of a conversation 2
  std::string begins_with;          ///< what the next one begins with
  std::optional<Date> next_on;
  std::string tested_by, tested_words;
};
/// The exit test is among them. Source: reference/practice.md b.1, "stable and in control".
std::vector<Problem> problems_of(const Ending& ending, const Conversation& about, const ConversationLists& lists, std::string_view worker, Date today);
Conversation ended(Conversation conversation, const Ending& ending, std::string_view by);
/// The conversation that an ending leads to, with the same worker, so that nobody is let go between the two. Nothing when it
/// leads to none. Its references are still to be given.
std::optional<Conversation> followed_by(const Conversation& ended, const Ending& ending, const ConversationLists& lists, Instant now);

}  // namespace stepwise::conversation
