// SPDX-License-Identifier: Apache-2.0
#include "access/admin_parts.hpp"
#include "access/core.hpp"
#include "access/markup.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "store/outbox.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

struct SettingField {
  std::string_view name;
  Message label, hint;
  std::string CouncilForm::*value;
};
constexpr std::array<SettingField, 6> setting_fields{{
    {"name", noted("Council’s name"), noted("Shown at the top of every page"), &CouncilForm::name},
    {"colour", noted("Council’s colour"), noted("As # and six digits or letters a to f. White words stand on it"),
     &CouncilForm::colour},
    {"idle_minutes", noted("Minutes without activity before sign-out"), noted("5 to 120"), &CouncilForm::idle_minutes},
    {"session_hours", noted("Hours signed in at most"), noted("1 to 24"), &CouncilForm::session_hours},
    {"break_glass_hours", noted("Hours a restricted record stays open after a reason is given"), noted("1 to 24"),
     &CouncilForm::break_glass_hours},
    {"la_code", noted("Council’s code in national returns"), noted("3 digits, the same in every social care return"), &CouncilForm::la_code},
}};

CouncilForm typed(const http::Fields& fields, std::string_view prefix) {
  CouncilForm form;
  for (const SettingField& field : setting_fields)
    form.*field.value = fields.get(std::string{prefix} + std::string{field.name});
  return form;
}

govuk::Page settings_page(const govuk::Frame& frame, const CouncilForm& kept, const CouncilForm& form,
                          std::vector<Problem> problems, bool stale, bool saved) {
  govuk::Page page = admin_page(t("Settings"));
  page.problems = std::move(problems);
  if (saved) page.success = t("Saved");
  std::vector<Html> fields;
  std::vector<Conflicting> conflict;
  for (const SettingField& field : setting_fields) {
    fields.push_back(govuk::input({.name = std::string{field.name},
                                   .label = t(field.label),
                                   .hint = t(field.hint),
                                   .value = form.*field.value,
                                   .problems = page.problems,
                                   .classes = field.name == "name" ? "" : "govuk-input--width-10",
                                   .autocomplete = "off"}));
    fields.push_back(govuk::hidden_field("was_" + std::string{field.name}, kept.*field.value));
    conflict.push_back({t(field.label), kept.*field.value, form.*field.value});
  }
  page.main = two_thirds(heading(t("Settings")) + (stale ? both_versions(conflict) : Html{}) +
                         govuk::question_form(frame, "/admin/settings", fields, t("Save")));
  return page;
}

Response save_settings(Site::Core& core, Visit& visit) {
  const CouncilForm form = typed(visit.request.form.fields, ""),
                    was = typed(visit.request.form.fields, "was_");
  const CouncilForm kept = form_of(read_council(*visit.store.read()));
  if (auto problems = council_problems(form); !problems.empty())
    return visit.page(settings_page(visit.frame, kept, form, std::move(problems), false, false), 422);
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    return change_council(tx, actor_of(visit), council_from(was), council_from(form));
  });
  if (!saved && saved.error().kind == FaultKind::stale)
    return visit.page(
        settings_page(visit.frame, kept, form, {{"name", "stale", saved.error().sentence}}, true, false),
        409);
  if (!saved) return visit.fault(saved.error());
  core.refresh();
  return visit.redirect("/admin/settings?done=saved");
}

Response show_settings(Visit& visit) {
  const CouncilForm kept = form_of(read_council(*visit.store.read()));
  return visit.page(settings_page(visit.frame, kept, kept, {}, false, visit.request.query.has("done")));
}

Response show_outbox(Visit& visit) {
  const auto tx = visit.store.read();
  const auto failures = store::outbox_failures(*tx);
  govuk::Page page = admin_page(t("Messages that did not go"));
  govuk::TableOptions table =
      stacked_table(t("{0} failed, {1} waiting in all", failures.size(), store::outbox_waiting(*tx)),
                    {t("What"), t("Made"), t("Tries"), t("Next try"), t("Why")});
  for (const store::OutboxFailure& failure : failures)
    table.rows.push_back({failure.kind, long_moment(failure.made_at), std::to_string(failure.tries),
                          long_moment(failure.next_try_at), failure.last_error});
  page.main = heading(t("Messages that did not go")) +
              paragraph(
                  t("Letters, hand-overs and reminders are delivered after a save. These were tried and did "
                    "not arrive; each is tried again.")) +
              govuk::table(table);
  return visit.page(page);
}

}  // namespace

Routes settings_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/admin/settings", manage_settings, show_settings},
      {Method::post, "/admin/settings", manage_settings,
       [&core](Visit& visit) { return save_settings(core, visit); }},
      {Method::get, "/admin/outbox", manage_settings, show_outbox},
  };
}

}  // namespace stepwise::access
