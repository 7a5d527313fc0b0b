// SPDX-License-Identifier: Apache-2.0
#include "demo/forms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "access/access.hpp"
#include "demo/form_stories.hpp"
#include "demo/load.hpp"
#include "forms/library.hpp"
#include "forms/public_store.hpp"
#include "forms/response_store.hpp"
#include "forms/shipped.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

TEST(FormStories, every_finished_one_answers_its_form_as_a_person_must) {
  const auto stories = form_stories().value();
  const auto shipped = forms::shipped_forms().value();
  const Date day = *Date::parse_iso("2026-11-21");
  std::set<FormStory::State> states;
  for (const auto& story : stories) {
    states.insert(story.state);
    const auto form = std::ranges::find(shipped, story.form, &forms::ShippedForm::slug);
    ASSERT_NE(form, shipped.end()) << story.form;
    const auto checked = forms::read_questionnaire(form->json);
    ASSERT_TRUE(checked.questionnaire) << story.form;
    forms::Answers answers = forms::blank_answers(*checked.questionnaire);
    for (const auto& [link_id, value] : story.answers) {
      EXPECT_NE(checked.questionnaire->find(link_id), nullptr) << story.form << " has no " << link_id;
      tell(*checked.questionnaire, answers, link_id, value, day);
    }
    if (story.state != FormStory::State::finished && story.state != FormStory::State::received) continue;
    for (const auto& problem : forms::validate(*checked.questionnaire, answers)) ADD_FAILURE() << story.form << " of person " << story.person << ": " << problem.sentence;
  }
  EXPECT_EQ(states.size(), 4U);
}

class DemoForms : public store::test::EachEngine {};
STEPWISE_EACH_ENGINE(DemoForms);

TEST_P(DemoForms, are_there_once) {
  WorldOptions options = usual_world(*Date::parse_iso("2026-11-21"));
  options.people = 32;
  ASSERT_TRUE(load_demo(store(), options, {}));
  ASSERT_TRUE(load_demo_forms(store()));
  const auto tx = store().read();
  EXPECT_EQ(forms::received_forms(*tx, false).size(), 9U) << "two who ask for help and two who begin their own assessment, five from professionals";
  EXPECT_EQ(forms::list_forms(*tx).size(), forms::shipped_forms()->size());
  access::Staff staff;
  staff.may = {access::Permission::read_person, access::Permission::read_restricted};
  access::Gate gate{store(), staff, "r"};
  std::size_t finished = 0, amended = 0;
  for (std::int64_t id = 1; id <= 32; ++id) {
    const auto who = gate.readable(PersonId{id}, false, "test");
    for (const auto& one : forms::finished_forms(*tx, *who)) {
      if (one.slug.starts_with("assessment-")) continue;  // the conversations that assessments were led by
      ++finished;
      amended += one.number > 1;
      EXPECT_TRUE(forms::response_of(*tx, *who, one));
    }
  }
  EXPECT_EQ(finished, 5U);
  EXPECT_EQ(amended, 1U);
  EXPECT_TRUE(store().verify_audit());
}

}  // namespace
}  // namespace stepwise::demo
