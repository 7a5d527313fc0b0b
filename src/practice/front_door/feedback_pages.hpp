// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "practice/front_door/contact_pages.hpp"
#include "practice/front_door/feedback.hpp"

namespace stepwise::front_door {

struct FeedbackForm {
  Contact contact;
  http::Fields typed;
  std::vector<Problem> problems;
  std::int64_t version = 0;   ///< of what is on record; 0 for nothing
};
Html write_feedback_form(const govuk::Frame& frame, const FeedbackForm& form, const ContactLists& lists);
/// The part of a contact's page about it; nothing when the person got in touch themselves.
Html write_feedback(const Contact& contact, const std::optional<Feedback>& feedback, const ContactLists& lists, bool may_change);

}  // namespace stepwise::front_door
