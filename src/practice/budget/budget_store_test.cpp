// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/budget_store.hpp"

#include "practice/budget/bank_store.hpp"
#include "practice/budget/budget_test_support.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/statement_run.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::budget {
namespace {

using Kept = test::BudgetDesk;
constexpr Date ever{40'000};

TEST_P(Kept, an_account_stays_as_it_was_agreed) {
  const Account agreed_account = fund();
  const Whole whole = read(opened(agreed_account, amounts()));
  EXPECT_EQ(whole.account.terms.dispute_route, "The manager first");
  EXPECT_EQ(whole.account.terms.told_how_on, agreed_account.terms.told_how_on);
  EXPECT_EQ(whole.account.terms.flexibility_percent, 10);
  ASSERT_EQ(whole.amounts.size(), 2U);
  EXPECT_EQ(whole.amounts[0].outcome_reference, "choir");
  EXPECT_EQ(audits("budget.opened"), 1);
}

TEST_P(Kept, a_fund_without_its_steps_or_with_overlapping_amounts_does_not_start) {
  Account without = fund();
  without.terms.told_disputes_on.reset();
  EXPECT_FALSE(save([&](store::WriteTx& tx) { return open_account(tx, site.random(), who(), without, amounts(), line()); }));
  auto doubled = amounts();
  doubled.push_back(doubled.front());
  EXPECT_FALSE(save([&](store::WriteTx& tx) { return open_account(tx, site.random(), who(), fund(), doubled, line()); }));
  EXPECT_TRUE(read_accounts(*site.store().read(), who().readable()).empty());
}

TEST_P(Kept, a_new_rate_ends_the_old_one_the_day_before) {
  const std::string reference = opened(fund(), amounts());
  const Whole whole = read(reference);
  Amount more = whole.amounts[0];
  more.weekly_pence = 9'000;
  more.starts_on = today() - 10;
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return add_amount(tx, site.random(), who(), whole, more, &whole.amounts[0], line()); }));
  const Whole after = read(reference);
  ASSERT_EQ(after.amounts.size(), 3U);
  EXPECT_EQ(after.amounts[0].ends_on, today() - 11);
  EXPECT_EQ(weekly_budget(after, today()), 12'000);
  EXPECT_EQ(save([&](store::WriteTx& tx) { return add_amount(tx, site.random(), who(), whole, more, &whole.amounts[0], line()); }).error().kind, FaultKind::stale);
}

TEST_P(Kept, the_same_file_twice_adds_nothing) {
  const Whole whole = read(opened(fund(), amounts()));
  std::vector<Entry> entries;
  for (int i = 0; i < 3; ++i) {
    Entry entry{.kind = EntryKind::spend, .on = start() + i, .pence = 1'000 + i, .words = "From the file", .source = "provider", .source_key = "provider|" + std::to_string(i)};
    std::tie(entry.from, entry.to) = pockets_of(EntryKind::spend, "choir", "", false);
    entries.push_back(entry);
  }
  const auto load = [&] { return save([&](store::WriteTx& tx) { return write_entries(tx, site.random(), who(), whole.account, entries, line()); }).value(); };
  EXPECT_EQ(load(), 3);
  EXPECT_EQ(load(), 0);
  EXPECT_EQ(read(whole.account.reference).ledger.size(), 3U);
  EXPECT_EQ(audits("budget.file_loaded"), 1);
}

TEST_P(Kept, an_account_that_ends_loses_nothing_and_leaves_nothing) {
  const std::string reference = fund_in_use();
  const Whole whole = read(reference);
  EXPECT_EQ(cash_on(whole.ledger, ever), 55'000);
  const Ending ending{.last = today(), .reason = "plan_ended", .words = "Agreed", .move_to = std::nullopt};
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return end_account(tx, site.random(), who(), whole, ending, today(), line()); }));
  const Whole after = read(reference);
  EXPECT_EQ(cash_on(after.ledger, ever), 0);
  EXPECT_EQ(balance_of(balances_of(after.ledger), Place::returned), 55'000) << "the person's part was spent first, so the rest is the council's";
  EXPECT_EQ(weekly_budget(after, today() + 1), 0);
  EXPECT_EQ(state_of(after.account, today() + 1), State::ended);
  EXPECT_EQ(save([&](store::WriteTx& tx) { return end_account(tx, site.random(), who(), after, ending, today(), line()); }).error().kind, FaultKind::stale);
}

TEST_P(Kept, an_account_whose_end_is_ahead_goes_on_until_then_and_is_settled_after) {
  const std::string reference = fund_in_use();
  const Date last = today() + 28;
  const auto end = [&](std::optional<std::string> to, Date on) {
    return save([&](store::WriteTx& tx) { return end_account(tx, site.random(), who(), read(reference), {.last = last, .reason = "provider_changes", .words = "Four weeks’ notice", .move_to = to}, on, line()); });
  };
  ASSERT_TRUE(end(std::nullopt, today()));
  Whole whole = read(reference);
  EXPECT_EQ(cash_on(whole.ledger, ever), 55'000) << "the money stays until the last day";
  EXPECT_EQ(weekly_budget(whole, last), 10'000);
  EXPECT_EQ(weekly_budget(whole, last + 1), 0);
  EXPECT_EQ(state_of(whole.account, today()), State::ending);
  EXPECT_FALSE(is_settled(whole, last + 1));
  const auto listed = [&] { return list_accounts(*site.store().read(), std::nullopt, std::nullopt); };
  ASSERT_EQ(listed().size(), 1U);
  EXPECT_EQ(listed()[0].settle_on, last);
  const std::string next = opened(fund("Hazel House"), amounts(1, 1));
  ASSERT_TRUE(end(next, last + 3));
  whole = read(reference);
  EXPECT_TRUE(is_settled(whole, last + 3));
  EXPECT_EQ(whole.ledger.back().on, last);
  EXPECT_EQ(cash_on(read(next).ledger, ever), 55'000);
  EXPECT_EQ(end(next, last + 3).error().kind, FaultKind::stale);
  ASSERT_EQ(listed().size(), 1U);
  const auto wrong = reversal_of(whole.ledger[2], whole.ledger, last, "Paid twice").value();
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return write_entry(tx, site.random(), who(), whole.account, wrong, line()); }));
  EXPECT_EQ(listed().size(), 2U) << "what comes back after the end is settled too";
}

TEST_P(Kept, a_death_leaves_a_fund_to_be_settled_by_somebody) {
  fund_in_use();
  auto now = person::read_person(*site.store().read(), who().readable());
  now.details.died_on = today() - 1;
  save([&](store::WriteTx& tx) { return person::save_details(tx, who(), now.version, now.details, {}); });
  const auto listed = list_accounts(*site.store().read(), std::nullopt, std::nullopt);
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_TRUE(listed[0].died);
  EXPECT_EQ(listed[0].settle_on, today() - 1);
  EXPECT_EQ(listed[0].ask, Ask::none);
  const auto tasks = room_->work()[0].due(*site.store().read(), {.today = today(), .until = today() + 40});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].kind, "budget.settle");
}

TEST_P(Kept, a_provider_that_closes_moves_every_penny_on) {
  const std::string first = fund_in_use(), second = opened(fund("Hazel House"), amounts(1, 1));
  const Ending ending{.last = today(), .reason = "provider_closes", .words = "", .move_to = second};
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return end_account(tx, site.random(), who(), read(first), ending, today(), line()); }));
  EXPECT_EQ(cash_on(read(first).ledger, ever), 0);
  EXPECT_EQ(cash_on(read(second).ledger, ever), 55'000);
  std::int64_t elsewhere = 0;
  for (const auto& whole : read_accounts(*site.store().read(), who().readable())) elsewhere += balance_of(balances_of(whole.ledger), Place::elsewhere);
  EXPECT_EQ(elsewhere, 0) << "what left one account came to the other";
}

TEST_P(Kept, an_overspent_account_does_not_move_its_debt_on) {
  const std::string first = opened(fund(), amounts()), second = opened(fund("Hazel House"), amounts(1, 1));
  write(read(first), EntryKind::spend, 100, start() + 2, "choir");
  EXPECT_FALSE(save([&](store::WriteTx& tx) { return end_account(tx, site.random(), who(), read(first), {.last = today(), .reason = "other_way", .words = "", .move_to = second}, today(), line()); }));
  EXPECT_FALSE(read(first).account.ended_on);
  EXPECT_TRUE(read(second).ledger.empty());
}

TEST_P(Kept, a_run_makes_every_statement_once_and_they_stay_as_they_were) {
  const std::string reference = fund_in_use();
  const auto run = [&] { return make_statements(site.store(), site.random(), today() - 1, line()).value(); };
  const auto first = run();
  EXPECT_EQ(first.made, 2);
  EXPECT_EQ(first.done, 1);
  EXPECT_EQ(run().made, 0);
  const Whole whole = read(reference);
  const auto before = read_statements(*site.store().read(), who().readable(), whole.account.id);
  ASSERT_EQ(before.size(), 2U);
  EXPECT_EQ(before[1].closing_pence, 55'000);
  EXPECT_EQ(before[1].outcomes.size(), 2U);
  write(whole, EntryKind::spend, 700, start() + 3, "home", "Found late");
  const auto after = read_statements(*site.store().read(), who().readable(), whole.account.id);
  EXPECT_EQ(after[1].spent_pence, before[1].spent_pence) << "a statement that was given does not change";
  EXPECT_EQ(latest_runs(*site.store().read(), 5).size(), 2U);
}

TEST_P(Kept, spending_is_told_by_outcome_over_all_accounts) {
  fund_in_use();
  Account payment{.holding = Holding::direct_payment, .holder_kind = "person", .holder_name = "Ruth", .owner = fund().owner, .starts_on = start()};
  payment.terms = {.agreed_on = start(), .willing = "yes", .capable = "yes", .appropriate = "yes", .not_excluded = "yes", .paid_into = "separate_account", .pay_basis = "net", .family_in_household = "no"};
  const Whole second = read(opened(payment, {{.outcome_reference = "choir", .piece_reference = "piece9", .what = "Taxis", .weekly_pence = 1'400, .starts_on = start()}}));
  write(second, EntryKind::spend, 999, start() + 5, "choir");
  write(second, EntryKind::spend, 50, start() + 5);
  const auto accounts = read_accounts(*site.store().read(), who().readable());
  EXPECT_EQ(first_day(accounts), start());
  EXPECT_EQ(first_day({}), std::nullopt);
  const auto spent = spent_by_outcome(accounts, start(), start() + 27);
  const auto of = [&](std::string_view outcome) { return *std::ranges::find(spent, outcome, &Spent::outcome_reference); };
  EXPECT_EQ(of("choir").planned_pence, 4 * (7'000 + 1'400));
  EXPECT_EQ(of("choir").spent_pence, 30'999);
  EXPECT_EQ(of("").spent_pence, 50);
}

TEST_P(Kept, bank_lines_are_kept_once_and_said_by_somebody) {
  const std::string reference = fund_in_use();
  const Whole whole = read(reference);
  LineKeys keys;
  std::vector<BankLine> lines{{2, start() + 1, 80'000, "COUNCIL 123", keys.next(start() + 1, 80'000, "COUNCIL 123")}, {3, start() + 12, -1'250, "Larks Cafe 11", keys.next(start() + 12, -1'250, "Larks Cafe 11")},
                              {4, start() + 19, -1'350, "Larks Cafe 12", keys.next(start() + 19, -1'350, "Larks Cafe 12")}};
  const auto load = [&] { return save([&](store::WriteTx& tx) { return keep_bank_lines(tx, site.random(), who(), whole.account, lines, line()); }).value(); };
  EXPECT_EQ(load(), 3);
  EXPECT_EQ(load(), 0);
  const auto kept_lines = [&] { return read_bank_lines(*site.store().read(), who().readable(), whole.account.id); };
  auto all = kept_lines();
  ASSERT_EQ(all.size(), 3U);
  const auto council = suggestion(all[2], all, whole.ledger);
  ASSERT_TRUE(council);
  EXPECT_EQ(council->entry_reference, whole.ledger[0].reference) << "the council's payment is in the ledger already";
  EXPECT_FALSE(suggestion(all[1], all, whole.ledger));
  const auto match = [&](const KeptLine& one, const Meaning& meaning) { return save([&](store::WriteTx& tx) { return match_bank_line(tx, site.random(), who(), whole.account, one, meaning, line()); }); };
  ASSERT_TRUE(match(all[2], *council));
  ASSERT_TRUE(match(all[1], {.kind = EntryKind::spend, .outcome = "home", .entry_reference = "", .set_aside = ""}));
  EXPECT_FALSE(match(all[1], {.kind = EntryKind::spend, .outcome = "choir", .entry_reference = "", .set_aside = ""})) << "somebody said so first";
  const Whole after = read(reference);
  EXPECT_EQ(after.ledger.size(), whole.ledger.size() + 1);
  all = kept_lines();
  const auto as_before = suggestion(all[0], all, after.ledger);
  ASSERT_TRUE(as_before);
  EXPECT_EQ(as_before->outcome, "home");
  const auto turned = reversal_of(*std::ranges::find(after.ledger, "bank", &Entry::source), after.ledger, today(), "Was for the choir");
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return write_entry(tx, site.random(), who(), after.account, *turned, line()); }));
  EXPECT_TRUE(kept_lines()[1].is_open()) << "a line whose row was turned round is asked about again";
}

TEST_P(Kept, a_payment_that_was_written_down_weeks_apart_is_offered_once_and_never_twice) {
  const std::string reference = fund_in_use();
  const Whole whole = read(reference);
  const Entry& council = whole.ledger[0];
  KeptLine late{.reference = "b1", .on = council.on + 20, .pence = council.pence}, other{.reference = "b2", .on = council.on + 46, .pence = council.pence};
  const auto offered = already_written(late, std::span{&late, 1}, whole.ledger);
  ASSERT_EQ(offered.size(), 1U);
  EXPECT_EQ(offered[0].reference, council.reference);
  EXPECT_FALSE(suggestion(late, std::span{&late, 1}, whole.ledger)) << "too far apart to be taken for the same unasked";
  EXPECT_TRUE(already_written(other, std::span{&other, 1}, whole.ledger).empty());
  std::vector<KeptLine> both{late, late};
  both[1].entry_reference = council.reference;
  EXPECT_TRUE(already_written(late, both, whole.ledger).empty()) << "another payment is that line already";
}

TEST_P(Kept, a_list_says_what_to_ask_until_somebody_asked) {
  const std::string reference = opened(fund(), amounts());
  ASSERT_EQ(make_statements(site.store(), site.random(), today() - 1, line())->made, 2);
  auto lines = list_accounts(*site.store().read(), std::nullopt, std::nullopt);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].ask, Ask::welfare);
  EXPECT_EQ(ask_by(lines[0]), today() + 3);
  const Answer answer{.statement_reference = lines[0].statement_reference, .asked = "welfare", .said = "seen_and_well", .words = "Seen at home", .by_name = "Amina Fairclough"};
  const auto say = [&] { return save([&](store::WriteTx& tx) { return keep_answer(tx, who(), read(reference).account, answer, line()); }); };
  ASSERT_TRUE(say());
  EXPECT_EQ(say().error().kind, FaultKind::stale);
  EXPECT_EQ(list_accounts(*site.store().read(), std::nullopt, std::nullopt)[0].ask, Ask::none);
}

TEST_P(Kept, a_service_that_is_suspended_stops_what_pays_for_it) {
  const support::Service help{.service_type = "community", .service_component = "home_support", .delivery_mechanism = "cassr_managed_personal_budget", .provider = "Willow and Ash", .start_on = start(),
                              .unit_cost_pence = 2'200, .cost_frequency = "hourly", .planned_units = 3.0};
  const auto service = save([&](store::WriteTx& tx) { return support::start_service(tx, site.random(), who(), help, line()); });
  ASSERT_TRUE(service) << service.error().sentence;
  auto of = amounts();
  of[0].service_reference = *service;
  const std::string reference = opened(fund(), of);
  EXPECT_EQ(weekly_budget(read(reference), today()), 10'000);
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return support::suspend_service(tx, who(), *service, today() - 6, line()); }));
  EXPECT_EQ(weekly_budget(read(reference), today()), 3'000);
  EXPECT_EQ(earned_of(read(reference), "outcome", {today() - 13, today() + 1}), 7'000 + 2 * 3'000);
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return support::suspend_service(tx, who(), *service, std::nullopt, line()); }));
  EXPECT_EQ(weekly_budget(read(reference), today()), 10'000) << "given again, it is earned again: nothing was copied";
}

TEST_P(Kept, a_service_that_is_changed_goes_on_being_paid_for_until_what_follows_it_stops) {
  support::Service help{.service_type = "community", .service_component = "home_support", .provider = "Willow and Ash", .start_on = start(), .unit_cost_pence = 2'200, .cost_frequency = "hourly", .planned_units = 3.0};
  const auto service = save([&](store::WriteTx& tx) { return support::start_service(tx, site.random(), who(), help, line()); });
  ASSERT_TRUE(service) << service.error().sentence;
  auto of = amounts();
  of[0].service_reference = *service;
  const std::string reference = opened(fund(), of);
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return support::suspend_service(tx, who(), *service, today() - 30, line()); }));
  help = support::read_services(*site.store().read(), who().readable()).at(0);
  help.planned_units = 2.0;
  help.start_on = today() - 20;
  const auto changed = save([&](store::WriteTx& tx) { return support::change_service(tx, site.random(), who(), help, line()); });
  ASSERT_TRUE(changed) << changed.error().sentence;
  EXPECT_EQ(weekly_budget(read(reference), today() - 40), 10'000);
  EXPECT_EQ(weekly_budget(read(reference), today() - 25), 3'000) << "it was suspended then";
  EXPECT_EQ(weekly_budget(read(reference), today()), 10'000) << "a change of a service changes no budget: the plan does";
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return support::end_service(tx, who(), *changed, today() - 2, "nfa_ended_as_planned", line()); }));
  EXPECT_EQ(weekly_budget(read(reference), today()), 3'000) << "what went on in its place has ended";
}

TEST_P(Kept, nothing_is_earned_after_a_death_and_nobody_is_reminded) {
  person::NewPerson late;
  late.reference = "lateref";
  late.details.given_name = "Len";
  late.details.family_name = "Rook-Test";
  late.details.died_on = today() - 7;
  ASSERT_TRUE(save([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, late); }));
  const auto len = who("lateref");
  const auto reference = save([&](store::WriteTx& tx) { return open_account(tx, site.random(), len, fund(), amounts(), line()); });
  ASSERT_TRUE(reference);
  const auto whole = read_account(*site.store().read(), len.readable(), *reference);
  EXPECT_EQ(earned_of(*whole, "outcome", {today() - 13, today() + 1}), 10'000);
  EXPECT_EQ(weekly_budget(*whole, today()), 0);
  EXPECT_TRUE(list_accounts(*site.store().read(), std::nullopt, std::nullopt).empty());
}

TEST_P(Kept, somebody_whose_record_is_restricted_stands_in_no_list) {
  opened(fund(), amounts());
  EXPECT_TRUE(list_accounts(*site.store().read(), std::nullopt, std::nullopt, std::nullopt, true).empty());
  EXPECT_TRUE(list_accounts(*site.store().read(), std::nullopt, std::nullopt, "Nobody’s").empty());
  EXPECT_EQ(list_accounts(*site.store().read(), std::nullopt, std::nullopt, "Willow and Ash").size(), 1U);
}

STEPWISE_EACH_ENGINE(Kept);

}  // namespace
}  // namespace stepwise::budget
