// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "demo/world.hpp"

namespace stepwise::demo {

/// The council code of the demo council: three digits that no council uses.
inline constexpr std::string_view world_la_code = "990";

struct CldWritten {
  std::int64_t files = 0, rows = 0;
  std::uint64_t bytes = 0;
};

/// The same council as a Client Level Data file in Release 2 words: what the record says, event for event, so that a
/// measure of the record equals the measure of the file. A contact is a Request from the London day it came to the day
/// it was closed; duplicates are left out; open events stand with an empty end. The person's id is their reference.
Result<CldWritten> write_cld_of_world(const World& world, const std::filesystem::path& path);

}  // namespace stepwise::demo
