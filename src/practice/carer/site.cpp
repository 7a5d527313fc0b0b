// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer_site.hpp"

#include <algorithm>

#include "practice/carer/room.hpp"
#include "practice/carer/views.hpp"

namespace stepwise::carer {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = std::string{draft_kind},
                                        .words = noted("Caring for others"),
                                        .resume = [](std::string_view person, std::string_view draft) { return caring_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = sheet::is_used});
  }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {page_routes, list_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Caring for others"),
             [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) { return write_caring_summary(caring_view(*room, tx, who, room->desk.store.clock().today())); },
             access::Permission::support_carers}};
  }

  person::RecordSection shared_section() const override {
    return {noted("Unpaid care"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) { return write_unpaid_care_summary(unpaid_care_view(*room, tx, who, room->desk.store.clock().today())); }};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }
  void begin_reviews(BeginReview begin) override { room_->begin_review = std::move(begin); }
  void add_reliance(Reliance reliance) override { room_->reliances.push_back(std::move(reliance)); }

 private:
  RoomPointer room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{{store, random, std::move(drafts), std::move(*people), kept("support a carer").str()}});
}

CaringView caring_view(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  const auto person = person::find_person(tx, who.id());
  CaringView view;
  view.caring = read_caring(tx, who);
  view.sharings = read_sharings(tx, who);
  view.lists = &room.desk.people;
  view.today = today;
  const std::string reference = person ? person->reference : "";
  view.href = caring_href(reference);
  view.record_href = person::record_href(reference);
  const auto know = [&](PersonId id) {
    if (view.others.contains(id)) return;
    if (auto other = read_other(tx, id)) view.others.emplace(id, std::move(*other));
  };
  for (const auto& tie : view.caring.ties) know(tie.cared_for);
  for (const auto& sharing : view.sharings) know(sharing.other);
  for (const auto& offer : view.caring.offers) know(offer.helps);
  for (const auto& tie : view.caring.ties)
    if (const auto other = view.others.find(tie.cared_for); !tie.ended_on && other != view.others.end() && view.other_route.empty())
      view.other_route = other_route(person ? person->details.born_on : std::nullopt, other->second.born_on, today);
  return view;
}

UnpaidCareView unpaid_care_view(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  const auto person = person::find_person(tx, who.id());
  const std::string reference = person ? person->reference : "";
  return {read_shared_ties(tx, who, today), read_offers(tx, who, today), read_friends_offers(tx, who), taken_back(tx, who), &room.desk.people, unpaid_care_href(reference), caring_href(reference), false, today};
}

access::HelpTopic help_topic() {
  return {noted("[[Carers]], and what stays between whom"),
          {noted("[[A carer]] has a record of their own. What they say there is not seen by the person they care for, nor the other way round, unless its owner agrees to that piece. They can take it back any time."),
           noted("Offer every [[carer]] [[a conversation]] of their own, however much they do."),
           noted("A plan may count on what [[a carer]] or a friend offers only while they are able and willing and have said so within six months."),
           noted("Taking an offer back needs no reason. Somebody then looks at the plan it helped, so that nobody is left without.")}};
}

std::string caring_href(std::string_view person_reference) { return person::record_href(person_reference) + "/caring"; }
std::string unpaid_care_href(std::string_view person_reference) { return person::record_href(person_reference) + "/unpaid-care"; }

}  // namespace stepwise::carer
