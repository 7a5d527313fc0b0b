// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "access/access.hpp"
#include "practice/thread/thread.hpp"

namespace stepwise::thread {

/// From what somebody hopes for to what came of it, in one line. Keeps nothing. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` outlives it.
  static stepwise::Result<std::shared_ptr<Site>> open(store::Store& store);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
};

/// The whole line of a person, from what the rooms keep. Spending is that of the days from `from`, or from the day the
/// first account starts, to `to`.
/// What is about them as a carer stands in it only for those who support carers.
Thread read_thread(store::ReadTx& tx, const access::ReadablePerson& who, Date from, Date to, bool as_carer_too);
/// /people/REFERENCE/thread
std::string thread_href(std::string_view person_reference);

}  // namespace stepwise::thread
