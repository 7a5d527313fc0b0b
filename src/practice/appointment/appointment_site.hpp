// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"
#include "store/outbox.hpp"

namespace stepwise::appointment {

/// Talking Points at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "Talking Points", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// What is due: who came, another time, the waiting list, next steps, messages to send.
  virtual std::vector<task::Source> work() const = 0;
  /// "Book a Talking Point", after a contact that ends in one.
  virtual std::vector<front_door::NextStep> next_steps() const = 0;
  /// Reminders two days before.
  virtual void deliver(store::Outbox& outbox) const = 0;
};

/// Where a Talking Point is booked: from the person's record, or from a contact ("" for none).
std::string booking_href(std::string_view person_reference, std::string_view contact_reference);

}  // namespace stepwise::appointment
