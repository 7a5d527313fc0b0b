// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/site.hpp"
#include "store/test_support.hpp"

namespace stepwise::access::test {

using FormFields = std::vector<std::pair<std::string, std::string>>;

class TestSite;

/// A browser as pages see it: keeps cookies, sends the session's CSRF token with every post unless the fields hold one,
/// waits until an answer's waits are settled (a failed one makes the answer a 503).
class Browser {
 public:
  explicit Browser(TestSite& site) : site_{site} {}
  http::Response get(std::string_view target);
  http::Response post(std::string_view target, FormFields fields);
  /// The same with a file of this field.
  http::Response upload(std::string_view target, FormFields fields, std::string_view field, std::string_view file_name, std::string_view bytes);
  /// A post exactly as given: no token is added.
  http::Response post_bare(std::string_view target, const FormFields& fields);
  std::string csrf();
  std::map<std::string, std::string>& cookies() { return cookies_; }
  std::vector<std::pair<std::string, std::string>>& headers() { return headers_; }   ///< sent with every request

 private:
  http::Response send(http::Method method, std::string_view target, const FormFields& fields, std::vector<http::Upload> files = {});
  void keep_cookies(const http::Response& response);
  TestSite& site_;
  std::map<std::string, std::string> cookies_;
  std::vector<std::pair<std::string, std::string>> headers_{{"host", "stepwise.test"}, {"user-agent", "Firefox/130.0 Linux"}};
};

/// A site over a record of its own (shipped roles written, nobody on the staff), asked without a network.
class TestSite {
 public:
  explicit TestSite(const std::string& engine);
  ~TestSite();
  store::Store& store() { return record_.store(); }
  store::test::TestRecord& record() { return record_; }
  FixedClock& clock() { return record_.clock(); }
  Random& random() { return random_; }
  Site& site() { return *site_; }
  /// Adds a room's routes; before the first request.
  void add(const Routes& routes) { site_->add(routes); }
  /// A member of staff who has no password; the sign-in name is made from the role and a number.
  StaffId add_staff(std::string_view role);
  /// A new member of staff with this role, fully signed in.
  Browser sign_in_as(std::string_view role);
  Browser sign_in(StaffId staff);
  http::Response answer(http::Request& request);
  /// A write that has to go well: a Fault is thrown.
  void change(const std::function<Result<void>(store::WriteTx&)>& work);
  /// Puts a person on record by SQL of this library alone; gives their id and reference.
  std::pair<PersonId, std::string> add_person(bool restricted);

 private:
  store::test::TestRecord record_;
  SystemRandom random_;
  std::unique_ptr<Site> site_;
  std::optional<http::Router> router_;
  int staff_made_ = 0;
};

/// The whole text of an answer's header, "" when it has none.
std::string header_of(const http::Response& response, std::string_view name);

}  // namespace stepwise::access::test
