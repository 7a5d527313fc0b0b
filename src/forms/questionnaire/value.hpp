// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "forms/questionnaire/json_node.hpp"
#include "forms/questionnaire/questionnaire.hpp"

namespace stepwise::forms {

/// What people type, read; nothing when it does not make sense.
std::optional<Decimal> typed_decimal(std::string_view text);    ///< 3, 3.50, -0.5, 1,200
std::optional<std::int64_t> typed_whole(std::string_view text); ///< 3, -3, 1,200
std::optional<TimeOfDay> typed_time(std::string_view text);     ///< 14:30, 2:30pm, 2.30 pm, 2pm
bool is_web_address(std::string_view text);

std::string iso_time(TimeOfDay time);  ///< 14:30:00
/// Local day and time with London's distance from UTC, as FHIR asks: 2026-11-21T14:30:00+00:00; the day alone without a time.
std::string iso_moment(const DateTime& moment);
/// Reads the same, from any offset to London time.
std::optional<DateTime> parse_moment(std::string_view text);

/// A value[x] (or answer[x]) member of an object.
struct ReadValue {
  std::string kind;             ///< "String", "Coding", ...; empty when there is none
  std::optional<Value> value;   ///< nothing when it is of a kind, or a content, that is not read
};
ReadValue read_value(const Node& holder, std::string_view prefix = "value");
/// Adds "valueString":"..." and so on.
void append_value(std::string& out, const Value& value, bool is_address);

/// -1, 0, 1; nothing when two values are not of kinds that can be put in order.
std::optional<int> order_of(const Value& a, const Value& b);
/// Equal as an answer is: codings by code, and by system when both give one.
bool same_value(const Value& a, const Value& b);

}  // namespace stepwise::forms
