// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace stepwise::front_door {
namespace {

struct StatusName {
  Status status;
  std::string_view key;
  Message words;
};
constexpr std::array names{
    StatusName{Status::draft, "draft", noted("Draft")},
    StatusName{Status::open, "open", noted("Open")},
    StatusName{Status::settled_provisionally, "settled_provisionally", noted("Settled for now")},
    StatusName{Status::settled_confirmed, "settled_confirmed", noted("Settled, confirmed")},
    StatusName{Status::settled_in_part, "settled_in_part", noted("Settled in part")},
    StatusName{Status::not_settled, "not_settled", noted("Not settled after all")},
    StatusName{Status::passed_on, "passed_on", noted("Passed on")},
    StatusName{Status::closed, "closed", noted("Closed")},
    StatusName{Status::duplicate, "duplicate", noted("Duplicate")},
};
constexpr std::array recorded_statuses{Status::open,        Status::settled_provisionally, Status::settled_confirmed, Status::settled_in_part,
                                       Status::not_settled, Status::passed_on,             Status::closed,            Status::duplicate};

const StatusName& name_of(Status status) {
  return *std::ranges::find(names, status, &StatusName::status);
}

Status settled_status(const FollowUp& follow_up) {
  if (follow_up.result == "yes") return Status::settled_confirmed;
  if (follow_up.result == "partly") return Status::settled_in_part;
  if (follow_up.result == "no") return Status::not_settled;
  return Status::settled_provisionally;
}

/// Forms hold minutes; a record keeps its seconds when the minute is not changed.
bool same_minute(Instant typed, const std::optional<Instant>& kept) {
  return kept && typed.microseconds / seconds(60) == kept->microseconds / seconds(60);
}

void tidy(std::string& text) { text = std::string{trim(text)}; }

Conversation tidied(Conversation conversation) {
  for (std::string* text : {&conversation.contacting_name, &conversation.what_i_want, &conversation.what_i_expect, &conversation.my_life_now,
                            &conversation.what_is_working, &conversation.people_and_places, &conversation.safety_action, &conversation.what_was_done})
    tidy(*text);
  if (conversation.contacting_person == "self") {
    conversation.contacting_name.clear();
    conversation.agreed_to_talk = "not_asked";
  }
  auto& also = conversation.secondary;
  std::ranges::sort(also);
  const auto repeats = std::ranges::unique(also);
  also.erase(repeats.begin(), repeats.end());
  std::erase(also, conversation.resolution);
  return conversation;
}

void decide_dates(Contact& contact, const ContactLists& lists, Date day, int follow_up_days) {
  const std::string& resolution = contact.conversation.resolution;
  contact.follow_up = {};
  if (resolution.empty()) {
    contact.closed_on.reset();
    contact.follow_up_due_on.reset();
    return;
  }
  if (!contact.closed_on) contact.closed_on = day;
  contact.follow_up_due_on.reset();
  if (lists.wants_follow_up(resolution)) contact.follow_up_due_on = *contact.closed_on + follow_up_days;
}

}  // namespace

std::string_view status_key(Status status) { return name_of(status).key; }
Message status_words(Status status) { return name_of(status).words; }

std::optional<Status> status_from_key(std::string_view key) {
  const auto found = std::ranges::find(names, key, &StatusName::key);
  if (found == names.end()) return std::nullopt;
  return found->status;
}

std::span<const Status> contact_statuses() { return recorded_statuses; }

Status status_of(const Contact& contact, const ContactLists& lists) {
  const std::string& resolution = contact.conversation.resolution;
  if (resolution == "duplicate") return Status::duplicate;
  if (resolution.empty() || !contact.closed_on) return Status::open;
  if (!lists.settles(resolution)) return Status::passed_on;
  return lists.wants_follow_up(resolution) ? settled_status(contact.follow_up) : Status::closed;
}

Contact recorded(const Conversation& conversation, const Taker& taker, const ContactLists& lists, Instant now, int follow_up_days) {
  Contact contact;
  contact.conversation = tidied(conversation);
  if (!contact.conversation.received_at) contact.conversation.received_at = now;
  contact.taker = taker;
  contact.recorded_at = now;
  decide_dates(contact, lists, now.london_date(), follow_up_days);
  return contact;
}

Contact amended(Contact contact, const Conversation& conversation, const ContactLists& lists, Date today, int follow_up_days, std::string reason) {
  const std::string before = contact.conversation.resolution;
  const auto received_at = contact.conversation.received_at;
  contact.conversation = tidied(conversation);
  if (!contact.conversation.received_at || same_minute(*contact.conversation.received_at, received_at)) contact.conversation.received_at = received_at;
  if (contact.conversation.resolution != before) decide_dates(contact, lists, today, follow_up_days);
  contact.amended_reason = std::string{trim(reason)};
  return contact;
}

Contact followed_up(Contact contact, const FollowUpAnswer& answer, std::string_view by_name) {
  if (answer.result == "try_again") {
    contact.follow_up_due_on = answer.on.value_or(contact.follow_up_due_on.value_or(Date{})) + try_again_days;
    return contact;
  }
  contact.follow_up = {answer.result, answer.on, std::string{trim(answer.note)}, std::string{by_name}};
  return contact;
}

bool follow_up_is_due(const Contact& contact, const ContactLists& lists, Date today) {
  return status_of(contact, lists) == Status::settled_provisionally && contact.follow_up.result.empty() && contact.follow_up_due_on &&
         *contact.follow_up_due_on <= today;
}

bool recontact_within_90_days(Moment contact, std::span<const Moment> same_person) {
  const Instant last{contact.received_at.microseconds + seconds(std::int64_t{recontact_days} * 24 * 60 * 60)};
  return std::ranges::any_of(same_person, [&](const Moment& other) {
    return !other.duplicate && contact.received_at < other.received_at && other.received_at <= last;
  });
}

}  // namespace stepwise::front_door
