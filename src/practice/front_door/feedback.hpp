// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "practice/front_door/contact.hpp"
#include "practice/front_door/contact_lists.hpp"

namespace stepwise::front_door {

/// What whoever got in touch about somebody else may be told, and was.
struct Feedback {
  std::int64_t version = 0;          ///< 0: nothing on record yet
  std::string may_tell = {};         ///< lists/feedback_agreement.csv
  std::string lawful_reason = {}, what_may_be_told = {};
  std::string means = {};            ///< lists/contact_channel.csv
  std::optional<Date> told_on = {};
  std::string told_words = {}, by = {};
};

/// Where it stands. Never stored.
enum class FeedbackState {
  none,      ///< the person got in touch themselves, or the contact counts nowhere
  to_ask,    ///< nobody has asked yet what may be told
  to_tell,   ///< it may be told, and was not yet
  told,
  may_not,   ///< the person does not agree, and nothing in law asks for it
};
FeedbackState state_of(const Contact& contact, const std::optional<Feedback>& feedback);
Message state_words(FeedbackState state);

/// Days from deciding what is done to telling whoever got in touch, unless a council sets its own. [ours]
constexpr int feedback_days_default = 7;
/// Days after which nobody is asked for it any more. [ours]
constexpr int feedback_until_days = 90;

/// What stops it from being kept: nothing is told without agreement or a reason in law.
std::vector<Problem> problems_of(const Feedback& feedback, const Contact& contact, const ContactLists& lists, Date today, bool told_unreadable);

}  // namespace stepwise::front_door
