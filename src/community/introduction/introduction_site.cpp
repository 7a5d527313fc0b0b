// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_site.hpp"

#include "community/introduction/room.hpp"
#include "practice/person/person_store.hpp"
#include "sql/introduction.hpp"

namespace stepwise::introduction {
namespace {

constexpr std::size_t recent_shown = 3;

drafts::DraftKind draft_kind(const Lists& lists) {
  return {.kind = "introduction",
          .words = noted("[[Introduction]]"),
          .resume = [](std::string_view person, std::string_view draft) { return of_person_href(person) + "/new?draft=" + std::string{draft}; },
          .blank = blank_fields,
          .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::introduction::by_token, {{"form_token", draft}}).has_value(); },
          .compare = [lists](const http::Fields& theirs, const http::Fields& yours) { return compare(telling_in(theirs), telling_in(yours), lists); }};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}
  access::Routes routes() override {
    access::Routes all;
    for (auto make : {search_routes, making_routes, following_routes, listing_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }
  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("[[Introductions]]"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               auto all = read_all(tx, who);
               if (all.size() > recent_shown) all.resize(recent_shown);
               return write_section(all, person ? person->reference : "", room->lists);
             },
             access::Permission::introduce}};
  }
  std::vector<task::Source> work() const override { return {work_source()}; }
  const Lists& lists() const override { return room_->lists; }
  void take_findings(person::Findings findings) override { room_->findings = std::move(findings); }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

std::string of_person_href(std::string_view person_reference) { return person::record_href(person_reference) + "/introductions"; }

std::string place_notice(store::ReadTx& tx, std::string_view place_reference) {
  if (place_reference.empty()) return "";
  const auto place = directory::place(tx, place_reference);
  if (!place) return "";
  if (place->closed_on) return t("This place closed on {0}. Look for another with the person", long_date(*place->closed_on));
  if (!place->flag_reason.empty()) return t("Somebody is checking whether this place is still running. Telephone before you go");
  return "";
}

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts, std::shared_ptr<directory::Site> directory, front_door::Site& front_door) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto gaps = gap::Lists::load();
  if (!gaps) return tl::unexpected{gaps.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  drafts->add_draft_kind(draft_kind(*lists));
  const auto look = [](std::string_view person, std::string_view contact) { return person::record_href(person) + "/community?contact=" + std::string{contact}; };
  front_door.add_next_step({"", noted("Look for a place near home"), look, access::Permission::introduce});
  return std::make_shared<TheSite>(Room{store, random, std::move(*lists), std::move(*gaps), std::move(*people), std::move(drafts), std::move(directory)});
}

}  // namespace stepwise::introduction
