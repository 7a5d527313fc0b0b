// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_index.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::person {
namespace {

const Date today = *Date::parse_iso("2026-11-21");

Searchable someone(std::int64_t id, std::string given, std::string family, std::string born = "") {
  Searchable person;
  person.id = PersonId{id};
  person.reference = "ref" + std::to_string(id) + "abcdefghijkl";
  person.details.given_name = std::move(given);
  person.details.family_name = std::move(family);
  person.details.born_on = Date::parse_iso(born);
  return person;
}

class Searching : public ::testing::Test {
 protected:
  void load(const std::vector<Searchable>& people) {
    index.begin_loading();
    for (const Searchable& person : people) put(person);
    index.finish_loading();
  }
  void put(const Searchable& person) {
    const IndexEntry entry = index_entry(person);
    index.put({&entry, 1});
  }
  std::vector<std::int64_t> found(std::string_view typed) {
    std::vector<std::int64_t> ids;
    for (const Hit& hit : index.search(parse_search(typed, today), 0, 20).page) ids.push_back(hit.person.value());
    return ids;
  }
  std::vector<std::string_view> fields(std::string_view typed) {
    std::vector<std::string_view> words;
    for (const Message field : matched_words(index.search(parse_search(typed, today), 0, 20).page.at(0).fields)) words.push_back(field.english());
    return words;
  }
  SearchIndex index{NameForms::shipped()};
};

using Ids = std::vector<std::int64_t>;
using FieldWords = std::vector<std::string_view>;

TEST_F(Searching, FindsByEveryField) {
  Searchable ann = someone(1, "Annika", "Östberg-Smythe", "1950-03-12");
  ann.details.known_as = "Nicky";
  ann.details.postcode = "LS8 2AB";
  ann.details.nhs_number = "9434765919";
  ann.details.address_line_1 = "12 Hollow Lane";
  ann.other_names = {{.kind = "maiden", .given_name = "", .family_name = "Carver"}};
  ann.phones = {"+44 113 496 0123"};
  ann.other_references = {"HSG-1234"};
  load({ann, someone(2, "Robert", "Jones", "1971-12-03"), someone(3, "Priya", "Patel", "1962-07-01")});
  struct Row {
    std::string typed;
    FieldWords matched;
  };
  for (const auto& [typed, matched] : std::vector<Row>{{"ostberg", {"Last name"}},
                                                       {"OSTBERG SMYTHE", {"Last name"}},
                                                       {"smythe annika", {"First name", "Last name"}},
                                                       {"anika smith", {"First name", "Last name"}},
                                                       {"nicky", {"Other name"}},
                                                       {"carver", {"Other name"}},
                                                       {"12/03/1950 annika", {"Date of birth", "First name"}},
                                                       {"annika 1950", {"Date of birth", "First name"}},
                                                       {"LS8 2AB", {"Postcode"}},
                                                       {"annika ls8", {"First name", "Postcode"}},
                                                       {"943 476 5919", {"NHS number"}},
                                                       {"0113 496 0123", {"Phone"}},
                                                       {"496 0123", {"Phone"}},
                                                       {"hsg1234", {"Other system’s reference"}},
                                                       {"hollow lane", {"Address"}},
                                                       {"ref1abcdefghijkl", {"Our reference"}}}) {
    ASSERT_EQ(found(typed), Ids{1}) << typed;
    EXPECT_EQ(fields(typed), matched) << typed;
  }
  EXPECT_EQ(found("bob jones"), Ids{2});
  EXPECT_TRUE(found("zzzz").empty());
  EXPECT_TRUE(found("").empty());
}

TEST_F(Searching, PutsTheBestFirstAndThenByName) {
  load({someone(1, "Joan", "Smyth"), someone(2, "John", "Smith"), someone(3, "Adam", "Smith"), someone(4, "Smith", "Zed")});
  EXPECT_EQ(found("smith"), (Ids{3, 2, 4, 1}));
  EXPECT_EQ(found("john smith").front(), 2);
  EXPECT_EQ(found("smith john").front(), 2);
}

TEST_F(Searching, JoinsAndSplitsNames) {
  load({someone(1, "Mary", "O'Brien"), someone(2, "Ruth", "Mac Donald"), someone(3, "Ines", "De Souza")});
  EXPECT_EQ(found("o brien").front(), 1);
  EXPECT_EQ(found("macdonald").front(), 2);
  EXPECT_EQ(found("desouza").front(), 3);
}

TEST_F(Searching, ShowsThoseThatMissOneTermWhenFewMatchAll) {
  load({someone(1, "John", "Smith", "1950-03-12"), someone(2, "John", "Smith", "1971-01-01"), someone(3, "Priya", "Patel", "1962-07-01")});
  EXPECT_EQ(found("john smith 12/3/1950"), (Ids{1, 2}));
}

TEST_F(Searching, OneLetterIsAnInitial) {
  load({someone(1, "John", "Smith"), someone(2, "Peter", "Smith"), someone(3, "Jane", "Patel")});
  EXPECT_EQ(found("j smith").front(), 1);
  EXPECT_EQ(found("smith p").front(), 2);
  EXPECT_EQ(found("j s").front(), 1);
  EXPECT_EQ(found("j"), (Ids{3, 1}));
}

TEST_F(Searching, AFirstPartOfAPostcodeIsWhole) {
  Searchable near = someone(1, "Ann", "Carver"), far = someone(2, "Tom", "Bell");
  near.details.postcode = "LS8 2AB";
  far.details.postcode = "LS82 2AB";
  load({near, far});
  for (const char* typed : {"ls8", "ls8 2", "LS8 2AB"}) EXPECT_EQ(found(typed), Ids{1}) << typed;
  EXPECT_EQ(found("ls82"), Ids{2});
}

TEST_F(Searching, SwappedDayAndMonthIsFoundAfterTheExact) {
  load({someone(1, "A", "Smith", "1950-12-03"), someone(2, "B", "Smith", "1950-03-12")});
  EXPECT_EQ(found("12/3/1950"), (Ids{2, 1}));
}

TEST_F(Searching, FollowsChanges) {
  load({someone(1, "John", "Smith"), someone(2, "Priya", "Patel")});
  put(someone(1, "John", "Carpenter"));
  EXPECT_TRUE(found("smith").empty());
  EXPECT_EQ(found("carpenter"), Ids{1});
  put(someone(3, "New", "Person"));
  EXPECT_EQ(found("person"), Ids{3});
  index.remove(PersonId{2});
  EXPECT_TRUE(found("patel").empty());
  EXPECT_EQ(index.size(), 2U);
}

TEST_F(Searching, Pages) {
  std::vector<Searchable> people;
  for (int i = 1; i <= 45; ++i) people.push_back(someone(i, "Given" + std::string(1, static_cast<char>('a' + i % 26)), "Smith"));
  load(people);
  std::vector<std::int64_t> all;
  for (std::size_t skip = 0; skip < 60; skip += 20) {
    const Hits hits = index.search(parse_search("smith", today), skip, 20);
    EXPECT_EQ(hits.total, 45U);
    for (const Hit& hit : hits.page) all.push_back(hit.person.value());
  }
  std::ranges::sort(all);
  EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
  EXPECT_EQ(all.size(), 45U);
}

TEST_F(Searching, CandidatesAreTheLikely) {
  Searchable twin = someone(1, "Jon", "Smyth", "1950-03-12");
  twin.phones = {"07700 900123"};
  load({twin, someone(2, "Priya", "Patel", "1962-07-01"), someone(3, "John", "Smith", "1990-01-01")});
  Details fresh;
  fresh.given_name = "John";
  fresh.family_name = "Smith";
  fresh.born_on = Date::parse_iso("1950-03-12");
  const auto likely = index.candidates(fresh, {}, 10);
  EXPECT_EQ(likely, (std::vector<PersonId>{PersonId{1}, PersonId{3}}));
  const std::vector<std::string> phones = {"07700900123"};
  EXPECT_EQ(index.candidates({}, phones, 10), std::vector<PersonId>{PersonId{1}});
}

std::string slipped(std::string name) {
  const auto letter = [] { return static_cast<char>('a' + *rc::gen::inRange(0, 26)); };
  const auto at = *rc::gen::inRange<std::size_t>(0, name.size());
  switch (*rc::gen::inRange(0, 4)) {
    case 0: name.insert(at, 1, letter()); break;
    case 1: name.erase(at, 1); break;
    case 2: name[at] = letter(); break;
    default: if (at + 1 < name.size()) std::swap(name[at], name[at + 1]);
  }
  return name;
}

RC_GTEST_FIXTURE_PROP(Searching, AnyOneSlipOrSwapIsFound, ()) {
  const auto name = [] {
    return *rc::gen::resize(12, rc::gen::suchThat(rc::gen::container<std::string>(rc::gen::inRange<char>('a', 'z' + 1)),
                                                  [](const std::string& s) { return s.size() > 1; }));
  };
  const std::string given = name(), family = name();
  std::vector<Searchable> people{someone(1, given, family)};
  for (int i = 2; i < 12; ++i) people.push_back(someone(i, name(), name()));
  load(people);
  const std::string a = slipped(given), b = slipped(family);
  for (const std::string& typed : {b, a, b + " " + a, a + " " + b, family + " " + given}) {
    const Hits hits = index.search({parse_search(typed, today)}, 0, 1000);
    RC_ASSERT(std::ranges::any_of(hits.page, [](const Hit& hit) { return hit.person == PersonId{1}; }) || a.empty() || b.empty());
  }
}

}  // namespace
}  // namespace stepwise::person
