// SPDX-License-Identifier: Apache-2.0
#include <ctime>

#include "http/security.hpp"
#include "http/site.hpp"

namespace stepwise::http {
namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 416:
      return "Range Not Satisfiable";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Answer";
  }
}

/// The time as HTTP writes it, made once a second in each thread.
std::string_view date_now() {
  thread_local std::time_t made = 0;
  thread_local char text[40] = {};
  const std::time_t now = std::time(nullptr);
  if (now != made) {
    made = now;
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
  }
  return text;
}

/// A value cannot end its own line.
void append_value(std::string& head, std::string_view value) {
  for (const char c : value) head += static_cast<unsigned char>(c) < 32 || c == 127 ? ' ' : c;
}

void append_line(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  append_value(head, value);
  head += "\r\n";
}

}  // namespace

std::string write_head(const Response& response, const Request& request, std::size_t body_bytes,
                       bool keep_alive) {
  std::string head;
  head.reserve(1024);
  head += "HTTP/1.1 ";
  head += std::to_string(response.status);
  head += ' ';
  head += reason(response.status);
  head += "\r\n";
  append_line(head, "Date", date_now());
  if (has_body(response.status)) {
    if (!response.content_type.empty() && body_bytes > 0)
      append_line(head, "Content-Type", response.content_type);
    append_line(head, "Content-Length", std::to_string(body_bytes));
  }
  for (const auto& [name, value] : response.headers) append_line(head, name, value);
  append_security_headers(head, response, request.secure);
  if (!request.id.empty()) append_line(head, "X-Request-Id", request.id);
  head += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return head;
}

}  // namespace stepwise::http
