// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/conversation/conversation.hpp"

namespace stepwise::conversation {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr std::size_t longest_name = 200;
/// The day of the next talk is near enough to be kept in mind. [ours]
constexpr int furthest_next_days = 366;

class Problems {
 public:
  void wrong(std::string field, std::string code, std::string sentence) { all_.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong}); }
  void needed(std::string_view field, std::string_view text, Message sentence) {
    if (trim(text).empty()) wrong(std::string{field}, "missing", t(sentence));
    room(field, text, longest_text);
  }
  void room(std::string_view field, std::string_view text, std::size_t most) {
    if (characters_in(text) > most) wrong(std::string{field}, "text_too_long", t("Shorten this to {0} characters or fewer", most));
  }
  /// A day that has come.
  void past_day(std::string_view field, const std::optional<Date>& day, Date earliest, Date today) {
    if (!day) wrong(std::string{field}, "day_missing", t("Enter a day, like 21 11 2026"));
    else if (*day > today) wrong(std::string{field}, "day_in_future", t("The day must be today or earlier"));
    else if (*day < earliest) wrong(std::string{field}, "day_too_early", t("The day must be {0} or later", long_date(earliest)));
  }
  /// A day that is still to come.
  void coming_day(std::string_view field, const std::optional<Date>& day, Date today) {
    if (!day) wrong(std::string{field}, "day_missing", t("Enter a day, like 21 11 2026"));
    else if (*day < today) wrong(std::string{field}, "day_past", t("The day must be today or later"));
    else if (*day - today > furthest_next_days) wrong(std::string{field}, "day_too_far", t("The day must be within a year"));
  }
  std::vector<Problem> take() { return std::move(all_); }

 private:
  std::vector<Problem> all_;
};

void said_problems(Problems& problems, Which which, const Said& said) {
  if (which == Which::listen) problems.needed("what_matters", said.what_matters, noted("Enter what matters to the person, in their own words"));
  if (which == Which::intensive) problems.needed("must_change", said.must_change, noted("Enter what must change for the person to be safe and in control"));
  if (which == Which::good_life) problems.needed("good_life", said.good_life, noted("Enter what a good life looks like to the person"));
  for (const auto& [field, text] : {std::pair{"strengths", &said.strengths}, std::pair{"connections", &said.connections}, std::pair{"planning_with", &said.planning_with}})
    problems.room(field, *text, longest_text);
}

void end_day_problems(Problems& problems, const std::optional<Date>& ends_by, Date opened_on, std::string_view reason) {
  if (!ends_by) return problems.wrong("ends_by", "day_missing", t("Enter the day it should be over by, like 21 11 2026"));
  if (*ends_by < opened_on) return problems.wrong("ends_by", "end_before_start", t("The end day must not be before the day it began"));
  if (*ends_by - opened_on > intensive_days && trim(reason).empty())
    problems.wrong("ends_by_reason", "reason_missing", t("Say why it will take longer than six weeks"));
}

void tested_problems(Problems& problems, std::string_view tested_by, std::string_view words, std::string_view worker) {
  if (trim(tested_by).empty()) problems.wrong("tested_by", "missing", t("Enter the name of the colleague who asked what else could be tried"));
  else if (equals_ignoring_case(trim(tested_by), worker)) problems.wrong("tested_by", "own_name", t("It must be somebody else than you"));
  problems.room("tested_by", tested_by, longest_name);
  problems.needed("tested_words", words, noted("Enter what was tried before, and what your colleague asked"));
}

}  // namespace

std::vector<Problem> problems_of(const Opening& opening, const ConversationLists& lists, const OpenNow& open, std::string_view worker, Date today) {
  Problems problems;
  if (open.same) problems.wrong("which", "open_already", t("One of these is open already: go on with it from the person’s record"));
  problems.past_day("opened_on", opening.opened_on, today - 366, today);
  said_problems(problems, opening.which, opening.said);
  if (opening.which == Which::intensive) end_day_problems(problems, opening.ends_by, opening.opened_on.value_or(today), opening.ends_by_reason);
  if (opening.which == Which::good_life) {
    tested_problems(problems, opening.tested_by, opening.tested_words, worker);
    if (open.intensive && trim(opening.why_in_crisis).empty())
      problems.wrong("why_in_crisis", "crisis_open", t("A [[conversation]] 2 is open. Nobody plans long-term in a crisis: say why this cannot wait until it has ended"));
  }
  problems.coming_day("next_on", opening.next_on, today);
  if (!lists.legal_status.has(opening.legal_status)) problems.wrong("legal_status", "legal_status_missing", t("Choose the legal footing"));
  return problems.take();
}

std::vector<Problem> problems_of(const Change& change, const Conversation& before, Date today) {
  Problems problems;
  said_problems(problems, before.which, change.said);
  if (before.which == Which::intensive) {
    end_day_problems(problems, change.ends_by, before.opened_on, change.ends_by_reason);
    if (change.ends_by && change.ends_by != before.ends_by && trim(change.ends_by_reason).empty() && *change.ends_by - before.opened_on <= intensive_days)
      problems.wrong("ends_by_reason", "reason_missing", t("Say why the end day changes"));
  }
  if (!change.next_on || *change.next_on != before.next_on) problems.coming_day("next_on", change.next_on, today);
  return problems.take();
}

std::vector<Problem> problems_of(const NewEntry& entry, const Conversation& about, const ConversationLists& lists, Date today) {
  Problems problems;
  problems.past_day("happened_on", entry.happened_on, about.opened_on, today);
  if (!lists.channel.has(entry.how)) problems.wrong("how", "how_missing", t("Choose how you were in touch"));
  problems.needed("words", entry.words, noted("Enter what was said and done"));
  problems.coming_day("next_on", entry.next_on, today);
  return problems.take();
}

std::vector<Problem> problems_of(const NewStep& step, const Conversation& about, Money limit, std::string_view worker, Date today) {
  Problems problems;
  problems.needed("what", step.what, noted("Enter what will be done"));
  if (trim(step.who).empty()) problems.wrong("who", "missing", t("Enter who will do it"));
  problems.room("who", step.who, longest_name);
  problems.coming_day("by_on", step.by_on, today);
  const auto money = trim(step.money).empty() ? Money{} : Money::parse(trim(step.money)).value_or(Money{-1});
  if (money.pence < 0) problems.wrong("money", "money_unreadable", t("Enter the money in pounds, like 60 or 12.50, or leave it empty"));
  const bool manager = money.pence > 0 && needs_manager(about.steps, money, limit);
  if (manager && trim(step.approved_by).empty())
    problems.wrong("approved_by", "manager_needed", t("This goes beyond {0} for one [[conversation]]: enter the name of the manager who agreed", money_words(limit)));
  else if (manager && equals_ignoring_case(trim(step.approved_by), worker))
    problems.wrong("approved_by", "own_name", t("It must be a manager’s name, not your own"));
  problems.room("approved_by", step.approved_by, longest_name);
  return problems.take();
}

std::vector<Problem> footing_problems(std::string_view legal_status, std::string_view reason, const Conversation& about, const ConversationLists& lists) {
  Problems problems;
  if (!lists.legal_status.has(legal_status)) problems.wrong("legal_status", "legal_status_missing", t("Choose the legal footing"));
  else if (legal_status == footing_of(about)) problems.wrong("legal_status", "same", t("This is the footing that stands already"));
  problems.needed("reason", reason, noted("Say why the footing changes"));
  return problems.take();
}

std::vector<Problem> problems_of(const Ending& ending, const Conversation& about, const ConversationLists& lists, std::string_view worker, Date today) {
  Problems problems;
  const auto next = which_from(lists.leads_to(ending.ending));
  if (!lists.may_end(ending.ending, number_of(about.which))) problems.wrong("ending", "ending_missing", t("Choose how it ended"));
  problems.past_day("ended_on", ending.ended_on, about.opened_on, today);
  problems.needed("note", ending.note, noted("Enter why it ends, and what the person says about it"));
  if (about.which == Which::intensive && next) {
    if (ending.stable != "yes") problems.wrong("stable", "not_stable", t("Stay with the person until things are stable, or choose another way it ended"));
    if (ending.in_control != "yes") problems.wrong("in_control", "not_in_control", t("Stay with the person until they feel in control, or choose another way it ended"));
  }
  if (next) {
    problems.needed("begins_with", ending.begins_with, noted("Enter what the next [[conversation]] begins with"));
    problems.coming_day("next_on", ending.next_on, today);
  }
  if (next == Which::good_life) tested_problems(problems, ending.tested_by, ending.tested_words, worker);
  return problems.take();
}

}  // namespace stepwise::conversation
