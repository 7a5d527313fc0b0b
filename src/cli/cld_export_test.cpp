// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/share.hpp"
#include "cli/commands.hpp"
#include "store/test/probe.hpp"
#include "store/test_support.hpp"

namespace stepwise::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Said {
  int code;
  std::string out, err;
};

Said say(std::vector<std::string> words) {
  words.insert(words.begin(), "stepwise");
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  Commands all;
  all.push_back(demo_command());
  all.push_back(cld_command());
  all.push_back(migrate_command());
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{in, out, err};
  const int code = run(static_cast<int>(arguments.size()), arguments.data(), std::move(all), terminal);
  return {code, out.str(), err.str()};
}

/// One demo council for all: a return changes nothing of it but the audit.
class CldExportCommand : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<store::test::TemporaryFolder>();
    ASSERT_EQ(say({"demo", "--data", data(), "--people", "400"}).code, 0);
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static std::string at(const std::string& name) { return (folder_->path() / name).string(); }
  static std::string data() { return at("record"); }
  static inline std::unique_ptr<store::test::TemporaryFolder> folder_;
};

TEST_F(CldExportCommand, writes_a_return_that_the_check_finds_clean_for_one_reader_alone) {
  const Said said = say({"cld", "export", "--data", data(), "--output", at("return.csv")});
  EXPECT_EQ(said.code, 0) << said.err;
  EXPECT_EQ(said.out, "");
  EXPECT_THAT(said.err, HasSubstr("Left out:"));
  EXPECT_EQ(say({"cld", "check", at("return.csv")}).code, 0);
  struct stat facts {};
  ASSERT_EQ(stat(at("return.csv").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
}

TEST_F(CldExportCommand, writes_the_same_to_standard_output) {
  ASSERT_EQ(say({"cld", "export", "--data", data(), "--output", at("same.csv")}).code, 0);
  const Said said = say({"cld", "export", "--data", data()});
  EXPECT_THAT(said.out, StartsWith("LA_Code,Reporting_Period_Start_Date,"));
  EXPECT_EQ(said.out, *read_file(at("same.csv")));
}

TEST_F(CldExportCommand, writes_the_hospital_stays_beside_the_return_for_one_reader_alone) {
  const Said said = say({"cld", "export", "--data", data(), "--output", at("with.csv"), "--spells", at("stays.csv")});
  EXPECT_EQ(said.code, 0) << said.err;
  EXPECT_THAT(said.err, HasSubstr("hospital stays beside it"));
  EXPECT_THAT(*read_file(at("stays.csv")), StartsWith("NHS_Number,Admission_Date,Discharge_Date,"));
  struct stat facts {};
  ASSERT_EQ(stat(at("stays.csv").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  EXPECT_EQ(say({"cld", "export", "--data", data(), "--output", at("one.csv"), "--spells", at("one.csv")}).code, 2);
  EXPECT_EQ(say({"cld", "export", "--data", data(), "--output", at("two.csv"), "--spells", at("no/such/folder/stays.csv")}).code, 3);
}

TEST_F(CldExportCommand, writes_nothing_without_the_councils_code) {
  ASSERT_EQ(say({"migrate", "--data", at("bare")}).code, 0);
  EXPECT_EQ(say({"cld", "export", "--data", at("bare"), "--la-code", "503"}).code, 3) << "nobody is in it";
  const Said wrong = say({"cld", "export", "--data", data(), "--la-code", " ", "--output", at("never.csv")});
  EXPECT_EQ(wrong.code, 4);
  EXPECT_THAT(wrong.err, HasSubstr("LA_Code is blank in"));
  EXPECT_THAT(wrong.err, HasSubstr("Nothing was written."));
  EXPECT_FALSE(std::filesystem::exists(at("never.csv")));
  EXPECT_FALSE(std::filesystem::exists(at("never.csv.part")));
}

TEST_F(CldExportCommand, says_why_it_does_not_end_with_nought_when_only_a_row_is_wrong) {
  const std::string record = at("repeating");
  std::filesystem::copy(data(), record, std::filesystem::copy_options::recursive);
  store::test::Probe{{.url = "sqlite:" + record + "/stepwise.db"}}.script(
      "insert into care_event (person_id, start_on, care_event_id, reference, event_type, service_type, service_component, outcome, delivery_mechanism, "
      "unit_cost_pence, cost_frequency, planned_units) select person_id, start_on, 900000001, 'repeating', event_type, service_type, "
      "service_component, outcome, delivery_mechanism, unit_cost_pence, cost_frequency, planned_units from care_event where event_type = 'service' "
      "and end_on is null and cancelled = 0 and service_type = 'community' limit 1");
  const Said said = say({"cld", "export", "--data", record, "--output", at("repeating.csv")});
  EXPECT_EQ(said.code, 1);
  EXPECT_THAT(said.err, HasSubstr("Warnings:        1  repeats another row\n"));
}

TEST_F(CldExportCommand, says_what_is_wrong_with_its_words) {
  for (const auto& [words, sentence] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"--to", "soon"}, "--to is a day"}, {{"--from", "2026"}, "--from is a day"}, {{"--on", "x"}, "--on is a day"},
           {{"--la-code", "abc"}, "--la-code is 3 digits"}, {{"--la-code", "12"}, "--la-code is 3 digits"}, {{"--output", data()}, "is a folder"},
           {{"--from", "2026-05-01", "--to", "2026-04-01"}, "--from has to be"}, {{"--to", "2126-03-31"}, "days that are over"}}) {
    std::vector<std::string> line{"cld", "export", "--data", data()};
    line.insert(line.end(), words.begin(), words.end());
    const Said said = say(line);
    EXPECT_EQ(said.code, 2) << words[0];
    EXPECT_THAT(said.err, HasSubstr(sentence));
  }
  EXPECT_EQ(say({"cld", "export", "--data", at("nowhere")}).code, 3);
  EXPECT_EQ(say({"cld", "export", "--data", data(), "--output", at("no/such/folder/return.csv")}).code, 3);
  EXPECT_THAT(say({"cld", "export", "--help"}).out, HasSubstr("Usage: stepwise cld export [OPTIONS]"));
}

}  // namespace
}  // namespace stepwise::cli
