// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/rate_limit.hpp"
#include "base/code_list.hpp"
#include "base/money.hpp"
#include "practice/budget/budget_site.hpp"
#include "practice/budget/statement_run.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::budget {

using html::Html;

struct Lists {
  CodeList shape, answer, check, ending;
  static Result<Lists> load();
};

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  Lists lists;
  Sources sources = {};
  std::unique_ptr<Runner> runner = {};
  /// What providers may look at and send from one address: 40 at once, then one every two seconds.
  mutable access::RateLimiter links{40, seconds(2)};

  Room(sheet::Desk the_desk, Lists the_lists) : desk{std::move(the_desk)}, lists{std::move(the_lists)} {}
};
using RoomPointer = std::shared_ptr<const Room>;

/// What outcomes are called, by reference.
class Names {
 public:
  Names(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, std::span<const Whole> accounts);
  /// The person's words; what the plan pays for where an outcome is not on record any more; for "" that it is tied to none.
  std::string of(std::string_view outcome) const;
  /// The outcomes of an account as choices of a form.
  std::vector<sheet::Choice> choices(const Whole& whole) const;

 private:
  std::vector<Aim> aims_;
};

/// Somebody whose budget may be read.
struct Here {
  access::ReadablePerson who;
  person::Banner banner;
  std::string home;  ///< the address of their budget
};
Here here(store::ReadTx& tx, const access::ReadablePerson& who);
/// The account that the address names; kind not_found when it is none of theirs.
Result<Whole> account_of_address(access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who);
/// "?done=..." of an address made success words; "" for anything else.
std::string success_words(std::string_view done);

/// Who holds an account, in words.
std::string holder_words(const Account& account);
/// A sum that may be below nought, with a minus that stays on its line.
std::string signed_words(std::int64_t pence);
/// "£50.00 under", "£12.00 over", "as planned".
std::string position_words(std::int64_t under_pence);
std::string days_words(Days days);
/// A day in a narrow column: short, and on one line.
std::string day_words(Date day);
/// An amount as it was typed, in pence; nothing when it is none.
std::optional<std::int64_t> pence_of(const http::Fields& typed, std::string_view name);
std::string typed_pence(std::int64_t pence);
sheet::Field money_field(std::string name, std::string label, std::string hint = "", std::string needed = "");

Html write_overview(const Room& room, store::ReadTx& tx, const Here& person, std::span<const Whole> accounts, Date today, bool may_change);
Html write_account(const Room& room, const Whole& whole, const Names& names, std::span<const Statement> statements, std::span<const Answer> answers, const std::string& home, Date today, bool may_change);
Html write_amounts(const Whole& whole, const Names& names, const std::string& home, Date today, bool may_change);
Html write_terms(const Account& account);
/// Lines of the ledger, the latest first: so many of them, after the latest `skip`.
Html write_ledger(const Whole& whole, const Names& names, const std::string& change, bool may_change, std::size_t most, std::size_t skip = 0);
/// One statement as a page to keep and to print. `easy` is short sentences and few figures.
struct StatementView {
  const Room& room;
  const Whole& whole;
  const Statement& statement;
  const Names& names;
  std::span<const Answer> answers;
  std::span<const Rated> ratings;  ///< the earliest first
  Ask ask = Ask::none;
  std::string home;                ///< of the account
  bool easy = false, may_change = false;
};
Html write_statement(const StatementView& view);

/// What is asked of a statement, with the one before it.
Ask ask_of(std::span<const Statement> statements, std::size_t at, std::span<const Answer> answers);

/// The forms behind /people/:person/budget/:account/change/:sheet.
using MakeForm = Result<sheet::Form> (*)(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> terms_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> amount_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> pause_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> line_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> put_right_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> note_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> check_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> answer_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);
Result<sheet::Form> end_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Whole&);

access::Routes page_routes(const RoomPointer& room);
access::Routes open_routes(const RoomPointer& room);
access::Routes change_routes(const RoomPointer& room);
access::Routes bank_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
access::Routes run_routes(const RoomPointer& room);
access::Routes link_routes(const RoomPointer& room);
task::Source work_source();

}  // namespace stepwise::budget
