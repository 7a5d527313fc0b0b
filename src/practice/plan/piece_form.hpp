// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "base/problem.hpp"
#include "http/http.hpp"
#include "practice/plan/rate.hpp"
#include "practice/plan/sign_off.hpp"

namespace stepwise::plan {

/// What was typed into the form of a piece, priced. Amounts are pence, units hundredths a week.
struct TypedPiece {
  Piece piece;
  std::vector<Problem> problems;
};
/// `piece` gives what the form does not ask for: its references and version. A price that is typed is an agreed one; otherwise
/// the rate card's on the first day, and a gap in it is a problem that says so.
TypedPiece piece_from(const http::Fields& typed, Piece piece, std::span<const Rate> rates, std::span<const Aim> aims, std::span<const Offer> offers);
/// A piece as the form holds it.
http::Fields fields_from(const Piece& piece);
/// 1250 hundredths as 12.5; "" for nothing.
std::string units_text(std::int64_t hundredths);
/// 12.5, 12,5 or 7 as hundredths; nothing for what is no number from 0 to 168.
std::optional<std::int64_t> units_from(std::string_view text);

}  // namespace stepwise::plan
