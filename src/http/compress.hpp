// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace stepwise::http {

/// The bytes as one gzip member; empty when the library could not.
std::string gzip(std::string_view bytes);
/// The bytes as a brotli stream; empty when the library could not.
std::string brotli(std::string_view bytes);

}  // namespace stepwise::http
