// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge_routes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/discharge/beds.hpp"
#include "practice/discharge/discharge_store.hpp"
#include "practice/person/nhs_number.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::discharge {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::TestSite;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view number = "9434765919";
const std::string hidden_number = person::nhs_number_from("999333444");

class OutOfHospital : public testing::TestWithParam<std::string> {
 public:
  OutOfHospital() : site_{GetParam()}, drafts_{drafts::Site::open(site_.store(), site_.random())}, room_{Site::open(site_.store(), site_.random(), drafts_).value()} {
    site_.add(room_->routes());
    site_.add(drafts_->routes());
    ada_ = add("Ada", "Byron-Test", std::string{number}, false);
    hidden_ = add("Hugh", "Hidden-Test", hidden_number, true);
    kate_.emplace(site_.sign_in_as("practitioner"));
  }

  std::string add(std::string given, std::string family, std::string nhs_number, bool restricted) {
    person::NewPerson person;
    person.reference = lower(given) + "-ref";
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.nhs_number = std::move(nhs_number);
    person.restricted = restricted;
    const std::string reference = person.reference;
    site_.change([&](store::WriteTx& tx) -> Result<void> { return person::insert_person(tx, person), Result<void>{}; });
    return reference;
  }
  static std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(c));
    return text;
  }

  FormFields notice(FormFields changes = {}) {
    FormFields form{{"form_token", "token-1"}, {"kind", "assessment"}, {"hospital", "Beckside General"}, {"ward", "Ward 4 <b>"}, {"admitted_day", "10"}, {"admitted_month", "11"},
                    {"admitted_year", "2026"}, {"expected_day", "24"}, {"expected_month", "11"}, {"expected_year", "2026"}, {"received_day", "20"}, {"received_month", "11"},
                    {"received_year", "2026"}, {"admission", "emergency"}, {"consent", "yes"}, {"continuing_care", "yes"}, {"sent_by", "Desk"}, {"nhs_number", ""},
                    {"why", "Help with washing"}};
    for (const auto& [name, value] : changes)
      for (auto& field : form)
        if (field.first == name) field.second = value;
    return form;
  }
  /// Saves a notice and gives the address of the stay.
  std::string saved(FormFields changes = {}) {
    const auto answer = kate_->post("/people/ada-ref/discharges", notice(std::move(changes)));
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string place = access::test::header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  static FormFields day(std::string name, int of_november, FormFields more = {}) {
    more.emplace_back(name + "_day", std::to_string(of_november));
    more.emplace_back(name + "_month", "11");
    more.emplace_back(name + "_year", "2026");
    return more;
  }
  static FormFields with(FormFields a, const FormFields& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  }
  std::string version(const std::string& address, std::string_view step) {
    return html::find_all(kate_->get(address + "/" + std::string{step}).whole_body(), "input[name=version]").at(0).attribute("value");
  }
  int act(const std::string& address, std::string_view step, FormFields fields) {
    fields.emplace_back("version", version(address, step));
    return kate_->post(address + "/" + std::string{step}, fields).status;
  }
  std::string text(std::string_view address) { return html::text_of(kate_->get(address).whole_body()); }
  std::int64_t stays() {
    access::Staff staff;
    staff.id = StaffId{1};
    staff.may = {access::Permission::read_person};
    access::Gate gate{site_.store(), staff, "r"};
    const auto tx = site_.store().read();
    return static_cast<std::int64_t>(read_discharges(*tx, gate.readable(*tx, "ada-ref", "test").value()).size());
  }

 protected:
  TestSite site_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  std::string ada_, hidden_;
  std::optional<Browser> kate_;
};

TEST_P(OutOfHospital, a_notice_becomes_a_line_of_the_board) {
  const std::string address = saved();
  EXPECT_THAT(text("/discharges"), AllOf(HasSubstr("In hospital, not ready yet: 1 person"), HasSubstr("Ada Byron-Test"), HasSubstr("Ward 4 <b>")));
  EXPECT_THAT(text(address), AllOf(HasSubstr("In hospital since 10 November 2026"), HasSubstr("Help with washing")));
  EXPECT_THAT(kate_->get(address).whole_body(), HasSubstr("<title>In hospital since 10 November 2026, AB"));
}

TEST_P(OutOfHospital, a_double_click_and_the_same_notice_make_one_stay) {
  const std::string first = saved();
  EXPECT_EQ(saved(), first);
  EXPECT_EQ(saved({{"form_token", "token-2"}}), first);
  EXPECT_EQ(saved({{"form_token", "token-3"}, {"hospital", "beckside GENERAL"}, {"ward", "Ward 9"}}), first);
  EXPECT_EQ(stays(), 1);
  EXPECT_THAT(text(first), HasSubstr("Ward 9"));
  EXPECT_EQ(html::find_all(kate_->get(first).whole_body(), "table").size(), 1U);
  EXPECT_NE(saved({{"form_token", "token-4"}, {"admitted_day", "12"}}), first) << "another admission is another stay";
}

TEST_P(OutOfHospital, what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost) {
  const auto answer = kate_->post("/people/ada-ref/discharges", notice({{"kind", "discharge"}, {"expected_day", ""}, {"expected_month", ""}, {"expected_year", ""}, {"nhs_number", "9999999999"}, {"received_day", "99"}}));
  EXPECT_EQ(answer.status, 422);
  const std::string words = html::text_of(answer.whole_body());
  EXPECT_THAT(words, AllOf(HasSubstr("There is a problem"), HasSubstr("Enter a day"), HasSubstr("A discharge notice says on which day"), HasSubstr("Help with washing")));
  EXPECT_EQ(stays(), 0);
}

TEST_P(OutOfHospital, the_number_of_somebody_else_is_refused) {
  const auto answer = kate_->post("/people/ada-ref/discharges", notice({{"nhs_number", "999 999 9468"}}));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(html::text_of(answer.whole_body()), HasSubstr("NHS number"));
}

TEST_P(OutOfHospital, waiting_is_divided_by_day_and_reason_until_they_are_home_and_were_asked) {
  const std::string address = saved();
  EXPECT_EQ(act(address, "ready", day("on", 16, {{"reason", "medicines"}, {"words", "Pharmacy rang twice"}})), 303);
  EXPECT_EQ(act(address, "delay", day("on", 18, {{"reason", "start_of_home_support"}})), 303);
  EXPECT_THAT(text("/discharges"), AllOf(HasSubstr("Ready and waiting: 1 person"), HasSubstr("Waiting for support at home to start")));
  EXPECT_THAT(text(address), AllOf(HasSubstr("5 days, since 16 November 2026"), HasSubstr("NHS"), HasSubstr("Social care"), HasSubstr("Pharmacy rang twice")));
  EXPECT_EQ(act(address, "leave", with(day("on", 20), day("next", 23, {{"destination", "own_home"}, {"pathway", "1"}, {"referred", "yes"}}))), 303);
  EXPECT_THAT(text("/discharges"), AllOf(HasSubstr("Left hospital: 1 person to ask"), HasSubstr("Ask on 23 Nov 2026")));
  EXPECT_EQ(act(address, "follow-up", day("on", 21, {{"words", "Managing, the visits come on time"}})), 303);
  EXPECT_THAT(text(address), AllOf(HasSubstr("Left, and asked how it went"), HasSubstr("Managing, the visits come on time"), Not(HasSubstr("What else can be done"))));
}

TEST_P(OutOfHospital, a_withdrawn_notice_leaves_the_board_and_comes_back_when_it_is_sent_again) {
  const std::string address = saved();
  EXPECT_EQ(act(address, "withdraw", day("on", 21)), 422) << "why is asked";
  EXPECT_EQ(act(address, "withdraw", day("on", 21, {{"words", "Not well enough"}})), 303);
  EXPECT_THAT(text("/discharges"), Not(HasSubstr("Ada Byron-Test")));
  EXPECT_EQ(saved({{"form_token", "token-2"}}), address);
  EXPECT_THAT(text("/discharges"), HasSubstr("Ada Byron-Test"));
}

TEST_P(OutOfHospital, a_death_in_hospital_ends_it) {
  const std::string address = saved();
  EXPECT_EQ(act(address, "died", day("on", 21)), 303);
  EXPECT_THAT(text("/discharges"), Not(HasSubstr("Ada Byron-Test")));
  EXPECT_THAT(text(address), HasSubstr("own record does not say yet that they died"));
  EXPECT_THAT(kate_->get(address).whole_body(), HasSubstr("/people/ada-ref/details/birth"));
  EXPECT_EQ(kate_->get(address + "/follow-up").status, 303) << "nothing more is asked";
  EXPECT_EQ(kate_->post("/people/ada-ref/discharges", notice({{"form_token", "token-2"}})).status, 422);
}

TEST_P(OutOfHospital, a_stale_page_says_so_and_keeps_what_was_typed) {
  const std::string address = saved();
  const std::string old = version(address, "ready");
  EXPECT_EQ(act(address, "look-again", day("next", 25, {{"words", "Ring the ward"}})), 303);
  auto late = day("on", 20, {{"reason", "equipment"}, {"words", "Half a sentence"}});
  late.emplace_back("version", old);
  const auto answer = kate_->post(address + "/ready", late);
  EXPECT_EQ(answer.status, 409);
  EXPECT_THAT(html::text_of(answer.whole_body()), AllOf(HasSubstr("while you were typing"), HasSubstr("Half a sentence")));
}

TEST_P(OutOfHospital, its_tasks_have_an_owner_and_a_day_and_can_be_given) {
  const std::string address = saved();
  const auto source = room_->work().at(0);
  const Date today = site_.clock().today();
  auto tasks = source.due(*site_.store().read(), {.today = today, .until = today + 1});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].kind, "discharge.plan");
  EXPECT_EQ(tasks[0].due, today + 1);
  EXPECT_TRUE(tasks[0].worker);
  EXPECT_TRUE(source.due(*site_.store().read(), {.today = today, .until = today}).empty());
  EXPECT_EQ(source.held(*site_.store().read(), *tasks[0].worker).size(), 1U);
}

TEST_P(OutOfHospital, those_who_may_not_find_nothing_and_restricted_people_stand_in_no_list) {
  auto worker = site_.sign_in_as("contact_worker");
  EXPECT_EQ(worker.get("/discharges").status, 404);
  const std::string address = saved();
  EXPECT_EQ(worker.get(address).status, 200);
  EXPECT_EQ(worker.get(address + "/leave").status, 404);
  EXPECT_EQ(kate_->post("/people/hugh-ref/discharges", notice({{"form_token", "token-9"}})).status, 404);
}

TEST_P(OutOfHospital, a_file_is_saved_whole_or_not_at_all_unless_asked) {
  const std::string good = "nhs_number,hospital,admitted,notice\n9434765919,Beckside General,10/11/2026,assessment\n";
  const std::string bad = good + hidden_number + ",Beckside General,10/11/2026,assessment\n9434765919,,10/11/2026,assessment\n";
  auto refused = kate_->upload("/discharges/upload", {}, "file", "notices.csv", bad);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(html::text_of(refused.whole_body()), AllOf(HasSubstr("Nothing was saved"), HasSubstr("Nobody on record has this NHS number"), HasSubstr("Enter the name of the hospital")));
  EXPECT_EQ(stays(), 0);
  auto some = kate_->upload("/discharges/upload", {{"some", "yes"}}, "file", "notices.csv", bad);
  EXPECT_EQ(some.status, 200);
  EXPECT_THAT(html::text_of(some.whole_body()), AllOf(HasSubstr("1 new stay in hospital"), HasSubstr("Rows that were not taken")));
  EXPECT_EQ(stays(), 1);
  auto again = kate_->upload("/discharges/upload", {}, "file", "notices.csv", good);
  EXPECT_THAT(html::text_of(again.whole_body()), HasSubstr("1 notice was on record already"));
  EXPECT_EQ(stays(), 1);
  EXPECT_EQ(kate_->upload("/discharges/upload", {}, "file", "notices.csv", "not a table").status, 422);
  EXPECT_EQ(kate_->upload("/discharges/upload", {}, "file", "notices.csv", "").status, 422);
}

TEST_P(OutOfHospital, a_file_withdraws_what_was_sent_and_read_again_undoes_nothing) {
  const std::string head = "nhs_number,hospital,admitted,notice,received,expected,why\n9434765919,Beckside General,10/11/2026,";
  const auto upload = [&](const std::string& row) { return kate_->upload("/discharges/upload", {}, "file", "notices.csv", head + row + "\n"); };
  const std::string sent = "discharge,15/11/2026,20/11/2026,", taken_back = "withdrawal,17/11/2026,,Not well enough";
  EXPECT_EQ(upload(taken_back).status, 422) << "there is nothing to withdraw";
  EXPECT_EQ(upload(sent).status, 200);
  const auto withdrawn = upload(taken_back);
  EXPECT_EQ(withdrawn.status, 200);
  EXPECT_THAT(html::text_of(withdrawn.whole_body()), HasSubstr("1 notice was withdrawn"));
  EXPECT_THAT(html::text_of(kate_->get("/discharges").whole_body()), Not(HasSubstr("stay in hospital since"))) << "it left the board";
  for (const auto& old : {sent, taken_back}) EXPECT_THAT(html::text_of(upload(old).whole_body()), HasSubstr("1 notice was on record already")) << old;
  EXPECT_EQ(upload("discharge,19/11/2026,24/11/2026,").status, 200) << "the hospital sends it again";
  EXPECT_THAT(html::text_of(upload(taken_back).whole_body()), HasSubstr("1 notice was on record already")) << "an old file withdraws nothing newer";
  EXPECT_THAT(html::text_of(kate_->get("/discharges").whole_body()), HasSubstr("stay in hospital since"));
  EXPECT_EQ(stays(), 1);
}

TEST_P(OutOfHospital, a_bed_holds_one_person_at_a_time) {
  const std::string address = saved();
  EXPECT_EQ(kate_->post("/discharges/beds", {{"place", "Mere House"}, {"name", "Room 1"}}).status, 303);
  EXPECT_EQ(kate_->post("/discharges/beds", {{"place", "Mere House"}, {"name", "Room 1"}}).status, 422) << "a name twice";
  EXPECT_EQ(kate_->post("/discharges/beds", {{"place", ""}, {"name", "Room 2"}}).status, 422);
  const std::string bed = html::find_all(kate_->get(address + "/bed").whole_body(), "input[name=bed]").at(0).attribute("value");
  const auto wanted = with(day("referred", 17), day("from", 20, {{"bed", bed}}));
  EXPECT_EQ(kate_->post(address + "/bed", wanted).status, 303);
  EXPECT_EQ(kate_->post(address + "/bed", wanted).status, 422) << "this person has one";
  EXPECT_THAT(text("/discharges/beds"), AllOf(HasSubstr("1 bed, 0 free"), HasSubstr("Ada Byron-Test"), HasSubstr("0 of 1 people came into a bed within 2 days")));
  EXPECT_EQ(kate_->post("/discharges/beds/" + bed + "/close", {}).status, 422) << "somebody is in it";
  std::string end;
  for (const auto& link : html::find_all(kate_->get("/discharges/beds").whole_body(), "a"))
    if (link.attribute("href").ends_with("/end")) end = link.attribute("href");
  EXPECT_EQ(kate_->post(end, day("until", 19, {{"went_to", "own_home"}})).status, 422) << "before it began";
  EXPECT_EQ(kate_->post(end, day("until", 21, {{"went_to", "own_home"}})).status, 303);
  EXPECT_THAT(text("/discharges/beds"), HasSubstr("1 bed, 1 free"));
  EXPECT_EQ(kate_->post("/discharges/beds/" + bed + "/close", {}).status, 303);
}

TEST_P(OutOfHospital, a_half_typed_notice_is_kept_as_a_draft) {
  auto form = notice();
  form.emplace_back("next", "later");
  EXPECT_EQ(kate_->post("/people/ada-ref/discharges", form).status, 303);
  EXPECT_EQ(stays(), 0);
  EXPECT_THAT(text("/people/ada-ref/discharges/new?draft=token-1"), HasSubstr("Help with washing"));
  saved();
  EXPECT_EQ(kate_->get("/people/ada-ref/discharges/new?draft=token-1").status, 404) << "it went with the save";
}

INSTANTIATE_TEST_SUITE_P(each, OutOfHospital, testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace stepwise::discharge
