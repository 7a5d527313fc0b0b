// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Publishes the forms that ship and fills some in, as lists/demo/forms.csv tells: finished, amended, half done, and sent by
/// the public. Once: with the forms there already it does nothing.
Result<void> load_demo_forms(store::Store& store);

}  // namespace stepwise::demo
