// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "http/http.hpp"

namespace stepwise::http {
namespace {

Handler says(std::string words) {
  return [words](Request&) { return Response::text(200, words); };
}

Router sample() {
  Router router;
  const auto add = [&](Method method, std::string_view pattern) {
    router.add(method, pattern, Run::on_loop,
               says(std::string{method_name(method)} + " " + std::string{pattern}));
  };
  add(Method::get, "/");
  add(Method::get, "/people");
  add(Method::post, "/people");
  add(Method::get, "/people/new");
  add(Method::get, "/people/:person");
  add(Method::post, "/people/:person");
  add(Method::get, "/people/:person/contacts/:contact");
  add(Method::get, "/people/new/check");
  add(Method::get, "/assets/*");
  return router;
}

struct Case {
  Method method;
  const char* path;
  const char* pattern;  ///< "" when no handler is found
};

TEST(Router, FindsByTheTable) {
  const Router router = sample();
  const Case table[] = {
      {Method::get, "/", "/"},
      {Method::head, "/", "/"},
      {Method::get, "/people", "/people"},
      {Method::post, "/people", "/people"},
      {Method::get, "/people/new", "/people/new"},
      {Method::get, "/people/abc", "/people/:person"},
      {Method::get, "/people/new/contacts/7", "/people/:person/contacts/:contact"},
      {Method::get, "/people/new/check", "/people/new/check"},
      {Method::get, "/assets/a/b.css", "/assets/*"},
      {Method::get, "/assets/", ""},
      {Method::get, "/assets", ""},
      {Method::get, "/people/", ""},
      {Method::get, "/people//contacts/7", ""},
      {Method::get, "/nothing", ""},
      {Method::get, "", ""},
      {Method::post, "/people/new", ""},
      {Method::del, "/people", ""},
  };
  for (const Case& c : table) {
    Request request;
    request.method = c.method;
    request.path = c.path;
    const auto match = router.find(request);
    EXPECT_EQ(match.handler ? match.pattern : "", c.pattern) << c.path;
  }
}

TEST(Router, GivesThePartsTheirNames) {
  Request request;
  request.path = "/people/p1/contacts/c2";
  ASSERT_TRUE(sample().find(request).handler);
  EXPECT_EQ(request.part("person"), "p1");
  EXPECT_EQ(request.part("contact"), "c2");
  EXPECT_EQ(request.part("other"), "");
  request.path = "/assets/a/b.css";
  ASSERT_TRUE(sample().find(request).handler);
  EXPECT_EQ(request.part("*"), "a/b.css");
  EXPECT_EQ(request.parts.size(), 1U);
}

TEST(Router, SaysWhatIsAllowed) {
  Request request;
  request.method = Method::del;
  request.path = "/people/x";
  const auto match = sample().find(request);
  EXPECT_TRUE(match.path_known);
  EXPECT_EQ(match.allow, "GET, HEAD, POST, OPTIONS");
  request.path = "/nowhere";
  EXPECT_FALSE(sample().find(request).path_known);
}

TEST(Router, RefusesPatternsThatCannotBeMeant) {
  Router router = sample();
  EXPECT_THROW(router.add(Method::get, "/people/:other", Run::on_loop, says("")), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "people", Run::on_loop, says("")), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "/a/*/b", Run::on_loop, says("")), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "/a/:", Run::on_loop, says("")), std::logic_error);
}

RC_GTEST_PROP(Router, FindsEveryPatternByItself, ()) {
  const auto part = rc::gen::element<std::string>("a", "b", "c", ":x", ":y");
  const auto patterns = *rc::gen::container<std::vector<std::vector<std::string>>>(
      rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(part)));
  Router router;
  for (const auto& parts : patterns) {
    std::string pattern, path;
    for (const auto& p : parts) {
      pattern += "/" + p;
      path += "/" + (p.starts_with(':') ? std::string{"zz"} : p);
    }
    try {
      router.add(Method::get, pattern, Run::on_loop, says(pattern));
    } catch (const std::logic_error&) {
      continue;
    }
    Request request;
    request.path = path;
    const auto match = router.find(request);
    RC_ASSERT(match.handler != nullptr);
    RC_ASSERT(match.pattern == pattern);
  }
}

}  // namespace
}  // namespace stepwise::http
