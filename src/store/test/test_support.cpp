// SPDX-License-Identifier: Apache-2.0
#include "store/test_support.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>

#include "store/test/postgres_server.hpp"

namespace stepwise::store::test {
namespace {

PostgresServer& shared_server() {
  static PostgresServer server;
  return server;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "stepwise-test-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error{"no temporary folder could be made"};
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> engines() {
  if (const char* only = std::getenv("STEPWISE_TEST_SQLITE_ONLY"); only && std::string_view{only} == "1") return {"sqlite"};
  return {"sqlite", "postgres"};
}

std::string new_database(const std::string& engine, const TemporaryFolder& folder) {
  static std::atomic<int> number{0};
  if (engine == "sqlite") return fmt::format("sqlite:{}/record-{}.db", folder.path().string(), ++number);
  return "postgres:" + shared_server().new_database();
}

TestRecord::TestRecord(const std::string& engine, bool durable) : clock_{noon(*Date::from_parts(2026, 11, 21))} {
  options_.url = new_database(engine, folder_);
  options_.durable = durable;
  options_.clock = &clock_;
  options_.readers = 2;
  options_.follow_every = std::chrono::milliseconds{20};
  if (const auto done = Store::migrate(options_); !done) throw std::runtime_error{done.error().sentence};
  reopen();
}

TestRecord::~TestRecord() = default;

Store& TestRecord::reopen() {
  store_.reset();
  auto opened = Store::open(options_);
  if (!opened) throw std::runtime_error{opened.error().sentence};
  store_ = std::move(*opened);
  return *store_;
}

}  // namespace stepwise::store::test
