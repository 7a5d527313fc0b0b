// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise {

/// The path of a file or folder that ships with the program ("assets", "lists/event_outcome.csv", "measures").
/// Looked for in $STEPWISE_SHARE, in share/stepwise beside the program's bin, in the build folder, in the source folder.
Result<std::filesystem::path> shared_path(std::string_view name);
/// The whole text of such a file.
Result<std::string> read_shared(std::string_view name);
/// The whole text of any file.
Result<std::string> read_file(const std::filesystem::path& path);

}  // namespace stepwise
