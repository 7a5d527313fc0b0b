// SPDX-License-Identifier: Apache-2.0
#include "demo/budgets.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "demo/load.hpp"
#include "demo/practitioners.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/statement_run.hpp"
#include "practice/review/review_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using budget::Account;
using budget::Amount;
using budget::EntryKind;
using budget::Holding;
using budget::Whole;

constexpr std::uint64_t budget_seed = 77;
constexpr std::ptrdiff_t most_managed = 200;
constexpr int oldest_days = 210, week = 7, four_weeks = 28, young = 30;
constexpr std::array<std::string_view, 3> fund_providers{"Willow and Ash Support", "Hazel House", "Larkfield Living"};
constexpr std::string_view new_provider = "Rosehip Support";
constexpr int notice_days = 2, closing_days = 49, look_days = 3;
constexpr std::array<std::string_view, 6> notes{"Went twice this month, and stayed for the tea", "Does it alone now, with somebody near by", "Missed a week with a cold; back since", "Met two people there who ring",
                                                "Slept better, it is said", "Wants to try it on Saturdays too"};

/// How an account is spent, in percent of what is planned.
struct Habit {
  int percent, spread;
};
constexpr Habit as_planned{98, 10}, under{70, 6}, over{128, 6}, nothing{0, 0};

struct Somebody {
  PersonId person{0};
  bool woman = false;
  Date born_on = {};
  Account account;
  std::vector<Amount> amounts;
};

void agree(Account& account, Draw& draw) {
  const Date before = account.starts_on - draw.between(3, 12);
  auto& terms = account.terms;
  terms.agreed_on = before;
  terms.may_buy = "Anything that helps with the outcomes of the plan: people, places, things, getting there.";
  terms.may_not_buy = "Health care, gambling, debts, ordinary bills.";
  terms.flexibility_percent = draw.between(1, 4) * 5;
  terms.bank_weeks = 4;
  terms.bank_for_weeks = 12;
  terms.bank_need = draw.chance(5'000) ? "A week away with support in summer" : "";
  terms.advance_weeks = 2;
  terms.records_words = "Receipts are kept for six years. The council may see them after six months, then once a year.";
  terms.review_words = "Together with the plan, at least once a year.";
  terms.dispute_route = "Talk with the worker first, then their manager, then the complaints team, then the ombudsman.";
  terms.ending_words = "Four weeks’ notice by anybody. What is left is counted together; the person’s own money goes back to them.";
  terms.data_words = "Each keeps only what they need for the money, for six years.";
  if (account.holding == Holding::isf) {
    terms.told_how_on = terms.told_managed_on = terms.told_disputes_on = terms.shown_examples_on = before - 4;
    terms.parties = "The person, " + account.provider + " and the council.";
    terms.who_decides = "The person, with those who know them.";
    terms.fee_weekly_pence = 350;
    terms.fee_words = "Keeping the accounts and paying people. Nothing else is taken.";
    terms.insurance_words = "The provider insures everybody it employs.";
  } else if (account.holding == Holding::direct_payment) {
    account.holder_kind = "person";
    terms.willing = terms.capable = terms.appropriate = terms.not_excluded = "yes";
    terms.paid_into = draw.chance(4'000) ? "prepaid_card" : "separate_account";
    terms.pay_basis = "net";
    terms.family_in_household = "no";
  }
}

/// The working day on which money that is there from a day on is first paid, by yesterday.
Date opens_on(Date from, Date today) {
  Date day = from;
  while (working_day(day) < day) day = day + 1;
  return std::min(day, today - 1);
}

void open(std::vector<Somebody>& people, const store::Row& row, Date today, const std::vector<progression::Owner>& by, Draw& draw) {
  const PersonId person = row.id<PersonId>("person_id");
  const auto holding = budget::holding_from_key(row.text("held_as"));
  if (!holding) return;
  const bool same = !people.empty() && people.back().person == person && people.back().account.holding == *holding;
  if (!same) {
    if (*holding == Holding::managed && std::ranges::count(people, Holding::managed, [](const Somebody& each) { return each.account.holding; }) >= most_managed) return;
    Somebody one;
    one.person = person;
    one.account.plan_reference = row.text("plan_reference");
    one.account.holding = *holding;
    one.account.starts_on = opens_on(std::max({row.date("start_on"), row.maybe_date("started_on").value_or(Date{}), today - oldest_days}), today);
    one.account.owner = by[people.size() % by.size()];
    one.account.holder_name = *holding == Holding::direct_payment ? row.text("given_name") + " " + row.text("family_name") : "";
    if (*holding == Holding::isf) one.account.provider = row.text("provider").empty() ? std::string{fund_providers[draw.below(fund_providers.size())]} : row.text("provider");
    one.woman = row.text("gender") == "female";
    one.born_on = row.maybe_date("born_on").value_or(Date{});
    agree(one.account, draw);
    if (draw.chance(3'000)) one.amounts.push_back({.kind = "contribution", .what = "The person’s contribution", .weekly_pence = draw.between(4, 26) * 50, .starts_on = one.account.starts_on});
    people.push_back(std::move(one));
  }
  Somebody& one = people.back();
  one.amounts.push_back({.outcome_reference = row.text("outcome_reference"), .piece_reference = row.text("piece_reference"), .service_reference = row.text("service_reference"), .what = row.text("what"),
                         .weekly_pence = row.integer("weekly_pence"), .one_off_pence = row.integer("one_off_pence"), .starts_on = std::max(one.account.starts_on, row.date("start_on")), .ends_on = row.maybe_date("end_on")});
}

/// Writes the ledger of one account by the rules of the room.
class Telling {
 public:
  Telling(store::WriteTx& tx, Random& random, PersonId person, Whole whole, Draw& draw) : tx_{tx}, random_{random}, person_{person}, whole_{std::move(whole)}, draw_{draw}, today_{tx.now().london_date()} {}

  /// What was in the account when its ledger was told.
  std::int64_t left() const { return budget::cash_on(whole_.ledger, today_); }
  /// A balance that leaves for another account, or comes from one.
  void move(EntryKind kind, std::int64_t pence, Date on, std::string_view words) { write(kind, pence, on, "", words); }

  /// Week by week until a day, which is not part of it.
  void tell(Habit habit, Date until) {
    const bool managed = whole_.account.holding == Holding::managed;
    for (Date day = whole_.account.starts_on; day < until; day = day + week) {
      if (!managed && (day - whole_.account.starts_on) % four_weeks == 0) pay_in(day);
      const std::int64_t contributed = budget::earned_of(whole_, "contribution", {day, day + week});
      if (!managed) write(EntryKind::contribution, contributed, day, "", "Standing order");
      for (const auto& amount : whole_.amounts)
        if (amount.kind == "outcome") spend(amount, day, habit, until);
      if (whole_.account.holding == Holding::isf && habit.percent > 0) write(EntryKind::fee, whole_.account.terms.fee_weekly_pence, day, "", "Management fee");
    }
  }

 private:
  void pay_in(Date day) {
    const std::int64_t due = budget::payment_due(whole_, day + four_weeks - 1);
    write(EntryKind::paid_in, due, day, "", "Every four weeks");
  }
  void spend(const Amount& amount, Date day, Habit habit, Date until) {
    const std::int64_t planned = budget::earned(amount, whole_.pauses, {day, day + week});
    const int percent = habit.percent == 0 ? 0 : habit.percent + draw_.between(-habit.spread, habit.spread);
    const Date on = std::min(day + draw_.between(0, week - 1), until - 1);
    write(EntryKind::spend, planned * percent / 100, on, draw_.chance(300) ? "" : amount.outcome_reference, amount.what);
  }
  void write(EntryKind kind, std::int64_t pence, Date on, std::string_view outcome, std::string_view words) {
    if (pence <= 0) return;
    budget::Entry entry{.kind = kind, .on = on, .pence = pence, .words = std::string{words}, .source = "demo", .by_name = whole_.account.owner.worker_name, .recorded_at = noon(on)};
    if (whole_.account.holding == Holding::isf && (kind == EntryKind::spend || kind == EntryKind::fee)) entry.by_name = whole_.account.provider;
    std::tie(entry.from, entry.to) = budget::pockets_of(kind, outcome, "", whole_.account.holding == Holding::managed);
    budget::insert_entry(tx_, random_, person_, whole_.account.id, entry);
    whole_.ledger.push_back(std::move(entry));
  }

  store::WriteTx& tx_;
  Random& random_;
  PersonId person_;
  Whole whole_;
  Draw& draw_;
  Date today_;
};

Habit habit_of(std::size_t number, Draw& draw) {
  if (number % 23 == 5) return under;
  if (number % 29 == 7) return over;
  if (number % 41 == 11) return nothing;
  return {as_planned.percent - draw.between(0, 4), as_planned.spread};
}

void note_changes(store::WriteTx& tx, const Somebody& one, Date today, Draw& draw) {
  for (const auto& amount : one.amounts)
    if (amount.kind == "outcome" && draw.chance(6'000))
      budget::insert_note(tx, one.person, one.account.id, {std::max(one.account.starts_on, today - draw.between(20, 50)), amount.outcome_reference, std::string{draw.pick(notes)},
                                                            one.account.provider.empty() ? one.account.owner.worker_name : one.account.provider});
}

/// Writes down an account with its amounts and what changed, and gives it a ledger to be told.
Telling begin(store::WriteTx& tx, Somebody& one, Date today, Draw& draw) {
  budget::insert_account(tx, draw.random(), one.person, one.account);
  for (auto& amount : one.amounts) {
    amount.recorded_by = one.account.owner.worker_name;
    budget::insert_amount(tx, draw.random(), one.person, one.account.id, amount, noon(one.account.starts_on));
  }
  note_changes(tx, one, today, draw);
  tx.touch(one.person);
  return {tx, draw.random(), one.person, {.account = one.account, .amounts = one.amounts, .pauses = {}, .ledger = {}, .checks = {}, .notes = {}}, draw};
}

/// The young woman whose fund changes provider: one under thirty where there is one, with a fund where there is one.
Somebody* young_woman(std::vector<Somebody>& people, Date today) {
  const auto rank = [today](const Somebody& one) {
    const bool grown_young = one.born_on > today.add_years(-young);
    return std::tuple{!one.woman, !grown_young, one.account.holding != Holding::isf, -one.born_on.days()};
  };
  const auto found = std::ranges::min_element(people, {}, rank);
  return found == people.end() ? nullptr : &*found;
}

/// She chose another provider: every penny of the old fund goes on to the new one, on the day after its last.
void tell_change_of_provider(store::WriteTx& tx, const Somebody& her, Date today, Draw& draw) {
  Somebody before = her, after = her;
  before.account.holding = after.account.holding = Holding::isf;
  before.account.holder_kind = after.account.holder_kind = before.account.holder_name = after.account.holder_name = "";
  if (before.account.provider.empty()) before.account.provider = fund_providers.front();
  after.account.provider = new_provider;
  const Date last = her.account.starts_on + static_cast<int>((today - her.account.starts_on) * 2 / 3);
  before.account.ended_on = last;
  before.account.ended_reason = "provider_changes: She likes Rosehip’s people, and her sister does too";
  after.account.starts_on = last + 1;
  for (auto& amount : before.amounts) amount.starts_on = std::min(amount.starts_on, last), amount.ends_on = std::min(amount.ends_on.value_or(last), last);
  std::erase_if(after.amounts, [last](const Amount& amount) { return amount.ends_on && *amount.ends_on <= last; });
  for (auto& amount : after.amounts) amount.starts_on = last + 1;
  agree(before.account, draw);
  agree(after.account, draw);
  Telling old = begin(tx, before, today, draw);
  old.tell({92, 6}, last + 1);
  const std::int64_t left = old.left();
  old.move(EntryKind::move_out, left, last, "Balance moved on");
  Telling fresh = begin(tx, after, today, draw);
  fresh.move(EntryKind::move_in, left, last + 1, "Balance from the account before");
  fresh.tell({95, 5}, today);
}

/// A provider with few funds tells the council that it closes: whoever they support has a review of their own.
Result<void> tell_closing(store::WriteTx& tx, const std::vector<Somebody>& people, const Somebody* her, Date today, Draw& draw) {
  std::map<std::string, int> funds;
  for (const auto& one : people)
    if (one.account.holding == Holding::isf && &one != her) ++funds[one.account.provider];
  const auto closing = std::ranges::min_element(funds, {}, [](const auto& each) { return each.second; });
  if (closing == funds.end()) return {};
  store::AuditLine line;
  line.actor_name = people.front().account.owner.worker_name;
  const std::string why = "The owners retire. They help everybody move on.";
  for (const auto& one : people) {
    if (one.account.provider != closing->first || &one == her) continue;
    review::Review look{.reference = new_reference(draw.random()), .kind = "unplanned", .trigger = "provider_failure", .why = why, .plan_reference = one.account.plan_reference, .due_on = today - notice_days + look_days, .limit_on = today - notice_days + look_days,
                        .owner = one.account.owner, .made_at = noon(today - notice_days), .made_by = line.actor_name};
    review::insert_whole(tx, draw.random(), one.person, look);
  }
  return budget::keep_closing(tx, draw.random(), {closing->first, today - notice_days, today + closing_days, why, line.actor_name}, line, "demo-closing").map([](bool) {});
}

Result<void> tell(store::WriteTx& tx) {
  const auto by = owners_of<progression::Owner>(practitioners(tx));
  if (by.empty()) return fail(FaultKind::not_found, "The demo council has no practitioner. Load it into an empty folder.");
  const Date today = tx.now().london_date();
  Draw draw{budget_seed};
  std::vector<Somebody> people;
  for (const auto& row : tx.all(sql::demo::pieces_for_budgets, {})) open(people, row, today, by, draw);
  const Somebody* her = young_woman(people, today);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (&people[i] == her) tell_change_of_provider(tx, people[i], today, draw);
    else begin(tx, people[i], today, draw).tell(habit_of(i, draw), today);
  }
  return people.empty() ? Result<void>{} : tell_closing(tx, people, her, today, draw);
}

}  // namespace

Result<void> load_demo_budgets(store::Store& store) {
  if (store.read()->one(sql::demo::any_budget, {})->integer("how_many") > 0) return {};
  if (auto told = store.write([&](store::WriteTx& tx) { return tell(tx); }); !told) return told;
  SeededRandom random{budget_seed + 1};
  store::AuditLine line;
  line.actor_name = "Statement run";
  const auto made = budget::make_statements(store, random, store.clock().today() - 1, line);
  if (!made) return tl::unexpected{made.error()};
  return {};
}

}  // namespace stepwise::demo
