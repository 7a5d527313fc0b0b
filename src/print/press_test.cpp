// SPDX-License-Identifier: Apache-2.0
#include "print/press.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <optional>

#include "base/share.hpp"
#include "base/text.hpp"
#include "print/paper.hpp"
#include "print/test/pdf.hpp"

namespace stepwise::print {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RealPress : public ::testing::Test {
 public:
  void SetUp() override {
    const auto program = find_chromium();
    if (!program) GTEST_SKIP() << program.error().sentence;
    settings_.program = *program;
    press_.emplace(settings_);
  }
  Result<std::string> print(std::string_view markup) { return press_->print(markup); }
  std::string text(std::string_view markup) {
    const auto pdf = print(markup);
    EXPECT_TRUE(pdf) << pdf.error().sentence;
    return pdf ? test::read_pdf(*pdf).text : "";
  }
  Press& press() { return *press_; }

 private:
  PressSettings settings_;
  std::optional<Press> press_;
};

std::string page_with(std::string_view body, Format format = Format::standard) {
  Document document;
  document.sheet = {"A page", std::string{body}};
  document.format = format;
  document.council = "Exampleshire";
  document.printed_by = "Sam Example";
  document.printed_at = "21 November 2026";
  return with_stylesheet(write_document(document), "@media print{.app-paper--large p{font-size:18pt}.app-paper--standard p{font-size:14pt}}");
}

TEST_F(RealPress, makes_a_tagged_pdf_in_its_language_with_its_words_and_page_numbers) {
  const auto pdf = print(page_with("<main><h1>The record</h1><p>What matters to me</p></main>"));
  ASSERT_TRUE(pdf) << pdf.error().sentence;
  const auto read = test::read_pdf(*pdf);
  EXPECT_EQ(read.facts.at("Tagged"), "yes");
  EXPECT_EQ(read.facts.at("JavaScript"), "no");
  EXPECT_EQ(read.facts.at("Title"), "A page");
  EXPECT_EQ(read.facts.at("Creator"), "Stepwise");
  EXPECT_THAT(read.facts.at("Page size"), HasSubstr("A4"));
  EXPECT_THAT(read.text, HasSubstr("What matters to me"));
  EXPECT_THAT(read.text, HasSubstr("Page 1 of 1"));
  EXPECT_THAT(read.text, HasSubstr("Printed by Sam Example"));
  EXPECT_THAT(*pdf, HasSubstr("/Lang (en-GB)"));
  EXPECT_THAT(test::structure_of(*pdf), HasSubstr("H1"));
}

TEST_F(RealPress, prints_large_print_larger) {
  const std::string body = "<main><p>Allotment</p></main>";
  const double standard = test::height_of_word(*print(page_with(body)), "Allotment");
  const double large = test::height_of_word(*print(page_with(body, Format::large_print)), "Allotment");
  EXPECT_GT(standard, 0.0);
  EXPECT_NEAR(large / standard, 18.0 / 14.0, 0.05);
}

/// Listens on a port of this machine and counts who comes.
class Listener {
 public:
  Listener() {
    socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(socket_, reinterpret_cast<sockaddr*>(&at), sizeof at);
    listen(socket_, 5);
    socklen_t size = sizeof at;
    getsockname(socket_, reinterpret_cast<sockaddr*>(&at), &size);
    port_ = ntohs(at.sin_port);
  }
  ~Listener() { close(socket_); }
  std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
  bool was_called() const {
    pollfd one{socket_, POLLIN, 0};
    return poll(&one, 1, 200) > 0;
  }

 private:
  int socket_ = -1, port_ = 0;
};

TEST_F(RealPress, fetches_and_runs_nothing_whatever_the_page_says) {
  const Listener listener;
  const auto secret = std::filesystem::temp_directory_path() / ("stepwise-secret-" + std::to_string(getpid()) + ".txt");
  std::ofstream{secret} << "SECRETWORDS";
  std::filesystem::permissions(secret, std::filesystem::perms::all);
  std::string hostile = "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"stylesheet\" href=\"" + listener.address() + "/a.css\">"
      "<meta http-equiv=\"refresh\" content=\"0;url=" + listener.address() + "/go\"></head><body><p id=\"p\">plain</p>"
      "<script>document.getElementById('p').textContent='SCRIPTRAN'</script><img src=\"x\" onerror=\"document.body.append('HANDLERRAN')\">"
      "<img src=\"" + listener.address() + "/i.png\"><iframe src=\"file://" + secret.string() + "\"></iframe><iframe src=\"" + listener.address() + "/f\"></iframe>"
      "<object data=\"file://" + secret.string() + "\"></object><p><a href=\"file://" + secret.string() + "\">link</a></p></body></html>";
  const std::string words = text(hostile);
  std::filesystem::remove(secret);
  EXPECT_THAT(words, HasSubstr("plain"));
  for (const char* never : {"SCRIPTRAN", "HANDLERRAN", "SECRETWORDS"}) EXPECT_THAT(words, Not(HasSubstr(never)));
  EXPECT_FALSE(listener.was_called());
}

TEST_F(RealPress, keeps_chromiums_sandbox_on_and_gives_up_our_rights) {
  ASSERT_TRUE(print(page_with("<p>x</p>")));
  const auto family = test::family_of(press().process());
  int pages = 0;
  for (const int process : family) {
    EXPECT_THAT(test::words_of(process), Not(HasSubstr("--no-sandbox")));
    const auto status = test::status_of(process);
    if (!status.contains("NoNewPrivs")) continue;  // a helper that has ended meanwhile
    EXPECT_EQ(status.at("NoNewPrivs"), "1");
    if (geteuid() == 0) { EXPECT_THAT(status.at("Uid"), Not(HasSubstr("\t0"))) << process; }
    if (test::words_of(process).find("--type=renderer") == std::string::npos) continue;
    ++pages;
    EXPECT_EQ(status.at("Seccomp"), "2");
    EXPECT_EQ(status.at("CapEff"), "0000000000000000");
    EXPECT_NE(test::user_namespace_of(process), test::user_namespace_of(getpid()));
  }
  EXPECT_GT(pages, 0);
}

TEST_F(RealPress, leaves_no_process_and_no_folder_behind) {
  ASSERT_TRUE(print(page_with("<p>x</p>")));
  const auto family = test::family_of(press().process());
  const auto folder = press().folder();
  ASSERT_GT(family.size(), 1U);
  ASSERT_TRUE(std::filesystem::exists(folder));
  press().rest();
  EXPECT_FALSE(std::filesystem::exists(folder));
  EXPECT_TRUE(test::all_gone(family));
}

TEST(Press, says_when_a_document_takes_too_long_or_grows_too_large_and_works_again) {
  const auto program = find_chromium();
  if (!program) GTEST_SKIP() << program.error().sentence;
  Press hasty{{*program, std::chrono::milliseconds{1}}};
  const auto late = hasty.print(page_with("<p>x</p>"));
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, FaultKind::unavailable);
  EXPECT_THAT(late.error().sentence, HasSubstr("too long"));
  Press narrow{{*program, std::chrono::seconds{20}, 8'000}};
  std::string body;
  for (int i = 0; i < 4000; ++i) body += "<p>Line " + std::to_string(i * 7919) + " of many, each a little different</p>";
  const auto large = narrow.print(page_with(body));
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().kind, FaultKind::invalid);
  EXPECT_EQ(narrow.process(), 0);
}

TEST(Press, says_when_the_program_is_not_there_or_is_another) {
  Press absent{{"/nowhere/chromium", std::chrono::seconds{5}}};
  ASSERT_FALSE(absent.print("<p>x</p>"));
  Press silent{{"/bin/cat", std::chrono::milliseconds{300}}};
  ASSERT_FALSE(silent.print("<p>x</p>"));
}

}  // namespace
}  // namespace stepwise::print
