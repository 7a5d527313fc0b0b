// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: numbers made of things counted one by one, added up the plainest way.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "performance/engine/numbers.hpp"

namespace stepwise::scoreboard::test {

/// One thing counted.
struct Thing {
  Date on;
  std::string team = "North", age = "18 to 24", gender = "Female", reason = "Learning disability support", council = "503";
  bool met = true, apart = false;
};

class FakeNumbers final : public engine::Numbers {
 public:
  std::vector<Thing> things;
  engine::Period all{story::day_of(*Date::parse_iso("2024-04-01")), story::day_of(*Date::parse_iso("2026-03-31"))};

  engine::Figures figures(const engine::Measure& measure, const std::vector<engine::By>& by, const engine::Only& only, const engine::Period& period, Date today, int settles) override {
    engine::Figures out{std::string{measure.id}, measure.figure, by, {}, {}};
    std::map<std::string, engine::Row> rows;
    if (!by.empty() && by.front() == engine::By::month)
      for (Date month = story::date_of(period.from).first_of_month(); story::day_of(month) <= period.to; month = month.add_months(1)) row(rows, month.iso_month(), month, today, settles);
    for (const auto& thing : things) {
      if (!period.contains(story::day_of(thing.on)) || (only.council && *only.council != thing.council) || (only.team && *only.team != thing.team)) continue;
      add(out.total, thing);
      if (!by.empty()) add(row(rows, key(by.front(), thing), thing.on, today, settles), thing);
    }
    for (auto& [name, one] : rows) out.rows.push_back(finished(one, measure.figure));
    out.total = finished(out.total, measure.figure);
    return out;
  }
  std::vector<std::string> teams() override { return {"North", "South"}; }
  std::vector<std::string> councils() override {
    std::set<std::string> codes;
    for (const auto& thing : things) codes.insert(thing.council);
    return {codes.begin(), codes.end()};
  }
  engine::Period span() override { return all; }

 private:
  static std::string key(engine::By by, const Thing& thing) {
    switch (by) {
      case engine::By::month: return thing.on.iso_month();
      case engine::By::team: return thing.team;
      case engine::By::age: return thing.age;
      case engine::By::gender: return thing.gender;
      case engine::By::reason: return thing.reason;
      case engine::By::council: return thing.council;
      case engine::By::quarter: return engine::financial_quarter(story::month_of(story::day_of(thing.on)));
    }
    return "";
  }
  static engine::Row& row(std::map<std::string, engine::Row>& rows, const std::string& name, Date month, Date today, int settles) {
    auto& one = rows[name];
    one.keys = {name};
    one.provisional = one.provisional || month.first_of_month().add_months(1) - 1 > today - settles;
    return one;
  }
  static void add(engine::Row& row, const Thing& thing) {
    if (thing.apart) return void(++row.apart);
    ++row.denominator;
    if (thing.met) ++row.numerator;
  }
  static engine::Row finished(engine::Row row, engine::Figure kind) {
    if (kind == engine::Figure::count) row.value = static_cast<double>(row.numerator);
    else if (row.denominator > 0) row.value = 100.0 * static_cast<double>(row.numerator) / static_cast<double>(row.denominator);
    return row;
  }
};

}  // namespace stepwise::scoreboard::test
