// SPDX-License-Identifier: Apache-2.0
#include "demo/appointments.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "demo/draw.hpp"
#include "practice/appointment/appointment_store.hpp"
#include "practice/appointment/messages.hpp"
#include "practice/appointment/venue_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using appointment::Appointment;
using appointment::Clinic;
using appointment::Diary;
using appointment::Venue;
using appointment::Wish;

constexpr std::uint64_t appointments_seed = 31;
constexpr int past_days = 91, most = 400, waiting_people = 5, told_in_writing = 8;

struct Place {
  const char *name, *address, *facilities;
};
constexpr std::array<Place, 13> places{{{"Beckside Library", "1 Mill Lane", ",step_free,hearing_loop,toilets,bus,"},
                                        {"St Oswin’s Hall", "14 Church Row", ",step_free,toilets,parking,"},
                                        {"Larkfield Leisure Centre", "Larkfield Way", ",step_free,quiet_room,toilets,parking,bus,"},
                                        {"The Old Bakery", "33 Market Street", ",quiet_room,bus,"},
                                        {"Northgate Community Hub", "2 Northgate", ",step_free,hearing_loop,quiet_room,toilets,bus,bsl,"},
                                        {"Hollin Bank Surgery", "90 Hollin Bank", ",step_free,quiet_room,toilets,parking,"},
                                        {"Marlbeck Town Hall", "Town Square", ",step_free,hearing_loop,toilets,bus,bsl,"},
                                        {"Riverside Sports Pavilion", "The Embankment", ",step_free,toilets,parking,"},
                                        {"Quarry Lane Chapel", "7 Quarry Lane", ",hearing_loop,toilets,"},
                                        {"Eastmoor Children’s Centre", "25 Eastmoor Road", ",step_free,quiet_room,toilets,bus,"},
                                        {"Weaver’s Yard", "4 Weaver’s Yard", ",step_free,quiet_room,toilets,"},
                                        {"Thornhill Library", "60 Thornhill Road", ",step_free,hearing_loop,toilets,bus,"},
                                        {"The Friary Café", "11 Friary Close", ",step_free,bus,"}}};

/// A contact that led to a Talking Point.
struct Asking {
  PersonId person;
  std::string contact, wish, team_name, postcode;
  Date on;
  std::optional<TeamId> team;
};

class Telling {
 public:
  Telling(store::WriteTx& tx, Date today) : tx_{tx}, today_{today}, draw_{Draw::of(appointments_seed, 1, 0)} {}

  Result<void> tell() {
    read_askings();
    if (auto made = make_venues(); !made) return made;
    diary_ = appointment::read_venues(tx_, today_ - past_days);
    const std::size_t waiting = askings_.size() > 40 ? waiting_people : 0;
    for (std::size_t i = 0; i < askings_.size(); ++i) {
      if (i + waiting >= askings_.size()) wait_for(askings_[i]);
      else book(askings_[i], i + waiting + told_in_writing >= askings_.size());
    }
    for (const auto& person : touched_) tx_.touch(PersonId{person});
    return close_some();
  }

 private:
  void read_askings() {
    const Instant from = noon(today_ - past_days), to = noon(today_);
    for (const char* resolution : {"talking_point", "assessment"}) {
      if (askings_.size() > 60) break;
      for (const auto& row : tx_.all(sql::demo::contacts_that_led_to, {{"resolution", resolution}, {"from_at", from}, {"to_at", to}, {"row_limit", most}})) {
        Asking one{row.id<PersonId>("person_id"), row.text("reference"), row.text("what_i_want"), row.text("team_name"), row.text("postcode"), row.instant("received_at").london_date(), {}};
        if (const auto team = row.maybe_integer("team_id")) one.team = TeamId{*team};
        askings_.push_back(std::move(one));
      }
    }
    std::ranges::stable_sort(askings_, {}, &Asking::on);
  }

  Result<void> make_venues() {
    std::vector<std::string> outward;
    for (const auto& one : askings_)
      if (const auto code = appointment::outward_code(one.postcode); !code.empty() && std::ranges::find(outward, code) == outward.end()) outward.push_back(code);
    if (outward.empty()) outward = {"ZZ1"};
    const auto workers = appointment::read_workers(tx_);
    for (std::size_t i = 0; i < places.size(); ++i) {
      Venue venue{.reference = new_reference(draw_.random()), .name = places[i].name, .address = places[i].address, .town = "Marlbeck",
                  .postcode = outward[i % outward.size()] + " " + std::to_string(1 + i % 9) + "AB", .facilities = appointment::split_codes(places[i].facilities),
                  .getting_there = "Buses 12 and 14 stop outside. Ask for the Talking Point at the desk.", .telephone = "01632 960" + std::to_string(100 + i)};
      const auto id = appointment::add_venue(tx_, venue, line_);
      if (!id) return tl::unexpected{id.error()};
      venue.id = *id;
      if (auto added = add_clinics(venue, workers, i); !added) return added;
    }
    return {};
  }

  Result<void> add_clinics(const Venue& venue, const std::vector<appointment::Worker>& workers, std::size_t i) {
    for (int number = 0; number < (i % 2 == 0 ? 2 : 1); ++number) {
      Clinic clinic{.reference = new_reference(draw_.random()), .venue = venue.id, .weekday = 1 + static_cast<int>(i + static_cast<std::size_t>(number) * 2) % 5, .from_minute = number == 0 ? 600 : 810,
                    .to_minute = number == 0 ? 780 : 990, .slot_minutes = 45, .capacity = i % 4 == 0 ? 2 : 1};
      clinic.from = today_ - past_days - 7;
      const auto& worker = workers[(i * 3 + static_cast<std::size_t>(number)) % workers.size()];
      clinic.worker = worker.id;
      clinic.worker_name = worker.name;
      clinic.team = worker.team;
      clinic.team_name = worker.team_name;
      if (const auto added = appointment::add_clinic(tx_, venue, clinic, line_); !added) return tl::unexpected{added.error()};
    }
    return {};
  }

  Appointment begun(const Asking& asking) {
    Appointment one;
    one.reference = new_reference(draw_.random());
    one.asked_on = asking.on;
    one.contact_reference = asking.contact;
    one.team = asking.team;
    one.team_name = asking.team_name;
    one.booked_by_name = "Amina Fairclough";
    one.recorded_at = noon(asking.on);
    return one;
  }

  void keep(const Asking& asking, const Appointment& one) {
    appointment::insert_appointment(tx_, asking.person, one, "");
    touched_.insert(asking.person.value());
  }

  void book(const Asking& asking, bool in_writing) {
    const Instant then = noon(asking.on);
    const auto next = [&](Date from) { return appointment::free_slots(diary_, {.near = asking.postcode, .from = from, .days = 60, .limit = 1}, then); };
    const auto offered = next(asking.on + draw_.between(3, 9));
    if (offered.empty()) return;
    const Date first = offered.front().slot.start.london_date();
    const auto chosen = draw_.chance(3'500) ? next(first + draw_.between(6, 21)) : offered;
    if (chosen.empty()) return;
    const appointment::Slot slot = chosen.front().slot;
    Wish wish{.asked_on = asking.on, .first_offered_on = first, .about = asking.wish, .told_by = in_writing ? draw_.chance(6'000) ? "sms" : "letter" : "call"};
    wish.told_to = wish.told_by == "call" ? "" : wish.told_by == "sms" ? "07700 900123" : asking.postcode;
    Appointment one = appointment::booked(begun(asking), wish, slot, diary_, then, true);
    auto& taken = diary_.taken[{slot.clinic, slot.start}];
    one.place = appointment::free_place(slot, taken);
    taken.push_back(one.place.value_or(0));
    if (slot.start < noon(today_)) one = came_of_it(std::move(one), slot.start.london_date());
    keep(asking, one);
    if (in_writing && slot.start > tx_.now()) appointment::tell(tx_, draw_.random(), asking.person, one, appointment::Telling::booked, "Marlbeck City Council");
  }

  /// Most came, some did not, a few cancelled; yesterday's may wait to be recorded.
  Appointment came_of_it(Appointment one, Date day) {
    const int roll = draw_.between(1, 100);
    if (today_ - day <= 2 && roll <= 40) return one;
    if (roll <= 6) return appointment::cancelled(std::move(one), "person", "Feels better, and will call again", day - 1);
    const bool came = roll <= 88;
    static constexpr std::array<const char*, 5> came_steps{"settled", "settled", "introduction", "assessment", "short_term_help"};
    one.result = came ? "attended" : "not_attended";
    one.result_on = day;
    one.result_note = came ? "Talked through what matters and who could help." : "Did not come, and did not answer the telephone.";
    one.result_by_name = one.worker_name;
    one.next_step = came ? came_steps[draw_.below(came_steps.size())] : draw_.chance(6'000) ? "call" : "rebook";
    if (one.next_step != "settled") one.next_on = day + draw_.between(2, 10);
    if (one.next_on && (*one.next_on < today_ - 3 || draw_.chance(5'000))) one.next_done_on = std::min(*one.next_on, today_);
    return one;
  }

  void wait_for(const Asking& asking) {
    Wish wish{.asked_on = asking.on, .about = asking.wish, .told_by = "call", .waits = true};
    wish.venue = diary_.venues[draw_.below(3)].reference;
    wish.look_again_on = today_ + draw_.between(-1, 6);
    keep(asking, appointment::waiting(begun(asking), wish, diary_));
  }

  /// One venue closes for good, another for two days: whoever is booked then needs another time.
  Result<void> close_some() {
    constexpr int for_good_in = 9, closed_in = 4;
    if (auto closed = appointment::close_venue(tx_, draw_.random(), diary_.venues[3], {.from = today_ + for_good_in, .reason = "The building is being sold"}, line_); !closed) return closed;
    return appointment::close_venue(tx_, draw_.random(), diary_.venues[6], {.from = today_ + closed_in, .to = today_ + closed_in + 1, .reason = "The floor is being mended"}, line_);
  }

  store::WriteTx& tx_;
  Date today_;
  Draw draw_;
  std::vector<Asking> askings_;
  Diary diary_;
  std::set<std::int64_t> touched_;
  store::AuditLine line_{.actor_name = "Demo council", .role = "program"};
};

}  // namespace

Result<void> load_demo_appointments(store::Store& store) {
  if (!appointment::read_venues(*store.read(), store.clock().today()).venues.empty()) return {};
  return store.write([&](store::WriteTx& tx) { return Telling{tx, store.clock().today()}.tell(); });
}

}  // namespace stepwise::demo
