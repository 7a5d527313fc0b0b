// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "base/money.hpp"
#include "performance/charts/plane.hpp"
#include "practice/progression/trajectory.hpp"

namespace stepwise::progression {
namespace {

using charts::Anchor;
using govuk::Writer;
using html::Html;

constexpr double left_edge = 150, right_edge = 600, panel_gap = 46, first_top = 34, level_height = 190, small_height = 80, point_radius = 4, peak_radius = 7;
constexpr std::size_t most_points = 40;
constexpr int weeks_tenths = 10;

/// Days along, the same for every panel.
struct Along {
  Date from, to;
  double x(Date day) const { return left_edge + (right_edge - left_edge) * static_cast<double>(day - from) / static_cast<double>(std::max(1, to - from)); }
};

Along along_of(const std::vector<Level>& levels, const Journey& journey, Date today) {
  Along along{today - 1, today};
  for (const auto& level : levels) along.from = std::min(along.from, level.on);
  for (const auto& event : journey.happenings)
    if (event.withdrawn_reason.empty()) along.from = std::min(along.from, event.on);
  return along;
}

/// A value on a day, and how it is said.
struct Spot {
  Date on;
  double value;
  std::string said;
};

/// Values as steps: each holds until the next. With very many, the line stands alone.
void write_steps(Writer& w, const std::vector<Spot>& spots, const Along& along, const charts::Scale& y, bool with_points) {
  if (spots.empty()) return;
  std::string path = "M" + charts::place_words(along.x(spots.front().on)) + " " + charts::place_words(y.place(spots.front().value));
  for (std::size_t i = 1; i < spots.size(); ++i) path += "H" + charts::place_words(along.x(spots[i].on)) + "V" + charts::place_words(y.place(spots[i].value));
  path += "H" + charts::place_words(along.x(along.to));
  w.open("path").cls("app-chart__line").attr("d", path).raw("/>");
  if (!with_points) return;
  for (const auto& spot : spots) charts::circle(w, "app-chart__point", along.x(spot.on), y.place(spot.value), point_radius, long_date(spot.on) + ": " + spot.said);
}

void write_years(Writer& w, const Along& along, double top, double bottom, bool with_words) {
  double last = -100;
  for (int year = along.from.year(); year <= along.to.year(); ++year) {
    const Date day = std::max(along.from, *Date::from_parts(year, 1, 1));
    const double x = along.x(day);
    charts::line(w, "app-chart__grid", x, top, x, bottom);
    if (!with_words || x - last < charts::text_width("0000") + 14) continue;
    charts::words(w, x, bottom + 20, Anchor::middle, std::to_string(year));
    last = x;
  }
  charts::line(w, "app-chart__axis", left_edge, bottom, right_edge, bottom);
}

void write_marks(Writer& w, const Journey& journey, const std::vector<Level>& levels, const Lists& lists, const Along& along, const charts::Scale& y) {
  for (const auto& event : journey.happenings) {
    if (!event.withdrawn_reason.empty()) continue;
    double value = event.rank_before.value_or(0);
    for (const auto& level : levels)
      if (level.on <= event.on) value = level.rank;
    charts::diamond(w, "app-chart__point--hollow", along.x(event.on), y.place(value), point_radius + 2, long_date(event.on) + ": " + listed(lists.event.label(event.kind)));
  }
}

void write_level_panel(Writer& w, const Journey& journey, const std::vector<Level>& levels, const Lists& lists, const Along& along) {
  const double bottom = first_top + level_height;
  const charts::Scale y{0, static_cast<double>(lists.highest_rank()), bottom, first_top};
  charts::words(w, 0, first_top - 16, Anchor::start, t("Level of independence"), true);
  write_years(w, along, first_top, bottom, false);
  for (const auto& item : lists.level.items()) {
    const double at = y.place(lists.rank(item.code).value_or(0));
    charts::line(w, "app-chart__grid", left_edge, at, right_edge, at);
    charts::words(w, left_edge - 8, at + 5, Anchor::end, charts::fitted(listed(lists.level.value(item.code, "short")), left_edge - 10));
  }
  std::vector<Spot> spots;
  for (const auto& level : levels) spots.push_back({level.on, static_cast<double>(level.rank), listed(lists.level.label(level.level))});
  write_steps(w, spots, along, y, spots.size() <= most_points);
  write_marks(w, journey, levels, lists, along, y);
  const Reached at = reached(journey.levels);
  if (at.highest != nullptr)
    charts::diamond(w, "app-chart__point--own", along.x(at.highest->on), y.place(at.highest->rank), peak_radius, t("Highest so far, reached on {0}", long_date(at.highest->on)));
}

/// One of the smaller panels: its figures from nought, with the latest said at its end.
struct Small {
  std::string name;
  std::vector<Spot> spots;
  charts::About about;
  std::optional<double> most = {};
};

void write_small(Writer& w, const Small& small, const Along& along, double top, bool last) {
  const double bottom = top + small_height;
  double high = small.most.value_or(1);
  for (const auto& spot : small.spots) high = std::max(high, spot.value);
  const auto ticks = charts::ticks(0, high, 3);
  const auto y = charts::scale_over(ticks, bottom, top);
  charts::words(w, 0, top - 16, Anchor::start, small.name, true);
  write_years(w, along, top, bottom, last);
  for (const double tick : {ticks.front(), ticks.back()}) {
    charts::line(w, "app-chart__grid", left_edge, y.place(tick), right_edge, y.place(tick));
    charts::words(w, left_edge - 8, y.place(tick) + 5, Anchor::end, charts::axis_words(tick, small.about.unit, charts::tick_decimals(ticks)));
  }
  if (small.spots.empty()) charts::words(w, (left_edge + right_edge) / 2, (top + bottom) / 2, Anchor::middle, t("No figures to show yet"));
  write_steps(w, small.spots, along, y, small.spots.size() <= most_points);
}

std::vector<Small> small_panels(const std::vector<Level>& levels) {
  Small rating{t("My own rating, 0 to 10"), {}, {}, 10.0}, hours{t("Hours of support a week"), {}, {}}, cost{t("Cost of support a week"), {}, {.unit = charts::Unit::pounds}};
  for (const auto& level : levels) {
    if (level.own_rating) rating.spots.push_back({level.on, static_cast<double>(*level.own_rating), number_words(*level.own_rating)});
    if (level.hours) hours.spots.push_back({level.on, *level.hours, hours_words(*level.hours)});
    if (level.pence) cost.spots.push_back({level.on, static_cast<double>(*level.pence) / 100, money_words(Money{*level.pence})});
  }
  return {std::move(rating), std::move(hours), std::move(cost)};
}

std::string own_view(const Lists& lists, const Level& level) {
  const std::string own = own_words(lists, level.own_level);
  return level.own_rating ? t("{0}; {1} out of 10", own, *level.own_rating) : own;
}

std::string support_words(const Level& level) {
  const std::string hours = level.hours ? t("{0} hours", hours_words(*level.hours)) : t("Hours not known").str();
  return level.pence ? t("{0}, {1}", hours, money_words(Money{*level.pence})) : t("{0}, cost not known", hours);
}

charts::Figures figures_of(const Journey& journey, const Lists& lists) {
  charts::Figures figures{{t("Day"), t("Level"), t("As I see it"), t("Hours and cost of support a week"), t("What shows it, what happened")}, {}};
  struct Line {
    Date on;
    govuk::Row cells;
  };
  std::vector<Line> lines;
  for (const auto& level : journey.levels) {
    std::string said = listed(lists.level.label(level.level));
    if (!level.corrected_by.empty()) said = t("{0} (written by mistake: {1})", said, level.correction_reason);
    lines.push_back({level.on, {long_date(level.on), said, own_view(lists, level), support_words(level), level.evidence}});
  }
  for (const auto& event : journey.happenings)
    if (event.withdrawn_reason.empty()) lines.push_back({event.on, {long_date(event.on), "", "", "", listed(lists.event.label(event.kind)) + ": " + event.words}});
  std::ranges::stable_sort(lines, {}, &Line::on);
  for (auto& line : lines) figures.rows.push_back(std::move(line.cells));
  return figures;
}

}  // namespace

std::string hours_words(double hours) {
  const auto tenths = static_cast<std::int64_t>(hours * weeks_tenths + 0.5);
  return tenths % weeks_tenths == 0 ? number_words(tenths / weeks_tenths) : fmt::format("{:.1f}", hours);
}

std::string own_words(const Lists& lists, std::string_view code) {
  if (code.empty() || code == "not_asked") return t("Not asked");
  if (code == "not_known") return t("Not known");
  if (code == "declined") return t("Declined to say");
  return listed(lists.level.label(code));
}

std::string highest_beside_today(const Journey& journey, const Lists& lists) {
  const Reached at = reached(journey.levels);
  if (at.now == nullptr) return t("No level is recorded yet");
  const std::string now = listed(lists.level.label(at.now->level)), highest = listed(lists.level.label(at.highest->level));
  if (at.now->rank >= at.highest->rank) return t("Today is the highest so far: {0}, reached on {1}", highest, long_date(at.highest->on));
  return t("Highest so far: {0}, reached on {1}. Today: {2}", highest, long_date(at.highest->on), now);
}

Html write_trajectory(const Journey& journey, const Lists& lists, Date today) {
  const auto levels = standing_levels(journey.levels);
  const Along along = along_of(levels, journey, today);
  const auto smalls = small_panels(levels);
  Writer w{16 * 1024};
  write_level_panel(w, journey, levels, lists, along);
  double top = first_top + level_height + panel_gap;
  for (std::size_t i = 0; i < smalls.size(); ++i, top += small_height + panel_gap) write_small(w, smalls[i], along, top, i + 1 == smalls.size());
  const charts::About about{.id = "trajectory", .finding = highest_beside_today(journey, lists), .subtitle = t("Level, own rating, hours and cost of support, from {0} to today", long_date(along.from))};
  const std::vector<charts::KeyEntry> key{{t("Recorded on a day"), "app-chart__point", charts::KeyEntry::Shape::dot}, {t("Something happened"), "app-chart__point--hollow", charts::KeyEntry::Shape::diamond},
                                          {t("Highest so far"), "app-chart__point--own", charts::KeyEntry::Shape::diamond}};
  return charts::figure(about, t("Four charts on one axis of time. The table below says the same."), {.svg = std::move(w).done(), .height = top - panel_gap + 30}, key, figures_of(journey, lists));
}

}  // namespace stepwise::progression
