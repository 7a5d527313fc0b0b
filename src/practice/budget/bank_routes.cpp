// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/budget/bank_page.hpp"

namespace stepwise::budget {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// An account whose person the Gate let be changed.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Whole whole;
  std::string home;
};
Result<Opened> open(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("bank statement"));
  if (!who) return tl::unexpected{who.error()};
  auto whole = account_of_address(visit, tx, who->readable());
  if (!whole) return tl::unexpected{whole.error()};
  auto banner = person::banner(tx, who->readable());
  std::string home = account_href(banner.reference, whole->account.reference);
  return Opened{*who, std::move(banner), std::move(*whole), std::move(home)};
}

Response show(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened, const BankAgain& again) {
  govuk::Page page = sheet::page_about(room.desk.people, opened.banner, t("Bank statement"), opened.home, visit.today, true);
  page.success = success_words(visit.request.query.get("done"));
  page.problems = again.problems;
  const Names names{room, tx, opened.who.readable(), std::span{&opened.whole, 1}};
  page.main = sheet::heading(t("Bank statement"), 1) +
              write_bank(room, visit.frame, {opened.whole, read_bank_lines(tx, opened.who.readable(), opened.whole.account.id), opened.home + "/bank"}, names, again.problems, again.refused);
  return visit.page(page, again.status);
}

Response bank(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  return show(room, visit, *tx, *opened, {.status = 200});
}

Response take(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  tx.reset();
  if (!opened) return visit.fault(opened.error());
  const auto took = take_bank(room, visit.store, opened->who, opened->whole, visit.request.form, visit.today, visit.line("", opened->who.id(), ""));
  if (took) return visit.redirect(opened->home + "/bank?done=" + *took);
  return show(room, visit, *visit.store.read(), *opened, took.error());
}

}  // namespace

access::Routes bank_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/budget/:account/bank", Permission::keep_budgets, with(bank)},
          {http::Method::post, "/people/:person/budget/:account/bank", Permission::keep_budgets, with(take)}};
}

}  // namespace stepwise::budget
