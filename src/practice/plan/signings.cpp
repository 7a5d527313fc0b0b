// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/signings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/plan/room.hpp"
#include "sql/plan.hpp"

namespace stepwise::plan {
namespace {

using html::Html;

Signings& of(std::vector<Signings>& all, const std::string& name) {
  const auto found = std::ranges::find(all, name, &Signings::name);
  return found == all.end() ? all.emplace_back(Signings{.name = name}) : *found;
}

void count(Signings& all, const store::Row& row) {
  const auto how_many = row.integer("how_many");
  if (row.flag("is_signed")) {
    (row.flag("sent_back") ? all.changed : all.as_asked) += how_many;
    all.days.insert(all.days.end(), static_cast<std::size_t>(how_many), row.integer("days_waited"));
  } else {
    (row.flag("with_author") ? all.with_author : all.waiting) += how_many;
  }
}

govuk::Cell of_decided(std::int64_t some, const Signings& all) {
  if (all.decided() == 0) return govuk::number(with_commas(some));
  return govuk::number(t("{0} ({1})", with_commas(some), percent_words(static_cast<double>(some) / static_cast<double>(all.decided()), 0)));
}

Html table(Message caption, Message first, const std::vector<Signings>& all, std::string (*name_of)(const std::string&)) {
  std::vector<govuk::Row> rows;
  for (const Signings& one : all)
    rows.push_back({name_of(one.name), of_decided(one.as_asked, one), of_decided(one.changed, one), of_decided(one.with_author, one), govuk::number(with_commas(one.waiting)), govuk::number(std::to_string(one.middle_days())),
                    govuk::number(std::to_string(one.longest_days()))});
  if (rows.empty()) return {};
  const std::vector<std::string> names{t(first), t("Signed as asked"), t("Sent back, changed and signed"), t("Sent back, not asked again"), t("Waiting"), t("Days: middle"), t("Days: longest")};
  return govuk::table({.caption = t(caption), .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), govuk::number(names[3]), govuk::number(names[4]), govuk::number(names[5]), govuk::number(names[6])}, .rows = std::move(rows),
                       .stack_on_phones = true, .stack_names = names});
}

}  // namespace

std::int64_t Signings::middle_days() const { return days.empty() ? 0 : days[(days.size() - 1) / 2]; }
std::int64_t Signings::longest_days() const { return days.empty() ? 0 : days.back(); }

SigningFigures signings_since(store::ReadTx& tx, Date from, Date today, std::optional<TeamId> team) {
  SigningFigures figures;
  for (const auto& row : tx.all(sql::plan::signings, {{"from_on", from}, {"today", today}, {"team_id", team ? team->value() : 0}})) {
    count(of(figures.by_route, row.text("route")), row);
    if (row.text("route") != "worker") count(of(figures.by_team, row.text("team_name")), row);
  }
  for (auto* all : {&figures.by_route, &figures.by_team})
    for (Signings& one : *all) std::ranges::sort(one.days);
  std::ranges::sort(figures.by_team, {}, &Signings::name);
  return figures;
}

Html write_signings(const SigningFigures& figures) {
  const auto route_words = [](const std::string& code) { return words_of(routes(), code); };
  const auto team_words = [](const std::string& name) { return name.empty() ? t("No team").str() : name; };
  return table(noted("Plans put forward for signature in the last 12 months, and days from the person’s answer to the signature"), noted("Who signs"), figures.by_route, route_words) +
         table(noted("Of these, put to somebody else to sign, by team"), noted("Team"), figures.by_team, team_words);
}

}  // namespace stepwise::plan
