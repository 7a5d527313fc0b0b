// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands.hpp"
#include "performance/cld/check/test/sample.hpp"

namespace stepwise::cli {
namespace {

using cld::test::row;
using testing::AllOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

struct Said {
  int code;
  std::string out, err;
};

/// A record with kept returns, spoken to by commands alone.
class CldReturnsLine : public testing::Test {
 protected:
  CldReturnsLine() : folder_{fs::temp_directory_path() / ("stepwise-cli-returns-" + std::to_string(::getpid()))} {
    fs::create_directories(folder_);
    EXPECT_EQ(say({"migrate"}).code, 0);
  }
  ~CldReturnsLine() override { fs::remove_all(folder_); }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& gender, const std::string& reference = "R1") const {
    std::ofstream{at(name)} << cld::test::header() << cld::test::line(row("Request", {{"Gender", gender}, {"Event_Reference", reference}}));
    return at(name);
  }
  Said say(std::vector<std::string> words) const {
    Commands all;
    all.push_back(migrate_command());
    all.push_back(cld_command());
    all.push_back(measure_command());
    all.push_back(backup_command());
    all.push_back(restore_command());
    all.push_back(doctor_command());
    words.insert(words.begin(), "stepwise");
    if (std::ranges::find(words, "--data") == words.end()) words.insert(words.end(), {"--data", at("var")});
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    std::istringstream in;
    std::ostringstream out, err;
    Terminal terminal{in, out, err};
    const int code = run(static_cast<int>(arguments.size()), arguments.data(), std::move(all), terminal);
    return {code, out.str(), err.str()};
  }
  /// The reference of the return of this file.
  std::string reference(const std::string& name) const {
    std::istringstream lines{say({"cld", "list"}).out};
    for (std::string line; std::getline(lines, line);)
      if (line.find("  " + name + "  ") != std::string::npos) return line.substr(0, line.find(' '));
    ADD_FAILURE() << name << " is not listed";
    return {};
  }

 private:
  fs::path folder_;
};

TEST_F(CldReturnsLine, load_checks_keeps_and_says_what_each_return_serves) {
  const Said clean = say({"cld", "load", write("clean.csv", "Female"), "--received", "2026-04-20"});
  EXPECT_EQ(clean.code, 0) << clean.err;
  EXPECT_THAT(clean.out, AllOf(HasSubstr("1 row; 0 failures in 0 rows, and 0 warnings"), HasSubstr("Kept as "), HasSubstr("received on 2026-04-20"), HasSubstr("serves 2025-04-01 to 2026-03-31")));
  const Said faulty = say({"cld", "load", write("faulty.csv", "Lady"), "--received", "2026-05-20"});
  EXPECT_EQ(faulty.code, 1);
  EXPECT_THAT(faulty.out, AllOf(HasSubstr("Most failures: Gender (1)"), HasSubstr("serves nothing: ")));
  EXPECT_TRUE(fs::exists(at("var/returns")));
}

TEST_F(CldReturnsLine, load_refuses_what_it_cannot_keep_with_a_sentence) {
  EXPECT_THAT(say({"cld", "load", at("nothing.csv")}).err, HasSubstr("nothing.csv"));
  EXPECT_EQ(say({"cld", "load", at("nothing.csv")}).code, 3);
  std::ofstream{at("list.csv")} << "shopping,list\neggs,6\n";
  EXPECT_EQ(say({"cld", "load", at("list.csv")}).code, 3);
  EXPECT_THAT(say({"cld", "list"}).out, HasSubstr("No return is kept"));
  const std::string file = write("one.csv", "Female");
  EXPECT_EQ(say({"cld", "load", file}).code, 0);
  const Said again = say({"cld", "load", file});
  EXPECT_EQ(again.code, 3);
  EXPECT_THAT(again.err, AllOf(HasSubstr("here already"), HasSubstr("one.csv")));
  for (const char* day : {"soon", "2999-01-01"}) EXPECT_EQ(say({"cld", "load", file, "--received", day}).code, 2) << day;
  EXPECT_EQ(say({"cld", "load"}).code, 2);
  const Said no_record = say({"cld", "load", file, "--data", at("elsewhere")});
  EXPECT_EQ(no_record.code, 3);
  EXPECT_THAT(no_record.err, HasSubstr("There is no record"));
}

TEST_F(CldReturnsLine, a_return_is_left_out_with_a_reason_and_counts_again) {
  ASSERT_EQ(say({"cld", "load", write("one.csv", "Female")}).code, 0);
  const std::string one = reference("one.csv");
  EXPECT_EQ(say({"cld", "exclude", one}).code, 2);
  EXPECT_EQ(say({"cld", "exclude", "nowhere", "--reason", "the wrong month"}).code, 3);
  const Said out = say({"cld", "exclude", one, "--reason", "the wrong month"});
  EXPECT_EQ(out.code, 0) << out.err;
  EXPECT_THAT(out.out, HasSubstr("No return counts now"));
  EXPECT_EQ(say({"cld", "exclude", one, "--reason", "the wrong month"}).code, 3);
  EXPECT_THAT(say({"cld", "list"}).out, HasSubstr("left out: the wrong month"));
  EXPECT_EQ(say({"measure", "run", "fd-contacts-resolved", "--returns"}).code, 3);
  EXPECT_THAT(say({"cld", "include", one}).out, HasSubstr("serves 2025-04-01"));
  EXPECT_EQ(say({"cld", "include", one}).code, 3);
}

TEST_F(CldReturnsLine, measures_count_on_kept_returns_as_of_a_day) {
  ASSERT_EQ(say({"cld", "load", write("one.csv", "Female"), "--received", "2026-04-20"}).code, 0);
  const Said now = say({"measure", "run", "fd-contacts-resolved", "--returns", "--by", "council"});
  EXPECT_EQ(now.code, 0) << now.err;
  EXPECT_THAT(now.out, HasSubstr("990"));
  EXPECT_NE(say({"measure", "run", "fd-contacts-resolved", "--returns", "--as-of", "2026-04-01", "--by", "council"}).out, now.out);
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--as-of", "2026-04-01"}, {"--returns", "--as-of", "soon"}, {"--returns", "--cld", at("one.csv")}}) {
    std::vector<std::string> words{"measure", "run", "fd-contacts-resolved"};
    words.insert(words.end(), wrong.begin(), wrong.end());
    EXPECT_EQ(say(words).code, 2) << wrong.back();
  }
}

TEST_F(CldReturnsLine, explain_tells_each_row_of_an_event) {
  const std::string file = write("one.csv", "Female");
  EXPECT_THAT(say({"cld", "explain", "R1", "--council", "990"}).err, HasSubstr("No return is kept"));
  const Said of_file = say({"cld", "explain", "R1", "--council", "990", "--file", file});
  EXPECT_EQ(of_file.code, 0) << of_file.err;
  EXPECT_THAT(of_file.out, AllOf(HasSubstr("row 2 of "), HasSubstr("kept")));
  ASSERT_EQ(say({"cld", "load", file}).code, 0);
  EXPECT_THAT(say({"cld", "explain", "R1", "--council", "990"}).out, HasSubstr("row 2 of one.csv: kept"));
  EXPECT_EQ(say({"cld", "explain", "R9", "--council", "990"}).code, 3);
  for (const char* council : {"99", "Leeds"}) EXPECT_EQ(say({"cld", "explain", "R1", "--council", council}).code, 2) << council;
}

TEST_F(CldReturnsLine, explain_asks_whose_event_only_when_there_are_several_councils) {
  const std::string file = write("one.csv", "Female");
  EXPECT_THAT(say({"cld", "explain", "R1", "--file", file}).out, HasSubstr("row 2 of "));
  EXPECT_EQ(say({"cld", "explain", "R1", "--file", at("nothing.csv")}).code, 3);
  ASSERT_EQ(say({"cld", "load", file}).code, 0);
  EXPECT_THAT(say({"cld", "explain", "R1"}).out, HasSubstr("row 2 of one.csv: kept"));
  std::ofstream{at("other.csv")} << cld::test::header() << cld::test::line(row("Request", {{"LA_Code", "503"}}));
  ASSERT_NE(say({"cld", "load", at("other.csv")}).code, 3);
  const Said which = say({"cld", "explain", "R1"});
  EXPECT_EQ(which.code, 2);
  EXPECT_THAT(which.err, HasSubstr("2 councils (503, 990)"));
  EXPECT_EQ(say({"cld", "explain", "R1", "--council", "990"}).code, 0);
}

TEST_F(CldReturnsLine, load_names_the_fields_with_most_failures_first) {
  std::ofstream{at("many.csv")} << cld::test::header() << cld::test::line(row("Request", {{"Gender", "Lady"}, {"Ethnicity", "Elf"}}))
                                << cld::test::line(row("Request", {{"Event_Outcome", "Fine"}, {"Event_Reference", "R2"}})) << cld::test::line(row("Request", {{"Event_Outcome", "Fine"}, {"Event_Reference", "R3"}}));
  EXPECT_THAT(say({"cld", "load", at("many.csv")}).out, HasSubstr("Most failures: Event_Outcome (2), "));
}

TEST_F(CldReturnsLine, a_backup_carries_the_files_and_a_restore_brings_them_back) {
  ASSERT_EQ(say({"cld", "load", write("one.csv", "Female")}).code, 0);
  EXPECT_THAT(say({"backup", at("copy")}).out, HasSubstr("1 kept return"));
  EXPECT_THAT(say({"restore", at("copy"), "--data", at("other")}).out, HasSubstr("1 kept return"));
  const Said counted = say({"measure", "run", "fd-contacts-resolved", "--returns", "--data", at("other")});
  EXPECT_EQ(counted.code, 0) << counted.err;
}

TEST_F(CldReturnsLine, a_kept_file_that_is_gone_is_said_before_it_is_needed) {
  ASSERT_EQ(say({"cld", "load", write("one.csv", "Female"), "--received", "2026-04-20"}).code, 0);
  EXPECT_THAT(say({"doctor"}).out, HasSubstr("1, each with its file."));
  EXPECT_EQ(say({"backup", at("whole")}).code, 0);
  for (const auto& file : fs::directory_iterator{at("var") + "/returns"}) fs::remove(file);
  const Said doctor = say({"doctor"});
  EXPECT_EQ(doctor.code, 1);
  EXPECT_THAT(doctor.out, HasSubstr("1 of 1 have no file in "));
  const Said backup = say({"backup", at("copy")});
  EXPECT_EQ(backup.code, 1);
  EXPECT_THAT(backup.err, AllOf(HasSubstr("the file of the kept return "), HasSubstr("Put it back from another copy")));
}

}  // namespace
}  // namespace stepwise::cli
