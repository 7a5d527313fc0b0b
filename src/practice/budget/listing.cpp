// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/listing.hpp"

#include <algorithm>

#include "practice/budget/rows.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/plan_store.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

constexpr int days_to_ask = 14, days_to_see = 3, days_to_settle = 28;

Ask ask_of_row(const store::Row& row) {
  if (row.is_null("earned_pence") || row.flag("answered")) return Ask::none;
  std::vector<Past> past;
  if (!row.is_null("earned_before")) past.push_back({row.integer("earned_before"), row.integer("spent_before")});
  past.push_back({row.integer("earned_pence"), row.integer("spent_pence")});
  return ask_of(past, row.text("last_said") == "need_more");
}

std::vector<Check> last_checks(const store::Row& row, Holding holding) {
  std::vector<Check> checks;
  if (const auto checked = row.maybe_date("checked_on"))
    checks.push_back({.kind = holding == Holding::direct_payment ? "direct_payment" : "records", .checked_on = *checked, .next_on = row.date("next_on")});
  if (const auto reviewed = row.maybe_date("reviewed_on")) checks.push_back({.kind = "direct_payment", .checked_on = *reviewed, .next_on = reviewed->add_months(12)});
  return checks;
}

Listed listed_of(const store::Row& row) {
  Listed line;
  line.account.reference = row.text("reference");
  line.account.holding = holding_from_key(row.text("holding")).value_or(Holding::managed);
  line.account.holder_kind = row.text("holder_kind");
  line.account.holder_name = row.text("holder_name");
  line.account.provider = row.text("provider");
  line.account.owner = sheet::owner_of(row);
  line.account.starts_on = row.date("starts_on");
  line.person_reference = row.text("person_reference");
  line.person_name = row.text("given_name") + " " + row.text("family_name");
  line.statement_reference = row.text("statement_reference");
  line.to_on = row.maybe_date("to_on");
  if (const auto made = row.maybe_instant("made_at")) line.made_on = made->london_date();
  line.closing_pence = row.integer("closing_pence");
  line.under_pence = row.integer("earned_to_date_pence") - row.integer("spent_to_date_pence");
  line.moved_here = row.flag("moved_here");
  line.account.ended_on = row.maybe_date("ended_on");
  const auto died_on = row.maybe_date("died_on");
  line.died = died_on.has_value();
  line.settle_on = line.account.ended_on ? line.account.ended_on : died_on;
  if (line.settle_on) return line;
  line.ask = ask_of_row(row);
  line.check = next_check(line.account, last_checks(row, line.account.holding));
  line.payment_review_on = row.maybe_date("payment_review_on");
  if (line.check && line.payment_review_on) line.check->due = *line.payment_review_on;
  line.closes_on = row.maybe_date("closes_on");
  return line;
}

}  // namespace

std::vector<Listed> list_accounts(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, std::optional<std::string> provider, bool restricted) {
  std::vector<Listed> lines;
  std::vector<std::pair<std::size_t, PersonId>> cared;
  tx.each(sql::accounts_listed, {{"team_id", team}, {"worker_id", worker}, {"provider", provider}, {"restricted", restricted}}, [&](const store::Row& row) {
    lines.push_back(listed_of(row));
    if (row.flag("has_cared")) cared.emplace_back(lines.size() - 1, row.id<PersonId>("person_id"));
  });
  for (const auto& [at, person] : cared) {
    const auto apart = plan::kept_apart(tx, person);
    if (apart.empty()) continue;
    Listed& line = lines[at];
    line.kept_apart = std::ranges::any_of(accounts_between(tx, person, person), [&](const Kept& one) { return one.whole.account.reference == line.account.reference && stands_on(one.whole, apart); });
  }
  return lines;
}

Date ask_by(const Listed& listed) { return listed.made_on.value_or(Date{}) + (listed.ask == Ask::welfare ? days_to_see : days_to_ask); }

Date settle_by(const Listed& listed) { return listed.settle_on.value_or(Date{}) + days_to_settle; }

std::vector<Closing> read_closings(store::ReadTx& tx) {
  std::vector<Closing> closings;
  for (const auto& row : tx.all(sql::closings, {})) closings.push_back({row.text("provider"), row.date("told_on"), row.date("closes_on"), row.text("words"), row.text("by_name")});
  return closings;
}

std::vector<std::pair<std::string, std::int64_t>> providers_with_funds(store::ReadTx& tx) {
  std::vector<std::pair<std::string, std::int64_t>> providers;
  for (const auto& row : tx.all(sql::providers_with_funds, {})) providers.emplace_back(row.text("provider"), row.integer("accounts"));
  return providers;
}

Result<bool> keep_closing(store::WriteTx& tx, Random& random, const Closing& closing, store::AuditLine line, std::string_view form_token) {
  const std::string reference = new_reference(random);
  const auto added = tx.run(sql::closing_insert, {{"reference", reference}, {"provider", closing.provider}, {"told_on", closing.told_on}, {"closes_on", closing.closes_on}, {"words", closing.words},
                                                  {"by_name", closing.by_name}, {"recorded_at", tx.now()}, {"form_token", form_token}});
  if (added == 0) return false;
  line.action = kept("budget.provider_closing");
  line.subject = "budget_closing:" + reference;
  tx.audit(line);
  return true;
}

}  // namespace stepwise::budget
