// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/terms.hpp"

#include <fmt/format.h>

namespace stepwise::open_referral {
namespace {

using directory::PlaceLists;

constexpr std::array<TaxonomyOf, 4> all_taxonomies{{{"Stepwise kind", "kind", &PlaceLists::kind},
                                                    {"Stepwise for whom", "for_whom", &PlaceLists::for_whom},
                                                    {"Stepwise cost", "cost_kind", &PlaceLists::cost},
                                                    {"Stepwise meets", "meets", &PlaceLists::meets}}};
constexpr std::array<std::string_view, 4> all_text_fields{"who_for", "welcome", "inclusion_note", "how_to_join"};

std::uint64_t mixed(std::string_view text, std::uint64_t hash) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  hash ^= hash >> 30;
  hash *= 0xbf58476d1ce4e5b9ULL;
  hash ^= hash >> 27;
  hash *= 0x94d049bb133111ebULL;
  return hash ^ (hash >> 31);
}

}  // namespace

std::span<const TaxonomyOf> taxonomies() { return all_taxonomies; }
std::span<const std::string_view> text_fields() { return all_text_fields; }

std::string uuid_of(std::string_view text) {
  const std::uint64_t high = mixed(text, 14695981039346656037ULL), low = mixed(text, 0x9e3779b97f4a7c15ULL);
  return fmt::format("{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, high & 0xfff, ((low >> 48) & 0x3fff) | 0x8000, low & 0xffffffffffffULL);
}

}  // namespace stepwise::open_referral
