// SPDX-License-Identifier: Apache-2.0
#include "performance/parquet/parquet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#ifdef STEPWISE_DUCKDB
#include <duckdb.h>
#endif

#include "performance/cld/check/test/packing.hpp"
#include "performance/cld/check/test/sample.hpp"
#include "performance/cld/test/files.hpp"

namespace stepwise::parquet {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::string bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Parquet, KnowsItsOwnByTheirMark) {
  EXPECT_TRUE(is_parquet("PAR1\x15\x04"));
  EXPECT_FALSE(is_parquet("PAR"));
  EXPECT_FALSE(is_parquet("LA_Code,PAR1"));
}

#ifndef STEPWISE_DUCKDB

TEST(Parquet, SaysWhatToDoWithoutDuckDB) {
  const cld::test::Folder folder;
  const auto done = parquet_to_csv(folder.write("a.parquet", "PAR1"), folder.write("", "") / "a.csv");
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().sentence, HasSubstr("without DuckDB"));
}

#else

/// A folder in which DuckDB writes Parquet.
class ParquetFiles : public ::testing::Test {
 protected:
  ParquetFiles() : home_{folder_.write("home", "").parent_path()} {}
  fs::path at(const std::string& name) const { return home_ / name; }
  /// Runs SQL in a DuckDB of its own, in which {} is the folder.
  void run(std::string sql) const {
    for (auto place = sql.find("{}"); place != std::string::npos; place = sql.find("{}")) sql.replace(place, 2, home_.string());
    duckdb_database database = nullptr;
    duckdb_connection connection = nullptr;
    ASSERT_EQ(duckdb_open(nullptr, &database), DuckDBSuccess);
    ASSERT_EQ(duckdb_connect(database, &connection), DuckDBSuccess);
    duckdb_result result{};
    EXPECT_EQ(duckdb_query(connection, sql.c_str(), &result), DuckDBSuccess) << duckdb_result_error(&result);
    duckdb_destroy_result(&result);
    duckdb_disconnect(&connection);
    duckdb_close(&database);
  }
  /// The same rows as CSV and as Parquet with the types that DuckDB finds in them.
  std::pair<fs::path, fs::path> both(const std::string& csv) const {
    const auto plain = folder_.write("return.csv", csv);
    run("copy (from read_csv('{}/return.csv', header = true, auto_type_candidates = ['DATE', 'TIMESTAMP', 'BIGINT', 'DOUBLE', 'VARCHAR'])) to '{}/return.parquet' (format parquet)");
    return {plain, at("return.parquet")};
  }
  std::string csv_of(const std::string& select) const {
    run("copy (" + select + ") to '{}/one.parquet' (format parquet)");
    fs::remove(at("one.csv"));
    const auto done = parquet_to_csv(at("one.parquet"), at("one.csv"));
    return done ? bytes_of(at("one.csv")) : done.error().sentence;
  }
  static Result<cld::Loaded> loaded(const fs::path& path, const cld::LoadOptions& options = {}) {
    const std::vector<cld::Submission> one{{path, "", {}, false}};
    return cld::load(one, options);
  }
  cld::test::Folder folder_;
  fs::path home_;
};

TEST_F(ParquetFiles, GiveDaysWholeNumbersAndBlanks) {
  EXPECT_EQ(csv_of("select date '2025-04-01' as a, timestamp '2025-04-01' as b, timestamp_ns '2025-04-01 10:30:00' as c, timestamptz '2025-07-01 00:00:00+00' as d"),
            "a,b,c,d\n2025-04-01,2025-04-01,2025-04-01 10:30:00,2025-07-01\n");
  EXPECT_EQ(csv_of("select 503.0::double as a, 12.5::double as b, 12.50::decimal(9,2) as c, 'nan'::double as d, null::varchar as e, null::date as f, 1 as g"), "a,b,c,d,e,f,g\n503,12.5,12.50,,,,1\n");
  EXPECT_EQ(csv_of("select 'a'::blob as a, true as b"), "a,b\na,true\n");
}

TEST_F(ParquetFiles, QuoteWhatHasToBe) {
  EXPECT_EQ(csv_of("select 'a,b' as \"x,y\", 'say \"so\"' as q, 'two' || chr(10) || 'lines' as l"), "\"x,y\",q,l\n\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\n");
}

TEST_F(ParquetFiles, KeepTheirOrder) {
  const auto csv = csv_of("select i from range(300000) t(i)");
  std::string expected = "i\n";
  for (int i = 0; i < 300'000; ++i) expected += std::to_string(i) + "\n";
  EXPECT_TRUE(csv == expected);
}

TEST_F(ParquetFiles, BecomeFilesThatOnlyTheirOwnerReadsAndNoneThatIsThereIsWrittenOver) {
  csv_of("select 1 as a");
  struct stat facts {};
  ASSERT_EQ(stat(at("one.csv").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600U);
  EXPECT_FALSE(parquet_to_csv(at("one.parquet"), at("one.csv")));
  EXPECT_EQ(bytes_of(at("one.csv")), "a\n1\n");
}

TEST_F(ParquetFiles, AreReadByNamesThatLookLikePatterns) {
  run("copy (select 7 as a) to '{}/one.parquet' (format parquet)");
  fs::create_directories(at("la=503"));
  fs::copy_file(at("one.parquet"), at("la=503/it's [ab]*?.parquet"));
  const auto done = parquet_to_csv(at("la=503/it's [ab]*?.parquet"), at("la=503/it's.csv"));
  ASSERT_TRUE(done) << done.error().sentence;
  EXPECT_EQ(bytes_of(at("la=503/it's.csv")), "a\n7\n");
}

TEST_F(ParquetFiles, HaveASentenceWhereverTheyAreCutOrDamagedAndLeaveNothing) {
  run("copy (select i, 'word ' || i as w from range(5000) t(i)) to '{}/one.parquet' (format parquet)");
  const auto whole = bytes_of(at("one.parquet"));
  const auto sentence = [&](const std::string& bytes) {
    const auto done = parquet_to_csv(folder_.write("bad.parquet", bytes), at("bad.csv"));
    EXPECT_FALSE(fs::exists(at("bad.csv")));
    return done ? std::string{"read"} : done.error().sentence;
  };
  for (const std::size_t size : {std::size_t{4}, std::size_t{8}, std::size_t{11}, whole.size() / 2, whole.size() - 1}) EXPECT_THAT(sentence(whole.substr(0, size)), HasSubstr("cut short")) << size;
  const std::string shorter = whole.substr(0, whole.size() / 2) + whole.substr(whole.size() / 2 + 100);
  EXPECT_THAT(sentence(shorter), HasSubstr("damaged"));
  EXPECT_THAT(sentence("PAR1" + std::string(200, 'x') + "PAR1"), HasSubstr("damaged"));
  EXPECT_THAT(sentence("PAR1\xFF\xFF\xFF\x7FPAR1"), HasSubstr("damaged"));
  EXPECT_THAT(sentence(whole.substr(0, whole.size() - 4) + "PARE"), HasSubstr("encrypted"));
  EXPECT_THAT(sentence("LA_Code\n503\n"), HasSubstr("is not a Parquet file"));
  EXPECT_THAT(parquet_to_csv(at("nowhere.parquet"), at("bad.csv")).error().sentence, HasSubstr("Cannot open"));
}

TEST_F(ParquetFiles, AreCheckedAsTheirCsvIs) {
  using namespace cld::test;
  std::string csv = header() + line(row("Request")) + line(row("Assessment")) + line(row("Service")) + line(row("Review"));
  csv += line(row("Service", {{"Event_Start_Date", "2025-06-01"}, {"Gender", "Unheard of"}, {"Unit_Cost", ""}}));
  const auto [plain, parquet] = both(csv);
  Collected of_csv, of_parquet;
  const auto first = cld::check(plain, table(), options(), of_csv), second = cld::check(parquet, table(), options(), of_parquet);
  ASSERT_TRUE(first && second) << (second ? "" : second.error().sentence);
  EXPECT_EQ(first->rows, 5U);
  EXPECT_EQ(second->rows, 5U);
  EXPECT_FALSE(of_csv.lines.empty());
  EXPECT_EQ(of_parquet.lines, of_csv.lines);
}

TEST_F(ParquetFiles, AreLoadedAsTheirCsvIsOnAnyThreads) {
  cld::test::Rows rows;
  rows.set("LA_Code=503;Client_Type=Service user;Reporting_Period_Start_Date=2025-04-01;Reporting_Period_End_Date=2025-06-30;Event_Type=Service;Service_Type=Long term support: Community;");
  for (int i = 0; i < 20'000; ++i)
    rows.add("LA_Person_Unique_Identifier=P" + std::to_string(i % 7000) + ";Event_Start_Date=2025-04-" + (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1) + ";Event_Reference=E" + std::to_string(i));
  const auto [plain, parquet] = both(rows.text());
  for (const unsigned threads : {1U, 2U}) {
    cld::LoadOptions options;
    options.threads = threads;
    const auto first = loaded(plain, options), second = loaded(parquet, options);
    ASSERT_TRUE(first && second) << (second ? "" : second.error().sentence);
    EXPECT_GE(first->report.used, 7'000U);
    EXPECT_TRUE(cld::test::all_events(second->stories, true) == cld::test::all_events(first->stories, true));
  }
}

TEST_F(ParquetFiles, OfOtherColumnsOrPackedAgainGetTheSentenceOfTheirTrouble) {
  run("copy (select 1 as \"Case\", date '2025-01-01' as Opened) to '{}/other.parquet' (format parquet)");
  cld::test::Collected found;
  const auto checked = cld::check(at("other.parquet"), cld::test::table(), cld::test::options(), found);
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().sentence, HasSubstr("does not name any column of Client Level Data"));
  EXPECT_FALSE(loaded(at("other.parquet")));
  const auto packed = loaded(folder_.write("other.parquet.gz", cld::test::gzip(bytes_of(at("other.parquet")))));
  ASSERT_FALSE(packed);
  EXPECT_THAT(packed.error().sentence, HasSubstr("Parquet file inside the packed file"));
}

#endif

}  // namespace
}  // namespace stepwise::parquet
