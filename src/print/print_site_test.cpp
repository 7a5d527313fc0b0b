// SPDX-License-Identifier: Apache-2.0
#include "print/print_site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <list>
#include <thread>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "print/job_store.hpp"
#include "print/press.hpp"
#include "print/test/pdf.hpp"

namespace stepwise::print {
namespace {

using access::Permission;
using access::test::header_of;
using ::testing::HasSubstr;
using ::testing::Not;

/// A site with one page about a person and one that is not, and the print room without its worker.
class PrintSite : public ::testing::TestWithParam<std::string> {
 public:
  PrintSite() : site_{GetParam()}, room_{site_.store(), site_.random(), {.printer = [] { return Printer{}; }, .works = false}} {
    site_.add({{http::Method::get, "/people/:person", Permission::read_person,
                [](access::Visit& visit) {
                  if (const auto person = visit.gate.readable(*visit.store.read(), visit.request.part("person"), "record"); !person) return visit.fault(person.error());
                  govuk::Page page;
                  page.title = "Record";
                  page.main = html::element("h1", {}, "Ada Example") + html::element("form", {{"method", "post"}}, {html::element("input", {{"type", "hidden"}, {"value", visit.frame.csrf}}, {})});
                  return visit.page(page);
                }},
               {http::Method::get, "/list", Permission::manage_settings, [](access::Visit& visit) { return visit.page(govuk::Page{.title = "List", .main = html::element("h1", {}, "List")}); }},
               {http::Method::get, "/file", Permission::signed_in, [](access::Visit&) { return http::Response::text(200, "words"); }}});
    site_.add(room_.routes(site_.site()));
    person_ = site_.add_person(false);
  }
  access::test::TestSite& site() { return site_; }
  std::string person_page() const { return "/people/" + person_.second; }
  /// Asks for the person's page as a document; gives its address.
  std::string ask_for(access::test::Browser& browser, std::string format = "standard") {
    const auto asked = browser.post("/print", {{"page", person_page()}, {"format", std::move(format)}, {"language", "en"}});
    EXPECT_EQ(asked.status, 303) << html::text_of(asked.whole_body());
    return header_of(asked, "Location");
  }
  std::string print_all() {
    std::string seen;
    const Printer printer{[&](std::string_view markup) -> Result<std::string> { return seen += markup, std::string{"%PDF-1.4 made"}; }};
    while (Worker::do_one(site_.store(), printer).value()) {
    }
    return seen;
  }
  std::string audit_of(std::string_view action) {
    std::string out;
    constexpr store::Column gives[]{{"reason", store::Kind::text}, {"subject", store::Kind::text}};
    constexpr store::Column takes[]{{"action", store::Kind::text}};
    const store::Statement lines{"print_test.audit", "select reason, subject from audit where action = :action order by audit_id", takes, gives};
    site_.store().read()->each(lines, {{"action", action}}, [&](const store::Row& row) { out += row.text("reason") + "|" + row.text("subject") + "\n"; });
    return out;
  }
  std::pair<PersonId, std::string> person() const { return person_; }
  void change_person(std::string_view field, std::string_view value) {
    static constexpr store::Column takes[]{{"value", store::Kind::text}, {"person_id", store::Kind::integer}};
    const auto& [name, text] = texts_.emplace_back("print_test.change_" + std::string{field}, "update person set " + std::string{field} + " = :value where person_id = :person_id");
    const auto& change = changes_.emplace_back(store::Statement{name, text, takes, {}});
    site_.change([&](store::WriteTx& tx) -> Result<void> { return tx.run(change, {{"value", value}, {"person_id", person_.first}}), Result<void>{}; });
  }

 private:
  access::test::TestSite site_;
  Site room_;
  std::pair<PersonId, std::string> person_{PersonId{0}, ""};
  std::list<std::pair<std::string, std::string>> texts_;  // a statement is known by where it stands
  std::list<store::Statement> changes_;
};

TEST_P(PrintSite, every_page_leads_to_its_printing_and_the_question_has_the_persons_own_layout) {
  change_person("preferred_format", "large_print");
  auto browser = site().sign_in_as("practitioner");
  const auto links = html::find_all(browser.get(person_page()).whole_body(), "a.app-footer__link");
  EXPECT_EQ(links.front().attribute("href"), "/print?page=" + http::encode_component(person_page()));
  const auto question = browser.get(links.front().attribute("href"));
  ASSERT_EQ(question.status, 200);
  const auto choices = html::find_all(question.whole_body(), "input[name=format]");
  ASSERT_EQ(choices.size(), 3U);
  for (const auto& choice : choices) EXPECT_EQ(choice.has("checked"), choice.attribute("value") == "large_print");
  EXPECT_THAT(audit_of("person.looked"), HasSubstr("print: what they prefer"));
}

TEST_P(PrintSite, says_whether_what_the_person_prefers_could_be_chosen) {
  auto browser = site().sign_in_as("practitioner");
  const auto question = [&] { return html::text_of(browser.get("/print?page=" + http::encode_component(person_page())).whole_body()); };
  const auto chosen = HasSubstr("prefers is chosen already"), unmet = HasSubstr("cannot be made here");
  EXPECT_THAT(question(), ::testing::AllOf(Not(chosen), Not(unmet)));
  change_person("preferred_language", "English");
  change_person("preferred_format", "easy_read");
  EXPECT_THAT(question(), ::testing::AllOf(chosen, Not(unmet)));
  change_person("preferred_format", "braille");
  EXPECT_THAT(question(), ::testing::AllOf(Not(chosen), unmet));
  change_person("preferred_format", "standard");
  change_person("preferred_language", "Polish");
  EXPECT_THAT(question(), ::testing::AllOf(Not(chosen), unmet));
}

TEST_P(PrintSite, prints_the_page_as_it_was_seen_and_gives_it_to_the_asker_alone) {
  auto browser = site().sign_in_as("practitioner"), other = site().sign_in_as("practitioner");
  const std::string address = ask_for(browser, "easy_read");
  EXPECT_THAT(audit_of("person.looked"), HasSubstr("print: record"));
  EXPECT_THAT(audit_of("document.asked"), HasSubstr("document:"));
  EXPECT_THAT(html::text_of(browser.get(address).whole_body()), HasSubstr("is being made"));
  EXPECT_EQ(browser.get(address + "/document.pdf").status, 404);
  const std::string markup = print_all();
  EXPECT_THAT(html::text_of(markup), HasSubstr("Ada Example"));
  EXPECT_THAT(markup, HasSubstr("app-paper--easy"));
  EXPECT_THAT(markup, Not(HasSubstr(browser.csrf())));
  EXPECT_THAT(browser.get(address + "/state").whole_body(), HasSubstr("\"ready\""));
  const auto pdf = browser.get(address + "/document.pdf");
  EXPECT_EQ(pdf.whole_body(), "%PDF-1.4 made");
  EXPECT_EQ(pdf.content_type, "application/pdf");
  EXPECT_FALSE(pdf.cacheable);
  EXPECT_THAT(header_of(pdf, "Content-Disposition"), HasSubstr("attachment"));
  EXPECT_THAT(audit_of("document.opened"), HasSubstr("document:"));
  for (const char* part : {"", "/state", "/document.pdf"}) EXPECT_EQ(other.get(address + part).status, 404) << part;
  EXPECT_EQ(other.post(address + "/delete", {}).status, 404);
  EXPECT_THAT(html::text_of(other.get("/print/documents").whole_body()), HasSubstr("You have no documents"));
  for (const auto& each : {browser.get(address), browser.get("/print/documents")})
    EXPECT_THAT(html::find_all(each.whole_body(), "title").front().text, Not(HasSubstr("Ada")));
}

TEST_P(PrintSite, gives_no_document_of_a_record_that_has_been_closed_since) {
  auto browser = site().sign_in_as("practitioner");
  const std::string address = ask_for(browser);
  print_all();
  static constexpr store::Column takes[]{{"person_id", store::Kind::integer}};
  const store::Statement restrict{"print_test.restrict", "update person set restricted = 1 where person_id = :person_id", takes, {}};
  site().change([&](store::WriteTx& tx) -> Result<void> { return tx.run(restrict, {{"person_id", person().first}}), Result<void>{}; });
  EXPECT_EQ(browser.get(address + "/document.pdf").status, 404);
  EXPECT_EQ(browser.get("/print?page=" + http::encode_component(person_page())).status, 404);
  EXPECT_EQ(browser.post("/print", {{"page", person_page()}, {"format", "standard"}, {"language", "en"}}).status, 404);
}

TEST_P(PrintSite, prints_no_page_that_the_visitor_may_not_see_or_that_is_none) {
  auto browser = site().sign_in_as("practitioner");
  for (const char* page : {"/list", "/nowhere", "/file", "//example.com/", "https://example.com/", "list", "/print/documents", "/people/nobody", "/../etc/passwd", "/sign-in", "/session/time-left"}) {
    EXPECT_EQ(browser.post("/print", {{"page", page}, {"format", "standard"}, {"language", "en"}}).status, 404) << page;
    if (std::string_view{page} != "/file" && std::string_view{page} != "/session/time-left") { EXPECT_EQ(browser.get("/print?page=" + http::encode_component(page)).status, 404) << page; }
  }
  auto administrator = site().sign_in_as("administrator");
  EXPECT_EQ(administrator.post("/print", {{"page", "/list"}, {"format", "standard"}, {"language", "en"}}).status, 303);
}

TEST_P(PrintSite, asks_again_when_no_layout_was_chosen) {
  auto browser = site().sign_in_as("practitioner");
  const auto answer = browser.post("/print", {{"page", person_page()}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(html::find_all(answer.whole_body(), "title").front().text, ::testing::StartsWith("Error: "));
  EXPECT_FALSE(html::find_all(answer.whole_body(), ".govuk-error-summary").empty());
}

TEST_P(PrintSite, deletes_what_its_asker_deletes) {
  auto browser = site().sign_in_as("practitioner");
  const std::string address = ask_for(browser);
  EXPECT_EQ(html::find_all(browser.get("/print/documents").whole_body(), "form[action=" + address + "/delete]").size(), 1U);
  EXPECT_EQ(header_of(browser.post(address + "/delete", {}), "Location"), "/print/documents?done=deleted");
  EXPECT_EQ(browser.get(address).status, 404);
  EXPECT_EQ(print_all(), "");
  EXPECT_THAT(audit_of("document.deleted"), HasSubstr("document:"));
}

TEST(WholePrinting, makes_a_pdf_of_a_page_by_its_own_worker) {
  if (const auto program = find_chromium(); !program) GTEST_SKIP() << program.error().sentence;
  access::test::TestSite site{"sqlite"};
  site.add({{http::Method::get, "/list", Permission::signed_in, [](access::Visit& visit) {
               return visit.page(govuk::Page{.title = "List", .main = html::element("h1", {}, "A list of things") + html::element("p", {}, "Larkspur & <lupin>")});
             }}});
  Site room{site.store(), site.random()};
  site.add(room.routes(site.site()));
  auto browser = site.sign_in_as("practitioner");
  const std::string address = header_of(browser.post("/print", {{"page", "/list"}, {"format", "standard"}, {"language", "en"}}), "Location");
  for (int tries = 0; tries < 200 && browser.get(address + "/state").whole_body().find("waiting") != std::string::npos; ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  const auto pdf = browser.get(address + "/document.pdf");
  ASSERT_EQ(pdf.status, 200) << browser.get(address + "/state").whole_body();
  const auto read = test::read_pdf(pdf.whole_body());
  EXPECT_EQ(read.facts.at("Tagged"), "yes");
  EXPECT_EQ(read.facts.at("Title"), "List");
  EXPECT_THAT(read.text, HasSubstr("A list of things"));
  EXPECT_THAT(read.text, HasSubstr("Larkspur & <lupin>"));
  EXPECT_THAT(read.text, HasSubstr("Page 1 of 1"));
  EXPECT_THAT(read.text, Not(HasSubstr("Sign out")));
}

TEST(WholePrinting, says_why_where_there_is_no_chromium_and_takes_no_job) {
  setenv("STEPWISE_CHROMIUM", "/nowhere/chromium", 1);
  access::test::TestSite site{"sqlite"};
  Site room{site.store(), site.random()};
  site.add(room.routes(site.site()));
  unsetenv("STEPWISE_CHROMIUM");
  EXPECT_THAT(room.cannot(), HasSubstr("Chromium is not installed"));
  auto browser = site.sign_in_as("practitioner");
  const auto question = browser.get("/print?page=%2Faccount");
  EXPECT_THAT(html::text_of(question.whole_body()), HasSubstr("Print the page from your browser instead"));
  EXPECT_TRUE(html::find_all(question.whole_body(), "input[name=format]").empty());
  EXPECT_EQ(browser.post("/print", {{"page", "/account"}, {"format", "standard"}, {"language", "en"}}).status, 503);
}

INSTANTIATE_TEST_SUITE_P(each, PrintSite, ::testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace stepwise::print
