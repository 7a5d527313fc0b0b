// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "govuk/moj/moj.hpp"
#include "practice/plan/plan_lists.hpp"
#include "practice/plan/room.hpp"
#include "practice/plan/signings.hpp"

namespace stepwise::plan {
namespace {

using access::Visit;
using html::element;
using html::Html;

constexpr int page_rows = 50;
constexpr std::string_view path = "/plans";

struct List {
  std::string_view key;
  Message words;
  bool (*has)(const Line&);
};
constexpr std::array lists{List{"drafts", noted("Being written"), [](const Line& line) { return line.state == State::draft || line.state == State::sent_back; }},
                           List{"agreed", noted("Answered, to be signed"), [](const Line& line) { return line.state == State::agreed; }},
                           List{"waiting", noted("Waiting for signature"), [](const Line& line) { return line.state == State::waiting; }},
                           List{"start", noted("To put in place"), [](const Line& line) { return line.state == State::signed_off; }},
                           List{"copies", noted("Copy to give"), [](const Line& line) { return line.state == State::in_force; }}};

struct Asking {
  std::size_t list = 0;
  std::string team = "all";
  std::optional<TeamId> team_id;
  int page = 1;
};
Asking asking_of(const Visit& visit, const std::vector<access::Team>& teams) {
  Asking asking;
  const auto& query = visit.request.query;
  if (const auto at = std::ranges::find(lists, query.get("list"), &List::key); at != lists.end()) asking.list = static_cast<std::size_t>(at - lists.begin());
  const auto typed = query.get("team");
  const auto team = std::ranges::find_if(teams, [&](const access::Team& one) { return typed.empty() ? one.id == visit.staff.team : one.reference == typed; });
  if (team != teams.end()) asking.team_id = team->id, asking.team = team->reference;
  asking.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(query.get("page")).value_or(1), 1, 10'000));
  return asking;
}

Html tabs(const Asking& asking, const std::vector<Line>& all) {
  std::vector<moj::NavigationLink> links;
  for (std::size_t i = 0; i < lists.size(); ++i)
    links.push_back({.text = t("{0} ({1})", t(lists[i].words), std::ranges::count_if(all, lists[i].has)), .href = kit::Address{std::string{path}, {{"list", std::string{lists[i].key}}, {"team", asking.team}}}.href(), .current = i == asking.list});
  return moj::sub_navigation(links, t("Lists of plans"));
}

Html team_form(const Asking& asking, const std::vector<access::Team>& teams) {
  std::vector<govuk::SelectItem> items{{.value = "all", .text = t("All teams")}};
  for (const auto& team : teams) items.push_back({.value = team.reference, .text = team.name});
  return govuk::search_form(path, {govuk::hidden_field("list", lists[asking.list].key), govuk::select({.name = "team", .label = t("Team"), .items = std::move(items), .value = asking.team})}, t("Show"));
}

std::string waited_words(const Line& line, Date today) {
  if (line.state == State::in_force && line.plan.signing) return tn("{0} day", "{0} days", std::max(0, today - line.plan.signing->on));
  if (line.state == State::waiting && line.plan.asked_on) return tn("{0} day", "{0} days", std::max(0, today - *line.plan.asked_on));
  if (line.state == State::agreed && line.plan.agreement) return tn("{0} day", "{0} days", std::max(0, today - line.plan.agreement->on));
  return tn("{0} day", "{0} days", std::max(0, today - line.plan.begun_on));
}

std::vector<govuk::Row> rows_of(const std::vector<const Line*>& shown, Date today) {
  std::vector<govuk::Row> rows;
  for (const Line* line : shown)
    rows.push_back({govuk::link(line->person_name, plan_href(line->person_reference, line->plan.reference)), t(state_words(line->state)), waited_words(*line, today), line->plan.holder.name, line->next ? long_date(*line->next) : ""});
  return rows;
}

Result<access::ListPage> plans(const Visit& visit, store::ReadTx& tx) {
  const auto teams = access::list_teams(tx);
  const Asking asking = asking_of(visit, teams);
  auto all = open_plans(tx, asking.team_id, std::nullopt);
  if (!visit.staff.can(access::Permission::support_carers)) std::erase_if(all, [](const Line& line) { return line.plan.kept_apart; });
  std::vector<const Line*> found;
  for (const Line& line : all)
    if (lists[asking.list].has(line)) found.push_back(&line);
  const auto total = static_cast<std::int64_t>(found.size());
  const int page_number = std::clamp(asking.page, 1, std::max(1, static_cast<int>((total + page_rows - 1) / page_rows)));
  const auto from = static_cast<std::size_t>((page_number - 1) * page_rows);
  const std::vector<const Line*> shown{found.begin() + static_cast<std::ptrdiff_t>(from), found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), from + page_rows))};
  access::ListPage made{.page = {}, .what = kept("plans"), .people = shown.size()};
  govuk::Page& page = made.page;
  page.title = t("Plans");
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, t("Plans")) + tabs(asking, all) + team_form(asking, teams) +
              kit::list_page(kit::Address{std::string{path}, {{"list", std::string{lists[asking.list].key}}, {"team", asking.team}}},
                             {.caption = t(lists[asking.list].words), .columns = {{t("Person")}, {t("Where it stands")}, {t("For how long")}, {t("Who has it")}, {t("Next by")}}, .rows = rows_of(shown, visit.today),
                              .page = page_number, .per_page = page_rows, .total = total, .empty = t("Nobody stands in this list.")}) +
              write_signings(signings_since(tx, visit.today.add_years(-1), visit.today, asking.team_id));
  return made;
}

}  // namespace

access::Routes list_routes(const RoomPointer&) {
  return {{http::Method::get, path, access::Permission::plan_support, access::kept_list(plans), http::Run::on_loop}};
}

}  // namespace stepwise::plan
