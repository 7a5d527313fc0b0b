// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/figure.hpp"

#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

bool is_character_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

void write_title(Writer& w, std::string_view title) {
  if (!title.empty()) w.raw("<title>").text(title).raw("</title>");
}

void write_key(Writer& w, const std::vector<KeyEntry>& key) {
  if (key.empty()) return;
  w.start("ul", "app-chart__key");
  for (const auto& entry : key) {
    w.raw("<li><svg viewBox=\"0 0 28 14\" aria-hidden=\"true\" focusable=\"false\">");
    switch (entry.shape) {
      case KeyEntry::Shape::line: line(w, entry.mark, 0, 7, 28, 7); break;
      case KeyEntry::Shape::dot: circle(w, entry.mark, 14, 7, 5, {}); break;
      case KeyEntry::Shape::diamond: diamond(w, entry.mark, 14, 7, 6, {}); break;
      case KeyEntry::Shape::box: box(w, entry.mark, 2, 2, 24, 10, {}); break;
    }
    w.raw("</svg>").text(entry.words).raw("</li>");
  }
  w.close("ul");
}

void write_svg(Writer& w, const About& about, std::string_view description, const Drawing& drawing) {
  if (!drawing.narrow)
    w.raw("<div class=\"app-chart__wide\" tabindex=\"0\" role=\"region\"").attr("aria-label", "Chart: " + about.finding).end();
  w.open("svg").cls("app-chart__svg", drawing.narrow ? "app-chart__svg--narrow" : "");
  w.attr("viewBox", "0 0 " + place_words(drawing.narrow ? narrow_width : width) + " " + place_words(drawing.height));
  w.attr("role", "img").attr("aria-labelledby", about.id + "-title " + about.id + "-desc").attr("focusable", "false").end();
  w.open("title").attr("id", about.id + "-title").end().text(about.finding).close("title");
  w.open("desc").attr("id", about.id + "-desc").end().text(description).close("desc");
  w.html(drawing.svg).close("svg");
  if (!drawing.narrow) w.close("div");
}

Html table_behind(const About& about, const Figures& figures) {
  govuk::TableOptions options{.caption = about.subtitle.empty() ? about.finding : about.subtitle,
                              .rows = figures.rows,
                              .first_cell_is_header = true,
                              .caption_classes = "govuk-visually-hidden",
                              .stack_on_phones = true,
                              .stack_names = figures.heads};
  for (std::size_t i = 0; i < figures.heads.size(); ++i)
    options.head.push_back(i == 0 ? govuk::Cell{figures.heads[i]} : govuk::number(figures.heads[i]));
  Html content = govuk::table(options);
  if (!about.csv_href.empty())
    content += html::element("p", {{"class", "govuk-body"}}, govuk::link("Download these figures (CSV)", about.csv_href, ": " + about.finding));
  return content;
}

}  // namespace

Reading reading_of(const statistics::ShownValue& value) {
  if (std::holds_alternative<statistics::Hidden>(value)) return {.hidden = true};
  if (const double* shown = std::get_if<double>(&value)) return {.value = *shown};
  return {};
}

std::optional<double> drawn(const Reading& reading) { return reading.hidden ? std::nullopt : reading.value; }

std::string reading_words(const Reading& reading, const About& about) {
  if (reading.hidden) return "Hidden: too few to show";
  if (!reading.table_words.empty()) return reading.table_words;
  return reading.value ? figure_words(*reading.value, about.unit, about.decimals) : "No figure";
}

Html figure(const About& about, std::string_view description, const Drawing& drawing, const std::vector<KeyEntry>& key,
            const Figures& figures) {
  Writer w{4096 + drawing.svg.markup().size() + 512 * figures.rows.size()};
  w.open("figure").cls("app-chart").attr("id", about.id).end();
  w.start("figcaption", "app-chart__caption").text(about.finding);
  if (!about.subtitle.empty()) w.raw(" ").start("span", "app-chart__subtitle").text(about.subtitle).close("span");
  w.close("figcaption");
  write_key(w, key);
  write_svg(w, about, description, drawing);
  Html summary{"Show the figures"};
  summary += html::element("span", {{"class", "govuk-visually-hidden"}}, Html{": " + about.finding});
  w.html(govuk::details({.summary = summary, .content = table_behind(about, figures)}));
  w.close("figure");
  return std::move(w).done();
}

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
  const std::string path = "M" + place_words(x) + " " + place_words(y - radius) + "L" + place_words(x + radius) + " " + place_words(y) +
                           "L" + place_words(x) + " " + place_words(y + radius) + "L" + place_words(x - radius) + " " + place_words(y) + "Z";
  w.open("path").cls(cls).attr("d", path).end();
  write_title(w, title);
  w.close("path");
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
  w.end().text(text).close("text");
}

double text_width(std::string_view text) {
  double width = 0;
  for (const char byte : text)
    if (is_character_start(byte)) width += 8.6;
  return width;
}

std::string fitted(std::string_view text, double room) {
  if (text_width(text) <= room) return std::string{text};
  double width = 8.6;
  std::size_t keep = 0;
  while (keep < text.size()) {
    width += 8.6;
    if (width > room) break;
    do ++keep;
    while (keep < text.size() && !is_character_start(text[keep]));
  }
  return std::string{text.substr(0, keep)} + "…";
}

}  // namespace stepwise::charts
