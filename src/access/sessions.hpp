// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "access/access.hpp"
#include "access/session_rules.hpp"
#include "base/random.hpp"

namespace stepwise::access {

/// A page's frame with everything but what a ready page brings, cut where that goes: one piece more than holes.
struct FramePieces {
  std::vector<std::shared_ptr<const std::string>> pieces;
  std::vector<std::size_t> holes;   ///< which part goes after each piece but the last
};

/// One sign-in, as this server holds it in memory. Only `seen` changes after it is made.
struct Session {
  std::string token_hash, reference, csrf;
  std::string stage;     ///< full; code and set_up while only the password has been given
  std::string pending;   ///< the one-time code secret being set up
  Instant made;
  std::shared_ptr<const Staff> staff;
  govuk::Frame frame;
  mutable std::atomic<std::int64_t> seen{0}, seen_written{0};
  mutable std::mutex pieces_mutex;
  mutable std::unordered_map<std::string, std::shared_ptr<const FramePieces>> pieces;
  bool is_full() const { return stage == "full"; }
};
using SessionPtr = std::shared_ptr<const Session>;

/// What to keep about a new session.
struct NewSession {
  StaffId staff{0};
  std::string_view stage, address, user_agent;
};
/// Writes a session and gives its token: 256 random bits that only the browser keeps.
std::string open_session(store::WriteTx& tx, Random& random, Instant now, const NewSession& session);
/// Ends one session everywhere.
void end_session(store::WriteTx& tx, std::string_view token_hash);

struct SessionRow {
  std::string token_hash, reference;
  Instant made, seen;
  std::string address, browser;
};
std::vector<SessionRow> sessions_of(store::ReadTx& tx, StaffId staff, const SessionLimits& limits, Instant now);

/// Sessions held in memory: found in a microsecond when hot, read from the store when not. What changes anywhere is
/// forgotten by `refresh`, through the table access_change.
class Sessions {
 public:
  /// `frame_for` makes the part of the page frame that lasts as long as a session; `limits` gives the council's limits;
  /// `on_everything` is called when everything must be forgotten.
  Sessions(store::Store& store, std::function<govuk::Frame(const Staff&, const std::string& csrf)> frame_for,
           std::function<SessionLimits()> limits, std::function<void()> on_everything);
  /// The live session of a token, nothing when there is none or it has ended.
  SessionPtr find(std::string_view token, Instant now);
  /// The same, only if this server holds it in memory: asks no database.
  SessionPtr find_held(std::string_view token, Instant now) const;
  /// Counts as activity; written to the store at most once a minute, later.
  void touch(const Session& session, Instant now);
  /// Reads what changed since the last call and forgets it.
  void refresh();
  std::size_t size() const;

 private:
  struct Shard {
    mutable std::shared_mutex mutex;
    std::unordered_map<std::string, SessionPtr> by_hash;
  };
  Shard& shard_of(std::string_view hash) { return shards_[static_cast<unsigned char>(hash.back()) % shards_.size()]; }
  SessionPtr held(const std::string& hash) const;
  SessionPtr load(const std::string& hash, Instant now);
  std::shared_ptr<const Staff> staff_from(store::ReadTx& tx, const store::Row& row, Instant now);
  const std::set<Permission>& permissions_of(store::ReadTx& tx, const std::string& role, std::int64_t version);
  void keep(const SessionPtr& session, std::uint64_t generation);
  void forget(const std::string& hash, StaffId staff);
  void forget_ended(Instant now);
  bool is_live(const Session& session, Instant now) const;

  store::Store& store_;
  std::function<govuk::Frame(const Staff&, const std::string&)> frame_for_;
  std::function<SessionLimits()> limits_;
  std::function<void()> on_everything_;
  mutable std::array<Shard, 16> shards_;
  std::atomic<std::uint64_t> generation_{0};
  std::mutex refresh_mutex_;
  std::int64_t newest_change_ = 0;
  std::set<std::int64_t> known_changes_;
  std::atomic<std::int64_t> refreshed_at_{0};   // steady clock, microseconds
  std::mutex roles_mutex_;
  std::unordered_map<std::string, std::set<Permission>> roles_;   // by "key version"
};

}  // namespace stepwise::access
