// SPDX-License-Identifier: Apache-2.0
#include "access/roles.hpp"
#include "language/language.hpp"
#include "sql/access.hpp"

namespace stepwise::access {

const std::vector<Role>& shipped_roles() {
  using enum Permission;
  static const std::set<Permission> front_door{find_people,    read_person,    add_person,        change_person, read_contacts,
                                               record_contact, follow_up_contact, see_scoreboard, break_glass, fill_in_forms, read_received_forms,
                                               read_work,      hand_over_work, book_appointments, rapid_response, introduce};
  static const std::set<Permission> practice{record_discharges, community_notes, short_term_help, progression, arrange_support, peer_forum, receive_safeguarding,
                                             assess, support_carers, allocate, plan_support, sign_plan, keep_budgets, review};
  static const auto and_also = [](std::set<Permission> base, std::set<Permission> more) {
    base.merge(more);
    return base;
  };
  static const std::vector<Role> roles{
      {"contact_worker", std::string{kept("Contact centre worker")}, false, 1, front_door},
      {"practitioner", std::string{kept("Practitioner")}, false, 1, and_also(front_door, practice)},
      {"support_planner", std::string{kept("Support planner")}, false, 1,
       {find_people, read_person, read_contacts, record_contact, follow_up_contact, see_scoreboard, read_work, hand_over_work, introduce, support_carers, plan_support, keep_budgets}},
      {"team_manager", std::string{kept("Team manager")}, false, 1,
       and_also(and_also(front_door, practice), {see_people_behind_numbers, download_figures, returns, review_break_glass, supervise, manage_venues,
                                                 record_call_totals, keep_directory, see_gaps, check_assessments, approve_allocation, keep_grid, see_fairness,
                                                 approve_plan, keep_rates, trust_reviewers})},
      {"analyst", std::string{kept("Performance analyst")}, false, 1, {see_scoreboard, download_figures, returns, keep_returns, record_call_totals, see_gaps, keep_grid, see_fairness}},
      {"director", std::string{kept("Director")}, false, 1, {see_scoreboard, download_figures, see_gaps, see_fairness}},
      {"administrator", std::string{kept("Administrator")}, true, 1, {manage_forms, returns, keep_returns, manage_venues, keep_directory, keep_grid, keep_rates, manage_staff, manage_roles, manage_settings, see_audit}},
  };
  return roles;
}

void write_shipped_roles(store::WriteTx& tx) {
  for (const Role& role : shipped_roles()) {
    const bool is_new = tx.run(sql::access::role_insert, {{"role_key", role.key},
                                                          {"label", role.label},
                                                          {"needs_second_factor", role.needs_second_factor}}) > 0;
    if (!is_new) continue;
    for (const Permission permission : role.may)
      tx.run(sql::access::role_permission_insert, {{"role_key", role.key}, {"permission", permission_words(permission).key}});
  }
}

}  // namespace stepwise::access
