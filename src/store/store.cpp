// SPDX-License-Identifier: Apache-2.0
#include "store/store.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "sql/store.hpp"
#include "store/migrate.hpp"
#include "store/store_impl.hpp"

namespace stepwise::store {
namespace {

constexpr std::int64_t changes_a_page = 10'000;

/// Faults from what the engine throws while a record is opened or migrated.
template <class F>
auto opening(const Target& target, F&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::exception& error) {
    return fail(FaultKind::unavailable, fmt::format("The record at {} could not be used: {}.", target.shown(), error.what()));
  }
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const Options& options) {
  if (!options.clock) throw std::logic_error{"Options::clock is required"};
  const auto target = parse_target(options.url);
  if (!target) return tl::unexpected<Fault>{target.error()};
  return opening(*target, [&]() -> Result<std::unique_ptr<Store>> {
    if (target->engine == Engine::sqlite && !std::filesystem::exists(target->file()))
      return fail(FaultKind::unavailable, fmt::format("There is no record at {}. Run 'stepwise migrate' to make one.", target->shown()));
    auto in_use = InUse::take(*target, FileLock::Hold::shared);
    if (!in_use) return tl::unexpected<Fault>{in_use.error()};
    {
      Timings timings;
      Connection connection{*target, Connection::Use::reading, timings};
      if (const auto current = must_be_current(connection, migrations()); !current) return tl::unexpected<Fault>{current.error()};
    }
    return std::make_unique<Record>(options, *target, std::move(*in_use));
  });
}

Result<std::vector<std::string>> Store::migrate(const Options& options) { return migrate_to(options, newest_version(migrations())); }

Result<std::vector<std::string>> Store::migrate_to(const Options& options, int version) {
  const auto target = parse_target(options.url);
  if (!target) return tl::unexpected<Fault>{target.error()};
  return opening(*target, [&]() -> Result<std::vector<std::string>> {
    if (target->engine == Engine::sqlite && target->file().has_parent_path()) std::filesystem::create_directories(target->file().parent_path());
    auto in_use = InUse::take(*target, FileLock::Hold::shared);
    if (!in_use) return tl::unexpected<Fault>{in_use.error()};
    Timings timings;
    Connection connection{*target, Connection::Use::making, timings};
    return bring_up_to(connection, migrations(), version, options.clock ? options.clock->now() : SystemClock{}.now());
  });
}

Record::Record(const Options& options, Target target, InUse in_use)
    : options_{options}, target_{std::move(target)}, in_use_{std::move(in_use)}, pool_{target_, options.readers, timings_},
      writer_{target_, options.durable, *options.clock, timings_} {
  known_ = read()->one(sql::store::head, {})->integer("change_id");
  follower_ = std::thread{[this] { follow(); }};
}

Record::~Record() {
  {
    const std::lock_guard lock{follow_mutex_};
    stopping_ = true;
  }
  follow_stop_.notify_all();
  follower_.join();
}

Ticket Record::queue(Writer::Job job) {
  auto [ticket, settle] = Ticket::make();
  job.ended = [settle = settle](const std::optional<Fault>& fault) { settle(!fault); };
  if (!writer_.push(std::move(job))) settle(false);
  return ticket;
}

Ticket Record::write_later(std::function<Result<void>(WriteTx&)> work) { return queue({.work = std::move(work), .line = {}, .ended = {}}); }
Ticket Record::audit_later(AuditLine line) { return queue({.work = {}, .line = std::move(line), .ended = {}}); }

Result<void> Record::write_blocking(std::function<Result<void>(WriteTx&)> work) {
  if (writer_.is_this_thread()) throw std::logic_error{"a write may not be made from inside another write"};
  std::optional<Fault> fault;
  std::exception_ptr surprise;
  auto [ticket, settle] = Ticket::make();
  const auto ended = [&fault, settle = settle](const std::optional<Fault>& how) {
    fault = how;
    settle(!how);
  };
  if (!writer_.push({.work = std::move(work), .line = {}, .ended = ended, .surprise = &surprise}))
    return fail(FaultKind::busy, t("Too much is being saved at once. Keep what you typed and try again in a moment."));
  ticket.wait();
  if (surprise) std::rethrow_exception(surprise);
  if (fault) return tl::unexpected<Fault>{*fault};
  return {};
}

Committed Record::changes_after(std::int64_t sequence) {
  Committed out{{}, sequence};
  std::set<PersonId> seen;
  const auto tx = read();
  for (bool more = true; more;) {
    std::int64_t found = 0;
    tx->each(sql::store::changes_after, {{"after", out.change_sequence}, {"how_many", changes_a_page}}, [&](const Row& row) {
      ++found;
      out.change_sequence = row.integer("change_id");
      if (const auto person = row.id<PersonId>("person_id"); seen.insert(person).second) out.touched.push_back(person);
    });
    more = found == changes_a_page;
  }
  return out;
}

/// Changes of other servers after those known; our own were told of at their commit.
Committed Record::foreign_changes() {
  Committed out{{}, known_};
  read()->each(sql::store::changes_after, {{"after", known_}, {"how_many", changes_a_page}}, [&](const Row& row) {
    out.change_sequence = row.integer("change_id");
    if (!writer_.told_of(out.change_sequence)) out.touched.push_back(row.id<PersonId>("person_id"));
  });
  return out;
}

void Record::follow() {
  while (true) {
    try {
      auto news = foreign_changes();
      known_ = news.change_sequence;
      writer_.forget_told(known_);
      if (!news.touched.empty()) writer_.announce(std::move(news));
    } catch (const std::exception& error) {
      spdlog::warn("store: other servers' changes could not be read: {}", error.what());
    }
    std::unique_lock lock{follow_mutex_};
    if (follow_stop_.wait_for(lock, options_.follow_every, [&] { return stopping_; })) return;
  }
}

}  // namespace stepwise::store
