// SPDX-License-Identifier: Apache-2.0
#include "performance/story/runs.hpp"

#include <limits>

namespace stepwise::story {
namespace {

constexpr int of_one_kind = 0;

}  // namespace

int service_kind(const Event& row) {
  return row.client == ClientType::service_user && is_not_for_carers(row.service_type()) ? static_cast<int>(row.service_type()) : no_kind;
}

int short_term_kind(const Event& row) {
  return row.service_type() >= ServiceType::st_max && row.service_type() <= ServiceType::other_short_term ? service_kind(row) : no_kind;
}

int reablement_kind(const Event& row) {
  const bool is_one = row.service_type() == ServiceType::st_max && row.service_component() == Component::reablement;
  return is_one && row.client == ClientType::service_user ? of_one_kind : no_kind;
}

int residential_kind(const Event& row) {
  return row.service_type() == ServiceType::residential && row.client == ClientType::service_user ? of_one_kind : no_kind;
}

int short_term_home_care_kind(const Event& row) {
  const bool short_term = row.service_type() == ServiceType::st_max || row.service_type() == ServiceType::other_short_term;
  return short_term && row.service_component() == Component::home_support && row.client == ClientType::service_user ? of_one_kind : no_kind;
}

const Event* first_run_start(const Story& story, int from, int to, int (*kind_of)(const Event&)) {
  constexpr int never = std::numeric_limits<int>::min() / 2;
  std::array<int, 16> latest_end;
  latest_end.fill(never);
  for (const Event& row : story.services()) {
    if (row.start > to) return nullptr;
    const int kind = kind_of(row);
    if (kind == no_kind) continue;
    int& ended = latest_end[static_cast<std::size_t>(kind)];
    const bool starts_a_run = row.start - ended > run_gap;
    ended = std::max<int>(ended, row.end);
    if (starts_a_run && row.start >= from) return &row;
  }
  return nullptr;
}

std::vector<Cluster> runs_of(const Story& story, int (*kind_of)(const Event&)) {
  std::vector<Cluster> runs;
  for (const Event& row : story.services())
    if (kind_of(row) != no_kind) put_into(runs, row, run_gap);
  return runs;
}

}  // namespace stepwise::story
