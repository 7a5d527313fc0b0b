// SPDX-License-Identifier: Apache-2.0
#include "access/staff_pages.hpp"

#include <algorithm>

#include "access/markup.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::access {
namespace {

using html::element;

Html state_of(const StaffRecord& staff, Instant now) {
  if (!staff.active) return govuk::tag("Not active", "grey");
  if (is_locked(staff.lock, now)) return govuk::tag("Locked", "yellow");
  if (staff.password_hash.empty()) return govuk::tag("No password yet", "blue");
  return govuk::tag("Active", "green");
}

std::vector<govuk::SelectItem> role_items(const std::vector<Role>& roles) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = "Choose one"}};
  for (const Role& role : roles) items.push_back({.value = role.key, .text = role.label});
  return items;
}

std::vector<govuk::SelectItem> team_items(const std::vector<Team>& teams, std::string_view chosen) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = "No team"}};
  for (const Team& team : teams)
    if (!team.closed || team.reference == chosen)
      items.push_back({.value = team.reference, .text = team.name});
  return items;
}

std::vector<Html> who_fields(const StaffForm& form, const StaffChoices& choices,
                             std::span<const Problem> problems) {
  return {govuk::input({.name = "full_name",
                        .label = "Name",
                        .hint = "As colleagues and people will see it",
                        .value = form.name,
                        .problems = problems,
                        .autocomplete = "off",
                        .spellcheck = false}),
          govuk::input({.name = "sign_in_name",
                        .label = "Sign-in name",
                        .hint = "Small letters, digits, dots and hyphens",
                        .value = form.sign_in_name,
                        .problems = problems,
                        .autocomplete = "off",
                        .autocapitalize = "none",
                        .spellcheck = false}),
          govuk::select({.name = "role",
                         .label = "Role",
                         .items = role_items(choices.roles),
                         .value = form.role,
                         .problems = problems}),
          govuk::select({.name = "team",
                         .label = "Team",
                         .items = team_items(choices.teams, form.team),
                         .value = form.team,
                         .problems = problems})};
}

Html other_acts(const govuk::Frame& frame, const StaffRecord& staff, Instant now) {
  const std::string base = "/admin/staff/" + staff.reference;
  std::vector<Html> forms;
  if (is_locked(staff.lock, now))
    forms.push_back(govuk::question_form(frame, base + "/unlock", {}, govuk::secondary_button("Unlock")));
  else
    forms.push_back(
        govuk::question_form(frame, base + "/lock", {}, govuk::secondary_button("Lock and sign out")));
  forms.push_back(govuk::question_form(frame, base + "/reset-password", {},
                                       govuk::secondary_button("Give a one-time password")));
  if (!staff.totp_secret.empty())
    forms.push_back(govuk::question_form(frame, base + "/reset-codes", {},
                                         govuk::secondary_button("Let them set up codes again")));
  return section_heading("Sign-in") + html::join(forms);
}

std::string done_words(std::string_view done) {
  if (done == "saved") return "Saved";
  if (done == "locked") return "Locked, and signed out everywhere";
  if (done == "unlocked") return "Unlocked";
  if (done == "codes") return "They will set up their codes at the next sign-in";
  return "";
}

std::string label_of(const std::vector<Role>& roles, std::string_view key) {
  const auto found = std::ranges::find(roles, key, &Role::key);
  return found == roles.end() ? std::string{key} : found->label;
}

std::string name_of(const std::vector<Team>& teams, std::string_view reference) {
  const auto found = std::ranges::find(teams, reference, &Team::reference);
  return found == teams.end() ? "No team" : found->name;
}

Html conflict(const StaffRecord& kept, const StaffForm& form, const StaffChoices& choices) {
  return both_versions(
      {{"Name", kept.name, form.name},
       {"Sign-in name", kept.sign_in_name, form.sign_in_name},
       {"Role", kept.role_label, label_of(choices.roles, form.role)},
       {"Team", name_of(choices.teams, kept.team_reference), name_of(choices.teams, form.team)},
       {"Can sign in", kept.active ? "Yes" : "No", form.active == "yes" ? "Yes" : "No"}});
}

}  // namespace

govuk::Page admin_home_page(const Staff& staff) {
  govuk::Page page;
  page.title = "Administration";
  using enum Permission;
  struct Task {
    Permission needs;
    std::string_view words, href, hint;
  };
  static constexpr std::array<Task, 8> tasks{{
      {manage_staff, "Staff", "/admin/staff", "Add staff, set their role and team, unlock, reset passwords"},
      {manage_staff, "Teams", "/admin/teams", "Add, rename and close teams"},
      {manage_roles, "Roles", "/admin/roles", "Say what each role may do"},
      {manage_forms, "Forms", "/admin/forms", "Load, check, preview and publish what the council asks"},
      {manage_settings, "Settings", "/admin/settings", "The council’s name, colour and time limits"},
      {review_break_glass, "Restricted records opened", "/admin/break-glass",
       "Review each opening with a reason"},
      {see_audit, "Who did what", "/admin/audit",
       "The audit trail, and the proof that nothing in it was altered"},
      {manage_settings, "Messages that did not go", "/admin/outbox",
       "Work that waits to be delivered, and why"},
  }};
  Html list;
  for (const Task& task : tasks)
    if (staff.can(task.needs))
      list += element("li", {},
                      {element("h2", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}},
                               govuk::link(task.words, task.href)),
                       paragraph(task.hint)});
  page.main = heading("Administration") + (list.empty() ? paragraph("Your role has no administration tasks.")
                                                        : element("ul", {{"class", "govuk-list"}}, list));
  return page;
}

govuk::Page staff_list_page(const std::vector<StaffRecord>& staff, Instant now) {
  govuk::Page page = admin_page("Staff");
  page.wide = true;
  govuk::TableOptions table = stacked_table(std::to_string(staff.size()) + " members of staff",
                                            {"Name", "Sign-in name", "Role", "Team", "State"});
  for (const StaffRecord& each : staff)
    table.rows.push_back({govuk::link(each.name, "/admin/staff/" + each.reference), each.sign_in_name,
                          each.role_label, each.team_name.empty() ? "No team" : each.team_name,
                          state_of(each, now)});
  page.main = heading("Staff") +
              govuk::button({.text = "Add a member of staff", .href = "/admin/staff/new"}) +
              govuk::table(table);
  return page;
}

govuk::Page new_staff_page(const govuk::Frame& frame, const StaffForm& form, const StaffChoices& choices,
                           std::vector<Problem> problems) {
  govuk::Page page = admin_page("Add a member of staff", "Staff", "/admin/staff");
  page.problems = std::move(problems);
  page.main =
      two_thirds(heading("Add a member of staff") +
                 govuk::question_form(frame, "/admin/staff/new", who_fields(form, choices, page.problems),
                                      "Add and show a one-time password"));
  return page;
}

govuk::Page edit_staff_page(const govuk::Frame& frame, const StaffRecord& kept, const StaffForm& form,
                            const StaffChoices& choices, std::vector<Problem> problems, bool stale,
                            std::string_view done, Instant now) {
  govuk::Page page = admin_page("Change a member of staff", "Staff", "/admin/staff");
  page.problems = std::move(problems);
  page.success = done_words(done);
  std::vector<Html> fields = who_fields(form, choices, page.problems);
  fields.push_back(govuk::radios(
      {.name = "active",
       .legend = "Can sign in",
       .items = {{.value = "yes", .text = "Yes"},
                 {.value = "no", .text = "No", .hint = "Ends their sign-ins. What they recorded stays"}},
       .value = form.active,
       .problems = page.problems}));
  fields.push_back(govuk::hidden_field("version", std::to_string(kept.version)));
  page.main = two_thirds(heading(kept.name) + paragraph(state_of(kept, now)) +
                         (stale ? conflict(kept, form, choices) : Html{}) +
                         govuk::question_form(frame, "/admin/staff/" + kept.reference, fields,
                                              stale ? "Save what I typed" : "Save") +
                         other_acts(frame, kept, now));
  return page;
}

govuk::Page one_time_password_page(const StaffRecord& staff, std::string_view password) {
  govuk::Page page = admin_page("One-time password", "Staff", "/admin/staff");
  page.main =
      two_thirds(heading("One-time password") +
                 govuk::panel({.title = password, .body = "for " + staff.sign_in_name, .heading_level = 2}) +
                 paragraph("This is shown once and kept nowhere. Give it to " + staff.name +
                           " in person or by telephone: they choose their own at the first sign-in.") +
                 paragraph(govuk::link("Back to staff", "/admin/staff")));
  return page;
}

}  // namespace stepwise::access
