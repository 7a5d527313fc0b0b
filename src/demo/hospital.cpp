// SPDX-License-Identifier: Apache-2.0
#include "demo/hospital.hpp"

#include <algorithm>
#include <set>

#include "demo/hospital_stories.hpp"
#include "demo/practitioners.hpp"
#include "practice/discharge/beds.hpp"
#include "practice/discharge/discharge_store.hpp"
#include "sql/demo.hpp"
#include "sql/discharge.hpp"

namespace stepwise::demo {
namespace {

using discharge::Action;
using discharge::Discharge;
using discharge::Owner;

constexpr std::uint64_t hospital_seed = 21;
constexpr int past_days = 790, apart_days = 45;
constexpr int live_expected = 17, live_waiting = 13, live_left = 10;
constexpr int beds_taken = 9;

/// Whoever plans the way out of hospital.
std::vector<Owner> owners(store::ReadTx& tx) {
  constexpr std::size_t most = 8;
  std::vector<Owner> all;
  for (const auto& one : practitioners(tx))
    if (all.size() < most) all.push_back({one.team, one.team_name, one.id, one.name});
  return all;
}

struct Candidate {
  PersonId id{0};
  std::string reference, nhs_number;
};

class Telling {
 public:
  Telling(store::WriteTx& tx, std::vector<Owner> owners, Date today) : tx_{tx}, owners_{std::move(owners)}, today_{today} {}

  /// Two years of people who came home, each tied to their own request and help.
  void tell_past() {
    const Instant from = noon(today_ - past_days), to = noon(today_ - 8);
    std::optional<std::pair<std::int64_t, Date>> last;
    for (const auto& row : tx_.all(sql::demo::people_from_hospital, {{"from_at", from}, {"to_at", to}})) {
      const auto person = row.id<PersonId>("person_id");
      const Date asked = row.instant("received_at").london_date();
      if (last && last->first == person.value() && asked - last->second < apart_days) continue;
      const auto help = row.maybe_date("help_on"), died = row.maybe_date("died_on");
      const Date home = help ? *help : asked + draw_.between(0, 3);
      if ((died && *died <= home) || home >= today_) continue;
      last = {person.value(), home};
      tell_one(person, home, help.has_value(), died);
    }
  }

  std::vector<Candidate> tell_live() {
    std::vector<Candidate> people;
    for (const auto& row : tx_.all(sql::demo::people_in_hospital, {{"born_before", today_.add_years(-68)}, {"how_many", 400}}))
      if (!told_.contains(row.integer("person_id"))) people.push_back({row.id<PersonId>("person_id"), row.text("reference"), row.text("nhs_number")});
    std::size_t at = 0;
    const auto next = [&]() -> const Candidate* { return at < people.size() ? &people[at++] : nullptr; };
    for (int i = 0; i < live_expected; ++i)
      if (const auto* one = next()) tell_expected(*one, i);
    for (int i = 0; i < live_waiting; ++i)
      if (const auto* one = next()) tell_waiting(*one, i);
    std::vector<Candidate> left;
    for (int i = 0; i < live_left; ++i)
      if (const auto* one = next()) {
        tell_left(*one, i);
        left.push_back(*one);
      }
    if (const auto* one = next()) tell_died(*one);
    if (const auto* one = next()) tell_withdrawn(*one);
    return left;
  }

  const Owner& owner() { return owners_[draw_.below(owners_.size())]; }

 private:
  void keep(PersonId person, Discharge stay) {
    stay.reference = new_reference(draw_.random());
    stay.recorded_at = noon(*stay.notice.received_on);
    discharge::insert_discharge(tx_, person, stay, "");
    tx_.touch(person);
    told_.insert(person.value());
  }

  void tell_one(PersonId person, Date home, bool helped, std::optional<Date> died) {
    StayDays days = stay_before(draw_, home);
    days.referred = helped;
    if (!helped) {
      static constexpr std::array<std::pair<const char*, const char*>, 4> other{{{"0", "own_home"}, {"0", "family_home"}, {"3", "nursing"}, {"3", "residential"}}};
      const auto& [pathway, destination] = other[draw_.chance(7'500) ? draw_.below(2) : 2 + draw_.below(2)];
      days.pathway = pathway;
      days.destination = destination;
    } else if (draw_.chance(1'200)) {
      days.pathway = "2";
      days.destination = "intermediate_bed";
    }
    keep(person, tell_stay(draw_, days, owner(), today_));
    const Date back = home + draw_.between(15, 75);
    if (!draw_.chance(900) || back + 12 >= today_ || (died && *died <= back + 12)) return;
    StayDays again{.admitted = back, .noticed = back + 2, .ready = back + 5, .left = back + draw_.between(6, 11)};
    keep(person, tell_stay(draw_, again, owner(), today_));
  }

  /// What is open on the day itself has its next day near.
  void keep_open(const Candidate& one, Discharge stay, int look_in) {
    stay.notice.nhs_number = one.nhs_number;
    if (stay.next_on) stay.next_on = today_ + look_in;
    keep(one.id, std::move(stay));
  }

  void tell_expected(const Candidate& one, int number) {
    StayDays days{.admitted = today_ - draw_.between(3, 14), .noticed = today_ - draw_.between(0, 2), .ready = {}, .left = {}};
    days.emergency = number % 6 != 0;
    Discharge stay = tell_stay(draw_, days, owners_[static_cast<std::size_t>(number) % owners_.size()], today_);
    stay.notice.expected_on = today_ + number % 8;
    keep_open(one, std::move(stay), number % 3);
  }

  void tell_waiting(const Candidate& one, int number) {
    static constexpr std::array<int, live_waiting> waited{23, 17, 12, 9, 8, 6, 5, 4, 3, 2, 1, 1, 0};
    const Date ready = today_ - waited[static_cast<std::size_t>(number)];
    StayDays days{.admitted = ready - draw_.between(5, 20), .noticed = ready - 2, .ready = ready, .left = {}};
    keep_open(one, tell_stay(draw_, days, owners_[static_cast<std::size_t>(number) % owners_.size()], today_), number % 4 == 0 ? -1 : number % 2);
  }

  void tell_left(const Candidate& one, int number) {
    StayDays days = stay_before(draw_, today_ - number % 5);
    if (number >= live_left - beds_taken) {
      days.pathway = "2";
      days.destination = "intermediate_bed";
    }
    Discharge stay = tell_stay(draw_, days, owners_[static_cast<std::size_t>(number) % owners_.size()], today_);
    keep_open(one, std::move(stay), number % 3 - 1);
  }

  void tell_died(const Candidate& one) {
    StayDays days{.admitted = today_ - 19, .noticed = today_ - 12, .ready = {}, .left = {}};
    Discharge stay = tell_stay(draw_, days, owner(), today_);
    keep(one.id, after(std::move(stay), Action::die, {.on = today_ - 4}, today_ - 4, "Ward"));
  }

  /// Withdrawn, then sent again: three lines of one stay.
  void tell_withdrawn(const Candidate& one) {
    StayDays days{.admitted = today_ - 15, .noticed = today_ - 9, .ready = {}, .left = {}};
    Discharge stay = tell_stay(draw_, days, owners_.front(), today_);
    discharge::Notice notice = stay.notice;
    stay = after(std::move(stay), Action::withdraw, {.on = today_ - 6, .words = "Not well enough to think of leaving yet"}, today_ - 6, owners_.front().worker_name);
    notice.kind = "assessment";
    notice.received_on = today_ - 1;
    notice.expected_on = today_ + 2;
    keep_open(one, take_notice(stay, notice, owners_.front(), "upload", owners_.front().worker_name, today_ - 1).discharge, 0);
  }

  store::WriteTx& tx_;
  std::vector<Owner> owners_;
  Date today_;
  Draw draw_{hospital_seed};
  std::set<std::int64_t> told_;
};

access::Staff staff_of(const Owner& owner) {
  access::Staff staff;
  staff.id = *owner.worker;
  staff.name = owner.worker_name;
  staff.role = "practitioner";
  staff.team = owner.team;
  staff.team_name = owner.team_name;
  staff.may = {access::Permission::read_person, access::Permission::change_person};
  return staff;
}

/// Twelve beds in two places; nine of them with people who left hospital for one.
Result<void> add_beds(store::Store& store, const Owner& owner, const std::vector<Candidate>& left) {
  const access::Staff staff = staff_of(owner);
  access::Gate gate{store, staff, "demo"};
  std::vector<access::ChangeablePerson> people;
  const auto tx = store.read();
  for (const auto& one : left) {
    if (people.size() == beds_taken) break;
    const auto who = gate.changeable(*tx, one.reference, "intermediate care bed");
    if (who) people.push_back(*who);
  }
  return store.write([&](store::WriteTx& write) -> Result<void> {
    SeededRandom random{hospital_seed + 1};
    store::AuditLine line;
    line.actor = staff.id;
    line.actor_name = staff.name;
    line.role = staff.role;
    for (int i = 1; i <= 12; ++i)
      if (auto added = discharge::add_bed(write, random, i <= 8 ? "Mere House" : "Larkfield Lodge", "Room " + std::to_string(i <= 8 ? i : i - 8), line); !added) return added;
    const Date today = write.now().london_date();
    const auto beds = discharge::read_beds(write, today);
    for (std::size_t i = 0; i < people.size() && i < beds.size(); ++i) {
      const Date from = today - static_cast<int>(i) % 5;
      const discharge::BedWanted wanted{beds[i].reference, "", from - (i % 4 == 3 ? 4 : static_cast<int>(i) % 3), from};
      if (auto taken = discharge::take_bed(write, random, people[i], wanted, owner, line); !taken) return tl::unexpected{taken.error()};
    }
    return {};
  });
}

}  // namespace

Result<void> load_demo_hospital(store::Store& store) {
  auto tx = store.read();
  if (!discharge::read_beds(*tx, store.clock().today()).empty()) return {};
  const auto all = owners(*tx);
  if (all.empty()) return fail(FaultKind::not_found, "The demo council has no practitioner with a team. Load it into an empty folder.");
  tx.reset();
  const auto left = store.write([&](store::WriteTx& write) -> Result<std::vector<Candidate>> {
    Telling telling{write, all, write.now().london_date()};
    telling.tell_past();
    return telling.tell_live();
  });
  if (!left) return tl::unexpected{left.error()};
  return add_beds(store, all.front(), *left);
}

}  // namespace stepwise::demo
