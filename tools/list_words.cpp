// SPDX-License-Identifier: Apache-2.0
// Words that people read from data, as C++ for xgettext: `list_words SOURCE_FOLDER OUT.cpp`. Labels of lists/*.csv, the contested
// words of lists/labels.csv, and the texts of measures/*/about.toml,
// and of the forms for the public in questionnaires/.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "base/share.hpp"

namespace {

namespace fs = std::filesystem;
using stepwise::read_csv;
using stepwise::read_file;

std::vector<fs::path> files_in(const fs::path& folder, const std::string& name_end) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator{folder})
    if (entry.path().string().ends_with(name_end)) out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

std::string quoted(const std::string& words) {
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

using Cells = std::span<const std::string>;

bool is_shown(const std::string& column) { return column == "label" || column == "unit" || column == "difference" || column == "source"; }

/// The columns of a defined list that pages show; files of the folder that are no list have none.
void take_list(const std::string& text, std::set<std::string>& words) {
  std::set<std::size_t> shown;
  (void)read_csv(text, [&](std::size_t line, Cells cells) {
    const bool is_list = cells.size() > 1 && cells[0] == "code" && cells[1] == "label";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (line == 1 && is_list && is_shown(cells[i])) shown.insert(i);
      if (line > 1 && shown.contains(i) && !cells[i].empty()) words.insert(cells[i]);
    }
  });
}

void take_labels(const std::string& text, std::set<std::string>& words, std::set<std::string>& labels) {
  (void)read_csv(text, [&](std::size_t line, Cells cells) {
    if (line == 1 || cells.size() < 5) return;
    labels.insert(cells[1]);
    labels.insert(cells[2]);
    words.insert(cells[4]);
  });
}

/// What a form for the public shows, of those that ship.
void take_public_form(const std::string& text, std::set<std::string>& words) {
  static const std::regex shown{R"re("(?:text|display|title|description)": "([^"\\\n]+)")re"};
  if (text.find(R"("code": "public")") == std::string::npos) return;
  for (std::sregex_iterator at{text.begin(), text.end(), shown}, end; at != end; ++at) words.insert((*at)[1]);
}

void take_measure(const std::string& text, std::set<std::string>& words) {
  static const std::regex line{R"re((?:^|\n)(?:title|short_title|area_title|meaning|numerator|denominator|unit|window|approximates|not_the_same_as|comparable|source|figure|when) = "([^"\\\n]+)")re"};
  for (std::sregex_iterator at{text.begin(), text.end(), line}, end; at != end; ++at) words.insert((*at)[1]);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "list_words SOURCE_FOLDER OUT.cpp\n";
    return 1;
  }
  const fs::path source = arguments[1];
  std::set<std::string> words, labels;
  for (const auto& file : files_in(source / "lists", ".csv"))
    if (file.filename() == "labels.csv") take_labels(*read_file(file), words, labels);
    else if (file.parent_path() == source / "lists") take_list(*read_file(file), words);
  for (const auto& file : files_in(source / "measures", "about.toml")) take_measure(*read_file(file), words);
  for (const auto& file : files_in(source / "questionnaires", ".json")) take_public_form(*read_file(file), words);
  std::ofstream out{arguments[2]};
  for (const auto& word : words) out << "noted(" << quoted(word) << ");\n";
  for (const auto& label : labels) out << "in_context(\"label\", " << quoted(label) << ");\n";
  return out ? 0 : 1;
}
