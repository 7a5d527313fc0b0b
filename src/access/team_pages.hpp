// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/admin_parts.hpp"
#include "access/staff_store.hpp"

namespace stepwise::access {

struct TeamForm {
  std::string name;
  bool closed = false;
  std::string version;
};
govuk::Page team_list_page(const std::vector<Team>& teams, std::string_view done);
/// Add when nothing is kept, otherwise edit; `stale` shows both versions.
govuk::Page team_page(const govuk::Frame& frame, const std::optional<Team>& kept, const TeamForm& form, std::vector<Problem> problems, bool stale);

}  // namespace stepwise::access
