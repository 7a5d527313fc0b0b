// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/scoreboard_routes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "performance/scoreboard/published_pages.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using access::Permission;
using access::Visit;
using engine::By;
using statistics::Audience;

/// People listed behind one number at most; a narrower choice shows the rest.
constexpr std::size_t most_behind = 5000;
constexpr std::size_t behind_per_page = 50;

Audience audience_of(const access::Staff& staff) {
  return staff.can(Permission::see_people_behind_numbers) ? Audience::may_see_people : Audience::everyone_else;
}

class Scoreboard final : public Site, public std::enable_shared_from_this<Scoreboard> {
 public:
  Scoreboard(const catalogue::Catalogue& catalogue, engine::Live& live, CodeList published)
      : catalogue_{catalogue}, live_{live}, published_{std::move(published)} {}

  access::Routes routes() override {
    const auto self = shared_from_this();
    using http::Method;
    return {
        {Method::get, "/scoreboard", Permission::see_scoreboard, [self](Visit& visit) { return self->front(visit); }},
        {Method::get, "/scoreboard/figures.csv", Permission::download_figures, [self](Visit& visit) { return self->all_csv(visit); }},
        {Method::get, "/scoreboard/published", Permission::see_scoreboard, [self](Visit& visit) { return self->published(visit); }},
        {Method::get, "/scoreboard/:measure", Permission::see_scoreboard, [self](Visit& visit) { return self->measure(visit); }},
        {Method::get, "/scoreboard/:measure/figures.csv", Permission::download_figures, [self](Visit& visit) { return self->csv(visit); }},
        {Method::get, "/scoreboard/:measure/people", Permission::see_people_behind_numbers, [self](Visit& visit) { return self->behind(visit); }},
    };
  }

 private:
  std::vector<Line> lines(const catalogue::About& about, By by, const Selection& selection, Audience audience, Date today) {
    const auto kind = about.measure->figure;
    std::vector<Line> out;
    for (const auto& row : live_.figures(*about.measure, {by}, selection.only(), selection.period(), today, about.settles_after_days).rows)
      out.push_back(line_of(row, kind, audience));
    return out;
  }

  View view(const catalogue::About& about, const Selection& selection, Audience audience, Date today, bool splits) {
    View view{&about, audience, lines(about, By::month, selection, audience, today), {}, {}, {}};
    view.total = line_of(live_.figures(*about.measure, {}, selection.only(), selection.period(), today, about.settles_after_days).total, about.measure->figure, audience);
    if (!splits) return view;
    if (selection.team.empty()) view.teams = lines(about, By::team, selection, audience, today);
    if (selection.age.empty()) view.ages = lines(about, By::age, selection, audience, today);
    return view;
  }

  /// How contacts ended in the whole quarters of a selection.
  std::vector<QuarterOutcomes> outcomes(const Selection& selection, Audience audience, Date today) {
    const auto *settled = catalogue_.find("fd-contacts-resolved"), *signposted = catalogue_.find("fd-signposted");
    const auto quarters = whole_quarters(selection, today);
    if (settled == nullptr || signposted == nullptr || !quarters) return {};
    const auto figures = [&](const catalogue::About& about) { return live_.figures(*about.measure, {By::quarter}, quarters->only(), quarters->period(), today, about.settles_after_days); };
    return outcomes_of(figures(*settled), figures(*signposted), audience);
  }

  FrontPage front_model(const access::Staff& staff, Audience audience, Date today) {
    const Selection selection = read_selection({}, live_.span(), {}, today).selection;
    FrontPage model{.views = {}, .outcomes = outcomes(selection, audience, today), .rights = {staff.can(Permission::see_people_behind_numbers), staff.can(Permission::download_figures)}};
    for (const auto& about : catalogue_.all()) model.views.push_back(view(about, selection, audience, today, false));
    return model;
  }

  http::Response front(Visit& visit) { return visit.page(scoreboard_page(front_model(visit.staff, audience_of(visit.staff), visit.today))); }

  static http::Response download(std::string csv, const std::string& name) {
    http::Response response = http::Response::text(200, std::move(csv));
    response.content_type = "text/csv; charset=utf-8";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    return response;
  }

  http::Response all_csv(Visit& visit) {
    const FrontPage model = front_model(visit.staff, Audience::everyone_else, visit.today);
    return download(csv_of(model.views) + outcome_rows(model.outcomes), "scoreboard");
  }

  const catalogue::About* asked(Visit& visit) const { return catalogue_.find(visit.request.part("measure")); }

  http::Response measure(Visit& visit) {
    const auto* about = asked(visit);
    if (about == nullptr) return visit.not_found();
    const auto read = read_selection(visit.request.query, live_.span(), live_.teams(), visit.today);
    MeasurePage model{view(*about, read.selection, audience_of(visit.staff), visit.today, true), read.selection, live_.teams(),
                      {visit.staff.can(Permission::see_people_behind_numbers), visit.staff.can(Permission::download_figures)}, read.problems,
                      std::string{visit.request.query.get("from")}, std::string{visit.request.query.get("to")}};
    return visit.page(measure_page(model), read.problems.empty() ? 200 : 422);
  }

  http::Response csv(Visit& visit) {
    const auto* about = asked(visit);
    if (about == nullptr) return visit.not_found();
    const auto read = read_selection(visit.request.query, live_.span(), live_.teams(), visit.today);
    if (!read.problems.empty()) return visit.fault({FaultKind::invalid, read.problems.front().sentence});
    // What is downloaded leaves the building: small numbers are hidden whoever asks.
    return download(csv_of(view(*about, read.selection, Audience::everyone_else, visit.today, true)), about->id);
  }

  http::Response behind(Visit& visit) {
    const auto* about = asked(visit);
    if (about == nullptr) return visit.not_found();
    const auto read = read_selection(visit.request.query, live_.span(), live_.teams(), visit.today);
    if (!read.problems.empty()) return visit.fault({FaultKind::invalid, read.problems.front().sentence});
    BehindPage model;
    model.about = about;
    model.cell.selection = read.selection;
    if (const auto met = visit.request.query.get("met"); !met.empty()) model.cell.met = met == "yes";
    const auto all = live_.behind(*about->measure, read.selection.period(), read.selection.only(), model.cell.met, most_behind);
    model.total = all.size();
    model.cut = all.size() == most_behind;
    model.per_page = behind_per_page;
    const auto pages = std::max<std::size_t>(1, (all.size() + behind_per_page - 1) / behind_per_page);
    model.page = std::clamp<std::size_t>(static_cast<std::size_t>(std::max<std::int64_t>(1, parse_number(visit.request.query.get("page")).value_or(1))), 1, pages);
    const std::size_t first = (model.page - 1) * behind_per_page;
    const std::span<const engine::Behind> shown{all.data() + std::min(first, all.size()), std::min(behind_per_page, all.size() - std::min(first, all.size()))};
    model.lines = name_events(*visit.store.read(), shown);
    visit.gate.listed("people behind " + about->id, model.lines.size());
    return visit.page(behind_page(model));
  }

  http::Response published(Visit& visit) {
    const auto tx = visit.store.read();
    return visit.page(published_page(read_published_page(*tx, visit.request.query, published_, catalogue_)));
  }

  const catalogue::Catalogue& catalogue_;
  engine::Live& live_;
  CodeList published_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(const catalogue::Catalogue& catalogue, engine::Live& live) {
  auto published = CodeList::load("published_measure");
  if (!published) return tl::unexpected<Fault>{published.error()};
  return std::make_shared<Scoreboard>(catalogue, live, std::move(*published));
}

}  // namespace stepwise::scoreboard
