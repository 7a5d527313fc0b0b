// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace stepwise::outcome {

/// Without the ending of an English plural: "visits" and "visit", "bodies" and "body".
std::string stem_of(std::string_view word);

}  // namespace stepwise::outcome
