// SPDX-License-Identifier: Apache-2.0
#include "govuk/component_words.hpp"

#include <gtest/gtest.h>

#include "govuk/input.hpp"
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

}  // namespace
}  // namespace stepwise::govuk
