// SPDX-License-Identifier: Apache-2.0
#include "print/test/pdf.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "base/text.hpp"
#include "store/test_support.hpp"

namespace stepwise::print::test {
namespace {

std::string answer_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error{"no shell"};
  std::string out;
  char piece[4096];
  for (std::size_t got = 0; (got = fread(piece, 1, sizeof piece, pipe)) > 0;) out.append(piece, got);
  if (pclose(pipe) != 0) throw std::runtime_error{command + " failed: is poppler-utils installed?"};
  return out;
}

/// Runs a program of poppler over a PDF.
std::string asked(const std::string& bytes, const std::string& program, const std::string& after = "") {
  const store::test::TemporaryFolder folder;
  const std::string file = folder.path() / "a.pdf";
  std::ofstream{file, std::ios::binary} << bytes;
  return answer_of(program + " " + file + after + " 2>/dev/null");
}

std::map<std::string, std::string> facts_in(const std::string& lines) {
  std::map<std::string, std::string> facts;
  for (const auto line : split(lines, '\n'))
    if (const auto colon = line.find(':'); colon != std::string_view::npos) facts.emplace(line.substr(0, colon), trim(line.substr(colon + 1)));
  return facts;
}

std::string whole(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

}  // namespace

Pdf read_pdf(const std::string& bytes) { return {facts_in(asked(bytes, "pdfinfo")), asked(bytes, "pdftotext -layout", " -")}; }
std::string structure_of(const std::string& bytes) { return asked(bytes, "pdfinfo -struct"); }

double height_of_word(const std::string& bytes, std::string_view word) {
  const std::string boxes = asked(bytes, "pdftotext -bbox", " -");
  const auto at = boxes.find(">" + std::string{word} + "<");
  if (at == std::string::npos) return 0;
  const std::string line = boxes.substr(boxes.rfind("<word", at), at);
  const auto number = [&](const std::string& name) { return std::strtod(line.c_str() + line.find(name + "=\"") + name.size() + 2, nullptr); };
  return number("yMax") - number("yMin");
}

std::map<std::string, std::string> status_of(int process) { return facts_in(whole("/proc/" + std::to_string(process) + "/status")); }

std::string words_of(int process) {
  std::string words = whole("/proc/" + std::to_string(process) + "/cmdline");
  std::ranges::replace(words, '\0', ' ');
  return words;
}

std::string user_namespace_of(int process) {
  std::error_code none;
  return std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/ns/user", none).string();
}

std::vector<int> family_of(int process) {
  std::vector<int> family{process};
  for (std::size_t next = 0; next < family.size(); ++next)
    for (const auto& entry : std::filesystem::directory_iterator{"/proc"}) {
      const auto id = parse_number(entry.path().filename().string());
      if (!id) continue;
      const auto status = status_of(static_cast<int>(*id));
      if (const auto parent = status.find("PPid"); parent != status.end() && parent->second == std::to_string(family[next])) family.push_back(static_cast<int>(*id));
    }
  return family;
}

bool all_gone(const std::vector<int>& processes) {
  for (int tries = 0; tries < 50; ++tries) {
    const bool gone = std::ranges::none_of(processes, [](int process) {
      const auto status = status_of(process);
      const auto state = status.find("State");
      return state != status.end() && !state->second.starts_with("Z");
    });
    if (gone) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
  return false;
}

}  // namespace stepwise::print::test
