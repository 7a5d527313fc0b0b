// SPDX-License-Identifier: Apache-2.0
#include "access/audit_view.hpp"
#include "access/core.hpp"
#include "base/text.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

/// What was written about people, and why, is theirs who may read all of a record, a carer's words too. Everybody else who sees the
/// trail sees who did what to which record and when.
void keep_back_words(AuditView& view, const Staff& staff) {
  if (staff.can(Permission::read_person) && staff.can(Permission::support_carers)) return;
  for (AuditEntry& line : view.lines) {
    if (line.person_reference.empty()) continue;
    line.kept_back = !line.before.empty() || !line.after.empty();
    line.before.clear();
    line.after.clear();
    const bool is_look = line.action.starts_with("person.look") || line.action.starts_with("break_glass");
    if (!is_look) line.reason.clear();
  }
}

Response show_audit(Visit& visit, const std::optional<ChainCheck>& check) {
  const AuditFilter filter = audit_filter_from(visit.request.query);
  auto problems = audit_filter_problems(filter);
  const auto tx = visit.store.read();
  AuditView view = problems.empty() ? read_audit(*tx, filter) : AuditView{};
  keep_back_words(view, visit.staff);
  const int status = problems.empty() ? 200 : 422;
  return visit.page(audit_page(visit.frame, filter, view, list_staff(*tx), std::move(problems), check), status);
}

Response verify(Visit& visit) {
  const auto lines = visit.store.verify_audit();
  const ChainCheck check = lines ? ChainCheck{true, t("{0} lines checked: each follows the one before, and none was altered", *lines)}
                                 : ChainCheck{false, lines.error().sentence};
  visit.store.audit_later(visit.line("audit.verified", std::nullopt, check.sound ? "sound" : "not sound"));
  return show_audit(visit, check);
}

}  // namespace

Routes audit_routes(Site::Core&) {
  using enum Permission;
  return {
      {Method::get, "/admin/audit", see_audit, [](Visit& visit) { return show_audit(visit, std::nullopt); }},
      {Method::post, "/admin/audit/verify", see_audit, verify},
  };
}

}  // namespace stepwise::access
