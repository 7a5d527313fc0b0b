// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "community/broker/broker.hpp"
#include "practice/task/task.hpp"
#include "store/store.hpp"

namespace stepwise::broker {

/// Writes a request with its options as they are, without audit or touch: for the demo council and for `record`.
std::int64_t insert_request(store::WriteTx& tx, PersonId person, const Request& request, std::string_view form_token);

struct Recording {
  Request request;          ///< from `asked`, with a new reference
  std::string form_token, draft;
  store::AuditLine line;
};
/// Keeps a new request once for its form; gives its reference.
Result<std::string> record(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording);
/// Keeps a changed request as its next version, with the options that are new. Stale when somebody saved first.
Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Request& request, store::AuditLine line);

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
std::optional<Request> read(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A person's requests, newest first.
std::vector<Request> read_all(store::ReadTx& tx, const access::ReadablePerson& who);

/// A line of the queue. People whose record is restricted stand in none.
struct Line {
  std::string person_reference, person_name;
  Request request;          ///< as far as a list shows it
  bool has_died = false;
};
struct Queue {
  std::vector<Line> open, closed;   ///< the longest due first; closed in the last `lately_days`
  std::int64_t restricted = 0;
};
constexpr int lately_days = 60;
Queue read_queue(store::ReadTx& tx, Date today);

/// What is due and held: for the work lists.
task::Source work_source();

}  // namespace stepwise::broker
