// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double most_label_room = 240, right = 610, row_height = 28, top = 36;

double label_room_of(const DotsChart& chart) {
  double widest = 0;
  for (const auto& dot : chart.dots) widest = std::max(widest, text_width(dot.label) * (dot.own ? 1.1 : 1));
  return std::min(widest + 20, most_label_room);
}

std::vector<double> all_values(const DotsChart& chart) {
  std::vector<double> out;
  for (const auto& dot : chart.dots) {
    if (!drawn(dot.reading)) continue;
    out.push_back(*drawn(dot.reading));
    if (dot.interval) out.insert(out.end(), {dot.interval->first, dot.interval->second});
  }
  if (chart.median) out.push_back(*chart.median);
  return out;
}

void write_axis(Writer& w, const DotsChart& chart, const std::vector<double>& ticks, const Scale& scale, double label_room, double bottom) {
  const int decimals = tick_decimals(ticks);
  for (const double tick : ticks) {
    const double x = scale.place(tick);
    line(w, "app-chart__grid", x, top, x, bottom);
    words(w, x, bottom + 22, Anchor::middle, axis_words(tick, chart.about.unit, decimals));
  }
  line(w, "app-chart__axis", label_room, bottom, right, bottom);
}

void write_median(Writer& w, const DotsChart& chart, const Scale& scale, double bottom) {
  if (!chart.median) return;
  const double x = scale.place(*chart.median);
  line(w, "app-chart__mean", x, top - 6, x, bottom);
  const std::string said = chart.median_name + " " + figure_words(*chart.median, chart.about.unit, chart.about.decimals);
  const double half = text_width(said) / 2;
  words(w, std::clamp(x, half, width - half), top - 12, Anchor::middle, said);
}

void write_dot(Writer& w, const DotsChart& chart, const Dot& dot, const Scale& scale, double label_room, double y) {
  words(w, label_room - 12, y + 5, Anchor::end, fitted(dot.label, label_room - 16), dot.own);
  const auto value = drawn(dot.reading);
  if (!value) {
    words(w, label_room + 6, y + 5, Anchor::start, gap_words(dot.reading));
    return;
  }
  if (dot.interval) line(w, "app-chart__interval", scale.place(dot.interval->first), y, scale.place(dot.interval->second), y);
  const std::string title = dot.label + ": " + reading_words(dot.reading, chart.about);
  if (dot.own) {
    diamond(w, "app-chart__point--own", scale.place(*value), y, 9, title);
  } else {
    circle(w, "app-chart__point", scale.place(*value), y, 6, title);
  }
}

std::string description_of(const DotsChart& chart) {
  std::int64_t shown = 0;
  std::string own;
  for (const auto& dot : chart.dots) {
    shown += drawn(dot.reading) ? 1 : 0;
    if (dot.own) own += " " + dot.label + ": " + reading_words(dot.reading, chart.about) + ".";
  }
  std::string out = t("Dot chart of {0} of {1}.", shown, static_cast<std::int64_t>(chart.dots.size()));
  if (chart.median) out += " " + chart.median_name + " " + figure_words(*chart.median, chart.about.unit, chart.about.decimals) + ".";
  return out + own;
}

Figures figures_of(const DotsChart& chart) {
  const bool intervals = std::ranges::any_of(chart.dots, [](const Dot& dot) { return dot.interval.has_value(); });
  Figures figures{.heads = {chart.about.category_name, chart.series_name}, .rows = {}};
  if (intervals) figures.heads.push_back(t("95% interval"));
  const auto words_of = [&](double value) { return figure_words(value, chart.about.unit, chart.about.decimals); };
  for (const auto& dot : chart.dots) {
    Html label{dot.label};
    if (dot.own) label = html::element("strong", {}, label);
    govuk::Row row{label, govuk::number(reading_words(dot.reading, chart.about))};
    const bool shown = dot.interval && drawn(dot.reading);
    if (intervals)
      row.push_back(govuk::number(shown ? t("{0} to {1}", words_of(dot.interval->first), words_of(dot.interval->second)) : std::string{t("No figure")}));
    figures.rows.push_back(std::move(row));
  }
  return figures;
}

}  // namespace

Html dots_chart(const DotsChart& chart) {
  const auto values = all_values(chart);
  const auto marks = values.empty() ? ticks(0, 1) : ticks(std::ranges::min(values), std::ranges::max(values));
  const double label_room = label_room_of(chart);
  const Scale scale = scale_over(marks, label_room + 8, right);
  const double bottom = top + row_height * static_cast<double>(chart.dots.size()) + 4;
  Writer w{2048 + 384 * chart.dots.size()};
  write_axis(w, chart, marks, scale, label_room, bottom);
  write_median(w, chart, scale, bottom);
  double y = top + row_height / 2;
  for (const auto& dot : chart.dots) {
    write_dot(w, chart, dot, scale, label_room, y);
    y += row_height;
  }
  std::vector<KeyEntry> key;
  for (const auto& dot : chart.dots)
    if (dot.own) {
      key.push_back({dot.label, "app-chart__point--own", KeyEntry::Shape::diamond});
      key.push_back({t("The others"), "app-chart__point", KeyEntry::Shape::dot});
      break;
    }
  return figure(chart.about, description_of(chart), {.svg = std::move(w).done(), .height = bottom + 34}, key, figures_of(chart));
}

}  // namespace stepwise::charts
