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
    if (!line.kept_apart) task.title = review.decision.follow_what;
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

std::vector<Task> tasks(const std::vector<Line>& lines) {
  std::vector<Task> all;
  for (const auto& line : lines)
    if (const auto next = next_of(line.review)) all.push_back(task_of(line, *next));
  std::ranges::sort(all, task::comes_before);
  return all;
}

OpenAsked open_of(const task::Asked& asked) { return {.team = asked.team, .worker = asked.worker, .today = asked.today, .until = asked.until}; }

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) { return tasks(open_reviews(tx, open_of(asked), {.limit = asked.limit}).lines); }

std::vector<Task> held(store::ReadTx& tx, StaffId worker) { return tasks(open_reviews(tx, {.worker = worker}).lines); }

std::int64_t left_out(store::ReadTx& tx, const task::Asked& asked) {
  OpenAsked open = open_of(asked);
  open.restricted = true;
  return open_reviews(tx, open, {.limit = 1}).total;
}

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

task::Source work_source() { return {.kinds = "review", .due = due, .held = held, .give = give, .left_out = left_out}; }

}  // namespace stepwise::review
