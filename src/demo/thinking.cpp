// SPDX-License-Identifier: Apache-2.0
#include "demo/thinking.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "demo/draw.hpp"
#include "demo/hopes.hpp"
#include "demo/portrait.hpp"
#include "demo/practitioners.hpp"
#include "demo/street_person.hpp"
#include "demo/thinking_words.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/thinking/thinking_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using thinking::Entry;
using thinking::Owner;
using thinking::Page;

constexpr std::uint64_t thinking_seed = 83;
constexpr int old = 65, one_in = 5, most_people = 340, longest_ago = 420, look_every = 182;
constexpr std::string_view all_voices[]{"own", "own", "helped", "helped", "shown", "others"};
constexpr std::string_view ways[]{"Talking, in the kitchen, in two goes", "With pictures, choosing one of two", "By showing us round", "With somebody I trust, who wrote", "I wrote it myself"};
constexpr std::string_view shares[]{"Everybody who supports me", "My family and the people who come in", "Only people I know", "Anybody: it hangs on the fridge"};

struct Somebody {
  PersonId id{0};
  bool is_old = false;
  Owner owner;
};

class Telling {
 public:
  Telling(store::WriteTx& tx, Somebody person, Draw draw) : tx_{tx}, person_{std::move(person)}, draw_{draw}, today_{tx.now().london_date()} {}

  void tell() {
    std::vector<std::string_view> tools{"profile"};
    static constexpr std::string_view others[]{"day", "important", "circle", "community", "working", "log", "week"};
    for (int more = draw_.between(0, 3); more > 0; --more)
      if (const auto tool = others[draw_.below(std::size(others))]; std::ranges::find(tools, tool) == tools.end()) tools.push_back(tool);
    for (const auto tool : tools) add(tool);
    if (draw_.chance(2'500)) add_photo("A drawn portrait: head and shoulders, looking at you");
  }

  /// Every page of the old woman in her street; pieces of her week point to the outcome they are for.
  void tell_of_the_street(const std::string& outcome) {
    std::map<std::string_view, Page> pages;
    for (const Told& told : told_of_the_street()) {
      auto [at, is_new] = pages.try_emplace(told.tool);
      if (is_new) at->second = blank(told.tool, 6 + static_cast<int>(pages.size()) * 5);
      at->second.entries.push_back(entry(told.tool, told.part, told.words, outcome));
    }
    for (auto& [tool, page] : pages) {
      page.entries.push_back({0, "", "contributor", {{"name", "Rita"}, {"relationship", "Next door"}}});
      page.entries.push_back({0, "", "contributor", {{"name", "Janet"}, {"relationship", "Daughter"}}});
      page.voice = tool == "working" || tool == "four" ? "helped" : "own";
      if (tool == "working") page.title = "Since the breakfasts began";
      if (tool == "four") page.title = "Baths and visits";
      if (tool == "doughnut") page.title = "Whoever comes in the morning";
      if (tool == "matching") page.title = "Somebody for the mornings";
      thinking::insert_page(tx_, draw_.random(), person_.id, std::move(page));
    }
    add_photo("Me in my front window, waving");
    link_to(outcome);
  }

 private:
  Page blank(std::string_view tool, int days_ago) {
    Page page{.tool = std::string{tool}, .voice = std::string{all_voices[draw_.below(std::size(all_voices))]}, .took_part = std::string{ways[draw_.below(std::size(ways))]},
              .share_with = std::string{shares[draw_.below(std::size(shares))]}};
    page.begun_at = page.saved_at = noon(today_ - days_ago);
    page.saved_by = person_.owner.worker_name;
    page.owner = person_.owner;
    page.next_look_on = today_ - days_ago + look_every;
    return page;
  }

  Entry entry(std::string_view tool, std::string_view part_code, std::string_view words, const std::string& outcome) {
    const thinking::Part& part = *thinking::part_of(*thinking::tool_of(tool), part_code);
    Entry entry{0, new_reference(draw_.random()), std::string{part_code}, {}};
    if (part.columns.empty()) {
      entry.cells.push_back({std::string{thinking::list_column}, std::string{words}});
      return entry;
    }
    std::size_t at = 0;
    for (const auto cell : split(words, '|')) {
      const auto& column = part.columns[at++];
      const std::string text = column.kind == thinking::Column::Kind::outcome && cell == "*" ? outcome : std::string{cell};
      if (!text.empty()) entry.cells.push_back({std::string{column.code}, text});
      if (at == part.columns.size()) break;
    }
    return entry;
  }

  void add(std::string_view tool) {
    Page page = blank(tool, draw_.between(3, longest_ago));
    if (thinking::tool_of(tool)->several) page.title = "How things are";
    for (const Said& said : said_pools()) {
      if (said.tool != tool) continue;
      const auto& pool = person_.is_old ? said.older : said.younger;
      const std::size_t first = draw_.below(pool.size()), wanted = 1 + draw_.below(std::min<std::size_t>(pool.size(), 4));
      for (std::size_t i = 0; i < wanted; ++i) page.entries.push_back(entry(tool, said.part, pool[(first + i) % pool.size()], ""));
    }
    if (draw_.chance(6'000)) page.entries.push_back({0, "", "contributor", {{"name", draw_.chance(5'000) ? "Their sister" : "Somebody who supports them"}, {"relationship", "Knows them well"}}});
    if (draw_.chance(800)) page.put_away_on = std::min(today_, *page.next_look_on), page.next_look_on.reset();
    thinking::insert_page(tx_, draw_.random(), person_.id, std::move(page));
  }

  void add_photo(std::string shows) {
    thinking::Photo photo{.kind = "image/png", .shows = std::move(shows), .wide = portrait_side, .high = portrait_side, .added_at = noon(today_ - 20), .added_by = person_.owner.worker_name};
    thinking::insert_photo(tx_, draw_.random(), person_.id, std::move(photo), portrait(draw_));
  }

  void link_to(const std::string& outcome) {
    if (outcome.empty()) return;
    const std::string reference = person_reference();
    std::string hope, findings;
    std::int64_t how_many = 0;
    for (const Page& page : thinking::pages_of(tx_, person_.id))
      for (const auto& finding : thinking::findings_of(page)) {
        if (!finding.words.starts_with("Living on in my own street") && !finding.words.starts_with("To stop in my own street")) continue;
        thinking::link_back(tx_, person_.id, finding.reference, "outcome", "/people/" + reference + "/outcomes/" + outcome, person_.owner.worker_name);
        if (finding.sense == thinking::Sense::aspiration) hope = finding.reference;
        findings += (findings.empty() ? "" : " ") + finding.reference;
        ++how_many;
      }
    tx_.run(sql::demo::outcome_from_findings, {{"person_id", person_.id}, {"reference", outcome}, {"aspiration", hope}, {"findings", findings}, {"findings_to", how_many}});
  }
  std::string person_reference() {
    const auto found = person::find_person(tx_, person_.id);
    return found ? found->reference : "";
  }

  store::WriteTx& tx_;
  Somebody person_;
  Draw draw_;
  Date today_;
};

/// The outcome about her street, where there is one.
std::string street_outcome(store::ReadTx& tx, PersonId person) {
  for (const auto& outcome : outcome::outcomes_of(tx, person))
    if (outcome.wording.find("my own street") != std::string::npos) return outcome.reference;
  return "";
}

Result<void> tell(store::WriteTx& tx) {
  const auto owners = owners_of<Owner>(practitioners(tx));
  if (owners.empty()) return fail(FaultKind::not_found, "The demo council has no practitioner. Load it into an empty folder.");
  const Date today = tx.now().london_date();
  const auto street = street_person(tx, today);
  int people = 0;
  std::uint64_t index = 0;
  for (const auto& row : tx.all(sql::demo::people_for_outcomes, {})) {
    Draw draw = Draw::of(thinking_seed, 1, index++);
    const int age = today.year() - row.date("born_on").year();
    const Somebody person{row.id<PersonId>("person_id"), age >= old, owners[draw.below(owners.size())]};
    const bool hers = street == person.id;
    if (!hers && (people >= most_people || draw.below(one_in) != 0)) continue;
    Telling telling{tx, person, draw};
    if (hers) telling.tell_of_the_street(street_outcome(tx, person.id));
    else telling.tell();
    ++people;
  }
  tell_hopes(tx);
  return {};
}

}  // namespace

Result<void> load_demo_thinking(store::Store& store) {
  if (store.read()->one(sql::demo::any_thinking, {})->integer("how_many") > 0) return {};
  return store.write([&](store::WriteTx& tx) { return tell(tx); });
}

}  // namespace stepwise::demo
