// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/cld.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "performance/cld/columns.hpp"
#include "performance/cld/fields.hpp"
#include "performance/cld/separators.hpp"

namespace stepwise::cld {
namespace {

const std::string header = "LA_Code,Reporting_Period_End_Date,LA_Person_Unique_Identifier,Date_of_Birth,Date_of_Death,Client_Type,Event_Type,"
                           "Event_Start_Date,Event_End_Date,Event_Outcome,Service_Type,Event_Description\n";

/// A file in the temporary folder for as long as the test.
class TestFile {
 public:
  explicit TestFile(const std::string& text) : path_{std::filesystem::temp_directory_path() / ("stepwise-cld-" + std::to_string(getpid()) + ".csv")} {
    std::ofstream{path_, std::ios::binary} << text;
  }
  ~TestFile() { std::filesystem::remove(path_); }
  Result<Loaded> load(unsigned threads = 2) const { return cld::load(path_, threads); }

 private:
  std::filesystem::path path_;
};

std::string refusal(const std::string& text) {
  const auto loaded = TestFile{text}.load();
  return loaded ? "" : loaded.error().sentence;
}

/// Every event with its person, in an order of its own.
std::multiset<std::string> all_events(const story::Stories& stories, bool with_record) {
  std::multiset<std::string> lines;
  for (const auto& council : stories.councils)
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person)
        for (std::size_t kind = 0; kind < story::event_types; ++kind)
          for (const auto& event : shard.story(person).events(static_cast<story::EventType>(kind)))
            lines.insert(council.code + "|" + std::string{shard.person_text(person)} + "|" + std::to_string(kind) + "|" + std::to_string(event.start) + "|" +
                         std::to_string(event.end) + "|" + std::to_string(static_cast<int>(event.outcome)) + (with_record ? "|" + std::to_string(event.record) : ""));
  return lines;
}

RC_GTEST_PROP(Separators, AreTheSameInEveryWay, (const std::vector<std::uint8_t>& draws)) {
  const char letters[] = {'a', ',', '"', '\n', 'b', ','};
  std::string text;
  for (int i = 0; i < 5; ++i)
    for (const auto draw : draws) text += letters[draw % 6];
  Separators portable, avx2, best;
  find_separators_portable(text.data(), text.size(), portable);
  find_separators_avx2(text.data(), text.size(), avx2);
  find_separators(text.data(), text.size(), best);
  for (const Separators* other : {&avx2, &best}) {
    RC_ASSERT(other->cell_count == portable.cell_count);
    RC_ASSERT(other->row_count == portable.row_count);
    RC_ASSERT(std::equal(portable.cells.begin(), portable.cells.begin() + static_cast<std::ptrdiff_t>(portable.cell_count), other->cells.begin()));
    RC_ASSERT(std::equal(portable.rows.begin(), portable.rows.begin() + static_cast<std::ptrdiff_t>(portable.row_count), other->rows.begin()));
  }
  bool quoted = false;
  std::size_t cells = 0;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    else if (!quoted && (c == ',' || c == '\n')) ++cells;
  }
  RC_ASSERT(portable.cell_count == cells);
}

/// Wordings that differ in one letter, of any length, are told apart, however many there are.
RC_GTEST_PROP(WordCache, GivesEachWordingItsOwnNumber, (const std::vector<std::uint8_t>& draws)) {
  WordCache cache;
  std::map<std::string, std::uint16_t> known;
  std::string text;
  for (const auto draw : draws) {
    text.resize(draw % 130, 'a');
    for (std::size_t i = 0; i < 130; i += 7) {
      std::string words = text;
      if (i < words.size()) words[i] = static_cast<char>('b' + draw % 3);
      const auto number = static_cast<std::uint16_t>(known.size() + 1);
      const auto given = cache.get(words, [&](std::string_view) { return number; });
      RC_ASSERT(given == known.try_emplace(words, number).first->second);
    }
  }
}

TEST(Hundredths, AreReadWithoutTheirSignAndNeverGuessed) {
  EXPECT_EQ(hundredths_in("12"), 1200U);
  EXPECT_EQ(hundredths_in("12.5"), 1250U);
  EXPECT_EQ(hundredths_in("-12.50"), 1250U);
  EXPECT_EQ(hundredths_in("0.005"), 1U);
  EXPECT_EQ(hundredths_in(".25"), 25U);
  for (const char* text : {"", "-", ".", "12p", "1,000", "\xC2\xA3" "12", "99999999999", "1.2.3"}) EXPECT_EQ(hundredths_in(text), std::nullopt) << text;
}

TEST(Dates, AreReadInBothOrdersAndNeverGuessed) {
  const auto iso = [](const char* text) { return day_in(text) ? Date{*day_in(text)}.iso() : "none"; };
  EXPECT_EQ(iso("2025-04-01"), "2025-04-01");
  EXPECT_EQ(iso("01/04/2025"), "2025-04-01");
  EXPECT_EQ(iso("2025-04-01 00:00:00"), "2025-04-01");
  EXPECT_EQ(iso("01/04/2025 13:45"), "2025-04-01");
  EXPECT_EQ(iso("29/02/2024"), "2024-02-29");
  EXPECT_EQ(iso("29/02/2025"), "none");
  EXPECT_EQ(iso("2025-13-01"), "none");
  EXPECT_EQ(iso("2025-4a-01"), "none");
  EXPECT_EQ(iso("soon"), "none");
}

TEST(Header, IsReadByLettersAndDigitsAlone) {
  const auto layout = read_header("\xEF\xBB\xBF\"LA code\",LA Person Unique Identifier,client type,Event Type,EVENT START DATE,Request: Route of Access\r\n");
  ASSERT_TRUE(layout) << layout.error().sentence;
  EXPECT_EQ(layout->of(Column::la_code), 0);
  EXPECT_EQ(layout->of(Column::route), 5);
  EXPECT_FALSE(layout->has(Column::end));
  EXPECT_EQ(layout->cells, 6U);
}

TEST(Files, ThatCannotBeReadSayWhyInASentence) {
  EXPECT_THAT(refusal(""), testing::HasSubstr("is empty"));
  EXPECT_EQ(refusal("\xD0\xCF\x11\xE0rest"), "This is a spreadsheet workbook. Save it as comma-separated values (CSV UTF-8).");
  EXPECT_EQ(refusal(std::string("a,b\0c\n", 6)), "This is not a text file. Export the return as comma-separated values (CSV UTF-8).");
  EXPECT_EQ(refusal("LA_Code;Client_Type;Event_Type\n1;2;3\n"), "The file is separated by semicolons. Save it as comma-separated values (CSV).");
  EXPECT_EQ(refusal("LA_Code,Client_Type,Event_Type\n1,2,3\n"),
            "The first row does not name these columns: Event_Start_Date, LA_Person_Unique_Identifier. Add them and try again.");
  EXPECT_EQ(refusal(header + "503,,A,,,Service user,Request,2025-04-01,,,,\n503,,A,,,Serv"), "The file ends in the middle of row 3: it was cut short. Export it again.");
  EXPECT_EQ(refusal(header + "503,,A,,,Service user,Request,2025-04-01,,,,\n503,,B,,,Service user,Request,2025-04-01,,,,\"an open quote\n"),
            "A quotation mark in row 3 is never closed. Correct the row and try again.");
}

TEST(Rows, ThatCannotBeUsedAreCountedByReasonWithTheirNumbers) {
  const auto loaded = TestFile{header + "503,,A,,,Service user,Request,2025-04-01,,,,\n\n503,,A,,,Service user,Request\n,,A,,,Service user,Request,2025-04-01,,,,\n"
                                        "503,,,,,Service user,Request,2025-04-01,,,,\n503,,A,,,,Request,2025-04-01,,,,\n503,,A,,,Service user,Visit,2025-04-01,,,,\n"
                                        "503,,A,,,Service user,Request,,,,,\n503,,A,,,Service user,Request,31/02/2025,,,,\n"
                                        "503,,A,,,Service user,Request,2025-04-02,2025-04-01,,,\n503,,D,,2025-01-01,Service user,Request,2025-04-02,,,,\n"
                                        "503,,C,,,Carer known by association,,,,,,\n503,,B,,,Service user,Request,2025-04-01,,,,"}.load();
  ASSERT_TRUE(loaded) << loaded.error().sentence;
  const auto& report = loaded->report;
  EXPECT_EQ(report.rows, 12U);
  EXPECT_EQ(report.used, 2U);
  EXPECT_EQ(report.without_event, 1U);
  EXPECT_EQ(report.unusable.size(), unusable_reasons);
  EXPECT_EQ(report.unusable.at(Unusable::wrong_number_of_cells).first_rows, std::vector<std::uint64_t>{4});
  EXPECT_EQ(report.unusable.at(Unusable::ends_before_start).first_rows, std::vector<std::uint64_t>{11});
  for (const auto& [reason, rows] : report.unusable) EXPECT_EQ(rows.rows, 1U) << unusable_sentence(reason);
}

TEST(Repeats, AreTakenOnceByIdentityFromTheLatestPeriod) {
  const auto loaded = TestFile{header + "503,2025-03-31,A,,,Service user,Request,2025-01-01,2025-01-05,NFA: Other,,\n"
                                        "503,2025-06-30,A,,,Service user,Request,2025-01-01,2025-01-05,NFA: Support declined,,\n"
                                        "503,2025-06-30,A,,,Service user,Request,2025-01-01,2025-01-06,NFA: Other,,\n"
                                        "503,2025-06-30,A,,,Unpaid carer,Request,2025-01-01,2025-01-05,NFA: Other,,\n"
                                        "504,2025-06-30,A,,,Service user,Request,2025-01-01,2025-01-05,NFA: Other,,\n"}.load();
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->report.used, 4U);
  EXPECT_EQ(loaded->report.repeated, 1U);
  EXPECT_EQ(loaded->stories.councils.size(), 2U);
  EXPECT_EQ(all_events(loaded->stories, true).count("503|A|0|" + std::to_string(story::day_of(*Date::parse_iso("2025-01-01"))) + "|" +
                                                    std::to_string(story::day_of(*Date::parse_iso("2025-01-05"))) + "|12|3"), 1U);
}

TEST(Services, EndWithThePeriodThatLastSpokeOfThem) {
  const auto loaded = TestFile{header + "503,2025-03-31,A,,,Service user,Service,2025-01-01,,,Long term support: Community,\n"
                                        "503,2025-03-31,B,,,Service user,Service,2025-01-01,,,Long term support: Community,\n"
                                        "503,2025-06-30,B,,,Service user,Service,2025-01-01,,,Long term support: Community,\n"}.load();
  ASSERT_TRUE(loaded);
  std::map<std::string, story::Day> ends;
  for (const auto& shard : loaded->stories.councils[0].shards)
    for (std::uint32_t person = 0; person < shard.people(); ++person) ends[std::string{shard.person_text(person)}] = shard.story(person).services()[0].end;
  EXPECT_EQ(ends.at("A"), story::day_of(*Date::parse_iso("2025-03-31")));
  EXPECT_EQ(ends.at("B"), story::no_day);
}

/// Rows long enough that the file has several pieces, some with line ends inside quotes.
std::string long_file(bool quoted, bool reversed) {
  std::vector<std::string> rows;
  for (int i = 0; i < 60'000; ++i) {
    const std::string note = quoted && i % 3 == 0 ? "\"a note, with\nline ends\n\n503,,and commas \"\"and quotes\"\"" + std::string(60, 'x') + "\"" : std::string(90, 'y');
    rows.push_back("50" + std::to_string(i % 3) + ",,P" + std::to_string(i % 9973) + ",1950-01-01,,Service user,Request," +
                   Date{19500 + i % 700}.iso() + "," + Date{19600 + i % 700}.iso() + ",NFA: Other,," + note + "\r\n");
  }
  if (reversed) std::ranges::reverse(rows);
  std::string text = header;
  for (const auto& row : rows) text += row;
  return text;
}

TEST(Pieces, OfAFileGiveTheSameEventsForAnyThreadsAndOrder) {
  const auto one = TestFile{long_file(true, false)}.load(1), two = TestFile{long_file(true, false)}.load(3), back = TestFile{long_file(true, true)}.load(2);
  ASSERT_TRUE(one && two && back);
  EXPECT_EQ(one->report.rows, 60'000U);
  EXPECT_TRUE(one->report.unusable.empty());
  EXPECT_EQ(all_events(one->stories, true), all_events(two->stories, true));
  EXPECT_EQ(all_events(one->stories, false), all_events(back->stories, false));
}

TEST(Conversations, AreKnownByTheirDescription) {
  const auto loaded = TestFile{header + "503,,A,,,Service user,Request,2025-01-01,2025-01-05,,,Initial Conversation\n"}.load();
  ASSERT_TRUE(loaded);
  EXPECT_TRUE(loaded->stories.councils[0].shards[0].story(0).requests()[0].is_conversation());
}

}  // namespace
}  // namespace stepwise::cld
