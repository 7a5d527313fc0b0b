// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>

#include "store/connection.hpp"
#include "store/store.hpp"

namespace stepwise::store {

/// The end of the audit chain and of the change log, as of the job at hand.
struct Head {
  std::int64_t audit_id = 0;
  std::string hash;
  Instant at{0};
  std::int64_t change_id = 0;
};

/// One job's view of the writer's open transaction.
class WriterTx final : public WriteTx {
 public:
  WriterTx(Connection& connection, Head& head, const Clock& clock);
  std::int64_t run(const Statement& statement, Params params) override;
  std::int64_t next_id(std::string_view counter) override;
  void audit(const AuditLine& line) override;
  void outbox(const OutboxItem& item) override;
  void touch(PersonId person) override {
    touched_.insert(person);
    changed_ = true;
  }
  Instant now() const override { return now_; }

  /// Writes the change log's rows: the last thing a job does.
  void log_changes();
  const std::set<PersonId>& touched() const { return touched_; }
  /// More was changed than half-typed work, sessions and who looked.
  bool changed() const { return changed_; }
  /// A statement failed: whatever the job says, it is undone.
  bool doomed() const { return doomed_; }
  /// The database failed: the whole batch is undone.
  bool broken() const { return broken_; }
  /// The clock was behind the chain.
  bool clock_went_back() const { return clock_went_back_; }

 protected:
  void rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use) override;

 private:
  template <class F>
  auto watched(F&& work) -> decltype(work());
  Connection& connection_;
  Head& head_;
  Instant now_;
  bool clock_went_back_ = false, doomed_ = false, broken_ = false, changed_ = false;
  std::set<PersonId> touched_;
};

}  // namespace stepwise::store
