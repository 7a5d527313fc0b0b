// SPDX-License-Identifier: Apache-2.0
#include "demo/introductions.hpp"

#include <array>
#include <span>

#include "community/introduction/introduction_store.hpp"
#include "demo/broker.hpp"
#include "demo/draw.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using introduction::Introduction;

constexpr std::uint64_t introductions_seed = 18;
constexpr int days_told = 730, most_introductions = 600, most_contacts = 2'400, most_places = 400;

struct Place {
  std::string reference, name, kind, welcomer, for_whom;
};

/// What somebody may want who is introduced to a place of a kind.
struct Want {
  std::string_view kind;
  std::string_view words;
};
constexpr std::array wants{
    Want{"sport", "To move again, and not by myself"},          Want{"sport", "I used to walk miles. I would like to walk somewhere with somebody"},
    Want{"group", "To be among people who know my name"},       Want{"group", "Somewhere to go on a weekday that is not the doctor’s"},
    Want{"meal", "To eat with somebody instead of the radio"},  Want{"meal", "A proper dinner and some talk"},
    Want{"place", "To be out of doors and get my hands dirty"}, Want{"place", "Somewhere warm to sit that does not mind how long"},
    Want{"arts", "To sing or make something, as I did before"}, Want{"arts", "To be making things with others again"},
    Want{"support_group", "To talk to somebody who has been through it"}, Want{"faith", "To pray and eat with people again"},
    Want{"learning", "To learn the telephone my granddaughter gave me"},  Want{"volunteering", "To be useful to somebody"},
    Want{"activity", "Something to look forward to in the week"},         Want{"work", "A job, or something like one"},
    Want{"advice", "Help with the letters I do not understand"},          Want{"micro_enterprise", "The same face at the door each time"}};

constexpr std::array going{"I look forward to it all week.", "They saved me a seat.", "I walk there on my own now.", "My daughter says I am a different person.", "We have a laugh, and I sleep better."};
constexpr std::array sometimes{"I go when my knees let me.", "Most weeks, if the bus comes.", "It depends on my mood, but they ring me.", "Once a fortnight is enough."};
constexpr std::array not_for_me{"Nice people, but too loud for me.", "I would sooner be outdoors.", "I tried it twice. I like my own company."};
constexpr std::array never{"Nobody was there when we came.", "I did not know where to go in.", "The lift never turned up."};
constexpr std::array brings{"Makes the tea and washes up", "Shows others how to plait willow", "Drives two others there and back", "Rings those who did not come", "Plays the piano for the singing", "Waters the beds on Thursdays"};
constexpr std::array learnt{"Meeting at the door the first time is what did it", "Ask about the bus before the second week", "Go with them twice, not once", ""};

template <std::size_t N>
std::string one_of(const std::array<const char*, N>& from, Draw& draw) {
  return from[draw.below(N)];
}

std::string said_of(std::string_view result, Draw& draw) {
  if (result == "thriving") return one_of(going, draw);
  if (result == "going_sometimes") return one_of(sometimes, draw);
  if (result == "tried_not_for_me") return one_of(not_for_me, draw);
  if (result == "never_happened") return one_of(never, draw);
  return "";
}

class Telling {
 public:
  Telling(store::WriteTx& tx, Date today) : tx_{tx}, today_{today} {
    for (const auto& row : tx_.all(sql::demo::places_to_introduce, {{"row_limit", most_places}})) places_.push_back({row.text("reference"), row.text("name"), row.text("kind"), row.text("welcomer"), row.text("for_whom")});
  }

  void tell() {
    const auto contacts = tx_.all(sql::demo::contacts_for_introductions, {{"from_at", noon(today_ - days_told)}, {"row_limit", most_contacts}});
    int told = 0;
    for (const auto& row : contacts) {
      if (told >= most_introductions || places_.empty()) break;
      if (row.text("resolution") != "introduction_made" && !draw_.chance(1'500)) continue;
      if (tell_one(row)) ++told;
    }
  }

 private:
  static community::Worker worker_of(const store::Row& row) {
    community::Worker by{row.id<StaffId>("taken_by_id"), row.text("taken_by_name"), row.text("taken_by_role"), {}, row.text("team_name")};
    if (const auto team = row.maybe_integer("team_id")) by.team = TeamId{*team};
    return by;
  }

  /// A place open to anyone, or one for people like them: a few tries, then whatever comes.
  const Place& place_for(std::string_view support_reason) {
    const std::string_view own = support_reason == "memory_cognition" ? std::string_view{"dementia"} : support_reason;
    for (int tries = 0; tries < 12; ++tries) {
      const Place& place = draw_.pick(places_);
      if (place.for_whom.empty() || (!own.empty() && place.for_whom.find(own) != std::string::npos)) return place;
    }
    return draw_.pick(places_);
  }

  std::string want_met_by(const Place& place) {
    std::vector<std::string_view> fitting;
    for (const auto& want : wants)
      if (want.kind == place.kind) fitting.push_back(want.words);
    return std::string{fitting.empty() ? std::string_view{"Company"} : draw_.pick(fitting)};
  }

  bool tell_one(const store::Row& row) {
    const Date asked = row.instant("received_at").london_date();
    const auto died = row.maybe_date("died_on");
    introduction::Telling said;
    said.made_on = asked + draw_.between(0, 9);
    if (died && *died <= *said.made_on) return false;
    const Place& place = place_for(row.text("support_reason"));
    said.place_reference = place.reference;
    said.to_name = place.name;
    said.to_whom = place.welcomer;
    said.wanted = want_met_by(place);
    said.contact_reference = row.text("reference");
    said.why = "Near home, and close to what they said they miss";
    said.met_together = *said.made_on > today_ ? "planned" : draw_.chance(6'500) ? "yes" : "no";
    Introduction one = introduction::made(said, worker_of(row), {}, noon(std::min(asked, today_)));
    one.reference = new_reference(draw_.random());
    follow(one, died);
    introduction::insert_introduction(tx_, row.id<PersonId>("person_id"), one, "");
    tx_.touch(row.id<PersonId>("person_id"));
    return true;
  }

  /// Asked about when it was due, give or take a week; a few of the newest are still waiting to be asked about.
  void follow(Introduction& one, std::optional<Date> died) {
    while (one.next_on) {
      const Date on = *one.next_on + draw_.between(-2, 8);
      if (died && *died <= on) {
        one = introduction::ended(std::move(one), {"died", *died});
        return;
      }
      if (on > today_ || (today_ - *one.next_on < 30 && draw_.chance(3'000))) return;
      const auto heard = answer(one, on);
      const auto by = one.owner;
      const std::string by_name = one.owner_name;
      one = introduction::followed_up(std::move(one), heard, by, by_name);
    }
  }

  introduction::Answer answer(const Introduction& one, Date on) {
    static constexpr std::array<const char*, 6> results{"thriving", "going_sometimes", "tried_not_for_me", "never_happened", "asset_closed", "not_reached"};
    static constexpr std::array<int, 6> first{33, 25, 14, 11, 3, 14}, later{46, 34, 10, 2, 4, 4};
    introduction::Answer answer;
    answer.result = results[static_cast<std::size_t>(draw_.weighted(one.follow_ups.empty() ? std::span<const int>{first} : std::span<const int>{later}))];
    answer.on = on;
    answer.said = said_of(answer.result, draw_);
    if (draw_.chance(2'500)) answer.learnt = one_of(learnt, draw_);
    const Date twelve_weeks = *one.telling.made_on + introduction::Spacing{}.second_days;
    const bool ask_again = one.follow_ups.size() < 2 && twelve_weeks > on && (answer.result == "thriving" || answer.result == "going_sometimes" || answer.result == "not_reached");
    answer.again = ask_again ? "yes" : "no";
    if (ask_again) answer.again_on = twelve_weeks;
    answer.contributor = one.contributor;
    answer.brings = one.brings;
    if (answer.result == "thriving" && !one.follow_ups.empty() && (++thriving_at_twelve_ == 1 || draw_.chance(4'000))) answer.contributor = "yes", answer.brings = one_of(brings, draw_);
    return answer;
  }

  store::WriteTx& tx_;
  Date today_;
  Draw draw_{introductions_seed};
  std::vector<Place> places_;
  int thriving_at_twelve_ = 0;   ///< the first of them becomes a contributor, however small the council
};

}  // namespace

Result<void> load_demo_introductions(store::Store& store) {
  if (store.read()->one(sql::demo::count_introductions, {})->integer("total") > 0) return {};
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    Telling{tx, store.clock().today()}.tell();
    return tell_broker_and_notes(tx, store.clock().today());
  });
}

}  // namespace stepwise::demo
