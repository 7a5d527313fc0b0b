// SPDX-License-Identifier: Apache-2.0
#include "demo/plan_card.hpp"

#include "practice/plan/rate_store.hpp"

namespace stepwise::demo {
namespace {

constexpr std::size_t enough_for_a_rate = 12, most_rates = 40;
constexpr std::int64_t uplift_per_thousand = 1038;

}  // namespace

support::Service price_of(const store::Row& row) {
  return {.unit_cost_pence = row.maybe_integer("unit_cost_pence"), .cost_frequency = row.text("cost_frequency"), .planned_units = row.is_null("planned_units") ? std::optional<double>{} : row.real("planned_units")};
}

std::string card_unit(std::string_view frequency) {
  if (frequency == "hourly") return "hour";
  if (frequency == "per_session") return "session";
  if (frequency == "daily") return "day";
  return "week";
}

PlanCard keep_card(store::WriteTx& tx, Draw& draw, const PlanPrices& prices, Date today) {
  PlanCard card;
  const Date year = *Date::from_parts(today.month() >= 4 ? today.year() : today.year() - 1, 4, 1);
  for (const auto& [line, by_price] : prices) {
    std::size_t all = 0, below = 0;
    for (const auto& [price, count] : by_price) all += count;
    if (all < enough_for_a_rate || card.size() >= most_rates) continue;
    auto middle = by_price.begin();
    for (; (below += middle->second) * 2 < all; ++middle) {}
    const std::int64_t pence = middle->first;
    card[line] = pence;
    const auto rate = [&](std::int64_t price, Date from, std::optional<Date> to, std::string_view note) {
      (void)plan::keep_rate(tx, draw.random(), {.component = line[0], .unit = line[1], .provider = line[2], .pence = price, .from_on = from, .to_on = to, .note = std::string{note}, .kept_by = "Commissioning"}, "", {.actor_name = "demo", .action = {}});
    };
    const bool gap = card.size() % 9 == 4;
    rate(pence * 1000 / uplift_per_thousand, year.add_years(-1), gap ? year - 31 : year - 1, "Last year’s");
    rate(pence, year, year.add_years(1) - 1, "This year’s");
    if (card.size() % 3 == 0) rate(pence * uplift_per_thousand / 1000, year.add_years(1), std::nullopt, "Uplift agreed for next year");
  }
  return card;
}

}  // namespace stepwise::demo
