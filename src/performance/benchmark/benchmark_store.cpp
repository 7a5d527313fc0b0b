// SPDX-License-Identifier: Apache-2.0
#include "performance/benchmark/benchmark_store.hpp"

#include <fmt/format.h>
#include <map>
#include <tuple>

#include "sql/benchmark.hpp"

namespace stepwise::benchmark {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;
Key key_of(const PublishedFigure& f) { return {f.measure_code, f.council_code, f.financial_year}; }

std::optional<double> value_of(const store::Row& row) {
  return row.is_null("value") ? std::nullopt : std::optional{row.real("value")};
}

bool same(const PublishedFigure& a, const PublishedFigure& b) {
  return a.council_name == b.council_name && a.council_type == b.council_type && a.region == b.region && a.value == b.value;
}

std::map<Key, PublishedFigure> held_figures(store::ReadTx& tx) {
  std::map<Key, PublishedFigure> held;
  tx.each(sql::benchmark::all_figures, {}, [&](const store::Row& row) {
    PublishedFigure figure{row.text("measure_code"), row.text("council_code"), row.text("financial_year"), row.text("council_name"),
                           row.text("council_type"), row.text("region"), value_of(row)};
    held.emplace(key_of(figure), std::move(figure));
  });
  return held;
}

}  // namespace

Result<Loaded> load_figures(store::Store& store, const std::vector<PublishedFigure>& figures, const store::AuditLine& by) {
  return store.write([&](store::WriteTx& tx) -> Result<Loaded> {
    Loaded loaded;
    const auto held = held_figures(tx);
    for (const auto& figure : figures) {
      const auto before = held.find(key_of(figure));
      if (before != held.end() && same(before->second, figure)) {
        ++loaded.unchanged;
        continue;
      }
      ++(before == held.end() ? loaded.added : loaded.changed);
      tx.run(sql::benchmark::upsert, {{"measure_code", figure.measure_code}, {"council_code", figure.council_code},
                                      {"financial_year", figure.financial_year}, {"council_name", figure.council_name},
                                      {"council_type", figure.council_type}, {"region", figure.region}, {"value", figure.value}});
    }
    if (loaded.added + loaded.changed > 0) {
      store::AuditLine line = by;
      line.action = "benchmark.loaded";
      line.after = fmt::format(R"({{"added":{},"changed":{},"unchanged":{}}})", loaded.added, loaded.changed, loaded.unchanged);
      tx.audit(line);
    }
    return loaded;
  });
}

std::vector<Council> councils(store::ReadTx& tx) {
  std::vector<Council> out;
  for (const auto& row : tx.all(sql::benchmark::councils, {})) out.push_back({row.text("council_code"), row.text("council_name"), row.text("region")});
  return out;
}

std::vector<YearFigure> council_series(store::ReadTx& tx, const std::string& measure, const std::string& council) {
  std::vector<YearFigure> out;
  for (const auto& row : tx.all(sql::benchmark::council_series, {{"measure_code", measure}, {"council_code", council}}))
    out.push_back({row.text("financial_year"), value_of(row)});
  return out;
}

std::vector<CouncilFigure> region_year(store::ReadTx& tx, const std::string& measure, const std::string& region, const std::string& year) {
  std::vector<CouncilFigure> out;
  for (const auto& row : tx.all(sql::benchmark::region_year, {{"measure_code", measure}, {"region", region}, {"financial_year", year}}))
    out.push_back({row.text("council_code"), row.text("council_name"), value_of(row)});
  return out;
}

std::vector<std::string> years(store::ReadTx& tx, const std::string& measure) {
  std::vector<std::string> out;
  for (const auto& row : tx.all(sql::benchmark::years, {{"measure_code", measure}})) out.push_back(row.text("financial_year"));
  return out;
}

}  // namespace stepwise::benchmark
