// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwise::directory {

/// A place on the earth, in decimal degrees of WGS 84.
struct Point {
  double latitude = 0, longitude = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// Metres in a straight line, by the haversine of a sphere of 6,371,009 m.
double metres_between(Point a, Point b);

/// How far the way on foot is said to be: the straight line by 1.3, which is what paths and streets add in towns. [ours]
constexpr double way_round = 1.3;
/// How fast a walk is taken to be: 4.8 km/h, 80 metres a minute. [ours]
constexpr int metres_a_minute = 80;
/// Metres on foot and whole minutes, at least one.
int walking_metres(Point a, Point b);
int minutes_to_walk(int metres);

/// A point of the National Grid (easting, northing in metres, OSGB36) in WGS 84, to about five metres.
/// Source: Ordnance Survey, A guide to coordinate systems in Great Britain, annexes B and C.
Point from_national_grid(double easting, double northing);

/// "zz1 1aa" as "ZZ1 1AA"; nothing for what is not shaped like a postcode. BS 7666.
std::optional<std::string> tidy_postcode(std::string_view typed);

/// Whether both are numbers that a place on earth has.
std::optional<Point> point_from(std::string_view latitude, std::string_view longitude);
/// Six decimals, a tenth of a metre.
std::string degrees_words(double degrees);

}  // namespace stepwise::directory
