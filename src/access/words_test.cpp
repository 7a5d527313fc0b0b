// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "access/wording.hpp"
#include "html/test/tree.hpp"
#include "store/settings.hpp"

namespace stepwise::access {
namespace {

using test::Browser;
using test::TestSite;

class WordsTest : public ::testing::TestWithParam<std::string> {
 protected:
  TestSite site{GetParam()};
  Browser admin = site.sign_in_as("administrator");
  std::string setting(std::string_view name) { return store::setting(*site.store().read(), name); }
};

std::string lang_of(const http::Response& page) { return html::find_all(page.whole_body(), "html").at(0).attribute("lang"); }
std::size_t marks_in(const std::string& text) { return text.find("\uFDD0") == std::string::npos && text.find("\uFDD1") == std::string::npos ? 0 : 1; }

TEST_P(WordsTest, a_page_is_english_and_has_no_switch_until_another_language_is_offered) {
  EXPECT_EQ(lang_of(admin.get("/help")), "en-GB");
  EXPECT_TRUE(html::find_all(admin.get("/help").whole_body(), ".govuk-language-navigation").empty());
  EXPECT_EQ(admin.get("/language/cy?to=/help").status, 404);
}

TEST_P(WordsTest, a_visitor_chooses_a_language_and_comes_back_to_where_they_were) {
  admin.post("/admin/words", {{"offered", "cy"}});
  const auto links = html::find_all(admin.get("/help?x=1").whole_body(), ".govuk-language-navigation__link");
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0].attribute("lang"), "cy");
  EXPECT_EQ(links[0].text, "Cymraeg");
  const auto changed = admin.get(links[0].attribute("href"));
  EXPECT_EQ(changed.status, 303);
  EXPECT_EQ(test::header_of(changed, "Location"), "/help?x=1");
  const auto welsh = admin.get("/help");
  EXPECT_EQ(lang_of(welsh), "cy");
  EXPECT_FALSE(html::find_all(welsh.whole_body(), ".app-untranslated").empty()) << "help is not translated, and says so";
  EXPECT_EQ(marks_in(welsh.whole_body()), 0U);
  EXPECT_EQ(html::find_all(welsh.whole_body(), "title").at(0).text.find("span"), std::string::npos);
}

TEST_P(WordsTest, a_switch_leads_nowhere_but_this_site) {
  admin.post("/admin/words", {{"offered", "cy"}});
  for (const char* away : {"https://elsewhere.example/", "//elsewhere.example", "help", ""})
    EXPECT_EQ(test::header_of(admin.get(std::string{"/language/cy?to="} + away), "Location"), "/") << away;
  EXPECT_EQ(admin.get("/language/xx?to=/help").status, 404);
}

TEST_P(WordsTest, offering_a_language_is_audited_and_only_installed_ones_are_kept) {
  admin.post("/admin/words", {{"offered", "cy"}, {"offered", "zz"}});
  EXPECT_EQ(setting("languages"), "en,cy");
  EXPECT_NE(admin.get("/admin/audit?action=setting.changed").whole_body().find("languages"), std::string::npos);
}

TEST_P(WordsTest, a_councils_own_word_is_previewed_then_used) {
  const auto preview = admin.post("/admin/words/en/assessment", {{"singular", "talk"}, {"plural", "talks"}, {"article", "a"}, {"was", ""}, {"do", "preview"}});
  EXPECT_NE(preview.whole_body().find("Start a talk"), std::string::npos);
  EXPECT_EQ(setting("label.en.assessment"), "") << "a preview saves nothing";
  EXPECT_EQ(admin.post("/admin/words/en/assessment", {{"singular", "talk"}, {"plural", "talks"}, {"article", "a"}, {"was", ""}, {"do", "save"}}).status, 303);
  EXPECT_EQ(setting("label.en.assessment"), "talk|talks|a");
  EXPECT_NE(admin.get("/admin/words/en").whole_body().find(">talk<"), std::string::npos);
  const language::LanguageScope scope{site.site().spoken_now()->catalogue("en")};
  EXPECT_EQ(t("[[An assessment]] is due"), "A talk is due");
}

TEST_P(WordsTest, what_cannot_be_a_word_is_said_beside_it_and_a_stale_one_is_shown_beside_the_other) {
  const auto refused = admin.post("/admin/words/en/assessment", {{"singular", "a|b"}, {"plural", ""}, {"article", ""}, {"was", ""}, {"do", "save"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(html::find_all(refused.whole_body(), "#singular").at(0).attribute("value"), "a|b");
  const auto stale = admin.post("/admin/words/en/assessment", {{"singular", "talk"}, {"plural", ""}, {"article", ""}, {"was", "old|olds|an"}, {"do", "save"}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_NE(stale.whole_body().find("Both versions"), std::string::npos);
  EXPECT_EQ(admin.get("/admin/words/en/nothing").status, 404);
  EXPECT_EQ(admin.get("/admin/words/xx").status, 404);
}

TEST_P(WordsTest, what_is_not_translated_is_listed_a_page_at_a_time) {
  const auto list = admin.get("/admin/words/cy/untranslated");
  EXPECT_EQ(list.status, 200);
  EXPECT_GT(html::find_all(list.whole_body(), "span[lang=en]").size(), 50U);
  EXPECT_LT(list.whole_body().size(), 120U * 1024);
  EXPECT_EQ(admin.get("/admin/words/cy/untranslated?page=9999").status, 200);
}

TEST_P(WordsTest, the_ready_frame_is_cut_for_each_language) {
  admin.post("/admin/words", {{"offered", "cy"}});
  const std::string english = admin.get("/admin").whole_body();
  admin.get("/language/cy?to=/");
  const std::string welsh = admin.get("/admin").whole_body();
  EXPECT_NE(english, welsh);
  EXPECT_NE(welsh.find("Neidio i’r prif gynnwys"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Engines, WordsTest, ::testing::ValuesIn(store::test::engines()));

}  // namespace
}  // namespace stepwise::access
