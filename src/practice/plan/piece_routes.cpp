// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/plan/piece_form.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using access::Permission;
using access::Visit;
using sheet::Choice;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using Kind = Field::Kind;

std::vector<Choice> aim_choices(const Around& now, const Piece& piece) {
  std::vector<Choice> all;
  for (const Aim& aim : now.aims)
    if (aim.open || aim.reference == piece.outcome_reference) all.push_back({aim.reference, aim.of_carer ? t("As [[a carer]]: {0}", aim.words) : aim.words, ""});
  return all;
}

std::vector<Choice> need_choices(const Around& now, const Piece& piece) {
  std::vector<Choice> all;
  for (const FoundNeed& need : now.needs) all.push_back({need.code, need.words, ""});
  if (!piece.need.empty() && std::ranges::find(all, piece.need, &Choice::value) == all.end()) all.push_back({piece.need, piece.need, ""});
  return all;
}

std::vector<Choice> offer_choices(const Around& now) {
  std::vector<Choice> all;
  for (const Offer& offer : now.offers) all.push_back({offer.reference, offer_words(offer), offer.counts ? "" : t("It does not count now: ask them first").str()});
  return all;
}

void add_money(std::vector<Field>& fields, const Room& room) {
  fields.push_back({.kind = Kind::heading, .name = "money", .label = t("Only for what costs money"), .hint = t("The price comes from the rate card on the first day, unless you enter one that was agreed")});
  fields.push_back({.kind = Kind::pick, .name = "component", .label = t("Kind of support"), .choices = sheet::choices_of(room.services.component)});
  fields.push_back({.kind = Kind::pick, .name = "unit", .label = t("What is counted"), .choices = choices(units())});
  fields.push_back({.kind = Kind::line, .name = "units", .label = t("How many a week"), .hint = t("For example 7, or 3.5")});
  fields.push_back({.kind = Kind::line, .name = "own_price", .label = t("Price of one, where it was agreed with them"), .hint = t("For example 18.50. Leave it empty to use the rate card")});
  fields.push_back({.kind = Kind::line, .name = "one_off", .label = t("Cost of something paid once"), .hint = t("For example 240.00")});
  fields.push_back({.kind = Kind::line, .name = "provider", .label = t("Who gives it")});
  fields.push_back({.kind = Kind::one, .name = "held_as", .label = t("How the money is held"), .choices = choices(held_kinds())});
  fields.push_back({.kind = Kind::pick, .name = "service_type", .label = t("Counted in the return as"), .choices = sheet::choices_of(room.services.type)});
}

std::vector<Field> piece_fields(const Room& room, const Around& now, const Piece& piece) {
  std::vector<Field> fields{{.kind = Kind::words, .name = "what", .label = t("What happens"), .needed = t("Write what happens"), .rows = 2},
                            {.kind = Kind::line, .name = "when", .label = t("When in the week"), .hint = t("For example weekday mornings, or Saturdays")},
                            {.kind = Kind::pick, .name = "outcome", .label = t("Which outcome it is for"), .choices = aim_choices(now, piece)},
                            {.kind = Kind::pick, .name = "need", .label = t("Which need it meets, if it is for a need"), .choices = need_choices(now, piece)},
                            {.kind = Kind::one, .name = "who_kind", .label = t("Who does it, or what"), .needed = t("Choose who does it"), .choices = choices(who_kinds())},
                            {.kind = Kind::line, .name = "who", .label = t("Name or kind of person")}};
  if (!now.offers.empty()) fields.push_back({.kind = Kind::pick, .name = "offer", .label = t("Something that was offered"), .hint = t("It counts only when it was confirmed within six months"), .choices = offer_choices(now)});
  fields.push_back({.kind = Kind::day, .name = "start", .label = t("First day"), .needed = t("Enter the first day")});
  fields.push_back({.kind = Kind::day, .name = "end", .label = t("Last day, if there is one")});
  add_money(fields, room);
  if (!piece.reference.empty()) fields.push_back({.kind = Kind::boxes, .name = "take_out", .label = t("Take this line out"), .choices = {{"yes", t("Take it out of the plan"), ""}}});
  return fields;
}

/// A piece that begins from a line of the perfect week.
Piece from_week(const Room& room, store::ReadTx& tx, const Opened& opened, std::string_view reference, const Plan& plan, Date today) {
  Piece piece;
  piece.start_on = std::max(today, plan.begun_on);
  if (reference.empty() || !room.sources.week) return piece;
  for (const WeekPiece& line : room.sources.week(tx, opened.who.readable()))
    if (line.reference == reference) {
      piece.what = line.what;
      piece.when = line.when;
      piece.who = line.who;
      piece.who_kind = line.who_kind;
      piece.outcome_reference = line.outcome_reference;
      piece.found_in = line.reference;
    }
  return piece;
}

Result<Piece> piece_of_address(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const Plan& plan) {
  const auto reference = visit.request.part("piece");
  if (reference == "new") {
    const bool typed = visit.request.method == http::Method::post;
    return from_week(room, tx, opened, typed ? visit.request.form.fields.get("found_in") : visit.request.query.get("from"), plan, visit.today);
  }
  const auto piece = std::ranges::find(plan.pieces, reference, &Piece::reference);
  if (piece == plan.pieces.end()) return tl::unexpected{sheet::not_there()};
  return *piece;
}

Result<std::string> save_piece(const Room& room, Visit& visit, store::WriteTx& tx, const Opened& opened, const Plan& plan, const Piece& piece, const Around& now, const http::Fields& typed) {
  const std::string home = plan_href(opened.banner.reference, plan.reference);
  if (typed.get("take_out") == "yes") {
    if (auto gone = take_out_piece(tx, opened.who, plan, piece, visit.line("", opened.who.id(), "")); !gone) return tl::unexpected{gone.error()};
    return done_href(home, "taken-out", plan, read_plan(tx, opened.who.readable(), plan.reference));
  }
  auto read = piece_from(typed, piece, read_rates(tx), now.aims, now.offers);
  if (!read.problems.empty()) return fail(FaultKind::invalid, read.problems.front().sentence);
  const std::string found_in = read.piece.found_in;
  if (auto kept = keep_piece(tx, room.desk.random, opened.who, plan, std::move(read.piece), visit.line("", opened.who.id(), "")); !kept) return kept;
  if (room.sources.took_finding && !found_in.empty() && piece.reference.empty()) room.sources.took_finding(tx, opened.who.id(), found_in, home, visit.staff.name);
  return done_href(home, "piece", plan, read_plan(tx, opened.who.readable(), plan.reference));
}

Result<Form> piece_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto plan = plan_of_address(visit, tx, opened.who.readable());
  if (!plan) return tl::unexpected{plan.error()};
  const Around now = around(room, tx, opened.who.readable(), *plan);
  if (auto may = may_write(*plan, state_now(*plan, now)); !may) return tl::unexpected{may.error()};
  const auto piece = piece_of_address(room, visit, tx, opened, *plan);
  if (!piece) return tl::unexpected{piece.error()};
  const std::string home = plan_href(opened.banner.reference, plan->reference), step = "/pieces/" + std::string{visit.request.part("piece")};
  Form form{.title = piece->reference.empty() ? t("Add what will happen").str() : t("Change what will happen").str(), .action = home + step, .back = home, .button = t("Save")};
  form.version = plan->version;
  form.draft_kind = "plan:" + plan->reference + step;
  form.fields = piece_fields(room, now, *piece);
  form.typed = fields_from(*piece);
  form.typed.add("found_in", piece->found_in);
  form.write = [](const http::Fields& typed, const std::vector<Problem>&) { return std::vector<html::Html>{govuk::hidden_field("found_in", typed.get("found_in"))}; };
  const auto rates = read_rates(tx);
  form.all_at_once = true;
  form.more = [piece = *piece, rates, now](const http::Fields& typed) { return typed.get("take_out") == "yes" ? std::vector<Problem>{} : piece_from(typed, piece, rates, now.aims, now.offers).problems; };
  form.save = [&room, &visit, &opened, plan = *plan, piece = *piece, now](store::WriteTx& write, const http::Fields& typed) { return save_piece(room, visit, write, opened, plan, piece, now, typed); };
  return form;
}

std::vector<Field> need_fields(const Around& now) {
  std::vector<Field> fields{{.kind = Kind::boxes, .name = "met_by", .label = t("Who or what meets it?"), .hint = t("Begin with the person and those around them"), .needed = t("Choose who or what meets it"), .choices = choices(who_kinds())},
                            {.name = "how", .label = t("How"), .needed = t("Write how it is met")},
                            {.kind = Kind::one, .name = "council", .label = t("Does the council meet this need?"), .needed = t("Choose whether the council meets it"), .choices = choices(council_answers())}};
  if (!now.offers.empty()) fields.push_back({.kind = Kind::boxes, .name = "offers", .label = t("What people offered that this counts on"), .choices = offer_choices(now)});
  return fields;
}

NeedMet need_from(const http::Fields& typed, const FoundNeed& need, const Around& now) {
  NeedMet met{.code = need.code, .words = need.words, .how = sheet::text_of(typed, "how"), .council = sheet::text_of(typed, "council")};
  for (const auto code : typed.all("met_by")) met.met_by.emplace_back(code);
  for (const auto reference : typed.all("offers")) {
    met.offers.emplace_back(reference);
    for (const Offer& offer : now.offers)
      if (offer.reference == reference) met.offer_words += (met.offer_words.empty() ? "" : "\n") + offer_words(offer);
  }
  return met;
}

/// A need of the assessment, or one that the plan took from an assessment that is no longer to be found.
std::optional<FoundNeed> need_of(const Around& now, const Plan& plan, std::string_view code) {
  if (const auto found = std::ranges::find(now.needs, code, &FoundNeed::code); found != now.needs.end()) return *found;
  if (const auto met = std::ranges::find(plan.needs, code, &NeedMet::code); met != plan.needs.end()) return FoundNeed{.code = met->code, .words = met->words};
  return std::nullopt;
}

Result<Form> need_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto plan = plan_of_address(visit, tx, opened.who.readable());
  if (!plan) return tl::unexpected{plan.error()};
  const Around now = around(room, tx, opened.who.readable(), *plan);
  if (auto may = may_write(*plan, state_now(*plan, now)); !may) return tl::unexpected{may.error()};
  const auto need = need_of(now, *plan, visit.request.part("need"));
  if (!need) return tl::unexpected{sheet::not_there()};
  const std::string home = plan_href(opened.banner.reference, plan->reference), step = "/needs/" + need->code;
  Form form{.title = t("Who meets this need?"), .action = home + step, .back = home, .button = t("Save")};
  form.version = plan->version;
  form.draft_kind = "plan:" + plan->reference + step;
  form.before = govuk::inset_text({.content = html::element("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, need->words) + html::element("p", {{"class", "govuk-body"}}, html::lines(need->evidence))});
  form.fields = need_fields(now);
  if (const auto met = std::ranges::find(plan->needs, need->code, &NeedMet::code); met != plan->needs.end()) {
    for (const auto& code : met->met_by) form.typed.add("met_by", code);
    for (const auto& reference : met->offers) form.typed.add("offers", reference);
    form.typed.add("how", met->how);
    form.typed.add("council", met->council);
  }
  form.save = [&visit, &opened, plan = *plan, need = *need, now](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    if (auto kept = keep_need(write, opened.who, plan, need_from(typed, need, now), visit.line("", opened.who.id(), "")); !kept) return tl::unexpected{kept.error()};
    return done_href(plan_href(opened.banner.reference, plan.reference), "need", plan, read_plan(write, opened.who.readable(), plan.reference));
  };
  return form;
}

template <class Make>
void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, Make make) {
  const auto with = [room, make](Visit& visit, store::ReadTx& tx, const Opened& opened) { return make(*room, visit, tx, opened); };
  routes.push_back({http::Method::get, pattern, Permission::plan_support, [room, with](Visit& visit) { return sheet::ask(room->desk, visit, with); }});
  routes.push_back({http::Method::post, pattern, Permission::plan_support, [room, with](Visit& visit) { return sheet::take(room->desk, visit, with); }});
}

}  // namespace

access::Routes piece_routes(const RoomPointer& room) {
  access::Routes routes;
  add_form(routes, room, "/people/:person/plan/:plan/pieces/:piece", piece_form);
  add_form(routes, room, "/people/:person/plan/:plan/needs/:need", need_form);
  return routes;
}

}  // namespace stepwise::plan
