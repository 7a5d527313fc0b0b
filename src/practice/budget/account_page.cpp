// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using html::element;

constexpr std::size_t latest_lines = 8, latest_statements = 14;

void add_row(std::vector<govuk::SummaryRow>& rows, std::string_view key, Html value) { rows.push_back({.key = key, .value = std::move(value)}); }

std::string answer_words(std::string_view answer) { return answer == "yes" ? t("Yes").str() : answer == "no" ? t("No").str() : t("Not asked").str(); }

/// An account keeps the code of its ending and what was said about it as one text.
std::string ended_words(const Room& room, const std::string& reason) {
  const auto colon = reason.find(':');
  const std::string code = reason.substr(0, colon);
  return room.lists.ending.has(code) ? std::string{listed(room.lists.ending.label(code))} + (colon == std::string::npos ? "" : reason.substr(colon)) : reason;
}

Html next_look(const Whole& whole, const NextCheck& next, const std::string& home) {
  if (!whole.payment_review_on) return Html{long_date(next.due)};
  return govuk::link(t("{0}, among the [[reviews]]", long_date(*whole.payment_review_on)), home.substr(0, home.find("/budget/")) + "/reviews");
}

Html summary(const Room& room, const Whole& whole, const std::string& home, Date today) {
  const Account& account = whole.account;
  const Statement now = statement_of(whole, {std::min(account.starts_on, today), today + 1});
  std::vector<govuk::SummaryRow> rows;
  add_row(rows, t("Who holds it"), holder_words(account));
  add_row(rows, t("Where it stands"), t(state_words(state_of(account, today))));
  add_row(rows, t("Days"), account.ended_on ? t("{0} to {1}", long_date(account.starts_on), long_date(*account.ended_on)) : t("From {0}", long_date(account.starts_on)));
  if (!account.ended_reason.empty()) add_row(rows, t("Why it ends"), ended_words(room, account.ended_reason));
  add_row(rows, t("Budget a week today"), money_words(Money{weekly_budget(whole, today)}));
  if (account.holding != Holding::managed) {
    add_row(rows, t("Balance today"), signed_words(now.closing_pence));
    const std::int64_t due = payment_due(whole, today + static_cast<int>(7 * account.terms.advance_weeks));
    add_row(rows, t("The council has still to pay in"), due == 0 ? t("Nothing").str() : t("{0}, for the days up to {1}", money_words(Money{due}), long_date(today + static_cast<int>(7 * account.terms.advance_weeks))));
  }
  add_row(rows, t("To date"), t("The budget came to {0}, and {1} was spent: {2}", money_words(Money{now.earned_to_date_pence}), money_words(Money{now.spent_to_date_pence}), position_words(now.under_pence())));
  add_row(rows, t("Answers for it"), account.owner.worker_name);
  if (const auto next = next_check(account, whole.checks)) add_row(rows, next->kind == "direct_payment" ? t("Next review of the direct payment") : t("Next look at the records"), next_look(whole, *next, home));
  return govuk::summary_list({.rows = std::move(rows)});
}

Html statements_part(std::span<const Statement> statements, std::span<const Answer> answers, const std::string& home) {
  if (statements.empty()) return sheet::paragraph(t("No statement is made yet. The first is made when its period has ended."));
  std::vector<govuk::Row> rows;
  for (std::size_t i = 0; i < std::min(statements.size(), latest_statements); ++i) {
    const Statement& one = statements[i];
    rows.push_back({govuk::link(days_words(one.days), home + "/statements/" + one.reference), govuk::number(money_words(Money{one.earned_pence})), govuk::number(money_words(Money{one.spent_pence})),
                    govuk::number(signed_words(one.closing_pence)), t(ask_words(ask_of(statements, i, answers))).str()});
  }
  const std::vector<std::string> names{t("Statement"), t("Budget"), t("Spent"), t("Closing balance"), t("What it asks")};
  return govuk::table({.head = {names[0], govuk::number(names[1]), govuk::number(names[2]), govuk::number(names[3]), names[4]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

Html pauses_part(const Whole& whole, const std::string& change, bool may_change) {
  std::vector<Html> items;
  for (const auto& pause : whole.pauses) {
    const std::string until = pause.until ? long_date(*pause.until) : t("until further notice").str();
    std::string words;
    if (pause.kind == "died") words = t("The budget stops after {0}", long_date(pause.from - 1));
    else if (pause.kind == "service_ended") words = t("A service ended: there is no budget for it from {0}", long_date(pause.from));
    else if (pause.kind == "service_suspended") words = t("A service is suspended: there is no budget for it from {0}", long_date(pause.from));
    else words = t("{0} to {1}: the budget is {2}% of what it was. {3}", long_date(pause.from), until, pause.percent, pause.reason);
    Html item{words};
    if (may_change && !pause.reference.empty()) item += Html{" "} + govuk::link(t("Change"), change + "pause?item=" + pause.reference, words);
    items.push_back(element("li", {}, item));
  }
  return items.empty() ? Html{} : sheet::heading(t("Hospital, respite and suspensions"), 2) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html buttons(const Account& account, const std::string& home) {
  const std::string change = home + "/change/";
  std::vector<Html> all{govuk::button({.text = t("Write in the ledger"), .href = change + "line"}), govuk::secondary_button(t("Bank statement"), home + "/bank"),
                        govuk::secondary_button(t("Pause"), change + "pause"), govuk::secondary_button(t("What changed for the person"), change + "note"),
                        govuk::secondary_button(t("Review or check"), change + "check")};
  if (account.holding != Holding::managed) all.push_back(govuk::secondary_button(account.holding == Holding::isf ? t("Link for the provider") : t("Link for the person, or who helps"), home + "/link"));
  all.push_back(govuk::secondary_button(account.ended_on ? t("Settle what is left") : t("End the account"), change + "end"));
  return element("div", {{"class", "app-paper__hidden"}}, govuk::button_group(all));
}

Html checks_part(const Room& room, const Whole& whole) {
  std::vector<Html> items;
  for (const auto& check : whole.checks)
    items.push_back(element("li", {}, check.found.empty() ? t("{0}: at [[a review]]. Next by {1}. {2}", long_date(check.checked_on), long_date(check.next_on), check.by_name)
                                                          : t("{0}: {1}. {2} Next by {3}. {4}", long_date(check.checked_on), listed(room.lists.check.label(check.found)), check.words, long_date(check.next_on), check.by_name)));
  return items.empty() ? Html{} : sheet::heading(t("Reviews and checks"), 2) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

}  // namespace

Html write_terms(const Account& account) {
  const Terms& terms = account.terms;
  std::vector<govuk::SummaryRow> rows;
  const auto day = [&](std::string_view key, const std::optional<Date>& date) {
    if (date) add_row(rows, key, long_date(*date));
  };
  const auto words = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) add_row(rows, key, html::lines(text));
  };
  day(t("Agreed with the person"), terms.agreed_on);
  day(t("Told how it works, and about its contract"), terms.told_how_on);
  day(t("Told how the provider looks after the money"), terms.told_managed_on);
  day(t("Told what to do about a disagreement"), terms.told_disputes_on);
  day(t("Looked at real examples from near by"), terms.shown_examples_on);
  words(t("Between"), terms.parties);
  words(t("May be used for"), terms.may_buy);
  words(t("May not be used for"), terms.may_not_buy);
  add_row(rows, t("May be moved between outcomes without asking"), t("Up to {0}%", terms.flexibility_percent));
  words(t("Who decides day to day"), terms.who_decides);
  if (account.holding == Holding::isf) add_row(rows, t("Management fee"), t("{0} a week. {1}", money_words(Money{terms.fee_weekly_pence}), terms.fee_words));
  if (terms.bank_weeks > 0) add_row(rows, t("May be kept for later"), t("Up to {0} weeks of the budget, for up to {1} weeks. Longer for: {2}", terms.bank_weeks, terms.bank_for_weeks, terms.bank_need.empty() ? t("nothing named").str() : terms.bank_need));
  add_row(rows, t("Paid ahead"), tn("{0} week", "{0} weeks", terms.advance_weeks));
  words(t("Records"), terms.records_words);
  words(t("Reviews"), terms.review_words);
  words(t("When we disagree"), terms.dispute_route);
  words(t("How it ends, and where the balance goes"), terms.ending_words);
  words(t("Insurance"), terms.insurance_words);
  words(t("Personal information"), terms.data_words);
  if (account.holding == Holding::direct_payment) {
    add_row(rows, t("Willing; capable with help; appropriate; not excluded"), t("{0}; {1}; {2}; {3}", answer_words(terms.willing), answer_words(terms.capable), answer_words(terms.appropriate), answer_words(terms.not_excluded)));
    add_row(rows, t("Paid into"), terms.paid_into == "prepaid_card" ? t("A prepaid card") : t("A separate bank account"));
    add_row(rows, t("Net or gross"), terms.pay_basis == "gross" ? t("Gross: the person is asked for their part separately") : t("Net: the person adds their part"));
    add_row(rows, t("Close family in the same home is paid"), terms.family_in_household == "yes" ? t("Yes: {0}", terms.family_reason) : answer_words(terms.family_in_household));
  }
  return govuk::summary_list({.rows = std::move(rows)});
}

Html write_amounts(const Whole& whole, const Names& names, const std::string& home, Date today, bool may_change) {
  std::vector<govuk::Row> rows;
  for (const auto& amount : whole.amounts) {
    const std::string what = amount.kind == "contribution" ? t("The person puts in").str() : amount.kind == "other" ? t("Somebody else puts in").str() : names.of(amount.outcome_reference);
    const std::string days = amount.ends_on ? days_words({amount.starts_on, *amount.ends_on + 1}) : t("From {0}", long_date(amount.starts_on));
    const bool runs = !amount.ends_on || *amount.ends_on >= today;
    govuk::Row row{what, amount.what, govuk::number(money_words(Money{amount.weekly_pence})), govuk::number(amount.one_off_pence == 0 ? std::string{} : money_words(Money{amount.one_off_pence})), days};
    if (may_change) row.emplace_back(runs ? govuk::link(t("Change"), home + "/change/amount?item=" + amount.reference, amount.what) : Html{t("Ended")});
    rows.push_back(std::move(row));
  }
  std::vector<std::string> names_of_columns{t("Outcome"), t("What it pays for"), t("A week"), t("Once"), t("Days")};
  if (may_change) names_of_columns.push_back(t("Change"));
  std::vector<govuk::Cell> head{names_of_columns[0], names_of_columns[1], govuk::number(names_of_columns[2]), govuk::number(names_of_columns[3]), names_of_columns[4]};
  if (may_change) head.emplace_back(names_of_columns[5]);
  Html out = sheet::heading(t("Amounts"), 2) + govuk::table({.head = std::move(head), .rows = std::move(rows), .stack_on_phones = true, .stack_names = names_of_columns});
  if (!overlaps(whole.amounts).empty()) out += govuk::warning_text({.text = t("Two amounts for the same thing have days in common. End one of them.")});
  if (may_change) out += sheet::paragraph(govuk::link(t("Add an amount, or what the person puts in"), home + "/change/amount"));
  return out;
}

Html write_account(const Room& room, const Whole& whole, const Names& names, std::span<const Statement> statements, std::span<const Answer> answers, const std::string& home, Date today, bool may_change) {
  const bool open = may_change && !is_settled(whole, today);
  Html out = sheet::heading(t(holding_words(whole.account.holding)), 1) + summary(room, whole, home, today);
  if (open) out += buttons(whole.account, home);
  out += write_amounts(whole, names, home, today, open) + pauses_part(whole, home + "/change/", open);
  out += sheet::heading(t("Statements"), 2) + statements_part(statements, answers, home);
  out += sheet::heading(t("Latest in the ledger"), 2) + write_ledger(whole, names, home + "/change/", may_change, latest_lines) + sheet::paragraph(govuk::link(t("The whole ledger"), home + "/ledger"));
  out += checks_part(room, whole) + sheet::heading(t("What was agreed"), 2) + write_terms(whole.account);
  if (open) out += sheet::paragraph(govuk::link(t("Change what was agreed"), home + "/change/terms"));
  return out;
}

}  // namespace stepwise::budget
