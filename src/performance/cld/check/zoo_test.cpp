// SPDX-License-Identifier: Apache-2.0
// Files that are not what they should be, each with the one sentence that says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "performance/cld/check/test/packing.hpp"
#include "performance/cld/check/test/sample.hpp"

namespace stepwise::cld {
namespace {

using test::gzip;
using test::zip;

const std::string header = test::header();
const std::string request = test::line(test::row("Request"));
const std::string good = header + request + test::line(test::row("Service"));

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
  return text;
}
std::string bytes(const char* text, std::size_t size) { return {text, size}; }

/// The header with more columns, named c1, c2...
std::string wide(int more) {
  std::string out = header.substr(0, header.size() - 1);
  for (int i = 1; i <= more; ++i) out += ",c" + std::to_string(i);
  return out + "\n" + request;
}

constexpr const char* workbook = "This is a spreadsheet workbook. Save it as comma-separated values (CSV UTF-8).";
constexpr const char* not_text = "This is not a text file. Export the return as comma-separated values (CSV UTF-8).";
constexpr const char* utf_16 = "The file is in UTF-16. Save it as comma-separated values (CSV UTF-8).";
constexpr const char* packed = "The file is packed in a way that is not known. Unpack it, or pack it with gzip or zip.";
constexpr const char* picture = "This is a picture. Export the return as comma-separated values (CSV UTF-8).";
constexpr const char* json = "This is JSON. Export the return as comma-separated values (CSV UTF-8).";
constexpr const char* web_page = "This is a web page, not a table: the download may have failed. Export the return again.";
constexpr const char* no_names = "The first row does not name any column of Client Level Data. Put the column names there, starting with LA_Code.";
constexpr const char* no_rows = "The file has a first row and no rows below it. Export it again.";
constexpr const char* blank_only = "The file holds nothing but blank lines. Export it again.";
constexpr const char* cut_pack = "The packed file ends in the middle: it was cut short. Copy or pack it again.";
constexpr const char* damaged_pack = "The packed file is damaged. Pack it again, or unpack it and check the CSV inside.";
constexpr const char* no_parquet =
    "This is a Parquet file, and this program was built without DuckDB, which reads them. Write the file out as comma-separated values (CSV), or use a program built with DuckDB.";
const std::string cut_parquet = parquet::is_readable() ? "The Parquet file ends in the middle: it was cut short. Copy or export it again." : no_parquet;
constexpr const char* damaged_3 = "About row 3 there are bytes that no text has: the file is damaged, or is not a text file. Export it again.";
constexpr const char* uneven = "No row has the 46 cells of the first row, row 2 to begin with: the file is not separated by commas throughout, or the first row is of another file. Export it again.";

struct Animal {
  const char* name;
  std::string bytes;
  std::string sentence;
};

const std::vector<Animal> zoo{
    {"a byte-order mark alone", "\xEF\xBB\xBF", blank_only},
    {"blank lines", "\n\n\n", blank_only},
    {"blanks", "   \n", blank_only},
    {"a header alone", header, no_rows},
    {"a header without its line end", header.substr(0, header.size() - 1), no_rows},
    {"a header and blank lines", header + "\n\n\r\n", no_rows},
    {"a workbook of today", "PK\x03\x04" + std::string(26, '\0') + "[Content_Types].xml", workbook},
    {"a workbook that begins with its sheets", "PK\x03\x04" + std::string(26, '\0') + "xl/workbook.xml", workbook},
    {"a workbook that begins with its relations", "PK\x03\x04" + std::string(26, '\0') + "_rels/.rels", workbook},
    {"an open document", "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis", workbook},
    {"a workbook of old", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", workbook},
    {"Parquet cut short", "PAR1\x15\x04", cut_parquet},
    {"Parquet without its middle", "PAR1\x15\x04\x15\x04\x15\x04\x15\x04PAR1", parquet::is_readable() ? "The Parquet file is damaged, or is written in a way that is not known. Export it again, or as comma-separated values (CSV)." : no_parquet},
    {"Parquet in gzip", gzip("PAR1\x15\x04"), "There is a Parquet file inside the packed file. Unpack it: Parquet is packed already."},
    {"a PDF", "%PDF-1.7\n", "This is a PDF. Export the return as comma-separated values (CSV UTF-8)."},
    {"a letter", "{\\rtf1\\ansi", "This is a word-processor document. Export the return as comma-separated values (CSV UTF-8)."},
    {"a database", bytes("SQLite format 3\0", 16), "This is a database. Export the return from it as comma-separated values (CSV UTF-8)."},
    {"bzip2", "BZh91AY&SY", packed},
    {"zstandard", bytes("\x28\xB5\x2F\xFD\x04\x00", 6), packed},
    {"xz", bytes("\xFD" "7zXZ\0", 6), packed},
    {"7-Zip", "7z\xBC\xAF\x27\x1C", packed},
    {"RAR", "Rar!\x1A\x07", packed},
    {"a picture", "\x89PNG\r\n\x1A\n", picture},
    {"a photograph", "\xFF\xD8\xFF\xE0", picture},
    {"XML", "<?xml version=\"1.0\"?>\n<rows/>\n", "This is XML. Export the return as comma-separated values (CSV UTF-8)."},
    {"a JSON object", "{\"rows\": []}", json},
    {"a JSON array", "[{\"LA_Code\": 990}]", json},
    {"a page that asks to sign in", "<!DOCTYPE html>\n<html><title>Sign in</title></html>\n", web_page},
    {"a page after a blank line", "\n  <html>\n", web_page},
    {"UTF-16, small end first", bytes("\xFF\xFEL\0A\0", 6), utf_16},
    {"UTF-16, big end first", bytes("\xFE\xFF\0L\0A", 6), utf_16},
    {"bytes", bytes("LA_Code\0\1\2\3\n", 12), not_text},
    {"rows of an old Mac", replaced(good, "\n", "\r"), "The rows end the way old Macs wrote them. Save the file as comma-separated values (CSV UTF-8)."},
    {"a byte of nothing in a later row", good.substr(0, good.size() - 1) + std::string(70'000, ' ') + '\0' + "\n", damaged_3},
    {"a byte of nothing soon after", good.substr(0, good.size() - 1) + '\0' + "\n", damaged_3},
    {"a byte of nothing in the header", std::string(2'000, 'x') + '\0' + "\n" + request, "Row 1 holds bytes that no text has: this is not a text file. Export the return as comma-separated values (CSV UTF-8)."},
    {"semicolons", replaced(good, ",", ";"), "The file is separated by semicolons (row 1). Save it as comma-separated values (CSV)."},
    {"tabs", replaced(good, ",", "\t"), "The file is separated by tabs (row 1). Save it as comma-separated values (CSV)."},
    {"vertical bars", replaced(good, ",", "|"), "The file is separated by vertical bars (row 1). Save it as comma-separated values (CSV)."},
    {"commas above, semicolons below", header + replaced(request, ",", ";"), uneven},
    {"one cell too few everywhere", header + request.substr(4) + request.substr(4), uneven},
    {"no header", request + request, no_names},
    {"another return", "Case,Opened,Closed\n1,2025-01-01,\n", no_names},
    {"a title above the header", "Client Level Data 2025,,\n" + good, no_names},
    {"a letter to the reader", "Dear colleague\nhere is the return\n", no_names},
    {"200 columns", wide(154), "The first row has 200 columns, where Client Level Data has 46. Take out what is not of the return (from column 129, \"c83\", for one) and try again."},
    {"129 columns", wide(83), "The first row has 129 columns, where Client Level Data has 46. Take out what is not of the return (from column 129, \"c83\", for one) and try again."},
    {"a column twice", replaced(good, "Gender,Ethnicity", "Gender,gender"), "The first row names Gender twice, in columns 7 and 8. Take one out and try again."},
    {"a column twice by another name", replaced(good, "Gender,Ethnicity", "Client_Type,Ethnicity"), "The first row names Client_Type twice, in columns 7 and 11. Take one out and try again."},
    {"no council's code", replaced(good, "LA_Code", "Authority"), "The first row does not name these columns: LA_Code. Add them and try again."},
    {"no event columns", replaced(replaced(good, "Event_Type", "Kind"), "Event_Start_Date", "Begun"), "The first row does not name these columns: Event_Type, Event_Start_Date. Add them and try again."},
    {"a quotation mark open in the header", "LA_Code,\"Client_Type,Event_Type\n" + request, "A quotation mark in row 1 is never closed. Correct the row and try again."},
    {"a quotation mark open in row 3", header + request + "\"990" + request, "A quotation mark in row 3 is never closed. Correct the row and try again."},
    {"a quotation mark open in the last cell", header + request.substr(0, request.size() - 1) + "\"", "A quotation mark in row 2 is never closed. Correct the row and try again."},
    {"a last row cut in its third cell", good + "990,2025-04-01,2026", "The file ends in the middle of row 4: it was cut short. Export it again."},
    {"a last row cut before its last comma", good + request.substr(0, request.size() - 2), "The file ends in the middle of row 4: it was cut short. Export it again."},
    {"a single row cut short", header + "990,2025-04-01", "The file ends in the middle of row 2: it was cut short. Export it again."},
    {"a first row without an end", std::string(300'000, 'x'), "The first row does not end within 256 KB: this is no table with column names. Export the return as comma-separated values (CSV)."},
    {"gzip cut short", gzip(good).substr(0, 200), cut_pack},
    {"gzip of nothing but its mark", "\x1F\x8B", cut_pack},
    {"gzip with damage", replaced(gzip(good), gzip(good).substr(40, 8), "XXXXXXXX"), damaged_pack},
    {"gzip of a picture", gzip("\x89PNG\r\n\x1A\n"), picture},
    {"gzip of a workbook", gzip("PK\x03\x04" + std::string(26, '\0') + "xl/workbook.xml"), workbook},
    {"gzip of semicolons", gzip(replaced(good, ",", ";")), "The file is separated by semicolons (row 1). Save it as comma-separated values (CSV)."},
    {"gzip of a cut row", gzip(good + "990,2025"), "The file ends in the middle of row 4: it was cut short. Export it again."},
    {"gzip of nothing", gzip(""), blank_only},
    {"an empty zip", "PK\x05\x06" + std::string(18, '\0'), "The zip holds no file. Pack the CSV again."},
    {"a zip cut in its header", bytes("PK\x03\x04\x14\0\x08", 7), cut_pack},
    {"a zip cut in its content", zip(good).substr(0, 200), cut_pack},
    {"a zip with a password", zip(good, "return.csv", 1), "The zip has a password. Unpack it and check the CSV inside."},
    {"a zip packed by bzip2", zip(good, "return.csv", 8, 12), "The zip is packed in a way that is not known. Unpack it and check the CSV inside."},
    {"a zip with damage", replaced(zip(good, "return.csv", 8, 0), "Female", "Fumble"), damaged_pack},
    {"a zip whose list is damaged", replaced(zip(good), "PK\x01\x02", "PK\x01\x09"), damaged_pack},
    {"a zip of a folder", test::zip_of({{"returns/", "", 0}}), "The zip holds no file. Pack the CSV again."},
    {"a zip of two files", test::zip_of({{"return.csv", good}, {"more.csv", good}}), "The zip holds more than one file. Unpack it and name the CSV files in it."},
    {"a zip of a page", zip("<html>"), web_page},
};

std::string sentence_of_file(const std::filesystem::path& path) {
  test::Collected found;
  const auto report = check(path, test::table(), test::options(), found);
  return report ? "checked" : report.error().sentence;
}

TEST(Zoo, has_a_sentence_for_every_file) {
  EXPECT_GE(zoo.size(), 60U);
  for (const auto& animal : zoo) EXPECT_EQ(sentence_of_file(test::SampleFile{animal.bytes}.path()), animal.sentence) << animal.name;
}

TEST(Zoo, names_a_file_that_is_empty_missing_or_a_folder) {
  const test::SampleFile empty{""};
  EXPECT_EQ(sentence_of_file(empty.path()), empty.path().string() + " is empty. Export it again.");
  EXPECT_EQ(sentence_of_file("/nowhere/return.csv"), "Cannot open /nowhere/return.csv. Check the name and that you may read it.");
  EXPECT_EQ(sentence_of_file("/"), "Cannot read /. It has to be an ordinary file.");
}

/// Files that are odd, and right: they are checked, and nothing is found but what is said.
const std::vector<Animal> odd{
    {"plain", good, ""},
    {"a byte-order mark", "\xEF\xBB\xBF" + good, ""},
    {"Windows line ends", replaced(good, "\n", "\r\n"), ""},
    {"no line end at the end", good.substr(0, good.size() - 1), ""},
    {"blank lines between rows", replaced(good, "\n", "\n\n"), ""},
    {"headings of Release 1", replaced(replaced(replaced(good, "Request_Route_of_Access", "Request: Route of Access"), "Cost_Frequency_Unit_Type", "Cost Frequency (Unit Type)"), "LA_Code", "la code"), ""},
    {"headings in quotation marks", "\"" + replaced(header.substr(0, header.size() - 1), ",", "\",\"") + "\"\n" + request, ""},
    {"every cell in quotation marks", header + "\"" + replaced(request.substr(0, request.size() - 1), ",", "\",\"") + "\"\n", ""},
    {"a line end inside quotation marks", header + replaced(request, "E1,2025-05-01,2025-05-02,,", "E1,2025-05-01,2025-05-02,\"two\nlines, and \"\"quotes\"\"\","), ""},
    {"blanks around cells", replaced(good, ",", " , "), ""},
    {"British dates", replaced(good, "2025-05-01", "01/05/2025"), ""},
    {"times after dates", replaced(good, "2025-05-01", "2025-05-01 00:00:00"), ""},
    {"gzip", gzip(good), ""},
    {"gzip in two parts", gzip(good) + gzip(test::line(test::row("Review"))), ""},
    {"zip", zip(good), ""},
    {"zip without packing", zip(good, "return.csv", 0, 0), ""},
    {"zip of a folder that holds the file", test::zip_of({{"returns/", "", 0}, {"returns/return.csv", good}}), ""},
    {"zip as a Mac makes it", test::zip_of({{"return.csv", good}, {"__MACOSX/._return.csv", "Mac OS X"}, {"returns/.DS_Store", "Bud1"}}), ""},
    {"names that the return does not have", replaced(replaced(good, "\n", ",x\n"), "per_week,x", "per_week,First Name"), ""},
    {"a comma too many in row 3", replaced(good, "Meals", "Meals,and more"), "3 row: wrong number of cells"},
};

TEST(Zoo, lets_files_through_that_are_only_odd) {
  for (const auto& file : odd) {
    test::Collected found;
    const test::SampleFile sample{file.bytes};
    const auto report = check(sample.path(), test::table(), test::options(), found);
    ASSERT_TRUE(report) << file.name << ": " << report.error().sentence;
    std::string said;
    for (const auto& line : found.lines) said += (said.empty() ? "" : "; ") + line;
    EXPECT_EQ(said, file.sentence) << file.name;
    EXPECT_TRUE(report->missing.empty()) << file.name;
    EXPECT_TRUE(report->unknown.empty()) << file.name;
  }
}

}  // namespace
}  // namespace stepwise::cld
