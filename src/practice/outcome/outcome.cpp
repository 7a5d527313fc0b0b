// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/outcome.hpp"

#include <algorithm>

namespace stepwise::outcome {
namespace {

constexpr int agree_actions_days = 7;

bool is_paid(const Action& action) { return action.owner_kind == "worker" || action.owner_kind == "provider"; }

}  // namespace

const std::string& shown_words(const Outcome& outcome) { return !outcome.wording.empty() ? outcome.wording : !outcome.words.empty() ? outcome.words : outcome.issue; }

Where where(const Outcome& outcome) {
  if (outcome.closed_on) return outcome.closed_as == "met" ? Where::met : outcome.closed_as == "partly" ? Where::partly : Where::set_aside;
  return outcome.agreed_on ? Where::agreed : Where::begun;
}

Message where_words(Where where) {
  switch (where) {
    case Where::begun: return noted("Being worked out");
    case Where::agreed: return noted("Agreed");
    case Where::met: return noted("Met");
    case Where::partly: return noted("Partly met");
    case Where::set_aside: return noted("Set aside");
  }
  return noted("Agreed");
}

bool is_open(const Outcome& outcome) { return !outcome.closed_on; }

bool is_live(const Action& action) { return action.status != "done" && action.status != "dropped"; }

std::optional<NextLook> next_of(const Outcome& outcome, bool has_live_action) {
  if (!is_open(outcome)) return std::nullopt;
  if (!outcome.agreed_on) return NextLook{Next::finish, outcome.look_on};
  const Date soon = *outcome.agreed_on + agree_actions_days;
  if (!has_live_action && soon < outcome.look_on) return NextLook{Next::agree_actions, soon};
  return NextLook{Next::look, outcome.look_on};
}

Message next_words(Next next) {
  switch (next) {
    case Next::finish: return noted("Go on with an outcome that was begun");
    case Next::agree_actions: return noted("Agree who does what about an outcome");
    case Next::look: return noted("Look at an outcome together");
  }
  return noted("Look at an outcome together");
}

const std::vector<StepWords>& steps() {
  static const std::vector<StepWords> all{
      {Step::check, "check", noted("What do we know?"), noted("Do we know what matters to the person, and the life they want?")},
      {Step::now, "now", noted("How is it now?"), noted("What works and what does not, first of all as the person sees it?")},
      {Step::first, "first", noted("What comes first?"), noted("How much does it matter, how sure is the person that it can change, and do they want to begin here?")},
      {Step::success, "success", noted("What would it look like?"), noted("If this were sorted, what would be different?")},
      {Step::test, "test", noted("Is it the outcome?"), noted("Is this what the person wants to be different, or one way of getting there?")},
      {Step::barriers, "barriers", noted("What stands in the way?"), noted("What is stopping it from being like that already?")},
      {Step::action, "action", noted("Who does what?"), noted("What is the first step, and who takes it? Look near home before services.")},
      {Step::record, "record", noted("Write it down"), noted("Is it clear to everybody, and as the person wants it?")}};
  return all;
}

std::optional<Step> step_of(std::string_view key) {
  const auto found = std::ranges::find(steps(), key, &StepWords::key);
  if (found == steps().end()) return std::nullopt;
  return found->step;
}

std::string_view key_of(Step step) { return std::ranges::find(steps(), step, &StepWords::step)->key; }

bool is_done(Step step, const Outcome& outcome, const std::vector<Action>& actions) {
  switch (step) {
    case Step::check: return !outcome.issue.empty();
    case Step::now: return !outcome.working.empty() || !outcome.not_working.empty();
    case Step::first: return outcome.importance.has_value() && outcome.person_agreed == "yes";
    case Step::success: return !outcome.success.empty();
    case Step::test: return outcome.tested_on.has_value() && !outcome.words.empty();
    case Step::barriers: return !outcome.none_because.empty() || !outcome.barriers.empty();
    case Step::action: return !actions.empty();
    case Step::record: return outcome.agreed_on.has_value();
  }
  return false;
}

bool only_paid(const std::vector<Action>& actions) {
  return !actions.empty() && std::ranges::all_of(actions, is_paid);
}

std::vector<const Barrier*> unanswered(const Outcome& outcome, const std::vector<Action>& actions) {
  std::vector<const Barrier*> open;
  for (const auto& barrier : outcome.barriers) {
    const bool answered = !barrier.accepted_why.empty() || barrier.gone_on || std::ranges::find(actions, barrier.reference, &Action::barrier) != actions.end();
    if (!answered) open.push_back(&barrier);
  }
  return open;
}

std::vector<std::string> thin(const Outcome& outcome, const std::vector<Action>& actions, int others_active) {
  std::vector<std::string> all;
  if (!is_done(Step::now, outcome, actions)) all.push_back(t("The person’s own view of what works and what does not is not written yet"));
  if (outcome.person_agreed != "yes") all.push_back(t("It is not written that the person wants to begin here"));
  if (outcome.success.empty()) all.push_back(t("What it would look like is not written yet"));
  if (!outcome.tested_on) all.push_back(t("The wording has not been looked at with the person"));
  if (outcome.tests.empty()) all.push_back(t("It builds on nothing, changes nothing, meets no need and leads towards no aspiration: it is probably not an outcome"));
  if (outcome.barriers.empty() && outcome.none_because.empty()) all.push_back(t("What stands in the way has not been talked about"));
  if (const auto open = unanswered(outcome, actions); !open.empty())
    all.push_back(tn("Nothing answers {0} thing that stands in the way: add an action, or write why it is lived with", "Nothing answers {0} things that stand in the way: add actions, or write why they are lived with", static_cast<std::int64_t>(open.size())));
  if (std::ranges::none_of(actions, is_live)) all.push_back(t("Nobody does anything about it yet"));
  if (only_paid(actions) && outcome.paid_because.empty()) all.push_back(t("Everything is done by paid people. Who else could do a part, or why is it so?"));
  if (others_active + 1 > most_active) all.push_back(t("There are {0} outcomes at once. Five are as many as most people can live by: could some wait?", others_active + 1));
  return all;
}

std::vector<Action> actions_of(const std::vector<Action>& actions, std::string_view outcome_reference) {
  std::vector<Action> found;
  for (const auto& action : actions)
    if (action.outcome_reference == outcome_reference) found.push_back(action);
  return found;
}

}  // namespace stepwise::outcome
