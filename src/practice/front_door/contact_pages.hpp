// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/two_texts.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/front_door/contact.hpp"
#include "practice/front_door/contact_form.hpp"
#include "practice/front_door/feedback.hpp"

namespace stepwise::front_door {

using html::Html;

/// The one page of a conversation, new or being put right. `typed` is shown exactly as it was typed.
struct ContactForm {
  std::string action;             ///< where it is posted
  std::string back;               ///< where "Cancel" goes
  http::Fields typed;
  std::vector<Problem> problems;  ///< only the wrong ones: what is incomplete is said after saving
  std::string token;              ///< of this form; also its draft's reference. "" when amending
  std::int64_t draft_version = 0; ///< 0: not saved as a draft yet
  std::string person_reference;
  std::int64_t version = 0;       ///< of the contact being amended; 0 for a new one
  std::string notice;             ///< why it is shown again although nothing typed is wrong
  bool amending() const { return version > 0; }
};
/// The form with its heading.
Html write_contact_form(const govuk::Frame& frame, const ContactForm& form, const ContactLists& lists, std::string_view heading);

/// A contact as it is read.
struct ContactView {
  Contact contact;
  std::string person_reference;
  bool came_back = false;          ///< re-contact within 90 days
  bool may_amend = false, may_follow_up = false;
  std::vector<Problem> to_add;     ///< what is incomplete
  Date today;
  std::vector<govuk::Link> next;   ///< what this contact leads to, for this visitor
  std::optional<Feedback> feedback;
};
Html write_contact(const ContactView& view, const ContactLists& lists);

/// "Is it settled?" asked later.
struct FollowUpForm {
  Contact contact;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_follow_up_form(const govuk::Frame& frame, const FollowUpForm& form, const ContactLists& lists);

/// Fields of two forms side by side, codes as their labels; fields that carry the form itself (csrf, version, token) are
/// left out.
drafts::TwoTexts compare_fields(const http::Fields& theirs, const http::Fields& yours, const ContactLists& lists);

/// The last few contacts, for the overview of a person's record. It does not depend on who looks.
Html write_recent_contacts(std::span<const Contact> contacts, std::string_view person_reference, const ContactLists& lists);

/// A status as a tag, in a colour that judges nobody.
Html status_tag(Status status);
std::string contact_href(std::string_view reference);
/// A code as people read it: a label, or "Not decided yet".
std::string resolution_words(const ContactLists& lists, std::string_view code);

}  // namespace stepwise::front_door
