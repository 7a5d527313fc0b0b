// SPDX-License-Identifier: Apache-2.0
#include "access/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <semaphore>
#include <stdexcept>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory_bytes = 64 * 1024 * 1024;

/// Pieces that, with digits and signs around them, make up the commonest long passwords.
constexpr std::array<std::string_view, 24> common_stems{
    "password", "qwertyuiop", "qwerty",    "letmein", "welcome",  "administrator", "changeme", "iloveyou",
    "football", "liverpool",  "arsenal",   "chelsea", "sunshine", "princess",      "superman", "monkey",
    "dragon",   "stepwise",   "council",   "socialcare", "charlie", "summer",      "winter",   "zxcvbnm"};

std::counting_semaphore<4>& turns() {
  static std::counting_semaphore<4> semaphore{4};
  return semaphore;
}

struct Turn {
  Turn() { turns().acquire(); }
  ~Turn() { turns().release(); }
};

std::string letters_only(std::string_view text) {
  std::string letters;
  for (const char c : lower_ascii(text))
    if (c >= 'a' && c <= 'z') letters += c;
  return letters;
}

/// "aaaaaaaaaaaa", "123456789012", "abcabcabcabc": a short piece over and over, or a run.
bool is_pattern(std::string_view text) {
  for (std::size_t period = 1; period <= text.size() / 3; ++period) {
    bool repeats = true;
    for (std::size_t i = period; i < text.size() && repeats; ++i) repeats = text[i] == text[i - period];
    if (repeats) return true;
  }
  std::size_t steps = 0;
  for (std::size_t i = 1; i < text.size(); ++i) steps += text[i] == text[i - 1] + 1 || (text[i] == '0' && text[i - 1] == '9');
  return steps + 2 >= text.size();
}

bool holds_name(std::string_view folded_password, std::string_view name) {
  for (const std::string_view word : split(name, ' '))
    if (word.size() >= 4 && folded_password.find(word) != std::string_view::npos && folded_password.size() < word.size() + 8) return true;
  return false;
}

const std::string& unused_hash() {
  static const std::string hash = hash_password(kept("a password that nobody has"));
  return hash;
}

}  // namespace

std::optional<std::string> password_problem(std::string_view password, std::string_view name, std::string_view sign_in_name) {
  if (!is_clean_utf8(password)) return t("Use letters, digits and signs that can be typed");
  if (password.size() < shortest_password) return t("Password must be 12 characters or more. Three words you can remember are good");
  if (password.size() > longest_password) return t("Password must be 200 characters or fewer");
  const std::string small = lower_ascii(password);
  const std::string letters = letters_only(password);
  const bool common = is_pattern(small) || std::ranges::any_of(common_stems, [&](std::string_view stem) {
                        return letters == stem || (letters.starts_with(stem) && letters.size() < stem.size() + 3);
                      });
  if (common) return t("That password is one of the first that others would try. Choose another, such as three words");
  if (holds_name(small, lower_ascii(name)) || holds_name(small, lower_ascii(sign_in_name)))
    return t("Password must not be made from your name");
  return std::nullopt;
}

std::string hash_password(std::string_view password) {
  if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start"};
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error{"not enough memory to hash a password"};
  return out.data();
}

bool verify_password(std::string_view hash, std::string_view password) {
  const bool real = !hash.empty();
  const std::string against = real ? std::string{hash} : unused_hash();
  const Turn turn;
  const bool right = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
  return real && right;
}

std::string new_one_time_password(Random& random) {
  const std::string drawn = new_reference(random) + new_reference(random);
  std::string out;
  for (std::size_t i = 0; i < 20; ++i) {
    if (i > 0 && i % 5 == 0) out += '-';
    out += drawn[i];
  }
  return out;
}

}  // namespace stepwise::access
