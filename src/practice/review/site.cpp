// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review_site.hpp"

#include "practice/review/review_pages.hpp"

namespace stepwise::review {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = std::string{draft_kind},
                                        .words = noted("[[Review]]"),
                                        .resume = [](std::string_view person, std::string_view draft) { return reviews_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = {}});
  }

  void use(Sources sources) override { room_->sources = std::move(sources); }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {list_routes, spread_routes, trusted_routes, provider_routes, experience_routes, plan_routes, person_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("[[Reviews]]"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_summary(read_reviews(tx, who), room->lists, person ? person->reference : "", room->store.clock().today());
             }, access::Permission::review}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }

  approval::Kind approval_kind() const override {
    const auto decided = [room = room_](store::WriteTx& tx, const access::ChangeablePerson& who, const approval::Approval& one, const access::Staff&, store::AuditLine line) -> Result<void> {
      if (one.standing() != approval::Standing::agreed) return {};
      const auto review = read_review(tx, who.readable(), one.about);
      if (!review) return tl::unexpected{sheet::not_there()};
      return is_decrease(review->decision) ? put_in_place(*room, tx, who, *review, std::move(line)) : Result<void>{};
    };
    return {std::string{approval_key}, noted("What a trusted reviewer decided"), [](std::string_view person, std::string_view about) { return review_href(person, about); }, access::Permission::trust_reviewers,
            decided};
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(*lists), *people, sheet::Desk{store, random, std::move(drafts), *people, std::string{kept("review")}}, {}});
}

access::HelpTopic help_topic() {
  return {noted("[[Reviews]]"),
          {noted("[[A review]] asks what changed: outcome by outcome, how far it is and how much help it takes, by the person and by others. Both views stay; where they are far apart, talk about it."),
           noted("The first comes six to eight weeks after a plan begins, then within twelve months. Anybody may ask for one; refusing needs reasons."),
           noted("[[A review]] alone never gives less. Less support needs a reason, what changed, and what the person thinks of it; more support begins with an occupational therapist’s look."),
           noted("Every one ends with what could be tried next. Dips are part of getting on, and count against nobody.")}};
}

std::string reviews_href(std::string_view person_reference) { return person::record_href(person_reference) + "/reviews"; }
std::string review_href(std::string_view person_reference, std::string_view reference) { return reviews_href(person_reference) + "/" + std::string{reference}; }
std::string experience_href(std::string_view person_reference, std::string_view about) { return person::record_href(person_reference) + "/experience/" + std::string{about}; }

}  // namespace stepwise::review
