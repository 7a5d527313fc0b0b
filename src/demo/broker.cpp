// SPDX-License-Identifier: Apache-2.0
#include "demo/broker.hpp"

#include <array>
#include <set>

#include "access/staff_store.hpp"
#include "community/broker/broker_store.hpp"
#include "community/coordination/coordination_store.hpp"
#include "community/gap/gap_store.hpp"
#include "demo/draw.hpp"
#include "demo/load.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t broker_seed = 181;
constexpr int closed_requests = 60, open_requests = 12, most_contacts = 2'400, days_told = 500, hellos = 24, noted_people = 9;

struct Broker {
  StaffId id{0};
  std::string name, team_name;
};

struct GapStory {
  const char *what, *for_group, *area;
  int asks;
  const char *action, *words, *place;
};
constexpr std::array gap_stories{
    GapStory{"A choir in the daytime", "older", "ZZ5", 11, "asked_others", "Asked the music hub whether a leader could be found", ""},
    GapStory{"Somewhere to mend things with others", "anyone", "ZZ9", 9, "filled", "Started in the old bus depot in spring", "Quarry Bank repair café"},
    GapStory{"A football team that takes anyone", "learning_disability", "ZZ1", 8, "money_found", "£900 from the ward fund for kit and a pitch", ""},
    GapStory{"A quiet hour at the swimming baths", "autism", "ZZ2", 8, "looked_into", "The baths will try Sunday evenings", ""},
    GapStory{"An evening group, because days are for work", "carers", "ZZ10", 7, "asked_others", "Two carers have offered to begin one", ""},
    GapStory{"A lift to the lunch club", "physical", "ZZ14", 12, "looked_into", "Counting how many would use a shared car", ""},
    GapStory{"Sign language at the coffee morning", "sensory", "ZZ5", 6, "", "", ""},
    GapStory{"A walking group at a slow pace", "mental_health", "ZZ6", 10, "filled", "Began in June, twice a week", "Fellgarth slow walkers"},
    GapStory{"Bowls indoors through the winter", "older", "ZZ7", 4, "", "", ""},
    GapStory{"Dancing for two, one of whom forgets", "dementia", "ZZ9", 7, "looked_into", "The hall has a floor for it on Tuesdays", ""},
    GapStory{"A band to play in", "young", "ZZ1", 5, "", "", ""},
    GapStory{"Cooking together in the evening", "mental_health", "ZZ11", 6, "not_going_ahead", "The kitchen cannot be let after six; asked for again next year", ""},
    GapStory{"Somebody to go fishing with", "anyone", "ZZ15", 3, "", "", ""},
    GapStory{"A garden with raised beds", "physical", "ZZ10", 8, "money_found", "Timber given by the merchant; volunteers wanted", ""},
    GapStory{"A pub quiz without the pub", "anyone", "ZZ16", 3, "", "", ""}};

constexpr std::array sought{"To be out of the house two days a week among people", "To play music with others again", "Somebody to walk with who will not hurry me", "To be useful to somebody",
                            "To cook for more than one", "To get to the match, home games", "To learn to read properly, without being made to feel small"};
constexpr std::array looked_into{"Lunch club at the church hall", "Men’s shed", "A neighbour two doors down", "Time bank", "Befriending by telephone", "Community transport", "Allotment society"};
constexpr std::array talked{"Wanted to know when the tip is open, and stayed an hour", "New here, looking for somebody to play chess with", "Worried about a letter about the rent", "Misses the dog, and would walk somebody else’s",
                            "Asked what I do all day", "Would help with the gala if asked"};
constexpr std::array notes{"We sat in the park. He talked of his trade and of what his hands can still do. He will show me the workshop.", "She rang her sister for the first time in a year. We wrote the number in large figures by the telephone.",
                           "Walked to the library together. Next time he goes alone, and I am there when he arrives.", "A quiet day. Tea, and the photographs. No plan made, none wanted."};

template <std::size_t N>
std::string one_of(const std::array<const char*, N>& from, Draw& draw) {
  return from[draw.below(N)];
}

class Telling {
 public:
  Telling(store::WriteTx& tx, Date today) : tx_{tx}, today_{today} {
    for (const auto& sign_in : demo_sign_ins())
      if (const auto one = access::staff_by_sign_in_name(tx, sign_in.sign_in_name); one && (one->role == "practitioner" || one->role == "contact_worker")) brokers_.push_back({one->id, one->name, one->team_name});
  }

  void tell() {
    if (brokers_.empty()) return;
    const auto contacts = tx_.all(sql::demo::contacts_for_introductions, {{"from_at", noon(today_ - days_told)}, {"row_limit", most_contacts}});
    int open = 0, closed = 0, noted = 0;
    std::set<std::int64_t> told;
    for (const auto& row : contacts) {
      if (!row.is_null("died_on") || told.contains(row.integer("person_id"))) continue;
      const int age = today_ - row.instant("received_at").london_date();
      if (noted < noted_people && age > 10 && draw_.chance(800)) tell_notes(row), ++noted, told.insert(row.integer("person_id"));
      else if (open < open_requests && age < 60 && draw_.chance(3'000)) tell_request(row, open++, true), told.insert(row.integer("person_id"));
      else if (closed < closed_requests && age > 45 && draw_.chance(1'500)) tell_request(row, closed++, false), told.insert(row.integer("person_id"));
    }
    tell_hellos();
    tell_gaps();
  }

 private:
  void tell_request(const store::Row& row, int number, bool open) {
    const Date asked = row.instant("received_at").london_date();
    community::Worker by{row.id<StaffId>("taken_by_id"), row.text("taken_by_name"), row.text("taken_by_role"), {}, row.text("team_name")};
    if (const auto team = row.maybe_integer("team_id")) by.team = TeamId{*team};
    broker::Request request = broker::asked({one_of(sought, draw_), "Two places near home were tried and did not suit", {}, row.text("reference")}, by, noon(asked));
    request.reference = new_reference(draw_.random());
    const Broker& broker = brokers_[static_cast<std::size_t>(number) % brokers_.size()];
    const bool queued = open && number % 3 == 0;
    if (queued) request.next_on = today_ + number % 5 - 1;
    else work_on(request, broker, asked, open);
    broker::insert_request(tx_, row.id<PersonId>("person_id"), request, "");
    tx_.touch(row.id<PersonId>("person_id"));
  }

  void work_on(broker::Request& request, const Broker& broker, Date asked, bool open) {
    request = broker::taken(std::move(request), broker.id, broker.name, std::min(asked + draw_.between(1, 4), today_));
    Date on = *request.taken_on;
    for (int i = draw_.between(1, 3); i > 0; --i) {
      on = std::min(on + draw_.between(1, 9), today_);
      static constexpr std::array kinds{"place", "place", "person", "other"};
      static constexpr std::array came{"would_work", "full", "too_far", "not_wanted", "looking"};
      request = broker::looked(std::move(request), {{{}, kinds[draw_.below(4)], one_of(looked_into, draw_), came[draw_.below(5)], "", broker.name}, on, on + 14});
    }
    if (open) {
      request.next_on = today_ + draw_.between(-3, 12);
      return;
    }
    static constexpr std::array results{"community_only", "community_plus_formal", "formal_only", "nothing_found", "withdrawn"};
    static constexpr std::array<int, 5> weights{62, 18, 8, 8, 4};
    const std::string result = results[static_cast<std::size_t>(draw_.weighted(weights))];
    request = broker::closed(std::move(request), {result, result == "nothing_found" ? "Nobody has anything like it nearer than the city" : "Settled with the person, who has the telephone number", std::min(on + draw_.between(2, 20), today_)});
  }

  void tell_notes(const store::Row& row) {
    const Broker& by = brokers_.back();
    const int how_many = draw_.between(1, 4);
    for (int i = how_many; i > 0; --i) {
      coordination::Note note;
      note.reference = new_reference(draw_.random());
      note.written_on = today_ - i * draw_.between(8, 15);
      note.words = one_of(notes, draw_);
      note.person_agrees = draw_.chance(8'000) ? "yes" : "not_asked";
      if (i == 1) note.meet_again_on = today_ + draw_.between(-2, 14);
      note.by = by.id;
      note.by_name = by.name;
      note.team_name = by.team_name;
      coordination::insert_note(tx_, row.id<PersonId>("person_id"), note, "");
    }
  }

  void tell_hellos() {
    static constexpr std::array first_names{"", "", "", "Ray", "Mo", "Jean", "Sunny"};
    static constexpr std::array areas{"Castlegate", "Coldwell park", "Priory Green café", "Stanebridge library", "Kirkfold"};
    for (int i = 0; i < hellos; ++i) {
      const Broker& by = brokers_.back();
      coordination::insert_hello(tx_, {0, new_reference(draw_.random()), 1, today_ - draw_.between(0, 85), one_of(first_names, draw_), one_of(areas, draw_), one_of(talked, draw_), "A telephone number, and my name", by.id, by.name, by.team_name}, "");
    }
  }

  void tell_gaps() {
    store::AuditLine line;
    line.actor_name = "Demo council";
    line.role = "program";
    for (const auto& story : gap_stories) {
      std::string reference;
      for (int i = 0; i < story.asks; ++i)
        reference = gap::record(tx_, draw_.random(), {{story.what, story.for_group, story.area}, brokers_[draw_.below(brokers_.size())].team_name, draw_.chance(6'000) ? "search" : "broker", ""}, today_ - draw_.between(3, 420), line);
      if (*story.action == '\0') continue;
      (void)gap::act(tx_, reference, {today_ - draw_.between(2, 60), story.action, story.words, "", story.place, "Jomo Pemberton"}, "", line);
    }
  }

  store::WriteTx& tx_;
  Date today_;
  Draw draw_{broker_seed};
  std::vector<Broker> brokers_;
};

}  // namespace

Result<void> tell_broker_and_notes(store::WriteTx& tx, Date today) {
  Telling{tx, today}.tell();
  return {};
}

}  // namespace stepwise::demo
