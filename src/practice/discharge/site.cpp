// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge_store.hpp"
#include "practice/discharge/room.hpp"
#include "sql/discharge.hpp"

namespace stepwise::discharge {
namespace {

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = "discharge",
                                   .words = noted("Hospital notice"),
                                   .resume = [](std::string_view person, std::string_view draft) {
                                     return "/people/" + std::string{person} + "/discharges/new?draft=" + std::string{draft};
                                   },
                                   .blank = [](Instant now) { return blank_notice(now.london_date()); },
                                   .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::discharge::discharge_by_token, {{"form_token", draft}}).has_value(); }});
  }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {board_routes, notice_routes, bed_routes, upload_routes, step_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  person::RecordSection overview_section() const override {
    return {noted("Hospital"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) { return recent(*room, tx, who); }};
  }
  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Hospital"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return recent(*room, tx, who) + write_record_link(person ? person->reference : "");
             }}};
  }

  std::vector<task::Source> work() const override { return {{.kinds = "discharge", .due = due_tasks, .held = held_tasks, .give = give_task}}; }
  void add_next_step(NextStep step) override { room_->next_steps.push_back(std::move(step)); }

 private:
  static Html recent(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who) {
    auto discharges = read_discharges(tx, who);
    if (discharges.size() > recent_shown) discharges.resize(recent_shown);
    return write_recent(discharges, room.lists);
  }

  static constexpr std::size_t recent_shown = 3;
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

Owner owner_of(const access::Staff& staff) { return {staff.team, staff.team_name, staff.id, staff.name}; }

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

Result<Opened> open_discharge(access::Visit& visit, std::string_view reference, std::string_view purpose) {
  const auto tx = visit.store.read();
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such notice"));
  auto who = visit.gate.changeable(*tx, *person_reference, purpose);
  if (!who) return tl::unexpected{who.error()};
  auto discharge = read_discharge(*tx, who->readable(), reference);
  if (!discharge) return fail(FaultKind::not_found, t("There is no such notice"));
  return Opened{*who, person::banner(*tx, who->readable()), std::move(*discharge)};
}

}  // namespace stepwise::discharge
