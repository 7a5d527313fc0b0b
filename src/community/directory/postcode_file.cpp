// SPDX-License-Identifier: Apache-2.0
#include "community/directory/postcode_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "language/language.hpp"
#include "sql/directory.hpp"
#include "store/settings.hpp"

namespace stepwise::directory {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Columns {
  std::size_t postcode = nowhere, latitude = nowhere, longitude = nowhere, easting = nowhere, northing = nowhere;
  bool in_degrees() const { return latitude != nowhere && longitude != nowhere; }
  bool on_grid() const { return easting != nowhere && northing != nowhere; }
  bool is_whole() const { return postcode != nowhere && (in_degrees() || on_grid()); }
};

Columns columns_of(std::span<const std::string> heads) {
  static constexpr std::array<std::pair<std::string_view, std::size_t Columns::*>, 14> names{{{"postcode", &Columns::postcode}, {"pcds", &Columns::postcode}, {"pcd", &Columns::postcode},
      {"latitude", &Columns::latitude}, {"lat", &Columns::latitude}, {"longitude", &Columns::longitude}, {"long", &Columns::longitude}, {"lon", &Columns::longitude},
      {"easting", &Columns::easting}, {"eastings", &Columns::easting}, {"oseast1m", &Columns::easting}, {"northing", &Columns::northing}, {"northings", &Columns::northing}, {"osnrth1m", &Columns::northing}}};
  Columns columns;
  for (std::size_t i = 0; i < heads.size(); ++i)
    for (const auto& [name, member] : names)
      if (lower_ascii(trim(heads[i])) == name && columns.*member == nowhere) columns.*member = i;
  return columns;
}

/// Code-Point Open: postcode, quality, easting, northing, and codes of areas.
std::optional<Columns> without_header(std::span<const std::string> cells) {
  if (cells.size() < 4 || !tidy_postcode(cells[0]) || !parse_number(cells[2]) || !parse_number(cells[3])) return std::nullopt;
  return Columns{.postcode = 0, .easting = 2, .northing = 3};
}

std::optional<Point> point_of(const Columns& columns, std::span<const std::string> cells) {
  const auto cell = [&](std::size_t at) { return at < cells.size() ? trim(cells[at]) : std::string_view{}; };
  if (columns.in_degrees()) return point_from(cell(columns.latitude), cell(columns.longitude));
  const auto east = parse_decimal(cell(columns.easting)), north = parse_decimal(cell(columns.northing));
  if (!east || !north || *east < 0 || *east > 700'000 || *north < 0 || *north > 1'300'000 || (*east == 0 && *north == 0)) return std::nullopt;
  return from_national_grid(*east, *north);
}

}  // namespace

Result<PostcodeFile> read_postcode_file(std::string_view csv) {
  PostcodeFile file;
  Columns columns;
  bool first = true;
  const auto read = read_csv(csv, [&](std::size_t line, std::span<const std::string> cells) {
    if (std::exchange(first, false)) {
      if (const auto known = without_header(cells)) columns = *known;
      else {
        columns = columns_of(cells);
        return;
      }
    }
    if (!columns.is_whole()) return;
    const auto postcode = columns.postcode < cells.size() ? tidy_postcode(cells[columns.postcode]) : std::nullopt;
    const auto point = point_of(columns, cells);
    if (!postcode) file.refused.push_back({line, t("The postcode is not a whole one")});
    else if (!point) file.refused.push_back({line, t("Where it is could not be read")});
    else file.postcodes.emplace_back(*postcode, *point);
  });
  if (!read) return tl::unexpected{read.error()};
  if (!columns.is_whole())
    return fail(FaultKind::invalid, t("The file needs columns named postcode and latitude, longitude, or postcode and easting, northing; or to be Code-Point Open as it is published"));
  return file;
}

void keep_postcodes(store::WriteTx& tx, const std::vector<std::pair<std::string, Point>>& postcodes, store::AuditLine line) {
  for (const auto& [postcode, point] : postcodes) {
    std::string code = postcode;
    std::erase(code, ' ');
    tx.run(sql::directory::postcode_upsert, {{"postcode", code}, {"latitude", point.latitude}, {"longitude", point.longitude}});
  }
  store::set_setting(tx, postcodes_setting, fmt::format("{} at {}", postcodes.size(), tx.now().microseconds), std::move(line));
}

Result<std::size_t> load_postcodes(store::Store& store, const std::vector<std::pair<std::string, Point>>& postcodes, store::AuditLine line) {
  return store.write([&](store::WriteTx& tx) -> Result<std::size_t> {
    keep_postcodes(tx, postcodes, std::move(line));
    return postcodes.size();
  });
}

}  // namespace stepwise::directory
