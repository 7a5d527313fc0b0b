// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_filter.hpp"

#include <algorithm>
#include <array>

namespace stepwise::front_door {
namespace {

bool is_settled_and_asked(const std::string& code, const ContactLists& lists) { return lists.settles(code) && lists.wants_follow_up(code); }
bool is_settled_for_good(const std::string& code, const ContactLists& lists) { return lists.settles(code) && !lists.wants_follow_up(code); }
bool is_passed_on(const std::string& code, const ContactLists& lists) { return code != "duplicate" && !lists.settles(code); }

template <class Wanted>
std::vector<std::string> codes(const ContactLists& lists, Wanted wanted) {
  std::vector<std::string> found;
  for (const auto& item : lists.resolution.items())
    if (wanted(item.code, lists)) found.push_back(item.code);
  return found;
}

constexpr std::array<std::pair<Filter::Sort, std::string_view>, 5> sorts{{{Filter::Sort::received, "received"},
                                                                          {Filter::Sort::team, "team"},
                                                                          {Filter::Sort::taken_by, "taken-by"},
                                                                          {Filter::Sort::resolution, "done"},
                                                                          {Filter::Sort::follow_up, "follow-up"}}};

}  // namespace

StatusCondition condition_of(Status status, const ContactLists& lists) {
  switch (status) {
    case Status::draft: return {{}, true, {"none"}};
    case Status::open: {
      auto any = codes(lists, [](const std::string& code, const ContactLists&) { return code != "duplicate"; });
      any.emplace_back();
      return {std::move(any), false, {}};
    }
    case Status::settled_provisionally: return {codes(lists, is_settled_and_asked), true, {"", "not_reached"}};
    case Status::settled_confirmed: return {codes(lists, is_settled_and_asked), true, {"yes"}};
    case Status::settled_in_part: return {codes(lists, is_settled_and_asked), true, {"partly"}};
    case Status::not_settled: return {codes(lists, is_settled_and_asked), true, {"no"}};
    case Status::passed_on: return {codes(lists, is_passed_on), true, {}};
    case Status::closed: return {codes(lists, is_settled_for_good), true, {}};
    case Status::duplicate: return {{"duplicate"}, std::nullopt, {}};
  }
  return {};
}

bool fits(const Contact& contact, const StatusCondition& condition) {
  const auto among = [](const std::vector<std::string>& all, const std::string& one) { return std::ranges::find(all, one) != all.end(); };
  return among(condition.resolutions, contact.conversation.resolution) && (!condition.closed || *condition.closed == contact.closed_on.has_value()) &&
         (condition.follow_up_results.empty() || among(condition.follow_up_results, contact.follow_up.result));
}

std::string comma_list(const std::vector<std::string>& codes) {
  std::string list = ",";
  for (const auto& code : codes) list += code + ",";
  return list;
}

std::string_view sort_key(Filter::Sort sort) { return std::ranges::find(sorts, sort, &std::pair<Filter::Sort, std::string_view>::first)->second; }

std::optional<Filter::Sort> sort_from_key(std::string_view key) {
  for (const auto& [sort, name] : sorts)
    if (name == key) return sort;
  return std::nullopt;
}

}  // namespace stepwise::front_door
