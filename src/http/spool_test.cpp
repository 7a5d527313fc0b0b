// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "http/body_file.hpp"
#include "http/test/site.hpp"

namespace stepwise::http::test {
namespace {

class SpoolTest : public testing::Test, public Sample {};

std::string form_with(std::size_t bytes) {
  return "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n"
         "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nfir" +
         std::string(bytes - 6, 'x') + "end\r\n--cut--\r\n";
}

std::string send_form(const std::string& path, const std::string& body, const std::string& more) {
  return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=cut\r\n" + more +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

constexpr auto known = "X-Known: yes\r\n";

TEST_F(SpoolTest, AFileOfSomebodyAdmittedGoesToTheDiskAndIsReadFromThere) {
  start();
  for (const std::size_t bytes : {std::size_t{6}, std::size_t{100'000}, std::size_t{15'000'000}})
    EXPECT_EQ(body(ask(send_form("/spool", form_with(bytes), known))), "disk;csrf=token;a.csv:" + std::to_string(bytes) + ":firend:0;");
  EXPECT_EQ(body(ask(send_form("/spool?again=1", form_with(9), known))).substr(0, 5), "disk;");
}

TEST_F(SpoolTest, TheLimitOfSomebodyNotAdmittedIsTheOrdinaryOne) {
  start();
  EXPECT_EQ(body(ask(send_form("/spool", form_with(6), ""))), "memory;csrf=token;a.csv:6:firend:6;");
  EXPECT_EQ(status(ask(send_form("/spool", form_with(200'000), ""))), 413);
}

TEST_F(SpoolTest, NothingLongerThanItsOwnLimitIsTaken) {
  start();
  Wire w = wire();
  w.send("POST /spool HTTP/1.1\r\nHost: a\r\nX-Known: yes\r\nContent-Length: 20000001\r\n\r\n");
  EXPECT_EQ(status(w.answer()), 413);
  const std::string chunked = "POST /spool HTTP/1.1\r\nHost: a\r\nX-Known: yes\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(status(ask(chunked + "1ffffff\r\n")), 413);
}

TEST_F(SpoolTest, AFolderThatIsNotThereMakesTheServiceUnavailable) {
  settings.limits.spooled[0].folder = "/nowhere/at/all";
  start();
  EXPECT_EQ(status(ask(send_form("/spool", form_with(6), known))), 503);
}

TEST_F(SpoolTest, AFormThatDidNotArriveWholeIsRefused) {
  start();
  EXPECT_EQ(status(ask(send_form("/spool", "--cut\r\nwrong", known))), 400);
}

TEST(BodyFile, OnlySoManyAreHeldAtOnce) {
  std::vector<std::shared_ptr<BodyFile>> held;
  for (int i = 0; i < BodyFile::most_at_once; ++i) held.push_back(BodyFile::make("/tmp", 10));
  for (const auto& file : held) ASSERT_TRUE(file);
  EXPECT_FALSE(BodyFile::make("/tmp", 10));
  held.pop_back();
  const auto again = BodyFile::make("/tmp", 10);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->add("ab") && again->add("cd"));
  EXPECT_EQ(again->view(), "abcd");
}

TEST(BodyFile, ADiskWithoutRoomTakesNothing) { EXPECT_FALSE(BodyFile::make("/tmp", std::uint64_t{1} << 60)); }

}  // namespace
}  // namespace stepwise::http::test
