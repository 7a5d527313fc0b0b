// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using Kind = sheet::Field::Kind;
using access::Visit;

constexpr int longest_months = 12, most_notice_months = 3;

/// Whether the provider told the council: then everybody whose fund it holds was given a review that day.
bool is_closing(store::ReadTx& tx, std::string_view provider) {
  return std::ranges::any_of(read_closings(tx), [&](const Closing& closing) { return closing.provider == provider; });
}

}  // namespace

Result<sheet::Form> check_form(const Room& room, Visit& visit, store::ReadTx&, const sheet::Opened& opened, const Whole& whole) {
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  const bool payment = whole.account.holding == Holding::direct_payment;
  sheet::Form form{.title = payment ? t("Review of the direct payment").str() : t("Look at the records of the account").str(), .action = home + "/change/check", .back = home, .button = t("Save")};
  form.before = sheet::paragraph(payment ? t("Within the first six months, then at least once a year; at once when something is amiss or somebody’s capacity has changed. Still willing, capable with help, and the right way? Is the money in its own account, and is it used for the outcomes?")
                                         : t("After the first six months, then at least once a year. Are the records kept, is the fee as agreed, is the balance there?"));
  if (whole.payment_review_on)
    form.before = govuk::inset_text({.content = t("A review of it is planned for {0}.", long_date(*whole.payment_review_on)) + Html{" "} + govuk::link(t("Hold it there, and it counts here too"), person::record_href(opened.banner.reference) + "/reviews")}) + form.before;
  form.fields = {{.kind = Kind::day, .name = "on", .label = t("On which day?"), .needed = t("Enter the day"), .earliest = whole.account.starts_on, .latest = visit.today, .out_of_range = t("The day must be after the account began, and not in the future")},
                 {.kind = Kind::one, .name = "found", .label = t("What was found?"), .needed = t("Choose what was found"), .choices = sheet::choices_of(room.lists.check)},
                 {.kind = Kind::words, .name = "words", .label = t("What was seen, and what the person said"), .needed = t("Write what was seen"), .rows = 3},
                 {.kind = Kind::day, .name = "next", .label = t("When is it looked at next?"), .needed = t("Enter the day of the next look"), .earliest = visit.today + 1, .latest = visit.today.add_months(longest_months),
                  .out_of_range = t("The next look must be within twelve months")}};
  sheet::put_day(form.typed, "on", visit.today);
  sheet::put_day(form.typed, "next", visit.today.add_months(longest_months));
  form.save = [&room, account = whole.account, payment, who = opened.who, home, name = visit.staff.name, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const Check check{.kind = payment ? "direct_payment" : "records", .checked_on = sheet::day_of(typed, "on").value_or(Date{}), .found = sheet::text_of(typed, "found"),
                      .words = sheet::text_of(typed, "words"), .next_on = sheet::day_of(typed, "next").value_or(Date{}), .by_name = name};
    if (auto saved = keep_check(write, room.desk.random, who, account, check, line); !saved) return tl::unexpected{saved.error()};
    return home + "?done=check";
  };
  return form;
}

Result<sheet::Form> answer_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  const auto statements = read_statements(tx, opened.who.readable(), whole.account.id);
  const auto answers = read_answers(tx, opened.who.readable(), whole.account.id);
  const auto item = visit.request.query.get("item");
  const auto found = std::ranges::find(statements, item, &Statement::reference);
  if (found == statements.end()) return tl::unexpected{sheet::not_there()};
  const Ask ask = ask_of(statements, static_cast<std::size_t>(found - statements.begin()), answers);
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  const std::string there = home + "/statements/" + found->reference;
  sheet::Form form{.title = t("What came of asking"), .action = home + "/change/answer?item=" + std::string{item}, .back = there, .button = t("Save")};
  form.before = govuk::inset_text({.content = t("{0}. {1}", t(ask_words(ask)), t(ask_meaning(ask)))});
  form.fields = {{.kind = Kind::one, .name = "said", .label = t("What is it?"), .needed = t("Choose what it is"), .choices = sheet::choices_of(room.lists.answer)},
                 {.kind = Kind::words, .name = "words", .label = t("What was said, and what happens next"), .needed = t("Write what was said"), .rows = 4}};
  form.save = [account = whole.account, ask, reference = found->reference, there, who = opened.who, name = visit.staff.name, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const Answer answer{.statement_reference = reference, .asked = std::string{ask_key(ask)}, .said = sheet::text_of(typed, "said"), .words = sheet::text_of(typed, "words"), .by_name = name};
    if (auto saved = keep_answer(write, who, account, answer, line); !saved) return tl::unexpected{saved.error()};
    return there + "?done=answer";
  };
  return form;
}

namespace {

sheet::Field balance_field(store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  sheet::Field balance{.kind = Kind::one, .name = "balance", .label = t("Where does the balance go?"), .hint = t("For a last day that is still to come this is asked then: until that day the money stays")};
  balance.choices = {{"back", t("Back to whoever put it in")}};
  for (const auto& other : read_accounts(tx, opened.who.readable()))
    if (other.account.reference != whole.account.reference && !other.account.ended_on && other.account.holding != Holding::managed)
      balance.choices.push_back({other.account.reference, t("On to another account: {0}, {1}", t(holding_words(other.account.holding)), holder_words(other.account))});
  return balance;
}

html::Html what_is_left(const Whole& whole, Date today) {
  html::Html out;
  const Shares shares = shares_of_rest(whole.ledger);
  if (whole.account.holding != Holding::managed)
    out = sheet::paragraph(t("There is {0} in it. Of that, {1} is the council’s and {2} the person’s own: what the person puts in is spent first.", signed_words(cash_on(whole.ledger, today)),
                             money_words(Money{shares.council_pence}), money_words(Money{shares.person_pence})));
  if (!whole.account.terms.ending_words.empty()) out += govuk::inset_text({.content = t("It was agreed: {0}", whole.account.terms.ending_words)});
  return out;
}

bool has_died(const Whole& whole) { return std::ranges::find(whole.pauses, "died", &Pause::kind) != whole.pauses.end(); }

/// An account that has a last day keeps it, or ends sooner; it is settled on that day or later.
Date latest_last(const Account& account, Date today) { return account.ended_on ? *account.ended_on : today.add_months(most_notice_months); }

}  // namespace

Result<sheet::Form> end_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  if (is_settled(whole, visit.today)) return fail(FaultKind::stale, t("This account has ended already"));
  const Account& account = whole.account;
  sheet::Form form{.title = account.ended_on ? t("Settle what is left").str() : t("End the account").str(), .action = home + "/change/end", .back = home, .button = account.ended_on ? t("Settle it").str() : t("End the account").str()};
  form.before = what_is_left(whole, visit.today);
  form.fields = {{.kind = Kind::day, .name = "last", .label = t("What is its last day?"), .needed = t("Enter the last day"), .earliest = account.starts_on, .latest = latest_last(account, visit.today),
                  .out_of_range = account.ended_on ? t("The last day is {0}. It may be sooner", long_date(*account.ended_on)) : t("The last day must be after the account began, and within three months")},
                 {.kind = Kind::one, .name = "reason", .label = t("Why does it end?"), .needed = t("Choose why it ends"), .choices = sheet::choices_of(room.lists.ending)},
                 {.kind = Kind::words, .name = "words", .label = t("What was agreed with the person, and who helps from then on?"), .needed = t("Write what was agreed"), .rows = 3}, balance_field(tx, opened, whole)};
  form.version = account.version;
  sheet::put_day(form.typed, "last", account.ended_on.value_or(visit.today));
  const auto colon = account.ended_reason.find(':');
  form.typed.add("reason", account.ended_reason.substr(0, colon));
  if (colon != std::string::npos) form.typed.add("words", std::string{trim(std::string_view{account.ended_reason}.substr(colon + 1))});
  form.all_at_once = true;
  form.more = [today = visit.today](const http::Fields& typed) -> std::vector<Problem> {
    const auto last = sheet::day_of(typed, "last");
    if (!last || *last > today || !sheet::text_of(typed, "balance").empty()) return {};
    return {{"balance", "needed", t("Choose where the balance goes")}};
  };
  form.save = [&room, whole, who = opened.who, home, today = visit.today, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const std::string balance_to = sheet::text_of(typed, "balance");
    const Ending ending{sheet::day_of(typed, "last").value_or(today), sheet::text_of(typed, "reason"), sheet::text_of(typed, "words"), balance_to.empty() || balance_to == "back" ? std::nullopt : std::optional{balance_to}};
    if (auto ended = end_account(write, room.desk.random, who, whole, ending, today, line); !ended) return tl::unexpected{ended.error()};
    const bool stops = (ending.reason == "provider_closes" || ending.reason == "provider_hands_back") && !whole.account.ended_on && !has_died(whole);
    if (stops && room.sources.provider_stops && !is_closing(write, whole.account.provider))
      if (auto looked = room.sources.provider_stops(write, room.desk.random, who, ending.words, whole.account.owner, line); !looked) return tl::unexpected{looked.error()};
    const auto after = read_account(write, who.readable(), whole.account.reference);
    return home + (ending.last > today ? "?done=ending" : after && is_settled(*after, today) ? "?done=ended" : "?done=ended-owing");
  };
  return form;
}

}  // namespace stepwise::budget
