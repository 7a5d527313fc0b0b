// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/appointment/appointment_pages.hpp"
#include "practice/appointment/appointment_site.hpp"

namespace stepwise::appointment {
namespace {

using html::element;

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }

Html section(std::string_view title, std::vector<govuk::SummaryRow> rows) {
  return element("h2", {{"class", "govuk-heading-m"}}, title) + govuk::summary_list({.rows = std::move(rows)});
}

Html days(int count) { return tn("{0} day", "{0} days", count); }

Html where(const AppointmentView& view) {
  if (view.venue == nullptr) return view.appointment.venue_name.empty() ? Html{t("Any venue")} : Html{view.appointment.venue_name};
  Html words = govuk::link(view.venue->name, "/venues/" + view.venue->reference) + Html{", "} + Html{t("{0}, {1}", view.venue->address, view.venue->postcode)};
  if (!view.venue->getting_there.empty()) words += element("p", {{"class", "govuk-body-s govuk-!-margin-top-1"}}, view.venue->getting_there);
  return words;
}

std::vector<govuk::SummaryRow> when_rows(const AppointmentView& view, const AppointmentLists& lists) {
  const Appointment& a = view.appointment;
  std::vector<govuk::SummaryRow> rows{row(t("Where it stands"), status_tag(view.status))};
  rows.push_back(row(t("When"), a.start ? Html{t("{0} at {1}, {2} minutes", weekday_date(a.start->london_date()), clock_time(*a.start), a.minutes)} : Html{t("No time yet")}));
  rows.push_back(row(t("Where"), where(view)));
  if (a.look_again_on && view.status == Status::waiting) rows.push_back(row(t("Look for a time again"), long_date(*a.look_again_on)));
  rows.push_back(row(t("With"), a.worker_name.empty() ? a.team_name : a.team_name.empty() ? a.worker_name : t("{0}, {1}", a.worker_name, a.team_name)));
  rows.push_back(row(t("What they want to talk about"), html::lines(a.about)));
  rows.push_back(row(t("To have ready"), html::lines(a.to_prepare)));
  if (!a.facilities.empty()) rows.push_back(row(t("The venue must have"), facility_words(a.facilities, lists)));
  if (!a.contact_reference.empty()) rows.push_back(row(t("Came from"), govuk::link(t("The [[contact]] it was booked in"), "/contacts/" + a.contact_reference)));
  return rows;
}

std::vector<govuk::SummaryRow> wait_rows(const AppointmentView& view) {
  const Appointment& a = view.appointment;
  const Waits waits = waits_of(a);
  std::vector<govuk::SummaryRow> rows{row(t("Asked"), long_date(a.asked_on))};
  if (a.first_offered_on) rows.push_back(row(t("First day offered"), Html{long_date(*a.first_offered_on)}));
  if (waits.whole) rows.push_back(row(t("Wait until the day"), days(*waits.whole)));
  if (waits.ours) rows.push_back(row(t("Of this, ours"), days(*waits.ours)));
  if (waits.persons) rows.push_back(row(t("Of this, chosen by the person"), days(*waits.persons)));
  if (a.moves > 0) rows.push_back(row(t("Moved"), tn("{0} time", "{0} times", a.moves)));
  return rows;
}

Html warnings(const AppointmentView& view) {
  if (view.status == Status::to_rebook) {
    const std::string why = view.closure != nullptr ? t("The venue is closed that day: {0}. Find another time, or put the person on the waiting list.", view.closure->reason)
                                                    : std::string{t("The venue does not hold that time any more. Find another, or put the person on the waiting list.")};
    return govuk::warning_text({.text = why});
  }
  return {};
}

std::string means_words(const Notice& message, const AppointmentLists& lists) {
  return t("{0} to {1}", listed(lists.told.label(message.means)), message.sent_to);
}

Html messages(const govuk::Frame& frame, const AppointmentView& view, const AppointmentLists& lists) {
  if (view.messages.empty()) return element("h2", {{"class", "govuk-heading-m"}}, t("What the person was told")) + element("p", {{"class", "govuk-body"}}, t("Told during the call. Nothing was written."));
  Html out = element("h2", {{"class", "govuk-heading-m"}}, t("What the person was told"));
  for (const auto& message : view.messages) {
    const bool open = !message.sent_at && !message.dropped_at;
    const Html state = message.sent_at ? govuk::tag(t("Sent"), "green") : message.dropped_at ? govuk::tag(t("Not sent: something newer was said"), "grey") : govuk::tag(t("To be sent"), "yellow");
    Html words = element("p", {{"class", "govuk-body"}}, message.words) + element("p", {{"class", "govuk-hint"}}, {means_words(message, lists), " ", state});
    if (message.sent_at) words += element("p", {{"class", "govuk-hint"}}, t("{0} by {1}", long_moment(*message.sent_at), message.sent_by_name));
    if (open && message.means == "letter") words += element("p", {{"class", "govuk-body"}}, govuk::link(t("Open the letter to print"), appointment_href(view.appointment.reference) + "/letter"));
    if (open) words += govuk::question_form(frame, "/appointments/messages/" + message.reference + "/sent", {}, govuk::secondary_button(t("Mark as sent")));
    out += govuk::inset_text({.content = words});
  }
  return out;
}

Html actions(const AppointmentView& view) {
  const std::string base = appointment_href(view.appointment.reference);
  std::vector<Html> buttons;
  switch (view.status) {
    case Status::to_record: buttons.push_back(govuk::button({.text = t("Say who came"), .href = base + "/result"})); break;
    case Status::waiting: buttons.push_back(govuk::button({.text = t("Find a time"), .href = base + "/change"})); break;
    case Status::to_rebook: buttons.push_back(govuk::button({.text = t("Find another time"), .href = base + "/change"})); break;
    case Status::booked: buttons.push_back(govuk::secondary_button(t("Change the time"), base + "/change")); break;
    case Status::attended:
    case Status::not_attended: buttons.push_back(govuk::secondary_button(t("Change what came of it"), base + "/result")); break;
    case Status::cancelled: return {};
  }
  const bool over = view.status == Status::attended || view.status == Status::not_attended;
  if (!over) buttons.push_back(govuk::secondary_button(t("Cancel the appointment"), base + "/cancel"));
  return govuk::button_group(buttons);
}

Html came_of_it(const govuk::Frame& frame, const AppointmentView& view, const AppointmentLists& lists) {
  const Appointment& a = view.appointment;
  if (a.cancelled_on)
    return section(t("Why it was cancelled"), {row(t("By whom"), listed(lists.cancelled.label(a.cancelled_by))), row(t("When"), long_date(*a.cancelled_on)), row(t("Why"), a.cancelled_reason)});
  if (a.result.empty()) return {};
  std::vector<govuk::SummaryRow> rows{row(t("Result"), listed(lists.result.label(a.result))), row(t("Said by"), a.result_by_name), row(t("What was said and done"), html::lines(a.result_note)),
                                      row(t("What happens next"), listed(lists.next.label(a.next_step)))};
  if (a.next_on) rows.push_back(row(t("By"), long_date(*a.next_on)));
  if (a.next_done_on) rows.push_back(row(t("Done"), long_date(*a.next_done_on)));
  Html out = section(t("What came of it"), std::move(rows));
  if (a.next_on && !a.next_done_on)
    out += govuk::question_form(frame, appointment_href(a.reference) + "/next-done", {govuk::hidden_field("version", std::to_string(a.version))}, govuk::secondary_button(t("The next step is done")));
  return out;
}

Html who_is_next(const AppointmentView& view) {
  if (!view.appointment.cancelled_on || view.waiting.empty()) return {};
  std::vector<Html> items;
  for (const auto& line : view.waiting)
    items.push_back(element("li", {}, govuk::link(line.person_name, appointment_href(line.appointment.reference)) + Html{", "} + Html{t("asked {0}", short_date(line.appointment.asked_on))}));
  return element("h2", {{"class", "govuk-heading-m"}}, t("The place is free again: who is next")) + element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(items));
}

}  // namespace

Html status_tag(Status status) {
  const auto colour = [status]() -> std::string_view {
    switch (status) {
      case Status::waiting: return "yellow";
      case Status::booked: return "blue";
      case Status::to_rebook: return "orange";
      case Status::to_record: return "purple";
      case Status::attended: return "green";
      case Status::not_attended: return "grey";
      case Status::cancelled: return "grey";
    }
    return "grey";
  }();
  return govuk::tag(t(status_words(status)), colour);
}

std::string appointment_href(std::string_view reference) { return "/appointments/" + std::string{reference}; }

Html write_appointment(const govuk::Frame& frame, const AppointmentView& view, const AppointmentLists& lists) {
  const Appointment& a = view.appointment;
  return element("h1", {{"class", "govuk-heading-l"}}, a.start ? t("Talking Point on {0}", long_date(a.start->london_date())) : std::string{t("Talking Point: on the waiting list")}) + warnings(view) + actions(view) +
         section(t("When and where"), when_rows(view, lists)) + came_of_it(frame, view, lists) + who_is_next(view) + section(t("How long it took"), wait_rows(view)) + messages(frame, view, lists);
}

Html write_recent(std::span<const Appointment> appointments, std::string_view person_reference) {
  Html out;
  if (appointments.empty()) out += element("p", {{"class", "govuk-body"}}, t("No Talking Points yet."));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& a : appointments) {
    const std::string day = a.start ? long_date(a.start->london_date()) : t("Asked {0}", long_date(a.asked_on));
    rows.push_back({.key = day, .value = Html{a.venue_name} + Html{" "} + (a.start && !a.cancelled_on && a.result.empty() ? Html{clock_time(*a.start)} : status_tag(status_of(a, Instant{}, true))),
                    .actions = {{.text = t("Open"), .href = appointment_href(a.reference), .hidden_text = t("Talking Point, {0}", day)}}});
  }
  if (!rows.empty()) out += govuk::summary_list({.rows = std::move(rows)});
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Book a Talking Point"), booking_href(person_reference, "")));
}

}  // namespace stepwise::appointment
