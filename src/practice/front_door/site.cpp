// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/front_door_routes.hpp"

#include "practice/front_door/contact_audit.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/feedback_store.hpp"
#include "practice/front_door/room.hpp"
#include "sql/front_door.hpp"

namespace stepwise::front_door {
namespace {

constexpr int recent_shown = 5;
/// Days ahead that a worker’s contacts count as held.
constexpr int held_days = 90;

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = "contact",
                                   .words = noted("Conversation"),
                                   .resume = [](std::string_view person, std::string_view draft) {
                                     return "/people/" + std::string{person} + "/contacts/new?draft=" + std::string{draft};
                                   },
                                   .blank = blank_fields,
                                   .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::front_door::contact_by_token, {{"form_token", draft}}).has_value(); },
                                   .compare = [lists = room_->lists](const http::Fields& theirs, const http::Fields& yours) { return compare_fields(theirs, yours, lists); }});
  }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {contact_routes, amend_routes, feedback_routes, list_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("[[Conversations]]"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_recent_contacts(read_contacts(tx, who, recent_shown), person ? person->reference : "", room->lists);
             }}};
  }

  void deliver(store::Outbox& outbox) const override {
    outbox.inside(follow_up_reminder_kind, [room = room_](store::WriteTx& tx, const store::Outgoing& item) { return remind_of_follow_up(tx, item, room->lists); });
  }

  std::vector<task::Source> work() const override {
    return {{.kinds = "contact",
             .due = [room = room_](store::ReadTx& tx, const task::Asked& asked) { return contact_tasks(tx, asked, room->lists); },
             .held = [room = room_](store::ReadTx& tx, StaffId worker) {
               const Date today = room->store.clock().today();
               return contact_tasks(tx, {.team = {}, .worker = worker, .today = today, .until = today + held_days}, room->lists);
             },
             .give = give_contact}};
  }

  const ContactLists& lists() const override { return room_->lists; }
  void add_next_step(NextStep step) override { room_->next_steps.push_back(std::move(step)); }
  void add_home_part(HomePart part) override { room_->home_parts.push_back(std::move(part)); }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = ContactLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts), {}, {}});
}

Taker taker_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

std::string success_words(std::string_view done) {
  if (done == "recorded") return t("[[Contact]] saved");
  if (done == "changed") return t("Changes saved");
  if (done == "asked") return t("Follow-up saved");
  if (done == "told") return t("Saved");
  if (done == "later") return t("Draft saved. You can go on with it from here");
  return "";
}

}  // namespace stepwise::front_door
