// SPDX-License-Identifier: Apache-2.0
// What somebody says as a carer is a page of its own, for those who support carers.
#include <gmock/gmock.h>

#include "access/roles.hpp"
#include "practice/thinking/room_test_support.hpp"

namespace stepwise::thinking {
namespace {

using access::Permission;
using access::test::Browser;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view asked = "They say this as somebody who looks after somebody", tools = "/people/rose-ref/thinking";

class AsCarer : public test::ThinkingRoom {
 public:
  AsCarer() {
    room_->add_promotion({"choir", noted("a place in the choir"), Permission::plan_support, [](std::string_view, std::string_view) { return std::string{"/choir"}; }, true});
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      for (const auto& role : access::list_roles(tx)) {
        access::Role less = role;
        less.may.erase(Permission::support_carers);
        less.may.insert({Permission::read_person, Permission::plan_support});
        if (role.key == "support_planner") return access::change_role(tx, access::command_line_actor(), role, less);
      }
      return {};
    });
    site_.site().refresh();
  }
  Browser without() { return site_.sign_in_as("support_planner"); }
  /// A page of hopes, said as a carer or not; its address.
  std::string hope(Browser& browser, const std::string& words, bool as_carer) {
    const std::string form = std::string{tools} + "/new/hopes";
    access::test::FormFields typed{{"hopes_0_what", words}, {"voice", "own"}};
    if (as_carer) typed.emplace_back("of_carer", "yes");
    const auto answer = browser.post(form, form_of(browser, form, typed));
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string at = access::test::header_of(answer, "Location");
    return at.substr(0, at.find('?'));
  }
  std::string media_;
  /// What was found on the page that they keep as a carer.
  std::string finding() {
    const auto all = pages();
    return in_use(all, "hopes", true)->entries.front().reference;
  }
};

TEST_P(AsCarer, it_is_asked_by_those_who_support_carers_of_those_who_are_known_to_be_one) {
  Browser with = worker(), bare = without();
  const std::string form = std::string{tools} + "/new/hopes";
  EXPECT_THAT(with.get(form).whole_body(), HasSubstr(asked));
  EXPECT_THAT(with.get(form + "?hand=1").whole_body(), Not(HasSubstr(asked))) << "in their own hands nobody asks";
  EXPECT_THAT(bare.get(form).whole_body(), Not(HasSubstr(asked)));
  hope(bare, "The sea", true);
  EXPECT_FALSE(pages().front().of_carer) << "who was not asked says nothing";
  room_->ask_of_carers([](store::ReadTx&, const access::ReadablePerson&) { return false; });
  EXPECT_THAT(with.get(form).whole_body(), Not(HasSubstr(asked)));
}

TEST_P(AsCarer, it_stands_on_pages_for_those_who_support_carers_and_for_nobody_else) {
  Browser with = worker(), bare = without();
  const std::string page = hope(with, "Thursdays at the choir", true), own = hope(with, "The sea once more", false);
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    const auto all = pages_of(tx, id_);
    const Page* hers = in_use(all, "hopes", true);
    access::Staff staff;
    staff.id = worker_;
    staff.name = "Worker";
    staff.may = {Permission::read_person, Permission::change_person, Permission::support_carers};
    access::Gate gate{site_.store(), staff, "r"};
    return add_media(tx, site_.random(), gate.changeable(*site_.store().read(), "rose-ref", "test").value(), *hers, {.kind = "audio/mpeg", .shows = "Humming"}, "ID3", {}).map([&](const std::string& reference) { media_ = reference; });
  });
  const std::string sound = std::string{tools} + "/media/" + media_;
  EXPECT_THAT(with.get(page).whole_body(), HasSubstr("so it is kept apart: only those who support carers see it"));
  EXPECT_THAT(with.get(std::string{tools}).whole_body(), HasSubstr("Thursdays at the choir"));
  EXPECT_EQ(with.get(sound).status, 200);
  const std::string found = finding();
  for (const auto& at : {page, page + "?version=1", page + "/change", page + "/media", sound, std::string{tools} + "/findings/" + found}) EXPECT_EQ(bare.get(at).status, 404) << at;
  EXPECT_THAT(bare.get(std::string{tools}).whole_body(), testing::AllOf(Not(HasSubstr("Thursdays at the choir")), HasSubstr("The sea once more")));
  EXPECT_EQ(bare.get(own).status, 200);
  EXPECT_EQ(read_findings(*site_.store().read(), readable()).size(), 1U);
  EXPECT_EQ(read_aspirations(*site_.store().read(), readable()).size(), 1U);
  EXPECT_FALSE(find_finding(*site_.store().read(), readable(), found));
}

TEST_P(AsCarer, one_that_is_their_own_is_never_taken_for_it) {
  Browser with = worker();
  hope(with, "Thursdays at the choir", true);
  EXPECT_EQ(in_use(pages(), "hopes"), nullptr);
  EXPECT_NE(in_use(pages(), "hopes", true), nullptr);
  hope(with, "The sea once more", false);
  EXPECT_EQ(pages().size(), 2U) << "one of each";
  const std::string form = std::string{tools} + "/new/hopes";
  EXPECT_NE(with.post(form, form_of(with, form, {{"hopes_0_what", "More"}, {"voice", "own"}, {"of_carer", "yes"}})).status, 303) << "there is one of that kind already";
}

TEST_P(AsCarer, what_is_found_goes_only_where_it_is_kept_apart_too) {
  Browser with = worker();
  hope(with, "Thursdays at the choir", true);
  const std::string page = with.get(std::string{tools} + "/findings/" + finding()).whole_body();
  EXPECT_THAT(page, testing::AllOf(HasSubstr("a place in the choir"), Not(HasSubstr("an outcome"))));
  EXPECT_EQ(with.post(std::string{tools} + "/findings/" + finding(), {{"target", "outcome"}}).status, 422);
  EXPECT_EQ(with.post(std::string{tools} + "/findings/" + finding(), {{"target", "choir"}}).status, 303);
  EXPECT_TRUE(read_promotions(*site_.store().read(), readable()).empty()) << "where it was taken is kept apart with it";
}

TEST_P(AsCarer, to_look_at_it_again_is_work_of_its_own_kind) {
  Browser with = worker();
  hope(with, "Thursdays at the choir", true);
  const auto kinds = [&](const task::Source& source) {
    std::vector<std::string> all;
    for (const auto& task : source.due(*site_.store().read(), {.worker = worker_, .today = site_.clock().today(), .until = site_.clock().today() + 400})) all.push_back(task.kind);
    return all;
  };
  EXPECT_TRUE(kinds(room_->work().at(0)).empty());
  EXPECT_EQ(kinds(room_->carers_work()), std::vector<std::string>{"thinking.carer.look"});
}

INSTANTIATE_TEST_SUITE_P(each, AsCarer, ::testing::ValuesIn(store::test::engines()), [](const ::testing::TestParamInfo<std::string>& info) { return info.param; });

}  // namespace
}  // namespace stepwise::thinking
