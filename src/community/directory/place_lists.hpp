// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/code_list.hpp"

namespace stepwise::directory {

/// The defined lists that the directory uses, from lists/.
struct PlaceLists {
  CodeList kind, for_whom, access, cost, meets, check_how;
  static Result<PlaceLists> load();
};

}  // namespace stepwise::directory
