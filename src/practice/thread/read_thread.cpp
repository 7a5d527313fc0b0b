// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/budget_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/plan/money.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/review/review_ratings.hpp"
#include "practice/thinking/thinking_store.hpp"
#include "practice/thread/thread_site.hpp"

namespace stepwise::thread {
namespace {

Solution solution_of(const plan::Piece& piece) {
  return {piece.reference, piece.what, plan::with_whom(piece), plan::is_paid(piece), piece.weekly_pence, piece.one_off_pence};
}

Strand strand_of(const outcome::Outcome& kept, const std::vector<thinking::Finding>& aspirations) {
  Strand strand;
  strand.reference = kept.reference;
  strand.words = outcome::shown_words(kept);
  strand.standing = t(outcome::where_words(outcome::where(kept)));
  strand.closed_on = kept.closed_on;
  strand.closed_why = kept.closed_why;
  const auto hope = std::ranges::find(aspirations, kept.aspiration, &thinking::Finding::reference);
  if (!kept.aspiration.empty() && hope != aspirations.end()) strand.aspiration = hope->words;
  return strand;
}

/// The strand of an outcome; one that is no longer among them keeps the words that the plan froze.
Strand& strand_for(Thread& thread, const std::string& reference, const std::string& words) {
  if (reference.empty()) return thread.loose;
  const auto found = std::ranges::find(thread.strands, reference, &Strand::reference);
  if (found != thread.strands.end()) return *found;
  if (words.empty()) return thread.loose;
  thread.strands.push_back({.reference = reference, .aspiration = "", .words = words, .standing = "", .solutions = {}, .actions = {}, .results = {}});
  return thread.strands.back();
}

void hang_actions(Thread& thread, store::ReadTx& tx, const access::ReadablePerson& who) {
  for (const auto& action : outcome::read_actions(tx, who)) {
    const auto strand = std::ranges::find(thread.strands, action.outcome_reference, &Strand::reference);
    const bool paid = action.resource != "free" || action.owner_kind == "provider";
    const bool counts = outcome::is_live(action) || (strand != thread.strands.end() && strand->closed_on && action.status == "done");
    if (strand != thread.strands.end() && counts && !paid) strand->actions.push_back(action.owner_name.empty() ? action.what : t("{0}: {1}", action.owner_name, action.what));
  }
}

void hang_results(Thread& thread, store::ReadTx& tx, const access::ReadablePerson& who) {
  for (const auto& rating : review::read_ratings(tx, who)) {
    Strand& strand = strand_for(thread, rating.outcome_reference, rating.words);
    if (strand.reference.empty()) continue;
    strand.results.push_back({rating.on, review::attainment_said(rating.own.attainment), review::help_said(rating.own.help), review::attainment_said(rating.others.attainment),
                              review::help_said(rating.others.help)});
  }
}

}  // namespace

Thread read_thread(store::ReadTx& tx, const access::ReadablePerson& who, Date from, Date to, bool as_carer_too) {
  Thread thread{{}, {}, from, to};
  const auto aspirations = thinking::read_aspirations(tx, who);
  for (const auto& kept : outcome::read_outcomes(tx, who)) thread.strands.push_back(strand_of(kept, aspirations));
  if (const auto plan = plan::latest_signed(tx, who))
    for (const auto& piece : plan->pieces)
      if (as_carer_too || !(plan->of_carer || plan::is_as_carer(piece))) strand_for(thread, piece.outcome_reference, piece.outcome_words).solutions.push_back(solution_of(piece));
  hang_actions(thread, tx, who);
  const auto accounts = budget::read_accounts(tx, who);
  if (const auto first = budget::first_day(accounts)) thread.from = std::clamp(*first, from, to);
  for (const auto& spent : budget::spent_by_outcome(accounts, thread.from, to)) {
    Strand& strand = strand_for(thread, spent.outcome_reference, "");
    strand.planned_pence += spent.planned_pence;
    strand.spent_pence += spent.spent_pence;
  }
  hang_results(thread, tx, who);
  return thread;
}

}  // namespace stepwise::thread
