// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view why_corrected = "corrected_reason";
constexpr std::size_t longest_reason = 1000;

std::string draft_kind_of(const Sheet& sheet, const Asking& asking) {
  if (!sheet.keeps_draft || asking.correcting) return "";
  return std::string{draft_kind} + ":" + std::string{sheet.done} + ":" + asking.episode().reference + ":" + std::string{asking.item()};
}

std::int64_t version_of(const Sheet& sheet, const Asking& asking) { return sheet.version != nullptr ? sheet.version(asking) : asking.episode().version; }

Shown shown_of(const Sheet& sheet, const Asking& asking) {
  Shown shown;
  shown.title = asking.correcting ? t("Correct: {0}", t(sheet.title)) : t(sheet.title).str();
  shown.button = asking.correcting ? t("Save the correction") : t(sheet.button);
  shown.action = asking.visit.request.path;
  shown.back = episode_href(asking.episode().reference);
  shown.caption = listed(asking.room.lists.help.label(asking.episode().kind));
  shown.draft = draft_kind_of(sheet, asking);
  shown.person_reference = asking.opened.banner.reference;
  shown.version = version_of(sheet, asking);
  return shown;
}

Response show(const Sheet& sheet, const Asking& asking, const Shown& shown, int status) {
  const FormFields ask{shown.typed, shown.problems};
  std::vector<Html> fields = sheet.fields(asking, ask);
  if (asking.correcting) fields.push_back(ask.text(why_corrected, t("Why are you correcting this?"), t("Like “written for the wrong week”. What it said before is kept"), 2));
  return show_form(asking.room, asking.visit, asking.opened.banner, shown, fields, status);
}

/// Whether the sheet may be asked now; a fault says why not.
Result<void> may_ask(const Sheet& sheet, const Asking& asking) {
  if (sheet.there != nullptr && !sheet.there(asking)) return fail(FaultKind::not_found, t("There is no such page"));
  if (asking.correcting) return {};
  if (sheet.still_open != nullptr && !sheet.still_open(asking))
    return fail(FaultKind::stale, t("Somebody did this first. Open the help again to see what is on record now"));
  if (sheet.always || may(course_of(asking.whole()), sheet.act)) return {};
  return fail(FaultKind::stale, t("This cannot be done where the help stands now: {0}. Open it again to see what can", t(state_words(state_of(asking.whole())))));
}

Response ask(const Room& room, const Sheet& sheet, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_case(visit, *tx, kept("short-term help"));
  if (!opened) return visit.fault(opened.error());
  Asking asking{room, visit, *opened, *tx};
  asking.correcting = sheet.recorded != nullptr && sheet.recorded(asking);
  if (const auto allowed = may_ask(sheet, asking); !allowed) return visit.fault(allowed.error());
  Shown shown = shown_of(sheet, asking);
  if (const auto draft = draft_of(visit, *tx, opened->who.id(), shown.draft)) {
    shown.typed = drafts::fields_from_json(draft->fields);
    shown.token = draft->reference;
    shown.draft_version = draft->version;
    if (const auto version = parse_number(shown.typed.get("episode_version"))) shown.version = *version;
  } else {
    if (sheet.blank != nullptr) shown.typed = sheet.blank(asking);
    shown.token = new_reference(room.random);
  }
  return show(sheet, asking, shown, 200);
}

std::optional<SavedBefore> made_before(const Sheet& sheet, const Asking& asking) {
  if (sheet.saved_before == nullptr) return std::nullopt;
  Reader reader{asking.visit.request.form.fields, asking.visit.today};
  return sheet.saved_before(asking, reader);
}

Response answer(const Room& room, const Sheet& sheet, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  auto tx = visit.store.read();
  const auto opened = open_case(visit, *tx, kept("short-term help"));
  if (!opened) return visit.fault(opened.error());
  Asking asking{room, visit, *opened, *tx};
  // A form that was opened before somebody else answered it asks for no reason, and corrects nothing.
  asking.correcting = sheet.recorded != nullptr && (sheet.always || typed.has(why_corrected)) && sheet.recorded(asking);
  asking.reason = trim(typed.get(why_corrected));
  Shown shown = shown_of(sheet, asking);
  if (!shown.draft.empty() && typed.get("next") == "later") return room.drafts->save_and_come_back(visit, shown.draft, opened->banner.reference);
  shown.typed = typed;
  shown.token = token_of(room, typed);
  shown.draft_version = parse_number(typed.get("version")).value_or(0);
  if (const auto before = made_before(sheet, asking)) {
    if (before->same) return visit.redirect(episode_href(opened->whole.episode.reference));
    shown.notice = t("This form was saved before, with other words in it. Open what was saved, and correct that");
    return show(sheet, asking, shown, 409);
  }
  if (const auto allowed = may_ask(sheet, asking); !allowed) {
    if (allowed.error().kind == FaultKind::not_found) return visit.not_found();
    shown.notice = allowed.error().sentence;
    return show(sheet, asking, shown, http_status(allowed.error().kind));
  }
  Reader reader{typed, visit.today};
  const Save save = sheet.save(asking, reader);
  if (asking.correcting) reader.needed(why_corrected, t("Say why you are correcting it"), longest_reason);
  shown.problems = reader.problems;
  if (!shown.problems.empty()) {
    shown.version = version_sent(reader);
    return show(sheet, asking, shown, 422);
  }
  if (const auto saved = save_form<void>(visit, shown.token, save); !saved) {
    if (saved.error().kind == FaultKind::not_found) return visit.not_found();
    shown.notice = saved.error().sentence;
    return show(sheet, asking, shown, http_status(saved.error().kind));
  }
  if (sheet.next != nullptr && !asking.correcting)
    if (const std::string next = sheet.next(asking, typed); !next.empty()) return visit.redirect(next);
  return visit.redirect(episode_href(opened->whole.episode.reference) + "?done=" + std::string{asking.correcting ? "corrected" : sheet.done});
}

}  // namespace

store::AuditLine Asking::line(std::string action) const {
  auto line = visit.line(correcting ? std::string{kept("short_term.corrected")} : std::move(action), opened.who.id(), "");
  line.reason = reason;
  return line;
}

std::int64_t version_sent(const Reader& reader) { return parse_number(reader.raw("episode_version")).value_or(0); }
std::string form_token(const Reader& reader) { return std::string{reader.raw("form_token")}; }

access::Routes sheet_routes(const RoomPointer& room) {
  access::Routes routes;
  for (const auto* sheets : {&starting_sheets(), &goal_sheets(), &provider_sheets(), &meeting_sheets(), &equipment_sheets(), &ending_sheets()})
    for (const Sheet& sheet : *sheets) {
      routes.push_back({http::Method::get, sheet.pattern, Permission::short_term_help, [room, &sheet](Visit& visit) { return ask(*room, sheet, visit); }});
      routes.push_back({http::Method::post, sheet.pattern, Permission::short_term_help, [room, &sheet](Visit& visit) { return answer(*room, sheet, visit); }});
    }
  return routes;
}

}  // namespace stepwise::short_term
