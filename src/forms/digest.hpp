// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/random.hpp"

namespace stepwise::forms {

/// SHA-256 as 64 letters and digits.
std::string sha256_hex(std::string_view bytes);
/// A reference that somebody can read out: eight letters and digits in two fours, without look-alikes.
std::string spoken_reference(Random& random);

}  // namespace stepwise::forms
