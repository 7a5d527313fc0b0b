// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "govuk/govuk.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using Kind = sheet::Field::Kind;
using access::Visit;

constexpr std::array offered{EntryKind::spend, EntryKind::paid_in, EntryKind::contribution, EntryKind::other_in, EntryKind::refund, EntryKind::fee, EntryKind::commit, EntryKind::move, EntryKind::give_back};
constexpr std::array offered_managed{EntryKind::spend, EntryKind::refund, EntryKind::fee, EntryKind::commit, EntryKind::move};

std::vector<sheet::Field> line_fields(const Whole& whole, const Names& names, Date today) {
  const bool managed = whole.account.holding == Holding::managed;
  sheet::Field kind{.kind = Kind::one, .name = "kind", .label = t("What happened?"), .needed = t("Choose what happened")};
  const std::span<const EntryKind> kinds = managed ? std::span<const EntryKind>{offered_managed} : std::span<const EntryKind>{offered};
  for (const auto one : kinds) kind.choices.push_back({std::string{kind_key(one)}, t(kind_words(one))});
  sheet::Field outcome{.kind = Kind::pick, .name = "outcome", .label = t("For which outcome?"), .hint = t("Leave it open when nobody knows: it is asked about later")};
  outcome.choices = names.choices(whole);
  sheet::Field other{.kind = Kind::pick, .name = "other_outcome", .label = t("Moved to which outcome?"), .hint = t("Only for money moved from one outcome to another")};
  other.choices = outcome.choices;
  return {std::move(kind), money_field("amount", t("How much?"), "", t("Enter an amount of money, like 12.50")),
          {.kind = Kind::day, .name = "on", .label = t("On which day?"), .needed = t("Enter the day"), .earliest = whole.account.starts_on - 366, .latest = today, .out_of_range = t("The day must be today or earlier")},
          {.kind = Kind::line, .name = "words", .label = t("What was it?"), .needed = t("Write what it was")}, std::move(outcome), std::move(other),
          {.kind = Kind::day, .name = "period_from", .label = t("A payment: from which day?"), .hint = t("Only where it is for certain days")},
          {.kind = Kind::day, .name = "period_to", .label = t("A payment: until which day?")},
          {.kind = Kind::words, .name = "reason", .label = t("Why, if it is more than may be moved without asking?"), .rows = 2}};
}

Entry entry_from(const http::Fields& typed, const Whole& whole) {
  Entry entry;
  entry.kind = kind_from_key(typed.get("kind")).value_or(EntryKind::spend);
  entry.on = sheet::day_of(typed, "on").value_or(Date{});
  entry.pence = pence_of(typed, "amount").value_or(0);
  entry.words = sheet::text_of(typed, "words");
  entry.reason = sheet::text_of(typed, "reason");
  entry.period_from = sheet::day_of(typed, "period_from");
  entry.period_to = sheet::day_of(typed, "period_to");
  std::tie(entry.from, entry.to) = pockets_of(entry.kind, typed.get("outcome"), typed.get("other_outcome"), whole.account.holding == Holding::managed);
  return entry;
}

/// More than may be moved without asking is a worker's yes, with a reason.
bool needs_reason(const Entry& entry, const Whole& whole) {
  if (entry.kind != EntryKind::move) return false;
  const Days days = period_of(whole.account.statements, whole.account.starts_on, entry.on);
  std::int64_t moved = 0, planned = 0;
  for (const auto& one : whole.ledger)
    if (one.kind == EntryKind::move && days.has(one.on)) moved += one.from.outcome == entry.from.outcome ? one.pence : one.to.outcome == entry.from.outcome && !one.reverses.empty() ? -one.pence : 0;
  for (const auto& amount : whole.amounts)
    if (amount.kind == "outcome" && amount.outcome_reference == entry.from.outcome) planned += earned(amount, whole.pauses, days);
  return !within_flexibility(moved, entry.pence, planned, whole.account.terms.flexibility_percent);
}

}  // namespace

Result<sheet::Form> line_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  sheet::Form form{.title = t("Write in the ledger"), .action = home + "/change/line", .back = home, .button = t("Write it")};
  const Names names{room, tx, opened.who.readable(), std::span{&whole, 1}};
  const std::int64_t due = payment_due(whole, visit.today + static_cast<int>(7 * whole.account.terms.advance_weeks));
  if (whole.account.holding != Holding::managed && due > 0) form.before = sheet::paragraph(t("The council has still to pay in {0}.", money_words(Money{due})));
  form.before += sheet::paragraph(t("A line is never changed. One that is wrong is turned round by another."));
  form.fields = line_fields(whole, names, visit.today);
  sheet::put_day(form.typed, "on", visit.today);
  form.all_at_once = true;
  form.more = [whole, today = visit.today](const http::Fields& typed) {
    const Entry entry = entry_from(typed, whole);
    auto problems = problems_of(entry, whole, today);
    if (problems.empty() && entry.reason.empty() && needs_reason(entry, whole))
      problems.push_back({"reason", "needed", t("This is more than may be moved without asking ({0}% of what the outcome has). Say why it is right", whole.account.terms.flexibility_percent)});
    return problems;
  };
  form.save = [&room, whole, who = opened.who, home, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    if (auto written = write_entry(write, room.desk.random, who, whole.account, entry_from(typed, whole), line); !written) return written;
    return home + "?done=line";
  };
  return form;
}

Result<sheet::Form> put_right_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  const auto item = visit.request.query.get("item");
  const auto found = std::ranges::find(whole.ledger, item, &Entry::reference);
  if (found == whole.ledger.end()) return tl::unexpected{sheet::not_there()};
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  sheet::Form form{.title = t("Turn a line of the ledger round"), .action = home + "/change/put-right?item=" + std::string{item}, .back = home, .button = t("Turn it round")};
  const Names names{room, tx, opened.who.readable(), std::span{&whole, 1}};
  const std::string& outcome = found->to.outcome.empty() ? found->from.outcome : found->to.outcome;
  form.before = govuk::summary_list({.rows = {{.key = t("Day"), .value = long_date(found->on)}, {.key = t("What"), .value = t("{0}: {1}", t(kind_words(found->kind)), found->words)},
                                              {.key = t("For"), .value = names.of(outcome)}, {.key = t("Amount"), .value = money_words(Money{found->pence})}}}) +
                sheet::paragraph(t("The line stays. Another takes the money back to where it came from; then write what it should have been."));
  form.fields = {{.kind = Kind::words, .name = "reason", .label = t("What was wrong with it?"), .needed = t("Say why the line was wrong"), .rows = 2}};
  form.save = [&room, entry = *found, whole, who = opened.who, home, today = visit.today, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    auto turned = reversal_of(entry, whole.ledger, today, sheet::text_of(typed, "reason"));
    if (!turned) return tl::unexpected{turned.error()};
    if (auto written = write_entry(write, room.desk.random, who, whole.account, std::move(*turned), line); !written) return written;
    return home + "?done=put-right";
  };
  return form;
}

Result<sheet::Form> note_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  sheet::Form form{.title = t("What changed for the person"), .action = home + "/change/note", .back = home, .button = t("Save")};
  const Names names{room, tx, opened.who.readable(), std::span{&whole, 1}};
  sheet::Field outcome{.kind = Kind::pick, .name = "outcome", .label = t("Of which outcome?"), .needed = t("Choose an outcome")};
  outcome.choices = names.choices(whole);
  form.fields = {std::move(outcome), {.kind = Kind::day, .name = "on", .label = t("As of which day?"), .needed = t("Enter the day"), .latest = visit.today, .out_of_range = t("The day must be today or earlier")},
                 {.kind = Kind::line, .name = "words", .label = t("What changed, in one line?"), .hint = t("As the person would say it. It stands on the statement"), .needed = t("Write what changed")}};
  sheet::put_day(form.typed, "on", visit.today);
  form.save = [account = whole.account, who = opened.who, home, name = visit.staff.name, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const ChangeNote note{sheet::day_of(typed, "on").value_or(Date{}), sheet::text_of(typed, "outcome"), sheet::text_of(typed, "words"), name};
    if (auto saved = keep_note(write, who, account, note, line); !saved) return tl::unexpected{saved.error()};
    return home + "?done=note";
  };
  return form;
}

}  // namespace stepwise::budget
