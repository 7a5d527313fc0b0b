// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "access/core.hpp"
#include "access/request_rules.hpp"
#include "access/sign_in.hpp"
#include "access/sign_in_pages.hpp"
#include "access/totp.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

SignInFrom from_of(const http::Request& request) {
  return {request.address, std::string{request.header("user-agent")}, request.id};
}

std::string wanted(const http::Request& request) {
  const std::string_view posted = request.form.fields.get("to");
  return safe_return_path(posted.empty() ? request.query.get("to") : posted);
}

void set_cookie(Response& response, const http::Request& request, std::string name, std::string value,
                std::optional<std::int64_t> max_age) {
  response.headers.emplace_back("Set-Cookie", http::write_cookie({.name = std::move(name),
                                                                  .value = std::move(value),
                                                                  .max_age_seconds = max_age,
                                                                  .secure = request.secure}));
}

/// After each right answer: the new token, and the next page.
Response go_on(const Visit& visit, const SignInDone& done) {
  const std::string to = wanted(visit.request);
  const std::string suffix = to == "/" ? "" : "?to=" + http::encode_component(to);
  std::string next = to;
  if (done.stage == "code") next = "/sign-in/code" + suffix;
  if (done.stage == "set_up") next = "/sign-in/set-up" + suffix;
  Response response = Response::redirect(next);
  set_cookie(response, visit.request, session_cookie_name(visit.request.secure), done.token, std::nullopt);
  set_cookie(response, visit.request, visit_cookie_name(visit.request.secure), "", 0);
  return response;
}

std::vector<Problem> problem_of(std::string field, const Fault& fault) {
  return {{std::move(field), "refused", fault.sentence}};
}
int status_of(const Fault& fault) { return fault.kind == FaultKind::busy ? 429 : http_status(fault.kind); }

Response show_sign_in(Site::Core& core, Visit& visit, std::vector<Problem> problems, int status) {
  const bool signed_out = problems.empty() && visit.request.query.has("signed-out");
  return visitor_page(visit, core.random, [&](const govuk::Frame& frame) {
    return sign_in_page(frame, wanted(visit.request), visit.request.form.fields.get("name"), std::move(problems), signed_out);
  }, status);
}

Response get_sign_in(Site::Core& core, Visit& visit) {
  if (visit.signed_in) return visit.redirect(wanted(visit.request));
  return show_sign_in(core, visit, {}, 200);
}

Response post_sign_in(Site::Core& core, Visit& visit) {
  const http::Fields& fields = visit.request.form.fields;
  std::vector<Problem> problems;
  if (fields.get("name").empty()) problems.push_back({"name", "empty", t("Enter your sign-in name")});
  if (fields.get("password").empty()) problems.push_back({"password", "empty", t("Enter your password")});
  if (!problems.empty()) return show_sign_in(core, visit, problems, 422);
  const auto done = try_password(core, from_of(visit.request), fields.get("name"), fields.get("password"));
  if (!done) return show_sign_in(core, visit, problem_of("name", done.error()), status_of(done.error()));
  if (visit.session) {
    const auto ended = visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
      end_session(tx, visit.session->token_hash);
      return true;
    });
    if (!ended) return visit.fault(ended.error());
    core.refresh();
  }
  return go_on(visit, *done);
}

Response show_code(Visit& visit, std::vector<Problem> problems, int status) {
  if (visit.session->stage == "code")
    return visit.page(code_page(visit.frame, wanted(visit.request), std::move(problems)), status);
  const std::string& secret = visit.session->pending;
  const std::string link =
      totp_link(secret, std::string{kept("Stepwise ")} + visit.frame.council, visit.session->staff->sign_in_name);
  return visit.page(set_up_page(visit.frame, wanted(visit.request), secret, link, std::move(problems)),
                    status);
}

Response serve_code(Site::Core& core, Visit& visit, std::string_view stage, bool posted) {
  if (!visit.session || visit.session->stage != stage) return visit.redirect("/sign-in");
  if (!posted) return show_code(visit, {}, 200);
  const auto done =
      try_code(core, from_of(visit.request), *visit.session, visit.request.form.fields.get("code"));
  if (!done) return show_code(visit, problem_of("code", done.error()), status_of(done.error()));
  return go_on(visit, *done);
}

Response sign_out(Site::Core& core, Visit& visit) {
  const auto ended = visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
    end_session(tx, visit.session->token_hash);
    tx.audit(visit.line("sign_in.ended", std::nullopt, "staff:" + visit.staff.reference));
    return true;
  });
  if (!ended) return visit.fault(ended.error());
  core.refresh();
  Response response = Response::redirect("/sign-in?signed-out=1");
  set_cookie(response, visit.request, session_cookie_name(visit.request.secure), "", 0);
  return response;
}

Response seconds_left(Visit& visit) {
  Response response = Response::text(200, fmt::format("{{\"seconds\":{}}}\n", visit.frame.seconds_left));
  response.content_type = "application/json";
  return response;
}

Response stay(Visit& visit) {
  const bool by_script = visit.request.header("accept").find("json") != std::string_view::npos ||
                         visit.request.header("sec-fetch-mode") == "cors" ||
                         visit.request.header("sec-fetch-mode") == "same-origin";
  return by_script ? seconds_left(visit) : visit.redirect("/");
}

}  // namespace

Routes sign_in_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/sign-in", anyone, [&core](Visit& visit) { return get_sign_in(core, visit); }},
      {Method::post, "/sign-in", anyone, [&core](Visit& visit) { return post_sign_in(core, visit); }},
      {Method::get, "/sign-in/code", anyone,
       [&core](Visit& visit) { return serve_code(core, visit, "code", false); }},
      {Method::post, "/sign-in/code", anyone,
       [&core](Visit& visit) { return serve_code(core, visit, "code", true); }},
      {Method::get, "/sign-in/set-up", anyone,
       [&core](Visit& visit) { return serve_code(core, visit, "set_up", false); }},
      {Method::post, "/sign-in/set-up", anyone,
       [&core](Visit& visit) { return serve_code(core, visit, "set_up", true); }},
      {Method::post, "/sign-out", signed_in, [&core](Visit& visit) { return sign_out(core, visit); }},
      {Method::get, "/session/time-left", anyone, seconds_left},
      {Method::post, "/session/stay", signed_in, stay},
  };
}

}  // namespace stepwise::access
