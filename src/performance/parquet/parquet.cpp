// SPDX-License-Identifier: Apache-2.0
#include "performance/parquet/parquet.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <string>

#include "performance/parquet/convert.hpp"

namespace stepwise::parquet {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "PAR1", mark_of_encrypted = "PARE";
/// Its mark at both ends, and the length of what describes it.
constexpr off_t least_bytes = 12;

constexpr std::string_view cut_short = "The Parquet file ends in the middle: it was cut short. Copy or export it again.";
constexpr std::string_view encrypted = "The Parquet file is encrypted. Export it without encryption.";
constexpr std::string_view without_duck =
    "This is a Parquet file, and this program was built without DuckDB, which reads them. Write the file out as comma-separated values (CSV), or use a program built with DuckDB.";

Result<void> check_ends(int file, const fs::path& path) {
  std::array<char, 4> start{}, end{};
  struct stat facts {};
  const bool is_read = fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && pread(file, start.data(), start.size(), 0) >= 0;
  if (!is_read) return fail(FaultKind::unavailable, fmt::format("Cannot read {}. It has to be an ordinary file on a disk that works.", path.string()));
  if (!is_parquet({start.data(), start.size()})) return fail(FaultKind::invalid, fmt::format("{} is not a Parquet file. Export it again.", path.string()));
  if (facts.st_size >= least_bytes && pread(file, end.data(), end.size(), facts.st_size - off_t{4}) < 0) end = {};
  const auto sentence = refusal({start.data(), start.size()}, {end.data(), end.size()});
  if (sentence.empty()) return {};
  return fail(FaultKind::invalid, std::string{sentence});
}

/// DuckDB is given open files by their place in this process, so that no name is taken for a pattern or an address.
std::string place_of(int file) { return fmt::format("/proc/self/fd/{}", file); }

Result<void> convert(const fs::path& parquet, int into) {
  const NamelessFile from{::open(parquet.c_str(), O_RDONLY | O_CLOEXEC)};
  if (from.descriptor() < 0) return fail(FaultKind::not_found, fmt::format("Cannot open {}. Check the name and that you may read it.", parquet.string()));
  if (auto sound = check_ends(from.descriptor(), parquet); !sound) return sound;
  return copy_by_duck(place_of(from.descriptor()), place_of(into));
}

int open_nameless(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string name = (folder / "stepwise-XXXXXX").string();
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) unlink(name.c_str());
  return named;
}

}  // namespace

NamelessFile::~NamelessFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool is_parquet(std::string_view start) { return start.starts_with(mark) || start.starts_with(mark_of_encrypted); }

std::string_view refusal(std::string_view start, std::string_view end) {
  if (!is_readable()) return without_duck;
  if (end.ends_with(mark_of_encrypted)) return encrypted;
  return is_parquet(start) && end.ends_with(mark) ? std::string_view{} : cut_short;
}

Result<void> parquet_to_csv(const fs::path& parquet, const fs::path& csv) {
  const NamelessFile into{::open(csv.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (into.descriptor() < 0) return fail(FaultKind::unavailable, fmt::format("Cannot write {}. Check that no such file is there and that you may write there.", csv.string()));
  auto converted = convert(parquet, into.descriptor());
  if (!converted) unlink(csv.c_str());
  return converted;
}

Result<std::shared_ptr<const NamelessFile>> csv_of_parquet(const fs::path& parquet) {
  std::error_code error;
  const auto folder = fs::temp_directory_path(error);
  auto into = std::make_shared<const NamelessFile>(error ? -1 : open_nameless(folder));
  if (into->descriptor() < 0) return fail(FaultKind::unavailable, "A Parquet file is read by way of a temporary file, which could not be made. Check that TMPDIR names a folder that may be written.");
  if (auto converted = convert(parquet, into->descriptor()); !converted) return tl::unexpected<Fault>{converted.error()};
  return into;
}

}  // namespace stepwise::parquet
