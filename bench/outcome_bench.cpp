// SPDX-License-Identifier: Apache-2.0
// outcome_bench [rounds]: looks at every sentence of the corpus so many times (20), and at wordings of 2,000 bytes. Prints one line of
// JSON: sentences, microseconds of a sentence at the median and at the 99th of a hundred, of a long wording.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "practice/outcome/check.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::outcome;

constexpr int usual_rounds = 20;
constexpr std::size_t long_wording = 2'000;

std::vector<std::string> sentences() {
  std::vector<std::string> all;
  for (const std::string half : {"tune", "held"})
    if (const auto text = read_file("src/practice/outcome/corpus/" + half + ".csv"))
      if (!read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
            if (line > 1) all.push_back(cells[3]);
          }))
        all.clear();
  return all;
}

double look(const Lexicon& lexicon, const std::string& text, const Context& context) {
  const auto start = std::chrono::steady_clock::now();
  volatile std::size_t found = check(lexicon, text, context).size();
  (void)found;
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::atoi(arguments[1]) : usual_rounds;
  const auto lexicon = Lexicon::load();
  const auto all = sentences();
  if (!lexicon || all.empty()) {
    fmt::print(stderr, "Run this in the project's folder, where lists/ and src/practice/outcome/corpus/ are.\n");
    return 1;
  }
  const Context context{.names = {"Winnie", "Ernest"}, .today = *Date::parse_iso("2026-11-22")};
  std::vector<double> each, longs;
  std::string whole;
  for (const auto& text : all) whole += text + ". ";
  for (int round = 0; round < rounds; ++round) {
    for (const auto& text : all) each.push_back(look(*lexicon, text, context));
    longs.push_back(look(*lexicon, whole.substr(static_cast<std::size_t>(round) * 97, long_wording), context));
  }
  std::ranges::sort(each);
  std::ranges::sort(longs);
  fmt::print("{{\"sentences\": {}, \"median_us\": {:.1f}, \"p99_us\": {:.1f}, \"long_us\": {:.1f}}}\n", all.size(), each[each.size() / 2], each[each.size() * 99 / 100], longs[longs.size() / 2]);
  return 0;
}
