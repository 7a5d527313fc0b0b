// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "govuk/govuk.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using access::Visit;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using Kind = Field::Kind;

constexpr int take_up_days = 2;

std::string page_of(const Opened& opened, const Plan& plan) { return plan_href(opened.banner.reference, plan.reference); }

/// Somebody has it on the way to them: they take it up, send it back, or whoever gave it takes it back.
Form settle_form(Visit& visit, const Opened& opened, const Plan& plan, const Baton& baton) {
  const bool mine = baton.to.id == visit.staff.id, outside = !baton.to.id, gave = baton.given_by == visit.staff.id;
  Form form{.title = t("A plan on its way to {0}", baton.to.name), .action = page_of(opened, plan) + "/hand-over", .back = page_of(opened, plan), .button = t("Save")};
  form.before = sheet::paragraph(t("{0} handed it on, {1}. Until it is taken up, it stays with whoever handed it on.", baton.given_by_name, long_date(baton.given_on)));
  if (!baton.note.empty()) form.before += govuk::inset_text({.content = html::lines(baton.note)});
  std::vector<sheet::Choice> all;
  if (mine || outside) {
    all.push_back({"taken", outside ? t("They have said that they take it up").str() : t("I take it up").str(), ""});
    all.push_back({"declined", outside ? t("They do not take it").str() : t("I cannot take it: it goes back").str(), ""});
  }
  if (gave || outside || visit.staff.can(access::Permission::supervise)) all.push_back({"withdrawn", t("Take it back").str(), ""});
  form.fields = {{.kind = Kind::one, .name = "as", .label = t("What happens with it?"), .needed = t("Choose what happens with it"), .choices = std::move(all)},
                 {.kind = Kind::line, .name = "by", .label = t("Who said so"), .hint = t("Only for somebody outside the council")},
                 {.name = "note", .label = t("Anything to add"), .rows = 2}};
  form.save = [&visit, &opened, plan, baton](store::WriteTx& tx, const http::Fields& typed) -> Result<std::string> {
    Baton settled = baton;
    settled.settled_on = visit.today;
    settled.settled_as = sheet::text_of(typed, "as");
    settled.settled_by = baton.to.id || sheet::text_of(typed, "by").empty() ? visit.staff.name : sheet::text_of(typed, "by");
    settled.settled_note = sheet::text_of(typed, "note");
    if (auto kept = settle_baton(tx, opened.who, plan, settled, visit.line("", opened.who.id(), "")); !kept) return tl::unexpected{kept.error()};
    return page_of(opened, plan) + "?done=handed";
  };
  return form;
}

/// Staff who may open a plan and find it in their work.
progression::Staffing takers(const Visit& visit, store::ReadTx& tx, const Opened& opened) {
  return sheet::staff_around(tx, visit, opened.who.id(), {access::Permission::plan_support, access::Permission::read_work});
}

Result<Worker> receiver(store::ReadTx& tx, const http::Fields& typed) {
  const auto outside = sheet::text_of(typed, "outside");
  if (sheet::text_of(typed, "stage") == "provider") return Worker{{}, outside, t("Gives the support").str(), {}, ""};
  const auto member = access::staff_by_reference(tx, typed.get("worker"));
  if (!member || !member->active) return fail(FaultKind::invalid, t("Choose who takes it on"));
  return Worker{member->id, member->name, member->role_label, member->team, member->team_name};
}

Form give_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  Form form{.title = t("Hand the plan on"), .action = page_of(opened, plan) + "/hand-over", .back = page_of(opened, plan), .button = t("Hand it on")};
  form.before = sheet::paragraph(t("{0} holds it now, and holds it until it is taken up.", holder_of(plan).name));
  form.fields = {{.kind = Kind::one, .name = "stage", .label = t("To whom does it go?"), .needed = t("Choose to whom it goes"), .choices = choices(stages())},
                 sheet::staff_field(takers(visit, tx, opened), "worker", t("Who of the council")),
                 {.kind = Kind::line, .name = "outside", .label = t("Name of whoever gives the support"), .hint = t("Only when it goes outside the council")},
                 {.name = "note", .label = t("What they need to know"), .needed = t("Write what they need to know")}};
  form.all_at_once = true;
  form.more = [](const http::Fields& typed) {
    std::vector<Problem> problems;
    const bool provider = typed.get("stage") == "provider";
    if (provider && sheet::text_of(typed, "outside").empty()) problems.push_back({"outside", "needed", t("Write the name of whoever gives the support")});
    if (!provider && sheet::text_of(typed, "worker").empty() && sheet::text_of(typed, "worker_else").empty()) problems.push_back({"worker", "needed", t("Choose who takes it on")});
    return problems;
  };
  form.save = [&room, &visit, &opened, plan](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    auto to = receiver(write, typed);
    if (!to) return tl::unexpected{to.error()};
    Baton baton{.stage = sheet::text_of(typed, "stage"), .to = *to, .given_by = visit.staff.id, .given_by_name = visit.staff.name, .given_on = visit.today, .due_on = visit.today + take_up_days, .note = sheet::text_of(typed, "note")};
    if (auto given = give_baton(write, room.desk.random, opened.who, plan, std::move(baton), visit.line("", opened.who.id(), "")); !given) return given;
    return page_of(opened, plan) + "?done=handed";
  };
  return form;
}

}  // namespace

Result<Form> hand_over_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  if (plan.closed_on) return fail(FaultKind::stale, t("This plan is closed"));
  if (const Baton* baton = waiting_baton(plan)) return settle_form(visit, opened, plan, *baton);
  return give_form(room, visit, tx, opened, plan);
}

}  // namespace stepwise::plan
