// SPDX-License-Identifier: Apache-2.0
#include "demo/disagreements.hpp"

#include <algorithm>
#include <array>

#include "access/roles.hpp"
#include "base/random.hpp"
#include "demo/draw.hpp"
#include "practice/disagreement/disagreement_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using disagreement::Disagreement;

constexpr std::uint64_t disagreement_seed = 101;
constexpr int most = 4'000, one_in = 35, everything_in = 9, answered_after = 9;

struct Saying {
  const char *part, *words, *wanted;
};
constexpr std::array sayings{Saying{"needs", "I can wash myself. It is the getting there, and nobody asked about the stairs.", "Look at the stairs with me."},
                             Saying{"left_out", "Not a word about my dog, and he is why I get up.", "Put him in."},
                             Saying{"judgement", "It says I am at risk in the kitchen. I burnt one pan in March.", ""},
                             Saying{"words", "I never said I was lonely. I said it was quiet.", "My own words."},
                             Saying{"next", "I was told somebody would ring, and it says I do not want to be rung.", "Ring me, after ten."}};
constexpr Saying not_eligible{"decision", "You saw me on a good day. There are two of those in a week.", "Come on a bad one."}, everything{"all", "None of this is me. I disagree with every page of it.", "Begin again, with my sister there."};
constexpr std::array<std::array<const char*, 2>, 4> answers{{{"changed", "They were right: we changed it together at the kitchen table."}, {"in_part", "The words are theirs now. What we think of the risk stays beside them."},
                                                              {"stands", "We looked at all of it again with somebody new. It stays as it is, for the reasons we went through together."}, {"complaint", "It stays as it is. They wish to take it further, and we helped them write."}}};

std::vector<access::StaffRecord> lookers(store::ReadTx& tx) {
  return access::staff_who_may(tx, {access::Permission::assess, access::Permission::support_carers});
}

class Telling {
 public:
  Telling(store::WriteTx& tx, std::vector<access::StaffRecord> staff) : tx_{tx}, staff_{std::move(staff)}, today_{tx.now().london_date()} {}

  /// `waits`: it was said today, so that even a small council has one that nobody has answered.
  void tell(const store::Row& row, Draw& draw, bool waits) {
    const Date made_on = row.instant("signed_at").london_date();
    const bool decision = !row.text("determination").empty() && (row.text("decided") == "not_eligible" || draw.chance(2'000));
    const Saying& said = draw.chance(10'000 / everything_in) ? everything : decision ? not_eligible : draw.pick(sayings);
    Disagreement d;
    d.about_kind = decision ? "eligibility" : "assessment";
    d.about = row.text(decision ? "determination" : "assessment");
    d.of_carer = row.text("kind") == "carer";
    d.part = said.part, d.words = said.words, d.wanted = said.wanted;
    d.said_by = draw.chance(8'500) ? "person" : "advocate";
    if (d.said_by == "advocate") d.said_name = "Their advocate, from the advocacy service";
    d.said_on = waits ? today_ : std::min(made_on + draw.between(6, 20), today_);
    if (const auto worker = row.maybe_integer("worker_id")) d.made_by_id = StaffId{*worker};
    d.made_by = row.text("signed_by");
    d.recorded_by = row.text("worker_name");
    d.answer_on = d.said_on + disagreement::days_to_answer;
    const auto& looks = looker(d, draw);
    d.owner = {looks.id, looks.name, looks.role_label, looks.team, looks.team_name};
    answer(d, looks, draw);
    insert_row(tx_, random_, row.id<PersonId>("person_id"), d);
  }

 private:
  const access::StaffRecord& looker(const Disagreement& d, Draw& draw) {
    const access::StaffRecord* found = &draw.pick(staff_);
    while (!may_answer(d, found->id, found->name)) found = &draw.pick(staff_);
    return *found;
  }

  /// Those of long ago are answered; a few of the last weeks wait.
  void answer(Disagreement& d, const access::StaffRecord& by, Draw& draw) {
    const Date on = d.said_on + answered_after;
    if (on > today_) return;
    const auto& said = draw.pick(answers);
    d.answers = {{said[0], said[1], on, by.id, by.name, by.role_label, on}};
  }

  store::WriteTx& tx_;
  std::vector<access::StaffRecord> staff_;
  Date today_;
  SeededRandom random_{disagreement_seed};
};

}  // namespace

Result<void> load_demo_disagreements(store::Store& store) {
  const auto tx = store.read();
  if (tx->one(sql::demo::any_disagreement, {})->integer("how_many") > 0) return {};
  const auto rows = tx->all(sql::demo::decisions_to_disagree_with, {{"row_limit", most}});
  auto staff = lookers(*tx);
  if (staff.size() < 3) return {};
  return store.write([&](store::WriteTx& write) -> Result<void> {
    Telling telling{write, std::move(staff)};
    const auto newest = std::ranges::max_element(rows, {}, [](const store::Row& row) { return row.integer("signed_at"); });
    for (const auto& row : rows) {
      Draw draw = Draw::of(disagreement_seed, 1, static_cast<std::uint64_t>(row.integer("person_id")));
      const bool lately = write.now().london_date() - row.instant("signed_at").london_date() < 30;
      const bool waits = row.integer("signed_at") == newest->integer("signed_at");
      if (waits || draw.chance(lately ? 10'000 / 8 : 10'000 / one_in)) telling.tell(row, draw, waits);
    }
    return {};
  });
}

}  // namespace stepwise::demo
