// SPDX-License-Identifier: Apache-2.0
#include "access/totp.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>
#include <span>

#include "http/http.hpp"

namespace stepwise::access {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::int64_t step_seconds = 30;

std::string digits_of(std::string_view code) {
  std::string digits;
  for (const char c : code)
    if (c != ' ' && c != '-') digits += c;
  return digits;
}

bool equal_in_constant_time(const std::string& a, const std::string& b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

std::string base32_encode(std::string_view bytes) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char byte : bytes) {
    held = (held << 8) | static_cast<std::uint8_t>(byte);
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(held >> (bits - 5)) & 31];
    held &= (1U << bits) - 1;
  }
  if (bits > 0) out += alphabet[(held << (5 - bits)) & 31];
  return out;
}

std::optional<std::string> base32_decode(std::string_view text) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '=') continue;
    const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const std::size_t value = alphabet.find(capital);
    if (value == std::string_view::npos) return std::nullopt;
    held = (held << 5) | static_cast<std::uint32_t>(value);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>((held >> bits) & 255);
    held &= (1U << bits) - 1;
  }
  return out;
}

std::string new_totp_secret(Random& random) {
  std::array<std::uint8_t, 20> bytes{};
  random.fill(bytes);
  return base32_encode({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::int64_t totp_step(Instant at) { return at.microseconds / seconds(step_seconds); }

std::string totp_code(std::string_view secret_base32, std::int64_t step) {
  const std::string key = base32_decode(secret_base32).value_or("");
  std::array<unsigned char, 8> counter{};
  for (int i = 7; i >= 0; --i, step >>= 8) counter[static_cast<std::size_t>(i)] = static_cast<unsigned char>(step & 255);
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned int size = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(), mac.data(), &size);
  const std::size_t at = mac[size - 1] & 15;
  const std::uint32_t number = (static_cast<std::uint32_t>(mac[at] & 127) << 24) | (static_cast<std::uint32_t>(mac[at + 1]) << 16) |
                               (static_cast<std::uint32_t>(mac[at + 2]) << 8) | mac[at + 3];
  return fmt::format("{:06}", number % 1'000'000);
}

std::optional<std::int64_t> totp_accept(std::string_view secret_base32, std::string_view code, Instant now, std::int64_t last_step) {
  if (secret_base32.empty()) return std::nullopt;
  const std::string typed = digits_of(code);
  std::optional<std::int64_t> accepted;
  for (std::int64_t step = totp_step(now) - 1; step <= totp_step(now) + 1; ++step) {
    const bool right = equal_in_constant_time(totp_code(secret_base32, step), typed);
    if (right && step > last_step && !accepted) accepted = step;
  }
  return accepted;
}

std::string totp_link(std::string_view secret_base32, std::string_view issuer, std::string_view account) {
  const std::string made_by = http::encode_component(issuer);
  return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", made_by, http::encode_component(account), secret_base32, made_by);
}

}  // namespace stepwise::access
