// SPDX-License-Identifier: Apache-2.0
#include "http/body_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace stepwise::http {
namespace {

std::atomic<int> held{0};
constexpr std::uint64_t spare_room = std::uint64_t{256} << 20;

bool has_room(const std::string& folder, std::uint64_t bytes) {
  struct statvfs disk {};
  if (::statvfs(folder.c_str(), &disk) != 0) return false;
  return static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize > 2 * bytes + spare_room;
}

/// Never to be found by name, also after a crash, where the file system can do that.
int open_nameless(const std::string& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string name = folder + "/.body-XXXXXX";
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

std::shared_ptr<BodyFile> BodyFile::make(const std::string& folder, std::uint64_t expected) {
  if (held.fetch_add(1) >= most_at_once || !has_room(folder, expected)) {
    held.fetch_sub(1);
    return nullptr;
  }
  const int file = open_nameless(folder);
  if (file < 0) {
    held.fetch_sub(1);
    return nullptr;
  }
  return std::shared_ptr<BodyFile>{new BodyFile{file}};
}

BodyFile::~BodyFile() {
  if (mapped_ != nullptr) ::munmap(mapped_, size_);
  ::close(file_);
  held.fetch_sub(1);
}

bool BodyFile::add(std::string_view bytes) {
  size_ += bytes.size();
  while (!bytes.empty()) {
    const auto wrote = ::write(file_, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

std::string_view BodyFile::view() const {
  if (mapped_ == nullptr && size_ > 0) {
    void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_, 0);
    if (mapped == MAP_FAILED) return {};
    ::madvise(mapped, size_, MADV_SEQUENTIAL);
    mapped_ = mapped;
  }
  return {static_cast<const char*>(mapped_), mapped_ == nullptr ? 0 : size_};
}

}  // namespace stepwise::http
