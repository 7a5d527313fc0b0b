// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::print {

struct PressSettings {
  std::filesystem::path program;                       ///< of Chromium
  std::chrono::milliseconds time_limit{20'000};        ///< for one document, starting the browser included
  std::size_t most_bytes = std::size_t{20} << 20;      ///< of one PDF
  int documents_a_browser = 50;                        ///< then a new one is started
};

/// Where Debian's Chromium is ($STEPWISE_CHROMIUM instead of the usual places). Fault unavailable, with what to do, when it is
/// not installed.
Result<std::filesystem::path> find_chromium();

/// Makes tagged PDFs of finished pages with Chromium, whose own sandbox stays on. Nothing in a page runs or reaches the
/// network or a file. Used by one thread, which the browser dies with. The browser is kept between documents (each in a
/// context of its own) until `rest`; after any fault a new one is started.
class Press {
 public:
  explicit Press(PressSettings settings);
  ~Press();
  Press(Press&&) noexcept;
  /// `markup` is a whole page that needs no other file. Faults: unavailable (not started, stopped, too late), invalid
  /// (the PDF would be too large).
  Result<std::string> print(std::string_view markup);
  /// Ends the browser and removes its folder.
  void rest();
  /// The browser's process, 0 while it rests.
  int process() const;
  std::filesystem::path folder() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stepwise::print
