// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_form.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/text.hpp"

namespace stepwise::front_door {
namespace {

constexpr int minutes_a_day = 24 * 60;

std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return static_cast<int>(*parse_number(text));
}

/// The half of the day at the end of the text, taken off it: 'a', 'p' or '\0'.
char take_half(std::string& text) {
  if (text.size() < 2 || !text.ends_with('m')) return '\0';
  const char half = text[text.size() - 2];
  if (half != 'a' && half != 'p') return '\0';
  text.resize(text.size() - 2);
  return half;
}

constexpr std::array<std::pair<std::string_view, Message>, 20> labels{{{"received", noted("When it came in")},
                                                                                {"received_day", noted("Day it came in")},
                                                                                {"received_month", noted("Month it came in")},
                                                                                {"received_year", noted("Year it came in")},
                                                                                {"received_time", noted("Time it came in")},
                                                                                {"channel", noted("How they got in touch")},
                                                                                {"contacting_person", noted("Who got in touch")},
                                                                                {"contacting_name", noted("Their name")},
                                                                                {"agreed_to_talk", noted("The person’s agreement")},
                                                                                {"what_i_want", noted("What I want")},
                                                                                {"what_i_expect", noted("What I expect to happen")},
                                                                                {"my_life_now", noted("My life now")},
                                                                                {"what_is_working", noted("What is working")},
                                                                                {"people_and_places", noted("People and places I have")},
                                                                                {"safety", noted("Is anyone unsafe?")},
                                                                                {"safety_action", noted("What was done about safety")},
                                                                                {"resolution", noted("What was done")},
                                                                                {"secondary", noted("What else was done")},
                                                                                {"what_was_done", noted("More about what was done")},
                                                                                {"legal_status", noted("Legal footing")}}};

std::string text_of(const http::Fields& typed, std::string_view name) { return std::string{typed.get(name)}; }

}  // namespace

std::optional<int> parse_clock(std::string_view typed) {
  std::string text;
  for (const char c : lower_ascii(typed))
    if (c != ' ') text += c == '.' ? ':' : c;
  const char half = take_half(text);
  const auto colon = text.find(':');
  std::optional<int> hour, minute;
  if (colon != std::string::npos) {
    hour = small_number(std::string_view{text}.substr(0, colon));
    const auto rest = std::string_view{text}.substr(colon + 1);
    if (rest.size() == 2) minute = small_number(rest);
  } else if (text.size() == 3 || text.size() == 4) {
    hour = small_number(std::string_view{text}.substr(0, text.size() - 2));
    minute = small_number(std::string_view{text}.substr(text.size() - 2));
  } else if (half != '\0') {
    hour = small_number(text);
    minute = 0;
  }
  if (!hour || !minute || *minute > 59) return std::nullopt;
  if (half != '\0') {
    if (*hour < 1 || *hour > 12) return std::nullopt;
    return (*hour % 12 + (half == 'p' ? 12 : 0)) * 60 + *minute;
  }
  if (*hour > 23) return std::nullopt;
  return *hour * 60 + *minute;
}

std::optional<Instant> london_instant(Date day, int minutes) {
  const Instant guess = noon(day) + seconds(std::int64_t{minutes - minutes_a_day / 2} * 60);
  for (const std::int64_t shift : {0, 1, -1}) {
    const Instant at = guess + seconds(shift * 3600);
    if (at.london_date() == day && parse_clock(at.london_time()) == minutes) return at;
  }
  return std::nullopt;
}

std::string clock_words(Instant at) { return at.london_time(); }

std::optional<Date> date_from(const http::Fields& typed, std::string_view name) {
  const auto part = [&](std::string_view which) { return std::string{trim(typed.get(std::string{name} + "_" + std::string{which}))}; };
  const std::string day = part("day"), month = part("month"), year = part("year");
  if (parse_number(day).value_or(0) < 1 || month.empty() || day.size() > 2 || year.size() != 4) return std::nullopt;
  const auto date = Date::parse(day + " " + month + " " + year);
  return date && date->year() >= 1000 ? date : std::nullopt;
}

Conversation conversation_from(const http::Fields& typed) {
  Conversation said;
  const auto day = date_from(typed, "received");
  const auto minutes = parse_clock(typed.get("received_time"));
  if (day && minutes) said.received_at = london_instant(*day, *minutes);
  for (const auto& [name, member] : std::initializer_list<std::pair<std::string_view, std::string Conversation::*>>{
           {"channel", &Conversation::channel},
           {"contacting_person", &Conversation::contacting_person},
           {"contacting_name", &Conversation::contacting_name},
           {"agreed_to_talk", &Conversation::agreed_to_talk},
           {"what_i_want", &Conversation::what_i_want},
           {"what_i_expect", &Conversation::what_i_expect},
           {"my_life_now", &Conversation::my_life_now},
           {"what_is_working", &Conversation::what_is_working},
           {"people_and_places", &Conversation::people_and_places},
           {"safety", &Conversation::safety},
           {"safety_action", &Conversation::safety_action},
           {"what_was_done", &Conversation::what_was_done},
           {"legal_status", &Conversation::legal_status},
           {"route_of_access", &Conversation::route_of_access}})
    said.*member = text_of(typed, name);
  if (said.agreed_to_talk.empty()) said.agreed_to_talk = "not_asked";
  const auto resolution = typed.get("resolution");
  said.resolution = resolution == not_decided ? "" : resolution.empty() ? "unanswered" : std::string{resolution};
  for (const auto code : typed.all("secondary"))
    if (!code.empty()) said.secondary.emplace_back(code);
  return said;
}

http::Fields fields_from(const Conversation& said) {
  http::Fields fields;
  if (said.received_at) {
    const Date day = said.received_at->london_date();
    fields.add("received_day", std::to_string(day.day()));
    fields.add("received_month", std::to_string(day.month()));
    fields.add("received_year", std::to_string(day.year()));
    fields.add("received_time", clock_words(*said.received_at));
  }
  fields.add("channel", said.channel);
  fields.add("contacting_person", said.contacting_person);
  fields.add("contacting_name", said.contacting_name);
  fields.add("agreed_to_talk", said.agreed_to_talk);
  fields.add("what_i_want", said.what_i_want);
  fields.add("what_i_expect", said.what_i_expect);
  fields.add("my_life_now", said.my_life_now);
  fields.add("what_is_working", said.what_is_working);
  fields.add("people_and_places", said.people_and_places);
  fields.add("safety", said.safety);
  fields.add("safety_action", said.safety_action);
  fields.add("resolution", said.resolution.empty() ? std::string{not_decided} : said.resolution);
  for (const auto& code : said.secondary) fields.add("secondary", code);
  fields.add("what_was_done", said.what_was_done);
  fields.add("legal_status", said.legal_status);
  fields.add("route_of_access", said.route_of_access);
  return fields;
}

http::Fields blank_fields(Instant now) {
  Conversation nothing;
  nothing.received_at = now;
  nothing.resolution = "unanswered";
  return fields_from(nothing);
}

FollowUpAnswer follow_up_from(const http::Fields& typed) { return {text_of(typed, "result"), date_from(typed, "on"), text_of(typed, "note")}; }

std::string field_label(std::string_view field) {
  const auto found = std::ranges::find(labels, field, &std::pair<std::string_view, Message>::first);
  if (found != labels.end()) return t(found->second);
  if (field == "route_of_access") return t("Where the request came from");
  std::string words{field};
  std::ranges::replace(words, '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
  return words;
}

}  // namespace stepwise::front_door
