// SPDX-License-Identifier: Apache-2.0
#include "access/changes.hpp"
#include "access/staff_rules.hpp"
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

Team team_from(const store::Row& row) {
  return {row.id<TeamId>("team_id"), row.text("reference"), row.text("name"), row.integer("version"), row.flag("closed")};
}

bool is_name_taken(store::ReadTx& tx, std::string_view name, std::optional<TeamId> by_other_than) {
  for (const Team& team : list_teams(tx))
    if (equals_ignoring_case(team.name, name) && (!by_other_than || team.id != *by_other_than)) return true;
  return false;
}

}  // namespace

std::vector<Team> list_teams(store::ReadTx& tx) {
  std::vector<Team> teams;
  for (const store::Row& row : tx.all(sql::access::team_list, {})) teams.push_back(team_from(row));
  return teams;
}

std::optional<Team> team_by_reference(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::access::team_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return team_from(*row);
}

Result<TeamId> create_team(store::WriteTx& tx, Random& random, const Actor& actor, std::string_view name) {
  const std::string_view trimmed = trim(name);
  if (const auto problem = team_name_problem(trimmed)) return fail(FaultKind::invalid, *problem);
  if (is_name_taken(tx, trimmed, std::nullopt)) return fail(FaultKind::invalid, t("There is already a team with that name. Choose another"));
  const std::string reference = new_reference(random);
  const TeamId id{tx.insert(sql::access::team_insert, {{"reference", reference}, {"name", trimmed}})};
  store::AuditLine line = line_of(actor, "team.added", "team:" + reference);
  line.after = difference_of({{"name", "", std::string{trimmed}}}).after;
  tx.audit(line);
  return id;
}

Result<void> change_team(store::WriteTx& tx, const Actor& actor, const Team& before, std::string_view name, bool closed) {
  const std::string_view trimmed = trim(name);
  if (const auto problem = team_name_problem(trimmed)) return fail(FaultKind::invalid, *problem);
  if (is_name_taken(tx, trimmed, before.id)) return fail(FaultKind::invalid, t("There is already a team with that name. Choose another"));
  if (tx.run(sql::access::team_update, {{"team_id", before.id}, {"version", before.version}, {"name", trimmed}, {"closed", closed}}) == 0)
    return fail(FaultKind::stale, t("Someone else changed this team first. Both versions are shown below"));
  const Difference difference =
      difference_of({{"name", before.name, std::string{trimmed}}, {"closed", before.closed ? "yes" : "no", closed ? "yes" : "no"}});
  store::AuditLine line = line_of(actor, "team.changed", "team:" + before.reference);
  line.before = difference.before;
  line.after = difference.after;
  tx.audit(line);
  note_access_change(tx, StaffId{0}, "");
  return {};
}

}  // namespace stepwise::access
