// SPDX-License-Identifier: Apache-2.0
#include "performance/population/population_store.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

#include "sql/population.hpp"

namespace stepwise::population {

Loaded keep_estimates(store::WriteTx& tx, const std::vector<Estimate>& given, const store::AuditLine& by) {
  Loaded loaded;
  std::map<std::tuple<std::string, int, Band>, Estimate> held;
  for (auto& one : estimates(tx)) held.emplace(std::tuple{one.council, one.year, one.band}, one);
  for (const auto& one : given) {
    const auto before = held.find({one.council, one.year, one.band});
    if (before != held.end() && before->second == one) {
      ++loaded.unchanged;
      continue;
    }
    ++(before == held.end() ? loaded.added : loaded.changed);
    tx.run(sql::population::upsert, {{"council_code", one.council}, {"year", one.year}, {"age_band", band_key(one.band)}, {"people", one.people},
                                     {"source", one.source}, {"council_name", one.name}, {"region", one.region}});
  }
  if (loaded.added + loaded.changed > 0) {
    store::AuditLine line = by;
    line.action = "population.loaded";
    line.after = fmt::format(R"({{"added":{},"changed":{},"unchanged":{}}})", loaded.added, loaded.changed, loaded.unchanged);
    tx.audit(line);
  }
  return loaded;
}

Result<Loaded> load_estimates(store::Store& store, const std::vector<Estimate>& given, const store::AuditLine& by) {
  return store.write([&](store::WriteTx& tx) -> Result<Loaded> { return keep_estimates(tx, given, by); });
}

std::vector<Estimate> estimates(store::ReadTx& tx) {
  std::vector<Estimate> out;
  for (const auto& row : tx.all(sql::population::all, {}))
    out.push_back({row.text("council_code"), static_cast<int>(row.integer("year")), band_from(row.text("age_band")).value_or(Band::from_18_to_64), row.integer("people"),
                   row.text("source"), row.text("council_name"), row.text("region")});
  return out;
}

}  // namespace stepwise::population
