// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/insert_rows.hpp"

#include "sql/progression.hpp"

namespace stepwise::progression {

namespace sql = stepwise::sql::progression;

void insert_row(store::WriteTx& tx, PersonId person, const Plan& plan, Instant at) {
  tx.run(sql::plan_insert,
         {{"person_id", person}, {"plan_id", plan.id}, {"reference", plan.reference}, {"version", plan.version}, {"direction", plan.direction}, {"from_level", plan.from_level},
          {"to_level", plan.to_level}, {"strengths", plan.strengths}, {"what_i_want", plan.what_i_want}, {"who_helps", plan.who_helps}, {"provider", plan.provider},
          {"starts_on", plan.starts_on}, {"ends_on", plan.ends_on}, {"review_on", plan.review_on}, {"worker_id", plan.owner.worker}, {"worker_name", plan.owner.worker_name},
          {"worker_role", plan.owner.worker_role}, {"team_id", plan.owner.team}, {"team_name", plan.owner.team_name}, {"ended_on", plan.ended_on}, {"ended_how", plan.ended_how},
          {"ended_words", plan.ended_words}, {"follow_up_due_on", plan.follow_up_due_on}, {"followed_up_on", plan.followed_up_on}, {"follow_up_result", plan.follow_up_result},
          {"follow_up_note", plan.follow_up_note}, {"early_signs", plan.dips.early_signs}, {"triggers", plan.dips.triggers}, {"what_i_do", plan.dips.what_i_do},
          {"dip_helpers", plan.dips.who_helps}, {"what_services_do", plan.dips.what_services_do}, {"quick_contact", plan.dips.quick_contact},
          {"dips_agreed_on", plan.dips.agreed_on}, {"recorded_at", at}, {"amended_reason", plan.amended_reason}});
}

void insert_row(store::WriteTx& tx, PersonId person, std::int64_t plan, const Step& step) {
  tx.run(sql::step_insert, {{"person_id", person}, {"plan_id", plan}, {"step_id", step.id}, {"reference", step.reference}, {"words", step.words}, {"who_helps", step.who_helps},
                            {"by_on", step.by_on}, {"settled_on", step.settled_on}, {"how", step.how}, {"note", step.note}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Level& level, int list_version, Instant at) {
  tx.run(sql::level_insert,
         {{"person_id", person}, {"on_day", level.on}, {"level_id", level.id}, {"reference", level.reference}, {"level", level.level}, {"level_rank", level.rank}, {"list_version", list_version},
          {"own_level", level.own_level}, {"own_rating", level.own_rating}, {"evidence", level.evidence}, {"hours", level.hours}, {"pence", level.pence}, {"recorded_at", at},
          {"recorded_by", level.recorded_by}, {"corrects", level.corrects}, {"corrected_by", std::string{}}, {"correction_reason", std::string{}}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Happening& event, Instant at) {
  tx.run(sql::event_insert, {{"person_id", person}, {"on_day", event.on}, {"event_id", event.id}, {"reference", event.reference}, {"version", event.version}, {"kind", event.kind},
                             {"words", event.words}, {"noticed_by", event.noticed_by}, {"level_before", event.level_before}, {"rank_before", event.rank_before},
                             {"worker_id", event.owner.worker}, {"worker_name", event.owner.worker_name}, {"team_id", event.owner.team}, {"team_name", event.owner.team_name},
                             {"answer_by", event.answer_by}, {"settles", event.settles}, {"recorded_at", at}, {"recorded_by", event.recorded_by}, {"withdrawn_reason", std::string{}}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Answer& answer, Instant at) {
  tx.run(sql::answer_insert,
         {{"person_id", person}, {"answer_id", answer.id}, {"reference", answer.reference}, {"dip", answer.dip}, {"answered_on", answer.on}, {"what_happened", answer.what_happened},
          {"what_i_want", answer.what_i_want}, {"what_still_works", answer.what_still_works}, {"what_the_plan_said", answer.what_the_plan_said}, {"help", answer.help},
          {"support", answer.support}, {"support_reason", answer.support_reason}, {"until_on", answer.until_on}, {"reviewer_id", answer.reviewer}, {"reviewer_name", answer.reviewer_name},
          {"safeguarding", answer.safeguarding}, {"budget", answer.budget}, {"recorded_at", at}, {"recorded_by", answer.recorded_by}});
}

void insert_row(store::WriteTx& tx, PersonId person, std::int64_t answer, const Decision& decision, Instant at) {
  tx.run(sql::decision_insert, {{"person_id", person}, {"answer_id", answer}, {"decision_id", tx.next_id("progression_decision")}, {"decided_on", decision.on}, {"decision", decision.decision},
                                {"until_on", decision.until_on}, {"reason", decision.reason}, {"looked_on", decision.looked_on}, {"looked_by", decision.looked_by},
                                {"new_goals", decision.new_goals}, {"decided_by", decision.by_name}, {"recorded_at", at}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Risk& risk, Instant at) {
  tx.run(sql::risk_insert, {{"person_id", person}, {"risk_id", risk.id}, {"reference", risk.reference}, {"version", risk.version}, {"risk", risk.risk}, {"why_it_matters", risk.why_it_matters},
                            {"safeguards", risk.safeguards}, {"who_agreed", risk.who_agreed}, {"if_it_goes_wrong", risk.if_it_goes_wrong}, {"agreed_on", risk.agreed_on},
                            {"look_again_on", risk.look_again_on}, {"worker_id", risk.owner.worker}, {"worker_name", risk.owner.worker_name}, {"team_id", risk.owner.team},
                            {"team_name", risk.owner.team_name}, {"learned_on", risk.learned_on}, {"how_it_went", risk.how_it_went}, {"learning", risk.learning}, {"recorded_at", at}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Meeting& meeting, std::int64_t id, Instant at) {
  tx.run(sql::meeting_insert, {{"person_id", person}, {"met_on", meeting.on}, {"meeting_id", id}, {"how", meeting.how}, {"person_there", meeting.person_there}, {"note", meeting.note},
                               {"recorded_at", at}, {"recorded_by", meeting.recorded_by}});
}

void insert_journey(store::WriteTx& tx, Random& random, PersonId person, Journey journey, int list_version) {
  for (Plan& plan : journey.plans) {
    plan.id = tx.next_id("progression_plan");
    plan.reference = new_reference(random);
    insert_row(tx, person, plan, noon(plan.starts_on));
    for (Step& step : plan.steps) {
      step.id = tx.next_id("progression_step");
      step.reference = new_reference(random);
      insert_row(tx, person, plan.id, step);
    }
  }
  for (Level& level : journey.levels) {
    level.id = tx.next_id("progression_level");
    level.reference = new_reference(random);
    insert_row(tx, person, level, list_version, noon(level.on));
  }
  for (Happening& event : journey.happenings) {
    event.id = tx.next_id("progression_event");
    insert_row(tx, person, event, noon(event.on));
  }
  for (Answer& answer : journey.answers) {
    answer.id = tx.next_id("progression_answer");
    answer.reference = new_reference(random);
    insert_row(tx, person, answer, noon(answer.on));
    for (const Decision& decision : answer.decisions) insert_row(tx, person, answer.id, decision, noon(decision.on));
  }
  for (Risk& risk : journey.risks) {
    risk.id = tx.next_id("progression_risk");
    risk.reference = new_reference(random);
    insert_row(tx, person, risk, noon(risk.agreed_on));
  }
  for (const Meeting& meeting : journey.meetings) insert_row(tx, person, meeting, tx.next_id("progression_meeting"), noon(meeting.on));
  tx.touch(person);
}

}  // namespace stepwise::progression
