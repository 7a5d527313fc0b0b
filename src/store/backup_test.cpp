// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "store/doctor.hpp"
#include "store/manifest.hpp"
#include "store/test/probe.hpp"

namespace stepwise::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class BackupTest : public test::EachEngine {
 public:
  fs::path folder() { return record().folder() / "copy"; }
  void save(int how_many) {
    for (int i = 0; i < how_many; ++i)
      ASSERT_TRUE(store().write([&](WriteTx& tx) -> Result<void> {
        tx.audit({.actor_name = "test", .action = "thing.added", .reason = "caf\xc3\xa9, a 'reason'\nover two lines"});
        tx.outbox({"letter", std::to_string(tx.next_id("letter")), "{}"});
        return {};
      }));
  }
  void back_up() {
    const auto made = store().backup(folder());
    ASSERT_TRUE(made) << made.error().sentence;
  }
  /// The sentence of a restore into a record of its own.
  std::string restored(const Options& options, bool replace = false) {
    const auto done = restore(folder(), options, replace);
    return done ? done->front() : done.error().sentence;
  }
  Options elsewhere(const std::string& engine) { return {.url = test::new_database(engine, elsewhere_), .clock = &clock()}; }
  std::string dump(const Options& options) {
    return test::Probe{options}.ask("select cast(count(*) as text) || ' ' || max(hash) from audit") + " " +
           test::Probe{options}.ask("select cast(sum(outbox_id) as text) || ' ' || max(item_key) from outbox");
  }

 private:
  test::TemporaryFolder elsewhere_;
};
STEPWISE_EACH_ENGINE(BackupTest);

TEST_P(BackupTest, is_restored_the_same_on_every_engine) {
  save(12);
  back_up();
  const std::string before = dump(record().options());
  for (const auto& engine : test::engines()) {
    const Options options = elsewhere(engine);
    EXPECT_THAT(restored(options), HasSubstr("Restored and proved"));
    EXPECT_EQ(dump(options), before) << engine;
    const auto store = Store::open(options);
    ASSERT_TRUE(store) << store.error().sentence;
    EXPECT_EQ(*(*store)->verify_audit(), 12);
    EXPECT_TRUE((*store)->write([](WriteTx& tx) -> Result<void> {
      tx.audit({.actor_name = "test", .action = "thing.added"});
      tx.outbox({"letter", "next", "{}"});
      return {};
    })) << "the numbers the database gives out go on after the restored ones";
    EXPECT_EQ(*(*store)->verify_audit(), 13);
  }
}

TEST_P(BackupTest, made_while_saving_is_one_moment_of_the_record) {
  save(5);
  std::atomic<bool> stop{false};
  std::jthread saver{[&] {
    while (!stop) save(1);
  }};
  back_up();
  stop = true;
  saver.join();
  const Options options = elsewhere("sqlite");
  EXPECT_THAT(restored(options), HasSubstr("Restored and proved"));
  test::Probe probe{options};
  EXPECT_EQ(probe.ask("select cast(count(*) as text) from audit"), probe.ask("select cast(count(*) as text) from outbox"));
}

TEST_P(BackupTest, does_not_take_the_place_of_a_record_unasked_or_in_use) {
  save(3);
  back_up();
  save(2);
  EXPECT_THAT(restored(record().options(), true), HasSubstr("The record is in use"));
  record().close();
  EXPECT_THAT(restored(record().options()), HasSubstr("There is a record"));
  EXPECT_THAT(restored(record().options(), true), HasSubstr("Restored and proved"));
  EXPECT_EQ(*record().reopen().verify_audit(), 3);
}

TEST_P(BackupTest, that_was_damaged_is_refused_and_replaces_nothing) {
  save(3);
  back_up();
  save(1);
  record().close();
  {
    std::fstream file{folder() / "audit.rows", std::ios::in | std::ios::out | std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    file.clear();
    file.seekp(static_cast<std::streamoff>(text.find("over two lines")));
    file << "over too lines";
  }
  EXPECT_THAT(restored(record().options(), true), HasSubstr("is not what was saved"));
  fs::resize_file(folder() / "audit.rows", 100);
  EXPECT_THAT(restored(record().options(), true), HasSubstr("damaged"));
  fs::remove(folder() / "manifest.json");
  EXPECT_THAT(restored(record().options(), true), HasSubstr("not a finished backup"));
  EXPECT_EQ(*record().reopen().verify_audit(), 4);
}

TEST_P(BackupTest, does_not_write_over_a_folder) {
  fs::create_directories(folder());
  EXPECT_THAT(store().backup(folder()).error().sentence, HasSubstr("is there already"));
}

TEST_P(BackupTest, check_and_doctor_find_a_sound_record_sound_and_a_broken_one_broken) {
  save(2);
  const auto check = store().check();
  EXPECT_TRUE(check.sound) << check.lines.front();
  for (const auto& finding : examine(record().options())) EXPECT_EQ(finding.act, finding.about == "durability") << finding.about << ": " << finding.sentence;
  test::Probe{record().options()}.script("insert into contact (person_id, contact_id, reference, received_at, recorded_at, channel, taken_by_name, taken_by_role, team_name, "
                                         "what_i_want, safety, resolution) values (404, 1, 'x', 1, 1, 'phone', 'a', 'b', 'c', 'd', 'no_concern', 'advice')");
  const auto broken = store().check();
  EXPECT_FALSE(broken.sound);
  EXPECT_THAT(broken.lines.front(), HasSubstr("1 rows of 'contact' belong to nobody on record"));
}

}  // namespace
}  // namespace stepwise::store
