// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::print {

using Deadline = std::chrono::steady_clock::time_point;

/// A program of our own with nothing of ours: an empty environment but for a folder of its own (home, temporary files), no
/// files open but the two ends of a conversation, no way to gain rights, no core files, and, when we are root, nobody's
/// rights. It dies with the thread that made it. The folder goes when this goes.
class Child {
 public:
  /// `words` is the program's path and its arguments; `{folder}` in an argument is the child's own folder.
  static Result<Child> start(const std::vector<std::string>& words);
  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  /// Kills it with its children, and removes its folder.
  ~Child();

  /// Says something to it (its descriptor 3). Fault unavailable when it has gone or does not listen in time.
  Result<void> say(std::string_view bytes, Deadline deadline);
  /// Adds what it says (on its descriptor 4) to `heard`, waiting for a first byte. Fault unavailable as for `say`.
  Result<void> hear(std::string& heard, Deadline deadline);
  int process() const { return process_; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  Child() = default;
  int process_ = -1, to_ = -1, from_ = -1;
  std::filesystem::path folder_;
};

}  // namespace stepwise::print
