// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

namespace stepwise::cld::test {

inline std::string deflated(const std::string& text, int bits) {
  z_stream state{};
  deflateInit2(&state, 6, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&state, text.size()) + 64, '\0');
  std::string in = text;
  state.next_in = reinterpret_cast<Bytef*>(in.data());
  state.avail_in = static_cast<uInt>(in.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, Z_FINISH);
  out.resize(state.total_out);
  deflateEnd(&state);
  return out;
}

inline std::string gzip(const std::string& text) { return deflated(text, 15 + 16); }

struct ZipFile {
  std::string name, text;
  char method = 8, flags = 8;
};

inline std::string little(std::uint64_t number, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
  return out;
}

/// A zip as writers of streams make it: sizes stand after each file, and in the list at the end.
inline std::string zip_of(const std::vector<ZipFile>& files) {
  std::string out, list;
  for (const auto& file : files) {
    const std::string content = file.method == 8 ? deflated(file.text, -15) : file.text;
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(file.text.data()), static_cast<uInt>(file.text.size()));
    const std::string sizes = little(crc, 4) + little(content.size(), 4) + little(file.text.size(), 4);
    const std::string how = little(20, 2) + file.flags + '\0' + file.method + '\0' + little(0, 4);
    list += "PK\x01\x02" + little(20, 2) + how + sizes + little(file.name.size(), 2) + little(0, 12) + little(out.size(), 4) + file.name;
    out += "PK\x03\x04" + how + little(0, 12) + little(file.name.size(), 2) + little(0, 2) + file.name + content + "PK\x07\x08" + sizes;
  }
  return out + list + "PK\x05\x06" + little(0, 4) + little(files.size(), 2) + little(files.size(), 2) + little(list.size(), 4) + little(out.size(), 4) + little(0, 2);
}

inline std::string zip(const std::string& text, const std::string& name = "return.csv", char flags = 8, char method = 8) { return zip_of({{name, text, method, flags}}); }

}  // namespace stepwise::cld::test
