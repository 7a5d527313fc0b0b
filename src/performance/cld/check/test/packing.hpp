// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <zlib.h>

#include <string>

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

/// One file of a zip: its local header and its content; sizes are left to a descriptor, as writers of streams do.
inline std::string zip(const std::string& text, const std::string& name = "return.csv", char flags = 8, char method = 8) {
  std::string out{"PK\x03\x04\x14\0", 6};
  (out += flags) += '\0';
  (out += method) += '\0';
  out += std::string(16, '\0');
  (out += static_cast<char>(name.size())) += '\0';
  out += std::string(2, '\0') + name + deflated(text, -15);
  return out + std::string{"PK\x07\x08", 4} + std::string(12, '\0');
}

}  // namespace stepwise::cld::test
