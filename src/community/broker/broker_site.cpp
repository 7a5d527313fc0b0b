// SPDX-License-Identifier: Apache-2.0
#include "community/broker/broker_site.hpp"

#include "community/broker/room.hpp"
#include "practice/person/person_store.hpp"
#include "sql/broker.hpp"

namespace stepwise::broker {
namespace {

drafts::DraftKind draft_kind() {
  return {.kind = "broker",
          .words = noted("Request to the community broker"),
          .resume = [](std::string_view person, std::string_view draft) { return person_href(person) + "/broker/new?draft=" + std::string{draft}; },
          .blank = [](Instant) { return fields_of({}); },
          .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::broker::by_token, {{"form_token", draft}}).has_value(); }};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}
  access::Routes routes() override {
    access::Routes all;
    for (auto make : {asking_routes, working_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }
  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Community broker"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_section(read_all(tx, who), person ? person->reference : "", room->lists);
             },
             access::Permission::introduce}};
  }
  std::vector<task::Source> work() const override { return {work_source()}; }
  const Lists& lists() const override { return room_->lists; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

std::string person_href(std::string_view person_reference) { return person::record_href(person_reference); }

Result<Opened> open_request(access::Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("request");
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such request to the community broker"));
  auto person = community::about(visit, *tx, *person_reference, kept("community broker"));
  if (!person) return tl::unexpected{person.error()};
  auto request = read(*tx, person->who.readable(), reference);
  if (!request) return fail(FaultKind::not_found, t("There is no such request to the community broker"));
  return Opened{*person, std::move(*request)};
}

govuk::Page question_about(const Room& room, const access::Visit& visit, const Opened& opened, std::string_view title) {
  return community::page_about(room.people, opened.person.banner, title, request_href(opened.request.reference), visit.today, true);
}

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto gaps = gap::Lists::load();
  if (!gaps) return tl::unexpected{gaps.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  drafts->add_draft_kind(draft_kind());
  return std::make_shared<TheSite>(Room{store, random, std::move(*lists), std::move(*gaps), std::move(*people), std::move(drafts)});
}

}  // namespace stepwise::broker
