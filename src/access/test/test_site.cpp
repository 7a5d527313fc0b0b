// SPDX-License-Identifier: Apache-2.0
#include <future>
#include <stdexcept>

#include "access/core.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "access/test_support.hpp"

namespace stepwise::access::test {
namespace {

constexpr store::Column person_takes[]{{"reference", store::Kind::text}, {"now", store::Kind::integer}, {"restricted", store::Kind::integer}};
constexpr store::Column person_gives[]{{"person_id", store::Kind::integer}};
const store::Statement insert_person{"access_test.insert_person",
                                     "insert into person (reference, made_at, restricted, given_name, family_name) "
                                     "values (:reference, :now, :restricted, 'Ada', 'Example') returning person_id",
                                     person_takes, person_gives};

void split_target(http::Request& request, std::string_view target) {
  const std::size_t mark = target.find('?');
  request.target = target;
  request.path = http::decode_component(target.substr(0, mark), false).value();
  if (mark != std::string_view::npos) request.query = http::parse_urlencoded(target.substr(mark + 1)).value();
}

template <class T>
T value_of(Result<T> result) {
  if (!result) throw std::runtime_error{result.error().sentence};
  return std::move(*result);
}

}  // namespace

std::string header_of(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

http::Response Browser::send(http::Method method, std::string_view target, const FormFields& fields, std::vector<http::Upload> files) {
  http::Request request;
  request.method = method;
  split_target(request, target);
  request.headers = headers_;
  request.address = "203.0.113.7";
  request.id = "test-request";
  for (const auto& [name, value] : cookies_) request.cookies.add(name, value);
  for (const auto& [name, value] : fields) request.form.fields.add(name, value);
  request.form.files = std::move(files);
  http::Response response = site_.answer(request);
  keep_cookies(response);
  return response;
}

void Browser::keep_cookies(const http::Response& response) {
  for (const auto& [key, value] : response.headers) {
    if (key != "Set-Cookie") continue;
    const std::string pair = value.substr(0, value.find(';'));
    const std::size_t equals = pair.find('=');
    const bool forget = value.find("Max-Age=0") != std::string::npos;
    if (forget) cookies_.erase(pair.substr(0, equals));
    else cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
}

std::string Browser::csrf() {
  if (const auto token = cookies_.find("stepwise"); token != cookies_.end())
    if (const auto session = site_.site().core().sessions.find(token->second, site_.clock().now())) return session->csrf;
  const auto visit = cookies_.find("stepwise-visit");
  return visit == cookies_.end() ? "" : visit->second;
}

http::Response Browser::get(std::string_view target) { return send(http::Method::get, target, {}); }

http::Response Browser::post(std::string_view target, FormFields fields) {
  const bool given = std::ranges::any_of(fields, [](const auto& field) { return field.first == "csrf"; });
  if (!given) fields.emplace_back("csrf", csrf());
  return send(http::Method::post, target, fields);
}

http::Response Browser::upload(std::string_view target, FormFields fields, std::string_view field, std::string_view file_name, std::string_view bytes) {
  fields.emplace_back("csrf", csrf());
  return send(http::Method::post, target, fields, {{std::string{field}, std::string{file_name}, "text/csv", std::string{bytes}}});
}

http::Response Browser::post_bare(std::string_view target, const FormFields& fields) { return send(http::Method::post, target, fields); }

TestSite::TestSite(const std::string& engine) : record_{engine} {
  change([](store::WriteTx& tx) -> Result<void> {
    write_shipped_roles(tx);
    return {};
  });
  site_ = std::make_unique<Site>(store(), SiteAssets{"/assets/app.css", "/assets/app.js", "/assets/js-enabled.js"}, random_);
}
TestSite::~TestSite() = default;

http::Response TestSite::answer(http::Request& request) {
  if (!router_) router_ = site_->router();
  const http::Router::Match match = router_->find(request);
  if (!match.handler) return site_->error_page()(match.path_known ? 405 : 404, &request);
  http::Response response = (*match.handler)(request);
  for (http::Wait& wait : response.waits) {
    std::promise<bool> settled;
    wait.then([&](bool kept) { settled.set_value(kept); });
    if (!settled.get_future().get()) return site_->error_page()(503, &request);
  }
  return response;
}

void TestSite::change(const std::function<Result<void>(store::WriteTx&)>& work) {
  if (const auto written = store().write(work); !written) throw std::runtime_error{written.error().sentence};
}

StaffId TestSite::add_staff(std::string_view role) {
  const std::string sign_in_name = std::string{role} + "." + std::to_string(++staff_made_);
  const NewStaff staff{sign_in_name, "Sam " + std::string{role}, std::string{role}, std::nullopt, "", false};
  return value_of(store().write([&](store::WriteTx& tx) { return create_staff(tx, random_, command_line_actor(), staff); }));
}

Browser TestSite::sign_in_as(std::string_view role) { return sign_in(add_staff(role)); }

Browser TestSite::sign_in(StaffId staff) {
  Browser browser{*this};
  browser.cookies()["stepwise"] = value_of(store().write([&](store::WriteTx& tx) -> Result<std::string> {
    return open_session(tx, random_, store().clock().now(), {staff, "full", "203.0.113.7", "Firefox/130.0 Linux"});
  }));
  return browser;
}

std::pair<PersonId, std::string> TestSite::add_person(bool restricted) {
  const std::string reference = new_reference(random_);
  const PersonId id = value_of(store().write([&](store::WriteTx& tx) -> Result<PersonId> {
    return PersonId{tx.insert(insert_person, {{"reference", reference}, {"now", tx.now()}, {"restricted", restricted}})};
  }));
  return {id, reference};
}

}  // namespace stepwise::access::test
