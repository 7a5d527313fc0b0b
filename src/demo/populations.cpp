// SPDX-License-Identifier: Apache-2.0
#include "demo/populations.hpp"

#include <array>

#include "base/csv.hpp"
#include "demo/cld_of_world.hpp"

namespace stepwise::demo {
namespace {

constexpr std::int64_t working_age_a_person = 38, older_a_person = 12, working_age_a_row = 12, older_a_row = 4, smallest = 5'000;
constexpr std::array regions{"Coast", "East", "Midlands", "North", "South", "West"};
constexpr std::array kinds{"", " Vale", " Moor", " Water"};
constexpr const char* source = "invented";

/// Both bands of each year: one in a hundred more a year, of the older two.
void add_years(std::vector<population::Estimate>& into, const population::Estimate& like, Date from, Date to, std::int64_t working_age, std::int64_t older) {
  for (int year = from.year(), n = 0; year <= to.year(); ++year, ++n) {
    population::Estimate one = like;
    one.year = year;
    one.band = population::Band::from_18_to_64;
    one.people = working_age + working_age * n / 100;
    into.push_back(one);
    one.band = population::Band::from_65_on;
    one.people = older + older * 2 * n / 100;
    into.push_back(one);
  }
}

}  // namespace

std::vector<population::Estimate> world_populations(const WorldOptions& options) {
  std::vector<population::Estimate> out;
  add_years(out, {std::string{world_la_code}, 0, population::Band::from_18_to_64, 0, source, options.council, regions[3]}, options.from, options.to,
            options.people * working_age_a_person, options.people * older_a_person);
  return out;
}

std::vector<population::Estimate> nation_populations(const NationOptions& options, const Words& words) {
  const auto& names = words.section("street.names");
  const auto quotas = nation_quotas(options.seed, options.councils, options.rows);
  std::vector<population::Estimate> out;
  for (std::size_t i = 0; i < quotas.size(); ++i) {
    const std::string name = names[i % names.size()] + kinds[i / names.size() % kinds.size()];
    add_years(out, {nation_la_code(static_cast<int>(i)), 0, population::Band::from_18_to_64, 0, source, name, regions[i % regions.size()]}, options.from, options.to,
              smallest + quotas[i] * working_age_a_row, smallest + quotas[i] * older_a_row);
  }
  return out;
}

std::string population_file(const std::vector<population::Estimate>& estimates) {
  std::string out = "council_code,year,age_band,people,source,council_name,region\n";
  for (const auto& one : estimates)
    out += csv_row(std::vector<std::string>{one.council, std::to_string(one.year), std::string{population::band_label(one.band)}, std::to_string(one.people), one.source, one.name, one.region});
  return out;
}

}  // namespace stepwise::demo
