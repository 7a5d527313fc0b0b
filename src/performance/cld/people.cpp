// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/people.hpp"

#include <algorithm>
#include <bit>

namespace stepwise::cld {
namespace {

using story::Event;
using story::Facts;

constexpr std::size_t ahead = 8;  ///< rows fetched early: a person's lie anywhere in the part

struct Candidate {
  Identity identity;
  std::uint64_t preference;
  Event event;
  const FileRow* row;
};

bool is_earlier(const Candidate& a, const Candidate& b) {
  if (a.identity != b.identity) return a.identity < b.identity;
  return a.preference != b.preference ? a.preference > b.preference : a.event.record > b.event.record;
}

/// Birth from the latest period, then the earliest; death from the latest period, then the latest (cld.md 8.6).
class LatestDates {
 public:
  void offer(int order, const FileRow& row, Facts& facts) {
    if (row.birth_month != 0 && (order > birth_ || (order == birth_ && row.birth_month < facts.birth_month))) {
      facts.birth_month = row.birth_month;
      birth_ = order;
    }
    if (row.died != story::no_day && (order > death_ || (order == death_ && row.died > facts.died))) {
      facts.died = row.died;
      death_ = order;
    }
  }

 private:
  int birth_ = -1, death_ = -1;
};

void put(const Details& details, Facts& facts) {
  facts.support_reason = details.support_reason;
  facts.accommodation = details.accommodation;
  facts.gender = details.gender;
  facts.ethnicity = details.ethnicity;
  facts.employment = details.employment;
  facts.has_unpaid_carer = details.has_unpaid_carer;
  facts.autism = details.autism;
  facts.dementia = details.dementia;
  facts.visual = details.visual;
  facts.hearing = details.hearing;
}

class Maker {
 public:
  Maker(const Making& making, const MakingOfCouncil& council) : making_{making}, council_{council}, latest_{making.telling} {}

  Made make(std::span<const Bucket* const> buckets) {
    gather(buckets);
    group();
    for (std::size_t person = 0; person + 1 < starts_.size(); ++person)
      add_person({sorted_.data() + starts_[person], starts_[person + 1] - starts_[person]});
    return std::move(made_);
  }

 private:
  void gather(std::span<const Bucket* const> buckets) {
    std::size_t rows = 0;
    for (const Bucket* bucket : buckets) rows += bucket->rows();
    rows_.reserve(rows);
    for (const Bucket* bucket : buckets)
      bucket->each([this](const FileRow& row) {
        if (making_.piece_counts[row.piece]) rows_.push_back(&row);
      });
  }

  /// Numbers people as they are met, then puts their rows side by side.
  void group() {
    const std::size_t slots = std::bit_ceil(rows_.size() * 2 + 2);
    std::vector<std::uint32_t> table(slots, 0);
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> person_of(rows_.size());
    starts_.assign(1, 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::uint64_t key = rows_[i]->person;
      std::size_t at = (key * 0x9E3779B97F4A7C15ULL >> 20) & (slots - 1);
      while (table[at] != 0 && keys[table[at] - 1] != key) at = (at + 1) & (slots - 1);
      if (table[at] == 0) {
        keys.push_back(key);
        starts_.push_back(0);
        table[at] = static_cast<std::uint32_t>(keys.size());
      }
      person_of[i] = table[at] - 1;
      ++starts_[table[at]];
    }
    for (std::size_t person = 1; person < starts_.size(); ++person) starts_[person] += starts_[person - 1];
    std::vector<std::uint32_t> next{starts_.begin(), starts_.end()};
    sorted_.resize(rows_.size() + ahead, nullptr);
    for (std::size_t i = 0; i < rows_.size(); ++i) sorted_[next[person_of[i]]++] = rows_[i];
    made_.shard.reserve(keys.size(), {rows_.size() / 2, rows_.size() / 4, rows_.size() / 3, rows_.size() / 8, 0}, keys.size() * 12);
  }

  void add_person(std::span<const FileRow* const> rows) {
    candidates_.clear();
    for (const FileRow* const& place : rows) {
      __builtin_prefetch(*(&place + ahead));
      const FileRow& row = *place;
      const Serving& serving = making_.servings[row.group];
      Event event = row.event;
      if (const Filtered filtered = filter(event, row.died, serving); filtered != Filtered::kept) {
        ++made_.filtered[static_cast<std::size_t>(filtered)];
        continue;
      }
      event.record = static_cast<std::uint32_t>(making_.lines_before[row.piece] + row.event.record);
      event.team = council_.team_numbers[row.event.team];
      candidates_.push_back({identity_of(event, row.provision(), making_.product), preference_of(event, serving), event, &row});
    }
    if (!candidates_.empty()) keep_one_of_each();
  }

  void keep_one_of_each() {
    std::ranges::sort(candidates_, is_earlier);
    events_.clear();
    provisions_.clear();
    latest_.begin();
    LatestDates dates;
    Facts facts;
    bool is_linked = false;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& one = candidates_[i];
      if (i > 0 && one.identity == candidates_[i - 1].identity) {
        ++made_.repeated;
        continue;
      }
      const Serving& serving = making_.servings[one.row->group];
      Event event = one.event;
      if (is_cropped(event, serving, making_.product)) event.end = serving.reference.to;
      events_.push_back(event);
      provisions_.push_back(one.row->provision());
      latest_.offer(std::uint64_t{serving.order} << 32 | std::uint64_t{event.end} << 16 | event.start, one.row->details);
      dates.offer(serving.order, *one.row, facts);
      is_linked = is_linked || (!council_.linked.empty() && one.row->la_person != 0 && council_.linked.contains(one.row->la_person));
    }
    put(latest_.get(), facts);
    if (is_linked) facts.has_unpaid_carer = story::Needs::yes;
    made_.used += events_.size();
    const FileRow& first = *candidates_.front().row;
    made_.shard.add(first.person, first.text(), facts, events_, provisions_);
  }

  const Making& making_;
  const MakingOfCouncil& council_;
  LatestDetails latest_;
  Made made_;
  std::vector<const FileRow*> rows_, sorted_;
  std::vector<std::uint32_t> starts_;
  std::vector<Candidate> candidates_;
  std::vector<Event> events_;
  std::vector<story::Provision> provisions_;
};

}  // namespace

Made make_shard(std::span<const Bucket* const> buckets, const Making& making, const MakingOfCouncil& council) {
  return Maker{making, council}.make(buckets);
}

void add_linked(std::span<const Link> links, const Making& making, LinkedPeople& linked) {
  for (const Link& link : links) {
    const Serving& serving = making.servings[link.group];
    if (!making.piece_counts[link.piece] || !serving.serves) continue;
    Event event = link.event;
    if (!link.has_event || filter(event, link.died, serving) == Filtered::kept) linked.insert(link.la_person);
  }
}

}  // namespace stepwise::cld
