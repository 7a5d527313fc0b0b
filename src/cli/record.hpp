// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "base/date.hpp"
#include "cli/command.hpp"
#include "store/store.hpp"

namespace stepwise::cli {

/// Where the record is: a folder with an embedded database, or a PostgreSQL database. Options every command shares.
struct RecordPlace {
  std::string data = default_data();
  std::string postgres;
  std::string returns;   ///< folder of kept returns; empty: beside the embedded record

  void declare(Syntax& syntax);
  /// The option that says where kept returns are; for commands that touch them.
  void declare_returns(Syntax& syntax);
  std::filesystem::path returns_folder() const;
  store::Options options(const Clock& clock) const;
  /// Opens it; a record that is not there is a Fault that says how to make one.
  Result<std::unique_ptr<store::Store>> open(const Clock& clock) const;
  static std::string default_data();
};

}  // namespace stepwise::cli
