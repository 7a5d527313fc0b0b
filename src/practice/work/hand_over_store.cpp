// SPDX-License-Identifier: Apache-2.0
#include "practice/work/hand_over_store.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"
#include "practice/work/to_do_store.hpp"
#include "practice/work/work_site.hpp"
#include "sql/work.hpp"
#include "store/rows.hpp"

namespace stepwise::work {
namespace {

HandOver hand_over_of(const store::Row& row) {
  HandOver out;
  out.reference = row.text("reference");
  out.from = maybe_id<StaffId>(row, "from_staff_id");
  out.from_name = row.text("from_name");
  out.to = row.id<StaffId>("to_staff_id");
  out.to_name = row.text("to_name");
  out.team = maybe_id<TeamId>(row, "team_id");
  out.team_name = row.text("team_name");
  out.given_by = row.id<StaffId>("given_by_id");
  out.given_by_name = row.text("given_by_name");
  out.given_at = row.instant("given_at");
  out.given_on = row.date("given_on");
  out.due_on = row.date("due_on");
  out.reason = row.text("reason");
  out.acknowledged_at = row.maybe_instant("acknowledged_at");
  out.acknowledged_note = row.text("acknowledged_note");
  return out;
}

HandedItem item_of(const store::Row& row) {
  HandedItem item{row.text("kind"), row.text("reference"), row.text("title"), row.text("href"), maybe_id<PersonId>(row, "person_id"), {}, {}, row.maybe_date("due_on")};
  if (row.flag("restricted")) {
    item.href.clear();
    return item;
  }
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  item.person_reference = row.text("person_reference");
  if (item.person) item.person_name = person::full_name(names);
  return item;
}

/// The one worker whose they all were; nothing when they were the team's, or several workers'.
std::pair<std::optional<StaffId>, std::string> owner_of(const std::vector<Given>& tasks) {
  const auto& first = tasks.front().task;
  for (const auto& given : tasks)
    if (given.task.worker != first.worker) return {std::nullopt, {}};
  return {first.worker, first.worker ? first.worker_name : std::string{}};
}

Result<void> give(store::WriteTx& tx, const std::vector<task::Source>& sources, const Given& given, const Giving& giving) {
  if (given.task.worker == giving.to.id) return {};
  if (room_of(given.task.kind) == to_do_kinds) return give_to_do(tx, given.task.reference, giving.to, giving.line);
  const auto* source = source_of(sources, given.task.kind);
  if (source == nullptr || !source->give || !given.who) return fail(FaultKind::invalid, t("“{0}” goes by team and cannot be given to one worker. Take it out and hand over the rest", given.task.title));
  return source->give(tx, *given.who, given.task, giving.to.id, giving.line);
}

void write_item(store::WriteTx& tx, std::int64_t id, std::int64_t position, const Given& given) {
  const std::optional<PersonId> person = given.who ? std::optional{given.who->id()} : std::nullopt;
  tx.run(sql::work::hand_over_item_insert, {{"hand_over_id", id}, {"position", position}, {"kind", given.task.kind}, {"reference", given.task.reference},
                                            {"title", given.task.title}, {"href", given.task.href}, {"person_id", person}, {"due_on", given.task.due}});
}

void tell(store::WriteTx& tx, const Given& given, const Giving& giving, const std::string& reference) {
  store::AuditLine line = giving.line;
  line.action = "work.handed_over";
  if (given.who) line.person = given.who->id();
  line.subject = "hand_over:" + reference;
  line.reason = giving.reason;
  line.before = nlohmann::json{{"worker", given.task.worker_name}}.dump();
  line.after = nlohmann::json{{"worker", giving.to.name}, {"kind", given.task.kind}, {"reference", given.task.reference}}.dump();
  tx.audit(line);
  if (given.who) tx.touch(given.who->id());
}

}  // namespace

const task::Source* source_of(const std::vector<task::Source>& sources, std::string_view kind) {
  const task::Source* best = nullptr;
  for (const auto& source : sources) {
    if (!kind.starts_with(source.kinds) || (kind.size() > source.kinds.size() && kind[source.kinds.size()] != '.')) continue;
    if (best == nullptr || source.kinds.size() > best->kinds.size()) best = &source;
  }
  return best;
}

bool can_be_given(const std::vector<task::Source>& sources, const task::Task& task) {
  if (room_of(task.kind) == to_do_kinds) return true;
  const auto* source = source_of(sources, task.kind);
  return source != nullptr && source->give && !task.person_reference.empty();
}

Result<std::string> hand_over(store::WriteTx& tx, Random& random, const std::vector<task::Source>& sources, Giving giving) {
  if (!giving.form_token.empty())
    if (const auto first = tx.one(sql::work::hand_over_by_token, {{"form_token", giving.form_token}})) return first->text("reference");
  if (giving.tasks.empty()) return fail(FaultKind::invalid, t("Choose what to hand over"));
  const std::string reference = new_reference(random);
  const auto [from, from_name] = owner_of(giving.tasks);
  const Instant at = giving.at.value_or(tx.now());
  const Date today = at.london_date();
  const std::optional<std::string> token = giving.form_token.empty() ? std::nullopt : std::optional{giving.form_token};
  const auto id = tx.insert(sql::work::hand_over_insert,
                            {{"reference", reference}, {"from_staff_id", from}, {"from_name", from_name}, {"to_staff_id", giving.to.id}, {"to_name", giving.to.name},
                             {"team_id", giving.to.team}, {"team_name", giving.to.team_name}, {"given_by_id", giving.by}, {"given_by_name", giving.by_name}, {"given_at", at},
                             {"given_on", today}, {"due_on", working_days_after(today, days_to_acknowledge)}, {"reason", giving.reason}, {"form_token", token}});
  std::int64_t position = 0;
  for (const auto& given : giving.tasks) {
    if (auto done = give(tx, sources, given, giving); !done) return tl::unexpected{done.error()};
    write_item(tx, id, ++position, given);
    tell(tx, given, giving, reference);
  }
  return reference;
}

Result<void> acknowledge(store::WriteTx& tx, std::string_view reference, StaffId by, std::string_view note, store::AuditLine line) {
  const auto changed = tx.run(sql::work::hand_over_acknowledge, {{"reference", reference}, {"staff_id", by}, {"at", tx.now()}, {"note", note}});
  if (changed == 0) return fail(FaultKind::stale, t("This hand-over is acknowledged already, or is not yours"));
  line.action = "work.acknowledged";
  line.subject = "hand_over:" + std::string{reference};
  tx.audit(line);
  return {};
}

std::optional<HandOver> read_hand_over(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::work::hand_over_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  HandOver out = hand_over_of(*row);
  for (const auto& item : tx.all(sql::work::hand_over_items, {{"hand_over_id", row->integer("hand_over_id")}})) out.items.push_back(item_of(item));
  return out;
}

std::vector<HandOver> hand_overs_of(store::ReadTx& tx, StaffId staff, Date since, int limit) {
  std::vector<HandOver> out;
  for (const auto& row : tx.all(sql::work::hand_overs_of_staff, {{"staff_id", staff}, {"since", since}, {"row_limit", limit}})) out.push_back(hand_over_of(row));
  return out;
}

std::vector<task::Task> hand_over_tasks(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> out;
  for (const auto& row : tx.all(sql::work::hand_overs_waiting,
                                {{"staff_id", asked.worker ? asked.worker->value() : -1}, {"team_id", asked.worker || !asked.team ? -1 : asked.team->value()},
                                 {"today", asked.today}, {"until", asked.until}, {"row_limit", asked.limit}})) {
    const HandOver one = hand_over_of(row);
    const bool late = state_of(one, asked.today) == HandOverState::late;
    out.push_back({.kind = late ? "work.hand_over_late" : "work.hand_over",
                   .reference = one.reference,
                   .title = late ? t("Hand-over from {0} to {1}, not acknowledged in time", one.given_by_name, one.to_name) : t("Hand-over from {0} to acknowledge", one.given_by_name),
                   .href = "/work/hand-overs/" + one.reference,
                   .team = one.team,
                   .worker = one.to,
                   .worker_name = one.to_name,
                   .due = one.due_on});
  }
  return out;
}

}  // namespace stepwise::work
