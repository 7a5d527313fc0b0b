// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "practice/front_door/contact_rows.hpp"
#include "practice/front_door/contact_store.hpp"
#include "sql/front_door.hpp"

namespace stepwise::front_door {
namespace {

constexpr std::int64_t most_rows = 50'000;
constexpr std::int64_t day_us = seconds(24 * 60 * 60);

/// Midnight in London at the start of a day: noon less twelve hours, right but on the two days clocks change.
Instant start_of(Date day) {
  Instant at = noon(day) + -(day_us / 2);
  if (at.london_date() < day) at = at + seconds(3600);
  return at;
}

/// A filter as the statements take it.
struct Arguments {
  Instant from{0}, to{0};
  std::int64_t team = 0, taken_by = 0, closed = -1;
  std::string channel, resolution, resolutions, results, sort;
  std::int64_t due_by = 0;
};

Arguments arguments_of(const Filter& filter, std::int64_t team, std::optional<StaffId> asker, const ContactLists& lists, Date today) {
  Arguments a;
  a.from = filter.from ? start_of(*filter.from) : Instant{0};
  a.to = start_of(filter.to.value_or(today) + 1);
  a.team = team;
  if (filter.mine) a.taken_by = asker ? asker->value() : -1;
  a.channel = filter.channel;
  a.resolution = filter.resolution;
  a.sort = std::string{sort_key(filter.sort)} + (filter.upwards ? " up" : " down");
  const auto status = filter.follow_up_due ? std::optional{Status::settled_provisionally} : filter.status;
  if (filter.follow_up_due) a.due_by = today.days();
  if (!status) return a;
  const auto condition = condition_of(*status, lists);
  a.resolutions = comma_list(condition.resolutions);
  if (condition.closed) a.closed = *condition.closed ? 1 : 0;
  if (!condition.follow_up_results.empty()) a.results = comma_list(condition.follow_up_results);
  return a;
}

std::int64_t count(store::ReadTx& tx, const Arguments& a, bool restricted) {
  return tx
      .one(sql::front_door::contact_list_count,
           {{"from_at", a.from}, {"to_at", a.to}, {"restricted", restricted}, {"team_id", a.team}, {"taken_by_id", a.taken_by},
            {"channel", a.channel}, {"resolution", a.resolution}, {"resolutions", a.resolutions}, {"closed", a.closed},
            {"results", a.results}, {"due_by", a.due_by}})
      ->integer("total");
}

std::vector<ListLine> lines(store::ReadTx& tx, const Arguments& a, std::int64_t limit, std::int64_t offset) {
  std::vector<ListLine> found;
  tx.each(sql::front_door::contact_list,
          {{"from_at", a.from}, {"to_at", a.to}, {"restricted", false}, {"team_id", a.team}, {"taken_by_id", a.taken_by},
           {"channel", a.channel}, {"resolution", a.resolution}, {"resolutions", a.resolutions}, {"closed", a.closed},
           {"results", a.results}, {"due_by", a.due_by}, {"sort", a.sort}, {"row_limit", limit}, {"row_offset", offset}},
          [&](const store::Row& row) { found.push_back(line_of(row)); });
  return found;
}

}  // namespace

ListPage list_contacts(store::ReadTx& tx, const Filter& filter, std::optional<StaffId> asker, const ContactLists& lists, Date today, bool whole) {
  std::int64_t team = 0;
  if (!filter.team.empty()) {
    const auto found = access::team_by_reference(tx, filter.team);
    team = found ? found->id.value() : -1;
  }
  const Arguments arguments = arguments_of(filter, team, asker, lists, today);
  ListPage page;
  page.total = count(tx, arguments, false);
  page.restricted = count(tx, arguments, true);
  page.lines = whole ? lines(tx, arguments, most_rows, 0) : lines(tx, arguments, page_rows, std::int64_t{filter.page - 1} * page_rows);
  return page;
}

std::vector<ListLine> contacts_by_references(store::ReadTx& tx, std::span<const std::string> references) {
  std::vector<ListLine> found;
  for (const auto& reference : references)
    if (const auto row = tx.one(sql::front_door::contact_line, {{"reference", reference}})) found.push_back(line_of(*row));
  return found;
}

Today read_today(store::ReadTx& tx, std::optional<TeamId> team, StaffId me, const ContactLists& lists, Date today) {
  const auto row = tx.one(sql::front_door::today_counts, {{"from_at", start_of(today)}, {"to_at", start_of(today + 1)},
                                                          {"team_id", team ? team->value() : -1}, {"staff_id", me}});
  Today now{row->integer("taken_by_team"), row->integer("taken_by_me"), 0, 0};
  if (!team) return now;
  const auto resolutions = comma_list(condition_of(Status::settled_provisionally, lists).resolutions);
  now.open_of_team = tx.one(sql::front_door::open_of_team, {{"team_id", *team}})->integer("total");
  now.follow_ups_due = tx.one(sql::front_door::follow_ups_due_count, {{"team_id", *team}, {"today", today}, {"resolutions", resolutions}})->integer("total");
  return now;
}

std::vector<ListLine> follow_ups_due(store::ReadTx& tx, TeamId team, const ContactLists& lists, Date today, int limit) {
  const auto resolutions = comma_list(condition_of(Status::settled_provisionally, lists).resolutions);
  std::vector<ListLine> found;
  for (const auto& row : tx.all(sql::front_door::follow_ups_due, {{"team_id", team}, {"today", today}, {"resolutions", resolutions}, {"row_limit", limit}}))
    found.push_back(line_of(row));
  return found;
}

}  // namespace stepwise::front_door
