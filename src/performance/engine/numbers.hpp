// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "performance/engine/run.hpp"

namespace stepwise::engine {

/// Where figures come from: the record, live, or stories that do not change. May be asked from any thread.
class Numbers {
 public:
  virtual ~Numbers() = default;
  /// The figures of one measure. `today` decides which months are still provisional, with the measure's lag in days.
  virtual Figures figures(const Measure& measure, const std::vector<By>& by, const Only& only, const Period& period, Date today,
                          int settles_after_days) = 0;
  /// The teams that have events, in alphabetical order.
  virtual std::vector<std::string> teams() = 0;
  /// The councils that have events, by code.
  virtual std::vector<std::string> councils() = 0;
  /// The months from the first event to the last.
  virtual Period span() = 0;
  /// Shows the stories themselves, which do not change meanwhile. Not called where there are none.
  virtual void with_stories(const std::function<void(const story::Stories&)>&) {}
};

/// The figures of stories that do not change. Counts are kept for the measures and months asked of lately.
std::shared_ptr<Numbers> numbers_of(std::shared_ptr<const story::Stories> stories, unsigned threads);

}  // namespace stepwise::engine
