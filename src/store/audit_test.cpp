// SPDX-License-Identifier: Apache-2.0
#include "store/audit.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "store/test/probe.hpp"

namespace stepwise::store {
namespace {

using testing::HasSubstr;
using AuditTest = test::EachEngine;
STEPWISE_EACH_ENGINE(AuditTest);

AuditLine line(std::string subject) { return {.actor = StaffId{7}, .actor_name = "A Worker", .role = "r", .action = "thing.changed", .subject = std::move(subject)}; }

RC_GTEST_PROP(Serialised, two_lines_are_written_alike_only_when_they_are_alike, (const std::string& a, const std::string& b, const std::string& c, const std::string& d)) {
  const ChainedLine one{1, {5}, {.subject = a, .reason = b}}, two{1, {5}, {.subject = c, .reason = d}};
  RC_ASSERT((serialised(one) == serialised(two)) == (a == c && b == d));
}

RC_GTEST_PROP(Serialised, moving_text_between_fields_is_seen, (const std::string& text)) {
  RC_PRE(!text.empty());
  RC_ASSERT(serialised({1, {5}, {.subject = text}}) != serialised({1, {5}, {.reason = text}}));
  RC_ASSERT(serialised({1, {5}, {.before = text}}) != serialised({1, {5}, {.after = text}}));
}

TEST(Serialised, nobody_is_not_the_same_as_somebody) {
  EXPECT_NE(serialised({1, {5}, {}}), serialised({1, {5}, {.actor = StaffId{0}}}));
  EXPECT_EQ(serialised({1, {5}, {.actor = StaffId{12}, .action = "a.b"}}), "1;1:1,1:5,2:12,0:,0:,3:a.b,~,0:,0:,0:,0:,0:,");
}

TEST(ChainedHash, is_sha_256_of_the_hash_before_and_the_line) {
  Digest digest;
  digest.add("abc");
  EXPECT_EQ(digest.hex_digest(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  digest.add("before" + serialised({1, {5}, {}}));
  EXPECT_EQ(chained_hash("before", {1, {5}, {}}), digest.hex_digest());
}

class Tampering : public test::EachEngine {
 public:
  Tampering() {
    for (int i = 1; i <= 5; ++i) EXPECT_TRUE(store().audit_later(line("thing:" + std::to_string(i))).wait());
    test::Probe{record().options()}.script(GetParam() == "sqlite" ? "drop trigger audit_no_update; drop trigger audit_no_delete;" : "drop trigger audit_no_change on audit;");
  }
  std::string verdict() {
    const auto lines = store().verify_audit();
    return lines ? "whole" : lines.error().sentence;
  }
};
STEPWISE_EACH_ENGINE(Tampering);

TEST_P(Tampering, leaves_an_untouched_chain_whole) { EXPECT_EQ(verdict(), "whole"); }
TEST_P(Tampering, an_altered_line_is_named) {
  test::Probe{record().options()}.script("update audit set reason = 'because' where audit_id = 3");
  EXPECT_THAT(verdict(), HasSubstr("Audit line 3 does not follow"));
}
TEST_P(Tampering, a_missing_line_is_named) {
  test::Probe{record().options()}.script("delete from audit where audit_id = 2");
  EXPECT_THAT(verdict(), HasSubstr("Audit line 2 is missing"));
}
TEST_P(Tampering, lines_cut_from_the_end_are_missed) {
  test::Probe{record().options()}.script("delete from audit where audit_id = 5");
  EXPECT_THAT(verdict(), HasSubstr("Audit line 5 is missing: lines were taken from the end"));
}
TEST_P(Tampering, a_null_made_empty_is_seen) {
  test::Probe{record().options()}.script("update audit set person_id = 0 where audit_id = 4");
  EXPECT_THAT(verdict(), HasSubstr("Audit line 4"));
}

TEST_P(AuditTest, lines_cannot_be_changed_or_removed) {
  ASSERT_TRUE(store().audit_later(line("thing:1")).wait());
  test::Probe probe{record().options()};
  EXPECT_ANY_THROW(probe.script("update audit set reason = 'x'"));
  EXPECT_ANY_THROW(probe.script("delete from audit"));
  EXPECT_EQ(probe.ask("select cast(count(*) as text) from audit"), "1");
}

TEST_P(AuditTest, time_never_goes_back_in_the_chain) {
  ASSERT_TRUE(store().audit_later(line("thing:1")).wait());
  const Instant before = clock().now();
  clock().move_to(before + seconds(-3600));
  Instant told{0};
  ASSERT_TRUE(store().write([&](WriteTx& tx) -> Result<void> {
    told = tx.now();
    tx.audit(line("thing:2"));
    return {};
  }));
  EXPECT_EQ(told, before + 1);
  ASSERT_TRUE(store().audit_later(line("thing:3")).wait());
  EXPECT_EQ(*store().verify_audit(), 3);
}

TEST_P(AuditTest, text_that_is_not_utf_8_is_kept_readable_and_the_chain_whole) {
  ASSERT_TRUE(store().audit_later(line("thing:\xff\xfe" + std::string(1, '\0'))).wait());
  EXPECT_EQ(*store().verify_audit(), 1);
}

TEST_P(AuditTest, the_chain_goes_on_after_a_restart) {
  ASSERT_TRUE(store().audit_later(line("thing:1")).wait());
  record().reopen();
  ASSERT_TRUE(store().audit_later(line("thing:2")).wait());
  EXPECT_EQ(*store().verify_audit(), 2);
}

}  // namespace
}  // namespace stepwise::store
