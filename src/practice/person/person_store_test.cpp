// SPDX-License-Identifier: Apache-2.0
#include "practice/person/person_store.hpp"

#include "practice/person/search_service.hpp"
#include "store/test_support.hpp"

namespace stepwise::person {
namespace {

class PersonStore : public store::test::EachEngine {
 protected:
  PersonId add(std::string reference, std::string given, std::string family) {
    NewPerson person{.reference = std::move(reference), .details = {}, .responsible_team = {}, .other_names = {}, .contact_details = {}, .identifiers = {}};
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    return store().write([&](store::WriteTx& tx) -> Result<PersonId> { return insert_person(tx, person); }).value();
  }
  access::Staff worker() {
    access::Staff staff;
    staff.id = StaffId{3};
    staff.name = "Sam Porter";
    staff.may = {access::Permission::read_person, access::Permission::change_person};
    return staff;
  }
  access::ChangeablePerson opened(std::string_view reference) {
    const access::Staff staff = worker();
    access::Gate gate{store(), staff, "r1"};
    return gate.changeable(*store().read(), reference, "record").value();
  }
};
STEPWISE_EACH_ENGINE(PersonStore);

TEST_P(PersonStore, ReadsBackAllThatIsKnown) {
  NewPerson person{.reference = "abc", .details = {}, .restricted = true, .responsible_team = TeamId{4},
                   .other_names = {{.kind = "maiden", .given_name = "", .family_name = "Carver"}},
                   .contact_details = {{.kind = "mobile", .value = "07700 900123", .note = "not after 6pm", .safe_to_use = false}, {.kind = "phone", .value = "0113 496 0000", .note = ""}},
                   .identifiers = {{.system = "housing", .value = "HSG-1"}}};
  person.details.given_name = "Zoë";
  person.details.born_on = Date::parse_iso("1950-03-27");
  person.details.nhs_number = "9434765919";
  const PersonId id = store().write([&](store::WriteTx& tx) -> Result<PersonId> { return insert_person(tx, person); }).value();
  const auto tx = store().read();
  const auto kept = find_person(*tx, id);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->details, person.details);
  EXPECT_EQ(kept->reference, "abc");
  EXPECT_TRUE(kept->restricted);
  EXPECT_EQ(kept->responsible_team, TeamId{4});
  const auto known = known_people(*tx, {id});
  ASSERT_EQ(known.size(), 1U);
  EXPECT_EQ(known[0].known.other_names.at(0).family_name, "Carver");
  EXPECT_EQ(known[0].known.phones.size(), 2U);
  EXPECT_EQ(known[0].listed.details.given_name, "") << "a restricted person's details are not for lists";
}

TEST_P(PersonStore, AddsOnceForAToken) {
  NewPerson first{.reference = "one", .details = {}, .responsible_team = {}, .other_names = {}, .contact_details = {}, .identifiers = {}};
  NewPerson second = first;
  second.reference = "two";
  const auto add_once = [&](const NewPerson& person) {
    return store().write([&](store::WriteTx& tx) -> Result<Added> { return insert_person_once(tx, person, "token"); }).value();
  };
  EXPECT_TRUE(add_once(first).now);
  const Added again = add_once(second);
  EXPECT_FALSE(again.now);
  EXPECT_EQ(again.reference, "one");
  EXPECT_EQ(added_once(*store().read(), "token"), "one");
  EXPECT_EQ(added_once(*store().read(), "other"), std::nullopt);
}

TEST_P(PersonStore, RefusesAStaleSaveAndKeepsTheFirst) {
  add("abc", "Ann", "Carver");
  const auto who = opened("abc");
  Details mine = find_person(*store().read(), who.id())->details, theirs = mine;
  theirs.town = "Otherton";
  mine.town = "Elsewhere";
  const auto save = [&](const Details& details) {
    return store().write([&](store::WriteTx& tx) { return save_details(tx, who, 1, details, {.actor_name = "Sam Porter", .action = "person.details_changed", .person = who.id()}); });
  };
  EXPECT_TRUE(save(theirs));
  const auto stale = save(mine);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().kind, FaultKind::stale);
  const auto kept = find_person(*store().read(), who.id());
  EXPECT_EQ(kept->details.town, "Otherton");
  EXPECT_EQ(kept->version, 2);
  EXPECT_EQ(read_latest_change(*store().read(), who.readable())->by, "Sam Porter");
}

TEST_P(PersonStore, RelationshipsGoBothWays) {
  const PersonId ann = add("ann", "Ann", "Carver"), tom = add("tom", "Tom", "Carver");
  const auto who = opened("ann"), other = opened("tom");
  const auto change = [&](auto work) { ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> { work(tx); return {}; })); };
  change([&](store::WriteTx& tx) {
    Relationship son;
    son.other = tom;
    son.kind = "child";
    son.is_unpaid_carer = true;
    add_relationship(tx, ann, son, "parent");
    Relationship neighbour;
    neighbour.name = "Mr Bell";
    neighbour.kind = "neighbour";
    add_relationship(tx, ann, neighbour, "neighbour");
  });
  auto of_ann = read_relationships(*store().read(), who.readable());
  ASSERT_EQ(of_ann.size(), 2U);
  EXPECT_EQ(of_ann[0].name, "Tom Carver");
  EXPECT_EQ(of_ann[0].other_reference, "tom");
  EXPECT_TRUE(of_ann[0].is_unpaid_carer);
  auto of_tom = read_relationships(*store().read(), other.readable());
  ASSERT_EQ(of_tom.size(), 1U);
  EXPECT_EQ(of_tom[0].kind, "parent");
  EXPECT_EQ(of_tom[0].name, "Ann Carver");
  EXPECT_TRUE(of_tom[0].is_cared_for) << "the carer's own record says whom they look after";
  EXPECT_FALSE(of_ann[0].is_cared_for);
  change([&](store::WriteTx& tx) { remove_relationship(tx, tom, of_tom[0].id); });
  EXPECT_EQ(read_relationships(*store().read(), who.readable()).size(), 1U);
  EXPECT_TRUE(read_relationships(*store().read(), other.readable()).empty());
}

TEST_P(PersonStore, ACarerMaySayWhomTheyLookAfter) {
  const PersonId ann = add("ann", "Ann", "Carver");
  add("tom", "Tom", "Carver");
  const auto cared_for = opened("ann"), carer = opened("tom");
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
    Relationship mother;
    mother.other = ann;
    mother.kind = "parent";
    mother.is_cared_for = true;
    add_relationship(tx, carer.id(), mother, "child");
    return {};
  }));
  EXPECT_TRUE(read_relationships(*store().read(), cared_for.readable()).at(0).is_unpaid_carer);
  EXPECT_TRUE(read_relationships(*store().read(), carer.readable()).at(0).is_cared_for);
}

TEST_P(PersonStore, TimelineAndAccessHistoryAreRead) {
  add("abc", "Ann", "Carver");
  const auto who = opened("abc");
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
    tx.audit({.actor_name = "Sam Porter", .role = "team_manager", .action = "person.added", .person = who.id(), .after = R"({"town":"X"})"});
    return {};
  }));
  const auto tx = store().read();
  const auto timeline = read_timeline(*tx, who.readable(), Lists::load().value());
  ASSERT_EQ(timeline.size(), 1U);
  EXPECT_EQ(timeline[0].title, "Person added to the record");
  EXPECT_EQ(timeline[0].detail, "Town or city");
  const auto lines = read_access_history(*tx, who.readable(), 0, 10);
  ASSERT_GE(lines.size(), 1U);
  EXPECT_EQ(lines[0].action, "person.added");
  EXPECT_EQ(lines[0].role, "team_manager") << "of a role that is no longer there";
  EXPECT_TRUE(read_access_history(*tx, who.readable(), lines.back().audit_id, 10).empty());
}

TEST_P(PersonStore, SearchFollowsTheRecord) {
  add("abc", "Ann", "Carver");
  SearchService service{store(), NameForms::shipped(), 2};
  store().on_commit([&](const store::Committed& committed) { service.touched(committed.touched); });
  service.start();
  service.wait_until_ready();
  const auto found = [&](std::string_view typed) { return service.index()->search(parse_search(typed, Date{20000}), 0, 10).total; };
  EXPECT_EQ(found("carver"), 1U);
  const PersonId tom = add("tom", "Tom", "Bellweather");
  service.catch_up();
  EXPECT_EQ(found("bellwether"), 1U);
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
    add_other_name(tx, tom, {.kind = "former", .given_name = "", .family_name = "Ostrowski"});
    add_identifier(tx, tom, {.system = "housing", .value = "HSG-77"});
    return {};
  }));
  service.catch_up();
  EXPECT_EQ(found("ostrowsky"), 1U);
  EXPECT_EQ(found("hsg77"), 1U);
  record().close();
}

}  // namespace
}  // namespace stepwise::person
