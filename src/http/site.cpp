// SPDX-License-Identifier: Apache-2.0
#include "http/site.hpp"

#include <cxxabi.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <typeinfo>

#include "base/random.hpp"
#include "base/text.hpp"
#include "http/body_file.hpp"
#include "http/limits.hpp"
#include "http/target.hpp"

namespace stepwise::http {
namespace {

bool has_form(const Request& request) {
  return request.method == Method::post || request.method == Method::put || request.method == Method::patch;
}

/// Reads a form body into the request and lets the bytes go.
Result<void> read_form(Request& request) {
  const auto type = request.header("content-type");
  const auto kind = trim(type.substr(0, type.find(';')));
  if (equals_ignoring_case(kind, "application/x-www-form-urlencoded") && !request.body_file) {
    auto fields = parse_urlencoded(request.body);
    if (!fields) return tl::unexpected{fields.error()};
    request.form.fields = std::move(*fields);
  } else if (equals_ignoring_case(kind, "multipart/form-data")) {
    auto form = request.body_file ? parse_multipart(request.body_file->view(), type, request.body_file)
                                  : parse_multipart(request.body, type);
    if (!form) return tl::unexpected{form.error()};
    request.form = std::move(*form);
  } else {
    return {};
  }
  request.body = std::string{};
  return {};
}

Response refuse(const Site& site, Request& request, const Fault& fault) {
  request.refusal = fault.sentence;
  return error_answer(site, 400, &request);
}

/// The type of what was thrown, never its words: they may hold a person's data.
std::string thrown_type() {
  const std::type_info* type = abi::__cxa_current_exception_type();
  return type ? type->name() : "unknown";
}

Response broken(const Site& site, const Request& request) noexcept {
  try {
    spdlog::error("request {} failed: {}", request.id, thrown_type());
    return error_answer(site, 500, &request);
  } catch (...) {
    Response response;
    response.status = 500;
    return response;
  }
}

}  // namespace

Response error_answer(const Site& site, int status, const Request* request) {
  Response response =
      site.error_page
          ? site.error_page(status, request)
          : Response::text(status, "This request could not be answered (" + std::to_string(status) + ").\n");
  response.status = status;
  if (status == 503) response.headers.emplace_back("Retry-After", "2");
  return response;
}

std::optional<Response> settle_request(const Site& site, Request& request, const AddressBytes& peer) {
  request.address = write_address(peer);
  request.secure = site.tls != nullptr;
  request.id = new_request_id();
  site.proxies.apply(request, peer);
  for (const auto& [name, value] : request.headers)
    if (name == "cookie") {
      const Fields cookies = parse_cookies(value);
      for (const auto& [cookie, text] : cookies.pairs()) request.cookies.add(cookie, text);
    }
  if (request.method == Method::options && request.target == "*") {
    request.path = "*";
    return std::nullopt;
  }
  auto target = read_target(request.target);
  if (!target) return refuse(site, request, target.error());
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  return std::nullopt;
}

std::optional<Response> unrouted(const Site& site, const Router::Match& match, Request& request) {
  if (match.handler) return std::nullopt;
  const bool everything = request.path == "*";
  if (!everything && !match.path_known) return error_answer(site, 404, &request);
  Response response =
      request.method == Method::options ? Response::text(204, "") : error_answer(site, 405, &request);
  response.headers.emplace_back("Allow", everything ? "GET, HEAD, POST, OPTIONS" : match.allow);
  return response;
}

Response handle(const Site& site, const Handler& handler, Request& request) noexcept {
  try {
    if (has_form(request) && (!request.body.empty() || request.body_file))
      if (auto read = read_form(request); !read) return refuse(site, request, read.error());
    return handler(request);
  } catch (...) {
    return broken(site, request);
  }
}

std::string new_request_id() {
  thread_local SeededRandom random = [] {
    SystemRandom system;
    return SeededRandom{system.next()};
  }();
  static constexpr char digits[] = "0123456789abcdef";
  std::string id(16, '0');
  std::uint64_t bits = random.draw();
  for (char& c : id) {
    c = digits[bits & 15];
    bits >>= 4;
  }
  return id;
}

}  // namespace stepwise::http
