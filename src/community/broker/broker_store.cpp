// SPDX-License-Identifier: Apache-2.0
#include "community/broker/broker_store.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "access/staff_store.hpp"
#include "practice/person/person.hpp"
#include "sql/broker.hpp"
#include "store/drafts.hpp"
#include "store/rows.hpp"

namespace stepwise::broker {
namespace {

constexpr int most_rows = 2'000;
const Date end_of_time{1'000'000};

Request request_of(const store::Row& row) {
  Request one;
  one.id = row.integer("broker_request_id");
  one.reference = row.text("reference");
  one.version = row.integer("version");
  one.asked_on = row.date("asked_on");
  one.asking = {row.text("sought"), row.text("why"), row.maybe_date("needed_by"), row.text("contact_reference")};
  one.by = {maybe_id<StaffId>(row, "asked_by_id"), row.text("asked_by_name"), row.text("asked_by_role"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
  one.broker = maybe_id<StaffId>(row, "broker_id");
  one.broker_name = row.text("broker_name");
  one.taken_on = row.maybe_date("taken_on");
  one.next_on = row.maybe_date("next_on");
  one.closed_on = row.maybe_date("closed_on");
  one.result = row.text("result");
  one.result_words = row.text("result_words");
  one.recorded_at = row.instant("recorded_at");
  return one;
}

Line line_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  Line line{row.text("person_reference"), person::full_name(names), {}, !row.is_null("died_on")};
  line.request.reference = row.text("reference");
  line.request.asked_on = row.date("asked_on");
  line.request.asking.sought = row.text("sought");
  line.request.asking.needed_by = row.maybe_date("needed_by");
  line.request.broker = maybe_id<StaffId>(row, "broker_id");
  line.request.broker_name = row.text("broker_name");
  line.request.by.team = maybe_id<TeamId>(row, "team_id");
  line.request.by.team_name = row.text("team_name");
  line.request.next_on = row.maybe_date("next_on");
  line.request.closed_on = row.maybe_date("closed_on");
  line.request.result = row.text("result");
  return line;
}

std::vector<std::pair<const char*, std::string>> values_of(const Request& one) {
  const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : std::string{}; };
  const Option last = one.options.empty() ? Option{} : one.options.back();
  return {{"sought", one.asking.sought},   {"why", one.asking.why},         {"needed_by", day(one.asking.needed_by)}, {"broker", one.broker_name}, {"taken_on", day(one.taken_on)},
          {"next_on", day(one.next_on)},   {"closed_on", day(one.closed_on)}, {"result", one.result},                 {"result_words", one.result_words},
          {"options", std::to_string(one.options.size())}, {"last_option", last.name}, {"came_of_it", last.came_of_it}};
}

std::pair<std::string, std::string> changed_json(const Request& before, const Request& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto old_values = values_of(before), new_values = values_of(after);
  for (std::size_t i = 0; i < old_values.size(); ++i)
    if (old_values[i].second != new_values[i].second) was[old_values[i].first] = old_values[i].second, is[new_values[i].first] = new_values[i].second;
  return {was.dump(), is.dump()};
}

void insert_option(store::WriteTx& tx, PersonId person, std::int64_t id, std::size_t number, const Option& one) {
  tx.run(sql::broker::option_insert, {{"person_id", person}, {"broker_request_id", id}, {"option_id", static_cast<std::int64_t>(number)}, {"looked_on", one.looked_on}, {"kind", one.kind},
                                      {"name", one.name}, {"came_of_it", one.came_of_it}, {"words", one.words}, {"by_name", one.by_name}});
}

std::map<std::int64_t, std::vector<Option>> options_of(store::ReadTx& tx, PersonId person) {
  std::map<std::int64_t, std::vector<Option>> all;
  for (const auto& row : tx.all(sql::broker::options_of_person, {{"person_id", person}}))
    all[row.integer("broker_request_id")].push_back({row.date("looked_on"), row.text("kind"), row.text("name"), row.text("came_of_it"), row.text("words"), row.text("by_name")});
  return all;
}

std::vector<Line> open_lines(store::ReadTx& tx, std::int64_t broker, std::int64_t team, Date until, int limit) {
  std::vector<Line> lines;
  for (const auto& row : tx.all(sql::broker::open, {{"broker_id", broker}, {"until", until}, {"team_id", team}, {"row_limit", limit}})) lines.push_back(line_of(row));
  return lines;
}

task::Task task_of(const Line& line) {
  task::Task task{.kind = line.request.broker ? "broker.look_again" : "broker.take", .reference = line.request.reference, .title = "", .href = "/broker/" + line.request.reference};
  if (line.has_died) task.title = t("The person has died: close the request to the community broker");
  else task.title = line.request.broker ? t("Community broker: look at the request again") : t("Community broker: a request waits to be taken");
  task.person_reference = line.person_reference;
  task.person_name = line.person_name;
  task.team = line.request.by.team;
  task.worker = line.request.broker;
  task.worker_name = line.request.broker_name;
  task.due = line.request.next_on;
  return task;
}

std::vector<task::Task> tasks_of(const std::vector<Line>& lines) {
  std::vector<task::Task> tasks;
  for (const auto& line : lines) tasks.push_back(task_of(line));
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto one = read(tx, who.readable(), task.reference);
  const auto staff = access::staff_by_id(tx, to);
  if (!one || !staff) return fail(FaultKind::not_found, t("There is no such request to the community broker"));
  line.action = "broker.given";
  return save(tx, who, one->broker ? given(*one, to, staff->name) : taken(*one, to, staff->name, tx.now().london_date()), std::move(line));
}

}  // namespace

std::int64_t insert_request(store::WriteTx& tx, PersonId person, const Request& one, std::string_view form_token) {
  if (one.reference.empty()) throw std::logic_error{"a request is inserted with its reference"};
  const std::int64_t id = tx.next_id("broker_request");
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  tx.run(sql::broker::insert, {{"person_id", person}, {"broker_request_id", id}, {"reference", one.reference}, {"asked_on", one.asked_on}, {"asked_by_id", one.by.id},
                               {"asked_by_name", one.by.name}, {"asked_by_role", one.by.role}, {"team_id", one.by.team}, {"team_name", one.by.team_name},
                               {"sought", one.asking.sought}, {"why", one.asking.why}, {"needed_by", one.asking.needed_by}, {"contact_reference", one.asking.contact_reference},
                               {"broker_id", one.broker}, {"broker_name", one.broker_name}, {"taken_on", one.taken_on}, {"next_on", one.next_on}, {"closed_on", one.closed_on},
                               {"result", one.result}, {"result_words", one.result_words}, {"recorded_at", one.recorded_at}, {"form_token", token}});
  for (std::size_t i = 0; i < one.options.size(); ++i) insert_option(tx, person, id, i + 1, one.options[i]);
  return id;
}

Result<std::string> record(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording) {
  if (!recording.form_token.empty())
    if (const auto first = tx.one(sql::broker::by_token, {{"form_token", recording.form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      const auto kept = read(tx, who.readable(), first->text("reference"));
      if (kept && kept->asking == recording.request.asking) return kept->reference;
      return fail(FaultKind::stale, t("This form was saved before, with other words. Open the request from the person’s record to change it"));
    }
  insert_request(tx, who.id(), recording.request, recording.form_token);
  store::AuditLine line = recording.line;
  line.action = "broker.asked";
  line.person = who.id();
  line.subject = "broker:" + recording.request.reference;
  line.after = changed_json({}, recording.request).second;
  tx.audit(line);
  if (!recording.draft.empty() && line.actor) store::delete_draft(tx, *line.actor, recording.draft);
  tx.touch(who.id());
  return recording.request.reference;
}

Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Request& one, store::AuditLine line) {
  const auto before = read(tx, who.readable(), one.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such request to the community broker"));
  const auto changed = tx.run(sql::broker::update, {{"person_id", who.id()}, {"broker_request_id", before->id}, {"version", one.version}, {"sought", one.asking.sought}, {"why", one.asking.why},
                                                    {"needed_by", one.asking.needed_by}, {"broker_id", one.broker}, {"broker_name", one.broker_name}, {"taken_on", one.taken_on},
                                                    {"next_on", one.next_on}, {"closed_on", one.closed_on}, {"result", one.result}, {"result_words", one.result_words}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this request first. Open it again to see what they wrote, then add yours"));
  for (std::size_t i = before->options.size(); i < one.options.size(); ++i) insert_option(tx, who.id(), before->id, i + 1, one.options[i]);
  line.person = who.id();
  line.subject = "broker:" + one.reference;
  std::tie(line.before, line.after) = changed_json(*before, one);
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::broker::person_of, {{"reference", reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Request> read(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::broker::by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  Request one = request_of(*row);
  one.options = options_of(tx, who.id())[one.id];
  return one;
}

std::vector<Request> read_all(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto options = options_of(tx, who.id());
  std::vector<Request> all;
  for (const auto& row : tx.all(sql::broker::of_person, {{"person_id", who.id()}})) {
    all.push_back(request_of(row));
    all.back().options = std::move(options[all.back().id]);
  }
  return all;
}

Queue read_queue(store::ReadTx& tx, Date today) {
  Queue queue;
  queue.open = open_lines(tx, 0, 0, end_of_time, most_rows);
  for (const auto& row : tx.all(sql::broker::lately_closed, {{"since", today - lately_days}, {"row_limit", most_rows}})) queue.closed.push_back(line_of(row));
  queue.restricted = tx.one(sql::broker::restricted_open, {})->integer("total");
  return queue;
}

task::Source work_source() {
  return {.kinds = "broker",
          .due = [](store::ReadTx& tx, const task::Asked& asked) {
            return tasks_of(open_lines(tx, asked.worker ? asked.worker->value() : 0, asked.worker || !asked.team ? 0 : asked.team->value(), asked.until, asked.limit));
          },
          .held = [](store::ReadTx& tx, StaffId worker) { return tasks_of(open_lines(tx, worker.value(), 0, end_of_time, most_rows)); },
          .give = give};
}

}  // namespace stepwise::broker
