// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/stretch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace stepwise::cld {
namespace {

/// Reading past the end of a cell by a word is then always allowed.
constexpr std::size_t slack = 128;
/// Asked of the disk while what came before is looked at.
constexpr off_t read_ahead = off_t{2} << 20;

}  // namespace

Result<FileToRead> FileToRead::open(const std::filesystem::path& path) {
  auto opened = open_text(path);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  std::array<char, 4> start{};
  const int file = opened->text ? dup(opened->text->descriptor()) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  const bool is_read = file >= 0 && fstat(file, &facts) == 0 && pread(file, start.data(), start.size(), 0) >= 0;
  if (file >= 0) {
    close(file);
  }
  if (!is_read) return fail(FaultKind::unavailable, fmt::format("Cannot read {}. It has to be an ordinary file on a disk that works.", path.string()));
  const std::string_view bytes{start.data(), start.size()};
  const bool packed = bytes.starts_with("\x1F\x8B") || bytes.starts_with("PK\x03\x04");
  return FileToRead{path, packed ? 0 : static_cast<std::size_t>(facts.st_size), opened->text};
}

Stretch::~Stretch() { close(); }

void Stretch::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
  packed_.reset();
}

Result<void> Stretch::take(const FileToRead& file) {
  forget();
  fault_.reset();
  if (file_ == &file && descriptor_ >= 0) return {};
  close();
  file_ = &file;
  if (file.is_packed()) {
    auto source = open_source(file.path);
    if (!source) return tl::unexpected<Fault>{source.error()};
    packed_ = std::move(*source);
    return {};
  }
  descriptor_ = file.text ? dup(file.text->descriptor()) : ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return fail(FaultKind::unavailable, fmt::format("Cannot open {} again. Leave it where it is while it is read.", file.path.string()));
  return {};
}

std::size_t Stretch::fill(std::size_t place, char* into, std::size_t size) {
  std::size_t got = 0;
  while (got < size && !ended_) {
    if (packed_) {
      const auto more = packed_->read(into + got, size - got);
      if (!more) fault_ = more.error();
      ended_ = !more || *more == 0;
      if (more) got += *more;
      continue;
    }
    const ssize_t more = pread(descriptor_, into + got, size - got, static_cast<off_t>(place + got));
    if (more < 0) fault_ = Fault{FaultKind::unavailable, fmt::format("Cannot read {} to its end. It has to be on a disk that works.", file_->path.string())};
    ended_ = more <= 0;
    if (more > 0) got += static_cast<std::size_t>(more);
  }
  if (!packed_ && place + got >= file_->size) ended_ = true;
  return got;
}

/// Lets go of what lies before a place.
void Stretch::keep_from(std::size_t from) {
  if (from < at_ || from > at_ + held_) {
    at_ = from;
    held_ = 0;
    if (descriptor_ >= 0) ended_ = false;
    return;
  }
  if (held_ > 0) std::memmove(bytes_.data(), bytes_.data() + (from - at_), at_ + held_ - from);
  held_ -= from - at_;
  at_ = from;
}

std::string_view Stretch::view(std::size_t from, std::size_t size, std::size_t ahead) {
  const bool has_it = from >= at_ && from + size <= at_ + held_;
  if (!has_it && !(ended_ && from >= at_ && from <= at_ + held_)) {
    keep_from(from);
    if (bytes_.size() < size + ahead + slack) bytes_.resize(size + ahead + slack);
    if (descriptor_ >= 0) posix_fadvise(descriptor_, static_cast<off_t>(from + size + ahead), read_ahead, POSIX_FADV_WILLNEED);
    held_ += fill(at_ + held_, bytes_.data() + held_, size + ahead - held_);
  }
  return std::string_view{bytes_.data() + (from - at_), std::min(size, at_ + held_ - from)};
}

}  // namespace stepwise::cld
