// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/vault.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <system_error>
#include <vector>

#include "base/text.hpp"
#include "language/language.hpp"
#include "performance/parquet/parquet.hpp"

namespace stepwise::returns {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block = std::size_t{256} << 10;
constexpr int quick_gzip = 1;
constexpr int gzip_window = 15 + 16;   // zlib: the largest window, with gzip's head and foot
constexpr std::string_view half_written = ".incoming-";

/// A file descriptor of ours.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

tl::unexpected<Fault> not_kept(const fs::path& where, int why) {
  return fail(FaultKind::unavailable, t("The file could not be kept in {0} ({1}). Check that the folder exists, that stepwise may write there and that the disk has room.", where.string(),
                                        std::string{std::strerror(why)}));
}

Result<void> write_all(const Descriptor& file, const char* bytes, std::size_t size, const fs::path& where) {
  while (size > 0) {
    const auto wrote = ::write(file.number(), bytes, size);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return not_kept(where, errno);
    bytes += wrote;
    size -= static_cast<std::size_t>(wrote);
  }
  return {};
}

class Sha256 {
 public:
  Sha256() : context_{EVP_MD_CTX_new(), &EVP_MD_CTX_free} { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  std::string digest() {
    std::string out(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(out.data()), &size);
    return hex(std::string_view{out}.substr(0, size));
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

/// Packs bytes into a file as they come.
class Packer {
 public:
  Packer(const Descriptor& file, fs::path where) : file_{file}, where_{std::move(where)}, out_(block) {
    deflateInit2(&stream_, quick_gzip, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY);
  }
  ~Packer() { deflateEnd(&stream_); }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  Result<void> add(std::string_view bytes, bool last) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
      stream_.avail_out = static_cast<uInt>(out_.size());
      deflate(&stream_, last ? Z_FINISH : Z_NO_FLUSH);
      if (auto wrote = write_all(file_, out_.data(), out_.size() - stream_.avail_out, where_); !wrote) return wrote;
    } while (stream_.avail_out == 0);
    return {};
  }

 private:
  const Descriptor& file_;
  fs::path where_;
  std::vector<char> out_;
  z_stream stream_{};
};

enum class Packed { no, gzip, zip, parquet };
Packed packing_of(std::string_view start) {
  if (start.starts_with("\x1F\x8B")) return Packed::gzip;
  if (parquet::is_parquet(start)) return Packed::parquet;
  return start.starts_with("PK\x03\x04") ? Packed::zip : Packed::no;
}

std::string ending_of(Packed packed) {
  if (packed == Packed::parquet) return ".parquet";
  return packed == Packed::zip ? ".zip" : ".csv.gz";
}

/// Fills a block as far as there are bytes, so that its start tells what the file is.
Result<std::size_t> next_block(const Reader& reader, std::vector<char>& into) {
  std::size_t filled = 0;
  while (filled < into.size()) {
    const auto got = reader(into.data() + filled, into.size() - filled);
    if (!got) return got;
    if (*got == 0) break;
    filled += *got;
  }
  return filled;
}

struct Written {
  Packed packed = Packed::no;
  std::string sha256;
  std::uint64_t bytes = 0;
};

/// Reads to the end, into the open file.
Result<Written> pour(const Reader& reader, const Descriptor& file, const fs::path& where) {
  Written written;
  Sha256 digest;
  Packer packer{file, where};
  std::vector<char> bytes(block);
  for (bool first = true;; first = false) {
    const auto got = next_block(reader, bytes);
    if (!got) return tl::unexpected<Fault>{got.error()};
    const std::string_view piece{bytes.data(), *got};
    if (first) written.packed = packing_of(piece);
    if (first && piece.empty()) return fail(FaultKind::invalid, t("The file is empty. Choose the file of the return."));
    digest.add(piece);
    written.bytes += piece.size();
    const bool last = piece.size() < block;
    const auto wrote = written.packed == Packed::no ? packer.add(piece, last) : write_all(file, piece.data(), piece.size(), where);
    if (!wrote) return tl::unexpected<Fault>{wrote.error()};
    if (last) break;
  }
  written.sha256 = digest.digest();
  return written;
}

/// A name means nothing until its folder is on the disk too.
bool sync_folder(const fs::path& folder) {
  const Descriptor open{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return open.is_open() && ::fsync(open.number()) == 0;
}

}  // namespace

Reader read_from(std::string_view bytes) {
  return [bytes, at = std::size_t{0}](char* into, std::size_t size) mutable -> Result<std::size_t> {
    const std::size_t some = std::min(size, bytes.size() - at);
    std::memcpy(into, bytes.data() + at, some);
    at += some;
    return some;
  };
}

Result<Reader> read_from_file(const fs::path& path) {
  auto file = std::make_shared<Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::error_code error;
  if (!file->is_open() || fs::is_directory(path, error))
    return fail(FaultKind::not_found, t("{0} cannot be read ({1}). Check its name, and who may read it.", path.string(), std::string{file->is_open() ? "a folder" : std::strerror(errno)}));
  return Reader{[file, path](char* into, std::size_t size) -> Result<std::size_t> {
    const auto got = ::read(file->number(), into, size);
    if (got < 0) return fail(FaultKind::unavailable, t("{0} could not be read to its end ({1}).", path.string(), std::string{std::strerror(errno)}));
    return static_cast<std::size_t>(got);
  }};
}

Result<Stored> Vault::put(std::string_view reference, const Reader& reader) const {
  std::error_code error;
  if (!fs::is_directory(folder_, error)) {
    fs::create_directories(folder_, error);
    if (error) return not_kept(folder_, error.value());
    fs::permissions(folder_, fs::perms::owner_all, error);
  }
  const fs::path beside = folder_ / (std::string{half_written} + std::string{reference});
  const auto poured = [&]() -> Result<Written> {
    const Descriptor file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (!file.is_open()) return not_kept(folder_, errno);
    auto written = pour(reader, file, folder_);
    if (written && ::fsync(file.number()) != 0) return not_kept(folder_, errno);
    return written;
  }();
  if (!poured) return fs::remove(beside, error), tl::unexpected<Fault>{poured.error()};
  const Stored stored{std::string{reference} + ending_of(poured->packed), poured->sha256, poured->bytes};
  if (::link(beside.c_str(), path_of(stored.kept_as).c_str()) != 0 || !sync_folder(folder_)) {
    const int why = errno;
    fs::remove(beside, error);
    return not_kept(folder_, why);
  }
  fs::remove(beside, error);
  return stored;
}

void Vault::forget(const Stored& stored) const {
  std::error_code ignored;
  fs::remove(path_of(stored.kept_as), ignored);
}

void Vault::sweep() const {
  std::error_code error;
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours{24};
  for (fs::directory_iterator at{folder_, error}, end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (at->path().filename().string().starts_with(half_written) && fs::last_write_time(at->path(), ignored) < old) fs::remove(at->path(), ignored);
  }
}

Result<std::size_t> carry(const fs::path& from, const fs::path& to) {
  std::error_code error;
  if (!fs::is_directory(from, error)) return std::size_t{0};
  if (fs::create_directories(to, error)) fs::permissions(to, fs::perms::owner_all, error);
  std::size_t carried = 0;
  for (const auto& entry : fs::directory_iterator{from}) {
    const auto name = entry.path().filename().string();
    if (!entry.is_regular_file() || name.starts_with('.') || fs::exists(to / name)) continue;
    const fs::path beside = to / (std::string{half_written} + name);
    fs::copy_file(entry.path(), beside, fs::copy_options::overwrite_existing, error);
    const Descriptor copied{::open(beside.c_str(), O_RDONLY | O_CLOEXEC)};
    if (error || !copied.is_open() || ::fsync(copied.number()) != 0) return not_kept(to, error ? error.value() : errno);
    fs::rename(beside, to / name, error);
    if (error) return not_kept(to, error.value());
    ++carried;
  }
  sync_folder(to);
  return carried;
}

}  // namespace stepwise::returns
