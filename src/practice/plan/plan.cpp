// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/plan.hpp"

#include <algorithm>

namespace stepwise::plan {
namespace {

/// Days for the next thing, where no day of the plan itself says so [ours].
constexpr int draft_days = 14, sign_days = 3, answer_days = 5, start_days = 7, copy_days = 3;

constexpr std::array who_table{Coded{"me", noted("Me")},
                               Coded{"family_friends", noted("My family and friends")},
                               Coded{"community", noted("My community")},
                               Coded{"equipment", noted("Equipment or technology")},
                               Coded{"paid_budget", noted("Paid from my budget")},
                               Coded{"paid_other", noted("Paid in another way")},
                               Coded{"nhs", noted("The NHS")}};
constexpr std::array held_table{Coded{"direct_payment", noted("Direct payment")}, Coded{"isf", noted("Individual Service Fund")}, Coded{"managed", noted("Account that the council manages")},
                                Coded{"none", noted("No money from the budget")}};
constexpr std::array council_table{Coded{"yes", noted("The council meets it")}, Coded{"part", noted("The council meets part of it")}, Coded{"met_otherwise", noted("Met in another way, not by the council")},
                                   Coded{"declined", noted("The person does not want the council to meet it")}};
constexpr std::array agreement_table{Coded{"agreed", noted("Agrees with the plan")}, Coded{"in_part", noted("Agrees with part of it")}, Coded{"disagrees", noted("Disagrees with all of it")},
                                     Coded{"no_answer", noted("Was asked and gave no answer")}};
constexpr std::array author_table{Coded{"person", noted("The person")}, Coded{"worker", noted("The worker, with the person")}, Coded{"planner", noted("A support planner, with the person")},
                                  Coded{"provider", noted("Somebody who supports them, with the person")}, Coded{"representative", noted("Somebody who speaks for the person")}};
constexpr std::array heard_table{Coded{"yes", noted("Yes")}, Coded{"nobody", noted("There is nobody")}, Coded{"declined", noted("They did not want to")}, Coded{"not_asked", noted("Not asked yet")}};
constexpr std::array route_table{Coded{"worker", noted("The worker, within what was estimated")}, Coded{"peer_checked", noted("A colleague looks first")}, Coded{"manager", noted("A manager")},
                                 Coded{"panel", noted("A panel, by the council’s choice")}};
constexpr std::array stage_table{Coded{"assessor", noted("Who did the [[assessment]]")}, Coded{"planner", noted("Support planner")}, Coded{"broker", noted("Broker")}, Coded{"provider", noted("Who gives the support")}};
constexpr std::array unit_table{Coded{"hour", noted("an hour")}, Coded{"session", noted("a session")}, Coded{"visit", noted("a visit")}, Coded{"day", noted("a day")},
                                Coded{"night", noted("a night")}, Coded{"week", noted("a week")}};
constexpr std::array rhythm_table{Coded{"weekly", noted("Every week")}, Coded{"4_weekly", noted("Every 4 weeks")}, Coded{"monthly", noted("Every month")}};

}  // namespace

std::span<const Coded> who_kinds() { return who_table; }
std::span<const Coded> held_kinds() { return held_table; }
std::span<const Coded> council_answers() { return council_table; }
std::span<const Coded> agreements() { return agreement_table; }
std::span<const Coded> authors() { return author_table; }
std::span<const Coded> heard_answers() { return heard_table; }
std::span<const Coded> routes() { return route_table; }
std::span<const Coded> stages() { return stage_table; }
std::span<const Coded> units() { return unit_table; }
std::span<const Coded> payment_rhythms() { return rhythm_table; }

bool has(std::span<const Coded> codes, std::string_view code) { return std::ranges::find(codes, code, &Coded::code) != codes.end(); }

std::string words_of(std::span<const Coded> codes, std::string_view code) {
  const auto found = std::ranges::find(codes, code, &Coded::code);
  return found == codes.end() ? t("Not recorded").str() : t(found->words).str();
}

State state_of(const Plan& plan, const std::optional<Asked>& asked, std::optional<Date> died_on) {
  if (plan.closed_on || died_on) return State::ended;
  if (plan.started_on) return State::in_force;
  if (plan.signing) return State::signed_off;
  if (plan.asked_on) return asked && asked->sent_back ? State::sent_back : State::waiting;
  return plan.agreement ? State::agreed : State::draft;
}

Message state_words(State state) {
  switch (state) {
    case State::draft: return noted("Being written");
    case State::agreed: return noted("Answered, to be signed");
    case State::waiting: return noted("Waiting for signature");
    case State::sent_back: return noted("Sent back with a reason");
    case State::signed_off: return noted("Signed, to be put in place");
    case State::in_force: return noted("In place");
    case State::ended: return noted("Ended");
  }
  return noted("Being written");
}

std::optional<Date> next_of(const Plan& plan, State state) {
  switch (state) {
    case State::draft: return plan.begun_on + draft_days;
    case State::agreed: return plan.agreement->on + sign_days;
    case State::waiting: return *plan.asked_on + answer_days;
    case State::sent_back: return *plan.asked_on + answer_days;
    case State::signed_off: {
      Date first = plan.signing->on + start_days;
      for (const Piece& piece : plan.pieces) first = std::min(first, std::max(piece.start_on, plan.signing->on));
      return first;
    }
    case State::in_force: {
      if (!plan.copy_on) return *plan.started_on + copy_days;
      return plan.review_on ? *plan.review_on : *plan.started_on + first_review_latest;
    }
    case State::ended: return std::nullopt;
  }
  return std::nullopt;
}

bool may_be_written(State state) { return state == State::draft || state == State::agreed || state == State::sent_back; }

bool is_as_carer(std::string_view need) { return need.starts_with(as_carer); }

bool is_as_carer(const Piece& piece) { return is_as_carer(piece.need) || piece.of_carer; }

void mark_kept_apart(std::span<Plan> plans) {
  const auto speaks_of_caring = [](const Plan& plan) {
    return plan.of_carer || std::ranges::any_of(plan.needs, [](const NeedMet& need) { return is_as_carer(need.code); }) ||
           std::ranges::any_of(plan.pieces, [](const Piece& piece) { return is_as_carer(piece); }) ||
           std::ranges::any_of(plan.steps, &Step::of_carer);
  };
  for (Plan& plan : plans) plan.kept_apart = std::ranges::any_of(plans, [&](const Plan& other) { return other.number <= plan.number && speaks_of_caring(other); });
}

const Worker& holder_of(const Plan& plan) {
  const auto last = std::ranges::find(plan.batons.rbegin(), plan.batons.rend(), "taken", &Baton::settled_as);
  return last == plan.batons.rend() || last->to.id ? plan.holder : last->to;
}

std::string with_whom(const Piece& piece) {
  if (!piece.who.empty()) return piece.who;
  return piece.provider.empty() ? words_of(who_kinds(), piece.who_kind) : piece.provider;
}

const Baton* waiting_baton(const Plan& plan) {
  const auto found = std::ranges::find_if(plan.batons, [](const Baton& baton) { return !baton.settled_on; });
  return found == plan.batons.end() ? nullptr : &*found;
}

}  // namespace stepwise::plan
