// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace stepwise::store {

/// What a backup says of itself, in manifest.json: enough to prove that what is restored is what was saved.
struct Manifest {
  struct Table {
    std::string name, digest;
    std::int64_t rows = 0;
    friend bool operator==(const Table&, const Table&) = default;
  };
  int schema_version = 0;
  std::string made_at, made_from;
  std::vector<std::string> seals;  ///< of each migration, in order
  std::vector<Table> tables;
  std::int64_t audit_lines = 0;
  std::string audit_hash;
};

std::string manifest_text(const Manifest& manifest);
Result<Manifest> read_manifest(const std::filesystem::path& folder);

}  // namespace stepwise::store
