// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "performance/charts/charts.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using html::element;

constexpr int days_of_year = 364;

Html figures(const std::optional<Agreed>& agreed, const std::optional<Estimate>& estimate, std::span<const Whole> accounts, Date today) {
  std::int64_t weekly = 0;
  for (const auto& whole : accounts) weekly += weekly_budget(whole, today);
  const auto both = [](std::int64_t pence) { return std::pair{money_words(Money{pence}), money_words(Money{yearly_pence(pence)})}; };
  std::vector<govuk::Row> rows;
  const auto add = [&](std::string_view what, std::optional<std::int64_t> pence, std::string_view from) {
    if (pence) rows.push_back({what, govuk::number(both(*pence).first), govuk::number(both(*pence).second), from});
    else rows.push_back({what, govuk::number(t("Not known")), govuk::number(t("Not known")), from});
  };
  add(t("Starting estimate"), estimate ? std::optional{estimate->weekly_pence} : std::nullopt, estimate ? t("Made on {0}", long_date(estimate->made_on)) : t("None was made").str());
  add(t("Agreed in the plan"), agreed ? std::optional{agreed->weekly_pence} : std::nullopt, agreed ? t("Signed on {0}", long_date(agreed->signed_on)) : t("No plan is signed").str());
  add(t("In these accounts today"), weekly, t("Less what is suspended or paused"));
  const std::vector<std::string> names{t("Figure"), t("A week"), t("A year"), t("From")};
  return govuk::table({.caption = t("Estimate, plan and accounts"), .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), names[3]}, .rows = std::move(rows),
                       .first_cell_is_header = true, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names}) +
         sheet::paragraph(t("The starting estimate is never a limit and never an offer. What counts is what the plan agrees."));
}

Html accounts_table(std::span<const Whole> accounts, const std::string& home, Date today) {
  if (accounts.empty()) return sheet::paragraph(t("No part of the budget is held in an account yet."));
  std::vector<govuk::Row> rows;
  for (const auto& whole : accounts) {
    const Statement now = statement_of(whole, {std::max(whole.account.starts_on, today - 27), today + 1});
    const bool managed = whole.account.holding == Holding::managed;
    rows.push_back({govuk::link(t(holding_words(whole.account.holding)), home + "/" + whole.account.reference, t("from {0}", long_date(whole.account.starts_on))), holder_words(whole.account),
                    govuk::number(money_words(Money{weekly_budget(whole, today)})), govuk::number(managed ? t("Held by the council").str() : signed_words(now.closing_pence)),
                    position_words(now.under_pence()), t(state_words(state_of(whole.account, today))).str()});
  }
  const std::vector<std::string> names{t("Account"), t("Who holds it"), t("A week"), t("Balance"), t("To date"), t("Where it stands")};
  return govuk::table({.caption = t("Accounts"), .head = {names[0], names[1], govuk::number(names[2]), govuk::number(names[3]), names[4], names[5]}, .rows = std::move(rows),
                       .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names});
}

/// Planned and spent of each outcome in the last year, in all accounts.
Html outcomes_chart(std::span<const Whole> accounts, const Names& names, Date today) {
  charts::GroupedBarChart chart;
  chart.about = {.id = "by-outcome", .finding = t("Planned and spent, outcome by outcome"), .subtitle = t("The last 52 weeks, all accounts together"), .unit = charts::Unit::pounds, .decimals = 0, .category_name = t("Outcome")};
  chart.series = {t("Planned"), t("Spent")};
  std::vector<OutcomeLine> lines;
  std::int64_t unlinked = 0;
  for (const auto& whole : accounts) {
    const Statement year = statement_of(whole, {today - days_of_year + 1, today + 1});
    unlinked += year.unlinked_pence;
    for (const auto& line : year.outcomes) {
      const auto known = std::ranges::find(lines, line.outcome_reference, &OutcomeLine::outcome_reference);
      OutcomeLine& into = known == lines.end() ? lines.emplace_back(OutcomeLine{line.outcome_reference}) : *known;
      into.planned_pence += line.planned_pence;
      into.spent_pence += line.spent_pence;
    }
  }
  const auto pounds = [](std::int64_t pence) { return charts::Reading{.value = static_cast<double>(pence) / 100, .table_words = money_words(Money{pence})}; };
  for (const auto& line : lines) chart.groups.push_back({names.of(line.outcome_reference), {pounds(line.planned_pence), pounds(line.spent_pence)}});
  if (unlinked != 0) chart.groups.push_back({names.of(""), {pounds(0), pounds(unlinked)}});
  return chart.groups.empty() ? Html{} : charts::grouped_bar_chart(chart);
}

/// Whether two amounts come to no more a week than the plan agreed for their part: then it is shared, not paid twice.
bool is_shared(const std::optional<Agreed>& agreed, const Amount& a, const Amount& b) {
  return agreed && std::ranges::any_of(agreed->pieces, [&](const AgreedPiece& piece) { return piece.reference == a.piece_reference && a.weekly_pence + b.weekly_pence <= piece.weekly_pence; });
}

/// Parts of the plan that two accounts pay for on the same days, as while a fund changes its provider.
Html paid_twice(const std::optional<Agreed>& agreed, std::span<const Whole> accounts) {
  std::vector<Amount> all;
  for (const auto& whole : accounts)
    for (const auto& amount : whole.amounts)
      if (!amount.piece_reference.empty()) all.push_back(amount);
  std::vector<Html> parts;
  for (const auto& [a, b] : overlaps(all))
    if (!is_shared(agreed, all[a], all[b])) parts.push_back(element("li", {}, t("{0}, from {1}", all[a].what, long_date(std::max(all[a].starts_on, all[b].starts_on)))));
  if (parts.empty()) return {};
  return govuk::inset_text({.content = sheet::paragraph(t("Two accounts pay for the same part of the plan on the same days. End one of them, or that amount in it:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(parts))});
}

std::string in_the_plan(const AgreedPiece& piece) {
  if (piece.one_off_pence == 0) return t("{0}: {1} a week", piece.what, money_words(Money{piece.weekly_pence}));
  if (piece.weekly_pence == 0) return t("{0}: {1} once", piece.what, money_words(Money{piece.one_off_pence}));
  return t("{0}: {1} a week and {2} once", piece.what, money_words(Money{piece.weekly_pence}), money_words(Money{piece.one_off_pence}));
}

/// Parts of the plan that are paid for and stand in no account.
Html uncovered(const std::optional<Agreed>& agreed, std::span<const Whole> accounts, const std::string& home, bool may_change) {
  Html out;
  std::vector<Html> parts;
  if (agreed)
    for (const auto& piece : agreed->pieces) {
      const bool held = std::ranges::any_of(accounts, [&](const Whole& whole) {
        return std::ranges::any_of(whole.amounts, [&](const Amount& amount) {
          return amount.piece_reference == piece.reference || (!amount.ends_on && std::ranges::find(piece.before, amount.piece_reference) != piece.before.end());
        });
      });
      if (!held && piece.held_as != "none") parts.push_back(element("li", {}, in_the_plan(piece)));
    }
  if (!parts.empty()) out += sheet::heading(t("In the plan, and in no account yet"), 2) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(parts));
  if (!may_change || !agreed) return out;
  std::vector<Html> links;
  for (const auto holding : holdings()) links.push_back(govuk::secondary_button(t("Open: {0}", t(holding_words(holding))), home + "/new?holding=" + std::string{holding_key(holding)}));
  return out + sheet::heading(t("Hold a part of the budget in another way"), 2) +
         sheet::paragraph(t("A direct payment first; where the person does not want one, an Individual Service Fund; then a managed account. Any mix is possible, outcome by outcome.")) + govuk::button_group(links);
}

}  // namespace

Html write_overview(const Room& room, store::ReadTx& tx, const Here& person, std::span<const Whole> accounts, Date today, bool may_change) {
  const auto agreed = room.sources.plan ? room.sources.plan(tx, person.who) : std::nullopt;
  const auto estimate = room.sources.estimate ? room.sources.estimate(tx, person.who) : std::nullopt;
  const Names names{room, tx, person.who, accounts};
  Html out = sheet::heading(t("Personal budget"), 1) + figures(agreed, estimate, accounts, today) + accounts_table(accounts, person.home, today) + paid_twice(agreed, accounts);
  if (!agreed) out += govuk::inset_text({.content = t("An account is opened from a signed plan. There is none yet.")});
  else out += sheet::paragraph(govuk::link(t("The plan it comes from"), agreed->href));
  return out + outcomes_chart(accounts, names, today) + uncovered(agreed, accounts, person.home, may_change);
}

}  // namespace stepwise::budget
