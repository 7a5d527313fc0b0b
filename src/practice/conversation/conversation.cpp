// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/conversation.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::conversation {
namespace {

std::string tidy(std::string_view text) { return std::string{trim(text)}; }

Said tidied(const Said& said) {
  return {tidy(said.what_matters), tidy(said.strengths), tidy(said.connections), tidy(said.must_change), tidy(said.good_life), tidy(said.planning_with)};
}

/// The words that a conversation begins with, where its own kind keeps them.
void begin_with(Said& said, Which which, std::string_view words) {
  if (which == Which::listen) said.what_matters = tidy(words);
  if (which == Which::intensive) said.must_change = tidy(words);
  if (which == Which::good_life) said.good_life = tidy(words);
}

}  // namespace

std::optional<Which> which_from(std::int64_t number) {
  if (number < 1 || number > 3) return std::nullopt;
  return static_cast<Which>(number);
}

Message title_of(Which which) {
  if (which == Which::intensive) return noted("[[Conversation]] 2: work intensively");
  if (which == Which::good_life) return noted("[[Conversation]] 3: build a good life");
  return noted("[[Conversation]] 1: listen and connect");
}

State state_of(const Conversation& conversation, Date today) {
  if (conversation.ended_on) return State::ended;
  return conversation.ends_by && *conversation.ends_by < today ? State::past_its_end : State::open;
}

Message state_words(State state) {
  if (state == State::ended) return noted("Ended");
  return state == State::past_its_end ? noted("Open, past its end day") : noted("Open");
}

std::optional<Next> next_of(const Conversation& conversation) {
  if (conversation.ended_on) return std::nullopt;
  Next next{Next::What::talk, conversation.next_on, {}};
  for (const Step& step : conversation.steps)
    if (!step.done_on && step.by_on < next.on) next = {Next::What::step, step.by_on, step.what};
  if (conversation.ends_by && *conversation.ends_by < next.on) next = {Next::What::end, *conversation.ends_by, {}};
  return next;
}

std::string next_words(const Next& next) {
  if (next.what == Next::What::step) return t("Emergency plan: {0}", next.words);
  return next.what == Next::What::end ? t("End it, or say why it goes on") : t("Talk with the person");
}

std::string_view footing_of(const Conversation& conversation) {
  return conversation.footings.empty() ? std::string_view{} : std::string_view{conversation.footings.back().legal_status};
}

Money spent(std::span<const Step> steps) {
  Money total;
  for (const Step& step : steps) total = total + step.money;
  return total;
}

bool needs_manager(std::span<const Step> steps, Money more, Money limit) { return more.pence > 0 && spent(steps) + more > limit; }

Conversation opened(const Opening& opening, const Owner& owner, Instant now) {
  Conversation made;
  made.which = opening.which;
  made.opened_on = opening.opened_on.value_or(now.london_date());
  made.recorded_at = now;
  made.opened_by = owner.name;
  made.opened_by_role = owner.role;
  made.owner = owner;
  made.contact_reference = opening.contact_reference;
  made.before_reference = opening.before_reference;
  made.said = tidied(opening.said);
  made.next_on = opening.next_on.value_or(now.london_date() + next_talk_days(made.which));
  if (made.which == Which::intensive) {
    made.ends_by = opening.ends_by.value_or(made.opened_on + intensive_days);
    made.ends_by_reason = tidy(opening.ends_by_reason);
  }
  if (made.which == Which::good_life) {
    made.tested_by = tidy(opening.tested_by);
    made.tested_words = tidy(opening.tested_words);
    made.why_in_crisis = tidy(opening.why_in_crisis);
  }
  made.footings.push_back({opening.legal_status, "", now, owner.name});
  return made;
}

Conversation changed(Conversation conversation, const Change& change) {
  conversation.said = tidied(change.said);
  if (change.next_on) conversation.next_on = *change.next_on;
  if (conversation.which == Which::intensive && change.ends_by && change.ends_by != conversation.ends_by) {
    conversation.ends_by = change.ends_by;
    conversation.ends_by_reason = tidy(change.ends_by_reason);
  }
  return conversation;
}

Conversation with_entry(Conversation conversation, const NewEntry& entry, std::string_view by, Instant now) {
  if (entry.next_on) conversation.next_on = *entry.next_on;
  conversation.entries.insert(conversation.entries.begin(), Entry{entry.happened_on.value_or(now.london_date()), now, entry.how, tidy(entry.words), std::string{by}});
  return conversation;
}

Step step_of(const NewStep& step, std::string_view by) {
  Step made;
  made.who = tidy(step.who);
  made.what = tidy(step.what);
  made.by_on = step.by_on.value_or(Date{});
  made.money = Money::parse(trim(step.money)).value_or(Money{});
  if (made.money.pence > 0) made.approved_by = tidy(step.approved_by);
  made.added_by = std::string{by};
  return made;
}

Conversation with_step(Conversation conversation, Step step) {
  conversation.steps.push_back(std::move(step));
  return conversation;
}

Conversation with_step_done(Conversation conversation, std::int64_t step, Date on, std::string_view note, std::string_view by) {
  const auto found = std::ranges::find(conversation.steps, step, &Step::id);
  if (found == conversation.steps.end() || found->done_on) return conversation;
  found->done_on = on;
  found->done_note = tidy(note);
  found->done_by = std::string{by};
  return conversation;
}

Conversation with_footing(Conversation conversation, std::string_view legal_status, std::string_view reason, std::string_view by, Instant now) {
  conversation.footings.push_back({std::string{legal_status}, tidy(reason), now, std::string{by}});
  return conversation;
}

Conversation handed_over(Conversation conversation, const Owner& to) {
  conversation.owner = to;
  return conversation;
}

Conversation ended(Conversation conversation, const Ending& ending, std::string_view by) {
  conversation.ended_on = ending.ended_on;
  conversation.ending = ending.ending;
  conversation.ending_note = tidy(ending.note);
  conversation.ended_by = std::string{by};
  return conversation;
}

std::optional<Conversation> followed_by(const Conversation& ended, const Ending& ending, const ConversationLists& lists, Instant now) {
  const auto which = which_from(lists.leads_to(ending.ending));
  if (!which) return std::nullopt;
  Opening opening;
  opening.which = *which;
  opening.opened_on = ended.ended_on;
  opening.next_on = ending.next_on;
  opening.said.strengths = ended.said.strengths;
  opening.said.connections = ended.said.connections;
  begin_with(opening.said, *which, ending.begins_with);
  opening.tested_by = ending.tested_by;
  opening.tested_words = ending.tested_words;
  opening.legal_status = std::string{footing_of(ended)};
  opening.contact_reference = ended.contact_reference;
  opening.before_reference = ended.reference;
  return opened(opening, ended.owner, now);
}

}  // namespace stepwise::conversation
