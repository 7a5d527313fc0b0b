// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/access.hpp"
#include "html/html.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::approval {

/// A kind of thing that is agreed to, as the room that keeps it registers it.
struct Kind {
  std::string key;                ///< "plan"
  Message words;                  ///< noted("A plan to be put in place")
  /// Where the thing is read.
  std::function<std::string(std::string_view person_reference, std::string_view about)> href;
  access::Permission needs;       ///< who decides
  /// What follows a decision, in its transaction: a Fault undoes the decision and its sentence is shown. May be empty.
  std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const Approval&, const access::Staff& by, store::AuditLine)> decided = {};
  /// References of the things of a person that whoever asks may not see. May be empty.
  std::function<std::set<std::string>(store::ReadTx&, const access::ReadablePerson&)> kept_apart = {};
  /// What whoever decides reads before all else about the thing. May be empty.
  std::function<html::Html(store::ReadTx&, const access::ReadablePerson&, std::string_view about)> read_first = {};
};

/// Approvals at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` outlives it.
  static Result<std::shared_ptr<Site>> open(store::Store& store);
  virtual ~Site() = default;
  /// Before serving.
  virtual void add_kind(Kind kind) = 0;
  virtual access::Routes routes() const = 0;
  /// What was sent back to whoever asked.
  virtual std::vector<task::Source> work() const = 0;
  /// What waits, a source for each kind, each for those who may decide it. After all kinds were added.
  virtual std::vector<std::pair<task::Source, access::Permission>> to_decide() const = 0;
  /// Decides and runs what follows, or does neither.
  virtual Result<Approval> decide(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Act act, std::string_view reason, const access::Staff& by,
                                  store::AuditLine line) const = 0;
};

/// /approvals/REFERENCE
std::string approval_href(std::string_view reference);

}  // namespace stepwise::approval
