// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/trials.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "practice/allocation/allocation_store.hpp"

namespace stepwise::allocation {

Columns read_columns(store::ReadTx& tx) {
  Columns columns;
  each_case(tx, [&](const Case& one) {
    add(columns, {.person = one.person.value(), .team = one.team ? one.team->value() : 0, .reference = one.reference, .restricted = one.restricted, .levels = one.levels, .adjustments = one.adjustments_pence,
                  .described = one.described_pence, .weekly = one.weekly_pence, .own_total = one.override_weekly_pence.value_or(no_amount)});
  });
  return columns;
}

struct Trials::State {
  store::Store& store;
  mutable std::mutex mutex;
  std::map<std::string, Trial, std::less<>> trials;
  std::jthread worker;   ///< last, so that it ends before what it writes to

  explicit State(store::Store& its_store) : store{its_store} {}

  template <class Change>
  void change(const std::string& grid, const Change& use) {
    const std::scoped_lock lock{mutex};
    use(trials[grid]);
  }

  void work(const std::stop_token& stop, const Grid& now, const Grid& then) {
    auto columns = std::make_shared<const Columns>(read_columns(*store.read()));
    change(then.reference, [&](Trial& trial) { trial.total = columns->size(), trial.columns = columns; });
    const auto began = std::chrono::steady_clock::now();
    auto found = std::make_shared<const Recomputed>(recompute(*columns, now, then, [&](std::size_t done) {
      change(then.reference, [&](Trial& trial) { trial.done = done; });
      return !stop.stop_requested();
    }));
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
    change(then.reference, [&](Trial& trial) { trial.running = false, trial.result = found, trial.microseconds = took, trial.finished_at = store.clock().now(); });
  }
};

Trials::Trials(store::Store& store) : state_{std::make_unique<State>(store)} {}
Trials::~Trials() = default;

void Trials::begin(const Grid& now, const Grid& then) {
  {
    const std::scoped_lock lock{state_->mutex};
    for (const auto& [grid, trial] : state_->trials)
      if (trial.running) return;
    state_->trials[then.reference] = Trial{.running = true, .grid_version = then.version};
  }
  state_->worker = std::jthread{[state = state_.get(), now, then](const std::stop_token& stop) {
    try {
      state->work(stop, now, then);
    } catch (const std::exception&) {
      state->change(then.reference, [](Trial& trial) { trial.running = false, trial.fault = t("The record could not be read. Try again in a moment"); });
    }
  }};
}

std::optional<Trials::Trial> Trials::look(std::string_view grid) const {
  const std::scoped_lock lock{state_->mutex};
  const auto at = state_->trials.find(grid);
  return at == state_->trials.end() ? std::nullopt : std::optional{at->second};
}

}  // namespace stepwise::allocation
