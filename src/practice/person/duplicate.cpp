// SPDX-License-Identifier: Apache-2.0
#include "practice/person/duplicate.hpp"

#include <algorithm>
#include <cmath>

namespace stepwise::person {
namespace {

constexpr double name_points = 25;

/// The best likeness of any word of one name with any word of another.
double best_likeness(std::string_view a, std::string_view b, const NameForms& forms) {
  const std::string x = fold_name(a), y = fold_name(b);
  double best = x == y && !x.empty() ? 1 : 0;
  for (const std::string_view p : words_of(x))
    for (const std::string_view q : words_of(y)) best = std::max(best, name_likeness(p, q, forms));
  return best;
}

struct NamePair {
  std::string given, family;
};
struct NameLikeness {
  double given = 0, family = 0;
  bool swapped = false, other = false;
  double sum() const { return given + family; }
};

std::vector<NamePair> names_of(const Known& known) {
  const Details& d = known.details;
  std::vector<NamePair> names{{d.given_name, d.family_name}};
  if (!d.known_as.empty()) names.push_back({d.known_as, d.family_name});
  for (const OtherName& name : known.other_names)
    names.push_back({name.given_name.empty() ? d.given_name : name.given_name, name.family_name.empty() ? d.family_name : name.family_name});
  return names;
}

NameLikeness name_likeness_of(const Details& fresh, const Known& known, const NameForms& forms) {
  NameLikeness best;
  bool first = true;
  for (const NamePair& name : names_of(known)) {
    const NameLikeness straight{best_likeness(fresh.given_name, name.given, forms), best_likeness(fresh.family_name, name.family, forms), false, !first};
    const NameLikeness swapped{best_likeness(fresh.given_name, name.family, forms), best_likeness(fresh.family_name, name.given, forms), true, !first};
    for (const NameLikeness& way : {straight, swapped})
      if (way.sum() > best.sum()) best = way;
    first = false;
  }
  return best;
}

std::string name_reason(const NameLikeness& name) {
  if (name.sum() >= 1.99) return name.swapped ? t("Same names, the other way round") : name.other ? t("Same as another of their names") : t("Same name");
  if (name.given > 0 && name.family > 0) return t("Similar name");
  return name.family > 0 ? (name.family == 1 ? t("Same last name") : t("Similar last name")) : (name.given == 1 ? t("Same first name") : t("Similar first name"));
}

int birth_points(Date a, Date b, std::string& reason) {
  if (a == b) return reason = t("Same date of birth"), 40;
  if (a.year() == b.year() && a.day() == b.month() && a.month() == b.day()) return reason = t("Date of birth with day and month swapped"), 25;
  const int same = (a.year() == b.year()) + (a.month() == b.month()) + (a.day() == b.day());
  if (same == 2) return reason = t("Date of birth differs in one part"), 20;
  return same == 0 ? -20 : 0;
}

bool share_a_phone(std::span<const std::string> a, std::span<const std::string> b) {
  for (const std::string& x : a)
    for (const std::string& y : b)
      if (const std::string digits = phone_digits(x); digits.size() >= 10 && digits == phone_digits(y)) return true;
  return false;
}

}  // namespace

Likeness likeness(const Details& fresh, std::span<const std::string> phones, const Known& known, const NameForms& forms) {
  Likeness result;
  std::vector<std::pair<int, std::string>> found;
  const Details& d = known.details;
  if (!fresh.nhs_number.empty() && !d.nhs_number.empty()) {
    if (fresh.nhs_number == d.nhs_number) found.emplace_back(100, t("Same NHS number"));
    else result.points -= 40;
  }
  if (fresh.born_on && d.born_on) {
    std::string reason;
    const int points = birth_points(*fresh.born_on, *d.born_on, reason);
    if (points > 0) found.emplace_back(points, reason);
    else result.points += points;
  }
  const NameLikeness name = name_likeness_of(fresh, known, forms);
  if (name.sum() > 0) found.emplace_back(static_cast<int>(std::lround(name.sum() * name_points)), name_reason(name));
  if (share_a_phone(phones, known.phones)) found.emplace_back(25, t("Same phone number"));
  if (!fresh.postcode.empty() && fresh.postcode == d.postcode) found.emplace_back(20, t("Same postcode"));
  std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
  for (auto& [points, reason] : found) {
    result.points += points;
    result.reasons.push_back(std::move(reason));
  }
  return result;
}

}  // namespace stepwise::person
