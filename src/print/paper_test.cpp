// SPDX-License-Identifier: Apache-2.0
#include "print/paper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "html/html.hpp"
#include "html/test/tree.hpp"

namespace stepwise::print {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct OnPaper {
  const char *given, *expected;
};
class OnPaperTable : public ::testing::TestWithParam<OnPaper> {};
TEST_P(OnPaperTable, keeps_what_is_read_and_leaves_out_what_is_pressed) { EXPECT_EQ(on_paper(GetParam().given), GetParam().expected); }
INSTANTIATE_TEST_SUITE_P(decisions, OnPaperTable, ::testing::Values(
    OnPaper{"<p>One &lt; two</p>", "<p>One &lt; two</p>"},
    OnPaper{"<p>a</p><button type=\"submit\">Press <b>me</b></button><p>b</p>", "<p>a</p><p>b</p>"},
    OnPaper{"<form class=\"x\" method=\"get\" action=\"/s\"><input name=\"q\"><p>filter</p></form><p>b</p>", "<p>b</p>"},
    OnPaper{"<form method=\"post\" action=\"/s\"><input type=\"hidden\" name=\"csrf\" value=\"secret\"><label>Name</label><input name=\"n\" value=\"kept\"></form>",
            "<label>Name</label><input name=\"n\" value=\"kept\">"},
    OnPaper{"<details class=\"d\"><summary>s</summary>more</details>", "<details open class=\"d\"><summary>s</summary>more</details>"},
    OnPaper{"<details class=\"d\" open><summary>s</summary></details>", "<details class=\"d\" open><summary>s</summary></details>"},
    OnPaper{"<p>a</p><details class=\"d\"><summary>Choose</summary><div>\n<form method=\"get\"><p>filter</p></form></div></details><p>b</p>", "<p>a</p><p>b</p>"},
    OnPaper{"<details><summary>s</summary><button>Press</button>kept</details>", "<details open><summary>s</summary>kept</details>"},
    OnPaper{"<details><summary>o</summary>kept<details><summary>s</summary><button>Press</button></details></details>", "<details open><summary>o</summary>kept</details>"},
    OnPaper{"<script type=\"module\" src=\"/x.js\"></script><dialog><dialog></dialog>in</dialog>after", "after"},
    OnPaper{"<form method=\"get\">never closed", ""}, OnPaper{"<", "<"}, OnPaper{"", ""}));

struct Line {
  const char *given, *expected;
};
class Lines : public ::testing::TestWithParam<Line> {};
TEST_P(Lines, end_where_sentences_end) { EXPECT_EQ(one_idea_a_line(GetParam().given), GetParam().expected); }
INSTANTIATE_TEST_SUITE_P(decisions, Lines, ::testing::Values(
    Line{"<p>I like gardens. I want to dig.</p>", "<p>I like gardens.<br>I want to dig.</p>"},
    Line{"<p>Really? Yes! Good.</p>", "<p>Really?<br>Yes!<br>Good.</p>"},
    Line{"<p>Dr. Moss and Mrs. Vale saw A. Reed.</p>", "<p>Dr. Moss and Mrs. Vale saw A. Reed.</p>"},
    Line{"<p>It cost £4.50 a day. then more</p>", "<p>It cost £4.50 a day. then more</p>"},
    Line{"<svg><text>One. Two</text></svg><textarea>One. Two</textarea>", "<svg><text>One. Two</text></svg><textarea>One. Two</textarea>"},
    Line{"<p>Ends here.</p><p>Begins</p>", "<p>Ends here.</p><p>Begins</p>"}));

RC_GTEST_PROP(Paper, keeps_every_text_whatever_it_holds, (const std::string& words)) {
  const std::string page = html::element("p", {{"title", words}}, words).markup();
  RC_ASSERT(on_paper(page) == page);
  RC_ASSERT(html::text_of(one_idea_a_line(page)).size() <= html::text_of(page).size() + 1);
}

/// Reads a CSS string as a browser does.
std::string unescaped(std::string_view css) {
  std::string out;
  for (std::size_t at = 1; at + 1 < css.size(); ++at) {
    if (css[at] != '\\') out += css[at];
    else out += static_cast<char>(std::stoi(std::string{css.substr(at + 1, 6)}, nullptr, 16)), at += 6;
  }
  return out;
}

RC_GTEST_PROP(Paper, a_css_string_ends_where_it_should_and_means_its_text, (const std::string& words)) {
  const std::string css = css_string(words);
  const std::string_view inside = std::string_view{css}.substr(1, css.size() - 2);
  RC_ASSERT(inside.find_first_of("\"'<>\n(){};") == std::string_view::npos);
  RC_ASSERT(unescaped(css) == words);
}

TEST(Paper, a_document_is_whole_and_holds_no_way_out) {
  Document document;
  document.sheet = {"What <matters>", "<main><form method=\"post\"><input type=\"hidden\" name=\"csrf\" value=\"tokentoken\"><h1>Hello</h1></form></main>"};
  document.format = Format::large_print;
  document.council = "Example & Co</style>";
  document.colour = "00594c";
  document.printed_by = "Sam Example";
  document.printed_at = "21 November 2026";
  const std::string page = with_stylesheet(write_document(document), "h1{color:#000}");
  EXPECT_EQ(html::find_all(page, "html").front().attribute("lang"), "en-GB");
  EXPECT_THAT(html::find_all(page, "html").front().attribute("class"), HasSubstr("app-paper--large"));
  EXPECT_EQ(html::find_all(page, "title").front().text, "What <matters>");
  EXPECT_EQ(html::find_all(page, "h1").size(), 1U);
  EXPECT_EQ(html::find_all(page, "style").size(), 2U);
  EXPECT_THAT(page, HasSubstr("<style>h1{color:#000}</style>"));
  EXPECT_THAT(page, Not(HasSubstr("tokentoken")));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, HasSubstr("counter(pages)"));
  EXPECT_THAT(html::text_of(page), HasSubstr("Printed by Sam Example on 21 November 2026."));
  document.colour = "red;}*{display:none";
  EXPECT_THAT(write_document(document), Not(HasSubstr("display:none")));
}

TEST(Paper, formats_have_keys_words_and_a_place_in_the_persons_record) {
  for (const Format format : formats) EXPECT_EQ(format_from_key(format_words(format).key), format);
  EXPECT_EQ(format_from_key("braille"), std::nullopt);
  EXPECT_EQ(format_for("large_print"), Format::large_print);
  EXPECT_EQ(format_for("easy_read"), Format::easy_read);
  for (const char* other : {"standard", "audio", "braille", "not_asked", ""}) EXPECT_EQ(format_for(other), Format::standard) << other;
}

TEST(Paper, a_sheet_comes_apart_into_title_and_body) {
  const Sheet sheet = read_sheet("<title>A &amp; B&#39;s &lt;page&gt;</title><p>x</p>");
  EXPECT_EQ(sheet.title, "A & B's <page>");
  EXPECT_EQ(sheet.body, "<p>x</p>");
  EXPECT_EQ(read_sheet("<p>x</p>").body, "<p>x</p>");
}

}  // namespace
}  // namespace stepwise::print
