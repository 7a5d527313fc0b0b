// SPDX-License-Identifier: Apache-2.0
#include "http/request_parser.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include "base/text.hpp"
#include "http/body_file.hpp"
#include "http/limits.hpp"

namespace stepwise::http {
namespace {

namespace beast = boost::beast::http;
using Error = boost::beast::error_code;
using Text = boost::beast::string_view;

std::string_view plain(Text text) { return {text.data(), text.size()}; }

Method method_of(beast::verb verb) {
  switch (verb) {
    case beast::verb::get:
      return Method::get;
    case beast::verb::head:
      return Method::head;
    case beast::verb::post:
      return Method::post;
    case beast::verb::put:
      return Method::put;
    case beast::verb::patch:
      return Method::patch;
    case beast::verb::delete_:
      return Method::del;
    case beast::verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

/// The larger limit counts for paths that begin with its prefix, as they were sent.
std::size_t body_limit(const Limits& limits, std::string_view target) {
  std::size_t most = limits.body_bytes;
  for (const auto& [prefix, bytes] : limits.larger_bodies)
    if (target.starts_with(prefix)) most = std::max(most, bytes);
  return most;
}

/// Where the body of this request goes to the disk; nothing when it stays in memory.
const Spool* spool_for(const Limits& limits, const Request& request) {
  if (request.method != Method::post) return nullptr;
  const auto path = std::string_view{request.target}.substr(0, request.target.find('?'));
  for (const Spool& spool : limits.spooled)
    if (spool.path == path && spool.admits && spool.admits(request)) return &spool;
  return nullptr;
}

}  // namespace

struct RequestParser::Parser final : beast::basic_parser<true> {
  explicit Parser(const Limits& limits) : limits_{limits} {
    eager(true);
    body_limit(boost::none);
    header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  }

  void refuse(int status, Error& error) {
    refusal_ = status;
    error = beast::error::bad_field;
  }

  void on_request_impl(beast::verb verb, Text, Text target, int version, Error& error) override {
    request_.method = method_of(verb);
    request_.target = plain(target);
    http_1_1_ = version == 11;
    if (version != 11 && version != 10) refuse(505, error);
    if (target.size() > longest_target) refuse(414, error);
  }

  void on_field_impl(beast::field name, Text name_text, Text value, Error& error) override {
    if (head_done_) return;
    if (request_.headers.size() >= most_headers) return refuse(431, error);
    if (name == beast::field::host && ++hosts_ > 1) return refuse(400, error);
    if (name == beast::field::transfer_encoding && !equals_ignoring_case(trim(plain(value)), "chunked"))
      return refuse(400, error);
    if (name == beast::field::expect) {
      if (!equals_ignoring_case(trim(plain(value)), "100-continue")) return refuse(417, error);
      expects_continue_ = true;
    }
    request_.headers.emplace_back(lower_ascii(plain(name_text)), std::string{plain(value)});
  }

  void on_header_impl(Error& error) override {
    head_done_ = true;
    if (http_1_1_ && (hosts_ != 1 || request_.header("host").empty())) return refuse(400, error);
    if (!http_1_1_ && chunked()) return refuse(400, error);
    const Spool* spool = spool_for(limits_, request_);
    most_body_ = spool != nullptr ? spool->most_bytes : http::body_limit(limits_, request_.target);
    const std::uint64_t said = content_length().value_or(0);
    if (said > most_body_) return refuse(413, error);
    if (spool == nullptr) return;
    request_.body_file = BodyFile::make(spool->folder, said);
    if (!request_.body_file) refuse(503, error);
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) override {
    if (length) request_.body.reserve(std::min<std::uint64_t>(*length, 64 * 1024));
  }

  std::size_t on_body_impl(Text bytes, Error& error) override {
    if (body_size() + bytes.size() > most_body_)
      refuse(413, error);
    else if (!request_.body_file)
      request_.body.append(bytes.data(), bytes.size());
    else if (!request_.body_file->add(plain(bytes)))
      refuse(503, error);
    return bytes.size();
  }

  std::uint64_t body_size() const {
    return request_.body_file ? request_.body_file->size() : request_.body.size();
  }

  void on_chunk_header_impl(std::uint64_t size, Text, Error& error) override {
    if (size > most_body_ || body_size() + size > most_body_) refuse(413, error);
  }
  std::size_t on_chunk_body_impl(std::uint64_t, Text bytes, Error& error) override {
    return on_body_impl(bytes, error);
  }
  void on_response_impl(int, Text, int, Error&) override {}
  void on_finish_impl(Error&) override {}

  const Limits& limits_;
  Request request_;
  int refusal_ = 0, hosts_ = 0;
  std::size_t most_body_ = 0;
  bool http_1_1_ = true, head_done_ = false, expects_continue_ = false;
};

RequestParser::RequestParser(const Limits& limits) : parser_{std::make_unique<Parser>(limits)} {}
RequestParser::~RequestParser() = default;

std::size_t RequestParser::take(std::string_view bytes) {
  Parser& p = *parser_;
  std::size_t used = 0;
  while (used < bytes.size() && p.refusal_ == 0 && !p.is_done()) {
    Error error;
    const auto some = p.put(boost::asio::const_buffer{bytes.data() + used, bytes.size() - used}, error);
    used += some;
    if (error == beast::error::need_more) break;
    if (error && p.refusal_ == 0) p.refusal_ = error == beast::error::header_limit ? 431 : 400;
    if (some == 0) break;
  }
  return used;
}

RequestParser::State RequestParser::state() const {
  if (parser_->refusal_ != 0) return State::refused;
  if (parser_->is_done()) return State::done;
  return parser_->head_done_ ? State::body : State::head;
}

int RequestParser::refusal() const { return parser_->refusal_; }
bool RequestParser::expects_continue() const { return parser_->expects_continue_; }
bool RequestParser::keep_alive() const {
  return parser_->refusal_ == 0 && parser_->head_done_ && parser_->keep_alive();
}
bool RequestParser::is_http_1_1() const { return parser_->http_1_1_; }
Request& RequestParser::request() { return parser_->request_; }

}  // namespace stepwise::http
