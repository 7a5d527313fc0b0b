// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "demo/draw.hpp"
#include "practice/support/support.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// A line of the rate card: component, unit, provider; how often each price is paid for it.
using PlanPrices = std::map<std::array<std::string, 3>, std::map<std::int64_t, std::size_t>>;
using PlanCard = std::map<std::array<std::string, 3>, std::int64_t>;

/// The price of a row of services_for_plans.
support::Service price_of(const store::Row& row);
/// What a frequency of the return counts, as the card calls it.
std::string card_unit(std::string_view frequency);
/// The middle price of a line with many services becomes the card, for last year and this one, and for some the next; prices far
/// from it were agreed one by one. One line in nine has a gap.
PlanCard keep_card(store::WriteTx& tx, Draw& draw, const PlanPrices& prices, Date today);

}  // namespace stepwise::demo
