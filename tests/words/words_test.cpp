// SPDX-License-Identifier: Apache-2.0
// Every word shown comes from the catalogues: no literal goes round them, and the files hold exactly what the code says.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <sstream>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "code_words.hpp"
#include "language/po.hpp"

namespace stepwise::words {
namespace {

namespace fs = std::filesystem;

bool is_left_out(const std::string& name) {
  return name.ends_with("_test.cpp") || name.find("/test/") != std::string::npos || name.find("test_support") != std::string::npos ||
         name.find("/gallery/") != std::string::npos || name.starts_with("src/cli/") || name.starts_with("src/demo/") || name == "src/language/language.hpp";
}

/// Whether a file's words are for operators: operators.txt says which, and why.
bool is_for_operators(const std::string& file) {
  static const std::string list = *read_file("tests/words/operators.txt");
  std::istringstream lines{list};
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with('#') && file.starts_with(line.substr(0, line.find(' ')))) return true;
  return false;
}

/// Files of src that may hold messages.
std::vector<std::string> files() {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator{"src"}) {
    const std::string name = entry.path().string();
    if ((name.ends_with(".cpp") || name.ends_with(".hpp")) && !is_left_out(name)) out.push_back(name);
  }
  std::ranges::sort(out);
  return out;
}

std::string room_of(const std::string& file) {
  const fs::path folder = fs::path{file}.parent_path().lexically_relative("src");
  return folder.string();
}

/// How many bypasses a room may still have, from allowed.txt: these numbers only fall.
std::map<std::string, std::size_t> allowed() {
  std::map<std::string, std::size_t> out;
  std::istringstream lines{*read_file("tests/words/allowed.txt")};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string room;
    std::size_t count = 0;
    if (!line.starts_with('#') && words >> room >> count) out[room] = count;
  }
  return out;
}

TEST(Words, no_literal_goes_round_the_catalogues) {
  std::map<std::string, std::vector<std::string>> found;
  for (const auto& file : files())
    for (const Bypass& bypass : is_for_operators(file) ? std::vector<Bypass>{} : bypasses_in(tokens_of(*read_file(file)))) found[room_of(file)].push_back(file + ":" + std::to_string(bypass.line) + ": \"" + bypass.text + "\"");
  const auto limits = allowed();
  const auto limit_of = [&](const std::string& room) { return limits.contains(room) ? limits.at(room) : std::size_t{0}; };
  for (const auto& [room, list] : found) {
    std::string all;
    for (const auto& each : list) all += "\n  " + each;
    EXPECT_LE(list.size(), limit_of(room)) << room << " has " << list.size() << " words that bypass t(), tn(), noted(), listed() or kept(); allowed.txt allows " << limit_of(room) << ":" << all;
  }
  for (const auto& [room, limit] : limits) {
    EXPECT_GT(limit, 0U) << "take the line of " << room << " out of tests/words/allowed.txt";
    EXPECT_LE(limit, found[room].size()) << room << " is down to " << found[room].size() << ": lower its line in tests/words/allowed.txt";
  }
}

Messages messages_of_code() {
  Messages out;
  for (const auto& file : files()) add_messages(tokens_of(*read_file(file)), out);
  return out;
}

Messages messages_of_file(const std::string& name) {
  Messages out;
  const auto entries = language::read_po(name, *read_file(name));
  EXPECT_TRUE(entries) << entries.error().sentence;
  if (entries)
    for (const auto& entry : *entries) out.insert({entry.context, entry.id});
  return out;
}

/// Words of lists and measures are in the catalogues too; they are not in the code.
Messages messages_of_lists() {
  Messages out;
  const auto take = [&](const fs::path& file) {
    std::vector<std::string> heads;
    (void)read_csv(*read_file(file), [&](std::size_t line, std::span<const std::string> cells) {
      if (line == 1) heads.assign(cells.begin(), cells.end());
      if (line == 1 || heads.size() < 2 || heads[0] != "code" || heads[1] != "label") return;
      for (std::size_t i = 1; i < std::min(heads.size(), cells.size()); ++i)
        if (heads[i] == "label" || heads[i] == "unit" || heads[i] == "difference" || heads[i] == "source") out.insert({"", cells[i]});
    });
  };
  for (const auto& entry : fs::directory_iterator{"lists"})
    if (entry.path().extension() == ".csv") take(entry.path());
  return out;
}

TEST(Words, the_catalogues_hold_every_message_of_the_code_and_the_lists) {
  const Messages code = messages_of_code(), lists = messages_of_lists();
  for (const char* name : {"languages/en.po", "languages/cy.po"}) {
    const Messages file = messages_of_file(name);
    for (const Messages& wanted : {code, lists})
      for (const auto& [context, id] : wanted)
        EXPECT_TRUE(id.empty() || file.contains({context, id})) << name << " has no \"" << id << "\": run cmake --build BUILD --target words";
  }
}

TEST(Words, pages_of_practice_name_contested_words_as_labels) {
  static const std::regex contested{R"((^|[^\[A-Za-z])([Cc]onversations?|[Aa]ssessments?|[Cc]arers?)\b(?!\]\]))"};
  for (const auto& file : files()) {
    if (!file.starts_with("src/practice/")) continue;
    Messages said;
    add_messages(tokens_of(*read_file(file)), said);
    // What a draft is called is kept in the record, so it stays the word it was.
    said.erase({"", "Conversation"});
    // Notices of the law keep the name that the law gives them.
    said.erase({"", "Assessment notice"});
    said.erase({"", "Assessment notice came"});
    for (const auto& [context, id] : said)
      EXPECT_FALSE(std::regex_search(std::regex_replace(id, std::regex{R"(\[\[[^\]]*\]\])"}, ""), contested)) << file << ": \"" << id << "\" says a word that councils choose; write it as a label, [[like this]]";
  }
}

TEST(Words, the_catalogues_hold_no_message_that_nothing_says) {
  std::string data;
  for (const auto& entry : fs::recursive_directory_iterator{"measures"})
    if (entry.path().filename() == "about.toml") data += *read_file(entry.path());
  for (const auto& entry : fs::recursive_directory_iterator{"questionnaires"})
    if (entry.path().extension() == ".json") data += *read_file(entry.path());
  data += *read_file("lists/labels.csv");
  Messages said = messages_of_code();
  said.merge(messages_of_lists());
  for (const auto& [context, id] : messages_of_file("languages/en.po"))
    EXPECT_TRUE(said.contains({context, id}) || data.find(id) != std::string::npos) << "nothing says \"" << id << "\" any more: run cmake --build BUILD --target words";
}

struct Case {
  const char* code;
  std::size_t bypasses;
};
TEST(Tokens, words_are_told_from_names) {
  const std::vector<Case> table{{R"(page.title = "Add a person";)", 1}, {R"(page.title = t("Add a person");)", 0}, {R"(x = {"Save"};)", 1},
                                {R"(spdlog::warn("store: could not read");)", 0}, {R"(spdlog::warn(f("Try again"));)", 1}, {R"({.classes = "app-wide two words"})", 0},
                                {R"({{"class", "big box"}})", 0}, {R"(w.raw("<p>Some words</p>");)", 0}, {R"(// "Add a person")", 0}, {R"(kept("Added a person"))", 0},
                                {R"(fail(FaultKind::stale, "Someone else " "saved first");)", 1}, {R"(route("/people/:ref/edit");)", 0}, {R"(x = "govuk-body app-b";)", 0},
                                {R"(date("to", "To");)", 1}, {R"({t("Help"), "Sign-in stops for a while; ask for help"})", 1}, {R"(x = "sign-in name";)", 1}, {R"(x = "text/html; charset=utf-8";)", 0}};
  for (const Case& each : table) EXPECT_EQ(bypasses_in(tokens_of(each.code)).size(), each.bypasses) << each.code;
}

TEST(Tokens, messages_are_found_with_their_context) {
  Messages found;
  add_messages(tokens_of(R"(t("A \"b\" " /* x */ "c"); tn("{0} d", "{0} e", n); in_context("verb", "Open"); not_t(x); t(label))"), found);
  EXPECT_EQ(found, (Messages{{"", "A \"b\" c"}, {"", "{0} d"}, {"verb", "Open"}}));
}

}  // namespace
}  // namespace stepwise::words
