// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/councils.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "language/language.hpp"
#include "performance/benchmark/benchmark.hpp"

namespace stepwise::scoreboard {
namespace {

using engine::By;

/// What is compared: a rate of people, or the value.
std::optional<double> compared(const CouncilsPage& page, const Line& line) {
  const auto* value = std::get_if<double>(page.among ? &line.rate : &line.value);
  return value ? std::optional{*value} : std::nullopt;
}

/// The part of time that is compared: of a count the twelve months up to the newest quarter's end.
Selection time_of(const Asked& asked, bool as_rates) {
  Selection selection = asked.selection;
  if (!as_rates) return selection;
  const Date newest = std::min(asked.selection.to, asked.today);
  selection.to = in_quarters({.from = newest + 1, .to = newest + 1}).from - 1;
  selection.from = (selection.to + 1).add_months(-12);
  return selection;
}

void find_medians(CouncilsPage& page, const std::vector<CouncilLine>& all) {
  std::vector<double> england, region;
  for (const auto& one : all) {
    const auto value = compared(page, one.line);
    if (!value) continue;
    england.push_back(*value);
    if (one.place.region == page.asked.region) region.push_back(*value);
  }
  page.england_median = benchmark::median(england);
  if (!page.asked.region.empty()) page.region_median = benchmark::median(region);
}

std::vector<CouncilLine> lines_by_council(engine::Numbers& numbers, const Asked& asked, const CouncilsPage& page, const Selection& time, const std::string& own) {
  const auto rows = numbers.figures(*asked.about->measure, {By::council}, time.only(), time.period(), asked.today, asked.about->settles_after_days).rows;
  const auto lines = lines_of(rows, asked.about->measure->figure, statistics::Audience::everyone_else, true);
  std::map<std::string, Line> by_code;
  for (const auto& line : lines) by_code.emplace(line.code, line);
  const engine::Row nothing;
  std::vector<CouncilLine> out;
  for (auto& place : places_of(numbers.councils(), asked.populations)) {
    const auto found = by_code.find(place.code);
    CouncilLine one{place, found == by_code.end() ? line_of(nothing, asked.about->measure->figure, statistics::Audience::everyone_else) : found->second, place.code == own};
    Asked of_one = asked;
    of_one.selection.council = place.code;
    if (page.among) add_rate(one.line, base_of(of_one, *page.among, time.to));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::vector<Place> places_of(const std::vector<std::string>& codes, std::span<const population::Estimate> populations) {
  std::map<std::string, Place> known;
  for (const auto& one : populations) {
    auto& place = known[one.council];
    if (!one.name.empty()) place.name = one.name;
    if (!one.region.empty()) place.region = one.region;
  }
  std::vector<Place> out;
  for (const auto& code : codes) {
    const auto found = known.find(code);
    const bool named = found != known.end() && !found->second.name.empty();
    out.push_back({code, named ? found->second.name : t("Council {0}", code), found == known.end() ? "" : found->second.region});
  }
  std::ranges::sort(out, [](const Place& a, const Place& b) { return std::pair{fold_for_matching(a.name), a.code} < std::pair{fold_for_matching(b.name), b.code}; });
  return out;
}

CouncilsPage councils_model(engine::Numbers& numbers, const Asked& asked, const CouncilsAsked& how) {
  CouncilsPage page{.about = asked.about, .selection = asked.selection, .asked = how, .years = {}, .regions = {}, .lines = {}, .whole = {}, .england_median = {}, .region_median = {}, .time = {}, .period = {}, .among = {}};
  const bool is_count = asked.about->measure->figure == engine::Figure::count;
  if (is_count) page.among = population::among(asked.about->population);
  const Selection time = time_of(asked, page.among.has_value());
  page.time = time;
  page.period = t("{0} to {1}", month_words(time.from), month_words(time.to));
  auto all = lines_by_council(numbers, asked, page, time, how.own);
  page.can_compare = !is_count || std::ranges::any_of(all, [](const CouncilLine& one) { return one.line.base.has_value(); });
  page.whole = line_of(numbers.figures(*asked.about->measure, {}, time.only(), time.period(), asked.today, asked.about->settles_after_days).total, asked.about->measure->figure,
                       statistics::Audience::everyone_else);
  if (page.among) add_rate(page.whole, base_of(asked, *page.among, time.to));
  std::set<std::string> regions;
  for (const auto& one : all)
    if (!one.place.region.empty()) regions.insert(one.place.region);
  page.regions.assign(regions.begin(), regions.end());
  if (!regions.contains(page.asked.region)) page.asked.region.clear();
  find_medians(page, all);
  if (!page.asked.region.empty()) std::erase_if(all, [&](const CouncilLine& one) { return one.place.region != page.asked.region; });
  if (how.by_region) std::ranges::stable_sort(all, {}, [](const CouncilLine& one) { return std::pair{one.place.region.empty(), one.place.region}; });
  page.lines = std::move(all);
  page.asked.page = std::clamp<std::size_t>(how.page, 1, std::max<std::size_t>(1, (page.lines.size() + councils_a_page - 1) / councils_a_page));
  return page;
}

std::string councils_csv(const CouncilsPage& model) {
  std::string out = csv_row(std::vector<std::string>{"measure", "from", "to", "council_code", "council_name", "region", "numerator", "denominator", "value", "lower_95", "upper_95", "per_100000",
                                                     "per_100000_lower_95", "per_100000_upper_95", "population", "not_classified", "provisional"});
  const bool has_numerator = model.about->measure->figure != engine::Figure::mean;
  const Selection& time = model.time;
  const auto bound = [](const std::optional<statistics::Interval>& interval, double statistics::Interval::*side, double scale) {
    return interval ? fmt::format("{:.1f}", scale * (*interval).*side) : std::string{};
  };
  using statistics::Interval;
  for (const auto& [place, line, own] : model.lines)
    out += csv_row(std::vector<std::string>{model.about->id, time.from.iso_month(), time.to.iso_month(), place.code, plain(place.name), place.region, has_numerator ? csv_number(line.numerator) : "",
                                            csv_number(line.denominator), csv_number(line.value), bound(line.interval, &Interval::lower, 100), bound(line.interval, &Interval::upper, 100),
                                            csv_number(line.rate), bound(line.rate_interval, &Interval::lower, 1), bound(line.rate_interval, &Interval::upper, 1),
                                            line.base ? std::to_string(line.base->people) : "", csv_number(line.apart), line.provisional ? "yes" : "no"});
  return out;
}

}  // namespace stepwise::scoreboard
