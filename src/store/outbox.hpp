// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace stepwise::store {

/// An item on its way out. `idempotence_key` is the same at every try and on every server, so that a receiver that
/// supports one can drop a repeat.
struct Outgoing {
  std::int64_t id;
  std::string kind, key, payload, idempotence_key;
  int tries;  ///< this one included
};

/// An item that has failed at least once and is not delivered.
struct OutboxFailure {
  std::int64_t id;
  std::string kind, key, last_error;
  std::int64_t tries;
  Instant made_at, next_try_at;
};

/// Takes an item; a Fault says why it could not be delivered, in words without a person in them.
using Deliverer = std::function<Result<void>(const Outgoing&)>;

/// Delivers the outbox. How an item is never sent twice: it is claimed in a durable transaction before its deliverer is
/// called (so no other server or thread takes it), and marked delivered in another after. Between the two only a crash
/// can lose the mark: such an item is tried again after its claim runs out, with the same idempotence key. Deliverers
/// whose effect is inside the record should do it in the outbox's own transaction: `inside`.
class Outbox {
 public:
  explicit Outbox(Store& store);
  ~Outbox();
  /// For effects outside the record (a letter, a message to another system).
  void deliver(std::string kind, Deliverer deliverer);
  /// For effects inside it: done and marked delivered in one transaction, so exactly once whatever happens.
  void inside(std::string kind, std::function<Result<void>(WriteTx&, const Outgoing&)> effect);
  /// Delivers what is due; gives how many were delivered.
  std::size_t run_due();
  /// Runs due items every so often on a thread of its own until this is destroyed.
  void start(std::chrono::milliseconds every);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What was tried and did not arrive, the oldest first: for the page and doctor.
std::vector<OutboxFailure> outbox_failures(ReadTx& tx);
/// How many wait (failed or not).
std::int64_t outbox_waiting(ReadTx& tx);
/// Puts a failed item at the head of the queue again.
void try_again(WriteTx& tx, std::int64_t outbox_id);

/// How long to wait before the next try: 10 seconds, doubling, at most 6 hours.
std::chrono::seconds wait_after(std::int64_t tries);

}  // namespace stepwise::store
