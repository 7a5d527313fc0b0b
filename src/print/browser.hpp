// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "print/child.hpp"

namespace stepwise::print {

/// One running Chromium, asked by Chrome DevTools Protocol messages through its own pipe: no port is opened. Every page
/// stands in a browser context of its own, with script off and the network away.
class Browser {
 public:
  static Result<Browser> start(const std::filesystem::path& program, Deadline deadline);
  /// The page as a tagged PDF. Fault unavailable: it went, was late, or the PDF is larger than `most_bytes`; the browser
  /// is then of no more use.
  Result<std::string> print(std::string_view markup, std::size_t most_bytes, Deadline deadline);
  int process() const { return child_.process(); }
  const std::filesystem::path& folder() const { return child_.folder(); }

 private:
  explicit Browser(Child child) : child_{std::move(child)} {}
  /// Sends one message and gives the `result` of its answer, as JSON text.
  Result<std::string> ask(std::string_view method, std::string_view parameters, Deadline deadline, std::size_t most_bytes = std::size_t{1} << 20);
  Child child_;
  std::string heard_;      ///< not yet taken apart
  std::string session_;    ///< of the page that is asked; empty: the browser itself
  int asked_ = 0;
};

}  // namespace stepwise::print
