// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "http/metrics.hpp"
#include "http/request_parser.hpp"
#include "http/site.hpp"
#include "http/transport.hpp"

namespace stepwise::http {

/// One browser's connection, as steps that never block: each says what the socket must be ready for before it
/// is tried again. Knows deadlines but no timer; whoever drives it calls `time_out` when one has passed.
class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  Connection(int socket, const AddressBytes& peer, const Site& site, Tally& tally);
  ~Connection();

  Wants shake_hands();
  /// Goes on reading a request. Nothing more wanted: a request is whole or refused, or the connection is
  /// closed.
  Wants read_request(std::span<char> scratch);
  /// The handler to run for the request, if one is; otherwise the answer is already given.
  Router::Match route();
  /// Gives the answer to the request that was read. Another may replace it until sending begins.
  void answer(Response response) { exchange_->response = std::move(response); }
  void answer_error(int status);
  Request& request() { return exchange_->parser.request(); }
  Response& response() { return exchange_->response; }
  const Site& site() const { return site_; }
  /// Makes the answer ready to be sent; `last` when no more requests are to be taken.
  void begin_sending(bool last);
  Wants send();
  /// Logs, counts and lets go of what the request needed; the next may then be read.
  void finish();
  /// Says goodbye and reads away what the client still sends, so that it gets to see the answer.
  Wants linger(std::span<char> scratch);

  /// No request has begun to come.
  bool idle() const { return !exchange_ && pending_.empty(); }
  bool has_pending() const { return !pending_.empty(); }
  bool closed() const { return closed_; }
  void close() { closed_ = true; }
  Clock::time_point deadline() const { return deadline_; }
  /// A deadline passed: a request that was coming in is answered 408, anything else is closed.
  void time_out();
  void count_rejected(Rejected why) { tally_.reject(why); }

 private:
  struct Exchange {
    explicit Exchange(const Limits& limits) : parser{limits} {}
    RequestParser parser;
    Response response;
    Router::Match match;
    std::string head;
    std::vector<std::string_view> pieces;  ///< still to send, head first
    std::size_t next = 0, sent = 0, received = 0;
    Clock::time_point begun{}, body_begun{}, sending_begun{};
    int refusal = 0;
    bool said_continue = false, last = false;
  };

  void feed(std::string_view bytes);
  bool whole() const;
  void begin_exchange();
  void note_progress();
  void refuse(int status);
  void say_continue();
  void drop_sent(std::size_t bytes);

  const Site& site_;
  Tally& tally_;
  int socket_;
  bool closed_ = false, lingering_ = false, refused_ = false, said_goodbye_ = false;
  AddressBytes peer_;
  std::unique_ptr<Transport> transport_;
  std::unique_ptr<Exchange> exchange_;
  std::string pending_;
  std::size_t discarded_ = 0;
  Clock::time_point deadline_;
};

}  // namespace stepwise::http
