// SPDX-License-Identifier: Apache-2.0
#include "demo/returns.hpp"

#include <unistd.h>

#include "base/share.hpp"
#include "demo/cld_of_world.hpp"
#include "demo/load.hpp"
#include "demo/words.hpp"
#include "performance/returns/checking.hpp"
#include "performance/returns/submission_store.hpp"
#include "store/settings.hpp"

namespace stepwise::demo {
namespace {

constexpr std::string_view done_setting = "demo.returns";
constexpr int months_between = 6, days_to_send = 20;
constexpr std::size_t rows_of_extract = 400;
constexpr std::size_t rows_between_faults = 151;   // [ours]

store::AuditLine line() {
  store::AuditLine line;
  line.actor_name = "Demo council";
  line.role = "program";
  line.action = "demo.loaded";
  return line;
}

/// The demo council's own file up to a day.
Result<std::string> file_up_to(WorldOptions options, Date to) {
  const auto words = Words::load();
  if (!words) return tl::unexpected<Fault>{words.error()};
  options.to = to;
  const auto path = std::filesystem::temp_directory_path() / ("stepwise-demo-return-" + std::to_string(::getpid()));
  const auto written = write_cld_of_world(World{std::move(options), *words}, path);
  auto text = written ? read_file(path) : Result<std::string>{tl::unexpected<Fault>{written.error()}};
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  return text;
}

void spoil(std::string& row, std::string_view from, std::string_view to) {
  if (const auto at = row.find(from); at != std::string::npos) row.replace(at, from.size(), to);
}

/// Values that no list has, here and there.
std::string with_faults(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    std::string row{text.substr(at, end - at)};
    if (number % rows_between_faults == 7) spoil(row, ",Female,", ",F,");
    if (number % rows_between_faults == 90) spoil(row, ",No,", ",N,");
    out += row;
    at = end;
  }
  return out;
}

std::string first_rows(std::string_view text, std::size_t rows) {
  std::size_t at = 0;
  for (std::size_t row = 0; row < rows && at < text.size(); ++row) at = std::min(text.find('\n', at), text.size() - 1) + 1;
  return std::string{text.substr(0, at)};
}

/// Keeps one and says what is wrong in it.
Result<std::string> keep_one(store::Store& store, const returns::Vault& vault, std::string name, Date received, std::string_view text) {
  SystemRandom random;
  auto kept = returns::keep(store, vault, random, {std::move(name), received, line()}, returns::read_from(text));
  if (!kept) return kept;
  const auto submission = returns::submission_of(*store.read(), *kept);
  const auto quality = returns::check_file(vault.path_of(submission->kept_as), {received, 2});
  if (!quality) return tl::unexpected<Fault>{quality.error()};
  if (const auto done = returns::finish_check(store, submission->id, *quality); !done) return tl::unexpected<Fault>{done.error()};
  return kept;
}

Result<void> keep_all(store::Store& store, const returns::Vault& vault, const WorldOptions& options) {
  const Date earlier = options.to.add_months(-months_between);
  if (earlier < options.from.add_months(months_between)) return {};
  const auto before = file_up_to(options, earlier), now = file_up_to(options, options.to);
  if (!before || !now) return tl::unexpected<Fault>{before ? now.error() : before.error()};
  const auto first = keep_one(store, vault, "adult social care to " + earlier.iso() + ".csv", earlier + days_to_send, with_faults(*before));
  if (!first) return tl::unexpected<Fault>{first.error()};
  const auto extract = keep_one(store, vault, "test extract.csv", options.to, first_rows(*now, rows_of_extract));
  if (!extract) return tl::unexpected<Fault>{extract.error()};
  const auto second = keep_one(store, vault, "adult social care to " + options.to.iso() + ".csv", options.to, with_faults(*now));
  if (!second) return tl::unexpected<Fault>{second.error()};
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    store::set_setting(tx, done_setting, "done", line());
    return returns::exclude(tx, *extract, "A test extract, uploaded by mistake", line());
  });
}

}  // namespace

Result<void> load_demo_returns(store::Store& store, const std::filesystem::path& folder) {
  std::optional<WorldOptions> options;
  {
    const auto tx = store.read();
    options = demo_options(*tx);
    if (!options || !store::setting(*tx, done_setting).empty() || !returns::submissions(*tx).empty()) return {};
  }
  return keep_all(store, returns::Vault{folder}, *options);
}

}  // namespace stepwise::demo
