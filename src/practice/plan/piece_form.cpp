// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/piece_form.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/money.hpp"

namespace stepwise::plan {
namespace {

constexpr double most_units = 168;

std::optional<std::int64_t> pence_in(const http::Fields& typed, std::string_view name, std::vector<Problem>& problems) {
  const std::string text = sheet::text_of(typed, name);
  if (text.empty()) return std::nullopt;
  const auto money = Money::parse(text);
  if (money && money->pence >= 0) return money->pence;
  problems.push_back({std::string{name}, "wrong", t("Enter an amount in pounds and pence, like 18.50")});
  return std::nullopt;
}

void price(TypedPiece& out, const http::Fields& typed, std::span<const Rate> rates) {
  Piece& piece = out.piece;
  const auto own = pence_in(typed, "own_price", out.problems);
  piece.one_off_pence = pence_in(typed, "one_off", out.problems).value_or(0);
  const std::string units = sheet::text_of(typed, "units");
  const auto hundredths = units_from(units);
  if (!units.empty() && !hundredths) out.problems.push_back({"units", "wrong", t("Enter how many a week, like 7 or 3.5")});
  piece.units_hundredths = hundredths.value_or(0);
  piece.own_rate = own.has_value();
  piece.rate_pence = own;
  piece.weekly_pence = 0;
  if (piece.units_hundredths == 0) return;
  if (piece.unit.empty()) out.problems.push_back({"unit", "needed", t("Choose what is counted: hours, visits, days")});
  if (!own && !piece.component.empty() && !piece.unit.empty() && sheet::day_of(typed, "start")) {
    const Rate* rate = rate_on(rates, piece.component, piece.unit, piece.provider, piece.start_on);
    if (rate == nullptr) return out.problems.push_back({"own_price", "gap", t("The rate card has no price for this on {0}. Enter the price that was agreed, or ask for the gap to be filled", long_date(piece.start_on))});
    piece.rate_pence = rate->pence;
  }
  if (piece.rate_pence) piece.weekly_pence = weekly_pence(piece.units_hundredths, *piece.rate_pence);
  else if (is_paid(piece)) out.problems.push_back({"component", "needed", t("Choose the kind of support, or enter the price that was agreed")});
}

void look_across(TypedPiece& out) {
  const Piece& piece = out.piece;
  if (piece.end_on && *piece.end_on < piece.start_on) out.problems.push_back({"end", "order", t("The last day comes before the first: change one of them")});
  if (is_paid(piece) && piece.held_as == "none") out.problems.push_back({"held_as", "needed", t("Choose how the money is held")});
  if (!piece.who_kind.empty() && !is_paid(piece) && piece.held_as != "none") out.problems.push_back({"held_as", "free", t("Nothing of the budget is spent on this: choose no money, or that it is paid from the budget")});
}

}  // namespace

std::optional<std::int64_t> units_from(std::string_view text) {
  std::string plain{trim(text)};
  std::ranges::replace(plain, ',', '.');
  const auto number = parse_decimal(plain);
  if (!number || *number < 0 || *number > most_units) return std::nullopt;
  return std::llround(*number * 100);
}

std::string units_text(std::int64_t hundredths) {
  if (hundredths == 0) return "";
  std::string text = std::to_string(hundredths / 100);
  const auto rest = hundredths % 100;
  if (rest != 0) text += (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? std::to_string(rest / 10) : std::to_string(rest));
  return text;
}

TypedPiece piece_from(const http::Fields& typed, Piece piece, std::span<const Rate> rates, std::span<const Aim> aims, std::span<const Offer> offers) {
  TypedPiece out{std::move(piece), {}};
  Piece& p = out.piece;
  p.what = sheet::text_of(typed, "what");
  p.when = sheet::text_of(typed, "when");
  p.outcome_reference = sheet::text_of(typed, "outcome");
  const auto aim = std::ranges::find(aims, p.outcome_reference, &Aim::reference);
  p.outcome_words = aim == aims.end() ? p.outcome_reference.empty() ? "" : p.outcome_words : aim->words;
  p.need = sheet::text_of(typed, "need");
  p.who_kind = sheet::text_of(typed, "who_kind");
  p.who = sheet::text_of(typed, "who");
  p.offer_reference = sheet::text_of(typed, "offer");
  const auto offer = std::ranges::find(offers, p.offer_reference, &Offer::reference);
  if (offer != offers.end() && !offer->counts)
    out.problems.push_back({"offer", "old", t("{0} has not confirmed this within six months, or cannot now. Ask them first", offer->who)});
  p.component = sheet::text_of(typed, "component");
  p.unit = sheet::text_of(typed, "unit");
  p.provider = sheet::text_of(typed, "provider");
  p.service_type = sheet::text_of(typed, "service_type");
  p.held_as = typed.has("held_as") ? sheet::text_of(typed, "held_as") : "none";
  p.start_on = sheet::day_of(typed, "start").value_or(Date{});
  p.end_on = sheet::day_of(typed, "end");
  price(out, typed, rates);
  look_across(out);
  return out;
}

http::Fields fields_from(const Piece& piece) {
  http::Fields fields;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
           {"what", piece.what}, {"when", piece.when}, {"outcome", piece.outcome_reference}, {"need", piece.need}, {"who_kind", piece.who_kind}, {"who", piece.who},
           {"offer", piece.offer_reference}, {"component", piece.component}, {"unit", piece.unit}, {"units", units_text(piece.units_hundredths)}, {"held_as", piece.held_as},
           {"provider", piece.provider}, {"service_type", piece.service_type}})
    if (!value.empty()) fields.add(name, value);
  const auto pounds = [](std::int64_t pence) { return std::to_string(pence / 100) + (pence % 100 < 10 ? ".0" : ".") + std::to_string(pence % 100); };
  if (piece.own_rate && piece.rate_pence) fields.add("own_price", pounds(*piece.rate_pence));
  if (piece.one_off_pence > 0) fields.add("one_off", pounds(piece.one_off_pence));
  sheet::put_day(fields, "start", piece.start_on);
  sheet::put_day(fields, "end", piece.end_on);
  return fields;
}

}  // namespace stepwise::plan
