// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/random.hpp"

namespace stepwise::person {

/// Proof that someone searched before they add a person: who, in which session, for what, when. Sealed with the
/// record's own key, so that it cannot be made or read outside, and good for an hour.
struct SearchProof {
  StaffId staff{0};
  std::string session;  ///< what belongs to this sign-in alone
  std::string typed;    ///< the search box, to fill the new person's form
  std::string once;     ///< names the person that may be added with it: a second sending adds nobody
  Instant at;
};
inline constexpr std::int64_t proof_lasts = seconds(60 * 60);

class SearchSeal {
 public:
  static constexpr std::size_t key_hex_size = 64;
  /// From 64 hexadecimal digits; throws std::invalid_argument for anything else.
  explicit SearchSeal(std::string_view key_hex);
  static std::string new_key_hex(Random& random);
  std::string seal(const SearchProof& proof, Random& random) const;
  /// Nothing when it was tampered with, is another's or another session's, or is over an hour old.
  std::optional<SearchProof> open(std::string_view token, StaffId staff, std::string_view session, Instant now) const;

 private:
  std::string key_;
};

}  // namespace stepwise::person
