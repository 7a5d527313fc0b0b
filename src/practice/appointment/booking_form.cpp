// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "practice/appointment/appointment_pages.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::appointment {
namespace {

constexpr std::int64_t minute_us = 60'000'000;

void add_date(http::Fields& fields, const std::string& name, const std::optional<Date>& date) {
  fields.add(name + "_day", date ? std::to_string(date->day()) : "");
  fields.add(name + "_month", date ? std::to_string(date->month()) : "");
  fields.add(name + "_year", date ? std::to_string(date->year()) : "");
}

}  // namespace

http::Fields with_first_offer(const http::Fields& typed, std::span<const FreeSlot> free) {
  if (free.empty() || !typed.get("offered_day").empty()) return typed;
  http::Fields fields;
  for (const auto& [name, value] : typed.pairs())
    if (!name.starts_with("offered_")) fields.add(name, value);
  Date first = free.front().slot.start.london_date();
  for (const auto& one : free) first = std::min(first, one.slot.start.london_date());
  fields.add("offered_day", std::to_string(first.day()));
  fields.add("offered_month", std::to_string(first.month()));
  fields.add("offered_year", std::to_string(first.year()));
  return fields;
}

std::string slot_value(const Diary& diary, const Slot& slot) {
  const Clinic* clinic = diary.clinic(slot.clinic);
  return (clinic == nullptr ? "" : clinic->reference) + "." + std::to_string(slot.start.microseconds / minute_us);
}

void read_slot(std::string_view value, Wish& wish) {
  const auto dot = value.find('.');
  if (dot == std::string_view::npos) return;
  const auto minutes = parse_number(value.substr(dot + 1));
  constexpr std::int64_t most = 100'000'000;
  if (!minutes || *minutes < 0 || *minutes > most) return;
  wish.clinic = value.substr(0, dot);
  wish.start = Instant{*minutes * minute_us};
}

Wish wish_from(const http::Fields& typed) {
  Wish wish;
  wish.asked_on = front_door::date_from(typed, "asked");
  wish.first_offered_on = front_door::date_from(typed, "offered");
  wish.about = typed.get("about");
  wish.to_prepare = typed.get("to_prepare");
  for (const auto code : typed.all("facilities")) wish.facilities.emplace_back(code);
  wish.told_by = typed.get("told_by");
  wish.told_to = typed.get("told_to");
  wish.waits = typed.get("slot") == waiting_value;
  if (!wish.waits) read_slot(typed.get("slot"), wish);
  wish.venue = typed.get("venue");
  wish.look_again_on = front_door::date_from(typed, "look_again");
  return wish;
}

void send_home(Wish& wish, const person::Details& details) {
  if (wish.told_by == "letter" && std::ranges::none_of(wish.told_to, [](unsigned char c) { return std::isalpha(c) != 0; })) wish.told_to = person::address_in_one_line(details);
}

Search search_from(const http::Fields& typed, const Diary& diary, Date today) {
  Search search;
  for (const auto code : typed.all("facilities")) search.facilities.emplace_back(code);
  search.near = outward_code(typed.get("near"));
  if (const Venue* venue = diary.venue(typed.get("look_venue"))) search.venue = venue->id;
  search.from = std::max(today, front_door::date_from(typed, "from").value_or(today));
  return search;
}

http::Fields blank_booking(Date today) {
  http::Fields fields;
  add_date(fields, "asked", today);
  add_date(fields, "from", today);
  add_date(fields, "look_again", today + look_again_days);
  fields.add("told_by", "call");
  return fields;
}

http::Fields fields_from(const Appointment& appointment, const Diary& diary, Date today) {
  http::Fields fields;
  add_date(fields, "asked", appointment.asked_on);
  add_date(fields, "from", today);
  add_date(fields, "look_again", appointment.look_again_on.value_or(today + look_again_days));
  for (const auto& code : appointment.facilities) fields.add("facilities", code);
  fields.add("about", appointment.about);
  fields.add("to_prepare", appointment.to_prepare);
  fields.add("told_by", appointment.told_by);
  fields.add("told_to", appointment.told_to);
  if (const Venue* venue = appointment.venue && !appointment.start ? diary.venue(*appointment.venue) : nullptr) fields.add("venue", venue->reference);
  return fields;
}

Outcome outcome_from(const http::Fields& typed, Date today) {
  return {.result = std::string{typed.get("result")}, .note = std::string{typed.get("note")}, .next_step = std::string{typed.get("next_step")}, .on = today,
          .next_on = front_door::date_from(typed, "next")};
}

}  // namespace stepwise::appointment
