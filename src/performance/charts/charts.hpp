// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "language/language.hpp"
#include "performance/charts/scale.hpp"
#include "performance/statistics/disclosure.hpp"

namespace stepwise::charts {

using html::Html;

/// One figure. Hidden (too few people to show) and missing are not zero: neither is drawn, the table says which.
struct Reading {
  std::optional<double> value = {};
  bool hidden = false;
  std::string table_words = {};  ///< instead of the formatted number, or of "No figure", in the table
};

/// A value as disclosure control lets it be shown.
Reading reading_of(const statistics::ShownValue& value);

/// What every chart says about itself. The finding is a sentence: "More contacts were resolved at the front door"; where a
/// rule can, finding.hpp words one from the figures.
struct About {
  std::string id = {};          ///< unique on the page
  std::string finding = {};
  std::string subtitle = {};    ///< measure, area and period
  std::string csv_href = {};    ///< the same numbers to download
  Unit unit = Unit::number;
  int decimals = 0;
  std::string category_name = t("Month");  ///< heads the table's first column
  bool figures_beside = false;             ///< the page has them in a table of its own: paper shows that one alone
};

/// Figures in time order. `extra` are more cells of its table row (numerator, denominator).
struct RunPoint {
  std::string label = {};        ///< November 2026
  std::string short_label = {};  ///< on the axis: Nov 26; the label when empty
  Reading reading = {};
  std::vector<std::string> extra = {};
  std::string stands_out = {};   ///< why chance does not explain it: drawn as a diamond, said in the table
};
struct OtherLine {
  std::string name = {};
  std::vector<Reading> readings = {};  ///< one a point
};
struct RunChart {
  About about = {};
  std::string series_name = t("Figure");
  std::vector<RunPoint> points = {};
  std::vector<std::string> extra_heads = {};
  std::optional<OtherLine> other = {};  ///< England, the region: dashed, hollow points
  std::optional<double> mean = {};
  std::string mean_name = t("Average");
  std::optional<std::pair<double, double>> limits = {};  ///< lower, upper
  bool from_zero = true;
};
/// A line with points; gaps where there is nothing to draw.
Html run_chart(const RunChart& chart);

struct Bar {
  std::string label = {};
  Reading reading = {};
  std::vector<std::string> extra = {};
};
struct BarChart {
  About about = {};
  std::string series_name = t("Figure");
  std::vector<Bar> bars = {};
  std::vector<std::string> extra_heads = {};
};
/// Bars from zero, one a row, in the order given, each with its figure.
Html bar_chart(const BarChart& chart);

struct BarGroup {
  std::string label = {};
  std::vector<Reading> readings = {};  ///< one a series
};
struct GroupedBarChart {
  About about = {};
  std::vector<std::string> series = {};  ///< at most five
  std::vector<BarGroup> groups = {};
};
Html grouped_bar_chart(const GroupedBarChart& chart);

struct Dot {
  std::string label = {};
  Reading reading = {};
  bool own = false;                                       ///< the reader's own council: a diamond, its name in bold
  std::optional<std::pair<double, double>> interval = {};  ///< 95% lower, upper
};
struct DotsChart {
  About about = {};
  std::string series_name = t("Figure");
  std::vector<Dot> dots = {};      ///< in the order given; by name, so that it is no league table
  std::optional<double> median = {};
  std::string median_name = t("Median");
};
/// One dot a council with the median as a line.
Html dots_chart(const DotsChart& chart);

}  // namespace stepwise::charts
