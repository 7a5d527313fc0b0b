// SPDX-License-Identifier: Apache-2.0
#include "html/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "html/test/tree.hpp"

namespace stepwise::html {
namespace {

/// Arbitrary text with the awkward signs more likely than chance, without what an HTML parser itself changes.
std::string awkward_text() {
  std::string text = *rc::gen::container<std::string>(rc::gen::oneOf(rc::gen::element('<', '>', '&', '"', '\'', '/', '='), rc::gen::inRange('a', 'z')));
  return text;
}

RC_GTEST_PROP(Html, text_stays_text, ()) {
  const auto text = awkward_text();
  const Html page = element("p", {{"title", text}}, {text});
  const auto found = find_all(page.markup(), "p");
  RC_ASSERT(found.size() == 1U);
  RC_ASSERT(found[0].attribute("title") == text);
  RC_ASSERT(found[0].text == std::string{trim(text)});
}

/// Marks anywhere, in any order.
std::string marked_text() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("\uFDD0", "\uFDD1", "a", "<", "\uFDD2", "\xEF", "Cadw"));
  std::string text;
  for (const auto& piece : pieces) text += piece;
  return text;
}

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string_view::npos; at += piece.size()) ++found;
  return found;
}

RC_GTEST_PROP(Marks, become_balanced_spans_in_content_and_nothing_elsewhere, ()) {
  const std::string text = marked_text(), content = escape(text), plain = escape_plain(text);
  RC_ASSERT(count_of(content, "<span ") == count_of(content, "</span>"));
  RC_ASSERT(count_of(content, "<") == 2 * count_of(content, "<span "));
  for (const std::string& out : {content, plain}) RC_ASSERT(count_of(out, "\uFDD0") + count_of(out, "\uFDD1") == 0U);
  RC_ASSERT(count_of(plain, "<") == 0U);
  RC_ASSERT(element("option", {}, {text}).markup() == "<option>" + plain + "</option>");
}

TEST(Marks, untranslated_words_say_that_they_are_english) {
  EXPECT_EQ(element("p", {{"title", "\uFDD0Save & go\uFDD1"}}, {"\uFDD0Save & go\uFDD1"}).markup(),
            "<p title=\"Save &amp; go\"><span lang=\"en\" class=\"app-untranslated\">Save &amp; go</span></p>");
}

TEST(Html, elements_close_themselves) {
  EXPECT_EQ(element("p", {{"hidden", std::nullopt}, {"class", "a"}}, {"x < y", element("br", {}, {})}).markup(), "<p hidden class=\"a\">x &lt; y<br></p>");
  EXPECT_EQ(lines("a\r\nb").markup(), "a<br>b");
}

TEST(Html, what_the_policy_refuses_cannot_be_written) {
  EXPECT_THROW(element("p", {{"style", "x"}}, {}), std::logic_error);
  EXPECT_THROW(element("p", {{"onclick", "x"}}, {}), std::logic_error);
  EXPECT_THROW(element("p", {{"a b", "x"}}, {}), std::logic_error);
  EXPECT_THROW(element("br", {}, {"x"}), std::logic_error);
}

TEST(Tree, ignores_only_what_html_ignores) {
  EXPECT_EQ(canonical("<p class='b a'> x </p>"), canonical("<P  class=\"a b\">x</P>"));
  EXPECT_NE(canonical("<p class='b'>x</p>"), canonical("<p class='a'>x</p>"));
  EXPECT_NE(canonical("<pre> x</pre>"), canonical("<pre>x</pre>"));
}

}  // namespace
}  // namespace stepwise::html
