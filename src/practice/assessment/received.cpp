// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

/// Days from when a self-assessment came in to somebody having read it. Ours, as for referrals.
constexpr int days_to_read = 1;

/// Belongs to nobody until somebody takes it up: on the list of every team.
std::vector<task::Task> to_read(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> tasks;
  if (!asked.team || asked.worker) return tasks;
  for (const auto& one : waiting_self(tx)) {
    const Date due = one.received_at.london_date() + days_to_read;
    if (due > asked.until) continue;
    tasks.push_back({.kind = "self_assessment.read", .reference = one.reference, .title = t("Read self-[[assessment]] {0}, and go on with it", one.reference), .href = received_href(one.reference), .team = asked.team, .due = due});
  }
  std::ranges::sort(tasks, task::comes_before);
  tasks.resize(std::min(tasks.size(), static_cast<std::size_t>(std::max(asked.limit, 0))));
  return tasks;
}

}  // namespace

std::vector<forms::Received> waiting_self(store::ReadTx& tx) {
  std::vector<forms::Received> all;
  for (auto& one : forms::received_forms(tx, false))
    if (const auto version = forms::version_by_id(tx, one.form_version_id); version && version->slug == self_form) all.push_back(std::move(one));
  return all;
}

std::string received_href(std::string_view reference) { return "/forms/received/" + std::string{reference}; }

task::Source received_work() { return {.kinds = "self_assessment", .due = to_read}; }

forms::GoneOnWith self_assessments() {
  return {.slug = std::string{self_form},
          .words = noted("To go on with it: find the person, or add them. On their page Help, begin a supported self-[[assessment]] and choose what they sent. Their words are taken over, and you finish it with them."),
          .link = noted("Find the person"),
          .href = "/people"};
}

}  // namespace stepwise::assessment
