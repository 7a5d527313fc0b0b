// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review_rows.hpp"

#include "practice/parts/sheet.hpp"
#include "sql/review.hpp"

namespace stepwise::review {
namespace {

namespace sql = stepwise::sql::review;

void read_talk(const store::Row& row, Review& review) {
  review.talk.method = row.text("method");
  review.talk.who_came = row.text("who_came");
  review.talk.who_wanted = row.text("who_wanted");
  review.talk.about_me = row.text("about_me");
  review.talk.about_me_words = row.text("about_me_words");
  review.talk.community = row.text("community");
  review.talk.risks = row.text("risks");
  if (!row.is_null("hours_then")) review.talk.hours_then = row.real("hours_then");
  review.talk.pence_then = row.maybe_integer("pence_then");
  review.talk.money_words = row.text("money_words");
  review.talk.carer_offer = row.text("carer_offer");
  review.talk.carer_words = row.text("carer_words");
  review.talk.safety = row.text("safety");
  review.talk.advocate = row.text("advocate");
  review.talk.try_next = row.text("try_next");
  review.talk.achieved = row.text("achieved");
  review.talk.achieved_with = row.text("achieved_with");
}

void read_decision(const store::Row& row, Review& review) {
  review.decision.code = row.text("decision");
  review.decision.reason = row.text("decided_reason");
  review.decision.less_because = row.text("less_because");
  review.decision.person_view = row.text("person_view");
  review.decision.person_words = row.text("person_words");
  review.decision.service_reference = row.text("service_reference");
  if (!row.is_null("new_units")) review.decision.new_units = row.real("new_units");
  review.decision.change_pence = row.maybe_integer("change_pence");
  review.decision.takes_effect_on = row.maybe_date("takes_effect_on");
  review.decision.follow_what = row.text("follow_what");
  review.decision.follow_by = row.maybe_date("follow_by");
  review.decision.follow_worker = sheet::maybe_id<StaffId>(row, "follow_worker_id");
  review.decision.follow_worker_name = row.text("follow_worker_name");
}

void read_ends(const store::Row& row, Review& review) {
  review.refused_on = row.maybe_date("refused_on");
  review.cancelled_on = row.maybe_date("cancelled_on");
  review.stopped_reason = row.text("stopped_reason");
  review.begun_on = row.maybe_date("begun_on");
  review.finished_on = row.maybe_date("finished_on");
  review.finished_by = row.text("finished_by");
  review.care_event_reference = row.text("care_event_reference");
  review.followed_on = row.maybe_date("followed_on");
  review.follow_words = row.text("follow_words");
  review.copy_on = row.maybe_date("copy_on");
  review.copy_how = row.text("copy_how");
  review.audit_picked = row.flag("audit_picked");
  review.audited_on = row.maybe_date("audited_on");
  review.audited_by = row.text("audited_by");
  review.audit_result = row.text("audit_result");
  review.audit_words = row.text("audit_words");
  review.next_reference = row.text("next_reference");
}

Mark mark_of(const store::Row& row, std::string_view column) { return Mark::from_key(row.text(column)).value_or(Mark{}); }

}  // namespace

Review review_of(const store::Row& row) {
  Review review;
  review.id = row.integer("review_id");
  review.reference = row.text("reference");
  review.version = row.integer("version");
  review.kind = row.text("kind");
  review.trigger = row.text("trigger_code");
  review.why = row.text("why");
  review.plan_reference = row.text("plan_reference");
  review.due_on = row.date("due_on");
  review.limit_on = row.date("limit_on");
  review.due_because = row.text("due_because");
  review.owner.worker = sheet::maybe_id<StaffId>(row, "worker_id");
  review.owner.worker_name = row.text("worker_name");
  review.owner.worker_role = row.text("worker_role");
  review.owner.team = sheet::maybe_id<TeamId>(row, "team_id");
  review.owner.team_name = row.text("team_name");
  review.trusted_reference = row.text("trusted_reference");
  review.made_at = row.instant("made_at");
  review.made_by = row.text("made_by");
  read_ends(row, review);
  read_talk(row, review);
  read_decision(row, review);
  return review;
}

OutcomeNote note_of(const store::Row& row) {
  OutcomeNote note;
  note.outcome_reference = row.text("outcome_reference");
  note.words = row.text("words");
  note.direction = row.text("direction");
  note.own = {mark_of(row, "own_attainment"), mark_of(row, "own_help")};
  note.others = {mark_of(row, "others_attainment"), mark_of(row, "others_help")};
  note.others_name = row.text("others_name");
  note.difference_words = row.text("difference_words");
  note.result = row.text("result");
  note.evidence = row.text("evidence");
  note.working = row.text("working");
  note.not_working = row.text("not_working");
  note.keep = row.text("keep");
  if (const auto level = row.maybe_integer("level")) note.level = static_cast<int>(*level);
  note.importance = static_cast<int>(row.integer("importance"));
  note.difficulty = static_cast<int>(row.integer("difficulty"));
  note.next_less = row.text("next_less");
  note.next_expected = row.text("next_expected");
  note.next_more = row.text("next_more");
  note.of_carer = row.flag("of_carer");
  return note;
}

void insert_row(store::WriteTx& tx, PersonId person, const Review& r) {
  const Talk& k = r.talk;
  const Decision& d = r.decision;
  tx.run(sql::review_insert,
         {{"person_id", person}, {"review_id", r.id}, {"reference", r.reference}, {"version", r.version}, {"kind", r.kind}, {"trigger_code", r.trigger},
          {"why", r.why}, {"plan_reference", r.plan_reference}, {"due_on", r.due_on}, {"limit_on", r.limit_on}, {"due_because", r.due_because},
          {"worker_id", r.owner.worker}, {"worker_name", r.owner.worker_name}, {"worker_role", r.owner.worker_role}, {"team_id", r.owner.team},
          {"team_name", r.owner.team_name}, {"trusted_reference", r.trusted_reference}, {"made_at", r.made_at}, {"made_by", r.made_by},
          {"refused_on", r.refused_on}, {"cancelled_on", r.cancelled_on}, {"stopped_reason", r.stopped_reason}, {"begun_on", r.begun_on},
          {"finished_on", r.finished_on}, {"finished_by", r.finished_by}, {"care_event_reference", r.care_event_reference}, {"method", k.method},
          {"who_came", k.who_came}, {"who_wanted", k.who_wanted}, {"about_me", k.about_me}, {"about_me_words", k.about_me_words}, {"community", k.community},
          {"risks", k.risks}, {"hours_then", k.hours_then}, {"pence_then", k.pence_then}, {"money_words", k.money_words}, {"carer_offer", k.carer_offer},
          {"carer_words", k.carer_words}, {"safety", k.safety}, {"advocate", k.advocate}, {"try_next", k.try_next}, {"achieved", k.achieved},
          {"achieved_with", k.achieved_with}, {"decision", d.code}, {"decided_reason", d.reason}, {"less_because", d.less_because},
          {"person_view", d.person_view}, {"person_words", d.person_words}, {"service_reference", d.service_reference}, {"new_units", d.new_units},
          {"change_pence", d.change_pence}, {"takes_effect_on", d.takes_effect_on}, {"follow_what", d.follow_what}, {"follow_by", d.follow_by},
          {"follow_worker_id", d.follow_worker}, {"follow_worker_name", d.follow_worker_name}, {"followed_on", r.followed_on},
          {"follow_words", r.follow_words}, {"copy_on", r.copy_on}, {"copy_how", r.copy_how}, {"audit_picked", r.audit_picked}, {"audited_on", r.audited_on},
          {"audited_by", r.audited_by}, {"audit_result", r.audit_result}, {"audit_words", r.audit_words}, {"next_reference", r.next_reference}});
}

void insert_note(store::WriteTx& tx, PersonId person, std::int64_t review, const OutcomeNote& n) {
  tx.run(sql::outcome_insert,
         {{"person_id", person}, {"review_id", review}, {"outcome_reference", n.outcome_reference}, {"words", n.words}, {"direction", n.direction},
          {"own_attainment", n.own.attainment.key()}, {"own_help", n.own.help.key()}, {"others_attainment", n.others.attainment.key()},
          {"others_help", n.others.help.key()}, {"others_name", n.others_name}, {"difference_words", n.difference_words}, {"result", n.result},
          {"evidence", n.evidence}, {"working", n.working}, {"not_working", n.not_working}, {"keep", n.keep}, {"level", n.level},
          {"importance", n.importance}, {"difficulty", n.difficulty}, {"next_less", n.next_less}, {"next_expected", n.next_expected}, {"next_more", n.next_more}});
}

void insert_top(store::WriteTx& tx, PersonId person, std::int64_t review, const Top& top) {
  tx.run(sql::top_insert, {{"person_id", person}, {"review_id", review}, {"kind", top.kind}, {"place", top.place}, {"words", top.words}});
}

}  // namespace stepwise::review
