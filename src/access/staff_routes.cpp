// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/core.hpp"
#include "access/password.hpp"
#include "access/staff_pages.hpp"
#include "access/staff_rules.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

StaffChoices choices_of(store::ReadTx& tx) { return {list_roles(tx), list_teams(tx)}; }

StaffForm typed(const http::Fields& fields) {
  return {.sign_in_name = std::string{fields.get("sign_in_name")},
          .name = std::string{fields.get("full_name")},
          .role = std::string{fields.get("role")},
          .team = std::string{fields.get("team")},
          .active = std::string{fields.get("active")},
          .version = std::string{fields.get("version")}};
}

StaffForm form_of(const StaffRecord& staff) {
  return {staff.sign_in_name, staff.name, staff.role, staff.team_reference, staff.active ? "yes" : "no", std::to_string(staff.version)};
}

std::vector<Problem> problems_of(const StaffForm& form, const StaffChoices& choices, bool asks_active) {
  std::vector<Problem> problems;
  if (const auto sentence = staff_name_problem(form.name)) problems.push_back({"full_name", "name", *sentence});
  if (const auto sentence = sign_in_name_problem(lower_ascii(trim(form.sign_in_name)))) problems.push_back({"sign_in_name", "sign_in_name", *sentence});
  if (std::ranges::find(choices.roles, form.role, &Role::key) == choices.roles.end()) problems.push_back({"role", "role", "Choose a role from the list"});
  if (!form.team.empty() && std::ranges::find(choices.teams, form.team, &Team::reference) == choices.teams.end())
    problems.push_back({"team", "team", t("Choose a team from the list")});
  if (asks_active && form.active != "yes" && form.active != "no") problems.push_back({"active", "active", t("Choose whether they can sign in")});
  return problems;
}

std::optional<TeamId> team_of(const StaffForm& form, const StaffChoices& choices) {
  const auto found = std::ranges::find(choices.teams, form.team, &Team::reference);
  return found == choices.teams.end() ? std::nullopt : std::optional{found->id};
}

/// Which field a refusal of the store belongs to.
std::vector<Problem> problem_from(const Fault& fault) {
  const bool about_name = t(name_is_taken) == fault.sentence;
  return {{about_name ? "sign_in_name" : "role", "refused", fault.sentence}};
}

Response add_staff(Site::Core& core, Visit& visit) {
  const StaffForm form = typed(visit.request.form.fields);
  const StaffChoices choices = choices_of(*visit.store.read());
  if (auto problems = problems_of(form, choices, false); !problems.empty()) return visit.page(new_staff_page(visit.frame, form, choices, std::move(problems)), 422);
  const std::string password = new_one_time_password(core.random);
  const std::string hash = hash_password(password);
  const auto added = visit.store.write([&](store::WriteTx& tx) -> Result<StaffRecord> {
    const auto id = create_staff(tx, core.random, actor_of(visit), {form.sign_in_name, form.name, form.role, team_of(form, choices), hash, true});
    if (!id) return tl::unexpected<Fault>{id.error()};
    return *staff_by_id(tx, *id);
  });
  if (!added && added.error().kind == FaultKind::invalid) return visit.page(new_staff_page(visit.frame, form, choices, problem_from(added.error())), 422);
  if (!added) return visit.fault(added.error());
  return visit.page(one_time_password_page(*added, password));
}

Response show_staff(Visit& visit) {
  const auto tx = visit.store.read();
  const auto staff = staff_by_reference(*tx, visit.request.part("staff"));
  if (!staff) return visit.not_found();
  return visit.page(edit_staff_page(visit.frame, *staff, form_of(*staff), choices_of(*tx), {}, false, visit.request.query.get("done"), visit.now));
}

Response refused(Visit& visit, const StaffForm& form, std::vector<Problem> problems, bool stale) {
  const auto tx = visit.store.read();
  const auto kept = staff_by_reference(*tx, visit.request.part("staff"));
  if (!kept) return visit.not_found();
  return visit.page(edit_staff_page(visit.frame, *kept, form, choices_of(*tx), std::move(problems), stale, "", visit.now), stale ? 409 : 422);
}

Response save_staff(Site::Core& core, Visit& visit) {
  const StaffForm form = typed(visit.request.form.fields);
  const StaffChoices choices = choices_of(*visit.store.read());
  if (auto problems = problems_of(form, choices, true); !problems.empty()) return refused(visit, form, std::move(problems), false);
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto kept = staff_by_reference(tx, visit.request.part("staff"));
    if (!kept) return fail(FaultKind::not_found, t("There is no such member of staff"));
    if (std::to_string(kept->version) != form.version)
      return fail(FaultKind::stale, t("Someone else changed this member of staff first. Both versions are shown below"));
    return change_staff(tx, actor_of(visit), *kept, {form.sign_in_name, form.name, form.role, team_of(form, choices), form.active == "yes"});
  });
  if (!saved && saved.error().kind == FaultKind::stale) return refused(visit, form, {{"full_name", "stale", saved.error().sentence}}, true);
  if (!saved && saved.error().kind == FaultKind::invalid) return refused(visit, form, problem_from(saved.error()), false);
  if (!saved) return visit.fault(saved.error());
  core.refresh();
  return visit.redirect("/admin/staff/" + std::string{visit.request.part("staff")} + "?done=saved");
}

using Act = Result<void> (*)(store::WriteTx&, const Actor&, const StaffRecord&);

/// Lock, unlock, reset codes: one press, one transaction.
Response act(Site::Core& core, Visit& visit, Act do_it, std::string_view done) {
  const auto written = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto staff = staff_by_reference(tx, visit.request.part("staff"));
    if (!staff) return fail(FaultKind::not_found, t("There is no such member of staff"));
    return do_it(tx, actor_of(visit), *staff);
  });
  if (!written) return visit.fault(written.error());
  core.refresh();
  return visit.redirect("/admin/staff/" + std::string{visit.request.part("staff")} + "?done=" + std::string{done});
}

Response reset_password(Site::Core& core, Visit& visit) {
  const std::string password = new_one_time_password(core.random);
  const std::string hash = hash_password(password);
  const auto written = visit.store.write([&](store::WriteTx& tx) -> Result<StaffRecord> {
    const auto staff = staff_by_reference(tx, visit.request.part("staff"));
    if (!staff) return fail(FaultKind::not_found, t("There is no such member of staff"));
    if (staff->id == visit.staff.id) return fail(FaultKind::invalid, t("Change your own password on your account page"));
    if (const auto set = set_password_hash(tx, actor_of(visit), *staff, hash, true, ""); !set) return tl::unexpected<Fault>{set.error()};
    return *staff;
  });
  if (!written) return visit.fault(written.error());
  core.refresh();
  return visit.page(one_time_password_page(*written, password));
}

}  // namespace

Routes staff_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/admin", signed_in, [](Visit& visit) { return visit.page(admin_home_page(visit.staff)); }},
      {Method::get, "/admin/staff", manage_staff, [](Visit& visit) { return visit.page(staff_list_page(list_staff(*visit.store.read()), visit.now)); }},
      {Method::get, "/admin/staff/new", manage_staff,
       [](Visit& visit) { return visit.page(new_staff_page(visit.frame, {}, choices_of(*visit.store.read()), {})); }},
      {Method::post, "/admin/staff/new", manage_staff, [&core](Visit& visit) { return add_staff(core, visit); }},
      {Method::get, "/admin/staff/:staff", manage_staff, show_staff},
      {Method::post, "/admin/staff/:staff", manage_staff, [&core](Visit& visit) { return save_staff(core, visit); }},
      {Method::post, "/admin/staff/:staff/lock", manage_staff, [&core](Visit& visit) { return act(core, visit, lock_staff, "locked"); }},
      {Method::post, "/admin/staff/:staff/unlock", manage_staff, [&core](Visit& visit) { return act(core, visit, unlock_staff, "unlocked"); }},
      {Method::post, "/admin/staff/:staff/reset-codes", manage_staff, [&core](Visit& visit) { return act(core, visit, reset_second_factor, "codes"); }},
      {Method::post, "/admin/staff/:staff/reset-password", manage_staff, [&core](Visit& visit) { return reset_password(core, visit); }},
  };
}

}  // namespace stepwise::access
