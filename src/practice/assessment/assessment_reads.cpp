// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/assessment/assessment_lists.hpp"
#include "practice/assessment/assessment_rows.hpp"
#include "practice/person/person.hpp"
#include "sql/assessment.hpp"

namespace stepwise::assessment {
namespace {

namespace sql = stepwise::sql::assessment;

/// Everything under a person's assessments, put where it belongs.
void fill(store::ReadTx& tx, const access::ReadablePerson& who, std::vector<Assessment>& all) {
  const auto put = [&](const store::Statement& statement, auto&& keep) {
    for (const auto& row : tx.all(statement, {{"person_id", who.id()}}))
      if (const auto found = std::ranges::find(all, row.integer("assessment_id"), &Assessment::id); found != all.end()) keep(*found, row);
  };
  put(sql::needs_of_person, [](Assessment& a, const store::Row& row) { a.needs.push_back(need_of(row)); });
  put(sql::passages_of_person, [](Assessment& a, const store::Row& row) { a.passages.push_back(passage_of(row)); });
  put(sql::copies_of_person, [](Assessment& a, const store::Row& row) { a.copies.push_back(copy_of(row)); });
  put(sql::signings_of_person, [](Assessment& a, const store::Row& row) { a.signings.push_back(signing_of(row)); });
}

std::vector<Assessment> read(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  std::vector<Assessment> all;
  for (const auto& row : tx.all(sql::assessments_of_person, {{"person_id", who.id()}, {"reference", reference}})) all.push_back(assessment_of(row));
  if (!who.as_carer_too()) std::erase_if(all, [](const Assessment& a) { return a.is_carers(); });
  if (!all.empty()) fill(tx, who, all);
  return all;
}

std::string name_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return person::full_name(names);
}

template <class AnyId>
std::int64_t number_of(const std::optional<AnyId>& id) {
  return id ? id->value() : 0;
}

Line line_of(const store::Row& row) {
  Line line;
  Assessment& a = line.about;
  a.reference = row.text("reference");
  a.kind = kind_from(row.text("kind")).value_or(Kind::needs);
  a.asked_on = row.date("asked_on");
  a.due_on = row.date("due_on");
  a.begun_on = row.date("begun_on");
  read_answers(row, a);
  a.signed_story = row.text("signed_story");
  a.refusal = {row.maybe_date("refused_on"), "", row.text("refused_capacity"), row.text("refused_risk")};
  a.urgent_on = row.maybe_date("urgent_on");
  a.signed_at = row.maybe_instant("signed_at");
  a.amending_since = row.maybe_date("amending_since");
  if (const auto planner = row.maybe_integer("planner_id")) a.planner = StaffId{*planner};
  a.planner_name = row.text("planner_name");
  a.planning_on = row.maybe_date("planning_on");
  a.worker.name = row.text("worker_name");
  if (const auto worker = row.maybe_integer("worker_id")) a.worker.id = StaffId{*worker};
  if (const auto team = row.maybe_integer("team_id")) a.worker.team = TeamId{*team};
  a.worker.team_name = row.text("team_name");
  if (row.integer("has_copy") > 0) a.copies.push_back({0, "person", "", "", true, a.asked_on, ""});
  line.person_reference = row.text("person_reference");
  line.person_name = name_of(row);
  line.died_on = row.maybe_date("died_on");
  return line;
}

}  // namespace

std::optional<Assessment> find(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  if (reference.empty()) return std::nullopt;
  auto all = read(tx, who, reference);
  return all.empty() ? std::nullopt : std::optional{std::move(all.front())};
}

std::vector<Assessment> read_assessments(store::ReadTx& tx, const access::ReadablePerson& who) { return read(tx, who, ""); }

std::optional<Assessment> latest_finished(store::ReadTx& tx, const access::ReadablePerson& who, Kind kind) {
  const auto same = [kind](Kind other) { return other == kind || (kind == Kind::needs && other == Kind::supported_self); };
  std::optional<Assessment> latest;
  for (auto& a : read_assessments(tx, who))
    if (a.signed_at && same(a.kind) && (!latest || *latest->signed_at < *a.signed_at)) latest = std::move(a);
  return latest;
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::person_of_assessment, {{"reference", reference}});
  return row ? std::optional{row->text("person_reference")} : std::nullopt;
}

std::string signed_text(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& a, int number) {
  const auto row = tx.one(sql::signing_held, {{"person_id", who.id()}, {"assessment_id", a.id}, {"number", number}});
  return row ? row->text("held") : "";
}

std::optional<Assessment> as_signed(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& a, int number) {
  const auto signing = std::ranges::find(a.signings, number, &Signing::number);
  return signing == a.signings.end() ? std::nullopt : as_signed(a, *signing, signed_text(tx, who, a, number));
}

std::vector<Line> list_lines(store::ReadTx& tx, const ListAsked& asked) {
  std::vector<Line> lines;
  for (const auto& row : tx.all(sql::assessments_listed, {{"team_id", number_of(asked.team)}, {"worker_id", number_of(asked.worker)}, {"signed_from", noon(asked.signed_from)}, {"row_limit", asked.limit}}))
    lines.push_back(line_of(row));
  return lines;
}

std::int64_t restricted_open(store::ReadTx& tx, std::optional<TeamId> team) { return tx.one(sql::restricted_assessments, {{"team_id", number_of(team)}})->integer("total"); }

std::vector<SignedLine> signed_between(store::ReadTx& tx, std::optional<TeamId> team, Instant from, Instant to) {
  std::vector<SignedLine> all;
  for (const auto& row : tx.all(sql::assessments_signed, {{"team_id", number_of(team)}, {"from_at", from}, {"to_at", to}})) {
    SignedLine line{{row.text("reference"), {}}, kind_from(row.text("kind")).value_or(Kind::needs), row.instant("signed_at"), row.text("worker_name"), row.text("person_reference"),
                    row.text("initial") + row.text("family_initial"), row.maybe_date("read_on")};
    if (const auto author = row.maybe_integer("worker_id")) line.drawable.author = StaffId{*author};
    all.push_back(std::move(line));
  }
  return all;
}

std::vector<Check> checks_since(store::ReadTx& tx, Date from, std::optional<TeamId> team) {
  std::vector<Check> all;
  for (const auto& row : tx.all(sql::checks_counted, {{"from_on", from}, {"team_id", number_of(team)}})) all.push_back(check_of(row));
  return all;
}

std::vector<WaitingNotice> waiting_notices(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, int limit) {
  std::vector<WaitingNotice> all;
  for (const auto& row : tx.all(sql::notices_waiting, {{"team_id", number_of(team)}, {"worker_id", number_of(worker)}, {"row_limit", limit}})) {
    WaitingNotice one{row.text("reference"), row.text("assessment_reference"), row.text("words"), {}, row.text("worker_name"), {}, row.date("made_on"), row.text("person_reference"), name_of(row), row.text("assessment_kind") == key_of(Kind::carer)};
    if (const auto id = row.maybe_integer("worker_id")) one.worker = StaffId{*id};
    if (const auto id = row.maybe_integer("team_id")) one.team = TeamId{*id};
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace stepwise::assessment
