// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/front_door/draft_pages.hpp"
#include "practice/front_door/draft_store.hpp"
#include "sql/front_door.hpp"

namespace stepwise::front_door {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr std::size_t most_fields_bytes = 512 * 1024;
constexpr std::size_t longest_reference = 64;

Response json(int status, const nlohmann::json& body) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body.emplace_back(body.dump());
  return response;
}

/// A save that was asked for: whose, of what, from which version.
struct Asked {
  std::string reference, kind, person_reference;
  std::int64_t version = 0;
  http::Fields work;
  bool whole = false;  ///< the whole form was sent, not only what changed
};

Asked asked_of(const Visit& visit, std::string_view reference) {
  const http::Fields& form = visit.request.form.fields;
  const http::Fields& query = visit.request.query;
  return {std::string{reference}, std::string{query.get("kind")}, std::string{query.get("person")}, parse_number(form.get("version")).value_or(0), work_of(form), false};
}

using Saved = std::variant<store::DraftKept, store::DraftStale>;

/// The draft as it will be, from what is kept already; a new one needs a person whose record may be opened.
Result<store::DraftToSave> draft_to_save(const Room& room, Visit& visit, const Asked& asked) {
  const auto tx = visit.store.read();
  store::DraftToSave draft{.staff = visit.staff.id, .kind = asked.kind, .reference = asked.reference, .expected_version = asked.version};
  if (const auto kept = store::load_draft(*tx, visit.staff.id, asked.reference)) {
    draft.kind = kept->kind;
    draft.person = kept->person;
    draft.title = kept->title;
    draft.fields = fields_to_json(kept->version == asked.version && !asked.whole ? merged(fields_from_json(kept->fields), asked.work) : asked.work);
    return draft;
  }
  const DraftKind* kind = room.draft_kind(asked.kind);
  if (kind == nullptr || asked.reference.empty() || asked.reference.size() > longest_reference) return fail(FaultKind::not_found, "There is no such draft");
  if (tx->one(sql::front_door::contact_by_token, {{"form_token", asked.reference}}))
    return fail(FaultKind::not_found, "This was saved already: open it from the person’s record");
  if (!asked.person_reference.empty()) {
    const auto who = visit.gate.readable(*tx, asked.person_reference, "draft");
    if (!who) return tl::unexpected{who.error()};
    draft.person = who->id();
  }
  draft.title = kind->words;
  draft.fields = fields_to_json(kind->blank && !asked.whole ? merged(kind->blank(visit.now), asked.work) : asked.work);
  return draft;
}

Result<Saved> save(const Room& room, Visit& visit, const Asked& asked) {
  auto draft = draft_to_save(room, visit, asked);
  if (!draft) return tl::unexpected{draft.error()};
  if (draft->fields.size() > most_fields_bytes) return fail(FaultKind::invalid, "This draft is too long to keep. Save the contact, or shorten it");
  return store::save_draft(visit.store, room.random, *draft);
}

Response autosave(const Room& room, Visit& visit) {
  const Asked asked = asked_of(visit, visit.request.part("draft"));
  const auto saved = save(room, visit, asked);
  if (!saved) return json(http_status(saved.error().kind), {{"words", saved.error().sentence}});
  if (const auto* kept = std::get_if<store::DraftKept>(&*saved)) {
    const std::string time = visit.now.london_time();
    return json(200, {{"version", kept->version}, {"saved", time}, {"words", "Draft saved at " + time}});
  }
  const store::Draft& stored = std::get<store::DraftStale>(*saved).stored;
  return json(409, {{"version", stored.version},
                    {"words", "This draft was changed in another window. Compare the two before you go on"},
                    {"compare", "/drafts/" + asked.reference + "/compare"},
                    {"theirs", nlohmann::json::parse(stored.fields, nullptr, false)},
                    {"yours", nlohmann::json::parse(fields_to_json(asked.work), nullptr, false)}});
}

std::string draft_href(const store::Draft& draft) { return "/drafts/" + draft.reference; }

std::string person_reference(store::ReadTx& tx, const std::optional<PersonId>& person) {
  if (!person) return "";
  const auto row = tx.one(sql::front_door::person_words, {{"person_id", *person}});
  return row ? row->text("reference") : "";
}

/// Both texts, and a form that carries the whole of yours with the version it would now replace.
Response show_both(const Room& room, Visit& visit, const store::Draft& stored, const http::Fields& yours) {
  const std::string person = person_reference(*visit.store.read(), stored.person);
  const auto texts = compare_fields(fields_from_json(stored.fields), yours, room.lists);
  std::vector<Html> carried{govuk::hidden_field("version", std::to_string(stored.version))};
  for (const auto& [name, value] : yours.pairs()) carried.push_back(govuk::hidden_field(name, value));
  govuk::Page page;
  page.title = "Two versions of your draft";
  page.back = "/";
  page.main = element("h1", {{"class", "govuk-heading-l"}}, page.title) +
              element("p", {{"class", "govuk-body"}}, "You changed this draft in two windows. Nothing is lost: choose which to go on with.") +
              write_two_texts(texts, "Saved at " + stored.saved_at.london_time(), "In this window") +
              govuk::question_form(visit.frame, draft_href(stored) + "/keep?kind=" + stored.kind + "&person=" + person, carried,
                                   govuk::button_group({govuk::button({.text = "Go on with this window’s version"}),
                                                        govuk::secondary_button("Go on with the saved version", draft_href(stored))}));
  return visit.page(page, 409);
}

Response come_back_later(const Room& room, Visit& visit, Asked asked, bool go_on) {
  asked.whole = true;
  const auto saved = save(room, visit, asked);
  if (!saved) return visit.fault(saved.error());
  if (const auto* stale = std::get_if<store::DraftStale>(&*saved)) return show_both(room, visit, stale->stored, asked.work);
  return visit.redirect(go_on ? "/drafts/" + asked.reference : "/?done=later");
}

Response keep(const Room& room, Visit& visit) { return come_back_later(room, visit, asked_of(visit, visit.request.part("draft")), true); }

Response compare(const Room& room, Visit& visit) {
  const auto stored = store::load_draft(*visit.store.read(), visit.staff.id, visit.request.part("draft"));
  if (!stored) return visit.not_found();
  return show_both(room, visit, *stored, work_of(visit.request.form.fields));
}

Response resume(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const DraftKind* kind = draft ? room.draft_kind(draft->kind) : nullptr;
  if (kind == nullptr) return visit.not_found();
  return visit.redirect(kind->resume(person_reference(*tx, draft->person), draft->reference));
}

Response drafts(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto lines = read_draft_lines(room, *tx, visit.staff.id);
  if (!lines.empty()) visit.gate.listed("drafts", lines.size());
  govuk::Page page;
  page.title = "My drafts";
  page.breadcrumbs = {{"Home", "/"}};
  page.main = element("h1", {{"class", "govuk-heading-l"}}, page.title) + write_drafts(lines);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response ask_delete(const Room&, Visit& visit) {
  const auto draft = store::load_draft(*visit.store.read(), visit.staff.id, visit.request.part("draft"));
  if (!draft) return visit.not_found();
  govuk::Page page;
  page.title = "Delete this draft?";
  page.back = "/drafts";
  page.main = element("h1", {{"class", "govuk-heading-l"}}, page.title) +
              element("p", {{"class", "govuk-body"}}, draft->title + ", saved " + draft->saved_at.london_words() + ". What was typed in it cannot be brought back.") +
              govuk::question_form(visit.frame, "/drafts/" + draft->reference + "/delete", {},
                                   govuk::button_group({govuk::warning_button("Delete draft"), govuk::link("Keep it", "/drafts")}));
  return visit.page(page);
}

Response do_delete(const Room&, Visit& visit) {
  const std::string reference{visit.request.part("draft")};
  const auto deleted = visit.store.write([&](store::WriteTx& tx) -> Result<bool> { return store::delete_draft(tx, visit.staff.id, reference); });
  if (!deleted) return visit.fault(deleted.error());
  return visit.redirect("/drafts?done=deleted");
}

}  // namespace

Response save_and_come_back(const Room& room, Visit& visit, std::string_view kind, std::string_view person_reference) {
  Asked asked = asked_of(visit, visit.request.form.fields.get("form_token"));
  if (asked.reference.empty()) asked.reference = new_reference(room.random);
  asked.kind = kind;
  asked.person_reference = person_reference;
  return come_back_later(room, visit, asked, false);
}

std::vector<DraftLine> read_draft_lines(const Room& room, store::ReadTx& tx, StaffId staff) {
  std::vector<DraftLine> lines;
  for (const auto& draft : store::list_drafts(tx, staff)) {
    const DraftKind* kind = room.draft_kind(draft.kind);
    if (kind == nullptr) continue;
    DraftLine line{draft.reference, kind->words, "", "/drafts/" + draft.reference, draft.saved_at};
    if (draft.person)
      if (const auto row = tx.one(sql::front_door::person_words, {{"person_id", *draft.person}}); row && !row->flag("restricted")) {
        person::Details names;
        names.given_name = row->text("given_name");
        names.family_name = row->text("family_name");
        line.person_name = person::full_name(names);
      }
    lines.push_back(std::move(line));
  }
  return lines;
}

access::Routes draft_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/drafts", Permission::signed_in, with(drafts)},
          {http::Method::get, "/drafts/:draft", Permission::signed_in, with(resume)},
          {http::Method::post, "/drafts/:draft", Permission::signed_in, with(autosave)},
          {http::Method::get, "/drafts/:draft/compare", Permission::signed_in, with(resume)},
          {http::Method::post, "/drafts/:draft/compare", Permission::signed_in, with(compare)},
          {http::Method::post, "/drafts/:draft/keep", Permission::signed_in, with(keep)},
          {http::Method::get, "/drafts/:draft/delete", Permission::signed_in, with(ask_delete)},
          {http::Method::post, "/drafts/:draft/delete", Permission::signed_in, with(do_delete)}};
}

}  // namespace stepwise::front_door
