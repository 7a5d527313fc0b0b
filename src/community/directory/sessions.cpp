// SPDX-License-Identifier: Apache-2.0
#include "community/directory/sessions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::directory {
namespace {

constexpr std::array<std::string_view, 7> english{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 7> welsh{"llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul"};
constexpr std::size_t most_sessions = 28;

/// The words of a line in small letters; a dash or comma ends a word.
std::vector<std::string> words_of(std::string_view line) {
  std::string text = lower_ascii(line);
  for (const std::string_view dash : {"–", "—"})
    for (std::size_t at; (at = text.find(dash)) != std::string::npos;) text.replace(at, dash.size(), " to ");
  std::vector<std::string> out;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    if (c == '-' || c == ',' || c == ' ' || c == '\t') end();
    else word += c == '.' ? ':' : c;
  }
  end();
  return out;
}

std::optional<int> day_of(std::string_view word) {
  if (word.ends_with('s') && word.size() > 4) word.remove_suffix(1);
  for (std::size_t i = 0; i < 7; ++i)
    if ((word.size() >= 2 && lower_ascii(english[i]).starts_with(word)) || word == welsh[i]) return static_cast<int>(i) + 1;
  return std::nullopt;
}

/// A time of day, and whether it was said which half of the day it is in.
struct Clock {
  int minutes = 0;
  bool is_sure = false;
};

/// Of "10", "10am", "9:30", "9:30pm", "14:00", "noon". Hours before seven without more are in the afternoon; "02:00" is not.
std::optional<Clock> clock_of(std::string_view word) {
  if (word == "noon" || word == "midday") return Clock{12 * 60, true};
  const bool half = word.ends_with("am") || word.ends_with("pm"), after = word.ends_with("pm");
  if (half) word.remove_suffix(2);
  const auto colon = word.find(':');
  const auto hour = parse_number(word.substr(0, colon));
  const auto minute = colon == std::string_view::npos ? std::optional<std::int64_t>{0} : parse_number(word.substr(colon + 1));
  if (!hour || !minute || *hour < 0 || *minute < 0 || *minute > 59 || *hour > (half ? 12 : 23) || (half && *hour == 0)) return std::nullopt;
  const bool is_sure = half || word.starts_with('0') || *hour > 12;
  auto whole = half ? *hour % 12 + (after ? 12 : 0) : *hour;
  if (!is_sure && whole < 7) whole += 12;
  return Clock{static_cast<int>(whole * 60 + *minute), is_sure};
}

std::optional<Session::Often> often_of(const std::vector<std::string>& words) {
  const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  if (has("fortnightly") || has("fortnight") || has("two") || has("2nd") || has("alternate") || has("other")) return Session::Often::fortnightly;
  if (has("monthly") || has("month") || has("first") || has("second") || has("third") || has("last")) return Session::Often::monthly;
  return Session::Often::weekly;
}

bool is_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 22> known{"to", "from", "until", "till", "at", "every", "each", "week", "weeks", "weekly", "fortnightly", "fortnight", "two",
                                                          "2nd", "alternate", "other", "monthly", "month", "first", "of", "the", "on"};
  static constexpr std::array<std::string_view, 3> more{"second", "third", "last"};
  return std::ranges::find(known, word) != known.end() || std::ranges::find(more, word) != more.end();
}

std::optional<Session> session_of(std::string_view line) {
  const auto words = words_of(line);
  Session session;
  session.weekday = 0;
  std::vector<Clock> times;
  for (const auto& word : words) {
    if (const auto day = day_of(word); day && session.weekday == 0) session.weekday = *day;
    else if (is_filler(word)) continue;
    else if (const auto time = clock_of(word)) times.push_back(*time);
    else return std::nullopt;
  }
  session.often = *often_of(words);
  if (session.weekday == 0 || times.size() > 2) return std::nullopt;
  if (!times.empty()) session.opens = times[0].minutes;
  if (times.size() == 2) session.closes = times[1].minutes;
  if (times.size() == 2 && session.closes <= session.opens && session.closes < 12 * 60 && !times[1].is_sure) session.closes += 12 * 60;
  if (session.closes >= 0 && session.closes <= session.opens) return std::nullopt;
  return session;
}

std::string clock(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

std::string shown_time(int minutes) {
  const int hour = minutes / 60 % 12 == 0 ? 12 : minutes / 60 % 12;
  return fmt::format("{}:{:02}{}", hour, minutes % 60, minutes < 12 * 60 ? "am" : "pm");
}

}  // namespace

ReadSessions read_sessions(std::string_view typed) {
  ReadSessions read;
  for (auto line : split(typed, '\n')) {
    line = trim(line);
    if (line.empty()) continue;
    const auto session = session_of(line);
    if (!session)
      read.problems.push_back({"sessions", "session_unread", t("“{0}” is not a regular time. Write a day, then a time, like Tuesday 10am to 12pm", line.substr(0, 80))});
    else if (std::ranges::find(read.sessions, *session) == read.sessions.end())
      read.sessions.push_back(*session);
  }
  if (read.sessions.size() > most_sessions) {
    read.sessions.resize(most_sessions);
    read.problems.push_back({"sessions", "sessions_many", t("Write at most {0} regular times", most_sessions)});
  }
  return read;
}

std::string write_sessions(const std::vector<Session>& sessions) {
  std::string out;
  for (const auto& session : sessions) {
    if (!out.empty()) out += '\n';
    out += english[static_cast<std::size_t>(session.weekday - 1)];
    if (session.opens >= 0) out += " " + clock(session.opens);
    if (session.closes >= 0) out += " to " + clock(session.closes);
    if (session.often == Session::Often::fortnightly) out += " fortnightly";
    if (session.often == Session::Often::monthly) out += " monthly";
  }
  return out;
}

std::string weekday_words(int weekday) {
  static constexpr std::array<Message, 7> names{noted("Monday"), noted("Tuesday"), noted("Wednesday"), noted("Thursday"), noted("Friday"), noted("Saturday"), noted("Sunday")};
  return weekday >= 1 && weekday <= 7 ? t(names[static_cast<std::size_t>(weekday - 1)]).str() : "";
}

std::string session_words(const Session& session) {
  const std::string day = weekday_words(session.weekday);
  std::string words = day;
  if (session.opens >= 0 && session.closes >= 0) words = t("{0}, {1} to {2}", day, shown_time(session.opens), shown_time(session.closes));
  else if (session.opens >= 0) words = t("{0}, from {1}", day, shown_time(session.opens));
  if (session.often == Session::Often::fortnightly) return t("{0}, every two weeks", words);
  if (session.often == Session::Often::monthly) return t("{0}, once a month", words);
  return words;
}

}  // namespace stepwise::directory
