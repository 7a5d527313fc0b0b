// SPDX-License-Identifier: Apache-2.0
#include "base/random.hpp"

#include <array>
#include <cstring>
#include <sodium.h>

namespace stepwise {

__extension__ using Wide = unsigned __int128;

std::uint64_t Random::next() {
  std::array<std::uint8_t, 8> bytes{};
  fill(bytes);
  std::uint64_t value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

std::uint64_t SeededRandom::draw() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  for (std::size_t i = 0; i < bytes.size(); i += 8) {
    const std::uint64_t value = draw();
    std::memcpy(bytes.data() + i, &value, std::min<std::size_t>(8, bytes.size() - i));
  }
}

std::uint64_t SeededRandom::below(std::uint64_t bound) {
  return static_cast<std::uint64_t>((static_cast<Wide>(draw()) * bound) >> 64);
}

double SeededRandom::unit() { return static_cast<double>(draw() >> 11) * 0x1.0p-53; }

std::string new_reference(Random& random) {
  static constexpr char letters[] = "23456789abcdefghjkmnpqrstvwxyz23";  // 32 signs; 2 and 3 come twice
  std::array<std::uint8_t, 16> bytes{};
  random.fill(bytes);
  std::string reference;
  for (const auto byte : bytes) reference += letters[byte & 31];
  return reference;
}

std::string new_token(Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random.fill(bytes);
  std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

}  // namespace stepwise
