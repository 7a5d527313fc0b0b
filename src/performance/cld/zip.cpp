// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/zip.hpp"

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>

namespace stepwise::cld {
namespace {

constexpr std::size_t end_bytes = 22, locator_bytes = 20, wide_end_bytes = 56, entry_bytes = 46, local_bytes = 30, longest_comment = 65'535;
constexpr std::uint64_t longest_list = std::uint64_t{1} << 20, elsewhere = 0xFFFF'FFFF;

tl::unexpected<Fault> cut_short() { return fail(FaultKind::invalid, "The packed file ends in the middle: it was cut short. Copy or pack it again."); }
tl::unexpected<Fault> damaged() { return fail(FaultKind::invalid, "The packed file is damaged. Pack it again, or unpack it and check the CSV inside."); }
tl::unexpected<Fault> several() { return fail(FaultKind::invalid, "The zip holds more than one file. Unpack it and name the CSV files in it."); }

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t number = 0;
  for (std::size_t i = width; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

Result<std::string> bytes_at(int file, std::uint64_t at, std::uint64_t size) {
  std::string bytes(size, '\0');
  for (std::size_t done = 0; done < size;) {
    const ssize_t got = ::pread(file, bytes.data() + done, size - done, static_cast<off_t>(at + done));
    if (got <= 0) return cut_short();
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

/// The list of the files, which stands at the zip's end; that of a zip of more than 4 GB is found by way of a locator.
Result<std::string> list_of(int file, std::uint64_t size) {
  const std::uint64_t looked_at = std::min<std::uint64_t>(size, end_bytes + locator_bytes + longest_comment);
  const auto tail = bytes_at(file, size - looked_at, looked_at);
  if (!tail) return tail;
  const auto end = tail->rfind("PK\x05\x06");
  if (end == std::string::npos || tail->size() - end < end_bytes) return cut_short();
  std::uint64_t bytes = number_at(*tail, end + 12, 4), at = number_at(*tail, end + 16, 4);
  if (at == elsewhere || bytes == elsewhere) {
    if (end < locator_bytes || tail->compare(end - locator_bytes, 4, "PK\x06\x07") != 0) return damaged();
    const auto wide = bytes_at(file, number_at(*tail, end - 12, 8), wide_end_bytes);
    if (!wide) return wide;
    bytes = number_at(*wide, 40, 8);
    at = number_at(*wide, 48, 8);
  }
  if (bytes > longest_list) return several();
  return bytes_at(file, at, bytes);
}

bool is_beside(std::string_view name) {
  const auto last = name.substr(name.rfind('/') + 1);
  return last.empty() || name.starts_with("__MACOSX/") || last == ".DS_Store" || last == "Thumbs.db" || last == "desktop.ini";
}

struct Entry {
  ZipContent content;  ///< at: of its local header
  std::uint64_t flags, method;
};

/// What is 4 GB or more stands in an extra field, in this order: unpacked size, packed size, place.
void take_wide(std::string_view extra, bool unpacked, Entry& entry) {
  while (extra.size() >= 4) {
    const std::size_t length = std::min<std::size_t>(number_at(extra, 2, 2), extra.size() - 4);
    if (number_at(extra, 0, 2) == 1) {
      std::size_t at = 4 + (unpacked ? 8 : 0);
      for (std::uint64_t* number : {&entry.content.bytes, &entry.content.at})
        if (*number == elsewhere && at + 8 <= 4 + length) {
          *number = number_at(extra, at, 8);
          at += 8;
        }
    }
    extra.remove_prefix(4 + length);
  }
}

/// The one file that counts; nothing when the list has none.
Result<std::optional<Entry>> only_entry(std::string_view list) {
  std::optional<Entry> only;
  while (!list.empty()) {
    if (list.size() < entry_bytes || !list.starts_with("PK\x01\x02")) return damaged();
    const std::size_t name = number_at(list, 28, 2), extra = number_at(list, 30, 2), past = entry_bytes + name + extra + number_at(list, 32, 2);
    if (past > list.size()) return damaged();
    if (!is_beside(list.substr(entry_bytes, name))) {
      if (only) return several();
      only = Entry{{number_at(list, 42, 4), number_at(list, 20, 4), static_cast<std::uint32_t>(number_at(list, 16, 4)), true}, number_at(list, 8, 2), number_at(list, 10, 2)};
      take_wide(list.substr(entry_bytes + name, extra), number_at(list, 24, 4) == elsewhere, *only);
    }
    list.remove_prefix(past);
  }
  return only;
}

}  // namespace

Result<ZipContent> zip_content(int file, std::uint64_t size) {
  const auto list = list_of(file, size);
  if (!list) return tl::unexpected<Fault>{list.error()};
  const auto found = only_entry(*list);
  if (!found) return tl::unexpected<Fault>{found.error()};
  if (!*found) return fail(FaultKind::invalid, "The zip holds no file. Pack the CSV again.");
  Entry entry = **found;
  if ((entry.flags & 1) != 0) return fail(FaultKind::invalid, "The zip has a password. Unpack it and check the CSV inside.");
  if (entry.method != 0 && entry.method != 8) return fail(FaultKind::invalid, "The zip is packed in a way that is not known. Unpack it and check the CSV inside.");
  const auto local = bytes_at(file, entry.content.at, local_bytes);
  if (!local) return tl::unexpected<Fault>{local.error()};
  if (!local->starts_with("PK\x03\x04")) return damaged();
  entry.content.at += local_bytes + number_at(*local, 26, 2) + number_at(*local, 28, 2);
  entry.content.deflated = entry.method == 8;
  return entry.content;
}

}  // namespace stepwise::cld
