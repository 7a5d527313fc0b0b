// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/feedback_store.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "sql/front_door.hpp"

namespace stepwise::front_door {
namespace {

std::string feedback_json(const Feedback& feedback) {
  nlohmann::json json{{"may_tell", feedback.may_tell}, {"what_may_be_told", feedback.what_may_be_told}, {"means", feedback.means}};
  if (!feedback.lawful_reason.empty()) json["lawful_reason"] = feedback.lawful_reason;
  if (feedback.told_on) {
    json["told_on"] = feedback.told_on->iso();
    json["told_words"] = feedback.told_words;
  }
  return json.dump();
}

/// Whether the same was saved already: a form pressed twice.
bool says_the_same(const Feedback& a, const Feedback& b) { return feedback_json(a) == feedback_json(b); }

}  // namespace

std::optional<Feedback> read_feedback(store::ReadTx& tx, const access::ReadablePerson& who, ContactId contact) {
  const auto row = tx.one(sql::front_door::feedback_of_contact, {{"person_id", who.id()}, {"contact_id", contact}});
  if (!row) return std::nullopt;
  return Feedback{row->integer("version"), row->text("may_tell"), row->text("lawful_reason"), row->text("what_may_be_told"), row->text("means"), row->maybe_date("told_on"),
                  row->text("told_words"), row->text("by_name")};
}

void insert_feedback(store::WriteTx& tx, PersonId person, ContactId contact, const Feedback& f) {
  tx.run(sql::front_door::feedback_insert, {{"person_id", person}, {"contact_id", contact}, {"may_tell", f.may_tell}, {"lawful_reason", f.lawful_reason},
                                            {"what_may_be_told", f.what_may_be_told}, {"means", f.means}, {"told_on", f.told_on}, {"told_words", f.told_words},
                                            {"by_name", f.by}, {"recorded_at", tx.now()}});
}

Result<void> save_feedback(store::WriteTx& tx, const access::ChangeablePerson& who, const Contact& contact, const Feedback& f, store::AuditLine line) {
  const auto before = read_feedback(tx, who.readable(), contact.id);
  if (before && says_the_same(*before, f)) return {};
  if (!before) insert_feedback(tx, who.id(), contact.id, f);
  else if (tx.run(sql::front_door::feedback_update, {{"person_id", who.id()}, {"contact_id", contact.id}, {"version", f.version}, {"may_tell", f.may_tell},
                                                     {"lawful_reason", f.lawful_reason}, {"what_may_be_told", f.what_may_be_told}, {"means", f.means}, {"told_on", f.told_on},
                                                     {"told_words", f.told_words}, {"by_name", f.by}, {"recorded_at", tx.now()}}) == 0)
    return fail(FaultKind::stale, t("Someone saved this first. Look at what they wrote, then save yours again"));
  line.action = "contact.feedback";
  line.person = who.id();
  line.subject = "contact:" + contact.reference;
  if (before) line.before = feedback_json(*before);
  line.after = feedback_json(f);
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

}  // namespace stepwise::front_door
