// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "govuk/kit/tasks.hpp"
#include "practice/care_act/care_act.hpp"
#include "practice/outcome/check.hpp"
#include "practice/outcome/outcome_rows.hpp"
#include "practice/outcome/view_parts.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::outcome {
namespace {

using html::element;
using html::Html;

void add(std::vector<govuk::SummaryRow>& rows, std::string_view name, const Html& value) {
  if (!value.empty()) rows.push_back({.key = name, .value = value});
}

Html items(const std::vector<std::string>& all) {
  std::vector<Html> out;
  for (const auto& one : all) out.push_back(element("li", {}, Html{one}));
  return out.empty() ? Html{} : element("ul", {{"class", "govuk-list"}}, html::join(out));
}

Html apart_part(const Outcome& outcome) {
  if (!outcome.of_carer) return {};
  return govuk::inset_text({.content = Html{t("The person says this as [[a carer]], so it is kept apart: only those who support [[carers]] see it, on the page and on paper. Whom it is given to is for the person to say.")}});
}

Html steps_part(const OneView& view) {
  if (!view.may_change || view.outcome.closed_on) return {};
  kit::TaskGroup group{.heading = t("The eight steps")};
  for (const auto& step : steps())
    group.tasks.push_back({.title = t(step.title), .href = view.home + "/" + std::string{step.key}, .hint = t(step.ask),
                           .status = is_done(step.step, view.outcome, view.actions) ? kit::TaskStatus::completed : kit::TaskStatus::not_started});
  return element("div", {{"class", "app-paper__hidden"}}, kit::tasks({group}, "step"));
}

std::vector<std::string> specified_words(const Outcome& outcome) {
  std::vector<std::string> all;
  for (const auto& key : outcome.specified)
    if (const auto code = care_act::specified_outcome(key)) all.push_back(t(care_act::words_of(*code)));
  return all;
}

std::vector<std::string> test_words(const OneView& view) {
  std::vector<std::string> all;
  for (const auto& test : view.outcome.tests) all.push_back(listed(view.lists.test.label(test)));
  return all;
}

std::vector<std::string> noticed_words(const Outcome& outcome) {
  std::vector<std::string> all;
  for (const auto& key : outcome.noticed)
    if (const auto check = check_of(key)) all.push_back(t(words_of(*check).title));
  return all;
}

Html about(const OneView& view) {
  const Outcome& outcome = view.outcome;
  std::vector<govuk::SummaryRow> rows;
  add(rows, t("Where it stands"), where_tag(outcome));
  add(rows, t("Direction"), listed(view.lists.direction.label(outcome.direction)));
  add(rows, t("It is about"), items(view.findings));
  add(rows, t("What matters"), html::lines(outcome.matters));
  add(rows, t("Works now"), html::lines(outcome.working));
  add(rows, t("Does not work now"), html::lines(outcome.not_working));
  add(rows, t("What others see"), html::lines(outcome.others_see));
  if (outcome.importance) add(rows, t("How much it matters"), t("{0} out of 10", *outcome.importance));
  if (outcome.confidence) add(rows, t("How sure the person is"), t("{0} out of 10", *outcome.confidence));
  add(rows, t("The person wants to begin here"), listed(view.lists.agreed.label(outcome.person_agreed)));
  add(rows, t("Who else was there"), outcome.agreed_with);
  add(rows, t("What it would look like"), html::lines(outcome.success));
  add(rows, t("Important to the person"), html::lines(outcome.important_to));
  add(rows, t("Important for the person"), html::lines(outcome.important_for));
  add(rows, t("Who can do something about it"), outcome.influence);
  add(rows, t("What it does"), items(test_words(view)));
  add(rows, t("Questions that were talked through"), items(noticed_words(outcome)) + html::lines(outcome.noticed_why));
  add(rows, t("Serves, by the Care Act"), items(specified_words(outcome)));
  if (outcome.by_on) add(rows, t("By when"), long_date(*outcome.by_on));
  if (!outcome.closed_on) add(rows, t("Next look at it"), long_date(outcome.look_on));
  else add(rows, t("Closed"), Html{long_date(*outcome.closed_on)} + element("br", {}, {}) + html::lines(outcome.closed_why));
  add(rows, t("Looked after by"), outcome.owner.team_name.empty() ? outcome.owner.worker_name : t("{0}, {1}", outcome.owner.worker_name, outcome.owner.team_name));
  return govuk::summary_list({.rows = std::move(rows)});
}

Html probes_part(const OneView& view) {
  if (view.outcome.probes.empty()) return {};
  std::vector<govuk::SummaryRow> rows;
  for (const auto& probe : view.outcome.probes) rows.push_back({.key = listed(view.lists.probe.label(probe.question)), .value = html::lines(probe.answer) + element("p", {{"class", "govuk-hint"}}, t("{0}, asked by {1}", long_date(probe.asked_on), probe.asked_by))});
  return sheet::heading(t("What it would give")) + govuk::summary_list({.rows = std::move(rows)});
}

Html barriers_part(const OneView& view) {
  const Outcome& outcome = view.outcome;
  if (outcome.barriers.empty()) return outcome.none_because.empty() ? Html{} : sheet::heading(t("What stands in the way")) + sheet::paragraph(Html{t("Nothing, because {0}", outcome.none_because)});
  std::vector<govuk::SummaryRow> rows;
  for (const auto& barrier : outcome.barriers) {
    const auto answer = std::ranges::find(view.actions, barrier.reference, &Action::barrier);
    const std::string stands = barrier.gone_on ? t("No longer in the way since {0}", long_date(*barrier.gone_on)) : !barrier.accepted_why.empty() ? t("Lived with: {0}", barrier.accepted_why) : answer != view.actions.end() ? t("Answered by: {0}", answer->what) : t("Nothing answers it yet").str();
    rows.push_back({.key = listed(view.lists.barrier.label(barrier.kind)), .value = Html{barrier.words} + element("p", {{"class", "govuk-hint"}}, stands)});
  }
  return sheet::heading(t("What stands in the way")) + govuk::summary_list({.rows = std::move(rows)});
}

Html served_part(const OneView& view) {
  if (view.served.empty()) return {};
  std::vector<Html> all;
  for (const auto& one : view.served) all.push_back(element("li", {}, {Html{one.heading + ": "}, one.href.empty() ? Html{one.words} : govuk::link(one.words, one.href)}));
  return sheet::heading(t("What serves it")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(all));
}

std::string said_in(const Version& version) {
  std::string words, wording, issue;
  for (const auto& [name, value] : facts_from(version.facts)) {
    if (name == "words") words = value;
    if (name == "wording") wording = value;
    if (name == "issue") issue = value;
  }
  return !wording.empty() ? wording : !words.empty() ? words : issue;
}

/// What the words were in each version, where they differ from the one after.
Html versions_part(const OneView& view) {
  std::vector<Html> lines;
  std::string later = shown_words(view.outcome);
  for (const auto& version : view.versions) {
    const std::string said = said_in(version);
    if (said != later) lines.push_back(element("li", {}, Html{t("Until {0}, when {1} changed it: {2}", long_date(version.saved_at.london_date()), version.saved_by, said)}));
    later = said;
  }
  if (lines.empty()) return {};
  return govuk::details({.summary = t("What it said before"), .content = element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(lines))});
}

}  // namespace

Html write_one(const OneView& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Outcome")) + write_words(view.outcome) + apart_part(view.outcome) + steps_part(view) + about(view) + probes_part(view) + barriers_part(view);
  out += write_actions(view.lists, view.actions, view.home, view.may_change && !view.outcome.closed_on);
  out += served_part(view) + versions_part(view);
  if (!view.may_change) return out;
  std::vector<Html> buttons;
  if (!view.outcome.closed_on) {
    buttons.push_back(govuk::button({.text = t("Add an action"), .href = view.home + "/actions/new"}));
    buttons.push_back(govuk::secondary_button(t("Close the outcome"), view.home + "/close"));
  } else buttons.push_back(govuk::secondary_button(t("Take it up again"), view.home + "/close"));
  return out + element("div", {{"class", "app-paper__hidden"}}, govuk::button_group(buttons));
}

}  // namespace stepwise::outcome
