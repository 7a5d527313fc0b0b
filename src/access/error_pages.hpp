// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "govuk/page.hpp"

namespace stepwise::access {

/// The page for a status that is not 200: what happened and what to do. `sentence` replaces the usual one when given.
govuk::Page error_page_for(int status, std::string_view sentence);

}  // namespace stepwise::access
