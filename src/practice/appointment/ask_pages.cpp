// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/appointment/appointment_pages.hpp"

namespace stepwise::appointment {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

Html about(const Appointment& a) {
  const std::string what = a.start ? t("{0} at {1}, {2}", weekday_date(a.start->london_date()), clock_time(*a.start), a.venue_name) : std::string{t("On the waiting list, without a time yet")};
  return govuk::inset_text({.content = what});
}

Html form_of(const govuk::Frame& frame, const AskForm& form, std::string_view path, std::vector<Html> fields, Html button) {
  fields.insert(fields.begin(), govuk::hidden_field("version", std::to_string(form.appointment.version)));
  const std::string base = appointment_href(form.appointment.reference);
  return govuk::question_form(frame, base + std::string{path}, fields, govuk::button_group({std::move(button), govuk::link(t("Go back"), base)}));
}

}  // namespace

Html write_cancel_form(const govuk::Frame& frame, const AskForm& form, const AppointmentLists& lists) {
  std::vector<Html> fields{
      govuk::radios({.name = "cancelled_by", .legend = govuk::sized_legend(t("Why will it not take place?"), "s"), .items = govuk::choice_items(lists.cancelled), .value = form.typed.get("cancelled_by"),
                     .problems = form.problems}),
      govuk::textarea({.name = "reason", .label = govuk::sized_label(t("What happened?"), "s"), .hint = t("Say also what the person wants instead. It is not in any message"), .value = form.typed.get("reason"),
                       .problems = form.problems, .rows = 3, .spellcheck = true})};
  return title(t("Cancel the appointment")) + about(form.appointment) +
         element("p", {{"class", "govuk-body"}}, t("The place is free again. If the person wants another time, change the appointment instead, so that their wait is counted from when they first asked.")) +
         form_of(frame, form, "/cancel", std::move(fields), govuk::button({.text = t("Cancel the appointment"), .prevent_double_click = true}));
}

Html write_result_form(const govuk::Frame& frame, const AskForm& form, const AppointmentLists& lists) {
  std::vector<govuk::ChoiceItem> next;
  for (const std::string_view after : {"attended", "not_attended"}) {
    if (!next.empty()) next.push_back({.divider = t("if they did not come")});
    for (const auto& item : lists.next.items())
      if (lists.next.value(item.code, "after") == after) next.push_back({.value = item.code, .text = listed(item.label)});
  }
  std::vector<Html> fields{
      govuk::radios({.name = "result", .legend = govuk::sized_legend(t("Did the person come?"), "s"), .items = govuk::choice_items(lists.result), .value = form.typed.get("result"), .problems = form.problems}),
      govuk::textarea({.name = "note", .label = govuk::sized_label(t("What was said and done?"), "s"), .hint = t("In short. A longer [[conversation]] has a record of its own"), .value = form.typed.get("note"),
                       .problems = form.problems, .rows = 4, .spellcheck = true}),
      govuk::radios({.name = "next_step", .legend = govuk::sized_legend(t("What happens next?"), "s"), .hint = t("Not coming once is no answer: somebody finds out why"), .items = std::move(next),
                     .value = form.typed.get("next_step"), .problems = form.problems, .classes = "govuk-radios--small"}),
      govuk::date_field({.name = "next", .legend = govuk::sized_legend(t("By which day?"), "s"), .hint = t("Needed unless nothing more happens"), .day = std::string{form.typed.get("next_day")},
                         .month = std::string{form.typed.get("next_month")}, .year = std::string{form.typed.get("next_year")}, .problems = form.problems})};
  return title(t("Who came, and what happens next")) + about(form.appointment) +
         form_of(frame, form, "/result", std::move(fields), govuk::button({.text = t("Save"), .prevent_double_click = true}));
}

Html write_letter(const Appointment& a, const Notice& message, std::string_view name, std::string_view address, std::string_view council, const Venue* venue,
                  const AppointmentLists& lists) {
  const auto paragraph = [](const Html& words) { return element("p", {{"class", "govuk-body"}}, words); };
  Html page = title(t("Your Talking Point")) + paragraph(Html{name} + element("br", {}, Html{}) + Html{address}) + paragraph(long_date(message.made_at.london_date())) + paragraph(message.words);
  if (venue != nullptr && !venue->getting_there.empty()) page += element("h2", {{"class", "govuk-heading-m"}}, t("Getting there")) + paragraph(venue->getting_there);
  if (venue != nullptr && !venue->facilities.empty()) page += element("h2", {{"class", "govuk-heading-m"}}, t("The venue has")) + paragraph(facility_words(venue->facilities, lists));
  if (a.start && !a.cancelled_on) {
    page += element("h2", {{"class", "govuk-heading-m"}}, t("What to expect")) +
            paragraph(t("We will talk about what matters to you, what you can do, and who and what could help. Bring somebody with you if you like."));
  }
  return page + paragraph(council);
}

}  // namespace stepwise::appointment
