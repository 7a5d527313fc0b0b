// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/answered.hpp"
#include "practice/plan/money.hpp"
#include "practice/plan/plan_pages.hpp"

namespace stepwise::plan {
namespace {

using html::element;

std::string home_of(const Shown& shown) { return plan_href(shown.banner.reference, shown.plan.reference); }
Html body(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

Html to_do_list(const Shown& shown) {
  const auto all = to_do(shown.plan, shown.around, shown.today);
  if (all.empty()) return body(t("Everything is there."));
  Html needed, thoughts;
  for (const ToDo& one : all) {
    const std::string href = one.step == "needs" ? home_of(shown) : home_of(shown) + "/" + one.step;
    (one.stops ? needed : thoughts) += element("li", {}, one.step == "needs" || !shown.may_write ? Html{one.sentence} : govuk::link(one.sentence, href));
  }
  Html out;
  if (!needed.empty()) out += element("h2", {{"class", "govuk-heading-m"}}, t("Still to do before it is signed")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, needed);
  if (!thoughts.empty()) out += element("h2", {{"class", "govuk-heading-s"}}, t("Worth a thought")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, thoughts);
  return out;
}

Html week_list(const Shown& shown) {
  Html items;
  for (const WeekPiece& line : shown.week) {
    const bool taken = std::ranges::find(shown.plan.pieces, line.reference, &Piece::found_in) != shown.plan.pieces.end();
    if (!taken) items += element("li", {}, {Html{t("{0}, {1}", line.what, line.when)}, Html{" "}, govuk::link(t("Bring it into the plan: {0}", line.what), home_of(shown) + "/pieces/new?from=" + line.reference)});
  }
  if (items.empty()) return {};
  return govuk::details({.summary = t("From the perfect week"), .content = element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items)});
}

Html actions(const Shown& shown) {
  Html items;
  const auto add = [&](const Html& words, std::string_view step) { items += element("li", {}, element("a", {{"class", "govuk-link"}, {"href", home_of(shown) + "/" + std::string{step}}}, words)); };
  add(t("The plan to read and print"), "document");
  const bool writing = may_be_written(shown.state);
  if (shown.may_write && writing) {
    add(t("Write down what the person says to it"), "agreement");
    if (may_be_signed(shown.plan, shown.around, shown.today)) add(shown.may_sign ? t("Sign it, or ask for it to be signed") : t("Ask for it to be signed"), "sign");
  }
  if (shown.state == State::signed_off && shown.may_start) add(t("Put it in place"), "start");
  if (shown.may_write && shown.plan.signing && !shown.plan.copy_on) add(t("Give the person their copy"), "copy");
  if (shown.may_write && shown.plan.signing && !shown.plan.closed_on && shown.state != State::ended) {
    if (shown.next_version.empty()) items += element("li", {}, govuk::link(t("Begin a new version, and say why"), plans_href(shown.banner.reference) + "/new"));
    else items += element("li", {}, govuk::link(t("Go on with the version that is being written"), shown.next_version));
  }
  if (shown.may_ask_review) add(t("Ask for a review"), "ask-review");
  if (!shown.feedback.empty()) items += element("li", {}, govuk::link(t("Ask what planning was like"), shown.feedback));
  if (shown.may_write && shown.state != State::ended) add(waiting_baton(shown.plan) != nullptr ? t("It is on its way to somebody: take it up") : t("Hand it on"), "hand-over");
  if (shown.may_write && !shown.plan.closed_on && shown.state != State::waiting) add(shown.plan.signing ? t("End the plan") : t("Take this version back"), "close");
  return element("ul", {{"class", "govuk-list app-paper__hidden"}}, items);
}

/// Answered is not ready while something is open.
std::string state_sentence(const Shown& shown) {
  if (shown.state != State::agreed) return t(state_words(shown.state));
  return may_be_signed(shown.plan, shown.around, shown.today) ? t("Ready to sign") : t("The person has answered. It is not ready to sign yet");
}

/// "The person answered on 3 November 2026: Disagrees with all of it", then their own words.
Html answer_words(const Agreement& said, std::string_view sentence) {
  Html out = element("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, sentence);
  if (said.by == "representative") out += body(html::lines(t("{0} answered for the person. {1}", said.name, said.authority)));
  if (!said.disagrees.empty()) out += body(html::lines(t("In their own words: {0}", said.disagrees)));
  return govuk::inset_text({.content = std::move(out)});
}

Html where_it_stands(const Shown& shown) {
  const Plan& plan = shown.plan;
  std::vector<govuk::SummaryRow> rows{{.key = t("Where it stands"), .value = state_sentence(shown)}};
  if (shown.around.asked && shown.around.asked->sent_back) rows.push_back({.key = t("Sent back by {0}", shown.around.asked->by), .value = html::lines(shown.around.asked->reason)});
  if (const auto next = next_of(plan, shown.state)) rows.push_back({.key = t("Next by"), .value = long_date(*next)});
  rows.push_back({.key = t("Who has it"), .value = holder_of(plan).name});
  if (!plan.begun_because.empty()) rows.push_back({.key = t("Why this version was begun"), .value = html::lines(plan.begun_because)});
  if (const Baton* baton = waiting_baton(plan)) rows.push_back({.key = t("On its way to"), .value = t("{0}, to be taken up by {1}", baton->to.name, long_date(baton->due_on))});
  if (plan.closed_on) rows.push_back({.key = t("Closed"), .value = plan.closed_reason.empty() ? long_date(*plan.closed_on) : t("{0}. {1}", long_date(*plan.closed_on), plan.closed_reason)});
  return govuk::summary_list({.rows = std::move(rows)});
}

const Plan* in_place(const std::vector<Plan>& plans) {
  const auto found = std::ranges::find_if(plans, [](const Plan& plan) { return plan.signing && !plan.closed_on; });
  return found == plans.end() ? nullptr : &*found;
}
const Plan* being_written(const std::vector<Plan>& plans) {
  const auto found = std::ranges::find_if(plans, [](const Plan& plan) { return !plan.signing && !plan.closed_on; });
  return found == plans.end() ? nullptr : &*found;
}

constexpr Message apart_words = noted("There is a plan that is about this person as [[a carer]] too. It is kept apart as a whole, and only those who support [[carers]] see it.");

std::string closed_words(const Plan& plan) {
  if (plan.closed_as == "replaced") return t("Replaced by a later version, {0}", long_date(*plan.closed_on));
  return t("Closed, {0}", long_date(*plan.closed_on));
}

std::string ended_words(Date died_on) { return t("Ended with the person’s death, {0}", long_date(died_on)); }

std::string standing_words(const Plan& plan, std::optional<Date> died_on) {
  if (plan.closed_on) return closed_words(plan);
  if (died_on) return ended_words(*died_on);
  if (plan.started_on) return t("In place since {0}", long_date(*plan.started_on));
  return plan.signing ? t("Signed {0}", long_date(plan.signing->on)) : t("Begun {0}", long_date(plan.begun_on));
}

}  // namespace

Html disagreement_notice(const std::optional<Agreement>& agreement) {
  if (!disagrees(agreement)) return {};
  const std::string who = agreement->by == "representative" ? agreement->name : t("The person").str();
  return answer_words(*agreement, t("{0} answered on {1}: {2}", who, long_date(agreement->on), words_of(agreements(), agreement->answer)));
}

Html said_before_notice(const Plan& plan) {
  if (plan.agreement || !plan.said_before) return {};
  return answer_words(*plan.said_before, t("Said on {0}, before the plan was changed: {1}", long_date(plan.said_before->on), words_of(agreements(), plan.said_before->answer)));
}

Html write_standing(const Shown& shown) {
  Html out = where_it_stands(shown);
  if (shown.plan.kept_apart) out += govuk::inset_text({.content = Html{t("This plan is about the person as [[a carer]] too, so it is kept apart as a whole: only those who support [[carers]] see it, on the page and on paper. Whom it is given to is for the person to say.")}});
  if (assessment_moved_on(shown.plan, shown.around) && shown.plan.signing && !shown.plan.closed_on) out += govuk::inset_text({.content = Html{t("The [[assessment]] changed after this plan was made. Does the plan still fit it? A new version can be begun from this one.")}});
  if (may_be_written(shown.state)) out += to_do_list(shown) + week_list(shown);
  return out + actions(shown);
}

Html write_versions(const Versions& all, std::string_view person_reference, bool may_write) {
  const auto& plans = all.plans;
  std::vector<govuk::Row> rows;
  for (const Plan& plan : plans) {
    const std::int64_t weekly = plan.signing ? plan.signing->weekly_pence : sums_of(plan.pieces).weekly;
    rows.push_back({govuk::link(t("Version {0}", plan.number), plan_href(person_reference, plan.reference)), standing_words(plan, all.died_on), t("{0} a week", money_words({weekly})), holder_of(plan).name});
  }
  Html out;
  if (rows.empty()) out = all.kept_apart ? Html{} : body(t("There is no plan yet."));
  else out = govuk::table({.caption = t("Versions of the plan"), .head = {t("Version"), t("Where it stands"), t("Cost"), t("Who has it")}, .rows = std::move(rows), .stack_on_phones = true,
                           .stack_names = {t("Version"), t("Where it stands"), t("Cost"), t("Who has it")}});
  if (all.kept_apart) out += body(t(apart_words));
  out += body(govuk::link(t("From what matters to what came of it: the thread"), person::record_href(person_reference) + "/thread"));
  if (may_write && !all.kept_apart && being_written(plans) == nullptr) out += govuk::button({.text = plans.empty() ? t("Begin a plan").str() : t("Begin a new version").str(), .href = plans_href(person_reference) + "/new"});
  return out;
}

Html write_summary(const Versions& all, std::string_view person_reference) {
  const auto& plans = all.plans;
  Html out;
  if (const Plan* plan = in_place(plans)) {
    const std::string words = all.died_on ? ended_words(*all.died_on) : plan->started_on ? t("In place since {0}: {1} a week. Next look together: {2}", long_date(*plan->started_on), money_words({plan->signing->weekly_pence}), plan->review_on ? long_date(*plan->review_on) : t("not set").str())
                                               : t("Signed {0}, to be put in place", long_date(plan->signing->on));
    out += body(govuk::link(words, plan_href(person_reference, plan->reference)));
  }
  if (const Plan* plan = being_written(plans); plan != nullptr && !all.died_on) out += body(govuk::link(t("A plan is being written since {0}, by {1}", long_date(plan->begun_on), holder_of(*plan).name), plan_href(person_reference, plan->reference)));
  if (all.kept_apart) out += body(t(apart_words));
  if (out.empty()) out = body(t("There is no plan yet."));
  return out + body(govuk::link(t("All plans"), plans_href(person_reference)));
}

}  // namespace stepwise::plan
