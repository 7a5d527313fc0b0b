// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "community/directory/place.hpp"

namespace stepwise::open_referral {

/// A defined list of the directory as a taxonomy of the standard, and the field whose codes its terms are.
struct TaxonomyOf {
  std::string_view name;
  std::string_view field;
  const CodeList directory::PlaceLists::*list;
};
/// In the order in which they are published. The language is that of the standard's users, so it is fixed.
std::span<const TaxonomyOf> taxonomies();

/// The taxonomy of texts that the standard has no place for: each term is a field, the term's description the text.
inline constexpr std::string_view text_taxonomy = "Stepwise text";
/// Those fields.
std::span<const std::string_view> text_fields();
/// What marks a location whose point is only that of its postcode.
inline constexpr std::string_view by_postcode = "Postcode";

/// A UUID (RFC 9562, version 8) that is always the same for a text.
std::string uuid_of(std::string_view text);

}  // namespace stepwise::open_referral
