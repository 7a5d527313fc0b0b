// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::discharge {

/// What may follow when somebody has left hospital, in another room: "Start short-term help".
struct NextStep {
  Message words;
  access::Permission needs;
  std::function<std::string(std::string_view person_reference, std::string_view discharge_reference)> href;
};

/// The way out of hospital: notices, the board, delays, intermediate care beds. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// The last stays, for the overview of a record: for everybody who may open it.
  virtual person::RecordSection overview_section() const = 0;
  /// The same with the way to add to it, for those who may.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  virtual std::vector<task::Source> work() const = 0;
  /// Before `routes`.
  virtual void add_next_step(NextStep step) = 0;
};

}  // namespace stepwise::discharge
