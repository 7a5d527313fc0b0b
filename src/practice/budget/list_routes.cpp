// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "access/kept_pages.hpp"
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "govuk/moj/moj.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

using access::Permission;
using access::Visit;
using html::element;

constexpr std::size_t page_rows = 50;
constexpr std::string_view path = "/budgets";

struct Show {
  std::string_view key;
  Message words;
  bool (*has)(const Listed&, Date today);
};
constexpr std::array<Show, 9> shows{{{"all", noted("All"), [](const Listed&, Date) { return true; }},
                                     {"over", noted("Over"), [](const Listed& line, Date) { return line.ask == Ask::over || line.ask == Ask::review; }},
                                     {"under", noted("Under"), [](const Listed& line, Date) { return line.ask == Ask::under; }},
                                     {"nothing", noted("Nothing spent"), [](const Listed& line, Date) { return line.ask == Ask::welfare; }},
                                     {"check", noted("To review or check"), [](const Listed& line, Date today) { return line.check && line.check->due <= today + 28; }},
                                     {"closing", noted("Provider closes"), [](const Listed& line, Date) { return line.closes_on.has_value(); }},
                                     {"settle", noted("To settle"), [](const Listed& line, Date) { return line.settle_on.has_value(); }},
                                     {"isf", noted("Individual Service Funds"), [](const Listed& line, Date) { return line.account.holding == Holding::isf; }},
                                     {"moved", noted("Changed provider"), [](const Listed& line, Date) { return line.moved_here; }}}};

std::string next_words(const Listed& line) {
  if (line.settle_on) return line.died ? t("The person has died. Settle it by {0}", long_date(settle_by(line))) : t("It ends on {0}. Settle what is left by {1}", long_date(*line.settle_on), long_date(settle_by(line)));
  if (line.closes_on) return t("The provider closes on {0}", long_date(*line.closes_on));
  if (line.ask != Ask::none) return t("{0}, by {1}", t(ask_words(line.ask)), long_date(ask_by(line)));
  if (line.check) return line.check->kind == "direct_payment" ? t("Review by {0}", long_date(line.check->due)) : t("Check by {0}", long_date(line.check->due));
  return "";
}

std::vector<govuk::Row> rows_of(std::span<const Listed> lines) {
  std::vector<govuk::Row> rows;
  for (const auto& line : lines)
    rows.push_back({govuk::link(line.person_name, account_href(line.person_reference, line.account.reference)), t(holding_words(line.account.holding)).str(),
                    line.account.provider.empty() ? line.account.holder_name : line.account.provider, line.to_on ? long_date(*line.to_on) : t("None yet").str(),
                    line.to_on ? position_words(line.under_pence) : std::string{}, next_words(line), line.account.owner.worker_name});
  return rows;
}

Html tabs(const std::vector<Listed>& lines, std::string_view chosen, std::string_view team, Date today) {
  std::vector<moj::NavigationLink> links;
  for (const auto& show : shows) {
    const auto count = std::ranges::count_if(lines, [&](const Listed& line) { return show.has(line, today); });
    links.push_back({.text = t("{0} ({1})", t(show.words), count), .href = kit::Address{std::string{path}, {{"show", std::string{show.key}}, {"team", std::string{team}}}}.href(), .current = show.key == chosen});
  }
  return moj::sub_navigation(links, t("Lists of budgets"));
}

Html team_form(const std::vector<access::Team>& teams, std::string_view show, std::string_view team) {
  std::vector<govuk::SelectItem> items{{.value = "all", .text = t("All teams")}};
  for (const auto& one : teams) items.push_back({.value = one.reference, .text = one.name});
  return govuk::search_form(path, {govuk::hidden_field("show", show), govuk::select({.name = "team", .label = t("Team"), .items = std::move(items), .value = team})}, t("Show"));
}

Result<access::ListPage> list(const Visit& visit, store::ReadTx& tx) {
  const auto teams = access::list_teams(tx);
  const auto& query = visit.request.query;
  const auto asked = query.get("team");
  const auto team = std::ranges::find_if(teams, [&](const access::Team& one) { return asked.empty() ? one.id == visit.staff.team : one.reference == asked; });
  const std::string team_key = team == teams.end() ? "all" : team->reference;
  auto lines = list_accounts(tx, team == teams.end() ? std::nullopt : std::optional{team->id}, std::nullopt);
  if (!visit.staff.can(Permission::support_carers)) std::erase_if(lines, &Listed::kept_apart);
  auto show = std::ranges::find(shows, query.get("show"), &Show::key);
  if (show == shows.end()) show = shows.begin();
  Html head = sheet::heading(t("Personal budgets"), 1) + sheet::paragraph(t("Money never goes back by itself. A list is somebody to ask, not somebody to blame.")) +
              sheet::paragraph(html::join(std::vector<Html>{govuk::link(t("Statements: make those that are due"), "/budgets/statements"), Html{" "}, govuk::link(t("A provider closes"), "/budgets/closings")})) +
              tabs(lines, show->key, team_key, visit.today) + team_form(teams, show->key, team_key);
  std::erase_if(lines, [&](const Listed& line) { return !show->has(line, visit.today); });
  const std::size_t last = std::max<std::size_t>(1, (lines.size() + page_rows - 1) / page_rows);
  const auto page_number = static_cast<std::size_t>(std::clamp<std::int64_t>(parse_number(query.get("page")).value_or(1), 1, static_cast<std::int64_t>(last)));
  const std::size_t from = (page_number - 1) * page_rows;
  const std::span<const Listed> shown = std::span<const Listed>{lines}.subspan(from, std::min(page_rows, lines.size() - from));
  access::ListPage made{.page = {}, .what = kept("budgets"), .people = shown.size()};
  govuk::Page& page = made.page;
  page.title = t("Personal budgets");
  page.wide = true;
  page.success = success_words(query.get("done"));
  page.main = std::move(head) + kit::list_page(kit::Address{std::string{path}, {{"show", std::string{show->key}}, {"team", team_key}}},
                                               {.caption = t(show->words), .columns = {{t("Person")}, {t("Account")}, {t("Held by")}, {t("Latest statement to")}, {t("To date")}, {t("Next")}, {t("Who")}},
                                                .rows = rows_of(shown), .page = static_cast<int>(page_number), .per_page = static_cast<int>(page_rows), .total = static_cast<std::int64_t>(lines.size()),
                                                .empty = t("No account stands in this list.")});
  return made;
}

}  // namespace

access::Routes list_routes(const RoomPointer&) {
  return {{http::Method::get, path, Permission::keep_budgets, access::kept_list(list), http::Run::on_loop}};
}

}  // namespace stepwise::budget
