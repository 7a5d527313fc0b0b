// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/building/days.hpp"

#include "sql/return_building.hpp"

namespace stepwise::return_building {

std::vector<DayCount> read_days(store::ReadTx& tx, Date quarter_end) {
  std::vector<DayCount> days;
  tx.each(sql::return_building::return_days, {{"period_end", quarter_end}},
          [&](const store::Row& row) { days.push_back({row.date("on_day"), row.integer("rows_sent"), row.integer("failures"), row.integer("warnings")}); });
  return days;
}

void keep_day(store::WriteTx& tx, const Building& building, Date today) {
  tx.run(sql::return_building::return_day_put,
         {{"on_day", today}, {"period_end", cld_export::quarter_end(building.period.to)}, {"period_start", building.period.from},
          {"rows_sent", building.counts.rows}, {"failures", building.all.failures}, {"warnings", building.all.warnings}, {"looked_at", building.looked_at}});
}

}  // namespace stepwise::return_building
