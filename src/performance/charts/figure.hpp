// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/table.hpp"
#include "govuk/writer.hpp"
#include "language/language.hpp"
#include "performance/charts/charts.hpp"

namespace stepwise::charts {

/// What is drawn, in its own units; text is 16 of them. A wide one scrolls by itself on a phone, a narrow one fits.
struct Drawing {
  Html svg;
  double height = 0;
  bool narrow = false;
};
constexpr double width = 640, narrow_width = 340;

/// A key entry: what a mark means. `mark` is the class of a line, point or bar; a marker or a box takes its look from
/// `series` when that is one of several.
struct KeyEntry {
  std::string words, mark;
  enum class Shape { line, dot, diamond, box, marker } shape = Shape::line;
  int series = -1;
};

/// The table behind a chart.
struct Figures {
  std::vector<std::string> heads;  ///< first the category
  std::vector<govuk::Row> rows;
};

std::string reading_words(const Reading& reading, const About& about);
/// Why a reading is not drawn, short enough to stand in a drawing: "too few to show".
std::string gap_words(const Reading& reading);
/// The value to draw, or nothing.
std::optional<double> drawn(const Reading& reading);
/// The reading at a place of a row that may be short.
const Reading& at(const std::vector<Reading>& readings, std::size_t i);
/// `1,234` as the chart's unit has it.
std::string value_words(double value, const About& about);

/// Figure, caption, key, drawing and the table in a details.
Html figure(const About& about, std::string_view description, const Drawing& drawing, const std::vector<KeyEntry>& key,
            const Figures& figures);
/// The same round drawings that are already written.
Html figure_round(const About& about, const Html& body, const std::vector<KeyEntry>& key, const Figures& figures);
/// One `<svg role="img">` named by its title and description, whose ids start with `id`.
void write_svg(govuk::Writer& w, std::string_view id, std::string_view title, std::string_view description, double wide,
               const Drawing& drawing);

// Marks. Words inside a drawing hold no markup, so untranslated ones stand there without their mark.
void line(govuk::Writer& w, std::string_view cls, double x1, double y1, double x2, double y2);
void circle(govuk::Writer& w, std::string_view cls, double x, double y, double radius, std::string_view title);
void diamond(govuk::Writer& w, std::string_view cls, double x, double y, double radius, std::string_view title);
void box(govuk::Writer& w, std::string_view cls, double x, double y, double wide, double high, std::string_view title);
enum class Anchor { start, middle, end };
void words(govuk::Writer& w, double x, double y, Anchor anchor, std::string_view text, bool bold = false);

/// Looks there are for parts of a bar (solid, striped, dotted, ...) and for lines (solid, dashed, ... each with its own marker).
constexpr std::size_t looks = 5;
/// The stripes and dots that `filled_box` uses; once in each figure that has more than one series.
void write_patterns(govuk::Writer& w, const About& about, std::size_t series);
void filled_box(govuk::Writer& w, const About& about, std::size_t series, double x, double y, double wide, double high,
                std::string_view title);
/// The class of a line of several.
std::string line_class(std::size_t series);
/// The marker of a series: dot, ring, diamond, square, triangle.
void marker(govuk::Writer& w, std::size_t series, double x, double y, std::string_view title);

/// About how wide a text is drawn.
double text_width(std::string_view text);
/// Cut to fit, with … at the end; never inside a UTF-8 character.
std::string fitted(std::string_view text, double room);

}  // namespace stepwise::charts
