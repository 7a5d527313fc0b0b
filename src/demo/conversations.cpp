// SPDX-License-Identifier: Apache-2.0
#include "demo/conversations.hpp"

#include <array>
#include <set>

#include "base/random.hpp"
#include "demo/practitioners.hpp"
#include "practice/conversation/conversation_store.hpp"
#include "practice/front_door/feedback_store.hpp"
#include "practice/safeguarding/handoff_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using conversation::Conversation;
using conversation::Owner;
using conversation::Which;

constexpr std::uint64_t conversations_seed = 31;
constexpr std::int64_t day_us = seconds(24 * 60 * 60);
constexpr int most_open_crises = 14, most_past_crises = 60, most_connections = 24, most_good_lives = 8, most_handoffs = 14, most_workers = 5;

constexpr std::array crisis_words{kept("Feels safe at home at night again, and decides who comes in"), kept("Knows who to ring when the panic comes, and has eaten today"),
                                  kept("The front door locks, and the debt letters are opened with somebody"), kept("Mother and daughter both sleep through the night")};
constexpr std::array talks{kept("Rang in the morning. Slept better, still frightened after dark."), kept("Visited. Sister was there. We went through the plan together and changed Friday."),
                           kept("Met at the library. Talks about the choir again."), kept("Two nights without a call to 999. Says the plan is theirs now.")};
constexpr std::array plan_whats{kept("Food and credit for the meter for the weekend"), kept("The lock changed and a spare key with the neighbour"), kept("Taxi to the surgery and back"),
                                kept("Somebody to sleep in for two nights")};
constexpr std::array plan_whos{kept("The worker"), kept("A neighbour"), kept("A sister"), kept("The handyperson service")};
constexpr std::array<int, 4> plan_pence{6'000, 8'500, 2'400, 0};
constexpr std::array connections{kept("Lunch club on Tuesdays: went twice. Neighbour opposite: comes for tea."), kept("Walking group: liked the people, not the hill."), kept("Talking Point at the library: found the repair café there.")};

/// One contact that a conversation grows from.
struct Begun {
  PersonId person{0};
  std::string reference, resolution, wants, works, places;
  Date on;
  Owner owner;
  bool died = false;
};

/// Writes the stories down, inside one transaction.
class Telling {
 public:
  Telling(store::WriteTx& tx, std::vector<Owner> practitioners) : tx_{tx}, practitioners_{std::move(practitioners)}, today_{tx.now().london_date()} {}

  void tell() {
    for (const auto& begun : contacts(400, ",rapid_response,")) crisis(begun);
    for (const auto& begun : contacts(60, ",introduction_made,")) connection(begun);
    for (const auto& begun : contacts(120, ",assessment,")) good_life(begun);
    for (const auto& begun : contacts(120, ",safeguarding,")) handoff(begun);
    feedback();
    for (const auto person : touched_) tx_.touch(PersonId{person});
  }

 private:
  template <class Words>
  std::string one_of(const Words& words) {
    return words[random_.below(words.size())].str();
  }
  int between(int from, int to) { return from + static_cast<int>(random_.below(static_cast<std::uint64_t>(to - from + 1))); }

  std::vector<Begun> contacts(int days, std::string_view resolutions) {
    std::vector<Begun> all;
    for (const auto& row : tx_.all(sql::demo::contacts_for_conversations, {{"from_at", tx_.now() + -day_us * days}, {"resolutions", resolutions}})) {
      Owner owner{std::nullopt, row.text("taken_by_name"), row.text("taken_by_role"), std::nullopt, row.text("team_name")};
      if (const auto id = row.maybe_integer("taken_by_id")) owner.id = StaffId{*id};
      if (const auto id = row.maybe_integer("team_id")) owner.team = TeamId{*id};
      all.push_back({row.id<PersonId>("person_id"), row.text("reference"), row.text("resolution"), row.text("what_i_want"), row.text("what_is_working"), row.text("people_and_places"),
                     row.instant("received_at").london_date(), std::move(owner), !row.is_null("died_on")});
    }
    return all;
  }

  /// Half with the one who took the call, half with a practitioner.
  Owner owner_for(const Begun& begun) { return practitioners_.empty() || random_.below(3) == 0 ? begun.owner : practitioners_[random_.below(practitioners_.size())]; }

  Conversation begin(const Begun& begun, Which which) {
    conversation::Opening opening;
    opening.which = which;
    opening.opened_on = begun.on;
    opening.next_on = begun.on + conversation::next_talk_days(which);
    opening.said.strengths = begun.works;
    opening.said.connections = which == Which::listen ? one_of(connections) : begun.places;
    if (which == Which::listen) opening.said.what_matters = begun.wants;
    if (which == Which::intensive) opening.said.must_change = one_of(crisis_words);
    if (which == Which::good_life) opening.said.good_life = begun.wants;
    opening.legal_status = which == Which::good_life ? "needs_assessment_s9" : which == Which::intensive ? "prevention_s2" : "info_advice_s4";
    opening.contact_reference = begun.reference;
    Conversation made = conversation::opened(opening, owner_for(begun), noon(begun.on));
    made.reference = new_reference(random_);
    return made;
  }

  void keep(PersonId person, const Conversation& made) {
    conversation::insert_conversation(tx_, person, made, "");
    touched_.insert(person.value());
  }

  void plan(Conversation& made, int lines, bool over) {
    for (int i = 0; i < lines; ++i) {
      const auto pick = random_.below(plan_whats.size());
      conversation::Step step;
      step.who = plan_whos[pick].str();
      step.what = plan_whats[pick].str();
      step.by_on = over ? made.opened_on + between(0, 4) : today_ + between(0, 5);
      step.money = Money{plan_pence[pick]};
      step.added_by = made.owner.name;
      if (over || i == 0) {
        step.done_on = std::min(std::max(step.by_on, made.opened_on), today_);
        step.done_by = made.owner.name;
      }
      made.steps.push_back(std::move(step));
    }
  }

  void log(Conversation& made, Date until) {
    const std::string by = made.owner.name;
    for (Date day = made.opened_on; day <= until; day = day + between(1, 4))
      made = conversation::with_entry(std::move(made), {day, std::nullopt, "telephone", one_of(talks)}, by, noon(day));
  }

  /// Recent ones are open, one of them past its end day; older ones were made safe and led on.
  void crisis(const Begun& begun) {
    if (crisis_of_.contains(begun.person.value())) return;
    const bool recent = today_ - begun.on <= 30 && !begun.died;
    if (recent ? open_crises_ >= most_open_crises : past_crises_ >= most_past_crises || random_.below(2) == 0) return;
    crisis_of_.insert(begun.person.value());
    Conversation made = begin(begun, Which::intensive);
    plan(made, between(2, 3), !recent);
    log(made, recent ? today_ : made.opened_on + 9);
    if (!recent) return made_safe(begun, std::move(made));
    ++open_crises_;
    made.next_on = today_ + between(-1, 3);
    if (open_crises_ == 2) made.ends_by = today_ - 2;
    if (open_crises_ % 4 == 0)
      made.footings.push_back({"urgent_s19_3", kept("Nobody could stay the night, so help began before anything was assessed").str(), noon(made.opened_on + 1), made.owner.name});
    keep(begun.person, made);
  }

  void made_safe(const Begun& begun, Conversation made) {
    ++past_crises_;
    conversation::Ending ending;
    ending.ending = begun.died && random_.below(3) == 0 ? "died" : "listen_and_connect";
    ending.note = ending.ending == "died" ? kept("Died in hospital, with the family there.").str() : kept("Says: I can manage the evenings now, and I know who to ring.").str();
    ending.ended_on = std::min(made.opened_on + between(10, 38), today_ - 1);
    ending.begins_with = begun.wants;
    ending.next_on = *ending.ended_on + 14;
    Conversation done = conversation::ended(std::move(made), ending, begun.owner.name);
    keep(begun.person, done);
    if (ending.ending == "died") return;
    conversation::Opening opening;
    opening.opened_on = ending.ended_on;
    opening.next_on = ending.next_on;
    opening.said.what_matters = begun.wants;
    opening.said.connections = one_of(connections);
    opening.legal_status = "prevention_s2";
    opening.before_reference = done.reference;
    Conversation next = conversation::opened(opening, done.owner, noon(*ending.ended_on));
    next.reference = new_reference(random_);
    const Date held = *ending.ended_on + 28;
    next.next_on = std::max(*ending.next_on, today_ + between(-2, 10));
    if (held < today_) {
      next.ended_on = held;
      next.ending = begun.died ? "died" : "connection_held";
      next.ending_note = kept("Asked four weeks later.").str();
      next.ended_by = next.owner.name;
    } else {
      connected_.insert(begun.person.value());
    }
    keep(begun.person, next);
  }

  void connection(const Begun& begun) {
    if (begun.died || connections_ >= most_connections || !connected_.insert(begun.person.value()).second) return;
    ++connections_;
    Conversation made = begin(begun, Which::listen);
    made.next_on = today_ + between(-3, 14);
    keep(begun.person, made);
  }

  void good_life(const Begun& begun) {
    if (begun.died || good_lives_ >= most_good_lives || crisis_of_.contains(begun.person.value()) || practitioners_.empty()) return;
    ++good_lives_;
    Conversation made = begin(begun, Which::good_life);
    made.owner = practitioners_[static_cast<std::size_t>(good_lives_) % practitioners_.size()];
    made.tested_by = practitioners_[static_cast<std::size_t>(good_lives_ + 1) % practitioners_.size()].name;
    made.tested_words = kept("Was the lunch club tried with somebody to go along the first time? It was, twice.").str();
    made.next_on = today_ + between(-2, 21);
    keep(begun.person, made);
  }

  void handoff(const Begun& begun) {
    if (begun.died || handoffs_ >= most_handoffs) return;
    ++handoffs_;
    safeguarding::Sent sent;
    sent.reference = new_reference(random_);
    sent.origin = "contact:" + begun.reference;
    sent.handoff = {.concern = kept("Money goes from the purse when a visitor has been. She found the drawer open twice.").str(), .kinds = {"financial"}, .who = kept("A visitor who says he is a friend of the family").str(),
                    .happened = kept("At home, since the summer").str(), .safety = "concern", .safety_action = "", .wanted_asked = "said", .wanted = kept("For it to stop, and not to lose the visits").str(),
                    .consent = handoffs_ % 3 == 0 ? "not_agreed" : "agreed", .override_reason = handoffs_ % 3 == 0 ? kept("Two others in the street have told the same of him").str() : "", .capacity = "able",
                    .capacity_words = "", .test_needs = "yes", .test_risk = "yes", .test_protect = handoffs_ % 2 == 0 ? "yes" : "not_known",
                    .tests_words = kept("Needs help with letters and money since the stroke").str(), .advocate = "not_needed", .advocate_name = "", .told = kept("Nobody else").str(),
                    .sent_to = kept("Safeguarding team").str()};
    sent.sender = {begun.owner.id, begun.owner.name, begun.owner.role, begun.owner.team, begun.owner.team_name};
    sent.sent_at = noon(begun.on);
    if (handoffs_ == 1) sent.sent_at = tx_.now() + -seconds(30 * 60);
    if (handoffs_ == 2) sent.sent_at = tx_.now() + -seconds(6 * 3600);
    if (handoffs_ > 2) sent.receipt = safeguarding::Receipt{sent.sent_at + seconds(std::int64_t{between(10, 200)} * 60), kept("Safeguarding desk").str(), kept("Duty practitioner").str(), kept("We ring her this afternoon.").str()};
    safeguarding::insert_handoff(tx_, begun.person, sent, "");
    touched_.insert(begun.person.value());
  }

  /// Most of those who got in touch about somebody were told; some may not be.
  void feedback() {
    for (const auto& row : tx_.all(sql::demo::contacts_from_others, {{"closed_from", today_ - 100}})) {
      const auto chance = random_.below(20);
      const Date closed = row.date("closed_on");
      if (chance == 0 || closed + 3 > today_) continue;
      front_door::Feedback told;
      told.may_tell = chance < 3 ? "may_not" : "agreed";
      told.by = row.text("taken_by_name");
      if (told.may_tell == "agreed") {
        told.what_may_be_told = kept("That we spoke, and what comes next").str();
        told.means = row.text("channel");
        if (chance > 3) {
          told.told_on = std::min(closed + between(0, 6), today_);
          told.told_words = kept("We spoke with them and agreed what comes next. Thank you for telling us.").str();
        }
      }
      front_door::insert_feedback(tx_, row.id<PersonId>("person_id"), ContactId{row.integer("contact_id")}, told);
    }
  }

  store::WriteTx& tx_;
  std::vector<Owner> practitioners_;
  Date today_;
  SeededRandom random_{conversations_seed};
  std::set<std::int64_t> touched_, crisis_of_, connected_;
  int open_crises_ = 0, past_crises_ = 0, connections_ = 0, good_lives_ = 0, handoffs_ = 0;
};

}  // namespace

Result<void> load_demo_conversations(store::Store& store) {
  auto tx = store.read();
  if (tx->one(sql::demo::any_conversation, {})->integer("rows") > 0) return {};
  auto owners = owners_of<Owner>(practitioners(*tx));
  owners.resize(std::min<std::size_t>(owners.size(), most_workers));
  tx.reset();
  return store.write([&](store::WriteTx& write) -> Result<void> {
    Telling{write, std::move(owners)}.tell();
    return {};
  });
}

}  // namespace stepwise::demo
