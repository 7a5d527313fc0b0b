// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "http/http.hpp"

namespace stepwise::drafts {

/// The day in the three boxes that govuk::date_field makes; nothing when they hold no day.
std::optional<Date> day_in_boxes(const http::Fields& typed, std::string_view name);
/// Whether anything stands in them.
bool day_boxes_filled(const http::Fields& typed, std::string_view name);
/// Fills them.
void add_day_boxes(http::Fields& fields, std::string_view name, std::optional<Date> day);

}  // namespace stepwise::drafts
