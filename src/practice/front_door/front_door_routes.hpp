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
#include "practice/task/task.hpp"
#include "store/outbox.hpp"

namespace stepwise::front_door {

/// A page of another room that a contact leads to, offered on the contact once it is saved.
struct NextStep {
  std::string resolution;   ///< main or secondary: a code of lists/contact_resolution.csv; "": offered after any contact
  Message words;            ///< of the button: noted("Book a Talking Point")
  std::function<std::string(std::string_view person_reference, std::string_view contact_reference)> href;
  access::Permission needs = access::Permission::signed_in;   ///< nobody is offered what they may not do
  bool when_unsafe = false;   ///< also offered when somebody is unsafe, whatever was done
};

/// A short part of the home page that another room brings. It is asked for each time: keep it quick.
struct HomePart {
  access::Permission needs = access::Permission::signed_in;
  std::function<html::Html(store::ReadTx&, const access::Staff&, Date today)> render;   ///< its own h2; empty: nothing shown
};

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
  /// Contacts to follow up, to decide, and whose callers are to be told.
  virtual std::vector<task::Source> work() const = 0;
  virtual const ContactLists& lists() const = 0;
  /// While the house is put together, before routes are served: steps are offered, and parts shown, in the order added.
  virtual void add_next_step(NextStep step) = 0;
  virtual void add_home_part(HomePart part) = 0;
};

}  // namespace stepwise::front_door
