// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/room.hpp"

namespace stepwise::forms {

/// The last few finished forms of a person that everybody may read, with a link to all of them.
html::Html write_recent_forms(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who);

}  // namespace stepwise::forms
