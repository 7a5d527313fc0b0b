// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "http/proxies.hpp"

namespace stepwise::http {

/// A socket that listens, and where.
struct Listening {
  int socket = -1;
  unsigned short port = 0;
};
/// Listens on an address (4 or 6). A port in use, or an address that is not this machine's, is a Fault that
/// names it.
Result<Listening> listen_on(const std::string& address, unsigned short port);

struct Arrived {
  int socket = -1;  ///< below nought: nobody was there after all
  AddressBytes peer{};
  bool exhausted = false;  ///< this process may open no more files
};
/// Takes one connection that waits; the socket does not block.
Arrived accept_one(int listening_socket);

/// Raises this process's own limit on open files to `wanted`, or as near as the system lets it: many systems begin
/// programs at 1,024. Says how many it may open.
std::size_t allow_open_files(std::size_t wanted);

}  // namespace stepwise::http
