// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/short_term/lists.hpp"
#include "practice/support/support_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::short_term {

/// Short-term help at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// "Short-term help", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  virtual std::vector<task::Source> work() const = 0;
  /// After a contact that asks for short-term help, or for an occupational therapist to start: the page that begins it.
  virtual std::vector<front_door::NextStep> next_steps() const = 0;
  /// Somebody supported who asks for more is looked at by an occupational therapist first.
  virtual support::Guard guard() const = 0;
};

/// The address of an episode, and of the page that begins one.
std::string episode_href(std::string_view reference);
std::string begin_href(std::string_view person_reference, std::string_view contact_reference = {});
/// The same for somebody who left hospital: it begins with the day they left.
std::string begin_after_hospital_href(std::string_view person_reference, std::string_view discharge_reference);

}  // namespace stepwise::short_term
