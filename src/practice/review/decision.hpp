// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/review/review.hpp"
#include "practice/support/support.hpp"

namespace stepwise::review {

/// Whether a decision gives less support or money than there was, whatever it is called. New units of a service are always less of it:
/// more is not arranged at a review (`change_problems`).
bool is_decrease(const Decision& decision);
/// Whether it gives more.
bool is_increase(const Decision& decision);

/// What stops a decision. A review alone is never a reason to give less: a decrease needs a reduced need or changed circumstances, in
/// words, and what the person thinks of it. Everything but going on as it is has something that follows, with a day and somebody.
/// Source: reference/practice.md e.1, g.1, Care Act statutory guidance.
std::vector<Problem> decision_problems(const Decision& decision, const Lists& lists, std::optional<Date> died_on = {});

/// Whether a decision may change a service by itself: going on, assessing again and more support do not.
bool may_change_service(std::string_view decision_code);
/// What a decision really changes a week, in pence: what was typed, and no less than what the service it names comes to. Nothing where
/// the price of that service, or its price for a unit, is not known.
std::optional<std::int64_t> real_change(const Decision& decision, const support::Service* service);
/// What stops the change of the service a decision names: more of it, pounds that say less than its units do, or a day before `earliest`,
/// which is the day the review was held (of somebody who died, the day of the death where that was before).
std::vector<Problem> change_problems(const Decision& decision, const support::Service* service, Date earliest);

/// Somebody outside the council on whose reviews it relies: for some kinds, until a day, up to a weekly change.
struct Trusted {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string name = {}, organisation = {};
  std::set<std::string, std::less<>> scope = {};   ///< codes of lists/review_kind.csv
  Date starts_on = {}, expires_on = {};
  std::int64_t tolerance_pence = 0;   ///< a decrease a week up to this needs nobody else
  int sample_percent = 10;
  std::optional<Date> ended_on = {};
  std::string ended_reason = {}, agreed_by = {};
};
/// Relied on for reviews of a kind held on a day.
bool may_lead(const Trusted& trusted, std::string_view kind, Date on);
/// What is wrong with one that is to be kept.
std::vector<Problem> problems_of(const Trusted& trusted, const Lists& lists);

/// When a decision takes effect.
enum class Effect { nothing_changes, at_once, after_agreement, after_look, after_plan };
/// A review alone never cuts: where a plan is kept here, what a worker of the council decides waits until the plan's next version, or its
/// end, is agreed with the person. More support waits for an occupational therapist's look. A trusted reviewer's decrease within their
/// tolerance takes effect at once; a larger one, one whose size is not known (`real_change`), and every increase, waits for the council.
/// Source: reference/practice.md e.1, g.1, c.
Effect effect_of(const Decision& decision, const Trusted* trusted, bool has_plan = false, const support::Service* service = nullptr);
Message effect_words(Effect effect);

/// Whether a trusted reviewer's review is one of the sample that the council looks at: the same answer for ever, whoever asks.
bool in_sample(std::uint64_t seed, std::string_view review_reference, int percent);

}  // namespace stepwise::review
