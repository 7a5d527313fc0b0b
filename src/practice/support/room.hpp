// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"
#include "practice/support/support_pages.hpp"
#include "practice/support/support_site.hpp"

namespace stepwise::support {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Lists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::vector<Guard> guards;
};
using RoomPointer = std::shared_ptr<const Room>;

/// Whose services may be changed, with their banner.
struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
Result<About> about(access::Visit& visit, store::ReadTx& tx, std::string_view purpose);
/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);
/// The one the address names; a Fault of kind not_found otherwise.
Result<Service> service_of_address(access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who);

access::Routes form_routes(const RoomPointer& room);
access::Routes step_routes(const RoomPointer& room);
/// Services that are still open though the person died.
task::Source work_source();

}  // namespace stepwise::support
