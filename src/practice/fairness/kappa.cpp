// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/kappa.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace stepwise::fairness {
namespace {

const Grade* find(const Grades& grades, const Grade& like) {
  const auto at = std::ranges::find_if(grades, [&](const Grade& one) { return one.vignette == like.vignette && one.area == like.area; });
  return at == grades.end() ? nullptr : &*at;
}

struct Pairs {
  std::vector<Two> needs, risks;
};
/// What both graded of an area, or of all. Risk is compared where both saw a need.
Pairs pairs_of(const Grades& first, const Grades& second, std::string_view area) {
  Pairs pairs;
  for (const Grade& one : first) {
    if (!area.empty() && one.area != area) continue;
    const Grade* other = find(second, one);
    if (other == nullptr) continue;
    pairs.needs.push_back({one.need, other->need});
    if (one.need > 0 && other->need > 0) pairs.risks.push_back({one.risk, other->risk});
  }
  return pairs;
}

struct Mean {
  double sum = 0;
  int count = 0;
  void add(std::optional<double> value) {
    if (value) sum += *value, ++count;
  }
  std::optional<double> value() const { return count == 0 ? std::nullopt : std::optional{sum / count}; }
};

Agreement agreement_of(std::span<const Grades> raters, const std::string& area) {
  Agreement out{area, {}, {}, 0};
  Mean need, risk;
  for (std::size_t i = 0; i < raters.size(); ++i)
    for (std::size_t j = i + 1; j < raters.size(); ++j) {
      const Pairs pairs = pairs_of(raters[i], raters[j], area);
      need.add(weighted_kappa(pairs.needs));
      risk.add(weighted_kappa(pairs.risks));
      out.graded += static_cast<std::int64_t>(pairs.needs.size());
    }
  out.need = need.value();
  out.risk = risk.value();
  return out;
}

int apart(std::vector<int>& levels) {
  std::ranges::sort(levels);
  return levels.empty() ? 0 : levels.back() - levels.front();
}

}  // namespace

std::optional<double> weighted_kappa(std::span<const Two> graded) {
  // With quadratic weights the number of levels cancels out, and what chance would give follows from sums and sums of squares.
  std::int64_t differ = 0, first = 0, second = 0, squares = 0;
  for (const Two& one : graded) {
    const std::int64_t a = one.first, b = one.second;
    differ += (a - b) * (a - b);
    first += a;
    second += b;
    squares += a * a + b * b;
  }
  const auto n = static_cast<std::int64_t>(graded.size());
  const std::int64_t by_chance = n * squares - 2 * first * second;
  if (by_chance == 0) return std::nullopt;
  return 1.0 - static_cast<double>(n * differ) / static_cast<double>(by_chance);
}

std::vector<Agreement> agreement(std::span<const Grades> raters, std::span<const std::string> areas) {
  std::vector<Agreement> out{agreement_of(raters, "")};
  for (const auto& area : areas) out.push_back(agreement_of(raters, area));
  return out;
}

std::vector<Differs> differences(std::span<const Grades> raters) {
  std::map<std::pair<std::string, std::string>, Differs> all;
  for (const Grades& rater : raters)
    for (const Grade& one : rater) {
      Differs& at = all[{one.vignette, one.area}];
      at.vignette = one.vignette;
      at.area = one.area;
      at.needs.push_back(one.need);
      if (one.need > 0) at.risks.push_back(one.risk);
    }
  std::vector<Differs> out;
  for (auto& [key, one] : all) {
    one.apart = apart(one.needs) + apart(one.risks);
    if (one.apart > 0) out.push_back(std::move(one));
  }
  std::ranges::stable_sort(out, [](const Differs& a, const Differs& b) { return a.apart > b.apart; });
  return out;
}

}  // namespace stepwise::fairness
