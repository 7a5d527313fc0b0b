// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using task::Task;

std::string_view key_of(What what) {
  switch (what) {
    case What::hold: return "review.hold";
    case What::finish: return "review.finish";
    case What::follow_up: return "review.follow_up";
    case What::sample: return "review.sample";
  }
  return "review.hold";
}

Task task_of(const Line& line, const Next& next) {
  const Review& review = line.review;
  Task task{.kind = std::string{key_of(next.what)}, .reference = review.reference, .title = t(what_words(next.what)), .href = review_href(line.person_reference, review.reference),
            .person_reference = line.person_reference, .person_name = line.person_name, .team = review.owner.team, .worker = review.owner.worker, .worker_name = review.owner.worker_name, .due = next.by};
  if (next.what == What::follow_up) {
    task.title = review.decision.follow_what;
    task.worker = review.decision.follow_worker;
    task.worker_name = review.decision.follow_worker_name;
    task.href += "/follow";
  }
  if (next.what == What::sample) {
    task.worker.reset();
    task.worker_name = "";
    task.href += "/sample";
  }
  return task;
}

std::vector<Task> tasks(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Task> all;
  for (const auto& line : open_reviews(tx, team, worker))
    if (const auto next = next_of(line.review))
      if (Task task = task_of(line, *next); !worker || task.worker == worker) all.push_back(std::move(task));
  std::ranges::sort(all, task::comes_before);
  return all;
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) {
  auto all = tasks(tx, asked.team, asked.worker);
  std::erase_if(all, [&](const Task& task) { return *task.due > asked.until; });
  if (all.size() > static_cast<std::size_t>(asked.limit)) all.resize(static_cast<std::size_t>(asked.limit));
  return all;
}

std::vector<Task> held(store::ReadTx& tx, StaffId worker) { return tasks(tx, std::nullopt, worker); }

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  auto review = read_review(tx, who.readable(), task.reference);
  const auto owner = sheet::owner_of(tx, to);
  if (!review || !owner) return tl::unexpected{sheet::not_there()};
  if (task.kind == "review.follow_up") {
    review->decision.follow_worker = owner->worker;
    review->decision.follow_worker_name = owner->worker_name;
  } else {
    review->owner = *owner;
  }
  // A hand-over begins nothing of the national return, so no new reference is drawn.
  SeededRandom none{0};
  return save_review(tx, none, who, *review, std::move(line), "review.given");
}

}  // namespace

task::Source work_source() { return {"review", due, held, give}; }

}  // namespace stepwise::review
