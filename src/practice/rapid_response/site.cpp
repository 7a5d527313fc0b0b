// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/rapid_response/room.hpp"

namespace stepwise::rapid_response {
namespace {

using task::Task;

constexpr std::size_t recent_shown = 3;

Task task_of(const Line& line) {
  const Response& r = line.response;
  const std::string title = line.died ? t("The person has died: end the rapid response") : r.worker ? t("Rapid response: {0}", r.next_words) : t("Rapid response waits in the queue: {0}", r.next_words);
  return {.kind = "rapid_response.next", .reference = r.reference, .title = title, .href = rapid_href(r.reference), .person_reference = line.person_reference, .person_name = line.person_name, .team = r.team,
          .worker = r.worker, .worker_name = r.worker_name, .due = r.next_at ? std::optional{r.next_at->london_date()} : std::nullopt};
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked, const RapidLists& lists) {
  std::vector<Task> all;
  for (const auto& line : read_queue(tx, lists)) {
    Task task = task_of(line);
    const bool asked_for = (!asked.worker || task.worker == asked.worker) && (!asked.team || task.team == asked.team);
    if (asked_for && task.due && *task.due <= asked.until && all.size() < static_cast<std::size_t>(asked.limit)) all.push_back(std::move(task));
  }
  return all;
}

std::vector<Task> held(store::ReadTx& tx, StaffId worker, const RapidLists& lists) {
  std::vector<Task> all;
  for (const auto& line : read_queue(tx, lists))
    if (line.response.worker == worker) all.push_back(task_of(line));
  return all;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto response = read_response(tx, who.readable(), task.reference);
  if (!response) return fail(FaultKind::not_found, t("There is no such rapid response"));
  for (const auto& worker : read_workers(tx))
    if (worker.owner.id == to) {
      line.action = "rapid_response.handed_over";
      return keep_changed(tx, who, handed_over(*response, worker.owner, tx.now()), line);
    }
  return fail(FaultKind::invalid, t("Choose somebody who works here"));
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {queue_routes, action_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Rapid response"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               auto all = read_responses(tx, who);
               if (all.size() > recent_shown) all.resize(recent_shown);
               return write_recent(all, person ? person->reference : "", room->lists);
             }}};
  }

  std::vector<task::Source> work() const override {
    return {{.kinds = "rapid_response",
             .due = [room = room_](store::ReadTx& tx, const task::Asked& asked) { return due(tx, asked, room->lists); },
             .held = [room = room_](store::ReadTx& tx, StaffId worker) { return held(tx, worker, room->lists); },
             .give = give}};
  }

  std::vector<front_door::NextStep> next_steps() const override {
    return {{.resolution = "rapid_response", .words = noted("Ask for rapid response"), .href = new_href, .needs = access::Permission::rapid_response}};
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random) {
  auto lists = RapidLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random});
}

Result<Opened> open_response(access::Visit& visit, store::ReadTx& tx) {
  const auto reference = visit.request.part("response");
  const auto person_reference = person_reference_of(tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such rapid response"));
  const auto who = visit.gate.changeable(tx, *person_reference, kept("rapid response"));
  if (!who) return tl::unexpected{who.error()};
  const auto response = read_response(tx, who->readable(), reference);
  if (!response) return fail(FaultKind::not_found, t("There is no such rapid response"));
  return Opened{*who, person::banner(tx, who->readable()), *response};
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

}  // namespace stepwise::rapid_response
