// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace stepwise {

/// Where unpredictable bytes come from: an argument, so that tests and the demo council can be repeated.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
  std::uint64_t next();
};
/// The operating system's, through libsodium: for tokens, references and keys.
class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};
/// The same bytes from the same seed, on every machine (SplitMix64). Never for a secret.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_{seed} {}
  void fill(std::span<std::uint8_t> bytes) override;
  std::uint64_t draw();
  /// A whole number from 0 up to, not including, `bound`.
  std::uint64_t below(std::uint64_t bound);
  /// A number from 0 up to, not including, 1.
  double unit();

 private:
  std::uint64_t state_;
};

/// An opaque reference for URLs: 16 letters and digits (80 random bits), without look-alikes.
std::string new_reference(Random& random);
/// A secret token: 43 characters of URL-safe base64 (256 random bits).
std::string new_token(Random& random);

}  // namespace stepwise
