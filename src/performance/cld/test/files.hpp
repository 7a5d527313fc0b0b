// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "performance/cld/cld.hpp"

namespace stepwise::cld::test {

/// A folder for as long as the test.
class Folder {
 public:
  Folder() : path_{std::filesystem::temp_directory_path() / ("stepwise-cld-" + std::to_string(getpid()))} { std::filesystem::create_directories(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  std::filesystem::path write(const std::string& name, const std::string& bytes) const {
    std::ofstream{path_ / name, std::ios::binary} << bytes;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// A return of the columns that tests use: given by name, blank where not.
class Rows {
 public:
  static const std::vector<std::string>& columns();
  /// name=value pairs, "Event_Type=Service;Event_Start_Date=2025-01-01".
  Rows& add(const std::string& row);
  Rows& set(const std::string& usual) { return usual_ = usual, *this; }
  std::string text() const;
  std::vector<std::string> lines;

 private:
  std::string usual_;
};

/// Every event with its person and what is known of them, in an order of its own.
std::multiset<std::string> all_events(const story::Stories& stories, bool with_record, bool with_person = true);
inline std::string iso(story::Day day) { return day == story::no_day ? "open" : story::date_of(day).iso(); }

}  // namespace stepwise::cld::test
