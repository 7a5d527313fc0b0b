// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>

#include "http/http.hpp"
#include "http/proxies.hpp"
#include "http/transport.hpp"

namespace stepwise::http {

/// What all connections of one listener share. Not changed once it is served.
struct Site {
  Limits limits;
  Router router;
  ErrorPage error_page;
  Proxies proxies;
  std::shared_ptr<const Tls> tls;  ///< none: plain
  bool logged = true;              ///< write an access line for each request
};

/// The server's own page for a status; plain words when none was given.
Response error_answer(const Site& site, int status, const Request* request);

/// Fills the request's path, query, cookies, address and id. What cannot be read is answered at once.
std::optional<Response> settle_request(const Site& site, Request& request, const AddressBytes& peer);

/// The answer when no handler is to run (unknown address, other method, OPTIONS); nothing when `match` has
/// one.
std::optional<Response> unrouted(const Site& site, const Router::Match& match, Request& request);

/// Reads the form and runs the handler. Whatever it throws becomes the 500 page and one log line with the
/// request id.
Response handle(const Site& site, const Handler& handler, Request& request) noexcept;

/// The head of an answer, ready to send. `body_bytes` is the whole body's size, sent or (for HEAD) not.
std::string write_head(const Response& response, const Request& request, std::size_t body_bytes,
                       bool keep_alive);

/// Whether answers of this status have a body at all.
constexpr bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

/// 16 hexadecimal digits that no other request of this process has.
std::string new_request_id();

}  // namespace stepwise::http
