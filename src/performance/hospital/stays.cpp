// SPDX-License-Identifier: Apache-2.0
#include "performance/hospital/stays.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stepwise::hospital {
namespace {

using story::Event;

bool by_person(const Spell& a, const Spell& b) { return a.nhs_number != b.nhs_number ? a.nhs_number < b.nhs_number : a.stay.record < b.stay.record; }

/// Spells in order of person, with what has become of each.
class Attaching {
 public:
  Attaching(story::Stories& stories, Spells& spells) : stories_{stories}, all_{spells.spells}, report_{spells.report} {
    std::ranges::stable_sort(all_, by_person);
    known_at_home_.assign(all_.size(), false);
    known_.assign(all_.size(), false);
  }

  void work() {
    for (auto& council : stories_.councils)
      for (auto& shard : council.shards) attach_shard(council.code, shard);
    for (auto& council : stories_.councils) add_strangers(council);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (known_[i]) ++report_.attached;
      else if (known_at_home_[i]) ++report_.newly_known;
      else ++report_.of_nobody_here;
    }
  }

 private:
  std::span<const Spell> spells_of(std::uint64_t number) const {
    const auto found = std::ranges::equal_range(all_, number, {}, &Spell::nhs_number);
    return {found.begin(), found.end()};
  }

  static Event stay_in(const Spell& spell, std::string_view council) {
    Event stay = spell.stay;
    if (spell.home != council) stay.flags |= Event::stay_elsewhere;
    return stay;
  }

  static void learn(story::Facts& facts, const Spell& spell) {
    if (facts.birth_month == 0) facts.birth_month = spell.birth_month;
    if (facts.gender == story::Gender::none) facts.gender = spell.gender;
  }

  void attach_shard(const std::string& council, story::Shard& shard) {
    const auto people = static_cast<std::uint32_t>(shard.people());
    for (std::uint32_t person = 0; person < people; ++person) {
      const std::uint64_t number = nhs_number_of(shard.person_text(person));
      const auto spells = number == 0 ? std::span<const Spell>{} : spells_of(number);
      if (!spells.empty()) attach(council, shard, person, spells);
    }
    if (shard.waste() > 0) shard.compact();
  }

  void attach(const std::string& council, story::Shard& shard, std::uint32_t person, std::span<const Spell> spells) {
    const story::Story story = shard.story(person);
    story::Facts facts = story.facts();
    std::vector<Event> events;
    std::vector<story::Provision> provisions;
    for (std::size_t kind = 0; kind < story::event_types; ++kind)
      for (const Event& event : story.events(static_cast<story::EventType>(kind))) {
        events.push_back(event);
        provisions.push_back(event.type == story::EventType::service ? story.provision_of(event) : story::Provision{});
      }
    for (const Spell& spell : spells) {
      const auto at = static_cast<std::size_t>(&spell - all_.data());
      known_[at] = true;
      known_at_home_[at] = known_at_home_[at] || spell.home == council;
      learn(facts, spell);
      if (facts.died < spell.stay.start) continue;
      events.push_back(stay_in(spell, council));
      provisions.emplace_back();
    }
    shard.replace(person, facts, events, provisions);
  }

  /// People of a council's area whom it does not know: they count among its discharges all the same.
  void add_strangers(story::Council& council) {
    story::Shard strangers;
    for (std::size_t i = 0; i < all_.size();) {
      const auto of_one = spells_of(all_[i].nhs_number);
      story::Facts facts;
      std::vector<Event> events;
      for (std::size_t at = i; at < i + of_one.size(); ++at) {
        if (all_[at].home != council.code || known_at_home_[at]) continue;
        known_at_home_[at] = true;
        learn(facts, all_[at]);
        events.push_back(stay_in(all_[at], council.code));
      }
      if (!events.empty()) strangers.add(all_[i].nhs_number, fmt::format("{:010}", all_[i].nhs_number), facts, events);
      i += of_one.size();
    }
    if (strangers.people() > 0) council.shards.push_back(std::move(strangers));
  }

  story::Stories& stories_;
  std::vector<Spell>& all_;
  Report& report_;
  std::vector<bool> known_at_home_, known_;
};

}  // namespace

void add_stays(story::Stories& stories, Spells& spells) { Attaching{stories, spells}.work(); }

}  // namespace stepwise::hospital
