// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include "fuzz.hpp"
#include "performance/cld/reading.hpp"

using namespace stepwise;

namespace {

/// What a reading came to, whatever the pieces and threads were.
struct Sum {
  bool is_read = false;
  std::string sentence;
  std::int64_t rows = 0, without_event = 0, refused = 0, in_groups = 0, ended = 0;
  std::uint64_t kept = 0, text = 0;
  friend bool operator==(const Sum&, const Sum&) = default;
};

Sum sum_of(const cld::Submission& submission, const story::Codings& codings, unsigned threads, std::size_t piece_bytes) {
  cld::Looking looking;
  looking.piece_bytes = piece_bytes;
  cld::Reading reading{{&submission, 1}, codings, threads, looking};
  Sum sum;
  const auto read = reading.read();
  if (!read) return sum.sentence = read.error().sentence, sum;
  sum.is_read = true;
  for (const auto& reader : reading.readers()) {
    sum.rows += reader->rows;
    sum.without_event += reader->without_event;
    for (const auto& [reason, rows] : reader->unusable) sum.refused += rows;
    for (const auto council : reading.councils())
      if (const auto* rows = reader->council(council))
        for (const auto& part : rows->parts)
          part.each([&](const cld::FileRow& row) {
            if (reading.piece_counts()[row.piece] == 0) return;
            ++sum.kept;
            sum.text += row.person * 31 + row.event.start * 7U + row.event.end + row.provision().unit_cost_pence + row.text().size() +
                        reading.lines_before()[row.piece] + row.event.record;
          });
  }
  for (const auto& counts : reading.counts()) sum.in_groups += counts.rows, sum.ended += counts.ends.all();
  must(sum.rows == static_cast<std::int64_t>(sum.kept) + sum.without_event + sum.refused && sum.ended == static_cast<std::int64_t>(sum.kept));
  return sum;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string path = (std::filesystem::temp_directory_path() / ("stepwise-cld-fuzz-" + std::to_string(getpid()))).string();
  static const auto codings = story::Codings::load();
  must(codings.has_value());
  std::FILE* file = std::fopen(path.c_str(), "wb");
  must(file != nullptr);
  std::fwrite(data, 1, size, file);
  std::fclose(file);
  const cld::Submission submission{path, "", std::nullopt, false};
  // In one piece or in many, that begin anywhere: the same rows.
  const Sum whole = sum_of(submission, *codings, 1, std::size_t{1} << 20);
  must(whole == sum_of(submission, *codings, 1, 61));
  // The rest reads every list again: now and then is enough.
  if (size % 8 != 0) return std::filesystem::remove(path), 0;
  const std::array twice{submission, submission};
  cld::LoadOptions options;
  options.threads = 1;
  const auto one = cld::load(path, 1), two = cld::load(twice, options);
  must(one.has_value() == whole.is_read && two.has_value() == whole.is_read);
  if (one) {
    must(one->report.rows == static_cast<std::uint64_t>(whole.rows) && one->report.used + one->report.repeated <= whole.kept);
    must(two->report.rows == one->report.rows * 2 && two->stories.events() <= one->stories.events() + two->report.used);
    for (const auto& choice : one->choices) {
      const auto told = cld::explain({&submission, 1}, options, choice.council, "2");
      must(!told || !told->empty());
    }
  }
  std::filesystem::remove(path);
  return 0;
}
