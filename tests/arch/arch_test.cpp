// SPDX-License-Identifier: Apache-2.0
// The architecture, proved: rooms include only what they link, the pure half stays pure, and every room has its page.
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/share.hpp"

namespace stepwise {
namespace {

namespace fs = std::filesystem;

struct Room {
  std::string folder;
  std::set<std::string> links;  ///< direct, then everything reached
};

std::string text_of(const fs::path& path) { return read_file(path).value_or(""); }

/// Rooms and their link lines, as src/CMakeLists.txt says them.
std::map<std::string, Room> read_rooms() {
  std::map<std::string, Room> rooms;
  const std::string text = text_of("src/CMakeLists.txt");
  const std::regex line{R"(stepwise_room\(([^)]*)\))"};
  for (std::sregex_iterator at{text.begin(), text.end(), line}, end; at != end; ++at) {
    std::istringstream words{(*at)[1].str()};
    std::string name, word, part;
    words >> name;
    Room room{name, {}};
    while (words >> word) {
      if (word == "FOLDER" || word == "LINKS" || word == "PRIVATE_LINKS" || word == "TEST_LINKS") part = word;
      else if (part == "FOLDER") room.folder = word;
      else if (part != "TEST_LINKS") room.links.insert(word);
    }
    rooms[name] = room;
  }
  for (bool grown = true; grown;) {
    grown = false;
    for (auto& [name, room] : rooms)
      for (const auto& link : std::set{room.links})
        if (const auto other = rooms.find(link); other != rooms.end())
          for (const auto& further : other->second.links) grown = room.links.insert(further).second || grown;
  }
  return rooms;
}

std::vector<std::string> own_includes(const fs::path& file) {
  std::vector<std::string> out;
  const std::string text = text_of(file);
  const std::regex line{R"re(#include "([^"]+)")re"};
  for (std::sregex_iterator at{text.begin(), text.end(), line}, end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

/// The room whose folder holds a header: the longest folder that fits.
std::string room_of(const std::map<std::string, Room>& rooms, const std::string& header) {
  std::string best, best_folder;
  if (header.starts_with("sql/")) return header.substr(4, header.find('.') - 4);
  for (const auto& [name, room] : rooms)
    if (header.starts_with(room.folder + "/") && room.folder.size() > best_folder.size()) best = name, best_folder = room.folder;
  return best;
}

std::vector<fs::path> sources(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator{folder})
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

bool is_test(const fs::path& file) {
  const std::string name = file.string();
  return name.ends_with("_test.cpp") || name.find("/test/") != std::string::npos || name.find("test_support") != std::string::npos;
}

TEST(Architecture, a_room_includes_only_what_it_links) {
  const auto rooms = read_rooms();
  ASSERT_GT(rooms.size(), 15U);
  for (const auto& file : sources("src")) {
    const std::string from = room_of(rooms, file.lexically_relative("src").string());
    if (from.empty() || is_test(file)) continue;  // app and cli wiring link everything
    for (const auto& header : own_includes(file)) {
      const std::string to = room_of(rooms, header);
      if (to.empty() || to == from) continue;
      EXPECT_TRUE(rooms.at(from).links.contains(to)) << file << " includes " << header << " but " << from << " does not link " << to;
    }
  }
}

void reach(const std::string& header, std::set<std::string>& seen) {
  if (!seen.insert(header).second) return;
  for (const auto& next : own_includes(fs::path{"src"} / header)) reach(next, seen);
}

TEST(Architecture, the_pure_half_of_every_area_reaches_no_store_no_http_and_no_clock) {
  std::vector<std::string> pure{"performance/statistics/statistics.hpp", "performance/story/story.hpp", "performance/benchmark/benchmark.hpp",
                                "forms/questionnaire/answers.hpp"};
  const std::map<std::string, std::string> named_otherwise{{"front_door", "contact"}, {"directory", "place"}, {"open_referral", "feed"}, {"fairness", "monitors"}};
  const std::set<std::string> no_areas{"task", "parts"};  // what areas share
  for (const auto* group : {"practice", "community"})
    for (const auto& area : fs::directory_iterator{fs::path{"src"} / group}) {
      const std::string name = area.path().filename().string();
      const auto other = named_otherwise.find(name);
      if (!no_areas.contains(name)) pure.push_back(std::string{group} + "/" + name + "/" + (other == named_otherwise.end() ? name : other->second) + ".hpp");
    }
  for (const auto& header : pure) {
    ASSERT_TRUE(fs::exists(fs::path{"src"} / header)) << header;
    std::set<std::string> seen;
    reach(header, seen);
    for (const auto& reached : seen) {
      EXPECT_FALSE(reached.starts_with("store/") || reached.starts_with("http/") || reached.starts_with("access/")) << header << " reaches " << reached;
      if (reached.starts_with("base/")) continue;
      EXPECT_EQ(text_of(fs::path{"src"} / reached).find("SystemClock"), std::string::npos) << reached;
    }
  }
}

/// How many files of ours include a header.
std::size_t includers(const fs::path& header) {
  const std::string name = header.lexically_relative("src").string();
  return static_cast<std::size_t>(std::ranges::count_if(sources("src"), [&](const fs::path& file) { return std::ranges::count(own_includes(file), name) > 0; }));
}

TEST(Architecture, heavy_headers_stay_out_of_headers_that_are_shared) {
  for (const auto& file : sources("src")) {
    if (file.extension() != ".hpp" || is_test(file)) continue;
    for (const char* heavy : {"<boost/", "<nlohmann/json.hpp>", "<soci/", "<toml", "<unicode/", "<openssl/", "<CLI/"})
      if (text_of(file).find(std::string{"#include "} + heavy) != std::string::npos) {
        EXPECT_LE(includers(file), 2U) << file << " includes " << heavy << " and is included by more than its own pair of files";
      }
  }
}

TEST(Architecture, every_room_has_a_page_and_every_file_its_licence_line) {
  std::set<fs::path> folders;
  for (const auto& file : sources("src")) {
    EXPECT_NE(text_of(file).find("SPDX-License-Identifier: Apache-2.0"), std::string::npos) << file;
    if (file.extension() == ".hpp" && !is_test(file)) folders.insert(file.parent_path());
  }
  for (const auto& folder : folders) EXPECT_TRUE(fs::exists(folder / "README.md")) << folder << " has no README.md";
}

/// Twins are asked of a DuckDB in memory, which the named statements of the store do not reach.
bool asks_duckdb(const std::string& name) {
  return name.find("src/performance/catalogue/") != std::string::npos || name.find("src/performance/tables/verify.cpp") != std::string::npos;
}

TEST(Architecture, sql_lives_in_sql_files) {
  const std::regex statement{R"re("\s*(select|insert into|update|delete from)\s[^"]{12,})re", std::regex::icase};
  for (const auto& file : sources("src")) {
    const std::string name = file.string();
    if (is_test(file) || name.find("src/store/") != std::string::npos || asks_duckdb(name)) continue;
    EXPECT_FALSE(std::regex_search(text_of(file), statement)) << file << " holds SQL";
  }
}

}  // namespace
}  // namespace stepwise
