// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/account_pages.hpp"
#include "access/core.hpp"
#include "access/password.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

Response show_account(Site::Core& core, Visit& visit) {
  const SessionLimits limits = core.council()->limits();
  const auto sessions = sessions_of(*visit.store.read(), visit.staff.id, limits, visit.now);
  return visit.page(account_page(visit.frame, visit.staff, sessions, visit.session->token_hash, visit.request.query.get("done")));
}

Response ended(Site::Core& core, Visit& visit, const Result<bool>& written, std::string_view done) {
  if (!written) return visit.fault(written.error());
  core.refresh();
  return visit.redirect("/account?done=" + std::string{done});
}

Response end_one(Site::Core& core, Visit& visit) {
  const SessionLimits limits = core.council()->limits();
  const auto written = visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
    const auto sessions = sessions_of(tx, visit.staff.id, limits, visit.now);
    const auto found = std::ranges::find(sessions, visit.request.part("session"), &SessionRow::reference);
    if (found == sessions.end()) return fail(FaultKind::not_found, t("That sign-in has already ended"));
    end_session(tx, found->token_hash);
    tx.audit(visit.line("session.ended", std::nullopt, "session:" + found->reference));
    return true;
  });
  return ended(core, visit, written, "ended");
}

Response end_others(Site::Core& core, Visit& visit) {
  const auto written = visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
    tx.run(sql::access::session_end_of_staff, {{"staff_id", visit.staff.id}, {"keep", visit.session->token_hash}, {"now", tx.now()}});
    note_access_change(tx, visit.staff.id, "");
    tx.audit(visit.line("session.others_ended", std::nullopt, "staff:" + visit.staff.reference));
    return true;
  });
  return ended(core, visit, written, "others-ended");
}

Response show_password(Visit& visit, std::vector<Problem> problems) {
  const int status = problems.empty() ? 200 : 422;
  return visit.page(password_page(visit.frame, visit.staff.must_change_password, std::move(problems)), status);
}

std::vector<Problem> password_problems(const Visit& visit, const StaffRecord& staff) {
  const http::Fields& fields = visit.request.form.fields;
  std::vector<Problem> problems;
  if (!verify_password(staff.password_hash, fields.get("present").substr(0, longest_password + 1)))
    problems.push_back({"present", "wrong", t("That is not your present password")});
  if (const auto sentence = password_problem(fields.get("new"), staff.name, staff.sign_in_name)) problems.push_back({"new", "weak", *sentence});
  else if (fields.get("new") == fields.get("present")) problems.push_back({"new", "same", t("Choose a password that is not the present one")});
  if (fields.get("new") != fields.get("again")) problems.push_back({"again", "different", t("Enter the same new password again")});
  return problems;
}

Response change_password(Site::Core& core, Visit& visit) {
  if (!core.tries_by_name.take(std::string{kept("password ")} + visit.staff.sign_in_name, visit.now))
    return show_password(visit, {{"present", "busy", t("Too many tries. Wait a few minutes and try again")}});
  const auto staff = staff_by_id(*visit.store.read(), visit.staff.id);
  if (!staff) return visit.not_found();
  if (auto problems = password_problems(visit, *staff); !problems.empty()) return show_password(visit, std::move(problems));
  const std::string hash = hash_password(visit.request.form.fields.get("new"));
  const auto written = visit.store.write(
      [&](store::WriteTx& tx) { return set_password_hash(tx, actor_of(visit), *staff, hash, false, visit.session->token_hash); });
  if (!written) return visit.fault(written.error());
  core.refresh();
  return visit.redirect("/account?done=password");
}

}  // namespace

Routes account_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/account", signed_in, [&core](Visit& visit) { return show_account(core, visit); }},
      {Method::post, "/account/sessions/:session/end", signed_in, [&core](Visit& visit) { return end_one(core, visit); }},
      {Method::post, "/account/end-other-sessions", signed_in, [&core](Visit& visit) { return end_others(core, visit); }},
      {Method::get, "/account/password", signed_in, [](Visit& visit) { return show_password(visit, {}); }},
      {Method::post, "/account/password", signed_in, [&core](Visit& visit) { return change_password(core, visit); }},
  };
}

}  // namespace stepwise::access
