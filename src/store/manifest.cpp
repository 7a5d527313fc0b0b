// SPDX-License-Identifier: Apache-2.0
#include "store/manifest.hpp"

#include <nlohmann/json.hpp>

#include "base/share.hpp"

namespace stepwise::store {

using nlohmann::json;

std::string manifest_text(const Manifest& manifest) {
  json tables = json::array();
  for (const auto& table : manifest.tables) tables.push_back({{"name", table.name}, {"rows", table.rows}, {"digest", table.digest}});
  return json{{"format", "stepwise backup 1"}, {"schema_version", manifest.schema_version}, {"made_at", manifest.made_at}, {"made_from", manifest.made_from},
              {"migrations", manifest.seals}, {"tables", tables}, {"audit", {{"lines", manifest.audit_lines}, {"hash", manifest.audit_hash}}}}
             .dump(2) + "\n";
}

Result<Manifest> read_manifest(const std::filesystem::path& folder) {
  const auto text = read_file(folder / "manifest.json");
  if (!text) return fail(FaultKind::not_found, folder.string() + " is not a finished backup: it has no manifest.json. Give the folder that 'stepwise backup' made.");
  try {
    const json from = json::parse(*text);
    Manifest manifest{.schema_version = from.at("schema_version"), .made_at = from.at("made_at"), .made_from = from.at("made_from"),
                      .seals = from.at("migrations"), .tables = {}, .audit_lines = from.at("audit").at("lines"), .audit_hash = from.at("audit").at("hash")};
    if (from.at("format") != "stepwise backup 1") return fail(FaultKind::invalid, "The backup was made by a newer version of stepwise. Restore it with that version.");
    for (const json& table : from.at("tables")) manifest.tables.push_back({table.at("name"), table.at("digest"), table.at("rows")});
    return manifest;
  } catch (const json::exception&) {
    return fail(FaultKind::invalid, "The backup's manifest.json cannot be read: it was altered or cut short. Use another backup.");
  }
}

}  // namespace stepwise::store
