// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/live.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include "performance/story/record.hpp"

namespace stepwise::engine {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int spare_days = 400;
constexpr int patience_ms = 250;
constexpr std::size_t spare_waste = 4096;
/// Saves that come close together are read in one snapshot, unless someone waits for the numbers.
constexpr auto gathering = std::chrono::milliseconds{20};

std::int64_t microseconds_since(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count();
}

void widen(Day& first, Day& last, const std::vector<Event>& events) {
  for (const Event& event : events) {
    first = std::min(first, event.start);
    last = std::max(last, event.start);
    if (event.end != story::no_day) last = std::max(last, event.end);
  }
}

/// What has been told of and not yet read. Told on the writer's thread, so it only takes notes.
class Inbox {
 public:
  void tell(const std::vector<PersonId>& touched) {
    {
      const std::lock_guard lock{mutex_};
      for (const PersonId person : touched) waiting_.insert(person.value());
    }
    changed_.notify_all();
  }
  /// Blocks until there is something, or the end; empty means the end.
  std::vector<std::int64_t> take() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    changed_.wait_for(lock, gathering, [this] { return ended_ || in_a_hurry_ > 0; });
    std::vector<std::int64_t> people{waiting_.begin(), waiting_.end()};
    waiting_.clear();
    busy_ = !people.empty();
    return people;
  }
  void done() {
    {
      const std::lock_guard lock{mutex_};
      busy_ = false;
    }
    changed_.notify_all();
  }
  bool settle(int milliseconds) {
    std::unique_lock lock{mutex_};
    const auto all_read = [this] { return !busy_ && waiting_.empty(); };
    if (all_read()) return true;
    ++in_a_hurry_;
    changed_.notify_all();
    const bool settled = changed_.wait_for(lock, std::chrono::milliseconds{milliseconds}, all_read);
    --in_a_hurry_;
    return settled;
  }
  void end() {
    {
      const std::lock_guard lock{mutex_};
      ended_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::unordered_set<std::int64_t> waiting_;
  bool busy_ = false, ended_ = false;
  int in_a_hurry_ = 0;
};

class LiveRecord final : public Live {
 public:
  LiveRecord(store::Store& store, story::RecordReader reader, Options options)
      : store_{store}, reader_{std::move(reader)}, options_{std::move(options)}, inbox_{std::make_shared<Inbox>()} {
    store_.on_commit([inbox = inbox_](const store::Committed& committed) { inbox->tell(committed.touched); });
    const auto start = Clock::now();
    stories_.councils.push_back(reader_.read_all(store_, options_.council_code, options_.threads));
    index_people();
    span_events();
    count_again();
    build_us_ = microseconds_since(start);
    worker_ = std::thread{[this] { follow(); }};
  }
  ~LiveRecord() override {
    inbox_->end();
    worker_.join();
  }

  Figures figures(const Measure& measure, const std::vector<By>& by, const Only& only, const Period& period, Date today,
                  int settles_after_days) override {
    settle(patience_ms);
    const std::shared_lock lock{mutex_};
    const Ask ask{by, only, period, today - settles_after_days};
    const auto splits = splits_for(by, only);
    if (!splits || splits->kind == Kind::none) return engine::figures(counts_, number_of(measure), ask);
    return engine::figures(count_all(stories_, {&measure}, counts_.period, *splits, options_.threads), 0, ask);
  }
  std::vector<Behind> behind(const Measure& measure, const Period& period, const Only& only, std::optional<bool> met, std::size_t limit) override {
    settle(patience_ms);
    const std::shared_lock lock{mutex_};
    return engine::behind(stories_, measure, period, only, met, limit);
  }
  std::vector<Said> explain(const Measure& measure, PersonId person, const Period& period) override {
    settle(patience_ms);
    const std::shared_lock lock{mutex_};
    const auto at = places_.find(person.value());
    if (at == places_.end()) return {};
    return engine::explain(council().shards[at->second.shard].story(at->second.person), council(), measure, period);
  }
  std::vector<std::string> teams() override {
    settle(patience_ms);
    const std::shared_lock lock{mutex_};
    std::vector<std::string> names{council().teams.begin() + 1, council().teams.end()};
    std::ranges::sort(names);
    return names;
  }
  Period span() override {
    settle(patience_ms);
    const std::shared_lock lock{mutex_};
    return first_ == story::no_day ? Period{} : Period{first_, last_};
  }
  void with_stories(const std::function<void(const story::Stories&)>& use) override {
    settle(patience_ms);
    const std::shared_lock lock{mutex_};
    use(stories_);
  }
  std::vector<std::string> councils() override { return {options_.council_code}; }
  bool settle(int milliseconds) override { return inbox_->settle(milliseconds); }
  Load load() override {
    const std::shared_lock lock{mutex_};
    return {council().people(), council().events(), updates_, longest_us_, build_us_};
  }

 private:
  struct Place {
    std::uint32_t shard, person;
  };
  story::Council& council() { return stories_.councils.front(); }

  std::size_t number_of(const Measure& measure) const {
    return static_cast<std::size_t>(std::ranges::find(counts_.measures, measure.id, &Measure::id) - counts_.measures.begin());
  }
  void index_people() {
    for (std::uint32_t shard = 0; shard < council().shards.size(); ++shard)
      for (std::uint32_t person = 0; person < council().shards[shard].people(); ++person)
        places_[static_cast<std::int64_t>(council().shards[shard].person_key(person))] = {shard, person};
  }
  void span_events() {
    for (const auto& shard : council().shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person)
        for (std::size_t kind = 0; kind < story::event_types; ++kind) {
          const auto events = shard.story(person).events(static_cast<story::EventType>(kind));
          widen(first_, last_, {events.begin(), events.end()});
        }
  }
  /// Every tally from all stories, with room for the months and teams to come.
  void count_again() {
    const Day today = story::day_of(store_.clock().today());
    const Day from = std::min(first_, today);
    const Day to = static_cast<Day>(std::min<int>(std::max(last_, today) + spare_days, story::no_day - 1));
    counts_ = count_all(stories_, every_measure(), {from, to}, true, options_.threads);
  }
  void follow() {
    for (auto people = inbox_->take(); !people.empty(); people = inbox_->take()) {
      std::unique_ptr<store::ReadTx> tx;
      for (const auto person : people) try_update(tx, person);
      tx.reset();
      inbox_->done();
    }
  }
  /// A database that is not there for a moment must not lose a change: the person stays on the list.
  void try_update(std::unique_ptr<store::ReadTx>& tx, std::int64_t person) {
    try {
      if (!tx) tx = store_.read();
      update(*tx, person);
    } catch (const std::exception&) {
      tx.reset();
      std::this_thread::sleep_for(std::chrono::milliseconds{patience_ms});
      inbox_->tell({PersonId{person}});
    }
  }
  void update(store::ReadTx& tx, std::int64_t person) {
    const auto start = Clock::now();
    auto recorded = reader_.read_one(tx, PersonId{person});
    if (!recorded) return;
    const std::unique_lock lock{mutex_};
    auto events = story::settled_events(*recorded, council());
    const Place place = take_away(person);
    auto& shard = council().shards[place.shard];
    shard.replace(place.person, recorded->facts, events, recorded->provisions);
    if (shard.waste() > shard.events() + spare_waste) shard.compact();
    put_back(shard.story(place.person), events);
    ++updates_;
    longest_us_ = std::max(longest_us_, microseconds_since(start));
  }
  /// Takes what the person gave to the numbers out of them; a person not seen before gets a place.
  Place take_away(std::int64_t person) {
    const auto at = places_.find(person);
    if (at != places_.end()) {
      tally(council().shards[at->second.shard].story(at->second.person), true);
      return at->second;
    }
    auto& shard = council().shards.back();
    const Place place{static_cast<std::uint32_t>(council().shards.size() - 1),
                      shard.add(static_cast<std::uint64_t>(person), std::to_string(person), {}, {})};
    places_[person] = place;
    return place;
  }
  void put_back(const Story& story, const std::vector<Event>& events) {
    widen(first_, last_, events);
    const bool fits = council().teams.size() == counts_.councils.front().teams.size() && first_ >= counts_.period.from && last_ <= counts_.period.to;
    if (fits) tally(story, false);
    else count_again();
  }
  void tally(const Story& story, bool take_away) {
    for (std::size_t i = 0; i < counts_.measures.size(); ++i) {
      Tally& tally = counts_.councils.front().tallies[i];
      tally.take_away(take_away);
      counts_.measures[i]->count(story, counts_.period, tally);
    }
  }

  store::Store& store_;
  story::RecordReader reader_;
  Options options_;
  std::shared_ptr<Inbox> inbox_;
  std::shared_mutex mutex_;
  story::Stories stories_;
  Counts counts_;
  std::unordered_map<std::int64_t, Place> places_;
  Day first_ = story::no_day, last_ = 0;
  std::uint64_t updates_ = 0;
  std::int64_t longest_us_ = 0, build_us_ = 0;
  std::thread worker_;
};

}  // namespace

Result<std::unique_ptr<Live>> Live::open(store::Store& store, const Options& options) {
  auto reader = story::RecordReader::make();
  if (!reader) return tl::unexpected<Fault>{reader.error()};
  return std::unique_ptr<Live>{std::make_unique<LiveRecord>(store, std::move(*reader), options)};
}

}  // namespace stepwise::engine
