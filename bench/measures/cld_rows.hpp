// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>

namespace stepwise::bench {

/// Writes a file of Client Level Data of so many rows, invented, in the order of an extract: 153 councils of uneven
/// size, two years, about five events a person, 15% of rows repeated in a later reporting period. The same bytes from
/// the same seed, however many threads.
void write_cld_rows(const std::filesystem::path& path, std::uint64_t rows, std::uint64_t seed, unsigned threads);

}  // namespace stepwise::bench
