// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/staff_store.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/conversation/conversation.hpp"
#include "practice/conversation/conversation_store.hpp"

namespace stepwise::conversation {

using html::Html;

std::string conversation_href(std::string_view reference);
std::string conversations_href(std::string_view person_reference);

/// A form of this room as it is shown: `typed` exactly as it was typed.
struct Form {
  std::string action, back, heading;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string token;               ///< a double click makes one; "" where the version says it
  std::int64_t version = 0;        ///< of the conversation, or of the draft of a new one
  Html above;                      ///< both texts of a stale save, or why it is shown again
};

/// What the page that opens one shows beside its fields.
struct OpeningPage {
  Which which = Which::listen;
  std::string person_reference;
  std::vector<Conversation> before;   ///< of the person, newest first: what was tried
  bool intensive_open = false;
};
Html write_opening(const govuk::Frame& frame, const Form& form, const OpeningPage& page, const ConversationLists& lists);
Html write_change(const govuk::Frame& frame, const Form& form, const Conversation& about);
Html write_entry_form(const govuk::Frame& frame, const Form& form, const ConversationLists& lists);
Html write_step_form(const govuk::Frame& frame, const Form& form, const Conversation& about, Money limit);
Html write_footing_form(const govuk::Frame& frame, const Form& form, const Conversation& about, const ConversationLists& lists);
Html write_ending(const govuk::Frame& frame, const Form& form, const Conversation& about, const ConversationLists& lists, Date today);

/// One conversation as it is read.
struct View {
  Conversation conversation;
  std::string person_reference;
  std::optional<Date> died_on;
  Money limit;
  bool may_change = false, may_introduce = false, may_bring = false;   ///< may_bring: to the peer challenge forum
  std::string before_title;   ///< of the one that led here
  Date today;
};
Html write_conversation(const govuk::Frame& frame, const View& view, const ConversationLists& lists);

/// A person's conversations, and what may be begun.
struct PersonView {
  std::string person_reference;
  std::vector<Conversation> all;
  bool may_open = false, may_open_third = false;
  std::string contact_reference;   ///< the contact that led here; "" for none
  Date today;
};
Html write_of_person(const PersonView& view, const ConversationLists& lists);
/// For the overview of a person's record: it does not depend on who looks, nor on the day.
Html write_overview(std::span<const Conversation> all, std::string_view person_reference, const ConversationLists& lists);

/// The open conversations of a team.
struct ListModel {
  std::vector<OpenLine> lines;
  std::vector<access::Team> teams;
  std::string team;              ///< its reference; "" for every team
  std::int64_t restricted = 0;
  Date today;
};
Html write_list(const ListModel& model);

}  // namespace stepwise::conversation
