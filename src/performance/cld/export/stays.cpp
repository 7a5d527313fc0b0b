// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/stays.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include "base/csv.hpp"
#include "sql/cld_export.hpp"

namespace stepwise::cld_export {
namespace {

using story::Event;

constexpr std::int64_t people_at_once = 8192;
// National codes of how a stay ended: of one that is over the record does not know how, but for a death.
constexpr std::string_view died = "4", goes_on = "8", not_known = "9", emergency = "EM";

struct Who {
  std::string reference, nhs_number, born, gender;
};

std::unordered_map<std::int64_t, Who> read_who(store::ReadTx& tx, const story::Coding& genders, std::int64_t first, std::int64_t past) {
  std::unordered_map<std::int64_t, Who> all;
  tx.each(sql::cld_export::people, {{"first", first}, {"past", past}}, [&](const store::Row& row) {
    const auto born = row.maybe_date("born_on");
    all.emplace(row.integer("person_id"), Who{row.text("reference"), row.text("nhs_number"), born ? born->iso_month() : "", genders.label(genders.from_code(row.text("gender")))});
  });
  return all;
}

/// As it stood when the period ended.
Event as_known(Event stay, const ReturnPeriod& period) {
  if (stay.is_open() || story::date_of(stay.end) <= period.to) return stay;
  stay.end = story::no_day;
  stay.flags &= static_cast<std::uint8_t>(~(Event::stay_died | Event::stay_counts));
  return stay;
}

bool belongs(const Event& event, const ReturnPeriod& period) {
  return event.type == story::EventType::hospital && story::date_of(event.start) <= period.to && (event.is_open() || story::date_of(event.end) >= period.from - days_of_stays_before);
}

std::string row_of(const Who& who, const Event& stay, std::string_view la_code) {
  const std::string_view how = stay.is_open() ? goes_on : stay.died_there() ? died : not_known;
  return csv_row(std::vector<std::string>{who.nhs_number, story::date_of(stay.start).iso(), stay.is_open() ? "" : story::date_of(stay.end).iso(), std::string{how},
                                          stay.is_emergency() ? std::string{emergency} : "", stay.counts_as_discharge() ? "1" : "0", std::string{la_code},
                                          who.reference + "-" + std::to_string(stay.record), who.born, who.gender});
}

}  // namespace

StayCounts write_stays(store::ReadTx& tx, const story::RecordReader& reader, std::string_view la_code, const ReturnPeriod& period, const std::function<bool(std::string_view)>& take) {
  StayCounts counts;
  if (!take(csv_row(std::vector<std::string>{"NHS_Number", "Admission_Date", "Discharge_Date", "Discharge_Method", "Der_Management_Type", "Counts_As_Discharge", "Home_LA_Code", "Spell_Id",
                                             "Birth_Month", "Gender"})))
    return counts;
  const std::int64_t last = tx.one(sql::cld_export::last_person, {})->integer("person_id");
  for (std::int64_t first = 0; first <= last; first += people_at_once) {
    const auto whose = read_who(tx, reader.codings().gender, first, first + people_at_once);
    std::string rows;
    for (const auto& person : reader.read(tx, first, first + people_at_once)) {
      const auto who = whose.find(person.person);
      for (const auto& event : person.events) {
        if (!belongs(event, period)) continue;
        if (who == whose.end() || who->second.nhs_number.empty()) {
          ++counts.without_nhs_number;
          continue;
        }
        ++counts.stays;
        rows += row_of(who->second, as_known(event, period), la_code);
      }
    }
    if (!take(rows)) return counts;
  }
  return counts;
}

}  // namespace stepwise::cld_export
