// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "community/parts/worker.hpp"
#include "language/language.hpp"

namespace stepwise::introduction {

/// The defined lists an introduction is written in (lists/*.csv).
struct Lists {
  CodeList result, end, met, support_reason;
  static Result<Lists> load();
};

/// What a worker says of an introduction: to whom or where, why, and how it began.
struct Telling {
  std::string to_kind = "place";      ///< place, person
  std::string place_reference;        ///< of the directory; "" for a person, or a place that is not in it
  std::string to_name, to_whom;       ///< the place's or person's name, and who welcomes them there
  std::string wanted;                 ///< what the person wants, in their own words
  std::string contact_reference;      ///< the conversation those words come from; ""
  std::string why;                    ///< why this place or person
  std::string met_together;           ///< lists/met_together.csv
  std::optional<Date> made_on;        ///< the day they were, or will be, introduced
  friend bool operator==(const Telling&, const Telling&) = default;
};

/// How it was going when somebody asked.
struct FollowUp {
  Date asked_on;
  std::string result;                 ///< lists/introduction_result.csv
  std::string said, learnt, asked_by_name;
  std::optional<StaffId> asked_by;
};

/// An introduction on record.
struct Introduction {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Telling telling;
  community::Worker by;                      ///< frozen when it was made
  std::optional<StaffId> owner;
  std::string owner_name;
  std::optional<Date> next_on;         ///< the day to ask; nothing once it is finished
  std::vector<FollowUp> follow_ups;    ///< oldest first
  std::string contributor = "not_asked";  ///< yes, no, not_asked
  std::optional<Date> contributor_on;
  std::string brings;
  std::optional<Date> ended_on;        ///< ended without a result
  std::string end_reason;              ///< lists/introduction_end.csv
  Instant recorded_at;
  std::string amended_reason;
};

/// Days from an introduction to asking how it goes, and to asking again, unless a council sets its own: 4 and 12 weeks.
/// Source: reference/practice.md b.3.
struct Spacing {
  int first_days = 28, second_days = 84;
};
/// Days until another try when the person could not be reached. [ours]
constexpr int try_again_days = 7;
/// Introductions to one place that never happened, since somebody last checked it, after which it is flagged.
/// Source: reference/practice.md b.3.
constexpr int never_happened_flags = 2;

/// Where an introduction stands. Never stored: derived here and nowhere else.
enum class Status { arranged, introduced, asked, finished, ended };
Status status_of(const Introduction& introduction, Date today);
/// The last result that somebody heard; "" before the first.
std::string_view last_result(const Introduction& introduction);
/// "Thriving", "Not asked yet", "The person has died": where it stands, for people to read.
std::string standing_words(const Introduction& introduction, const Lists& lists, Date today);

/// What must be put right before it is kept.
std::vector<Problem> problems_of(const Telling& telling, const Lists& lists, Date today);
/// The record of a new introduction: text tidied, maker frozen and its owner, the day to ask set.
Introduction made(const Telling& telling, const community::Worker& by, Spacing spacing, Instant now);
/// The same with other words. The day to ask moves with the day it was made, while nobody has asked yet.
Introduction amended(Introduction introduction, const Telling& telling, Spacing spacing, std::string reason);

/// What somebody heard.
struct Answer {
  std::string result;
  std::optional<Date> on;
  std::string said, learnt;
  std::string again;                   ///< yes, no: whether to ask again
  std::optional<Date> again_on;
  std::string contributor = "not_asked", brings;
};
/// The day to ask again that a form offers: the second day while it is to come, else nothing.
std::optional<Date> usual_next(const Introduction& introduction, Spacing spacing, Date today);
std::vector<Problem> problems_of(const Answer& answer, const Introduction& introduction, const Lists& lists, Date today);
/// The record after it: one more follow-up, and the next day to ask or none. One that nobody is to ask again is finished;
/// every finished one has a result.
Introduction followed_up(Introduction introduction, const Answer& answer, std::optional<StaffId> by, std::string_view by_name);

/// An end without a result: the person died or moved away, or it was a mistake.
struct End {
  std::string reason;
  std::optional<Date> on;
};
std::vector<Problem> problems_of(const End& end, const Introduction& introduction, const Lists& lists, Date today);
Introduction ended(Introduction introduction, const End& end);

/// True while somebody is to ask: then it has an owner and a day.
inline bool is_open(const Introduction& introduction) { return introduction.next_on.has_value(); }

}  // namespace stepwise::introduction
