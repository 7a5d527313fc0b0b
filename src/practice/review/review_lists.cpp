// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/review/review_rows.hpp"
#include "practice/review/review_store.hpp"
#include "sql/review.hpp"

namespace stepwise::review {
namespace {

namespace sql = stepwise::sql::review;

std::string joined(const std::set<std::string, std::less<>>& codes) {
  std::string all;
  for (const auto& code : codes) all += (all.empty() ? "" : ",") + code;
  return all;
}

Trusted trusted_of(const store::Row& row) {
  Trusted one;
  one.id = row.integer("reviewer_id");
  one.reference = row.text("reference");
  one.version = row.integer("version");
  one.name = row.text("name");
  one.organisation = row.text("organisation");
  for (const auto code : split(row.text("scope"), ',')) one.scope.emplace(code);
  one.starts_on = row.date("starts_on");
  one.expires_on = row.date("expires_on");
  one.tolerance_pence = row.integer("tolerance_pence");
  one.sample_percent = static_cast<int>(row.integer("sample_percent"));
  one.ended_on = row.maybe_date("ended_on");
  one.ended_reason = row.text("ended_reason");
  one.agreed_by = row.text("agreed_by");
  return one;
}

std::string name_of(const store::Row& row) { return row.text("given_name") + " " + row.text("family_name"); }

/// What a list and `next_of` need of a review.
Line line_of(const store::Row& row) {
  Review review;
  review.id = row.integer("review_id");
  review.reference = row.text("reference");
  review.version = row.integer("version");
  review.kind = row.text("kind");
  review.due_on = row.date("due_on");
  review.limit_on = row.date("limit_on");
  review.owner = {.worker = sheet::maybe_id<StaffId>(row, "worker_id"), .worker_name = row.text("worker_name"), .team = sheet::maybe_id<TeamId>(row, "team_id"), .team_name = row.text("team_name")};
  review.trusted_reference = row.text("trusted_reference");
  review.begun_on = row.maybe_date("begun_on");
  review.finished_on = row.maybe_date("finished_on");
  review.decision.follow_what = row.text("follow_what");
  review.decision.follow_by = row.maybe_date("follow_by");
  review.decision.follow_worker = sheet::maybe_id<StaffId>(row, "follow_worker_id");
  review.decision.follow_worker_name = row.text("follow_worker_name");
  review.followed_on = row.maybe_date("followed_on");
  review.audit_picked = row.flag("audit_picked");
  review.audited_on = row.maybe_date("audited_on");
  review.plan_reference = row.text("plan_reference");
  return {std::move(review), row.text("person_reference"), name_of(row), row.id<PersonId>("person_id")};
}

constexpr Date no_end{1'000'000};

}  // namespace

Listed<Line> open_reviews(store::ReadTx& tx, const OpenAsked& asked, Rows rows) {
  Listed<Line> listed;
  tx.each(sql::open_reviews, {{"team_id", asked.team.value_or(TeamId{0})}, {"worker_id", asked.worker.value_or(StaffId{0})}, {"show", asked.show}, {"today", asked.today}, {"soon_on", asked.today + soon_days},
                              {"until", asked.until.value_or(no_end)}, {"writing_days", writing_days}, {"restricted", asked.restricted}, {"row_limit", rows.limit}, {"skip", rows.skip}},
          [&](const store::Row& row) {
            listed.lines.push_back(line_of(row));
            listed.total = row.integer("total");
          });
  for (Line& line : listed.lines)
    if (line.review.finished_on && !line.review.decision.follow_what.empty() && !line.review.plan_reference.empty()) line.kept_apart = plan::kept_apart(tx, line.person).contains(line.review.plan_reference);
  return listed;
}

Listed<Unplanned> supported_without_review(store::ReadTx& tx, std::optional<TeamId> team, Date today, Rows rows) {
  Listed<Unplanned> listed;
  tx.each(sql::supported_without_review, {{"today", today}, {"team_id", team.value_or(TeamId{0})}, {"row_limit", rows.limit}, {"skip", rows.skip}}, [&](const store::Row& row) {
    listed.lines.push_back({row.text("person_reference"), name_of(row), row.text("team_name"), row.date("since_on"), row.maybe_date("last_review_on")});
    listed.total = row.integer("total");
  });
  return listed;
}

std::vector<Trusted> trusted_reviewers(store::ReadTx& tx) {
  std::vector<Trusted> all;
  for (const auto& row : tx.all(sql::trusted_all, {})) all.push_back(trusted_of(row));
  return all;
}

std::optional<Trusted> trusted_by_reference(store::ReadTx& tx, std::string_view reference) {
  for (auto& one : trusted_reviewers(tx))
    if (one.reference == reference) return std::move(one);
  return std::nullopt;
}

Result<void> add_trusted(store::WriteTx& tx, Random& random, Trusted one, store::AuditLine line) {
  one.reference = new_reference(random);
  tx.run(sql::trusted_insert, {{"reviewer_id", tx.next_id("trusted_reviewer")}, {"reference", one.reference}, {"name", one.name}, {"organisation", one.organisation}, {"scope", joined(one.scope)},
                               {"starts_on", one.starts_on}, {"expires_on", one.expires_on}, {"tolerance_pence", one.tolerance_pence}, {"sample_percent", one.sample_percent},
                               {"ended_on", one.ended_on}, {"ended_reason", one.ended_reason}, {"agreed_by", one.agreed_by}});
  line.action = "review.trusted_added";
  line.subject = "trusted_reviewer:" + one.reference;
  tx.audit(line);
  return {};
}

Result<void> end_trusted(store::WriteTx& tx, const Trusted& one, Date on, std::string_view reason, store::AuditLine line) {
  if (trim(reason).empty()) return fail(FaultKind::invalid, t("Write the reason"));
  if (tx.run(sql::trusted_end, {{"reference", one.reference}, {"version", one.version}, {"ended_on", on}, {"ended_reason", trim(reason)}}) == 0) return tl::unexpected{sheet::someone_saved()};
  line.action = "review.trusted_ended";
  line.subject = "trusted_reviewer:" + one.reference;
  line.reason = std::string{trim(reason)};
  tx.audit(line);
  return {};
}

std::vector<Heard> heard_since(store::ReadTx& tx, Date since) {
  std::vector<Heard> all;
  for (const auto& row : tx.all(sql::experience_counts, {{"since", since}})) {
    if (all.empty() || all.back().team_name != row.text("team_name") || all.back().about_kind != row.text("about_kind"))
      all.push_back({row.text("about_kind"), row.text("team_name"), {}});
    add_answers(all.back().by_statement[static_cast<int>(row.integer("statement"))], row.text("answer"), static_cast<int>(row.integer("times")));
  }
  return all;
}

bool was_asked(store::ReadTx& tx, PersonId person, std::string_view about) { return tx.one(sql::experience_asked_find, {{"person_id", person}, {"about", about}}).has_value(); }

void insert_experience(store::WriteTx& tx, std::string_view about_kind, std::optional<TeamId> team, std::string_view team_name, Date on, int statement, std::string_view answer) {
  tx.run(sql::experience_insert, {{"experience_id", tx.next_id("experience")}, {"about_kind", about_kind}, {"team_id", team}, {"team_name", team_name}, {"month_on", on.first_of_month()},
                                  {"statement", statement}, {"answer", answer}});
}

Result<void> keep_experience(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view about, const Owner& owner, Date on, const std::map<int, std::string>& answers,
                             store::AuditLine line) {
  if (was_asked(tx, who.id(), about)) return fail(FaultKind::stale, t("This was answered already. Thank you: nobody is asked twice"));
  tx.run(sql::experience_asked_insert, {{"person_id", who.id()}, {"about", about}, {"asked_on", on}});
  for (const auto& [statement, answer] : answers) insert_experience(tx, about.substr(0, about.find('-')), owner.team, owner.team_name, on, statement, answer);
  line.action = "review.experience_asked";
  line.person = who.id();
  line.subject = std::string{about};
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

}  // namespace stepwise::review
