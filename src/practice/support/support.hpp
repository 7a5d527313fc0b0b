// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::support {

/// A service a person is given, in the terms of the national return (reference cld.md 6): one row of it is one way of
/// giving it. Another number of hours, or another price, is another row from the next day on.
struct Service {
  std::string reference = {};                                   ///< of a service to start: ""; of one to change: the one it follows
  std::string service_type = {}, service_component = {};        ///< lists/service_type.csv, service_component.csv
  std::string delivery_mechanism = {};                          ///< lists/delivery_mechanism.csv; "" where there is none
  std::string description = {}, provider = {}, provider_location = {};
  Date start_on = {};
  std::optional<Date> end_on = {};
  std::string outcome = {};                                     ///< lists/event_outcome.csv, once it has ended
  std::optional<std::int64_t> unit_cost_pence = {};
  std::string cost_frequency = {};                              ///< lists/cost_frequency.csv
  std::optional<double> planned_units = {};                     ///< a week: hours where the price is for an hour
  std::optional<TeamId> team = {};
  std::string team_name = {}, worker_name = {};                 ///< frozen when it started
  std::optional<StaffId> worker = {};
  std::optional<Date> suspended_on = {};                        ///< not given since this day; it is still theirs
  std::int64_t version = 1;
  std::string amended_reason = {};
};

struct Lists {
  CodeList type, component, outcome, delivery, frequency;
  static Result<Lists> load();
};

/// What stops a service from being kept, or is still to add: codes that are in no list, days the wrong way round, a price
/// without how often it is paid.
std::vector<Problem> problems_of(const Service& service, const Lists& lists, Date today, std::optional<Date> died_on = {});
/// What stops a service from ending on a day with an outcome.
std::vector<Problem> ending_problems(const Service& service, std::optional<Date> end_on, std::string_view outcome, const Lists& lists, Date today);

/// Where a service stands on a day.
enum class State { to_start, running, suspended, ended };
State state_of(const Service& service, Date today);
Message state_words(State state);
/// Given, or at least the person's, on that day.
bool runs_on(const Service& service, Date day);

/// Hours a week, where the price is for an hour and the number is known.
std::optional<double> weekly_hours(const Service& service);
/// Pence a week: the unit cost times the units a week of its frequency (cld.md 6.17). Nothing when it is not known or is
/// paid once.
std::optional<std::int64_t> weekly_pence(const Service& service);

/// What a person's services come to on a day. Suspended ones are left out.
struct Totals {
  int services = 0, without_cost = 0;
  double hours = 0;
  std::int64_t pence = 0;
};
Totals totals_on(std::span<const Service> services, Date day);

/// Those of `now` that give the same thing in the same days. A service is not the same as the one it follows.
std::vector<Service> overlapping(const Service& wanted, std::span<const Service> now);
/// Whether a wanted service asks for more than there is: a new one, or one of more hours or pence than the one it follows.
bool asks_for_more(const Service& wanted, std::span<const Service> now);
/// Whether the group of its type is long-term support (nursing, residential, community, prison).
bool is_long_term(std::string_view service_type);

}  // namespace stepwise::support
