// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "salt.hpp"

namespace stepwise::measures {

/// A run of requests or of short-term support as SALT takes them: each row is joined to the one just before it (ascof.md 7).
struct SaltRun {
  std::vector<const Event*> rows;
  Day start = no_day, end = no_day;
  const Event* stands = nullptr;  ///< the row with the latest end; of those the lowest outcome by rank, then the newest
  bool is_open() const { return end == no_day; }
  bool holds(const Event& row) const { return std::ranges::find(rows, &row) != rows.end(); }
};

inline std::uint8_t nhse_rank(const Sheet& sheet, Outcome outcome) { return sheet.lists().nhse_rank[static_cast<std::size_t>(outcome)]; }

inline SaltRun salt_run(const Sheet& sheet, std::vector<const Event*> rows) {
  SaltRun run{std::move(rows), no_day, 0, nullptr};
  const auto place = [&](const Event& row) { return std::tuple{-int{row.end}, nhse_rank(sheet, row.outcome), -std::int64_t{row.record}}; };
  for (const Event* row : run.rows) {
    run.start = std::min(run.start, row->start);
    run.end = std::max(run.end, row->end);
    if (run.stands == nullptr || place(*row) < place(*run.stands)) run.stands = row;
  }
  return run;
}

/// Runs of rows, a new one where the row just before ended more than `gap` days before the next starts.
inline std::vector<SaltRun> salt_runs(const Sheet& sheet, std::vector<const Event*> rows, int gap) {
  std::ranges::stable_sort(rows, {}, [](const Event* row) { return std::tuple{row->start, row->end, row->record}; });
  std::vector<SaltRun> runs;
  std::vector<const Event*> together;
  for (const Event* row : rows) {
    const bool breaks = !together.empty() && !together.back()->is_open() && together.back()->end < row->start - gap;
    if (breaks) {
      runs.push_back(salt_run(sheet, std::move(together)));
      together.clear();
    }
    together.push_back(row);
  }
  if (!together.empty()) runs.push_back(salt_run(sheet, std::move(together)));
  return runs;
}

/// Whether a run of requests can have ended in a period: no run has, where no request did.
inline bool any_request_ended(const Story& story, const Period& period) {
  return std::ranges::any_of(story.requests(), [&](const Event& row) { return period.contains(row.end) && is_service_user(row); });
}

/// Service users' rows up to a day, in order of start, then kind, then number.
inline std::vector<const Event*> salt_rows(const Story& story, Day to) {
  std::vector<const Event*> rows;
  for (const auto kind : {EventType::request, EventType::assessment, EventType::service, EventType::review})
    for (const Event& row : story.events(kind))
      if (row.start <= to && is_service_user(row)) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [](const Event* row) { return std::tuple{row->start, row->type, row->record}; });
  return rows;
}

inline bool is_st_max(const Event& row) { return row.type == EventType::service && row.service_type() == ServiceType::st_max; }
inline bool has_st_max(const Story& story) { return std::ranges::any_of(story.services(), is_st_max); }
inline bool is_request(const Event& row) { return row.type == EventType::request; }

/// When the first row after a run belongs to what followed. An open one always does after requests (ascof.md 7.1, step 5), of
/// which ascof.md 7.2 says nothing for ST-Max.
struct FirstRow {
  int within;
  bool or_open;
};
/// What followed a run: the rows after its end, the first as `first` says, each next within 3 days of the one before;
/// `stops` ends it (ascof.md 7.1, step 5).
inline std::vector<const Event*> salt_chain(const std::vector<const Event*>& rows, const SaltRun& run, FirstRow first, bool (*stops)(const Event&)) {
  constexpr int next_within = 3;
  std::vector<const Event*> chain;
  for (const Event* row : rows) {
    if (row->start < run.end || run.holds(*row)) continue;
    if (stops(*row)) break;
    const bool in_scope = chain.empty() ? (first.or_open && row->is_open()) || row->start - run.end <= first.within
                                        : chain.back()->is_open() || row->start - chain.back()->end <= next_within;
    if (!in_scope) break;
    chain.push_back(row);
  }
  return chain;
}

/// The service of a chain that comes first in an order of kinds; none when it has no such service.
template <class Rank>
const Event* lowest_service(const std::vector<const Event*>& chain, Rank rank) {
  const Event* lowest = nullptr;
  for (const Event* row : chain)
    if (row->type == EventType::service && is_not_for_carers(row->service_type()) && (lowest == nullptr || rank(*row) < rank(*lowest))) lowest = row;
  return lowest;
}

/// The no-further-action outcome of the rows of a chain that are not services: that of the latest end; "other" when they differ.
inline std::optional<Outcome> nfa_of(const std::vector<const Event*>& chain) {
  std::optional<Outcome> outcome;
  Day latest = 0;
  for (const Event* row : chain) {
    if (row->type == EventType::service || !is_nfa(row->outcome) || (outcome && row->end < latest)) continue;
    const bool differs = outcome && row->end == latest && *outcome != row->outcome;
    outcome = differs ? Outcome::nfa_other : row->outcome;
    latest = row->end;
  }
  return outcome;
}

inline bool had_long_term_on(const Story& story, Day day) {
  return std::ranges::any_of(story.services(), [day](const Event& row) { return is_long_term_support(row) && touches(row, day, day); });
}

/// Short-term support first, then long-term settings, then the rest (ascof.md 7.1, step 6).
inline int sts001_rank(const Event& service) { return is_st_max(service) ? 0 : static_cast<int>(service.service_type()); }

/// A run of requests of a new client that ended in a period, and what followed (STS001).
struct NewRequest {
  SaltRun run;
  std::vector<const Event*> chain;
  const Event* service = nullptr;
};
inline std::vector<NewRequest> new_requests(const Story& story, const Period& period, const Sheet& sheet, const std::vector<const Event*>& rows) {
  constexpr int gap = 4;
  constexpr FirstRow first{28, true};
  std::vector<const Event*> requests;
  for (const Event* row : rows)
    if (is_request(*row)) requests.push_back(row);
  std::vector<NewRequest> found;
  for (SaltRun& run : salt_runs(sheet, std::move(requests), gap)) {
    if (run.is_open() || !period.contains(run.end) || had_long_term_on(story, run.start)) continue;
    NewRequest one{std::move(run), {}, nullptr};
    one.chain = salt_chain(rows, one.run, first, is_request);
    one.service = lowest_service(one.chain, sts001_rank);
    found.push_back(std::move(one));
  }
  return found;
}

/// Whether a person's rows are looked at: birth known and not dead before the period (ascof.md 7.1, step 1).
inline std::optional<std::size_t> salt_band(const Story& story, const Period& period) {
  return story.facts().died < period.from ? std::nullopt : working_band(story, period.to);
}

}  // namespace stepwise::measures
