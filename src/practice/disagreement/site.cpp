// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/disagreement/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::disagreement {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// Half-typed work is taken up again on the page it was begun on.
Response resume(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const std::string start = std::string{draft_kind} + ":";
  if (!draft || !draft->kind.starts_with(start)) return visit.not_found();
  return visit.redirect(answer_href(visit.request.part("person"), draft->kind.substr(start.size())) + "?draft=" + draft->reference);
}

using MakeForm = Result<sheet::Form> (*)(const Room&, Visit&, store::ReadTx&, const sheet::Opened&);
void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, MakeForm make) {
  const auto bound = [room, make](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) { return make(*room, visit, tx, opened); };
  routes.push_back({http::Method::get, pattern, Permission::assess, [room, bound](Visit& visit) { return sheet::ask(room->desk, visit, bound); }});
  routes.push_back({http::Method::post, pattern, Permission::assess, [room, bound](Visit& visit) { return sheet::take(room->desk, visit, bound); }});
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = std::string{draft_kind},
                                        .words = noted("What somebody disagrees with"),
                                        .resume = [](std::string_view person, std::string_view draft) { return person::record_href(person) + "/disagreements/drafts/" + std::string{draft}; },
                                        .finished = sheet::is_used});
  }

  void add_subject(FindSubject find) override { room_->subjects.push_back(std::move(find)); }

  access::Routes routes() const override {
    access::Routes all{{http::Method::get, "/people/:person/disagreements/drafts/:draft", Permission::assess, [room = room_](Visit& visit) { return resume(*room, visit); }}};
    add_form(all, room_, "/people/:person/disagreements/about/:about", say_form);
    add_form(all, room_, "/people/:person/disagreements/:disagreement", answer_form);
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("What the person disagrees with"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               auto all = read_disagreements(tx, who);
               std::erase_if(all, [](const Disagreement& one) { return one.of_carer; });
               const auto person = person::find_person(tx, who.id());
               return write_summary(all, person ? person->reference : "");
             }, Permission::assess}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }

 private:
  RoomPointer room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{{store, random, std::move(drafts), std::move(*people), kept("what somebody disagrees with").str()}});
}

}  // namespace stepwise::disagreement
