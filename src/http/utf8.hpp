// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace stepwise::http {

/// Well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF) without a NUL or
/// a noncharacter of the first plane (U+FDD0 to U+FDEF, U+FFFE, U+FFFF).
bool is_text(std::string_view bytes);

}  // namespace stepwise::http
