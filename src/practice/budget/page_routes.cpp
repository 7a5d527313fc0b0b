// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "access/kept_pages.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using access::Permission;
using access::Visit;

constexpr std::size_t lines_of_a_page = 80;

govuk::Page page_of(const Room& room, Visit& visit, const Here& person, std::string_view title, std::string back) {
  govuk::Page page = sheet::page_about(room.desk.people, person.banner, title, std::move(back), visit.today, false);
  page.success = success_words(visit.request.query.get("done"));
  return page;
}

Result<govuk::Page> overview(const Room& room, Visit& visit, store::ReadTx& tx, const Here& person) {
  const auto accounts = read_accounts(tx, person.who);
  govuk::Page page = page_of(room, visit, person, t("Personal budget"), person::record_href(person.banner.reference));
  page.main = write_overview(room, tx, person, accounts, visit.today, visit.staff.can(Permission::keep_budgets));
  return page;
}

Result<govuk::Page> account(const Room& room, Visit& visit, store::ReadTx& tx, const Here& person) {
  const auto whole = account_of_address(visit, tx, person.who);
  if (!whole) return tl::unexpected{whole.error()};
  const Names names{room, tx, person.who, std::span{&*whole, 1}};
  govuk::Page page = page_of(room, visit, person, t(holding_words(whole->account.holding)), person.home);
  page.main = write_account(room, *whole, names, read_statements(tx, person.who, whole->account.id), read_answers(tx, person.who, whole->account.id), person.home + "/" + whole->account.reference, visit.today,
                            visit.staff.can(Permission::keep_budgets));
  return page;
}

Result<govuk::Page> ledger(const Room& room, Visit& visit, store::ReadTx& tx, const Here& person) {
  const auto whole = account_of_address(visit, tx, person.who);
  if (!whole) return tl::unexpected{whole.error()};
  const Names names{room, tx, person.who, std::span{&*whole, 1}};
  const std::string home = person.home + "/" + whole->account.reference;
  govuk::Page page = page_of(room, visit, person, t("Ledger"), home);
  page.wide = true;
  page.main = sheet::heading(t("Ledger"), 1) + sheet::paragraph(t("Every line takes from one place what it puts in another, so that the ledger always balances. Lines are added and never changed."));
  const std::size_t pages = std::max<std::size_t>(1, (whole->ledger.size() + lines_of_a_page - 1) / lines_of_a_page);
  const auto asked = parse_number(visit.request.query.get("page")).value_or(1);
  const auto number = static_cast<std::size_t>(std::clamp<std::int64_t>(asked, 1, static_cast<std::int64_t>(pages)));
  page.main += write_ledger(*whole, names, home + "/change/", visit.staff.can(Permission::keep_budgets), lines_of_a_page, (number - 1) * lines_of_a_page);
  if (pages > 1) page.main += sheet::paragraph(t("Page {0} of {1}.", number, pages));
  if (number < pages) page.main += sheet::paragraph(govuk::link(t("Earlier lines"), home + "/ledger?page=" + std::to_string(number + 1)));
  if (number > 1) page.main += sheet::paragraph(govuk::link(t("Later lines"), home + "/ledger?page=" + std::to_string(number - 1)));
  return page;
}

Result<govuk::Page> statement(const Room& room, Visit& visit, store::ReadTx& tx, const Here& person) {
  const auto whole = account_of_address(visit, tx, person.who);
  if (!whole) return tl::unexpected{whole.error()};
  const auto statements = read_statements(tx, person.who, whole->account.id);
  const auto found = std::ranges::find(statements, visit.request.part("statement"), &Statement::reference);
  if (found == statements.end()) return tl::unexpected{sheet::not_there()};
  const auto answers = read_answers(tx, person.who, whole->account.id);
  const Names names{room, tx, person.who, std::span{&*whole, 1}};
  const std::string home = person.home + "/" + whole->account.reference;
  govuk::Page page = page_of(room, visit, person, t("Statement"), home);
  const auto ratings = room.sources.ratings ? room.sources.ratings(tx, person.who) : std::vector<Rated>{};
  page.main = write_statement({.room = room, .whole = *whole, .statement = *found, .names = names, .answers = answers, .ratings = ratings,
                               .ask = ask_of(statements, static_cast<std::size_t>(found - statements.begin()), answers), .home = home, .easy = visit.request.query.get("read") == "easy",
                               .may_change = visit.staff.can(Permission::keep_budgets)});
  return page;
}

constexpr std::array<std::pair<std::string_view, MakeForm>, 9> forms{{{"terms", terms_form}, {"amount", amount_form}, {"pause", pause_form}, {"line", line_form}, {"put-right", put_right_form},
                                                                     {"note", note_form}, {"check", check_form}, {"answer", answer_form}, {"end", end_form}}};

Result<sheet::Form> form_of_address(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto found = std::ranges::find(forms, visit.request.part("sheet"), &std::pair<std::string_view, MakeForm>::first);
  if (found == forms.end()) return tl::unexpected{sheet::not_there()};
  const auto whole = account_of_address(visit, tx, opened.who.readable());
  if (!whole) return tl::unexpected{whole.error()};
  return found->second(room, visit, tx, opened, *whole);
}

}  // namespace

access::Routes page_routes(const RoomPointer& room) {
  const auto with = [&room](Result<govuk::Page> (*make)(const Room&, Visit&, store::ReadTx&, const Here&)) {
    return access::kept_of_person(kept("personal budget"), [room, make](Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) { return make(*room, visit, tx, here(tx, who)); });
  };
  return {{http::Method::get, "/people/:person/budget", Permission::read_person, with(overview), http::Run::on_loop},
          {http::Method::get, "/people/:person/budget/:account", Permission::read_person, with(account), http::Run::on_loop},
          {http::Method::get, "/people/:person/budget/:account/ledger", Permission::read_person, with(ledger), http::Run::on_loop},
          {http::Method::get, "/people/:person/budget/:account/statements/:statement", Permission::read_person, with(statement), http::Run::on_loop}};
}

access::Routes change_routes(const RoomPointer& room) {
  const auto make = [room](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) { return form_of_address(*room, visit, tx, opened); };
  constexpr std::string_view pattern = "/people/:person/budget/:account/change/:sheet";
  return {{http::Method::get, pattern, Permission::keep_budgets, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, pattern, Permission::keep_budgets, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }}};
}

}  // namespace stepwise::budget
