// SPDX-License-Identifier: Apache-2.0
#include "access/sessions.hpp"

#include <chrono>

#include "access/request_rules.hpp"
#include "access/staff_store.hpp"
#include "sql/access.hpp"

namespace stepwise::access {
namespace {

constexpr std::int64_t write_seen_every = seconds(60);
constexpr std::int64_t longest_without_refresh = seconds(5);
constexpr std::int64_t look_back = 200;

std::int64_t steady_now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Sessions::Sessions(store::Store& store, std::function<govuk::Frame(const Staff&, const std::string&)> frame_for,
                   std::function<SessionLimits()> limits, std::function<void()> on_everything)
    : store_{store}, frame_for_{std::move(frame_for)}, limits_{std::move(limits)}, on_everything_{std::move(on_everything)} {
  const auto tx = store_.read();
  newest_change_ = tx->one(sql::access::access_change_newest, {})->integer("newest");
  refreshed_at_ = steady_now();
}

bool Sessions::is_live(const Session& session, Instant now) const {
  return session_seconds_left(limits_(), session.made, {session.seen.load(std::memory_order_relaxed)}, session.is_full(), now) > 0;
}

SessionPtr Sessions::held(const std::string& hash) const {
  const Shard& shard = const_cast<Sessions*>(this)->shard_of(hash);
  const std::shared_lock lock{shard.mutex};
  const auto found = shard.by_hash.find(hash);
  return found == shard.by_hash.end() ? nullptr : found->second;
}

SessionPtr Sessions::find(std::string_view token, Instant now) {
  if (token.size() < 40 || token.size() > 64) return nullptr;
  if (steady_now() - refreshed_at_.load(std::memory_order_relaxed) > longest_without_refresh) refresh();
  const std::string hash = token_digest(token);
  if (SessionPtr session = held(hash); session && is_live(*session, now)) return session;
  SessionPtr session = load(hash, now);
  if (!session || !is_live(*session, now)) {
    forget(hash, StaffId{0});
    return nullptr;
  }
  return session;
}

SessionPtr Sessions::find_held(std::string_view token, Instant now) const {
  if (token.size() < 40 || token.size() > 64) return nullptr;
  SessionPtr session = held(token_digest(token));
  return session && is_live(*session, now) ? session : nullptr;
}

SessionPtr Sessions::load(const std::string& hash, Instant now) {
  const std::uint64_t generation = generation_.load();
  auto tx = store_.read();
  const auto row = tx->one(sql::access::session_by_token, {{"token_hash", hash}});
  if (!row) return nullptr;
  auto session = std::make_shared<Session>();
  session->token_hash = hash;
  session->reference = row->text("reference");
  session->csrf = row->text("csrf");
  session->stage = row->text("stage");
  session->pending = row->text("pending");
  session->made = row->instant("made_at");
  session->seen = session->seen_written = row->integer("seen_at");
  session->staff = staff_from(*tx, *row, now);
  tx.reset();   // the frame may read settings: one reader at a time, so that readers cannot wait for each other
  session->frame = frame_for_(*session->staff, session->csrf);
  keep(session, generation);
  return session;
}

std::shared_ptr<const Staff> Sessions::staff_from(store::ReadTx& tx, const store::Row& row, Instant now) {
  auto staff = std::make_shared<Staff>();
  staff->id = row.id<StaffId>("staff_id");
  staff->reference = row.text("staff_reference");
  staff->name = row.text("name");
  staff->sign_in_name = row.text("sign_in_name");
  staff->role = row.text("role_key");
  staff->role_label = row.text("role_label");
  if (const auto team = row.maybe_integer("team_id")) staff->team = TeamId{*team};
  staff->team_name = row.text("team_name");
  staff->must_change_password = row.flag("must_change_password");
  if (row.text("stage") != "full") return staff;
  staff->may = permissions_of(tx, staff->role, row.integer("role_version"));
  for (const store::Row& opened : tx.all(sql::access::break_glass_open, {{"staff_id", staff->id}, {"now", now}}))
    staff->opened.push_back({opened.id<PersonId>("person_id"), opened.instant("until_at")});
  return staff;
}

const std::set<Permission>& Sessions::permissions_of(store::ReadTx& tx, const std::string& role, std::int64_t version) {
  const std::lock_guard lock{roles_mutex_};
  const auto [found, is_new] = roles_.try_emplace(role + " " + std::to_string(version));
  if (!is_new) return found->second;
  found->second = {Permission::anyone, Permission::signed_in};
  for (const store::Row& row : tx.all(sql::access::role_permissions, {{"role_key", role}}))
    if (const auto permission = permission_from_key(row.text("permission"))) found->second.insert(*permission);
  return found->second;
}

void Sessions::keep(const SessionPtr& session, std::uint64_t generation) {
  Shard& shard = shard_of(session->token_hash);
  const std::unique_lock lock{shard.mutex};
  if (generation_.load() == generation) shard.by_hash.insert_or_assign(session->token_hash, session);
}

void Sessions::forget(const std::string& hash, StaffId staff) {
  for (Shard& shard : shards_) {
    const std::unique_lock lock{shard.mutex};
    if (!hash.empty()) shard.by_hash.erase(hash);
    else if (staff.value() != 0) std::erase_if(shard.by_hash, [&](const auto& entry) { return entry.second->staff->id == staff; });
    else shard.by_hash.clear();
  }
}

void Sessions::refresh() {
  const std::lock_guard one_at_a_time{refresh_mutex_};
  const auto rows = store_.read()->all(sql::access::access_change_after, {{"after", newest_change_ - look_back}});
  for (const store::Row& row : rows) {
    const std::int64_t number = row.integer("access_change_id");
    if (!known_changes_.insert(number).second) continue;
    generation_.fetch_add(1);
    const std::string& hash = row.text("token_hash");
    const StaffId staff = row.id<StaffId>("staff_id");
    if (hash.empty() && staff.value() == 0) on_everything_();
    forget(hash, staff);
    newest_change_ = std::max(newest_change_, number);
  }
  known_changes_.erase(known_changes_.begin(), known_changes_.lower_bound(newest_change_ - look_back));
  refreshed_at_ = steady_now();
  if (size() > 20'000) forget_ended(store_.clock().now());
}

void Sessions::forget_ended(Instant now) {
  for (Shard& shard : shards_) {
    const std::unique_lock lock{shard.mutex};
    std::erase_if(shard.by_hash, [&](const auto& entry) { return !is_live(*entry.second, now); });
  }
}

void Sessions::touch(const Session& session, Instant now) {
  const std::int64_t seen = session.seen.load(std::memory_order_relaxed);
  if (now.microseconds > seen) session.seen.store(now.microseconds, std::memory_order_relaxed);
  std::int64_t written = session.seen_written.load(std::memory_order_relaxed);
  if (now.microseconds - written < write_seen_every) return;
  if (!session.seen_written.compare_exchange_strong(written, now.microseconds)) return;
  store_.write_later([hash = session.token_hash, now](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::access::session_seen, {{"token_hash", hash}, {"now", now}});
    return {};
  });
}

std::size_t Sessions::size() const {
  std::size_t size = 0;
  for (const Shard& shard : shards_) {
    const std::shared_lock lock{shard.mutex};
    size += shard.by_hash.size();
  }
  return size;
}

std::string open_session(store::WriteTx& tx, Random& random, Instant now, const NewSession& session) {
  const std::string token = new_token(random);
  tx.run(sql::access::session_insert, {{"token_hash", token_digest(token)},
                                       {"reference", new_reference(random)},
                                       {"staff_id", session.staff},
                                       {"now", now},
                                       {"csrf", new_token(random)},
                                       {"address", session.address},
                                       {"browser", browser_words(session.user_agent)},
                                       {"stage", session.stage}});
  return token;
}

void end_session(store::WriteTx& tx, std::string_view token_hash) {
  tx.run(sql::access::session_end, {{"token_hash", token_hash}, {"now", tx.now()}});
  note_access_change(tx, StaffId{0}, token_hash);
}

std::vector<SessionRow> sessions_of(store::ReadTx& tx, StaffId staff, const SessionLimits& limits, Instant now) {
  std::vector<SessionRow> sessions;
  for (const store::Row& row : tx.all(sql::access::sessions_of_staff, {{"staff_id", staff},
                                                                       {"seen_after", now + -limits.idle},
                                                                       {"made_after", now + -limits.absolute}}))
    sessions.push_back({row.text("token_hash"), row.text("reference"), row.instant("made_at"), row.instant("seen_at"),
                        row.text("address"), row.text("browser")});
  return sessions;
}

}  // namespace stepwise::access
