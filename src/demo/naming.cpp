// SPDX-License-Identifier: Apache-2.0
#include "demo/naming.hpp"

#include <array>
#include <fmt/format.h>

namespace stepwise::demo {
namespace {

/// Where names come from, by the places of ethnicity_keys.
constexpr std::array<std::string_view, 21> communities{
    "british", "irish", "irish", "polish", "polish", "british", "british", "british", "british", "indian", "pakistani",
    "bangladeshi", "chinese", "indian", "african", "caribbean", "caribbean", "arab", "arab", "british", "british"};
/// Mixed families often carry another community's family name.
constexpr std::array<std::string_view, 9> mixed_families{"", "", "", "", "", "caribbean", "african", "indian", "caribbean"};

std::string_view language_of(std::string_view community, Draw& draw) {
  if (community == "polish") return draw.chance(7'000) ? "Polish" : "Romanian";
  if (community == "pakistani") return draw.chance(5'000) ? "Urdu" : "Punjabi";
  if (community == "indian") return draw.chance(5'500) ? "Punjabi" : "Gujarati";
  if (community == "bangladeshi") return draw.chance(5'000) ? "Bengali" : "Sylheti";
  if (community == "chinese") return "Cantonese";
  if (community == "african") return draw.chance(5'000) ? "Tigrinya" : "Somali";
  return community == "arab" ? "Arabic" : "";
}

/// The third and fourth letters change places, or the next two that are one byte each.
void swap_letters(std::string& name) {
  const auto plain = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
  for (std::size_t at = 2; name.size() > 4 && at + 1 < name.size(); ++at)
    if (plain(name[at]) && plain(name[at + 1])) return std::swap(name[at], name[at + 1]);
}

}  // namespace

Name draw_name(const Traits& traits, std::string_view family, const Words& words, Draw& draw) {
  const std::string_view community = communities[traits.ethnicity];
  const bool female = traits.gender == Gender::female || (traits.gender != Gender::male && draw.chance(5'000));
  std::string given = fmt::format("{}.{}", community, female ? "female" : "male");
  if (community == "british") given += traits.profile.born.year() < 1958 ? ".older" : ".younger";
  std::string_view of = community;
  if (traits.ethnicity >= 5 && traits.ethnicity <= 8 && draw.chance(4'000)) of = mixed_families[traits.ethnicity];
  const std::string& first = words.pick(given, draw);
  return {first, family.empty() ? words.pick(fmt::format("{}.family", of), draw) : std::string{family}};
}

std::string misspelt(std::string name, Draw& draw) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> slips{{
      {"Smith", "Smyth"}, {"Clark", "Clarke"}, {"Ann", "Anne"}, {"Brook", "Brooke"}, {"ph", "f"}, {"ie", "ei"},
      {"ll", "l"}, {"tt", "t"}, {"y", "ie"}, {"ck", "k"}, {"son", "sen"}, {"ar", "er"}}};
  for (const auto& [from, to] : slips)
    if (const auto at = name.find(from); at != std::string::npos) return name.replace(at, from.size(), to);
  swap_letters(name);
  if (draw.chance(2'000)) name += "e";
  return name;
}

std::string draw_language(std::uint8_t ethnicity, Draw& draw) {
  if (!draw.chance(4'000)) return {};
  return std::string{language_of(communities[ethnicity], draw)};
}

std::string draw_phone(bool mobile, Draw& draw) {
  return fmt::format("{}{:03}", mobile ? "07700 900" : "01632 960", draw.between(0, 999));
}

}  // namespace stepwise::demo
