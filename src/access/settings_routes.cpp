// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/admin_parts.hpp"
#include "access/core.hpp"
#include "access/markup.hpp"
#include "access/room_settings.hpp"
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
constexpr std::array<SettingField, 8> setting_fields{{
    {"name", noted("Council’s name"), noted("Shown at the top of every page"), &CouncilForm::name},
    {"colour", noted("Council’s colour"), noted("As # and six digits or letters a to f. White words stand on it"),
     &CouncilForm::colour},
    {"idle_minutes", noted("Minutes without activity before sign-out"), noted("5 to 120"), &CouncilForm::idle_minutes},
    {"session_hours", noted("Hours signed in at most"), noted("1 to 24"), &CouncilForm::session_hours},
    {"break_glass_hours", noted("Hours a restricted record stays open after a reason is given"), noted("1 to 24"),
     &CouncilForm::break_glass_hours},
    {"la_code", noted("Council’s code in national returns"), noted("3 digits, the same in every social care return"), &CouncilForm::la_code},
    {"plan_sign_off", noted("Who signs a plan"), noted("Whoever wrote a plan never approves it. The page Plans shows how many days people waited"),
     &CouncilForm::plan_sign_off},
    {"star_licence", noted("Licence for readings of an Outcomes Star"), noted("Its reference. Left empty, no page asks for readings. Only area names and numbers are kept"),
     &CouncilForm::star_licence},
}};

CouncilForm typed(const http::Fields& fields, std::string_view prefix) {
  CouncilForm form;
  for (const SettingField& field : setting_fields)
    if (const std::string name = std::string{prefix} + std::string{field.name}; fields.has(name)) form.*field.value = fields.get(name);
  return form;
}

/// What the settings page stands on: the council's own form, and the rooms' numbers.
struct SettingsView {
  CouncilForm kept, form;
  std::vector<RoomNumber> kept_numbers, numbers;
  std::vector<Problem> problems = {};
  bool stale = false, saved = false;
};

SettingsView view_of(const Site::Core& core, store::ReadTx& tx) {
  const CouncilForm kept = form_of(read_council(tx));
  auto numbers = room_numbers(tx, core.room_settings);
  return {kept, kept, numbers, numbers};
}

bool is_sign_off(const SettingField& field) { return field.value == &CouncilForm::plan_sign_off; }

std::string words_of(const SettingField& field, const CouncilForm& form) {
  const std::string& value = form.*field.value;
  const auto found = std::ranges::find(plan_sign_offs(), value, &SignOff::code);
  return is_sign_off(field) && found != plan_sign_offs().end() ? t(found->words).str() : value;
}

Html setting_input(const SettingField& field, const CouncilForm& form, const std::vector<Problem>& problems) {
  if (is_sign_off(field)) {
    std::vector<govuk::ChoiceItem> items;
    for (const SignOff& each : plan_sign_offs()) items.push_back({.value = std::string{each.code}, .text = t(each.words)});
    return govuk::radios({.name = std::string{field.name}, .legend = govuk::sized_legend(t(field.label), "s"), .hint = t(field.hint), .items = std::move(items), .value = form.*field.value, .problems = problems});
  }
  return govuk::input({.name = std::string{field.name},
                       .label = t(field.label),
                       .hint = t(field.hint),
                       .value = form.*field.value,
                       .problems = problems,
                       .classes = field.name == "name" ? "" : "govuk-input--width-10",
                       .autocomplete = "off"});
}

govuk::Page settings_page(const govuk::Frame& frame, const SettingsView& view) {
  const auto& [kept, form, kept_numbers, numbers, problems, stale, saved] = view;
  govuk::Page page = admin_page(t("Settings"));
  page.problems = problems;
  if (saved) page.success = t("Saved");
  std::vector<Html> fields;
  std::vector<Conflicting> conflict;
  for (const SettingField& field : setting_fields) {
    fields.push_back(setting_input(field, form, page.problems));
    fields.push_back(govuk::hidden_field("was_" + std::string{field.name}, kept.*field.value));
    conflict.push_back({t(field.label), words_of(field, kept), words_of(field, form)});
  }
  for (Html& field : room_fields(numbers, problems)) fields.push_back(std::move(field));
  for (std::size_t i = 0; i < numbers.size(); ++i) conflict.push_back({t(numbers[i].setting.label), kept_numbers[i].typed, numbers[i].typed});
  page.main = two_thirds(heading(t("Settings")) + (stale ? both_versions(conflict) : Html{}) +
                         govuk::question_form(frame, "/admin/settings", fields, t("Save")));
  return page;
}

Response save_settings(Site::Core& core, Visit& visit) {
  const http::Fields& fields = visit.request.form.fields;
  SettingsView view = view_of(core, *visit.store.read());
  view.form = typed(fields, "");
  view.numbers = room_numbers(std::move(view.numbers), fields);
  view.problems = council_problems(view.form);
  std::ranges::move(room_problems(view.numbers), std::back_inserter(view.problems));
  if (!view.problems.empty()) return visit.page(settings_page(visit.frame, view), 422);
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    if (auto changed = change_council(tx, actor_of(visit), council_from(typed(fields, "was_")), council_from(view.form)); !changed) return changed;
    return change_room_numbers(tx, actor_of(visit), view.numbers);
  });
  if (!saved && saved.error().kind == FaultKind::stale) {
    view.problems = {{"name", "stale", saved.error().sentence}};
    view.stale = true;
    for (std::size_t i = 0; i < view.numbers.size(); ++i) view.numbers[i].was = view.kept_numbers[i].typed;
    return visit.page(settings_page(visit.frame, view), 409);
  }
  if (!saved) return visit.fault(saved.error());
  core.refresh();
  return visit.redirect("/admin/settings?done=saved");
}

Response show_settings(const Site::Core& core, Visit& visit) {
  SettingsView view = view_of(core, *visit.store.read());
  view.saved = visit.request.query.has("done");
  return visit.page(settings_page(visit.frame, view));
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
      {Method::get, "/admin/settings", manage_settings, [&core](Visit& visit) { return show_settings(core, visit); }},
      {Method::post, "/admin/settings", manage_settings,
       [&core](Visit& visit) { return save_settings(core, visit); }},
      {Method::get, "/admin/outbox", manage_settings, show_outbox},
  };
}

}  // namespace stepwise::access
