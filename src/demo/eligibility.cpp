// SPDX-License-Identifier: Apache-2.0
#include "demo/eligibility.hpp"

#include <array>

#include "base/random.hpp"
#include "demo/calendar.hpp"
#include "practice/eligibility/eligibility_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using eligibility::Determination;
using eligibility::Kind;

constexpr std::uint64_t eligibility_seed = 83;
constexpr int most = 4'000, left_to_judge = 6, left_to_decide = 5, left_to_give = 9;

constexpr std::array arises_adult{"Arthritis in both hands and knees, and being short of breath", "A stroke three years ago", "Dementia, which was found two years ago", "A learning disability since birth",
                                  "Depression that comes back, and long nights without sleep", "Parkinson’s, which changes over the day"};
constexpr std::array arises_carer{"Washing, dressing and meals every day, which the other cannot do alone", "Being there day and night, because the other is not safe alone", "Shopping, money and every appointment"};
constexpr std::array life{"Days are long and mostly spent in one room. What used to be a pleasure is now too hard.", "Most of the strength of the day goes on getting up and dressed. There is little left for people.",
                          "Family has not been seen at the table for a year. The garden is only looked at."};
constexpr std::array little{"Life goes on much as the person wishes, with a little help from neighbours."};
constexpr std::array reasons_eligible{"Several things that matter cannot be done without help.", "Two of the outcomes cannot be achieved, whoever helps out today.", "What can be done takes so long that nothing else fits in the day.", "It can be done alone only with pain, or at the price of a fall."};
constexpr std::array reasons_shown{"It shows in the whole of life.", "Control over the day is gone, and people with it.", "Health suffers: meals are left out and nights are short.", "Home is not kept as the person would keep it, and visitors are no longer asked in.", "The wish to work or learn has been put away."};
constexpr std::array reasons_not_eligible{"What is hard can be managed with what is nearby, and life is not much changed by it.", "One thing cannot be done alone, and a rail and a stool answer it.", "It is hard after the operation and gets better by the week. Ask again if it stops.",
                                          "The trouble is the house and the bus, not health. Both have an address.", "Life goes on as the person wants it, slower."};
constexpr std::array could_meet{"Somebody to prompt in the mornings, a rail in the bathroom, and the lunch club on Thursdays.", "Help with getting up, and a way to get to the choir.", "Equipment first, then a few hours of help with what is left."};
constexpr std::array advice{"The handy-person service can fit rails. The lunch club has a minibus. Ask the surgery about the balance class.", "The community directory names three groups nearby. A call to the benefits adviser is worth it."};
constexpr std::array prevention{"Keep moving: the walking group meets on Tuesdays. Have eyes and feet looked at once a year.", "Ask early: a small aid now saves a fall later."};

class Telling {
 public:
  explicit Telling(store::WriteTx& tx) : tx_{tx}, today_{tx.now().london_date()} {}

  void tell() {
    int number = 0;
    for (const auto& row : tx_.all(sql::demo::assessments_to_judge, {{"row_limit", most}}))
      if (const int n = number++; n >= left_to_judge) tell_one(row, n);
  }

 private:
  template <std::size_t size>
  std::string one_of(const std::array<const char*, size>& words) {
    return words[random_.below(size)];
  }

  void read_needs(Determination& d, const store::Row& row) {
    for (const auto& need : tx_.all(sql::demo::needs_to_judge, {{"person_id", row.integer("person_id")}, {"assessment_id", row.integer("assessment_id")}}))
      d.needs.push_back({need.text("code"), need.text("status"), need.text("evidence"), need.flag("informal_care") ? need.text("informal_words") : ""});
  }

  Determination judged(const store::Row& row, bool eligible) {
    Determination d;
    d.kind = row.text("kind") == "carer" ? Kind::carer : Kind::adult;
    d.assessment = row.text("reference");
    d.assessment_version = row.integer("signed_number");
    d.assessed_on = row.instant("signed_at").london_date();
    d.judged_on = d.assessed_on;
    if (const auto worker = row.maybe_integer("worker_id")) d.owner.worker = StaffId{*worker};
    if (const auto team = row.maybe_integer("team_id")) d.owner.team = TeamId{*team};
    d.owner.worker_name = row.text("worker_name");
    d.owner.worker_role = row.text("worker_role");
    d.owner.team_name = row.text("team_name");
    read_needs(d, row);
    d.arises = eligible || random_.below(4) != 0;
    d.arises_words = d.kind == Kind::carer ? one_of(arises_carer) : one_of(arises_adult);
    if (d.kind == Kind::carer && eligible && random_.below(2) == 0) d.health = eligibility::Health::at_risk;
    d.impacts = {{"control", eligible ? "significant" : "some"}, {"health", "some"}, {"relationships", eligible && random_.below(2) == 0 ? "significant" : "some"}};
    d.impact_words = eligible ? one_of(life) : one_of(little);
    d.fluctuates = random_.below(3) == 0 ? "yes" : "no";
    if (d.fluctuates == "yes") d.fluctuates_words = "Looked at over four weeks: two good days in a week, two when little is possible.";
    d.suggested = suggest(d).eligible;
    return d;
  }

  void decide(Determination& d, bool eligible) {
    d.decided_on = std::max(d.assessed_on, working_day(std::min(d.assessed_on + static_cast<int>(random_.below(4)), today_)));
    d.eligible = eligible;
    d.decided_by_id = d.owner.worker;
    d.decided_by = d.owner.worker_name;
    d.decided_role = d.owner.worker_role;
    d.reasons = eligible ? one_of(reasons_eligible) + " " + one_of(reasons_shown) : one_of(reasons_not_eligible);
    if (eligible != d.suggested) d.differs_reason = "Seen over some weeks rather than on the day of the visit, the picture is another one.";
    if (!eligible || random_.below(5) == 0) d.advice = one_of(advice), d.prevention = one_of(prevention);
    if (!eligible) return;
    d.could_meet = one_of(could_meet);
    d.wants_council = random_.below(8) == 0 ? "in_part" : "yes";
    d.residence = "here";
    d.money = d.kind == Kind::carer ? "not_needed" : random_.below(3) == 0 ? "to_arrange" : "arranged";
  }

  void tell_one(const store::Row& row, int number) {
    const bool eligible = row.text("eligible_needs") == "yes";
    if (!eligible && row.text("eligible_needs").empty()) return;
    Determination d = judged(row, eligible);
    if (number >= left_to_judge + left_to_decide) decide(d, eligible);
    if (number >= left_to_judge + left_to_decide + left_to_give) {
      d.given_on = std::max(*d.decided_on, working_day(std::min(*d.decided_on + static_cast<int>(random_.below(6)), today_)));
      d.given_to = "The person";
      d.given_format = random_.below(6) == 0 ? "large_print" : "standard";
    }
    insert_row(tx_, random_, row.id<PersonId>("person_id"), d);
  }

  store::WriteTx& tx_;
  Date today_;
  SeededRandom random_{eligibility_seed};
};

}  // namespace

Result<void> load_demo_eligibility(store::Store& store) {
  if (store.read()->one(sql::demo::any_determination, {})->integer("how_many") > 0) return {};
  return store.write([](store::WriteTx& tx) -> Result<void> {
    Telling{tx}.tell();
    return {};
  });
}

}  // namespace stepwise::demo
