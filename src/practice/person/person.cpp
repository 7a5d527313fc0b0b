// SPDX-License-Identifier: Apache-2.0
#include "practice/person/person.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Capital letters and digits only.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') out += static_cast<char>(c - 'a' + 'A');
    else if (is_letter(c) || is_digit(c)) out += c;
    else if (c != ' ' && c != '-' && c != '\t') return {};
  }
  return out;
}

/// The first letter, whole, whatever its language.
std::string first_letter(std::string_view name) {
  if (name.empty()) return {};
  std::size_t end = 1;
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
  return std::string{name.substr(0, end)};
}

}  // namespace

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<std::string_view, CodeList Lists::*> all[] = {
      {"birth_quality", &Lists::birth_quality}, {"gender", &Lists::gender},
      {"ethnicity", &Lists::ethnicity}, {"client_type", &Lists::client_type},
      {"primary_support_reason", &Lists::primary_support_reason}, {"accommodation", &Lists::accommodation},
      {"employment", &Lists::employment}, {"yes_no_unknown", &Lists::yes_no_unknown},
      {"preferred_format", &Lists::preferred_format}, {"other_system", &Lists::other_system},
      {"relationship", &Lists::relationship}, {"cld/visual_impairment", &Lists::visual_impairment},
      {"cld/hearing_impairment", &Lists::hearing_impairment}, {"cld/funding_status", &Lists::funding_status},
      {"cld/hours_caring", &Lists::hours_caring}, {"contact_channel", &Lists::contact_channel},
      {"contact_resolution", &Lists::contact_resolution}, {"event_type", &Lists::event_type},
      {"event_outcome", &Lists::event_outcome}, {"assessment_type", &Lists::assessment_type},
      {"service_type", &Lists::service_type}, {"service_component", &Lists::service_component},
      {"review_reason", &Lists::review_reason}};
  for (const auto& [name, member] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected<Fault>{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

const CodeList* Lists::named(std::string_view name) const {
  if (name == "birth_quality") return &birth_quality;
  if (name == "gender") return &gender;
  if (name == "ethnicity") return &ethnicity;
  if (name == "client_type") return &client_type;
  if (name == "primary_support_reason") return &primary_support_reason;
  if (name == "accommodation") return &accommodation;
  if (name == "employment") return &employment;
  if (name == "yes_no_unknown") return &yes_no_unknown;
  if (name == "preferred_format") return &preferred_format;
  if (name == "other_system") return &other_system;
  if (name == "relationship") return &relationship;
  if (name == "visual_impairment") return &visual_impairment;
  if (name == "hearing_impairment") return &hearing_impairment;
  if (name == "funding_status") return &funding_status;
  if (name == "hours_caring") return &hours_caring;
  return nullptr;
}

std::string full_name(const Details& details) {
  std::string name = details.given_name;
  if (!name.empty() && !details.family_name.empty()) name += ' ';
  name += details.family_name;
  return name.empty() ? t("Name not known").str() : name;
}

std::string initials(const Details& details) {
  const std::string letters = first_letter(details.given_name) + first_letter(details.family_name);
  return letters.empty() ? t("Name not known").str() : letters;
}

std::string address_in_one_line(const Details& details) {
  std::string line;
  for (const auto* part : {&details.address_line_1, &details.address_line_2, &details.town, &details.postcode}) {
    if (part->empty()) continue;
    if (!line.empty()) line += ", ";
    line += *part;
  }
  return line;
}

std::string birth_words(const Details& details, const Lists& lists, Date today) {
  if (!details.born_on)
    return details.birth_quality == "not_asked" ? t("Not asked").str() : listed(lists.birth_quality.label(details.birth_quality));
  const bool estimated = details.birth_quality == "estimated";
  const std::string born = long_date(*details.born_on);
  const int age = age_on(*details.born_on, details.died_on.value_or(today));
  if (details.died_on) {
    const std::string died = long_date(*details.died_on);
    return estimated ? t("about {0}, died {1} aged {2}", born, died, age) : t("{0}, died {1} aged {2}", born, died, age);
  }
  return estimated ? t("about {0} ({1} years old)", born, age) : t("{0} ({1} years old)", born, age);
}

std::string normal_postcode(std::string_view typed) {
  const std::string_view tidy = trim(typed);
  std::string squeezed_code = squeezed(tidy);
  if (squeezed_code.size() < 5 || squeezed_code.size() > 7) return std::string{tidy};
  squeezed_code.insert(squeezed_code.size() - 3, " ");
  return is_postcode(squeezed_code) ? squeezed_code : std::string{tidy};
}

bool is_postcode(std::string_view code) {
  const auto gap = code.find(' ');
  if (gap == std::string_view::npos || code.size() != gap + 4 || gap < 2 || gap > 4) return false;
  const std::string_view in = code.substr(gap + 1), out = code.substr(0, gap);
  if (!is_digit(in[0]) || !is_letter(in[1]) || !is_letter(in[2]) || !is_letter(out[0])) return false;
  const std::size_t area = is_letter(out[1]) ? 2 : 1;
  if (area == out.size() || !is_digit(out[area])) return false;
  if (out.size() - area > 2) return false;
  return out.size() - area == 1 || is_digit(out[area + 1]) || is_letter(out[area + 1]);
}

std::string phone_digits(std::string_view typed) {
  std::string digits;
  const std::string_view tidy = trim(typed);
  for (std::size_t i = 0; i < tidy.size(); ++i) {
    if (tidy.substr(i, 3) == "(0)" && !digits.empty()) i += 2;
    else if (is_digit(tidy[i])) digits += tidy[i];
  }
  if (tidy.starts_with('+') && digits.starts_with("44")) return "0" + digits.substr(2);
  if (digits.starts_with("0044")) return "0" + digits.substr(4);
  return digits;
}

}  // namespace stepwise::person
