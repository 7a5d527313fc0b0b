// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "access/admin_parts.hpp"
#include "access/roles.hpp"

namespace stepwise::access {

/// The add and edit form as typed. `team` is a team's reference, "" for none.
struct StaffForm {
  std::string sign_in_name, name, role, team, active = "yes", version;
};
/// What the form's choices are made from.
struct StaffChoices {
  std::vector<Role> roles;
  std::vector<Team> teams;
};

govuk::Page admin_home_page(const Staff& staff);
govuk::Page staff_list_page(const std::vector<StaffRecord>& staff, Instant now);
govuk::Page new_staff_page(const govuk::Frame& frame, const StaffForm& form, const StaffChoices& choices, std::vector<Problem> problems);
/// `kept` is what the record holds now; `stale` shows it beside what was typed.
govuk::Page edit_staff_page(const govuk::Frame& frame, const StaffRecord& kept, const StaffForm& form, const StaffChoices& choices,
                            std::vector<Problem> problems, bool stale, std::string_view done, Instant now);
/// Shown once: the password is nowhere else.
govuk::Page one_time_password_page(const StaffRecord& staff, std::string_view password);

}  // namespace stepwise::access
