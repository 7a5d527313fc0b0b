// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "access/test_support.hpp"
#include "forms/form_store.hpp"
#include "forms/forms_routes.hpp"
#include "forms/response_store.hpp"
#include "html/test/tree.hpp"

namespace stepwise::forms::test {

/// A form for staff: q1 words (needed), q2 a date, q3 yes or no, q4 asked when q3 is no, q6 one or more of two.
inline std::string good_day(std::string_view title = "A good day", std::string_view first = "What is a good day?") {
  return R"({"resourceType":"Questionnaire","status":"active","url":"https://stepwise.example/questionnaires/a-good-day","version":"1","title":")" + std::string{title} +
         R"(","item":[{"linkId":"day","type":"group","text":"Your day","item":[
    {"linkId":"best","type":"text","text":")" + std::string{first} + R"(","required":true},
    {"linkId":"since","type":"date","text":"Since when?"},
    {"linkId":"alone","type":"boolean","text":"Do you live alone?"},
    {"linkId":"who","type":"string","text":"Who lives with you?","enableWhen":[{"question":"alone","operator":"=","answerBoolean":false}]}]},
   {"linkId":"help","type":"group","text":"Help","item":[
    {"linkId":"what","type":"choice","text":"What helps?","repeats":true,"answerOption":[{"valueString":"A walk"},{"valueString":"A call"}]}]}]})";
}
/// A form for the public: q0 words (needed), q1 yes or no, q2 asked when q1 is yes.
inline std::string ask_for_help() {
  return R"({"resourceType":"Questionnaire","status":"active","url":"https://stepwise.example/questionnaires/ask","version":"1","title":"Ask for help",
   "meta":{"tag":[{"system":"https://stepwise.example/form","code":"public"},{"system":"https://stepwise.example/form","code":"exit-this-page"}]},"item":[
    {"linkId":"want","type":"text","text":"What would you like to be different?","required":true},
    {"linkId":"call","type":"boolean","text":"May we ring you?","required":true},
    {"linkId":"number","type":"string","text":"What number?","required":true,"enableWhen":[{"question":"call","operator":"=","answerBoolean":true}]}]})";
}
inline std::string not_a_form() {
  return R"({"resourceType":"Questionnaire","status":"active","title":"Twice","item":[{"linkId":"a","type":"string","text":"One?"},{"linkId":"a","type":"string","text":"Two?"}]})";
}

/// A site with forms, one person and, when asked, published forms.
class FormsSite : public testing::TestWithParam<std::string> {
 public:
  FormsSite() : site{GetParam()}, drafts{drafts::Site::open(site.store(), site.random())} {
    forms = Site::open(site.store(), site.random(), drafts, [](store::ReadTx& tx, const access::ReadablePerson& who, Date) {
      const std::string reference = person_reference(tx, who.id());
      return PersonAbout{html::element("p", {{"class", "who"}}, "Identity bar"), reference, "AB", "/people/" + reference, {{"Record", "/people/" + reference}}};
    });
    site.add(drafts->routes());
    site.add(forms->routes());
    std::tie(person, reference) = site.add_person(false);
  }

  /// Loads and publishes; gives the version's reference.
  std::string publish(std::string slug, std::string audience, std::string json) {
    std::string version;
    site.change([&](store::WriteTx& tx) -> Result<void> {
      store::AuditLine line;
      line.actor_name = "Test";
      const auto loaded = load_version(tx, site.random(), {std::move(slug), std::move(audience), std::move(json), line});
      if (!loaded) return tl::unexpected{loaded.error()};
      version = loaded->reference;
      return publish_version(tx, *version_by_reference(tx, version), line);
    });
    return version;
  }
  static std::string location(const http::Response& response) { return access::test::header_of(response, "Location"); }
  static std::string version_on(const http::Response& page) { return html::find_all(page.whole_body(), "input[name=version]").at(0).attribute("value"); }
  std::string people_forms() const { return "/people/" + reference + "/forms"; }
  /// Begins the form; gives the address of its draft.
  std::string begin(access::test::Browser& browser, const std::string& slug = "a-good-day") {
    const auto answer = browser.post(people_forms() + "/start/" + slug, {});
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    return location(answer);
  }
  /// Answers, finishes and gives the address of the finished form.
  std::string finished(access::test::Browser& browser, const std::string& words) {
    const std::string draft = begin(browser);
    const auto page = browser.get(draft + "/1");
    browser.post(draft + "/1", {{"version", version_on(page)}, {"q1", words}, {"q3", "yes"}, {"do", "continue"}});
    const std::string done = location(browser.post(draft + "/submit", {}));
    EXPECT_TRUE(done.ends_with("/done")) << done;
    return done.substr(0, done.rfind('/'));
  }

  access::test::TestSite site;
  std::shared_ptr<drafts::Site> drafts;
  std::shared_ptr<Site> forms;
  PersonId person{0};
  std::string reference;
};

}  // namespace stepwise::forms::test
