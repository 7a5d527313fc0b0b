// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "language/language.hpp"
#include "performance/engine/run.hpp"

namespace stepwise::engine {
namespace {

constexpr std::array<std::pair<By, std::array<std::string_view, 2>>, 7> by_words{{
    {By::council, {"council", kept("Council")}}, {By::month, {"month", kept("Month")}}, {By::quarter, {"quarter", kept("Quarter")}},
    {By::team, {"team", kept("Team")}}, {By::age, {"age", kept("Age")}},
    {By::gender, {"gender", kept("Gender")}}, {By::reason, {"reason", kept("Support reason")}}}};

bool is_time(By by) { return by == By::month || by == By::quarter; }
constexpr std::string_view no_team = kept("No team");
constexpr std::string_view not_known = kept("Unknown");

std::string month_text(std::uint16_t month) { return fmt::format("{:04}-{:02}", 1970 + month / 12, month % 12 + 1); }

/// What one cell of one council stands for, before grouping.
struct Place {
  const std::string *council, *team;
  std::uint16_t month;
  AgeBand age;
  const std::string* kind = nullptr;  ///< gender or support reason in words
  std::string team_words() const { return team->empty() ? std::string{no_team} : *team; }
};

/// A key that sorts as people expect, with the words shown for it.
using Key = std::pair<int, std::string>;

Key key_of(By by, const Place& place) {
  switch (by) {
    case By::council: return {0, *place.council};
    case By::month: return {place.month, month_text(place.month)};
    case By::quarter: return {(place.month - 3) / 3, financial_quarter(place.month)};
    case By::team: return {place.team->empty() ? 1 : 0, place.team_words()};
    case By::age: return {static_cast<int>(place.age), std::string{age_band_label(place.age)}};
    case By::gender:
    case By::reason: return {place.kind == nullptr || *place.kind == not_known ? 1 : 0, place.kind == nullptr ? std::string{not_known} : *place.kind};
  }
  return {};
}

struct Sum {
  std::uint64_t numerator = 0, denominator = 0, apart = 0;
  std::vector<std::uint32_t> days;
  bool provisional = false;
};

void add_to(Sum& sum, const Tally& tally, std::size_t cell) {
  sum.numerator += tally.cells()[cell].numerator;
  sum.denominator += tally.cells()[cell].denominator;
  sum.apart += tally.cells()[cell].apart;
  const auto& days = tally.days(cell);
  if (sum.days.size() < days.size()) sum.days.resize(days.size());
  for (std::size_t day = 0; day < days.size(); ++day) sum.days[day] += days[day];
}

Row row_of(Figure kind, const Sum& sum) {
  Row row;
  row.numerator = static_cast<std::int64_t>(sum.numerator);
  row.denominator = static_cast<std::int64_t>(sum.denominator);
  row.apart = static_cast<std::int64_t>(sum.apart);
  row.provisional = sum.provisional;
  if (kind == Figure::count) row.value = static_cast<double>(row.numerator);
  else if (kind == Figure::median_days) row.value = median(sum.days);
  else if (kind == Figure::mean) row.value = row.denominator > 0 ? std::optional{static_cast<double>(row.numerator) / 100.0 / static_cast<double>(row.denominator)} : std::nullopt;
  else if (row.denominator > 0) row.value = 100.0 * static_cast<double>(row.numerator) / static_cast<double>(row.denominator);
  return row;
}

/// Adds up the cells of one measure, group by group.
class Grouping {
 public:
  Grouping(const Counts& counts, std::size_t measure, const Ask& ask) : counts_{counts}, measure_{measure}, ask_{ask} {
    within_ = ask.within.value_or(counts.period);
    if (counts.measures[measure]->timing == Timing::at_month_end) find_newest_months();
  }
  Figures work() {
    for (const auto& council : counts_.councils) add_council(council);
    fill_gaps();
    Figures out{std::string{counts_.measures[measure_]->id}, counts_.measures[measure_]->figure, ask_.by, {}, {}};
    for (const auto& [keys, sum] : sums_) {
      out.rows.push_back(row_of(out.kind, sum));
      for (const auto& key : keys) out.rows.back().keys.push_back(key.second);
    }
    out.total = row_of(out.kind, total_);
    return out;
  }

 private:
  bool wanted_month(std::uint16_t month) const {
    return month >= within_.first_month() && month < within_.first_month() + within_.months();
  }
  bool is_provisional(std::uint16_t month) const {
    return Date{story::first_day_of_month(static_cast<std::uint16_t>(month + 1))} - 1 > ask_.settled_to;
  }
  bool wanted(const Place& place) const {
    const Only& only = ask_.only;
    return (!only.council || *only.council == *place.council) && (!only.team || *only.team == place.team_words()) &&
           (!only.age || *only.age == age_band_label(place.age)) && (!only.gender || (place.kind != nullptr && *only.gender == *place.kind)) &&
           (!only.reason || (place.kind != nullptr && *only.reason == *place.kind));
  }
  void add_council(const Counts::OfCouncil& council) {
    const Tally& tally = council.tallies[measure_];
    const Shape& shape = tally.shape();
    for (std::size_t cell = 0; cell < tally.cells().size(); ++cell) {
      if (tally.cells()[cell] == Tally::Cell{}) continue;
      const std::size_t group = cell / shape.kinds;
      const Place place{&council.code, &council.teams[group / shape.bands % shape.teams],
                        static_cast<std::uint16_t>(shape.first_month + group / shape.bands / shape.teams),
                        shape.bands > 1 ? static_cast<AgeBand>(group % shape.bands) : AgeBand::not_known,
                        shape.kinds > 1 ? &kind_labels(shape.kind)[cell % shape.kinds] : nullptr};
      if (!wanted_month(place.month) || !wanted(place)) continue;
      if (!speaks_for_group_.empty() && !speaks_for_group_[place.month - within_.first_month()]) continue;
      std::vector<Key> keys;
      for (const By by : ask_.by) keys.push_back(key_of(by, place));
      Sum& sum = sums_[keys];
      add_to(sum, tally, cell);
      if (is_provisional(place.month)) sum.provisional = true;
      if (!speaks_for_group_.empty() && place.month != newest_month_) continue;
      add_to(total_, tally, cell);
      total_.provisional = total_.provisional || is_provisional(place.month);
    }
  }
  /// People at month end: of the months in one group of time, only the newest that has ended speaks.
  void find_newest_months() {
    const bool by_month = std::ranges::find(ask_.by, By::month) != ask_.by.end();
    const bool by_quarter = std::ranges::find(ask_.by, By::quarter) != ask_.by.end();
    speaks_for_group_.assign(within_.months(), by_month);
    const Period counted{within_.from, std::max(within_.from, std::min(within_.to, counts_.period.to))};
    newest_month_ = story::month_of(spoken_of(*counts_.measures[measure_], counted).to);
    for (std::size_t i = 0; i < within_.months() && !by_month; ++i) {
      const int month = within_.first_month() + static_cast<int>(i);
      speaks_for_group_[i] = month == newest_month_ || (by_quarter && month < newest_month_ && month % 3 == 2);
    }
  }
  /// Months and quarters in which nothing happened are rows too, for every other key there is. A row that names both
  /// names a month and its own quarter.
  void fill_gaps() {
    if (std::ranges::none_of(ask_.by, is_time)) return;
    std::set<std::vector<Key>> others;
    for (const auto& [keys, sum] : sums_) others.insert(keys);
    if (others.empty() && std::ranges::all_of(ask_.by, is_time)) others.insert(std::vector<Key>(ask_.by.size()));
    const std::string none;
    for (auto keys : others)
      for (std::size_t i = 0; i < within_.months(); ++i) {
        const auto month = static_cast<std::uint16_t>(within_.first_month() + i);
        for (std::size_t at = 0; at < keys.size(); ++at)
          if (is_time(ask_.by[at])) keys[at] = key_of(ask_.by[at], {&none, &none, month, AgeBand::not_known, nullptr});
        Sum& sum = sums_[keys];
        sum.provisional = sum.provisional || is_provisional(month);
      }
  }
  const Counts& counts_;
  std::size_t measure_;
  const Ask& ask_;
  Period within_;
  std::vector<bool> speaks_for_group_;  ///< by month; empty when months add up
  std::uint16_t newest_month_ = 0;
  std::map<std::vector<Key>, Sum> sums_;
  Sum total_;
};

}  // namespace

std::optional<By> by_from_key(std::string_view key) {
  for (const auto& [by, words] : by_words)
    if (words[0] == key) return by;
  return std::nullopt;
}
std::string_view by_key(By by) { return by_words[static_cast<std::size_t>(by)].second[0]; }
std::string_view by_label(By by) { return by_words[static_cast<std::size_t>(by)].second[1]; }

Result<Splits> splits_for(const std::vector<By>& by, const Only& only) {
  const auto asked = [&](By one) { return std::ranges::find(by, one) != by.end(); };
  const bool gender = only.gender || asked(By::gender), reason = only.reason || asked(By::reason);
  if (gender && reason) return fail(FaultKind::invalid, t("Figures can be split by gender or by support reason, one at a time."));
  return Splits{only.age || asked(By::age), gender ? Kind::gender : reason ? Kind::reason : Kind::none};
}

const std::vector<std::string>& kind_labels(Kind kind) {
  static const auto labels = [] {
    std::array<std::vector<std::string>, 3> all;
    const auto codings = story::Codings::load();
    const auto fill = [&](Kind of, const story::Coding& coding) {
      auto& into = all[static_cast<std::size_t>(of)];
      for (std::uint8_t number = 0; number <= coding.not_in_list(); ++number)
        into.push_back(number == 0 || number == coding.not_in_list() ? std::string{not_known} : coding.label(number));
    };
    all[0] = {std::string{not_known}};
    if (codings) {
      fill(Kind::gender, codings->gender);
      fill(Kind::reason, codings->support_reason);
    }
    return all;
  }();
  return labels[static_cast<std::size_t>(kind)];
}

std::string financial_quarter(std::uint16_t month) {
  const int april_months = month - 3, year = 1970 + april_months / 12;
  return fmt::format("{}-{:02} Q{}", year, (year + 1) % 100, april_months % 12 / 3 + 1);
}

Figures figures(const Counts& counts, std::size_t measure, const Ask& ask) { return Grouping{counts, measure, ask}.work(); }

}  // namespace stepwise::engine
