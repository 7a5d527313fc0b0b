// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/front_door/contact_lists.hpp"

namespace stepwise::front_door {

/// What was said and done in one conversation: the single side of paper. Codes are those of ContactLists.
struct Conversation {
  std::optional<Instant> received_at;       ///< nothing when the day or time typed is not one
  std::string channel;
  std::string contacting_person = "self";   ///< self, or a relationship code
  std::string contacting_name;
  std::string agreed_to_talk = "not_asked"; ///< the person's agreement, when someone else calls about them
  std::string what_i_want;                  ///< in their own words
  std::string what_i_expect, my_life_now, what_is_working, people_and_places;
  std::string safety;                       ///< no_concern, concern, immediate
  std::string safety_action;
  std::string what_was_done;
  std::string resolution;                   ///< the primary one; "" while not decided
  std::vector<std::string> secondary;
  std::string legal_status;                 ///< "" until the worker has chosen: the law stands in no form by itself
  std::string route_of_access = "community_other";
  friend bool operator==(const Conversation&, const Conversation&) = default;
};

/// Who took it: frozen with the record, so that a later move of team changes nothing.
struct Taker {
  std::optional<StaffId> id;
  std::string name, role;
  std::optional<TeamId> team;
  std::string team_name;
};

/// Whether "settled" held, as somebody found out later.
struct FollowUp {
  std::string result;   ///< a code of lists/contact_follow_up.csv; "" until done
  std::optional<Date> on;
  std::string note, by_name;
};

/// A contact on record.
struct Contact {
  ContactId id{0};
  std::string reference;
  std::int64_t version = 1;
  Conversation conversation;
  Taker taker;
  Instant recorded_at;
  std::optional<Date> closed_on;         ///< when what was done was decided; nothing while open
  std::optional<Date> follow_up_due_on;
  FollowUp follow_up;
  std::string amended_reason;
};

/// Where a contact stands. Never stored: derived by status_of, here and nowhere else.
enum class Status {
  draft,                  ///< half-typed, not yet a contact
  open,                   ///< recorded, what will be done is not decided
  settled_provisionally,  ///< settled, and nobody has yet found out whether it held
  settled_confirmed,      ///< followed up: yes
  settled_in_part,        ///< followed up: partly
  not_settled,            ///< followed up: no
  passed_on,              ///< the next part of the work is another team's
  closed,                 ///< ended with nothing to follow up (the person has died; not for adult social care)
  duplicate,              ///< counted nowhere
};
std::string_view status_key(Status status);
Message status_words(Status status);
std::optional<Status> status_from_key(std::string_view key);
/// All of them that a recorded contact can have, in order.
std::span<const Status> contact_statuses();
Status status_of(const Contact& contact, const ContactLists& lists);

/// What must be put right (wrong) and what is still to add (incomplete). Source: reference/practice.md b.2.
std::vector<Problem> problems_of(const Conversation& conversation, const ContactLists& lists, Instant now);

/// The script to follow when somebody is in danger now: what to say and do, in order.
std::span<const Message> danger_script();

/// Days from a settled contact to asking whether it held, unless a council sets its own. [ours]
constexpr int follow_up_days_default = 28;
/// Days until another try when the person could not be reached. [ours]
constexpr int try_again_days = 7;
/// Days within which a later contact counts as coming back. Source: reference/practice.md b.2, recontact_within_90d.
constexpr int recontact_days = 90;

/// The record made of a conversation: text tidied, dates decided, taker frozen. The conversation has no wrong problem.
Contact recorded(const Conversation& conversation, const Taker& taker, const ContactLists& lists, Instant now, int follow_up_days);
/// The same record with its conversation changed: taker and recorded time stay, dates follow the new resolution.
Contact amended(Contact contact, const Conversation& conversation, const ContactLists& lists, Date today, int follow_up_days, std::string reason);
std::vector<Problem> amendment_problems(std::string_view reason);

/// What was typed on the follow-up page.
struct FollowUpAnswer {
  std::string result;      ///< a code of the list, or "try_again": could not reach them yet
  std::optional<Date> on;
  std::string note;
};
std::vector<Problem> problems_of(const FollowUpAnswer& answer, const Contact& contact, const ContactLists& lists, Date today);
/// The record after it. "try_again" only moves the day it is due.
Contact followed_up(Contact contact, const FollowUpAnswer& answer, std::string_view by_name);
/// True when somebody should ask now.
bool follow_up_is_due(const Contact& contact, const ContactLists& lists, Date today);

/// A contact as the re-contact rule sees it.
struct Moment {
  Instant received_at;
  bool duplicate = false;
};
/// True when any later contact about the same person, not a duplicate, came within 90 days.
bool recontact_within_90_days(Moment contact, std::span<const Moment> same_person);

}  // namespace stepwise::front_door
