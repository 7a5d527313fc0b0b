// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "base/text.hpp"
#include "forms/filling.hpp"
#include "forms/pages/posting.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string section_href(const Filling& filling, int number) { return filling.address() + "/" + std::to_string(number); }

int number_in(const Visit& visit, const Questionnaire& questionnaire) {
  const auto number = parse_number(visit.request.part("section"));
  return number && *number >= 1 && *number <= static_cast<std::int64_t>(sections(questionnaire).size()) ? static_cast<int>(*number) : 0;
}

std::string said_words(std::string_view did) {
  if (did == "add") return t("Entry added");
  if (did == "remove") return t("Entry removed");
  if (did == "clear") return t("Answer cleared");
  if (did == "copy") return t("Last time’s answer copied");
  if (did == "update") return t("Questions updated");
  return "";
}
std::string_view did_of(Act::Kind kind) {
  switch (kind) {
    case Act::Kind::add: return "add";
    case Act::Kind::remove: return "remove";
    case Act::Kind::clear: return "clear";
    case Act::Kind::copy: return "copy";
    case Act::Kind::update: return "update";
    case Act::Kind::go_on:
    case Act::Kind::save: return "";
  }
  return "";
}

/// The next section that asks anything, or the check.
std::string after_section(const Filling& filling, const Answers& answers, int number) {
  std::set<int> asking;
  for (const Place& place : asked(filling.questionnaire(), answers)) asking.insert(section_of(filling.questionnaire(), place));
  const auto next = asking.upper_bound(number);
  return next == asking.end() ? filling.address() + "/check" : section_href(filling, *next);
}

std::string place_after(const Filling& filling, const Answers& answers, int number, const Act& act, const std::optional<Place>& place) {
  if (act.kind == Act::Kind::go_on) return after_section(filling, answers, number);
  if (act.kind == Act::Kind::save) return forms_href(filling.about.reference) + "?done=later";
  return section_href(filling, number) + "?did=" + std::string{did_of(act.kind)} + (place ? "#" + place->field() : "");
}

Response show_tasks(Room& room, Visit& visit) {
  const auto filling = open_filling(room, visit);
  if (!filling) return visit.fault(filling.error());
  if (sections(filling->questionnaire()).size() == 1) return visit.redirect(section_href(*filling, 1));
  return visit.page(dressed(write_task_list(visit.frame, filling->page()), filling->about));
}

Response show_section(Room& room, Visit& visit) {
  const auto filling = open_filling(room, visit);
  if (!filling) return visit.fault(filling.error());
  const int number = number_in(visit, filling->questionnaire());
  if (number == 0) return visit.not_found();
  const Draft draft = filling->page();
  return visit.page(dressed(write_section(visit.frame, {.draft = draft, .number = number, .said = said_words(visit.request.query.get("did"))}), filling->about));
}

Response keep_section(Room& room, Visit& visit) {
  const auto filling = open_filling(room, visit);
  if (!filling) return visit.fault(filling.error());
  const int number = number_in(visit, filling->questionnaire());
  if (number == 0) return visit.not_found();
  const http::Fields& sent = visit.request.form.fields;
  Answers answers = with_posted(filling->questionnaire(), filling->typed.answers, posted_fields(sent));
  if (parse_number(sent.get("version")) != filling->draft.version && answers.fields() != filling->typed.answers.fields())
    return show_stale(visit, *filling, filling->draft, answers);
  const Act act = read_act(filling->questionnaire(), sent.get("do"));
  const auto place = perform(filling->questionnaire(), answers, act, filling->last_response ? &*filling->last_response : nullptr);
  const auto saved = keep_filling(room, *filling, answers);
  if (!saved) return visit.fault(saved.error());
  if (const auto* stale = std::get_if<store::DraftStale>(&*saved)) return show_stale(visit, *filling, stale->stored, answers);
  return visit.redirect(place_after(*filling, answers, number, act, place));
}

/// After both texts were shown: what was chosen of each question.
Response choose(Room& room, Visit& visit) {
  const auto filling = open_filling(room, visit);
  if (!filling) return visit.fault(filling.error());
  const http::Fields& sent = visit.request.form.fields;
  const Answers chosen = chosen_of_stale(filling->questionnaire(), filling->typed.answers, posted_fields(sent));
  if (parse_number(sent.get("version")) != filling->draft.version) return show_stale(visit, *filling, filling->draft, chosen);
  const auto saved = keep_filling(room, *filling, chosen);
  if (!saved) return visit.fault(saved.error());
  if (const auto* stale = std::get_if<store::DraftStale>(&*saved)) return show_stale(visit, *filling, stale->stored, chosen);
  return visit.redirect(filling->address());
}

Response show_check_of(Visit& visit, const Filling& filling, bool tried, int status) {
  const auto problems = validate(filling.questionnaire(), filling.typed.answers);
  const Draft draft = filling.page();
  return visit.page(dressed(write_check(visit.frame, {.draft = draft, .problems = problems, .tried = tried}), filling.about), status);
}

Response show_check(Room& room, Visit& visit) {
  const auto filling = open_filling(room, visit);
  if (!filling) return visit.fault(filling.error());
  return show_check_of(visit, *filling, false, 200);
}

/// The draft is read again where it is finished, so that what was checked is what is kept.
Result<std::string> finish_draft(Room& room, Visit& visit, const Filling& filling) {
  return visit.store.write([&](store::WriteTx& tx) -> Result<std::string> {
    if (const auto before = finished_from(tx, filling.draft.reference)) return *before;
    const auto now = store::load_draft(tx, visit.staff.id, filling.draft.reference);
    if (!now || now->version != filling.draft.version) return fail(FaultKind::stale, t("This draft was changed in another window. Check the answers again"));
    return finish(tx, room.random, filling.who,
                  {.version = filling.version, .amends = filling.amends, .reason = filling.typed.amend_reason, .draft = filling.draft.reference,
                   .response = make_response(filling.questionnaire(), filling.typed.answers), .author = visit.staff, .line = visit.line("", filling.who.id(), "")});
  });
}

/// Where the draft in the address was finished already, by this member of staff: a double click.
std::optional<std::string> finished_address(Visit& visit) {
  const auto tx = visit.store.read();
  const auto before = finished_by(*tx, visit.request.part("draft"), visit.staff.id);
  if (!before) return std::nullopt;
  return finished_href(person_reference(*tx, before->person), before->reference) + "/done";
}

Response submit(Room& room, Visit& visit) {
  const auto filling = open_filling(room, visit);
  if (!filling) {
    const auto before = finished_address(visit);
    return before ? visit.redirect(*before) : visit.fault(filling.error());
  }
  if (!validate(filling->questionnaire(), filling->typed.answers).empty()) return show_check_of(visit, *filling, true, 422);
  const auto sent_version = parse_number(visit.request.form.fields.get("version"));
  if (sent_version && *sent_version != filling->draft.version) return show_check_of(visit, *filling, false, 409);
  const auto finished = finish_draft(room, visit, *filling);
  if (!finished) return visit.fault(finished.error());
  return visit.redirect(finished_href(filling->about.reference, *finished) + "/done");
}

Response ask_delete(Room&, Visit& visit) { return visit.redirect("/drafts/" + std::string{visit.request.part("draft")} + "/delete"); }

}  // namespace

access::Routes draft_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/forms/drafts/:draft", fill_in_forms, in_room(room, show_tasks)},
          {http::Method::get, "/forms/drafts/:draft/check", fill_in_forms, in_room(room, show_check)},
          {http::Method::post, "/forms/drafts/:draft/submit", fill_in_forms, in_room(room, submit)},
          {http::Method::post, "/forms/drafts/:draft/choose", fill_in_forms, in_room(room, choose)},
          {http::Method::get, "/forms/drafts/:draft/delete", fill_in_forms, in_room(room, ask_delete)},
          {http::Method::get, "/forms/drafts/:draft/:section", fill_in_forms, in_room(room, show_section)},
          {http::Method::post, "/forms/drafts/:draft/:section", fill_in_forms, in_room(room, keep_section)}};
}

}  // namespace stepwise::forms
