// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_store.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include "base/text.hpp"
#include "community/directory/directory.hpp"
#include "community/introduction/introduction_rows.hpp"
#include "sql/introduction.hpp"
#include "store/drafts.hpp"

namespace stepwise::introduction {
namespace {

void insert_follow_up(store::WriteTx& tx, PersonId person, std::int64_t id, std::size_t number, const FollowUp& one) {
  tx.run(sql::introduction::follow_up_insert,
         {{"person_id", person}, {"introduction_id", id}, {"follow_up_id", static_cast<std::int64_t>(number)}, {"asked_on", one.asked_on}, {"result", one.result},
          {"said", one.said}, {"learnt", one.learnt}, {"asked_by_id", one.asked_by}, {"asked_by_name", one.asked_by_name}});
}

std::map<std::int64_t, std::vector<FollowUp>> follow_ups_of(store::ReadTx& tx, PersonId person) {
  std::map<std::int64_t, std::vector<FollowUp>> all;
  for (const auto& row : tx.all(sql::introduction::follow_ups_of_person, {{"person_id", person}})) all[row.integer("introduction_id")].push_back(follow_up_of(row));
  return all;
}

/// Flags the place when somebody found it closed, or when two introductions to it never happened since it was last checked.
Result<void> flag_if_need_be(store::WriteTx& tx, const Introduction& introduction, store::AuditLine line) {
  const auto& place_reference = introduction.telling.place_reference;
  const std::string_view result = last_result(introduction);
  if (place_reference.empty() || (result != "asset_closed" && result != "never_happened")) return {};
  const auto place = directory::place(tx, place_reference);
  if (!place || place->closed_on) return {};
  line.person = std::nullopt;
  line.before = line.after = line.reason = "";
  if (result == "asset_closed") return directory::flag_for_checking(tx, place_reference, kept("Somebody who was introduced found it closed"), line);
  const auto row = tx.one(sql::introduction::never_happened_at, {{"place_reference", place_reference}, {"since", place->checked_on.value_or(Date{})}});
  if (row->integer("total") < never_happened_flags) return {};
  return directory::flag_for_checking(tx, place_reference, kept("Two introductions to it never happened"), line);
}

}  // namespace

Spacing spacing_of(store::ReadTx& tx) {
  Spacing spacing{static_cast<int>(store::number_setting(tx, first_setting)), static_cast<int>(store::number_setting(tx, second_setting))};
  spacing.second_days = std::max(spacing.second_days, spacing.first_days + 1);
  return spacing;
}

std::int64_t insert_introduction(store::WriteTx& tx, PersonId person, const Introduction& one, std::string_view form_token) {
  if (one.reference.empty()) throw std::logic_error{"an introduction is inserted with its reference"};
  const std::int64_t id = tx.next_id("introduction");
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  const Telling& said = one.telling;
  tx.run(sql::introduction::insert,
         {{"person_id", person}, {"introduction_id", id}, {"reference", one.reference}, {"made_on", said.made_on}, {"to_kind", said.to_kind},
          {"place_reference", said.place_reference}, {"to_name", said.to_name}, {"to_whom", said.to_whom}, {"wanted", said.wanted},
          {"contact_reference", said.contact_reference}, {"why", said.why}, {"met_together", said.met_together}, {"introduced_by_id", one.by.id},
          {"introduced_by_name", one.by.name}, {"introduced_by_role", one.by.role}, {"team_id", one.by.team}, {"team_name", one.by.team_name},
          {"owner_id", one.owner}, {"owner_name", one.owner_name}, {"next_on", one.next_on}, {"contributor", one.contributor},
          {"contributor_on", one.contributor_on}, {"brings", one.brings}, {"ended_on", one.ended_on}, {"end_reason", one.end_reason},
          {"recorded_at", one.recorded_at}, {"amended_reason", one.amended_reason}, {"form_token", token}});
  for (std::size_t i = 0; i < one.follow_ups.size(); ++i) insert_follow_up(tx, person, id, i + 1, one.follow_ups[i]);
  return id;
}

Result<Recorded> record(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording) {
  if (!recording.form_token.empty())
    if (const auto first = tx.one(sql::introduction::by_token, {{"form_token", recording.form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      const auto kept = read(tx, who.readable(), first->text("reference"));
      return Recorded{first->text("reference"), !kept || kept->telling != recording.introduction.telling};
    }
  insert_introduction(tx, who.id(), recording.introduction, recording.form_token);
  store::AuditLine line = recording.line;
  line.action = "introduction.made";
  line.person = who.id();
  line.subject = "introduction:" + recording.introduction.reference;
  line.after = recorded_json(recording.introduction);
  tx.audit(line);
  if (!recording.draft.empty() && line.actor) store::delete_draft(tx, *line.actor, recording.draft);
  tx.touch(who.id());
  return Recorded{recording.introduction.reference};
}

Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Introduction& one, store::AuditLine line) {
  const auto before = read(tx, who.readable(), one.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such [[introduction]]"));
  const Telling& said = one.telling;
  const auto changed = tx.run(
      sql::introduction::update,
      {{"person_id", who.id()}, {"introduction_id", before->id}, {"version", one.version}, {"made_on", said.made_on}, {"to_kind", said.to_kind},
       {"place_reference", said.place_reference}, {"to_name", said.to_name}, {"to_whom", said.to_whom}, {"wanted", said.wanted}, {"contact_reference", said.contact_reference},
       {"why", said.why}, {"met_together", said.met_together}, {"owner_id", one.owner}, {"owner_name", one.owner_name}, {"next_on", one.next_on},
       {"contributor", one.contributor}, {"contributor_on", one.contributor_on}, {"brings", one.brings}, {"ended_on", one.ended_on}, {"end_reason", one.end_reason},
       {"amended_reason", one.amended_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this [[introduction]] first. Nothing of yours is lost: compare the two and save again"));
  for (std::size_t i = before->follow_ups.size(); i < one.follow_ups.size(); ++i) insert_follow_up(tx, who.id(), before->id, i + 1, one.follow_ups[i]);
  line.person = who.id();
  line.subject = "introduction:" + one.reference;
  std::tie(line.before, line.after) = changed_json(*before, one);
  tx.audit(line);
  tx.touch(who.id());
  if (one.follow_ups.size() > before->follow_ups.size()) return flag_if_need_be(tx, one, line);
  return {};
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::introduction::person_of, {{"reference", reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Introduction> read(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::introduction::by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  Introduction one = introduction_of(*row);
  one.follow_ups = follow_ups_of(tx, who.id())[one.id];
  return one;
}

std::vector<Introduction> read_all(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto follow_ups = follow_ups_of(tx, who.id());
  std::vector<Introduction> all;
  for (const auto& row : tx.all(sql::introduction::of_person, {{"person_id", who.id()}})) {
    all.push_back(introduction_of(row));
    all.back().follow_ups = std::move(follow_ups[all.back().id]);
  }
  return all;
}

}  // namespace stepwise::introduction
