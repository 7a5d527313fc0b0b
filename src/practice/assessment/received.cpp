// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
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

void find_self(const std::vector<forms::Answered>& items, SelfTold& told) {
  for (const auto& item : items) {
    if (item.link_id == "me-name" && !item.values.empty()) told.name = forms::value_words(item.values.front());
    if (item.link_id == "me-born" && !item.values.empty())
      if (const auto* day = std::get_if<Date>(&item.values.front())) told.born_on = *day;
    find_self(item.items, told);
  }
}

}  // namespace

std::optional<Date> sent_on(store::ReadTx& tx, const Assessment& a) {
  const auto received = a.received_reference.empty() ? std::nullopt : forms::received_form(tx, a.received_reference);
  return received ? std::optional{received->received_at.london_date()} : std::nullopt;
}

SelfTold self_told(store::ReadTx& tx, const forms::Received& received) {
  SelfTold told;
  if (const auto response = forms::received_response(tx, received)) find_self(response->items, told);
  return told;
}

bool is_theirs(const SelfTold& told, const person::Details& details) {
  const std::string family = fold_for_matching(details.family_name);
  const bool named = !family.empty() && (" " + fold_for_matching(told.name) + " ").find(" " + family + " ") != std::string::npos;
  return named && told.born_on && told.born_on == details.born_on;
}

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
