// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using Kind = sheet::Field::Kind;
using access::Visit;

sheet::Field words(std::string name, std::string label, std::string hint = "", int rows = 3) {
  return {.kind = Kind::words, .name = std::move(name), .label = std::move(label), .hint = std::move(hint), .rows = rows};
}
sheet::Field line(std::string name, std::string label, std::string hint = "") { return {.kind = Kind::line, .name = std::move(name), .label = std::move(label), .hint = std::move(hint)}; }
sheet::Field day(std::string name, std::string label, std::string hint = "") { return {.kind = Kind::day, .name = std::move(name), .label = std::move(label), .hint = std::move(hint)}; }
sheet::Field one(std::string name, std::string label, std::vector<sheet::Choice> choices, std::string hint = "") {
  return {.kind = Kind::one, .name = std::move(name), .label = std::move(label), .hint = std::move(hint), .choices = std::move(choices)};
}
sheet::Field heading(std::string label, std::string hint = "") { return {.kind = Kind::heading, .label = std::move(label), .hint = std::move(hint)}; }
std::vector<sheet::Choice> yes_no() { return {{"yes", t("Yes")}, {"no", t("No")}}; }

void payment_fields(std::vector<sheet::Field>& fields) {
  fields.push_back(one("holder_kind", t("Who receives the money?"), {{"person", t("The person")}, {"nominated", t("Somebody the person chose")}, {"authorised", t("Somebody authorised, because the person lacks capacity to ask")}}));
  fields.push_back(line("holder_name", t("Their name")));
  fields.push_back(one("willing", t("Are they willing?"), yes_no()));
  fields.push_back(one("capable", t("Can they manage it, with help where they need it?"), yes_no()));
  fields.push_back(one("appropriate", t("Is it an appropriate way to meet the need?"), yes_no()));
  fields.push_back(one("not_excluded", t("Did you check that the law does not exclude the person?"), yes_no()));
  fields.push_back(one("paid_into", t("Where is it paid?"), {{"separate_account", t("A separate bank account")}, {"prepaid_card", t("A prepaid card")}}));
  fields.push_back(one("pay_basis", t("Net or gross?"), {{"net", t("Net: the person adds their part")}, {"gross", t("Gross: the person is asked for their part separately")}}));
  fields.push_back(one("family_in_household", t("Is close family who lives in the same home paid from it?"), yes_no()));
  fields.push_back(words("family_reason", t("If so, why is it necessary?"), "", 2));
}

void fund_fields(std::vector<sheet::Field>& fields) {
  fields.push_back(line("provider", t("Which provider holds the fund?"), t("The person may name one who is not on any list")));
  fields.push_back(heading(t("Before the fund starts"), t("The guidance asks for these four, each before the first day.")));
  fields.push_back(day("told_how", t("When did you explain how it works, and its contract?")));
  fields.push_back(day("told_managed", t("When did you explain how the provider looks after the money?")));
  fields.push_back(day("told_disputes", t("When did you explain what to do about a disagreement?")));
  fields.push_back(day("shown_examples", t("When did you look at real examples from near by?")));
}

void agreement_fields(std::vector<sheet::Field>& fields, Holding holding) {
  fields.push_back(heading(t("What was agreed")));
  fields.push_back(day("agreed", t("When was it agreed with the person?")));
  if (holding == Holding::isf) fields.push_back(words("parties", t("Who is the agreement between?"), t("The person, the provider and the council, or two of them"), 2));
  fields.push_back(words("may_buy", t("What may the money be used for?"), t("Anything that helps with the outcomes, in the person’s words")));
  fields.push_back(words("may_not_buy", t("What may it not be used for?"), t("Such as health care, long-term residential care, anything unlawful, gambling, ordinary living costs, debts")));
  fields.push_back(line("flexibility_percent", t("How much may be moved between outcomes without asking?"), t("A percentage of what an outcome has, from 0 to 100")));
  if (holding == Holding::isf) {
    fields.push_back(words("who_decides", t("Who decides day to day?"), t("The person, with those who know them"), 2));
    fields.push_back(money_field("fee", t("Management fee a week"), t("In pounds. The person sees it")));
    fields.push_back(words("fee_words", t("What is the fee for?"), t("Or that there is none"), 2));
  }
  fields.push_back(line("bank_weeks", t("How many weeks of the budget may be kept for later?"), t("A whole number, such as 4")));
  fields.push_back(line("bank_for_weeks", t("For how many weeks?"), t("A whole number, such as 12")));
  fields.push_back(line("bank_need", t("What may it be kept for longer?"), t("A need that is named, such as a holiday with support")));
  fields.push_back(line("advance_weeks", t("How many weeks are paid ahead?")));
}

void closing_fields(std::vector<sheet::Field>& fields, Holding holding) {
  fields.push_back(one("statements", t("How often is a statement made?"), {{"four_weekly", t("Every four weeks")}, {"monthly", t("Every month")}}));
  fields.push_back(words("records_words", t("Which records are kept, and who may see them?"), "", 2));
  fields.push_back(words("review_words", t("When is it looked at together?"), "", 2));
  fields.push_back(words("dispute_route", t("What happens when we disagree?"), t("Whom to ask first, then whom"), 2));
  fields.push_back(words("ending_words", t("How does it end, and where does the balance go?"), "", 2));
  if (holding == Holding::managed) return;
  fields.push_back(words("insurance_words", t("Insurance"), t("Such as employer’s liability where somebody is employed"), 2));
  fields.push_back(words("data_words", t("Personal information: who keeps what?"), "", 2));
}

constexpr std::pair<std::string_view, std::string Terms::*> texts[]{
    {"parties", &Terms::parties}, {"may_buy", &Terms::may_buy}, {"may_not_buy", &Terms::may_not_buy}, {"who_decides", &Terms::who_decides}, {"fee_words", &Terms::fee_words},
    {"bank_need", &Terms::bank_need}, {"records_words", &Terms::records_words}, {"review_words", &Terms::review_words}, {"dispute_route", &Terms::dispute_route},
    {"ending_words", &Terms::ending_words}, {"insurance_words", &Terms::insurance_words}, {"data_words", &Terms::data_words}, {"willing", &Terms::willing}, {"capable", &Terms::capable},
    {"appropriate", &Terms::appropriate}, {"not_excluded", &Terms::not_excluded}, {"paid_into", &Terms::paid_into}, {"pay_basis", &Terms::pay_basis},
    {"family_in_household", &Terms::family_in_household}, {"family_reason", &Terms::family_reason}};
constexpr std::pair<std::string_view, std::optional<Date> Terms::*> days[]{{"agreed", &Terms::agreed_on}, {"told_how", &Terms::told_how_on}, {"told_managed", &Terms::told_managed_on},
                                                                          {"told_disputes", &Terms::told_disputes_on}, {"shown_examples", &Terms::shown_examples_on}};
constexpr std::pair<std::string_view, std::int64_t Terms::*> numbers[]{{"flexibility_percent", &Terms::flexibility_percent}, {"bank_weeks", &Terms::bank_weeks},
                                                                      {"bank_for_weeks", &Terms::bank_for_weeks}, {"advance_weeks", &Terms::advance_weeks}};

void read_terms(Account& account, const http::Fields& typed, std::vector<Problem>& problems) {
  Terms& terms = account.terms;
  for (const auto& [name, member] : texts) terms.*member = sheet::text_of(typed, name);
  for (const auto& [name, member] : days) terms.*member = sheet::day_of(typed, name);
  for (const auto& [name, member] : numbers) {
    const std::string number = sheet::text_of(typed, name);
    terms.*member = number.empty() ? 0 : parse_number(number).value_or(-1);
  }
  account.statements = typed.get("statements") == "monthly" ? "monthly" : "four_weekly";
  account.provider = sheet::text_of(typed, "provider");
  account.holder_kind = sheet::text_of(typed, "holder_kind");
  account.holder_name = sheet::text_of(typed, "holder_name");
  if (sheet::text_of(typed, "fee").empty()) terms.fee_weekly_pence = 0;
  else if (const auto fee = pence_of(typed, "fee")) terms.fee_weekly_pence = *fee;
  else problems.push_back({"fee", "unreadable", t("Enter an amount of money, like 12.50")});
}

http::Fields typed_of(const Account& account) {
  http::Fields typed;
  for (const auto& [name, member] : texts) typed.add(std::string{name}, account.terms.*member);
  for (const auto& [name, member] : days) sheet::put_day(typed, name, account.terms.*member);
  for (const auto& [name, member] : numbers) typed.add(std::string{name}, std::to_string(account.terms.*member));
  typed.add("statements", account.statements);
  typed.add("provider", account.provider);
  typed.add("holder_kind", account.holder_kind);
  typed.add("holder_name", account.holder_name);
  typed.add("fee", typed_pence(account.terms.fee_weekly_pence));
  return typed;
}

std::vector<sheet::Field> all_fields(Holding holding) {
  std::vector<sheet::Field> fields;
  if (holding == Holding::direct_payment) payment_fields(fields);
  if (holding == Holding::isf) fund_fields(fields);
  agreement_fields(fields, holding);
  closing_fields(fields, holding);
  return fields;
}

/// While its first day is not known, nothing comes too late for it.
constexpr Date no_day_yet{1'000'000};

/// What the plan says each piece is, as boxes to tick.
sheet::Field pieces_field(const Agreed& agreed, std::span<const Whole> accounts, Date today) {
  const auto paid_by = [&](const AgreedPiece& piece) {
    std::string words;
    for (const auto& whole : accounts)
      for (const auto& amount : whole.amounts)
        if (amount.piece_reference == piece.reference && (!amount.ends_on || *amount.ends_on >= today)) words = t("Paid for already: {0}. End that amount, or share it", holder_words(whole.account));
    return words;
  };
  const auto cost = [](const AgreedPiece& piece) {
    return piece.one_off_pence > 0 ? t("{0} a week, {1} once", money_words(Money{piece.weekly_pence}), money_words(Money{piece.one_off_pence})) : t("{0} a week", money_words(Money{piece.weekly_pence}));
  };
  sheet::Field field{.kind = Kind::boxes, .name = "pieces", .label = t("Which parts of the plan does this account pay for?"), .hint = t("Each is for an outcome. Parts may be split over accounts"),
                     .needed = t("Choose at least one part of the plan that this account pays for")};
  for (const auto& piece : agreed.pieces)
    field.choices.push_back({piece.reference, piece.what, paid_by(piece).empty() ? cost(piece) : t("{0}. {1}", cost(piece), paid_by(piece))});
  return field;
}

std::vector<Amount> amounts_of(const Agreed& agreed, const http::Fields& typed, Date starts_on) {
  std::vector<Amount> amounts;
  for (const auto chosen : typed.all("pieces")) {
    const auto piece = std::ranges::find(agreed.pieces, chosen, &AgreedPiece::reference);
    if (piece == agreed.pieces.end()) continue;
    amounts.push_back({.outcome_reference = piece->outcome_reference, .piece_reference = piece->reference, .service_reference = piece->service_reference, .what = piece->what,
                       .weekly_pence = piece->weekly_pence, .one_off_pence = piece->one_off_pence, .starts_on = std::max(starts_on, piece->start_on), .ends_on = piece->end_on});
  }
  if (const auto own = pence_of(typed, "contribution"); own && *own > 0)
    amounts.push_back({.kind = "contribution", .what = t("The person’s contribution"), .weekly_pence = *own, .starts_on = starts_on});
  return amounts;
}

Account read_account(Holding holding, const http::Fields& typed, const Agreed& agreed, const access::Staff& staff, std::vector<Problem>& problems) {
  Account account;
  account.holding = holding;
  account.plan_reference = agreed.reference;
  account.owner = sheet::owner_of(staff);
  account.starts_on = sheet::day_of(typed, "starts").value_or(no_day_yet);
  read_terms(account, typed, problems);
  return account;
}

Result<sheet::Form> open_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto chosen = visit.request.query.get("holding");
  const auto holding = holding_from_key(chosen.empty() ? "isf" : chosen);
  if (!holding) return tl::unexpected{sheet::not_there()};
  const auto agreed = room.sources.plan ? room.sources.plan(tx, opened.who.readable()) : std::nullopt;
  if (!agreed) return fail(FaultKind::not_found, t("No plan is signed yet. An account is opened from a signed plan"));
  const std::string home = budget_href(opened.banner.reference), key{holding_key(*holding)};
  sheet::Form form{.title = t("Open an account: {0}", t(holding_words(*holding))), .action = home + "/new?holding=" + key, .back = home, .button = t("Open the account")};
  form.draft_kind = "budget_" + key;
  form.fields.push_back(pieces_field(*agreed, read_accounts(tx, opened.who.readable()), visit.today));
  form.fields.push_back({.kind = Kind::day, .name = "starts", .label = t("From which day?"), .needed = t("Enter the first day"), .earliest = visit.today.add_years(-2), .latest = visit.today.add_years(1),
                         .out_of_range = t("The first day must be within two years back and one year ahead")});
  form.fields.push_back(money_field("contribution", t("What the person puts in a week, if anything"), t("In pounds. It is spent first")));
  for (auto& field : all_fields(*holding)) form.fields.push_back(std::move(field));
  form.typed = typed_of(Account{});
  for (const auto& piece : agreed->pieces)
    if (piece.held_as == key) form.typed.add("pieces", piece.reference);
  sheet::put_day(form.typed, "starts", visit.today);
  form.all_at_once = true;
  form.more = [holding = *holding, agreed = *agreed, staff = visit.staff, today = visit.today](const http::Fields& typed) {
    std::vector<Problem> problems;
    if (!sheet::text_of(typed, "contribution").empty() && !pence_of(typed, "contribution")) problems.push_back({"contribution", "unreadable", t("Enter an amount of money, like 12.50")});
    const Account account = read_account(holding, typed, agreed, staff, problems);
    std::ranges::move(problems_of(account, today), std::back_inserter(problems));
    return problems;
  };
  form.save = [&room, holding = *holding, agreed = *agreed, staff = visit.staff, who = opened.who, home, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    std::vector<Problem> problems;
    const Account account = read_account(holding, typed, agreed, staff, problems);
    auto reference = open_account(write, room.desk.random, who, account, amounts_of(agreed, typed, account.starts_on), line);
    if (!reference) return reference;
    return home + "/" + *reference + "?done=opened";
  };
  return form;
}

}  // namespace

Result<sheet::Form> terms_form(const Room&, Visit& visit, store::ReadTx&, const sheet::Opened& opened, const Whole& whole) {
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  sheet::Form form{.title = t("Change what was agreed"), .action = home + "/change/terms", .back = home, .button = t("Save")};
  form.fields = all_fields(whole.account.holding);
  form.typed = typed_of(whole.account);
  form.version = whole.account.version;
  const auto read = [account = whole.account](const http::Fields& typed, std::vector<Problem>& problems) {
    Account changed = account;
    read_terms(changed, typed, problems);
    return changed;
  };
  form.all_at_once = true;
  form.more = [read, today = visit.today](const http::Fields& typed) {
    std::vector<Problem> problems;
    const Account changed = read(typed, problems);
    std::ranges::move(problems_of(changed, today), std::back_inserter(problems));
    return problems;
  };
  form.save = [read, who = opened.who, home, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    std::vector<Problem> problems;
    if (auto saved = save_terms(write, who, read(typed, problems), line); !saved) return tl::unexpected{saved.error()};
    return home + "?done=terms";
  };
  return form;
}

access::Routes open_routes(const RoomPointer& room) {
  const auto make = [room](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) { return open_form(*room, visit, tx, opened); };
  return {{http::Method::get, "/people/:person/budget/new", access::Permission::keep_budgets, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, "/people/:person/budget/new", access::Permission::keep_budgets, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }}};
}

}  // namespace stepwise::budget
