// SPDX-License-Identifier: Apache-2.0
#include "access/staff_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

std::optional<std::string> words_problem(std::string_view text, std::size_t longest, Message missing) {
  if (trim(text).empty()) return t(missing);
  if (text.size() > longest) return t("Use {0} characters or fewer", longest);
  if (!is_clean_utf8(text)) return t("Use letters, digits and signs that can be typed");
  return std::nullopt;
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

double linear(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<std::string> sign_in_name_problem(std::string_view sign_in_name) {
  if (sign_in_name.empty()) return t("Enter a sign-in name");
  const bool plain = std::ranges::all_of(sign_in_name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '@';
  });
  if (!plain) return t("Sign-in name must only have letters a to z, digits, dots, hyphens, underscores and @");
  if (sign_in_name.size() < 2 || sign_in_name.size() > 80)
    return t("Sign-in name must be between 2 and 80 characters");
  return std::nullopt;
}

std::optional<std::string> staff_name_problem(std::string_view name) {
  return words_problem(name, 120, noted("Enter their name"));
}
std::optional<std::string> team_name_problem(std::string_view name) {
  return words_problem(name, 80, noted("Enter the team’s name"));
}

std::optional<std::string> reason_problem(std::string_view reason) {
  if (const auto problem = words_problem(reason, 1000, noted("Enter why you need to open this record"))) return problem;
  const auto typed =
      std::ranges::count_if(reason, [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
  if (typed < 10) return t("Say why in a few more words: at least 10 letters");
  return std::nullopt;
}

std::optional<double> contrast_with_white(std::string_view colour) {
  const std::string small = lower_ascii(colour);
  if (small.size() != 7 || small[0] != '#') return std::nullopt;
  std::array<int, 3> channels{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto high = hex_digit(small[1 + 2 * i]), low = hex_digit(small[2 + 2 * i]);
    if (!high || !low) return std::nullopt;
    channels[i] = *high * 16 + *low;
  }
  const double luminance =
      0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722 * linear(channels[2]);
  return 1.05 / (luminance + 0.05);
}

std::optional<std::string> colour_problem(std::string_view colour) {
  const auto contrast = contrast_with_white(colour);
  if (!contrast) return t("Enter a colour as # and six digits or letters a to f, like #00594c");
  if (*contrast < 4.5)
    return t("White words on this colour are hard to read: its contrast is {0} to 1. Choose a darker colour, 4.5 or more",
             fmt::format("{:.1f}", std::floor(*contrast * 10) / 10));
  return std::nullopt;
}

}  // namespace stepwise::access
