// SPDX-License-Identifier: Apache-2.0
#include "store/store.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <barrier>
#include <sstream>
#include <thread>

#include "base/random.hpp"
#include "store/drafts.hpp"
#include "store/kept.hpp"
#include "store/test/probe.hpp"

namespace stepwise::store {
namespace {

using test::bytes_of_every_value;
using testing::ElementsAre;
using testing::HasSubstr;

class StoreTest : public test::EachEngine {
 public:
  StoreTest() { test::make_things(record().options()); }
  Result<void> add(std::int64_t id, const std::string& words) {
    return store().write([&](WriteTx& tx) -> Result<void> {
      tx.run(test::thing_insert, {{"id", id}, {"words", words}, {"share", 0.5}, {"bytes", nullptr}});
      return {};
    });
  }
  std::int64_t things() { return store().read()->one(test::thing_count, {})->integer("how_many"); }
};
STEPWISE_EACH_ENGINE(StoreTest);

TEST_P(StoreTest, a_thread_that_reads_within_a_read_never_waits_for_itself_or_for_others_like_it) {
  const int readers = record().options().readers;
  std::barrier all_hold_one{readers};
  std::atomic<int> done = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < readers; ++i)
    threads.emplace_back([&] {
      const auto outer = store().read();
      all_hold_one.arrive_and_wait();
      done += things() == 0 ? 1 : 0;
    });
  threads.clear();
  EXPECT_EQ(done, readers) << "as many as the record lends, each with one and asking for a second";
  EXPECT_EQ(things(), 0);
}

TEST_P(StoreTest, gives_back_every_kind_of_value_as_it_was) {
  const std::string words = "Zoë O'Brien ¿ 漢字 'quoted' :not_an_argument";
  const auto kept = store().write([&](WriteTx& tx) -> Result<void> {
    tx.run(test::thing_insert, {{"id", std::int64_t{1} << 62}, {"words", words}, {"share", 0.1}, {"bytes", bytes_of_every_value}});
    tx.run(test::thing_insert, {{"id", -1}, {"words", nullptr}, {"share", nullptr}, {"bytes", std::optional<std::string>{}}});
    return {};
  });
  ASSERT_TRUE(kept) << kept.error().sentence;
  const auto tx = store().read();
  const auto full = tx->one(test::thing_by_id, {{"id", std::int64_t{1} << 62}});
  EXPECT_EQ(full->text("words"), words);
  EXPECT_EQ(full->real("share"), 0.1);
  EXPECT_EQ(full->text("bytes"), bytes_of_every_value);
  const auto empty = tx->one(test::thing_by_id, {{"id", -1}});
  EXPECT_TRUE(empty->is_null("words") && empty->is_null("share") && empty->is_null("bytes"));
  EXPECT_EQ(empty->maybe_text("words"), std::nullopt);
  EXPECT_FALSE(tx->one(test::thing_by_id, {{"id", 7}}));
}

TEST(NewRecord, is_for_its_owner_alone) {
  test::TestRecord record{"sqlite"};
  ASSERT_TRUE(record.store().audit_later({.actor_name = "test", .action = "thing.looked"}).wait());
  const std::string file = record.options().url.substr(7);
  using std::filesystem::perms;
  for (const char* beside : {"", "-wal", "-shm", ".lock"})
    EXPECT_EQ(std::filesystem::status(file + beside).permissions(), perms::owner_read | perms::owner_write) << beside;
}

TEST(PostgresAddress, opens_a_record_and_says_why_it_cannot) {
  if (test::engines().size() < 2) return;
  test::TestRecord record{"postgres"};
  Options options = record.options();
  std::istringstream words{options.url.substr(options.url.find("host="))};
  std::string host, database;
  words >> host >> database;
  std::string folder;
  for (const char letter : host.substr(5)) folder += letter == '/' ? std::string{"%2F"} : std::string{letter};
  options.url = "postgresql://postgres@" + folder + "/" + database.substr(7);
  const auto opened = Store::open(options);
  ASSERT_TRUE(opened) << opened.error().sentence;
  EXPECT_FALSE((*opened)->read()->one(test::audit_count, {})->is_null("how_many"));
  options.url += "_elsewhere";
  const auto missing = Store::open(options);
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().sentence, HasSubstr("_elsewhere\" does not exist"));
}

TEST_P(StoreTest, stops_a_programmer_who_mistakes_a_name_or_a_kind) {
  const auto tx = store().read();
  EXPECT_THROW(tx->one(test::thing_by_id, {{"person", 1}}), std::logic_error);
  EXPECT_THROW(tx->one(test::thing_by_id, {}), std::logic_error);
  EXPECT_THROW(tx->one(test::thing_by_id, {{"id", "one"}}), std::logic_error);
  ASSERT_TRUE(add(1, "a"));
  const auto row = store().read()->one(test::thing_by_id, {{"id", 1}});
  EXPECT_THROW(row->text("id"), std::logic_error);
  EXPECT_THROW(row->text("colour"), std::logic_error);
}

TEST_P(StoreTest, a_fault_undoes_only_its_own_work) {
  std::vector<Ticket> tickets;
  for (int i = 0; i < 40; ++i)
    tickets.push_back(store().write_later([i](WriteTx& tx) -> Result<void> {
      tx.run(test::thing_insert, {{"id", i}, {"words", std::to_string(i)}, {"share", 1}, {"bytes", nullptr}});
      tx.audit({.actor_name = "test", .action = "thing.added"});
      tx.touch(PersonId{i});
      if (i % 4 == 0) return fail(FaultKind::invalid, "Every fourth is refused.");
      return {};
    }));
  for (int i = 0; i < 40; ++i) EXPECT_EQ(tickets[static_cast<std::size_t>(i)].wait(), i % 4 != 0) << i;
  EXPECT_EQ(things(), 30);
  EXPECT_EQ(*store().verify_audit(), 30);
  EXPECT_EQ(store().changes_after(0).touched.size(), 30U);
}

TEST_P(StoreTest, a_second_row_with_the_same_key_is_stale_and_leaves_nothing) {
  ASSERT_TRUE(add(1, "same"));
  const auto twice = add(2, "same");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().kind, FaultKind::stale);
  const auto caught = store().write([&](WriteTx& tx) -> Result<int> {
    try {
      tx.run(test::thing_insert, {{"id", 1}, {"words", "other"}, {"share", 0.0}, {"bytes", nullptr}});
    } catch (const Conflict&) {
      return fail(FaultKind::invalid, "Already there.");
    }
    return 1;
  });
  EXPECT_EQ(caught.error().sentence, "Already there.");
  EXPECT_EQ(things(), 1);
}

TEST_P(StoreTest, a_swallowed_conflict_does_not_count_as_saved) {
  ASSERT_TRUE(add(1, "same"));
  const auto swallowed = store().write([&](WriteTx& tx) -> Result<void> {
    tx.run(test::thing_insert, {{"id", 2}, {"words", "fresh"}, {"share", 0.0}, {"bytes", nullptr}});
    try {
      tx.run(test::thing_insert, {{"id", 1}, {"words", "other"}, {"share", 0.0}, {"bytes", nullptr}});
    } catch (const Conflict&) {
    }
    return {};
  });
  EXPECT_FALSE(swallowed);
  EXPECT_EQ(things(), 1);
}

TEST_P(StoreTest, a_surprise_reaches_the_caller_and_the_writer_lives_on) {
  EXPECT_THROW(store().write([](WriteTx&) -> Result<void> { throw std::domain_error{"a bug"}; }), std::domain_error);
  EXPECT_THROW(store().write([&](WriteTx&) -> Result<void> { return add(5, "inside"); }), std::logic_error);
  EXPECT_FALSE(store().write_later([](WriteTx&) -> Result<void> { throw std::domain_error{"a bug"}; }).wait());
  EXPECT_TRUE(add(6, "after"));
  EXPECT_EQ(store().writer_load().failed, 3U);
}

TEST_P(StoreTest, a_snapshot_does_not_see_later_saves_and_cannot_save) {
  ASSERT_TRUE(add(1, "before"));
  const auto snapshot = store().read();
  EXPECT_EQ(snapshot->one(test::thing_count, {})->integer("how_many"), 1);
  ASSERT_TRUE(add(2, "after"));
  EXPECT_EQ(snapshot->one(test::thing_count, {})->integer("how_many"), 1);
  EXPECT_EQ(things(), 2);
  EXPECT_ANY_THROW(snapshot->one(test::thing_insert_returning, {{"words", "sly"}}));
}

TEST_P(StoreTest, gives_out_numbers_and_counts_what_is_numbered_by_us) {
  const auto numbers = store().write([](WriteTx& tx) -> Result<std::vector<std::int64_t>> {
    return std::vector{tx.insert(test::thing_insert_returning, {{"words", "a"}}), tx.insert(test::thing_insert_returning, {{"words", "b"}}), tx.next_id("contact"),
                       tx.next_id("contact"), tx.next_id("event")};
  });
  ASSERT_TRUE(numbers) << numbers.error().sentence;
  EXPECT_THAT(*numbers, ElementsAre(1, 2, 1, 2, 1));
}

TEST_P(StoreTest, counts_commits_that_change_what_lists_show_and_no_others) {
  const auto number = [&] { return saves(*store().read()); };
  const std::int64_t before = number();
  const auto held = store().read();
  ASSERT_EQ(saves(*held), before);
  ASSERT_TRUE(add(1, "a"));
  const std::int64_t after = number();
  EXPECT_GT(after, before);
  EXPECT_EQ(saves(*held), before) << "a snapshot keeps its number";
  ASSERT_TRUE(store().audit_later({.actor_name = "test", .action = "person.looked"}).wait());
  EXPECT_FALSE(add(1, "a")) << "undone";
  SeededRandom random{1};
  ASSERT_TRUE(save_draft(store(), random, {.staff = StaffId{1}, .kind = "note", .fields = "{}"}));
  EXPECT_EQ(number(), after);
  ASSERT_TRUE(store().write([](WriteTx& tx) -> Result<void> {
    tx.touch(PersonId{1});
    return {};
  }));
  EXPECT_GT(number(), after);
}

TEST_P(StoreTest, keeps_what_was_made_from_the_record_until_something_is_saved) {
  Kept<std::int64_t> kept{2};
  int made = 0;
  const auto count = [&](const std::string& key) {
    return *kept.get(*store().read(), key, [&] {
      ++made;
      return things();
    });
  };
  EXPECT_EQ(count("mine"), 0);
  EXPECT_EQ(count("mine"), 0);
  EXPECT_EQ(made, 1);
  EXPECT_EQ(count("theirs"), 0) << "another's";
  EXPECT_EQ(made, 2);
  ASSERT_TRUE(add(1, "a"));
  EXPECT_EQ(count("mine"), 1);
  EXPECT_EQ(count("theirs"), 1);
  EXPECT_EQ(made, 4);
  for (const char* key : {"a third", "mine", "theirs", "a third"}) EXPECT_EQ(count(key), 1) << key;
  EXPECT_LE(made, 8) << "no more are held than were asked for";
}

TEST_P(StoreTest, tells_listeners_who_was_touched_before_the_saver_goes_on) {
  std::vector<std::int64_t> told;
  store().on_commit([&](const Committed& committed) {
    for (const PersonId person : committed.touched) told.push_back(person.value());
  });
  ASSERT_TRUE(store().write([](WriteTx& tx) -> Result<void> {
    for (const int person : {9, 3, 9}) tx.touch(PersonId{person});
    return {};
  }));
  EXPECT_THAT(told, ElementsAre(3, 9));
}

TEST_P(StoreTest, hears_of_another_servers_saves_once_and_not_twice_of_its_own) {
  auto other = std::move(*Store::open(record().options()));
  std::atomic<int> heard{0}, own{0};
  store().on_commit([&](const Committed& committed) {
    for (const PersonId person : committed.touched) (person == PersonId{1} ? own : heard) += 1;
  });
  const auto touch = [](PersonId person) {
    return [person](WriteTx& tx) -> Result<void> {
      tx.touch(person);
      tx.audit({.actor_name = "test", .action = "person.touched"});
      return {};
    };
  };
  ASSERT_TRUE(store().write(touch(PersonId{1})));
  ASSERT_TRUE(other->write(touch(PersonId{2})));
  ASSERT_TRUE(store().write(touch(PersonId{1})));
  for (int tries = 0; tries < 200 && heard == 0; ++tries) std::this_thread::sleep_for(std::chrono::milliseconds{10});
  std::this_thread::sleep_for(std::chrono::milliseconds{100});
  EXPECT_EQ(heard, 1);
  EXPECT_EQ(own, 2);
  EXPECT_EQ(*store().verify_audit(), 3);
}

TEST_P(StoreTest, many_savers_on_two_servers_make_one_chain) {
  auto other = std::move(*Store::open(record().options()));
  constexpr int threads = 8, saves = 25;
  std::atomic<int> kept{0};
  {
    std::vector<std::jthread> savers;
    for (int t = 0; t < threads; ++t)
      savers.emplace_back([&, t] {
        Store& mine = t % 2 ? *other : store();
        for (int i = 0; i < saves; ++i)
          if (mine.write([&](WriteTx& tx) -> Result<void> {
                tx.run(test::thing_insert, {{"id", t * 1000 + i}, {"words", nullptr}, {"share", 0}, {"bytes", nullptr}});
                tx.audit({.actor_name = "test", .action = "thing.added", .subject = std::to_string(t * 1000 + i)});
                return {};
              }))
            ++kept;
      });
  }
  EXPECT_EQ(kept, threads * saves);
  EXPECT_EQ(things(), threads * saves);
  EXPECT_EQ(*store().verify_audit(), threads * saves);
}

TEST_P(StoreTest, tickets_call_back_once_whether_asked_before_or_after) {
  std::atomic<int> before{0}, after{0};
  const Ticket ticket = store().audit_later({.actor_name = "test", .action = "thing.looked"});
  ticket.then([&](bool kept) { before += kept ? 1 : 100; });
  EXPECT_TRUE(ticket.wait());
  ticket.then([&](bool kept) { after += kept ? 1 : 100; });
  EXPECT_TRUE(Ticket{}.wait());
  record().close();
  EXPECT_EQ(before, 1);
  EXPECT_EQ(after, 1);
}

TEST_P(StoreTest, times_statements_and_counts_commits) {
  ASSERT_TRUE(add(1, "a"));
  EXPECT_EQ(things(), 1);
  std::uint64_t calls = 0;
  for (const auto& timing : store().timings())
    if (timing.name == "test.thing_count") calls = timing.calls;
  EXPECT_EQ(calls, 1U);
  EXPECT_EQ(store().writer_load().commits, 1U);
}

}  // namespace
}  // namespace stepwise::store
