// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/budget_store.hpp"

#include <algorithm>

#include "practice/budget/saving.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

tl::unexpected<Fault> twice() {
  return fail(FaultKind::invalid, t("There is an amount for the same thing on some of these days. End that one first, or choose other days"));
}

}  // namespace

void insert_account(store::WriteTx& tx, Random& random, PersonId person, Account& account) {
  account.id = tx.next_id("budget_account");
  if (account.reference.empty()) account.reference = new_reference(random);
  tx.run(sql::account_insert,
         {{"person_id", person}, {"account_id", account.id}, {"reference", account.reference}, {"plan_reference", account.plan_reference}, {"holding", holding_key(account.holding)},
          {"holder_kind", account.holder_kind}, {"holder_name", account.holder_name}, {"provider", account.provider}, {"worker_id", account.owner.worker},
          {"worker_name", account.owner.worker_name}, {"team_id", account.owner.team}, {"team_name", account.owner.team_name}, {"starts_on", account.starts_on},
          {"ended_on", account.ended_on}, {"ended_reason", account.ended_reason}, {"statements", account.statements}, {"recorded_at", tx.now()}});
  keep_terms(tx, person, account);
}

void insert_amount(store::WriteTx& tx, Random& random, PersonId person, std::int64_t account, Amount& amount, Instant at) {
  amount.reference = new_reference(random);
  tx.run(sql::amount_insert,
         {{"person_id", person}, {"account_id", account}, {"amount_id", tx.next_id("budget_amount")}, {"reference", amount.reference}, {"kind", amount.kind},
          {"outcome_reference", amount.outcome_reference}, {"piece_reference", amount.piece_reference}, {"service_reference", amount.service_reference}, {"what", amount.what},
          {"weekly_pence", amount.weekly_pence}, {"one_off_pence", amount.one_off_pence}, {"starts_on", amount.starts_on}, {"ends_on", amount.ends_on}, {"reason", amount.reason},
          {"recorded_at", at}, {"recorded_by", amount.recorded_by}});
}

void insert_pause(store::WriteTx& tx, Random& random, PersonId person, std::int64_t account, Pause& pause, std::string_view by, Instant at) {
  pause.reference = new_reference(random);
  tx.run(sql::pause_insert, {{"person_id", person}, {"account_id", account}, {"pause_id", tx.next_id("budget_pause")}, {"reference", pause.reference}, {"kind", pause.kind},
                             {"from_on", pause.from}, {"until_on", pause.until}, {"percent", pause.percent}, {"reason", pause.reason}, {"recorded_at", at}, {"recorded_by", by}});
}

void keep_terms(store::WriteTx& tx, PersonId person, const Account& a) {
  const Terms& t = a.terms;
  tx.run(sql::terms_update,
         {{"person_id", person}, {"account_id", a.id}, {"statements", a.statements}, {"holder_kind", a.holder_kind}, {"holder_name", a.holder_name}, {"provider", a.provider},
          {"agreed_on", t.agreed_on}, {"told_how_on", t.told_how_on}, {"told_managed_on", t.told_managed_on}, {"told_disputes_on", t.told_disputes_on},
          {"shown_examples_on", t.shown_examples_on}, {"parties", t.parties}, {"may_buy", t.may_buy}, {"may_not_buy", t.may_not_buy},
          {"flexibility_percent", t.flexibility_percent}, {"who_decides", t.who_decides}, {"fee_weekly_pence", t.fee_weekly_pence}, {"fee_words", t.fee_words},
          {"bank_weeks", t.bank_weeks}, {"bank_for_weeks", t.bank_for_weeks}, {"bank_need", t.bank_need}, {"advance_weeks", t.advance_weeks},
          {"records_words", t.records_words}, {"review_words", t.review_words}, {"dispute_route", t.dispute_route}, {"ending_words", t.ending_words},
          {"insurance_words", t.insurance_words}, {"data_words", t.data_words}, {"willing", t.willing}, {"capable", t.capable}, {"appropriate", t.appropriate},
          {"not_excluded", t.not_excluded}, {"paid_into", t.paid_into}, {"pay_basis", t.pay_basis}, {"family_in_household", t.family_in_household},
          {"family_reason", t.family_reason}});
}

Result<void> move_account(store::WriteTx& tx, PersonId person, const Account& account) {
  const auto changed = tx.run(sql::account_moves, {{"person_id", person}, {"account_id", account.id}, {"version", account.version}, {"worker_id", account.owner.worker},
                                                   {"worker_name", account.owner.worker_name}, {"team_id", account.owner.team}, {"team_name", account.owner.team_name},
                                                   {"ended_on", account.ended_on}, {"ended_reason", account.ended_reason}});
  if (changed == 0) return tl::unexpected{sheet::someone_saved()};
  return {};
}

Result<std::string> open_account(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Account account, std::vector<Amount> amounts, store::AuditLine line) {
  if (const auto problems = problems_of(account, tx.now().london_date()); !may_save(problems)) return fail(FaultKind::invalid, problems.front().sentence);
  if (amounts.empty()) return fail(FaultKind::invalid, t("Choose at least one part of the plan that this account pays for"));
  if (!overlaps(amounts).empty()) return twice();
  insert_account(tx, random, who.id(), account);
  for (auto& amount : amounts) {
    amount.recorded_by = line.actor_name;
    insert_amount(tx, random, who.id(), account.id, amount, tx.now());
  }
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.opened"), subject_of(account), {}, facts_of(account));
  return account.reference;
}

Result<void> save_terms(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, store::AuditLine line) {
  const auto before = read_account(tx, who.readable(), account.reference);
  if (!before) return tl::unexpected{sheet::not_there()};
  if (const auto problems = problems_of(account, tx.now().london_date()); !may_save(problems)) return fail(FaultKind::invalid, problems.front().sentence);
  if (auto moved = move_account(tx, who.id(), account); !moved) return moved;
  keep_terms(tx, who.id(), account);
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.agreement_changed"), subject_of(account), facts_of(before->account), facts_of(account));
  return {};
}

Result<void> give_account(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, const Owner& to, store::AuditLine line) {
  Account given = account;
  given.owner = to;
  if (auto moved = move_account(tx, who.id(), given); !moved) return moved;
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.handed_over"), subject_of(account), facts_of(account), facts_of(given));
  return {};
}

Result<void> end_amount(store::WriteTx& tx, const access::ChangeablePerson& who, const Whole& whole, const Amount& amount, Date last, store::AuditLine line) {
  if (last < amount.starts_on - 1) return fail(FaultKind::invalid, t("The last day must be {0} or later", long_date(amount.starts_on)));
  if (tx.run(sql::amount_end, {{"person_id", who.id()}, {"reference", amount.reference}, {"version", amount.version}, {"ends_on", last}}) == 0) return tl::unexpected{sheet::someone_saved()};
  Amount after = amount;
  after.ends_on = last;
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.amount_ended"), subject_of(whole.account), facts_of(amount), facts_of(after));
  return {};
}

Result<std::string> add_amount(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, Amount amount, const Amount* follows, store::AuditLine line) {
  std::vector<Amount> all;
  for (const auto& one : whole.amounts) {
    all.push_back(one);
    if (follows != nullptr && one.reference == follows->reference) all.back().ends_on = amount.starts_on - 1;
  }
  all.push_back(amount);
  for (const auto& [a, b] : overlaps(all))
    if (a == all.size() - 1 || b == all.size() - 1) return twice();
  if (follows != nullptr)
    if (auto ended = end_amount(tx, who, whole, *follows, amount.starts_on - 1, line); !ended) return tl::unexpected{ended.error()};
  amount.recorded_by = line.actor_name;
  insert_amount(tx, random, who.id(), whole.account.id, amount, tx.now());
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.amount_kept"), subject_of(whole.account), {}, facts_of(amount));
  return amount.reference;
}

Result<void> keep_pause(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, Pause pause, store::AuditLine line) {
  const bool is_new = pause.reference.empty();
  if (pause.until && *pause.until < pause.from) return fail(FaultKind::invalid, t("The last day must be {0} or later", long_date(pause.from)));
  if (is_new) insert_pause(tx, random, who.id(), whole.account.id, pause, line.actor_name, tx.now());
  else if (tx.run(sql::pause_update, {{"person_id", who.id()}, {"reference", pause.reference}, {"version", pause.version}, {"kind", pause.kind}, {"from_on", pause.from},
                                      {"until_on", pause.until}, {"percent", pause.percent}, {"reason", pause.reason}}) == 0)
    return tl::unexpected{sheet::someone_saved()};
  sheet::write_down(tx, who.id(), std::move(line), is_new ? kept("budget.paused") : kept("budget.pause_changed"), subject_of(whole.account), {},
                    {{"kind", pause.kind}, {"from", pause.from.iso()}, {"until", pause.until ? pause.until->iso() : ""}, {"percent", std::to_string(pause.percent)}, {"reason", pause.reason}});
  return {};
}

}  // namespace stepwise::budget
