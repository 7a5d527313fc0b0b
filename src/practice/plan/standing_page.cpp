// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
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
    const bool sign_alone = one.step == "sign" && !shown.may_sign;
    (one.stops ? needed : thoughts) += element("li", {}, sign_alone || one.step == "needs" || !shown.may_write ? Html{one.sentence} : govuk::link(one.sentence, href));
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
    if (shown.may_sign && may_be_signed(shown.plan, shown.around, shown.today)) add(t("Sign it, or ask for it to be signed"), "sign");
  }
  if (shown.state == State::signed_off && shown.may_start) add(t("Put it in place"), "start");
  if (shown.may_write && shown.plan.signing && !shown.plan.copy_on) add(t("Give the person their copy"), "copy");
  if (!shown.feedback.empty()) items += element("li", {}, govuk::link(t("Ask what planning was like"), shown.feedback));
  if (shown.may_write && shown.state != State::ended) add(waiting_baton(shown.plan) != nullptr ? t("It is on its way to somebody: take it up") : t("Hand it on"), "hand-over");
  if (shown.may_write && !shown.plan.closed_on && shown.state != State::waiting) add(shown.plan.signing ? t("End the plan") : t("Take this version back"), "close");
  return element("ul", {{"class", "govuk-list app-paper__hidden"}}, items);
}

Html where_it_stands(const Shown& shown) {
  const Plan& plan = shown.plan;
  std::vector<govuk::SummaryRow> rows{{.key = t("Where it stands"), .value = t(state_words(shown.state))}};
  if (shown.around.asked && shown.around.asked->sent_back) rows.push_back({.key = t("Sent back by {0}", shown.around.asked->by), .value = html::lines(shown.around.asked->reason)});
  if (const auto next = next_of(plan, shown.state)) rows.push_back({.key = t("Next by"), .value = long_date(*next)});
  rows.push_back({.key = t("Who has it"), .value = holder_of(plan).name});
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

std::string closed_words(const Plan& plan) {
  if (plan.closed_as == "replaced") return t("Replaced by a later version, {0}", long_date(*plan.closed_on));
  return t("Closed, {0}", long_date(*plan.closed_on));
}

}  // namespace

Html write_standing(const Shown& shown) {
  Html out = where_it_stands(shown);
  if (assessment_moved_on(shown.plan, shown.around) && shown.plan.signing && !shown.plan.closed_on) out += govuk::inset_text({.content = Html{t("The [[assessment]] changed after this plan was made. Does the plan still fit it? A new version can be begun from this one.")}});
  if (may_be_written(shown.state)) out += to_do_list(shown) + week_list(shown);
  return out + actions(shown);
}

Html write_versions(const std::vector<Plan>& plans, std::string_view person_reference, bool may_write) {
  std::vector<govuk::Row> rows;
  for (const Plan& plan : plans) {
    std::string standing = plan.closed_on ? closed_words(plan) : plan.started_on ? t("In place since {0}", long_date(*plan.started_on)) : plan.signing ? t("Signed {0}", long_date(plan.signing->on)) : t("Begun {0}", long_date(plan.begun_on));
    const std::int64_t weekly = plan.signing ? plan.signing->weekly_pence : sums_of(plan.pieces).weekly;
    rows.push_back({govuk::link(t("Version {0}", plan.number), plan_href(person_reference, plan.reference)), standing, t("{0} a week", money_words({weekly})), holder_of(plan).name});
  }
  Html out;
  if (rows.empty()) out = body(t("There is no plan yet."));
  else out = govuk::table({.caption = t("Versions of the plan"), .head = {t("Version"), t("Where it stands"), t("Cost"), t("Who has it")}, .rows = std::move(rows), .stack_on_phones = true,
                           .stack_names = {t("Version"), t("Where it stands"), t("Cost"), t("Who has it")}});
  out += body(govuk::link(t("From what matters to what came of it: the thread"), person::record_href(person_reference) + "/thread"));
  if (may_write && being_written(plans) == nullptr) out += govuk::button({.text = plans.empty() ? t("Begin a plan").str() : t("Begin a new version").str(), .href = plans_href(person_reference) + "/new"});
  return out;
}

Html write_summary(const std::vector<Plan>& plans, std::string_view person_reference) {
  Html out;
  if (const Plan* plan = in_place(plans)) {
    const std::string words = plan->started_on ? t("In place since {0}: {1} a week. Next look together: {2}", long_date(*plan->started_on), money_words({plan->signing->weekly_pence}), plan->review_on ? long_date(*plan->review_on) : t("not set").str())
                                               : t("Signed {0}, to be put in place", long_date(plan->signing->on));
    out += body(govuk::link(words, plan_href(person_reference, plan->reference)));
  }
  if (const Plan* plan = being_written(plans)) out += body(govuk::link(t("A plan is being written since {0}, by {1}", long_date(plan->begun_on), holder_of(*plan).name), plan_href(person_reference, plan->reference)));
  if (out.empty()) out = body(t("There is no plan yet."));
  return out + body(govuk::link(t("All plans"), plans_href(person_reference)));
}

}  // namespace stepwise::plan
