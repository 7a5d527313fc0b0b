// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/front_door_routes.hpp"

#include <algorithm>

#include "practice/front_door/contact_audit.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/room.hpp"

namespace stepwise::front_door {
namespace {

constexpr int recent_shown = 5;

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->draft_kinds.push_back({"contact", "Conversation",
                                  [](std::string_view person, std::string_view draft) {
                                    return "/people/" + std::string{person} + "/contacts/new?draft=" + std::string{draft};
                                  },
                                  blank_fields});
  }

  void add_draft_kind(DraftKind kind) override { room_->draft_kinds.push_back(std::move(kind)); }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {contact_routes, amend_routes, list_routes, draft_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{"Conversations", [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_recent_contacts(read_contacts(tx, who, recent_shown), person ? person->reference : "", room->lists);
             }}};
  }

  void deliver(store::Outbox& outbox) const override {
    outbox.inside(follow_up_reminder_kind, [room = room_](store::WriteTx& tx, const store::Outgoing& item) { return remind_of_follow_up(tx, item, room->lists); });
  }

  const ContactLists& lists() const override { return room_->lists; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random) {
  auto lists = ContactLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, {}});
}

const DraftKind* Room::draft_kind(std::string_view kind) const {
  const auto found = std::ranges::find(draft_kinds, kind, &DraftKind::kind);
  return found == draft_kinds.end() ? nullptr : &*found;
}

Taker taker_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string title, Date today, bool question) {
  govuk::Page page;
  page.title = std::move(title) + ", " + banner.initials;
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

std::string success_words(std::string_view done) {
  if (done == "recorded") return "Contact saved";
  if (done == "changed") return "Changes saved";
  if (done == "asked") return "Follow-up saved";
  if (done == "later") return "Draft saved. You can go on with it from here";
  if (done == "deleted") return "Draft deleted";
  return "";
}

}  // namespace stepwise::front_door
