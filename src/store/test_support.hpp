// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace stepwise::store::test {

/// A folder under the system's temporary folder, gone when this is.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// "sqlite" and "postgres"; only the first when STEPWISE_TEST_SQLITE_ONLY is set. For INSTANTIATE_TEST_SUITE_P.
std::vector<std::string> engines();

/// The address of a new, empty database that no other test has. PostgreSQL is started by the first call of the process,
/// on a socket in a temporary folder, and stopped when the process ends. A std::runtime_error says why it could not be.
std::string new_database(const std::string& engine, const TemporaryFolder& folder);

/// A migrated, empty record on its own database, not durable (unless asked), with a clock that stands still at noon on
/// 21 November 2026. Use it as a member, or as the base of a fixture:
///
///     using MyStore = stepwise::store::test::EachEngine;
///     TEST_P(MyStore, keeps_what_is_saved) { store().write(...); }
///     STEPWISE_EACH_ENGINE(MyStore);
class TestRecord {
 public:
  explicit TestRecord(const std::string& engine, bool durable = false);
  ~TestRecord();
  Store& store() { return *store_; }
  FixedClock& clock() { return clock_; }
  const Options& options() const { return options_; }
  const std::filesystem::path& folder() const { return folder_.path(); }
  /// Closes the store and opens the same record again.
  Store& reopen();
  void close() { store_.reset(); }

 private:
  TemporaryFolder folder_;
  FixedClock clock_;
  Options options_;
  std::unique_ptr<Store> store_;
};

/// The fixture: one test, both engines.
class EachEngine : public ::testing::TestWithParam<std::string> {
 public:
  EachEngine() : record_{GetParam()} {}
  TestRecord& record() { return record_; }
  Store& store() { return record_.store(); }
  FixedClock& clock() { return record_.clock(); }

 private:
  TestRecord record_;
};

#define STEPWISE_EACH_ENGINE(fixture)                                                                  \
  INSTANTIATE_TEST_SUITE_P(each, fixture, ::testing::ValuesIn(stepwise::store::test::engines()),       \
                           [](const ::testing::TestParamInfo<std::string>& info) { return info.param; })

}  // namespace stepwise::store::test
