// SPDX-License-Identifier: Apache-2.0
#include "performance/story/short_term.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

constexpr int forward_days = 7, death_days = 7, nested_days = 14;
constexpr int cannot_be_classified = 100, no_outcome = 999;

/// DHSC's rank, with 100 more for outcomes that say only that something followed (ascof.md 1.1).
int rank_of(Outcome outcome) {
  if (outcome == Outcome::none || outcome == Outcome::not_mapped) return no_outcome;
  const int rank = static_cast<int>(outcome);
  return outcome < Outcome::admitted_to_hospital ? rank + cannot_be_classified : rank;
}
bool is_usable(Outcome outcome) { return rank_of(outcome) < cannot_be_classified; }

/// The order in which rows ending together stand for a cluster: the latest end, the best outcome, the newest record.
bool stands_before(const Event& a, const Event& b) {
  return std::tuple{-int{a.end}, rank_of(a.outcome), -std::int64_t{a.record}} < std::tuple{-int{b.end}, rank_of(b.outcome), -std::int64_t{b.record}};
}

Led led_by(Outcome outcome) {
  switch (outcome) {
    case Outcome::nfa_information_advice: case Outcome::nfa_ended_as_planned: case Outcome::nfa_moved: case Outcome::nfa_other:
    case Outcome::nfa_none_offered_other: case Outcome::nfa_ended_other: case Outcome::nfa_other_council_service:
      return Led::without_ongoing;
    case Outcome::nfa_deceased: case Outcome::nfa_nhs: case Outcome::nfa_self_funded: case Outcome::nfa_declined:
    case Outcome::admitted_to_hospital:
      return Led::ended_early;
    default: return Led::not_classified;
  }
}

bool is_short_stay(const Event& service) {
  return service.service_component() == Component::short_term_residential_care || service.service_component() == Component::short_term_nursing_care;
}

Led led_by_service(const Event& service) {
  if (is_long_term(service.service_type())) return Led::to_ongoing;
  return service.service_type() == ServiceType::other_short_term && is_short_stay(service) ? Led::to_ongoing : Led::without_ongoing;
}

bool comes_first(const Event& a, const Event& b) {
  return std::tuple{a.service_type(), !is_short_stay(a)} < std::tuple{b.service_type(), !is_short_stay(b)};
}

/// What came after a cluster and what lies within it, in one walk.
class Around {
 public:
  Around(const Story& story, const Cluster& cluster) : cluster_{cluster} {
    for (const auto kind : {EventType::request, EventType::assessment, EventType::service, EventType::review})
      for (const Event& row : story.events(kind)) {
        if (row.start > cluster.end + forward_days) break;
        if (row.start < cluster.start || !is_service_user(row) || is_part_of(row, cluster, ServiceType::st_max)) continue;
        if (row.end > cluster.end) look_forward(row);
        else if (row.end > cluster.start) look_within(row);
      }
  }
  const Event *service = nullptr, *equipment = nullptr;

  /// Rule 4: the best rank of the cluster's own outcome, forward outcomes and the last nested one, in that order.
  std::pair<Outcome, const Event*> best_outcome() const {
    std::pair<Outcome, const Event*> best{Outcome::none, nullptr};
    const auto offer = [&](Outcome outcome, const Event* because) {
      if (is_usable(outcome) && rank_of(outcome) < rank_of(best.first)) best = {outcome, because};
    };
    if (!any_forward_ || qualifying_) offer(cluster_.last->outcome, nullptr);
    if (forward_outcome_ != nullptr) offer(forward_outcome_->outcome, forward_outcome_);
    if (nested_ != nullptr) offer(nested_->outcome, nested_);
    return best;
  }

 private:
  void look_forward(const Event& row) {
    any_forward_ = true;
    if (row.type == EventType::service) {
      if (is_not_for_carers(row.service_type()) && (service == nullptr || comes_first(row, *service))) service = &row;
      return;
    }
    if (row.outcome == Outcome::nfa_ended_as_planned) return;
    qualifying_ = qualifying_ || is_usable(cluster_.last->outcome) || is_usable(row.outcome);
    if (is_usable(row.outcome) && (forward_outcome_ == nullptr || row.outcome < forward_outcome_->outcome)) forward_outcome_ = &row;
  }
  void look_within(const Event& row) {
    if (row.type == EventType::service) {
      if (row.service_component() == Component::equipment) equipment = &row;
      return;
    }
    if (row.type == EventType::request || !is_usable(row.outcome) || cluster_.end - row.end >= nested_days) return;
    const bool later = nested_ == nullptr || row.end > nested_->end || (row.end == nested_->end && row.outcome < nested_->outcome);
    if (later) nested_ = &row;
  }
  const Cluster& cluster_;
  bool any_forward_ = false, qualifying_ = false;
  const Event *forward_outcome_ = nullptr, *nested_ = nullptr;
};

}  // namespace

void put_into(std::vector<Cluster>& clusters, const Event& row, int gap) {
  const bool joins = !clusters.empty() && (clusters.back().is_open() || row.start - clusters.back().end <= gap);
  if (!joins) {
    clusters.push_back({row.start, row.end, &row});
    return;
  }
  Cluster& cluster = clusters.back();
  cluster.end = std::max(cluster.end, row.end);
  if (stands_before(row, *cluster.last)) cluster.last = &row;
}

std::vector<Cluster> clusters_of(const Story& story, ServiceType type, int gap, Equipment equipment) {
  std::vector<Cluster> clusters;
  for (const Event& row : story.services()) {
    if (row.service_type() != type || !is_service_user(row)) continue;
    if (equipment == Equipment::ignored && row.service_component() == Component::equipment) continue;
    put_into(clusters, row, gap);
  }
  return clusters;
}

bool is_part_of(const Event& row, const Cluster& cluster, ServiceType type) {
  return row.type == EventType::service && row.service_type() == type && is_service_user(row) && row.start >= cluster.start &&
         row.start <= cluster.end;
}

bool part_of_a_run(const Event& row, const std::vector<Cluster>& clusters) {
  return std::ranges::any_of(clusters, [&](const Cluster& cluster) { return is_part_of(row, cluster, cluster.last->service_type()); });
}

const Event* run_open_on(const Story& story, int day, int gap, Equipment equipment, bool (*wanted)(ServiceType)) {
  for (int type = static_cast<int>(ServiceType::nursing); type <= static_cast<int>(ServiceType::other_short_term); ++type) {
    if (!wanted(static_cast<ServiceType>(type))) continue;
    for (const Cluster& run : clusters_of(story, static_cast<ServiceType>(type), gap, equipment))
      if (run.start <= day && run.end >= day) return run.last;
  }
  return nullptr;
}

const Event* long_term_before(const Story& story, Day day, int days) {
  for (const Event& row : story.services()) {
    if (row.start >= day) return nullptr;
    if (is_long_term(row.service_type()) && is_service_user(row) && (row.is_open() || day - row.end < days)) return &row;
  }
  return nullptr;
}

Sequel sequel_of(const Story& story, const Cluster& cluster) {
  const Day died = story.facts().died;
  if (died != no_day && died - cluster.end <= death_days) return {Led::ended_early, nullptr};
  if (cluster.last->outcome == Outcome::admitted_to_hospital) return {Led::ended_early, nullptr};
  const Around around{story, cluster};
  if (around.service != nullptr) return {led_by_service(*around.service), around.service};
  if (const auto [outcome, because] = around.best_outcome(); outcome != Outcome::none) return {led_by(outcome), because};
  if (around.equipment != nullptr) return {Led::without_ongoing, around.equipment};
  return {led_by(cluster.last->outcome), nullptr};
}

}  // namespace stepwise::story
