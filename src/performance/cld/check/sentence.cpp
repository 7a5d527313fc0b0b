// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/sentence.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "performance/cld/check/chunks.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t most_characters = 100;
/// Bytes 0x80 to 0x9F of Windows-1252; 0 where it has none.
constexpr std::array<std::uint16_t, 32> windows_1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
      continue;
    }
    const unsigned point = byte >= 0xA0 ? byte : windows_1252[byte - 0x80] == 0 ? 0xFFFD : windows_1252[byte - 0x80];
    if (point >= 0x800) (out += static_cast<char>(0xE0 | point >> 12)) += static_cast<char>(0x80 | (point >> 6 & 0x3F));
    else out += static_cast<char>(0xC0 | point >> 6);
    out += static_cast<char>(0x80 | (point & 0x3F));
  }
  return out;
}

std::string why_needed(When mandatory) {
  switch (mandatory) {
    case When::unless_request: return "every row but a request needs it";
    case When::learning_disability: return "a service user of 18 to 64 with a learning disability needs it";
    case When::service_or_review: return "a service user's service or review needs it";
    case When::event: return "every event needs it";
    case When::not_open: return "only a service may still be open, and not after the person has died";
    case When::request: return "every request needs it";
    case When::assessment: return "every assessment needs it";
    case When::service: return "every service needs it";
    case When::review: return "every review needs it";
    case When::planned_review: return "a planned review needs it";
    case When::costs: return "this kind of service needs its cost";
    default: return "every row needs it";
  }
}

std::string shape_of(Kind kind) {
  switch (kind) {
    case Kind::la_code: return "is not a council's code: three digits";
    case Kind::gp_code: return "is not a practice code: a letter and five digits";
    case Kind::postcode: return "is not a postcode";
    case Kind::cqc_location: return "is not a CQC location: 1- and digits";
    default: return "does not have the right shape";
  }
}

/// The part of the sentence after the field and its value.
std::string rest_of(const Said& said) {
  const Field& field = *said.field;
  switch (said.problem) {
    case Problem::blank_mandatory: return fmt::format("is blank: {}.", why_needed(field.mandatory));
    case Problem::not_in_list: return "is not in the list of either release: use a value of the list.";
    case Problem::not_in_list_but_like: return fmt::format("is not quite as the list has it: write \"{}\".", said.write);
    case Problem::release_1:
      return said.write.empty() ? "is a value of Release 1 that Release 2 has no word for." : fmt::format("is a value of Release 1: write \"{}\".", said.write);
    case Problem::not_a_date: return "is not a date: write it as 2025-04-01 or 01/04/2025.";
    case Problem::not_a_number: return "is not a number: write digits and a point only.";
    case Problem::too_precise: return "has more than two decimals: round it.";
    case Problem::below_zero: return "is below zero.";
    case Problem::not_whole: return "is not a whole number.";
    case Problem::wrong_shape: return shape_of(field.kind) + ".";
    case Problem::wrong_length: return "does not have ten digits.";
    case Problem::wrong_check_digit: return "has a wrong check digit: look for a typing error.";
    case Problem::period_reversed: return "is before Reporting_Period_Start_Date.";
    case Problem::end_before_start: return "is before Event_Start_Date: national counts leave the row out.";
    case Problem::end_after_period: return "is after the reporting period: send it with the period it ends in.";
    case Problem::born_after_event: return "is after the event.";
    case Problem::died_before_birth: return "is before Date_of_Birth.";
    case Problem::own_link: return "is the carer's own identifier: give the person they care for.";
    case Problem::in_future: return "is in the future.";
    case Problem::too_old: return "is more than 120 years ago.";
    case Problem::not_applicable_here: return "is filled in, but does not apply to this kind of row: leave it blank.";
    case Problem::start_after_period: return "is after the reporting period: national counts leave the row out.";
    case Problem::end_before_period: return "is before the reporting period: national counts leave the row out.";
    case Problem::start_after_death: return "is after Date_of_Death: national counts leave the row out.";
    case Problem::prison_direct_payment: return "is not possible with long-term support in prison.";
    case Problem::carer_service: return "is support direct to a carer, but Client_Type is not a carer.";
    case Problem::linked_to_nobody: return "is the identifier of nobody in this file.";
    default: return "is right.";
  }
}

}  // namespace

std::string shown_value(std::string_view cell) {
  std::string text = is_utf8(cell) ? std::string{cell} : from_windows_1252(cell);
  for (auto at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1)) text.erase(at, 1);
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  text = clean_utf8(text);
  std::size_t characters = 0, end = 0;
  for (; end < text.size(); ++end)
    if ((static_cast<unsigned char>(text[end]) & 0xC0) != 0x80 && ++characters > most_characters) break;
  return end == text.size() ? text : text.substr(0, end) + "…";
}

std::string sentence_of(const Said& said) {
  if (said.field == nullptr) {
    if (said.problem == Problem::repeated) return fmt::format("The row is the same event as row {}: national counts keep one of the two.", said.other_row);
    if (said.problem == Problem::overlapping) return fmt::format("The service overlaps the same kind of service in row {}, which began earlier: check that both were given.", said.other_row);
    return "The row has more or fewer cells than the first row: look for a comma or a line end that is not inside quotation marks.";
  }
  const bool silent = said.field->personal || said.value.empty() || said.field->kind == Kind::text;
  return said.field->name + " " + (silent ? "" : "\"" + shown_value(said.value) + "\" ") + rest_of(said);
}

}  // namespace stepwise::cld
