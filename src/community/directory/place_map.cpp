// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "govuk/writer.hpp"
#include "language/language.hpp"

namespace stepwise::directory {
namespace {

constexpr double wide = 640, most_high = 560, least_high = 320, edge = 34, radius = 15;
constexpr double metres_a_degree = 111'195;   ///< of latitude, on the sphere that geography.hpp measures on
constexpr double least_span = 1'200;          ///< metres: one place alone is not drawn as if it filled the county
constexpr std::size_t most_dots = 400;

/// Degrees to the picture: true to scale in the middle, as maps of a council may be.
class Frame {
 public:
  Frame(const std::vector<MapPoint>& points, std::optional<Point> from, const std::vector<Point>& others) {
    for (const auto& point : points) take(point.at);
    if (from) take(*from);
    else
      for (const auto& other : others) take(other);
    const double middle = (south_ + north_) / 2;
    east_metres_ = metres_a_degree * std::cos(middle * std::numbers::pi / 180);
    const double across = std::max(least_span, (east_ - west_) * east_metres_), up = std::max(least_span, (north_ - south_) * metres_a_degree);
    metres_a_unit_ = std::max(across / (wide - 2 * edge), up / (most_high - 2 * edge));
    high_ = std::clamp(up / metres_a_unit_ + 2 * edge, least_high, most_high);
  }
  double x(Point at) const { return wide / 2 + (at.longitude - (west_ + east_) / 2) * east_metres_ / metres_a_unit_; }
  double y(Point at) const { return high_ / 2 - (at.latitude - (south_ + north_) / 2) * metres_a_degree / metres_a_unit_; }
  double high() const { return high_; }
  double metres_a_unit() const { return metres_a_unit_; }
  bool shows(Point at) const { return x(at) >= 0 && x(at) <= wide && y(at) >= 0 && y(at) <= high_; }

 private:
  void take(Point at) {
    west_ = std::min(west_, at.longitude);
    east_ = std::max(east_, at.longitude);
    south_ = std::min(south_, at.latitude);
    north_ = std::max(north_, at.latitude);
  }
  double west_ = 181, east_ = -181, south_ = 91, north_ = -91, east_metres_ = 1, metres_a_unit_ = 1, high_ = least_high;
};

std::string unit(double value) { return fmt::format("{:.1f}", value); }

void dot(govuk::Writer& w, const Frame& frame, Point at) {
  w.open("circle").attr("cx", unit(frame.x(at))).attr("cy", unit(frame.y(at))).attr("r", "3").attr("fill", "#b1b4b6").end().close("circle");
}

void numbered(govuk::Writer& w, const Frame& frame, const MapPoint& point) {
  const std::string x = unit(frame.x(point.at));
  w.open("circle").attr("cx", x).attr("cy", unit(frame.y(point.at))).attr("r", unit(radius)).attr("fill", "#ffffff").attr("stroke", "#0b0c0c").attr("stroke-width", "2").end().close("circle");
  w.open("text").attr("x", x).attr("y", unit(frame.y(point.at) + 5.5)).attr("text-anchor", "middle").end().text(std::to_string(point.number)).close("text");
}

/// Where somebody sets out: a filled square, told apart from the places without its colour.
void start(govuk::Writer& w, const Frame& frame, Point from) {
  const double x = frame.x(from), y = frame.y(from);
  w.open("rect").attr("x", unit(x - 9)).attr("y", unit(y - 9)).attr("width", "18").attr("height", "18").attr("fill", "#0b0c0c").end().close("rect");
  w.open("text").attr("x", unit(x)).attr("y", unit(y + 28)).attr("text-anchor", "middle").end().text(t("Start")).close("text");
}

std::string length_words(int metres) { return metres >= 1000 ? t("{0} km", metres / 1000) : t("{0} m", metres); }

void scale_bar(govuk::Writer& w, const Frame& frame) {
  const int metres = round_length(frame.metres_a_unit() * wide / 4);
  const double from = 16, y = frame.high() - 16, to = from + metres / frame.metres_a_unit();
  w.open("path").attr("d", fmt::format("M{:.1f} {:.1f}v8h{:.1f}v-8", from, y - 8, to - from)).attr("fill", "none").attr("stroke", "#0b0c0c").attr("stroke-width", "2").end().close("path");
  w.open("text").attr("x", unit(to + 8)).attr("y", unit(y + 2)).end().text(length_words(metres)).close("text");
  w.open("text").attr("x", unit(wide - 16)).attr("y", "24").attr("text-anchor", "end").end().text(t("North ↑")).close("text");
}

}  // namespace

int round_length(double metres) {
  int length = 1;
  for (int tens = 1; tens <= 1'000'000; tens *= 10)
    for (const int times : {1, 2, 5})
      if (tens * times <= metres) length = tens * times;
  return length;
}

html::Html write_map(const std::vector<MapPoint>& points, std::optional<Point> from, const std::vector<Point>& others) {
  if (points.empty()) return {};
  const Frame frame{points, from, others};
  govuk::Writer w{4096};
  w.open("div").cls("app-chart").end();
  w.open("svg").cls("app-chart__svg").attr("viewBox", fmt::format("0 0 {:.0f} {:.0f}", wide, frame.high())).attr("role", "img");
  w.attr("aria-labelledby", "map-title map-desc").attr("focusable", "false").end();
  w.open("title").attr("id", "map-title").end().text(plain(tn("Map of {0} place", "Map of {0} places", static_cast<std::int64_t>(points.size())))).close("title");
  w.open("desc").attr("id", "map-desc").end().text(plain(t("Each number is that of a place in the list, which says where it is in words."))).close("desc");
  w.open("rect").attr("width", unit(wide)).attr("height", unit(frame.high())).attr("fill", "#f3f2f1").end().close("rect");
  std::size_t dots = 0;
  for (const auto& other : others)
    if (frame.shows(other) && ++dots <= most_dots) dot(w, frame, other);
  if (from) start(w, frame, *from);
  for (auto point = points.rbegin(); point != points.rend(); ++point) numbered(w, frame, *point);
  scale_bar(w, frame);
  w.close("svg").close("div");
  return std::move(w).done();
}

}  // namespace stepwise::directory
