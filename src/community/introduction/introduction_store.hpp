// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "community/introduction/introduction.hpp"
#include "practice/task/task.hpp"
#include "store/settings.hpp"
#include "store/store.hpp"

namespace stepwise::introduction {

/// The council's own days (settings introduction.first_follow_up_days and introduction.second_follow_up_days), or 4 and 12
/// weeks.
inline constexpr store::NumberSetting first_setting{"introduction.first_follow_up_days", Spacing{}.first_days, 1, 365};
inline constexpr store::NumberSetting second_setting{"introduction.second_follow_up_days", Spacing{}.second_days, 1, 365};
Spacing spacing_of(store::ReadTx& tx);

/// Writes an introduction with its follow-ups as they are, without audit or touch: for the demo council and for `record`.
std::int64_t insert_introduction(store::WriteTx& tx, PersonId person, const Introduction& introduction, std::string_view form_token);

/// One save of the form.
struct Recording {
  Introduction introduction;   ///< from `made`, with a new reference
  std::string form_token;      ///< a second save with it gives the first one's reference
  std::string draft;           ///< removed in the same transaction; "" when there is none
  store::AuditLine line;
};
/// `other`: the form was saved before, with other words in it, and nothing is changed.
struct Recorded {
  std::string reference;
  bool other = false;
};
Result<Recorded> record(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording);

/// Keeps a changed introduction as its next version, with the follow-ups that are new. Stale when somebody saved first; then
/// nothing is changed. Flags the place of the directory when its rule says so.
Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Introduction& introduction, store::AuditLine line);

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
std::optional<Introduction> read(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A person's introductions, newest first.
std::vector<Introduction> read_all(store::ReadTx& tx, const access::ReadablePerson& who);

/// Which introductions a list shows. Codes and references only, so it may stand in an address.
struct Filter {
  std::string team;                        ///< a team's reference; "" is every team
  std::optional<StaffId> owner;
  std::string state;                       ///< due, open, finished, "" for all
  std::string result;                      ///< of the last follow-up
  bool contributors = false;
  int page = 1;
};
constexpr int page_rows = 25;
struct Line {
  std::string reference, person_reference, person_name, to_name, owner_name, team_name;
  Introduction introduction;               ///< as far as a list shows it
};
struct ListPage {
  std::vector<Line> lines;
  std::int64_t total = 0, restricted = 0;
};
/// One page of a list; `whole` for all of it. People whose record is restricted are left out and counted.
ListPage list(store::ReadTx& tx, const Filter& filter, Date today, bool whole = false);

/// Introductions made in a time, by the person's primary support reason.
struct Reach {
  std::string support_reason;
  std::int64_t made = 0, heard = 0, going = 0, contributors = 0;
};
std::vector<Reach> reach(store::ReadTx& tx, Date from, Date to);

/// What is due, what a worker holds, and handing one over: for the work lists.
task::Source work_source();

}  // namespace stepwise::introduction
