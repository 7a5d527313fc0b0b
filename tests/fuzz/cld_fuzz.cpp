// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <string>
#include <unistd.h>

#include "fuzz.hpp"
#include "performance/cld/cld.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise;
  static const std::string path = (std::filesystem::temp_directory_path() / ("stepwise-cld-fuzz-" + std::to_string(getpid()))).string();
  std::FILE* file = std::fopen(path.c_str(), "wb");
  must(file != nullptr);
  std::fwrite(data, 1, size, file);
  std::fclose(file);
  // However many threads read it, the answer is the same, and every row is accounted for.
  const auto one = cld::load(path, 1), three = cld::load(path, 3);
  must(one.has_value() == three.has_value());
  if (one) {
    must(one->stories.events() == three->stories.events() && one->stories.people() == three->stories.people());
    must(one->report.rows == three->report.rows && one->report.used <= one->report.rows);
  }
  std::filesystem::remove(path);
  return 0;
}
