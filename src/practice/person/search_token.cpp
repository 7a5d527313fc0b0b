// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_token.hpp"

#include <sodium.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t longest_token = 4096;

const unsigned char* bytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string random_bytes(Random& random, std::size_t count) {
  std::string out(count, '\0');
  random.fill({bytes(out), count});
  return out;
}

std::optional<std::string> unsealed(std::string_view token, const std::string& key) {
  if (token.size() > longest_token) return std::nullopt;
  std::string raw(token.size(), '\0');
  std::size_t length = 0;
  if (sodium_base642bin(bytes(raw), raw.size(), token.data(), token.size(), nullptr, &length, nullptr, variant) != 0) return std::nullopt;
  raw.resize(length);
  constexpr std::size_t nonce_size = crypto_secretbox_NONCEBYTES, mac_size = crypto_secretbox_MACBYTES;
  if (raw.size() < nonce_size + mac_size) return std::nullopt;
  std::string plain(raw.size() - nonce_size - mac_size, '\0');
  const bool good = crypto_secretbox_open_easy(bytes(plain), bytes(raw) + nonce_size, raw.size() - nonce_size, bytes(raw), bytes(key)) == 0;
  return good ? std::optional{plain} : std::nullopt;
}

}  // namespace

SearchSeal::SearchSeal(std::string_view key_hex) : key_(crypto_secretbox_KEYBYTES, '\0') {
  std::size_t length = 0;
  const bool good = sodium_init() >= 0 && key_hex.size() == key_hex_size &&
                    sodium_hex2bin(bytes(key_), key_.size(), key_hex.data(), key_hex.size(), nullptr, &length, nullptr) == 0;
  if (!good || length != key_.size()) throw std::invalid_argument{"the search key is not 64 hexadecimal digits"};
}

std::string SearchSeal::new_key_hex(Random& random) { return hex(random_bytes(random, crypto_secretbox_KEYBYTES)); }

std::string SearchSeal::seal(const SearchProof& proof, Random& random) const {
  const nlohmann::json json{{"staff", proof.staff.value()}, {"session", proof.session}, {"typed", clean_utf8(proof.typed)},
                            {"once", proof.once}, {"at", proof.at.microseconds}};
  const std::string plain = json.dump();
  std::string sealed = random_bytes(random, crypto_secretbox_NONCEBYTES);
  sealed.resize(sealed.size() + crypto_secretbox_MACBYTES + plain.size());
  crypto_secretbox_easy(bytes(sealed) + crypto_secretbox_NONCEBYTES, bytes(plain), plain.size(), bytes(sealed), bytes(key_));
  std::string token(sodium_base64_encoded_len(sealed.size(), variant), '\0');
  sodium_bin2base64(token.data(), token.size(), bytes(sealed), sealed.size(), variant);
  token.resize(token.size() - 1);
  return token;
}

std::optional<SearchProof> SearchSeal::open(std::string_view token, StaffId staff, std::string_view session, Instant now) const {
  const auto plain = unsealed(token, key_);
  if (!plain) return std::nullopt;
  const auto json = nlohmann::json::parse(*plain, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  SearchProof proof{StaffId{json.value("staff", std::int64_t{0})}, json.value("session", ""), json.value("typed", ""), json.value("once", ""),
                    {json.value("at", std::int64_t{0})}};
  const bool fresh = now.microseconds - proof.at.microseconds <= proof_lasts && proof.at.microseconds - now.microseconds <= proof_lasts;
  if (proof.staff != staff || proof.session != session || !fresh || proof.once.empty()) return std::nullopt;
  return proof;
}

}  // namespace stepwise::person
