// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/tasks.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

using community::Fact;
using html::element;
using kit::TaskStatus;

std::string chosen(std::span<const Choice> choices, std::string_view code) { return t(words_in(choices, code)); }

TaskStatus done_if(bool done, bool begun = false) { return done ? TaskStatus::completed : begun ? TaskStatus::in_progress : TaskStatus::not_started; }

/// The way through it, in order. What comes later may be done first, save for marking words that are not there yet.
Html guide(const View& view) {
  const Assessment& a = view.about;
  const std::string here = assessment_href(a.reference);
  const bool talked = a.talked_on.has_value(), around = !a.around.judgement.empty() && !a.around.other_help.empty();
  std::vector<kit::TaskLine> tasks{
      {.title = t("The [[conversation]]"), .href = talked ? view.story_href : here + "/talk", .hint = t("The person’s story, a day, a week, what and who matters, what they can do, and only then what is harder"),
       .status = done_if(talked, !a.draft_reference.empty())},
      {.title = t("How it was held and who was there"), .href = step_href(a.reference, "held"), .status = done_if(a.held.where != "not_asked")},
      {.title = t("Mark the person’s own words"), .href = here + "/words", .hint = talked ? std::string{} : t("Finish the [[conversation]] first").str(),
       .status = talked ? done_if(!a.passages.empty()) : TaskStatus::cannot_start},
      {.title = t("What they need"), .href = here + "#needs", .status = done_if(!a.needs.empty())},
      {.title = t("Around the person, and your judgement"), .href = step_href(a.reference, "around"), .status = done_if(around, !a.around.judgement.empty() || !a.around.other_help.empty())},
      {.title = a.is_signed() ? t("Sign what was amended") : t("Look it through and sign"), .href = step_href(a.reference, "sign"), .status = done_if(a.is_signed() && !a.is_amending())}};
  return kit::tasks({{.heading = {}, .tasks = std::move(tasks)}});
}

std::string signed_words(const Assessment& a, Date on) {
  const int days = on - a.begun_on;
  if (days == 0) return t("{0} by {1}, on the day it began", long_date(on), a.signed_by);
  if (days == 1) return t("{0} by {1}, the day after it began", long_date(on), a.signed_by);
  return t("{0} by {1}, {2} days after it began", long_date(on), a.signed_by, days);
}

Html head(const View& view) {
  const Assessment& a = view.about;
  std::vector<Fact> rows{{t("Where it stands"), state_tag(state_of(a))}};
  if (const auto next = next_of(a, view.died_on)) {
    const std::string href = next_href(a, next->what);
    rows.push_back({t("Next"), govuk::link(t(words_of(next->what)), href) + ", " + (next->on < view.today ? t("due {0}", long_date(next->on)) : t("by {0}", long_date(next->on)))});
  }
  rows.push_back({t("With"), a.worker.team_name.empty() ? a.worker.name : a.worker.name + ", " + a.worker.team_name});
  rows.push_back({t("Asked for"), long_date(a.asked_on)});
  if (view.sent_on) rows.push_back({t("Who began it"), begun_words(a, *view.sent_on)});
  if (a.signed_at) rows.push_back({t("Signed"), signed_words(a, a.signed_at->london_date())});
  if (!a.outcome.empty()) rows.push_back({t("What follows"), listed(view.outcomes.label(a.outcome))});
  if (!a.planner_name.empty()) rows.push_back({t("Who plans with them"), a.planning_on ? t("{0}, since {1}", a.planner_name, long_date(*a.planning_on)) : a.planner_name});
  if (a.closed_on) rows.push_back({t("Closed"), t("{0}: {1}", long_date(*a.closed_on), a.closed_reason)});
  return community::facts(rows);
}

/// What is out of the ordinary, before anything else.
Html warnings(const View& view) {
  const Assessment& a = view.about;
  Html out;
  const auto say = [&out](std::string words) { out += govuk::inset_text({.content = std::move(words)}); };
  if (a.urgent_on) say(t("Urgent needs are met since {0}, before this is done: {1}", long_date(*a.urgent_on), a.urgent_words));
  if (a.refusal.duty_stands()) say(t("The person refused on {0}. The duty to assess stands all the same: {1}", long_date(*a.refusal.on), a.refusal.capacity == "yes" ? t("they lack capacity to refuse and it is in their best interests") : t("they are at risk of abuse or neglect")));
  else if (a.refusal.on) say(t("The person refused on {0}: {1}", long_date(*a.refusal.on), a.refusal.words));
  if (a.answers_changed()) say(t("The answers were amended since this was signed. Look it through and sign again."));
  else if (a.amending_since) say(t("Reopened on {0}: {1}. What was signed stays on record.", long_date(*a.amending_since), a.amend_reason));
  if (a.around.specialist == "needed") say(t("A specialist assessor is needed, because the person is deafblind."));
  if (a.around.health_care == "possible") say(t("NHS continuing healthcare appears possible: tell the NHS. This decides nothing about it."));
  if (!a.is_signed() || a.is_amending())
    for (const auto& block : view.blocks) say(block);
  return out;
}

Html buttons(const View& view) {
  const Assessment& a = view.about;
  const State state = state_of(a);
  std::vector<Html> all;
  const auto offer = [&](Message words, std::string_view step) { all.push_back(govuk::secondary_button(t(words), step_href(a.reference, step))); };
  if (state == State::begun || state == State::talked) {
    offer(noted("Urgent needs first"), "urgent");
    offer(noted("The person refuses"), "refusal");
    offer(noted("Close it"), "close");
  }
  if (state == State::refused) {
    offer(noted("Change the refusal"), "refusal");
    offer(noted("Close it"), "close");
  }
  if (a.is_signed() && !a.closed_on) {
    all.push_back(govuk::secondary_button(t("The written record"), record_href(a.reference)));
    offer(noted("Give a copy"), "copy");
    offer(noted("Who plans with them"), "plan");
    if (!a.is_amending()) offer(noted("Amend"), "amend");
  }
  if (view.may_check && a.is_signed()) all.push_back(govuk::secondary_button(t("Read it as a colleague"), assessment_href(a.reference) + "/check"));
  return all.empty() ? Html{} : govuk::button_group(all);
}

Html with_words(const std::string& choice, const std::string& words) { return html::lines(words.empty() ? choice : choice + "\n" + words); }

Html held_part(const View& view) {
  const Assessment& a = view.about;
  if (a.held.where == "not_asked" && a.around.judgement.empty() && a.around.other_help.empty()) return {};
  std::vector<Fact> rows{{t("How it was held"), chosen(held_choices(), a.held.where)}, {t("Who was there"), html::lines(a.held.present)},
                         {t("Advocate"), a.held.advocate == "yes" ? a.held.advocate_name : chosen(yes_no_choices(), a.held.advocate)}, {t("To be understood"), a.held.interpreter},
                         {t("For others around the person"), html::lines(a.around.impact_on_others)}, {t("How needs come and go"), html::lines(a.around.fluctuates)},
                         {t("What else could help"), html::lines(a.around.other_help)}, {t("Information and prevention"), html::lines(a.around.information_given)},
                         {t("Specialist assessor"), with_words(chosen(specialist_choices(), a.around.specialist), a.around.specialist_words)},
                         {t("NHS continuing healthcare"), with_words(chosen(health_care_choices(), a.around.health_care), a.around.health_care_words)},
                         {t("The NHS was told"), a.around.health_care_on ? long_date(*a.around.health_care_on) : ""},
                         {t("Judgement"), html::lines(a.around.judgement)}, {t("What happens next"), html::lines(a.around.what_next)}};
  std::erase_if(rows, [](const Fact& fact) { return fact.value.empty(); });
  return community::facts_under(t("Around the person, and judgement"), rows);
}

Html copies_part(const View& view) {
  const Assessment& a = view.about;
  if (a.copies.empty() && a.signings.empty()) return {};
  Html out = heading_m(t("Signed, and handed over"));
  std::vector<Html> items;
  for (const auto& signing : a.signings)
    items.push_back(element("li", {}, govuk::link(signing.reason.empty() ? t("Signed on {0} by {1}, {2}", long_moment(signing.at), signing.by, signing.role)
                                                                         : t("Signed again on {0} by {1}, {2}: {3}", long_moment(signing.at), signing.by, signing.role, signing.reason),
                                                  record_href(a.reference) + "?signed=" + std::to_string(signing.number))));
  for (const auto& copy : a.copies) {
    const std::string who = copy.name.empty() ? chosen(copy_choices(), copy.given_to) : copy.name;
    items.push_back(element("li", {}, copy.wanted ? t("Copy to {0} on {1}: {2}", who, long_date(copy.given_on), listed(view.formats.label(copy.format)))
                                                  : t("{0} did not want a copy ({1})", who, long_date(copy.given_on))));
  }
  return out + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html notices_part(const govuk::Frame& frame, const View& view) {
  Html out;
  for (const auto& notice : view.notices) {
    const std::string said = notice.looked_on ? t("{0} looked on {1}: {2}", notice.looked_by, long_date(*notice.looked_on), notice.looked_words) : std::string{};
    Html one = paragraph(t("{0} stood on this when it was amended on {1}.", notice.words, long_date(notice.made_on))) + paragraph(said);
    if (!notice.href.empty()) one += element("p", {{"class", "govuk-body"}}, govuk::link(t("Open {0}", notice.words), notice.href));
    if (!notice.looked_on)
      one += govuk::question_form(frame, assessment_href(view.about.reference) + "/look",
                                  {govuk::hidden_field("notice", notice.reference),
                                   govuk::textarea({.id = "words-" + notice.reference, .name = "words", .label = govuk::sized_label(label_of("words"), "s"), .rows = 2, .spellcheck = true})},
                                  t("I have looked"));
    out += one;
  }
  return out.empty() ? out : heading_m(t("What stood on it")) + out;
}

}  // namespace

std::string record_href(std::string_view reference) { return assessment_href(reference) + "/record"; }

std::string next_href(const Assessment& a, Next::What what) {
  switch (what) {
    case Next::What::talk: return assessment_href(a.reference) + "/talk";
    case Next::What::sign: return assessment_href(a.reference);
    case Next::What::planning: return record_href(a.reference);
    case Next::What::sign_again: return step_href(a.reference, "sign");
    case Next::What::copy: return step_href(a.reference, "copy");
    case Next::What::end: return step_href(a.reference, "close");
  }
  return assessment_href(a.reference);
}

Html write_view(const govuk::Frame& frame, const View& view) {
  const Assessment& a = view.about;
  Html page = community::heading(t(title_of(a.kind))) + head(view) + warnings(view);
  if (is_open(state_of(a))) page += heading_m(t("The way through it")) + guide(view);
  page += buttons(view);
  if (!view.eligibility_href.empty()) page += element("p", {{"class", "govuk-body"}}, govuk::link(t("What it means for eligibility"), view.eligibility_href));
  if (!view.compare_href.empty()) page += element("p", {{"class", "govuk-body"}}, govuk::link(t("Side by side with last time"), view.compare_href));
  if (!view.story_href.empty() && !is_open(state_of(a))) page += element("p", {{"class", "govuk-body"}}, govuk::link(t("The whole [[conversation]], and its versions"), view.story_href));
  page += view.disagrees;
  page += notices_part(frame, view);
  page += write_passages(a, view.told);
  page += write_needs(a, is_open(state_of(a)));
  page += held_part(view);
  page += copies_part(view);
  return page + write_checks(view.checks);
}

}  // namespace stepwise::assessment
