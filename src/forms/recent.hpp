// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "access/access.hpp"

namespace stepwise::forms {

/// The last few finished forms of a person, with a link to all of them.
html::Html write_recent_forms(store::ReadTx& tx, const access::ReadablePerson& who);

}  // namespace stepwise::forms
