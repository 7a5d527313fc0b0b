// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>

#include "performance/story/story.hpp"

namespace stepwise::cld {

/// What a row says of the person: one byte each, none of them decided yet.
struct Details {
  story::SupportReason support_reason = story::SupportReason::none;
  story::Accommodation accommodation = story::Accommodation::none;
  story::Gender gender = story::Gender::none;
  std::uint8_t ethnicity = 0;
  story::Employment employment = story::Employment::none;
  story::Needs has_unpaid_carer = story::Needs::none, autism = story::Needs::none, dementia = story::Needs::none;
  std::uint8_t visual = 0, hearing = 0;
  friend bool operator==(const Details&, const Details&) = default;
};
inline constexpr std::size_t detail_count = 10;
static_assert(sizeof(Details) == detail_count);

/// How much each value of each detail tells: 0 for a blank; 1 for unknown, for what is in neither release's list, and for the
/// support reason of a carer; 2 for an ethnicity that was refused; 3 for anything known (cld.md 8.6).
class Telling {
 public:
  explicit Telling(const story::Codings& codings);
  std::uint8_t operator()(std::size_t detail, std::uint8_t value) const { return levels_[detail][value]; }
  /// What is said when the latest rows disagree.
  std::uint8_t unknown(std::size_t detail) const { return unknown_[detail]; }

 private:
  void set(std::size_t detail, const story::Coding& coding);
  std::array<std::array<std::uint8_t, 256>, detail_count> levels_;
  std::array<std::uint8_t, detail_count> unknown_{};
};

/// A person's latest details: for each, what tells most, then of the latest reference period, then of the latest end (open is
/// last), then of the latest start; where rows that are alike in these differ, "unknown" (cld.md 8.6).
class LatestDetails {
 public:
  explicit LatestDetails(const Telling& telling) : telling_{telling} {}
  void begin() { rows_ = 0; }
  /// `when` is below 2^48: reference period, end and start, 16 bits each.
  void offer(std::uint64_t when, const Details& details);
  Details get() const;

 private:
  using Bytes = std::array<std::uint8_t, detail_count>;
  void offer_each(std::uint64_t when, const Bytes& bytes);
  const Telling& telling_;
  std::size_t rows_ = 0;
  bool all_alike_ = true;
  std::uint64_t first_when_ = 0;
  Bytes first_{};
  std::array<std::uint64_t, detail_count> when_{};
  Bytes value_{};
  std::array<bool, detail_count> differs_{};
};

}  // namespace stepwise::cld
