// SPDX-License-Identifier: Apache-2.0
#include "access/staff_pages.hpp"

#include <algorithm>

#include "access/markup.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using html::element;

Html state_of(const StaffRecord& staff, Instant now) {
  if (!staff.active) return govuk::tag(t("Not active"), "grey");
  if (is_locked(staff.lock, now)) return govuk::tag(t("Locked"), "yellow");
  if (staff.password_hash.empty()) return govuk::tag(t("No password yet"), "blue");
  return govuk::tag(t("Active"), "green");
}

std::vector<govuk::SelectItem> role_items(const std::vector<Role>& roles) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Choose one")}};
  for (const Role& role : roles) items.push_back({.value = role.key, .text = role.label});
  return items;
}

std::vector<govuk::SelectItem> team_items(const std::vector<Team>& teams, std::string_view chosen) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("No team")}};
  for (const Team& team : teams)
    if (!team.closed || team.reference == chosen)
      items.push_back({.value = team.reference, .text = team.name});
  return items;
}

std::vector<Html> who_fields(const StaffForm& form, const StaffChoices& choices,
                             std::span<const Problem> problems) {
  return {govuk::input({.name = "full_name",
                        .label = t("Name"),
                        .hint = t("As colleagues and people will see it"),
                        .value = form.name,
                        .problems = problems,
                        .autocomplete = "off",
                        .spellcheck = false}),
          govuk::input({.name = "sign_in_name",
                        .label = t("Sign-in name"),
                        .hint = t("Small letters, digits, dots and hyphens"),
                        .value = form.sign_in_name,
                        .problems = problems,
                        .autocomplete = "off",
                        .autocapitalize = "none",
                        .spellcheck = false}),
          govuk::select({.name = "role",
                         .label = t("Role"),
                         .items = role_items(choices.roles),
                         .value = form.role,
                         .problems = problems}),
          govuk::select({.name = "team",
                         .label = t("Team"),
                         .items = team_items(choices.teams, form.team),
                         .value = form.team,
                         .problems = problems})};
}

Html other_acts(const govuk::Frame& frame, const StaffRecord& staff, Instant now) {
  const std::string base = "/admin/staff/" + staff.reference;
  std::vector<Html> forms;
  if (is_locked(staff.lock, now))
    forms.push_back(govuk::question_form(frame, base + "/unlock", {}, govuk::secondary_button(t("Unlock"))));
  else
    forms.push_back(
        govuk::question_form(frame, base + "/lock", {}, govuk::secondary_button(t("Lock and sign out"))));
  forms.push_back(govuk::question_form(frame, base + "/reset-password", {},
                                       govuk::secondary_button(t("Give a one-time password"))));
  if (!staff.totp_secret.empty())
    forms.push_back(govuk::question_form(frame, base + "/reset-codes", {},
                                         govuk::secondary_button(t("Let them set up codes again"))));
  return section_heading("Sign-in") + html::join(forms);
}

std::string done_words(std::string_view done) {
  if (done == "saved") return t("Saved");
  if (done == "locked") return t("Locked, and signed out everywhere");
  if (done == "unlocked") return t("Unlocked");
  if (done == "codes") return t("They will set up their codes at the next sign-in");
  return "";
}

std::string label_of(const std::vector<Role>& roles, std::string_view key) {
  const auto found = std::ranges::find(roles, key, &Role::key);
  return found == roles.end() ? std::string{key} : found->label;
}

std::string name_of(const std::vector<Team>& teams, std::string_view reference) {
  const auto found = std::ranges::find(teams, reference, &Team::reference);
  return found == teams.end() ? t("No team") : found->name;
}

Html conflict(const StaffRecord& kept, const StaffForm& form, const StaffChoices& choices) {
  return both_versions(
      {{t("Name"), kept.name, form.name},
       {t("Sign-in name"), kept.sign_in_name, form.sign_in_name},
       {t("Role"), kept.role_label, label_of(choices.roles, form.role)},
       {t("Team"), name_of(choices.teams, kept.team_reference), name_of(choices.teams, form.team)},
       {t("Can sign in"), kept.active ? t("Yes") : t("No"), form.active == "yes" ? t("Yes") : t("No")}});
}

}  // namespace

govuk::Page admin_home_page(const Staff& staff) {
  govuk::Page page;
  page.title = t("Administration");
  using enum Permission;
  struct Task {
    Permission needs;
    Message words;
    std::string_view href;
    Message hint;
  };
  static constexpr std::array<Task, 9> tasks{{
      {manage_staff, noted("Staff"), "/admin/staff", noted("Add staff, set their role and team, unlock, reset passwords")},
      {manage_staff, noted("Teams"), "/admin/teams", noted("Add, rename and close teams")},
      {manage_roles, noted("Roles"), "/admin/roles", noted("Say what each role may do")},
      {manage_forms, noted("Forms"), "/admin/forms", noted("Load, check, preview and publish what the council asks")},
      {manage_settings, noted("Settings"), "/admin/settings", noted("The council’s name, colour and time limits")},
      {review_break_glass, noted("Restricted records opened"), "/admin/break-glass", noted("Review each opening with a reason")},
      {see_audit, noted("Who did what"), "/admin/audit", noted("The audit trail, and the proof that nothing in it was altered")},
      {manage_settings, noted("Words and languages"), "/admin/words", noted("The words this council uses, and the languages it offers")},
      {manage_settings, noted("Messages that did not go"), "/admin/outbox", noted("Work that waits to be delivered, and why")},
  }};
  Html list;
  for (const Task& task : tasks)
    if (staff.can(task.needs))
      list += element("li", {},
                      {element("h2", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}},
                               govuk::link(t(task.words), task.href)),
                       paragraph(t(task.hint))});
  page.main = heading(t("Administration")) + (list.empty() ? paragraph(t("Your role has no administration tasks."))
                                                        : element("ul", {{"class", "govuk-list"}}, list));
  return page;
}

govuk::Page staff_list_page(const std::vector<StaffRecord>& staff, Instant now) {
  govuk::Page page = admin_page(t("Staff"));
  page.wide = true;
  govuk::TableOptions table = stacked_table(tn("{0} member of staff", "{0} members of staff", static_cast<std::int64_t>(staff.size())),
                                            {t("Name"), t("Sign-in name"), t("Role"), t("Team"), t("State")});
  for (const StaffRecord& each : staff)
    table.rows.push_back({govuk::link(each.name, "/admin/staff/" + each.reference), each.sign_in_name,
                          each.role_label, each.team_name.empty() ? t("No team") : each.team_name,
                          state_of(each, now)});
  page.main = heading(t("Staff")) +
              govuk::button({.text = t("Add a member of staff"), .href = "/admin/staff/new"}) +
              govuk::table(table);
  return page;
}

govuk::Page new_staff_page(const govuk::Frame& frame, const StaffForm& form, const StaffChoices& choices,
                           std::vector<Problem> problems) {
  govuk::Page page = admin_page(t("Add a member of staff"), t("Staff"), "/admin/staff");
  page.problems = std::move(problems);
  page.main =
      two_thirds(heading(t("Add a member of staff")) +
                 govuk::question_form(frame, "/admin/staff/new", who_fields(form, choices, page.problems),
                                      t("Add and show a one-time password")));
  return page;
}

govuk::Page edit_staff_page(const govuk::Frame& frame, const StaffRecord& kept, const StaffForm& form,
                            const StaffChoices& choices, std::vector<Problem> problems, bool stale,
                            std::string_view done, Instant now) {
  govuk::Page page = admin_page(t("Change a member of staff"), t("Staff"), "/admin/staff");
  page.problems = std::move(problems);
  page.success = done_words(done);
  std::vector<Html> fields = who_fields(form, choices, page.problems);
  fields.push_back(govuk::radios(
      {.name = "active",
       .legend = t("Can sign in"),
       .items = {{.value = "yes", .text = t("Yes")},
                 {.value = "no", .text = t("No"), .hint = t("Ends their sign-ins. What they recorded stays")}},
       .value = form.active,
       .problems = page.problems}));
  fields.push_back(govuk::hidden_field("version", std::to_string(kept.version)));
  page.main = two_thirds(heading(kept.name) + paragraph(state_of(kept, now)) +
                         (stale ? conflict(kept, form, choices) : Html{}) +
                         govuk::question_form(frame, "/admin/staff/" + kept.reference, fields,
                                              stale ? t("Save what I typed") : t("Save")) +
                         other_acts(frame, kept, now));
  return page;
}

govuk::Page one_time_password_page(const StaffRecord& staff, std::string_view password) {
  govuk::Page page = admin_page(t("One-time password"), t("Staff"), "/admin/staff");
  page.main =
      two_thirds(heading(t("One-time password")) +
                 govuk::panel({.title = password, .body = t("for {0}", staff.sign_in_name), .heading_level = 2}) +
                 paragraph(t("This is shown once and kept nowhere. Give it to {0} in person or by telephone: they choose their own at the first sign-in.", staff.name)) +
                 paragraph(govuk::link(t("Back to staff"), "/admin/staff")));
  return page;
}

}  // namespace stepwise::access
