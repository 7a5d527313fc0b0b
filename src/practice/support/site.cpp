// SPDX-License-Identifier: Apache-2.0
#include "practice/support/room.hpp"
#include "practice/support/support_form.hpp"
#include "sql/support.hpp"

namespace stepwise::support {
namespace {

using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  if (done == "started") return t("Service started");
  if (done == "changed") return t("Service changed");
  if (done == "corrected") return t("Service corrected");
  if (done == "ended") return t("Service ended");
  if (done == "suspended") return t("Service suspended");
  if (done == "resumed") return t("Service given again");
  if (done == "cancelled") return t("Taken off: it never happened");
  return "";
}

Response services(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("support"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  govuk::Page page = page_about(room, banner, t("Support"), visit.today, false);
  page.main = write_services({read_services(*tx, *who), banner.reference, visit.today, visit.staff.can(access::Permission::arrange_support), visit.staff.can(access::Permission::peer_forum), banner.person.details.died_on}, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  page.wide = true;
  return visit.page(page);
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = "support",
                                   .words = noted("A service to start"),
                                   .resume = [](std::string_view person, std::string_view draft) { return support_href(person) + "/new?draft=" + std::string{draft}; },
                                   .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::support::service_by_token, {{"form_token", draft}}).has_value(); },
                                   .compare = [room = room_.get()](const http::Fields& theirs, const http::Fields& yours) { return compare_services(theirs, yours, room->lists); }});
  }

  void add_guard(Guard guard) override { room_->guards.push_back(std::move(guard)); }

  access::Routes routes() const override {
    access::Routes all{{http::Method::get, "/people/:person/support", access::Permission::read_person, [room = room_](Visit& visit) { return services(*room, visit); }}};
    for (auto make : {form_routes, step_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Support"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_summary(read_services(tx, who), person ? person->reference : "", room->store.clock().today());
             }}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }

  const Lists& lists() const override { return room_->lists; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts), {}});
}

Result<About> about(Visit& visit, store::ReadTx& tx, std::string_view purpose) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), purpose);
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = question ? support_href(banner.reference) : person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

Result<Service> service_of_address(Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  auto service = read_service(tx, who, visit.request.part("service"));
  if (!service) return fail(FaultKind::not_found, t("There is no such service"));
  return *std::move(service);
}

}  // namespace stepwise::support
