// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <sys/types.h>

#include <string>

#include "store/test_support.hpp"

namespace stepwise::store::test {

/// A PostgreSQL of our own for one process: made with initdb in a temporary folder, on a socket only.
class PostgresServer {
 public:
  /// `durable`: fsync and synchronous_commit as a council would have them (for measuring); off for tests.
  explicit PostgresServer(bool durable = false);
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;
  /// libpq's connection text for a database that was just made.
  std::string new_database();
  std::string connect_text(const std::string& database) const;
  /// Stops at once, as a crash would, and comes back on the same files.
  void crash();
  void start();

 private:
  void prepare(bool durable);
  void stop(int signal);
  TemporaryFolder folder_;
  pid_t server_ = -1;
  int databases_ = 0;
};

}  // namespace stepwise::store::test
