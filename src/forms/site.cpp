// SPDX-License-Identifier: Apache-2.0
#include "forms/filling.hpp"
#include "forms/forms_routes.hpp"
#include "forms/recent.hpp"

namespace stepwise::forms {
namespace {

class TheSite final : public Site {
 public:
  TheSite(store::Store& store, Random& random, AboutPerson about) : room_{new Room{store, random, std::move(about), {}}} {}

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {draft_routes, person_routes, response_routes, ask_routes, ask_draft_routes, received_routes, desk_routes, version_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }
  html::Html overview(store::ReadTx& tx, const access::ReadablePerson& who) const override { return write_recent_forms(*room_, tx, who); }
  void add_follow_on(FollowOn follow_on) override { room_->follow_ons.push_back(std::move(follow_on)); }
  void add_sent_by_person(SentByPerson sent) override { room_->sent_by_person.push_back(std::move(sent)); }
  void add_gone_on_with(GoneOnWith way) override { room_->gone_on_with.push_back(std::move(way)); }
  void keep_apart(std::string slug, access::Permission needs) override { room_->kept_apart.emplace(std::move(slug), needs); }
  const RoomPointer& room() const { return room_; }

 private:
  RoomPointer room_;
};

}  // namespace

std::shared_ptr<Site> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts, AboutPerson about) {
  auto site = std::make_shared<TheSite>(store, random, std::move(about));
  drafts->add_draft_kind({.kind = std::string{draft_kind},
                          .words = noted("Form"),
                          .resume = [](std::string_view, std::string_view draft) { return "/forms/drafts/" + std::string{draft}; },
                          .finished = [](store::ReadTx& tx, std::string_view draft) { return finished_from(tx, draft).has_value(); },
                          .show_both = [room = site->room()](access::Visit& visit, const store::Draft& stored, const http::Fields& yours) {
                            return show_stale_fields(*room, visit, stored, yours);
                          },
                          .own_titles = true,
                          .begun_by_page = true});
  return site;
}

}  // namespace stepwise::forms
