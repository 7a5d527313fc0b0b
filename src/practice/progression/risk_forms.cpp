// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/progression/room.hpp"

namespace stepwise::progression {
namespace {

using access::Visit;
using html::element;
using Kind = Field::Kind;

constexpr int usual_look_days = 84;

std::vector<Field> risk_fields(const Opened& opened, Date today) {
  return {{.kind = Kind::words, .name = "risk", .label = t("The risk"), .hint = t("What the person wants to try"), .needed = t("Write the risk"), .rows = 2},
          {.kind = Kind::words, .name = "why_it_matters", .label = t("Why it matters to me"), .hint = t("In the person’s own words"), .needed = t("Write why it matters to the person")},
          {.kind = Kind::words, .name = "safeguards", .label = t("What makes it safer"), .needed = t("Write what makes it safer")},
          {.kind = Kind::words, .name = "who_agreed", .label = t("Who agreed"), .needed = t("Write who agreed"), .rows = 2},
          {.kind = Kind::words, .name = "if_it_goes_wrong", .label = t("What we will do if it goes wrong"), .needed = t("Write what you will do if it goes wrong")},
          {.kind = Kind::day, .name = "agreed_on", .label = t("Agreed on"), .needed = t("Enter the day it was agreed"), .latest = today, .out_of_range = t("Enter today or an earlier day")},
          {.kind = Kind::day, .name = "look_again_on", .label = t("Look at it again on"), .needed = t("Enter the day to look at it again"), .earliest = today, .out_of_range = t("Enter today or a later day")},
          staff_field(opened.staff, "worker", t("Who looks at it again with the person"), "", t("Choose who looks at it again"))};
}

Result<void> put_typed(store::ReadTx& tx, const http::Fields& typed, Risk& risk) {
  const auto owner = owner_of(tx, typed.get("worker"));
  if (!owner) return fail(FaultKind::invalid, t("Choose who looks at it again"));
  risk.owner = *owner;
  risk.risk = text_of(typed, "risk");
  risk.why_it_matters = text_of(typed, "why_it_matters");
  risk.safeguards = text_of(typed, "safeguards");
  risk.who_agreed = text_of(typed, "who_agreed");
  risk.if_it_goes_wrong = text_of(typed, "if_it_goes_wrong");
  risk.agreed_on = *day_of(typed, "agreed_on");
  risk.look_again_on = *day_of(typed, "look_again_on");
  return {};
}

std::string after(const Opened& opened) { return progression_href(opened.banner.reference) + "?done=risk#risks"; }

Result<Form> new_risk(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  Form form{.title = t("A risk worth taking"), .path = "risks", .button = t("Save")};
  form.keeps_drafts = true;
  const std::string finding = person::finding_of(visit);
  form.fields = risk_fields(opened, visit.today);
  form.typed.add("finding", finding);
  form.typed.add("risk", room.findings.words_of(tx, opened.who.readable(), finding));
  put_day(form.typed, "agreed_on", visit.today);
  put_day(form.typed, "look_again_on", visit.today + usual_look_days);
  form.typed.add("worker", visit.staff.reference);
  form.save = [&room, &visit, &opened](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Risk risk;
    if (auto put = put_typed(write, typed, risk); !put) return tl::unexpected{put.error()};
    if (const auto added = add_risk(write, room.random, opened.who, std::move(risk), visit.line("", opened.who.id(), "")); !added) return added;
    room.findings.became(write, opened.who.id(), typed.get("finding"), progression_href(opened.banner.reference) + "#risks", visit.staff.name);
    return after(opened);
  };
  return form;
}

Result<Form> change_risk(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)room, (void)tx;
  const Risk* risk = risk_of_address(visit, opened.journey);
  if (risk == nullptr || risk->learned_on) return tl::unexpected{no_such_thing()};
  Form form{.title = t("Change what was agreed about a risk"), .path = "risks/" + risk->reference, .button = t("Save changes")};
  form.keeps_drafts = true;
  form.version = risk->version;
  form.fields = risk_fields(opened, visit.today);
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{{"risk", risk->risk}, {"why_it_matters", risk->why_it_matters}, {"safeguards", risk->safeguards},
           {"who_agreed", risk->who_agreed}, {"if_it_goes_wrong", risk->if_it_goes_wrong}})
    form.typed.add(name, value);
  put_day(form.typed, "agreed_on", risk->agreed_on);
  put_day(form.typed, "look_again_on", risk->look_again_on);
  form.typed.add("worker", reference_of(opened.staff, risk->owner.worker_name));
  form.save = [&visit, &opened, risk](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Risk changed = *risk;
    if (auto put = put_typed(write, typed, changed); !put) return tl::unexpected{put.error()};
    if (auto saved = save_risk(write, opened.who, changed, visit.line("", opened.who.id(), ""), "progression.risk_changed"); !saved) return tl::unexpected{saved.error()};
    return after(opened);
  };
  return form;
}

Result<Form> learn(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Risk* risk = risk_of_address(visit, opened.journey);
  if (risk == nullptr || risk->learned_on) return tl::unexpected{no_such_thing()};
  Form form{.title = t("What came of it?"), .path = "risks/" + risk->reference + "/learning", .button = t("Save")};
  form.version = risk->version;
  form.before = govuk::inset_text({.content = html::lines(risk->risk)}) + element("p", {{"class", "govuk-body"}}, t("Whatever came of it is learning. Nobody is to blame."));
  form.fields = {{.kind = Kind::one, .name = "how_it_went", .label = t("How did it go?"), .needed = t("Choose how it went"), .choices = choices_of(room.lists.risk)},
                 {.kind = Kind::words, .name = "learning", .label = t("What did we learn?"), .needed = t("Write what you learned")},
                 {.kind = Kind::day, .name = "on", .label = t("When?"), .needed = t("Enter the day"), .earliest = risk->agreed_on, .latest = visit.today, .out_of_range = t("Enter a day from {0} to today", long_date(risk->agreed_on))}};
  put_day(form.typed, "on", visit.today);
  form.save = [&visit, &opened, risk](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Risk learned = *risk;
    learned.how_it_went = text_of(typed, "how_it_went");
    learned.learning = text_of(typed, "learning");
    learned.learned_on = day_of(typed, "on");
    if (auto saved = save_risk(write, opened.who, learned, visit.line("", opened.who.id(), ""), "progression.risk_learned"); !saved) return tl::unexpected{saved.error()};
    return after(opened);
  };
  return form;
}

}  // namespace

access::Routes risk_routes(const RoomPointer& room) {
  access::Routes routes;
  add_form(routes, room, "/people/:person/progression/risks", new_risk);
  add_form(routes, room, "/people/:person/progression/risks/:risk", change_risk);
  add_form(routes, room, "/people/:person/progression/risks/:risk/learning", learn);
  return routes;
}

}  // namespace stepwise::progression
