// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/groups.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::fairness {
namespace {

struct Band {
  int until;
  Message words;
};
constexpr std::array<Band, 6> bands{{{24, noted("18 to 24")}, {44, noted("25 to 44")}, {64, noted("45 to 64")}, {74, noted("65 to 74")}, {84, noted("75 to 84")}, {200, noted("85 and over")}}};
constexpr int older_from = 65;

/// A code of a list, or why there is none.
std::string coded(const CodeList& list, std::string_view code) {
  if (code == "not_asked" || code.empty()) return t("Not asked");
  if (code == "declined") return t("Declined");
  if (code == "not_known") return t("Not known");
  return listed(list.label(code));
}

std::string language_words(std::string_view language) {
  const std::string written = lower_ascii(trim(language));
  if (written.empty()) return t("Not recorded");
  return written == "english" || written == "en" ? t("English") : t("Another language");
}

}  // namespace

std::string age_band(std::optional<Date> born_on, Date today) {
  if (!born_on) return t("Not known");
  const int age = age_on(*born_on, today);
  const auto band = std::ranges::find_if(bands, [&](const Band& one) { return age <= one.until; });
  return t((band == bands.end() ? bands.back() : *band).words);
}

std::string ethnicity_group(const person::Lists& lists, std::string_view code) {
  if (code.empty() || code == "not_asked" || code == "declined" || code == "not_known") return coded(lists.ethnicity, code);
  return listed(lists.ethnicity.value(code, "group"));
}

std::string age_stratum(std::optional<Date> born_on, Date today) {
  if (!born_on) return "not_known";
  return age_on(*born_on, today) >= older_from ? "65_and_over" : "18_to_64";
}

std::string setting_stratum(std::string_view accommodation) {
  if (accommodation == "care_home" || accommodation == "nursing_home") return "care_home";
  for (const auto* shared : {"supported_accommodation", "shared_lives", "sheltered_or_extra_care"})
    if (accommodation == shared) return "supported";
  return accommodation == "not_known" || accommodation == "not_asked" ? "not_known" : "own_home";
}

std::string stratum_words(std::string_view key) {
  static constexpr std::pair<std::string_view, Message> all[] = {{"not_known", noted("Not known")},   {"18_to_64", noted("18 to 64")},          {"65_and_over", noted("65 and over")},
                                                                 {"care_home", noted("Care home")}, {"supported", noted("Supported or sheltered housing")}, {"own_home", noted("Home of their own or with others")}};
  for (const auto& [code, words] : all)
    if (code == key) return t(words);
  return std::string{key};
}

std::uint16_t Grouping::place(By by, std::string label) {
  auto& known = known_[static_cast<std::size_t>(by)];
  if (const auto at = known.find(label); at != known.end()) return at->second;
  auto& labels = labels_[static_cast<std::size_t>(by)];
  const auto place = static_cast<std::uint16_t>(labels.size());
  labels.push_back(label);
  known.emplace(std::move(label), place);
  return place;
}

Places Grouping::places(const Facts& facts, Date today) {
  Places out{};
  const auto put = [&](By by, std::string label) { out[static_cast<std::size_t>(by)] = place(by, std::move(label)); };
  put(By::sex, coded(lists_.gender, facts.gender));
  put(By::ethnicity, ethnicity_group(lists_, facts.ethnicity));
  put(By::age, age_band(facts.born_on, today));
  put(By::reason, coded(lists_.primary_support_reason, facts.reason));
  put(By::language, language_words(facts.language));
  put(By::carer, coded(lists_.yes_no_unknown, facts.carer));
  return out;
}

}  // namespace stepwise::fairness
