// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "http/http.hpp"
#include "practice/discharge/discharge.hpp"

namespace stepwise::discharge {

/// The notice in what was typed; a day that is none stays empty and is named by problems_of.
Notice notice_from(const http::Fields& typed);
http::Fields fields_from(const Notice& notice);
/// What a new form holds: came today, everything else unanswered.
http::Fields blank_notice(Date today);
Step step_from(const http::Fields& typed);
/// What a step's page begins with, from what is on record.
http::Fields fields_for(Action action, const Discharge& discharge, Date today);
/// A day in three boxes was begun, though it is no day.
std::vector<Problem> half_typed_days(const http::Fields& typed, std::span<const std::string_view> names);
/// Puts a day into the three boxes of a field.
void put_day(http::Fields& fields, std::string_view name, const std::optional<Date>& day);

}  // namespace stepwise::discharge
