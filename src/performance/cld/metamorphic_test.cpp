// SPDX-License-Identifier: Apache-2.0
// What must not change what is loaded: the order of rows, the number of threads, packing, splitting, other people, other names.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <map>
#include <random>

#include "performance/cld/check/test/packing.hpp"
#include "performance/cld/test/files.hpp"

namespace stepwise::cld {
namespace {

using test::all_events;
using test::Folder;
using test::Rows;

/// Returns of three councils for the four quarters of 2024/25, a quarter each, with repeats, changed ends and
/// outcomes, deaths, carers, and details that differ. By quarter.
std::vector<std::vector<std::string>> four_quarters(unsigned seed) {
  std::mt19937 draw{seed};
  const auto below = [&](unsigned bound) { return draw() % bound; };
  std::vector<std::vector<std::string>> quarters(4);
  const Date first = *Date::parse_iso("2024-04-01");
  const char* const types[] = {"Request", "Assessment", "Service", "Service", "Review"};
  const char* const outcomes[] = {"", "NFA: Other", "Progress to reablement/ST-Max", "Continuation of support or services", "made up"};
  for (int i = 0; i < 700; ++i) {
    const unsigned person = below(90);
    const Date start = first + static_cast<int>(below(365)) - 30, end = start + static_cast<int>(below(120));
    const std::string fixed = fmt::format("LA_Code={};LA_Person_Unique_Identifier=P{};NHS_Number={};Client_Type={};Event_Type={};Event_Start_Date={};Team=Team {};", 501 + person % 3, person,
                                          person % 4 == 0 ? "" : fmt::format("999000{:04}", person), person % 7 == 0 ? "Unpaid carer" : "Service user", types[below(5)], start.iso(), person % 5) +
                              fmt::format("Service_Type=Long term support: Community;Date_of_Birth=19{}-03-04;Date_of_Death={};Adult_1_Linked_Person_ID=P{};", 30 + person % 60,
                                          person % 11 == 0 ? "2024-11-15" : "", person + 3);
    const unsigned spoken = 1 + below(3);
    const unsigned begins = static_cast<unsigned>(std::clamp((start - first) / 92, 0, 3));
    for (unsigned quarter = begins; quarter < std::min(begins + spoken, 4U); ++quarter) {
      const Date to = first.add_months(3 * static_cast<int>(quarter) + 3) - 1, from = (to + 1).add_months(-3);
      const std::string row = fixed + fmt::format("Reporting_Period_Start_Date={};Reporting_Period_End_Date={};Event_End_Date={};Event_Outcome={};Accommodation_Status={};Gender={}", from.iso(), to.iso(),
                                                  end <= to ? end.iso() : "", outcomes[below(5)], below(2) == 0 ? "Unknown" : "Shared Lives scheme", below(3) == 0 ? "Male" : "Female");
      quarters[quarter].push_back(row);
      if (below(10) == 0) quarters[quarter].push_back(row);
    }
  }
  return quarters;
}

LoadOptions the_year(unsigned threads = 2) {
  LoadOptions options;
  options.threads = threads;
  options.from = *Date::parse_iso("2024-04-01");
  options.to = *Date::parse_iso("2025-03-31");
  options.rule = PeriodRule::stated;
  return options;
}

Rows rows_of(const std::vector<std::string>& list) {
  Rows rows;
  for (const auto& row : list) rows.add(row);
  return rows;
}

std::multiset<std::string> loaded(const std::vector<Submission>& submissions, const LoadOptions& options = the_year(), bool with_person = true) {
  const auto found = load(submissions, options);
  EXPECT_TRUE(found) << found.error().sentence;
  return found ? all_events(found->stories, false, with_person) : std::multiset<std::string>{};
}

std::string gzipped(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / fmt::format("stepwise-gz-{}", getpid());
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
  gzclose(file);
  std::ifstream in{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  std::filesystem::remove(path);
  return bytes;
}

class Metamorphic : public testing::TestWithParam<unsigned> {
 protected:
  Folder folder_;
  std::vector<std::vector<std::string>> quarters_ = four_quarters(GetParam());
  std::vector<std::string> together() const {
    std::vector<std::string> all;
    for (const auto& quarter : quarters_) all.insert(all.end(), quarter.begin(), quarter.end());
    return all;
  }
  std::vector<Submission> split() const {
    std::vector<Submission> list;
    for (std::size_t i = 0; i < quarters_.size(); ++i) list.push_back({folder_.write(fmt::format("q{}.csv", i), rows_of(quarters_[i]).text()), "", {}, false});
    return list;
  }
  Submission one(const std::string& name, const std::string& bytes) const { return {folder_.write(name, bytes), "", {}, false}; }
};

TEST_P(Metamorphic, TheOrderOfRowsAndTheThreadsChangeNothing) {
  auto lines = together();
  const auto before = loaded({one("a.csv", rows_of(lines).text())});
  EXPECT_GT(before.size(), 300U);
  EXPECT_EQ(before, loaded({one("a.csv", rows_of(lines).text())}, the_year(1)));
  EXPECT_EQ(before, loaded({one("a.csv", rows_of(lines).text())}, the_year(4)));
  std::ranges::shuffle(lines, std::mt19937{GetParam()});
  EXPECT_EQ(before, loaded({one("b.csv", rows_of(lines).text())}));
}

TEST_P(Metamorphic, SplittingByQuarterAndPackingChangeNothing) {
  const std::string text = rows_of(together()).text();
  const auto before = loaded({one("a.csv", text)});
  auto submissions = split();
  EXPECT_EQ(before, loaded(submissions));
  std::ranges::reverse(submissions);
  EXPECT_EQ(before, loaded(submissions));
  EXPECT_EQ(before, loaded({one("a.csv.gz", gzipped(text))}));
  EXPECT_EQ(before, loaded({one("a.zip", test::zip(text))}));
}

TEST_P(Metamorphic, APersonNobodyLinksToChangesNobodyElse) {
  auto lines = together();
  const auto before = loaded({one("a.csv", rows_of(lines).text())});
  lines.insert(lines.begin() + 5, "LA_Code=501;LA_Person_Unique_Identifier=Alone;Client_Type=Service user;Event_Type=Service;Event_Start_Date=2024-05-01;"
                                  "Reporting_Period_Start_Date=2024-04-01;Reporting_Period_End_Date=2024-06-30;Service_Type=Long term support: Nursing care");
  auto after = loaded({one("b.csv", rows_of(lines).text())});
  EXPECT_EQ(std::erase_if(after, [](const std::string& line) { return line.starts_with("501 Alone "); }), 1U);
  EXPECT_EQ(before, after);
}

TEST_P(Metamorphic, OtherNamesForPeopleChangeOnlyTheirNames) {
  auto lines = together();
  const auto before = loaded({one("a.csv", rows_of(lines).text())}, the_year(), false);
  for (auto& line : lines)
    for (const std::string name : {"LA_Person_Unique_Identifier=P", "Adult_1_Linked_Person_ID=P", "NHS_Number=999"})
      if (const auto at = line.find(name); at != std::string::npos) line.replace(at + name.size() - 1, 1, name.starts_with("NHS") ? "8" : "renamed person ");
  EXPECT_EQ(before, loaded({one("b.csv", rows_of(lines).text())}, the_year(), false));
}

TEST_P(Metamorphic, ResubmittingACouncilIsTheSameAsLoadingAllAnew) {
  auto submissions = split();
  auto all = load(submissions, the_year());
  ASSERT_TRUE(all);
  const auto before = all_events(all->stories, true);
  ASSERT_TRUE(resubmit(*all, submissions, "502", the_year()));
  EXPECT_EQ(before, all_events(all->stories, true));
  const std::vector<Submission> less{submissions.begin(), submissions.end() - 1};
  ASSERT_TRUE(resubmit(*all, less, "502", the_year()));
  EXPECT_EQ(all->choices.size(), 11U);
  const auto without = load(less, the_year());
  const auto council = [](const Loaded& some) {
    auto lines = all_events(some.stories, true);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("502 "); });
    return lines;
  };
  EXPECT_EQ(council(*all), council(*without));
  EXPECT_NE(council(*all).size(), 0U);
  EXPECT_FALSE(resubmit(*all, less, "Devon", the_year()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, Metamorphic, testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace stepwise::cld
