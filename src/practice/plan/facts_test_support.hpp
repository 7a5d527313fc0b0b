// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/plan/money.hpp"

namespace stepwise::plan::test {

inline Date on(std::string_view iso) { return *Date::parse_iso(iso); }

inline Piece paid(std::int64_t weekly, std::string_view start, std::optional<Date> end = {}) {
  Piece piece;
  piece.what = "Two hours in the garden";
  piece.who_kind = "paid_budget";
  piece.held_as = "managed";
  piece.weekly_pence = weekly;
  piece.start_on = on(start);
  piece.end_on = end;
  piece.outcome_reference = "o1";
  return piece;
}

inline Rate rate(std::string reference, std::int64_t pence, std::string_view from, std::optional<Date> to = {}, std::string provider = "") {
  return {.reference = std::move(reference), .component = "home_support", .unit = "hour", .provider = std::move(provider), .pence = pence, .from_on = on(from), .to_on = to};
}

}  // namespace stepwise::plan::test
