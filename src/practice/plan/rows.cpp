// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/rows.hpp"

#include "base/text.hpp"

namespace stepwise::plan {
namespace {

using sheet::maybe_id;

Worker worker_of(const store::Row& row) {
  return {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), row.text("worker_role"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
}

void read_words(Plan& plan, const store::Row& row) {
  plan.written_by = row.text("written_by");
  plan.my_words = row.text("my_words");
  plan.matters = row.text("matters");
  plan.advice = row.text("advice");
  plan.difference = row.text("difference");
  plan.risks = row.text("risks");
  plan.contingency = row.text("contingency");
  plan.dips = row.text("dips");
  plan.involved = row.text("involved");
  plan.heard = row.text("heard");
  plan.heard_words = row.text("heard_words");
  plan.payment_every = row.text("payment_every");
  plan.review_on = row.maybe_date("review_on");
  plan.assessment_reference = row.text("assessment_reference");
  plan.assessment_stamp = row.text("assessment_stamp");
  plan.of_carer = row.flag("of_carer");
  plan.checks_seen = row.flag("checks_seen");
  plan.urgent_reason = row.text("urgent_reason");
}

void read_answers(Plan& plan, const store::Row& row) {
  if (const auto on = row.maybe_date("agreement_on")) {
    auto& said = row.flag("changed_since_answer") ? plan.said_before : plan.agreement;
    said = Agreement{*on, row.text("agreement"), row.text("agreed_by"), row.text("agreed_name"), row.text("authority"), row.text("also_agreed"), row.text("disagrees")};
  }
  plan.asked_on = row.maybe_date("asked_on");
  plan.asked_route = row.text("asked_route");
  if (const auto at = row.maybe_instant("signed_at"))
    plan.signing = Signing{*at, row.date("signed_on"), {maybe_id<StaffId>(row, "signed_by_id"), row.text("signed_by_name"), row.text("signed_by_role"), {}, ""},
                           row.text("sign_route"), row.text("sign_reasons"), row.integer("days_waited"), row.integer("weekly_pence"), row.integer("yearly_pence"), row.integer("one_off_pence")};
  if (const auto weekly = row.maybe_integer("indicative_weekly_pence"))
    plan.estimate = Estimate{row.text("indicative_reference"), *weekly, row.integer("indicative_one_off_pence"), row.integer("tolerance_percent"), {}};
}

void read_after(Plan& plan, const store::Row& row) {
  plan.started_on = row.maybe_date("started_on");
  plan.copy_on = row.maybe_date("copy_on");
  plan.copy_format = row.text("copy_format");
  plan.copy_to = row.text("copy_to");
  plan.closed_on = row.maybe_date("closed_on");
  plan.closed_as = row.text("closed_as");
  plan.closed_reason = row.text("closed_reason");
}

}  // namespace

Plan plan_of(const store::Row& row) {
  Plan plan;
  plan.id = row.integer("plan_id");
  plan.reference = row.text("reference");
  plan.version = row.integer("version");
  plan.number = row.integer("number");
  plan.replaces = row.text("replaces");
  plan.begun_because = row.text("begun_because");
  plan.begun_on = row.date("begun_on");
  plan.author = {maybe_id<StaffId>(row, "author_id"), row.text("author_name"), row.text("author_role"), {}, ""};
  plan.holder = worker_of(row);
  read_words(plan, row);
  read_answers(plan, row);
  read_after(plan, row);
  return plan;
}

Piece piece_of(const store::Row& row) {
  Piece piece;
  piece.id = row.integer("piece_id");
  piece.reference = row.text("reference");
  piece.version = row.integer("version");
  piece.follows = row.text("follows");
  piece.outcome_reference = row.text("outcome_reference");
  piece.outcome_words = row.text("outcome_words");
  piece.need = row.text("need");
  piece.what = row.text("what");
  piece.when = row.text("when_words");
  piece.who_kind = row.text("who_kind");
  piece.who = row.text("who");
  piece.offer_reference = row.text("offer_reference");
  piece.found_in = row.text("found_in");
  piece.component = row.text("component");
  piece.unit = row.text("unit");
  piece.units_hundredths = row.integer("units_hundredths");
  piece.rate_pence = row.maybe_integer("rate_pence");
  piece.own_rate = row.flag("own_rate");
  piece.weekly_pence = row.integer("weekly_pence");
  piece.one_off_pence = row.integer("one_off_pence");
  piece.start_on = row.date("start_on");
  piece.end_on = row.maybe_date("end_on");
  piece.held_as = row.text("held_as");
  piece.provider = row.text("provider");
  piece.service_type = row.text("service_type");
  piece.service_reference = row.text("service_reference");
  piece.of_carer = row.flag("of_carer");
  return piece;
}

NeedMet need_of(const store::Row& row) {
  return {row.text("need"), row.text("words"), parted(row.text("met_by")), row.text("how"), row.text("council"), parted(row.text("offers")), row.text("offer_words")};
}

Step step_of(const store::Row& row) { return {row.text("outcome_reference"), row.text("outcome_words"), row.text("what"), row.text("who"), row.date("by_on"), row.flag("of_carer")}; }

Baton baton_of(const store::Row& row) {
  Baton baton;
  baton.id = row.integer("baton_id");
  baton.reference = row.text("reference");
  baton.stage = row.text("stage");
  baton.to = {maybe_id<StaffId>(row, "to_id"), row.text("to_name"), row.text("to_role"), maybe_id<TeamId>(row, "to_team_id"), row.text("to_team_name")};
  baton.given_by = maybe_id<StaffId>(row, "given_by_id");
  baton.given_by_name = row.text("given_by_name");
  baton.given_on = row.date("given_on");
  baton.due_on = row.date("due_on");
  baton.note = row.text("note");
  baton.settled_on = row.maybe_date("settled_on");
  baton.settled_as = row.text("settled_as");
  baton.settled_by = row.text("settled_by");
  baton.settled_note = row.text("settled_note");
  return baton;
}

Rate rate_of(const store::Row& row) {
  return {row.text("reference"), row.integer("version"), row.text("component"), row.text("unit"), row.text("provider"), row.integer("pence"), row.date("from_on"), row.maybe_date("to_on"),
          row.text("note"),      row.text("kept_by")};
}

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const auto& code : codes) all += (all.empty() ? "" : ",") + code;
  return all;
}

std::vector<std::string> parted(std::string_view codes) {
  std::vector<std::string> all;
  if (codes.empty()) return all;
  for (const auto code : split(codes, ',')) all.emplace_back(code);
  return all;
}

}  // namespace stepwise::plan
