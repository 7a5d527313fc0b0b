// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "access/roles.hpp"
#include "base/text.hpp"
#include "forms/forms_routes.hpp"
#include "forms/public_store.hpp"
#include "forms/response_store.hpp"
#include "forms/shipped.hpp"
#include "practice/assessment/assessment_lists.hpp"
#include "practice/assessment/assessment_site.hpp"
#include "practice/front_door/desk_test_support.hpp"

namespace stepwise::assessment::test {

using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using Pairs = std::vector<std::pair<std::string, std::string>>;

inline constexpr auto told_words = "I burn the pans. My sister brings dinner on Sundays.";

/// Assessments with the forms that ship, asked as a worker would; ada-ref is the person.
class Desk : public front_door::test::Desk {
 public:
  Desk() {
    change([&](store::WriteTx& tx) -> Result<void> {
      access::write_shipped_roles(tx);
      return {};
    });
    forms_ = forms::Site::open(store(), random_, drafts_, [](store::ReadTx& tx, const access::ReadablePerson& who, Date) {
      const std::string reference = forms::person_reference(tx, who.id());
      return forms::PersonAbout{{}, reference, "AB", "/people/" + reference, {}};
    });
    forms_->add_follow_on(follow_on);
    forms_->add_sent_by_person(sent_by_person);
    site_of_ = Site::open(store(), random_, drafts_).value();
    for (const auto& routes : {forms_->routes(), site_of_->routes()})
      for (const auto& route : routes) add_route(route);
    change([&](store::WriteTx& tx) -> Result<void> {
      if (auto loaded = forms::load_shipped_forms(tx, random_, store::AuditLine{}); !loaded) return tl::unexpected{loaded.error()};
      return {};
    });
  }

  void change(const std::function<Result<void>(store::WriteTx&)>& work) {
    const auto done = store().write(work);
    EXPECT_TRUE(done) << (done ? "" : done.error().sentence);
  }
  static http::Fields fields(const Pairs& pairs) {
    http::Fields all;
    for (const auto& [name, value] : pairs) all.add(name, value);
    return all;
  }
  http::Response send(const std::string& address, const Pairs& pairs) { return post(address, fields(pairs)); }
  std::string begin(const char* kind = "needs", const char* token = "token-1") {
    const auto answer = send("/people/ada-ref/assessments", {{"form_token", token}, {"kind", kind}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const std::string place = location(answer);
    return place.substr(0, place.find('?'));
  }
  Assessment now(std::string_view here) {
    auto found = find(*store().read(), readable("ada-ref"), here.substr(std::string_view{"/assessments/"}.size()));
    EXPECT_TRUE(found.has_value());
    return found.value_or(Assessment{});
  }
  std::string version(std::string_view here) { return std::to_string(now(here).version); }

  /// Every question of words answered the same, the form finished.
  void talk(const std::string& here, const std::string& words = told_words) {
    const auto begun = send(here + "/talk", {});
    ASSERT_EQ(begun.status, 303) << text_of(begun.whole_body());
    const std::string draft = location(begun);
    for (int section = 1; section < 20; ++section) {
      const auto page = get(draft + "/" + std::to_string(section));
      if (page.status != 200) break;
      http::Fields all;
      const auto body = page.whole_body();
      for (const auto& area : find_all(body, "textarea")) all.add(area.attribute("name"), words);
      for (const auto& line : find_all(body, "input[name=version]")) all.add("version", line.attribute("value"));
      all.add("do", "continue");
      post(draft + "/" + std::to_string(section), all);
    }
    const auto done = send(draft + "/submit", {});
    ASSERT_EQ(done.status, 303) << text_of(done.whole_body());
    EXPECT_THAT(get(location(done)).whole_body(), HasSubstr(here)) << "the finished form leads back";
  }
  void mark(const std::string& here, std::string_view outcome = "nutrition") {
    const auto page = get(here + "/words");
    ASSERT_EQ(page.status, 200) << text_of(page.whole_body());
    const auto boxes = find_all(page.whole_body(), "input[name=sentences]");
    ASSERT_GT(boxes.size(), 1U);
    const auto saved = send(here + "/words", {{"assessment_version", version(here)}, {"sentences", boxes[0].attribute("value")}, {"about", std::string{outcome}}, {"domains", "control"}});
    ASSERT_EQ(saved.status, 303) << text_of(saved.whole_body());
  }
  Pairs around() {
    return {{"impact_on_others", "Her sister sleeps badly"}, {"other_help", "The lunch club"}, {"specialist", "not_needed"}, {"health_care", "unlikely"}, {"judgement", "Meals are at risk"}, {"what_next", "We ring on Friday"}};
  }
  http::Response step(const std::string& here, const std::string& key, Pairs pairs) {
    pairs.emplace_back("assessment_version", version(here));
    return send(here + "/step/" + key, pairs);
  }
  void prepare(const std::string& here) {
    talk(here);
    mark(here);
    EXPECT_EQ(step(here, "held", {{"held", "home"}, {"method", "person_only"}, {"present", "Ada and her sister"}, {"advocate", "no"}, {"knew_person", "no"}}).status, 303);
    const auto need = send(here + "/needs/nutrition", {{"assessment_version", version(here)}, {"status", "endangers"}, {"informal_care", "yes"}, {"informal_words", "Sister, Sundays"}, {"risk", "Fire"}});
    EXPECT_EQ(need.status, 303) << text_of(need.whole_body());
    EXPECT_EQ(step(here, "around", around()).status, 303);
  }
  Pairs checked() {
    Pairs all{{"outcome", "support_planning_or_services"}};
    for (const auto& prompt : prompts()) all.emplace_back(std::string{prompt.code}, "yes");
    return all;
  }
  std::string signed_one() {
    const auto here = begin();
    prepare(here);
    const auto answer = step(here, "sign", checked());
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return here;
  }
  person::CareEvent event(const Assessment& a) {
    for (const auto& one : person::read_care_events(*store().read(), readable("ada-ref")))
      if (one.reference == a.event_reference) return one;
    ADD_FAILURE() << "no row of the return";
    return {};
  }
  std::vector<std::string> actions() {
    std::vector<std::string> done;
    for (const auto& line : history())
      if (line.action.starts_with("assessment.")) done.push_back(line.action);
    return done;
  }
  std::vector<task::Task> tasks() {
    return site_of_->work()[0].due(*store().read(), {.team = {}, .worker = {}, .today = clock().today(), .until = clock().today() + 60});
  }

 protected:
  std::shared_ptr<forms::Site> forms_;
  std::shared_ptr<Site> site_of_;
};

}  // namespace stepwise::assessment::test
