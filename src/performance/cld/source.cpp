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
#include <vector>

#include "performance/cld/opening.hpp"

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

enum class Packing { gzip, zip };

/// Unpacks deflate, in gzip or as the first file of a zip.
class Packed final : public Source {
 public:
  Packed(std::unique_ptr<Source> from, Packing packing) : from_{std::move(from)}, packing_{packing}, bytes_(std::size_t{256} << 10) {
    inflateInit2(&state_, packing == Packing::gzip ? 15 + 16 : -15);
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
      const int said = inflate(&state_, Z_NO_FLUSH);
      if (said == Z_STREAM_END) {
        if (auto next = end_of_stream(); !next) return tl::unexpected<Fault>{next.error()};
      } else if (said != Z_OK && said != Z_BUF_ERROR) {
        return fail(FaultKind::invalid, "The packed file is damaged. Pack it again, or unpack it and check the CSV inside.");
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

  /// A gzip may hold several parts one after the other; a zip has to hold one file.
  Result<void> end_of_stream() {
    if (packing_ == Packing::zip) {
      ended_ = true;
      std::string rest{reinterpret_cast<const char*>(state_.next_in), state_.avail_in};
      const auto more = from_->read(bytes_.data(), bytes_.size());
      if (more) rest.append(bytes_.data(), *more);
      if (rest.find("PK\x03\x04") != std::string::npos)
        return fail(FaultKind::invalid, "The zip holds more than one file. Unpack it and name the CSV files in it.");
      return {};
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
  Packing packing_;
  std::vector<char> bytes_;
  z_stream state_{};
  bool between_ = false, ended_ = false;
};

std::size_t number_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) | std::size_t{static_cast<unsigned char>(bytes[at + 1])} << 8;
}

/// Where the first file of a zip begins, from its local header.
Result<std::size_t> zip_content(std::string_view start) {
  if (start.size() < 30) return fail(FaultKind::invalid, "The zip ends in the middle: it was cut short. Copy or pack it again.");
  if ((number_at(start, 6) & 1) != 0) return fail(FaultKind::invalid, "The zip has a password. Unpack it and check the CSV inside.");
  if (number_at(start, 8) != 8) return fail(FaultKind::invalid, "The zip is packed in a way that is not known. Unpack it and check the CSV inside.");
  return 30 + number_at(start, 26) + number_at(start, 28);
}

}  // namespace

Result<std::unique_ptr<Source>> open_source(const std::filesystem::path& path) {
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
  if (const auto sentence = not_a_table(opening); !sentence.empty()) return fail(FaultKind::invalid, std::string{sentence});
  plain->rewind_to(0);
  if (opening.starts_with("\x1F\x8B")) return std::make_unique<Packed>(std::move(plain), Packing::gzip);
  if (!opening.starts_with("PK\x03\x04")) return plain;
  const auto content = zip_content(opening);
  if (!content) return tl::unexpected<Fault>{content.error()};
  plain->rewind_to(*content);
  return std::make_unique<Packed>(std::move(plain), Packing::zip);
}

}  // namespace stepwise::cld
