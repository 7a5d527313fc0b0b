// SPDX-License-Identifier: Apache-2.0
#include "cli/record.hpp"

#include <cstdlib>
#include <filesystem>

namespace stepwise::cli {

std::string RecordPlace::default_data() {
  const char* set = std::getenv("STEPWISE_DATA");
  return set && *set ? set : "var";
}

void RecordPlace::declare(Syntax& syntax) {
  syntax.option("--data", data, "folder of the embedded record; $STEPWISE_DATA sets another default");
  syntax.option("--postgres", postgres, "keep the record in PostgreSQL instead: postgresql://user@host/name");
}

void RecordPlace::declare_returns(Syntax& syntax) {
  syntax.option("--returns-folder", returns, "folder of kept returns (returns in --data; several servers on one PostgreSQL share one folder)");
}

std::filesystem::path RecordPlace::returns_folder() const { return returns.empty() ? std::filesystem::path{data} / "returns" : std::filesystem::path{returns}; }

store::Options RecordPlace::options(const Clock& clock) const {
  store::Options options;
  options.url = postgres.empty() ? "sqlite:" + (std::filesystem::path{data} / "stepwise.db").string() : postgres;
  options.clock = &clock;
  return options;
}

Result<std::unique_ptr<store::Store>> RecordPlace::open(const Clock& clock) const {
  if (postgres.empty() && !std::filesystem::exists(std::filesystem::path{data} / "stepwise.db"))
    return fail(FaultKind::not_found, "There is no record in " + data + ". Make one with 'stepwise migrate --data " + data + "', or name its folder with --data.");
  return store::Store::open(options(clock));
}

}  // namespace stepwise::cli
