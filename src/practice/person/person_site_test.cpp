// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_routes.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::person {
namespace {

using access::test::Browser;
using access::test::FormFields;
using html::find_all;
using html::text_of;
using ::testing::Test;

class PersonPages : public Test {
 protected:
  PersonPages() {
    room = Site::open(site.store(), site.random()).value();
    room->wait_until_ready();
    site.add(room->routes());
  }
  PersonId add(std::string reference, std::string given, std::string family, std::string born = "", bool restricted = false) {
    NewPerson person{.reference = std::move(reference), .details = {}, .restricted = restricted, .responsible_team = {}, .other_names = {}, .contact_details = {}, .identifiers = {}};
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.born_on = Date::parse_iso(born);
    return site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return insert_person(tx, person); }).value();
  }
  std::string results(Browser& browser, std::string typed) {
    return browser.get(location(browser.post("/people/search", {{"q", std::move(typed)}}))).whole_body();
  }
  /// Searches again until the index has followed the last save.
  std::string search(Browser& browser, std::string typed) {
    for (int i = 0; i < 100; ++i) {
      const auto page = results(browser, typed);
      if (page.find("Nobody found") == std::string::npos || i == 99) return page;
    }
    return {};
  }
  std::string proof_in(const std::string& page) { return find_all(page, "input[name=proof]").at(0).attribute("value"); }
  std::string location(const http::Response& response) { return access::test::header_of(response, "Location"); }
  std::int64_t people() {
    std::int64_t count = 0;
    for (std::int64_t id = 1; id < 50; ++id) count += find_person(*site.store().read(), PersonId{id}).has_value();
    return count;
  }

  access::test::TestSite site{"sqlite"};
  std::shared_ptr<Site> room;
};

TEST_F(PersonPages, SearchShowsWhoAndWhatMatched) {
  add("annref", "Ann", "Carver", "1950-03-12");
  add("hidref", "Hugh", "Carver", "1950-03-12", true);
  Browser worker = site.sign_in_as("contact_worker");
  const std::string page = search(worker, "karver 12/3/1950");
  const std::string words = text_of(page);
  EXPECT_NE(words.find("2 people found"), std::string::npos) << words;
  EXPECT_NE(words.find("12 March 1950 (76 years old)"), std::string::npos);
  EXPECT_NE(words.find("Last name"), std::string::npos);
  EXPECT_NE(words.find("Restricted record"), std::string::npos);
  EXPECT_EQ(words.find("Hugh"), std::string::npos);
  EXPECT_EQ(worker.post("/people/search", {{"q", " "}}).status, 422);
}

TEST_F(PersonPages, ResultsAreFoundAgainAndTheirAddressSaysNothing) {
  add("annref", "Ann", "Carver", "1950-03-12");
  Browser worker = site.sign_in_as("contact_worker"), other = site.sign_in_as("contact_worker");
  search(worker, "carver");
  const std::string address = location(worker.post("/people/search", {{"q", "carver 12/3/1950"}}));
  EXPECT_EQ(address.find("arver"), std::string::npos);
  EXPECT_EQ(address.find("1950"), std::string::npos);
  for (int i = 0; i < 2; ++i) EXPECT_NE(text_of(worker.get(address).whole_body()).find("1 person found"), std::string::npos);
  EXPECT_NE(proof_in(worker.get(address).whole_body()), proof_in(worker.get(address).whole_body()));
  for (const std::string& elsewhere : {std::string{"/people/search"}, address + "x", std::string{"/people/search?found=carver"}})
    EXPECT_EQ(location(worker.get(elsewhere)), "/people") << elsewhere;
  EXPECT_EQ(location(other.get(address)), "/people");
}

TEST_F(PersonPages, WhoMatchesInPartIsToldApart) {
  add("annref", "Ann", "Carver", "1950-03-12");
  add("hughref", "Hugh", "Carver", "1961-01-02");
  Browser worker = site.sign_in_as("contact_worker");
  const std::string page = text_of(search(worker, "ann carver"));
  EXPECT_NE(page.find("1 person found"), std::string::npos) << page;
  EXPECT_NE(page.find("Listed after them: 1 person who matches all but one part"), std::string::npos) << page;
  EXPECT_NE(text_of(search(worker, "beth carver")).find("No full match: 2 people match in part"), std::string::npos);
  EXPECT_NE(text_of(search(worker, "carver 943 476 5918")).find("Check the NHS number"), std::string::npos);
}

TEST_F(PersonPages, AChoiceNobodyMadeIsNotAsked) {
  Browser worker = site.sign_in_as("contact_worker");
  const std::string page = worker.post("/people/new", {{"proof", proof_in(search(worker, "Ann Carver"))}}).whole_body();
  std::vector<std::string> chosen;
  for (const auto& option : find_all(page, "option"))
    if (option.has("selected")) chosen.push_back(option.attribute("value"));
  EXPECT_EQ(chosen, std::vector<std::string>(find_all(page, "select").size(), "not_asked"));
}

TEST_F(PersonPages, NobodyIsAddedWithoutASearch) {
  Browser worker = site.sign_in_as("contact_worker");
  EXPECT_EQ(location(worker.get("/people/new")), "/people?first=search");
  EXPECT_EQ(location(worker.post("/people/new", {})), "/people?first=search");
  EXPECT_EQ(location(worker.post("/people/add", {{"family_name", "Carver"}, {"proof", "made-up"}})), "/people?first=search");
  const std::string proof = proof_in(results(worker, "zoe quillfeather 12/3/1950"));
  Browser another = site.sign_in_as("contact_worker");
  EXPECT_EQ(another.post("/people/new", {{"proof", proof}}).status, 303) << "a proof is one session's own";
  EXPECT_EQ(worker.post("/people/new", {{"proof", proof}}).status, 200);
  EXPECT_EQ(people(), 0);
}

TEST_F(PersonPages, AProofLastsAnHour) {
  Browser worker = site.sign_in_as("contact_worker");
  const std::string proof = proof_in(results(worker, "quillfeather"));
  site.clock().move_to(site.clock().now() + seconds(20 * 60));
  (void)worker.get("/people");
  site.clock().move_to(site.clock().now() + seconds(20 * 60));
  (void)worker.get("/people");
  EXPECT_EQ(worker.post("/people/new", {{"proof", proof}}).status, 200);
  site.clock().move_to(site.clock().now() + seconds(21 * 60));
  EXPECT_EQ(worker.post("/people/new", {{"proof", proof}}).status, 303);
}

TEST_F(PersonPages, AddsAPersonOnceHoweverOftenItIsSent) {
  Browser worker = site.sign_in_as("contact_worker");
  const std::string proof = proof_in(results(worker, "zoe quillfeather 12/3/1950"));
  const std::string form = worker.post("/people/new", {{"proof", proof}}).whole_body();
  EXPECT_EQ(find_all(form, "input[name=family_name]").at(0).attribute("value"), "Quillfeather");
  EXPECT_EQ(find_all(form, "input[name=born_on]").at(0).attribute("value"), "12/03/1950");
  const FormFields fields{{"proof", proof}, {"given_name", "Zoe"}, {"family_name", "Quillfeather"}, {"born_on", "12/3/1950"}, {"birth_quality", "exact"}, {"phone", "07700 900123"}};
  const std::string first = location(worker.post("/people/add", fields)), second = location(worker.post("/people/add", fields));
  EXPECT_EQ(first.substr(0, 8), "/people/");
  EXPECT_EQ(first, second);
  EXPECT_EQ(people(), 1);
  EXPECT_NE(text_of(worker.get(first).whole_body()).find("Zoe Quillfeather"), std::string::npos);
}

TEST_F(PersonPages, WrongAnswersAreKeptAndExplained) {
  Browser worker = site.sign_in_as("contact_worker");
  const std::string proof = proof_in(results(worker, "quillfeather"));
  const auto page = worker.post("/people/add", {{"proof", proof}, {"family_name", "Quillfeather"}, {"nhs_number", "943 476 5918"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_EQ(find_all(page.whole_body(), "input[name=nhs_number]").at(0).attribute("value"), "943 476 5918");
  EXPECT_NE(text_of(page.whole_body()).find("one of its digits is mistyped"), std::string::npos);
  EXPECT_EQ(people(), 0);
}

TEST_F(PersonPages, PossibleMatchesComeFirst) {
  add("annref", "Ann", "Quillfeather", "1950-03-12");
  Browser worker = site.sign_in_as("contact_worker");
  const std::string proof = proof_in(search(worker, "anne quilfeather"));
  FormFields fields{{"proof", proof}, {"given_name", "Anne"}, {"family_name", "Quilfeather"}, {"born_on", "12/3/1950"}, {"birth_quality", "exact"}};
  const auto shown = worker.post("/people/add", fields);
  EXPECT_EQ(shown.status, 200);
  EXPECT_NE(text_of(shown.whole_body()).find("Possible matches"), std::string::npos);
  EXPECT_NE(text_of(shown.whole_body()).find("Same date of birth"), std::string::npos);
  EXPECT_EQ(find_all(shown.whole_body(), "a[href=/people/annref]").at(0).attribute("target"), "_blank") << "the form would be lost on the way back";
  fields.emplace_back("asked", "yes");
  EXPECT_EQ(worker.post("/people/add", fields).status, 422);
  EXPECT_EQ(people(), 1);
  fields.emplace_back("not_a_match", "relative");
  EXPECT_EQ(worker.post("/people/add", fields).status, 303);
  EXPECT_EQ(people(), 2);
}

TEST_F(PersonPages, TheRecordShowsTheLatestSaveEvenWhenHot) {
  add("annref", "Ann", "Carver", "1950-03-12");
  Browser worker = site.sign_in_as("contact_worker");
  const std::string cold = worker.get("/people/annref").whole_body(), hot = worker.get("/people/annref").whole_body();
  EXPECT_EQ(html::canonical(cold), html::canonical(hot));
  EXPECT_NE(room->metrics().find("stepwise_hot_record_hits_total 1"), std::string::npos) << room->metrics();
  EXPECT_EQ(find_all(hot, "title").at(0).text.find("Ann"), std::string::npos);
  EXPECT_EQ(worker.post("/people/annref/details/address", {{"version", "1"}, {"town", "Otherton"}}).status, 303);
  EXPECT_NE(text_of(worker.get("/people/annref").whole_body()).find("Otherton"), std::string::npos);
}

TEST_F(PersonPages, WhoeverMayNotChangeDetailsReadsThemInstead) {
  add("annref", "Ann", "Carver");
  Browser planner = site.sign_in_as("support_planner");
  for (const char* group : {"birth", "communication", "about", "health"}) {
    const auto answer = planner.get("/people/annref/details/" + std::string{group});
    EXPECT_EQ(answer.status, 303) << group;
    EXPECT_EQ(access::test::header_of(answer, "Location"), "/people/annref/details");
  }
  EXPECT_EQ(planner.get("/people/annref/details").status, 200);
  EXPECT_EQ(planner.post("/people/annref/details/address", {{"version", "1"}, {"town", "Otherton"}}).status, 404);
}

TEST_F(PersonPages, LooksOfAHotRecordAreAudited) {
  add("annref", "Ann", "Carver");
  Browser worker = site.sign_in_as("contact_worker");
  (void)worker.get("/people/annref");
  (void)worker.get("/people/annref");
  const std::string page = worker.get("/people/annref/access-history").whole_body();
  const auto rows = find_all(page, "tr");
  EXPECT_EQ(std::ranges::count_if(rows, [](const auto& row) { return row.text.find("Looked at the record") != std::string::npos; }), 2);
  EXPECT_NE(text_of(page).find("Contact centre worker"), std::string::npos) << "the role by its name";
}

TEST_F(PersonPages, RestrictedRecordsAreNotThere) {
  add("hidref", "Hugh", "Hidden", "", true);
  Browser worker = site.sign_in_as("contact_worker");
  for (const char* page : {"/people/hidref", "/people/hidref/timeline", "/people/hidref/details", "/people/hidref/people", "/people/hidref/access-history",
                           "/people/hidref/details/names", "/people/nobody"})
    EXPECT_EQ(worker.get(page).status, 404) << page;
}

TEST_F(PersonPages, AStaleSaveShowsBothAndKeepsTheChoice) {
  add("annref", "Ann", "Carver");
  Browser one = site.sign_in_as("contact_worker"), two = site.sign_in_as("contact_worker");
  EXPECT_EQ(one.post("/people/annref/details/address", {{"version", "1"}, {"town", "Otherton"}, {"postcode", "AB1 2CD"}}).status, 303);
  const auto stale = two.post("/people/annref/details/address", {{"version", "1"}, {"town", "Elsewhere"}, {"address_line_1", "1 New Road"}});
  EXPECT_EQ(stale.status, 409);
  const std::string page = stale.whole_body();
  std::vector<std::string> towns;
  for (const auto& radio : find_all(page, "input[name=town]")) towns.push_back(radio.attribute("value"));
  EXPECT_EQ(towns, (std::vector<std::string>{"Elsewhere", "Otherton"}));
  EXPECT_EQ(find_all(page, "input[name=version]").at(0).attribute("value"), "2");
  EXPECT_EQ(two.post("/people/annref/details/address", {{"version", "2"}, {"town", "Otherton"}, {"postcode", "AB1 2CD"}, {"address_line_1", "1 New Road"}}).status, 303);
  const auto kept = find_person(*site.store().read(), PersonId{1})->details;
  EXPECT_EQ(kept.town, "Otherton");
  EXPECT_EQ(kept.address_line_1, "1 New Road");
}

TEST_F(PersonPages, WhatOnlyOneOfTwoChangedNeedsNoChoice) {
  add("annref", "Ann", "Carver");
  Browser one = site.sign_in_as("contact_worker"), two = site.sign_in_as("contact_worker");
  EXPECT_EQ(one.post("/people/annref/details/address", {{"version", "1"}, {"town", "Otherton"}, {"was.town", ""}}).status, 303);
  // Another page of details was changed: nothing to choose.
  EXPECT_EQ(two.post("/people/annref/details/names", {{"version", "1"}, {"given_name", "Anne"}, {"was.given_name", "Ann"}, {"family_name", "Carver"}, {"was.family_name", "Carver"}}).status, 303);
  // The same page: theirs is not undone by a field that was only shown.
  const auto stale = two.post("/people/annref/details/address", {{"version", "1"}, {"town", ""}, {"was.town", ""}, {"address_line_1", "1 New Road"}, {"was.address_line_1", ""}});
  EXPECT_EQ(stale.status, 409);
  const std::string page = stale.whole_body();
  EXPECT_NE(text_of(page).find("Otherton"), std::string::npos);
  EXPECT_TRUE(find_all(page, "input[type=radio]").empty());
  EXPECT_EQ(find_all(page, "input[name=town]").at(0).attribute("value"), "Otherton");
  EXPECT_EQ(find_all(page, "input[name=address_line_1]").at(0).attribute("value"), "1 New Road");
}

TEST_F(PersonPages, EmptyingAFieldIsAChoiceToo) {
  add("annref", "Ann", "Carver");
  Browser one = site.sign_in_as("contact_worker"), two = site.sign_in_as("contact_worker");
  EXPECT_EQ(one.post("/people/annref/details/names", {{"version", "1"}, {"given_name", "Annie"}, {"was.given_name", "Ann"}}).status, 303);
  const auto stale = two.post("/people/annref/details/names", {{"version", "1"}, {"given_name", ""}, {"was.given_name", "Ann"}});
  ASSERT_EQ(stale.status, 409);
  std::vector<std::string> chosen;
  for (const auto& radio : find_all(stale.whole_body(), "input[name=given_name]"))
    if (radio.has("checked")) chosen.push_back(radio.attribute("value"));
  EXPECT_EQ(chosen, std::vector<std::string>{""});
}

TEST_F(PersonPages, PartsAreAddedOnceAndRemoved) {
  add("annref", "Ann", "Carver");
  Browser worker = site.sign_in_as("contact_worker");
  const FormFields phone{{"kind", "mobile"}, {"value", "07700 900123"}, {"note", "daughter's"}};
  EXPECT_EQ(worker.post("/people/annref/contact-details/new", phone).status, 303);
  EXPECT_EQ(worker.post("/people/annref/contact-details/new", phone).status, 303);
  EXPECT_EQ(worker.post("/people/annref/contact-details/new", {{"kind", "email"}, {"value", "nonsense"}}).status, 422);
  EXPECT_EQ(worker.post("/people/annref/other-names/new", {{"kind", "maiden"}, {"family_name", "Bell"}}).status, 303);
  EXPECT_EQ(worker.post("/people/annref/identifiers/new", {{"system", "housing"}, {"value", "HSG-1"}}).status, 303);
  std::string page = worker.get("/people/annref/details").whole_body();
  EXPECT_EQ(find_all(page, "form[action=/people/annref/contact-details/1/remove]").size(), 1U);
  EXPECT_TRUE(find_all(page, "form[action=/people/annref/contact-details/2/remove]").empty());
  EXPECT_EQ(worker.post("/people/annref/contact-details/1/remove", {}).status, 303);
  page = worker.get("/people/annref/details").whole_body();
  EXPECT_EQ(page.find("07700 900123"), std::string::npos);
  EXPECT_NE(page.find("HSG-1"), std::string::npos);
}

TEST_F(PersonPages, PeopleAreJoinedBothWays) {
  add("annref", "Ann", "Carver");
  add("tomref", "Tom", "Carver");
  Browser worker = site.sign_in_as("contact_worker");
  EXPECT_EQ(worker.post("/people/annref/people/new", {{"other", "tomref"}}).status, 200);
  EXPECT_EQ(worker.post("/people/annref/people/add", {{"other", "annref"}, {"kind", "child"}}).status, 422);
  EXPECT_EQ(worker.post("/people/annref/people/add", {{"other", "tomref"}, {"kind", "child"}, {"also", "carer"}}).status, 303);
  EXPECT_EQ(worker.post("/people/annref/people/add", {{"other", ""}, {"kind", "neighbour"}}).status, 422);
  EXPECT_NE(text_of(worker.get("/people/annref/people").whole_body()).find("Son or daughter"), std::string::npos);
  EXPECT_NE(text_of(worker.get("/people/tomref/people").whole_body()).find("Parent"), std::string::npos);
}

TEST_F(PersonPages, TheTimelineSaysWhatIsChosenAndTakesOneKindOff) {
  add("annref", "Ann", "Carver", "1950-03-12");
  Browser worker = site.sign_in_as("contact_worker");
  const std::string page = worker.get("/people/annref/timeline?kind=record&kind=contact&kind=made-up").whole_body();
  const auto chips = find_all(page, "a.moj-filter__tag");
  ASSERT_EQ(chips.size(), 2U);
  EXPECT_EQ(chips[0].text, "Remove this filter Conversations");
  EXPECT_EQ(chips[0].attribute("href"), "/people/annref/timeline?kind=record");
  EXPECT_EQ(find_all(page, "input[checked]").size(), 2U);
  EXPECT_EQ(find_all(worker.get("/people/annref/timeline").whole_body(), "a.moj-filter__tag").size(), 0U);
}

TEST_F(PersonPages, HelpShowsARoomsPartToThoseWhoMayHaveItAndTheOverviewNeverDoes) {
  add("annref", "Ann", "Carver", "1950-03-12");
  room->add_section({noted("Short-term help"), [](store::ReadTx&, const access::ReadablePerson&) { return html::Html{"Walks to the shop again"}; }, access::Permission::short_term_help});
  Browser taker = site.sign_in_as("contact_worker"), worker = site.sign_in_as("practitioner");
  EXPECT_EQ(text_of(taker.get("/people/annref/help").whole_body()).find("Walks to the shop"), std::string::npos);
  EXPECT_NE(text_of(taker.get("/people/annref/help").whole_body()).find("Nothing of this person’s help"), std::string::npos);
  EXPECT_NE(text_of(worker.get("/people/annref/help").whole_body()).find("Walks to the shop"), std::string::npos);
  EXPECT_EQ(text_of(worker.get("/people/annref").whole_body()).find("Walks to the shop"), std::string::npos);
  EXPECT_EQ(find_all(worker.get("/people/annref/help").whole_body(), "a[aria-current]").back().text, "Help");
}

TEST_F(PersonPages, EveryPageOfTheRecordIsShown) {
  add("annref", "Ann", "Carver", "1950-03-12");
  Browser worker = site.sign_in_as("contact_worker");
  for (const char* path : {"/people", "/people/annref", "/people/annref/help", "/people/annref/timeline", "/people/annref/timeline?kind=contact&page=9", "/people/annref/details",
                           "/people/annref/details/names", "/people/annref/details/birth", "/people/annref/details/address", "/people/annref/details/communication",
                           "/people/annref/details/about", "/people/annref/other-names/new", "/people/annref/contact-details/new", "/people/annref/identifiers/new",
                           "/people/annref/people", "/people/annref/people/find", "/people/annref/access-history"}) {
    const auto page = worker.get(path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_EQ(find_all(page.whole_body(), "h1").size(), 1U) << path;
    EXPECT_EQ(find_all(page.whole_body(), "title").at(0).text.find("Carver"), std::string::npos) << path;
  }
  EXPECT_EQ(worker.get("/people/annref/details/nonsense").status, 404);
}

}  // namespace
}  // namespace stepwise::person
