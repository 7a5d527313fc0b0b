// SPDX-License-Identifier: Apache-2.0
#include "demo/plan_story.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::demo {
namespace {

std::string words_of(std::string_view key) {
  const auto outcome = care_act::specified_outcome(key);
  return outcome ? t(care_act::words_of(*outcome)).str() : std::string{key};
}

plan::Piece happening(std::string_view kind, std::string_view what, std::string_view when, std::string_view who, Date from) {
  plan::Piece piece;
  piece.who_kind = kind;
  piece.what = what;
  piece.when = when;
  piece.who = who;
  piece.start_on = from;
  return piece;
}

}  // namespace

std::vector<plan::NeedMet> demo_needs(Draw& draw, std::vector<std::string> codes, const std::vector<PlanAim>& aims) {
  static constexpr std::string_view how[]{"I do what I can, and somebody is there for the rest", "The family does the weekends, gladly", "A rail, a stool and patience", "The club on its days, paid support on the others"};
  static const std::vector<std::vector<std::string>> met{{"me", "paid_budget"}, {"family_friends", "paid_budget"}, {"me", "equipment"}, {"community", "paid_budget"}};
  if (codes.empty()) codes = {"hygiene", "nutrition"};
  for (const auto& aim : aims)
    for (const auto code : split(aim.specified, ' '))
      if (!code.empty() && care_act::specified_outcome(code) && std::ranges::find(codes, code) == codes.end()) codes.emplace_back(code);
  std::vector<plan::NeedMet> needs;
  for (const auto& code : codes) {
    const auto at = draw.below(met.size());
    needs.push_back({.code = code, .words = words_of(code), .met_by = met[at], .how = std::string{how[at]}, .council = at == 2 ? "met_otherwise" : draw.chance(5'000) ? "yes" : "part"});
  }
  return needs;
}

void tell_the_street(plan::Plan& plan, std::vector<plan::Piece>& pieces, const PlanAim& street) {
  plan.written_by = "person";
  plan.my_words = "I want to stop in my own street, with the people I know, till they carry me out. I do not need three visits a day. I need my breakfast with somebody, and somebody to talk to about Walter. "
                  "And I want my daughter to come as my daughter, not as my nurse.";
  plan.matters = "My home and my street; people and talk; being of use to somebody; saying myself how my day goes";
  plan.advice = "The falls class at St Joseph’s, which is free. A smoke alarm check. How to ask for an assessment again, and for the money to be looked at again.";
  plan.difference = "Less than was estimated: breakfasts are shared with a neighbour, who eats alone too, and two baths became a strip wash of her own and one bath";
  plan.risks = "Going down the three steps to the street by myself. I would sooner fall in my street than sit safe where I know nobody. A rail on the left, the pendant on, and Rita looks out at ten.";
  plan.contingency = "If Rita is away: Janet rings at eight, and the team brings breakfast. Keys: Rita, and the key safe. Tablets: the blue box by the kettle.";
  plan.dips = "I stop answering the door and live on tea. Sit down with me. Talk about Walter. Do not send me anywhere for a week: it has passed each time.";
  plan.involved = "Herself, her daughter Janet, Rita from next door, and the worker";
  plan.heard = "yes";
  plan.heard_words = "Janet, her daughter: glad to visit on Sundays and not to wash her mother any more";
  plan.needs = {{.code = "nutrition", .words = words_of("nutrition"), .met_by = {"me", "community"}, .how = "Breakfast with Rita on five mornings; lunch I make myself; soup on Sundays with Janet", .council = "met_otherwise",
                 .offer_words = "Rita, next door: breakfast on five mornings. In return: company, and half the eggs. Confirmed last month"},
                {.code = "hygiene", .words = words_of("hygiene"), .met_by = {"me", "paid_budget"}, .how = "A strip wash by myself each day; help with one bath a week", .council = "part"},
                {.code = "relationships", .words = words_of("relationships"), .met_by = {"family_friends", "community"}, .how = "Janet on Sundays; the bereavement circle on Tuesdays; the chair by the window at four", .council = "met_otherwise"}};
  const Date from = plan.begun_on + 14;
  pieces.push_back(happening("community", "Breakfast with Rita, who eats alone too", "Monday to Friday, half past eight", "Rita, next door", from));
  pieces.push_back(happening("me", "Leg exercises before breakfast, ticked on the calendar", "Every morning", "Myself", from));
  pieces.push_back(happening("community", "The circle at St Joseph’s, where I can talk about Walter", "Tuesdays at two", "The bereavement circle", from));
  pieces.push_back(happening("family_friends", "Sunday dinner, and nobody washes anybody", "Sundays", "Janet, my daughter", from));
  auto pendant = happening("equipment", "A pendant that rings Rita first, and a rail by the steps", "Day and night", "The pendant and the rail", from);
  pendant.one_off_pence = 8'450;
  pendant.held_as = "managed";
  pendant.component = "equipment";
  pieces.push_back(std::move(pendant));
  for (plan::Piece& piece : pieces) {
    piece.outcome_reference = street.reference;
    piece.outcome_words = street.words;
  }
}

}  // namespace stepwise::demo
