// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/overview_page.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/progression/dip_pages.hpp"
#include "practice/progression/trajectory.hpp"

namespace stepwise::progression {
namespace {

using html::element;
using html::Html;

constexpr std::size_t happenings_shown = 12, meetings_shown = 6;

Html heading(std::string_view words, std::string_view id = {}) {
  return id.empty() ? element("h2", {{"class", "govuk-heading-m"}}, words) : element("h2", {{"class", "govuk-heading-m"}, {"id", std::string{id}}}, words);
}
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }

Html buttons(const OverviewView& view) {
  if (!view.may_change || view.journey.died_on) return {};
  std::vector<Html> all;
  if (open_plan(view.journey) == nullptr) all.push_back(govuk::button({.text = t("Make a progression plan"), .href = view.href + "/plan"}));
  else all.push_back(govuk::button({.text = t("Record that we met"), .href = view.href + "/met"}));
  all.push_back(govuk::secondary_button(t("Record where I am now"), view.href + "/level"));
  all.push_back(govuk::secondary_button(t("Record something that happened"), view.href + "/event"));
  if (!view.bring_href.empty()) all.push_back(govuk::link(t("Bring to the peer challenge forum"), view.bring_href));
  return govuk::button_group(all);
}

Html open_now(const OverviewView& view) {
  Html out;
  for (const auto* dip : open_dips(view.journey)) {
    const auto standing = standing_of(view.journey, *dip);
    const std::string words = t("{0} of {1}", listed(view.lists.event.label(dip->kind)), long_date(dip->on));
    out += govuk::inset_text({.content = element("p", {{"class", "govuk-body"}}, {govuk::link(words, view.href + "/dips/" + dip->reference), " ", status_tag(standing.status)}) +
                                         paragraph(t("Ups and downs are a normal part of getting on. Next on {0}.", long_date(*standing.next)))});
  }
  return out;
}

Html where_i_am(const OverviewView& view) {
  const Reached at = reached(view.journey.levels);
  if (at.now == nullptr) return heading(t("Where I am")) + paragraph(t("No level is recorded yet."));
  const auto level_line = [&](const Level& level) { return t("{0}, on {1}", listed(view.lists.level.label(level.level)), long_date(level.on)); };
  std::vector<govuk::SummaryRow> rows{row(t("Now"), level_line(*at.now)), row(t("Highest so far"), t("{0}, reached on {1}", listed(view.lists.level.label(at.highest->level)), long_date(at.highest->on))),
                                      row(t("As I see it"), own_words(view.lists, at.now->own_level))};
  if (at.now->own_rating) rows.push_back(row(t("My own rating"), t("{0} out of 10", *at.now->own_rating)));
  if (at.now->hours) rows.push_back(row(t("Hours of support a week"), hours_words(*at.now->hours)));
  return heading(t("Where I am")) + govuk::summary_list({.rows = std::move(rows)}) + paragraph(govuk::link(t("See how far I have come"), view.href + "/trajectory"));
}

Html steps_table(const OverviewView& view, const Plan& plan) {
  if (plan.steps.empty()) return paragraph(t("No steps are written yet."));
  govuk::TableOptions table{.caption = t("Steps"), .head = {t("Step"), t("Who helps"), t("By"), t("Where it stands")}, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("Step"), t("Who helps"), t("By"), t("Where it stands")}};
  for (const auto& step : plan.steps) {
    Html stands = step.how.empty() ? Html{t("Being worked on")} : step.how == "reached" ? Html{t("Reached on {0}", step.settled_on ? long_date(*step.settled_on) : "")} : Html{t("Changed for another")};
    if (view.may_change && !plan.ended_on && step.how.empty())
      stands += Html{" "} + element("a", {{"class", "govuk-link app-paper__hidden"}, {"href", view.href + "/plans/" + plan.reference + "/steps/" + step.reference}}, {Html{t("How did it go?")}, element("span", {{"class", "govuk-visually-hidden"}}, Html{": " + step.words})});
    if (!step.note.empty()) stands += element("br", {}, {}) + html::lines(step.note);
    table.rows.push_back({step.words, step.who_helps, step.by_on ? long_date(*step.by_on) : "", stands});
  }
  return govuk::table(table);
}

std::vector<govuk::SummaryRow> plan_rows(const OverviewView& view, const Plan& plan) {
  const int from = view.lists.rank(plan.from_level).value_or(0), to = view.lists.rank(plan.to_level).value_or(0);
  std::vector<govuk::SummaryRow> rows{row(t("Strengths"), html::lines(plan.strengths)), row(t("What I want"), html::lines(plan.what_i_want)), row(t("Direction"), listed(view.lists.direction.label(plan.direction))),
                                      row(t("From"), listed(view.lists.level.label(plan.from_level))), row(t("To"), listed(view.lists.level.label(plan.to_level)))};
  if (!plan.ended_on) rows.push_back(row(t("How it goes, by that direction"), t(going_words(going(plan, from, to, reached(view.journey.levels).now)))));
  rows.push_back(row(t("Days"), t("{0} to {1}", long_date(plan.starts_on), long_date(plan.ends_on))));
  rows.push_back(row(t("Who helps"), html::lines(plan.who_helps)));
  if (!plan.provider.empty()) rows.push_back(row(t("Provider"), plan.provider));
  rows.push_back(row(t("Looked after by"), plan.owner.team_name.empty() ? plan.owner.worker_name : t("{0}, {1}", plan.owner.worker_name, plan.owner.team_name)));
  return rows;
}

Html open_plan_part(const OverviewView& view, const Plan& plan) {
  auto rows = plan_rows(view, plan);
  rows.push_back(row(t("Next look at it together"), long_date(plan.review_on)));
  rows.push_back(row(t("Somebody meets by"), long_date(meet_by(view.journey, plan, view.rhythm))));
  Html out = heading(t("My plan")) + govuk::summary_list({.rows = std::move(rows)});
  const std::string here = view.href + "/plans/" + plan.reference;
  out += steps_table(view, plan);
  if (!view.may_change) return out;
  return out + govuk::button_group({govuk::secondary_button(t("Add a step"), here + "/steps"), govuk::secondary_button(t("Change the plan"), here + "/change"), govuk::link(t("End the plan"), here + "/end")});
}

Html dips_part(const OverviewView& view, const Plan& plan) {
  const std::string here = view.href + "/plans/" + plan.reference + "/when-things-dip";
  Html out = heading(t("When things dip"));
  const Html agreed = write_agreement(plan.dips);
  if (agreed.empty() && view.prompts_for_dips) out += govuk::inset_text({.content = Html{t("Nothing is agreed yet. Talk about it while things go well: it matters most now.")}});
  else out += agreed.empty() ? paragraph(t("Nothing is agreed yet.")) : agreed;
  std::vector<Html> links;
  if (view.may_change) links.push_back(govuk::link(agreed.empty() ? t("Agree what to do when things dip") : t("Change what was agreed"), here));
  if (!agreed.empty()) links.push_back(govuk::link(t("The card to print"), view.href + "/card"));
  return links.empty() ? out : out + paragraph(html::join(links, Html{" · "}));
}

Html risks_part(const OverviewView& view) {
  Html out = heading(t("Risks worth taking"), "risks");
  if (view.journey.risks.empty()) out += paragraph(t("None is agreed yet."));
  for (const auto& risk : view.journey.risks) {
    std::vector<govuk::SummaryRow> rows{row(t("Why it matters to me"), html::lines(risk.why_it_matters)), row(t("What makes it safer"), html::lines(risk.safeguards)), row(t("Who agreed"), html::lines(risk.who_agreed)),
                                        row(t("If it goes wrong"), html::lines(risk.if_it_goes_wrong))};
    if (risk.learned_on) rows.push_back(row(t("What we learned"), Html{listed(view.lists.risk.label(risk.how_it_went))} + element("br", {}, {}) + html::lines(risk.learning)));
    else rows.push_back(row(t("Looked at again on"), t("{0}, {1}", long_date(risk.look_again_on), risk.owner.worker_name)));
    govuk::SummaryCard card{.title = html::lines(risk.risk), .heading_level = 3};
    if (view.may_change && !risk.learned_on)
      card.actions = {{.text = t("Change"), .href = view.href + "/risks/" + risk.reference}, {.text = t("What came of it"), .href = view.href + "/risks/" + risk.reference + "/learning"}};
    out += govuk::summary_list({.rows = std::move(rows), .card = card});
  }
  return view.may_change ? out + paragraph(govuk::link(t("Agree a risk worth taking"), view.href + "/risks")) : out;
}

Html happenings_part(const OverviewView& view) {
  govuk::TableOptions table{.caption = t("What happened"), .head = {t("Day"), t("What"), t("In words"), t("Who noticed")}, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("Day"), t("What"), t("In words"), t("Who noticed")}};
  for (auto at = view.journey.happenings.rbegin(); at != view.journey.happenings.rend() && table.rows.size() < happenings_shown; ++at) {
    if (!at->withdrawn_reason.empty()) continue;
    const std::string kind = listed(view.lists.event.label(at->kind));
    Html what = is_dip_kind(at->kind) ? govuk::link(kind, view.href + "/dips/" + at->reference, t(" of {0}", long_date(at->on))) : Html{kind};
    table.rows.push_back({long_date(at->on), what, html::lines(at->words), listed(view.lists.noticed.label(at->noticed_by))});
  }
  return table.rows.empty() ? Html{} : govuk::table(table);
}

Html meetings_part(const OverviewView& view) {
  govuk::TableOptions table{.caption = t("When we met"), .head = {t("Day"), t("How"), t("What was said and done"), t("By")}, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("Day"), t("How"), t("What was said and done"), t("By")}};
  for (auto at = view.journey.meetings.rbegin(); at != view.journey.meetings.rend() && table.rows.size() < meetings_shown; ++at)
    table.rows.push_back({long_date(at->on), listed(view.lists.meeting.label(at->how)), html::lines(at->note), at->recorded_by});
  return table.rows.empty() ? Html{} : govuk::table(table);
}

Html earlier_plans(const OverviewView& view) {
  Html out;
  for (const auto& plan : view.journey.plans) {
    if (!plan.ended_on) continue;
    auto rows = plan_rows(view, plan);
    rows.push_back(row(t("How it ended"), t("{0}, on {1}", listed(view.lists.ending.label(plan.ended_how)), long_date(*plan.ended_on))));
    if (!plan.ended_words.empty()) rows.push_back(row(t("What is different"), html::lines(plan.ended_words)));
    if (plan.followed_up_on) rows.push_back(row(t("Asked later"), t("{0}, on {1}", listed(view.lists.follow_up.label(plan.follow_up_result)), long_date(*plan.followed_up_on))));
    const bool due = standing_of(plan, view.journey.died_on).where == PlanStanding::Where::to_follow_up;
    if (due) rows.push_back(row(t("Does it hold?"), view.may_change ? govuk::link(t("Ask from {0}", long_date(*plan.follow_up_due_on)), view.href + "/plans/" + plan.reference + "/follow-up") : Html{long_date(*plan.follow_up_due_on)}));
    out += govuk::details({.summary = t("Plan of {0}", long_date(plan.starts_on)), .content = govuk::summary_list({.rows = std::move(rows)}) + steps_table(view, plan), .open = due});
  }
  return out.empty() ? out : heading(t("Earlier plans")) + out;
}

}  // namespace

Html write_overview(const OverviewView& view) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Progression")) + buttons(view) + open_now(view);
  const Plan* plan = open_plan(view.journey);
  if (plan == nullptr && view.journey.plans.empty()) page += paragraph(t("A progression plan is for 6 to 12 months, from one level of independence to the next, at the person’s own pace."));
  page += where_i_am(view);
  if (plan != nullptr) page += open_plan_part(view, *plan) + dips_part(view, *plan);
  return page + risks_part(view) + happenings_part(view) + meetings_part(view) + earlier_plans(view);
}

Html write_summary(const Journey& journey, const Lists& lists, const std::string& href) {
  if (journey.plans.empty() && journey.levels.empty()) return paragraph(govuk::link(t("No progression plan yet"), href));
  std::vector<govuk::SummaryRow> rows{row(t("How far"), highest_beside_today(journey, lists))};
  if (const Plan* plan = open_plan(journey)) {
    rows.push_back(row(t("Plan"), t("To “{0}” by {1}", listed(lists.level.label(plan->to_level)), long_date(plan->ends_on))));
    rows.push_back(row(t("What I want"), html::lines(plan->what_i_want)));
    if (!plan->dips.quick_contact.empty()) rows.push_back(row(t("Quick contact when things dip"), plan->dips.quick_contact));
  }
  for (const auto* dip : open_dips(journey))
    rows.push_back(row(listed(lists.event.label(dip->kind)), govuk::link(t("Since {0}", long_date(dip->on)), href + "/dips/" + dip->reference) + Html{" "} + status_tag(standing_of(journey, *dip).status)));
  return govuk::summary_list({.rows = std::move(rows)}) + paragraph(govuk::link(t("Open progression"), href));
}

Html write_card(const WhenThingsDip& agreed, std::string_view name) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("When things dip")) + paragraph(t("For {0}. Dips are normal. This is what we agreed to do.", name));
  return page + write_agreement(agreed);
}

}  // namespace stepwise::progression
