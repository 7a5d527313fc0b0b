// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/moj.hpp"

#include <gtest/gtest.h>

#include "govuk/button.hpp"
#include "html/test/tree.hpp"

namespace stepwise::moj {
namespace {

using html::find_all;

TEST(Timeline, IsAnOrderedListWithTimesMachinesCanRead) {
  const Html html = timeline({.items = {{.title = "Conversation", .byline = "Sam Porter", .when = "1 May 2026", .datetime = "2026-05-01"},
                                        {.title = "Visit", .struck = true}}});
  EXPECT_EQ(find_all(html.markup(), "ol").size(), 1u);
  EXPECT_EQ(find_all(html.markup(), "li").size(), 2u);
  EXPECT_EQ(find_all(html.markup(), "time")[0].attribute("datetime"), "2026-05-01");
  EXPECT_EQ(find_all(html.markup(), ".app-timeline__struck")[0].text, "Cancelled: Visit");
}

TEST(SubNavigation, MarksOneLinkAsThisPage) {
  const Html html = sub_navigation({{"Overview", "/a", true}, {"Timeline", "/b"}}, "Record");
  const auto here = find_all(html.markup(), "a[aria-current=page]");
  ASSERT_EQ(here.size(), 1u);
  EXPECT_EQ(here[0].text, "Overview");
  EXPECT_EQ(find_all(html.markup(), "nav")[0].attribute("aria-label"), "Record");
}

TEST(SideNavigation, HeadsItsSectionsAndMarksThePlace) {
  const Html html = side_navigation({{"Access", {{"Staff", "/staff", true}}}, {"Council", {{"Name", "/name"}}}}, "Settings");
  EXPECT_EQ(find_all(html.markup(), "h2").size(), 2u);
  EXPECT_EQ(find_all(html.markup(), "a[aria-current=location]").size(), 1u);
}

TEST(Filter, IsAGetFormAndEachChoiceCanBeTakenAway) {
  const Html html = filter({.action = "/contacts",
                            .selected = {{"Team", {{"North", "/contacts?year=2026"}}}},
                            .clear_href = "/contacts",
                            .fields = {Html{"field"}}});
  EXPECT_EQ(find_all(html.markup(), "form")[0].attribute("method"), "get");
  EXPECT_EQ(find_all(html.markup(), "a.moj-filter__tag")[0].text, "Remove this filter North");
  EXPECT_TRUE(find_all(filter({.action = "/contacts"}).markup(), ".moj-filter__selected").empty());
}

TEST(SortableHead, SortedColumnTurnsRoundAndKeepsTheFilters) {
  const auto next = [](std::string_view by, bool descending) {
    const auto head = sortable_head({{"Date", "date"}, {"Count", "count", true}, {"Actions"}}, by, descending, "/list", "team=3");
    return find_all(head[0].content.markup(), "a")[0].attribute("href");
  };
  EXPECT_EQ(next("date", false), "/list?team=3&sort=date&order=down");
  EXPECT_EQ(next("date", true), "/list?team=3&sort=date&order=up");
  EXPECT_EQ(next("count", false), "/list?team=3&sort=date&order=up");
}

TEST(IdentityBar, NamesTheFactsAndIsALandmark) {
  const Html html = identity_bar({.name = "Ada Moss", .facts = {{"Born", "1 May 1940"}}, .flags = {Html{"Large print"}}});
  EXPECT_EQ(find_all(html.markup(), "section")[0].attribute("aria-label"), "Person");
  EXPECT_EQ(find_all(html.markup(), "dt")[0].text, "Born");
  EXPECT_TRUE(find_all(html.markup(), "h1").empty());
}

TEST(Alert, SaysItsToneInWords) {
  const Html html = alert(Tone::warning, "Two people should visit");
  EXPECT_EQ(find_all(html.markup(), ".moj-alert")[0].attribute("aria-label"), "warning: Two people should visit");
  EXPECT_TRUE(find_all(html.markup(), "h2").empty());
  EXPECT_EQ(find_all(alert(Tone::error, "A", Html{"B"}).markup(), "h2")[0].text, "A");
}

TEST(Badge, CountHasWordsForThoseWhoCannotSeeIt) {
  EXPECT_EQ(html::text_of(count_badge(12, "waiting").markup()), "12 (12 waiting)");
  EXPECT_EQ(find_all(badge("Urgent", "red").markup(), "span")[0].attribute("class"), "moj-badge moj-badge--red");
}

TEST(SideBySide, MarksWhatDiffersInWords) {
  const Html html = side_by_side("Both versions", "Yours", "Theirs", {{"Phone", "1", "2", true}, {"Name", "A", "A"}});
  EXPECT_EQ(find_all(html.markup(), "strong.govuk-tag").size(), 1u);
  EXPECT_EQ(find_all(html.markup(), "td").size(), 4u);
}

TEST(PageHeaderActions, HoldsTheHeading) {
  const Html html = page_header_actions("Contacts", {govuk::secondary_button("Download", "/x")});
  EXPECT_EQ(find_all(html.markup(), "h1")[0].text, "Contacts");
}

}  // namespace
}  // namespace stepwise::moj
