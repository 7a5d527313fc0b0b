// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/opening.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace stepwise::cld {
namespace {

struct Opening {
  std::string_view bytes, sentence;
};

constexpr std::string_view workbook = "This is a spreadsheet workbook. Save it as comma-separated values (CSV UTF-8).";
constexpr std::string_view packed = "The file is packed in a way that is not known. Unpack it, or pack it with gzip or zip.";
constexpr std::string_view utf_16 = "The file is in UTF-16. Save it as comma-separated values (CSV UTF-8).";
constexpr std::string_view web_page = "This is a web page, not a table: the download may have failed. Export the return again.";

constexpr std::array<Opening, 17> openings{{
    {"\xD0\xCF\x11\xE0", workbook},
    {"PAR1", "There is a Parquet file inside the packed file. Unpack it: Parquet is packed already."},
    {"%PDF", "This is a PDF. Export the return as comma-separated values (CSV UTF-8)."},
    {"{\\rtf", "This is a word-processor document. Export the return as comma-separated values (CSV UTF-8)."},
    {"SQLite format 3", "This is a database. Export the return from it as comma-separated values (CSV UTF-8)."},
    {"BZh", packed},
    {"\x28\xB5\x2F\xFD", packed},
    {"\xFD" "7zXZ", packed},
    {"7z\xBC\xAF", packed},
    {"Rar!", packed},
    {"\xFF\xFE", utf_16},
    {"\xFE\xFF", utf_16},
    {"<?xml", "This is XML. Export the return as comma-separated values (CSV UTF-8)."},
    {"{", "This is JSON. Export the return as comma-separated values (CSV UTF-8)."},
    {"[", "This is JSON. Export the return as comma-separated values (CSV UTF-8)."},
    {"\x89PNG", "This is a picture. Export the return as comma-separated values (CSV UTF-8)."},
    {"\xFF\xD8\xFF", "This is a picture. Export the return as comma-separated values (CSV UTF-8)."},
}};

bool is_office_zip(std::string_view start) {
  const auto name = start.substr(std::min<std::size_t>(30, start.size()), 24);
  return name.starts_with("[Content_Types]") || name.starts_with("xl/") || name.starts_with("_rels/") || name.starts_with("docProps/") || name.starts_with("mimetype");
}

}  // namespace

std::string_view not_a_table(std::string_view start) {
  if (start.starts_with("\x1F\x8B")) return {};
  if (start.starts_with("PK\x03\x04")) return is_office_zip(start) ? workbook : std::string_view{};
  if (start.starts_with("PK\x05\x06")) return "The zip holds no file. Pack the CSV again.";
  for (const auto& opening : openings)
    if (start.starts_with(opening.bytes)) return opening.sentence;
  const auto text = trim(start.substr(0, 1'024));
  if (text.starts_with('<')) return web_page;
  if (start.substr(0, 1'024).find('\0') != std::string_view::npos) return "This is not a text file. Export the return as comma-separated values (CSV UTF-8).";
  if (start.find('\r') != std::string_view::npos && start.find('\n') == std::string_view::npos && start.size() > 1)
    return "The rows end the way old Macs wrote them. Save the file as comma-separated values (CSV UTF-8).";
  return {};
}

}  // namespace stepwise::cld
