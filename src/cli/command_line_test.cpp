// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands.hpp"

namespace stepwise::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

struct Said {
  int code;
  std::string out, err;
};

Commands commands() {
  Commands all;
  all.push_back(migrate_command());
  all.push_back(demo_command());
  all.push_back(measure_command());
  all.push_back(sql_command());
  all.push_back(benchmark_command());
  all.push_back(population_command());
  all.push_back(cld_command());
  all.push_back(forms_command());
  all.push_back(backup_command());
  all.push_back(doctor_command());
  return all;
}

Said say(std::vector<std::string> words) {
  words.insert(words.begin(), "stepwise");
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{in, out, err};
  const int code = run(static_cast<int>(arguments.size()), arguments.data(), commands(), terminal);
  return {code, out.str(), err.str()};
}

class CommandLine : public testing::Test {
 protected:
  CommandLine() : folder_{fs::temp_directory_path() / ("stepwise-cli-" + std::to_string(::getpid()))} { fs::create_directories(folder_); }
  ~CommandLine() override { fs::remove_all(folder_); }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }

 private:
  fs::path folder_;
};

TEST_F(CommandLine, help_shows_the_whole_line_to_type) {
  EXPECT_THAT(say({"doctor", "--help"}).out, HasSubstr("Usage: stepwise doctor [OPTIONS]"));
  EXPECT_THAT(say({"measure", "run", "--help"}).out, HasSubstr("Usage: stepwise measure run [OPTIONS] measure"));
  EXPECT_THAT(say({"--help"}).out, HasSubstr("Usage: stepwise [OPTIONS] SUBCOMMAND"));
}

TEST_F(CommandLine, words_not_understood_are_answered_with_those_that_would_be) {
  const Said nonsense = say({"nonsense"});
  EXPECT_EQ(nonsense.code, 2);
  EXPECT_THAT(nonsense.err, HasSubstr("There is no 'stepwise nonsense'. After 'stepwise' comes one of: migrate, demo"));
  EXPECT_THAT(say({"measure"}).err, HasSubstr("After 'stepwise measure' comes one of: run, explain, verify, list"));
  EXPECT_THAT(say({"measure", "rum"}).err, HasSubstr("There is no 'stepwise measure rum'"));
  EXPECT_THAT(say({"backup"}).err, HasSubstr("'stepwise backup' needs to: a new folder for the copy"));
  EXPECT_THAT(say({"doctor", "--dat"}).err, HasSubstr("Try 'stepwise doctor --help'"));
}

TEST_F(CommandLine, forms_are_checked_by_item_and_loaded_once) {
  std::ofstream{at("good-week.json")} << R"({"resourceType":"Questionnaire","title":"A good week","status":"active","item":[{"linkId":"best","type":"text","text":"What was best?"}]})";
  std::ofstream{at("twice.json")} << R"({"resourceType":"Questionnaire","title":"Twice","status":"active","item":[{"linkId":"a","type":"text","text":"A?"},{"linkId":"a","type":"text","text":"B?"}]})";
  EXPECT_EQ(say({"forms", "check", at("good-week.json")}).code, 0);
  const Said twice = say({"forms", "check", at("good-week.json"), at("twice.json")});
  EXPECT_EQ(twice.code, 1);
  EXPECT_THAT(twice.out, HasSubstr("refused a: "));
  EXPECT_EQ(say({"forms", "check", at("none.json")}).code, 3);
  ASSERT_EQ(say({"migrate", "--data", at("data")}).code, 0);
  const Said loaded = say({"forms", "load", at("good-week.json"), "--publish", "--data", at("data")});
  EXPECT_EQ(loaded.code, 0) << loaded.err;
  EXPECT_THAT(loaded.out, HasSubstr("good-week: version 1, published"));
  EXPECT_THAT(say({"forms", "load", at("good-week.json"), "--publish", "--data", at("data")}).out, HasSubstr("loaded before"));
  EXPECT_EQ(say({"forms", "load", at("twice.json"), "--data", at("data")}).code, 3);
}

TEST_F(CommandLine, the_demo_councils_own_file_checks_with_what_was_planted_in_it) {
  ASSERT_EQ(say({"demo", "council-file", "--people", "1500", "--out", at("council.csv")}).code, 0);
  const Said text = say({"cld", "check", at("council.csv")});
  EXPECT_EQ(text.code, 4) << text.err;
  EXPECT_THAT(text.out, HasSubstr("rows of council 990"));
  EXPECT_THAT(text.out, testing::ContainsRegex("NHS_Number: [0-9]+ blank"));
  EXPECT_THAT(text.out, testing::ContainsRegex("Ethnicity: [0-9]+ blank"));
  const Said rows = say({"cld", "check", at("council.csv"), "--format", "csv"});
  EXPECT_THAT(rows.out, Not(HasSubstr("not in the list"))) << "the demo writes Release 2 as it is";
  EXPECT_THAT(rows.out, Not(HasSubstr("Release 1")));
  EXPECT_THAT(rows.out, Not(HasSubstr("at odds")));
}

TEST_F(CommandLine, national_files_check_with_every_fault_they_are_given) {
  ASSERT_EQ(say({"demo", "cld", "--councils", "6", "--rows", "24000", "--single", "--out", at("nation.csv")}).code, 0);
  const Said said = say({"cld", "check", at("nation.csv"), "--format", "json", "--rows", "1"});
  EXPECT_EQ(said.code, 4) << said.err;
  for (const auto* planted : {"Ethnicity is blank", "Primary_Support_Reason is blank", "NHS_Number is blank", "is before Event_Start_Date", "NFA: See notes", "Event_Outcome is blank", "only a service may still be open"})
    EXPECT_THAT(said.out, HasSubstr(planted));
}

TEST_F(CommandLine, cld_check_ends_with_how_bad_it_is) {
  EXPECT_EQ(say({"cld", "check", at("none.csv")}).code, 3);
  EXPECT_EQ(say({"cld", "check", at("none.csv"), "--format", "xml"}).code, 2);
  EXPECT_EQ(say({"cld", "check", at("none.csv"), "--on", "soon"}).code, 2);
  const std::string header = "LA_Code,Client_Type,Event_Type,Event_Start_Date\n";
  std::ofstream{at("few.csv")} << header << "990,Service user,Request,2025-04-01\n";
  EXPECT_EQ(say({"cld", "check", at("few.csv")}).code, 4);
  std::ofstream{at("semicolons.csv")} << "LA_Code;Client_Type\n990;Carer\n";
  const Said said = say({"cld", "check", at("few.csv"), at("semicolons.csv")});
  EXPECT_EQ(said.code, 3);
  EXPECT_THAT(said.err, HasSubstr("semicolons.csv: The file is separated by semicolons (row 1)."));
  const Said national = say({"cld", "check", at("few.csv"), "--format", "dq", "--on", "2026-04-20"});
  EXPECT_THAT(national.out, HasSubstr("LA_Name,LA_Code,ImportDate,Module,DataField,cond_,FieldStatus,chk_,FieldValidity,Value,Count\n"));
  EXPECT_THAT(national.out, HasSubstr(",990,2026-04-20,Person details,Client_Type,2,Mandatory,1,Passed: Valid,Service user,1\n"));
  EXPECT_THAT(national.out, HasSubstr(",990,2026-04-20,Person details,NHS_Number,2,Mandatory,-1,Failed: Blank (Mandatory),NULL,1\n"));
}

TEST_F(CommandLine, words_that_cannot_be_meant_are_refused_before_a_file_is_opened) {
  EXPECT_EQ(say({"measure", "run", "fd-nope", "--cld", at("none.csv")}).code, 2);
  EXPECT_EQ(say({"measure", "run", "all", "--format", "json", "--cld", at("none.csv")}).code, 2);
  EXPECT_EQ(say({"measure", "run", "all", "--from", "2026-05", "--to", "2026-04", "--cld", at("none.csv")}).code, 2);
  EXPECT_EQ(say({"measure", "run", "all", "--cld", at("none.csv")}).code, 3);
}

TEST(Waiting, says_nothing_of_quick_work_and_wipes_what_it_said_of_slow_work) {
  std::istringstream in;
  std::ostringstream out, err;
  Terminal terminal{in, out, err, true};
  { const Waiting quick{terminal, "Counting"}; }
  EXPECT_EQ(err.str(), "");
  {
    const Waiting slow{terminal, "Counting"};
    std::this_thread::sleep_for(std::chrono::milliseconds{2300});
  }
  EXPECT_THAT(err.str(), HasSubstr("Counting: 2 seconds so far"));
  EXPECT_TRUE(err.str().ends_with("\r\x1b[K"));
  err.str("");
  terminal.shows_progress = false;
  {
    const Waiting unseen{terminal, "Counting"};
    std::this_thread::sleep_for(std::chrono::milliseconds{2100});
  }
  EXPECT_EQ(err.str(), "");
}

TEST_F(CommandLine, a_folder_that_cannot_be_made_is_named_with_what_to_do) {
  std::ofstream{at("file")} << "not a folder";
  const Said said = say({"migrate", "--data", at("file") + "/record"});
  EXPECT_EQ(said.code, 3);
  EXPECT_THAT(said.err, HasSubstr("cannot be used"));
  EXPECT_THAT(said.err, Not(HasSubstr("filesystem error")));
  EXPECT_THAT(say({"sql", "--data", at(""), "--file", at("")}).err, HasSubstr("There is no record"));
}

TEST_F(CommandLine, verify_compares_the_people_who_are_in_the_record) {
  ASSERT_EQ(say({"demo", "--data", at("record"), "--people", "120"}).code, 0);
  EXPECT_THAT(say({"demo", "--data", at("record"), "--people", "120"}).out, HasSubstr("here already"));
  const Said said = say({"measure", "verify", "--record", "--data", at("record"), "--people", "20"});
  EXPECT_EQ(said.code, 0) << said.err;
  EXPECT_THAT(said.out, testing::ContainsRegex("fd-referrals +the record +same: [1-9]"));
  EXPECT_EQ(say({"measure", "verify", "--people", "-3"}).code, 2);
  EXPECT_EQ(say({"measure", "verify", "--people", "20", "--cld", at("none.csv")}).code, 3);
}

TEST_F(CommandLine, someone_found_by_sql_can_be_explained) {
  ASSERT_EQ(say({"demo", "--data", at("record"), "--people", "40"}).code, 0);
  const Said said = say({"measure", "explain", "fd-referrals", "--person", "1", "--data", at("record")});
  EXPECT_EQ(said.code, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr("Referrals"));
  EXPECT_EQ(say({"measure", "explain", "fd-referrals", "--person", "4000", "--data", at("record")}).code, 3);
}

}  // namespace
}  // namespace stepwise::cli
