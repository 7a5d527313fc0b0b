// SPDX-License-Identifier: Apache-2.0
#include "drafts/day_boxes.hpp"

#include <string>

#include "base/text.hpp"

namespace stepwise::drafts {
namespace {

std::string box(const http::Fields& typed, std::string_view name, std::string_view which) {
  return std::string{trim(typed.get(std::string{name} + "_" + std::string{which}))};
}

}  // namespace

std::optional<Date> day_in_boxes(const http::Fields& typed, std::string_view name) {
  const std::string day = box(typed, name, "day"), month = box(typed, name, "month"), year = box(typed, name, "year");
  if (parse_number(day).value_or(0) < 1 || month.empty() || day.size() > 2 || year.size() != 4) return std::nullopt;
  const auto date = Date::parse(day + " " + month + " " + year);
  return date && date->year() >= 1000 ? date : std::nullopt;
}

bool day_boxes_filled(const http::Fields& typed, std::string_view name) {
  return !box(typed, name, "day").empty() || !box(typed, name, "month").empty() || !box(typed, name, "year").empty();
}

void add_day_boxes(http::Fields& fields, std::string_view name, std::optional<Date> day) {
  if (!day) return;
  fields.add(std::string{name} + "_day", std::to_string(day->day()));
  fields.add(std::string{name} + "_month", std::to_string(day->month()));
  fields.add(std::string{name} + "_year", std::to_string(day->year()));
}

}  // namespace stepwise::drafts
