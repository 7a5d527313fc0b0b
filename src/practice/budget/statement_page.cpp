// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "performance/charts/charts.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using html::element;

constexpr std::size_t items_shown = 60;

charts::Reading pounds(std::int64_t pence) { return {.value = static_cast<double>(pence) / 100, .table_words = money_words(Money{pence})}; }

/// What changed for the person in the days of a statement, of one outcome; "" where nobody wrote it down.
std::string changed(const StatementView& view, std::string_view outcome) {
  for (const auto& note : view.whole.notes)
    if (note.outcome_reference == outcome && view.statement.days.has(note.on)) return t("{0} ({1}, {2})", note.words, note.by_name, long_date(note.on));
  return "";
}

/// What the person and others said of an outcome the last time before a statement ended; nothing where nobody was asked.
std::vector<std::string> said(const StatementView& view, std::string_view outcome) {
  const Rated* last = nullptr;
  for (const auto& rated : view.ratings)
    if (rated.outcome_reference == outcome && rated.on < view.statement.days.to) last = &rated;
  std::vector<std::string> words;
  if (last == nullptr) return words;
  if (!last->own.empty()) words.push_back(t("On {0} I said: {1}", long_date(last->on), last->own));
  if (!last->others.empty()) words.push_back(t("On {0} {1} said: {2}", long_date(last->on), last->others_name.empty() ? t("others").str() : last->others_name, last->others));
  return words;
}

Html changed_cell(const StatementView& view, std::string_view outcome) {
  std::vector<Html> lines;
  const auto heard = said(view, outcome);
  if (const auto words = changed(view, outcome); !words.empty() || heard.empty()) lines.push_back(element("div", {}, words.empty() ? t("Nobody has written this down yet").str() : words));
  for (const auto& words : heard) lines.push_back(element("div", {}, words));
  return html::join(lines);
}

Html flow(const Statement& s, bool managed) {
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](std::string_view key, std::int64_t pence) { rows.push_back({.key = key, .value = signed_words(pence)}); };
  if (!managed) add(t("There was at the start"), s.opening_pence);
  add(managed ? t("The council paid") : t("The council paid in"), s.council_pence);
  if (s.person_pence != 0) add(t("I paid in"), s.person_pence);
  if (s.other_pence != 0) add(t("Somebody else paid in"), s.other_pence);
  add(t("Spent"), s.spent_pence);
  if (s.fee_pence != 0) add(t("Management fee"), s.fee_pence);
  if (s.given_back_pence != 0) add(t("Given back or moved on"), s.given_back_pence);
  if (s.committed_pence != 0) add(t("Promised, not paid yet"), s.committed_pence);
  if (!managed) add(t("There is at the end"), s.closing_pence);
  return govuk::summary_list({.rows = std::move(rows)});
}

Html chart_of(const StatementView& view) {
  const Statement& s = view.statement;
  charts::GroupedBarChart chart;
  chart.about = {.id = "outcomes", .finding = t("What each outcome was meant to have, and what was spent"), .subtitle = days_words(s.days), .unit = charts::Unit::pounds, .decimals = 0, .category_name = t("Outcome"), .figures_beside = !view.easy};
  chart.series = {t("Planned"), t("Spent")};
  for (const auto& line : s.outcomes) chart.groups.push_back({view.names.of(line.outcome_reference), {pounds(line.planned_pence), pounds(line.spent_pence)}});
  if (s.unlinked_pence != 0) chart.groups.push_back({view.names.of(""), {pounds(0), pounds(s.unlinked_pence)}});
  return chart.groups.empty() ? Html{} : charts::grouped_bar_chart(chart);
}

Html by_outcome(const StatementView& view) {
  const Statement& s = view.statement;
  const bool promised = s.committed_pence != 0;
  const auto money = [](std::int64_t pence) { return govuk::number(money_words(Money{pence})); };
  std::vector<govuk::Row> rows;
  const auto add = [&](const OutcomeLine& line, Html change) {
    govuk::Row row{view.names.of(line.outcome_reference), money(line.planned_pence), money(line.spent_pence)};
    if (promised) row.push_back(money(line.committed_pence));
    row.emplace_back(std::move(change));
    rows.push_back(std::move(row));
  };
  for (const auto& line : s.outcomes) add(line, changed_cell(view, line.outcome_reference));
  if (s.unlinked_pence != 0) add({.outcome_reference = "", .spent_pence = s.unlinked_pence}, {});
  std::vector<std::string> columns{t("Outcome"), t("Planned"), t("Spent")};
  if (promised) columns.push_back(t("Promised"));
  std::vector<govuk::Cell> head{columns[0]};
  for (std::size_t i = 1; i < columns.size(); ++i) head.push_back(govuk::number(columns[i]));
  columns.push_back(t("What changed for me"));
  head.emplace_back(columns.back());
  Html out = govuk::table({.caption = t("Outcome by outcome"), .head = std::move(head), .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = columns});
  out += chart_of(view);
  if (unlinked_needs_asking(s)) out += govuk::inset_text({.content = t("{0}% of what was spent is tied to no outcome. Talk about what it was for.", unlinked_percent(s))});
  return out;
}

Html position(const Statement& s, Days next) {
  Html out = sheet::heading(t("Under or over, to date"), 2) +
             sheet::paragraph(t("Since the account began the budget came to {0} and {1} was spent: {2}.", money_words(Money{s.earned_to_date_pence}), money_words(Money{s.spent_to_date_pence}), position_words(s.under_pence())));
  if (s.next_earned_pence > 0 || s.forecast_pence > 0)
    out += sheet::paragraph(t("If it goes on like the last eight weeks, {0} will be spent from {1}, when the budget is {2}.", money_words(Money{s.forecast_pence}), days_words(next), money_words(Money{s.next_earned_pence})));
  return out;
}

/// The surplus rule of the agreement, in words for the person.
Html surplus(const Account& account, const Statement& s, Html (*line)(const Html&)) {
  const Terms& terms = account.terms;
  Html out = sheet::heading(t("What I can do with what is left"), 2);
  if (s.closing_pence <= 0) return out + line(t("Nothing is left to decide about."));
  if (terms.bank_weeks == 0) return out + line(t("Nothing was agreed about keeping money for later. Ask, and it can be agreed. Nobody takes it back without talking with you."));
  const std::int64_t may_keep = may_be_kept_pence(terms, s.weekly_pence);
  out += line(t("You may keep up to {0} weeks of your budget ({1}) for up to {2} weeks.", terms.bank_weeks, money_words(Money{may_keep}), terms.bank_for_weeks));
  if (!terms.bank_need.empty()) out += line(t("You may keep it longer for: {0}.", terms.bank_need));
  if (s.closing_pence > may_keep) out += line(t("There is {0} more than that. Talk with us about what it is for. Nobody takes it back without talking with you.", money_words(Money{s.closing_pence - may_keep})));
  return out;
}

Html items(const Whole& whole, const Statement& s, const Names& names) {
  std::vector<govuk::Row> rows;
  for (const auto& entry : whole.ledger) {
    if (!s.days.has(entry.on) || entry.recorded_at > s.made_at) continue;
    const bool spending = entry.to.place == Place::spent || entry.from.place == Place::spent || entry.to.place == Place::fee;
    if (!spending) continue;
    const bool back = entry.from.place == Place::spent;
    rows.push_back({day_words(entry.on), entry.words, entry.to.place == Place::fee ? t("Management fee").str() : names.of(back ? entry.from.outcome : entry.to.outcome), govuk::number(signed_words(back ? -entry.pence : entry.pence))});
  }
  if (rows.empty()) return sheet::paragraph(t("Nothing was spent in these days."));
  const std::size_t all = rows.size();
  if (all > items_shown) rows.resize(items_shown);
  const std::vector<std::string> columns{t("Day"), t("What"), t("For"), t("Amount")};
  Html out = govuk::table({.caption = t("What was bought"), .head = {columns[0], columns[1], columns[2], govuk::number(columns[3])}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                           .stack_on_phones = true, .stack_names = columns});
  if (all > items_shown) out += sheet::paragraph(t("The first {0} of {1} are shown. The ledger holds them all.", items_shown, all));
  return out;
}

Html who_to_ask(const Account& account, Html (*line)(const Html&)) {
  Html out = sheet::heading(t("Who to ask"), 2) + line(t("{0}, {1}.", account.owner.worker_name, account.owner.team_name));
  if (!account.provider.empty()) out += line(t("Or {0}, who holds the money.", account.provider));
  if (!account.terms.dispute_route.empty()) out += line(t("When we disagree: {0}", account.terms.dispute_route));
  return out;
}

Html asked(const StatementView& view) {
  const auto known = std::ranges::find(view.answers, view.statement.reference, &Answer::statement_reference);
  if (known != view.answers.end())
    return govuk::inset_text({.content = t("Asked about on {0} by {1}: {2}. {3}", long_date(known->recorded_at.london_date()), known->by_name, listed(view.room.lists.answer.label(known->said)), known->words)});
  if (view.ask == Ask::none) return {};
  Html out = govuk::inset_text({.content = t("{0}. {1}", t(ask_words(view.ask)), t(ask_meaning(view.ask)))});
  if (view.may_change) out += element("div", {{"class", "app-paper__hidden"}}, govuk::button({.text = t("Write down what came of asking"), .href = view.home + "/change/answer?item=" + view.statement.reference}));
  return out;
}

Html changed_line(const std::string& words) { return sheet::easy_line(words.empty() ? t("Nobody has written down yet what changed.").str() : t("What changed: {0}", words)); }

/// Short sentences, few figures, and the same chart.
Html easy_read(const StatementView& view, const Html& chart) {
  const Statement& s = view.statement;
  const bool holds_money = view.whole.account.holding != Holding::managed;
  Html out = sheet::easy_line(t("This is about my money for support.")) + sheet::easy_line(t("It is for the days from {0} to {1}.", long_date(s.days.from), long_date(s.days.to - 1)));
  if (holds_money) out += sheet::easy_line(t("At the start there was {0}.", signed_words(s.opening_pence)));
  out += sheet::easy_line(t("{0} came in.", money_words(Money{s.council_pence + s.person_pence + s.other_pence}))) + sheet::easy_line(t("{0} was spent.", money_words(Money{s.spent_pence + s.fee_pence})));
  if (s.given_back_pence != 0) out += sheet::easy_line(t("{0} was given back or moved on.", signed_words(s.given_back_pence)));
  if (holds_money) out += sheet::easy_line(t("At the end there was {0}.", signed_words(s.closing_pence)));
  if (s.under_pence() > 0) out += sheet::easy_line(t("I spent {0} less than was planned for me.", money_words(Money{s.under_pence()})));
  if (s.under_pence() < 0) out += sheet::easy_line(t("I spent {0} more than was planned for me.", money_words(Money{-s.under_pence()})));
  out += sheet::heading(t("What the money was for"), 2) + chart;
  for (const auto& outcome : s.outcomes) {
    out += sheet::easy_heading(view.names.of(outcome.outcome_reference)) + sheet::easy_line(t("{0} was spent.", money_words(Money{outcome.spent_pence}))) + changed_line(changed(view, outcome.outcome_reference));
    for (const auto& words : said(view, outcome.outcome_reference)) out += sheet::easy_line(words + ".");
  }
  return out;
}

}  // namespace

Html write_statement(const StatementView& view) {
  const Statement& statement = view.statement;
  const Account& account = view.whole.account;
  const std::string here = view.home + "/statements/" + statement.reference;
  Html out = element("span", {{"class", "govuk-caption-l"}}, t(holding_words(account.holding))) + sheet::heading(t("My budget, {0}", days_words(statement.days)), 1);
  out += element("div", {{"class", "app-paper__hidden"}}, sheet::paragraph(view.easy ? govuk::link(t("With all figures"), here) : govuk::link(t("Easy read"), here + "?read=easy")));
  if (view.easy) return out + easy_read(view, chart_of(view)) + surplus(account, statement, sheet::easy_line) + who_to_ask(account, sheet::easy_line);
  out += asked(view) + flow(statement, account.holding == Holding::managed) + by_outcome(view);
  const Days next = period_of(account.statements, account.starts_on, statement.days.to);
  out += position(statement, next) + surplus(account, statement, sheet::paragraph) + items(view.whole, statement, view.names) + who_to_ask(account, sheet::paragraph);
  return out + element("p", {{"class", "govuk-hint"}}, t("Made on {0} by {1}. Its figures stay as they were that day.", long_date(statement.made_at.london_date()), statement.made_by));
}

}  // namespace stepwise::budget
