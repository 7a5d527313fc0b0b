// SPDX-License-Identifier: Apache-2.0
#include "demo/hopes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/thinking/thinking_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using thinking::Page;

constexpr std::uint64_t hopes_seed = 101;
constexpr int old = 65;
constexpr std::size_t topics = 10, each = 3;

/// What somebody hopes for, by when, and the first sign of it; behind outcomes of one kind.
struct Hopes {
  std::string_view key;
  std::array<std::string_view, each> older, younger;
};
constexpr std::array<Hopes, topics> all_hopes{
    Hopes{"relationships", {"A house with people coming in and out of it again|This year|A second cup on the draining board", "To go out of this world with friends round me|When it comes|Somebody who rings without being asked", "To be missed when I am not there|By Christmas|A knock on the door"},
          {"Friends of my own, who are not paid|In a year|A message that is not from staff", "Somebody to share my life with|One day|Going out on a Friday", "A party where I know everybody|My next birthday|A list of ten names"}},
    Hopes{"community", {"To be part of this town till the end|As long as I can|Being asked where I was last week", "See the sea once more|By next summer|A date in the diary", "To walk through the market like I own it|In the spring|To the corner and back"},
          {"To go where I like, when I like|In two years|One bus by myself", "To travel abroad with a rucksack|Some day|A passport", "To be known for something in this town|In a year|Somebody says my name first"}},
    Hopes{"nutrition", {"To run my own kitchen as I always have|This winter|My own soup", "To have people at my table again|By Christmas|Two places laid", "To be well enough to eat what I fancy|In half a year|A pound or two back on"},
          {"A flat of my own, and my own cooking in it|In two years|A week of dinners", "To work in a kitchen|Some day|A certificate for food safety", "To cook for my whole family|Next Eid or Christmas|One dish I never look up"}},
    Hopes{"hygiene", {"To be nobody’s patient in my own house|This year|The door shut", "To keep my dignity to the last|Always|Done by nine without a ring on the bell", "To manage by myself again|In half a year|One morning in the week"},
          {"To live without anybody in my bathroom|In a year|One morning alone", "To look good going out|Soon|My own things on the shelf", "To have my own front door|In two years|A place on the list"}},
    Hopes{"home_upkeep", {"To end my days in my own home|As long as it lasts|The front step clean", "To have the family here for Sunday dinner|In the summer|The big table cleared", "To leave the house nice for whoever comes after|In time|One drawer a week"},
          {"To keep a home of my own and not lose it|From now on|A month with no letter from the landlord", "To have somebody move in with me|One day|A room fit to show", "To have a cat|In a year|A flat that stays straight for a month"}},
    Hopes{"work", {"To be of use as long as I live|Always|Somebody who asks me how it is done", "To hand on what I know|This year|A pupil", "To win something at the flower show|August|Seeds on the sill"},
          {"A job that I am paid for|In two years|A day of work experience", "To have a trade, like my dad|In three years|A place at the college", "To earn enough for a holiday|Next summer|The first wage slip"}},
    Hopes{"home_safety", {"To stay in the bed I have slept in for forty years|As long as I can|Six steps with the rail", "To live here without being afraid|This winter|A night right through", "Never to live in a home|Never|A month with no ambulance"},
          {"To live on my own and be all right|In two years|A night without a call", "To be trusted with my own keys|In a year|A week of locking up", "To sleep like other people do|In half a year|Three good nights running"}},
    Hopes{"clothing", {"To look like myself until the last day|Always|The blue cardigan, buttoned", "To dance at a wedding once more|Next year|Up from the chair without my hands", "To have my picture taken and like it|By Christmas|My own lipstick"},
          {"To be somebody with a style of my own|In a year|A shop I like", "To go to work looking the part|In two years|A shirt ironed", "To walk in and turn heads|Some day|Shoes I chose"}},
    Hopes{"toilet", {"To go anywhere and not think about it|In half a year|Staying for coffee after", "To sit through a whole concert|Next season|An hour and a half at church", "To visit my sister by train|In the spring|A morning in town"},
          {"To go anywhere and not think about it|In half a year|A whole film", "To go to a festival with friends|Next summer|A day out", "To sit through a match|This season|The first half"}},
    Hopes{"child", {"To see the little ones grow up|As long as I can|A visit every month", "To be a grandparent they come to|This year|A drawing on the fridge", "To teach one of them to swim|Next summer|The shallow end"},
          {"To be a mum or dad they can count on|Always|A month of school runs", "To have them home every weekend|In a year|One night", "To see them do better than I did|In ten years|A book at bedtime"}}};

/// An outcome that a hope may stand behind.
struct Wanted {
  std::string reference, key;
  Date begun_on = {};
};
struct Somebody {
  PersonId id{0};
  std::string reference;
  bool is_old = false;
  thinking::Owner owner = {};
  std::vector<Wanted> outcomes;
};

std::string_view hope_for(const Wanted& wanted, bool is_old, Draw& draw) {
  const auto at = std::ranges::find(all_hopes, std::string_view{wanted.key}.substr(0, wanted.key.find(' ')), &Hopes::key);
  if (at == all_hopes.end()) return {};
  return (is_old ? at->older : at->younger)[draw.below(each)];
}

thinking::Entry entry_of(std::string_view hope, Draw& draw) {
  static constexpr std::array columns{"what", "by_when", "first_sign"};
  thinking::Entry entry{0, new_reference(draw.random()), "hopes", {}};
  std::size_t at = 0;
  for (const auto cell : split(hope, '|')) entry.cells.push_back({columns[at++], std::string{cell}});
  return entry;
}

Page blank(const Somebody& person, Date today, Draw& draw) {
  Page page{.tool = "hopes", .voice = draw.chance(6'000) ? "own" : "helped", .took_part = draw.chance(5'000) ? "Talking, over two cups of tea" : "With pictures, and somebody I trust beside me", .share_with = "Everybody who supports me"};
  page.owner = person.owner;
  page.saved_by = person.owner.worker_name;
  page.begun_at = page.saved_at = noon(working_day(person.outcomes.front().begun_on - draw.between(5, 12)));
  page.next_look_on = today + draw.between(14, 182);
  return page;
}

/// One hope for each kind of outcome that somebody has; outcomes of a kind share it.
void tell(store::WriteTx& tx, const Somebody& person, Draw draw) {
  constexpr int hopes_were_asked = 9'300, stands_behind = 8'300;
  if (!draw.chance(hopes_were_asked)) return;
  Page page = blank(person, tx.now().london_date(), draw);
  std::vector<std::pair<std::string, std::string>> steps;   // outcome, hope
  for (const Wanted& wanted : person.outcomes) {
    const auto hope = hope_for(wanted, person.is_old, draw);
    if (hope.empty() || !draw.chance(stands_behind)) continue;
    const std::string what{hope.substr(0, hope.find('|'))};
    auto known = std::ranges::find_if(page.entries, [&](const thinking::Entry& entry) { return entry.cells.front().text == what; });
    if (known == page.entries.end()) known = page.entries.insert(page.entries.end(), entry_of(hope, draw));
    steps.emplace_back(wanted.reference, known->reference);
  }
  if (page.entries.empty()) return;
  thinking::insert_page(tx, draw.random(), person.id, std::move(page));
  for (const auto& [outcome, hope] : steps) {
    tx.run(sql::demo::outcome_towards_hope, {{"person_id", person.id}, {"reference", outcome}, {"aspiration", hope}});
    thinking::link_back(tx, person.id, hope, "outcome", "/people/" + person.reference + "/outcomes/" + outcome, person.owner.worker_name);
  }
}

std::vector<Somebody> everybody(store::ReadTx& tx, Date today) {
  std::vector<Somebody> all;
  for (const auto& row : tx.all(sql::demo::outcomes_without_hope, {})) {
    const auto id = row.id<PersonId>("person_id");
    if (all.empty() || all.back().id != id) {
      thinking::Owner owner = sheet::owner_of(row);
      owner.worker_role = row.text("worker_role");
      all.push_back({id, row.text("person_reference"), today.year() - row.date("born_on").year() >= old, std::move(owner), {}});
    }
    all.back().outcomes.push_back({row.text("reference"), row.text("specified"), row.date("begun_on")});
  }
  return all;
}

}  // namespace

void tell_hopes(store::WriteTx& tx) {
  std::uint64_t index = 0;
  for (const Somebody& person : everybody(tx, tx.now().london_date())) tell(tx, person, Draw::of(hopes_seed, 1, index++));
}

}  // namespace stepwise::demo
