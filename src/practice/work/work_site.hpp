// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <set>
#include <utility>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "html/html.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::work {

/// The work lists: what every room says is due, with whose it is. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  /// A room's tasks, for those who may do all of `needs`; before serving.
  virtual void add(task::Source source, std::set<access::Permission> needs) = 0;
  void add(task::Source source, access::Permission needs = access::Permission::read_work) { add(std::move(source), std::set{needs}); }
  virtual access::Routes routes() const = 0;
  /// "To do", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// For the home page: how much of one's own is overdue, due today and in the next seven days.
  virtual html::Html home_part(store::ReadTx& tx, const access::Staff& staff, Date today) const = 0;
};

}  // namespace stepwise::work
