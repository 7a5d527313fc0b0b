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

/// What changed for the person in the days of a statement, of one outcome.
std::string changed(const Whole& whole, const Statement& statement, std::string_view outcome) {
  for (const auto& note : whole.notes)
    if (note.outcome_reference == outcome && statement.days.has(note.on)) return t("{0} ({1}, {2})", note.words, note.by_name, long_date(note.on));
  return t("Nobody has written this down yet");
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

Html by_outcome(const Whole& whole, const Statement& s, const Names& names) {
  std::vector<govuk::Row> rows;
  charts::GroupedBarChart chart;
  chart.about = {.id = "outcomes", .finding = t("What each outcome was meant to have, and what was spent"), .subtitle = days_words(s.days), .unit = charts::Unit::pounds, .decimals = 0, .category_name = t("Outcome")};
  chart.series = {t("Planned"), t("Spent")};
  for (const auto& line : s.outcomes) {
    const std::string name = names.of(line.outcome_reference);
    rows.push_back({name, govuk::number(money_words(Money{line.planned_pence})), govuk::number(money_words(Money{line.spent_pence})), govuk::number(money_words(Money{line.committed_pence})),
                    changed(whole, s, line.outcome_reference)});
    chart.groups.push_back({name, {pounds(line.planned_pence), pounds(line.spent_pence)}});
  }
  if (s.unlinked_pence != 0) rows.push_back({names.of(""), govuk::number(money_words(Money{0})), govuk::number(money_words(Money{s.unlinked_pence})), govuk::number(money_words(Money{0})), ""});
  const std::vector<std::string> columns{t("Outcome"), t("Planned"), t("Spent"), t("Promised"), t("What changed for me")};
  Html out = govuk::table({.caption = t("Outcome by outcome"), .head = {columns[0], govuk::number(columns[1]), govuk::number(columns[2]), govuk::number(columns[3]), columns[4]}, .rows = std::move(rows),
                           .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = columns});
  if (!chart.groups.empty()) out += charts::grouped_bar_chart(chart);
  if (unlinked_needs_asking(s)) out += govuk::inset_text({.content = t("{0}% of what was spent is tied to no outcome. Talk about what it was for.", unlinked_percent(s))});
  return out;
}

Html position(const Statement& s, Days next) {
  Html out = sheet::heading(t("Under or over, to date"), 2) +
             sheet::paragraph(t("Since the account began {0} was earned and {1} was spent: {2}.", money_words(Money{s.earned_to_date_pence}), money_words(Money{s.spent_to_date_pence}), position_words(s.under_pence())));
  if (s.next_earned_pence > 0 || s.forecast_pence > 0)
    out += sheet::paragraph(t("If it goes on like the last eight weeks, {0} will be spent from {1}, when {2} is earned.", money_words(Money{s.forecast_pence}), days_words(next), money_words(Money{s.next_earned_pence})));
  return out;
}

/// The surplus rule of the agreement, in words for the person.
Html surplus(const Account& account, const Statement& s) {
  const Terms& terms = account.terms;
  Html out = sheet::heading(t("What I can do with what is left"), 2);
  if (s.closing_pence <= 0) return out + sheet::paragraph(t("Nothing is left to decide about."));
  if (terms.bank_weeks == 0) return out + sheet::paragraph(t("Nothing was agreed about keeping money for later. Ask, and it can be agreed. Nobody takes it back without talking with you."));
  const std::int64_t may_keep = may_be_kept_pence(terms, s.weekly_pence);
  out += sheet::paragraph(t("You may keep up to {0} weeks of your budget ({1}) for up to {2} weeks.", terms.bank_weeks, money_words(Money{may_keep}), terms.bank_for_weeks));
  if (!terms.bank_need.empty()) out += sheet::paragraph(t("You may keep it longer for: {0}.", terms.bank_need));
  if (s.closing_pence > may_keep) out += sheet::paragraph(t("There is {0} more than that. Talk with us about what it is for. Nobody takes it back without talking with you.", money_words(Money{s.closing_pence - may_keep})));
  return out;
}

Html items(const Whole& whole, const Statement& s, const Names& names) {
  std::vector<govuk::Row> rows;
  for (const auto& entry : whole.ledger) {
    if (!s.days.has(entry.on) || entry.recorded_at > s.made_at) continue;
    const bool spending = entry.to.place == Place::spent || entry.from.place == Place::spent || entry.to.place == Place::fee;
    if (!spending) continue;
    const bool back = entry.from.place == Place::spent;
    rows.push_back({long_date(entry.on), entry.words, entry.to.place == Place::fee ? t("Management fee").str() : names.of(back ? entry.from.outcome : entry.to.outcome), govuk::number(signed_words(back ? -entry.pence : entry.pence))});
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

Html who_to_ask(const Account& account) {
  Html out = sheet::heading(t("Who to ask"), 2) + sheet::paragraph(t("{0}, {1}.", account.owner.worker_name, account.owner.team_name));
  if (!account.provider.empty()) out += sheet::paragraph(t("Or {0}, who holds the money.", account.provider));
  if (!account.terms.dispute_route.empty()) out += sheet::paragraph(t("When we disagree: {0}", account.terms.dispute_route));
  return out;
}

Html asked(const Room& room, const Statement& s, std::span<const Answer> answers, Ask ask, const std::string& home, bool may_change) {
  const auto known = std::ranges::find(answers, s.reference, &Answer::statement_reference);
  if (known != answers.end())
    return govuk::inset_text({.content = t("Asked about on {0} by {1}: {2}. {3}", long_date(known->recorded_at.london_date()), known->by_name, listed(room.lists.answer.label(known->said)), known->words)});
  if (ask == Ask::none) return {};
  Html out = govuk::inset_text({.content = t("{0}. {1}", t(ask_words(ask)), t(ask_meaning(ask)))});
  if (may_change) out += element("div", {{"class", "app-paper__hidden"}}, govuk::button({.text = t("Write down what came of asking"), .href = home + "/change/answer?item=" + s.reference}));
  return out;
}

/// Short sentences, few figures.
Html easy_read(const Whole& whole, const Statement& s, const Names& names) {
  std::vector<Html> lines;
  const auto say = [&](std::string words) { lines.push_back(element("p", {{"class", "govuk-body-l"}}, words)); };
  say(t("This is about my money for support."));
  say(t("It is for the days from {0} to {1}.", long_date(s.days.from), long_date(s.days.to - 1)));
  if (whole.account.holding != Holding::managed) say(t("At the start there was {0}.", signed_words(s.opening_pence)));
  say(t("{0} came in.", money_words(Money{s.council_pence + s.person_pence + s.other_pence})));
  say(t("{0} was spent.", money_words(Money{s.spent_pence + s.fee_pence})));
  if (whole.account.holding != Holding::managed) say(t("At the end there was {0}.", signed_words(s.closing_pence)));
  Html out = html::join(lines) + sheet::heading(t("What the money was for"), 2);
  for (const auto& line : s.outcomes)
    out += sheet::heading(names.of(line.outcome_reference), 3) + element("p", {{"class", "govuk-body-l"}}, t("{0} was spent.", money_words(Money{line.spent_pence}))) +
           element("p", {{"class", "govuk-body-l"}}, t("What changed: {0}", changed(whole, s, line.outcome_reference)));
  return out;
}

}  // namespace

Html write_statement(const Room& room, const Whole& whole, const Statement& statement, const Names& names, std::span<const Answer> answers, Ask ask, const std::string& home, bool easy, bool may_change) {
  const std::string here = home + "/statements/" + statement.reference;
  Html out = element("span", {{"class", "govuk-caption-l"}}, t(holding_words(whole.account.holding))) + sheet::heading(t("My budget, {0}", days_words(statement.days)), 1);
  out += element("div", {{"class", "app-paper__hidden"}}, sheet::paragraph(easy ? govuk::link(t("With all figures"), here) : govuk::link(t("Easy read"), here + "?read=easy")));
  if (easy) return out + easy_read(whole, statement, names) + surplus(whole.account, statement) + who_to_ask(whole.account);
  out += asked(room, statement, answers, ask, home, may_change) + flow(statement, whole.account.holding == Holding::managed) + by_outcome(whole, statement, names);
  const Days next = period_of(whole.account.statements, whole.account.starts_on, statement.days.to);
  out += position(statement, next) + surplus(whole.account, statement) + items(whole, statement, names) + who_to_ask(whole.account);
  return out + element("p", {{"class", "govuk-hint"}}, t("Made on {0} by {1}. Its figures stay as they were that day.", long_date(statement.made_at.london_date()), statement.made_by));
}

}  // namespace stepwise::budget
