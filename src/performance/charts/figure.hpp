// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/table.hpp"
#include "govuk/writer.hpp"
#include "performance/charts/charts.hpp"

namespace stepwise::charts {

/// What is drawn, in its own units; text is 16 of them. A wide one scrolls by itself on a phone, a narrow one fits.
struct Drawing {
  Html svg;
  double height = 0;
  bool narrow = false;
};
constexpr double width = 640, narrow_width = 400;

/// A key entry: what a mark means. `mark` is the class of a line, point or bar.
struct KeyEntry {
  std::string words, mark;
  enum class Shape { line, dot, diamond, box } shape = Shape::line;
};

/// The table behind a chart.
struct Figures {
  std::vector<std::string> heads;  ///< first the category
  std::vector<govuk::Row> rows;
};

std::string reading_words(const Reading& reading, const About& about);
/// The value to draw, or nothing.
std::optional<double> drawn(const Reading& reading);

/// Figure, caption, key, drawing and the table in a details.
Html figure(const About& about, std::string_view description, const Drawing& drawing, const std::vector<KeyEntry>& key,
            const Figures& figures);

void line(govuk::Writer& w, std::string_view cls, double x1, double y1, double x2, double y2);
void circle(govuk::Writer& w, std::string_view cls, double x, double y, double radius, std::string_view title);
void diamond(govuk::Writer& w, std::string_view cls, double x, double y, double radius, std::string_view title);
void box(govuk::Writer& w, std::string_view cls, double x, double y, double wide, double high, std::string_view title);
enum class Anchor { start, middle, end };
void words(govuk::Writer& w, double x, double y, Anchor anchor, std::string_view text, bool bold = false);

/// About how wide a text is drawn.
double text_width(std::string_view text);
/// Cut to fit, with … at the end; never inside a UTF-8 character.
std::string fitted(std::string_view text, double room);

}  // namespace stepwise::charts
