// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "govuk/govuk.hpp"
#include "practice/assessment/sheet.hpp"
#include "store/drafts.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

const Sheet* sheet_named(std::string_view key) {
  for (const auto sheets : {plain_sheets(), signing_sheets(), after_sheets()})
    for (const Sheet& sheet : sheets)
      if (sheet.key == key) return &sheet;
  return nullptr;
}

/// A form as it is shown: what carries it, and both texts when somebody else saved first.
struct Shown {
  std::string token;
  std::int64_t version = 0, draft_version = 0;
  Html notice;
};

std::string draft_of(const Sheet& sheet, const Assessment& a) { return sheet.keeps_draft ? std::string{draft_kind} + ":" + std::string{sheet.key} + ":" + a.reference : ""; }

Html buttons(const Sheet& sheet, const Assessment& a) {
  std::vector<Html> all{govuk::button({.text = t(sheet.button), .name = "next", .value = "save", .prevent_double_click = true})};
  if (sheet.keeps_draft) all.push_back(govuk::secondary_button(t("Save and come back later"), "", "next", "later"));
  all.push_back(govuk::link(t("Cancel"), assessment_href(a.reference)));
  return govuk::button_group(all);
}

Response show(const Asking& asking, const Sheet& sheet, const Filled& form, const Shown& shown, int status) {
  const Assessment& a = asking.about();
  govuk::Page page = page_about(asking.room, asking.opened.banner, t(sheet.title), assessment_href(a.reference), asking.visit.today, true);
  page.problems = form.problems;
  page.main = html::element("span", {{"class", "govuk-caption-l"}}, t(title_of(a.kind))) + community::heading(t(sheet.title)) + shown.notice;
  std::vector<Html> fields{govuk::hidden_field("form_token", shown.token), govuk::hidden_field("assessment_version", std::to_string(shown.version))};
  if (sheet.keeps_draft) fields.push_back(govuk::hidden_field("version", std::to_string(shown.draft_version)));
  for (auto& field : sheet.fields(asking, form)) fields.push_back(std::move(field));
  const auto attributes = sheet.keeps_draft ? community::saved_while_typing(draft_of(sheet, a), asking.opened.banner.reference, shown.token) : html::Attributes{};
  page.main += govuk::question_form(asking.visit.frame, step_href(a.reference, sheet.key), fields, buttons(sheet, a), attributes);
  return asking.visit.page(page, status);
}

Response not_here(Visit& visit, const Assessment& a) {
  return visit.fault(Fault{FaultKind::stale, t("This cannot be done where the [[assessment]] stands now: {0}. Open it again to see what can", t(words_of(state_of(a))))});
}

Response ask(Room& room, Visit& visit) {
  const Sheet* sheet = sheet_named(visit.request.part("step"));
  if (sheet == nullptr) return visit.not_found();
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment"));
  if (!opened) return visit.fault(opened.error());
  const Asking asking{room, visit, *opened, *tx};
  if (!sheet->may(opened->about)) return not_here(visit, opened->about);
  Filled form{sheet->from(asking), {}};
  Shown shown{new_reference(room.random), opened->about.version, 0, {}};
  if (const auto reference = visit.request.query.get("draft"); !reference.empty()) {
    auto draft = community::take_up(visit, *tx, draft_of(*sheet, opened->about), opened->who.id(), reference);
    if (!draft) return visit.not_found();
    form.typed = std::move(draft->typed);
    shown = {draft->token, parse_number(form.typed.get("assessment_version")).value_or(opened->about.version), draft->version, {}};
  }
  return show(asking, *sheet, form, shown, 200);
}

/// Both texts, by the words of their fields; the form keeps what was typed and takes the version that is on record now.
Response show_both(const Asking& asking, const Sheet& sheet, const Filled& form, Shown shown) {
  auto texts = drafts::compare_as_sent(sheet.from(asking), drafts::work_of(form.typed));
  for (auto& name : texts.names) {
    const auto part = name.rfind('_');
    const bool of_day = part != std::string::npos && (name.ends_with("_day") || name.ends_with("_month") || name.ends_with("_year"));
    name = label_of(of_day ? name.substr(0, part) : name);
  }
  shown.version = asking.about().version;
  shown.notice = community::someone_saved_first(texts);
  return show(asking, sheet, form, shown, 409);
}

Response answer(Room& room, Visit& visit) {
  const Sheet* sheet = sheet_named(visit.request.part("step"));
  if (sheet == nullptr) return visit.not_found();
  const auto tx = visit.store.read();
  const auto opened = open_assessment(visit, *tx, kept("assessment"));
  if (!opened) return visit.fault(opened.error());
  const Asking asking{room, visit, *opened, *tx};
  Filled form{visit.request.form.fields, {}};
  if (sheet->keeps_draft && form.typed.get("next") == "later") return room.drafts->save_and_come_back(visit, draft_of(*sheet, opened->about), opened->banner.reference);
  Shown shown{community::token_in(form.typed, room.random), parse_number(form.typed.get("assessment_version")).value_or(0), parse_number(form.typed.get("version")).value_or(0), {}};
  if (!sheet->may(opened->about)) {
    const bool sent_twice = shown.version + 1 == opened->about.version;   // the first click did it
    return sent_twice ? visit.redirect(assessment_href(opened->about.reference)) : not_here(visit, opened->about);
  }
  Assessment wanted = opened->about;
  wanted.version = shown.version;
  const Save save = sheet->save(asking, form, std::move(wanted));
  if (!form.problems.empty()) return show(asking, *sheet, form, shown, 422);
  if (shown.version != opened->about.version) return show_both(asking, *sheet, form, shown);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) -> Result<void> {
    if (auto done = save(write); !done) return done;
    if (sheet->keeps_draft) store::delete_draft(write, visit.staff.id, shown.token);
    return {};
  });
  if (saved) return visit.redirect(assessment_href(opened->about.reference) + "?done=" + std::string{sheet->key});
  shown.notice = govuk::warning_text({.text = saved.error().sentence});
  return show(asking, *sheet, form, shown, http_status(saved.error().kind));
}

}  // namespace

Save saving(const Asking& asking, Assessment wanted, std::string action, std::string reason) {
  store::AuditLine line = asking.visit.line(std::move(action), asking.opened.who.id(), "");
  line.reason = std::move(reason);
  return [who = asking.opened.who, wanted = std::move(wanted), line = std::move(line)](store::WriteTx& tx) { return save(tx, who, wanted, line); };
}

access::Routes step_routes(const RoomPointer& room) {
  return {{http::Method::get, "/assessments/:assessment/step/:step", Permission::assess, in_room(room, ask)},
          {http::Method::post, "/assessments/:assessment/step/:step", Permission::assess, in_room(room, answer)}};
}

}  // namespace stepwise::assessment
