// SPDX-License-Identifier: Apache-2.0
#include "performance/tables/about.hpp"

#include <algorithm>
#include <toml++/toml.h>

#include "base/share.hpp"
#include "performance/tables/headings.hpp"

namespace stepwise::tables {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Fault> refuse(const fs::path& file, const std::string& why) {
  return fail(FaultKind::unavailable, "measures/" + file.parent_path().filename().string() + "/about.toml: " + why);
}

std::vector<std::string> texts(const toml::table& table, std::string_view name) {
  std::vector<std::string> out;
  if (const auto* array = table[name].as_array())
    for (const auto& node : *array) out.push_back(node.value_or(std::string{}));
  return out;
}

/// Own headings under `name`, or those of the list that `name`_from says.
Result<Headings> headings_of(const toml::table& table, const std::string& name, const story::Codings& codings) {
  const auto list = table[name + "_from"].value<std::string>();
  if (!list) return own_headings(texts(table, name));
  return list_headings(codings, *list, table[name + "_that_begin"].value_or(std::string{}));
}

Result<void> read_layout(const toml::table& table, const story::Codings& codings, TableAbout& about) {
  auto rows = headings_of(table, "rows", codings), columns = headings_of(table, "columns", codings);
  if (!rows) return tl::unexpected<Fault>{rows.error()};
  if (!columns) return tl::unexpected<Fault>{columns.error()};
  about.layout.row_at = rows->at;
  about.layout.column_at = columns->at;
  about.rows = std::move(rows->titles);
  about.columns = std::move(columns->titles);
  about.layout.rows = about.rows.size();
  about.layout.columns = about.columns.size();
  about.layout.bands = about.ages.size();
  const bool requests = about.id == "salt-sts001", support = about.id == "salt-sts002a";
  auto lists = load_lists(codings, requests ? about.columns : std::vector<std::string>{}, support ? about.rows : std::vector<std::string>{});
  if (!lists) return tl::unexpected<Fault>{lists.error()};
  about.layout.lists = *lists;
  return {};
}

Result<TableAbout> about_from(const toml::table& table, const fs::path& file, const story::Codings& codings) {
  TableAbout about;
  about.id = file.parent_path().filename().string();
  about.folder = file.parent_path();
  std::string missing;
  const auto text = [&](const char* name) {
    const auto value = table[name].value<std::string>();
    if (!value && missing.empty()) missing = name;
    return value.value_or("");
  };
  about.title = text("title"), about.short_title = text("short_title"), about.meaning = text("meaning"), about.unit = text("unit");
  about.source = text("source"), about.approximates = text("approximates"), about.not_the_same_as = text("not_the_same_as");
  about.contract = text("contract"), about.rows_title = text("rows_title"), about.columns_title = text("columns_title");
  about.of_one_day = text("speaks_of") == "day";
  about.ages = texts(table, "ages");
  about.measures = texts(table, "measures");
  if (!missing.empty()) return refuse(file, "'" + missing + "' is missing. Add it.");
  if (about.ages.empty()) return refuse(file, "'ages' is missing. Add it.");
  if (!about.measures.empty()) return about;
  about.table = engine::find_table(about.id);
  if (about.table == nullptr) return refuse(file, "no table of this name was built into the program.");
  const auto from = Date::parse_iso(text("example_from")), to = Date::parse_iso(text("example_to"));
  if (!from || !to) return refuse(file, "'example_from' and 'example_to' have to be days. Correct them.");
  about.example = {story::day_of(*from), story::day_of(*to)};
  if (auto laid = read_layout(table, codings, about); !laid) return refuse(file, laid.error().sentence);
  if (about.rows.empty() || about.columns.empty()) return refuse(file, "it has no rows or no columns. Add them.");
  return about;
}

}  // namespace

Result<Tables> Tables::load() {
  return shared_path("measures").and_then([](const fs::path& folder) { return load(folder); });
}

Result<Tables> Tables::load(const fs::path& folder) {
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  Tables tables;
  for (const auto& entry : fs::directory_iterator{folder}) {
    const fs::path file = entry.path() / "about.toml";
    if (!fs::exists(file)) continue;
    try {
      const toml::table table = toml::parse_file(file.string());
      if (table["kind"].value_or(std::string{}) != "table") continue;
      auto about = about_from(table, file, *codings);
      if (!about) return tl::unexpected<Fault>{about.error()};
      tables.all_.push_back(std::move(*about));
    } catch (const toml::parse_error& error) {
      return refuse(file, "line " + std::to_string(error.source().begin.line) + ": " + std::string{error.description()} + ".");
    }
  }
  std::ranges::sort(tables.all_, {}, &TableAbout::id);
  return tables;
}

const TableAbout* Tables::find(std::string_view id) const {
  const auto at = std::ranges::find(all_, id, &TableAbout::id);
  return at == all_.end() ? nullptr : &*at;
}

}  // namespace stepwise::tables
