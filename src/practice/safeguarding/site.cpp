// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/person/person_store.hpp"
#include "practice/safeguarding/handoff_pages.hpp"
#include "practice/safeguarding/room.hpp"
#include "sql/safeguarding.hpp"

namespace stepwise::safeguarding {
namespace {

/// A late one is overdue from the hour on, not only from the next day.
task::Task task_of(const QueueLine& line, bool late, Date today) {
  const Date sent = line.sent_at.london_date();
  return {.kind = "safeguarding.receipt", .reference = line.reference,
          .title = late ? t("Handed over to safeguarding and not received: ring them now") : t("Handed over to safeguarding: see that somebody has it"),
          .href = handoff_href(line.reference), .person_reference = line.person_reference, .person_name = line.person_name, .team = line.sender.team, .worker = line.sender.id,
          .worker_name = line.sender.name, .due = late ? std::min(sent, today - 1) : sent, .first = late};
}

std::vector<task::Task> tasks_of(store::ReadTx& tx, Instant now, const std::vector<QueueLine>& lines) {
  const int hours = receipt_hours(tx);
  std::vector<task::Task> tasks;
  for (const auto& line : lines) {
    Sent sent;
    sent.sent_at = line.sent_at;
    tasks.push_back(task_of(line, state_of(sent, now, hours) == State::late, now.london_date()));
  }
  return tasks;
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = "handoff",
                                   .words = noted("Hand-off to safeguarding"),
                                   .resume = [](std::string_view person, std::string_view draft) { return "/people/" + std::string{person} + "/safeguarding/new?draft=" + std::string{draft}; },
                                   .finished = [](store::ReadTx& tx, std::string_view draft) { return tx.one(sql::safeguarding::handoff_by_token, {{"form_token", draft}}).has_value(); }});
  }

  access::Routes routes() override { return handoff_routes(room_); }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Safeguarding"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_flag(read_handoffs(tx, who), person ? person->reference : "");
             }}};
  }

  std::vector<task::Source> work() const override {
    return {{.kinds = "safeguarding",
             .due = [room = room_](store::ReadTx& tx, const task::Asked& asked) {
               auto lines = list_waiting(tx, asked.team, asked.worker, asked.limit);
               std::erase_if(lines, [&](const QueueLine& line) { return asked.until < line.sent_at.london_date(); });
               return tasks_of(tx, room->store.clock().now(), lines);
             },
             .held = [room = room_](store::ReadTx& tx, StaffId worker) { return tasks_of(tx, room->store.clock().now(), list_waiting(tx, {}, worker, 500)); }}};
  }

  std::vector<front_door::NextStep> next_steps() const override {
    const auto href = [](std::string_view person, std::string_view contact) { return "/people/" + std::string{person} + "/safeguarding/new?contact=" + std::string{contact}; };
    return {{.resolution = "safeguarding", .words = noted("Hand over to safeguarding"), .href = href, .needs = access::Permission::record_contact, .when_unsafe = true}};
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = HandoffLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts)});
}

}  // namespace stepwise::safeguarding
