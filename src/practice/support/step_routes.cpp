// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/day_boxes.hpp"
#include "practice/support/room.hpp"

namespace stepwise::support {
namespace {

using access::Permission;
using access::Visit;
using http::Response;
using Step = StepForm::Step;

std::string_view key_of(Step step) {
  switch (step) {
    case Step::end: return "end";
    case Step::suspend: return "suspend";
    case Step::resume: return "resume";
    case Step::cancel: return "cancel";
  }
  return "end";
}
std::string_view done_of(Step step) {
  switch (step) {
    case Step::end: return "ended";
    case Step::suspend: return "suspended";
    case Step::resume: return "resumed";
    case Step::cancel: return "cancelled";
  }
  return "ended";
}

Response show(const Room& room, Visit& visit, const person::Banner& banner, StepForm form, int status) {
  form.back = support_href(banner.reference);
  form.action = form.back + "/" + form.service.reference + "/" + std::string{key_of(form.step)};
  govuk::Page page = page_about(room, banner, t(step_title(form.step)), visit.today, true);
  page.main = write_step_form(visit.frame, form, room.lists);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

template <Step step>
Response open_step(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx, kept("support"));
  if (!person) return visit.fault(person.error());
  const auto service = service_of_address(visit, *tx, person->who.readable());
  if (!service) return visit.fault(service.error());
  StepForm form{.step = step, .service = *service};
  drafts::add_day_boxes(form.typed, step == Step::end ? "end" : "suspended", visit.today);
  return show(room, visit, person->banner, std::move(form), 200);
}

std::vector<Problem> problems_of_step(Step step, const Service& service, const http::Fields& typed, const Room& room, Date today) {
  std::vector<Problem> problems;
  if (step == Step::end) problems = ending_problems(service, drafts::day_in_boxes(typed, "end"), typed.get("outcome"), room.lists, today);
  if (step == Step::suspend) {
    const auto day = drafts::day_in_boxes(typed, "suspended");
    if (!day) problems.push_back({"suspended", "suspended.missing", t("Enter the first day on which it is not given")});
    else if (*day < service.start_on || *day > today) problems.push_back({"suspended", "suspended.range", t("The day must be between the first day of the service and today")});
  }
  if (step == Step::cancel && trim(typed.get("reason")).empty()) problems.push_back({"reason", "reason.missing", t("Say why it never happened")});
  return problems;
}

Result<void> keep(Step step, store::WriteTx& tx, const About& person, const Service& service, const http::Fields& typed, const store::AuditLine& line, std::int64_t version) {
  switch (step) {
    case Step::end: return end_service(tx, person.who, service.reference, *drafts::day_in_boxes(typed, "end"), typed.get("outcome"), line, version);
    case Step::suspend: return suspend_service(tx, person.who, service.reference, drafts::day_in_boxes(typed, "suspended"), line, version);
    case Step::resume: return suspend_service(tx, person.who, service.reference, std::nullopt, line, version);
    case Step::cancel: return cancel_service(tx, person.who, service.reference, version, line);
  }
  return {};
}

template <Step step>
Response save_step(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto person = about(visit, *tx, kept("support"));
  if (!person) return visit.fault(person.error());
  const auto service = service_of_address(visit, *tx, person->who.readable());
  tx.reset();
  if (!service) return visit.fault(service.error());
  const http::Fields& typed = visit.request.form.fields;
  StepForm form{.step = step, .service = *service, .typed = typed, .problems = problems_of_step(step, *service, typed, room, visit.today)};
  if (!form.problems.empty()) return show(room, visit, person->banner, std::move(form), 422);
  auto line = visit.line("support.ended", person->who.id(), "");
  line.reason = std::string{trim(typed.get("reason"))};
  const auto version = parse_number(typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& write) { return keep(step, write, *person, *service, typed, line, version); });
  if (saved) return visit.redirect(support_href(person->banner.reference) + "?done=" + std::string{done_of(step)});
  if (saved.error().kind == FaultKind::not_found) return visit.fault(saved.error());
  form.problems.push_back({step == Step::end ? "end" : step == Step::suspend ? "suspended" : "reason", "save", saved.error().sentence});
  return show(room, visit, person->banner, std::move(form), http_status(saved.error().kind));
}

}  // namespace

access::Routes step_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/support/:service/end", Permission::arrange_support, with(open_step<Step::end>)},
          {http::Method::post, "/people/:person/support/:service/end", Permission::arrange_support, with(save_step<Step::end>)},
          {http::Method::get, "/people/:person/support/:service/suspend", Permission::arrange_support, with(open_step<Step::suspend>)},
          {http::Method::post, "/people/:person/support/:service/suspend", Permission::arrange_support, with(save_step<Step::suspend>)},
          {http::Method::get, "/people/:person/support/:service/resume", Permission::arrange_support, with(open_step<Step::resume>)},
          {http::Method::post, "/people/:person/support/:service/resume", Permission::arrange_support, with(save_step<Step::resume>)},
          {http::Method::get, "/people/:person/support/:service/cancel", Permission::arrange_support, with(open_step<Step::cancel>)},
          {http::Method::post, "/people/:person/support/:service/cancel", Permission::arrange_support, with(save_step<Step::cancel>)}};
}

}  // namespace stepwise::support
