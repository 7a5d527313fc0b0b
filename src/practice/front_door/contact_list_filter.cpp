// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/front_door/list_pages.hpp"

namespace stepwise::front_door {
namespace {

constexpr int last_page = 2'000;

std::optional<Date> day_from(AskedFilter& asked, std::string_view name, Message sentence) {
  const auto typed = trim(asked.typed.get(name));
  if (typed.empty()) return std::nullopt;
  auto day = Date::parse(typed);
  if (!day) asked.problems.push_back({std::string{name}, "day_unreadable", t(sentence)});
  return day;
}

std::string known_code(const CodeList& list, std::string_view code) { return list.has(code) ? std::string{code} : ""; }

}  // namespace

AskedFilter filter_from(const http::Fields& query, const std::string& own_team, const ContactLists& lists, Date today) {
  AskedFilter asked;
  asked.typed = query;
  Filter& filter = asked.filter;
  const auto team = query.find("team");
  filter.team = !team || team->empty() ? own_team : *team == "all" ? "" : std::string{*team};
  filter.channel = known_code(lists.channel, query.get("channel"));
  filter.resolution = known_code(lists.resolution, query.get("done"));
  filter.follow_up_due = query.get("status") == "follow_up_due";
  filter.status = status_from_key(query.get("status"));
  filter.mine = query.get("mine") == "yes";
  filter.sort = sort_from_key(query.get("sort")).value_or(Filter::Sort::received);
  filter.upwards = query.get("order") == "up";
  filter.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(query.get("page")).value_or(1), 1, last_page));
  filter.from = day_from(asked, "from", noted("Enter the first day like 21/11/2026"));
  filter.to = day_from(asked, "to", noted("Enter the last day like 21/11/2026"));
  if (filter.from && filter.to && *filter.to < *filter.from) asked.problems.push_back({"to", "days_crossed", t("The last day must be on or after the first")});
  const bool reaches_back = filter.follow_up_due || filter.status == Status::open || filter.to;
  if (!filter.from && !reaches_back) filter.from = today - list_days_default;
  return asked;
}

std::string list_href(const Filter& filter, std::string_view path) {
  http::Fields query;
  query.add("team", filter.team.empty() ? "all" : filter.team);
  if (filter.from) query.add("from", filter.from->iso());
  if (filter.to) query.add("to", filter.to->iso());
  query.add("channel", filter.channel);
  query.add("done", filter.resolution);
  if (filter.follow_up_due) query.add("status", "follow_up_due");
  else if (filter.status) query.add("status", std::string{status_key(*filter.status)});
  if (filter.mine) query.add("mine", "yes");
  if (filter.sort != Filter::Sort::received) query.add("sort", std::string{sort_key(filter.sort)});
  if (filter.upwards) query.add("order", "up");
  if (filter.page > 1) query.add("page", std::to_string(filter.page));
  return std::string{path} + "?" + http::write_query(query);
}

}  // namespace stepwise::front_door
