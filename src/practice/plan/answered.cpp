// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/answered.hpp"

#include <algorithm>

namespace stepwise::plan {
namespace {

/// A browser ends the lines of a text in its own way.
std::string with_plain_lines(std::string words) {
  std::erase(words, '\r');
  return words;
}

std::vector<std::string> words_in(const Plan& plan) {
  std::vector<std::string> all{plan.written_by, plan.my_words, plan.matters, plan.advice, plan.difference, plan.payment_every, plan.involved, plan.heard, plan.heard_words, plan.dips, plan.risks, plan.contingency};
  std::ranges::transform(all, all.begin(), with_plain_lines);
  return all;
}

}  // namespace

bool says_the_same(const Plan& before, const Plan& after) { return before.review_on == after.review_on && words_in(before) == words_in(after); }

bool says_the_same(const Piece& before, const Piece& after) {
  Piece was = before, is = after;
  for (Piece* piece : {&was, &is}) piece->what = with_plain_lines(std::move(piece->what));
  return was == is;
}

bool says_the_same(const NeedMet& before, const NeedMet& after) {
  NeedMet was = before, is = after;
  for (NeedMet* need : {&was, &is}) need->how = with_plain_lines(std::move(need->how)), need->offer_words = with_plain_lines(std::move(need->offer_words));
  return was == is;
}

void take_back_answer(Plan& plan) {
  if (plan.agreement) plan.said_before = std::move(plan.agreement);
  plan.agreement.reset();
  plan.asked_on.reset();
  plan.asked_route.clear();
}

bool disagrees(const std::optional<Agreement>& agreement) { return agreement && (agreement->answer == "in_part" || agreement->answer == "disagrees"); }

}  // namespace stepwise::plan
