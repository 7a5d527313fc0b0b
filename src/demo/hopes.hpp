// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "store/store.hpp"

namespace stepwise::demo {

/// What people hope for behind what they want to be different: a page of hopes for nearly everybody who has outcomes, and most outcomes
/// a step towards one of them. A few stand alone, as a question for the next talk.
void tell_hopes(store::WriteTx& tx);

}  // namespace stepwise::demo
