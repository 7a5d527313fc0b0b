// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "base/result.hpp"

namespace stepwise::cld {

/// Where the one file of a zip lies.
struct ZipContent {
  std::uint64_t at = 0, bytes = 0;  ///< its packed bytes
  std::uint32_t crc = 0;            ///< of what they unpack to
  bool deflated = true;             ///< else kept as it is
};

/// Finds the one file of a zip by the list at the zip's end. Folders, and what Macs and Windows put beside files, are passed
/// over. No file, several, one with a password, and a zip that is damaged or cut short are Faults that say so.
Result<ZipContent> zip_content(int file, std::uint64_t size);

}  // namespace stepwise::cld
