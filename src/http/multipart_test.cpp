// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "http/http.hpp"
#include "http/limits.hpp"

namespace stepwise::http {
namespace {

constexpr auto type = "multipart/form-data; boundary=cut";

std::string part(const std::string& disposition, const std::string& content, const std::string& more = "") {
  return "--cut\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n" + content +
         "\r\n";
}
const std::string end = "--cut--\r\n";

TEST(Multipart, ReadsFieldsAndFiles) {
  const auto form = parse_multipart(part("name=\"notes\"", "two\r\nlines") +
                                        part("name=\"file\"; filename=\"C:\\letters\\a b.txt\"",
                                             std::string("\0\r\n--cu", 7), "Content-Type: text/plain\r\n") +
                                        part("name=empty", "") + end,
                                    type);
  ASSERT_TRUE(form) << form.error().sentence;
  EXPECT_EQ(form->fields.get("notes"), "two\r\nlines");
  EXPECT_TRUE(form->fields.has("empty"));
  ASSERT_EQ(form->files.size(), 1U);
  EXPECT_EQ(form->files[0].field, "file");
  EXPECT_EQ(form->files[0].file_name, "a b.txt");
  EXPECT_EQ(form->files[0].content_type, "text/plain");
  EXPECT_EQ(form->files[0].bytes, std::string("\0\r\n--cu", 7));
}

TEST(Multipart, LeavesOutAFileThatWasNotChosen) {
  const auto form = parse_multipart(
      part("name=\"file\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") + end, type);
  ASSERT_TRUE(form);
  EXPECT_TRUE(form->files.empty());
}

TEST(Multipart, ReadsQuotedBoundariesAndAPreamble) {
  const auto form = parse_multipart("ignored\r\n" + part("name=\"a\"", "1") + end,
                                    "multipart/form-data; charset=utf-8; boundary=\"cut\"");
  ASSERT_TRUE(form) << form.error().sentence;
  EXPECT_EQ(form->fields.get("a"), "1");
}

TEST(Multipart, RefusesWhatDidNotArriveWhole) {
  const std::string whole = part("name=\"a\"", "1") + end;
  EXPECT_FALSE(parse_multipart(whole, "multipart/form-data"));
  EXPECT_FALSE(parse_multipart(whole, "multipart/form-data; boundary=other"));
  EXPECT_FALSE(parse_multipart("", type));
  EXPECT_FALSE(parse_multipart(part("name=\"a\"", "1"), type));
  EXPECT_FALSE(parse_multipart("--cut\r\nContent-Disposition: form-data; name=\"a\"\r\n", type));
  EXPECT_FALSE(parse_multipart(part("filename=\"a\"", "1") + end, type));
  EXPECT_FALSE(parse_multipart("--cutmore\r\n\r\n" + end, type));
}

TEST(Multipart, SaysWhichFieldIsNotText) {
  const auto form = parse_multipart(part("name=\"hopes\"", "\xff") + end, type);
  ASSERT_FALSE(form);
  EXPECT_NE(form.error().sentence.find("\"hopes\""), std::string::npos);
}

TEST(Multipart, TakesOnlySoMuch) {
  std::string many;
  for (std::size_t i = 0; i <= most_fields; ++i) many += part("name=a", "1");
  EXPECT_FALSE(parse_multipart(many + end, type));
  std::string files;
  for (std::size_t i = 0; i <= most_files; ++i) files += part("name=a; filename=b", "1");
  EXPECT_FALSE(parse_multipart(files + end, type));
  EXPECT_FALSE(parse_multipart(part("name=a", std::string(largest_text_field + 1, 'x')) + end, type));
  EXPECT_FALSE(
      parse_multipart(part("name=a", "1", "X: " + std::string(longest_part_head, 'x') + "\r\n") + end, type));
}

RC_GTEST_PROP(Multipart, GivesBackAnyFileWhole, (const std::string& bytes)) {
  RC_PRE(bytes.find("--cut") == std::string::npos);
  const auto form = parse_multipart(part("name=f; filename=n", bytes) + end, type);
  RC_ASSERT(form.has_value());
  RC_ASSERT(form->files.at(0).bytes == bytes);
}

RC_GTEST_PROP(Multipart, NeverFallsOverWhenCutShort, ()) {
  const std::string whole = part("name=\"a\"", "1") + part("name=\"b\"; filename=\"c\"", "22") + end;
  const auto length = *rc::gen::inRange<std::size_t>(0, whole.size() - 3);
  RC_ASSERT(!parse_multipart(std::string_view{whole}.substr(0, length), type).has_value());
}

}  // namespace
}  // namespace stepwise::http
