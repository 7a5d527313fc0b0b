// SPDX-License-Identifier: Apache-2.0
#include "demo/short_term.hpp"

#include <algorithm>
#include <set>

#include "base/random.hpp"
#include "demo/practitioners.hpp"
#include "demo/short_term_words.hpp"
#include "practice/short_term/short_term_store.hpp"
#include "practice/support/support_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using short_term::Case;
using short_term::Goal;
using short_term::Owner;

constexpr std::uint64_t short_term_seed = 61;
constexpr int months_back_days = 240, most_episodes = 320, apart_days = 14;
constexpr std::int64_t hour_us = seconds(3600);

/// One run of short-term support on record.
struct Run {
  PersonId person{0};
  std::string person_reference, reference, outcome, component, provider, contact, route, wants;
  std::optional<Date> died, end;
  Date start;
  double hours = 0;
  std::optional<Instant> received;
};

Run run_of(const store::Row& row) {
  Run run{row.id<PersonId>("person_id"), row.text("person_reference"), row.text("reference"), row.text("outcome"), row.text("component"), row.text("provider"),
          row.text("contact_reference"), row.text("route"), row.text("what_i_want"), row.maybe_date("died_on"), row.maybe_date("end_on"), row.date("start_on"),
          row.real("planned_units"), row.maybe_instant("received_at")};
  if (run.hours <= 0) run.hours = 7;
  return run;
}

/// Whoever can lead.
std::vector<Owner> leads(store::ReadTx& tx) {
  constexpr std::size_t most = 12;
  std::vector<Owner> all;
  for (const auto& one : practitioners(tx))
    if (all.size() < most) all.push_back({one.id, one.name, "occupational_therapist", *one.team, one.team_name});
  return all;
}

std::string ended_how(std::string_view outcome, bool died) {
  if (died || outcome == "nfa_deceased") return "died";
  if (outcome == "nfa_ended_as_planned") return "no_further";
  if (outcome == "nfa_information_advice") return "low_level";
  if (outcome == "assessment") return "ongoing";
  if (outcome == "support_planning_or_services" || outcome == "continuation") return "ongoing";
  if (outcome == "admitted_to_hospital") return "hospital";
  if (outcome == "nfa_declined") return "declined";
  if (outcome == "nfa_self_funded") return "self_funding";
  if (outcome == "nfa_nhs") return "nhs";
  return outcome == "nfa_moved" ? "moved" : "other";
}

class Telling {
 public:
  Telling(store::WriteTx& tx, std::vector<Owner> owners) : tx_{tx}, owners_{std::move(owners)}, today_{tx.now().london_date()} {}

  /// Gives the person whose provider hands back: open, with a service that has no end.
  std::optional<std::pair<Run, Case>> tell() {
    std::optional<std::pair<Run, Case>> to_hand_back;
    for (const auto& row : tx_.all(sql::demo::short_term_runs, {{"from_on", today_ - months_back_days}, {"row_limit", most_episodes}})) {
      const Run run = run_of(row);
      if (run.start > today_ || owners_.empty() || !told_.insert(run.person.value()).second) continue;
      Case whole = story(run);
      short_term::insert_case(tx_, run.person, whole);
      tx_.touch(run.person);
      if (!to_hand_back && !run.end && !run.died && today_ - run.start > apart_days) to_hand_back = {run, std::move(whole)};
    }
    return to_hand_back;
  }

 private:
  template <class Many>
  std::string one_of(const Many& words) {
    return std::string{words[random_.below(std::size(words))]};
  }
  int between(int from, int to) { return from + static_cast<int>(random_.below(static_cast<std::uint64_t>(to - from + 1))); }
  bool chance(int percent) { return random_.below(100) < static_cast<std::uint64_t>(percent); }

  Case story(const Run& run) {
    Case whole;
    begin(whole, run);
    agree(whole, run);
    const Date last = std::min({run.end.value_or(today_), run.died.value_or(today_), today_});
    meet(whole, run, last);
    lend(whole, run, last);
    if (run.end && *run.end <= today_) finish(whole, run);
    return whole;
  }

  void begin(Case& whole, const Run& run) {
    auto& e = whole.episode;
    e.reference = new_reference(random_);
    e.kind = run.component == "reablement" ? "reablement" : "recuperation";
    e.begun_on = run.received ? std::min(run.received->london_date(), run.start) : run.start - between(2, 5);
    e.recorded_at = noon(e.begun_on);
    e.contact_reference = run.contact;
    e.from_hospital = run.route == "discharge_from_hospital";
    if (e.from_hospital) e.discharged_on = run.start - between(0, 2);
    e.why_now = one_of(why_words);
    e.owner = owners_[chance(25) ? 0 : random_.below(owners_.size())];
    e.seen_on = std::min(e.begun_on + between(0, 2), run.start);
    e.before_event = one_of(before_words);
    e.can_now = one_of(now_words);
    e.want_back = one_of(back_words);
    e.carer_part = one_of(carer_parts);
    e.carer_view = one_of(carer_views);
    if (chance(93)) e.told_on = e.seen_on;
    e.hours_start = 0;
    for (const char* activity : {"washing", "dressing", "food", "moving", "stairs", "going_out", "medicines"}) {
      whole.before[activity] = chance(85) ? "0" : "1";
      whole.start[activity] = std::to_string(between(1, 4));
    }
  }

  void agree(Case& whole, const Run& run) {
    auto& e = whole.episode;
    e.goals_agreed_on = std::min(*e.seen_on + between(0, 1), run.start);
    e.hours_agreed = run.hours;
    e.who_does_what = kept("The person does it, whoever helps stands by and guides. The occupational therapist comes along in the first and third week.").str();
    const auto first = random_.below(goal_words.size());
    for (int i = 0; i < between(2, 3); ++i) {
      const GoalWords& words = goal_words[(first + static_cast<std::size_t>(i)) % goal_words.size()];
      Goal goal;
      goal.reference = new_reference(random_);
      goal.words = std::string{words.words};
      goal.baseline = std::string{words.baseline};
      goal.measure = std::string{words.measure};
      goal.target_on = run.start + between(28, 42);
      goal.start_rating = between(1, 4);
      goal.importance = between(1, 3);
      goal.less = std::string{words.less};
      goal.expected = std::string{words.expected};
      goal.more = std::string{words.more};
      goal.set_on = *e.goals_agreed_on;
      words_.push_back(&words);
      whole.goals.push_back(std::move(goal));
    }
    const Instant visit = noon(run.start) + hour_us * between(-3, 4);
    short_term::Spell spell;
    spell.giver = run.provider.empty() ? "in_house" : "provider";
    spell.provider = run.provider.empty() ? e.owner.team_name : run.provider;
    spell.hours = run.hours;
    spell.asked_at = visit + -hour_us * (chance(86) ? between(5, 47) : between(50, 90));
    spell.first_visit_at = visit;
    e.begun_on = std::min(e.begun_on, spell.asked_at.london_date());
    spell.service_reference = run.reference;
    whole.spells.push_back(std::move(spell));
  }

  /// Weekly, now and then a day late or a week left out; a fifth of those still open have missed the last one.
  void meet(Case& whole, const Run& run, Date last) {
    Date on = run.start + between(6, 8);
    const bool open = !run.end;
    const Date until = open && chance(20) ? last - between(9, 12) : last;
    for (int week = 0; on <= until && week < 30; ++week) {
      if (chance(5)) on = on + short_term::meeting_days;
      if (on > until) break;
      whole.meetings.push_back(meeting(whole, run, on, week));
      on = on + between(6, 8);
    }
    words_.clear();
  }

  short_term::Meeting meeting(const Case& whole, const Run& run, Date on, int week) {
    short_term::Meeting met;
    met.reference = new_reference(random_);
    met.met_on = on;
    met.person_present = chance(94);
    met.attended = whole.episode.owner.lead_name;
    met.hours_planned = std::max(1.0, run.hours - week);
    met.hours_delivered = std::max(0.5, *met.hours_planned - (chance(40) ? between(0, 2) * 0.5 : 0));
    met.carer_view = chance(30) ? one_of(carer_views) : "";
    if (chance(12)) {
      met.health = "gp_medicines";
      met.health_words = kept("A look at the tablets: dizzy in the mornings").str();
    }
    met.need = week < 2 ? "not_known" : run.outcome == "assessment" ? "same" : chance(70) ? "none" : "less";
    met.decision = week > 2 && chance(50) ? "step_down" : "continue";
    met.predicted_end_on = run.start + 42;
    met.recorded_at = noon(on);
    met.recorded_by = whole.episode.owner.lead_name;
    for (std::size_t i = 0; i < whole.goals.size(); ++i) {
      const GoalWords& words = *words_.at(i);
      short_term::GoalNote note;
      note.goal = static_cast<std::int64_t>(i);
      note.rating = std::min(10, *whole.goals[i].start_rating + week + between(-1, 1) + (week == 3 && chance(30) ? -2 : 0));
      note.rating = std::max(0, *note.rating);
      if (chance(50)) note.helped = std::string{words.helped};
      if (chance(30)) note.in_the_way = std::string{words.in_the_way};
      note.next_step = std::string{words.steps[std::min<std::size_t>(static_cast<std::size_t>(week), 2)]};
      met.goals.push_back(std::move(note));
    }
    return met;
  }

  void lend(Case& whole, const Run& run, Date last) {
    for (int i = 0; i < between(0, 2); ++i) {
      const auto pick = random_.below(std::size(things));
      short_term::Equipment item;
      item.reference = new_reference(random_);
      item.kind = pick >= 4 ? "technology" : pick == 1 ? "adaptation" : "equipment";
      item.what = std::string{things[pick]};
      item.goal_reference = whole.goals[random_.below(whole.goals.size())].reference;
      item.given_on = std::min(run.start + between(0, 9), last);
      item.cost_pence = thing_pence[pick];
      if (const Date asked = item.given_on + 28; asked <= today_ - 3) {
        item.checks.push_back({asked, chance(80) ? "used" : chance(50) ? "not_used" : "sometimes", "", whole.episode.owner.lead_name});
        if (item.checks.back().result == "not_used" && !run.died) item.next_check_on = today_ + between(1, 20);
      } else if (!run.died) {
        item.next_check_on = asked;
      }
      whole.equipment.push_back(std::move(item));
    }
  }

  void finish(Case& whole, const Run& run) {
    auto& e = whole.episode;
    e.ended_on = *run.end;
    e.outcome = ended_how(run.outcome, run.died && *run.died <= *run.end);
    const bool well = e.outcome == "no_further" || e.outcome == "low_level";
    e.destination = e.outcome == "hospital" ? "hospital" : e.outcome == "died" ? "" : "home";
    e.hours_end = well ? 0.0 : std::max(1.0, run.hours - 2);
    if (e.outcome != "died") {
      e.transition_plan = one_of(plan_words);
      e.ended_words = one_of(end_words);
      for (const auto& [activity, help] : whole.start) whole.end[activity] = well ? (help == "4" ? "1" : "0") : help == "1" ? "1" : std::to_string(help[0] - '0' - 1);
      for (auto& goal : whole.goals) {
        goal.end_level = well ? between(0, 2) : between(-1, 0);
        goal.end_rating = well ? between(7, 10) : between(3, 7);
      }
    }
    for (const auto& planned : short_term::follow_ups_after(*e.ended_on, e.from_hospital, e.discharged_on, e.outcome)) {
      short_term::FollowUp one{std::string{planned.point}, planned.due, {}, "", "", ""};
      if (planned.due <= today_ && (!run.died || *run.died > planned.due) && (today_ - planned.due > 6 || chance(40))) {
        one.done_on = std::min(planned.due + between(0, 4), today_);
        one.result = well ? (chance(85) ? "well" : "small_help") : chance(70) ? "lasting_help" : "well";
        one.by_name = e.owner.lead_name;
      }
      whole.follow_ups.push_back(std::move(one));
    }
  }

  store::WriteTx& tx_;
  std::vector<Owner> owners_;
  Date today_;
  SeededRandom random_{short_term_seed};
  std::set<std::int64_t> told_;
  std::vector<const GoalWords*> words_;
};

/// A provider hands back: the help stays open, and finding somebody else is due at once.
Result<void> hand_back(store::Store& store, const Run& run, const Owner& owner, std::string_view episode) {
  access::Staff staff;
  staff.id = *owner.lead;
  staff.name = owner.lead_name;
  staff.role = "practitioner";
  staff.may = {access::Permission::read_person, access::Permission::change_person};
  access::Gate gate{store, staff, "demo"};
  const auto who = gate.changeable(*store.read(), run.person_reference, "short-term help");
  if (!who) return tl::unexpected{who.error()};
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto whole = short_term::read_case(tx, who->readable(), episode);
    if (!whole) return {};
    store::AuditLine line;
    line.actor = staff.id;
    line.actor_name = staff.name;
    line.role = staff.role;
    line.action = "short_term.handed_back";
    short_term::Spell spell = *whole->spell();
    spell.handed_back_on = tx.now().london_date() - 2;
    spell.handed_back_reason = kept("Two staff are ill and the round cannot be covered").str();
    if (auto saved = short_term::save_episode(tx, *who, whole->episode, line); !saved) return saved;
    return short_term::finish_spell(tx, *who, *whole, spell, *spell.handed_back_on, "continuation", line);
  });
}

}  // namespace

Result<void> load_demo_short_term(store::Store& store) {
  if (store.read()->one(sql::demo::short_term_rows, {})->integer("rows") > 0) return {};
  const auto owners = leads(*store.read());
  std::optional<std::pair<Run, Case>> to_hand_back;
  const auto told = store.write([&](store::WriteTx& tx) -> Result<void> {
    to_hand_back = Telling{tx, owners}.tell();
    return {};
  });
  if (!told || !to_hand_back) return told;
  return hand_back(store, to_hand_back->first, to_hand_back->second.episode.owner, to_hand_back->second.episode.reference);
}

}  // namespace stepwise::demo
