// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "performance/cld/export/happenings.hpp"

namespace stepwise::cld_export {

/// Whose a row is: what the return itself does not say. The texts live until the call is over.
struct RowAbout {
  std::int64_t person = 0;
  std::string_view person_reference, event_reference;  ///< no event: of a carer known by association
  std::optional<story::EventType> type;
  Date start;
  std::string_view team, worker;                       ///< of the event
  std::string_view person_team, person_worker;         ///< who answers for the person: their team, else that of their latest event
};

/// What is said when all rows are written.
struct RowCounts {
  std::uint64_t rows = 0, carers_without_event = 0, closed_on_death = 0, people = 0;
  LeftOutCounts left_out{};
};

/// Writes the return of a record, some people at a time: rows in the order of the record's people, then by kind, start and
/// number, the same bytes for the same record. Holds no more than those people.
class ReturnRows {
 public:
  struct Options {
    std::string la_code;
    ReturnPeriod period;
    std::function<void(const RowAbout&)> told = {};  ///< of each row, before the next is written
  };
  /// `tx` and `words` outlive it. The first row, with the columns' names, is the caller's: `ReturnWords::header`.
  ReturnRows(store::ReadTx& tx, const ReturnWords& words, Options options);
  /// Adds the rows of the next people; false when there are no more people.
  bool next(std::string& out);
  const RowCounts& counts() const { return counts_; }

 private:
  struct Who;
  struct Link {
    std::int64_t adult;
    std::string reference;
  };
  using Links = std::unordered_map<std::int64_t, std::vector<Link>>;
  Links read_links(std::int64_t first, std::int64_t past);
  void write_person(const Who& who, const std::vector<Happening>& happenings, std::vector<Link>& links, std::string& out);
  void write_event(const Who& who, const Happening& happening, const Returned& returned, std::string& out);
  void write_row(const Who& who, Cells& cells, cld::Event event, std::string& out);
  void put_links(const Who& who, std::vector<Link>& links, Cells& cells);
  bool is_returned(std::int64_t person);

  store::ReadTx& tx_;
  const ReturnWords& words_;
  Options options_;
  RowCounts counts_;
  std::int64_t next_ = 0, last_ = 0;
  std::unordered_map<std::int64_t, bool> is_returned_;  ///< of adults whom carers look after
};

}  // namespace stepwise::cld_export
