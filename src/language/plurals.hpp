// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace stepwise::language {

/// Which of a language's plural forms a number takes, by CLDR (ICU). Forms are in CLDR's order (zero, one, two, few, many,
/// other), those that the language has: two in English, six in Welsh.
class Plurals {
 public:
  explicit Plurals(std::string_view code);
  ~Plurals();
  Plurals(Plurals&&) noexcept;
  std::size_t forms() const { return forms_; }
  std::size_t form_of(std::int64_t count) const;

 private:
  std::size_t ask(std::int64_t count) const;
  struct Rules;
  std::unique_ptr<Rules> rules_;
  std::array<std::size_t, 6> position_{};
  std::size_t forms_ = 1;
  std::array<std::uint8_t, 128> small_{};  ///< asked once: most counts on a page are small
};

}  // namespace stepwise::language
