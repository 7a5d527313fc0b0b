// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/rows.hpp"

#include <algorithm>
#include <unordered_map>

#include "practice/parts/sheet.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

Terms terms_of(const store::Row& row) {
  Terms terms;
  terms.agreed_on = row.maybe_date("agreed_on");
  terms.told_how_on = row.maybe_date("told_how_on");
  terms.told_managed_on = row.maybe_date("told_managed_on");
  terms.told_disputes_on = row.maybe_date("told_disputes_on");
  terms.shown_examples_on = row.maybe_date("shown_examples_on");
  terms.flexibility_percent = row.integer("flexibility_percent");
  terms.fee_weekly_pence = row.integer("fee_weekly_pence");
  terms.bank_weeks = row.integer("bank_weeks");
  terms.bank_for_weeks = row.integer("bank_for_weeks");
  terms.advance_weeks = row.integer("advance_weeks");
  static constexpr std::pair<std::string_view, std::string Terms::*> texts[]{
      {"parties", &Terms::parties}, {"may_buy", &Terms::may_buy}, {"may_not_buy", &Terms::may_not_buy}, {"who_decides", &Terms::who_decides}, {"fee_words", &Terms::fee_words},
      {"bank_need", &Terms::bank_need}, {"records_words", &Terms::records_words}, {"review_words", &Terms::review_words}, {"dispute_route", &Terms::dispute_route},
      {"ending_words", &Terms::ending_words}, {"insurance_words", &Terms::insurance_words}, {"data_words", &Terms::data_words}, {"willing", &Terms::willing},
      {"capable", &Terms::capable}, {"appropriate", &Terms::appropriate}, {"not_excluded", &Terms::not_excluded}, {"paid_into", &Terms::paid_into}, {"pay_basis", &Terms::pay_basis},
      {"family_in_household", &Terms::family_in_household}, {"family_reason", &Terms::family_reason}};
  for (const auto& [column, member] : texts) terms.*member = row.text(column);
  return terms;
}

/// What a service that was suspended or has ended takes away from the amounts that pay for it. One that was changed goes on.
void add_service_pauses(store::ReadTx& tx, PersonId first, PersonId last, const std::function<Whole*(std::int64_t)>& find) {
  tx.each(sql::stopped_services_between, {{"first_person", first}, {"last_person", last}}, [&](const store::Row& row) {
    Whole* whole = find(row.integer("account_id"));
    if (whole == nullptr) return;
    const auto ended = row.maybe_date("end_on"), suspended = row.maybe_date("suspended_on");
    const bool goes_on = row.integer("goes_on") != 0;
    const auto add = [&](std::string_view kind, Date from) {
      whole->pauses.push_back({.kind = std::string{kind}, .from = from, .until = goes_on ? ended : std::nullopt, .percent = 0, .reason = "", .service_reference = row.text("service_reference")});
    };
    if (ended && !goes_on) add("service_ended", *ended + 1);
    if (suspended) add("service_suspended", *suspended);
  });
}

}  // namespace

Account account_of(const store::Row& row) {
  Account account;
  account.id = row.integer("account_id");
  account.reference = row.text("reference");
  account.version = row.integer("version");
  account.plan_reference = row.text("plan_reference");
  account.holding = holding_from_key(row.text("holding")).value_or(Holding::managed);
  account.holder_kind = row.text("holder_kind");
  account.holder_name = row.text("holder_name");
  account.provider = row.text("provider");
  account.owner = sheet::owner_of(row);
  account.starts_on = row.date("starts_on");
  account.ended_on = row.maybe_date("ended_on");
  account.ended_reason = row.text("ended_reason");
  account.statements = row.text("statements");
  account.terms = terms_of(row);
  return account;
}

Amount amount_of(const store::Row& row) {
  return {.reference = row.text("reference"), .version = row.integer("version"), .kind = row.text("kind"), .outcome_reference = row.text("outcome_reference"),
          .piece_reference = row.text("piece_reference"), .service_reference = row.text("service_reference"), .what = row.text("what"),
          .weekly_pence = row.integer("weekly_pence"), .one_off_pence = row.integer("one_off_pence"), .starts_on = row.date("starts_on"), .ends_on = row.maybe_date("ends_on"),
          .reason = row.text("reason"), .recorded_by = row.text("recorded_by")};
}

Pause pause_of(const store::Row& row) {
  return {.reference = row.text("reference"), .version = row.integer("version"), .kind = row.text("kind"), .from = row.date("from_on"), .until = row.maybe_date("until_on"),
          .percent = row.integer("percent"), .reason = row.text("reason"), .service_reference = ""};
}

Entry entry_of(const store::Row& row) {
  Entry entry;
  entry.reference = row.text("reference");
  entry.kind = kind_from_key(row.text("kind")).value_or(EntryKind::spend);
  entry.on = row.date("on_day");
  entry.from = {place_from_key(row.text("from_place")).value_or(Place::other), row.text("from_outcome")};
  entry.to = {place_from_key(row.text("to_place")).value_or(Place::other), row.text("to_outcome")};
  entry.pence = row.integer("pence");
  entry.words = row.text("words");
  entry.period_from = row.maybe_date("period_from");
  entry.period_to = row.maybe_date("period_to");
  entry.source = row.text("source");
  entry.source_key = row.text("source_key");
  entry.reverses = row.text("reverses");
  entry.reason = row.text("reason");
  entry.by_name = row.text("by_name");
  entry.recorded_at = row.instant("recorded_at");
  return entry;
}

Statement statement_of(const store::Row& row) {
  Statement statement;
  statement.reference = row.text("reference");
  statement.days = {row.date("from_on"), row.date("to_on") + 1};
  statement.made_at = row.instant("made_at");
  statement.made_by = row.text("made_by");
  static constexpr std::pair<std::string_view, std::int64_t Statement::*> figures[]{
      {"opening_pence", &Statement::opening_pence}, {"council_pence", &Statement::council_pence}, {"person_pence", &Statement::person_pence}, {"other_pence", &Statement::other_pence},
      {"spent_pence", &Statement::spent_pence}, {"fee_pence", &Statement::fee_pence}, {"given_back_pence", &Statement::given_back_pence}, {"closing_pence", &Statement::closing_pence},
      {"earned_pence", &Statement::earned_pence}, {"earned_to_date_pence", &Statement::earned_to_date_pence}, {"spent_to_date_pence", &Statement::spent_to_date_pence},
      {"committed_pence", &Statement::committed_pence}, {"unlinked_pence", &Statement::unlinked_pence}, {"forecast_pence", &Statement::forecast_pence},
      {"next_earned_pence", &Statement::next_earned_pence}, {"weekly_pence", &Statement::weekly_pence}};
  for (const auto& [column, member] : figures) statement.*member = row.integer(column);
  return statement;
}

std::vector<Kept> accounts_between(store::ReadTx& tx, PersonId first, PersonId last) {
  std::vector<Kept> kept;
  std::unordered_map<std::int64_t, std::size_t> place;
  tx.each(sql::accounts_between, {{"first_person", first}, {"last_person", last}}, [&](const store::Row& row) {
    Kept& one = kept.emplace_back(Kept{row.id<PersonId>("person_id"), {.account = account_of(row), .amounts = {}, .pauses = {}, .ledger = {}, .checks = {}, .notes = {}}});
    place.emplace(one.whole.account.id, kept.size() - 1);
    if (const auto died = row.maybe_date("died_on")) one.whole.pauses.push_back({.kind = "died", .from = *died + 1, .until = std::nullopt, .percent = 0});
  });
  const auto find = [&](std::int64_t account) -> Whole* {
    const auto found = place.find(account);
    return found == place.end() ? nullptr : &kept[found->second].whole;
  };
  const auto each = [&](const store::Statement& statement, auto&& use) {
    tx.each(statement, {{"first_person", first}, {"last_person", last}}, [&](const store::Row& row) {
      if (Whole* whole = find(row.integer("account_id"))) use(*whole, row);
    });
  };
  each(sql::amounts_between, [](Whole& whole, const store::Row& row) { whole.amounts.push_back(amount_of(row)); });
  each(sql::pauses_between, [](Whole& whole, const store::Row& row) { whole.pauses.push_back(pause_of(row)); });
  each(sql::entries_between, [](Whole& whole, const store::Row& row) { whole.ledger.push_back(entry_of(row)); });
  add_service_pauses(tx, first, last, find);
  return kept;
}

bool stands_on(const Whole& whole, const std::set<std::string>& plans_and_pieces) {
  return plans_and_pieces.contains(whole.account.plan_reference) || std::ranges::any_of(whole.amounts, [&](const Amount& amount) { return plans_and_pieces.contains(amount.piece_reference); });
}

}  // namespace stepwise::budget
