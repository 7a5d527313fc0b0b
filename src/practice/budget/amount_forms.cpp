// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using Kind = sheet::Field::Kind;
using access::Visit;

constexpr std::int64_t whole_percent = 100;

std::string change_href(const std::string& home, std::string_view sheet_name, std::string_view item) {
  return home + "/change/" + std::string{sheet_name} + (item.empty() ? "" : "?item=" + std::string{item});
}

sheet::Field day(std::string name, std::string label, std::string hint, std::string needed) {
  return {.kind = Kind::day, .name = std::move(name), .label = std::move(label), .hint = std::move(hint), .needed = std::move(needed)};
}

std::vector<sheet::Field> new_fields(const Whole& whole, const Names& names) {
  sheet::Field what_for{.kind = Kind::one, .name = "kind", .label = t("Who is it from, or what is it for?"), .needed = t("Choose what it is")};
  what_for.choices = {{"outcome", t("From the council, for an outcome")}, {"contribution", t("From the person")}, {"other", t("From somebody else")}};
  sheet::Field outcome{.kind = Kind::pick, .name = "outcome", .label = t("For which outcome?"), .hint = t("Not for what the person or somebody else puts in")};
  outcome.choices = names.choices(whole);
  return {std::move(what_for), std::move(outcome), {.kind = Kind::line, .name = "what", .label = t("What does it pay for?"), .needed = t("Write what it pays for")}};
}

std::vector<Problem> amount_problems(const http::Fields& typed, bool is_new) {
  std::vector<Problem> problems;
  const auto weekly = pence_of(typed, "weekly"), once = pence_of(typed, "once");
  if (!sheet::text_of(typed, "weekly").empty() && !weekly) problems.push_back({"weekly", "unreadable", t("Enter an amount of money, like 12.50")});
  if (!sheet::text_of(typed, "once").empty() && !once) problems.push_back({"once", "unreadable", t("Enter an amount of money, like 12.50")});
  if (problems.empty() && is_new && weekly.value_or(0) == 0 && once.value_or(0) == 0) problems.push_back({"weekly", "needed", t("Enter an amount a week, or once")});
  if (is_new && typed.get("kind") == "outcome" && typed.get("outcome").empty()) problems.push_back({"outcome", "needed", t("Choose an outcome")});
  const auto starts = sheet::day_of(typed, "starts"), ends = sheet::day_of(typed, "ends");
  if (starts && ends && *ends < *starts) problems.push_back({"ends", "before_start", t("The last day must be {0} or later", long_date(*starts))});
  return problems;
}

Amount amount_from(const http::Fields& typed, const Amount* before) {
  Amount amount = before != nullptr ? *before : Amount{};
  if (before == nullptr) {
    amount.kind = sheet::text_of(typed, "kind");
    amount.outcome_reference = amount.kind == "outcome" ? sheet::text_of(typed, "outcome") : "";
    amount.what = sheet::text_of(typed, "what");
    amount.one_off_pence = pence_of(typed, "once").value_or(0);
  } else {
    amount.one_off_pence = 0;
  }
  amount.weekly_pence = pence_of(typed, "weekly").value_or(0);
  amount.starts_on = sheet::day_of(typed, "starts").value_or(Date{});
  amount.ends_on = sheet::day_of(typed, "ends");
  amount.reason = sheet::text_of(typed, "reason");
  return amount;
}

/// A rate of nought from a day is the end of an amount on the day before.
Result<std::string> keep_amount(const Room& room, store::WriteTx& tx, const access::ChangeablePerson& who, const Whole& whole, const Amount* before, const Amount& amount, const store::AuditLine& line) {
  if (before != nullptr && amount.weekly_pence == 0) {
    if (auto ended = end_amount(tx, who, whole, *before, amount.starts_on - 1, line); !ended) return tl::unexpected{ended.error()};
    return before->reference;
  }
  return add_amount(tx, room.desk.random, who, whole, amount, before, line);
}

}  // namespace

Result<sheet::Form> amount_form(const Room& room, Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const Whole& whole) {
  const auto item = visit.request.query.get("item");
  const auto found = std::ranges::find(whole.amounts, item, &Amount::reference);
  if (!item.empty() && found == whole.amounts.end()) return tl::unexpected{sheet::not_there()};
  const std::optional<Amount> before = item.empty() ? std::nullopt : std::optional{*found};
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  sheet::Form form{.title = before ? t("Change an amount").str() : t("Add an amount").str(), .action = change_href(home, "amount", item), .back = home, .button = t("Save")};
  const Names names{room, tx, opened.who.readable(), std::span{&whole, 1}};
  if (before) form.before = sheet::paragraph(t("{0}: {1} a week from {2}. What the budget came to until the change stays as it is.", before->what, money_words(Money{before->weekly_pence}), long_date(before->starts_on)));
  else form.fields = new_fields(whole, names);
  form.fields.push_back(money_field("weekly", t("How much a week?"), before ? t("In pounds. 0 ends it the day before").str() : ""));
  if (!before) form.fields.push_back(money_field("once", t("How much once, on the first day?")));
  form.fields.push_back(day("starts", before ? t("From which day does the new amount count?") : t("From which day?"), "", t("Enter the first day")));
  form.fields.push_back(day("ends", t("Until which day, if it is known?"), t("The last day on which it counts"), ""));
  form.fields.push_back({.kind = Kind::words, .name = "reason", .label = t("Why?"), .needed = t("Say why"), .rows = 2});
  if (before) form.version = before->version;
  if (before) form.typed.add("weekly", typed_pence(before->weekly_pence));
  sheet::put_day(form.typed, "starts", visit.today);
  form.all_at_once = true;
  form.more = [is_new = !before](const http::Fields& typed) { return amount_problems(typed, is_new); };
  form.save = [&room, before, whole, who = opened.who, home, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const Amount* earlier = before ? &*before : nullptr;
    if (auto saved = keep_amount(room, write, who, whole, earlier, amount_from(typed, earlier), line); !saved) return saved;
    return home + "?done=amount";
  };
  return form;
}

Result<sheet::Form> pause_form(const Room& room, Visit& visit, store::ReadTx&, const sheet::Opened& opened, const Whole& whole) {
  const auto item = visit.request.query.get("item");
  const auto found = std::ranges::find(whole.pauses, item, &Pause::reference);
  if (!item.empty() && found == whole.pauses.end()) return tl::unexpected{sheet::not_there()};
  const Pause before = item.empty() ? Pause{} : *found;
  const std::string home = account_href(opened.banner.reference, whole.account.reference);
  sheet::Form form{.title = item.empty() ? t("Pause the account").str() : t("Change or end a pause").str(), .action = change_href(home, "pause", item), .back = home, .button = t("Save")};
  sheet::Field kind{.kind = Kind::one, .name = "kind", .label = t("Why is the budget less for a time?"), .needed = t("Choose why")};
  kind.choices = {{"hospital", t("A stay in hospital")}, {"respite", t("Respite, or away")}, {"suspended", t("Suspended")}};
  form.fields = {std::move(kind), day("from", t("From which day?"), "", t("Enter the first day")), day("until", t("Until which day?"), t("Leave it empty while it is not known"), ""),
                 {.kind = Kind::line, .name = "percent", .label = t("How much of the budget stays?"), .hint = t("A percentage: 0 for nothing, 50 where somebody is kept on half pay"), .needed = t("Enter a whole number from 0 to 100")},
                 {.kind = Kind::words, .name = "reason", .label = t("What happened, and what goes on being paid?"), .needed = t("Say what happened"), .rows = 2}};
  form.version = item.empty() ? 0 : before.version;
  form.typed.add("kind", before.kind);
  form.typed.add("percent", std::to_string(before.percent));
  form.typed.add("reason", before.reason);
  sheet::put_day(form.typed, "from", item.empty() ? visit.today : before.from);
  sheet::put_day(form.typed, "until", before.until);
  form.all_at_once = true;
  form.more = [](const http::Fields& typed) {
    std::vector<Problem> problems;
    const auto percent = parse_number(sheet::text_of(typed, "percent"));
    if (!percent || *percent < 0 || *percent > whole_percent) problems.push_back({"percent", "out_of_range", t("Enter a whole number from 0 to 100")});
    const auto from = sheet::day_of(typed, "from"), until = sheet::day_of(typed, "until");
    if (from && until && *until < *from) problems.push_back({"until", "before_start", t("The last day must be {0} or later", long_date(*from))});
    return problems;
  };
  form.save = [&room, before, whole, who = opened.who, home, line = visit.line("", opened.who.id(), "")](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Pause pause = before;
    pause.kind = sheet::text_of(typed, "kind");
    pause.from = sheet::day_of(typed, "from").value_or(Date{});
    pause.until = sheet::day_of(typed, "until");
    pause.percent = parse_number(sheet::text_of(typed, "percent")).value_or(0);
    pause.reason = sheet::text_of(typed, "reason");
    if (auto saved = keep_pause(write, room.desk.random, who, whole, pause, line); !saved) return tl::unexpected{saved.error()};
    return home + "?done=pause";
  };
  return form;
}

}  // namespace stepwise::budget
