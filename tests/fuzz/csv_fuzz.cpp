// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "fuzz.hpp"
#include "performance/benchmark/benchmark.hpp"

namespace {

using namespace stepwise;

const CodeList& some_measures() {
  static const CodeList list = CodeList::from_csv("published_measure", "code,label,least,most\nASC1,One,0,12\n").value();
  return list;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  std::size_t last = 0;
  const auto read = read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
    must(line > last && !cells.empty());
    last = line;
    // What is written can be read again, cell for cell, but for the apostrophe that defuses a formula.
    const std::string row = csv_row(cells);
    std::vector<std::string> again;
    must(read_csv(row, [&](std::size_t, std::span<const std::string> found) { again.assign(found.begin(), found.end()); }).has_value());
    must(again.size() == cells.size() || row == "\n");
  });
  const auto published = benchmark::read_published(text, some_measures());
  if (!read) must(!published);
  if (published)
    for (const auto& figure : published->figures) must(figure.measure_code == "ASC1" && (!figure.value || (*figure.value >= 0 && *figure.value <= 12)));
  return 0;
}
