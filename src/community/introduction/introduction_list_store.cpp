// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "community/introduction/introduction_store.hpp"
#include "practice/person/person.hpp"
#include "sql/introduction.hpp"

namespace stepwise::introduction {
namespace {

constexpr std::int64_t most_rows = 50'000;

std::string name_in(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return person::full_name(names);
}

Line line_of(const store::Row& row) {
  Line line{row.text("reference"), row.text("person_reference"), name_in(row), row.text("to_name"), row.text("owner_name"), row.text("team_name"), {}};
  line.introduction.telling.made_on = row.date("made_on");
  line.introduction.next_on = row.maybe_date("next_on");
  line.introduction.ended_on = row.maybe_date("ended_on");
  line.introduction.end_reason = row.text("end_reason");
  line.introduction.contributor = row.text("contributor");
  if (!row.text("last_result").empty()) line.introduction.follow_ups.push_back({{}, row.text("last_result"), "", "", "", {}});
  return line;
}

struct Arguments {
  std::int64_t team = 0, owner = 0;
  const Filter& filter;
  Date today;
};
std::int64_t count(store::ReadTx& tx, const Arguments& a, bool restricted) {
  return tx.one(sql::introduction::list_count, {{"team_id", a.team}, {"owner_id", a.owner}, {"state", a.filter.state}, {"result", a.filter.result},
                                                {"contributors", a.filter.contributors}, {"restricted", restricted}, {"today", a.today}})->integer("total");
}

task::Task task_of(const store::Row& row) {
  task::Task task{.kind = "introduction.follow_up", .reference = row.text("reference"), .title = "", .href = ""};
  const bool died = !row.is_null("died_on");
  task.title = died ? t("The person has died: end the [[introduction]] to {0}", row.text("to_name")) : t("Ask how the [[introduction]] to {0} is going", row.text("to_name"));
  task.href = "/introductions/" + task.reference + (died ? "/end" : "/follow-up");
  task.person_reference = row.text("person_reference");
  task.person_name = name_in(row);
  if (const auto team = row.maybe_integer("team_id")) task.team = TeamId{*team};
  if (const auto owner = row.maybe_integer("owner_id")) task.worker = StaffId{*owner};
  task.worker_name = row.text("owner_name");
  task.due = row.maybe_date("next_on");
  return task;
}

std::vector<task::Task> tasks(store::ReadTx& tx, std::int64_t team, std::int64_t owner, Date until, std::int64_t limit) {
  std::vector<task::Task> all;
  for (const auto& row : tx.all(sql::introduction::due, {{"team_id", team}, {"owner_id", owner}, {"until", until}, {"row_limit", limit}})) all.push_back(task_of(row));
  return all;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  auto one = read(tx, who.readable(), task.reference);
  if (!one) return fail(FaultKind::not_found, t("There is no such [[introduction]]"));
  const auto staff = access::staff_by_id(tx, to);
  if (!staff) return fail(FaultKind::not_found, t("There is no such member of staff"));
  one->owner = to;
  one->owner_name = staff->name;
  line.action = "introduction.given";
  return save(tx, who, *one, std::move(line));
}

}  // namespace

ListPage list(store::ReadTx& tx, const Filter& filter, Date today, bool whole) {
  Arguments a{0, filter.owner ? filter.owner->value() : 0, filter, today};
  if (!filter.team.empty()) {
    const auto team = access::team_by_reference(tx, filter.team);
    a.team = team ? team->id.value() : -1;
  }
  ListPage page;
  page.total = count(tx, a, false);
  page.restricted = count(tx, a, true);
  const std::int64_t limit = whole ? most_rows : page_rows, offset = whole ? 0 : std::int64_t{filter.page - 1} * page_rows;
  tx.each(sql::introduction::list,
          {{"team_id", a.team}, {"owner_id", a.owner}, {"state", filter.state}, {"result", filter.result}, {"contributors", filter.contributors}, {"restricted", false},
           {"today", today}, {"row_limit", limit}, {"row_offset", offset}},
          [&](const store::Row& row) { page.lines.push_back(line_of(row)); });
  return page;
}

std::vector<Reach> reach(store::ReadTx& tx, Date from, Date to) {
  std::vector<Reach> rows;
  for (const auto& row : tx.all(sql::introduction::reach, {{"from_on", from}, {"to_on", to}}))
    rows.push_back({row.text("support_reason"), row.integer("made"), row.integer("heard"), row.integer("going"), row.integer("contributors")});
  return rows;
}

task::Source work_source() {
  return {.kinds = "introduction",
          .due = [](store::ReadTx& tx, const task::Asked& asked) {
            return tasks(tx, asked.team ? asked.team->value() : 0, asked.worker ? asked.worker->value() : 0, asked.until, asked.limit);
          },
          .held = [](store::ReadTx& tx, StaffId worker) { return tasks(tx, 0, worker.value(), Date{1'000'000}, most_rows); },
          .give = give};
}

}  // namespace stepwise::introduction
