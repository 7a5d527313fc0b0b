// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace stepwise {

// Whether what was typed could reach somebody: enough to catch a slip of the hand, and no more.

/// A name, an @, a place with a point inside, and no space.
bool looks_like_email(std::string_view text);
/// Seven digits or more before any word, as in "01632 960001, ask for Jo".
bool looks_like_phone(std::string_view text);

}  // namespace stepwise
