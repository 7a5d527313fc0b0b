// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <string>
#include <unistd.h>

#include "base/text.hpp"
#include "fuzz.hpp"
#include "performance/cld/check/check.hpp"

namespace {

class Told final : public stepwise::cld::Findings {
 public:
  void found(const stepwise::cld::Finding& finding) override {
    must(finding.row >= 2 && !finding.sentence.empty() && stepwise::is_clean_utf8(finding.sentence));
    must(finding.problem > stepwise::cld::Problem::blank_allowed);
    all += std::to_string(finding.row) + finding.sentence + finding.reference + "\n";
  }
  std::string all;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise;
  static const cld::FieldTable table = *cld::FieldTable::load();
  static const std::string path = (std::filesystem::temp_directory_path() / ("stepwise-check-fuzz-" + std::to_string(getpid()))).string();
  std::FILE* file = std::fopen(path.c_str(), "wb");
  must(file != nullptr);
  std::fwrite(data, 1, size, file);
  std::fclose(file);
  // Any bytes are checked, or refused in a sentence; every cell of every whole row is counted once; threads change nothing.
  Told one, three;
  const auto by_one = cld::check(path, table, {Date{20'000}, 1, 0, true}, one), by_three = cld::check(path, table, {Date{20'000}, 3, 0, true}, three);
  must(by_one.has_value() == by_three.has_value());
  if (!by_one) must(by_one.error().sentence == by_three.error().sentence && is_clean_utf8(by_one.error().sentence));
  if (by_one) {
    must(one.all == three.all && by_one->failed() == by_three->failed() && by_one->warned() == by_three->warned());
    const auto whole = by_one->rows - by_one->whole_rows[static_cast<std::size_t>(cld::Problem::wrong_number_of_cells)];
    for (const auto& field : by_one->fields) {
      std::uint64_t cells = 0;
      for (std::size_t status = 0; status < cld::statuses; ++status) cells += field.of(static_cast<cld::Status>(status));
      must(cells == whole && by_one->rows_failed <= by_one->rows);
    }
  }
  std::filesystem::remove(path);
  return 0;
}
