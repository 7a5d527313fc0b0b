// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "base/money.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/review_pages.hpp"

namespace stepwise::review {
namespace {

using html::element;
using html::Html;

struct Shown {
  Message key;
  Html value;
};

Html rows_of(const std::vector<Shown>& shown) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& one : shown)
    if (!one.value.empty()) rows.push_back({.key = t(one.key), .value = one.value});
  return rows.empty() ? Html{} : govuk::summary_list({.rows = std::move(rows)});
}

Html words(const std::string& text) { return text.empty() ? Html{} : html::lines(text); }
Html coded(const CodeList& list, const std::string& code) { return code.empty() ? Html{} : Html{listed(list.label(code))}; }

std::string held_by(const Owner& owner) {
  if (owner.worker_name.empty() || owner.team_name.empty()) return owner.worker_name + owner.team_name;
  return t("{0}, {1}", owner.worker_name, owner.team_name);
}

Html about_rows(const PageView& view) {
  const Review& review = view.about.review;
  std::vector<Shown> rows{{noted("Which"), coded(view.room.lists.kind, review.kind)}, {noted("What happened"), coded(view.room.lists.trigger, review.trigger)}, {noted("In words"), words(review.why)}};
  if (!review.begun_on) rows.push_back({noted("Due"), t("{0}; {1} at the latest", long_date(review.due_on), long_date(review.limit_on))});
  if (!review.due_because.empty()) rows.push_back({noted("Why that day or that worker"), words(review.due_because)});
  rows.push_back({noted("Who holds it"), held_by(review.owner)});
  if (view.about.trusted) rows.push_back({noted("Led by"), t("{0}, {1}", view.about.trusted->name, view.about.trusted->organisation)});
  if (!view.plan_href.empty()) rows.push_back({noted("Plan"), govuk::link(t("The plan it looks back at"), view.plan_href)});
  else if (review.plan_reference.empty()) rows.push_back({noted("Plan"), t("None is kept here: it looks back at what an older system holds")});
  if (review.begun_on) rows.push_back({noted("Held"), long_date(*review.begun_on)});
  if (review.finished_on) rows.push_back({noted("Finished"), t("{0} by {1}", long_date(*review.finished_on), review.finished_by)});
  if (!review.stopped_reason.empty()) rows.push_back({noted("Why not"), words(review.stopped_reason)});
  return rows_of(rows);
}

Html support_then(const PageView& view) {
  const Talk& talk = view.about.review.talk;
  if (!talk.hours_then) return {};
  const std::string hours = fmt::format("{:g}", *talk.hours_then);
  return talk.pence_then ? t("{0} hours and {1} a week", hours, money_words(Money{*talk.pence_then})) : t("{0} hours a week", hours);
}

Html about_me_words(const Talk& talk) {
  if (talk.about_me.empty()) return {};
  const Html first = talk.about_me == "still_right" ? Html{t("Still right")} : talk.about_me == "changed" ? Html{t("Something changed")} : Html{t("Not asked")};
  return talk.about_me_words.empty() ? first : first + element("br", {}, Html{}) + html::lines(talk.about_me_words);
}

Html talk_rows(const PageView& view) {
  const Talk& talk = view.about.review.talk;
  const Lists& lists = view.room.lists;
  return rows_of({{noted("Who came"), words(talk.who_came)},
                  {noted("Whom the person wanted"), words(talk.who_wanted)},
                  {noted("Help to take part"), coded(lists.advocate, talk.advocate)},
                  {noted("What is known about me"), about_me_words(talk)},
                  {noted("People, places and [[introductions]]"), words(talk.community)},
                  {noted("Risks taken, and what was learnt"), words(talk.risks)},
                  {noted("Support then"), support_then(view)},
                  {noted("Beside the plan"), words(talk.money_words)},
                  {noted("Spent lately"), words(view.money)},
                  {noted("The [[carer]]"), coded(lists.carer, talk.carer_offer)},
                  {noted("What the [[carer]] wants written here"), words(talk.carer_words)},
                  {noted("Safety"), talk.safety.empty() ? Html{} : talk.safety == "handed_on" ? Html{t("Handed to safeguarding")} : Html{t("Nothing that worries anybody")}},
                  {noted("What could be tried next"), words(talk.try_next)}});
}

Html tops(const PageView& view) {
  if (view.about.review.tops.empty()) return {};
  static constexpr std::pair<std::string_view, Message> kinds[]{{"working", noted("Working")}, {"not_working", noted("Not working")}, {"future", noted("For the future")}};
  std::vector<Shown> rows;
  for (const auto& [kind, title] : kinds) {
    std::vector<Html> items;
    for (const auto& top : view.about.review.tops)
      if (top.kind == kind) items.push_back(element("li", {}, top.words));
    if (!items.empty()) rows.push_back({title, element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(items))});
  }
  return sheet::heading(t("The top two")) + rows_of(rows);
}

Html person_view_words(const Decision& decision) {
  if (decision.person_view.empty()) return {};
  const Message said = decision.person_view == "agrees" ? noted("Agrees") : decision.person_view == "disagrees" ? noted("Disagrees") : decision.person_view == "no_view" ? noted("Has no view")
                                                                                                                                                                     : noted("Did not want to say");
  Html out{t(said)};
  if (!decision.person_words.empty()) out += element("br", {}, Html{}) + html::lines(decision.person_words);
  return out;
}

Html decision_rows(const PageView& view) {
  const Decision& decision = view.about.review.decision;
  if (decision.code.empty()) return {};
  std::vector<Shown> rows{{noted("Decided"), coded(view.room.lists.decision, decision.code)}, {noted("Why"), words(decision.reason)}};
  if (is_decrease(decision)) {
    rows.push_back({noted("What changed"), decision.less_because == "need_reduced" ? t("The person needs less").str() : t("Their circumstances changed").str()});
    rows.push_back({noted("What the person thinks of it"), person_view_words(decision)});
  }
  if (decision.change_pence && *decision.change_pence != 0)
    rows.push_back({noted("Money a week"), *decision.change_pence > 0 ? t("{0} more", money_words(Money{*decision.change_pence})) : t("{0} less", money_words(Money{-*decision.change_pence}))});
  const Effect effect = view.about.effect();
  if (effect != Effect::nothing_changes)
    rows.push_back({noted("When it takes effect"), decision.takes_effect_on && effect == Effect::at_once ? long_date(*decision.takes_effect_on) : t(effect_words(effect)).str()});
  if (!decision.follow_what.empty())
    rows.push_back({noted("What follows"), html::lines(decision.follow_what) + element("br", {}, Html{}) + Html{t("By {0}, {1}", decision.follow_worker_name, decision.follow_by ? long_date(*decision.follow_by) : "")}});
  if (view.about.review.followed_on) rows.push_back({noted("Done"), t("{0}: {1}", long_date(*view.about.review.followed_on), view.about.review.follow_words)});
  return sheet::heading(t("What was decided")) + rows_of(rows);
}

Html result_rows(const PageView& view) {
  const Talk& talk = view.about.review.talk;
  if (talk.achieved.empty()) return {};
  const std::string with = talk.achieved_with == "representative" ? t("agreed with whoever speaks for the person").str() : t("agreed with the person").str();
  return sheet::paragraph(t("How far the outcomes are met, all together: {0}, {1}.", listed(view.room.lists.achieved.label(talk.achieved)), with));
}

Html score(const PageView& view) {
  const auto score = t_score_of(view.about.review);
  if (!score) return {};
  return govuk::details({.summary = t("Goal attainment score: {0}", fmt::format("{:.1f}", *score)),
                         .content = sheet::paragraph(t("Fifty means that goals went as was expected when they were written. One person’s score says little; the average of a service near fifty means realistic goals, and one far above fifty means easy ones. It is never a mark for a worker or the person."))});
}

}  // namespace

Html write_review(const PageView& view) {
  const Review& review = view.about.review;
  Html out = sheet::paragraph(standing_tag(review, view.today, view.about.died_on)) + about_rows(view);
  if (view.may_change) out += write_parts(view);
  if (!review.begun_on) return out;
  out += result_rows(view);
  if (Html talk = talk_rows(view); !talk.empty()) out += sheet::heading(t("What was talked about")) + talk;
  out += write_outcomes(view) + score(view) + tops(view) + decision_rows(view);
  if (review.copy_on) out += sheet::paragraph(t("The person had their copy on {0}.", long_date(*review.copy_on)));
  if (review.audited_on) out += sheet::heading(t("A look at it by somebody else")) + sheet::paragraph(t("{0} on {1}: {2}. {3}", review.audited_by, long_date(*review.audited_on), listed(view.room.lists.audit.label(review.audit_result)), review.audit_words));
  return out;
}

}  // namespace stepwise::review
