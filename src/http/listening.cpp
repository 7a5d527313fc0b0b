// SPDX-License-Identifier: Apache-2.0
#include "http/listening.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace stepwise::http {
namespace {

struct Place {
  sockaddr_storage address{};
  socklen_t size = 0;
};

Place place_of(const AddressBytes& bytes, unsigned short port, bool version_4) {
  Place place;
  if (version_4) {
    auto& in = reinterpret_cast<sockaddr_in&>(place.address);
    in.sin_family = AF_INET;
    in.sin_port = htons(port);
    std::memcpy(&in.sin_addr, bytes.data() + 12, 4);
    place.size = sizeof in;
  } else {
    auto& in = reinterpret_cast<sockaddr_in6&>(place.address);
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(port);
    std::memcpy(&in.sin6_addr, bytes.data(), 16);
    place.size = sizeof in;
  }
  return place;
}

AddressBytes bytes_of(const sockaddr_storage& address) {
  AddressBytes bytes{};
  if (address.ss_family == AF_INET6) {
    std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, 16);
  } else {
    bytes[10] = bytes[11] = 0xff;
    std::memcpy(bytes.data() + 12, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, 4);
  }
  return bytes;
}

unsigned short port_of(int socket) {
  Place place;
  place.size = sizeof place.address;
  getsockname(socket, reinterpret_cast<sockaddr*>(&place.address), &place.size);
  const bool version_6 = place.address.ss_family == AF_INET6;
  return ntohs(version_6 ? reinterpret_cast<sockaddr_in6&>(place.address).sin6_port
                         : reinterpret_cast<sockaddr_in&>(place.address).sin_port);
}

std::string sentence(const std::string& address, unsigned short port, int error) {
  if (error == EADDRINUSE)
    return fmt::format("Port {} on {} is in use by another program. Stop it or choose another port.", port,
                       address);
  if (error == EACCES)
    return fmt::format("Port {} needs more rights than this user has. Choose one above 1023.", port);
  return fmt::format("Could not listen on {} port {}: {}.", address, port, std::strerror(error));
}

}  // namespace

Result<Listening> listen_on(const std::string& address, unsigned short port) {
  const auto bytes = parse_address(address);
  if (!bytes)
    return fail(
        FaultKind::invalid,
        fmt::format("\"{}\" is not an address to listen on. Write one such as 127.0.0.1 or ::.", address));
  const bool version_4 = address.find(':') == std::string::npos;
  const int socket = ::socket(version_4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const Place place = place_of(*bytes, port, version_4);
  const int yes = 1;
  if (socket >= 0) setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (socket < 0 || ::bind(socket, reinterpret_cast<const sockaddr*>(&place.address), place.size) != 0 ||
      ::listen(socket, 4096) != 0) {
    const int error = errno;
    if (socket >= 0) ::close(socket);
    return fail(FaultKind::unavailable, sentence(address, port, error));
  }
  return Listening{socket, port_of(socket)};
}

Arrived accept_one(int listening_socket) {
  Place place;
  place.size = sizeof place.address;
  Arrived arrived;
  arrived.socket = ::accept4(listening_socket, reinterpret_cast<sockaddr*>(&place.address), &place.size,
                             SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (arrived.socket < 0) {
    arrived.exhausted = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
    return arrived;
  }
  arrived.peer = bytes_of(place.address);
  const int yes = 1;
  setsockopt(arrived.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  return arrived;
}

std::size_t allow_open_files(std::size_t wanted) {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return 0;
  if (files.rlim_cur >= wanted) return files.rlim_cur;
  files.rlim_cur = files.rlim_max == RLIM_INFINITY ? wanted : std::min<rlim_t>(wanted, files.rlim_max);
  setrlimit(RLIMIT_NOFILE, &files);
  return getrlimit(RLIMIT_NOFILE, &files) == 0 ? files.rlim_cur : 0;
}

}  // namespace stepwise::http
