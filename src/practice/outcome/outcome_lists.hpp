// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/code_list.hpp"

namespace stepwise::outcome {

/// The defined lists of the room.
struct Lists {
  static Result<Lists> load();
  CodeList test, probe, barrier, owner, resource, status, closing, agreed, direction;
};

}  // namespace stepwise::outcome
