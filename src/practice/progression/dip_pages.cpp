// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/dip_pages.hpp"

#include "govuk/govuk.hpp"
#include "practice/progression/trajectory.hpp"

namespace stepwise::progression {
namespace {

using html::element;
using html::Html;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }
void add_if(std::vector<govuk::SummaryRow>& rows, std::string_view name, const std::string& words) {
  if (!words.empty()) rows.push_back({.key = name, .value = html::lines(words)});
}

std::string considered_words(std::string_view code, Message raised) {
  if (code == "not_needed") return t("Considered: no need");
  if (code == "raised") return t(raised);
  return t("Not considered yet");
}

std::string next_words(const Standing& standing, const Happening& dip, const Answer* answer, Date today) {
  const bool due = *standing.next <= today;
  if (answer == nullptr) return due ? t("{0} talks it through with the person: it was due on {1}", dip.owner.worker_name, long_date(*standing.next)) : t("{0} talks it through with the person by {1}", dip.owner.worker_name, long_date(*standing.next));
  return due ? t("{0} decides with the person: it was due on {1}", answer->reviewer_name, long_date(*standing.next)) : t("{0} decides with the person on {1}", answer->reviewer_name, long_date(*standing.next));
}

Html write_standing(const DipView& view, const Standing& standing, const Answer* answer) {
  std::vector<govuk::SummaryRow> rows{row(t("Where it stands"), status_tag(standing.status)), row(t("What happened"), html::lines(view.dip.words)),
                                      row(t("Who noticed"), listed(view.lists.noticed.label(view.dip.noticed_by))), row(t("Level before"), listed(view.lists.level.label(view.dip.level_before)))};
  if (standing.back_on) rows.push_back(row(t("Level of before back"), long_date(*standing.back_on)));
  if (standing.next) rows.push_back(row(t("What is next"), next_words(standing, view.dip, answer, view.today)));
  if (!view.dip.withdrawn_reason.empty()) rows.push_back(row(t("Taken off: recorded by mistake"), html::lines(view.dip.withdrawn_reason)));
  return govuk::summary_list({.rows = std::move(rows)});
}

Html write_answer(const DipView& view, const Answer& answer) {
  std::vector<govuk::SummaryRow> rows{row(t("Talked through on"), long_date(answer.on)), row(t("What happened"), html::lines(answer.what_happened)), row(t("What I want"), html::lines(answer.what_i_want)),
                                      row(t("What still works"), html::lines(answer.what_still_works))};
  add_if(rows, t("What we had agreed, and what was done"), answer.what_the_plan_said);
  rows.push_back(row(t("Support"), listed(view.lists.answer.label(answer.support))));
  add_if(rows, t("Why nothing smaller was enough"), answer.support_reason);
  add_if(rows, t("What will be done"), answer.help);
  rows.push_back(row(t("Until"), t("{0}; {1} decides with the person then", long_date(answer.until_on), answer.reviewer_name)));
  rows.push_back(row(t("At risk of harm?"), considered_words(answer.safeguarding, noted("Considered: safeguarding was told"))));
  rows.push_back(row(t("Personal budget"), considered_words(answer.budget, noted("Considered: a look is arranged"))));
  return heading(t("What we agreed")) + govuk::summary_list({.rows = std::move(rows)});
}

Html write_decisions(const DipView& view, const Answer& answer) {
  Html out;
  for (const auto& decision : answer.decisions) {
    std::vector<govuk::SummaryRow> rows{row(t("Decided"), listed(view.lists.decision.label(decision.decision))), row(t("By"), decision.by_name)};
    if (decision.until_on) rows.push_back(row(t("Looked at again on"), long_date(*decision.until_on)));
    add_if(rows, t("Why"), decision.reason);
    if (decision.looked_on) rows.push_back(row(t("An occupational therapist looked"), t("{0}, {1}", long_date(*decision.looked_on), decision.looked_by)));
    add_if(rows, t("New goals"), decision.new_goals);
    out += govuk::summary_list({.rows = std::move(rows), .card = govuk::SummaryCard{.title = long_date(decision.on)}});
  }
  return out.empty() ? out : heading(t("What was decided")) + out;
}

Html actions(const DipView& view, const Standing& standing, const Answer* answer) {
  if (!view.may_change) return {};
  std::vector<Html> buttons;
  const bool over = standing.status == DipStatus::back || standing.status == DipStatus::closed;
  if (standing.open() && answer == nullptr) buttons.push_back(govuk::button({.text = t("Talk it through"), .href = view.href + "/answer"}));
  if (standing.open() && answer != nullptr) buttons.push_back(govuk::button({.text = t("Decide what comes next"), .href = view.href + "/decide"}));
  const std::string home = view.href.substr(0, view.href.find("/dips/"));
  if (!over) buttons.push_back(govuk::secondary_button(t("Record a recovery"), home + "/event?kind=recovery"));
  if (view.dip.withdrawn_reason.empty()) buttons.push_back(govuk::link(t("Recorded by mistake"), home + "/events/" + view.dip.reference + "/withdraw"));
  return govuk::button_group(buttons);
}

}  // namespace

Html status_tag(DipStatus status) {
  const auto colour = [status]() -> std::string_view {
    switch (status) {
      case DipStatus::to_answer: return "blue";
      case DipStatus::helped: return "teal";
      case DipStatus::watched: return "teal";
      case DipStatus::back: return "green";
      case DipStatus::new_goals: return "purple";
      case DipStatus::closed: return "grey";
    }
    return "grey";
  }();
  return govuk::tag(t(status_words(status)), colour);
}

Html write_agreement(const WhenThingsDip& agreed) {
  std::vector<govuk::SummaryRow> rows;
  add_if(rows, t("Early signs"), agreed.early_signs);
  add_if(rows, t("What can set it off"), agreed.triggers);
  add_if(rows, t("What I do"), agreed.what_i_do);
  add_if(rows, t("Who helps, and how"), agreed.who_helps);
  add_if(rows, t("What services do"), agreed.what_services_do);
  add_if(rows, t("Quick contact"), agreed.quick_contact);
  if (agreed.agreed_on) rows.push_back(row(t("Agreed on"), long_date(*agreed.agreed_on)));
  return rows.empty() ? Html{} : govuk::summary_list({.rows = std::move(rows)});
}

Html write_dip_reminder(const Journey& journey, const Lists& lists) {
  Html out = paragraph(t("Dips and relapses are a normal part of living more of your own life. What was gained stays on the record.")) + paragraph(highest_beside_today(journey, lists));
  const Plan* plan = open_plan(journey);
  if (plan == nullptr) return out;
  const Html agreed = write_agreement(plan->dips);
  if (agreed.empty()) return out + govuk::inset_text({.content = Html{t("Nothing was agreed beforehand about what to do when things dip.")}});
  return out + govuk::details({.summary = t("What we agreed for when things dip"), .content = agreed, .open = true});
}

Html write_dip(const DipView& view) {
  const Standing standing = standing_of(view.journey, view.dip);
  const Answer* answer = answer_to(view.journey, view.dip.reference);
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("{0} of {1}", listed(view.lists.event.label(view.dip.kind)), long_date(view.dip.on)));
  page += write_dip_reminder(view.journey, view.lists) + write_standing(view, standing, answer) + actions(view, standing, answer);
  if (answer != nullptr) page += write_answer(view, *answer) + write_decisions(view, *answer);
  return page;
}

}  // namespace stepwise::progression
