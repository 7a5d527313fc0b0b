// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "base/random.hpp"

namespace stepwise::access {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 200;

/// What is wrong with a new password, as a sentence; nothing when it will do. Source: NCSC password guidance (length, no
/// forced mixtures, common ones refused).
std::optional<std::string> password_problem(std::string_view password, std::string_view name, std::string_view sign_in_name);

/// Argon2id, 64 MB and 3 passes: about a tenth of a second. At most four run at once; others wait their turn.
std::string hash_password(std::string_view password);
/// Constant time. An empty hash costs the same as a real one and is never right.
bool verify_password(std::string_view hash, std::string_view password);

/// Four groups of five letters and digits, shown once to whoever hands it over; it must be changed at first sign-in.
std::string new_one_time_password(Random& random);

}  // namespace stepwise::access
