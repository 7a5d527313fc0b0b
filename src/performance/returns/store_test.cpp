// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "base/share.hpp"
#include "performance/cld/source.hpp"
#include "performance/returns/submission_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::returns {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::string unpacked(const fs::path& path) {
  const auto source = cld::open_source(path);
  EXPECT_TRUE(source);
  std::string text, block(1 << 16, '\0');
  for (auto got = (*source)->read(block.data(), block.size()); got && *got > 0; got = (*source)->read(block.data(), block.size())) text.append(block, 0, *got);
  return text;
}

class Returns : public store::test::EachEngine {
 public:
  Vault vault() const { return Vault{folder_.path() / "returns"}; }
  NewSubmission from(std::string name = "q1.csv") {
    NewSubmission submission{std::move(name), *Date::parse_iso("2026-07-03"), {}};
    submission.line.actor_name = "Ann Example";
    return submission;
  }
  Result<std::string> put(std::string_view bytes, std::string name = "q1.csv") { return keep(store(), vault(), random_, from(std::move(name)), read_from(bytes)); }
  Submission find(const std::string& reference) { return *submission_of(*store().read(), reference); }
  Result<void> leave_out(const std::string& reference, std::string_view reason) {
    return store().write([&](store::WriteTx& tx) { return exclude(tx, reference, reason, from().line); });
  }
  Result<void> let_in(const std::string& reference) {
    return store().write([&](store::WriteTx& tx) { return include(tx, reference, from().line); });
  }
  std::vector<std::string> audited() {
    static constexpr store::Column gives[]{{"action", store::Kind::text}, {"reason", store::Kind::text}};
    static const store::Statement lines{"returns_test.audit", "select action, reason from audit where action like 'return.%' order by audit_id", {}, gives};
    std::vector<std::string> out;
    store().read()->each(lines, {}, [&](const store::Row& row) { out.push_back(row.text("action") + "|" + row.text("reason")); });
    return out;
  }

 private:
  store::test::TemporaryFolder folder_;
  SystemRandom random_;
};

TEST_P(Returns, a_file_is_kept_as_it_came_packed_and_for_its_owner_alone) {
  const std::string text = "LA_Code,LA_Person_Unique_Identifier\n" + std::string(700'000, 'x') + "\n";
  const auto reference = put(text, "C:\\sent\\q1 final.csv");
  ASSERT_TRUE(reference) << reference.error().sentence;
  const Submission one = find(*reference);
  EXPECT_EQ(one.file_name, "q1 final.csv");
  EXPECT_EQ(one.bytes, static_cast<std::int64_t>(text.size()));
  EXPECT_EQ(one.received_on.iso(), "2026-07-03");
  EXPECT_EQ(one.by, "Ann Example");
  EXPECT_EQ(state_of(one), State::checking);
  const fs::path kept = vault().path_of(one.kept_as);
  EXPECT_EQ(unpacked(kept), text);
  EXPECT_LT(fs::file_size(kept), text.size() / 10);
  struct stat found {};
  ASSERT_EQ(::stat(kept.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0600U);
  EXPECT_EQ(std::distance(fs::directory_iterator{vault().folder()}, fs::directory_iterator{}), 1);
  EXPECT_EQ(audited(), std::vector<std::string>{"return.loaded|"});
}

TEST_P(Returns, the_same_bytes_are_kept_once_and_the_first_is_named) {
  const auto first = put("a,b\n1,2\n", "first.csv"), other = put("a,b\n1,3\n", "other.csv"), again = put("a,b\n1,2\n", "second.csv");
  ASSERT_TRUE(first && other);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, FaultKind::invalid);
  EXPECT_THAT(again.error().sentence, ::testing::AllOf(HasSubstr("first.csv"), HasSubstr("3 July 2026"), HasSubstr(*first)));
  EXPECT_EQ(submissions(*store().read()).size(), 2U);
  EXPECT_EQ(std::distance(fs::directory_iterator{vault().folder()}, fs::directory_iterator{}), 2);
  ASSERT_TRUE(leave_out(*first, "the wrong month"));
  EXPECT_THAT(put("a,b\n1,2\n").error().sentence, HasSubstr("left out"));
}

TEST_P(Returns, what_is_packed_already_is_kept_as_it_is) {
  for (const auto& [start, ending] : {std::pair{std::string{"\x1F\x8B rest"}, ".csv.gz"}, std::pair{std::string{"PK\x03\x04 rest"}, ".zip"}, {"PAR1 rest", ".parquet"}}) {
    const auto reference = put(start);
    ASSERT_TRUE(reference);
    EXPECT_THAT(find(*reference).kept_as, ::testing::EndsWith(ending));
    EXPECT_EQ(read_file(vault().path_of(find(*reference).kept_as)).value(), start);
  }
}

TEST_P(Returns, an_empty_file_and_a_folder_that_cannot_be_made_are_refused_with_a_sentence) {
  EXPECT_THAT(put("").error().sentence, HasSubstr("empty"));
  SystemRandom random;
  const auto nowhere = keep(store(), Vault{"/proc/nowhere"}, random, from(), read_from("a\n1\n"));
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().kind, FaultKind::unavailable);
  EXPECT_THAT(nowhere.error().sentence, HasSubstr("/proc/nowhere"));
  EXPECT_TRUE(submissions(*store().read()).empty());
}

TEST_P(Returns, a_return_is_left_out_with_a_reason_and_counts_again) {
  const std::string reference = put("a\n1\n").value();
  const std::string counting = stamp_of(submissions(*store().read()));
  ASSERT_TRUE(finish_check(store(), find(reference).id, {}));
  const std::string checked = stamp_of(submissions(*store().read()));
  EXPECT_NE(counting, checked);
  for (const char* reason : {"", "   ", "no"}) EXPECT_EQ(leave_out(reference, reason).error().kind, FaultKind::invalid) << reason;
  EXPECT_EQ(leave_out("nowhere", "the wrong month").error().kind, FaultKind::not_found);
  ASSERT_TRUE(leave_out(reference, " the wrong month "));
  EXPECT_EQ(state_of(find(reference)), State::excluded);
  EXPECT_EQ(find(reference).excluded_reason, "the wrong month");
  EXPECT_NE(stamp_of(submissions(*store().read())), checked);
  EXPECT_EQ(leave_out(reference, "once more").error().kind, FaultKind::stale);
  ASSERT_TRUE(let_in(reference));
  EXPECT_EQ(let_in(reference).error().kind, FaultKind::stale);
  EXPECT_EQ(let_in("nowhere").error().kind, FaultKind::not_found);
  EXPECT_EQ(state_of(find(reference)), State::counts);
  EXPECT_EQ(stamp_of(submissions(*store().read())), checked);
  EXPECT_THAT(audited(), ::testing::ElementsAre("return.loaded|", "return.excluded|the wrong month", "return.included|"));
}

TEST_P(Returns, one_server_at_a_time_checks_a_return_and_what_a_stop_left_is_taken_up_again) {
  const std::string first = put("a\n1\n").value(), second = put("a\n2\n").value();
  const auto one = claim_unchecked(store()), two = claim_unchecked(store());
  ASSERT_TRUE(one && two);
  EXPECT_EQ((std::set{one->reference, two->reference}), (std::set{first, second}));
  EXPECT_FALSE(claim_unchecked(store()));
  ASSERT_TRUE(finish_unreadable(store(), one->id, "It is a picture."));
  EXPECT_EQ(state_of(find(one->reference)), State::unreadable);
  give_up_claim(store(), two->reference);
  ASSERT_EQ(claim_unchecked(store())->reference, two->reference);
  EXPECT_FALSE(claim_unchecked(store()));
  clock().move_to(clock().now() + claim_lasts + seconds(1));
  const auto again = claim_unchecked(store());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->reference, two->reference);
}

TEST_P(Returns, what_a_check_found_is_kept_once_and_read_back) {
  const std::string reference = put("a\n1\n").value();
  Quality quality{12, 3, 4, 5, {"503", "504"}, Date::parse_iso("2025-04-01"), Date::parse_iso("2026-03-31"), {"A note."}, {}};
  quality.fields.push_back({"Assessments", "Method", 9, 4, 5, {{"blank", false, 4, "Method is blank.", {2, 7}, {{"North", 3}}}}});
  ASSERT_TRUE(finish_check(store(), find(reference).id, quality));
  ASSERT_TRUE(finish_check(store(), find(reference).id, Quality{}));
  const Submission one = find(reference);
  EXPECT_EQ(one.rows, 12);
  EXPECT_EQ(one.failures, 4);
  EXPECT_EQ(one.councils, (std::vector<std::string>{"503", "504"}));
  EXPECT_EQ(one.stated_end->iso(), "2026-03-31");
  const auto back = quality_of(*store().read(), one.id);
  ASSERT_TRUE(back && *back);
  EXPECT_EQ(write_quality(**back), write_quality(quality));
  EXPECT_FALSE(read_quality("{}"));
  EXPECT_FALSE(read_quality("not JSON"));
}

TEST_P(Returns, parts_are_replaced_whole) {
  const SubmissionId id = find(put("a\n1\n").value()).id;
  const Span year{*Date::parse_iso("2025-04-01"), *Date::parse_iso("2026-03-31")};
  ASSERT_TRUE(replace_parts(store(), {{id, "503", 10, year.to, year.from, year.to, {}, {}, true, {year}, ""}, {id, "503", 5, year.to, {}, {}, {}, {}, false, {}, "a later one"}}));
  const auto two = parts(*store().read());
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[0].serves, std::vector<Span>{year});
  EXPECT_TRUE(two[0].fell_back);
  EXPECT_EQ(two[1].why_not, "a later one");
  ASSERT_TRUE(replace_parts(store(), {}));
  EXPECT_TRUE(parts(*store().read()).empty());
}

STEPWISE_EACH_ENGINE(Returns);

TEST(Carry, copies_what_is_not_there_and_writes_over_nothing) {
  const store::test::TemporaryFolder folder;
  const fs::path from = folder.path() / "from", to = folder.path() / "to";
  fs::create_directories(from);
  fs::create_directories(to);
  std::ofstream{from / "a.csv.gz"} << "new";
  std::ofstream{from / "b.csv.gz"} << "b";
  std::ofstream{from / ".incoming-c"} << "half";
  std::ofstream{to / "a.csv.gz"} << "old";
  EXPECT_EQ(carry(from, to).value(), 1U);
  EXPECT_EQ(read_file(to / "a.csv.gz").value(), "old");
  EXPECT_EQ(read_file(to / "b.csv.gz").value(), "b");
  EXPECT_FALSE(fs::exists(to / ".incoming-c"));
  EXPECT_EQ(carry(folder.path() / "none", to).value(), 0U);
}

TEST(Spans, are_written_read_and_joined) {
  const auto day = [](const char* text) { return *Date::parse_iso(text); };
  const std::vector<Span> quarters{{day("2025-07-01"), day("2025-09-30")}, {day("2025-04-01"), day("2025-06-30")}, {day("2026-01-01"), day("2026-03-31")}};
  EXPECT_EQ(read_spans(write_spans(quarters)), quarters);
  EXPECT_EQ(joined(quarters), (std::vector<Span>{{day("2025-04-01"), day("2025-09-30")}, {day("2026-01-01"), day("2026-03-31")}}));
  EXPECT_TRUE(read_spans("").empty());
  EXPECT_TRUE(read_spans("nonsense 2025-01-01").empty());
}

}  // namespace
}  // namespace stepwise::returns
