// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double character_width = 8.6, marker_radius = 5;

constexpr std::array<std::string_view, looks> bar_classes{"app-chart__bar", "app-chart__bar app-chart__bar--2",
                                                          "app-chart__bar app-chart__bar--3", "app-chart__bar app-chart__bar--4",
                                                          "app-chart__bar app-chart__bar--5"};
constexpr std::array<std::string_view, looks> line_classes{
    "app-chart__line", "app-chart__line app-chart__line--2", "app-chart__line app-chart__line--3",
    "app-chart__line app-chart__line--4", "app-chart__line app-chart__line--5"};

bool is_character_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

void write_title(Writer& w, std::string_view title) {
  if (!title.empty()) w.raw("<title>").text(plain(title)).raw("</title>");
}

std::string pattern_id(const About& about, std::size_t series) { return about.id + "-look-" + std::to_string(series + 1); }

void write_pattern(Writer& w, const About& about, std::size_t series) {
  w.open("pattern").attr("id", pattern_id(about, series)).attr("width", "8").attr("height", "8");
  w.attr("patternUnits", "userSpaceOnUse").end();
  w.raw("<rect class=\"app-chart__ground\" width=\"8\" height=\"8\"/>");
  switch (series % looks) {
    case 1: w.raw("<path class=\"app-chart__ink\" d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/>"); break;
    case 2: w.raw("<circle class=\"app-chart__spot\" cx=\"4\" cy=\"4\" r=\"2\"/>"); break;
    case 4: w.raw("<path class=\"app-chart__ink\" d=\"M0 4H8M4 0V8\"/>"); break;
    default: break;
  }
  w.close("pattern");
}

void shape(Writer& w, std::string_view cls, const std::string& path, std::string_view title) {
  w.open("path").cls(cls).attr("d", path).end();
  write_title(w, title);
  w.close("path");
}

}  // namespace

void line(Writer& w, std::string_view cls, double x1, double y1, double x2, double y2) {
  w.open("line").cls(cls).attr("x1", place_words(x1)).attr("y1", place_words(y1));
  w.attr("x2", place_words(x2)).attr("y2", place_words(y2)).raw("/>");
}

void circle(Writer& w, std::string_view cls, double x, double y, double radius, std::string_view title) {
  w.open("circle").cls(cls).attr("cx", place_words(x)).attr("cy", place_words(y)).attr("r", place_words(radius)).end();
  write_title(w, title);
  w.close("circle");
}

void diamond(Writer& w, std::string_view cls, double x, double y, double radius, std::string_view title) {
  shape(w, cls,
        "M" + place_words(x) + " " + place_words(y - radius) + "L" + place_words(x + radius) + " " + place_words(y) + "L" +
            place_words(x) + " " + place_words(y + radius) + "L" + place_words(x - radius) + " " + place_words(y) + "Z",
        title);
}

void box(Writer& w, std::string_view cls, double x, double y, double wide, double high, std::string_view title) {
  w.open("rect").cls(cls).attr("x", place_words(x)).attr("y", place_words(y));
  w.attr("width", place_words(wide)).attr("height", place_words(high)).end();
  write_title(w, title);
  w.close("rect");
}

void words(Writer& w, double x, double y, Anchor anchor, std::string_view text, bool bold) {
  w.open("text").attr("x", place_words(x)).attr("y", place_words(y));
  if (anchor != Anchor::start) w.attr("text-anchor", anchor == Anchor::end ? "end" : "middle");
  if (bold) w.attr("font-weight", "bold");
  w.end().text(plain(text)).close("text");
}

void write_patterns(Writer& w, const About& about, std::size_t series) {
  if (series < 2) return;
  w.raw("<defs>");
  for (std::size_t i = 1; i < std::min(series, looks); ++i) write_pattern(w, about, i);
  w.raw("</defs>");
}

void filled_box(Writer& w, const About& about, std::size_t series, double x, double y, double wide, double high, std::string_view title) {
  w.open("rect").cls(bar_classes[series % looks]).attr("x", place_words(x)).attr("y", place_words(y));
  w.attr("width", place_words(wide)).attr("height", place_words(high));
  if (series % looks > 0) w.attr("fill", "url(#" + pattern_id(about, series % looks) + ")");
  w.end();
  write_title(w, title);
  w.close("rect");
}

std::string line_class(std::size_t series) { return std::string{line_classes[series % looks]}; }

void marker(Writer& w, std::size_t series, double x, double y, std::string_view title) {
  const double r = marker_radius;
  switch (series % looks) {
    case 0: circle(w, "app-chart__point", x, y, r, title); return;
    case 1: circle(w, "app-chart__point--other", x, y, r, title); return;
    case 2: diamond(w, "app-chart__point", x, y, r + 1, title); return;
    case 3: box(w, "app-chart__point--other", x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2, title); return;
    default: break;
  }
  shape(w, "app-chart__point",
        "M" + place_words(x) + " " + place_words(y - r) + "L" + place_words(x + r) + " " + place_words(y + r) + "L" +
            place_words(x - r) + " " + place_words(y + r) + "Z",
        title);
}

double text_width(std::string_view text) {
  double width = 0;
  for (const char byte : plain(text))
    if (is_character_start(byte)) width += character_width;
  return width;
}

std::string fitted(std::string_view marked, double room) {
  const std::string text = plain(marked);
  if (text_width(text) <= room) return text;
  double width = character_width;
  std::size_t keep = 0;
  while (keep < text.size()) {
    width += character_width;
    if (width > room) break;
    do ++keep;
    while (keep < text.size() && !is_character_start(text[keep]));
  }
  return text.substr(0, keep) + "…";
}

}  // namespace stepwise::charts
