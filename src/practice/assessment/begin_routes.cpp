// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// What may be taken up here, by those who may read what the public sends.
std::vector<forms::Received> waiting(const Visit& visit, store::ReadTx& tx) {
  return visit.staff.can(Permission::read_received_forms) ? waiting_self(tx) : std::vector<forms::Received>{};
}

/// The name and the day of birth, as the form and the record have them.
std::string called(const std::string& name, const std::optional<Date>& born) { return born ? t("{0}, born {1}", name, long_date(*born)) : t("{0}, no date of birth", name); }

struct Received {
  std::vector<govuk::ChoiceItem> items;
  bool any_differs = false;
};
Received received_items(const Visit& visit, store::ReadTx& tx, const person::Details& details) {
  Received all;
  for (const auto& one : waiting(visit, tx)) {
    const SelfTold told = self_told(tx, one);
    all.any_differs |= !is_theirs(told, details);
    all.items.push_back({.value = one.reference, .text = t("Yes: {0}, sent on {1}", told.name, long_date(one.received_at.london_date())),
                         .hint = t("The form says {0}. This record says {1}", called(told.name, told.born_on), called(details.given_name + " " + details.family_name, details.born_on))});
  }
  return all;
}

const std::vector<Choice> theirs_choices{{"checked", noted("This form is theirs though the name or the date of birth differs: I have checked")}};

Html kind_radios(const Visit& visit, const Filled& form) {
  std::vector<govuk::ChoiceItem> items;
  for (const Kind kind : kinds())
    if (kind != Kind::carer || visit.staff.can(Permission::support_carers)) items.push_back({.value = std::string{key_of(kind)}, .text = t(title_of(kind)), .hint = t(explanation_of(kind))});
  return choose(form, "kind", std::move(items));
}

Response show(Room& room, Visit& visit, store::ReadTx& tx, const community::About& about, const Filled& form, const std::string& token, int status) {
  govuk::Page page = page_about(room, about.banner, t("Begin [[an assessment]]"), assessments_href(about.banner.reference), visit.today, true);
  page.problems = form.problems;
  std::vector<Html> fields{govuk::hidden_field("form_token", token), govuk::hidden_field("contact", form.typed.get("contact")), kind_radios(visit, form),
                           day(form, "asked_on", t("The day somebody asked, or it came to light. It should be signed by {0} days after", store::number_setting(tx, days_setting)))};
  if (auto [items, any_differs] = received_items(visit, tx, about.banner.person.details); !items.empty()) {
    items.insert(items.begin(), {.value = "", .text = t("No, or they begin it with us")});
    fields.push_back(choose(form, "received", std::move(items), t("For a supported self-[[assessment]]: what they sent is taken over, and you finish it with them")));
    if (any_differs) fields.push_back(boxes(form, "theirs", theirs_choices, t("Only when the form says another name or date of birth than this record, or none")));
  }
  page.main = community::heading(t("Begin [[an assessment]]")) + paragraph(t("It begins with the person’s story. Nothing has to be written in one go.")) +
              govuk::question_form(visit.frame, assessments_href(about.banner.reference), fields,
                                   govuk::button_group({govuk::button({.text = t("Begin"), .prevent_double_click = true}), govuk::link(t("Cancel"), assessments_href(about.banner.reference))}));
  return visit.page(page, status);
}

Response ask(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto about = community::about(visit, *tx, visit.request.part("person"), kept("begin an assessment"));
  if (!about) return visit.fault(about.error());
  Filled form;
  const std::string contact{visit.request.query.get("contact")};
  Date asked = visit.today;
  if (const auto found = contact.empty() ? std::nullopt : front_door::read_contact(*tx, about->who.readable(), contact)) {
    form.typed.add("contact", contact);
    if (found->conversation.received_at) asked = found->conversation.received_at->london_date();
  }
  community::add_day(form.typed, "asked_on", asked);
  return show(room, visit, *tx, *about, form, new_reference(room.random), 200);
}

/// What they sent, taken over only when it is this person's, or when whoever takes it over says that they have checked.
void take_received(const Visit& visit, store::ReadTx& tx, Filled& form, const person::Details& details, Assessment& a) {
  a.received_reference = std::string{form.typed.get("received")};
  if (a.received_reference.empty()) return;
  const auto all = waiting(visit, tx);
  const auto one = std::ranges::find(all, a.received_reference, &forms::Received::reference);
  if (one == all.end()) community::wrong(form.problems, "received", "gone", t("Somebody took this one up first. Choose again"));
  else if (!is_theirs(self_told(tx, *one), details) && form.typed.get("theirs") != theirs_choices[0].code)
    community::wrong(form.problems, "theirs", "not_checked", t("The form says another name or date of birth than this record, or none. Check with the person, and say that you did"));
  if (a.kind != Kind::supported_self) community::wrong(form.problems, "kind", "not_self", t("Choose the supported self-[[assessment]], since the person began it"));
}

Assessment asked_for(const Visit& visit, store::ReadTx& tx, Filled& form, const person::Details& details) {
  const http::Fields& typed = form.typed;
  Assessment a;
  const auto kind = kind_from(typed.get("kind"));
  if (!kind || (*kind == Kind::carer && !visit.staff.can(Permission::support_carers))) community::wrong(form.problems, "kind", "choice_missing", t("Choose which kind it is"));
  a.kind = kind.value_or(Kind::needs);
  a.asked_on = need_past_day(typed, "asked_on", details.born_on, visit.today, form.problems).value_or(visit.today);
  a.due_on = due_after(a.asked_on, static_cast<int>(store::number_setting(tx, days_setting)));
  a.begun_on = visit.today;
  a.recorded_at = visit.now;
  a.contact_reference = std::string{typed.get("contact")};
  a.worker = community::worker_of(visit.staff);
  take_received(visit, tx, form, details, a);
  return a;
}

Response begin_one(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto about = community::about(visit, *tx, visit.request.part("person"), kept("begin an assessment"));
  if (!about) return visit.fault(about.error());
  Filled form{visit.request.form.fields, {}};
  const std::string token = community::token_in(form.typed, room.random);
  if (const auto first = reference_of_token(*tx, token); first && person_reference_of(*tx, *first) == about->banner.reference) return visit.redirect(assessment_href(*first));
  const Assessment wanted = asked_for(visit, *tx, form, about->banner.person.details);
  if (about->banner.person.details.died_on) community::wrong(form.problems, "kind", "died", t("The person has died: nothing more is begun"));
  if (!form.problems.empty()) return show(room, visit, *tx, *about, form, token, 422);
  const auto begun = community::save_once(visit.store, [&](store::WriteTx& write) -> Result<std::string> {
    if (const auto first = reference_of_token(write, token)) return *first;
    if (const auto received = wanted.received_reference.empty() ? std::nullopt : forms::received_form(write, wanted.received_reference))
      if (auto dealt = forms::deal_with(write, *received, kept("It became a supported self-assessment"), visit.line("", about->who.id(), "")); !dealt) return tl::unexpected{dealt.error()};
    auto line = visit.line("assessment.begun", about->who.id(), "");
    if (!wanted.received_reference.empty() && form.typed.get("theirs") == theirs_choices[0].code) line.reason = kept("Checked that the form is theirs, though its name or date of birth differs");
    return begin(write, room.random, about->who, wanted, token, std::move(line));
  });
  if (begun) return visit.redirect(assessment_href(*begun) + "?done=begun");
  community::wrong(form.problems, "kind", "not_saved", begun.error().sentence);
  return show(room, visit, *tx, *about, form, token, http_status(begun.error().kind));
}

Response of_person(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), "assessments");
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  auto all = read_assessments(*tx, *who);
  govuk::Page page = page_about(room, banner, t("[[Assessments]]"), person::record_href(banner.reference), visit.today, false);
  page.main = write_of_person(all, person::read_care_events(*tx, *who), banner, room.outcomes);
  return visit.page(page);
}

}  // namespace

access::Routes begin_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/assessments", Permission::assess, in_room(room, of_person)},
          {http::Method::get, "/people/:person/assessments/new", Permission::assess, in_room(room, ask)},
          {http::Method::post, "/people/:person/assessments", Permission::assess, in_room(room, begin_one)}};
}

}  // namespace stepwise::assessment
