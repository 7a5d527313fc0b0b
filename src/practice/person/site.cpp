// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "practice/person/room.hpp"
#include "sql/person.hpp"

namespace stepwise::person {
namespace {

constexpr std::string_view key_name = "person.search_key";

/// The key that seals search proofs: one for all servers of a record, made by the first.
Result<std::string> search_key(store::Store& store, Random& random) {
  if (const auto row = store.read()->one(sql::person::setting, {{"name", key_name}})) return row->text("value");
  const std::string fresh = SearchSeal::new_key_hex(random);
  return store.write([&](store::WriteTx& tx) -> Result<std::string> {
    tx.run(sql::person::setting_insert, {{"name", key_name}, {"value", fresh}, {"changed_at", tx.now()}});
    return tx.one(sql::person::setting, {{"name", key_name}})->text("value");
  });
}

class PersonSite final : public Site {
 public:
  explicit PersonSite(RoomPtr room) : room_{std::move(room)} {}

  bool ready() const override { return room_->search.ready(); }
  void wait_until_ready() override { room_->search.wait_until_ready(); }
  void add_section(RecordSection section) override { room_->sections.push_back(std::move(section)); }
  const Lists& lists() const override { return room_->lists; }

  std::vector<Possible> possible_matches(store::ReadTx& tx, const Details& details, const std::vector<std::string>& phones) const override {
    return person::possible_matches(*room_, tx, details, phones);
  }

  access::Routes routes() override {
    access::Routes all;
    for (const auto& part : {search_routes(room_), new_person_routes(room_), record_routes(room_), details_routes(room_), parts_routes(room_), people_routes(room_)})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }

  std::string metrics() const override {
    const auto counts = room_->hot.counts();
    const auto index = room_->search.index();
    return fmt::format(
        "stepwise_search_people {}\nstepwise_search_bytes {}\nstepwise_hot_records {}\nstepwise_hot_record_bytes {}\n"
        "stepwise_hot_record_hits_total {}\nstepwise_hot_record_misses_total {}\n",
        index->size(), index->bytes(), counts.records, counts.bytes, counts.hits, counts.misses);
  }

 private:
  RoomPtr room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, SiteSettings settings) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected<Fault>{lists.error()};
  const auto key = search_key(store, random);
  if (!key) return tl::unexpected<Fault>{key.error()};
  const RoomPtr room{new Room{store, SharedRandom{random}, std::move(*lists), SearchSeal{*key},
                              {store, NameForms::shipped(), settings.index_threads}, HotRecords{settings.hot_bytes}, {}}};
  store.on_commit([weak = std::weak_ptr{room}](const store::Committed& committed) {
    if (const RoomPtr here = weak.lock()) {
      here->hot.touched(committed.touched);
      here->search.touched(committed.touched);
    }
  });
  room->search.start();
  return std::make_shared<PersonSite>(room);
}

}  // namespace stepwise::person
