// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::introduction {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr int furthest_days = 366;

void wrong(std::vector<Problem>& problems, std::string field, std::string code, std::string sentence) {
  problems.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong});
}
bool blank(std::string_view text) { return trim(text).empty(); }
void tidy(std::string& text) { text = std::string{trim(text)}; }

void check_texts(std::vector<Problem>& problems, std::initializer_list<std::pair<const char*, const std::string*>> texts) {
  for (const auto& [field, text] : texts) {
    if (text->size() > longest_text) wrong(problems, field, "too_long", t("Shorten this to fewer than {0} characters", static_cast<std::int64_t>(longest_text)));
    else if (!is_clean_utf8(*text)) wrong(problems, field, "unreadable", t("Take out the characters that cannot be kept"));
  }
}

Telling tidied(Telling telling) {
  for (std::string* text : {&telling.to_name, &telling.to_whom, &telling.wanted, &telling.why}) tidy(*text);
  if (telling.to_kind != "place") telling.place_reference.clear();
  return telling;
}

/// The day to ask first: counted from the day they are introduced.
Date first_day(const Telling& telling, Spacing spacing) { return telling.made_on.value_or(Date{}) + spacing.first_days; }

}  // namespace

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{{&Lists::result, "introduction_result"}, {&Lists::end, "introduction_end"}, {&Lists::met, "met_together"},
                                                             {&Lists::support_reason, "primary_support_reason"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

Status status_of(const Introduction& introduction, Date today) {
  if (introduction.ended_on) return Status::ended;
  if (!is_open(introduction)) return Status::finished;
  if (!introduction.follow_ups.empty()) return Status::asked;
  return introduction.telling.made_on && *introduction.telling.made_on > today ? Status::arranged : Status::introduced;
}

std::string_view last_result(const Introduction& introduction) {
  return introduction.follow_ups.empty() ? std::string_view{} : std::string_view{introduction.follow_ups.back().result};
}

std::string standing_words(const Introduction& introduction, const Lists& lists, Date today) {
  switch (status_of(introduction, today)) {
    case Status::ended: return listed(lists.end.label(introduction.end_reason));
    case Status::arranged: return t("Arranged");
    case Status::introduced: return t("Not asked yet");
    case Status::asked:
    case Status::finished: return listed(lists.result.label(last_result(introduction)));
  }
  return "";
}

std::vector<Problem> problems_of(const Telling& telling, const Lists& lists, Date today) {
  std::vector<Problem> problems;
  if (telling.to_kind != "place" && telling.to_kind != "person") wrong(problems, "to_kind", "missing", t("Choose whether it is a place or a person"));
  if (blank(telling.to_name)) wrong(problems, "to_name", "missing", t("Enter the name of the place or person they are introduced to"));
  if (blank(telling.wanted)) wrong(problems, "wanted", "missing", t("Enter what the person wants, in their own words"));
  if (!lists.met.has(telling.met_together)) wrong(problems, "met_together", "missing", t("Choose whether you met together"));
  check_texts(problems, {{"to_name", &telling.to_name}, {"to_whom", &telling.to_whom}, {"wanted", &telling.wanted}, {"why", &telling.why}});
  if (!telling.made_on) wrong(problems, "made_on", "unreadable", t("Enter the day they are introduced, like 21 11 2026"));
  else if (*telling.made_on > today + furthest_days) wrong(problems, "made_on", "too_far", t("The day must be within a year"));
  else if (*telling.made_on < *Date::from_parts(1990, 1, 1)) wrong(problems, "made_on", "too_early", t("The day must be after 1989"));
  else if (telling.met_together == "yes" && *telling.made_on > today) wrong(problems, "met_together", "to_come", t("You cannot have met yet on a day to come. Choose that you will meet"));
  return problems;
}

Introduction made(const Telling& telling, const community::Worker& by, Spacing spacing, Instant now) {
  Introduction introduction;
  introduction.telling = tidied(telling);
  introduction.by = by;
  introduction.owner = by.id;
  introduction.owner_name = by.name;
  introduction.recorded_at = now;
  introduction.next_on = first_day(introduction.telling, spacing);
  return introduction;
}

Introduction amended(Introduction introduction, const Telling& telling, Spacing spacing, std::string reason) {
  const auto before = introduction.telling.made_on;
  introduction.telling = tidied(telling);
  if (introduction.follow_ups.empty() && is_open(introduction) && introduction.telling.made_on != before) introduction.next_on = first_day(introduction.telling, spacing);
  introduction.amended_reason = std::string{trim(reason)};
  return introduction;
}

std::optional<Date> usual_next(const Introduction& introduction, Spacing spacing, Date today) {
  const Date second = introduction.telling.made_on.value_or(today) + spacing.second_days;
  if (second > today && introduction.follow_ups.empty()) return second;
  return std::nullopt;
}

std::vector<Problem> problems_of(const Answer& answer, const Introduction& introduction, const Lists& lists, Date today) {
  std::vector<Problem> problems;
  if (!lists.result.has(answer.result)) wrong(problems, "result", "missing", t("Choose how it is going"));
  if (!answer.on) wrong(problems, "on", "unreadable", t("Enter the day you asked, like 21 11 2026"));
  else if (*answer.on > today) wrong(problems, "on", "in_future", t("The day you asked must be today or earlier"));
  else if (introduction.telling.made_on && *answer.on < *introduction.telling.made_on)
    wrong(problems, "on", "too_early", t("The day you asked must be on or after {0}, when they were introduced", long_date(*introduction.telling.made_on)));
  else if (!introduction.follow_ups.empty() && *answer.on < introduction.follow_ups.back().asked_on)
    wrong(problems, "on", "before_last", t("The day you asked must be on or after {0}, when somebody asked last", long_date(introduction.follow_ups.back().asked_on)));
  if (answer.again != "yes" && answer.again != "no") wrong(problems, "again", "missing", t("Choose whether to ask again"));
  else if (answer.again == "yes" && !answer.again_on) wrong(problems, "again_on", "unreadable", t("Enter the day to ask again, like 21 11 2026"));
  else if (answer.again == "yes" && answer.on && (*answer.again_on <= *answer.on || *answer.again_on > today + furthest_days))
    wrong(problems, "again_on", "out_of_range", t("The day to ask again must be after the day you asked, and within a year"));
  if (answer.contributor == "yes" && blank(answer.brings)) wrong(problems, "brings", "missing", t("Say what they bring or do for others"));
  check_texts(problems, {{"said", &answer.said}, {"learnt", &answer.learnt}, {"brings", &answer.brings}});
  return problems;
}

Introduction followed_up(Introduction introduction, const Answer& answer, std::optional<StaffId> by, std::string_view by_name) {
  const Date on = answer.on.value_or(Date{});
  introduction.follow_ups.push_back({on, answer.result, std::string{trim(answer.said)}, std::string{trim(answer.learnt)}, std::string{by_name}, by});
  introduction.next_on = answer.again == "yes" ? answer.again_on : std::nullopt;
  introduction.ended_on.reset();
  introduction.end_reason.clear();
  if (answer.contributor == "yes" && introduction.contributor != "yes") introduction.contributor_on = on;
  if (answer.contributor != "yes") introduction.contributor_on.reset();
  introduction.contributor = answer.contributor == "yes" || answer.contributor == "no" ? answer.contributor : "not_asked";
  introduction.brings = introduction.contributor == "yes" ? std::string{trim(answer.brings)} : "";
  return introduction;
}

std::vector<Problem> problems_of(const End& end, const Introduction& introduction, const Lists& lists, Date today) {
  std::vector<Problem> problems;
  if (!lists.end.has(end.reason)) wrong(problems, "reason", "missing", t("Choose why it ends without a result"));
  if (!end.on) wrong(problems, "on", "unreadable", t("Enter the day it ended, like 21 11 2026"));
  else if (*end.on > today) wrong(problems, "on", "in_future", t("The day it ended must be today or earlier"));
  else if (introduction.recorded_at.london_date() > *end.on && introduction.telling.made_on && *introduction.telling.made_on > *end.on)
    wrong(problems, "on", "too_early", t("The day it ended must be on or after the day they were introduced"));
  return problems;
}

Introduction ended(Introduction introduction, const End& end) {
  introduction.next_on.reset();
  introduction.ended_on = end.on;
  introduction.end_reason = end.reason;
  return introduction;
}

}  // namespace stepwise::introduction
