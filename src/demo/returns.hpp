// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "store/store.hpp"

namespace stepwise::demo {

/// Keeps three returns of the demo council in a folder, once: one of half a year ago and one of now, with a few faults as
/// councils have them, and a test extract that is left out. Does nothing in a record that is no demo council, or whose
/// council has been given returns before.
Result<void> load_demo_returns(store::Store& store, const std::filesystem::path& folder);

}  // namespace stepwise::demo
