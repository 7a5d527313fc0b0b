// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// Where our markup means to differ from upstream's: each difference by name, undone before the rest is compared.
namespace stepwise::moj::fixture {

/// A canonical page (html::canonical), one node a line.
using Lines = std::vector<std::string>;

struct Difference {
  const char* part;
  const char* why;
  void (*undo)(Lines& ours, Lines& theirs, const nlohmann::json& options);
};
const std::vector<Difference>& differences();

}  // namespace stepwise::moj::fixture
