// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/budget/budget_site.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::budget::test {

using access::test::Browser;
using access::test::FormFields;

/// A record with one invented person who has a signed plan of two parts, on each engine, and the room's routes.
class BudgetDesk : public ::testing::TestWithParam<std::string> {
 public:
  BudgetDesk() : site{GetParam()}, drafts_{drafts::Site::open(site.store(), site.random())} {
    room_ = Site::open(site.store(), site.random(), drafts_).value();
    ruth = add("ruthref", "Ruth", "Finch-Test");
    room_->use({.plan = [this](store::ReadTx&, const access::ReadablePerson&) { return std::optional{agreed()}; },
                .outcomes = [](store::ReadTx&, const access::ReadablePerson&) { return std::vector<Aim>{{"choir", "I sing in the choir on Tuesdays"}, {"home", "I stay in my own street"}}; },
                .estimate = [](store::ReadTx&, const access::ReadablePerson&) { return std::optional{Estimate{12'000, Date{20'000}}}; }});
    site.add(room_->routes());
    site.add(drafts_->routes());
    staff_.id = StaffId{1};
    staff_.name = "Amina Fairclough";
    staff_.role = "practitioner";
    for (const auto permission : access::all_permissions()) staff_.may.insert(permission);
  }

  PersonId add(std::string reference, std::string given, std::string family) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    return site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  Date today() { return site.clock().today(); }
  Date start() { return today() - 60; }
  Agreed agreed() {
    return {"plan1", "/people/ruthref/plan/plan1", start() - 10, 10'000, 0,
            {{"piece1", "choir", "A singing friend", "isf", "Willow and Ash", "", 7'000, 0, start(), {}}, {"piece2", "home", "Breakfasts with a neighbour", "direct_payment", "", "", 3'000, 0, start(), {}}}};
  }
  access::ChangeablePerson who(std::string_view reference = "ruthref") {
    access::Gate gate{site.store(), staff_, "r"};
    return gate.changeable(*site.store().read(), reference, "test").value();
  }
  store::AuditLine line() { return {.actor = staff_.id, .actor_name = staff_.name, .role = staff_.role}; }
  template <class Work>
  auto save(Work&& work) {
    return site.store().write(std::forward<Work>(work));
  }

  Account fund(std::string provider = "Willow and Ash") {
    Account account{.plan_reference = "plan1", .holding = Holding::isf, .provider = std::move(provider), .owner = {staff_.id, staff_.name, "", std::nullopt, "North team"}, .starts_on = start()};
    const Date before = start() - 5;
    account.terms = {.agreed_on = before, .told_how_on = before, .told_managed_on = before, .told_disputes_on = before, .shown_examples_on = before, .parties = "The three of us", .may_buy = "What helps",
                     .may_not_buy = "Debts", .flexibility_percent = 10, .who_decides = "Ruth", .fee_weekly_pence = 200, .fee_words = "Payroll", .bank_weeks = 4, .bank_for_weeks = 12,
                     .records_words = "Receipts", .dispute_route = "The manager first", .ending_words = "The rest goes back"};
    return account;
  }
  std::vector<Amount> amounts(std::int64_t choir = 7'000, std::int64_t home = 3'000) {
    return {{.outcome_reference = "choir", .piece_reference = "piece1", .what = "A singing friend", .weekly_pence = choir, .starts_on = start()},
            {.outcome_reference = "home", .piece_reference = "piece2", .what = "Breakfasts", .weekly_pence = home, .starts_on = start()}};
  }
  std::string opened(Account account, std::vector<Amount> of) {
    return save([&](store::WriteTx& tx) { return open_account(tx, site.random(), who(), account, of, line()); }).value();
  }
  Whole read(std::string_view reference) { return read_account(*site.store().read(), who().readable(), reference).value(); }
  void write(const Whole& whole, EntryKind kind, std::int64_t pence, Date on, std::string_view outcome = "", std::string_view words = "Something") {
    Entry entry{.kind = kind, .on = on, .pence = pence, .words = std::string{words}};
    std::tie(entry.from, entry.to) = pockets_of(kind, outcome, "", whole.account.holding == Holding::managed);
    ASSERT_TRUE(save([&](store::WriteTx& tx) { return write_entry(tx, site.random(), who(), whole.account, entry, line()); }));
  }
  /// A fund with money in it, half spent.
  std::string fund_in_use() {
    const std::string reference = opened(fund(), amounts());
    const Whole whole = read(reference);
    write(whole, EntryKind::paid_in, 80'000, start());
    write(whole, EntryKind::contribution, 5'000, start() + 1);
    write(whole, EntryKind::spend, 30'000, start() + 10, "choir");
    return reference;
  }
  std::int64_t audits(std::string_view action) {
    std::int64_t count = 0;
    for (const auto& line : person::read_access_history(*site.store().read(), who().readable(), 0, 500)) count += line.action == action ? 1 : 0;
    return count;
  }
  static void put_day(FormFields& fields, const std::string& name, Date day) {
    fields.emplace_back(name + "_day", std::to_string(day.day()));
    fields.emplace_back(name + "_month", std::to_string(day.month()));
    fields.emplace_back(name + "_year", std::to_string(day.year()));
  }

  /// The address of a new link to an account, as the page shows it once; "" when it shows none.
  static std::string link_in(const std::string& page) {
    const std::string text = html::text_of(page);
    const auto at = text.find("/fund/");
    return at == std::string::npos ? "" : text.substr(at, text.find_first_of(" \n", at) - at);
  }

  access::test::TestSite site;
  PersonId ruth{0};

 protected:
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  access::Staff staff_;
};

}  // namespace stepwise::budget::test
