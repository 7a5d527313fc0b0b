// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace stepwise {

/// A row's number as a type of its own, so that one kind of id cannot be passed for another.
template <class Tag>
class Id {
 public:
  explicit constexpr Id(std::int64_t value) : value_{value} {}
  constexpr std::int64_t value() const { return value_; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  std::int64_t value_;
};

}  // namespace stepwise

template <class Tag>
struct std::hash<stepwise::Id<Tag>> {
  std::size_t operator()(const stepwise::Id<Tag>& id) const noexcept {
    return std::hash<std::int64_t>{}(id.value());
  }
};
