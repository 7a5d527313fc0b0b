// SPDX-License-Identifier: Apache-2.0
#include "community/broker/broker.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::broker {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr int furthest_days = 366;

void wrong(std::vector<Problem>& problems, std::string field, std::string code, std::string sentence) {
  problems.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong});
}
bool blank(std::string_view text) { return trim(text).empty(); }
std::string tidied(std::string_view text) { return std::string{trim(text)}; }

void check_text(std::vector<Problem>& problems, std::string field, const std::string& text) {
  if (text.size() > longest_text) wrong(problems, std::move(field), "too_long", t("Shorten this to fewer than {0} characters", static_cast<std::int64_t>(longest_text)));
  else if (!is_clean_utf8(text)) wrong(problems, std::move(field), "unreadable", t("Take out the characters that cannot be kept"));
}

void check_past(std::vector<Problem>& problems, std::string field, std::optional<Date> on, const Request& request, Date today) {
  if (!on) wrong(problems, std::move(field), "unreadable", t("Enter the day, like 21 11 2026"));
  else if (*on > today) wrong(problems, std::move(field), "in_future", t("The day must be today or earlier"));
  else if (*on < request.asked_on) wrong(problems, std::move(field), "too_early", t("The day must be on or after {0}, when it was asked for", long_date(request.asked_on)));
}

}  // namespace

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{{&Lists::result, "broker_result"}, {&Lists::came_of_it, "broker_option"}, {&Lists::option_kind, "broker_option_kind"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

Status status_of(const Request& request) {
  if (!is_open(request)) return Status::closed;
  return request.broker ? Status::working : Status::queued;
}

Message status_words(Status status) {
  switch (status) {
    case Status::queued: return noted("Waiting for a broker");
    case Status::working: return noted("Being looked into");
    case Status::closed: return noted("Closed");
  }
  return noted("Closed");
}

std::vector<Problem> problems_of(const Asking& asking, Date today) {
  std::vector<Problem> problems;
  if (blank(asking.sought)) wrong(problems, "sought", "missing", t("Enter what the person wants to come of it, in their own words"));
  check_text(problems, "sought", asking.sought);
  check_text(problems, "why", asking.why);
  if (asking.needed_by && (*asking.needed_by < today || *asking.needed_by > today + furthest_days)) wrong(problems, "needed_by", "out_of_range", t("The day must be today or later, and within a year"));
  return problems;
}

Request asked(const Asking& asking, const community::Worker& by, Instant now) {
  Request request;
  request.asked_on = now.london_date();
  request.recorded_at = now;
  request.by = by;
  request.next_on = request.asked_on + take_within_days;
  request = amended(std::move(request), asking);
  if (asking.needed_by) request.next_on = std::min(*request.next_on, *asking.needed_by);
  return request;
}

Request amended(Request request, const Asking& asking) {
  request.asking = asking;
  request.asking.sought = tidied(asking.sought);
  request.asking.why = tidied(asking.why);
  return request;
}

Request taken(Request request, StaffId broker, std::string_view name, Date today) {
  request = given(std::move(request), broker, name);
  request.taken_on = today;
  request.next_on = today + look_again_days;
  return request;
}

Request put_back(Request request, Date today) {
  request.broker.reset();
  request.broker_name.clear();
  request.taken_on.reset();
  request.next_on = today + take_again_days;
  return request;
}

Request given(Request request, StaffId broker, std::string_view name) {
  request.broker = broker;
  request.broker_name = std::string{name};
  return request;
}

std::vector<Problem> problems_of(const Looking& looking, const Request& request, const Lists& lists, Date today) {
  std::vector<Problem> problems;
  if (!lists.option_kind.has(looking.option.kind)) wrong(problems, "kind", "missing", t("Choose what kind of thing it is"));
  if (blank(looking.option.name)) wrong(problems, "name", "missing", t("Say what was looked into"));
  if (!lists.came_of_it.has(looking.option.came_of_it)) wrong(problems, "came_of_it", "missing", t("Choose what came of it"));
  check_text(problems, "name", looking.option.name);
  check_text(problems, "words", looking.option.words);
  check_past(problems, "looked_on", looking.looked_on, request, today);
  if (!looking.next_on) wrong(problems, "next_on", "unreadable", t("Enter the day you will look at it again, like 21 11 2026"));
  else if (*looking.next_on < today || *looking.next_on > today + furthest_days) wrong(problems, "next_on", "out_of_range", t("The day you will look at it again must be today or later, and within a year"));
  return problems;
}

Request looked(Request request, const Looking& looking) {
  Option option = looking.option;
  option.looked_on = looking.looked_on.value_or(request.asked_on);
  option.name = tidied(option.name);
  option.words = tidied(option.words);
  request.options.push_back(std::move(option));
  request.next_on = looking.next_on;
  return request;
}

std::vector<Problem> problems_of(const Closing& closing, const Request& request, const Lists& lists, Date today) {
  std::vector<Problem> problems;
  if (!lists.result.has(closing.result)) wrong(problems, "result", "missing", t("Choose what came of it"));
  if (lists.counts(closing.result) && blank(closing.words)) wrong(problems, "words", "missing", t("Say what the person has now, or why nothing was found"));
  check_text(problems, "words", closing.words);
  check_past(problems, "on", closing.on, request, today);
  return problems;
}

Request closed(Request request, const Closing& closing) {
  request.closed_on = closing.on;
  request.next_on.reset();
  request.result = closing.result;
  request.result_words = tidied(closing.words);
  return request;
}

}  // namespace stepwise::broker
