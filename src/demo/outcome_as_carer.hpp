// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// What one who has needs of their own wants for themselves because they look after somebody; nothing where nobody is both.
void tell_as_carer(store::WriteTx& tx, Date today);

}  // namespace stepwise::demo
