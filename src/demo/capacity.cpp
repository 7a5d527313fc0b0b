// SPDX-License-Identifier: Apache-2.0
#include "demo/capacity.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "demo/practitioners.hpp"
#include "practice/capacity/capacity_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using capacity::Advocacy;
using capacity::Authority;
using capacity::BestInterests;
using capacity::Decision;
using capacity::Held;
using capacity::Owner;

constexpr std::uint64_t capacity_seed = 89;
constexpr int longest_ago = 300, most_people = 260;
constexpr std::array decisions{"Whether to move to a care home for the winter", "Whether to have the carer hold the door key", "Whether to let a nephew look after the bank card", "Whether to have help with washing each day", "Whether to go out alone to the shop",
                               "Whether to stop the tablets for the heart", "Whether to sell the flat", "Whether to take a holiday with the day centre"};
constexpr std::array helps{"Asked in the morning, in the person’s own kitchen, with pictures of both places", "A sister was there; short sentences; asked again two days later", "Hearing aids in, glasses on, the wireless off. An hour without hurry", "With the speech and language therapist and talking mats"};
constexpr std::array matters{"What each choice would be like on an ordinary day; what could go wrong; that it can be undone", "What it costs and who would have the money; what would happen without", "Who would come, when, and that a no is a no"};
constexpr std::array shown{"Said it back in own words, and added two points of their own", "Held on to it over tea and when asked again at noon", "Set off one thing against the other, and said why", "Said it plainly, twice"};
constexpr std::array not_shown{"Thought it was the house of forty years ago, with everybody still in it", "Had forgotten that it was talked of after a quarter of an hour", "Could name only one side, whatever was shown", "No yes or no that held from one day to the next"};

class Telling {
 public:
  Telling(Draw draw, const std::vector<Owner>& owners, Date today) : draw_{draw}, owner_{owners[draw_.below(owners.size())]}, today_{today} {}

  Held held() {
    Held held;
    for (int more = draw_.between(0, 2); more > 0; --more) add_decision(held);
    if (draw_.chance(3'500)) add_authority(held);
    add_advocacy(held, draw_.chance(5'000) ? "assessment" : "planning");
    if (draw_.chance(2'500)) add_advocacy(held, "review");
    return held;
  }
  SeededRandom& random() { return draw_.random(); }

 private:
  template <class Words>
  std::string one_of(const Words& words) {
    return std::string{words[draw_.below(words.size())]};
  }

  void add_decision(Held& held) {
    Decision decision;
    decision.reference = new_reference(draw_.random());
    decision.decision = one_of(decisions);
    decision.on = working_day(today_ - draw_.between(5, longest_ago));
    decision.support_given = one_of(helps);
    decision.information = one_of(matters);
    const bool able = draw_.chance(5'500);
    const auto missing = draw_.below(4);
    for (std::size_t i = 0; i < decision.answers.size(); ++i) decision.answers[i] = able || i != missing ? capacity::Answer{"able", std::string{shown[i]}} : capacity::Answer{"unable", std::string{not_shown[i]}};
    if (!able) {
      decision.impairment = "yes";
      decision.impairment_words = "Dementia, known to the memory service; no infection found today";
      decision.because = "yes";
      decision.because_words = "It is the memory, and nothing else, that stands in the way";
    }
    decision.conclusion = able ? "able" : draw_.chance(2'500) ? "wait" : "unable";
    if (decision.conclusion == "wait") decision.could_wait_until = std::max(decision.on + 28, today_ + draw_.between(-4, 40)), decision.reasons = "Better in the mornings since the tablets changed. Nothing is lost by asking again";
    else decision.reasons = able ? "An unusual choice, and theirs to make" : "Shown, and tried twice";
    decision.person_told = draw_.chance(9'000) ? "yes" : "not_yet";
    decision.person_said = draw_.chance(5'000) ? "Well, you had better write that down" : "";
    decision.owner = owner_;
    decision.found_by = owner_.worker_name + ", " + owner_.worker_role;
    decision.recorded_at = noon(decision.on);
    if (decision.conclusion == "unable") held.best_interests.push_back(best_interests(decision));
    held.decisions.push_back(std::move(decision));
  }

  BestInterests best_interests(const Decision& decision) {
    return {.decision = decision.reference, .on = std::min(today_, decision.on + 6), .decision_maker = draw_.chance(3'000) ? "A daughter, as attorney for health and welfare" : "The council, with the family",
            .options = "As it is now; as it is with somebody each morning; a place by the sea for the winter", .wishes = "Has said for thirty years that nobody moves them from the garden. Cries when it is talked of; sings in the garden",
            .beliefs = "Chapel. Waste not", .consulted = "A daughter, a son by telephone, the neighbour with the key, the district nurse", .less_restrictive = "Somebody each morning leaves the person free and at home. It is tried first",
            .conclusion = "To stay, with somebody each morning and a sensor on the stove. Looked at again in six weeks", .recorded_by = owner_.worker_name, .recorded_at = noon(decision.on)};
  }

  void add_authority(Held& held) {
    static constexpr std::array kinds{"lpa_health", "lpa_finance", "lpa_finance", "deputy_finance", "advance_decision", "imca"};
    Authority authority{.kind = one_of(kinds), .holder = draw_.chance(5'000) ? "Their daughter" : "Their brother and sister, jointly", .contact = "On the person’s own record, under People", .scope = "All decisions of this kind; gifts of birthday money only"};
    if (draw_.chance(7'500)) authority.seen_on = today_ - draw_.between(2, longest_ago), authority.seen_by = owner_.worker_name;
    authority.recorded_by = owner_.worker_name;
    authority.recorded_at = noon(authority.seen_on.value_or(today_ - 3));
    held.authorities.push_back(std::move(authority));
  }

  void add_advocacy(Held& held, std::string area) {
    Advocacy advocacy{.area = std::move(area), .judged_on = working_day(today_ - draw_.between(1, 120))};
    const int kind = draw_.between(0, 9);
    advocacy.difficulty[draw_.below(4)] = kind > 1;
    advocacy.reasons = kind > 1 ? "Follows when it is said slowly, and loses it when there is more than one person in the room" : "Takes part well, with hearing aids in";
    advocacy.individual = kind > 1 && kind < 6 ? "yes" : kind > 1 ? "no" : "not_known";
    if (advocacy.individual == "yes") advocacy.individual_name = "Their sister", advocacy.not_paid = advocacy.person_agrees = advocacy.can_help = true;
    if (kind >= 7) advocacy.referred_on = advocacy.judged_on;
    if (kind >= 8) advocacy.started_on = std::min(today_, advocacy.judged_on + draw_.between(3, 15)), advocacy.advocate = "Voices for You, an independent service";
    advocacy.worker = owner_;
    advocacy.recorded_at = noon(advocacy.judged_on);
    held.advocacy.push_back(std::move(advocacy));
  }

  Draw draw_;
  Owner owner_;
  Date today_;
};

Result<void> tell(store::WriteTx& tx) {
  const auto owners = owners_of<Owner>(practitioners(tx));
  if (owners.empty()) return fail(FaultKind::not_found, "The demo council has no practitioner. Load it into an empty folder.");
  const Date today = tx.now().london_date();
  int people = 0;
  std::uint64_t index = 0;
  for (const auto& row : tx.all(sql::demo::people_for_outcomes, {})) {
    Draw draw = Draw::of(capacity_seed, 1, index++);
    const std::string& reason = row.text("primary_support_reason");
    if (people >= most_people || (reason != "memory_cognition" && reason != "learning_disability") || !draw.chance(5'000)) continue;
    Telling telling{draw, owners, today};
    Held held = telling.held();
    capacity::insert_held(tx, telling.random(), row.id<PersonId>("person_id"), std::move(held));
    ++people;
  }
  return {};
}

}  // namespace

Result<void> load_demo_capacity(store::Store& store) {
  if (store.read()->one(sql::demo::any_capacity, {})->integer("how_many") > 0) return {};
  return store.write([&](store::WriteTx& tx) { return tell(tx); });
}

}  // namespace stepwise::demo
