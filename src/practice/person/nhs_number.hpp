// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::person {

/// True for ten digits whose last is the modulus-11 check digit (NHS Data Dictionary, NHS NUMBER).
bool is_nhs_number(std::string_view ten_digits);
/// Ten digits from what was typed; spaces and dashes are accepted. A Fault says what is amiss.
Result<std::string> parse_nhs_number(std::string_view typed);
/// 9434765919 as "943 476 5919"; anything else unchanged.
std::string nhs_number_words(std::string_view ten_digits);
/// Nine digits with their check digit, or "" when there is none for them (the remainder would be 10).
std::string nhs_number_from(std::string_view nine_digits);

}  // namespace stepwise::person
