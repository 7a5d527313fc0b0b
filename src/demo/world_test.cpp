// SPDX-License-Identifier: Apache-2.0
#include "demo/world.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <thread>

#include "base/text.hpp"
#include "demo/naming.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::demo {
namespace {

const Words& words() {
  static const Words loaded = Words::load().value();
  return loaded;
}

WorldOptions small(std::uint64_t seed = 1) {
  WorldOptions options = usual_world(*Date::from_parts(2026, 11, 21));
  options.seed = seed;
  options.people = 1'000;
  return options;
}

/// Everything about a person that could differ, as one text.
std::string text_of(const PersonSpec& person) {
  const auto& d = person.record.details;
  std::string out = person.record.reference + d.given_name + d.family_name + d.known_as + d.title + d.pronouns + d.nhs_number + d.gender +
                    d.ethnicity + d.client_type + d.primary_support_reason + d.accommodation + d.employment + d.has_unpaid_carer +
                    d.address_line_1 + d.address_line_2 + d.postcode + d.preferred_language + d.communication_needs + d.preferred_format;
  out += d.born_on ? d.born_on->iso() : "-";
  out += d.died_on ? d.died_on->iso() : "-";
  for (const auto& detail : person.record.contact_details) out += detail.kind + detail.value + detail.note;
  for (const auto& relation : person.relations) out += relation.facts.name + relation.facts.kind + relation.reverse_kind + relation.facts.phone;
  for (const auto& [contact, worker, team] : person.contacts) {
    const auto& said = contact.conversation;
    out += contact.reference + said.received_at->iso() + said.channel + said.contacting_person + said.contacting_name + said.what_i_want +
           said.what_i_expect + said.my_life_now + said.what_is_working + said.people_and_places + said.safety_action + said.what_was_done +
           said.resolution + contact.taker.name + contact.follow_up.result + std::to_string(worker * 100 + team);
  }
  for (const auto& care : person.care) out += care.reference + care.description + std::to_string(care.step.start) + std::to_string(care.step.end);
  return out;
}

std::uint64_t digest_of(const World& world, int threads) {
  std::vector<std::string> blocks(static_cast<std::size_t>(world.blocks()));
  {
    std::vector<std::jthread> workers;
    for (int worker = 0; worker < threads; ++worker)
      workers.emplace_back([&, worker] {
        for (std::int64_t i = worker; i < world.blocks(); i += threads)
          for (const auto& person : world.block(i)) blocks[static_cast<std::size_t>(i)] += text_of(person);
      });
  }
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const auto& block : blocks)
    for (const char c : block) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

std::vector<PersonSpec> everyone(const World& world) {
  std::vector<PersonSpec> people;
  for (std::int64_t i = 0; i < world.blocks(); ++i)
    for (auto& person : world.block(i)) people.push_back(std::move(person));
  return people;
}

TEST(World, TheSameSeedMakesTheSameCouncilOnAnyNumberOfThreads) {
  const World one{small(), words()}, again{small(), words()};
  EXPECT_EQ(digest_of(one, 1), digest_of(again, 3));
}

TEST(World, AnotherSeedMakesAnotherCouncil) {
  EXPECT_NE(digest_of(World{small(1), words()}, 1), digest_of(World{small(2), words()}, 1));
}

TEST(World, MakesExactlyAsManyPeopleAsAskedForNumberedInOrder) {
  WorldOptions options = small();
  options.people = 37;
  const auto people = everyone(World{options, words()});
  ASSERT_EQ(people.size(), 37U);
  for (std::size_t i = 0; i < people.size(); ++i) EXPECT_EQ(people[i].number, static_cast<std::int64_t>(i));
}

TEST(World, ReferencesAndNhsNumbersAreEachOnes) {
  const World world{small(), words()};
  std::set<std::string> references, numbers;
  for (const auto& person : everyone(world)) {
    EXPECT_TRUE(references.insert(person.record.reference).second);
    for (const auto& contact : person.contacts) EXPECT_TRUE(references.insert(contact.contact.reference).second);
    for (const auto& care : person.care) EXPECT_TRUE(references.insert(care.reference).second);
    const std::string& number = person.record.details.nhs_number;
    if (number.empty()) continue;
    EXPECT_TRUE(numbers.insert(number).second);
    EXPECT_TRUE(person::parse_nhs_number(number).has_value()) << number;
    EXPECT_EQ(number.substr(0, 3), "999");
  }
}

TEST(World, NothingCouldBeAnybodysRealAddressOrTelephone) {
  const World world{small(), words()};
  for (const auto& person : everyone(world)) {
    EXPECT_EQ(person.record.details.postcode.substr(0, 2), "ZZ");
    EXPECT_TRUE(person::is_postcode(person.record.details.postcode)) << person.record.details.postcode;
    for (const auto& detail : person.record.contact_details) {
      const bool drama = detail.value.starts_with("07700 900") || detail.value.starts_with("01632 960") || detail.value.ends_with("@example.org");
      EXPECT_TRUE(drama) << detail.value;
    }
  }
}

TEST(World, EveryCodeStandsInItsListAndEveryDetailIsSound) {
  const World world{small(), words()};
  const auto lists = person::Lists::load().value();
  for (const auto& person : everyone(world)) {
    for (const auto& problem : person::check_person(person.record.details, world.options().to))
      EXPECT_NE(problem.weight, Weight::wrong) << problem.sentence;
    for (const auto& field : person::fields()) {
      if (field.kind != person::FieldKind::code || !field.text) continue;
      const std::string& code = person.record.details.*field.text;
      EXPECT_TRUE(code == "not_asked" || lists.named(field.list)->has(code)) << field.name << " " << code;
    }
    for (const auto& relation : person.relations) EXPECT_TRUE(lists.relationship.has(relation.facts.kind)) << relation.facts.kind;
    for (const auto& identifier : person.record.identifiers) EXPECT_TRUE(lists.other_system.has(identifier.system)) << identifier.system;
  }
}

TEST(World, ContactsPassTheFrontDoorsOwnRules) {
  const World world{small(), words()};
  const auto lists = front_door::ContactLists::load().value();
  for (const auto& person : everyone(world))
    for (const auto& spec : person.contacts) {
      const auto problems = front_door::problems_of(spec.contact.conversation, lists, noon(world.options().to + 1));
      EXPECT_TRUE(may_save(problems)) << (problems.empty() ? "" : problems.front().sentence);
      EXPECT_EQ(spec.contact.conversation.what_i_want.find('{'), std::string::npos) << spec.contact.conversation.what_i_want;
      EXPECT_TRUE(is_clean_utf8(spec.contact.conversation.what_i_want));
    }
}

TEST(World, PeopleSayManyDifferentThings) {
  std::set<std::string> wants;
  std::size_t contacts = 0;
  for (const auto& person : everyone(World{small(), words()}))
    for (const auto& spec : person.contacts) {
      ++contacts;
      wants.insert(spec.contact.conversation.what_i_want);
    }
  EXPECT_GT(contacts, 1'300U);
  EXPECT_GT(wants.size(), 500U);
}

TEST(World, HoldsNamesakesRestrictedRecordsDeathsAndHouseholds) {
  std::map<std::string, int> names;
  int restricted = 0, died = 0, related = 0, maiden = 0;
  for (const auto& person : everyone(World{small(), words()})) {
    ++names[person.record.details.given_name + " " + person.record.details.family_name];
    restricted += person.record.restricted;
    died += person.record.details.died_on.has_value();
    maiden += !person.record.other_names.empty();
    related += std::ranges::any_of(person.relations, [](const Relation& relation) { return relation.other.has_value(); });
  }
  EXPECT_TRUE(std::ranges::any_of(names, [](const auto& name) { return name.second > 1; }));
  EXPECT_GT(restricted, 2);
  EXPECT_GT(died, 50);
  EXPECT_GT(maiden, 10);
  EXPECT_GT(related, 150);
}

TEST(Naming, AMisspeltNameKeepsItsLettersWhole) {
  for (std::uint64_t seed = 0; seed < 20; ++seed)
    for (const char* name : {"Małgorzata", "Zoë", "Siân", "Agnieszka", "Łucja", "Björg", "Ngô", "ŁŻŹĆ"}) {
      Draw draw = Draw::of(seed, 1, 0);
      const std::string written = misspelt(name, draw);
      EXPECT_TRUE(is_clean_utf8(written)) << name;
      EXPECT_GE(written.size() + 1, std::string_view{name}.size());
    }
  Draw draw = Draw::of(1, 1, 0);
  EXPECT_TRUE(misspelt("Fenwick", draw).starts_with("Fewnick") || misspelt("Fenwick", draw).starts_with("Fenwik"));
}

TEST(World, StaffAreTheSameForEverySeed) {
  const World one{small(1), words()}, two{small(2), words()};
  std::set<std::string> sign_in_names;
  ASSERT_EQ(one.staff().size(), two.staff().size());
  for (std::size_t i = 0; i < one.staff().size(); ++i) {
    EXPECT_EQ(one.staff()[i].sign_in_name, two.staff()[i].sign_in_name);
    EXPECT_TRUE(sign_in_names.insert(one.staff()[i].sign_in_name).second) << one.staff()[i].sign_in_name;
  }
}

TEST(World, OptionsThatCannotWorkAreRefusedInWords) {
  WorldOptions options = small();
  options.people = 0;
  EXPECT_FALSE(check(options).has_value());
  options = small();
  options.from = options.to;
  EXPECT_FALSE(check(options).has_value());
  EXPECT_TRUE(check(small()).has_value());
}

TEST(Words, SlotsAreFilledAndSentencesBeginWithCapitals) {
  const auto some = Words::from_text("[a]\n# a remark\n{who} came. {who} went.\n[slot.who]\nmy son\n").value();
  Draw draw{1};
  EXPECT_EQ(some.phrase("a", {}, draw), "My son came. My son went.");
  EXPECT_EQ(some.phrase("a", {{"who", "nobody"}}, draw), "Nobody came. Nobody went.");
  EXPECT_THROW(some.section("b"), std::logic_error);
  EXPECT_FALSE(Words::from_text("a line before any section").has_value());
}

}  // namespace
}  // namespace stepwise::demo
