// SPDX-License-Identifier: Apache-2.0
#include "practice/person/nhs_number.hpp"

#include <algorithm>

#include "language/language.hpp"

namespace stepwise::person {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The check digit of nine digits; 10 means no number may begin with them.
int check_digit(std::string_view nine) {
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += (nine[static_cast<std::size_t>(i)] - '0') * (10 - i);
  const int check = 11 - sum % 11;
  return check == 11 ? 0 : check;
}

}  // namespace

bool is_nhs_number(std::string_view digits) {
  if (digits.size() != 10 || !std::ranges::all_of(digits, is_digit)) return false;
  return check_digit(digits.substr(0, 9)) == digits[9] - '0';
}

Result<std::string> parse_nhs_number(std::string_view typed) {
  std::string digits;
  for (const char c : typed) {
    if (c == ' ' || c == '-' || c == '\t') continue;
    if (!is_digit(c)) return fail(FaultKind::invalid, t("NHS number must only contain numbers, spaces and dashes"));
    digits += c;
  }
  if (digits.size() != 10) return fail(FaultKind::invalid, t("NHS number must be 10 digits long"));
  if (digits.find_first_not_of(digits[0]) == std::string::npos)
    return fail(FaultKind::invalid, t("Enter the person’s own NHS number, or leave it empty when it is not known"));
  if (!is_nhs_number(digits))
    return fail(FaultKind::invalid, t("Check the NHS number: one of its digits is mistyped, or two are swapped"));
  return digits;
}

std::string nhs_number_words(std::string_view digits) {
  if (digits.size() != 10) return std::string{digits};
  std::string words{digits.substr(0, 3)};
  words.append(" ").append(digits.substr(3, 3)).append(" ").append(digits.substr(6));
  return words;
}

std::string nhs_number_from(std::string_view nine) {
  if (nine.size() != 9 || !std::ranges::all_of(nine, is_digit)) return {};
  const int check = check_digit(nine);
  if (check == 10) return {};
  return std::string{nine} + static_cast<char>('0' + check);
}

}  // namespace stepwise::person
