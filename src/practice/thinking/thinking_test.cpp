// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/thinking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "practice/thinking/picture.hpp"
#include "practice/thinking/thinking_form.hpp"

namespace stepwise::thinking {
namespace {

using namespace std::string_literals;
using ::testing::HasSubstr;

Entry line(std::string part, std::string words, std::string reference = "") { return {0, std::move(reference), std::move(part), {{"words", std::move(words)}}}; }

TEST(ThinkingTools, every_tool_has_parts_whose_codes_are_told_apart) {
  std::set<std::string_view> tools_seen;
  for (const Tool& tool : tools()) {
    EXPECT_TRUE(tools_seen.insert(tool.code).second) << tool.code;
    ASSERT_FALSE(tool.parts().empty()) << tool.code;
    std::set<std::string_view> parts;
    for (const Part& part : tool.parts()) {
      EXPECT_TRUE(parts.insert(part.code).second) << part.code;
      EXPECT_EQ(part_of(tool, part.code), &part);
      bool says = part.columns.empty();
      for (const Column& column : part.columns) says = says || column.says;
      EXPECT_TRUE(says) << part.code << " says nothing when it stands alone";
    }
  }
  EXPECT_EQ(tools().size(), 17U);
  EXPECT_EQ(tool_of("nothing"), nullptr);
}

TEST(ThinkingTools, about_me_has_the_seven_sections_in_order_from_parts_of_the_profile) {
  const auto sections = about_me_sections();
  ASSERT_EQ(sections.size(), 7U);
  EXPECT_EQ(t(sections.front().title), "What is most important to me");
  EXPECT_EQ(t(sections.back().title), "Also worth knowing about me");
  std::size_t parts = 0;
  for (const auto& section : sections)
    for (const auto code : section.parts) parts += part_of(*tool_of("profile"), code) != nullptr ? 1U : 0U;
  EXPECT_EQ(parts, profile_parts().size()) << "every part of the profile stands in one section";
}

TEST(Thinking, a_finding_says_its_line_or_what_its_row_says_first) {
  Page page{.reference = "p", .tool = "circle"};
  page.entries = {{1, "e1", "people", {{"name", "Rita"}, {"ring", "close"}, {"know", "Next door since 1998"}}}, {2, "e2", "contributor", {{"name", "Ben"}}}};
  const auto findings = findings_of(page);
  ASSERT_EQ(findings.size(), 1U) << "who helped is no finding";
  EXPECT_EQ(findings[0].words, "Rita – Next door since 1998");
  Page views{.reference = "p", .tool = "working"};
  views.entries = {{1, "e1", "views", {{"who", "me"}, {"working", "Breakfast with Rita"}}}};
  EXPECT_EQ(findings_of(views).at(0).words, "Me – Breakfast with Rita");
}

TEST(Thinking, what_matters_to_somebody_is_kept_apart_from_what_is_good_for_them) {
  Page page{.reference = "p", .tool = "important"};
  page.entries = {{1, "a", "to", {{"what", "My own front door"}}}, {2, "b", "for", {{"what", "Insulin on time"}, {"about", "health"}}}};
  const auto findings = findings_of(page);
  EXPECT_EQ(findings.at(0).sense, Sense::to_me);
  EXPECT_EQ(findings.at(1).sense, Sense::for_me);
}

TEST(Thinking, words_that_stay_or_nearly_stay_keep_their_reference) {
  const std::vector<Entry> before{line("important", "Staying in my street", "a"), line("important", "Radio 4 in the kitchen", "b"), line("support", "Knock first", "c")};
  std::vector<Entry> now{line("important", "Radio 4 in the kitchen, loud"), line("important", "Staying in my street"), line("important", "My roses"), line("support", "Never hurry me")};
  keep_references(before, now);
  EXPECT_EQ(now[0].reference, "b");
  EXPECT_EQ(now[1].reference, "a");
  EXPECT_EQ(now[2].reference, "");
  EXPECT_EQ(now[3].reference, "") << "other words are another thing";
}

TEST(Thinking, a_reference_that_was_never_there_is_not_believed) {
  std::vector<Entry> now{line("important", "Mine", "somebody-elses")};
  keep_references({line("important", "Tea", "a")}, now);
  EXPECT_EQ(now[0].reference, "");
}

RC_GTEST_PROP(Thinking, a_reference_is_given_once_and_unchanged_words_keep_theirs_in_any_order, (std::vector<std::uint8_t> seeds)) {
  std::vector<Entry> before;
  for (std::size_t i = 0; i < seeds.size(); ++i) before.push_back(line(seeds[i] % 2 == 0 ? "good" : "bad", "thing " + std::to_string(i), "r" + std::to_string(i)));
  std::vector<Entry> now;
  for (auto at = before.rbegin(); at != before.rend(); ++at)
    if (at->reference.size() % 2 == 0 || seeds.size() < 5) now.push_back(line(at->part, std::string{at->cell("words")}));
  keep_references(before, now);
  std::set<std::string> seen;
  for (const Entry& entry : now) {
    RC_ASSERT(!entry.reference.empty());
    RC_ASSERT(seen.insert(entry.reference).second);
    const auto old = std::ranges::find(before, entry.reference, &Entry::reference);
    RC_ASSERT(old->cells == entry.cells);
  }
}

TEST(Thinking, a_week_is_added_up_by_how_it_is_met) {
  Page page{.reference = "p", .tool = "week"};
  const auto piece = [](std::string day, std::string kind, std::string cost) { return Entry{0, "", std::move(day), {{"what", "Something"}, {"kind", std::move(kind)}, {"cost", std::move(cost)}}}; };
  page.entries = {piece("monday", "unpaid", ""), piece("monday", "paid", "1850"), piece("friday", "paid", "2199"), piece("sunday", "alone", "0"), piece("sunday", "", "50")};
  const auto totals = totals_of_week(page);
  ASSERT_EQ(totals.size(), 4U);
  EXPECT_EQ(totals[0].pieces, 1);
  EXPECT_EQ(totals[2].weekly.pence, 4049);
  EXPECT_EQ(totals[3].pieces, 1) << "not said is its own line";
  int pieces = 0;
  for (const auto& kind : totals) pieces += kind.pieces;
  EXPECT_EQ(pieces, 5) << "nothing is lost";
}

TEST(Thinking, what_stops_a_page_from_being_kept) {
  const Date today{20'000};
  const Tool& tool = *tool_of("day");
  const auto codes = [&](const Page& page) {
    std::set<std::string> found;
    for (const auto& problem : problems_of(tool, asked_at_first(tool).parts, page, today)) found.insert(problem.field + "." + problem.code);
    return found;
  };
  Page page{.reference = "p", .tool = "day"};
  EXPECT_EQ(codes(page), (std::set<std::string>{"good.empty", "voice.missing", "next_look_on.missing"}));
  page.entries = {line("good", "Coffee outside")};
  page.voice = "own";
  page.next_look_on = today - 1;
  EXPECT_EQ(codes(page), (std::set<std::string>{"next_look_on.past"}));
  page.put_away_on = today;
  EXPECT_TRUE(codes(page).empty()) << "put away: nobody looks again";
  page.put_away_on.reset();
  page.next_look_on = today;
  page.entries.push_back(line("good", std::string(2'001, 'x')));
  EXPECT_EQ(codes(page), (std::set<std::string>{"good.too_long"}));
}

TEST(ThinkingForm, what_a_form_begins_with_reads_back_as_the_same_page) {
  const Tool& tool = *tool_of("week");
  auto asked = *asked_of(tool, "monday");
  Page page{.reference = "p", .tool = "week"};
  page.entries = {{1, "m", "monday", {{"time", "morning"}, {"what", "Breakfast"}, {"with", "Rita"}, {"kind", "unpaid"}, {"cost", "1205"}}}, {2, "t", "tuesday", {{"what", "Choir"}}}};
  const Page again = page_from(asked, fields_of(asked, page), page, Date{20'000});
  ASSERT_EQ(again.entries.size(), 2U);
  EXPECT_EQ(again.entries[0].cells, page.entries[0].cells);
  EXPECT_EQ(again.entries[0].reference, "m");
  EXPECT_EQ(again.entries[1].reference, "t") << "a part that was not asked about stays";
}

TEST(ThinkingForm, lines_are_things_and_empty_lines_are_none) {
  const Tool& tool = *tool_of("profile");
  const auto asked = asked_at_first(tool);
  http::Fields typed;
  typed.add("important", "My street\r\n\r\n  Rita  \r\n");
  const Page page = page_from(asked, typed, Page{.reference = "p", .tool = "profile"}, Date{20'000});
  ASSERT_EQ(page.entries.size(), 2U);
  EXPECT_EQ(page.entries[1].cell("words"), "Rita");
  EXPECT_FALSE(asked_of(tool, "no-such-part"));
}

TEST(ThinkingForm, money_that_is_no_amount_is_asked_about_again) {
  const Tool& tool = *tool_of("week");
  const auto asked = *asked_of(tool, "monday");
  http::Fields typed;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const char*>>{{"monday_0_ref", ""}, {"monday_0_what", "Swimming"}, {"monday_0_cost", "about a tenner"}, {"monday_0_kind", "bogus"}}) typed.add(name, value);
  Page page = page_from(asked, typed, Page{.reference = "p", .tool = "week", .voice = "own", .next_look_on = Date{20'001}}, Date{20'000});
  const auto problems = problems_of(tool, asked.parts, page, Date{20'000});
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].field, "monday");
}

std::string chunk(std::string name, const std::string& content) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(content.size() >> static_cast<unsigned>(shift) & 0xFFU);
  return out + name + content + "\1\2\3\4"s;
}
std::string a_png(const std::string& more = "") {
  return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", "\0\0\0\x40\0\0\0\x30\x08\x02\0\0\0"s) + more + chunk("IDAT", "pixels") + chunk("IEND", "") + "appended film";
}
std::string segment(char marker, const std::string& content) {
  const auto length = content.size() + 2;
  return "\xFF"s + marker + static_cast<char>(length >> 8U) + static_cast<char>(length & 0xFFU) + content;
}
std::string a_jpeg(const std::string& more = "") {
  return "\xFF\xD8"s + segment('\xE0', "JFIF\0"s) + more + segment('\xC0', "\x08\x00\x30\x00\x40\x03"s) + segment('\xDA', "\x01") + "coded\xFF\0data\xFF\xD0more"s + "\xFF\xD9"s + "appended film";
}

TEST(ThinkingPicture, a_picture_is_known_by_its_content_and_keeps_only_what_makes_it) {
  const auto png = clean_picture(a_png(chunk("tEXt", "Author\0Somebody"s) + chunk("eXIf", "51.5N 0.1W")));
  ASSERT_TRUE(png);
  EXPECT_EQ(png->kind, "image/png");
  EXPECT_EQ(png->wide, 64);
  EXPECT_EQ(png->high, 48);
  EXPECT_EQ(png->bytes.find("Somebody"), std::string::npos);
  EXPECT_EQ(png->bytes.find("51.5N"), std::string::npos);
  EXPECT_EQ(png->bytes.find("film"), std::string::npos);
  const auto jpeg = clean_picture(a_jpeg(segment('\xE1', "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0GPS 51.5N"s) + segment('\xFE', "Taken at home")));
  ASSERT_TRUE(jpeg);
  EXPECT_EQ(jpeg->wide, 48) << "turned by a quarter";
  EXPECT_EQ(jpeg->high, 64);
  EXPECT_EQ(jpeg->bytes.find("51.5N"), std::string::npos);
  EXPECT_EQ(jpeg->bytes.find("home"), std::string::npos);
  EXPECT_THAT(jpeg->bytes, HasSubstr("Exif")) << "how it is turned stays";
  EXPECT_TRUE(jpeg->bytes.ends_with("\xFF\xD9"));
  const auto again = clean_picture(jpeg->bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->bytes, jpeg->bytes) << "cleaning twice changes nothing";
}

TEST(ThinkingPicture, what_is_no_whole_picture_is_refused_with_what_to_do) {
  EXPECT_THAT(clean_picture("GIF89a").error().sentence, HasSubstr("JPEG or PNG"));
  EXPECT_THAT(clean_picture("<svg onload=x>").error().sentence, HasSubstr("JPEG or PNG"));
  EXPECT_THAT(clean_picture(a_png().substr(0, 40)).error().sentence, HasSubstr("not whole"));
  EXPECT_THAT(clean_picture(a_jpeg().substr(0, 30)).error().sentence, HasSubstr("not whole"));
  EXPECT_THAT(clean_picture(std::string(largest_picture + 1, 'x')).error().sentence, HasSubstr("smaller than 4 MB"));
}

RC_GTEST_PROP(ThinkingPicture, any_bytes_are_answered, (std::string bytes, bool jpeg)) {
  const std::string whole = jpeg ? a_jpeg(bytes) : a_png(bytes);
  if (const auto picture = clean_picture(whole)) RC_ASSERT(picture->bytes.size() <= whole.size() + 40);
}

}  // namespace
}  // namespace stepwise::thinking
