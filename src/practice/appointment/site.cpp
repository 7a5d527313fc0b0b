// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/appointment_site.hpp"

#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_store.hpp"
#include "practice/person/person_pages.hpp"
#include "sql/appointment.hpp"

namespace stepwise::appointment {
namespace {

constexpr std::size_t recent_shown = 5;

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = "appointment",
                                   .words = noted("Talking Point"),
                                   .resume = [](std::string_view person, std::string_view draft) { return booking_href(person, "") + "?draft=" + std::string{draft}; },
                                   .blank = [](Instant now) { return blank_booking(now.london_date()); },
                                   .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::appointment::appointment_by_token, {{"form_token", draft}}).has_value(); }});
  }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {booking_routes, move_routes, appointment_routes, list_routes, venue_routes, clinic_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Talking Points"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               auto all = read_appointments(tx, who);
               if (all.size() > recent_shown) all.resize(recent_shown);
               return write_recent(all, person ? person->reference : "");
             }}};
  }

  std::vector<task::Source> work() const override { return {work_source(room_)}; }

  std::vector<front_door::NextStep> next_steps() const override {
    return {{.resolution = "talking_point", .words = noted("Book a Talking Point"), .href = booking_href, .needs = access::Permission::book_appointments}};
  }

  void deliver(store::Outbox& outbox) const override {
    outbox.inside(std::string{reminder_kind}, [room = room_](store::WriteTx& tx, const store::Outgoing& item) { return write_reminder(tx, room->random, item); });
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = AppointmentLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts)});
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"booked", noted("Talking Point booked")}, {"waiting", noted("Put on the waiting list")}, {"moved", noted("Time changed")}, {"cancelled", noted("Appointment cancelled")},
      {"result", noted("Saved what came of it")}, {"next", noted("The next step is done")}, {"sent", noted("Marked as sent")}, {"venue", noted("Venue saved")},
      {"closed", noted("Venue closed for those days")}, {"open", noted("The venue is open on those days")}, {"clinic", noted("Clinic added")}, {"ended", noted("The clinic ends after today")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

Result<Opened> open_appointment(access::Visit& visit, store::ReadTx& tx, std::string_view purpose) {
  const auto reference = visit.request.part("appointment");
  const auto person_reference = person_reference_of(tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such appointment"));
  const auto who = visit.gate.changeable(tx, *person_reference, purpose);
  if (!who) return tl::unexpected{who.error()};
  const auto appointment = read_appointment(tx, who->readable(), reference);
  if (!appointment) return fail(FaultKind::not_found, t("There is no such appointment"));
  return Opened{*who, person::banner(tx, who->readable()), *appointment};
}

Booking booking_of(const access::Visit& visit, Appointment appointment, std::string action, PersonId person) {
  return {std::move(appointment), "", visit.line(std::move(action), person, ""), visit.frame.council};
}

}  // namespace stepwise::appointment
