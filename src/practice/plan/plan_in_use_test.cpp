// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/plan/desk_test_support.hpp"
#include "practice/plan/plan_lists.hpp"
#include "practice/support/support_store.hpp"
#include "store/settings.hpp"

namespace stepwise::plan::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// What comes after the signature.
class PlanInUse : public PlanDesk {};

TEST_P(PlanInUse, a_signed_version_never_changes_and_a_new_one_begins_from_it) {
  make_agreed();
  expect_kept(sign());
  const Plan signed_one = plan();
  for (const std::string step : {"/words", "/when-things-change", "/agreement", "/pieces/new", "/needs/hygiene", "/sign"}) EXPECT_EQ(get(home() + step).status, 409) << step;
  Plan other = signed_one;
  other.my_words = "Something else";
  EXPECT_FALSE(store().write([&](store::WriteTx& tx) { return save_plan(tx, changeable("ada-ref"), other, {}, "plan.words_kept"); }));
  EXPECT_FALSE(store().write([&](store::WriteTx& tx) { return keep_piece(tx, random_, changeable("ada-ref"), signed_one, signed_one.pieces[0], {}); }));
  expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "person"}, {"because", "She wants mornings to herself"}}));
  ASSERT_EQ(plans().size(), 2U);
  EXPECT_EQ(plan().begun_because, "She wants mornings to herself");
  EXPECT_THAT(body(home()), HasSubstr("She wants mornings to herself"));
  EXPECT_EQ(plan().number, 2);
  EXPECT_EQ(plan().replaces, signed_one.reference);
  EXPECT_EQ(plan().pieces[0].follows, signed_one.pieces[0].reference);
  EXPECT_NE(plan().pieces[0].reference, signed_one.pieces[0].reference);
  EXPECT_FALSE(plan().agreement);
  EXPECT_EQ(send("/people/ada-ref/plan/new", {{"written_by", "person"}, {"because", "She wants mornings to herself"}}).status, 409) << "one at a time";
}

TEST_P(PlanInUse, whoever_plans_begins_a_new_version_with_a_reason_or_asks_for_a_review_from_the_plan_itself) {
  staff_.may.erase(Permission::sign_plan), staff_.may.erase(Permission::review);
  make_agreed();
  EXPECT_THAT(body(home()), HasSubstr("Ask for it to be signed"));
  expect_kept(sign());
  EXPECT_FALSE(plan().signing) << "a colleague who may sign does";
  EXPECT_EQ(plan().asked_route, "peer_checked");
  ASSERT_TRUE(decide(approval::Act::agree, "Fits", "plan_peer"));
  const std::string home_page = home();
  EXPECT_THAT(body(home_page), HasSubstr("/people/ada-ref/plan/new"));
  EXPECT_THAT(body(home_page), Not(HasSubstr("Ask for a review"))) << "not before it is in place";
  EXPECT_EQ(get(home_page + "/ask-review").status, 409);
  expect_kept(send(home_page + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}}));
  EXPECT_EQ(send(home_page + "/ask-review", {{"of_version", version()}, {"why", " "}}).status, 422);
  next_look_ = clock().today() + 230;
  EXPECT_THAT(body(home_page + "/document"), HasSubstr(long_date(*next_look_))) << "the look after the first one";
  EXPECT_EQ(plan().review_on, clock().today() + 49) << "the signed version stays as it was";
  expect_kept(send(home_page + "/ask-review", {{"of_version", version()}, {"why", "Her sister moved away"}}));
  EXPECT_EQ(asked_, plan().reference + ": Her sister moved away;");
  EXPECT_EQ(send("/people/ada-ref/plan/new", {{"written_by", "planner"}}).status, 422) << "a reason";
  expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "planner"}, {"because", "Her sister moved away"}}));
  EXPECT_THAT(body(home_page), HasSubstr("Go on with the version that is being written"));
}

TEST_P(PlanInUse, the_document_says_who_does_what_by_when_and_a_signed_one_says_it_for_ever) {
  const Date by = clock().today() + 30;
  steps_ = {{"out1", "I am among people I know", "Ask Jean to tea", "Edith", by}, {"out2", "I bake again", "Find the tins", "Sue next door", by}};
  make_agreed();
  const auto document = [&] { return html::find_all(body(home() + "/document"), "main").at(0).text; };
  EXPECT_THAT(document(), HasSubstr(std::string{"Ask Jean to tea: Edith, by "} + std::string{long_date(by)}));
  EXPECT_THAT(document(), HasSubstr("I bake again")) << "an outcome that costs nothing stands in the plan too";
  expect_kept(sign());
  steps_.clear();
  EXPECT_THAT(document(), HasSubstr("Ask Jean to tea: Edith"));
  EXPECT_THAT(document(), HasSubstr("Find the tins: Sue next door"));
}

TEST_P(PlanInUse, a_guard_asks_why_before_support_begins_and_what_is_given_twice_is_said) {
  make_agreed();
  support::Service there{.service_type = "community", .service_component = "home_support", .delivery_mechanism = "cassr_managed_personal_budget", .provider = "Other", .start_on = clock().today() - 50};
  store().write([&](store::WriteTx& tx) { return support::start_service(tx, random_, changeable("ada-ref"), there, {}); });
  expect_kept(sign());
  hold_ = support::Hold{"short_term.look", "An occupational therapist looks first", true, ""};
  const std::string page = body(home() + "/start");
  EXPECT_THAT(page, HasSubstr("An occupational therapist looks first"));
  EXPECT_THAT(page, HasSubstr("Both are meant"));
  EXPECT_EQ(send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}}).status, 422);
  EXPECT_FALSE(plan().started_on);
  const std::string old = support::read_services(*store().read(), readable("ada-ref"))[0].reference;
  expect_kept(send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}, {"end", old}, {"twice", "yes"}, {"why_short_term_look", "Seen last month"}}));
  int open = 0;
  for (const auto& service : support::read_services(*store().read(), readable("ada-ref"))) open += service.end_on ? 0 : 1;
  EXPECT_EQ(open, 1);
}

TEST_P(PlanInUse, the_first_review_is_no_later_than_eight_weeks) {
  make_agreed();
  expect_kept(sign());
  const auto late = send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(57)}});
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.whole_body(), HasSubstr("8 weeks after it begins"));
}

TEST_P(PlanInUse, a_new_version_replaces_the_one_before_when_it_begins) {
  make_agreed();
  expect_kept(sign());
  expect_kept(send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}}));
  expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "worker"}, {"because", "A fall"}}));
  EXPECT_FALSE(plans()[1].closed_on) << "nobody is without a plan meanwhile";
  expect_kept(send(home() + "/words", {{"of_version", version()}, {"written_by", "worker"}, {"my_words", "Mine"}, {"matters", "Home"}, {"advice", "A"}, {"involved", "Ada"}, {"heard", "nobody"}, {"review_on", day(49)}, {"checks_seen", "yes"}}));
  expect_kept(answer());
  expect_kept(sign());
  expect_kept(send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}}));
  EXPECT_EQ(plans()[1].closed_as, "replaced");
  EXPECT_EQ(support::read_services(*store().read(), readable("ada-ref")).size(), 1U) << "the same support goes on as it is";
}

TEST_P(PlanInUse, a_death_leaves_one_thing_to_do_and_starts_nothing) {
  make_agreed();
  expect_kept(sign());
  EXPECT_THAT(body("/people/ada-ref/plan"), Not(HasSubstr("death")));
  store().write([&](store::WriteTx& tx) -> Result<void> {
    person::Details details = person::read_person(tx, readable("ada-ref")).details;
    details.died_on = clock().today();
    return person::save_details(tx, changeable("ada-ref"), 1, details, {});
  });
  EXPECT_EQ(get(home() + "/start").status, 409);
  EXPECT_THAT(body("/people/ada-ref/plan"), HasSubstr("Ended with the person’s death, " + std::string{long_date(clock().today())}));
  EXPECT_TRUE(open_plans(*store().read(), std::nullopt, std::nullopt).empty());
  expect_kept(send(home() + "/close", {{"of_version", version()}, {"as", "died"}, {"reason", "Died in hospital"}}));
  EXPECT_TRUE(plan().closed_on);
  EXPECT_FALSE(latest_signed(*store().read(), readable("ada-ref")));
}

TEST_P(PlanInUse, what_a_signed_version_says_stays_when_risks_and_the_rate_card_change) {
  risks_ = {"The three steps by myself"};
  make_agreed();
  EXPECT_THAT(body(home() + "/document"), HasSubstr("The three steps by myself"));
  expect_kept(sign());
  const auto document = [&] { return html::find_all(body(home() + "/document"), "main").at(0).text; };
  const std::string as_signed = document();
  EXPECT_THAT(as_signed, HasSubstr("The three steps by myself"));
  risks_ = {"Something agreed later"};
  store().write([&](store::WriteTx& tx) -> Result<void> {
    Rate dearer{.component = "home_support", .unit = "hour", .pence = 9'900, .from_on = clock().today() + 30, .to_on = {}};
    if (auto added = keep_rate(tx, random_, dearer, "", {}); !added) return tl::unexpected{added.error()};
    return {};
  });
  EXPECT_EQ(document(), as_signed);
}

TEST_P(PlanInUse, the_person_is_asked_what_planning_was_like_once_it_is_signed) {
  make_agreed();
  EXPECT_THAT(body(home()), Not(HasSubstr("/experience/plan-")));
  expect_kept(sign());
  EXPECT_THAT(body(home()), HasSubstr("/people/ada-ref/experience/plan-" + plan().reference));
}

TEST_P(PlanInUse, a_plan_in_place_goes_with_the_caseload_to_whoever_answers_for_it_next) {
  make_agreed();
  expect_kept(sign());
  expect_kept(send(home() + "/copy", {{"of_version", version()}, {"format", "large_print"}, {"to", "Ada"}, {"on", day(0)}}));
  const auto source = work_source(false);
  const auto held_by = [&](StaffId worker) { return source.held(*store().read(), worker); };
  ASSERT_EQ(held_by(staff_.id).size(), 1U) << "the copy is given, but nobody has put it in place";
  EXPECT_EQ(held_by(staff_.id)[0].kind, "plan.start");
  expect_kept(send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}}));
  Baton taken{.stage = "planner", .to = plan().holder, .given_on = clock().today(), .due_on = clock().today()};
  taken.reference = store().write([&](store::WriteTx& tx) { return give_baton(tx, random_, changeable("ada-ref"), plan(), taken, {}); }).value();
  taken.settled_on = clock().today(), taken.settled_as = "taken";
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return settle_baton(tx, changeable("ada-ref"), plan(), taken, {}); }));
  const auto held = held_by(staff_.id);
  ASSERT_EQ(held.size(), 1U);
  EXPECT_EQ(held[0].kind, "plan.in_place");
  EXPECT_FALSE(held[0].due);
  EXPECT_TRUE(source.due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 400}).empty()) << "nothing is to be done about it";
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return source.give(tx, changeable("ada-ref"), held[0], manager_.id, {}); }));
  EXPECT_TRUE(held_by(staff_.id).empty());
  EXPECT_EQ(held_by(manager_.id).size(), 1U);
  EXPECT_THAT(body(home() + "/document"), HasSubstr("Who I can ask: Jo Fell-Test"));
}

STEPWISE_EACH_ENGINE(PlanInUse);

}  // namespace
}  // namespace stepwise::plan::test
