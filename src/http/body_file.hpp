// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace stepwise::http {

/// The body of a large request, on the disk: a file without a name that is gone when nobody holds it.
class BodyFile {
 public:
  /// Makes one in a folder on a real disk that has room for `expected` bytes twice over; nothing when it has not, or when
  /// `most_at_once` are held already.
  static std::shared_ptr<BodyFile> make(const std::string& folder, std::uint64_t expected);
  static constexpr int most_at_once = 8;
  ~BodyFile();
  BodyFile(const BodyFile&) = delete;
  BodyFile& operator=(const BodyFile&) = delete;

  /// False when the disk took it not.
  bool add(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  /// All of it, as memory that the system fills from the disk as it is read; empty when that cannot be had. No more may be
  /// added after the first call.
  std::string_view view() const;

 private:
  explicit BodyFile(int file) : file_{file} {}
  int file_;
  std::uint64_t size_ = 0;
  mutable void* mapped_ = nullptr;
};

}  // namespace stepwise::http
