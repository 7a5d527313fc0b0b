// SPDX-License-Identifier: Apache-2.0
#include "store/drafts.hpp"

#include "sql/store.hpp"

namespace stepwise::store {
namespace {

using Saved = std::variant<DraftKept, DraftStale>;

Draft draft_of(const Row& row) {
  const auto person = row.maybe_integer("person_id");
  return {.reference = row.text("reference"), .staff = row.id<StaffId>("staff_id"), .kind = row.text("kind"),
          .person = person ? std::optional{PersonId{*person}} : std::nullopt, .title = row.text("title"), .fields = row.text("fields"),
          .version = row.integer("version"), .saved_at = row.instant("saved_at")};
}

std::string insert(WriteTx& tx, Random& random, const DraftToSave& draft) {
  std::string reference = draft.reference.empty() ? new_reference(random) : draft.reference;
  tx.run(sql::store::draft_insert, {{"reference", reference}, {"staff_id", draft.staff}, {"kind", draft.kind}, {"person_id", draft.person},
         {"title", draft.title}, {"fields", draft.fields}, {"saved_at", tx.now()}});
  return reference;
}

Result<Saved> add(WriteTx& tx, Random& random, const DraftToSave& draft) { return Saved{DraftKept{insert(tx, random, draft), 1}}; }

Result<Saved> replace(WriteTx& tx, Random& random, const DraftToSave& draft) {
  const auto changed = tx.run(sql::store::draft_update, {{"reference", draft.reference}, {"staff_id", draft.staff}, {"expected", draft.expected_version},
                              {"person_id", draft.person}, {"title", draft.title}, {"fields", draft.fields}, {"saved_at", tx.now()}});
  if (changed == 1) return Saved{DraftKept{draft.reference, draft.expected_version + 1}};
  auto stored = load_draft(tx, draft.staff, draft.reference);
  if (!stored && draft.expected_version == 0) return add(tx, random, draft);
  if (!stored) return fail(FaultKind::not_found, t("This draft is no longer kept: it was finished or deleted in another window. Copy what you typed, then start again."));
  return Saved{DraftStale{std::move(*stored)}};
}

}  // namespace

std::string add_draft(WriteTx& tx, Random& random, const DraftToSave& draft) { return insert(tx, random, draft); }

Result<Saved> save_draft(Store& store, Random& random, const DraftToSave& draft) {
  return store.write([&](WriteTx& tx) { return draft.reference.empty() ? add(tx, random, draft) : replace(tx, random, draft); });
}

std::optional<Draft> load_draft(ReadTx& tx, StaffId staff, std::string_view reference) {
  const auto row = tx.one(sql::store::draft_by_reference, {{"reference", reference}, {"staff_id", staff}});
  return row ? std::optional{draft_of(*row)} : std::nullopt;
}

std::vector<Draft> list_drafts(ReadTx& tx, StaffId staff, std::string_view kind) {
  std::vector<Draft> out;
  tx.each(sql::store::drafts_by_staff, {{"staff_id", staff}, {"kind", kind}}, [&](const Row& row) { out.push_back(draft_of(row)); });
  return out;
}

bool delete_draft(WriteTx& tx, StaffId staff, std::string_view reference) {
  return tx.run(sql::store::draft_delete, {{"reference", reference}, {"staff_id", staff}}) > 0;
}

}  // namespace stepwise::store
