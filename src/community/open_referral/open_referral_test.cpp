// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/share.hpp"
#include "community/open_referral/feed.hpp"
#include "community/open_referral/publish.hpp"
#include "community/open_referral/terms.hpp"
#include "community/open_referral/test/schema.hpp"

namespace stepwise::open_referral {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

const PlaceLists& lists() {
  static const PlaceLists all = PlaceLists::load().value();
  return all;
}

Place whole_place() {
  Place place;
  place.reference = "abcdefgh12345678";
  place.made_at = place.changed_at = noon(Date::parse_iso("2026-11-01").value());
  place.checked_on = Date::parse_iso("2026-11-02");
  Facts& f = place.facts;
  f.name = "Coldwell Men’s Shed";
  f.kind = "group";
  f.organisation = "Coldwell Community Trust";
  f.what_happens = "Woodwork \"and\" tea";
  f.for_whom = "older_people,men";
  f.who_for = "Men who like to make things";
  f.minimum_age = "18";
  f.maximum_age = "110";
  f.access_facts = "bsl=no,step_free=yes";
  f.inclusion_note = "A shedder sits beside you";
  f.welcome = "Tea first";
  f.welcomer = "Bert";
  f.cost_kind = "donation";
  f.cost = "£2 towards the tea";
  f.sessions = "Tuesday 10:00 to 12:00\nFriday 09:30 fortnightly\nSunday monthly";
  f.when_words = "Not in August";
  f.meets = "in_person";
  f.building = "Old Joinery";
  f.address = "12 Albion Street, Coldwell";
  f.postcode = "ZZ5 1AA";
  f.latitude = "53.95";
  f.longitude = "-2.0512";
  f.how_to_join = "Telephone first";
  f.phone = "01632 960111";
  f.email = "shed@example.org";
  f.website = "https://example.org/shed";
  return place;
}

const fs::path shared = "../shared/data/open-referral-uk";
test::Schema schema(const std::string& name) { return test::Schema{json::parse(read_file(shared / "schema" / (name + ".json")).value())}; }

TEST(Publishing, every_answer_is_as_the_standards_schemas_say) {
  if (!fs::exists(shared)) GTEST_SKIP() << "the standard's schemas are not at hand";
  Place bare;
  bare.reference = "bare";
  bare.facts.name = "Bare";
  Place hidden = whole_place();
  hidden.facts.hide_address = "yes";
  for (const Place& place : {whole_place(), bare, hidden}) {
    EXPECT_THAT(schema("service").faults(json::parse(service_json(place, lists()))), IsEmpty());
    EXPECT_THAT(schema("service_list").faults(json::parse(service_line_json(place, lists()))), IsEmpty());
    EXPECT_THAT(schema("service_at_location").faults(json::parse(service_at_location_json(place, lists()))), IsEmpty());
    EXPECT_THAT(schema("service_at_location_list").faults(json::parse(service_at_location_line_json(place, lists()))), IsEmpty());
  }
  const json api = json::parse(read_file(shared / "openapi30.json").value());
  const test::Schema page{api["components"]["schemas"]["Page"]};
  EXPECT_THAT(page.faults(json::parse(page_json({.total = 101, .number = 2, .per_page = 50}, term_lines(lists())))), IsEmpty());
  // The schema of a term is that of the terms inside a service.
  const json term = json::parse(read_file(shared / "schema/service.json").value())["properties"]["attributes"]["items"]["properties"]["taxonomy_term"];
  for (const auto& line : term_lines(lists())) EXPECT_THAT(test::Schema{term}.faults(json::parse(line)), IsEmpty()) << line;
}

TEST(Publishing, the_checker_itself_finds_what_is_wrong) {
  const test::Schema small{json::parse(R"({"type":"object","required":["id"],"properties":{"id":{"type":"string","format":"uuid"},"n":{"type":"number"},"s":{"enum":["a"]}}})")};
  EXPECT_EQ(small.faults(json::parse(R"({"id":"x","n":"1","s":"b"})")).size(), 3U);
  EXPECT_EQ(small.faults(json::parse("{}")).size(), 1U);
  EXPECT_THAT(small.faults(json::parse(R"({"id":"d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610"})")), IsEmpty());
}

TEST(Publishing, ids_are_uuids_that_stay) {
  const test::Schema uuid{json::parse(R"({"type":"string","format":"uuid"})")};
  EXPECT_THAT(uuid.faults(uuid_of("anything")), IsEmpty());
  EXPECT_EQ(uuid_of("anything"), uuid_of("anything"));
  EXPECT_NE(uuid_of("anything"), uuid_of("anything else"));
  EXPECT_EQ(uuid_of("x")[14], '8');
}

TEST(Publishing, a_hidden_address_is_nowhere) {
  Place hidden = whole_place();
  hidden.facts.hide_address = "yes";
  for (const auto& text : {service_json(hidden, lists()), service_line_json(hidden, lists())})
    for (const auto* secret : {"Albion", "ZZ5", "53.95", "Old Joinery"}) EXPECT_THAT(text, testing::Not(HasSubstr(secret)));
  EXPECT_FALSE(has_location(hidden));
}

TEST(RoundTrip, what_is_published_comes_back_the_same) {
  const Place place = whole_place();
  for (const auto& text : {service_json(place, lists()), service_at_location_json(place, lists()), page_json({.total = 1}, {service_json(place, lists())})}) {
    const auto feed = read_feed(text, lists()).value();
    ASSERT_EQ(feed.entries.size(), 1U);
    EXPECT_THAT(feed.refused, IsEmpty());
    EXPECT_EQ(feed.entries[0].id, service_id(place));
    for (const auto* field : directory::differing(feed.entries[0].facts, place.facts))
      ADD_FAILURE() << field->name << ": " << feed.entries[0].facts.*field->value << " for " << place.facts.*field->value;
    EXPECT_EQ(feed.entries[0].assured_on, place.checked_on);
  }
}

RC_GTEST_PROP(RoundTrip, holds_for_any_words, ()) {
  Place place = whole_place();
  for (const auto member : {&Facts::name, &Facts::what_happens, &Facts::welcomer, &Facts::welcome, &Facts::building, &Facts::who_for, &Facts::cost, &Facts::phone, &Facts::when_words})
    place.facts.*member = *rc::gen::element<std::string>("a", "Zoë’s “place”", "x & <y>", "tab\\here", "日本");
  place.facts.cost_kind = *rc::gen::element<std::string>("free", "donation", "pay");
  place.facts.for_whom = *rc::gen::element<std::string>("", "dementia", "older_people,dementia,carers");
  place.facts.sessions = *rc::gen::element<std::string>("", "Monday 09:00 to 10:00", "Sunday 12:00 monthly");
  const auto feed = read_feed(service_json(place, lists()), lists()).value();
  RC_ASSERT(feed.entries.size() == 1U);
  RC_ASSERT(feed.entries[0].facts == place.facts);
}

TEST(Feed, the_standards_own_examples_load) {
  if (!fs::exists(shared)) GTEST_SKIP() << "the standard's examples are not at hand";
  Feed all;
  for (const auto& file : fs::directory_iterator{shared / "examples"}) {
    auto feed = read_feed(read_file(file.path()).value(), lists());
    ASSERT_TRUE(feed) << file.path();
    EXPECT_THAT(feed->refused, IsEmpty()) << file.path();
    const bool tells_services = file.path().filename().string().starts_with("service");
    if (tells_services) {
      EXPECT_FALSE(feed->entries.empty()) << file.path();
    }
    add_feed(all, std::move(*feed));
  }
  const auto counselling = std::ranges::find(all.entries, "ac148810-d857-441c-9679-408f346de14b", &Entry::id);
  ASSERT_NE(counselling, all.entries.end());
  EXPECT_EQ(counselling->facts.name, "Community Counselling");
  EXPECT_EQ(counselling->facts.organisation, "Example Organization Inc.");
  EXPECT_EQ(counselling->facts.welcomer, "Ann Persona");
  EXPECT_THAT(counselling->facts.access_facts, HasSubstr("hearing_loop=yes"));
  EXPECT_THAT(counselling->facts.sessions, HasSubstr("Thursday 10:00 to 18:00"));
  EXPECT_EQ(counselling->facts.latitude, "") << "a hundred degrees north is nowhere";
  EXPECT_EQ(counselling->facts.cost_kind, "pay");
}

TEST(Feed, what_is_broken_is_refused_by_entry_and_the_rest_kept) {
  const auto feed = read_feed(R"([5, {"name":"No id","status":"active"}, {"id":"a","status":"active"}, {"id":"b","name":"B","status":"open"},
    {"id":"c","name":"C","status":"active","url":"not a web address","minimum_age":90,"maximum_age":20,"schedules":[7,{"byday":"XX"}],"service_at_locations":[{"location":{"latitude":999,"longitude":"x"}}]},
    {"id":"d","name":"D","status":"defunct"}])", lists()).value();
  ASSERT_EQ(feed.refused.size(), 4U);
  EXPECT_EQ(feed.refused[0].number, 1U);
  EXPECT_EQ(feed.refused[1].sentence, "It has no id");
  EXPECT_EQ(feed.refused[2].sentence, "It has no name");
  EXPECT_THAT(feed.refused[3].sentence, HasSubstr("status"));
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].facts.website, "");
  EXPECT_THAT(feed.entries[0].notes, testing::Contains(HasSubstr("Website was left out")));
  EXPECT_TRUE(problems_of(feed.entries[0].facts, lists()).empty());
  EXPECT_TRUE(feed.entries[1].ended);
}

std::string brackets(std::size_t deep) { return std::string(deep, '[') + std::string(deep, ']'); }

TEST(Feed, lists_within_lists_without_end_stop_nothing) {
  EXPECT_THAT(read_feed(brackets(1'000'000), lists()).value().entries, IsEmpty());
  const auto feed = read_feed(R"([{"id":"a","name":"A \"[[[\"","status":"active","x":)" + brackets(1'000'000) + R"(},{"id":"b","name":"B","status":"active"}])", lists()).value();
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].facts.name, "A \"[[[\"");
  EXPECT_EQ(feed.entries[1].facts.name, "B");
}

TEST(Feed, one_stray_byte_costs_no_other_entry) {
  const auto feed = read_feed("[{\"id\":\"a\",\"name\":\"Caf\xE9\",\"status\":\"active\"},{\"id\":\"b\",\"name\":\"B\",\"status\":\"active\"}]", lists());
  ASSERT_TRUE(feed);
  ASSERT_EQ(feed->entries.size(), 2U);
  EXPECT_TRUE(feed->entries[0].facts.name.starts_with("Caf"));
}

TEST(Feed, an_entry_that_is_a_list_is_refused_in_its_place) {
  const auto feed = read_feed(R"([[],[[]],{"id":"a","name":"A","status":"active"}])", lists()).value();
  ASSERT_EQ(feed.refused.size(), 2U);
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].number, 3U) << "the number is that of the entry in its file";
}

TEST(Feed, a_service_told_twice_is_one) {
  const auto feed = read_feed(R"([{"id":"a","name":"A","status":"active"},{"id":"a","name":"Other","status":"active","email":"a@example.org"}])", lists()).value();
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].facts.name, "A");
  EXPECT_EQ(feed.entries[0].facts.email, "a@example.org");
}

TEST(Feed, that_is_not_json_says_so) { EXPECT_THAT(read_feed("id,name\n1,A", lists()).error().sentence, HasSubstr("not JSON")); }

TEST(Feed, long_words_are_shortened_between_characters) {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "é";
  const auto feed = read_feed(json{{"id", "a"}, {"name", name}, {"status", "active"}}.dump(), lists()).value();
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_TRUE(problems_of(feed.entries[0].facts, lists()).empty());
  EXPECT_TRUE(feed.entries[0].facts.name.ends_with("é…"));
}

}  // namespace
}  // namespace stepwise::open_referral
