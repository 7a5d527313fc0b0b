// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "performance/story/story.hpp"
#include "store/store.hpp"

namespace stepwise::story {

/// One person as read from the record, before their events are put in a shard. Teams are still names.
struct Recorded {
  std::int64_t person = 0;
  Facts facts;
  std::vector<Event> events;
  std::vector<std::string> teams;       ///< one an event
  std::vector<Provision> provisions;    ///< one an event
};

/// Turns rows of the record into stories: each contact that is no duplicate is a request from the London date it was
/// received to the day it was closed, with the outcome lists/contact_resolution.csv gives its resolution; each care
/// event that was not cancelled is what it says it is; one that ended while it was suspended ended when it was suspended.
/// Stays in hospital come from hospital notices (`sql/stays.sql`). Steps come from the rooms that record them, each by a statement of sql/ (`step_sources`).
class RecordReader {
 public:
  static Result<RecordReader> make();
  /// People whose number is at least `first` and less than `past`, in order.
  std::vector<Recorded> read(store::ReadTx& tx, std::int64_t first, std::int64_t past) const;
  std::optional<Recorded> read_one(store::ReadTx& tx, PersonId person) const;
  /// The whole record as one council, read by several threads, each in its own snapshot.
  Council read_all(store::Store& store, std::string_view council_code, unsigned threads) const;
  const Codings& codings() const { return *codings_; }

 private:
  RecordReader() = default;
  std::optional<Event> request_of(const store::Row& row, ClientType client) const;
  Event step_of(Step step, const store::Row& row, ClientType client) const;
  static Event stay_of(const store::Row& row, ClientType client);
  std::optional<Event> care_event_of(const store::Row& row, ClientType client) const;
  std::shared_ptr<const Codings> codings_;
  std::map<std::string, std::optional<Outcome>, std::less<>> outcome_of_resolution_;  ///< nothing: counted nowhere
};

/// Gives the person's events their team numbers in a council and settles them (see `settle`). What is left of
/// `recorded.provisions` is one for each of the events given.
std::vector<Event> settled_events(Recorded& recorded, Council& council);

/// The London date of a moment, worked out only in the hour a day in which it can differ from the date in UTC.
Date quick_london_date(Instant at);

}  // namespace stepwise::story
