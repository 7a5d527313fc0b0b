// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

#include "base/share.hpp"
#include "base/text.hpp"
#include "store/catalogue.hpp"
#include "store/test/probe.hpp"

namespace stepwise::store {
namespace {

using testing::HasSubstr;

class Migrating : public testing::TestWithParam<std::string> {
 public:
  Options empty() { return {.url = test::new_database(GetParam(), folder_), .clock = &clock_}; }
  static std::string open_fault(const Options& options) {
    const auto store = Store::open(options);
    return store ? "opened" : store.error().sentence;
  }

 private:
  test::TemporaryFolder folder_;
  FixedClock clock_{{1'700'000'000'000'000}};
};
STEPWISE_EACH_ENGINE(Migrating);

std::vector<std::string> schema(const Options& options) {
  test::Probe probe{options};
  std::vector<std::string> out;
  for (const Table& table : tables_of(probe.connection())) out.push_back(table.name + ": " + table.select_text);
  out.push_back(probe.ask(probe.connection().engine() == Engine::sqlite
                              ? "select group_concat(sql, ';') from (select sql from sqlite_master where sql is not null order by name)"
                              : "select string_agg(indexdef, ';' order by indexdef) from pg_indexes where schemaname = current_schema()"));
  return out;
}

TEST_P(Migrating, step_by_step_with_rows_ends_where_a_fresh_record_is) {
  const Options walked = empty(), fresh = empty();
  const int newest = newest_version(migrations());
  ASSERT_TRUE(Store::migrate_to(walked, 1));
  test::Probe{walked}.script("insert into setting (name, value, changed_at) values ('council', 'Ashbourne', 1)");
  for (int version = 2; version <= newest; ++version) {
    const auto done = Store::migrate_to(walked, version);
    ASSERT_TRUE(done) << done.error().sentence;
    EXPECT_EQ(done->size(), 1U);
  }
  ASSERT_TRUE(Store::migrate(fresh));
  EXPECT_EQ(schema(walked), schema(fresh));
  EXPECT_EQ(test::Probe{walked}.ask("select value from setting"), "Ashbourne");
  EXPECT_EQ(open_fault(walked), "opened");
}

TEST_P(Migrating, a_second_time_does_nothing) {
  const Options options = empty();
  ASSERT_TRUE(Store::migrate(options));
  EXPECT_TRUE(Store::migrate(options)->empty());
}

TEST_P(Migrating, a_record_not_migrated_is_not_opened) {
  const Options options = empty();
  EXPECT_THAT(open_fault(options), HasSubstr("Run 'stepwise migrate'"));
  ASSERT_TRUE(Store::migrate_to(options, 1));
  EXPECT_THAT(open_fault(options), HasSubstr("run 'stepwise migrate'"));
}

TEST_P(Migrating, a_record_of_a_newer_version_is_left_alone) {
  const Options options = empty();
  ASSERT_TRUE(Store::migrate(options));
  test::Probe{options}.script("insert into migration (version, name, digest, applied_at) values (999, 'future', '0', 1)");
  EXPECT_THAT(open_fault(options), HasSubstr("made by a newer version of stepwise (schema 999"));
  EXPECT_THAT(Store::migrate(options).error().sentence, HasSubstr("newer version"));
}

TEST_P(Migrating, an_altered_shipped_file_is_named) {
  const Options options = empty();
  ASSERT_TRUE(Store::migrate(options));
  test::Probe{options}.script("update migration set digest = '0123' where version = 1");
  EXPECT_THAT(open_fault(options), HasSubstr("Migration 1 (store) is not the one this record was made with"));
}

TEST_P(Migrating, a_migration_that_fails_is_undone_whole) {
  const Options options = empty();
  ASSERT_TRUE(Store::migrate_to(options, 1));
  test::Probe probe{options};
  std::vector<Migration> all{migrations()[0], {2, "bad", 7, "create table half (x bigint); create table half (x bigint);"}};
  const auto done = bring_up_to(probe.connection(), all, 2, {1});
  EXPECT_THAT(done.error().sentence, HasSubstr("Migration 2 (bad) could not be applied and was undone"));
  EXPECT_ANY_THROW(probe.ask("select count(*) from half"));
  EXPECT_EQ(*version_of(probe.connection(), all), 1);
}

/// src/store/migrations/seals.txt: "version digest", a line for each migration that was shipped.
TEST(Seals, no_shipped_migration_was_altered) {
  const auto seals = read_file("src/store/migrations/seals.txt");
  ASSERT_TRUE(seals) << seals.error().sentence;
  for (const auto line : split(*seals, '\n')) {
    if (trim(line).empty() || line.starts_with('#')) continue;
    const auto words = split(line, ' ');
    ASSERT_EQ(words.size(), 2U) << line;
    const auto version = static_cast<std::size_t>(*parse_number(words[0]));
    ASSERT_LE(version, migrations().size()) << "a shipped migration was removed";
    EXPECT_EQ(fmt::format("{:016x}", migrations()[version - 1].digest), words[1]) << "migration " << version << " is shipped: put it back and add a new one";
  }
}

}  // namespace
}  // namespace stepwise::store
