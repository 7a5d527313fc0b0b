// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace stepwise::load {

enum class Mode { open, closed, idle };

/// What to send, how fast and for how long. Always to 127.0.0.1.
struct Options {
  Mode mode = Mode::closed;
  unsigned short port = 8080;
  int connections = 64;
  double rate = 400;              ///< arrivals a second, open mode
  double seconds = 5, warm = 1;   ///< measured time, and the time before it that is not counted
  std::vector<std::string> gets;  ///< paths; {ref} is replaced by a line of refs
  std::vector<std::string> refs;
  double save_percent = 0;
  std::string save_path, save_body, cookie;  ///< {n} in the body is replaced by a running number
  std::uint64_t seed = 1;
  int pid = 0;  ///< the server, whose memory idle mode prints
  bool json = false;
};

/// Reads the command line. On a mistake prints how it is used and ends the program with 2.
Options read_options(int count, char** words);

}  // namespace stepwise::load
