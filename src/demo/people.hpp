// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "demo/naming.hpp"
#include "demo/population.hpp"
#include "demo/world.hpp"

namespace stepwise::demo {

/// Makes the households of one block, person by person.
class BlockMaker {
 public:
  BlockMaker(const World& world, std::int64_t block, std::size_t people);
  std::vector<PersonSpec> make();

 private:
  struct Home {
    std::string line_1, line_2, town, postcode, phone;
    int district = 0;
  };
  Home draw_home();
  void household();
  void add_person(Traits traits, Name name, const Home& home);
  void relate_last(std::size_t other, std::string_view kind, std::string_view reverse);
  void second_person(std::size_t first, const Traits& traits, const Name& name, const Home& home);
  void fill_details(PersonSpec& person, const Traits& traits, const Name& name, const Home& home);
  void fill_ways_to_reach(PersonSpec& person, const Traits& traits, const Home& home);
  void fill_identifiers(PersonSpec& person, const Traits& traits);
  void fill_named_relations(PersonSpec& person, const Traits& traits);
  void fill_health(PersonSpec& person, const Traits& traits);
  void put_faults(PersonSpec& person);
  bool full() const { return made_.size() >= wanted_; }

  const World& world_;
  const Words& words_;
  Draw draw_;
  std::int64_t first_;
  std::size_t wanted_;
  std::vector<PersonSpec> made_;
};

/// Tells what happened to a person: texts, workers, providers and references for a journey.
void tell(const World& world, const Traits& traits, const Journey& journey, PersonSpec& person, Draw& draw);

}  // namespace stepwise::demo
