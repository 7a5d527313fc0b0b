// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "drafts/room.hpp"
#include "sql/drafts.hpp"

namespace stepwise::drafts {
namespace {

constexpr std::size_t most_fields_bytes = 512 * 1024;
constexpr std::size_t longest_reference = 64;

Result<store::DraftToSave> again(const store::Draft& there, const Asked& asked, StaffId staff) {
  const bool only_changes = there.version == asked.version && !asked.whole;
  return store::DraftToSave{.staff = staff, .kind = there.kind, .reference = there.reference, .person = there.person, .title = there.title,
                            .fields = fields_to_json(only_changes ? merged(fields_from_json(there.fields), asked.work) : asked.work), .expected_version = asked.version};
}

Fault no_such_draft() { return {FaultKind::not_found, t("There is no such draft")}; }

/// The draft as it will be, from what is kept already.
Result<store::DraftToSave> draft_to_save(const Room& room, access::Visit& visit, const Asked& asked) {
  const auto tx = visit.store.read();
  if (const auto there = store::load_draft(*tx, visit.staff.id, asked.reference)) return again(*there, asked, visit.staff.id);
  const DraftKind* kind = room.kind(asked.kind);
  if (kind == nullptr || asked.reference.empty() || asked.reference.size() > longest_reference) return tl::unexpected{no_such_draft()};
  if (kind->finished && kind->finished(*tx, asked.reference))
    return fail(FaultKind::not_found, t("This was saved already: open it from the person’s record"));
  if (kind->begun_by_page) return tl::unexpected{no_such_draft()};
  store::DraftToSave draft{.staff = visit.staff.id, .kind = asked.kind, .reference = asked.reference, .expected_version = asked.version};
  if (!asked.person_reference.empty()) {
    const auto who = visit.gate.readable(*tx, asked.person_reference, "draft");
    if (!who) return tl::unexpected{who.error()};
    draft.person = who->id();
  }
  draft.title = kept(kind->words.english());
  draft.fields = fields_to_json(kind->blank && !asked.whole ? merged(kind->blank(visit.now), asked.work) : asked.work);
  return draft;
}

}  // namespace

Asked asked_of(const access::Visit& visit, std::string_view reference) {
  const http::Fields& form = visit.request.form.fields;
  const http::Fields& query = visit.request.query;
  return {std::string{reference}, std::string{query.get("kind")}, std::string{query.get("person")}, parse_number(form.get("version")).value_or(0), work_of(form), false};
}

Result<Saved> save(const Room& room, access::Visit& visit, const Asked& asked) {
  auto draft = draft_to_save(room, visit, asked);
  if (!draft) return tl::unexpected{draft.error()};
  if (draft->fields.size() > most_fields_bytes) return fail(FaultKind::invalid, t("This draft is too long to keep. Save what it is for, or shorten it"));
  return store::save_draft(visit.store, room.random, *draft);
}

http::Response keep_whole(const Room& room, access::Visit& visit, Asked asked, bool go_on) {
  asked.whole = true;
  const auto saved = save(room, visit, asked);
  if (!saved) return visit.fault(saved.error());
  if (const auto* stale = std::get_if<store::DraftStale>(&*saved)) return show_both(room, visit, stale->stored, asked.work);
  return visit.redirect(go_on ? "/drafts/" + asked.reference : "/?done=later");
}

std::string person_reference(store::ReadTx& tx, const std::optional<PersonId>& person) {
  if (!person) return "";
  const auto row = tx.one(sql::drafts::person_words, {{"person_id", *person}});
  return row ? row->text("reference") : "";
}

std::string title_of(const DraftKind& kind, const store::Draft& draft) { return kind.own_titles ? draft.title : t(kind.words).str(); }

}  // namespace stepwise::drafts
