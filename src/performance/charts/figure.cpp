// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/figure.hpp"

#include <cmath>

#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

void write_key_mark(Writer& w, const About& about, const KeyEntry& entry) {
  const auto series = static_cast<std::size_t>(std::max(entry.series, 0));
  switch (entry.shape) {
    case KeyEntry::Shape::line: line(w, entry.mark, 0, 7, 28, 7); break;
    case KeyEntry::Shape::dot: circle(w, entry.mark, 14, 7, 5, {}); break;
    case KeyEntry::Shape::diamond: diamond(w, entry.mark, 14, 7, 6, {}); break;
    case KeyEntry::Shape::box: filled_box(w, about, series, 2, 2, 24, 10, {}); break;
    case KeyEntry::Shape::marker:
      line(w, line_class(series), 0, 7, 28, 7);
      marker(w, series, 14, 7, {});
      break;
  }
}

void write_key(Writer& w, const About& about, const std::vector<KeyEntry>& key) {
  if (key.empty()) return;
  w.start("ul", "app-chart__key");
  for (const auto& entry : key) {
    w.raw("<li><svg viewBox=\"0 0 28 14\" aria-hidden=\"true\" focusable=\"false\">");
    write_key_mark(w, about, entry);
    w.raw("</svg>").text(entry.words).raw("</li>");
  }
  w.close("ul");
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
    content += html::element("p", {{"class", "govuk-body app-chart__download"}},
                             govuk::link(t("Download these figures (CSV)"), about.csv_href, ": " + about.finding));
  return content;
}

}  // namespace

Reading reading_of(const statistics::ShownValue& value) {
  if (std::holds_alternative<statistics::Hidden>(value)) return {.hidden = true};
  if (const double* shown = std::get_if<double>(&value)) return {.value = *shown};
  return {};
}

std::optional<double> drawn(const Reading& reading) {
  return reading.hidden || !reading.value || !std::isfinite(*reading.value) ? std::nullopt : reading.value;
}

const Reading& at(const std::vector<Reading>& readings, std::size_t i) {
  static const Reading nothing;
  return i < readings.size() ? readings[i] : nothing;
}

std::string value_words(double value, const About& about) { return figure_words(value, about.unit, about.decimals); }

std::string reading_words(const Reading& reading, const About& about) {
  if (reading.hidden) return t("Hidden: too few to show");
  if (!reading.table_words.empty()) return reading.table_words;
  const auto value = drawn(reading);
  return value ? value_words(*value, about) : std::string{t("No figure")};
}

std::string gap_words(const Reading& reading) { return reading.hidden ? t("too few to show") : t("no figure"); }

void write_svg(Writer& w, std::string_view id, std::string_view title, std::string_view description, double wide, const Drawing& drawing) {
  const std::string named{id};
  w.open("svg").cls("app-chart__svg", drawing.narrow ? "app-chart__svg--narrow" : "");
  w.attr("viewBox", "0 0 " + place_words(wide) + " " + place_words(drawing.height));
  w.attr("role", "img").attr("aria-labelledby", named + "-title " + named + "-desc").attr("focusable", "false").end();
  w.open("title").attr("id", named + "-title").end().text(plain(title)).close("title");
  w.open("desc").attr("id", named + "-desc").end().text(plain(description)).close("desc");
  w.html(drawing.svg).close("svg");
}

Html figure(const About& about, std::string_view description, const Drawing& drawing, const std::vector<KeyEntry>& key,
            const Figures& figures) {
  Writer w{1024 + drawing.svg.markup().size()};
  if (!drawing.narrow)
    w.raw("<div class=\"app-chart__wide\" tabindex=\"0\" role=\"region\"").attr("aria-label", plain(t("Chart: {0}", about.finding))).end();
  write_svg(w, about.id, about.finding, description, drawing.narrow ? narrow_width : width, drawing);
  if (!drawing.narrow) w.close("div");
  return figure_round(about, std::move(w).done(), key, figures);
}

Html figure_round(const About& about, const Html& body, const std::vector<KeyEntry>& key, const Figures& figures) {
  Writer w{4096 + body.markup().size() + 512 * figures.rows.size()};
  w.open("figure").cls("app-chart").attr("id", about.id).end();
  w.start("figcaption", "app-chart__caption").text(about.finding);
  if (!about.subtitle.empty()) w.raw(" ").start("span", "app-chart__subtitle").text(about.subtitle).close("span");
  w.close("figcaption");
  write_key(w, about, key);
  w.html(body);
  Html summary{t("Show the figures")};
  summary += html::element("span", {{"class", "govuk-visually-hidden"}}, Html{": " + about.finding});
  w.html(govuk::details({.summary = summary, .content = table_behind(about, figures), .classes = about.figures_beside ? "app-paper__hidden" : ""}));
  w.close("figure");
  return std::move(w).done();
}

}  // namespace stepwise::charts
