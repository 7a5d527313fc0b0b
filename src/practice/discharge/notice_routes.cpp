// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/discharge/room.hpp"
#include "practice/person/nhs_number.hpp"
#include "store/drafts.hpp"

namespace stepwise::discharge {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_token = 64;
constexpr std::string_view purpose = kept("hospital notice");
constexpr std::array<std::string_view, 3> days{"received", "admitted", "expected"};

struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
Result<About> about(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), purpose);
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

Response show_form(const Room& room, Visit& visit, const person::Banner& banner, NoticeForm form, int status) {
  form.action = "/people/" + banner.reference + "/discharges";
  form.back = person::record_href(banner.reference);
  form.person_reference = banner.reference;
  govuk::Page page = page_about(room, banner, t("Record a hospital notice"), visit.today, true);
  page.main = write_notice_form(visit.frame, form, room.lists, t("Record a hospital notice"));
  page.problems = form.problems;
  return visit.page(page, status);
}

Response new_notice(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  NoticeForm form;
  const auto reference = visit.request.query.get("draft");
  if (reference.empty()) {
    form.typed = blank_notice(visit.today);
    form.token = new_reference(room.random);
    return show_form(room, visit, person->banner, std::move(form), 200);
  }
  const auto draft = store::load_draft(*tx, visit.staff.id, reference);
  if (!draft || draft->kind != "discharge" || draft->person != person->who.id()) return visit.not_found();
  form.typed = drafts::fields_from_json(draft->fields);
  form.token = draft->reference;
  form.draft_version = draft->version;
  return show_form(room, visit, person->banner, std::move(form), 200);
}

/// A hospital's notice gives its own number: another person's is the wrong record.
void check_number(const Notice& notice, const person::Banner& banner, std::vector<Problem>& problems) {
  const std::string& known = banner.person.details.nhs_number;
  const auto sent = person::parse_nhs_number(notice.nhs_number);
  if (!notice.nhs_number.empty() && sent && !known.empty() && *sent != known)
    problems.push_back({"nhs_number", "other_person", t("This is not the NHS number on this person’s record. Check that the notice is about them")});
}

std::vector<Problem> problems_in(const Room& room, const Visit& visit, const Notice& notice, const person::Banner& banner) {
  std::vector<Problem> problems = half_typed_days(visit.request.form.fields, days);
  for (auto& problem : problems_of(notice, room.lists, visit.today))
    if (std::ranges::none_of(problems, [&](const Problem& other) { return other.field == problem.field; })) problems.push_back(std::move(problem));
  check_number(notice, banner, problems);
  return problems;
}

NoticeForm form_sent(const Room& room, const http::Fields& typed) {
  NoticeForm form;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  form.draft_version = parse_number(typed.get("version")).value_or(0);
  return form;
}

std::string_view done_key(Arrival arrival) {
  switch (arrival) {
    case Arrival::first: return "recorded";
    case Arrival::again: return "again";
    case Arrival::same: return "same";
  }
  return "recorded";
}

Result<Recorded> save(const Room& room, Visit& visit, const access::ChangeablePerson& who, const Recording& recording) {
  const auto write = [&] { return visit.store.write([&](store::WriteTx& tx) { return record_notice(tx, room.random, who, recording, visit.today); }); };
  try {
    return write();
  } catch (const store::Conflict&) {
    return write();
  }
}

Response save_notice(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "discharge", visit.request.part("person"));
  auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  tx.reset();
  NoticeForm form = form_sent(room, typed);
  const Notice notice = notice_from(typed);
  form.problems = problems_in(room, visit, notice, person->banner);
  if (!form.problems.empty()) return show_form(room, visit, person->banner, std::move(form), 422);
  const Recording recording{notice, owner_of(visit.staff), "hand", form.token, form.token, visit.line("discharge.notice_recorded", person->who.id(), "")};
  const auto saved = save(room, visit, person->who, recording);
  if (saved) return visit.redirect(discharge_href(saved->reference) + "?done=" + std::string{done_key(saved->arrival)});
  form.notice = saved.error().sentence;
  return show_form(room, visit, person->banner, std::move(form), http_status(saved.error().kind));
}

Response show_further(const Room& room, Visit& visit, const Opened& opened, NoticeForm form, int status) {
  form.known_stay = true;
  form.action = discharge_href(opened.discharge.reference) + "/notice";
  form.back = discharge_href(opened.discharge.reference);
  form.person_reference = opened.banner.reference;
  form.draft_version = opened.discharge.version;
  govuk::Page page = page_about(room, opened.banner, t(step_title(Action::notice)), visit.today, true);
  page.back = form.back;
  page.main = write_notice_form(visit.frame, form, room.lists, t(step_title(Action::notice)));
  page.problems = form.problems;
  return visit.page(page, status);
}

Response further_notice(const Room& room, Visit& visit) {
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  Notice next = opened->discharge.notice;
  next.kind = "discharge";
  next.received_on = visit.today;
  next.why.clear();
  NoticeForm form;
  form.typed = fields_from(next);
  return show_further(room, visit, *opened, std::move(form), 200);
}

Response save_further(const Room& room, Visit& visit) {
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  NoticeForm form;
  form.typed = visit.request.form.fields;
  Notice notice = notice_from(form.typed);
  notice.hospital = opened->discharge.notice.hospital;
  notice.admitted_on = opened->discharge.notice.admitted_on;
  form.problems = problems_in(room, visit, notice, opened->banner);
  if (!form.problems.empty()) return show_further(room, visit, *opened, std::move(form), 422);
  const auto saved = save(room, visit, opened->who, {notice, owner_of(visit.staff), "hand", "", "", visit.line("discharge.notice_again", opened->who.id(), "")});
  if (saved) return visit.redirect(discharge_href(saved->reference) + "?done=" + std::string{done_key(saved->arrival)});
  form.notice = saved.error().sentence;
  return show_further(room, visit, *opened, std::move(form), http_status(saved.error().kind));
}

}  // namespace

access::Routes notice_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/people/:person/discharges/new", record_discharges, in_room(room, new_notice)},
          {http::Method::post, "/people/:person/discharges", record_discharges, in_room(room, save_notice)},
          {http::Method::get, "/discharges/:discharge/notice", record_discharges, in_room(room, further_notice)},
          {http::Method::post, "/discharges/:discharge/notice", record_discharges, in_room(room, save_further)}};
}

}  // namespace stepwise::discharge
