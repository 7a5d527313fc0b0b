// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/numbers.hpp"

#include <algorithm>
#include <list>
#include <mutex>
#include <set>

namespace stepwise::engine {
namespace {

/// Counts of one measure over a nation are some megabytes.
constexpr std::size_t most_kept = 12;

class Still final : public Numbers {
 public:
  Still(std::shared_ptr<const story::Stories> stories, unsigned threads) : stories_{std::move(stories)}, threads_{threads} {
    std::set<std::string> teams;
    for (const auto& council : stories_->councils) {
      councils_.push_back(council.code);
      teams.insert(council.teams.begin(), council.teams.end());
    }
    teams.erase("");
    teams_.assign(teams.begin(), teams.end());
    std::ranges::sort(councils_);
  }
  Figures figures(const Measure& measure, const std::vector<By>& by, const Only& only, const Period& period, Date today, int settles_after_days) override {
    const auto splits = splits_for(by, only);
    const Key key{measure.id, period.from, period.to, splits ? splits->kind : Kind::none, splits && splits->age};
    return engine::figures(*counts(measure, key), 0, {by, only, period, today - settles_after_days});
  }
  std::vector<std::string> teams() override { return teams_; }
  std::vector<std::string> councils() override { return councils_; }
  Period span() override { return stories_->first_day > stories_->last_day ? Period{} : Period{stories_->first_day, stories_->last_day}; }

 private:
  struct Key {
    std::string_view measure;
    Day from, to;
    Kind kind;
    bool age;
    bool serves(const Key& asked) const { return measure == asked.measure && from == asked.from && to == asked.to && kind == asked.kind && (age || !asked.age); }
  };
  std::shared_ptr<const Counts> counts(const Measure& measure, const Key& key) {
    {
      const std::lock_guard lock{mutex_};
      const auto found = std::ranges::find_if(kept_, [&](const auto& one) { return one.first.serves(key); });
      if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return found->second;
      }
    }
    auto made = std::make_shared<const Counts>(count_all(*stories_, {&measure}, {key.from, key.to}, Splits{key.age, key.kind}, threads_));
    const std::lock_guard lock{mutex_};
    kept_.emplace_front(key, made);
    if (kept_.size() > most_kept) kept_.pop_back();
    return made;
  }
  std::shared_ptr<const story::Stories> stories_;
  unsigned threads_;
  std::vector<std::string> teams_, councils_;
  std::mutex mutex_;
  std::list<std::pair<Key, std::shared_ptr<const Counts>>> kept_;
};

}  // namespace

std::shared_ptr<Numbers> numbers_of(std::shared_ptr<const story::Stories> stories, unsigned threads) { return std::make_shared<Still>(std::move(stories), threads); }

}  // namespace stepwise::engine
