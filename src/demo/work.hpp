// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Things to do, hand-overs (one that nobody took up, one of a worker who left), notes of supervision, and five weekly forums:
/// three that were held, one that was called off, one to come. Does nothing when there is something to do already.
Result<void> load_demo_work(store::Store& store);

}  // namespace stepwise::demo
