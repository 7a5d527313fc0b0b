// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/short_term/room.hpp"

namespace stepwise::short_term {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
Result<About> about(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("look before more support"));
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

constexpr std::pair<std::string_view, Message> decisions[] = {{"short_term_help", noted("Short-term help first")},
                                                              {"more_support", noted("More support now, with these goals")},
                                                              {"no_change", noted("No more support is needed")}};

constexpr std::size_t longest_name = 200;

std::string decision_words(std::string_view code) {
  for (const auto& [key, words] : decisions)
    if (key == code) return t(words);
  return std::string{code};
}

std::string look_href(std::string_view reference) { return "/short-term/looks/" + std::string{reference}; }

Shown shown_for(const About& person) {
  Shown shown;
  shown.title = t("A look before more support");
  shown.button = t("Save what you saw");
  shown.action = "/people/" + person.banner.reference + "/short-term/look";
  shown.back = person::record_href(person.banner.reference);
  shown.draft = std::string{draft_kind} + ":look";
  shown.person_reference = person.banner.reference;
  return shown;
}

std::vector<Html> fields_of(const FormFields& ask) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& [key, words] : decisions) items.push_back({.value = std::string{key}, .text = t(words)});
  return {paragraph(t("Somebody who is supported already asks for more. An occupational therapist looks first at what changed and what could come back.")),
          ask.line("who", t("Who saw the person"), t("The name of the occupational therapist")), ask.day("looked", t("Day they saw the person")),
          ask.text("asked_for", t("What was asked for"), t("By the person, the family or whoever helps"), 2),
          ask.text("what_changed", t("What changed")),
          ask.text("could_regain", t("What could be regained"), t("With time, practice, equipment, technology, or help from the NHS")),
          ask.text("goals", t("The new goals"), t("In the person’s own words, each with how they will know")),
          ask.choose("decision", t("What do you suggest?"), std::move(items)),
          ask.text("reason", t("Why"), t("A worker decides, and may differ with a reason"), 2)};
}

Response show(const Room& room, Visit& visit, const About& person, const Shown& shown, int status) {
  return show_form(room, visit, person.banner, shown, fields_of(FormFields{shown.typed, shown.problems}), status);
}

Response ask(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  Shown shown = shown_for(*person);
  if (const auto draft = draft_of(visit, *tx, person->who.id(), shown.draft)) {
    shown.typed = drafts::fields_from_json(draft->fields);
    shown.token = draft->reference;
    shown.draft_version = draft->version;
  } else {
    put_day(shown.typed, "looked", visit.today);
    shown.typed.add("who", visit.staff.name);
    shown.token = new_reference(room.random);
  }
  return show(room, visit, *person, shown, 200);
}

Look look_read(const Room& room, const Visit& visit, Reader& read) {
  Look look;
  look.reference = new_reference(room.random);
  look.looked_on = read.past_day("looked");
  look.by_name = read.needed("who", t("Enter who saw the person"), longest_name);
  if (look.by_name == visit.staff.name) look.by = visit.staff.id;
  look.team = visit.staff.team;
  look.team_name = visit.staff.team_name;
  look.asked_for = read.needed("asked_for", t("Write down what was asked for"));
  look.what_changed = read.needed("what_changed", t("Write down what changed"));
  look.could_regain = read.needed("could_regain", t("Write down what could be regained, or that nothing can, and why"));
  look.goals = read.needed("goals", t("Write down the new goals"));
  look.decision = std::string{read.raw("decision")};
  if (std::ranges::find(decisions, look.decision, &std::pair<std::string_view, Message>::first) == std::end(decisions))
    read.wrong("decision", "choice_missing", t("Choose what you suggest"));
  look.reason = read.needed("reason", t("Say why"));
  look.recorded_at = visit.now;
  return look;
}

Response save(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, std::string{draft_kind} + ":look", visit.request.part("person"));
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  Shown shown = shown_for(*person);
  shown.typed = typed;
  shown.token = token_of(room, typed);
  shown.draft_version = parse_number(typed.get("version")).value_or(0);
  Reader read{typed, visit.today};
  const Look look = look_read(room, visit, read);
  shown.problems = read.problems;
  if (!shown.problems.empty()) return show(room, visit, *person, shown, 422);
  const auto saved = save_form<std::string>(visit, shown.token,
                                            [&](store::WriteTx& write) { return add_look(write, person->who, look, shown.token, visit.line("", person->who.id(), "")); });
  if (saved) return visit.redirect(look_href(*saved) + "?done=looked");
  shown.notice = saved.error().sentence;
  return show(room, visit, *person, shown, http_status(saved.error().kind));
}

Html write_look(const Look& look, const std::string& person_reference, Date today) {
  std::vector<govuk::SummaryRow> rows{{.key = t("Seen on"), .value = t("{0} by {1}", long_date(look.looked_on), look.by_name)},
                                      {.key = t("What was asked for"), .value = html::lines(look.asked_for)},
                                      {.key = t("What changed"), .value = html::lines(look.what_changed)},
                                      {.key = t("What could be regained"), .value = html::lines(look.could_regain)},
                                      {.key = t("The new goals"), .value = html::lines(look.goals)},
                                      {.key = t("Suggested"), .value = decision_words(look.decision)},
                                      {.key = t("Why"), .value = html::lines(look.reason)}};
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("A look before more support")) + govuk::summary_list({.rows = std::move(rows)});
  if (serves(look, today)) page += paragraph(t("More support may be arranged until {0} without another look.", long_date(look.looked_on + look_serves_days)));
  if (look.decision == "short_term_help") page += govuk::button({.text = t("Begin short-term help"), .href = begin_href(person_reference)});
  return page;
}

Response show_look(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("look");
  const auto person = person_of_look(*tx, reference);
  if (!person) return visit.not_found();
  const auto who = visit.gate.readable(*tx, *person, "look before more support");
  if (!who) return visit.fault(who.error());
  const auto looks = read_looks(*tx, *who);
  const auto look = std::ranges::find(looks, reference, &Look::reference);
  if (look == looks.end()) return visit.not_found();
  govuk::Page page = page_about(room, person::banner(*tx, *who), t("A look before more support"), visit.today, false);
  page.main = write_look(*look, *person, visit.today);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

}  // namespace

Html write_looks(const std::vector<Look>& looks) {
  std::vector<Html> lines;
  for (const auto& look : looks)
    lines.push_back(element("li", {}, govuk::link(t("A look before more support, {0}", long_date(look.looked_on)), look_href(look.reference)) + Html{": " + decision_words(look.decision)}));
  return lines.empty() ? Html{} : element("ul", {{"class", "govuk-list"}}, html::join(lines));
}

access::Routes look_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/short-term/look", Permission::short_term_help, with(ask)},
          {http::Method::post, "/people/:person/short-term/look", Permission::short_term_help, with(save)},
          {http::Method::get, "/short-term/looks/:look", Permission::short_term_help, with(show_look)}};
}

}  // namespace stepwise::short_term
