// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <vector>

#include "performance/cld/opening.hpp"
#include "performance/cld/zip.hpp"

namespace stepwise::cld {
namespace {

class Plain final : public Source {
 public:
  Plain(int file, std::string name) : file_{file}, name_{std::move(name)} {}
  Plain(const Plain&) = delete;
  Plain& operator=(const Plain&) = delete;
  ~Plain() override { close(file_); }
  Result<std::size_t> read(char* into, std::size_t size) override {
    const ssize_t got = ::read(file_, into, size);
    if (got < 0) return fail(FaultKind::unavailable, fmt::format("Cannot read {}. It has to be an ordinary file on a disk that works.", name_));
    return static_cast<std::size_t>(got);
  }
  void rewind_to(std::size_t at) { lseek(file_, static_cast<off_t>(at), SEEK_SET); }

 private:
  int file_;
  std::string name_;
};

tl::unexpected<Fault> damaged() { return fail(FaultKind::invalid, "The packed file is damaged. Pack it again, or unpack it and check the CSV inside."); }

/// Unpacks deflate: in gzip, or in a zip, whose list says what the bytes should come to.
class Packed final : public Source {
 public:
  Packed(std::unique_ptr<Source> from, std::optional<std::uint32_t> zip_check) : from_{std::move(from)}, zip_check_{zip_check}, bytes_(std::size_t{256} << 10) {
    inflateInit2(&state_, zip_check ? -15 : 15 + 16);
  }
  Packed(const Packed&) = delete;
  Packed& operator=(const Packed&) = delete;
  ~Packed() override { inflateEnd(&state_); }

  Result<std::size_t> read(char* into, std::size_t size) override {
    state_.next_out = reinterpret_cast<Bytef*>(into);
    state_.avail_out = static_cast<uInt>(size);
    while (state_.avail_out == size && !ended_) {
      if (auto fed = feed(); !fed) return tl::unexpected<Fault>{fed.error()};
      if (ended_) break;
      const auto* unpacked = state_.next_out;
      const int said = inflate(&state_, Z_NO_FLUSH);
      if (zip_check_) crc_ = crc32_z(crc_, unpacked, static_cast<std::size_t>(state_.next_out - unpacked));
      if (said == Z_STREAM_END) {
        if (auto next = end_of_stream(); !next) return tl::unexpected<Fault>{next.error()};
      } else if (said != Z_OK && said != Z_BUF_ERROR) {
        return damaged();
      }
    }
    return size - state_.avail_out;
  }

 private:
  Result<void> feed() {
    if (state_.avail_in > 0) return {};
    const auto got = from_->read(bytes_.data(), bytes_.size());
    if (!got) return tl::unexpected<Fault>{got.error()};
    state_.next_in = reinterpret_cast<Bytef*>(bytes_.data());
    state_.avail_in = static_cast<uInt>(*got);
    if (*got > 0) return {};
    if (!between_) return fail(FaultKind::invalid, "The packed file ends in the middle: it was cut short. Copy or pack it again.");
    ended_ = true;
    return {};
  }

  /// A gzip may hold several parts one after the other.
  Result<void> end_of_stream() {
    if (zip_check_) {
      ended_ = true;
      return crc_ == *zip_check_ ? Result<void>{} : damaged();
    }
    between_ = true;
    if (auto fed = feed(); !fed) return fed;
    between_ = false;
    if (ended_) return {};
    if (state_.next_in[0] != 0x1F) ended_ = true;
    else inflateReset(&state_);
    return {};
  }

  std::unique_ptr<Source> from_;
  std::optional<std::uint32_t> zip_check_;
  std::vector<char> bytes_;
  z_stream state_{};
  uLong crc_ = 0;
  bool between_ = false, ended_ = false;
};

/// What a zip keeps as it is.
class Stored final : public Source {
 public:
  Stored(std::unique_ptr<Source> from, const ZipContent& content) : from_{std::move(from)}, left_{content.bytes}, check_{content.crc} {}
  Result<std::size_t> read(char* into, std::size_t size) override {
    const auto got = from_->read(into, std::min<std::uint64_t>(size, left_));
    if (!got) return got;
    if (*got == 0 && left_ > 0) return fail(FaultKind::invalid, "The packed file ends in the middle: it was cut short. Copy or pack it again.");
    left_ -= *got;
    crc_ = crc32_z(crc_, reinterpret_cast<const Bytef*>(into), *got);
    if (left_ == 0 && crc_ != check_) return damaged();
    return got;
  }

 private:
  std::unique_ptr<Source> from_;
  std::uint64_t left_;
  uLong check_, crc_ = 0;
};

Result<OpenText> open_parquet(const std::filesystem::path& path) {
  auto text = parquet::csv_of_parquet(path);
  if (!text) return tl::unexpected<Fault>{text.error()};
  auto rows = std::make_unique<Plain>(dup((*text)->descriptor()), path.string());
  rows->rewind_to(0);
  return OpenText{std::move(rows), std::move(*text)};
}

}  // namespace

Result<OpenText> open_text(const std::filesystem::path& path) {
  const std::string name = path.string();
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return fail(FaultKind::not_found, fmt::format("Cannot open {}. Check the name and that you may read it.", name));
  auto plain = std::make_unique<Plain>(file, name);
  struct stat facts {};
  if (fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode)) return fail(FaultKind::unavailable, fmt::format("Cannot read {}. It has to be an ordinary file.", name));
  std::array<char, 65'536> start;
  const auto got = plain->read(start.data(), start.size());
  if (!got) return tl::unexpected<Fault>{got.error()};
  const std::string_view opening{start.data(), *got};
  if (opening.empty()) return fail(FaultKind::invalid, fmt::format("{} is empty. Export it again.", name));
  if (parquet::is_parquet(opening)) return open_parquet(path);
  if (const auto sentence = not_a_table(opening); !sentence.empty()) return fail(FaultKind::invalid, std::string{sentence});
  plain->rewind_to(0);
  if (opening.starts_with("\x1F\x8B")) return OpenText{std::make_unique<Packed>(std::move(plain), std::nullopt), nullptr};
  if (!opening.starts_with("PK\x03\x04")) return OpenText{std::move(plain), nullptr};
  const auto content = zip_content(file, static_cast<std::uint64_t>(facts.st_size));
  if (!content) return tl::unexpected<Fault>{content.error()};
  plain->rewind_to(content->at);
  if (!content->deflated) return OpenText{std::make_unique<Stored>(std::move(plain), *content), nullptr};
  return OpenText{std::make_unique<Packed>(std::move(plain), content->crc), nullptr};
}

Result<std::unique_ptr<Source>> open_source(const std::filesystem::path& path) {
  auto opened = open_text(path);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  return std::move(opened->source);
}

}  // namespace stepwise::cld
