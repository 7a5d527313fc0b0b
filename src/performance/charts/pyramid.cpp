// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "performance/charts/parts.hpp"
#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double top = 30, row_height = 28, bar_height = 22, middle = narrow_width / 2, least_label_half = 34, most_label_half = 70;

std::optional<double> length(const Reading& reading) {
  const auto value = drawn(reading);
  return value && *value >= 0 ? value : std::nullopt;
}

/// Half the width of the labels in the middle, the room for figures outside, and what is left for bars.
struct Layout {
  double half = least_label_half, outside = 60, longest = 1;
  double bar_room() const { return std::max(20.0, middle - half - outside); }
};

Layout layout_of(const Pyramid& chart) {
  Layout layout;
  double most = 0, label = 0, said = 0;
  for (const auto& band : chart.bands) {
    label = std::max(label, text_width(band.label));
    for (const auto* reading : {&band.left, &band.right}) {
      if (const auto value = length(*reading)) {
        most = std::max(most, *value);
        said = std::max(said, text_width(value_words(*value, chart.about)));
      } else {
        said = std::max(said, text_width(gap_words(*reading)) - 60);
      }
    }
  }
  layout.half = std::clamp(label / 2 + 6, least_label_half, most_label_half);
  layout.outside = std::clamp(said + 8, 20.0, middle - layout.half - 20);
  layout.longest = ticks(0, most).back();
  return layout;
}

void write_side(Writer& w, const Pyramid& chart, const Pyramid::Band& band, const Layout& layout, bool left, double y) {
  const Reading& reading = left ? band.left : band.right;
  const double inner = left ? middle - layout.half : middle + layout.half, way = left ? -1 : 1;
  const Anchor anchor = left ? Anchor::end : Anchor::start;
  const auto value = length(reading);
  if (!value) {
    words(w, inner + way * 4, y + bar_height / 2 + 5, anchor, fitted(gap_words(reading), middle - layout.half - 6));
    return;
  }
  const Scale scale{.low = 0, .high = layout.longest, .from = 0, .to = layout.bar_room()};
  const double long_as = std::max(scale.place(*value), *value > 0 ? 1.0 : 0.1);
  filled_box(w, chart.about, left ? 0 : 1, left ? inner - long_as : inner, y, long_as, bar_height,
             (left ? chart.left_name : chart.right_name) + ", " + band.label + ": " + reading_words(reading, chart.about));
  words(w, inner + way * (long_as + 5), y + bar_height / 2 + 5, anchor, fitted(value_words(*value, chart.about), layout.outside));
}

Figures figures_of(const Pyramid& chart) {
  Figures figures{.heads = {chart.about.category_name, chart.left_name, chart.right_name}, .rows = {}};
  for (const auto& band : chart.bands)
    figures.rows.push_back({band.label, govuk::number(reading_words(band.left, chart.about)), govuk::number(reading_words(band.right, chart.about))});
  return figures;
}

}  // namespace

Html pyramid(const Pyramid& chart) {
  const Layout layout = layout_of(chart);
  Writer w{1024 + 512 * chart.bands.size()};
  write_patterns(w, chart.about, 2);
  words(w, middle - layout.half, 18, Anchor::end, fitted(chart.left_name, middle - layout.half), true);
  words(w, middle + layout.half, 18, Anchor::start, fitted(chart.right_name, middle - layout.half), true);
  double y = top;
  for (const auto& band : chart.bands) {
    words(w, middle, y + bar_height / 2 + 5, Anchor::middle, fitted(band.label, 2 * layout.half));
    write_side(w, chart, band, layout, true, y);
    write_side(w, chart, band, layout, false, y);
    y += row_height;
  }
  const std::string description = tn("{0} band, {1} to the left and {2} to the right.", "{0} bands, {1} to the left and {2} to the right.",
                                     static_cast<std::int64_t>(chart.bands.size()), chart.left_name, chart.right_name);
  return figure(chart.about, description, {.svg = std::move(w).done(), .height = y + 6, .narrow = true}, {}, figures_of(chart));
}

}  // namespace stepwise::charts
