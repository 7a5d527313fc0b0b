// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/conversation_form.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::conversation {
namespace {

using front_door::date_from;

constexpr std::array<std::string_view, 6> carriers{"csrf", "form_token", "version", "next", "which", "contact"};

std::string text_of(const http::Fields& typed, std::string_view name) { return std::string{typed.get(name)}; }

void add_day(http::Fields& fields, std::string_view name, std::optional<Date> day) {
  const std::string begins{name};
  fields.add(begins + "_day", day ? std::to_string(day->day()) : "");
  fields.add(begins + "_month", day ? std::to_string(day->month()) : "");
  fields.add(begins + "_year", day ? std::to_string(day->year()) : "");
}

Said said_from(const http::Fields& typed) {
  return {text_of(typed, "what_matters"), text_of(typed, "strengths"), text_of(typed, "connections"),
          text_of(typed, "must_change"),  text_of(typed, "good_life"), text_of(typed, "planning_with")};
}

void add_said(http::Fields& fields, const Said& said) {
  fields.add("what_matters", said.what_matters);
  fields.add("strengths", said.strengths);
  fields.add("connections", said.connections);
  fields.add("must_change", said.must_change);
  fields.add("good_life", said.good_life);
  fields.add("planning_with", said.planning_with);
}

std::string without_returns(std::string_view text) {
  std::string clean{text};
  std::erase(clean, '\r');
  return clean;
}

}  // namespace

Opening opening_from(const http::Fields& typed) {
  Opening opening;
  opening.which = which_from(parse_number(typed.get("which")).value_or(0)).value_or(Which::listen);
  opening.opened_on = date_from(typed, "opened_on");
  opening.next_on = date_from(typed, "next_on");
  opening.ends_by = date_from(typed, "ends_by");
  opening.ends_by_reason = text_of(typed, "ends_by_reason");
  opening.said = said_from(typed);
  opening.tested_by = text_of(typed, "tested_by");
  opening.tested_words = text_of(typed, "tested_words");
  opening.why_in_crisis = text_of(typed, "why_in_crisis");
  opening.legal_status = text_of(typed, "legal_status");
  opening.contact_reference = text_of(typed, "contact");
  return opening;
}

Change change_from(const http::Fields& typed) { return {said_from(typed), date_from(typed, "next_on"), date_from(typed, "ends_by"), text_of(typed, "ends_by_reason")}; }

NewEntry entry_from(const http::Fields& typed) { return {date_from(typed, "happened_on"), date_from(typed, "next_on"), text_of(typed, "how"), text_of(typed, "words")}; }

NewStep step_from(const http::Fields& typed) {
  return {text_of(typed, "who"), text_of(typed, "what"), date_from(typed, "by_on"), text_of(typed, "money"), text_of(typed, "approved_by")};
}

Ending ending_from(const http::Fields& typed) {
  Ending ending;
  ending.ending = text_of(typed, "ending");
  ending.note = text_of(typed, "note");
  ending.ended_on = date_from(typed, "ended_on");
  ending.stable = text_of(typed, "stable");
  ending.in_control = text_of(typed, "in_control");
  ending.begins_with = text_of(typed, "begins_with");
  ending.next_on = date_from(typed, "next_on");
  ending.tested_by = text_of(typed, "tested_by");
  ending.tested_words = text_of(typed, "tested_words");
  return ending;
}

http::Fields blank_opening(Which which, std::string_view contact_reference, const Said& earlier, Date today) {
  http::Fields fields;
  fields.add("which", std::to_string(number_of(which)));
  fields.add("contact", std::string{contact_reference});
  add_day(fields, "opened_on", today);
  add_day(fields, "next_on", today + next_talk_days(which));
  add_day(fields, "ends_by", today + intensive_days);
  add_said(fields, earlier);
  return fields;
}

http::Fields fields_from(const Conversation& conversation) {
  http::Fields fields;
  add_said(fields, conversation.said);
  add_day(fields, "next_on", conversation.next_on);
  add_day(fields, "ends_by", conversation.ends_by);
  fields.add("ends_by_reason", conversation.ends_by_reason);
  return fields;
}

http::Fields blank_entry(const Conversation& about, Date today) {
  http::Fields fields;
  add_day(fields, "happened_on", today);
  add_day(fields, "next_on", std::max(about.next_on, today + next_talk_days(about.which)));
  return fields;
}

http::Fields blank_step(Date today) {
  http::Fields fields;
  add_day(fields, "by_on", today);
  return fields;
}

http::Fields blank_ending(const Conversation& about, bool died, Date today) {
  http::Fields fields;
  if (died) fields.add("ending", "died");
  add_day(fields, "ended_on", today);
  add_day(fields, "next_on", died ? std::nullopt : std::optional{today + next_talk_days(about.which == Which::intensive ? Which::listen : Which::intensive)});
  return fields;
}

std::string field_label(std::string_view field) {
  static constexpr std::pair<std::string_view, Message> labels[] = {
      {"opened_on", noted("When did it begin?")},
      {"next_on", noted("When will you speak next?")},
      {"ends_by", noted("When should it be over by?")},
      {"ends_by_reason", noted("Why does it need longer, or why does the day change?")},
      {"what_matters", noted("What matters to the person")},
      {"strengths", noted("Strengths: what the person, family and friends can do and like")},
      {"connections", noted("Connections tried: people, groups and places")},
      {"must_change", noted("What must change for the person to be safe and in control")},
      {"good_life", noted("What a good life looks like to the person")},
      {"planning_with", noted("Whom they want beside them in planning")},
      {"tested_by", noted("Which colleague asked what else could be tried?")},
      {"tested_words", noted("What was tried before, and what your colleague asked")},
      {"why_in_crisis", noted("Why this cannot wait until the crisis is over")},
      {"legal_status", noted("Legal footing")},
      {"happened_on", noted("When was it?")},
      {"how", noted("How were you in touch?")},
      {"words", noted("What was said and done")},
      {"who", noted("Who will do it?")},
      {"what", noted("What will be done?")},
      {"by_on", noted("By when?")},
      {"money", noted("Money for it")},
      {"approved_by", noted("Manager who agreed")},
      {"ending", noted("How did it end?")},
      {"note", noted("Why it ends, and what the person says about it")},
      {"ended_on", noted("When did it end?")},
      {"stable", noted("Are things stable?")},
      {"in_control", noted("Does the person feel in control again?")},
      {"begins_with", noted("What the next one begins with")}};
  const auto found = std::ranges::find(labels, field, &std::pair<std::string_view, Message>::first);
  if (found != std::end(labels)) return t(found->second);
  for (const auto& [part, words] : {std::pair{"_day", noted("{0} Day")}, std::pair{"_month", noted("{0} Month")}, std::pair{"_year", noted("{0} Year")}})
    if (field.ends_with(part)) return t(words, field_label(field.substr(0, field.size() - std::string_view{part}.size())));
  return std::string{field};
}

drafts::TwoTexts compare_fields(const http::Fields& theirs, const http::Fields& yours) {
  drafts::TwoTexts texts;
  for (const auto& [name, value] : yours.pairs()) {
    if (std::ranges::find(carriers, name) != carriers.end()) continue;
    const std::string their_text = without_returns(theirs.get(name)), your_text = without_returns(value);
    if (their_text == your_text) continue;
    texts.names.push_back(field_label(name));
    texts.theirs.push_back(their_text);
    texts.yours.push_back(your_text);
  }
  return texts;
}

}  // namespace stepwise::conversation
