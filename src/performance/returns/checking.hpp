// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>

#include "performance/returns/progress.hpp"
#include "performance/returns/quality.hpp"

namespace stepwise::returns {

struct CheckWith {
  Date today;
  unsigned threads = 2;
  std::int64_t bytes = 0;                          ///< of the file's text, for the share of it; 0 when not known
  std::function<bool(const Progress&)> going_on = {};   ///< false stops it
};
/// Checks a kept file. A Fault of kind `invalid` says why it can never be read; one of kind `busy` that it was stopped;
/// any other that the file or the lists are not there now.
Result<Quality> check_file(const std::filesystem::path& path, const CheckWith& with);

}  // namespace stepwise::returns
