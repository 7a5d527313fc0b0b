// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "community/parts/worker.hpp"
#include "language/language.hpp"

namespace stepwise::broker {

/// The defined lists a request is written in (lists/*.csv).
struct Lists {
  CodeList result, came_of_it, option_kind;
  static Result<Lists> load();
  /// True for the four results that a request is counted by; not when the person died or changed their mind.
  bool counts(std::string_view code) const { return result.value(code, "counted") == "yes"; }
};

/// What a worker asks of the broker.
struct Asking {
  std::string sought;             ///< the outcome sought, in the person's own words
  std::string why;
  std::optional<Date> needed_by;
  std::string contact_reference;  ///< the conversation it came from; ""
  friend bool operator==(const Asking&, const Asking&) = default;
};

/// One thing the broker looked into, and what came of it.
struct Option {
  Date looked_on;
  std::string kind;               ///< lists/broker_option_kind.csv
  std::string name, came_of_it;   ///< lists/broker_option.csv
  std::string words, by_name;
};

struct Request {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Date asked_on;
  Asking asking;
  community::Worker by;               ///< frozen when asked
  std::optional<StaffId> broker;      ///< nobody: it stands in the queue
  std::string broker_name;
  std::optional<Date> taken_on, next_on, closed_on;  ///< next_on: what is done next; nothing once it is closed
  std::string result, result_words;
  std::vector<Option> options;        ///< oldest first
  Instant recorded_at;
};

/// Days until somebody should have taken a request, until a broker looks at one again, and until one that was put back should
/// have been taken. [ours]
constexpr int take_within_days = 5, look_again_days = 14, take_again_days = 2;

/// Where a request stands. Never stored: derived here and nowhere else.
enum class Status { queued, working, closed };
Status status_of(const Request& request);
Message status_words(Status status);
inline bool is_open(const Request& request) { return !request.closed_on; }

std::vector<Problem> problems_of(const Asking& asking, Date today);
/// A new request, standing in the queue with the day by which somebody should take it.
Request asked(const Asking& asking, const community::Worker& by, Instant now);
/// The same with other words.
Request amended(Request request, const Asking& asking);
/// Taken by a broker, who looks at it again on a day.
Request taken(Request request, StaffId broker, std::string_view name, Date today);
/// Back in the queue, to be taken soon.
Request put_back(Request request, Date today);
/// Another broker's from now on.
Request given(Request request, StaffId broker, std::string_view name);

/// An option that was looked into, and the day the broker looks at the request again.
struct Looking {
  Option option;
  std::optional<Date> looked_on, next_on;
};
std::vector<Problem> problems_of(const Looking& looking, const Request& request, const Lists& lists, Date today);
Request looked(Request request, const Looking& looking);

struct Closing {
  std::string result, words;
  std::optional<Date> on;
};
std::vector<Problem> problems_of(const Closing& closing, const Request& request, const Lists& lists, Date today);
Request closed(Request request, const Closing& closing);

}  // namespace stepwise::broker
