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
#include "practice/front_door/contact_lists.hpp"
#include "practice/person/person_pages.hpp"
#include "store/outbox.hpp"

namespace stepwise::front_door {

/// The front door at work: home and contacts. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// Home and contacts.
  virtual access::Routes routes() = 0;
  /// "Conversations", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Says what becomes of this room's outbox items: a follow-up that falls due is written on the record.
  virtual void deliver(store::Outbox& outbox) const = 0;
  virtual const ContactLists& lists() const = 0;
};

}  // namespace stepwise::front_door
