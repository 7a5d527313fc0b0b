// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "base/result.hpp"
#include "practice/progression/progression.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Progression plans of some 150 people of working age with a learning disability or mental ill health: levels over two or
/// three years, dips and how they were answered, risks worth taking, and one young man whose story is told whole. Does nothing
/// when there are plans already.
Result<void> load_demo_progression(store::Store& store);

}  // namespace stepwise::demo
