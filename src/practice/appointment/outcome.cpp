// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/appointment/appointment.hpp"

namespace stepwise::appointment {

std::vector<Problem> problems_of(const Outcome& outcome, const Appointment& appointment, const AppointmentLists& lists, Instant now) {
  std::vector<Problem> problems;
  const Date today = now.london_date();
  const auto wrong = [&](std::string field, std::string code, std::string sentence) { problems.push_back({std::move(field), std::move(code), std::move(sentence)}); };
  if (!appointment.start || *appointment.start > now) wrong("result", "early", t("The appointment has not begun yet. Say who came once it has"));
  if (!lists.result.has(outcome.result)) wrong("result", "missing", t("Choose whether the person came"));
  else if (!lists.next.has(outcome.next_step) || lists.next.value(outcome.next_step, "after") != outcome.result)
    wrong("next_step", "missing", outcome.result == "attended" ? t("Choose what happens next from those for somebody who came") : t("Choose what happens next from those for somebody who did not come"));
  else if (lists.needs_day(outcome.next_step) && !outcome.next_on) wrong("next", "missing", t("Enter the day by which it will be done"));
  else if (lists.needs_day(outcome.next_step) && *outcome.next_on < today) wrong("next", "past", t("Enter a day that is today or later"));
  return problems;
}

Appointment with_outcome(Appointment appointment, const Outcome& outcome, std::string_view by_name, const AppointmentLists& lists) {
  appointment.result = outcome.result;
  appointment.result_on = outcome.on;
  appointment.result_note = trim(outcome.note);
  appointment.result_by_name = by_name;
  appointment.next_step = outcome.next_step;
  appointment.next_on = lists.needs_day(outcome.next_step) ? outcome.next_on : std::nullopt;
  appointment.next_done_on.reset();
  return appointment;
}

std::string_view telling_key(Telling telling) {
  switch (telling) {
    case Telling::booked: return "booked";
    case Telling::moved: return "moved";
    case Telling::cancelled: return "cancelled";
    case Telling::reminder: return "reminder";
  }
  return "";
}

std::string message_words(Telling telling, const Appointment& appointment, const Venue* venue, std::string_view council) {
  const std::string day = appointment.start ? weekday_date(appointment.start->london_date()) : "", time = appointment.start ? clock_time(*appointment.start) : "";
  if (telling == Telling::cancelled) return t("Your Talking Point with {0} on {1} at {2} will not take place.", council, day, time);
  const std::string place = venue == nullptr ? appointment.venue_name : t("{0}, {1}, {2}", venue->name, venue->address, venue->postcode);
  std::string words = telling == Telling::booked  ? t("Your Talking Point with {0} is on {1} at {2}, at {3}.", council, day, time, place)
                      : telling == Telling::moved ? t("Your Talking Point with {0} has moved to {1} at {2}, at {3}.", council, day, time, place)
                                                  : t("A reminder from {0}: your Talking Point is on {1} at {2}, at {3}.", council, day, time, place);
  if (venue != nullptr && !venue->telephone.empty()) words += " " + t("To change it, telephone {0}.", venue->telephone);
  return words;
}

}  // namespace stepwise::appointment
