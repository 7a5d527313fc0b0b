// SPDX-License-Identifier: Apache-2.0
// What a page keeps to be seen and heard.
#include <gmock/gmock.h>

#include "practice/thinking/recording.hpp"
#include "practice/thinking/room_test_support.hpp"

namespace stepwise::thinking {
namespace {

using namespace std::string_literals;
using access::test::Browser;
using access::test::FormFields;
using test::small_png;
using ::testing::HasSubstr;
using ::testing::Not;

std::string padded(std::string start) { return start + std::string(200, 'x'); }
std::string box(std::string name, const std::string& content) {
  const std::size_t length = content.size() + 8;
  return "\0\0"s + static_cast<char>(length >> 8U) + static_cast<char>(length & 0xFFU) + name + content;
}
std::string film() { return box("ftyp", "isom\0\0\0\0"s) + box("moov", box("mvhd", std::string(40, 'h')) + box("udta", "\0\0\0\x1A\xA9xyz+54.6-3.1/Rose lane"s) + box("trak", box("meta", "Fell Phone"))) + box("mdat", "pictures"); }

TEST(Recording, what_it_is_is_read_from_its_content) {
  const auto kind = [](std::string_view bytes) { return clean_recording(bytes).map([](const Recording& one) { return one.kind; }).value_or("none"); };
  EXPECT_EQ(kind(small_png()), "image/png");
  EXPECT_EQ(kind(padded("ID3\x04")), "audio/mpeg");
  EXPECT_EQ(kind(padded("\xFF\xFB\x90")), "audio/mpeg");
  EXPECT_EQ(kind(padded("RIFF\0\0\0\0WAVEfmt "s)), "audio/wav");
  EXPECT_EQ(kind(padded("OggS\0\x02"s)), "audio/ogg");
  EXPECT_EQ(kind(padded("OggS\0\x02theora"s)), "none");
  EXPECT_EQ(kind(padded("\x1A\x45\xDF\xA3....webm..V_VP8")), "video/webm");
  EXPECT_EQ(kind(padded("\x1A\x45\xDF\xA3....webm..A_OPUS")), "audio/webm");
  EXPECT_EQ(kind(film()), "video/mp4");
  for (const auto& other : {padded("<html><script>"), padded("%PDF-1.7"), padded("MZ"), "\0\0\0\x08" "ftypqt  "s + std::string(80, 'q'), ""s, "RIFF"s}) EXPECT_EQ(kind(other), "none") << other;
  EXPECT_EQ(kind(padded("ID3") + std::string(largest_recording, 'x')), "none") << "too large";
}

TEST(Recording, a_film_forgets_where_it_was_taken_and_stays_as_long_as_it_was) {
  const auto kept = clean_recording(film());
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->bytes.size(), film().size());
  EXPECT_THAT(kept->bytes, Not(HasSubstr("Rose lane")));
  EXPECT_THAT(kept->bytes, Not(HasSubstr("Fell Phone")));
  EXPECT_THAT(kept->bytes, HasSubstr("pictures"));
  std::string cut = film();
  cut.resize(cut.size() - 30);
  EXPECT_FALSE(clean_recording(cut)) << "a torn one is asked for again";
}

class ThinkingMedia : public test::ThinkingRoom {};

TEST_P(ThinkingMedia, a_sound_is_kept_with_its_page_played_copied_and_deleted_when_taken_off) {
  Browser browser = worker();
  const std::string at = begin_profile(browser), page = at + "/media";
  EXPECT_THAT(browser.get(at).whole_body(), HasSubstr("Add a photo, a sound or a film"));
  const auto send = [&](const std::string& bytes, const FormFields& typed) { return browser.upload(page, form_of(browser, page, typed), "file", "me.exe", bytes); };
  const auto wrong = send(padded("<script>"), {{"shows", "Humming <low>"}, {"agreed", "yes"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.whole_body(), HasSubstr("Humming &lt;low&gt;</textarea>")) << "what was typed is kept";
  EXPECT_EQ(send(padded("ID3"), {{"shows", ""}, {"agreed", "yes"}}).status, 422) << "nothing for those who do not hear it";
  EXPECT_EQ(send(padded("ID3"), {{"shows", "Humming"}}).status, 422) << "nobody said that they chose it";
  ASSERT_EQ(send(padded("ID3"), {{"shows", "I hum low when I have had enough"}, {"agreed", "yes"}}).status, 303);
  const auto players = html::find_all(browser.get(at).whole_body(), "audio");
  ASSERT_EQ(players.size(), 1U);
  EXPECT_EQ(players[0].attribute("aria-label"), "I hum low when I have had enough");
  const std::string src = players[0].attribute("src");
  const auto sound = browser.get(src);
  EXPECT_EQ(sound.content_type, "audio/mpeg");
  EXPECT_EQ(sound.whole_body(), padded("ID3"));
  EXPECT_THAT(access::test::header_of(sound, "Content-Disposition"), HasSubstr(".mp3"));
  EXPECT_EQ(browser.get(src.substr(0, src.rfind('/')) + "/none").status, 404);
  const std::string reference = src.substr(src.rfind('/') + 1);
  ASSERT_EQ(browser.post(page, {{"take_off", reference}}).status, 303);
  EXPECT_EQ(browser.get(src).status, 404);
  EXPECT_TRUE(html::find_all(browser.get(at).whole_body(), "audio").empty());
}

TEST_P(ThinkingMedia, a_photo_stands_on_the_page_and_a_page_of_somebody_else_keeps_nothing) {
  Browser browser = worker();
  const std::string at = begin_profile(browser), page = at + "/media";
  ASSERT_EQ(browser.upload(page, form_of(browser, page, {{"shows", "My hand sign for tea"}, {"agreed", "yes"}}), "file", "tea.png", small_png()).status, 303);
  const auto pictures = html::find_all(browser.get(at).whole_body(), "img");
  ASSERT_EQ(pictures.size(), 1U);
  EXPECT_EQ(pictures[0].attribute("alt"), "My hand sign for tea");
  EXPECT_THAT(browser.get(pictures[0].attribute("src")).whole_body(), Not(HasSubstr("Somebody"))) << "a picture's notes are gone";
  Browser director = site_.sign_in_as("director");
  EXPECT_EQ(director.get(page).status, 404);
  EXPECT_EQ(browser.get("/people/hid-ref/thinking/media/none").status, 404);
  EXPECT_EQ(browser.get("/people/rose-ref/thinking/pages/none/media").status, 404);
}

INSTANTIATE_TEST_SUITE_P(each, ThinkingMedia, ::testing::ValuesIn(store::test::engines()), [](const ::testing::TestParamInfo<std::string>& info) { return info.param; });

}  // namespace
}  // namespace stepwise::thinking
