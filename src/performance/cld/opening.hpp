// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace stepwise::cld {

/// What a file that begins so is, and what to do instead, when it is not a table of text; "" when it may be one.
/// Gzip and zip may be one; text inside them is asked again.
std::string_view not_a_table(std::string_view start);

}  // namespace stepwise::cld
