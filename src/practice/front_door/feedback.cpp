// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/feedback.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"

namespace stepwise::front_door {
namespace {

constexpr std::size_t longest_text = 20'000;

}  // namespace

FeedbackState state_of(const Contact& contact, const std::optional<Feedback>& feedback) {
  if (contact.conversation.contacting_person == "self" || contact.conversation.resolution == "duplicate") return FeedbackState::none;
  if (!feedback) return FeedbackState::to_ask;
  if (feedback->may_tell == "may_not") return FeedbackState::may_not;
  return feedback->told_on ? FeedbackState::told : FeedbackState::to_tell;
}

Message state_words(FeedbackState state) {
  switch (state) {
    case FeedbackState::none: return noted("Not needed: the person got in touch themselves");
    case FeedbackState::to_ask: return noted("Ask the person what may be told");
    case FeedbackState::to_tell: return noted("May be told, not told yet");
    case FeedbackState::told: return noted("Told");
    case FeedbackState::may_not: return noted("They may not be told");
  }
  return noted("Not needed: the person got in touch themselves");
}

std::vector<Problem> problems_of(const Feedback& feedback, const Contact& contact, const ContactLists& lists, Date today, bool told_unreadable) {
  std::vector<Problem> problems;
  const auto wrong = [&](std::string field, std::string code, std::string sentence) { problems.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong}); };
  if (!lists.feedback.has(feedback.may_tell)) wrong("may_tell", "choice_missing", t("Choose whether they may be told"));
  if (feedback.may_tell == "lawful_reason" && trim(feedback.lawful_reason).empty()) wrong("lawful_reason", "missing", t("Enter the lawful reason to tell them without agreement"));
  const bool may = feedback.may_tell == "agreed" || feedback.may_tell == "lawful_reason";
  if (may && trim(feedback.what_may_be_told).empty()) wrong("what_may_be_told", "missing", t("Enter what they may be told"));
  if (may && !lists.channel.has(feedback.means)) wrong("means", "choice_missing", t("Choose how they are told"));
  if (told_unreadable) wrong("told_on", "day_unreadable", t("Enter a day, like 21 11 2026, or leave it empty"));
  if (feedback.told_on) {
    const Date first = contact.conversation.received_at.value_or(contact.recorded_at).london_date();
    if (!may) wrong("told_on", "may_not", t("They may not be told: leave the day empty"));
    else if (*feedback.told_on > today) wrong("told_on", "day_in_future", t("The day must be today or earlier"));
    else if (*feedback.told_on < first) wrong("told_on", "day_too_early", t("The day must be {0} or later", long_date(first)));
    if (may && trim(feedback.told_words).empty()) wrong("told_words", "missing", t("Enter what they were told"));
  }
  for (const auto& [field, text] : {std::pair{"lawful_reason", &feedback.lawful_reason}, std::pair{"what_may_be_told", &feedback.what_may_be_told}, std::pair{"told_words", &feedback.told_words}})
    if (characters_in(*text) > longest_text) wrong(field, "text_too_long", t("Shorten this to {0} characters or fewer", longest_text));
  return problems;
}

}  // namespace stepwise::front_door
