// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "practice/plan/money.hpp"
#include "practice/plan/plan.hpp"

namespace stepwise::plan {

/// A need that the assessment found, to be answered by the plan.
struct FoundNeed {
  std::string code = {}, words = {}, evidence = {};
  bool eligible = true;
};
/// The assessment that a plan stands on. `stamp` changes whenever what it says does.
struct Basis {
  std::string reference = {}, stamp = {};
  Date finished_on = {};
};
/// Something that somebody who is not paid has said they will do. `counts` only when able, willing and lately confirmed.
struct Offer {
  std::string reference = {}, who = {}, what = {}, when = {}, gets_back = {};
  bool counts = true;
  std::optional<Date> last_confirmed = {};
};
/// A personal outcome that a piece may serve.
struct Aim {
  std::string reference = {}, words = {}, aspiration = {};  ///< aspiration: its words, "" where there is none
  bool open = true;
  bool of_carer = false;   ///< the person has it as a carer: a plan that works towards it is kept apart as a whole
};

/// All that stands beside a plan and decides with it.
struct Around {
  std::vector<FoundNeed> needs = {};
  std::optional<Basis> basis = {};
  std::vector<Offer> offers = {};
  std::vector<Aim> aims = {};
  std::optional<Estimate> estimate = {};
  std::vector<Step> steps = {};           ///< live actions of open outcomes
  std::vector<std::string> risks = {};    ///< risks that the person wants to take, agreed elsewhere
  std::optional<std::string> block = {};  ///< why it may not be signed now: an advocate who is needed has not started
  std::string chosen_route = {};          ///< the council's setting plan.sign_off
  std::optional<Date> died_on = {};
  std::optional<Asked> asked = {};
};

/// What is still to do before a plan can be signed, in the order of the law and of sense. Source: reference/practice.md f.4.
struct ToDo {
  std::string step = {};      ///< the page where it is done: "needs", "pieces", "words", "agreement", ...
  std::string sentence = {};
  bool stops = true;     ///< false: worth a look, and no more
};
std::vector<ToDo> to_do(const Plan& plan, const Around& beside, Date today);
/// Nothing stops it.
bool may_be_signed(const Plan& plan, const Around& beside, Date today);

/// The assessment was finished anew or amended since this version was made.
bool assessment_moved_on(const Plan& plan, const Around& beside);
/// What the plan says of risks with those agreed elsewhere that it does not say yet, a line each.
std::string with_agreed_risks(std::string words, std::span<const std::string> agreed);
/// An offer in a sentence or two: who, what, what they get back and when they last said so.
std::string offer_words(const Offer& offer);
/// The offers that the plan counts on and that no longer count, by reference.
std::vector<Offer> offers_gone(const Plan& plan, const Around& beside);
/// Where the plan counts on an offer that can no longer be read. Never why: what a carer says is theirs.
std::vector<ToDo> offers_unreadable(const Plan& plan, const Around& beside);

}  // namespace stepwise::plan
