// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "access/rate_limit.hpp"
#include "forms/form_store.hpp"
#include "forms/forms_routes.hpp"
#include "forms/library.hpp"
#include "forms/response_store.hpp"

namespace stepwise::forms {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  AboutPerson about;
  Library library;
  access::RateLimiter beginnings{10, seconds(20)};   ///< of public forms, by address
  access::RateLimiter answers{60, seconds(1)};
  std::vector<FollowOn> follow_ons{};
  std::vector<GoneOnWith> gone_on_with{};
  std::vector<SentByPerson> sent_by_person{};
  std::map<std::string, access::Permission, std::less<>> kept_apart{};   ///< by the name of the form

  bool may_read(const access::Staff& staff, const Finished& finished) const {
    const auto at = kept_apart.find(finished.slug);
    return at == kept_apart.end() || staff.can(at->second) || finished.author_id == staff.id;
  }
};
/// Whose words they are: the person’s, where they sent them; then who finished it.
std::string whose_words(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished);
using RoomPointer = std::shared_ptr<Room>;

access::Routes draft_routes(const RoomPointer& room);
access::Routes person_routes(const RoomPointer& room);
access::Routes response_routes(const RoomPointer& room);
access::Routes ask_routes(const RoomPointer& room);
access::Routes ask_draft_routes(const RoomPointer& room);
access::Routes received_routes(const RoomPointer& room);
access::Routes desk_routes(const RoomPointer& room);
access::Routes version_routes(const RoomPointer& room);

/// A handler of the room.
inline std::function<http::Response(access::Visit&)> in_room(const RoomPointer& room, http::Response (*serve)(Room&, access::Visit&)) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

/// A page about a person: identity bar, way back, initials in the title.
inline govuk::Page dressed(govuk::Page page, const PersonAbout& about) {
  page.before_main = about.bar + page.before_main;
  if (!about.initials.empty()) page.title += ", " + about.initials;
  if (!page.back) page.breadcrumbs = about.crumbs;
  return page;
}
inline std::string forms_href(std::string_view person) { return "/people/" + std::string{person} + "/forms"; }
inline std::string finished_href(std::string_view person, std::string_view reference) { return forms_href(person) + "/" + std::string{reference}; }
/// "Sam Porter, Reablement".
inline std::string author_words(const Finished& finished) { return finished.team.empty() ? finished.author : finished.author + ", " + finished.team; }

}  // namespace stepwise::forms
