// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/room.hpp"

namespace stepwise::short_term {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
Result<About> about(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("new short-term help"));
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

Shown shown_for(const About& person) {
  Shown shown;
  shown.title = t("Begin short-term help");
  shown.button = t("Begin short-term help");
  shown.action = "/people/" + person.banner.reference + "/short-term";
  shown.back = person::record_href(person.banner.reference);
  shown.draft = std::string{draft_kind} + ":begin";
  shown.person_reference = person.banner.reference;
  return shown;
}

std::vector<govuk::ChoiceItem> kinds(const Lists& lists) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& item : lists.help.items()) items.push_back({.value = item.code, .text = listed(item.label), .hint = listed(lists.help.value(item.code, "whom"))});
  return items;
}

std::vector<Html> fields_of(const Room& room, Visit& visit, store::ReadTx& tx, const FormFields& ask) {
  const TeamId team = visit.staff.team.value_or(TeamId{0});
  return {govuk::hidden_field("contact", ask.typed("contact")), ask.choose("kind", t("Which help?"), kinds(room.lists), t("What changes lives is the help, not the [[assessment]]")),
          govuk::details({.summary = t("How the five differ"), .content = write_menu(room.lists)}),
          html::join(fields_of_beginning(ask)),
          ask.select("team", t("Which team holds it?"), team_items(tx)),
          ask.select("lead", t("Who leads it?"), staff_items(tx, team, visit.staff), t("An occupational therapist, or another named worker. Social workers come in for lasting needs or safeguarding")),
          ask.choose("lead_role", t("What they are"), room.lists.lead)};
}

Response show(const Room& room, Visit& visit, store::ReadTx& tx, const About& person, const Shown& shown, int status) {
  return show_form(room, visit, person.banner, shown, fields_of(room, visit, tx, FormFields{shown.typed, shown.problems}), status);
}

http::Fields blank(Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  http::Fields fields;
  const std::string contact{visit.request.query.get("contact")};
  fields.add("contact", contact);
  if (const auto kept = contact.empty() ? std::nullopt : front_door::read_contact(tx, who, contact)) {
    put_day(fields, "begun", kept->conversation.received_at.value_or(kept->recorded_at).london_date());
    fields.add("why_now", kept->conversation.what_i_want);
    const bool hospital = kept->conversation.route_of_access == "discharge_from_hospital";
    fields.add("from_hospital", hospital ? "yes" : "no");
  } else if (const auto left = left_hospital(tx, who, visit.request.query.get("discharge"))) {
    put_day(fields, "begun", left->on);
    put_day(fields, "discharged", left->on);
    fields.add("why_now", left->why);
    fields.add("from_hospital", "yes");
  } else {
    put_day(fields, "begun", visit.today);
  }
  if (visit.staff.team)
    for (const auto& team : access::list_teams(tx))
      if (team.id == *visit.staff.team) fields.add("team", team.reference);
  fields.add("lead", visit.staff.reference);
  return fields;
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
    shown.typed = blank(visit, *tx, person->who.readable());
    shown.token = new_reference(room.random);
  }
  return show(room, visit, *tx, *person, shown, 200);
}

Episode episode_read(const Room& room, Visit& visit, store::ReadTx& tx, const About& person, Reader& read) {
  Episode episode;
  episode.reference = new_reference(room.random);
  episode.recorded_at = visit.now;
  episode.kind = read.choice("kind", room.lists.help, t("Choose which help"));
  read_beginning(read, episode);
  for (const auto& team : access::list_teams(tx))
    if (team.reference == read.raw("team")) {
      episode.owner.team = team.id;
      episode.owner.team_name = team.name;
    }
  if (episode.owner.team_name.empty()) read.wrong("team", "team_missing", t("Choose the team that holds it"));
  read_lead(tx, read, room.lists, visit.staff, episode.owner);
  if (const std::string contact{read.raw("contact")}; !contact.empty() && front_door::read_contact(tx, person.who.readable(), contact)) episode.contact_reference = contact;
  if (const auto row = person::find_person(tx, person.who.id()); row && row->details.died_on) read.wrong("kind", "died", t("The person has died: help cannot begin"));
  return episode;
}

Response begin(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, std::string{draft_kind} + ":begin", visit.request.part("person"));
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  Shown shown = shown_for(*person);
  shown.typed = typed;
  shown.token = token_of(room, typed);
  shown.draft_version = parse_number(typed.get("version")).value_or(0);
  Reader read{typed, visit.today};
  const Episode episode = episode_read(room, visit, *tx, *person, read);
  shown.problems = read.problems;
  if (!shown.problems.empty()) return show(room, visit, *tx, *person, shown, 422);
  const auto saved = save_form<std::string>(visit, shown.token, [&](store::WriteTx& write) {
    return start_episode(write, person->who, episode, shown.token, visit.line("", person->who.id(), ""));
  });
  if (saved) return visit.redirect(episode_href(*saved) + "?done=begun");
  shown.notice = saved.error().sentence;
  return show(room, visit, *tx, *person, shown, http_status(saved.error().kind));
}

}  // namespace

std::vector<Html> fields_of_beginning(const FormFields& ask) {
  return {ask.text("why_now", t("Why now"), t("What happened, and what the person says about it")), ask.day("begun", t("Day it was asked for")),
          ask.yes_no("from_hospital", t("Does the person come from hospital?")),
          ask.day("discharged", t("Day they left hospital"), t("Only when they come from hospital"))};
}

void read_beginning(Reader& read, Episode& episode) {
  episode.why_now = read.needed("why_now", t("Write down why now"));
  episode.begun_on = read.past_day("begun");
  episode.from_hospital = read.yes_no("from_hospital", t("Say whether the person comes from hospital")).value_or(false);
  episode.discharged_on = read.day("discharged");
  if (episode.discharged_on && !episode.from_hospital) read.wrong("from_hospital", "hospital_mismatch", t("Choose yes, or leave the day they left hospital empty"));
}

access::Routes begin_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/short-term/new", Permission::short_term_help, with(ask)},
          {http::Method::post, "/people/:person/short-term", Permission::short_term_help, with(begin)}};
}

}  // namespace stepwise::short_term
