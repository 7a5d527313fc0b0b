// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/people.hpp"

#include <algorithm>
#include <bit>

#include "base/text.hpp"

namespace stepwise::cld {
namespace {

using story::Event;
using story::EventType;
using story::Facts;

/// Of rows that are the same event the highest is kept: the latest period, then open or latest end, then the best
/// outcome, then a conversation.
std::uint64_t preference_of(const FileRow& row) {
  const bool unranked = row.event.outcome == story::Outcome::none || row.event.outcome == story::Outcome::not_mapped;
  const auto outcome = static_cast<std::uint64_t>(unranked ? 0 : 255 - static_cast<int>(row.event.outcome));
  return std::uint64_t{row.period_end} << 48 | std::uint64_t{row.event.end} << 32 | outcome << 8 | std::uint64_t{row.event.is_conversation()};
}

/// What the rows of events that are kept say of the person.
void add_details(std::span<const FileRow> rows, LatestDetails& latest, Facts& facts) {
  latest.begin();
  for (const FileRow& row : rows) {
    Event event = row.event;
    if (story::settle(event, facts.died)) latest.offer(std::uint64_t{row.period_end} << 32 | std::uint64_t{event.end} << 16 | event.start, row.details);
  }
  const Details details = latest.get();
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

/// Birth from the latest period, then the earliest; death from the latest period, then the latest (cld.md 8.6).
Facts facts_of(std::span<const FileRow> rows, LatestDetails& latest) {
  Facts facts;
  int birth_period = -1, death_period = -1;
  for (const FileRow& row : rows) {
    const int period = row.period_end;
    if (row.birth_month != 0 && (period > birth_period || (period == birth_period && row.birth_month < facts.birth_month))) {
      facts.birth_month = row.birth_month;
      birth_period = period;
    }
    if (row.died != story::no_day && (period > death_period || (period == death_period && row.died > facts.died))) {
      facts.died = row.died;
      death_period = period;
    }
  }
  add_details(rows, latest, facts);
  return facts;
}

constexpr std::size_t ahead = 12;  ///< people whose identifier is fetched early: it lies anywhere in the file

struct Candidate {
  std::uint64_t identity, preference;
  Event event;
  story::Provision provision;
  Day period_end;
};

class Maker {
 public:
  explicit Maker(const Making& making) : making_{making}, latest_{making.telling} {}

  Made make(std::span<const Bucket* const> buckets) {
    gather(buckets);
    group();
    for (std::size_t person = 0; person + 1 < starts_.size(); ++person) {
      if (person + ahead + 1 < starts_.size()) __builtin_prefetch(making_.file.data() + sorted_[starts_[person + ahead]].text_at());
      add_person({sorted_.data() + starts_[person], starts_[person + 1] - starts_[person]});
    }
    return std::move(made_);
  }

 private:
  void gather(std::span<const Bucket* const> buckets) {
    std::size_t rows = 0;
    for (const Bucket* bucket : buckets) rows += bucket->rows;
    rows_.reserve(rows);
    for (const Bucket* bucket : buckets)
      for (const auto* block : bucket->blocks)
        for (std::size_t i = 0; i < block->used; ++i) {
          const FileRow& row = block->rows[i];
          if (making_.piece_counts[row.piece()]) rows_.push_back(row);
        }
  }

  /// Numbers people as they are met, then puts their rows side by side.
  void group() {
    const std::size_t slots = std::bit_ceil(rows_.size() * 2 + 2);
    std::vector<std::uint32_t> table(slots, 0);
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> person_of(rows_.size());
    starts_.assign(1, 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::uint64_t key = rows_[i].person;
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
    sorted_.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) sorted_[next[person_of[i]]++] = rows_[i];
    made_.shard.reserve(keys.size(), {rows_.size() / 2, rows_.size() / 4, rows_.size() / 3, rows_.size() / 8, 0}, keys.size() * 12);
  }

  void add_person(std::span<const FileRow> rows) {
    const Facts facts = facts_of(rows, latest_);
    candidates_.clear();
    for (const FileRow& row : rows) {
      Event event = row.event;
      event.record = static_cast<std::uint32_t>(making_.lines_before[row.piece()] + row.event.record);
      event.team = making_.team_numbers[row.event.team];
      if (!story::settle(event, facts.died)) {
        ++made_.after_death;
        continue;
      }
      FileRow settled = row;
      settled.event = event;
      candidates_.push_back({identity_of(event), preference_of(settled), event, row.provision, row.period_end});
    }
    if (!candidates_.empty()) choose(rows.front(), facts);
  }

  void choose(const FileRow& first, const Facts& facts) {
    std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
      if (a.identity != b.identity) return a.identity < b.identity;
      return a.preference != b.preference ? a.preference > b.preference : a.event.record > b.event.record;
    });
    events_.clear();
    provisions_.clear();
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (i > 0 && candidates_[i].identity == candidates_[i - 1].identity) {
        ++made_.repeated;
        continue;
      }
      events_.push_back(cropped(candidates_[i]));
      provisions_.push_back(candidates_[i].provision);
    }
    made_.used += events_.size();
    const auto text = making_.file.substr(first.text_at(), first.text_size());
    made_.shard.add(first.person, text, facts, events_, provisions_);
  }

  Event cropped(const Candidate& candidate) const {
    Event event = candidate.event;
    const bool superseded = event.type == EventType::service && candidate.period_end != 0 && candidate.period_end < making_.last_period;
    if (superseded && event.end > candidate.period_end && event.start <= candidate.period_end) event.end = candidate.period_end;
    return event;
  }

  const Making& making_;
  LatestDetails latest_;
  Made made_;
  std::vector<FileRow> rows_, sorted_;
  std::vector<std::uint32_t> starts_;
  std::vector<Candidate> candidates_;
  std::vector<Event> events_;
  std::vector<story::Provision> provisions_;
};

}  // namespace

std::uint64_t identity_of(const Event& event) {
  const bool is_service = event.type == EventType::service, is_review = event.type == EventType::review;
  const std::uint64_t end = is_service ? 0 : event.end, detail = is_review ? 0 : event.detail, component = is_service ? event.component : 0;
  return static_cast<std::uint64_t>(event.type) << 56 | std::uint64_t{event.start} << 40 | end << 24 |
         static_cast<std::uint64_t>(event.client) << 16 | detail << 8 | component;
}

Made make_shard(std::span<const Bucket* const> buckets, const Making& making) { return Maker{making}.make(buckets); }

}  // namespace stepwise::cld
