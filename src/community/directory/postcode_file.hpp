// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "community/directory/geography.hpp"
#include "store/store.hpp"

namespace stepwise::directory {

/// What a CSV file says of postcodes: with a header that names postcode and latitude, longitude or easting, northing (in any
/// case; pcds, lat, long, oseast1m, osnrth1m too); or Code-Point Open of the Ordnance Survey, which has no header: postcode,
/// quality, easting, northing. Rows that cannot be read are refused by line.
struct PostcodeFile {
  std::vector<std::pair<std::string, Point>> postcodes;
  struct Refused {
    std::size_t line;
    std::string sentence;
  };
  std::vector<Refused> refused;
};
/// A Fault when the columns are not those.
Result<PostcodeFile> read_postcode_file(std::string_view csv);

/// Keeps them, those known before with their new place, in one transaction. Gives how many there are in the file.
Result<std::size_t> load_postcodes(store::Store& store, const std::vector<std::pair<std::string, Point>>& postcodes, store::AuditLine line);
/// The same inside a transaction.
void keep_postcodes(store::WriteTx& tx, const std::vector<std::pair<std::string, Point>>& postcodes, store::AuditLine line);
/// Says when postcodes were last loaded, and how many: what servers follow.
inline constexpr std::string_view postcodes_setting = "directory.postcodes";

}  // namespace stepwise::directory
