// SPDX-License-Identifier: Apache-2.0
#include "access/kept_pages.hpp"
#include "govuk/govuk.hpp"
#include "practice/person/nhs_number.hpp"
#include "practice/plan/plan_pages.hpp"
#include "practice/plan/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::plan {
namespace {

using access::Permission;
using access::Visit;
using http::Response;
using sheet::Form;
using sheet::Opened;

constexpr std::pair<std::string_view, Message> done_words[] = {{"begun", noted("Plan begun")},
                                                               {"words", noted("Words kept")},
                                                               {"piece", noted("Line of the plan kept")},
                                                               {"taken-out", noted("Line taken out of the plan")},
                                                               {"need", noted("Kept: who meets this need")},
                                                               {"answered", noted("The person’s answer is kept")},
                                                               {"asked", noted("Asked. You will see here what they say")},
                                                               {"signed", noted("Plan signed. Give the person their copy, and put it in place")},
                                                               {"started", noted("The plan is in place")},
                                                               {"copied", noted("Copy given")},
                                                               {"handed", noted("Saved: who has the plan")},
                                                               {"review", noted("Asked for a review. It stands on the page Reviews")},
                                                               {"closed", noted("Plan closed")}};

std::string success_words(std::string_view done) {
  if (done.ends_with(ask_again_suffix))
    return t("{0}. The plan says something else now: ask the person again. What they said before stands at its end", success_words(done.substr(0, done.size() - ask_again_suffix.size())));
  for (const auto& [key, words] : done_words)
    if (key == done) return t(words);
  return "";
}

/// A plan with all that stands beside it, as its pages need it.
struct Whole {
  Plan plan;
  Around around;
  person::Banner banner;
  std::vector<Rate> rates;
  std::vector<WeekPiece> week;
  std::string feedback, next_version;
  html::Html portrait;
};
Result<Whole> whole_of(const Room& room, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  auto plan = read_plan(tx, who, visit.request.part("plan"));
  if (!plan) return tl::unexpected{sheet::not_there()};
  Whole whole{std::move(*plan), {}, person::banner(tx, who), read_rates(tx), {}, "", "", {}};
  look_ahead(room, tx, who, whole.plan);
  whole.around = around(room, tx, who, whole.plan);
  const auto& banner = whole.banner.reference;
  if (room.sources.week && !whole.plan.signing) whole.week = room.sources.week(tx, who);
  if (room.sources.feedback && whole.plan.signing && visit.staff.can(Permission::review)) whole.feedback = room.sources.feedback(tx, who, banner, whole.plan.reference);
  for (const Plan& other : read_plans(tx, who))
    if (!other.signing && !other.closed_on && other.reference != whole.plan.reference) whole.next_version = plan_href(banner, other.reference);
  if (room.sources.portrait) whole.portrait = room.sources.portrait(tx, who, banner, visit.frame.on_paper);
  return whole;
}

Shown shown_of(const Room& room, const Visit& visit, const Whole& whole) {
  Shown shown{whole.plan, whole.around, whole.banner, whole.rates, state_now(whole.plan, whole.around), visit.today, whole.week};
  shown.may_write = visit.staff.can(Permission::plan_support);
  shown.may_sign = visit.staff.can(Permission::sign_plan);
  shown.may_start = visit.staff.can(Permission::arrange_support);
  const bool open = whole.plan.started_on && shown.state == State::in_force;
  shown.may_ask_review = shown.may_write && open && room.sources.ask_review != nullptr;
  shown.next_version = whole.next_version;
  shown.formats = &room.formats;
  shown.feedback = whole.feedback;
  return shown;
}

Result<govuk::Page> versions(const Room& room, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto banner = person::banner(tx, who);
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Plan"), person::record_href(banner.reference), visit.today, false);
  const bool may_write = visit.staff.can(Permission::plan_support) && !banner.person.details.died_on;
  page.main = sheet::heading(t("Plan"), 1) + write_versions({read_plans(tx, who), !kept_apart(tx, who).empty(), banner.person.details.died_on}, banner.reference, may_write);
  return page;
}

Result<govuk::Page> one(const Room& room, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto whole = whole_of(room, visit, tx, who);
  if (!whole) return tl::unexpected{whole.error()};
  const Shown shown = shown_of(room, visit, *whole);
  const std::string title = t("Plan, version {0}", whole->plan.number);
  govuk::Page page = sheet::page_about(room.desk.people, whole->banner, title, plans_href(whole->banner.reference), visit.today, false);
  page.main = sheet::heading(title, 1) + write_standing(shown) + write_document(shown, shown.may_write && may_be_written(shown.state));
  page.success = success_words(visit.request.query.get("done"));
  page.wide = true;
  return page;
}

/// Whose plan it is and which version, with their photo.
html::Html top_of_document(const Whole& whole) {
  const auto& details = whole.banner.person.details;
  const std::string standing = whole.plan.signing ? t("Version {0}, signed {1}", whole.plan.number, long_date(whole.plan.signing->on)) : t("Version {0}, a draft: not signed yet", whole.plan.number);
  std::string whose = standing;
  if (details.born_on) whose += "\n" + (details.nhs_number.empty() ? t("Born {0}", long_date(*details.born_on)) : t("Born {0}. NHS number {1}", long_date(*details.born_on), person::nhs_number_words(details.nhs_number)));
  const html::Html words = html::element("span", {{"class", "govuk-caption-l"}}, person::full_name(details)) + sheet::heading(t("My plan"), 1) + html::element("p", {{"class", "govuk-body"}}, html::lines(whose));
  return html::element("div", {{"class", "app-header"}}, html::element("div", {}, words) + whole.portrait);
}

Result<govuk::Page> document(const Room& room, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto whole = whole_of(room, visit, tx, who);
  if (!whole) return tl::unexpected{whole.error()};
  govuk::Page page = sheet::page_about(room.desk.people, whole->banner, t("My plan"), plan_href(whole->banner.reference, whole->plan.reference), visit.today, true);
  if (visit.frame.on_paper) page.before_main = {};   // its own top says whose it is
  page.main = html::element("div", {{"class", "app-document"}}, top_of_document(*whole) + write_document(shown_of(room, visit, *whole), false));
  return page;
}

/// The form that a draft is of: its kind says which.
Response resume(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("plan"));
  if (!who) return visit.fault(who.error());
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const auto colon = draft ? draft->kind.find(':') : std::string::npos;
  if (colon == std::string::npos || draft->person != who->id() || !draft->kind.starts_with("plan:")) return visit.not_found();
  return visit.redirect(plans_href(visit.request.part("person")) + "/" + draft->kind.substr(colon + 1) + "?draft=" + draft->reference);
}

Result<Form> begin_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  if (opened.banner.person.details.died_on) return fail(FaultKind::stale, t("The person has died. Nothing more is planned"));
  if (!kept_apart(tx, opened.who.readable()).empty()) return fail(FaultKind::invalid, t("This person has a plan that is also about them as [[a carer]]. Ask somebody who supports [[carers]] to begin the next version"));
  const auto plans = read_plans(tx, opened.who.readable());
  const std::string home = plans_href(opened.banner.reference);
  for (const Plan& plan : plans)
    if (!plan.signing && !plan.closed_on) return fail(FaultKind::stale, t("A version is being written already. Go on with that one, or take it back first"));
  Form form{.title = plans.empty() ? t("Begin a plan").str() : t("Begin a new version").str(), .action = home + "/new", .back = home, .button = t("Begin")};
  form.before = sheet::paragraph(plans.empty() ? t("The plan is the person’s. They may write it themselves, with as much help as they ask for.") : t("It begins as a copy of the last version. That one stays in place until the new one is signed and begins."));
  form.fields = {{.kind = sheet::Field::Kind::one, .name = "written_by", .label = t("Who holds the pen?"), .needed = t("Choose who writes the plan"), .choices = choices(authors())}};
  if (!plans.empty()) form.fields.push_back({.name = "because", .label = t("Why a new version?"), .hint = t("What changed, or what the person asked for"), .needed = t("Write why a new version is begun"), .rows = 2});
  form.typed.add("written_by", plans.empty() ? "worker" : plans.front().written_by);
  form.save = [&room, &visit, &opened](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const auto& who = opened.who.readable();
    const auto before = read_plans(write, who);
    const Worker author = community::worker_of(visit.staff);
    Plan plan = before.empty() ? Plan{} : next_version(before.front(), author, visit.today);
    plan.begun_on = visit.today;
    plan.author = plan.holder = author;
    plan.begun_because = before.empty() ? "" : sheet::text_of(typed, "because");
    plan.written_by = sheet::text_of(typed, "written_by");
    if (const auto basis = room.sources.basis ? room.sources.basis(write, who) : std::nullopt) {
      plan.assessment_reference = basis->reference;
      plan.assessment_stamp = basis->stamp;
      if (room.sources.planning_began) room.sources.planning_began(write, opened.who, basis->reference, visit.today);
    }
    auto begun = begin_plan(write, room.desk.random, opened.who, std::move(plan), visit.line("", opened.who.id(), ""));
    if (!begun) return begun;
    return plan_href(opened.banner.reference, *begun) + "?done=begun";
  };
  return form;
}

Result<Form> any_step(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const MakeStep make = step_form(visit.request.part("step"));
  if (make == nullptr) return tl::unexpected{sheet::not_there()};
  const auto plan = plan_of_address(visit, tx, opened.who.readable());
  if (!plan) return tl::unexpected{plan.error()};
  return make(room, visit, tx, opened, *plan);
}

template <class Make>
void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, Make make) {
  const auto with = [room, make](Visit& visit, store::ReadTx& tx, const Opened& opened) { return make(*room, visit, tx, opened); };
  routes.push_back({http::Method::get, pattern, Permission::plan_support, [room, with](Visit& visit) { return sheet::ask(room->desk, visit, with); }});
  routes.push_back({http::Method::post, pattern, Permission::plan_support, [room, with](Visit& visit) { return sheet::take(room->desk, visit, with); }});
}

}  // namespace

access::Routes page_routes(const RoomPointer& room) {
  const auto with = [&room](Result<govuk::Page> (*make)(const Room&, const Visit&, store::ReadTx&, const access::ReadablePerson&)) {
    return access::kept_of_person(kept("plan"), [room, make](Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) { return make(*room, visit, tx, who); });
  };
  return {{http::Method::get, "/people/:person/plan", Permission::read_person, with(versions), http::Run::on_loop},
          {http::Method::get, "/people/:person/plan/:plan", Permission::read_person, with(one), http::Run::on_loop},
          {http::Method::get, "/people/:person/plan/:plan/document", Permission::read_person, with(document), http::Run::on_loop},
          {http::Method::get, "/people/:person/plan/drafts/:draft", Permission::plan_support, [room](Visit& visit) { return resume(*room, visit); }}};
}

access::Routes step_routes(const RoomPointer& room) {
  access::Routes routes;
  add_form(routes, room, "/people/:person/plan/new", begin_form);
  add_form(routes, room, "/people/:person/plan/:plan/:step", any_step);
  return routes;
}

}  // namespace stepwise::plan
