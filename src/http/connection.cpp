// SPDX-License-Identifier: Apache-2.0
#include "http/connection.hpp"

#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <algorithm>

namespace stepwise::http {
namespace {

using std::chrono::seconds;

constexpr std::size_t slowest = 16 * 1024;  ///< bytes a second that earn a client more time
constexpr std::size_t most_discarded = 16 * 1024 * 1024;
constexpr auto linger_time = seconds{2};
constexpr int reads_in_a_row = 16;

/// Until when bytes may keep moving: not past `most` without any, nor slower on the whole than `slowest`
/// after it.
Connection::Clock::time_point allowed(Connection::Clock::time_point begun, int most, std::size_t moved) {
  const auto on_the_whole = begun + seconds{most} + seconds{static_cast<std::int64_t>(moved / slowest)};
  return std::min(Connection::Clock::now() + seconds{most}, on_the_whole);
}

std::string_view view(const Piece& piece) {
  return std::holds_alternative<std::string>(piece)
             ? std::string_view{std::get<std::string>(piece)}
             : std::string_view{*std::get<std::shared_ptr<const std::string>>(piece)};
}

Rejected reason_for(int status) {
  switch (status) {
    case 408:
      return Rejected::timeout;
    case 413:
      return Rejected::body;
    case 414:
    case 431:
      return Rejected::header;
    default:
      return Rejected::malformed;
  }
}

}  // namespace

Connection::Connection(int socket, const AddressBytes& peer, const Site& site, Tally& tally)
    : site_{site},
      tally_{tally},
      socket_{socket},
      peer_{peer},
      transport_{site.tls ? site.tls->transport(socket) : plain_transport(socket)},
      deadline_{Clock::now() + seconds{site.limits.header_seconds}} {
  Tally::add(tally_.open, 1);
}

Connection::~Connection() {
  if (exchange_) Tally::take(tally_.in_flight, 1);
  Tally::take(tally_.open, 1);
}

Wants Connection::shake_hands() {
  const Moved moved = transport_->shake_hands();
  if (moved.closed) closed_ = true;
  return moved.wants;
}

void Connection::begin_exchange() {
  exchange_ = std::make_unique<Exchange>(site_.limits);
  exchange_->begun = Clock::now();
  deadline_ = exchange_->begun + seconds{site_.limits.header_seconds};
  Tally::add(tally_.in_flight, 1);
}

bool Connection::whole() const {
  if (!exchange_) return false;
  const auto state = exchange_->parser.state();
  return exchange_->refusal != 0 || state == RequestParser::State::done ||
         state == RequestParser::State::refused;
}

void Connection::refuse(int status) {
  exchange_->refusal = status;
  tally_.reject(reason_for(status));
}

/// Bytes go straight to the parser; only what it cannot use yet is kept.
void Connection::feed(std::string_view bytes) {
  const bool joined = !pending_.empty();
  if (joined) pending_.append(bytes);
  std::string_view all = joined ? std::string_view{pending_} : bytes;
  if (!exchange_)
    while (all.starts_with("\r\n")) all.remove_prefix(2);
  if (!all.empty() && (exchange_ || all != "\r")) {
    if (!exchange_) begin_exchange();
    all.remove_prefix(exchange_->parser.take(all));
  }
  if (joined)
    pending_.erase(0, pending_.size() - all.size());
  else
    pending_.assign(all);
  if (!exchange_) return;
  exchange_->received += bytes.size();
  const auto state = exchange_->parser.state();
  if (state == RequestParser::State::refused)
    refuse(exchange_->parser.refusal());
  else if (state != RequestParser::State::done && pending_.size() > site_.limits.header_bytes)
    refuse(431);
  else
    note_progress();
}

void Connection::note_progress() {
  if (exchange_->parser.state() != RequestParser::State::body) return;
  if (exchange_->body_begun == Clock::time_point{}) exchange_->body_begun = Clock::now();
  deadline_ = allowed(exchange_->body_begun, site_.limits.body_seconds, exchange_->received);
}

/// An interim answer of 25 bytes; when even that does not fit in the socket's buffer the client is not
/// reading.
void Connection::say_continue() {
  if (exchange_->said_continue || !exchange_->parser.expects_continue()) return;
  if (exchange_->parser.state() != RequestParser::State::body) return;
  exchange_->said_continue = true;
  const std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
  if (exchange_->parser.request().body.empty() && pending_.empty()) transport_->write(std::span{&line, 1});
}

Wants Connection::read_request(std::span<char> scratch) {
  if (!exchange_ && !pending_.empty()) feed({});
  for (int i = 0; !closed_ && !whole(); ++i) {
    if (exchange_) say_continue();
    if (i == reads_in_a_row) return Wants::read;
    const Moved moved = transport_->read(scratch);
    if (moved.wants != Wants::nothing) return moved.wants;
    if (moved.closed) {
      closed_ = true;
      break;
    }
    Tally::add(tally_.received, moved.bytes);
    feed({scratch.data(), moved.bytes});
  }
  return Wants::nothing;
}

Router::Match Connection::route() {
  Exchange& x = *exchange_;
  deadline_ = Clock::time_point::max();
  if (x.refusal != 0) {
    request().id = new_request_id();
    request().secure = site_.tls != nullptr;
    answer_error(x.refusal);
    return {};
  }
  auto early = settle_request(site_, request(), peer_);
  if (early) {
    tally_.reject(Rejected::malformed);
    answer(std::move(*early));
    return {};
  }
  x.match = site_.router.find(request());
  if (auto answered = unrouted(site_, x.match, request())) answer(std::move(*answered));
  return x.match;
}

void Connection::answer_error(int status) { answer(error_answer(site_, status, &request())); }

void Connection::begin_sending(bool last) {
  Exchange& x = *exchange_;
  x.last = last || x.refusal != 0 || !x.parser.keep_alive();
  refused_ = x.refusal != 0;
  std::size_t bytes = 0;
  const bool bodied = has_body(x.response.status);
  x.pieces.reserve(x.response.body.size() + 1);
  x.pieces.emplace_back();
  for (const Piece& piece : x.response.body) {
    const auto text = view(piece);
    bytes += text.size();
    if (!text.empty() && bodied && request().method != Method::head) x.pieces.push_back(text);
  }
  x.head = write_head(x.response, request(), bytes, !x.last);
  x.pieces.front() = x.head;
  x.sending_begun = Clock::now();
  deadline_ = x.sending_begun + seconds{site_.limits.write_seconds};
}

void Connection::drop_sent(std::size_t bytes) {
  Exchange& x = *exchange_;
  x.sent += bytes;
  Tally::add(tally_.sent, bytes);
  while (bytes > 0 && x.next < x.pieces.size()) {
    auto& piece = x.pieces[x.next];
    const auto part = std::min(bytes, piece.size());
    piece.remove_prefix(part);
    bytes -= part;
    if (piece.empty()) ++x.next;
  }
}

Wants Connection::send() {
  Exchange& x = *exchange_;
  for (int i = 0; !closed_ && x.next < x.pieces.size(); ++i) {
    if (i == reads_in_a_row) return Wants::write;
    const Moved moved = transport_->write(std::span{x.pieces}.subspan(x.next));
    if (moved.closed) closed_ = true;
    if (moved.wants != Wants::nothing) return moved.wants;
    drop_sent(moved.bytes);
    if (x.next < x.pieces.size()) deadline_ = allowed(x.sending_begun, site_.limits.write_seconds, x.sent);
  }
  return Wants::nothing;
}

void Connection::finish() {
  const Exchange& x = *exchange_;
  const auto now = Clock::now();
  const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(now - x.begun).count();
  tally_.answered(x.response.status, taken);
  if (site_.logged && spdlog::should_log(spdlog::level::info))
    spdlog::info("{} {} {} {}us {}B {}", method_name(request().method),
                 x.match.pattern.empty() ? "-" : x.match.pattern, x.response.status, taken, x.sent,
                 request().id);
  lingering_ = x.last && !closed_;
  closed_ = closed_ || x.last;
  exchange_.reset();
  Tally::take(tally_.in_flight, 1);
  deadline_ = now + seconds{site_.limits.idle_seconds};
  if (pending_.empty() && pending_.capacity() > 64) pending_ = std::string{};
}

Wants Connection::linger(std::span<char> scratch) {
  if (!lingering_) return Wants::nothing;
  if (!said_goodbye_) {
    said_goodbye_ = true;
    transport_->say_goodbye();
    ::shutdown(socket_, SHUT_WR);
    deadline_ = Clock::now() + linger_time;
  }
  if (!refused_) return Wants::nothing;
  for (int i = 0; i < reads_in_a_row; ++i) {
    const auto got = ::recv(socket_, scratch.data(), scratch.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK)) return Wants::nothing;
    if (got < 0) return Wants::read;
    discarded_ += static_cast<std::size_t>(got);
    if (discarded_ > most_discarded) return Wants::nothing;
  }
  return Wants::read;
}

void Connection::time_out() {
  const bool coming = exchange_ && !whole() && exchange_->pieces.empty();
  if (!coming) {
    closed_ = true;
    return;
  }
  refuse(408);
  deadline_ = Clock::now() + seconds{site_.limits.write_seconds};
}

}  // namespace stepwise::http
