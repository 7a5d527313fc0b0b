// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "language/formats.hpp"
#include "language/language.hpp"

namespace stepwise::language {

/// The `{0}` places of a message, and the `%{name}` ones that scripts fill in. Nothing when a brace is not part of one.
std::optional<std::set<std::string>> places_in(std::string_view message);

/// The message with its places filled; a place without an argument is left out. Numbers are written as `formats` says.
std::string fill_places(std::string_view message, std::span<const Argument> arguments, const Formats& formats);

/// Gives what stands for the words between `[[` and `]]`.
using NameWords = std::function<std::string(std::string_view inside)>;
/// Every `[[...]]` replaced.
std::string replace_labels(std::string_view message, const NameWords& words);

}  // namespace stepwise::language
