// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/building/building_routes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "performance/cld/building/building_pages.hpp"
#include "performance/cld/building/watch.hpp"
#include "sql/return_building.hpp"

namespace stepwise::return_building {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// A page is shown with the last look when a new one takes longer.
constexpr std::chrono::milliseconds patience{2'000};

Which asked(const Visit& visit) { return visit.request.query.get("return") == "due" ? Which::due : Which::building; }

std::map<std::string, std::string> team_references(store::ReadTx& tx) {
  std::map<std::string, std::string> references;
  for (const auto& row : tx.all(sql::return_building::teams, {})) references.emplace(row.text("name"), row.text("reference"));
  return references;
}

/// The teams that own something, and last what no team of the council owns.
std::vector<TeamLine> teams_of(store::ReadTx& tx, const Building& building) {
  const auto references = team_references(tx);
  std::vector<TeamLine> teams;
  TeamLine rest{"", std::string{no_team}, {}};
  for (const auto& [name, tally] : building.by_team) {
    const auto at = references.find(name);
    if (at != references.end()) teams.push_back({name, at->second, tally});
    else rest.tally.failures += tally.failures, rest.tally.warnings += tally.warnings;
  }
  if (rest.tally.failures + rest.tally.warnings > 0) teams.push_back(rest);
  return teams;
}

class Pages final : public Site, public std::enable_shared_from_this<Pages> {
 public:
  explicit Pages(std::unique_ptr<Watch> watch) : watch_{std::move(watch)} {}

  access::Routes routes() override {
    const auto self = shared_from_this();
    using http::Method;
    return {{Method::get, "/returns/building", Permission::returns, [self](Visit& visit) { return self->front(visit); }},
            {Method::get, "/returns/building/teams/:team", Permission::returns, [self](Visit& visit) { return self->team(visit); }},
            {Method::get, "/returns/building/teams/:team/list.csv", Permission::returns, [self](Visit& visit) { return self->csv(visit); }}};
  }

 private:
  Response front(Visit& visit) {
    const Which which = asked(visit);
    const auto seen = watch_->look(which, patience);
    FrontModel model{.building = seen.building.get(), .is_latest = seen.is_latest, .which = which, .today = visit.today, .teams = {}, .days = {}, .fields = &watch_->words().table()};
    const auto tx = visit.store.read();
    if (seen.building != nullptr) model.teams = teams_of(*tx, *seen.building);
    model.days = read_days(*tx, cld_export::quarter_end(period_of(which, visit.today).to));
    return visit.page(front_page(model));
  }

  /// What a team, by the reference in the address, has to put right; nothing when there is no such team.
  struct Chosen {
    std::shared_ptr<const Building> building;
    TeamLine team;
    std::vector<const Todo*> todos;
  };
  std::optional<Chosen> chosen(Visit& visit, store::ReadTx& tx) {
    Chosen out;
    out.building = watch_->look(asked(visit), patience).building;
    const auto references = team_references(tx);
    const std::string_view wanted = visit.request.part("team");
    const auto at = std::ranges::find(references, wanted, &std::pair<const std::string, std::string>::second);
    if (wanted != no_team && at == references.end()) return std::nullopt;
    out.team = {wanted == no_team ? "" : at->first, std::string{wanted}, {}};
    if (out.building == nullptr) return out;
    for (const Todo& todo : out.building->todos)
      if (wanted == no_team ? !references.contains(todo.team) : todo.team == out.team.name) out.todos.push_back(&todo);
    return out;
  }

  Response team(Visit& visit) {
    const auto tx = visit.store.read();
    const auto chosen = Pages::chosen(visit, *tx);
    if (!chosen) return visit.not_found();
    TeamModel model{.which = asked(visit), .team = chosen->team, .lines = {}, .page = 1, .total = chosen->todos.size(), .fields = &watch_->words().table()};
    const std::size_t pages = std::max<std::size_t>(1, (model.total + todos_a_page - 1) / todos_a_page);
    model.page = static_cast<std::size_t>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, static_cast<std::int64_t>(pages)));
    const std::size_t first = (model.page - 1) * todos_a_page, past = std::min(first + todos_a_page, model.total);
    for (std::size_t i = first; i < past; ++i) model.lines.push_back(line_of(visit, *tx, *chosen->todos[i]));
    if (visit.staff.can(Permission::read_person)) visit.gate.listed(kept("return building"), model.lines.size());
    return visit.page(team_page(model));
  }

  static TodoLine line_of(Visit& visit, store::ReadTx& tx, const Todo& todo) {
    TodoLine line{.todo = &todo, .may_open = visit.staff.can(Permission::read_person), .restricted = false, .name = {}};
    const auto person = todo.person == 0 ? std::nullopt : tx.one(sql::return_building::person_line, {{"person_id", todo.person}});
    if (!person) return line;
    line.restricted = person->flag("restricted");
    if (line.may_open && !line.restricted) line.name = std::string{trim(person->text("given_name") + " " + person->text("family_name"))};
    return line;
  }

  Response csv(Visit& visit) {
    const auto tx = visit.store.read();
    const auto chosen = Pages::chosen(visit, *tx);
    if (!chosen) return visit.not_found();
    visit.gate.listed(kept("return building, as a file"), chosen->todos.size());
    Response response = Response::text(200, todos_csv(chosen->todos, watch_->words().table()));
    response.content_type = "text/csv; charset=utf-8";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"return-building.csv\"");
    return response;
  }

  std::unique_ptr<Watch> watch_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, unsigned threads) {
  auto watch = Watch::open(store, threads);
  if (!watch) return tl::unexpected<Fault>{watch.error()};
  return std::make_shared<Pages>(std::move(*watch));
}

}  // namespace stepwise::return_building
