// SPDX-License-Identifier: Apache-2.0
#include "access/break_glass.hpp"

#include <nlohmann/json.hpp>

#include "access/changes.hpp"
#include "access/staff_rules.hpp"
#include "base/text.hpp"
#include "sql/access.hpp"
#include "store/outbox.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

constexpr std::string_view notice = "break_glass.notice";

Opening opening_from(const store::Row& row) {
  Opening opening;
  opening.id = row.integer("break_glass_id");
  opening.reference = row.text("reference");
  opening.result = row.text("review_result");
  opening.staff = row.id<StaffId>("staff_id");
  opening.staff_name = row.text("staff_name");
  opening.person = row.id<PersonId>("person_id");
  opening.person_reference = row.text("person_reference");
  opening.reason = row.text("reason");
  opening.from = row.instant("from_at");
  opening.until = row.instant("until_at");
  opening.note = row.text("review_note");
  opening.reviewer_name = row.text("reviewer_name");
  opening.reviewed_at = row.maybe_instant("reviewed_at");
  return opening;
}

}  // namespace

std::optional<PersonAtDoor> person_at_door(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::access::person_for_gate, {{"reference", reference}});
  if (!row) return std::nullopt;
  return PersonAtDoor{row->id<PersonId>("person_id"), row->flag("restricted")};
}

Result<Opening> open_with_reason(store::WriteTx& tx, Random& random, const Actor& actor, std::string_view person_reference, std::string_view reason,
                                 int hours) {
  if (const auto sentence = reason_problem(reason)) return fail(FaultKind::invalid, *sentence);
  const auto person = person_at_door(tx, person_reference);
  if (!person || !person->restricted) return fail(FaultKind::not_found, t("There is no such restricted record"));
  const std::string reference = new_reference(random);
  const Instant until = tx.now() + seconds(3600LL * hours);
  tx.insert(sql::access::break_glass_insert, {{"reference", reference},
                                              {"staff_id", actor.id},
                                              {"person_id", person->id},
                                              {"reason", trim(reason)},
                                              {"now", tx.now()},
                                              {"until_at", until}});
  note_access_change(tx, actor.id, "");
  store::AuditLine line = line_of(actor, "break_glass.opened", "break_glass:" + reference);
  line.person = person->id;
  line.reason = trim(reason);
  line.after = difference_of({{"until", "", until.iso()}}).after;
  tx.audit(line);
  tx.outbox({std::string{notice}, reference, nlohmann::json{{"opening", reference}}.dump()});
  return *opening_by_reference(tx, reference);
}

std::vector<Opening> list_openings(store::ReadTx& tx, bool reviewed, int many, int skip) {
  std::vector<Opening> openings;
  for (const store::Row& row : tx.all(sql::access::break_glass_list, {{"reviewed", reviewed}, {"many", many}, {"skip", skip}}))
    openings.push_back(opening_from(row));
  return openings;
}

std::optional<Opening> opening_by_reference(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::access::break_glass_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return opening_from(*row);
}

Result<void> review_opening(store::WriteTx& tx, const Actor& actor, const Opening& opening, std::string_view result, std::string_view note) {
  if (opening.staff == actor.id) return fail(FaultKind::invalid, t("You cannot review your own opening. Ask someone else who reviews"));
  if (result != "proper" && result != "not_proper") return fail(FaultKind::invalid, t("Choose whether it was proper"));
  if (result == "not_proper" && trim(note).empty()) return fail(FaultKind::invalid, t("Write what was not proper and what happens next"));
  if (note.size() > 2000 || !is_clean_utf8(note)) return fail(FaultKind::invalid, t("Write the note in 2,000 characters or fewer"));
  if (tx.run(sql::access::break_glass_review, {{"break_glass_id", opening.id},
                                               {"reviewer_id", actor.id},
                                               {"now", tx.now()},
                                               {"result", result},
                                               {"note", trim(note)}}) == 0)
    return fail(FaultKind::stale, t("Someone else reviewed this first"));
  store::AuditLine line = line_of(actor, "break_glass.reviewed", "break_glass:" + opening.reference);
  line.person = opening.person;
  line.reason = trim(note);
  line.after = difference_of({{"result", "", std::string{result}}}).after;
  tx.audit(line);
  return {};
}

void deliver_notices(store::Outbox& outbox) {
  outbox.inside(std::string{notice}, [](store::WriteTx& tx, const store::Outgoing& item) -> Result<void> {
    const auto opening = opening_by_reference(tx, item.key);
    if (!opening) return fail(FaultKind::not_found, std::string{kept("the opening that this notice is about is not there")});
    store::AuditLine line = line_of({StaffId{0}, "outbox", "program", ""}, "break_glass.review_asked", "break_glass:" + opening->reference);
    line.person = opening->person;
    tx.audit(line);
    return {};
  });
}

}  // namespace stepwise::access
