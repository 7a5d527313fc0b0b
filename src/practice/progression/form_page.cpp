// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "govuk/govuk.hpp"
#include "practice/progression/room.hpp"

namespace stepwise::progression {
namespace {

using access::Visit;
using html::element;
using html::Html;
using http::Response;

constexpr std::size_t longest_token = 64;
constexpr std::string_view purpose = kept("change progression");

std::string draft_kind(const Form& form) { return "progression:" + form.path; }

/// What of a form belongs to the one who fills it in.
struct Sent {
  http::Fields typed;
  std::string token;
  std::int64_t draft_version = 0;
  std::vector<Problem> problems = {};
  Html above = {};
};

Html buttons(const Form& form, const std::string& back) {
  std::vector<Html> all{govuk::button({.text = form.button, .name = "next", .value = "save", .prevent_double_click = true})};
  if (form.keeps_drafts) all.push_back(govuk::secondary_button(t("Save and come back later"), "", "next", "later"));
  all.push_back(govuk::link(t("Cancel"), back));
  return govuk::button_group(all);
}

Response show(const Room& room, Visit& visit, const Opened& opened, const Form& form, Sent sent, int status) {
  const std::string home = progression_href(opened.banner.reference);
  govuk::Page page = page_about(room, opened.banner, form.title, visit.today, true);
  std::vector<Html> fields{govuk::hidden_field("form_token", sent.token), govuk::hidden_field("version", std::to_string(sent.draft_version)),
                           govuk::hidden_field("of_version", std::to_string(form.version))};
  if (const auto finding = sent.typed.get("finding"); !finding.empty()) fields.push_back(govuk::hidden_field("finding", finding));
  std::ranges::move(write_fields(form.fields, sent.typed, sent.problems), std::back_inserter(fields));
  html::Attributes attributes;
  if (form.keeps_drafts)
    attributes = {{"data-autosave", "/drafts/" + sent.token + "?kind=" + draft_kind(form) + "&person=" + opened.banner.reference}, {"data-draft-page", "/drafts/" + sent.token}};
  page.main = element("h1", {{"class", "govuk-heading-l"}}, form.title) + sent.above + form.before +
              govuk::question_form(visit.frame, home + "/" + form.path, fields, buttons(form, home), attributes);
  page.problems = std::move(sent.problems);
  return visit.page(page, status);
}

Response ask(const Room& room, Visit& visit, MakeForm make) {
  const auto tx = visit.store.read();
  const auto opened = open_person(visit, *tx, purpose);
  if (!opened) return visit.fault(opened.error());
  const auto form = make(room, visit, *tx, *opened);
  if (!form) return visit.fault(form.error());
  const auto reference = visit.request.query.get("draft");
  if (reference.empty() || !form->keeps_drafts) return show(room, visit, *opened, *form, {form->typed, new_reference(room.random)}, 200);
  const auto draft = store::load_draft(*tx, visit.staff.id, reference);
  if (!draft || draft->kind != draft_kind(*form) || draft->person != opened->who.id()) return visit.not_found();
  return show(room, visit, *opened, *form, {drafts::fields_from_json(draft->fields), draft->reference, draft->version}, 200);
}

Sent sent_of(const Room& room, const http::Fields& typed) {
  Sent sent{typed, std::string{typed.get("form_token")}, parse_number(typed.get("version")).value_or(0)};
  if (sent.token.empty() || sent.token.size() > longest_token) sent.token = new_reference(room.random);
  return sent;
}

Html both_texts(const Form& now, const http::Fields& typed) {
  return govuk::warning_text({.text = t("Someone saved this while you were typing. Nothing of yours is lost.")}) +
         element("p", {{"class", "govuk-body"}}, t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
         drafts::write_two_texts(compare(now.fields, now.typed, typed), t("Saved by someone else"), t("Yours"));
}

Response show_stale(const Room& room, Visit& visit, MakeForm make) {
  const auto tx = visit.store.read();
  const auto opened = open_person(visit, *tx, purpose);
  if (!opened) return visit.fault(opened.error());
  const auto form = make(room, visit, *tx, *opened);
  if (!form) return visit.fault(form.error());
  Sent sent = sent_of(room, visit.request.form.fields);
  sent.above = both_texts(*form, sent.typed);
  return show(room, visit, *opened, *form, std::move(sent), 409);
}

Result<std::string> keep(const Room& room, Visit& visit, const Opened& opened, const Form& form, const Sent& sent) {
  const auto write = [&] {
    return room.store.write([&](store::WriteTx& tx) {
      auto leads_to = once(tx, opened.who.id(), sent.token, [&] { return form.save(tx, sent.typed); });
      if (leads_to && form.keeps_drafts) store::delete_draft(tx, visit.staff.id, sent.token);
      return leads_to;
    });
  };
  try {
    return write();
  } catch (const store::Conflict&) {
    return write();
  }
}

Response take(const Room& room, Visit& visit, MakeForm make) {
  Sent sent = sent_of(room, visit.request.form.fields);
  auto tx = visit.store.read();
  const auto opened = open_person(visit, *tx, purpose);
  if (!opened) return visit.fault(opened.error());
  if (const auto leads_to = led_to(*tx, opened->who.id(), sent.token)) return visit.redirect(*leads_to);
  const auto form = make(room, visit, *tx, *opened);
  if (!form) return visit.fault(form.error());
  tx.reset();
  sent.typed = with_named_staff(form->fields, sent.typed);
  if (form->keeps_drafts && sent.typed.get("next") == "later") return room.drafts->save_and_come_back(visit, draft_kind(*form), opened->banner.reference);
  sent.problems = problems_of(form->fields, sent.typed);
  if (sent.problems.empty() && form->more) sent.problems = form->more(sent.typed);
  if (!sent.problems.empty()) return show(room, visit, *opened, *form, std::move(sent), 422);
  if (form->version > 0 && parse_number(sent.typed.get("of_version")) != form->version) return show_stale(room, visit, make);
  const auto leads_to = keep(room, visit, *opened, *form, sent);
  if (leads_to) return visit.redirect(*leads_to);
  if (leads_to.error().kind == FaultKind::stale) return show_stale(room, visit, make);
  sent.above = govuk::warning_text({.text = leads_to.error().sentence});
  return show(room, visit, *opened, *form, std::move(sent), http_status(leads_to.error().kind));
}

template <class Thing>
const Thing* named(const std::vector<Thing>& things, std::string_view reference) {
  const auto at = std::ranges::find(things, reference, &Thing::reference);
  return at == things.end() ? nullptr : &*at;
}

}  // namespace

Result<Opened> open_person(Visit& visit, store::ReadTx& tx, std::string_view why) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), why);
  if (!who) return tl::unexpected{who.error()};
  return Opened{*who, person::banner(tx, who->readable()), read_journey(tx, who->readable()), read_rhythm(tx), staff_around(tx, visit, who->id())};
}

bool begins(const Visit& visit) { return visit.request.method == http::Method::get && visit.request.query.get("draft").empty(); }

void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, MakeForm make) {
  using access::Permission;
  routes.push_back({http::Method::get, pattern, Permission::progression, [room, make](Visit& visit) { return ask(*room, visit, make); }});
  routes.push_back({http::Method::post, pattern, Permission::progression, [room, make](Visit& visit) { return take(*room, visit, make); }});
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = question ? progression_href(banner.reference) : person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

Owner owner_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

std::optional<Owner> owner_of(store::ReadTx& tx, std::string_view staff_reference) {
  const auto member = access::staff_by_reference(tx, staff_reference);
  if (!member) return std::nullopt;
  return Owner{member->id, member->name, member->role_label, member->team, member->team_name};
}

const Plan* plan_of_address(const Visit& visit, const Journey& journey) { return named(journey.plans, visit.request.part("plan")); }
const Happening* dip_of_address(const Visit& visit, const Journey& journey) {
  const Happening* event = named(journey.happenings, visit.request.part("dip"));
  return event != nullptr && is_dip_kind(event->kind) ? event : nullptr;
}
const Risk* risk_of_address(const Visit& visit, const Journey& journey) { return named(journey.risks, visit.request.part("risk")); }

Fault no_such_thing() { return {FaultKind::not_found, t("There is no such thing on this record")}; }

std::string progression_href(std::string_view person_reference) { return person::record_href(person_reference) + "/progression"; }

}  // namespace stepwise::progression
