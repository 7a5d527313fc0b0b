// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stepwise::access {

/// Small letters, digits, dot, hyphen, underscore, @: 2 to 80 of them.
std::optional<std::string> sign_in_name_problem(std::string_view sign_in_name);
std::optional<std::string> staff_name_problem(std::string_view name);
std::optional<std::string> team_name_problem(std::string_view name);
/// Break-glass: at least ten characters that are not spaces.
std::optional<std::string> reason_problem(std::string_view reason);

/// The contrast of a #rrggbb colour with white, 1 to 21 (WCAG 2.2, relative luminance); nothing when it is not a colour.
std::optional<double> contrast_with_white(std::string_view colour);
/// The council's colour must be readable under white text: 4.5 to 1 or more (WCAG 2.2, 1.4.3).
std::optional<std::string> colour_problem(std::string_view colour);

}  // namespace stepwise::access
