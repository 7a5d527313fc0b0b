// SPDX-License-Identifier: Apache-2.0
#include "practice/capacity/capacity_site.hpp"

#include "practice/capacity/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::capacity {
namespace {

using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {{"decision", noted("Saved, for this one decision")}, {"best", noted("Best interests decision saved")}, {"authority", noted("Saved")}, {"advocacy", noted("Saved")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

Response show(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  const std::string record = person::record_href(banner.reference);
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Capacity, authority and advocacy"), record, visit.today, false);
  page.main = write_held({capacity_href(banner.reference), record, visit.staff.can(Permission::assess), visit.staff.can(Permission::record_contact), visit.today}, read_held(*tx, *who));
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const std::string kind = std::string{draft_kind} + ":";
  if (!draft || !draft->kind.starts_with(kind)) return visit.not_found();
  return visit.redirect(capacity_href(visit.request.part("person")) + "/" + draft->kind.substr(kind.size()) + "?draft=" + draft->reference);
}

using Make = Result<sheet::Form> (*)(const Room&, Visit&, store::ReadTx&, const sheet::Opened&);

void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, Make make) {
  for (const Method method : {Method::get, Method::post})
    routes.push_back({method, pattern, Permission::assess, [room, method, make](Visit& visit) {
                        const sheet::Make form = [&room, make](Visit& asked, store::ReadTx& tx, const sheet::Opened& opened) { return make(*room, asked, tx, opened); };
                        return method == Method::get ? sheet::ask(room->desk, visit, form) : sheet::take(room->desk, visit, form);
                      }});
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->desk.drafts->add_draft_kind({.kind = std::string{draft_kind},
                                        .words = noted("Capacity, authority and advocacy"),
                                        .resume = [](std::string_view person, std::string_view draft) { return capacity_href(person) + "/drafts/" + std::string{draft}; },
                                        .finished = [](store::ReadTx& tx, std::string_view draft) { return sheet::is_used(tx, draft); }});
  }

  access::Routes routes() const override {
    access::Routes routes{{Method::get, "/people/:person/capacity", Permission::read_person, [room = RoomPointer{room_}](Visit& visit) { return show(*room, visit); }},
                          {Method::get, "/people/:person/capacity/drafts/:draft", Permission::assess, resume}};
    add_form(routes, room_, "/people/:person/capacity/decisions/:item", decision_form);
    add_form(routes, room_, "/people/:person/capacity/decisions/:item/best-interests", best_interests_form);
    add_form(routes, room_, "/people/:person/capacity/authorities/:item", authority_form);
    add_form(routes, room_, "/people/:person/capacity/advocacy/:area", advocacy_form);
    return routes;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Capacity, authority and advocacy"), [clock = &room_->desk.store.clock()](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               const std::string reference = person ? person->reference : "";
               return write_summary({capacity_href(reference), person::record_href(reference), false, false, clock->today()}, read_held(tx, who));
             }}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }
  void take_findings(person::Findings findings) override { room_->findings = std::move(findings); }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{sheet::Desk{store, random, std::move(drafts), std::move(*people), kept("capacity and advocacy").str()}});
}

std::string capacity_href(std::string_view person_reference) { return person::record_href(person_reference) + "/capacity"; }

access::HelpTopic help_topic() {
  return {noted("Capacity, best interests and advocacy"),
          {noted("Capacity is judged for one decision at one time. Help first, then ask whether the person can understand, keep in mind, weigh and say what they decide."),
           noted("Only when one of the four is not there, ask whether there is an impairment of the mind or brain, and whether the one follows from the other. Until that is shown, the person is taken to be able."),
           noted("An attorney or deputy counts from the day on which somebody saw the document."),
           noted("Judge for each part of the work whether an advocate is needed. While one is needed and not there, an [[assessment]] or a plan is not signed off, unless you write why it cannot wait.")}};
}

}  // namespace stepwise::capacity
