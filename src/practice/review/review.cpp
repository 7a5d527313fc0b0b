// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/review/decision.hpp"

namespace stepwise::review {

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{{&Lists::kind, "review_kind"},           {&Lists::trigger, "review_trigger"},
                                                             {&Lists::decision, "review_decision"},   {&Lists::method, "method_of_contact"},
                                                             {&Lists::achieved, "cld/review_outcomes"}, {&Lists::carer, "review_carer"},
                                                             {&Lists::advocate, "review_advocate"},   {&Lists::audit, "review_audit"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

std::string Lists::national_reason(std::string_view kind_code, std::string_view trigger_code) const {
  const std::string planned = kind.value(kind_code, "national_reason");
  return planned == "planned" || trigger_code.empty() ? planned : trigger.value(trigger_code, "national_reason");
}

DueDay due_for(std::string_view kind, Date from, bool first, std::optional<Date> wanted, int within_days) {
  DueDay day{from + within_days, from + within_days};
  if (kind == "initial") day = {from + (first_from_days + first_to_days) / 2, from + first_to_days};
  else if (kind == "direct_payment" && first) day = {from.add_months(first_payment_months), from.add_months(first_payment_months)};
  else if (kind != "unplanned" && kind != "requested") day = {from.add_months(most_months), from.add_months(most_months)};
  if (wanted) day.due_on = std::clamp(*wanted, from, day.limit_on);
  return day;
}

Standing standing_of(const Review& review, Date today, std::optional<Date> died_on) {
  if (review.refused_on) return Standing::refused;
  if (review.cancelled_on) return Standing::cancelled;
  if (review.finished_on) return review.followed_on || review.decision.follow_what.empty() || died_on ? Standing::done : Standing::to_follow_up;
  if (review.begun_on) return Standing::held;
  if (died_on) return Standing::closed_after_death;
  if (today > review.due_on) return Standing::overdue;
  return review.due_on <= today + soon_days ? Standing::due_soon : Standing::to_come;
}

std::string_view standing_key(Standing standing) {
  switch (standing) {
    case Standing::to_come: return "to_come";
    case Standing::due_soon: return "due_soon";
    case Standing::overdue: return "overdue";
    case Standing::held: return "held";
    case Standing::to_follow_up: return "to_follow_up";
    case Standing::done: return "done";
    case Standing::refused: return "refused";
    case Standing::cancelled: return "cancelled";
    case Standing::closed_after_death: return "closed_after_death";
  }
  return "to_come";
}

Message standing_words(Standing standing) {
  switch (standing) {
    case Standing::to_come: return noted("To come");
    case Standing::due_soon: return noted("Due soon");
    case Standing::overdue: return noted("Overdue");
    case Standing::held: return noted("Held, being written");
    case Standing::to_follow_up: return noted("Something follows");
    case Standing::done: return noted("Done");
    case Standing::refused: return noted("Refused, with reasons");
    case Standing::cancelled: return noted("Not needed");
    case Standing::closed_after_death: return noted("Closed: the person has died");
  }
  return noted("To come");
}

bool is_open(Standing standing) {
  return standing == Standing::to_come || standing == Standing::due_soon || standing == Standing::overdue || standing == Standing::held || standing == Standing::to_follow_up;
}

std::optional<Next> next_of(const Review& review, std::optional<Date> died_on) {
  if (review.refused_on || review.cancelled_on) return std::nullopt;
  if (!review.begun_on) return died_on ? std::nullopt : std::optional{Next{What::hold, review.due_on}};
  if (!review.finished_on) return Next{What::finish, *review.begun_on + writing_days};
  if (!review.followed_on && !review.decision.follow_what.empty() && !died_on) return Next{What::follow_up, review.decision.follow_by.value_or(*review.finished_on)};
  if (review.audit_picked && !review.audited_on) return Next{What::sample, *review.finished_on + writing_days};
  return std::nullopt;
}

Message what_words(What what) {
  switch (what) {
    case What::hold: return noted("Hold [[a review]]");
    case What::finish: return noted("Finish writing [[a review]]");
    case What::follow_up: return noted("Do what [[a review]] decided");
    case What::sample: return noted("Look at [[a review]] in the sample");
  }
  return noted("Hold [[a review]]");
}

bool needs_result(const Review& review, const Lists& lists) { return lists.national_reason(review.kind, review.trigger) == "planned"; }

std::vector<Problem> finish_problems(const Review& review, const Lists& lists, std::optional<Date> died_on) {
  std::vector<Problem> problems;
  const auto needs = [&](bool missing, const char* field, Message sentence) {
    if (missing) problems.push_back({field, "missing", t(sentence)});
  };
  const Talk& talk = review.talk;
  needs(!review.begun_on, "begun_on", noted("Enter the day it was held"));
  needs(!lists.method.has(talk.method), "method", noted("Say who took part: the person, [[a carer]], or both"));
  if (!died_on) {
    needs(talk.who_came.empty(), "who_came", noted("Write who came"));
    needs(talk.try_next.empty(), "try_next", noted("Write what could be tried next"));
    needs(talk.carer_offer.empty(), "carer_offer", noted("Say whether [[a carer]] was offered a talk of their own"));
    needs(needs_result(review, lists) && !lists.achieved.has(talk.achieved), "achieved", noted("Agree with the person how far the outcomes are met, and choose it"));
    needs(!talk.achieved.empty() && talk.achieved_with.empty(), "achieved_with", noted("Say with whom the result was agreed"));
    for (const auto& note : review.outcomes)
      if (is_to_talk_about(note))
        problems.push_back({"outcomes", "differs", t("They see “{0}” differently. Talk about it and write what was said, even that nobody wanted to talk", note.words)});
  }
  for (auto& problem : decision_problems(review.decision, lists, died_on)) problems.push_back(std::move(problem));
  return problems;
}

bool is_to_talk_about(const OutcomeNote& note) { return see_it_differently(note.own, note.others) && trim(note.difference_words).empty(); }

bool is_looked_at(const Review& review, std::string_view outcome_reference) {
  return std::ranges::find(review.outcomes, outcome_reference, &OutcomeNote::outcome_reference) != review.outcomes.end();
}

std::optional<double> t_score_of(const Review& review) {
  std::vector<Goal> goals;
  for (const auto& note : review.outcomes)
    if (note.level) goals.push_back({*note.level, note.importance, note.difficulty});
  return t_score(goals);
}

namespace {

template <class Fits>
const OutcomeNote* before(std::span<const Review> reviews, const Review& now, std::string_view outcome_reference, const Fits& fits) {
  const OutcomeNote* found = nullptr;
  Date latest{-1'000'000};
  const Date until = now.begun_on.value_or(Date{1'000'000});
  for (const auto& review : reviews) {
    if (review.reference == now.reference || !review.begun_on || *review.begun_on > until || *review.begun_on < latest) continue;
    for (const auto& note : review.outcomes)
      if (note.outcome_reference == outcome_reference && fits(note)) found = &note, latest = *review.begun_on;
  }
  return found;
}

}  // namespace

const OutcomeNote* levels_before(std::span<const Review> reviews, const Review& now, std::string_view outcome_reference) {
  return before(reviews, now, outcome_reference, [](const OutcomeNote& note) { return !note.next_expected.empty(); });
}

const OutcomeNote* noted_before(std::span<const Review> reviews, const Review& now, std::string_view outcome_reference) {
  return before(reviews, now, outcome_reference, [](const OutcomeNote& note) { return note.own.attainment.points() || note.others.attainment.points(); });
}

}  // namespace stepwise::review
