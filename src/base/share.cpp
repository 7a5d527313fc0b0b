// SPDX-License-Identifier: Apache-2.0
#include "base/share.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

namespace stepwise {
namespace fs = std::filesystem;

Result<fs::path> shared_path(std::string_view name) {
  std::vector<fs::path> roots;
  if (const char* set = std::getenv("STEPWISE_SHARE")) roots.emplace_back(set);
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  if (!program.empty()) roots.push_back(program.parent_path().parent_path() / "share" / "stepwise");
  roots.emplace_back(STEPWISE_BUILD_SHARE);
  roots.emplace_back(STEPWISE_SOURCE_SHARE);
  for (const auto& root : roots)
    if (fs::exists(root / name, ignored)) return root / name;
  return fail(FaultKind::unavailable, "The program's own file " + std::string{name} + " was not found. Set STEPWISE_SHARE to the folder that holds it.");
}

Result<std::string> read_file(const fs::path& path) {
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) return fail(FaultKind::invalid, path.string() + " is a folder. Give the name of a file.");
  std::ifstream in{path, std::ios::binary};
  if (!in) return fail(FaultKind::not_found, "Cannot open " + path.string() + ". Check the name and that you may read it.");
  std::string text{std::istreambuf_iterator<char>{in}, {}};
  if (in.bad()) return fail(FaultKind::unavailable, "Cannot read " + path.string() + ".");
  return text;
}

Result<std::string> read_shared(std::string_view name) {
  return shared_path(name).and_then([](const fs::path& path) { return read_file(path); });
}

}  // namespace stepwise
