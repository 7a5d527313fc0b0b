// SPDX-License-Identifier: Apache-2.0
#include "access/audit_view.hpp"
#include "access/core.hpp"
#include "base/text.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

Response show_audit(Visit& visit, const std::optional<ChainCheck>& check) {
  const AuditFilter filter = audit_filter_from(visit.request.query);
  auto problems = audit_filter_problems(filter);
  const auto tx = visit.store.read();
  const AuditView view = problems.empty() ? read_audit(*tx, filter) : AuditView{};
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
