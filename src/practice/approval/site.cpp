// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "practice/approval/approval_pages.hpp"

namespace stepwise::approval {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;
using http::Response;
using task::Task;

struct Room {
  store::Store& store;
  person::Lists people;
  std::vector<Kind> kinds;
  const Kind* kind(std::string_view key) const {
    const auto found = std::ranges::find(kinds, key, &Kind::key);
    return found == kinds.end() ? nullptr : &*found;
  }
  bool may_decide(const access::Staff& staff, std::string_view key) const {
    const Kind* found = kind(key);
    return found != nullptr && staff.can(found->needs);
  }
};

Task task_of(const Line& line, std::string kind, std::string title, std::optional<StaffId> worker, std::string worker_name) {
  return {.kind = std::move(kind), .reference = line.approval.reference, .title = std::move(title), .href = approval_href(line.approval.reference),
          .person_reference = line.person_reference, .person_name = line.person_name, .team = line.approval.asked_by.team, .worker = worker,
          .worker_name = std::move(worker_name), .due = line.approval.due_on};
}

std::vector<Task> cut(std::vector<Task> tasks, const task::Asked& asked) {
  std::erase_if(tasks, [&](const Task& one) { return *one.due > asked.until; });
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

task::Source returned_source() {
  const auto due = [](store::ReadTx& tx, const task::Asked& asked) {
    std::vector<Task> tasks;
    for (const auto& line : sent_back(tx, asked.team, asked.worker)) {
      Task task = task_of(line, "approval.sent_back", t("Sent back: read why, then ask again or withdraw"), line.approval.asked_by.id, line.approval.asked_by.name);
      if (line.approval.decided_at) task.due = line.approval.decided_at->london_date();
      tasks.push_back(std::move(task));
    }
    return cut(std::move(tasks), asked);
  };
  return {"approval.sent_back", due};
}

/// What waits belongs to the team of who asked, until one who may takes it up: never to who asked.
task::Source waiting_source(const Kind& kind) {
  const auto due = [kind](store::ReadTx& tx, const task::Asked& asked) -> std::vector<Task> {
    if (asked.worker) return {};
    std::vector<Task> tasks;
    for (const auto& line : waiting(tx, asked.team))
      if (line.approval.kind == kind.key) tasks.push_back(task_of(line, "approval.decide." + kind.key, t("Decide: {0}", t(kind.words)), std::nullopt, ""));
    return cut(std::move(tasks), asked);
  };
  return {"approval.decide." + kind.key, due};
}

struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Approval approval;
  Html first;   ///< to be read before all else
};
/// One that this member of staff may read: they asked for it, or may decide about its kind.
Result<Opened> open_approval(const Room& room, Visit& visit, store::ReadTx& tx) {
  const auto reference = visit.request.part("approval");
  const auto missing = [] { return fail(FaultKind::not_found, t("There is no such approval")); };
  const auto person = person_of_approval(tx, reference);
  if (!person) return missing();
  auto who = visit.gate.changeable(tx, *person, kept("approval"));
  if (!who) return tl::unexpected{who.error()};
  for (auto& one : read_approvals(tx, who->readable()))
    if (one.reference == reference) {
      if (one.asked_by.id != visit.staff.id && !room.may_decide(visit.staff, one.kind)) return missing();
      const Kind* kind = room.kind(one.kind);
      if (kind != nullptr && kind->kept_apart && kind->kept_apart(tx, who->readable()).contains(one.about)) return missing();
      Html first = kind != nullptr && kind->read_first ? kind->read_first(tx, who->readable(), one.about) : Html{};
      return Opened{*who, person::banner(tx, who->readable()), std::move(one), std::move(first)};
    }
  return missing();
}

Html form_of(const Room& room, const Visit& visit, const Approval& one, const http::Fields& typed, const std::vector<Problem>& problems) {
  std::vector<Html> buttons;
  const bool may = room.may_decide(visit.staff, one.kind);
  const std::string some_reason = kept("-").str();
  if (!refusal(one, Act::agree, visit.staff.id, may, some_reason)) buttons.push_back(govuk::button({.text = t("Agree"), .name = "act", .value = "agree", .prevent_double_click = true}));
  if (!refusal(one, Act::send_back, visit.staff.id, may, some_reason)) buttons.push_back(govuk::secondary_button(t("Send back"), "", "act", "send_back"));
  if (!refusal(one, Act::withdraw, visit.staff.id, may, some_reason)) buttons.push_back(govuk::secondary_button(t("Withdraw"), "", "act", "withdraw"));
  if (buttons.empty()) return {};
  const std::vector<Html> fields{govuk::textarea({.name = "reason", .label = govuk::sized_label(t("What you want to say about it"), "s"), .hint = t("Needed when it is sent back or withdrawn"),
                                                  .value = typed.get("reason"), .problems = problems, .rows = 3, .spellcheck = true})};
  return govuk::question_form(visit.frame, approval_href(one.reference), fields, govuk::button_group(buttons));
}

Response show(const Room& room, Visit& visit, const Opened& opened, const http::Fields& typed, std::vector<Problem> problems, int status) {
  const Kind* kind = room.kind(opened.approval.kind);
  const std::string words = kind == nullptr ? opened.approval.kind : t(kind->words).str();
  govuk::Page page = community::page_about(room.people, opened.banner, words, "/approvals", visit.today, true);
  const std::string thing = kind != nullptr && kind->href ? kind->href(opened.banner.reference, opened.approval.about) : "";
  page.main = element("h1", {{"class", "govuk-heading-l"}}, words) + opened.first + write_approval({opened.approval, words, thing}) + form_of(room, visit, opened.approval, typed, problems);
  page.problems = std::move(problems);
  static constexpr std::pair<std::string_view, Message> done[] = {{"agreed", noted("Agreed")}, {"sent_back", noted("Sent back, with the reason")}, {"withdrawn", noted("Withdrawn")}};
  for (const auto& [key, sentence] : done)
    if (visit.request.query.get("done") == key) page.success = t(sentence);
  return visit.page(page, status);
}

Response read(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_approval(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  return show(room, visit, *opened, {}, {}, 200);
}

Response list(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  ListView view{room.kinds, {}, asked_by(*tx, visit.staff.id, visit.today), false, visit.today};
  for (const auto& kind : room.kinds) view.may_decide = view.may_decide || visit.staff.can(kind.needs);
  if (view.may_decide) {
    view.to_decide = waiting(*tx, std::nullopt);
    std::erase_if(view.to_decide, [&](const Line& line) {
      const auto& one = line.approval;
      return !room.may_decide(visit.staff, one.kind) || one.asked_by.id == visit.staff.id || one.made_by == visit.staff.id;
    });
    std::ranges::stable_partition(view.to_decide, [&](const Line& line) { return line.approval.asked_by.team == visit.staff.team; });
  }
  visit.gate.listed(kept("approvals"), view.to_decide.size() + view.asked.size());
  govuk::Page page;
  page.title = t("Approvals");
  page.wide = true;
  page.main = write_list(view);
  return visit.page(page);
}

Result<Approval> settle(const Room& room, store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Act act, std::string_view reason, const access::Staff& by,
                               const store::AuditLine& line) {
  const Kind* kind = nullptr;
  for (const auto& one : read_approvals(tx, who.readable()))
    if (one.reference == reference) kind = room.kind(one.kind);
  auto decided = approval::decide(tx, who, reference, {act, std::string{reason}, kind != nullptr && by.can(kind->needs)}, by, line);
  if (!decided || kind == nullptr || !kind->decided) return decided;
  if (auto followed = kind->decided(tx, who, *decided, by, line); !followed) return tl::unexpected{followed.error()};
  return decided;
}

Response answer(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_approval(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto act = act_from_key(typed.get("act"));
  if (!act) return show(room, visit, *opened, typed, {{"reason", "act_missing", t("Choose what to do with it")}}, 422);
  const auto decided = community::save_once(visit.store, [&](store::WriteTx& write) {
    return settle(room, write, opened->who, opened->approval.reference, *act, typed.get("reason"), visit.staff, visit.line("", opened->who.id(), ""));
  });
  if (decided) return visit.redirect(approval_href(opened->approval.reference) + "?done=" + decided->decision);
  if (decided.error().kind == FaultKind::not_found) return visit.not_found();
  return show(room, visit, *opened, typed, {{"reason", "refused", decided.error().sentence}}, http_status(decided.error().kind));
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}
  void add_kind(Kind kind) override { room_->kinds.push_back(std::move(kind)); }

  access::Routes routes() const override {
    // Handlers hold the room, never the site.
    return {{http::Method::get, "/approvals", Permission::read_work, [room = room_](Visit& visit) { return list(*room, visit); }},
            {http::Method::get, "/approvals/:approval", Permission::read_work, [room = room_](Visit& visit) { return read(*room, visit); }},
            {http::Method::post, "/approvals/:approval", Permission::read_work, [room = room_](Visit& visit) { return answer(*room, visit); }}};
  }

  std::vector<task::Source> work() const override { return {returned_source()}; }

  std::vector<std::pair<task::Source, Permission>> to_decide() const override {
    std::vector<std::pair<task::Source, Permission>> all;
    for (const auto& kind : room_->kinds) all.emplace_back(waiting_source(kind), kind.needs);
    return all;
  }

  Result<Approval> decide(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Act act, std::string_view reason, const access::Staff& by,
                          store::AuditLine line) const override {
    return settle(*room_, tx, who, reference, act, reason, by, std::move(line));
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*people), {}});
}

std::string approval_href(std::string_view reference) { return "/approvals/" + std::string{reference}; }

}  // namespace stepwise::approval
