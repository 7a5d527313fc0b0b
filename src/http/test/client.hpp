// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <utility>

namespace stepwise::http::test {

/// A raw socket to 127.0.0.1, for sending exactly the bytes a test means.
class Wire {
 public:
  explicit Wire(unsigned short port, const char* from = nullptr)
      : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    if (from) {
      sockaddr_in here{};
      here.sin_family = AF_INET;
      inet_pton(AF_INET, from, &here.sin_addr);
      ::bind(socket_, reinterpret_cast<sockaddr*>(&here), sizeof here);
    }
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0;
  }
  ~Wire() {
    if (socket_ >= 0) ::close(socket_);
  }
  Wire(Wire&& other) noexcept : socket_{std::exchange(other.socket_, -1)}, connected_{other.connected_} {}
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  bool connected() const { return connected_; }
  int socket() const { return socket_; }

  /// False when the other side stopped taking them.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// More bytes, or "" when there are none for so long or the other side closed.
  std::string some(int milliseconds = 8000) {
    pollfd wait{socket_, POLLIN, 0};
    if (::poll(&wait, 1, milliseconds) <= 0) return {};
    char bytes[16384];
    const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
    if (got <= 0) closed_ = true;
    return got > 0 ? std::string(bytes, static_cast<std::size_t>(got)) : std::string{};
  }

  /// Everything until the other side closes or is silent for so long.
  std::string rest(int milliseconds = 8000) {
    std::string all;
    for (std::string more; !(more = some(milliseconds)).empty();) all += more;
    return all;
  }

  /// One whole answer by its Content-Length; `bodiless` for HEAD and 304.
  std::string answer(bool bodiless = false) {
    for (;;) {
      const auto end = held_.find("\r\n\r\n");
      if (end != std::string::npos) {
        const std::string name = "Content-Length: ";
        const auto at = held_.find(name);
        const std::size_t length =
            bodiless || at == std::string::npos || at > end ? 0 : std::stoul(held_.substr(at + name.size()));
        if (held_.size() >= end + 4 + length) {
          std::string whole = held_.substr(0, end + 4 + length);
          held_.erase(0, end + 4 + length);
          return whole;
        }
      }
      const auto more = some();
      if (more.empty()) return std::exchange(held_, {});
      held_ += more;
    }
  }

  /// Whether the other side has closed, given so long to do it.
  bool ends_within(int milliseconds) {
    while (!closed_) {
      pollfd wait{socket_, POLLIN, 0};
      if (::poll(&wait, 1, milliseconds) <= 0) return false;
      some(0);
    }
    return true;
  }

 private:
  int socket_;
  bool connected_ = false, closed_ = false;
  std::string held_;
};

inline std::string get(std::string_view path, std::string_view more = "") {
  return "GET " + std::string{path} + " HTTP/1.1\r\nHost: test\r\n" + std::string{more} + "\r\n";
}

inline std::string post(std::string_view path, std::string_view body,
                        std::string_view type = "application/x-www-form-urlencoded") {
  return "POST " + std::string{path} + " HTTP/1.1\r\nHost: test\r\nContent-Type: " + std::string{type} +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}

inline int status(std::string_view answer) {
  return answer.size() < 12 ? 0 : std::stoi(std::string{answer.substr(9, 3)});
}

inline std::string body(std::string_view answer) {
  const auto end = answer.find("\r\n\r\n");
  return end == std::string_view::npos ? std::string{} : std::string{answer.substr(end + 4)};
}

}  // namespace stepwise::http::test
