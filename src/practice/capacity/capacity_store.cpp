// SPDX-License-Identifier: Apache-2.0
#include "practice/capacity/capacity_store.hpp"

#include <algorithm>

#include "practice/parts/sheet.hpp"
#include "sql/capacity.hpp"

namespace stepwise::capacity {
namespace {

namespace sql = stepwise::sql::capacity;
using sheet::Facts;

void insert_row(store::WriteTx& tx, PersonId person, const Decision& d) {
  const auto& [understand, retain, weigh, communicate] = d.answers;
  tx.run(sql::decision_insert,
         {{"person_id", person}, {"decision_id", d.id}, {"reference", d.reference}, {"version", d.version}, {"decision", d.decision}, {"on_day", d.on}, {"support_given", d.support_given},
          {"information", d.information}, {"understand", understand.code}, {"understand_words", understand.evidence}, {"retain", retain.code}, {"retain_words", retain.evidence},
          {"weigh", weigh.code}, {"weigh_words", weigh.evidence}, {"communicate", communicate.code}, {"communicate_words", communicate.evidence}, {"impairment", d.impairment},
          {"impairment_words", d.impairment_words}, {"because", d.because}, {"because_words", d.because_words}, {"could_wait_until", d.could_wait_until}, {"conclusion", d.conclusion},
          {"reasons", d.reasons}, {"person_told", d.person_told}, {"person_said", d.person_said}, {"worker_id", d.owner.worker}, {"worker_name", d.owner.worker_name},
          {"worker_role", d.owner.worker_role}, {"team_id", d.owner.team}, {"team_name", d.owner.team_name}, {"recorded_by", d.found_by}, {"recorded_at", d.recorded_at}});
}

void insert_row(store::WriteTx& tx, PersonId person, const BestInterests& b) {
  tx.run(sql::best_interests_insert, {{"person_id", person}, {"best_interests_id", b.id}, {"reference", b.reference}, {"decision", b.decision}, {"on_day", b.on}, {"decision_maker", b.decision_maker},
                                      {"options", b.options}, {"wishes", b.wishes}, {"beliefs", b.beliefs}, {"consulted", b.consulted}, {"less_restrictive", b.less_restrictive},
                                      {"conclusion", b.conclusion}, {"recorded_by", b.recorded_by}, {"recorded_at", b.recorded_at}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Authority& a) {
  tx.run(sql::authority_insert, {{"person_id", person}, {"authority_id", a.id}, {"reference", a.reference}, {"version", a.version}, {"kind", a.kind}, {"holder", a.holder}, {"contact", a.contact},
                                 {"scope", a.scope}, {"seen_on", a.seen_on}, {"seen_by", a.seen_by}, {"ended_on", a.ended_on}, {"recorded_by", a.recorded_by}, {"recorded_at", a.recorded_at}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Advocacy& a) {
  tx.run(sql::advocacy_insert,
         {{"person_id", person}, {"advocacy_id", a.id}, {"reference", a.reference}, {"version", a.version}, {"area", a.area}, {"judged_on", a.judged_on}, {"hard_to_understand", a.difficulty[0]},
          {"hard_to_retain", a.difficulty[1]}, {"hard_to_weigh", a.difficulty[2]}, {"hard_to_communicate", a.difficulty[3]}, {"reasons", a.reasons}, {"individual", a.individual},
          {"individual_name", a.individual_name}, {"individual_words", a.individual_words}, {"not_paid", a.not_paid}, {"person_agrees", a.person_agrees}, {"can_help", a.can_help},
          {"still_needed", a.still_needed}, {"referred_on", a.referred_on}, {"advocate", a.advocate}, {"started_on", a.started_on}, {"urgent_reason", a.urgent_reason},
          {"worker_id", a.worker.worker}, {"worker_name", a.worker.worker_name}, {"worker_role", a.worker.worker_role}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name},
          {"recorded_at", a.recorded_at}});
}

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

Facts facts_of(const Decision& d) {
  Facts facts{{"decision", d.decision}, {"on", d.on.iso()}, {"support_given", d.support_given}, {"information", d.information}, {"impairment", d.impairment}, {"impairment_words", d.impairment_words},
              {"because", d.because}, {"because_words", d.because_words}, {"could_wait_until", day(d.could_wait_until)}, {"conclusion", d.conclusion}, {"reasons", d.reasons},
              {"person_told", d.person_told}, {"person_said", d.person_said}, {"found_by", d.found_by}, {"worker", d.owner.worker_name}};
  for (const Ability ability : all_abilities) {
    const Answer& answer = d.answers[static_cast<std::size_t>(ability)];
    facts.emplace_back(words_of(ability).key, answer.code);
    facts.emplace_back(std::string{words_of(ability).key} + "_words", answer.evidence);
  }
  return facts;
}

Facts facts_of(const Authority& a) {
  return {{"kind", a.kind}, {"holder", a.holder}, {"contact", a.contact}, {"scope", a.scope}, {"seen_on", day(a.seen_on)}, {"seen_by", a.seen_by}, {"ended_on", day(a.ended_on)}};
}

Facts facts_of(const Advocacy& a) {
  const auto flag = [](bool on) { return std::string{on ? "yes" : "no"}; };
  Facts facts{{"area", a.area}, {"judged_on", a.judged_on.iso()}, {"reasons", a.reasons}, {"individual", a.individual}, {"individual_name", a.individual_name}, {"individual_words", a.individual_words},
              {"not_paid", flag(a.not_paid)}, {"person_agrees", flag(a.person_agrees)}, {"can_help", flag(a.can_help)}, {"still_needed", flag(a.still_needed)}, {"referred_on", day(a.referred_on)},
              {"advocate", a.advocate}, {"started_on", day(a.started_on)}, {"urgent_reason", a.urgent_reason}, {"worker", a.worker.worker_name}};
  for (const Ability ability : all_abilities) facts.emplace_back("hard_to_" + std::string{words_of(ability).key}, flag(a.difficulty[static_cast<std::size_t>(ability)]));
  return facts;
}

/// What keeping one kind of thing takes.
struct Kind {
  std::string_view counter, subject, recorded, changed;
  const store::Statement& take_old;
};
const Kind decision_kind{"capacity_decision", "capacity_decision:", kept("capacity.decision_recorded"), kept("capacity.decision_changed"), sql::decision_delete};
const Kind authority_kind{"capacity_authority", "capacity_authority:", kept("capacity.authority_recorded"), kept("capacity.authority_changed"), sql::authority_delete};
const Kind advocacy_kind{"capacity_advocacy", "capacity_advocacy:", kept("capacity.advocacy_judged"), kept("capacity.advocacy_changed"), sql::advocacy_delete};

/// Writes a new thing, or the whole of one that nobody changed since.
template <class Thing>
Result<std::string> save(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Kind& kind, const std::vector<Thing>& on_record, Thing thing, store::AuditLine line) {
  Facts before;
  const bool is_new = thing.reference.empty();
  if (is_new) {
    thing.reference = new_reference(random);
    thing.id = tx.next_id(kind.counter);
    thing.version = 1;
  } else {
    const auto old = std::ranges::find(on_record, thing.reference, &Thing::reference);
    if (old == on_record.end()) return tl::unexpected{sheet::not_there()};
    if (tx.run(kind.take_old, {{"person_id", who.id()}, {"reference", thing.reference}, {"version", thing.version}}) == 0) return tl::unexpected{sheet::someone_saved()};
    before = facts_of(*old);
    thing.id = old->id;
    ++thing.version;
  }
  thing.recorded_at = tx.now();
  insert_row(tx, who.id(), thing);
  sheet::write_down(tx, who.id(), std::move(line), is_new ? kind.recorded : kind.changed, std::string{kind.subject} + thing.reference, before, facts_of(thing));
  return thing.reference;
}

}  // namespace

Result<std::string> save_decision(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Decision decision, store::AuditLine line) {
  return save(tx, random, who, decision_kind, read_held(tx, who.readable()).decisions, std::move(decision), std::move(line));
}
Result<std::string> save_authority(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Authority authority, store::AuditLine line) {
  return save(tx, random, who, authority_kind, read_held(tx, who.readable()).authorities, std::move(authority), std::move(line));
}
Result<std::string> save_advocacy(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Advocacy advocacy, store::AuditLine line) {
  return save(tx, random, who, advocacy_kind, read_held(tx, who.readable()).advocacy, std::move(advocacy), std::move(line));
}

Result<std::string> add_best_interests(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, BestInterests decided, store::AuditLine line) {
  const auto held = read_held(tx, who.readable());
  if (std::ranges::find(held.decisions, decided.decision, &Decision::reference) == held.decisions.end()) return tl::unexpected{sheet::not_there()};
  decided.id = tx.next_id("capacity_best_interests");
  decided.reference = new_reference(random);
  decided.recorded_at = tx.now();
  insert_row(tx, who.id(), decided);
  sheet::write_down(tx, who.id(), std::move(line), kept("capacity.best_interests_decided"), "capacity_best_interests:" + decided.reference, {},
                    {{"on", decided.on.iso()}, {"decision_maker", decided.decision_maker}, {"options", decided.options}, {"wishes", decided.wishes}, {"beliefs", decided.beliefs},
                     {"consulted", decided.consulted}, {"less_restrictive", decided.less_restrictive}, {"conclusion", decided.conclusion}});
  return decided.reference;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line) {
  Held held = read_held(tx, who.readable());
  const auto hand = [&](const Kind& kind, auto& thing, Owner& owner) -> Result<void> {
    if (tx.run(kind.take_old, {{"person_id", who.id()}, {"reference", thing.reference}, {"version", thing.version}}) == 0) return tl::unexpected{sheet::someone_saved()};
    const Facts before{{"worker", owner.worker_name}};
    owner = to;
    ++thing.version;
    insert_row(tx, who.id(), thing);
    sheet::write_down(tx, who.id(), std::move(line), kept("capacity.handed_over"), std::string{kind.subject} + thing.reference, before, {{"worker", to.worker_name}});
    return {};
  };
  if (const auto at = std::ranges::find(held.decisions, reference, &Decision::reference); at != held.decisions.end()) return hand(decision_kind, *at, at->owner);
  if (const auto at = std::ranges::find(held.advocacy, reference, &Advocacy::reference); at != held.advocacy.end()) return hand(advocacy_kind, *at, at->worker);
  return tl::unexpected{sheet::not_there()};
}

void insert_held(store::WriteTx& tx, Random& random, PersonId person, Held held) {
  for (Decision& each : held.decisions) {
    if (each.reference.empty()) each.reference = new_reference(random);
    each.id = tx.next_id(decision_kind.counter);
    insert_row(tx, person, each);
  }
  for (BestInterests& each : held.best_interests) {
    each.reference = new_reference(random);
    each.id = tx.next_id("capacity_best_interests");
    insert_row(tx, person, each);
  }
  for (Authority& each : held.authorities) {
    each.reference = new_reference(random);
    each.id = tx.next_id(authority_kind.counter);
    insert_row(tx, person, each);
  }
  for (Advocacy& each : held.advocacy) {
    each.reference = new_reference(random);
    each.id = tx.next_id(advocacy_kind.counter);
    insert_row(tx, person, each);
  }
  tx.touch(person);
}

}  // namespace stepwise::capacity
