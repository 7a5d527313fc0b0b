// SPDX-License-Identifier: Apache-2.0
#pragma once
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

namespace stepwise::rapid_response {

/// The defined lists of rapid response.
struct RapidLists {
  CodeList danger, level, outcome, avoided;
  static Result<RapidLists> load();
  /// 1 is the most dangerous; what is no code comes first, so that it is looked at.
  int rank(std::string_view code) const;
  /// Within how many hours somebody is to be seen. [ours]
  int hours(std::string_view code) const;
};

/// Somebody who needs a visit within days: safety first, then whatever comes of it.
struct Response {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  Instant received_at = {};
  std::string danger = {}, what_happened = {}, who_at_risk = {}, done_so_far = {}, contact_reference = {};
  std::optional<TeamId> team = {};       ///< whose queue it stands in, or whose worker has it
  std::string team_name = {};
  std::optional<StaffId> worker = {};    ///< nothing: it stands in the queue
  std::string worker_name = {};
  std::optional<Instant> taken_at = {}, first_seen_at = {};
  std::string seen_note = {};
  std::optional<Instant> next_at = {};   ///< by when somebody does the next thing; never nothing while it is open
  std::string next_words = {};
  std::string outcome = {}, outcome_note = {}, avoided_admission = {}, avoided_why = {};
  std::optional<Instant> closed_at = {};
  std::string closed_by_name = {}, recorded_by_name = {};
};

/// One piece of work done in a response, of a level.
struct Piece {
  std::int64_t id = 0;
  Instant done_at = {};
  std::string level = {}, what = {}, by_name = {};
};

/// Where it stands. Never kept: status_of says, here and nowhere else.
enum class Status { queued, taken, seen, closed };
Message status_words(Status status);
Status status_of(const Response& response);
/// The most dangerous first; of one danger, who has waited longest.
bool comes_before(const Response& a, const Response& b, const RapidLists& lists);
/// Days and hours from being asked for to the first visit, in whole hours; nothing before.
std::optional<int> hours_to_visit(const Response& response);

std::vector<Problem> problems_of(const Response& asked, const RapidLists& lists);
/// A new one in the queue of a team, to be seen within the hours of its danger.
Response received(Response asked, const RapidLists& lists, Instant now);

/// A member of staff as the record names them.
struct Owner {
  StaffId id{0};
  std::string name = {};
  std::optional<TeamId> team = {};
  std::string team_name = {};
};
/// Theirs from now on.
Response taken(Response response, const Owner& owner, Instant now);
/// Somebody else's, or, without an owner, in the team's queue again. `next_at` is kept.
Response handed_over(Response response, const std::optional<Owner>& owner, Instant now);

/// The next thing, by when.
struct Plan {
  std::optional<Instant> at = {};
  std::string words = {};
};
std::vector<Problem> problems_of(const Plan& plan, Instant now);
Response planned(Response response, const Plan& plan);
/// Visited at a moment: the first visit stays the first.
struct Visited {
  std::optional<Instant> at = {};
  std::string note = {};
  Plan next = {};
};
std::vector<Problem> problems_of(const Visited& visited, const Response& response, Instant now);
Response seen(Response response, const Visited& visited);
std::vector<Problem> problems_of(const Piece& piece, const RapidLists& lists, Instant now);

/// How it ended.
struct Ending {
  std::string outcome = {}, note = {}, avoided = {}, avoided_why = {};
};
/// It ends only with work of some level recorded, and, unless nobody was at risk, after a visit or with words about why not.
std::vector<Problem> problems_of(const Ending& ending, const Response& response, std::size_t pieces, const RapidLists& lists);
Response ended(Response response, const Ending& ending, std::string_view by_name, Instant now);

}  // namespace stepwise::rapid_response
