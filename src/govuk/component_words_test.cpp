// SPDX-License-Identifier: Apache-2.0
#include "govuk/component_words.hpp"

#include <gtest/gtest.h>

#include "base/code_list.hpp"
#include "govuk/choices.hpp"
#include "govuk/input.hpp"
#include "govuk/select.hpp"
#include "html/test/tree.hpp"

namespace stepwise::govuk {
namespace {

bool has_words(const Html& html) { return !html::find_all(html.markup(), "[data-i18n.hide-password]").empty(); }

TEST(ComponentWords, ComeWithAPageThatIsNotEnglish) {
  const PasswordInputOptions options{.name = "password", .label = "Password"};
  EXPECT_FALSE(has_words(password_input(options)));
  const auto languages = language::Languages::load();
  ASSERT_TRUE(languages) << languages.error().sentence;
  const language::LanguageScope scope{(*languages)->catalogue("cy", {})};
  EXPECT_TRUE(has_words(password_input(options)));
}

TEST(ComponentWords, GivenWordsStay) {
  const auto languages = language::Languages::load();
  ASSERT_TRUE(languages) << languages.error().sentence;
  const language::LanguageScope scope{(*languages)->catalogue("cy", {})};
  const Attributes made = with_component_words({{"data-i18n.hide-password", "Cuddio"}}, {{"hide-password", noted("Hide")}});
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].value, "Cuddio");
}

TEST(ComponentWords, WordsOfListsComeFromTheCatalogues) {
  const auto languages = language::Languages::load();
  ASSERT_TRUE(languages) << languages.error().sentence;
  const auto list = CodeList::load("other_system");
  ASSERT_TRUE(list) << list.error().sentence;
  EXPECT_TRUE(html::find_all(select({.name = "system", .label = "System", .items = select_items(*list)}).markup(), "option[lang]").empty());
  const language::LanguageScope scope{(*languages)->catalogue("cy", {})};
  ASSERT_NE(listed("Council tax"), "Council tax") << "has Welsh or a mark";
  for (const auto& item : choice_items(*list)) EXPECT_NE(item.text.markup().find("lang=\"en\""), std::string::npos) << item.text.markup();
  const std::string options = select({.name = "system", .label = "System", .items = select_items(*list, "")}).markup();
  EXPECT_EQ(html::find_all(options, "option[lang=en]").size(), list->items().size());
  EXPECT_EQ(options.find(language::mark_open), std::string::npos);
}

}  // namespace
}  // namespace stepwise::govuk
