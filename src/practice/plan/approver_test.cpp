// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/plan/desk_test_support.hpp"

namespace stepwise::plan::test {
namespace {

using ::testing::HasSubstr;

/// A plan beyond its estimate, which a manager signs.
class Approver : public PlanDesk {
 public:
  /// Somebody else sits at the desk: the manager, or the author again.
  void change_places() { std::swap(staff_, manager_); }
  Result<approval::Approval> agree() { return decide(approval::Act::agree, "Worth it"); }
  Answers line(std::string what) { return {{"of_version", version()}, {"what", std::move(what)}, {"outcome", "out1"}, {"who_kind", "community"}, {"start", day(0)}}; }
  /// Begun, written by the author and put forward.
  void ask() {
    expect_kept(answer());
    expect_kept(sign());
    ASSERT_TRUE(plan().asked_on);
  }
};

TEST_P(Approver, a_plan_that_waits_for_signature_is_not_taken_back_behind_the_question) {
  begin();
  add_paid("9");
  write_all();
  ask();
  const Answers close{{"of_version", version()}, {"as", "withdrawn"}, {"reason", "Not needed"}};
  EXPECT_THAT(body(home() + "/close"), HasSubstr("Take the question back first"));
  EXPECT_EQ(send(home() + "/close", close).status, 409);
  EXPECT_FALSE(plan().closed_on);
  ASSERT_TRUE(decide(approval::Act::send_back, "What about the lunch club?"));
  expect_kept(send(home() + "/close", {{"of_version", version()}, {"as", "withdrawn"}, {"reason", "Not needed"}}));
  EXPECT_TRUE(plan().closed_on);
}

TEST_P(Approver, what_is_closed_is_never_signed_and_leaves_the_queue_when_it_is_sent_back) {
  begin();
  add_paid("9");
  write_all();
  ask();
  Plan closed = plan();
  closed.closed_on = clock().today(), closed.closed_as = "withdrawn", closed.closed_reason = "Not needed";
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return save_plan(tx, changeable("ada-ref"), closed, {}, "plan.closed"); }));
  EXPECT_FALSE(agree());
  EXPECT_FALSE(plan().signing);
  ASSERT_TRUE(decide(approval::Act::send_back, "It was taken back"));
  EXPECT_TRUE(plan().closed_on);
}

TEST_P(Approver, whoever_wrote_a_part_of_a_plan_never_approves_it) {
  using Write = void (*)(Approver&);
  const std::pair<const char*, Write> parts[]{
      {"a line of money", [](Approver& desk) { desk.add_paid("9"); }},
      {"a line", [](Approver& desk) { desk.expect_kept(desk.send(desk.home() + "/pieces/new", desk.line("Choir"))); }},
      {"a line taken out", [](Approver& desk) { desk.expect_kept(desk.send(desk.home() + "/pieces/" + desk.plan().pieces.back().reference, {{"of_version", desk.version()}, {"what", "Help with a wash"}, {"take_out", "yes"}, {"who_kind", "community"}, {"start", desk.day(0)}})); }},
      {"words", [](Approver& desk) { desk.expect_kept(desk.send(desk.home() + "/when-things-change", {{"of_version", desk.version()}, {"dips", "More tea"}, {"contingency", "Ring Jean"}})); }},
      {"a need", [](Approver& desk) { desk.expect_kept(desk.send(desk.home() + "/needs/hygiene", {{"of_version", desk.version()}, {"met_by", "paid_budget"}, {"how", "Fold Farm"}, {"council", "yes"}})); }},
      {"the answer", [](Approver& desk) { desk.expect_kept(desk.answer()); }}};
  for (const auto& [what, write] : parts) {
    SCOPED_TRACE(what);
    const bool first = plans().empty();
    expect_kept(send("/people/ada-ref/plan/new", first ? Answers{{"written_by", "planner"}} : Answers{{"written_by", "planner"}, {"because", "Another"}}));
    add_paid("9");
    add_paid("9");
    write_all();
    change_places();
    write(*this);
    change_places();
    ask();
    const auto refused = agree();
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence, HasSubstr("You wrote a part of this yourself"));
    EXPECT_FALSE(plan().signing);
    manager_.id = add_staff("other.signer" + std::to_string(plans().size()), "Other Signer-Test");
    ASSERT_TRUE(agree()) << "a manager who wrote nothing";
    manager_.id = access::staff_by_reference(*store().read(), manager_.reference)->id;
  }
}

TEST_P(Approver, what_went_into_the_next_version_from_one_taken_back_is_still_theirs) {
  begin();
  write_all();
  change_places();
  add_paid("9");
  change_places();
  expect_kept(send(home() + "/close", {{"of_version", version()}, {"as", "withdrawn"}, {"reason", "Begun anew"}}));
  expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "planner"}, {"because", "Begun anew"}}));
  write_all();
  ask();
  EXPECT_FALSE(agree());
  EXPECT_FALSE(plan().signing);
}

TEST_P(Approver, whoever_only_read_it_took_it_on_or_sent_it_back_with_reasons_may_sign) {
  begin();
  add_paid("9");
  write_all();
  ask();
  change_places();
  EXPECT_EQ(get(home() + "/document").status, 200);
  change_places();
  ASSERT_TRUE(decide(approval::Act::send_back, "What do the two hours make possible?"));
  change_places();
  expect_kept(send(home() + "/words", {{"of_version", version()}, {"written_by", "planner"}, {"my_words", plan().my_words}, {"matters", plan().matters}, {"advice", plan().advice}, {"payment_every", plan().payment_every},
                                       {"difference", plan().difference}, {"involved", plan().involved}, {"heard", plan().heard}, {"review_on", day(49)}, {"checks_seen", "yes"}}));
  change_places();
  expect_kept(sign());
  ASSERT_TRUE(agree()) << "a save that changed nothing is no writing";
  EXPECT_TRUE(plan().signing);
}

TEST_P(Approver, an_offer_that_is_shared_no_more_stops_the_signature_until_the_plan_does_without) {
  offers_ = {{.reference = "of1", .who = "Jean", .what = "Fridays", .gets_back = "", .counts = true}};
  begin();
  Answers fridays = line("Company on Fridays");
  fridays.emplace_back("offer", "of1");
  expect_kept(send(home() + "/pieces/new", fridays));
  const std::string piece = home() + "/pieces/" + plan().pieces.at(0).reference;
  add_paid("9");
  write_all();
  ask();
  offers_.clear();
  EXPECT_FALSE(agree());
  ASSERT_TRUE(decide(approval::Act::send_back, "Who comes on Fridays?"));
  EXPECT_THAT(body(home()), HasSubstr("An offer is no longer counted on: Company on Fridays"));
  EXPECT_EQ(sign().status, 409);
  expect_kept(send(piece, line("Company on Fridays")));
  ask();
  EXPECT_TRUE(agree());
}

STEPWISE_EACH_ENGINE(Approver);

}  // namespace
}  // namespace stepwise::plan::test
