// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/scoreboard_routes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "language/language.hpp"
#include "performance/population/population_store.hpp"
#include "performance/scoreboard/beside_page.hpp"
#include "performance/scoreboard/councils.hpp"
#include "performance/scoreboard/published_pages.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/scoreboard/table_routes.hpp"
#include "store/settings.hpp"

namespace stepwise::scoreboard {
namespace {

using access::Permission;
using access::Visit;
using engine::By;
using statistics::Audience;

/// People listed behind one number at most; a narrower choice shows the rest.
constexpr std::size_t most_behind = 5000;
constexpr std::size_t behind_per_page = 50;
constexpr int years_to_choose = 6;

Audience audience_of(const access::Staff& staff) {
  return staff.can(Permission::see_people_behind_numbers) ? Audience::may_see_people : Audience::everyone_else;
}

/// What one request is answered from: the numbers chosen, and what may be chosen of them.
struct Ground {
  std::shared_ptr<engine::Numbers> held;  ///< keeps kept returns for as long as the page takes
  engine::Numbers* numbers = nullptr;
  Choices choices;
  Date today;                             ///< of kept returns the last day that they speak of
  bool has_returns = false;
  std::vector<population::Estimate> populations;
  std::string own;                        ///< the council's own code
  std::vector<std::string> councils;      ///< whose people the figures are about

  Date newest() const { return std::max(today, story::date_of(choices.span.to)); }
  /// The last month of each financial year there is, newest first.
  std::vector<Date> years() const {
    std::vector<Date> out;
    const Date last = newest().first_of_month().add_months(1) - 1;
    Date april = financial_year_of(last);
    for (int i = 0; i < years_to_choose && april.add_months(12) > story::date_of(choices.span.from); ++i, april = april.add_months(-12))
      out.push_back(std::min(last, april.add_months(12) - 1));
    return out;
  }
};

std::size_t number_asked(const Visit& visit, std::string_view name) {
  return static_cast<std::size_t>(std::max<std::int64_t>(1, parse_number(visit.request.query.get(name)).value_or(1)));
}

http::Response download(std::string csv, const std::string& name) {
  http::Response response = http::Response::text(200, std::move(csv));
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  return response;
}

class Scoreboard final : public Site, public std::enable_shared_from_this<Scoreboard> {
 public:
  Scoreboard(const catalogue::Catalogue& catalogue, engine::Live& live, KeptReturns kept, CodeList published, std::shared_ptr<TableSite> tables)
      : catalogue_{catalogue}, sources_{live, std::move(kept)}, published_{std::move(published)}, tables_{std::move(tables)} {}

  access::Routes routes() override {
    const auto self = shared_from_this();
    using http::Method;
    access::Routes routes{
        {Method::get, "/scoreboard", Permission::see_scoreboard, [self](Visit& visit) { return self->front(visit); }},
        {Method::get, "/scoreboard/figures.csv", Permission::download_figures, [self](Visit& visit) { return self->all_csv(visit); }},
        {Method::get, "/scoreboard/beside", Permission::see_scoreboard, [self](Visit& visit) { return self->beside(visit); }},
        {Method::get, "/scoreboard/published", Permission::see_scoreboard, [self](Visit& visit) { return self->published(visit); }},
        {Method::get, "/scoreboard/:measure", Permission::see_scoreboard, [self](Visit& visit) { return self->measure(visit); }},
        {Method::get, "/scoreboard/:measure/figures.csv", Permission::download_figures, [self](Visit& visit) { return self->csv(visit); }},
        {Method::get, "/scoreboard/:measure/people", Permission::see_people_behind_numbers, [self](Visit& visit) { return self->behind(visit); }},
        {Method::get, "/scoreboard/:measure/councils", Permission::see_scoreboard, [self](Visit& visit) { return self->councils(visit); }},
        {Method::get, "/scoreboard/:measure/councils.csv", Permission::download_figures, [self](Visit& visit) { return self->councils_file(visit); }},
    };
    std::ranges::move(tables_->routes(sources_), std::back_inserter(routes));
    return routes;
  }

 private:
  Ground ground(Visit& visit, bool of_returns) {
    Ground ground;
    ground.held = sources_.returns();
    ground.has_returns = ground.held != nullptr;
    if (!of_returns) ground.held = nullptr;
    ground.numbers = ground.held ? ground.held.get() : &sources_.record();
    ground.choices = {up_to(ground.numbers->span(), visit.today), ground.numbers->teams(), ground.held ? ground.numbers->councils() : std::vector<std::string>{}};
    ground.today = ground.held ? std::min(visit.today, story::date_of(ground.choices.span.to)) : visit.today;
    const auto tx = visit.store.read();
    ground.populations = population::estimates(*tx);
    ground.own = store::setting(*tx, "council.la_code");
    ground.councils = ground.held ? ground.choices.councils : std::vector{ground.own};
    return ground;
  }
  static bool asks_for_returns(const Visit& visit) { return visit.request.query.get("source") == "returns"; }

  static Asked asked_of(const catalogue::About& about, const Ground& ground, const Selection& selection, Audience audience) {
    return {&about, for_audience(selection, audience, ground.newest()), audience, ground.today, ground.populations, ground.councils};
  }

  /// How contacts ended in the whole quarters of a selection.
  std::vector<QuarterOutcomes> outcomes(const Ground& ground, const Selection& selection, Audience audience) {
    const auto *settled = catalogue_.find("fd-contacts-resolved"), *signposted = catalogue_.find("fd-signposted");
    const auto quarters = whole_quarters(selection, ground.today);
    if (settled == nullptr || signposted == nullptr || !quarters) return {};
    const auto figures = [&](const catalogue::About& about) {
      return ground.numbers->figures(*about.measure, {By::quarter}, quarters->only(), quarters->period(), ground.today, about.settles_after_days);
    };
    return outcomes_of(figures(*settled), figures(*signposted), audience);
  }

  FrontPage front_model(Visit& visit, Audience audience) {
    const Ground ground = this->ground(visit, asks_for_returns(visit));
    Selection selection = read_selection({}, ground.choices, ground.today).selection;
    if (ground.held) selection.source = "returns";
    FrontPage model{.views = {}, .outcomes = outcomes(ground, selection, audience),
                    .rights = {visit.staff.can(Permission::see_people_behind_numbers), visit.staff.can(Permission::download_figures)}, .selection = selection, .has_returns = ground.has_returns, .area = std::string{visit.request.query.get("area")},
                    .part = number_asked(visit, "part")};
    for (const auto& about : catalogue_.all()) {
      View view{&about, audience};
      view.months = months_of(*ground.numbers, {&about, selection, audience, ground.today});
      model.views.push_back(std::move(view));
    }
    return model;
  }

  http::Response front(Visit& visit) { return visit.page(scoreboard_page(front_model(visit, audience_of(visit.staff)))); }

  http::Response all_csv(Visit& visit) {
    const FrontPage model = front_model(visit, Audience::everyone_else);
    std::string csv = csv_heads();
    for (const auto& view : model.views) csv += csv_of(view, "", false);
    return download(csv + outcome_rows(model.outcomes), "scoreboard");
  }

  const catalogue::About* asked(Visit& visit) const { return catalogue_.find(visit.request.part("measure")); }

  http::Response measure(Visit& visit) {
    const auto* about = asked(visit);
    if (about == nullptr) return visit.not_found();
    const Ground ground = this->ground(visit, asks_for_returns(visit));
    auto read = read_selection(visit.request.query, ground.choices, ground.today);
    if (!ground.held) read.selection.source.clear();
    const auto audience = audience_of(visit.staff);
    Asked asked = asked_of(*about, ground, read.selection, audience);
    if (audience == Audience::everyone_else) asked.months_from = trend_from(asked.selection, story::date_of(ground.choices.span.from).first_of_month());
    MeasurePage model{view_of(*ground.numbers, asked), asked.selection, ground.choices.teams,
                      {visit.staff.can(Permission::see_people_behind_numbers), visit.staff.can(Permission::download_figures)}, read.problems,
                      std::string{visit.request.query.get("from")}, std::string{visit.request.query.get("to")}};
    model.months_from = asked.months_from;
    model.has_returns = ground.has_returns;
    model.councils = places_of(ground.choices.councils, ground.populations);
    if (audience == Audience::everyone_else) model.years = ground.years();
    return visit.page(measure_page(model), read.problems.empty() ? 200 : 422);
  }

  /// Of the financial year under way, or the latest one that is settled, as each measure's own page gives it to whoever may see
  /// no people.
  http::Response beside(Visit& visit) {
    const Ground ground = this->ground(visit, false);
    BesidePage model{places_with_figures(catalogue_), std::string{visit.request.query.get("place")}, {}, {}};
    if (std::ranges::find(model.places, model.place) == model.places.end()) model.place.clear();
    const Selection year = for_audience(read_selection({}, ground.choices, ground.today).selection, Audience::everyone_else, ground.newest());
    const auto in_words = [](const Selection& months) { return t("{0} to {1}", month_words(months.from), month_words(months.to)); };
    model.months = in_words(year);
    for (const auto& about : catalogue_.all())
      for (const auto& figure : about.figures)
        if (!model.place.empty() && is_of(figure, model.place)) {
          const Selection ours = settled_year(year, about.settles_after_days, ground.today);
          model.rows.push_back({&about, &figure, view_of(*ground.numbers, asked_of(about, ground, ours, Audience::everyone_else)).total,
                                static_cast<int>(std::min(ours.to, ground.today) - ours.from) + 1, ours.from == year.from ? std::string{} : in_words(ours)});
        }
    return visit.page(beside_page(model));
  }

  /// What is downloaded leaves the building: small numbers are hidden whoever asks, a financial year at a time.
  http::Response csv(Visit& visit) {
    const auto* about = asked(visit);
    if (about == nullptr) return visit.not_found();
    const Ground ground = this->ground(visit, asks_for_returns(visit));
    const auto read = read_selection(visit.request.query, ground.choices, ground.today);
    if (!read.problems.empty()) return visit.fault({FaultKind::invalid, read.problems.front().sentence});
    std::string csv = csv_heads();
    Selection year = read.selection;
    for (Date april = financial_year_of(read.selection.from); april <= read.selection.to; april = april.add_months(12)) {
      year.from = april;
      year.to = std::min(april.add_months(12) - 1, read.selection.to);
      csv += year_csv(*ground.numbers, asked_of(*about, ground, year, Audience::everyone_else));
    }
    return download(std::move(csv), about->id);
  }

  http::Response behind(Visit& visit) {
    const auto* about = asked(visit);
    if (about == nullptr) return visit.not_found();
    if (asks_for_returns(visit))
      return visit.fault({FaultKind::invalid, t("A return holds no names, so its numbers do not lead to people. Look at the same measure of the record.")});
    const Ground ground = this->ground(visit, false);
    const auto read = read_selection(visit.request.query, ground.choices, visit.today);
    if (!read.problems.empty()) return visit.fault({FaultKind::invalid, read.problems.front().sentence});
    BehindPage model;
    model.about = about;
    model.cell.selection = read.selection;
    if (const auto met = visit.request.query.get("met"); !met.empty()) model.cell.met = met == "yes";
    const auto all = sources_.record().behind(*about->measure, read.selection.period(), read.selection.only(), model.cell.met, most_behind);
    model.cut = all.size() == most_behind;
    model.total = all.size();
    model.per_page = behind_per_page;
    const auto pages = std::max<std::size_t>(1, (all.size() + behind_per_page - 1) / behind_per_page);
    model.page = std::clamp<std::size_t>(number_asked(visit, "page"), 1, pages);
    const std::size_t first = (model.page - 1) * behind_per_page;
    const std::span<const engine::Behind> shown{all.data() + std::min(first, all.size()), std::min(behind_per_page, all.size() - std::min(first, all.size()))};
    model.lines = name_events(*visit.store.read(), shown);
    visit.gate.listed("people behind " + about->id, model.lines.size());
    return visit.page(behind_page(model));
  }

  CouncilsPage councils_of(Visit& visit, const catalogue::About& about) {
    const Ground ground = this->ground(visit, true);
    const CouncilsAsked how{ground.own, std::string{visit.request.query.get("region")}, visit.request.query.get("order") == "region", number_asked(visit, "page")};
    if (!ground.held) {
      CouncilsPage none;
      none.about = &about;
      return none;
    }
    auto read = read_selection(visit.request.query, ground.choices, ground.today);
    read.selection.council.clear();
    auto page = councils_model(*ground.numbers, asked_of(about, ground, read.selection, Audience::everyone_else), how);
    page.years = ground.years();
    page.may_download = visit.staff.can(Permission::download_figures);
    return page;
  }

  http::Response councils(Visit& visit) {
    const auto* about = asked(visit);
    return about == nullptr ? visit.not_found() : visit.page(councils_page(councils_of(visit, *about)));
  }
  http::Response councils_file(Visit& visit) {
    const auto* about = asked(visit);
    return about == nullptr ? visit.not_found() : download(councils_csv(councils_of(visit, *about)), about->id + "-councils");
  }

  http::Response published(Visit& visit) {
    const auto tx = visit.store.read();
    return visit.page(published_page(read_published_page(*tx, visit.request.query, published_, catalogue_)));
  }

  const catalogue::Catalogue& catalogue_;
  Sources sources_;
  CodeList published_;
  std::shared_ptr<TableSite> tables_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(const catalogue::Catalogue& catalogue, engine::Live& live, KeptReturns kept) {
  auto published = CodeList::load("published_measure");
  if (!published) return tl::unexpected<Fault>{published.error()};
  auto tables = TableSite::open(catalogue);
  if (!tables) return tl::unexpected<Fault>{tables.error()};
  return std::make_shared<Scoreboard>(catalogue, live, std::move(kept), std::move(*published), std::move(*tables));
}

}  // namespace stepwise::scoreboard
