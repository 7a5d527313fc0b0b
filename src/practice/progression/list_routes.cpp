// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "govuk/moj/moj.hpp"
#include "practice/progression/room.hpp"
#include "practice/progression/team_list.hpp"

namespace stepwise::progression {
namespace {

using access::Visit;
using html::element;
using html::Html;

constexpr int page_rows = 50;
constexpr std::string_view path = "/progression";

/// What the address asks for. Without a team it is the asker's own; "all" is every team.
struct Asked {
  TeamList list = TeamList::everyone;
  std::string team;
  std::optional<TeamId> team_id;
  int page = 1;
};
Asked asked_of(const Visit& visit, const std::vector<access::Team>& teams) {
  Asked asked;
  const auto& query = visit.request.query;
  asked.list = list_from_key(query.get("list")).value_or(TeamList::everyone);
  const auto typed = query.get("team");
  const auto team = std::ranges::find_if(teams, [&](const access::Team& one) { return typed.empty() ? one.id == visit.staff.team : one.reference == typed; });
  if (team != teams.end()) asked.team_id = team->id, asked.team = team->reference;
  else asked.team = "all";
  asked.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(query.get("page")).value_or(1), 1, 10'000));
  return asked;
}

Html tabs(const Asked& asked, const std::vector<std::pair<TeamList, std::size_t>>& counts) {
  std::vector<moj::NavigationLink> links;
  for (const auto& [list, count] : counts)
    links.push_back({.text = t("{0} ({1})", t(list_words(list)), count), .href = kit::Address{std::string{path}, {{"list", std::string{list_key(list)}}, {"team", asked.team}}}.href(), .current = list == asked.list});
  return moj::sub_navigation(links, t("Lists of progression"));
}

Html team_form(const Asked& asked, const std::vector<access::Team>& teams) {
  std::vector<govuk::SelectItem> items{{.value = "all", .text = t("All teams")}};
  for (const auto& team : teams) items.push_back({.value = team.reference, .text = team.name});
  return govuk::search_form(path, {govuk::hidden_field("list", list_key(asked.list)), govuk::select({.name = "team", .label = t("Team"), .items = std::move(items), .value = asked.team})}, t("Show"));
}

std::vector<govuk::Row> rows_of(std::span<const TeamLine> lines, const Lists& lists) {
  std::vector<govuk::Row> rows;
  const auto words = [&](const std::string& code) { return code.empty() ? t("Not recorded").str() : listed(lists.level.label(code)); };
  for (const auto& line : lines)
    rows.push_back({govuk::link(line.name, line.href), words(line.level_now), words(line.highest), line.to_level.empty() ? "" : words(line.to_level), line.why, line.worker_name, line.next ? long_date(*line.next) : ""});
  return rows;
}

Result<access::ListPage> team_list(const Room& room, const Visit& visit, store::ReadTx& tx) {
  const auto teams = access::list_teams(tx);
  const Asked asked = asked_of(visit, teams);
  const Rhythm rhythm = read_rhythm(tx);
  const auto people = people_in_progress(tx, asked.team_id, std::nullopt);
  std::vector<std::pair<TeamList, std::size_t>> counts;
  std::vector<TeamLine> lines;
  for (const auto list : team_lists()) {
    auto found = lines_of(list, people, room.lists, rhythm, visit.today);
    counts.emplace_back(list, found.size());
    if (list == asked.list) lines = std::move(found);
  }
  const auto total = static_cast<std::int64_t>(lines.size());
  const int last = std::max<int>(1, static_cast<int>((total + page_rows - 1) / page_rows));
  const int page_number = std::clamp(asked.page, 1, last);
  const auto from = static_cast<std::size_t>((page_number - 1) * page_rows);
  const std::span<const TeamLine> shown = std::span<const TeamLine>{lines}.subspan(from, std::min<std::size_t>(page_rows, lines.size() - from));
  access::ListPage made{.page = {}, .what = kept("progression"), .people = shown.size()};
  govuk::Page& page = made.page;
  page.title = t("Progression");
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, t("Progression")) + tabs(asked, counts) + element("p", {{"class", "govuk-body"}}, list_meaning(asked.list, rhythm)) + team_form(asked, teams) +
              kit::list_page(kit::Address{std::string{path}, {{"list", std::string{list_key(asked.list)}}, {"team", asked.team}}},
                             {.caption = t(list_words(asked.list)), .columns = {{t("Person")}, {t("Level now")}, {t("Highest so far")}, {t("Next level")}, {t("Why here")}, {t("Who")}, {t("Next day")}},
                              .rows = rows_of(shown, room.lists), .page = page_number, .per_page = page_rows, .total = total, .empty = t("Nobody stands in this list.")});
  return made;
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  return {{http::Method::get, path, access::Permission::progression, access::kept_list([room](Visit& visit, store::ReadTx& tx) { return team_list(*room, visit, tx); }), http::Run::on_loop}};
}

}  // namespace stepwise::progression
