// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/assessment/assessment_rows.hpp"
#include "sql/assessment.hpp"

namespace stepwise::assessment {
namespace {

namespace sql = stepwise::sql::assessment;

void note(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view subject, store::AuditLine line) {
  line.person = who.id();
  line.subject = subject;
  tx.audit(line);
  tx.touch(who.id());
}

}  // namespace

std::vector<Check> read_checks(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& a) {
  std::vector<Check> all;
  for (const auto& row : tx.all(sql::checks_of_person, {{"person_id", who.id()}}))
    if (row.integer("assessment_id") == a.id) all.push_back(check_of(row));
  return all;
}

void insert_check(store::WriteTx& tx, PersonId person, std::int64_t assessment, const Check& check) {
  const auto answer = [&](const char* code) { return check.answers.at(code); };
  tx.run(sql::check_insert, {{"person_id", person}, {"assessment_id", assessment}, {"check_id", tx.next_id("assessment_check")}, {"own", check.own}, {"by_id", check.by},
                             {"by_name", check.by_name}, {"checked_on", check.on}, {"strengths", answer("strengths")}, {"person_centred", answer("person_centred")},
                             {"outcomes", answer("outcomes")}, {"options", answer("options")}, {"therapy", answer("therapy")}, {"carer", answer("carer")},
                             {"knew", answer("knew")}, {"learning", check.learning}});
}

Result<void> add_check(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& a, const Check& check, store::AuditLine line) {
  if (!check.own && check.by == a.worker.id) return fail(FaultKind::invalid, t("This is your own. A colleague reads it in the sample"));
  const auto before = read_checks(tx, who.readable(), a);
  if (std::ranges::any_of(before, [&](const Check& one) { return one.own == check.own; })) return fail(FaultKind::stale, t("These questions were answered before. Read what was said"));
  insert_check(tx, who.id(), a.id, check);
  line.action = check.own ? "assessment.checked" : "assessment.read_in_sample";
  note(tx, who, "assessment:" + a.reference, std::move(line));
  return {};
}

void tell_standing(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Assessment& a, const std::vector<Standing>& all) {
  for (const auto& one : all)
    tx.run(sql::notice_insert, {{"person_id", who.id()}, {"assessment_id", a.id}, {"notice_id", tx.next_id("assessment_notice")}, {"reference", new_reference(random)},
                                {"number", a.signed_number}, {"words", one.words}, {"href", one.href}, {"worker_id", one.worker}, {"worker_name", one.worker_name},
                                {"team_id", one.team}, {"made_on", tx.now().london_date()}, {"looked_on", nullptr}, {"looked_by", ""}, {"looked_words", ""}});
}

std::vector<Notice> read_notices(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& a) {
  std::vector<Notice> all;
  for (const auto& row : tx.all(sql::notices_of_person, {{"person_id", who.id()}}))
    if (row.integer("assessment_id") == a.id) all.push_back(notice_of(row));
  return all;
}

Result<void> look_again(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view notice, Date on, std::string_view words, store::AuditLine line) {
  const auto changed = tx.run(sql::notice_look, {{"person_id", who.id()}, {"reference", notice}, {"looked_on", on}, {"looked_by", line.actor_name}, {"looked_words", words}});
  if (changed == 0) return fail(FaultKind::stale, t("Somebody looked at this first. Read what they said"));
  line.action = "assessment.looked_again";
  line.reason = words;
  note(tx, who, "assessment_notice:" + std::string{notice}, std::move(line));
  return {};
}

}  // namespace stepwise::assessment
