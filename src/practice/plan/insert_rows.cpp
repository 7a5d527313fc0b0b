// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/rows.hpp"
#include "sql/plan.hpp"

namespace stepwise::plan {
namespace {

namespace sql = stepwise::sql::plan;

/// What of a plan may be absent, flat.
struct Flat {
  Agreement agreement;
  Signing signing;
  Estimate estimate;
  std::optional<Date> agreement_on, signed_on;
  std::optional<Instant> signed_at;
  bool changed_since = false;
  std::optional<std::int64_t> weekly, yearly, one_off, waited, indicative_weekly, indicative_one_off, tolerance;
};
Flat flat(const Plan& plan) {
  Flat all;
  if (const auto& said = plan.agreement ? plan.agreement : plan.said_before) all.agreement = *said, all.agreement_on = said->on;
  all.changed_since = !plan.agreement && plan.said_before;
  if (plan.signing) {
    all.signing = *plan.signing;
    all.signed_on = plan.signing->on;
    all.signed_at = plan.signing->at;
    all.weekly = plan.signing->weekly_pence;
    all.yearly = plan.signing->yearly_pence;
    all.one_off = plan.signing->one_off_pence;
    all.waited = plan.signing->days_waited;
  }
  if (plan.estimate) {
    all.estimate = *plan.estimate;
    all.indicative_weekly = plan.estimate->weekly_pence;
    all.indicative_one_off = plan.estimate->one_off_pence;
    all.tolerance = plan.estimate->tolerance_percent;
  }
  return all;
}

std::string day(const std::optional<Date>& on) { return on ? on->iso() : ""; }

}  // namespace

void insert_plan(store::WriteTx& tx, PersonId person, const Plan& p, Instant at) {
  const Flat f = flat(p);
  tx.run(sql::plan_insert,
         {{"person_id", person}, {"plan_id", p.id}, {"reference", p.reference}, {"version", p.version}, {"number", p.number}, {"replaces", p.replaces}, {"begun_because", p.begun_because}, {"begun_on", p.begun_on},
          {"recorded_at", at}, {"author_id", p.author.id}, {"author_name", p.author.name}, {"author_role", p.author.role}, {"worker_id", p.holder.id}, {"worker_name", p.holder.name},
          {"worker_role", p.holder.role}, {"team_id", p.holder.team}, {"team_name", p.holder.team_name}, {"written_by", p.written_by}, {"my_words", p.my_words}, {"matters", p.matters},
          {"advice", p.advice}, {"difference", p.difference}, {"risks", p.risks}, {"contingency", p.contingency}, {"dips", p.dips}, {"involved", p.involved}, {"heard", p.heard},
          {"heard_words", p.heard_words}, {"payment_every", p.payment_every}, {"review_on", p.review_on}, {"assessment_reference", p.assessment_reference},
          {"assessment_stamp", p.assessment_stamp}, {"checks_seen", p.checks_seen}, {"urgent_reason", p.urgent_reason}, {"agreement_on", f.agreement_on}, {"agreement", f.agreement.answer},
          {"agreed_by", f.agreement.by}, {"agreed_name", f.agreement.name}, {"authority", f.agreement.authority}, {"also_agreed", f.agreement.also}, {"disagrees", f.agreement.disagrees},
          {"asked_on", p.asked_on}, {"asked_route", p.asked_route}, {"signed_at", f.signed_at}, {"signed_on", f.signed_on}, {"signed_by_id", f.signing.by.id},
          {"signed_by_name", f.signing.by.name}, {"signed_by_role", f.signing.by.role}, {"sign_route", f.signing.route}, {"sign_reasons", f.signing.reasons}, {"days_waited", f.waited},
          {"indicative_reference", f.estimate.reference}, {"indicative_weekly_pence", f.indicative_weekly}, {"indicative_one_off_pence", f.indicative_one_off},
          {"tolerance_percent", f.tolerance}, {"weekly_pence", f.weekly}, {"yearly_pence", f.yearly}, {"one_off_pence", f.one_off}, {"started_on", p.started_on}, {"copy_on", p.copy_on},
          {"copy_format", p.copy_format}, {"copy_to", p.copy_to}, {"closed_on", p.closed_on}, {"closed_as", p.closed_as}, {"closed_reason", p.closed_reason}, {"changed_since_answer", f.changed_since}});
}

bool update_plan(store::WriteTx& tx, PersonId person, const Plan& p) {
  const Flat f = flat(p);
  return tx.run(sql::plan_update,
         {{"person_id", person}, {"plan_id", p.id}, {"version", p.version}, {"worker_id", p.holder.id}, {"worker_name", p.holder.name},
          {"worker_role", p.holder.role}, {"team_id", p.holder.team}, {"team_name", p.holder.team_name}, {"written_by", p.written_by}, {"my_words", p.my_words}, {"matters", p.matters},
          {"advice", p.advice}, {"difference", p.difference}, {"risks", p.risks}, {"contingency", p.contingency}, {"dips", p.dips}, {"involved", p.involved}, {"heard", p.heard},
          {"heard_words", p.heard_words}, {"payment_every", p.payment_every}, {"review_on", p.review_on}, {"assessment_reference", p.assessment_reference},
          {"assessment_stamp", p.assessment_stamp}, {"checks_seen", p.checks_seen}, {"urgent_reason", p.urgent_reason}, {"agreement_on", f.agreement_on}, {"agreement", f.agreement.answer},
          {"agreed_by", f.agreement.by}, {"agreed_name", f.agreement.name}, {"authority", f.agreement.authority}, {"also_agreed", f.agreement.also}, {"disagrees", f.agreement.disagrees},
          {"asked_on", p.asked_on}, {"asked_route", p.asked_route}, {"signed_at", f.signed_at}, {"signed_on", f.signed_on}, {"signed_by_id", f.signing.by.id},
          {"signed_by_name", f.signing.by.name}, {"signed_by_role", f.signing.by.role}, {"sign_route", f.signing.route}, {"sign_reasons", f.signing.reasons}, {"days_waited", f.waited},
          {"indicative_reference", f.estimate.reference}, {"indicative_weekly_pence", f.indicative_weekly}, {"indicative_one_off_pence", f.indicative_one_off},
          {"tolerance_percent", f.tolerance}, {"weekly_pence", f.weekly}, {"yearly_pence", f.yearly}, {"one_off_pence", f.one_off}, {"started_on", p.started_on}, {"copy_on", p.copy_on},
          {"copy_format", p.copy_format}, {"copy_to", p.copy_to}, {"closed_on", p.closed_on}, {"closed_as", p.closed_as}, {"closed_reason", p.closed_reason}, {"changed_since_answer", f.changed_since}}) > 0;
}

void insert_piece(store::WriteTx& tx, PersonId person, std::int64_t plan, const Piece& p) {
  tx.run(sql::piece_insert,
         {{"person_id", person}, {"plan_id", plan}, {"piece_id", p.id}, {"reference", p.reference}, {"version", p.version}, {"follows", p.follows}, {"outcome_reference", p.outcome_reference},
          {"outcome_words", p.outcome_words}, {"need", p.need}, {"what", p.what}, {"when_words", p.when}, {"who_kind", p.who_kind}, {"who", p.who}, {"offer_reference", p.offer_reference},
          {"found_in", p.found_in}, {"component", p.component}, {"unit", p.unit}, {"units_hundredths", p.units_hundredths}, {"rate_pence", p.rate_pence}, {"own_rate", p.own_rate},
          {"weekly_pence", p.weekly_pence}, {"one_off_pence", p.one_off_pence}, {"start_on", p.start_on}, {"end_on", p.end_on}, {"held_as", p.held_as}, {"provider", p.provider},
          {"service_type", p.service_type}, {"service_reference", p.service_reference}});
}

bool update_piece(store::WriteTx& tx, PersonId person, std::int64_t plan, const Piece& p) {
  return tx.run(sql::piece_update,
         {{"person_id", person}, {"plan_id", plan}, {"piece_id", p.id}, {"version", p.version}, {"outcome_reference", p.outcome_reference},
          {"outcome_words", p.outcome_words}, {"need", p.need}, {"what", p.what}, {"when_words", p.when}, {"who_kind", p.who_kind}, {"who", p.who}, {"offer_reference", p.offer_reference},
          {"found_in", p.found_in}, {"component", p.component}, {"unit", p.unit}, {"units_hundredths", p.units_hundredths}, {"rate_pence", p.rate_pence}, {"own_rate", p.own_rate},
          {"weekly_pence", p.weekly_pence}, {"one_off_pence", p.one_off_pence}, {"start_on", p.start_on}, {"end_on", p.end_on}, {"held_as", p.held_as}, {"provider", p.provider},
          {"service_type", p.service_type}}) > 0;
}

void insert_need(store::WriteTx& tx, PersonId person, std::int64_t plan, const NeedMet& n) {
  tx.run(sql::need_insert, {{"person_id", person}, {"plan_id", plan}, {"need", n.code}, {"words", n.words}, {"met_by", joined(n.met_by)}, {"how", n.how}, {"council", n.council},
                            {"offers", joined(n.offers)}, {"offer_words", n.offer_words}});
}

void insert_steps(store::WriteTx& tx, PersonId person, const Plan& plan) {
  std::int64_t place = 0;
  for (const Step& s : plan.steps)
    tx.run(sql::step_insert, {{"person_id", person}, {"plan_id", plan.id}, {"place", ++place}, {"outcome_reference", s.outcome_reference}, {"outcome_words", s.outcome_words}, {"what", s.what},
                              {"who", s.who}, {"by_on", s.by_on}});
}

void insert_baton(store::WriteTx& tx, PersonId person, std::int64_t plan, const Baton& b) {
  tx.run(sql::baton_insert,
         {{"person_id", person}, {"plan_id", plan}, {"baton_id", b.id}, {"reference", b.reference}, {"stage", b.stage}, {"to_id", b.to.id}, {"to_name", b.to.name}, {"to_role", b.to.role},
          {"to_team_id", b.to.team}, {"to_team_name", b.to.team_name}, {"given_by_id", b.given_by}, {"given_by_name", b.given_by_name}, {"given_on", b.given_on}, {"due_on", b.due_on},
          {"note", b.note}, {"settled_on", b.settled_on}, {"settled_as", b.settled_as}, {"settled_by", b.settled_by}, {"settled_note", b.settled_note}});
}

sheet::Facts facts_of(const Plan& p) {
  const Flat f = flat(p);
  return {{"number", std::to_string(p.number)}, {"begun_because", p.begun_because}, {"written_by", p.written_by}, {"my_words", p.my_words}, {"matters", p.matters}, {"advice", p.advice}, {"difference", p.difference},
          {"risks", p.risks}, {"contingency", p.contingency}, {"dips", p.dips}, {"involved", p.involved}, {"heard", p.heard}, {"heard_words", p.heard_words},
          {"payment_every", p.payment_every}, {"review_on", day(p.review_on)}, {"assessment", p.assessment_reference}, {"assessment_stamp", p.assessment_stamp},
          {"urgent_reason", p.urgent_reason}, {"agreement", f.agreement.answer}, {"agreement_on", day(f.agreement_on)}, {"agreed_by", f.agreement.by}, {"agreed_name", f.agreement.name}, {"authority", f.agreement.authority},
          {"disagrees", f.agreement.disagrees}, {"asked_on", day(p.asked_on)}, {"asked_route", p.asked_route}, {"signed_by", f.signing.by.name}, {"sign_route", f.signing.route},
          {"weekly_pence", f.weekly ? std::to_string(*f.weekly) : ""}, {"worker", p.holder.name}, {"started_on", day(p.started_on)}, {"copy_on", day(p.copy_on)},
          {"copy_format", p.copy_format}, {"copy_to", p.copy_to}, {"closed_on", day(p.closed_on)}, {"closed_as", p.closed_as}, {"closed_reason", p.closed_reason}};
}

sheet::Facts facts_of(const Piece& p) {
  return {{"what", p.what}, {"when", p.when}, {"outcome", p.outcome_reference}, {"need", p.need}, {"who_kind", p.who_kind}, {"who", p.who}, {"component", p.component}, {"unit", p.unit},
          {"units_hundredths", std::to_string(p.units_hundredths)}, {"weekly_pence", std::to_string(p.weekly_pence)}, {"one_off_pence", std::to_string(p.one_off_pence)},
          {"start_on", p.start_on.iso()}, {"end_on", day(p.end_on)}, {"held_as", p.held_as}, {"provider", p.provider}};
}

sheet::Facts facts_of(const NeedMet& n) { return {{"need", n.code}, {"met_by", joined(n.met_by)}, {"how", n.how}, {"council", n.council}, {"offers", joined(n.offers)}}; }

}  // namespace stepwise::plan
