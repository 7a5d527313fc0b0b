// SPDX-License-Identifier: Apache-2.0
#include "demo/outcomes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "demo/outcome_as_carer.hpp"
#include "demo/outcome_topics.hpp"
#include "demo/practitioners.hpp"
#include "demo/street_person.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using outcome::Action;
using outcome::Outcome;
using outcome::Owner;

constexpr std::uint64_t outcome_seed = 57;
constexpr int old = 65, very_old = 80;
constexpr int longest_planned = 700, lately_planned = 60;   // days: as far back as plans go, and how long ago the newest was begun
constexpr std::array days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array met_words{"It is as I wanted it", "We do it every week now", "Better than I thought it would be", "I did it", "I would not go back to how it was"};
constexpr std::array partly_words{"Some weeks, when my legs let me", "Half of it, and the half that matters", "With help still, but it happens"};
constexpr std::array aside_words{"I would sooner have my Sundays to myself now", "Somebody I wanted it for has moved away", "Not while the weather is like this; ask me in spring", "My sister is poorly and that comes first"};
constexpr std::array stuck_words{"Waiting to hear back since the start of the month", "The bus was changed", "The one who was to help is in hospital", "No answer on the phone, twice"};

struct Somebody {
  PersonId id{0};
  int age = 0;
  Date supported_since = {};
  bool slow = false;
  Owner owner = {};
};

class Telling {
 public:
  Telling(const Somebody& person, Date today, Draw draw) : person_{person}, today_{today}, draw_{draw} {}

  void tell(store::WriteTx& tx) {
    const int how_many = draw_.between(2, 5);
    std::vector<std::size_t> used;
    for (int number = 0; number < how_many; ++number) {
      const std::size_t topic = topic_for(used);
      used.push_back(topic);
      write(tx, outcome_topics()[topic], number);
    }
  }
  void tell_of_the_street(store::WriteTx& tx);

 private:
  Outcome the_street();
  std::size_t topic_for(const std::vector<std::size_t>& used) {
    for (;;) {
      const auto at = draw_.below(outcome_topics().size());
      const Suits suits = outcome_topics()[at].suits;
      const bool suited = suits == Suits::anyone || (suits == Suits::older) == (person_.age >= old);
      if (suited && std::ranges::find(used, at) == used.end()) return at;
    }
  }

  /// The words with somebody, somewhere and some day in the places.
  std::string filled(std::string_view words) const {
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
      if (words[i] != '{') {
        out += words[i++];
        continue;
      }
      const char place = words[i + 1];
      out += place == 'w' ? who_ : place == 'd' ? day_ : place == 'p' ? where_ : often_;
      i += 3;
    }
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
  }
  template <class Words>
  std::string one_of(const Words& words) {
    return std::string{words[draw_.below(words.size())]};
  }
  std::string reference() { return new_reference(draw_.random()); }

  void write(store::WriteTx& tx, const OutcomeTopic& topic, int number) {
    who_ = one_of(outcome_people());
    where_ = one_of(outcome_places());
    often_ = one_of(outcome_often());
    day_ = one_of(days);
    Outcome made = begin(topic, number);
    std::vector<Action> actions = actions_for(topic, made);
    settle(made, actions, number);
    outcome::insert_whole(tx, person_.id, made, actions);
  }

  /// The first ones are what support was planned for; others come up while people live with it.
  Date begun(int number) {
    constexpr int before_plans = 2;
    const int ago = draw_.between(5, 480);
    if (number >= before_plans) return working_day(today_ - ago);
    return working_day(std::clamp(person_.supported_since - draw_.between(30, 50), today_ - (longest_planned + draw_.between(20, 60)), today_ - (lately_planned + draw_.between(32, 50))));
  }

  Outcome begin(const OutcomeTopic& topic, int number) {
    Outcome made;
    made.reference = reference();
    made.owner = person_.owner;
    made.begun_on = begun(number);
    made.issue = filled(topic.issue);
    made.working = filled(topic.works);
    made.not_working = filled(topic.does_not);
    made.importance = draw_.between(5, 10);
    made.confidence = draw_.between(2, 9);
    made.person_agreed = "yes";
    made.success = filled(topic.success);
    const std::string ending = draw_.chance(8'500) ? filled(one_of(outcome_endings())) : "";
    made.words = filled(topic.words) + ending;
    if (draw_.chance(6'000)) made.wording = filled(topic.wording) + ending;
    made.important_to = filled(topic.gives);
    made.tests = {draw_.chance(5'000) ? "builds" : "changes"};
    if (draw_.chance(8'000)) made.tests.push_back("need");
    made.specified = {std::string{topic.key}};
    made.direction = person_.slow ? (draw_.chance(6'000) ? "slow_decline" : "maintain") : draw_.chance(5'500) ? "gain" : draw_.chance(5'000) ? "regain" : "maintain";
    made.probes = {{draw_.chance(5'000) ? "give" : "possible", made.important_to, made.begun_on + 3, person_.owner.worker_name}};
    return made;
  }

  std::vector<Action> actions_for(const OutcomeTopic& topic, Outcome& made) {
    std::vector<Action> actions;
    if (draw_.chance(8'500)) made.barriers = {{reference(), std::string{topic.barrier_kind}, filled(topic.barrier), draw_.chance(2'000) ? "It is worth it" : "", {}}};
    else made.none_because = "Nobody had thought of it before";
    const bool by_friend = draw_.chance(6'000);
    Action first{.reference = reference(), .what = filled(topic.action), .measure = filled(topic.measure), .first_step = "Say it to " + who_, .by_on = made.begun_on + draw_.between(35, 300)};
    first.owner_kind = by_friend ? "person" : "family";
    first.owner_name = by_friend ? "Myself" : upper(who_);
    if (!made.barriers.empty()) first.barrier = made.barriers.front().reference;
    actions.push_back(first);
    if (draw_.chance(6'500)) {
      Action second{.reference = reference(), .what = filled(topic.provider_action), .measure = "Done and talked over at the next look", .by_on = made.begun_on + draw_.between(40, 320)};
      second.owner_kind = "provider";
      second.owner_name = "The team that supports me";
      second.resource = "budget";
      actions.push_back(second);
    }
    if (draw_.chance(2'500)) {
      Action third{.reference = reference(), .what = "Find out what it costs at " + where_, .measure = "The person knows the price and when to come", .by_on = made.begun_on + draw_.between(20, 200)};
      third.owner_kind = "worker";
      third.owner_name = person_.owner.worker_name;
      third.worker = person_.owner.worker;
      third.team = person_.owner.team;
      actions.push_back(third);
    }
    return actions;
  }

  /// What became of it since it was begun.
  void settle(Outcome& made, std::vector<Action>& actions, int number) {
    made.tested_on = working_day(made.begun_on + 3);
    const bool unfinished = made.begun_on + 20 > today_;
    if (!unfinished) made.agreed_on = working_day(made.begun_on + draw_.between(3, 17));
    const int age = today_ - made.begun_on;
    const bool closed = number > 0 && age > 150 && draw_.chance(4'700);
    if (closed) {
      made.closed_on = working_day(made.begun_on + draw_.between(145, age));
      const int how = draw_.between(1, 10);
      made.closed_as = how <= 5 ? "met" : how <= 8 ? "partly" : "set_aside";
      made.closed_why = how <= 5 ? one_of(met_words) : how <= 8 ? one_of(partly_words) : one_of(aside_words);
    }
    made.look_on = unfinished ? made.begun_on + 14 + draw_.between(0, 10) : today_ + draw_.between(-12, 110);
    for (auto& action : actions) settle(action, made, closed);
  }
  void settle(Action& action, const Outcome& made, bool closed) {
    action.status_on = working_day(std::min(made.closed_on.value_or(today_), made.begun_on + draw_.between(5, 90)));
    action.recorded_by = person_.owner.worker_name;
    const bool past = action.by_on < today_;
    if (closed || (past && draw_.chance(9'300))) action.status = draw_.chance(9'000) ? "done" : "dropped";
    else if (draw_.chance(700)) action.status = "stuck";
    else action.status = draw_.chance(5'000) ? "doing" : "todo";
    if (action.status == "stuck") action.status_why = one_of(stuck_words);
    if (action.status == "dropped") action.status_why = "Another way was found";
    if (action.status == "stuck" || action.status == "doing") action.status_on = std::max(made.begun_on, today_ - draw_.between(0, 25));
  }
  static std::string upper(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
  }

  const Somebody& person_;
  Date today_;
  Draw draw_;
  std::string who_, where_, often_, day_;
};

/// What an assessor wrote down as three visits and two baths, asked about until it was an outcome. Source: reference/practice.md f and h.
Outcome Telling::the_street() {
  Outcome made;
  made.reference = reference();
  made.owner = person_.owner;
  made.begun_on = today_ - 70;
  made.issue = "Three visits a day and two baths a week";
  made.matters = "The street, where everybody knows her. Breakfast with Rita. Not being a burden to Janet.";
  made.working = "Everybody in the street knows me. Rita knocks every morning.";
  made.not_working = "Evenings on my own, and nobody to say Walter’s name to.";
  made.others_see = "Janet, her daughter, a nurse: she is frightened of a fall when nobody is there.";
  made.importance = 10;
  made.confidence = 7;
  made.person_agreed = "yes";
  made.agreed_with = "Janet; Rita for part of it";
  made.success = "Up before the street is, breakfast with Rita, and the chair by the front window at four.";
  made.words = "I want to stop in my own street, with the people I know, till they carry me out";
  made.wording = "I live on in my own street, eat breakfast with Rita most days, and talk with somebody every evening";
  made.important_to = "My street, Rita, talking about Walter";
  made.important_for = "Eating, and help near when I fall";
  made.influence = "I, Janet, Rita, the people in the street";
  made.tests = {"builds", "changes", "need"};
  made.noticed = {"solution"};
  made.noticed_why = "Visits and baths were one way of getting there. They are in no outcome now.";
  made.specified = {"relationships", "nutrition", "home_safety"};
  made.direction = "maintain";
  made.probes = {{"give", "Somebody would know if I had fallen", made.begun_on, person_.owner.worker_name},
                 {"do", "I would not have to ask Janet for everything", made.begun_on, person_.owner.worker_name},
                 {"possible", "I could stop here, in my street", made.begun_on + 2, person_.owner.worker_name}};
  made.barriers = {{reference(), "people", "Thinks asking makes her a burden", "", {}}, {reference(), "health", "Unsteady in the mornings", "", {}}};
  made.tested_on = made.begun_on + 2;
  made.agreed_on = made.begun_on + 5;
  made.look_on = today_ + 18;
  return made;
}

void Telling::tell_of_the_street(store::WriteTx& tx) {
  const Outcome made = the_street();
  Action breakfast{.reference = reference(), .what = "Make breakfast and share it", .measure = "Breakfast together on five mornings a week", .first_step = "Tea on Saturday to talk it over", .by_on = today_ + 20};
  breakfast.owner_kind = "friend";
  breakfast.owner_name = "Rita from next door, who eats alone too";
  breakfast.barrier = made.barriers.front().reference;
  breakfast.status = "doing";
  breakfast.status_on = today_ - 30;
  Action morning{.reference = reference(), .what = "Do the leg exercises before breakfast", .measure = "Ten mornings out of fourteen ticked on the calendar", .by_on = today_ + 30};
  morning.owner_name = "Myself";
  morning.barrier = made.barriers.back().reference;
  morning.status_on = today_ - 40;
  outcome::insert_whole(tx, person_.id, made, {breakfast, morning});
}

Result<void> tell(store::WriteTx& tx) {
  const auto owners = owners_by_team<Owner>(practitioners(tx));
  if (owners.empty()) return fail(FaultKind::not_found, "The demo council has no practitioner. Load it into an empty folder.");
  const Date today = tx.now().london_date();
  const auto street = street_person(tx, today);
  std::uint64_t index = 0;
  for (const auto& row : tx.all(sql::demo::people_for_outcomes, {})) {
    Draw draw = Draw::of(outcome_seed, 1, index++);
    Somebody person{.id = row.id<PersonId>("person_id"), .age = today.year() - row.date("born_on").year(), .supported_since = row.date("began_on")};
    const std::string& reason = row.text("primary_support_reason");
    person.slow = reason == "memory_cognition" || (person.age > very_old && draw.chance(3'000));
    const auto team = owners.find(row.maybe_integer("team_id").value_or(0));
    const auto& these = team == owners.end() ? owners.at(0) : team->second;
    person.owner = these[draw.below(these.size())];
    Telling telling{person, today, draw};
    if (street == person.id) telling.tell_of_the_street(tx);
    else telling.tell(tx);
    tx.touch(person.id);
  }
  tell_as_carer(tx, today);
  return {};
}

}  // namespace

Result<void> load_demo_outcomes(store::Store& store) {
  if (store.read()->one(sql::demo::any_outcome, {})->integer("how_many") > 0) return {};
  return store.write([&](store::WriteTx& tx) { return tell(tx); });
}

}  // namespace stepwise::demo
