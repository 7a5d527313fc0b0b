// SPDX-License-Identifier: Apache-2.0
#include "practice/peer_forum/peer_forum.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace stepwise::peer_forum {
namespace {

constexpr std::array<std::string_view, 4> all_stages{"before_c3", "before_plan", "review", "dip"};
constexpr std::size_t longest_theme = 60, longest_attendees = 2000;
constexpr int furthest_days = 366;

Problem wrong(std::string_view field, std::string_view code, Words sentence) { return {std::string{field}, std::string{code}, sentence.str()}; }

}  // namespace

std::int64_t counted(const Clock& clock, Instant now) {
  std::int64_t all = clock.seconds.value_or(0);
  if (clock.started_at && now > *clock.started_at) all += (now.microseconds - clock.started_at->microseconds) / seconds(1);
  return all;
}

std::int64_t left(const Clock& clock, Instant now) { return std::max<std::int64_t>(0, seconds_each - counted(clock, now)); }

Clock started(Clock clock, Instant now) {
  if (!clock.started_at) clock.started_at = now;
  return clock;
}

Clock stopped(Clock clock, Instant now) {
  if (!clock.started_at) return clock;
  return {std::nullopt, counted(clock, now)};
}

State state_of(const Item& item, Date today) {
  if (!item.withdrawn_reason.empty()) return State::withdrawn;
  if (item.followed_up_at) return State::followed_up;
  if (item.presenting.used() || item.feedback.used() || item.suggestions > 0 || !item.learning.empty()) return State::heard;
  return !item.forum_cancelled && item.held_on >= today ? State::to_come : State::not_heard;
}

Message state_words(State state) {
  switch (state) {
    case State::to_come: return noted("To come");
    case State::not_heard: return noted("Not heard yet");
    case State::heard: return noted("Heard");
    case State::followed_up: return noted("Followed up");
    case State::withdrawn: return noted("Taken off the agenda");
  }
  return noted("Heard");
}

std::optional<Date> next_date(const Item& item, Date today) {
  switch (state_of(item, today)) {
    case State::to_come: return item.held_on;
    case State::not_heard: return item.held_on + days_to_bring_again;
    case State::heard: return item.follow_up_on.value_or(item.held_on + days_until_follow_up);
    case State::followed_up:
    case State::withdrawn: return std::nullopt;
  }
  return std::nullopt;
}

std::span<const std::string_view> stages() { return all_stages; }

Message stage_words(std::string_view stage) {
  if (stage == "before_c3") return noted("Before [[conversation]] 3");
  if (stage == "before_plan") return noted("Before the plan");
  if (stage == "review") return noted("At the review");
  return noted("After a dip");
}

Message adopted_words(std::string_view adopted) {
  if (adopted == "yes") return noted("Taken up");
  if (adopted == "in_part") return noted("Taken up in part");
  if (adopted == "no") return noted("Not taken up");
  return noted("Not decided yet");
}

std::vector<Problem> forum_problems(std::optional<Date> held_on, std::string_view chair, std::string_view attendees, Date today) {
  std::vector<Problem> out;
  if (!held_on) out.push_back(wrong("held", "held.missing", t("Enter the day of the forum")));
  else if (*held_on > today + furthest_days || *held_on < today - furthest_days) out.push_back(wrong("held", "held.far", t("The day must be within a year of today")));
  if (trim(chair).empty()) out.push_back(wrong("chair", "chair.missing", t("Choose who chairs it")));
  if (characters_in(attendees) > longest_attendees) out.push_back(wrong("attendees", "attendees.long", t("Use 2,000 characters or fewer")));
  return out;
}

std::vector<Problem> item_problems(std::string_view stage, std::string_view question, const Reading& reading) {
  std::vector<Problem> out;
  if (std::ranges::find(all_stages, stage) == all_stages.end()) out.push_back(wrong("stage", "stage.missing", t("Choose where the person is on their way")));
  if (trim(question).empty()) out.push_back(wrong("question", "question.missing", t("Say what you want colleagues to help you with")));
  else check_words("question", question, reading, out);
  return out;
}

std::vector<Problem> suggestion_problems(std::string_view words, const Reading& reading) {
  std::vector<Problem> out;
  if (trim(words).empty()) out.push_back(wrong("words", "words.missing", t("Write the suggestion")));
  else check_words("words", words, reading, out);
  return out;
}

std::vector<Problem> decision_problems(std::string_view adopted, std::string_view why, const Reading& reading) {
  std::vector<Problem> out;
  if (adopted != "yes" && adopted != "in_part" && adopted != "no") out.push_back(wrong("adopted", "adopted.missing", t("Choose whether you took it up")));
  else if (adopted != "yes" && trim(why).empty()) out.push_back(wrong("why", "why.missing", t("Say why, so that others learn from it")));
  check_words("why", why, reading, out);
  return out;
}

std::vector<Problem> learning_problems(std::string_view learning, std::string_view theme, const Reading& reading) {
  std::vector<Problem> out;
  check_words("learning", learning, reading, out);
  check_words("theme", theme, reading, out);
  if (characters_in(theme) > longest_theme) out.push_back(wrong("theme", "theme.long", t("Use 60 characters or fewer")));
  return out;
}

}  // namespace stepwise::peer_forum
