// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/direct_payments.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "language/language.hpp"
#include "performance/statistics/release.hpp"

namespace stepwise::fairness {
namespace {

constexpr double z95 = 1.959963984540054;

struct Team {
  std::int64_t people = 0;
  double sum = 0, squares = 0;
  std::map<std::string, std::int64_t> sorts;
  double mean() const { return people == 0 ? 0 : sum / static_cast<double>(people); }
  /// Of the logarithm of the mean.
  double relative_variance() const {
    const auto n = static_cast<double>(people);
    if (people < 2 || mean() <= 0) return 0;
    const double variance = std::max(0.0, (squares - n * mean() * mean()) / (n - 1));
    return variance / n / (mean() * mean());
  }
};

/// The share of people who are of one sort in both: 1 where both have the same mix.
double alike(const Team& a, const Team& b) {
  double both = 0;
  for (const auto& [sort, count] : a.sorts) {
    const auto at = b.sorts.find(sort);
    if (at != b.sorts.end()) both += std::min(static_cast<double>(count) / static_cast<double>(a.people), static_cast<double>(at->second) / static_cast<double>(b.people));
  }
  return both;
}

void compare(TeamCost& out, const Team& team, const Team& like) {
  if (team.mean() <= 0 || like.mean() <= 0) return;
  const double logarithm = std::log(team.mean() / like.mean()), reach = z95 * std::sqrt(team.relative_variance() + like.relative_variance());
  const auto percent = [](double log) { return 100 * (std::exp(log) - 1); };
  out.percent = percent(logarithm);
  out.interval = {percent(logarithm - reach), percent(logarithm + reach)};
  out.question = std::abs(*out.percent) > dearer_percent && (out.interval.lower > 0 || out.interval.upper < 0);
}

void add(Team& team, const Payment& one) {
  const auto pence = static_cast<double>(one.weekly_pence);
  ++team.people;
  team.sum += pence;
  team.squares += pence * pence;
  ++team.sorts[one.sort];
}

/// Of both; sorts are not told apart any more, as it is not compared.
Team together(const Team& a, const Team& b) { return {a.people + b.people, a.sum + b.sum, a.squares + b.squares, {}}; }

/// The team whose people are most alike, when any is like it.
void find_like(TeamCost& out, const Team& team, const std::map<std::string, Team>& teams) {
  const Team* like = nullptr;
  for (const auto& [name, other] : teams) {
    const double share = name == out.team ? 0 : alike(team, other);
    if (share >= least_alike && share > out.alike) like = &other, out.like = name, out.alike = share;
  }
  if (like != nullptr) compare(out, team, *like);
}

}  // namespace

std::vector<TeamCost> compare_teams(std::span<const Payment> payments) {
  std::map<std::string, Team> teams;
  for (const Payment& one : payments) add(teams[one.team], one);
  Team small;
  for (auto at = teams.begin(); at != teams.end();)
    if (at->second.people < fewest_payments) small = together(small, at->second), at = teams.erase(at);
    else ++at;
  std::vector<std::int64_t> counts;
  for (const auto& [name, team] : teams) counts.push_back(team.people);
  if (small.people > 0) counts.push_back(small.people);
  const auto shown = statistics::disclose_parts(counts, statistics::Audience::everyone_else);
  std::vector<TeamCost> out;
  for (const auto& [name, team] : teams) {
    TeamCost one{.team = name, .people = shown[out.size()], .mean_pence = {}, .like = {}, .percent = {}};
    if (!std::holds_alternative<statistics::Hidden>(one.people)) {
      one.mean_pence = team.mean();
      find_like(one, team, teams);
    }
    out.push_back(std::move(one));
  }
  if (small.people > 0) {
    const bool hidden = std::holds_alternative<statistics::Hidden>(shown.back()) || small.people < fewest_payments;
    out.push_back({.team = t("Teams of fewer than {0}, together", fewest_payments), .people = shown.back(), .mean_pence = hidden ? std::nullopt : std::optional{small.mean()}, .like = {}, .percent = {}});
  }
  return out;
}

}  // namespace stepwise::fairness
