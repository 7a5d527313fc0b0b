// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string_view>

#include "http/http.hpp"

namespace stepwise::http {

/// Reads one HTTP/1 request from bytes as they come. What is refused: no or two Hosts, Content-Length beside
/// Transfer-Encoding, codings other than chunked, malformed chunks, headers or bodies past their limits.
class RequestParser {
 public:
  enum class State { head, body, done, refused };

  explicit RequestParser(const Limits& limits);
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  /// Takes as many of the bytes as belong to this request and can be used yet; gives how many.
  std::size_t take(std::string_view bytes);
  State state() const;
  /// The status to refuse with, once refused.
  int refusal() const;
  /// Whether the client waits for "100 Continue" before its body.
  bool expects_continue() const;
  bool keep_alive() const;
  bool is_http_1_1() const;
  /// The request so far; its target is not yet read apart.
  Request& request();

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace stepwise::http
