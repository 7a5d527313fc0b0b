// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <mutex>
#include <set>
#include <unordered_map>

namespace stepwise::engine {
namespace {

/// Counts of one measure over a nation are some megabytes; an answer is some kilobytes.
constexpr std::size_t most_kept = 12, most_answers = 1024;

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
    const auto question = question_of(measure, by, only, period, today, settles_after_days);
    {
      const std::lock_guard lock{mutex_};
      if (const auto known = answers_.find(question); known != answers_.end()) return *known->second;
    }
    const auto splits = splits_for(by, only);
    const Key key{measure.id, period.from, period.to, splits ? splits->kind : Kind::none, splits && splits->age};
    const auto answer = std::make_shared<const Figures>(engine::figures(*counts(measure, key), 0, {by, only, period, today - settles_after_days}));
    const std::lock_guard lock{mutex_};
    if (answers_.size() >= most_answers) answers_.clear();
    answers_.emplace(question, answer);
    return *answer;
  }
  std::vector<std::string> teams() override { return teams_; }
  std::vector<std::string> councils() override { return councils_; }
  void with_stories(const std::function<void(const story::Stories&)>& use) override { use(*stories_); }
  Period span() override { return stories_->first_day > stories_->last_day ? Period{} : Period{stories_->first_day, stories_->last_day}; }

 private:
  struct Key {
    std::string_view measure;
    Day from, to;
    Kind kind;
    bool age;
    bool serves(const Key& asked) const { return measure == asked.measure && from == asked.from && to == asked.to && kind == asked.kind && (age || !asked.age); }
  };
  static std::string question_of(const Measure& measure, const std::vector<By>& by, const Only& only, const Period& period, Date today, int settles_after_days) {
    std::string out = fmt::format("{}|{}|{}|{}|{}", measure.id, period.from, period.to, today.days(), settles_after_days);
    for (const By one : by) out += fmt::format("|{}", by_key(one));
    for (const auto* part : {&only.council, &only.team, &only.age, &only.gender, &only.reason}) out += *part ? "\n" + **part : "\n\t";
    return out;
  }
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
  std::unordered_map<std::string, std::shared_ptr<const Figures>> answers_;
};

}  // namespace

std::shared_ptr<Numbers> numbers_of(std::shared_ptr<const story::Stories> stories, unsigned threads) { return std::make_shared<Still>(std::move(stories), threads); }

}  // namespace stepwise::engine
