// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/picture.hpp"
#include "practice/thinking/room.hpp"
#include "store/settings.hpp"

namespace stepwise::thinking {
namespace {

/// The photo and where it is: on paper the picture itself.
void take_photo(View& view, store::ReadTx& tx, const access::ReadablePerson& who, bool on_paper) {
  view.photo = read_photo(tx, who);
  if (!view.photo) return;
  view.photo_src = view.home + "/photos/" + view.photo->reference;
  if (!on_paper) return;
  if (const auto picture = read_picture(tx, who, view.photo->reference)) view.photo_src = in_the_page(view.photo->kind, *picture);
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = std::string{draft_kind},
                                        .words = noted("What matters to me"),
                                        .resume = [](std::string_view person, std::string_view draft) { return thinking_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = [](store::ReadTx& tx, std::string_view draft) { return sheet::is_used(tx, draft); }});
  }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {page_routes, form_routes, finding_routes, photo_routes, media_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("What matters to me"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               View view;
               view.home = thinking_href(person ? person->reference : "");
               return write_summary(view, read_pages(tx, who));
             }}};
  }

  std::vector<task::Source> work() const override { return {work_source(false)}; }
  task::Source carers_work() const override { return work_source(true); }
  void add_promotion(Target target) override { room_->targets.push_back(std::move(target)); }
  void name_outcomes(NameOutcomes names) override { room_->outcomes = std::move(names); }
  void ask_of_carers(AsksWhetherCarer is_carer) override { room_->is_carer = std::move(is_carer); }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{sheet::Desk{store, random, std::move(drafts), std::move(*people), kept("what matters to the person").str()}});
}

std::string thinking_href(std::string_view person_reference) { return person::record_href(person_reference) + "/thinking"; }

access::HelpTopic help_topic() {
  return {noted("What matters to me: thinking together"),
          {noted("A one-page profile is a good place to start. Choose what else suits the person; nobody needs all of it."),
           noted("These pages are the person’s own. Hand over the tablet and they can write them, or keep them as paper; what was written before is never lost."),
           noted("Take further what you found out: it can become an outcome, an action, a risk worth taking, a connection or a decision, and both ends point to each other."),
           noted("Every page in use has a day on which you look at it again together. It stands in Work when the day has come.")}};
}

View view_of(const Room& room, const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who, const person::Banner& banner) {
  View view;
  const auto& details = banner.person.details;
  view.home = thinking_href(banner.reference);
  view.name = !details.known_as.empty() ? details.known_as : !details.given_name.empty() ? details.given_name : banner.initials;
  view.may_change = visit.staff.can(access::Permission::plan_support);
  view.has_star_licence = !store::setting(tx, licence_setting).empty();
  view.today = visit.today;
  view.promotions = read_promotions(tx, who);
  for (const Target& target : room.targets) view.targets.push_back({target.key, target.words});
  if (room.outcomes) view.outcomes = room.outcomes(tx, who);
  take_photo(view, tx, who, visit.frame.on_paper);
  return view;
}

html::Html portrait(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view person_reference, bool on_paper, int wide) {
  View view;
  view.home = thinking_href(person_reference);
  take_photo(view, tx, who, on_paper);
  return write_photo(view, wide);
}

std::vector<const Target*> targets_for(const Room& room, const access::Staff& staff, const Finding& finding) {
  std::vector<const Target*> all;
  for (const Target& target : room.targets)
    if (target.href && staff.can(target.needs) && (!finding.of_carer || target.keeps_apart)) all.push_back(&target);
  return all;
}

bool asks_as_carer(const Room& room, const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  return visit.staff.can(access::Permission::support_carers) && (!room.is_carer || room.is_carer(tx, who));
}

}  // namespace stepwise::thinking
