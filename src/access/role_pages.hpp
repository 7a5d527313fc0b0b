// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "access/admin_parts.hpp"
#include "access/roles.hpp"

namespace stepwise::access {

govuk::Page role_list_page(const std::vector<Role>& roles, std::string_view done);
/// `form` is the role as typed; `kept` as it is now.
govuk::Page role_page(const govuk::Frame& frame, const Role& kept, const Role& form, bool own, std::vector<Problem> problems, bool stale);

}  // namespace stepwise::access
