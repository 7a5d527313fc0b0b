// SPDX-License-Identifier: Apache-2.0
#include "forms/digest.hpp"

#include <sodium.h>

#include <array>

#include "base/text.hpp"

namespace stepwise::forms {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string spoken_reference(Random& random) {
  constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::uint64_t draw = random.next();
  std::string spoken;
  for (int i = 0; i < 8; ++i, draw /= letters.size()) {
    if (i == 4) spoken += '-';
    spoken += letters[draw % letters.size()];
  }
  return spoken;
}

}  // namespace stepwise::forms
