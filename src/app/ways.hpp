// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "access/access.hpp"
#include "html/html.hpp"

namespace stepwise::app {

/// Where a member of staff may go from the first page, a heading a part of the house; what their role may not have is not there.
html::Html ways(const access::Staff& staff);

}  // namespace stepwise::app
