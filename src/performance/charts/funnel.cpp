// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/funnel.hpp"

#include <algorithm>
#include <cmath>

#include "performance/charts/plane.hpp"
#include "performance/statistics/rates.hpp"

namespace stepwise::charts {

using govuk::Writer;
using statistics::FunnelPlace;

namespace {

constexpr double height = 380, bottom = 310, axis_name_y = 366;
constexpr int curve_steps = 80;

/// A unit that has a dot: its share or rate as drawn, and how many it counts.
struct Place {
  const FunnelUnit* unit;
  double share;
  std::int64_t met, all;
};

std::optional<Place> place_of(const FunnelChart& chart, const FunnelUnit& unit) {
  const auto *met = std::get_if<std::int64_t>(&unit.numerator), *all = std::get_if<std::int64_t>(&unit.denominator);
  if (met == nullptr || all == nullptr || *all <= 0 || *met < 0 || *met > *all) return std::nullopt;
  return Place{&unit, (chart.per_100_000 ? 100'000.0 : 100.0) * static_cast<double>(*met) / static_cast<double>(*all), *met, *all};
}

std::vector<Place> places_of(const FunnelChart& chart) {
  std::vector<Place> out;
  for (const auto& unit : chart.units)
    if (const auto place = place_of(chart, unit)) out.push_back(*place);
  return out;
}

/// A centre as drawn: shares are kept from 0 to 1.
double drawn_centre(const FunnelChart& chart, double centre) { return chart.per_100_000 ? centre : 100 * centre; }

/// Limits for so many, as drawn.
statistics::FunnelLimits limits_of(const FunnelChart& chart, double centre, std::int64_t n) {
  if (chart.per_100_000) return statistics::rate_limits(centre, n);
  const auto limits = statistics::funnel_limits(centre, n);
  const auto percent = [](const statistics::Interval& one) { return statistics::Interval{100 * one.lower, 100 * one.upper}; };
  return {percent(limits.two_sigma), percent(limits.three_sigma)};
}

FunnelPlace stands_at(const FunnelChart& chart, double centre, const Place& place) {
  return chart.per_100_000 ? statistics::rate_place(centre, place.met, place.all) : statistics::funnel_place(centre, place.met, place.all);
}

struct Field {
  const FunnelChart& chart;
  std::vector<Place> places;
  double centre = 0;
  Plane plane;
  std::vector<double> along;  ///< ticks of how many
  Scale x;
  std::int64_t fewest = 1, most = 1;
};

statistics::FunnelLimits limits_at(const Field& field, std::int64_t n) { return limits_of(field.chart, field.centre, std::max<std::int64_t>(1, n)); }

Field field_of(const FunnelChart& chart, double centre) {
  Field field{.chart = chart, .places = places_of(chart), .centre = centre, .plane = {}, .along = {}, .x = {}};
  field.fewest = field.most = field.places.front().all;
  std::vector<double> values{drawn_centre(chart, centre)};
  for (const auto& place : field.places) {
    values.push_back(place.share);
    field.fewest = std::min(field.fewest, place.all);
    field.most = std::max(field.most, place.all);
  }
  field.fewest = std::max<std::int64_t>(1, field.fewest * 7 / 10);
  const auto widest = limits_at(field, field.fewest).three_sigma;
  values.insert(values.end(), {widest.lower, widest.upper});
  field.plane = plane_over(values, chart.about, 1, false, {.bottom = bottom});
  field.along = ticks(0, static_cast<double>(field.most));
  field.x = scale_over(field.along, field.plane.left + 8, field.plane.right);
  return field;
}

void write_axis(Writer& w, const FunnelChart& chart, const Field& field) {
  for (const double tick : field.plane.ticks) {
    const double y = field.plane.y.place(tick);
    line(w, "app-chart__grid", field.plane.left, y, field.plane.right, y);
    words(w, field.plane.left - 8, y + 5, Anchor::end, axis_words(tick, chart.about.unit, field.plane.decimals));
  }
  line(w, "app-chart__axis", field.plane.left, bottom, field.plane.right, bottom);
  for (const double tick : field.along) {
    line(w, "app-chart__axis", field.x.place(tick), bottom, field.x.place(tick), bottom + 6);
    words(w, field.x.place(tick), bottom + 24, tick == field.along.back() ? Anchor::end : Anchor::middle, axis_words(tick, Unit::number, tick_decimals(field.along)));
  }
  words(w, field.plane.right, axis_name_y, Anchor::end, chart.denominator_name);
}

void write_limit(Writer& w, const Field& field, std::string_view cls, statistics::Interval statistics::FunnelLimits::*band, double statistics::Interval::*side) {
  std::string path;
  const double from = std::log(static_cast<double>(field.fewest)), to = std::log(std::max(field.along.back(), static_cast<double>(field.fewest) + 1));
  for (int i = 0; i <= curve_steps; ++i) {
    const double n = std::exp(from + (to - from) * i / curve_steps);
    const auto limits = limits_at(field, std::llround(n));
    path += (i == 0 ? "M" : "L") + place_words(field.x.place(static_cast<double>(std::llround(n)))) + " " + place_words(field.plane.y.place((limits.*band).*side));
  }
  w.open("path").cls(cls).attr("d", path).raw("/>");
}

void write_limits(Writer& w, const Field& field) {
  for (auto side : {&statistics::Interval::lower, &statistics::Interval::upper}) {
    write_limit(w, field, "app-chart__limit app-chart__limit--curve", &statistics::FunnelLimits::two_sigma, side);
    write_limit(w, field, "app-chart__limit app-chart__limit--far", &statistics::FunnelLimits::three_sigma, side);
  }
  write_across(w, "app-chart__mean", field.plane, drawn_centre(field.chart, field.centre));
}

void write_dot(Writer& w, const FunnelChart& chart, const Field& field, const Place& place) {
  const double x = field.x.place(static_cast<double>(place.all)), y = field.plane.y.place(place.share);
  const std::string title = place.unit->label + ": " + value_words(place.share, chart.about);
  switch (stands_at(chart, field.centre, place)) {
    case FunnelPlace::too_few: circle(w, "app-chart__point--other", x, y, 6, title); return;
    case FunnelPlace::in_line: circle(w, "app-chart__point", x, y, 6, title); return;
    case FunnelPlace::different: diamond(w, "app-chart__point--hollow", x, y, 8, title); return;
    case FunnelPlace::very_different: diamond(w, "app-chart__point--signal", x, y, 9, title); return;
  }
}

std::vector<KeyEntry> key_of(const FunnelChart& chart, const Field& field) {
  using Shape = KeyEntry::Shape;
  std::vector<KeyEntry> key{{chart.whole_name + ": " + value_words(drawn_centre(chart, field.centre), chart.about), "app-chart__mean", Shape::line},
                            {t("95% limits"), "app-chart__limit", Shape::line},
                            {t("99.8% limits"), "app-chart__limit app-chart__limit--far", Shape::line}};
  const auto any = [&](FunnelPlace wanted) {
    return std::ranges::any_of(field.places, [&](const Place& place) { return stands_at(chart, field.centre, place) == wanted; });
  };
  if (any(FunnelPlace::in_line)) key.push_back({t("In line with the whole"), "app-chart__point", Shape::dot});
  if (any(FunnelPlace::different)) key.push_back({t("Different: beyond 95%"), "app-chart__point--hollow", Shape::diamond});
  if (any(FunnelPlace::very_different)) key.push_back({t("Very different: beyond 99.8%"), "app-chart__point--signal", Shape::diamond});
  if (any(FunnelPlace::too_few)) key.push_back({t("Too few to say"), "app-chart__point--other", Shape::dot});
  return key;
}

std::string place_words_of(const std::optional<FunnelPlace>& place) {
  if (!place) return "–";
  switch (*place) {
    case FunnelPlace::too_few: return t("Too few to say");
    case FunnelPlace::in_line: return t("In line with the whole");
    case FunnelPlace::different: return t("Different: beyond 95%");
    case FunnelPlace::very_different: return t("Very different: beyond 99.8%");
  }
  return {};
}

std::string count_words(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number != nullptr ? number_words(*number) : std::string{t("Hidden: too few to show")};
}

Figures figures_of(const FunnelChart& chart, std::optional<double> centre) {
  Figures figures{.heads = {chart.about.category_name, chart.numerator_name, chart.denominator_name, chart.per_100_000 ? t("For each 100,000") : t("Share"), t("What chance explains"), t("Beside the whole")}, .rows = {}};
  for (const auto& unit : chart.units) {
    const auto place = place_of(chart, unit);
    const bool hidden = std::holds_alternative<statistics::Hidden>(unit.numerator) || std::holds_alternative<statistics::Hidden>(unit.denominator);
    std::string chance = "–";
    if (place && centre) {
      const auto limits = limits_of(chart, *centre, place->all).two_sigma;
      chance = t("{0} to {1}", value_words(limits.lower, chart.about), value_words(limits.upper, chart.about));
    }
    figures.rows.push_back({unit.label, govuk::number(count_words(unit.numerator)), govuk::number(count_words(unit.denominator)),
                            govuk::number(reading_words({.value = place ? std::optional{place->share} : std::nullopt, .hidden = hidden}, chart.about)), govuk::number(chance),
                            govuk::number(place_words_of(centre ? funnel_place_of(chart, unit, *centre) : std::nullopt))});
  }
  return figures;
}

}  // namespace

std::optional<double> funnel_centre(const FunnelChart& chart) {
  if (chart.centre) return chart.centre;
  std::int64_t met = 0, all = 0;
  for (const auto& place : places_of(chart)) {
    met += place.met;
    all += place.all;
  }
  return all > 0 ? std::optional{(chart.per_100_000 ? 100'000.0 : 1.0) * static_cast<double>(met) / static_cast<double>(all)} : std::nullopt;
}

std::optional<FunnelPlace> funnel_place_of(const FunnelChart& chart, const FunnelUnit& unit, double centre) {
  const auto place = place_of(chart, unit);
  return place ? std::optional{stands_at(chart, centre, *place)} : std::nullopt;
}

Html funnel_chart(const FunnelChart& given) {
  FunnelChart chart = given;
  chart.about.unit = chart.per_100_000 ? Unit::number : Unit::percent;
  const auto centre = funnel_centre(chart);
  Writer w{4096 + 256 * chart.units.size()};
  if (!centre || places_of(chart).empty()) {
    words(w, width / 2, 40, Anchor::middle, t("No figures to show yet"));
    return figure(chart.about, t("No figures to draw."), {.svg = std::move(w).done(), .height = 80}, {}, figures_of(chart, centre));
  }
  const Field field = field_of(chart, *centre);
  write_axis(w, chart, field);
  write_limits(w, field);
  for (const auto& place : field.places) write_dot(w, chart, field, place);
  const auto shown = static_cast<std::int64_t>(field.places.size());
  const std::string description = tn("Funnel chart of {0} dot round {1}.", "Funnel chart of {0} dots round {1}.", shown, value_words(drawn_centre(chart, *centre), chart.about));
  return figure(chart.about, description, {.svg = std::move(w).done(), .height = height}, key_of(chart, field), figures_of(chart, centre));
}

}  // namespace stepwise::charts
