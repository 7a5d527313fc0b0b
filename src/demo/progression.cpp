// SPDX-License-Identifier: Apache-2.0
#include "demo/progression.hpp"

#include <algorithm>
#include <array>

#include "base/random.hpp"
#include "demo/practitioners.hpp"
#include "demo/progression_story.hpp"
#include "practice/progression/insert_rows.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t progression_seed = 41;
constexpr int most_plans = 150, youngest = 18, oldest = 64, young = 25;

Result<void> tell(store::WriteTx& tx, const progression::Lists& lists) {
  const auto owners = owners_of<progression::Owner>(practitioners(tx));
  if (owners.empty()) return fail(FaultKind::not_found, "The demo council has no practitioner. Load it into an empty folder.");
  const Date today = tx.now().london_date();
  const auto people = tx.all(sql::demo::people_for_progression, {{"born_from", today.add_years(-oldest - 1)}, {"born_to", today.add_years(-youngest)}, {"row_limit", most_plans}});
  SeededRandom random{progression_seed};
  const auto is_young_man = [&](const store::Row& row) { return row.text("gender") == "male" && row.date("born_on") > today.add_years(-young - 1); };
  const auto his = std::ranges::find_if(people, is_young_man);
  const auto told_whole = his == people.end() ? people.begin() : his;
  for (auto at = people.begin(); at != people.end(); ++at) {
    const progression::Owner& owner = owners[random.below(owners.size())];
    auto journey = at == told_whole ? young_man_story(lists, owners.front(), today, random) : progression_story(lists, owner, at->text("primary_support_reason"), today, random);
    progression::insert_journey(tx, random, at->id<PersonId>("person_id"), std::move(journey), lists.version());
  }
  return {};
}

}  // namespace

Result<void> load_demo_progression(store::Store& store) {
  if (store.read()->one(sql::demo::any_progression, {})->integer("how_many") > 0) return {};
  const auto lists = progression::Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  return store.write([&](store::WriteTx& tx) { return tell(tx, *lists); });
}

}  // namespace stepwise::demo
