// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/front_door/contact_lists.hpp"
#include "practice/person/person_pages.hpp"
#include "store/outbox.hpp"

namespace stepwise::front_door {

/// A kind of half-typed work: what its drafts are called, where one is taken up again, what an
/// untouched form holds.
/// Rooms add their own; the draft pages and endpoints then serve them too.
struct DraftKind {
  std::string kind, words;   ///< "contact", "Conversation"
  std::function<std::string(std::string_view person_reference, std::string_view draft_reference)> resume;
  std::function<http::Fields(Instant)> blank;  ///< what an untouched form holds: a script sends only what changed
};

/// The front door at work: home, contacts, drafts. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  /// Before `routes`.
  virtual void add_draft_kind(DraftKind kind) = 0;
  /// Home, contacts, drafts.
  virtual access::Routes routes() = 0;
  /// "Conversations", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Says what becomes of this room's outbox items: a follow-up that falls due is written on the record.
  virtual void deliver(store::Outbox& outbox) const = 0;
  virtual const ContactLists& lists() const = 0;
};

}  // namespace stepwise::front_door
