// SPDX-License-Identifier: Apache-2.0
#include "practice/rapid_response/rapid_response.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace stepwise::rapid_response {
namespace {

constexpr std::size_t longest_words = 4'000;
constexpr std::int64_t hour_us = seconds(3600);
constexpr int hours_when_unknown = 2;

Problem problem(std::string field, std::string code, std::string sentence) { return {std::move(field), std::move(code), std::move(sentence)}; }

}  // namespace

Result<RapidLists> RapidLists::load() {
  RapidLists lists;
  for (const auto& [name, list] : std::initializer_list<std::pair<const char*, CodeList*>>{{"rapid_danger", &lists.danger}, {"rapid_level", &lists.level}, {"rapid_outcome", &lists.outcome}, {"rapid_avoided", &lists.avoided}}) {
    auto read = CodeList::load(name);
    if (!read) return tl::unexpected<Fault>{read.error()};
    *list = std::move(*read);
  }
  return lists;
}

int RapidLists::rank(std::string_view code) const { return static_cast<int>(parse_number(danger.value(code, "rank")).value_or(0)); }
int RapidLists::hours(std::string_view code) const { return static_cast<int>(parse_number(danger.value(code, "hours")).value_or(hours_when_unknown)); }

Message status_words(Status status) {
  switch (status) {
    case Status::queued: return noted("In the queue");
    case Status::taken: return noted("Taken, not visited yet");
    case Status::seen: return noted("Visited");
    case Status::closed: return noted("Ended");
  }
  return noted("In the queue");
}

Status status_of(const Response& response) {
  if (response.closed_at) return Status::closed;
  if (response.first_seen_at) return Status::seen;
  return response.worker ? Status::taken : Status::queued;
}

bool comes_before(const Response& a, const Response& b, const RapidLists& lists) {
  const int a_rank = lists.rank(a.danger), b_rank = lists.rank(b.danger);
  if (a_rank != b_rank) return a_rank < b_rank;
  if (a.received_at != b.received_at) return a.received_at < b.received_at;
  return a.id < b.id;
}

std::optional<int> hours_to_visit(const Response& response) {
  if (!response.first_seen_at) return std::nullopt;
  return static_cast<int>((response.first_seen_at->microseconds - response.received_at.microseconds) / hour_us);
}

std::vector<Problem> problems_of(const Response& asked, const RapidLists& lists) {
  std::vector<Problem> problems;
  if (!lists.danger.has(asked.danger)) problems.push_back(problem("danger", "missing", t("Choose how soon somebody is in danger")));
  if (trim(asked.what_happened).empty()) problems.push_back(problem("what_happened", "missing", t("Say what happened")));
  if (trim(asked.who_at_risk).empty()) problems.push_back(problem("who_at_risk", "missing", t("Say who is at risk")));
  if (asked.danger == "now" && trim(asked.done_so_far).empty()) problems.push_back(problem("done_so_far", "missing", t("Say what has been done to make the person safe now")));
  for (const auto& [field, words] : {std::pair<std::string, const std::string&>{"what_happened", asked.what_happened}, {"who_at_risk", asked.who_at_risk}, {"done_so_far", asked.done_so_far}})
    if (characters_in(words) > longest_words) problems.push_back(problem(field, "long", t("Use at most 4,000 characters")));
  return problems;
}

Response received(Response asked, const RapidLists& lists, Instant now) {
  asked.received_at = now;
  asked.what_happened = std::string{trim(asked.what_happened)};
  asked.who_at_risk = std::string{trim(asked.who_at_risk)};
  asked.done_so_far = std::string{trim(asked.done_so_far)};
  asked.next_at = now + hour_us * lists.hours(asked.danger);
  asked.next_words = t("See the person");
  return asked;
}

Response taken(Response response, const Owner& owner, Instant now) {
  response.worker = owner.id;
  response.worker_name = owner.name;
  if (owner.team) response.team = owner.team, response.team_name = owner.team_name;
  if (!response.taken_at) response.taken_at = now;
  return response;
}

Response handed_over(Response response, const std::optional<Owner>& owner, Instant now) {
  if (owner) return taken(std::move(response), *owner, now);
  response.worker.reset();
  response.worker_name.clear();
  return response;
}

std::vector<Problem> problems_of(const Plan& plan, Instant now) {
  std::vector<Problem> problems;
  if (!plan.at) problems.push_back(problem("next", "missing", t("Enter the day and time by which the next thing is done")));
  else if (*plan.at <= now) problems.push_back(problem("next", "past", t("Enter a day and time that are still to come")));
  if (trim(plan.words).empty()) problems.push_back(problem("next_words", "missing", t("Say what is done next")));
  return problems;
}

Response planned(Response response, const Plan& plan) {
  response.next_at = plan.at;
  response.next_words = std::string{trim(plan.words)};
  return response;
}

std::vector<Problem> problems_of(const Visited& visited, const Response& response, Instant now) {
  std::vector<Problem> problems;
  if (!visited.at) problems.push_back(problem("seen", "missing", t("Enter the day and time of the visit")));
  else if (*visited.at > now) problems.push_back(problem("seen", "future", t("The visit must be now or earlier")));
  else if (*visited.at + seconds(59) < response.received_at) problems.push_back(problem("seen", "early", t("The visit cannot be before help was asked for")));
  if (trim(visited.note).empty()) problems.push_back(problem("seen_note", "missing", t("Say what you found, and whether the person is safe")));
  for (auto& one : problems_of(visited.next, now)) problems.push_back(std::move(one));
  return problems;
}

Response seen(Response response, const Visited& visited) {
  const Instant at = std::max(*visited.at, response.received_at);
  if (!response.first_seen_at || at < *response.first_seen_at) response.first_seen_at = at;
  response.seen_note += (response.seen_note.empty() ? "" : "\n\n") + std::string{trim(visited.note)};
  return planned(std::move(response), visited.next);
}

std::vector<Problem> problems_of(const Piece& piece, const RapidLists& lists, Instant now) {
  std::vector<Problem> problems;
  if (!lists.level.has(piece.level)) problems.push_back(problem("level", "missing", t("Choose what kind of help it was")));
  if (trim(piece.what).empty()) problems.push_back(problem("what", "missing", t("Say what was done")));
  if (piece.done_at > now) problems.push_back(problem("done", "future", t("It must have been done now or earlier")));
  return problems;
}

std::vector<Problem> problems_of(const Ending& ending, const Response& response, std::size_t pieces, const RapidLists& lists) {
  std::vector<Problem> problems;
  const bool over = ending.outcome == "died" || ending.outcome == "no_further";
  if (!lists.outcome.has(ending.outcome)) problems.push_back(problem("outcome", "missing", t("Choose how it ended")));
  if (!over && pieces == 0) problems.push_back(problem("outcome", "work", t("First record what kind of help was given")));
  if (trim(ending.note).empty()) problems.push_back(problem("outcome_note", "missing", response.first_seen_at ? t("Say how things stand, and who goes on from here") : t("Say how things stand, and why nobody visited")));
  if (!lists.avoided.has(ending.avoided)) problems.push_back(problem("avoided", "missing", t("Choose whether a hospital admission was avoided")));
  if (ending.avoided == "yes" && ending.outcome == "hospital") problems.push_back(problem("avoided", "clash", t("The person went to hospital, so choose No or Not known")));
  if (ending.avoided == "yes" && trim(ending.avoided_why).empty()) problems.push_back(problem("avoided_why", "missing", t("Say what would have happened without the visit")));
  return problems;
}

Response ended(Response response, const Ending& ending, std::string_view by_name, Instant now) {
  response.outcome = ending.outcome;
  response.outcome_note = std::string{trim(ending.note)};
  response.avoided_admission = ending.avoided;
  response.avoided_why = std::string{trim(ending.avoided_why)};
  response.closed_at = now;
  response.closed_by_name = by_name;
  response.next_at.reset();
  response.next_words.clear();
  return response;
}

}  // namespace stepwise::rapid_response
