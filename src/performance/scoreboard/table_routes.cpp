// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/table_routes.hpp"

#include <algorithm>

#include "performance/scoreboard/table_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using access::Permission;
using access::Visit;
using statistics::Audience;

/// People listed behind one cell at most, on one page.
constexpr std::size_t most_behind = 200;
constexpr unsigned threads_for_a_page = 2;

Audience audience_of(const access::Staff& staff) {
  return staff.can(Permission::see_people_behind_numbers) ? Audience::may_see_people : Audience::everyone_else;
}

class TablePages final : public TableSite, public std::enable_shared_from_this<TablePages> {
 public:
  TablePages(const catalogue::Catalogue& catalogue, tables::Tables tables) : catalogue_{catalogue}, tables_{std::move(tables)} {}

  access::Routes routes(Sources& sources) override {
    const auto self = shared_from_this();
    using http::Method;
    return {
        {Method::get, "/scoreboard/tables", Permission::see_scoreboard, [self](Visit& visit) { return visit.page(tables_page(self->tables_)); }},
        {Method::get, "/scoreboard/tables/:table", Permission::see_scoreboard, [self, &sources](Visit& visit) { return self->table(visit, sources); }},
        {Method::get, "/scoreboard/tables/:table/figures.csv", Permission::download_figures, [self, &sources](Visit& visit) { return self->csv(visit, sources); }},
        {Method::get, "/scoreboard/tables/:table/people", Permission::see_people_behind_numbers, [self, &sources](Visit& visit) { return self->behind(visit, sources); }},
    };
  }

 private:
  /// What a request asks for: a table, its year, and whose stories.
  struct Asked {
    const tables::TableAbout* about;
    std::shared_ptr<engine::Numbers> held;
    engine::Numbers* numbers;
    TableChoice choice;
    const TableYear& year() const { return choice.years[choice.year]; }
  };
  std::optional<Asked> asked(Visit& visit, Sources& sources) const {
    Asked out{tables_.find(visit.request.part("table")), sources.returns(), &sources.record(), {}};
    if (out.about == nullptr) return std::nullopt;
    const bool of_returns = out.held != nullptr && visit.request.query.get("source") == "returns";
    if (of_returns) out.numbers = out.held.get();
    const auto span = out.numbers->span();
    out.choice = read_table_choice(visit.request.query, table_years(span, of_returns ? std::min(visit.today, story::date_of(span.to)) : visit.today));
    out.choice.of_returns = of_returns;
    return out;
  }
  ShownTable shown(const Asked& asked, Audience audience) const {
    ShownTable out;
    asked.numbers->with_stories([&](const story::Stories& stories) {
      out = shown_table(tables::fill(*asked.about, catalogue_, stories, {asked.year().period, false, threads_for_a_page}), audience);
    });
    return out;
  }

  http::Response table(Visit& visit, Sources& sources) const {
    const auto what = asked(visit, sources);
    if (!what) return visit.not_found();
    const Audience audience = audience_of(visit.staff);
    const TablePage model{shown(*what, audience), what->choice, audience,
                          {visit.staff.can(Permission::see_people_behind_numbers), visit.staff.can(Permission::download_figures)}, what->held != nullptr};
    return visit.page(table_page(model));
  }

  http::Response csv(Visit& visit, Sources& sources) const {
    const auto what = asked(visit, sources);
    if (!what) return visit.not_found();
    // What is downloaded leaves the building: small numbers are hidden whoever asks.
    http::Response response = http::Response::text(200, csv_of(shown(*what, Audience::everyone_else), what->year()));
    response.content_type = "text/csv; charset=utf-8";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + what->about->id + "-" + what->year().key + ".csv\"");
    return response;
  }

  http::Response behind(Visit& visit, Sources& sources) const {
    const auto what = asked(visit, sources);
    if (!what || what->about->table == nullptr || what->choice.of_returns) return visit.not_found();
    const auto cell = read_cell(visit.request.query, *what->about);
    if (!cell) return visit.not_found();
    std::vector<engine::Behind> events;
    what->numbers->with_stories([&](const story::Stories& stories) {
      for (auto& one : engine::behind_table(stories, *what->about->table, what->about->layout, what->year().period, *cell, most_behind + 1)) {
        engine::Behind event;
        event.council = one.council;
        event.person_key = one.person_key;
        event.event = one.event;
        event.team = one.team;
        events.push_back(std::move(event));
      }
    });
    TableBehindPage model{what->about, what->year(), *cell, {}, events.size() > most_behind};
    if (model.cut) events.resize(most_behind, events.front());
    model.lines = name_events(*visit.store.read(), events);
    visit.gate.listed("people behind " + what->about->id, model.lines.size());
    return visit.page(table_behind_page(model));
  }

  const catalogue::Catalogue& catalogue_;
  tables::Tables tables_;
};

}  // namespace

Result<std::shared_ptr<TableSite>> TableSite::open(const catalogue::Catalogue& catalogue) {
  auto tables = tables::Tables::load();
  if (!tables) return tl::unexpected<Fault>{tables.error()};
  return std::make_shared<TablePages>(catalogue, std::move(*tables));
}

}  // namespace stepwise::scoreboard
