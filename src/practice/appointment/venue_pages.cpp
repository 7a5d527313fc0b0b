// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/venue_pages.hpp"

#include <algorithm>
#include <array>

#include "govuk/govuk.hpp"
#include "practice/appointment/appointment_pages.hpp"

namespace stepwise::appointment {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

std::string weekday_words(int weekday) {
  static constexpr std::array<Message, 7> names{noted("Monday"), noted("Tuesday"), noted("Wednesday"), noted("Thursday"), noted("Friday"), noted("Saturday"), noted("Sunday")};
  return weekday >= 1 && weekday <= 7 ? t(names[static_cast<std::size_t>(weekday - 1)]).str() : "";
}

std::string minute_words(int minute) {
  constexpr int summer_day = 20'000;  // any day without a change of clocks
  const auto at = london_moment(Date{summer_day}, minute);
  return at ? clock_time(*at) : "";
}

std::string closure_words(const Closure& closure) {
  if (!closure.to) return t("Closed for good from {0}: {1}", long_date(closure.from), closure.reason);
  if (*closure.to == closure.from) return t("Closed on {0}: {1}", long_date(closure.from), closure.reason);
  return t("Closed from {0} to {1}: {2}", long_date(closure.from), long_date(*closure.to), closure.reason);
}

Html open_tag(const Venue& venue, Date today) {
  return closure_on(venue, today) != nullptr ? govuk::tag(t("Closed today"), "grey") : govuk::tag(t("Open"), "green");
}

Html clinics(const govuk::Frame& frame, const VenueView& view) {
  Html out = heading(t("Clinics"));
  if (view.clinics.empty()) out += paragraph(t("No clinics yet, so nothing can be booked here."));
  for (const auto& clinic : view.clinics) {
    Html words = paragraph(clinic_words(clinic));
    const bool goes_on = !clinic.to || *clinic.to > view.today;
    if (view.may_manage && goes_on)
      words += govuk::question_form(frame, "/venues/" + view.venue.reference + "/clinics/" + clinic.reference + "/end", {govuk::hidden_field("version", std::to_string(clinic.version))},
                                    govuk::secondary_button(Html{t("End this clinic after today")} + element("span", {{"class", "govuk-visually-hidden"}}, ": " + clinic_words(clinic))));
    out += words;
  }
  if (view.may_manage) out += paragraph(govuk::link(t("Add a clinic"), "/venues/" + view.venue.reference + "/clinics"));
  return out;
}

Html closures(const govuk::Frame& frame, const VenueView& view) {
  Html out = heading(t("Days closed"));
  bool any = false;
  for (const auto& closure : view.venue.closures) {
    if (closure.to && *closure.to < view.today) continue;
    any = true;
    out += paragraph(closure_words(closure));
    if (view.may_manage)
      out += govuk::question_form(frame, venue_href(view.venue.reference) + "/open", {govuk::hidden_field("closure", closure.reference)},
                                  govuk::secondary_button(Html{t("It is open after all")} + element("span", {{"class", "govuk-visually-hidden"}}, ": " + closure_words(closure))));
  }
  if (!any) out += paragraph(t("None are known."));
  if (view.may_manage) out += paragraph(govuk::link(t("Close the venue for some days, or for good"), venue_href(view.venue.reference) + "/close"));
  return out;
}

/// Who has a slot, and how many places are left.
Html who_has(const DiaryView& view, const Slot& slot) {
  std::vector<Html> names;
  for (const auto& line : view.lines)
    if (line.appointment.clinic == slot.clinic && line.appointment.start == slot.start) names.push_back(govuk::link(line.person_name, appointment_href(line.appointment.reference), t("Talking Point")));
  return names.empty() ? Html{t("Nobody")} : html::join(names, element("br", {}, Html{}));
}

Html day_table(const DiaryView& view, Date day) {
  Html out = heading(weekday_date(day));
  if (const Closure* closure = closure_on(view.venue, day)) out += paragraph(closure_words(*closure));
  const auto slots = venue_slots(view.diary, view.venue.id, day);
  if (slots.empty()) return out + paragraph(t("No clinic."));
  std::vector<govuk::Row> rows;
  for (const auto& slot : slots) {
    const auto taken = view.diary.taken.find({slot.clinic, slot.start});
    const int left = slot.capacity - (taken == view.diary.taken.end() ? 0 : static_cast<int>(taken->second.size()));
    rows.push_back({clock_time(slot.start), who_has(view, slot), govuk::number(std::to_string(std::max(0, left)))});
  }
  return out + govuk::table({.caption = weekday_date(day), .head = {t("Time"), t("Who"), govuk::number(t("Places left"))}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                             .stack_on_phones = true, .stack_names = {t("Time"), t("Who"), t("Places left")}});
}

}  // namespace

std::string venue_href(std::string_view reference) { return "/venues/" + std::string{reference}; }

std::string clinic_words(const Clinic& clinic) {
  const std::string when = clinic.to == clinic.from ? long_date(clinic.from) : weekday_words(clinic.weekday);
  std::string words = t("{0}, {1} to {2}, {3} minutes each, {4}, with {5}", when, minute_words(clinic.from_minute), minute_words(clinic.to_minute), clinic.slot_minutes,
                        tn("{0} person at a time", "{0} people at a time", clinic.capacity), clinic.worker_name);
  if (clinic.to != clinic.from && clinic.to) words += ", " + t("until {0}", long_date(*clinic.to));
  return words;
}

Html write_venues(const Diary& diary, const std::map<std::int64_t, std::int64_t>& waiting, const AppointmentLists& lists, Date today, bool may_manage) {
  Html page = title(t("Venues"));
  if (may_manage) page += govuk::button({.text = t("Add a venue"), .href = "/venues/new"});
  if (diary.venues.empty()) return page + paragraph(t("No venues yet."));
  std::vector<govuk::Row> rows;
  for (const auto& venue : diary.venues) {
    const auto count = waiting.find(venue.id);
    rows.push_back({govuk::link(venue.name, venue_href(venue.reference)), venue.postcode, facility_words(venue.facilities, lists), open_tag(venue, today),
                    govuk::number(std::to_string(count == waiting.end() ? 0 : count->second)), govuk::link(t("Diary"), venue_href(venue.reference) + "/diary", venue.name)});
  }
  return page + govuk::table({.caption = t("Venues"), .head = {t("Name"), t("Postcode"), t("It has"), t("Today"), govuk::number(t("Waiting")), t("Diary")}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = {t("Name"), t("Postcode"), t("It has"), t("Today"), t("Waiting"), t("Diary")}});
}

Html write_venue(const govuk::Frame& frame, const VenueView& view, const AppointmentLists& lists) {
  const Venue& venue = view.venue;
  Html page = title(venue.name) + open_tag(venue, view.today) + paragraph(govuk::link(t("Diary"), venue_href(venue.reference) + "/diary", venue.name));
  if (!view.to_rebook.empty())
    page += govuk::warning_text({.text = tn("{0} person is booked on a day the venue is closed, and needs another time.", "{0} people are booked on days the venue is closed, and need another time.",
                                            static_cast<std::int64_t>(view.to_rebook.size()))}) +
            write_lines(t("Need another time"), view.to_rebook, "");
  page += govuk::summary_list({.rows = {{.key = t("Address"), .value = t("{0}, {1}, {2}", venue.address, venue.town, venue.postcode)},
                                        {.key = t("It has"), .value = venue.facilities.empty() ? std::string{t("Nothing has been checked")} : facility_words(venue.facilities, lists)},
                                        {.key = t("Getting there"), .value = venue.getting_there.empty() ? Html{t("Not recorded")} : html::lines(venue.getting_there)},
                                        {.key = t("Telephone"), .value = venue.telephone.empty() ? std::string{t("Not recorded")} : venue.telephone}}});
  if (view.may_manage) page += govuk::secondary_button(t("Change the venue"), venue_href(venue.reference) + "/change");
  return page + clinics(frame, view) + closures(frame, view);
}

Html write_diary(const DiaryView& view) {
  const std::string base = venue_href(view.venue.reference) + "/diary?view=" + (view.days > 1 ? "week" : "day") + "&day=";
  Html page = title(t("Diary of {0}", view.venue.name));
  page += element("p", {{"class", "govuk-body app-paper__hidden"}},
                  {govuk::link(t("Earlier"), base + (view.day - view.days).iso()), " ", govuk::link(t("Later"), base + (view.day + view.days).iso()), " ",
                   view.days > 1 ? govuk::link(t("One day"), venue_href(view.venue.reference) + "/diary?view=day&day=" + view.day.iso())
                                 : govuk::link(t("Whole week"), venue_href(view.venue.reference) + "/diary?view=week&day=" + view.day.iso())});
  bool any = false;
  for (int ahead = 0; ahead < view.days; ++ahead) {
    const Date day = view.day + ahead;
    if (view.days > 1 && venue_slots(view.diary, view.venue.id, day).empty() && closure_on(view.venue, day) == nullptr) continue;
    any = true;
    page += day_table(view, day);
  }
  if (!any) page += paragraph(t("No clinic that week."));
  if (view.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", view.restricted));
  return page;
}

}  // namespace stepwise::appointment
