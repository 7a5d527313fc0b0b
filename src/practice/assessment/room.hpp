// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "community/parts/parts.hpp"
#include "forms/library.hpp"
#include "forms/public_store.hpp"
#include "forms/response_store.hpp"
#include "practice/assessment/assessment_site.hpp"
#include "practice/assessment/story.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::assessment {

using html::Html;

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  person::Lists people;
  CodeList methods, formats, outcomes;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::vector<Block> blocks{};
  std::vector<Standers> standers{};
  forms::Library library{};
};
using RoomPointer = std::shared_ptr<Room>;

inline constexpr std::string_view draft_kind = "assessment";

/// An assessment whose person the Gate let be changed.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Assessment about;
};
/// By the reference in the address. A carer's words need the permission to support carers: without it there is no such page.
Result<Opened> open_assessment(access::Visit& visit, store::ReadTx& tx, std::string_view purpose);

/// The answers as they are now: the newest of their chain.
struct Story {
  forms::Finished newest;
  forms::Response response;
};
std::optional<Story> read_story(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& assessment);

/// A draft of the answers for this worker, with what the person sent when they began it themselves; gives its reference.
Result<std::string> begin_answers(Room& room, store::WriteTx& tx, const access::ReadablePerson& who, const Assessment& assessment, StaffId worker);

/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, std::string back, Date today, bool question);
std::string assessments_href(std::string_view person_reference);
std::string step_href(std::string_view reference, std::string_view step);

/// What stands in the way of signing, as the blocks of other rooms say.
std::vector<std::string> blocked_by(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& assessment);

/// Self-assessments that were sent and that nobody took up.
std::vector<forms::Received> waiting_self(store::ReadTx& tx);
std::string received_href(std::string_view reference);
/// When the person sent the self-assessment that this one goes on from; nothing when they did not begin it.
std::optional<Date> sent_on(store::ReadTx& tx, const Assessment& assessment);
/// Who somebody says they are in the self-assessment they sent.
struct SelfTold {
  std::string name;
  std::optional<Date> born_on;
};
SelfTold self_told(store::ReadTx& tx, const forms::Received& received);
/// Whether it names this record: the family name stands among its words, whatever their case, and the day of birth is the same.
bool is_theirs(const SelfTold& told, const person::Details& details);

access::Routes begin_routes(const RoomPointer& room);
access::Routes view_routes(const RoomPointer& room);
access::Routes talk_routes(const RoomPointer& room);
access::Routes words_routes(const RoomPointer& room);
access::Routes need_routes(const RoomPointer& room);
access::Routes step_routes(const RoomPointer& room);
access::Routes sample_routes(const RoomPointer& room);

/// A handler of the room.
inline std::function<http::Response(access::Visit&)> in_room(const RoomPointer& room, http::Response (*serve)(Room&, access::Visit&)) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::assessment
