// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"
#include "practice/appointment/appointment_pages.hpp"

namespace stepwise::appointment {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

std::string one_decimal(double number) { return fmt::format("{:.1f}", number); }

Html waits_words(const MeanWaits& waits) {
  if (!waits.whole) return paragraph(t("Nobody had a Talking Point in the last 30 days."));
  Html out = paragraph(tn("{0} person had a Talking Point in the last 30 days: {1} days after asking on average. This includes waits that people chose.",
                          "{0} people had a Talking Point in the last 30 days: {1} days after asking on average. This includes waits that people chose.", waits.count, one_decimal(*waits.whole)));
  if (waits.ours) out += paragraph(t("The first day we offered was {0} days after asking on average. That part of the wait is ours.", one_decimal(*waits.ours)));
  return out;
}

Html links(const Overview& overview) {
  std::vector<Html> items{element("li", {}, govuk::link(t("Free times"), "/appointments/free")),
                          element("li", {}, govuk::link(tn("Waiting list: {0} person", "Waiting list: {0} people", overview.waiting), "/appointments/waiting")),
                          element("li", {}, govuk::link(tn("{0} message to send", "{0} messages to send", overview.to_send), "/appointments/messages")),
                          element("li", {}, govuk::link(t("Venues and their diaries"), "/venues"))};
  return element("ul", {{"class", "govuk-list"}}, html::join(items));
}

std::string when_words(const Appointment& a) { return a.start ? t("{0}, {1}", short_date(a.start->london_date()), clock_time(*a.start)) : std::string{t("No time yet")}; }

}  // namespace

Html write_lines(std::string_view caption, std::span<const Line> lines, std::string_view empty) {
  if (lines.empty()) return paragraph(empty);
  std::vector<govuk::Row> rows;
  for (const auto& line : lines) {
    const Appointment& a = line.appointment;
    rows.push_back({when_words(a), govuk::link(line.person_name, appointment_href(a.reference), t("Talking Point")), a.venue_name, a.worker_name.empty() ? a.team_name : a.worker_name});
  }
  return govuk::table({.caption = caption, .head = {t("When"), t("Person"), t("Where"), t("With")}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true,
                       .stack_names = {t("When"), t("Person"), t("Where"), t("With")}});
}

Html write_overview(const Overview& overview) {
  Html page = title(t("Talking Points")) + paragraph(t("To book one, open the person’s record, or finish the [[contact]] they called about.")) + links(overview);
  if (!overview.to_rebook.empty()) page += heading(t("Need another time")) + paragraph(t("The venue is closed, or does not hold that time any more.")) + write_lines(t("Need another time"), overview.to_rebook, "");
  page += heading(t("Today and the next six days")) + write_lines(t("Today and the next six days"), overview.coming, t("No Talking Points in the next seven days."));
  if (overview.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", overview.restricted));
  if (!overview.to_record.empty()) page += heading(t("Say who came")) + write_lines(t("Say who came"), overview.to_record, "");
  return page + heading(t("How long people wait")) + waits_words(overview.waits);
}

Html write_free_times(const FreeTimes& times, const AppointmentLists& lists) {
  std::vector<std::string> ticked;
  for (const auto code : times.typed.all("facilities")) ticked.emplace_back(code);
  std::vector<govuk::SelectItem> venues{{.value = "", .text = t("Any venue")}};
  for (const auto& venue : times.diary.venues) venues.push_back({.value = venue.reference, .text = t("{0}, {1}", venue.name, venue.postcode)});
  Html page = title(t("Free times")) +
              govuk::search_form("/appointments/free",
                                 {govuk::checkboxes({.name = "facilities", .legend = t("What must the venue have?"), .items = govuk::choice_items(lists.facility), .values = std::move(ticked),
                                                     .classes = "govuk-checkboxes--small"}),
                                  govuk::input({.name = "near", .label = t("Near which postcode?"), .hint = t("The first half, like ZZ3"), .value = outward_code(times.typed.get("near")), .classes = "govuk-input--width-5",
                                                .autocomplete = "off"}),
                                  govuk::select({.name = "look_venue", .label = t("Venue"), .items = std::move(venues), .value = times.typed.get("look_venue")})},
                                 t("Show free times"));
  if (times.free.empty()) return page + paragraph(t("No time is free with these needs in the next eight weeks."));
  std::vector<govuk::Row> rows;
  for (const auto& free : times.free) {
    const Venue* venue = times.diary.venue(free.slot.venue);
    rows.push_back({t("{0}, {1}", weekday_date(free.slot.start.london_date()), clock_time(free.slot.start)), venue == nullptr ? Html{} : govuk::link(venue->name, "/venues/" + venue->reference),
                    venue == nullptr ? "" : venue->postcode, govuk::number(std::to_string(free.left))});
  }
  return page + govuk::table({.caption = t("Next free times"), .head = {t("When"), t("Venue"), t("Postcode"), govuk::number(t("Places left"))}, .rows = std::move(rows),
                              .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("When"), t("Venue"), t("Postcode"), t("Places left")}});
}

Html write_waiting(const WaitingModel& model) {
  Html page = title(t("Waiting list")) + paragraph(t("Who asked first stands first. When a place becomes free, offer it to the first person whom it suits."));
  if (model.lines.empty()) return page + paragraph(t("Nobody is waiting for a time."));
  std::vector<govuk::Row> rows;
  for (std::size_t i = 0; i < model.lines.size(); ++i) {
    const Appointment& a = model.lines[i].appointment;
    const Html free = model.first_free[i] ? Html{slot_words(model.diary, model.first_free[i]->slot)} : Html{t("None in eight weeks")};
    rows.push_back({govuk::link(model.lines[i].person_name, appointment_href(a.reference), t("Talking Point")), short_date(a.asked_on), tn("{0} day", "{0} days", model.today - a.asked_on),
                    a.venue_name.empty() ? std::string{t("Any venue")} : a.venue_name, free, a.look_again_on ? short_date(*a.look_again_on) : ""});
  }
  return page + govuk::table({.caption = t("Waiting list"), .head = {t("Person"), t("Asked"), t("Waiting"), t("For"), t("First free time"), t("Look again")}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true,
                              .stack_names = {t("Person"), t("Asked"), t("Waiting"), t("For"), t("First free time"), t("Look again")}});
}

Html write_messages(const govuk::Frame& frame, std::span<const MessageLine> lines, const AppointmentLists& lists) {
  Html page = title(t("Messages to send")) + paragraph(t("Send each by text message, letter or email, and then mark it as sent. What is replaced by something newer goes from here by itself."));
  if (lines.empty()) return page + paragraph(t("Every message has been sent."));
  for (const auto& line : lines) {
    const Notice& message = line.message;
    const std::string base = appointment_href(message.appointment_reference);
    Html content = element("h2", {{"class", "govuk-heading-s"}}, {Html{t("{0} to {1}", listed(lists.told.label(message.means)), message.sent_to)}}) + paragraph(message.words) +
                   element("p", {{"class", "govuk-hint"}}, {Html{t("For {0}. Written {1}.", line.person_name, long_moment(message.made_at))}, Html{" "}, govuk::link(t("Open the Talking Point"), base, line.person_name)});
    if (message.means == "letter") content += paragraph(govuk::link(t("Open the letter to print"), base + "/letter", line.person_name));
    content += govuk::question_form(frame, "/appointments/messages/" + message.reference + "/sent", {govuk::hidden_field("from", "list")},
                                    govuk::secondary_button(Html{t("Mark as sent")} + element("span", {{"class", "govuk-visually-hidden"}}, t(" to {0}", line.person_name))));
    page += govuk::inset_text({.content = content});
  }
  return page;
}

}  // namespace stepwise::appointment
