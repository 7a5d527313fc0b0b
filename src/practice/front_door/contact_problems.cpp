// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/front_door/contact.hpp"

namespace stepwise::front_door {
namespace {

constexpr std::size_t longest_text = 20'000;

class Finder {
 public:
  Finder(const Conversation& conversation, const ContactLists& lists, Instant now) : said_{conversation}, lists_{lists}, now_{now} {}

  std::vector<Problem> find() {
    caller();
    received();
    words();
    safety();
    done();
    footing();
    return std::move(problems_);
  }

 private:
  void wrong(std::string field, std::string code, std::string sentence) {
    problems_.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong});
  }
  void incomplete(std::string field, std::string code, std::string sentence) {
    problems_.push_back({std::move(field), std::move(code), std::move(sentence), Weight::incomplete});
  }

  void caller() {
    if (said_.contacting_person == "self") return;
    if (!lists_.relationship.has(said_.contacting_person)) return wrong("contacting_person", "caller_missing", t("Choose who got in touch"));
    if (trim(said_.contacting_name).empty()) incomplete("contacting_name", "caller_name_missing", t("Add the name of the person who got in touch"));
    if (!lists_.agreement.has(said_.agreed_to_talk)) return wrong("agreed_to_talk", "agreement_missing", t("Choose whether the person agreed to this [[conversation]]"));
    if (said_.agreed_to_talk == "not_asked") incomplete("agreed_to_talk", "agreement_not_asked", t("Ask whether the person agrees to this [[conversation]] about them"));
  }

  void received() {
    if (!lists_.channel.has(said_.channel)) wrong("channel", "channel_missing", t("Choose how they got in touch"));
    if (!said_.received_at) return wrong("received", "received_unreadable", t("Enter the day and time it came in, like 21 11 2026 and 2:30pm"));
    if (*said_.received_at > now_) wrong("received", "received_in_future", t("The day and time it came in must be now or earlier"));
    else if (said_.received_at->london_date() < *Date::from_parts(1990, 1, 1)) wrong("received", "received_too_early", t("The day it came in must be after 1989"));
  }

  void words() {
    if (trim(said_.what_i_want).empty()) wrong("what_i_want", "want_missing", t("Enter what the person wants, in their own words"));
    if (trim(said_.what_i_expect).empty()) incomplete("what_i_expect", "expect_missing", t("Add what the person expects to happen"));
    const std::array<std::pair<const char*, const std::string*>, 7> texts{{{"what_i_want", &said_.what_i_want},
                                                                           {"what_i_expect", &said_.what_i_expect},
                                                                           {"my_life_now", &said_.my_life_now},
                                                                           {"what_is_working", &said_.what_is_working},
                                                                           {"people_and_places", &said_.people_and_places},
                                                                           {"safety_action", &said_.safety_action},
                                                                           {"what_was_done", &said_.what_was_done}}};
    for (const auto& [field, text] : texts)
      if (characters_in(*text) > longest_text) wrong(field, "text_too_long", t("Shorten this to {0} characters or fewer", longest_text));
    if (characters_in(said_.contacting_name) > 200) wrong("contacting_name", "text_too_long", t("Shorten the name to 200 characters or fewer"));
  }

  void safety() {
    if (!lists_.safety.has(said_.safety)) return wrong("safety", "safety_missing", t("Choose whether anyone is unsafe"));
    if (!trim(said_.safety_action).empty()) return;
    if (said_.safety == "immediate") wrong("safety_action", "danger_without_action", t("Say what was done to make the person safe now"));
    if (said_.safety == "concern") incomplete("safety_action", "concern_without_action", t("Add what will be done about the worry"));
  }

  void done() {
    if (said_.resolution.empty()) incomplete("resolution", "not_decided", t("Decide what will be done"));
    else if (!lists_.resolution.has(said_.resolution)) wrong("resolution", "resolution_missing", t("Choose what was done, or that it is not decided yet"));
    for (const auto& code : said_.secondary)
      if (!lists_.resolution.has(code) || code == "duplicate") return wrong("secondary", "secondary_unknown", t("Choose what else was done from the list"));
    if (said_.resolution == "duplicate" && !said_.secondary.empty())
      wrong("secondary", "duplicate_with_more", t("A duplicate has nothing else done: untick these, or choose what was done"));
  }

  void footing() {
    if (!lists_.legal_status.has(said_.legal_status)) wrong("legal_status", "legal_status_missing", t("Choose the legal footing"));
    if (!lists_.route_of_access.has(said_.route_of_access)) wrong("route_of_access", "route_missing", t("Choose where the request came from"));
  }

  const Conversation& said_;
  const ContactLists& lists_;
  Instant now_;
  std::vector<Problem> problems_;
};

constexpr std::array<Message, 5> script{
    noted("If anyone is hurt, or may be in the next few minutes, ask the caller to ring 999 now, or ring it yourself and stay on the line."),
    noted("Ask: “Are you safe where you are? Who is with you? Can you get somewhere safer?”"),
    noted("Say: “I am going to make sure someone helps today. I will tell the safeguarding team, and I will tell you what happens next.”"),
    noted("Ask what the person wants to happen, and whether they agree to the safeguarding team being told. If you tell them without agreement, write down why."),
    noted("Hand over to safeguarding by telephone before you finish. Write below who you spoke to, when, and what was agreed."),
};

}  // namespace

std::vector<Problem> problems_of(const Conversation& conversation, const ContactLists& lists, Instant now) {
  return Finder{conversation, lists, now}.find();
}

std::span<const Message> danger_script() { return script; }

std::vector<Problem> amendment_problems(std::string_view reason) {
  if (trim(reason).empty()) return {{"amended_reason", "reason_missing", t("Say why you are changing the record")}};
  if (characters_in(reason) > 1000) return {{"amended_reason", "text_too_long", t("Shorten the reason to 1,000 characters or fewer")}};
  return {};
}

std::vector<Problem> problems_of(const FollowUpAnswer& answer, const Contact& contact, const ContactLists& lists, Date today) {
  std::vector<Problem> problems;
  if (answer.result != "try_again" && !lists.follow_up.has(answer.result))
    problems.push_back({"result", "result_missing", t("Choose whether it is settled")});
  if (!answer.on) problems.push_back({"on", "day_unreadable", t("Enter the day you asked, like 21 11 2026")});
  else if (*answer.on > today) problems.push_back({"on", "day_in_future", t("The day you asked must be today or earlier")});
  else if (contact.closed_on && *answer.on < *contact.closed_on)
    problems.push_back({"on", "day_before_settled", t("The day you asked must be on or after {0}, when the [[contact]] was settled", long_date(*contact.closed_on))});
  if (characters_in(answer.note) > longest_text) problems.push_back({"note", "text_too_long", t("Shorten this to {0} characters or fewer", longest_text)});
  return problems;
}

}  // namespace stepwise::front_door
