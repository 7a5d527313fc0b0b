// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_service.hpp"

#include <algorithm>

#include "practice/person/person_rows.hpp"
#include "practice/person/person_store.hpp"
#include "sql/person.hpp"

namespace stepwise::person {
namespace {

constexpr std::int64_t people_at_once = 4000;
constexpr auto after_a_fault = std::chrono::seconds{1};
/// Saves that come close together are read in one snapshot, unless someone waits to find theirs.
constexpr auto gathering = std::chrono::milliseconds{20};

/// Everything searchable about the people numbered `low` to `high`: four ordered reads walked side by side.
std::vector<IndexEntry> entries_between(store::ReadTx& tx, std::int64_t low, std::int64_t high) {
  std::vector<Searchable> people;
  tx.each(sql::person::between, {{"low", low}, {"high", high}}, [&](const store::Row& row) {
    Person person = person_from(row);
    people.push_back({person.id, std::move(person.reference), std::move(person.details), {}, {}, {}});
  });
  const auto of_person = [&](const store::Row& row) -> Searchable* {
    const auto id = row.id<PersonId>("person_id");
    const auto at = std::ranges::lower_bound(people, id, {}, &Searchable::id);
    return at != people.end() && at->id == id ? &*at : nullptr;
  };
  tx.each(sql::person::other_names_between, {{"low", low}, {"high", high}}, [&](const store::Row& row) {
    if (Searchable* person = of_person(row))
      person->other_names.push_back({.given_name = row.text("given_name"), .family_name = row.text("family_name")});
  });
  tx.each(sql::person::phones_between, {{"low", low}, {"high", high}}, [&](const store::Row& row) {
    if (Searchable* person = of_person(row)) person->phones.push_back(row.text("value"));
  });
  tx.each(sql::person::identifiers_between, {{"low", low}, {"high", high}}, [&](const store::Row& row) {
    if (Searchable* person = of_person(row)) person->other_references.push_back(row.text("value"));
  });
  std::vector<IndexEntry> entries;
  entries.reserve(people.size());
  for (const Searchable& person : people) entries.push_back(index_entry(person));
  return entries;
}

}  // namespace

SearchService::SearchService(store::Store& store, NameForms forms, int threads)
    : store_{store}, forms_{std::move(forms)}, threads_{std::max(1, threads)}, index_{std::make_shared<SearchIndex>(forms_)} {}

void SearchService::start() { thread_ = std::thread{[this] { live(); }}; }

SearchService::~SearchService() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void SearchService::wait_until_ready() {
  std::unique_lock lock{mutex_};
  done_.wait(lock, [&] { return closing_ || ready_; });
}

void SearchService::touched(const std::vector<PersonId>& people) {
  {
    const std::lock_guard lock{mutex_};
    waiting_.insert(waiting_.end(), people.begin(), people.end());
    ++asked_;
  }
  wake_.notify_one();
}

void SearchService::catch_up(std::chrono::milliseconds patience) {
  std::unique_lock lock{mutex_};
  ++in_a_hurry_;
  wake_.notify_one();
  done_.wait_for(lock, patience, [&, until = asked_] { return closing_ || (ready_ && followed_ >= until); });
  --in_a_hurry_;
}

std::shared_ptr<const SearchIndex> SearchService::index() const {
  const std::lock_guard lock{index_mutex_};
  return index_;
}

void SearchService::live() {
  std::vector<PersonId> now;
  std::uint64_t asked = 0;
  for (;;) {
    try {
      if (!ready_ || index_->wants_compacting()) build();
      follow(now);
      now.clear();
    } catch (const std::exception&) {
      std::unique_lock lock{mutex_};
      if (wake_.wait_for(lock, after_a_fault, [&] { return closing_; })) return;
      continue;
    }
    std::unique_lock lock{mutex_};
    followed_ = asked;
    done_.notify_all();
    wake_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
    wake_.wait_for(lock, gathering, [&] { return closing_ || in_a_hurry_ > 0; });
    if (closing_) return;
    now.swap(waiting_);
    asked = asked_;
    std::ranges::sort(now);
    now.erase(std::unique(now.begin(), now.end()), now.end());
  }
}

void SearchService::build() {
  auto fresh = built();
  const std::lock_guard lock{index_mutex_};
  index_ = std::move(fresh);
  ready_ = true;
}

/// A new index of the whole record, by several readers. People touched meanwhile wait, and are read again after it.
std::shared_ptr<SearchIndex> SearchService::built() {
  auto fresh = std::make_shared<SearchIndex>(forms_);
  fresh->begin_loading();
  const auto highest = store_.read()->one(sql::person::highest_id, {})->integer("person_id");
  std::atomic<std::int64_t> next = 1;
  std::exception_ptr fault;
  std::mutex fault_mutex;
  const auto work = [&] {
    try {
      for (std::int64_t low; (low = next.fetch_add(people_at_once)) <= highest;)
        fresh->put(entries_between(*store_.read(), low, low + people_at_once - 1));
    } catch (...) {
      const std::lock_guard lock{fault_mutex};
      fault = std::current_exception();
    }
  };
  const auto blocks = (highest + people_at_once - 1) / people_at_once;
  std::vector<std::thread> helpers;
  for (int i = 1; i < std::min<std::int64_t>(threads_, blocks); ++i) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();
  if (fault) std::rethrow_exception(fault);
  fresh->finish_loading();
  return fresh;
}

void SearchService::follow(const std::vector<PersonId>& people) {
  if (people.empty()) return;
  const auto tx = store_.read();
  for (const PersonId id : people) {
    const auto entries = entries_between(*tx, id.value(), id.value());
    if (entries.empty()) index_->remove(id);
    else index_->put(entries);
  }
}

}  // namespace stepwise::person
