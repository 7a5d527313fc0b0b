// SPDX-License-Identifier: Apache-2.0
#include "demo/nation.hpp"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

#include "base/code_list.hpp"
#include "base/csv.hpp"
#include "base/share.hpp"
#include "demo/cld_line.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

namespace fs = std::filesystem;

const Date today = *Date::from_parts(2026, 11, 21);

NationOptions small(const fs::path& out) {
  NationOptions options = usual_nation(today);
  options.councils = 7;
  options.rows = 20'000;
  options.out = out;
  return options;
}

std::string all_text(const fs::path& folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator{folder}) files.insert(entry.path());
  std::string text;
  for (const auto& file : files) text += file.filename().string() + "\n" + read_file(file).value();
  return text;
}

std::vector<std::vector<std::string>> rows_of(const fs::path& file) {
  std::vector<std::vector<std::string>> rows;
  const auto text = read_file(file).value();
  EXPECT_TRUE(read_csv(text, [&](std::size_t, std::span<const std::string> cells) { rows.emplace_back(cells.begin(), cells.end()); }).has_value());
  return rows;
}

std::size_t column(std::string_view name) {
  std::size_t at = 0, from = 0;
  const auto header = cld_header();
  for (;; ++at) {
    const auto comma = std::min(header.find_first_of(",\n", from), header.size());
    if (header.substr(from, comma - from) == name) return at;
    if (comma >= header.size()) throw std::logic_error("no such column");
    from = comma + 1;
  }
}

TEST(Nation, TheSameSeedWritesTheSameBytesOnAnyNumberOfThreads) {
  const store::test::TemporaryFolder one, three, other;
  NationOptions options = small(one.path());
  options.threads = 1;
  ASSERT_TRUE(write_cld(options).has_value());
  options.out = three.path();
  options.threads = 3;
  ASSERT_TRUE(write_cld(options).has_value());
  EXPECT_TRUE(all_text(one.path()) == all_text(three.path()));
  options.out = other.path();
  options.seed = 2;
  ASSERT_TRUE(write_cld(options).has_value());
  EXPECT_FALSE(all_text(one.path()) == all_text(other.path()));
}

TEST(Nation, OneFileHoldsTheCouncilsInOrderWhateverTheThreads) {
  const store::test::TemporaryFolder folder, apart;
  NationOptions options = small(folder.path() / "one.csv");
  options.single = true;
  options.threads = 1;
  ASSERT_TRUE(write_cld(options).has_value());
  options.out = folder.path() / "three.csv";
  options.threads = 3;
  const auto written = write_cld(options);
  ASSERT_TRUE(written.has_value());
  EXPECT_EQ(written->files, 1);
  EXPECT_TRUE(read_file(folder.path() / "one.csv").value() == read_file(folder.path() / "three.csv").value());
  EXPECT_EQ(rows_of(options.out).size(), 20'001U);
}

TEST(Nation, WritesExactlyTheRowsAskedForInFortySixColumns) {
  const store::test::TemporaryFolder folder;
  const auto written = write_cld(small(folder.path()));
  ASSERT_TRUE(written.has_value());
  EXPECT_EQ(written->rows, 20'000);
  EXPECT_EQ(written->files, 7);
  std::size_t rows = 0;
  for (const auto& entry : fs::directory_iterator{folder.path()})
    for (const auto& row : rows_of(entry.path())) {
      ASSERT_EQ(row.size(), 46U);
      ++rows;
    }
  EXPECT_EQ(rows, 20'007U);
}

TEST(Nation, RowsComeInExtractOrderAndFaultsAtTheirRates) {
  const store::test::TemporaryFolder folder;
  NationOptions options = small(folder.path() / "all.csv");
  options.single = true;
  options.rows = 60'000;
  ASSERT_TRUE(write_cld(options).has_value());
  const auto rows = rows_of(options.out);
  const auto start = column("Event_Start_Date"), end = column("Event_End_Date"), type = column("Event_Type"),
             person = column("LA_Person_Unique_Identifier"), ethnicity = column("Ethnicity"), reference = column("Event_Reference");
  std::map<std::string, int> events;
  std::set<std::string> people;
  int reversed = 0, no_ethnicity = 0, repeated = 0, beside = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];
    people.insert(row[person]);
    no_ethnicity += row[ethnicity].empty();
    const auto from = Date::parse(row[start]), to = Date::parse(row[end]);
    reversed += from && to && *to < *from;
    if (!row[reference].empty()) repeated += ++events[row[0] + row[reference]] > 1;
    beside += rows[i][person] == rows[i - 1][person];
    EXPECT_TRUE(row[type].empty() || from.has_value());
  }
  const double total = static_cast<double>(rows.size() - 1);
  EXPECT_NEAR(no_ethnicity / total, 0.04, 0.015);
  EXPECT_NEAR(repeated / total, 0.11, 0.04);
  EXPECT_GT(reversed, 40);
  EXPECT_LT(reversed / total, 0.004);
  EXPECT_NEAR(total / static_cast<double>(people.size()), 4.2, 1.2);
  EXPECT_LT(beside / total, 0.05);
}

TEST(Nation, EveryValueStandsInItsListButForTheStatedFaults) {
  const store::test::TemporaryFolder folder;
  NationOptions options = small(folder.path() / "all.csv");
  options.single = true;
  ASSERT_TRUE(write_cld(options).has_value());
  const std::map<std::string, std::string> lists{
      {"Gender", "gender"}, {"Client_Type", "client_type"}, {"Service_Type", "service_type"}, {"Service_Component", "service_component"},
      {"Request_Route_of_Access", "route_of_access"}, {"Delivery_Mechanism", "delivery_mechanism"}, {"Ethnicity", "ethnicity"},
      {"Primary_Support_Reason", "primary_support_reason"}, {"Accommodation_Status", "accommodation"}, {"Review_Reason", "review_reason"}};
  std::size_t checked = 0;
  const auto rows = rows_of(options.out);
  for (const auto& [name, list] : lists) {
    const auto codes = CodeList::load(list).value();
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const std::string& value = rows[i][column(name)];
      if (value.empty()) continue;
      ++checked;
      const bool old = !codes.items().empty() && std::ranges::any_of(codes.items(), [&](const auto& item) {
        return codes.value(item.code, "release_1").find(value) != std::string::npos;
      });
      EXPECT_TRUE(old || !codes.code_for_label(value).empty()) << name << ": " << value;
    }
  }
  EXPECT_GT(checked, 100'000U);
}

TEST(Nation, QuotasAddUpAndAreUneven) {
  const auto quotas = nation_quotas(1, 153, 10'000'000);
  EXPECT_EQ(std::accumulate(quotas.begin(), quotas.end(), std::int64_t{0}), 10'000'000);
  EXPECT_GT(*std::ranges::max_element(quotas), 8 * *std::ranges::min_element(quotas));
}

TEST(Nation, EveryCouncilHasACodeOfItsOwn) {
  std::set<std::string> codes{std::string{world_la_code}};
  for (int council = 0; council < most_councils; ++council) EXPECT_TRUE(codes.insert(nation_la_code(council)).second);
}

TEST(Nation, WhatCannotBeDoneIsRefusedInWords) {
  const store::test::TemporaryFolder folder;
  NationOptions options = small(folder.path());
  options.councils = 0;
  EXPECT_FALSE(write_cld(options).has_value());
  options = small(folder.path() / "missing" / "all.csv");
  options.single = true;
  const auto refused = write_cld(options);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, FaultKind::unavailable);
}

TEST(CldOfWorld, HoldsEveryEventOnceAndNoDuplicateContact) {
  const store::test::TemporaryFolder folder;
  const auto words = Words::load().value();
  WorldOptions options = usual_world(today);
  options.people = 400;
  const World world{options, words};
  const auto written = write_cld_of_world(world, folder.path() / "world.csv");
  ASSERT_TRUE(written.has_value());
  std::multiset<std::string> expected, found;
  for (std::int64_t i = 0; i < world.blocks(); ++i)
    for (const auto& person : world.block(i)) {
      for (const auto& spec : person.contacts)
        if (spec.contact.conversation.resolution != "duplicate")
          expected.insert("Request " + person.record.reference + " " + spec.contact.conversation.received_at->london_date().iso() + " " +
                          (spec.contact.closed_on ? spec.contact.closed_on->iso() : ""));
      for (const auto& care : person.care)
        expected.insert(std::string{care.step.kind == Kind::assessment ? "Assessment" : care.step.kind == Kind::service ? "Service" : "Review"} + " " +
                        person.record.reference + " " + Date{care.step.start}.iso() + " " + (care.step.end == no_day ? "" : Date{care.step.end}.iso()));
    }
  const auto rows = rows_of(folder.path() / "world.csv");
  EXPECT_EQ(static_cast<std::size_t>(written->rows) + 1, rows.size());
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (!rows[i][21].empty()) found.insert(rows[i][21] + " " + rows[i][4] + " " + rows[i][23] + " " + rows[i][24]);
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace stepwise::demo
