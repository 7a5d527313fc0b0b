// SPDX-License-Identifier: Apache-2.0
#include "community/directory/geography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "base/text.hpp"

namespace stepwise::directory {
namespace {

constexpr double earth_metres = 6'371'009;
constexpr double radian = std::numbers::pi / 180;

struct Ellipsoid {
  double a, b;
  double e2() const { return 1 - b * b / (a * a); }
};
constexpr Ellipsoid airy{6'377'563.396, 6'356'256.909}, wgs84{6'378'137.0, 6'356'752.3141};

/// The National Grid's projection: true origin 49 N, 2 W at 400 km E, -100 km N.
constexpr double scale = 0.9996012717, origin_east = 400'000, origin_north = -100'000;
constexpr double origin_latitude = 49 * radian, origin_longitude = -2 * radian;

double meridional_arc(double latitude) {
  const double n = (airy.a - airy.b) / (airy.a + airy.b), n2 = n * n, n3 = n2 * n;
  const double less = latitude - origin_latitude, more = latitude + origin_latitude;
  return airy.b * scale *
         ((1 + n + 1.25 * n2 + 1.25 * n3) * less - (3 * n + 3 * n2 + 2.625 * n3) * std::sin(less) * std::cos(more) +
          (1.875 * n2 + 1.875 * n3) * std::sin(2 * less) * std::cos(2 * more) - 35.0 / 24 * n3 * std::sin(3 * less) * std::cos(3 * more));
}

/// Latitude and longitude on the Airy ellipsoid, in radians.
std::array<double, 2> unproject(double easting, double northing) {
  double latitude = origin_latitude + (northing - origin_north) / (airy.a * scale);
  for (int turn = 0; turn < 20; ++turn) {
    const double off = northing - origin_north - meridional_arc(latitude);
    if (std::abs(off) < 1e-5) break;
    latitude += off / (airy.a * scale);
  }
  const double s = std::sin(latitude), e2 = airy.e2();
  const double nu = airy.a * scale / std::sqrt(1 - e2 * s * s), rho = nu * (1 - e2) / (1 - e2 * s * s), eta2 = nu / rho - 1;
  const double tan = std::tan(latitude), t2 = tan * tan, t4 = t2 * t2, sec = 1 / std::cos(latitude), d = easting - origin_east;
  const double v7 = tan / (2 * rho * nu), v8 = tan / (24 * rho * std::pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const double v9 = tan / (720 * rho * std::pow(nu, 5)) * (61 + 90 * t2 + 45 * t4);
  const double v10 = sec / nu, v11 = sec / (6 * std::pow(nu, 3)) * (nu / rho + 2 * t2), v12 = sec / (120 * std::pow(nu, 5)) * (5 + 28 * t2 + 24 * t4);
  return {latitude - v7 * d * d + v8 * std::pow(d, 4) - v9 * std::pow(d, 6), origin_longitude + v10 * d - v11 * std::pow(d, 3) + v12 * std::pow(d, 5)};
}

/// The Helmert turn from OSGB36 to WGS 84.
Point shifted(double latitude, double longitude) {
  const double s = std::sin(latitude), c = std::cos(latitude), nu = airy.a / std::sqrt(1 - airy.e2() * s * s);
  const double x = nu * c * std::cos(longitude), y = nu * c * std::sin(longitude), z = (1 - airy.e2()) * nu * s;
  constexpr double tx = 446.448, ty = -125.157, tz = 542.060, size = 1 - 20.4894e-6, second = radian / 3600;
  constexpr double rx = 0.1502 * second, ry = 0.2470 * second, rz = 0.8421 * second;
  const double x2 = tx + size * x - rz * y + ry * z, y2 = ty + rz * x + size * y - rx * z, z2 = tz - ry * x + rx * y + size * z;
  const double p = std::hypot(x2, y2), e2 = wgs84.e2();
  double out = std::atan2(z2, p * (1 - e2));
  for (int turn = 0; turn < 10; ++turn) out = std::atan2(z2 + e2 * wgs84.a / std::sqrt(1 - e2 * std::sin(out) * std::sin(out)) * std::sin(out), p);
  return {out / radian, std::atan2(y2, x2) / radian};
}

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

double metres_between(Point a, Point b) {
  const double up = std::sin((b.latitude - a.latitude) * radian / 2), across = std::sin((b.longitude - a.longitude) * radian / 2);
  const double h = up * up + std::cos(a.latitude * radian) * std::cos(b.latitude * radian) * across * across;
  return 2 * earth_metres * std::asin(std::min(1.0, std::sqrt(h)));
}

int walking_metres(Point a, Point b) { return static_cast<int>(std::lround(metres_between(a, b) * way_round)); }

int minutes_to_walk(int metres) { return std::max(1, (metres + metres_a_minute / 2) / metres_a_minute); }

Point from_national_grid(double easting, double northing) {
  const auto [latitude, longitude] = unproject(easting, northing);
  return shifted(latitude, longitude);
}

std::optional<std::string> tidy_postcode(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    if (c == ' ') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  if (code.size() < 5 || code.size() > 7) return std::nullopt;
  const std::string_view inward = std::string_view{code}.substr(code.size() - 3), outward = std::string_view{code}.substr(0, code.size() - 3);
  if (!is_digit(inward[0]) || !is_letter(inward[1]) || !is_letter(inward[2]) || !is_letter(outward[0])) return std::nullopt;
  if (!std::ranges::all_of(outward, [](char c) { return is_letter(c) || is_digit(c); }) || std::ranges::none_of(outward, is_digit)) return std::nullopt;
  return std::string{outward} + " " + std::string{inward};
}

std::optional<Point> point_from(std::string_view latitude, std::string_view longitude) {
  const auto north = parse_decimal(trim(latitude)), east = parse_decimal(trim(longitude));
  if (!north || !east || !(std::abs(*north) <= 90) || !(std::abs(*east) <= 180)) return std::nullopt;
  return Point{*north, *east};
}

std::string degrees_words(double degrees) {
  std::string words = fmt::format("{:.6f}", degrees);
  while (words.ends_with('0')) words.pop_back();
  if (words.ends_with('.')) words.pop_back();
  return words == "-0" ? "0" : words;
}

}  // namespace stepwise::directory
