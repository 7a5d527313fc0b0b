// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/two_texts.hpp"
#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

struct Asked {
  Opened opened;
  Choice outcome;
  std::optional<Need> need;
};
Result<Asked> asked(Visit& visit, store::ReadTx& tx) {
  auto opened = open_assessment(visit, tx, kept("assessment, need"));
  if (!opened) return tl::unexpected{opened.error()};
  const auto all = outcomes_for(opened->about.kind);
  const auto outcome = std::ranges::find(all, visit.request.part("need"), &Choice::code);
  if (outcome == all.end()) return fail(FaultKind::not_found, t("There is no such page"));
  std::optional<Need> need;
  if (const auto found = std::ranges::find(opened->about.needs, outcome->code, &Need::code); found != opened->about.needs.end()) need = *found;
  return Asked{std::move(*opened), *outcome, std::move(need)};
}

http::Fields fields_of(const std::optional<Need>& need) {
  http::Fields fields;
  fields.add("status", need ? std::string{care_act::key_of(need->status)} : "");
  fields.add("evidence", need ? need->evidence : "");
  fields.add("informal_care", need ? (need->informal_care ? "yes" : "no") : "");
  fields.add("informal_words", need ? need->informal_words : "");
  fields.add("fluctuates", need ? need->fluctuates : "");
  fields.add("risk", need ? need->risk : "");
  fields.add("other_help", need ? need->other_help : "");
  return fields;
}

Html their_words(const Assessment& a, std::string_view code) {
  Html out;
  for (const auto& passage : a.passages)
    if (std::ranges::find(passage.outcomes, code) != passage.outcomes.end()) out += element("blockquote", {{"class", "govuk-inset-text"}}, html::lines(passage.words));
  return out.empty() ? paragraph(t("No words of theirs are marked for this.")) : out;
}

Response show(Room& room, Visit& visit, const Asked& found, const Filled& form, std::int64_t version, const Html& notice, int status) {
  const Assessment& a = found.opened.about;
  const std::string title = t(found.outcome.words);
  govuk::Page page = page_about(room, found.opened.banner, title, assessment_href(a.reference) + "#needs", visit.today, true);
  page.problems = form.problems;
  const std::vector<Html> fields{
      govuk::hidden_field("assessment_version", std::to_string(version)),
      choose(form, "status", limbs_for(a.kind), a.is_carers() ? t("Of the [[carer]] themselves, because of the care they give") : t("As though nobody helped: help from others stands beside it, and never takes a need away")),
      text(form, "evidence", t("Beside the person’s own words above. Leave it out when they say it all")),
      choose(form, "informal_care", yes_no_choices().first(2)),
      text(form, "informal_words", {}, 2),
      text(form, "fluctuates", t("Good days and bad days, and how often"), 2),
      text(form, "risk", t("Over the next twelve weeks, in words"), 2),
      text(form, "other_help", {}, 2)};
  page.main = community::heading(title) + notice + their_words(a, found.outcome.code) +
              govuk::question_form(visit.frame, assessment_href(a.reference) + "/needs/" + std::string{found.outcome.code}, fields,
                                   govuk::button_group({govuk::button({.text = t("Save"), .prevent_double_click = true}), govuk::link(t("Cancel"), assessment_href(a.reference) + "#needs")}));
  return visit.page(page, status);
}

Response ask(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto found = asked(visit, *tx);
  if (!found) return visit.fault(found.error());
  if (!is_open(state_of(found->opened.about))) return visit.redirect(assessment_href(found->opened.about.reference));
  return show(room, visit, *found, {fields_of(found->need), {}}, found->opened.about.version, {}, 200);
}

Need need_from(Filled& form, const Asked& found) {
  const http::Fields& typed = form.typed;
  Need need;
  need.code = std::string{found.outcome.code};
  const std::string limb = need_choice(typed, "status", limbs_for(found.opened.about.kind), form.problems);
  need.status = care_act::limb(limb).value_or(care_act::Unable::able);
  need.evidence = take_text(typed, "evidence", form.problems);
  need.informal_words = take_text(typed, "informal_words", form.problems);
  need.informal_care = need_choice(typed, "informal_care", yes_no_choices().first(2), form.problems) == "yes";
  need.fluctuates = take_text(typed, "fluctuates", form.problems);
  need.risk = take_text(typed, "risk", form.problems);
  need.other_help = take_text(typed, "other_help", form.problems);
  if (!need.informal_words.empty() && !need.informal_care) community::wrong(form.problems, "informal_care", "contradicts", t("You wrote who helps: choose yes, or take the words out"));
  return need;
}

Response keep(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto found = asked(visit, *tx);
  if (!found) return visit.fault(found.error());
  Filled form{visit.request.form.fields, {}};
  Assessment a = found->opened.about;
  const std::int64_t sent = parse_number(form.typed.get("assessment_version")).value_or(0);
  const Need need = need_from(form, *found);
  if (!is_open(state_of(a)))
    return show(room, visit, *found, form, sent, govuk::warning_text({.text = t("It is signed. Amend it first, with a reason: what was signed stays on record")}), 409);
  if (!form.problems.empty()) return show(room, visit, *found, form, sent, {}, 422);
  if (sent != a.version && found->need != std::optional{need}) {
    auto texts = drafts::compare_as_sent(fields_of(found->need), fields_of(need));
    for (auto& name : texts.names) name = label_of(name);
    return show(room, visit, *found, form, a.version, community::someone_saved_first(texts), 409);
  }
  const auto saved = visit.store.write([&](store::WriteTx& write) { return save_need(write, found->opened.who, a, need, visit.line("assessment.need", found->opened.who.id(), "")); });
  if (!saved) return show(room, visit, *found, form, sent, govuk::warning_text({.text = saved.error().sentence}), http_status(saved.error().kind));
  return visit.redirect(assessment_href(a.reference) + "?done=need#needs");
}

}  // namespace

access::Routes need_routes(const RoomPointer& room) {
  return {{http::Method::get, "/assessments/:assessment/needs/:need", Permission::assess, in_room(room, ask)},
          {http::Method::post, "/assessments/:assessment/needs/:need", Permission::assess, in_room(room, keep)}};
}

}  // namespace stepwise::assessment
