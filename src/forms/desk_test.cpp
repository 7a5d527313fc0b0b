// SPDX-License-Identifier: Apache-2.0
#include "forms/test_support.hpp"

namespace stepwise::forms {
namespace {

using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class FormsDesk : public test::FormsSite {
 public:
  http::Response load(const std::string& json, const std::string& slug = "a-good-day", const std::string& audience = "staff") {
    return admin.post("/admin/forms/load", {{"json", json}, {"slug", slug}, {"audience", audience}});
  }
  access::test::Browser admin = site.sign_in_as("administrator");
};
STEPWISE_EACH_ENGINE(FormsDesk);

TEST_P(FormsDesk, a_form_is_loaded_looked_at_published_and_retired) {
  EXPECT_EQ(location(load(test::good_day())), "/admin/forms/a-good-day/1?done=loaded");
  const std::string version = "/admin/forms/a-good-day/1";
  EXPECT_EQ(admin.get(version).status, 200);
  EXPECT_EQ(admin.get(version + "/form.json").whole_body(), test::good_day());
  EXPECT_THAT(text_of(admin.get(version + "/preview/sections").whole_body()), HasSubstr("What is a good day?"));
  EXPECT_THAT(text_of(admin.get(version + "/preview/questions").whole_body()), HasSubstr("What is a good day?"));
  EXPECT_EQ(admin.get(version + "/preview/sideways").status, 404);
  auto worker = site.sign_in_as("practitioner");
  EXPECT_EQ(worker.post(people_forms() + "/start/a-good-day", {}).status, 404) << "it is not published yet";
  EXPECT_EQ(admin.get(version + "/publish").status, 200);
  EXPECT_EQ(location(admin.post(version + "/publish", {})), version + "?done=published");
  EXPECT_EQ(worker.post(people_forms() + "/start/a-good-day", {}).status, 303);
  EXPECT_THAT(text_of(admin.get("/admin/forms").whole_body()), AllOf(HasSubstr("A good day"), HasSubstr("Version 1")));
  EXPECT_EQ(location(admin.post(version + "/retire", {})), version + "?done=retired");
  EXPECT_EQ(worker.post(people_forms() + "/start/a-good-day", {}).status, 404);
  EXPECT_TRUE(site.store().verify_audit());
}

TEST_P(FormsDesk, the_same_bytes_again_lead_to_the_version_they_became) {
  load(test::good_day());
  EXPECT_EQ(location(admin.post("/admin/forms/a-good-day/load", {{"json", test::good_day()}})), "/admin/forms/a-good-day/1?done=same");
  EXPECT_THAT(text_of(admin.get("/admin/forms/a-good-day/1?done=same").whole_body()), HasSubstr("byte for byte"));
}

TEST_P(FormsDesk, the_next_version_shows_what_changed) {
  load(test::good_day());
  admin.post("/admin/forms/a-good-day/1/publish", {});
  EXPECT_EQ(location(admin.post("/admin/forms/a-good-day/load", {{"json", test::good_day("A good day", "Tell me about a good day")}})), "/admin/forms/a-good-day/2?done=loaded");
  EXPECT_THAT(text_of(admin.get("/admin/forms/a-good-day/2/publish").whole_body()), AllOf(HasSubstr("Tell me about a good day"), HasSubstr("What is a good day?")));
  EXPECT_THAT(text_of(admin.get("/admin/forms").whole_body()), HasSubstr("Version 2 is loaded"));
  admin.post("/admin/forms/a-good-day/2/publish", {});
  EXPECT_EQ(location(admin.get("/admin/forms/a-good-day/1/publish")), "/admin/forms/a-good-day/1") << "an older one is not offered";
  EXPECT_THAT(text_of(admin.get("/admin/forms/a-good-day").whole_body()), AllOf(HasSubstr("Replaced"), HasSubstr("Published")));
}

TEST_P(FormsDesk, a_refused_file_lists_the_items_and_keeps_what_was_pasted) {
  const auto refused = load(test::not_a_form(), "twice");
  EXPECT_EQ(refused.status, 422);
  const std::string page = refused.whole_body();
  EXPECT_THAT(find_all(page, "title").at(0).text, testing::StartsWith("Error: "));
  EXPECT_THAT(find_all(page, "textarea[name=json]").at(0).text, HasSubstr("linkId"));
  EXPECT_EQ(find_all(page, "input[name=slug]").at(0).attribute("value"), "twice");
  EXPECT_EQ(load("not json", "twice").status, 422);
  EXPECT_EQ(load("", "twice").status, 422);
  EXPECT_EQ(load(test::good_day(), "Not A Slug").status, 422);
  EXPECT_EQ(load(test::good_day(), "fine", "").status, 422);
  EXPECT_TRUE(list_forms(*site.store().read()).empty());
  load(test::good_day());
  EXPECT_THAT(text_of(load(test::good_day("Other")).whole_body()), HasSubstr("next version"));
}

TEST_P(FormsDesk, a_preview_takes_answers_and_keeps_none) {
  load(test::good_day());
  const std::string place = "/admin/forms/a-good-day/1/preview/sections";
  EXPECT_THAT(text_of(admin.post(place, {{"q3", "no"}, {"do", "update"}, {"number", "1"}}).whole_body()), HasSubstr("Who lives with you?"));
  EXPECT_THAT(text_of(admin.get(place).whole_body()), Not(HasSubstr("Who lives with you?")));
}

TEST_P(FormsDesk, is_for_those_who_manage_forms) {
  load(test::good_day());
  auto worker = site.sign_in_as("practitioner");
  for (const char* page : {"/admin/forms", "/admin/forms/load", "/admin/forms/a-good-day", "/admin/forms/a-good-day/load", "/admin/forms/a-good-day/1", "/admin/forms/a-good-day/1/form.json",
                           "/admin/forms/a-good-day/1/preview/sections", "/admin/forms/a-good-day/1/publish"}) {
    EXPECT_EQ(worker.get(page).status, 404) << page;
    EXPECT_EQ(admin.get(page).status, 200) << page;
  }
  for (const char* page : {"/admin/forms/load", "/admin/forms/shipped", "/admin/forms/a-good-day/load", "/admin/forms/a-good-day/1/publish", "/admin/forms/a-good-day/1/retire"}) {
    EXPECT_EQ(worker.post(page, {}).status, 404) << page;
    EXPECT_EQ(admin.post_bare(page, {}).status, 403) << page;
  }
  EXPECT_EQ(admin.get("/admin/forms/nothing").status, 404);
  EXPECT_EQ(admin.get("/admin/forms/a-good-day/7").status, 404);
}

}  // namespace
}  // namespace stepwise::forms
