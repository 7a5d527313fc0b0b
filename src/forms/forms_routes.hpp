// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"

namespace stepwise::forms {

/// What a page about a person shows around a form. The person's own room gives it: forms stand beside that room.
struct PersonAbout {
  html::Html bar;                     ///< identity bar
  std::string reference, initials, record;   ///< for addresses; for titles; address of the record
  std::vector<govuk::Link> crumbs;    ///< down to the record
};
/// Where a finished form leads in another room: the link stands first once it is finished. Nothing: it is no form of that room.
using FollowOn = std::function<std::optional<govuk::Link>(store::ReadTx&, const access::ReadablePerson&, std::string_view first_reference)>;
/// A public form that another room goes on with, once somebody read what was sent: what to do then, and where.
struct GoneOnWith {
  std::string slug;
  Message words, link;
  std::string href;
};
/// When the person themselves sent what a chain of finished forms began with; nothing: a worker wrote it down with them from the start.
using SentByPerson = std::function<std::optional<Date>(store::ReadTx&, const access::ReadablePerson&, std::string_view first_reference)>;
using AboutPerson = std::function<PersonAbout(store::ReadTx&, const access::ReadablePerson&, Date today)>;

/// Forms at work: filled in about a person, filled in by the public, and the administrator's desk. Lives as long as the
/// server; outlives no store.
class Site {
 public:
  /// Adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static std::shared_ptr<Site> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts, AboutPerson about);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// The last few finished forms, for the overview of a person's record. It does not depend on who looks: nothing kept apart is in it.
  virtual html::Html overview(store::ReadTx& tx, const access::ReadablePerson& who) const = 0;
  /// While the house is put together.
  virtual void add_follow_on(FollowOn follow_on) = 0;
  virtual void add_sent_by_person(SentByPerson sent) = 0;
  virtual void add_gone_on_with(GoneOnWith way) = 0;
  /// What is answered in the form of this name is for those with the permission, and for whoever wrote it down, alone.
  virtual void keep_apart(std::string slug, access::Permission needs) = 0;
};

}  // namespace stepwise::forms
