// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/appointment/venue_pages.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::appointment {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

/// Fields of a form with what was typed.
class Fields {
 public:
  explicit Fields(const VenueForm& form) : form_{form} {}
  Html text(std::string_view name, std::string_view words, std::string_view hint, std::string_view width) const {
    return govuk::input({.name = std::string{name}, .label = govuk::sized_label(words, "s"), .hint = hint, .value = form_.typed.get(name), .problems = form_.problems,
                         .classes = "govuk-input--width-" + std::string{width}, .autocomplete = "off"});
  }
  Html day(std::string name, std::string_view words, std::string_view hint) const {
    const auto part = [&](std::string_view which) { return std::string{form_.typed.get(name + "_" + std::string{which})}; };
    return govuk::date_field({.name = name, .legend = govuk::sized_legend(words, "s"), .hint = hint, .day = part("day"), .month = part("month"), .year = part("year"), .problems = form_.problems});
  }
  Html version() const { return govuk::hidden_field("version", std::to_string(form_.version)); }
  Html buttons(std::string_view words) const { return govuk::button_group({govuk::button({.text = words, .prevent_double_click = true}), govuk::link(t("Go back"), form_.back)}); }

 private:
  const VenueForm& form_;
};

std::optional<double> decimal(std::string_view typed, const std::string& field, std::vector<Problem>& problems) {
  if (trim(typed).empty()) return std::nullopt;
  const auto number = parse_decimal(trim(typed));
  if (!number) problems.push_back({field, "number", t("Enter a number, like 53.8")});
  return number;
}

}  // namespace

http::Fields fields_from(const Venue& venue) {
  http::Fields fields;
  fields.add("name", venue.name);
  fields.add("address", venue.address);
  fields.add("town", venue.town);
  fields.add("postcode", venue.postcode);
  fields.add("latitude", venue.latitude ? std::to_string(*venue.latitude) : "");
  fields.add("longitude", venue.longitude ? std::to_string(*venue.longitude) : "");
  for (const auto& code : venue.facilities) fields.add("facilities", code);
  fields.add("getting_there", venue.getting_there);
  fields.add("telephone", venue.telephone);
  return fields;
}

Venue venue_from(const http::Fields& typed, Venue venue, std::vector<Problem>& problems) {
  venue.name = trim(typed.get("name"));
  venue.address = trim(typed.get("address"));
  venue.town = trim(typed.get("town"));
  venue.postcode = trim(typed.get("postcode"));
  venue.getting_there = trim(typed.get("getting_there"));
  venue.telephone = trim(typed.get("telephone"));
  venue.facilities.clear();
  for (const auto code : typed.all("facilities")) venue.facilities.emplace_back(code);
  venue.latitude = decimal(typed.get("latitude"), "latitude", problems);
  venue.longitude = decimal(typed.get("longitude"), "longitude", problems);
  if (problems.empty()) std::ranges::copy(problems_of(venue), std::back_inserter(problems));
  return venue;
}

Closure closure_from(const http::Fields& typed, std::vector<Problem>& problems, Date today) {
  Closure closure;
  const auto from = front_door::date_from(typed, "from");
  closure.from = from.value_or(today);
  closure.to = front_door::date_from(typed, "to");
  closure.reason = trim(typed.get("reason"));
  const bool to_typed = !typed.get("to_day").empty() || !typed.get("to_month").empty() || !typed.get("to_year").empty();
  if (!from) problems.push_back({"from", "missing", t("Enter the first day on which it is closed")});
  else if (*from < today) problems.push_back({"from", "past", t("Enter a first day that is today or later")});
  if (to_typed && !closure.to) problems.push_back({"to", "day", t("Enter the last day, or leave it empty when it is closed for good")});
  else if (closure.to && *closure.to < closure.from) problems.push_back({"to", "order", t("Enter a last day that is not before the first")});
  if (closure.reason.empty()) problems.push_back({"reason", "missing", t("Say why it is closed")});
  return closure;
}

Clinic clinic_from(const http::Fields& typed, const std::vector<Worker>& workers, std::vector<Problem>& problems, Date today) {
  Clinic clinic;
  const auto from = front_door::date_from(typed, "from");
  clinic.from = from.value_or(today);
  clinic.to = front_door::date_from(typed, "to");
  if (!from) problems.push_back({"from", "missing", t("Enter the first day of the clinic")});
  const bool single = typed.get("repeats") == "once";
  clinic.weekday = clinic.from.weekday();
  if (single) clinic.to = clinic.from;
  else if (typed.get("repeats") != "weekly") problems.push_back({"repeats", "missing", t("Choose whether it comes again each week")});
  clinic.from_minute = front_door::parse_clock(typed.get("from_time")).value_or(-1);
  clinic.to_minute = front_door::parse_clock(typed.get("to_time")).value_or(-1);
  clinic.slot_minutes = static_cast<int>(std::clamp<std::int64_t>(parse_number(trim(typed.get("slot_minutes"))).value_or(0), 0, 9999));
  clinic.capacity = static_cast<int>(std::clamp<std::int64_t>(parse_number(trim(typed.get("capacity"))).value_or(0), 0, 9999));
  for (const auto& worker : workers)
    if (worker.reference == typed.get("worker")) clinic.worker = worker.id, clinic.worker_name = worker.name, clinic.team = worker.team, clinic.team_name = worker.team_name;
  if (!clinic.worker) problems.push_back({"worker", "missing", t("Choose who sees people there")});
  std::ranges::copy(problems_of(clinic, today), std::back_inserter(problems));
  return clinic;
}

Html write_venue_form(const govuk::Frame& frame, const VenueForm& form, const AppointmentLists& lists, std::string_view heading) {
  const Fields fields{form};
  std::vector<std::string> ticked;
  for (const auto code : form.typed.all("facilities")) ticked.emplace_back(code);
  return title(heading) +
         govuk::question_form(frame, form.action,
                              {fields.version(), fields.text("name", t("Name"), "", "20"), fields.text("address", t("Address"), t("Building and street"), "30"), fields.text("town", t("Town"), "", "20"),
                               fields.text("postcode", t("Postcode"), "", "10"),
                               govuk::checkboxes({.name = "facilities", .legend = govuk::sized_legend(t("What it has"), "s"), .hint = t("Tick only what somebody has checked there"),
                                                  .items = govuk::choice_items(lists.facility), .values = std::move(ticked), .problems = form.problems}),
                               govuk::textarea({.name = "getting_there", .label = govuk::sized_label(t("Getting there"), "s"), .hint = t("Bus, parking, which door. It stands in letters"),
                                                .value = form.typed.get("getting_there"), .problems = form.problems, .rows = 3}),
                               fields.text("telephone", t("Telephone to change an appointment"), t("It stands in messages"), "20"), fields.text("latitude", t("Latitude, if known"), t("Like 53.8"), "10"),
                               fields.text("longitude", t("Longitude, if known"), t("Like -1.5"), "10")},
                              fields.buttons(t("Save the venue")));
}

Html write_closing_form(const govuk::Frame& frame, const VenueForm& form) {
  const Fields fields{form};
  return title(t("Close the venue")) +
         element("p", {{"class", "govuk-body"}}, t("Nobody can book those days any more. Whoever is booked then is named on the venue’s page and in Work, until each has another time or is told.")) +
         govuk::question_form(frame, form.action,
                              {fields.day("from", t("First day closed"), t("Like 24 12 2026")), fields.day("to", t("Last day closed"), t("Leave it empty when the venue is closed for good")),
                               fields.text("reason", t("Why?"), t("Like: the boiler is being replaced"), "30")},
                              fields.buttons(t("Close the venue")));
}

Html write_clinic_form(const govuk::Frame& frame, const VenueForm& form, const std::vector<Worker>& workers) {
  const Fields fields{form};
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Choose one")}};
  for (const auto& worker : workers) items.push_back({.value = worker.reference, .text = worker.team_name.empty() ? worker.name : t("{0}, {1}", worker.name, worker.team_name)});
  return title(t("Add a clinic")) +
         govuk::question_form(
             frame, form.action,
             {fields.day("from", t("First day"), t("It is on this day of the week")),
              govuk::radios({.name = "repeats", .legend = govuk::sized_legend(t("Does it come again?"), "s"), .items = {{.value = "weekly", .text = t("Every week")}, {.value = "once", .text = t("Only on that day")}},
                             .value = form.typed.get("repeats"), .problems = form.problems}),
              fields.day("to", t("Last day"), t("Leave it empty when it goes on")), fields.text("from_time", t("Begins"), t("Like 9:30am"), "5"), fields.text("to_time", t("Ends"), t("Like 12:30pm"), "5"),
              fields.text("slot_minutes", t("Minutes for each person"), t("Like 45"), "3"), fields.text("capacity", t("People at the same time"), t("How many are seen side by side"), "3"),
              govuk::select({.name = "worker", .label = govuk::sized_label(t("Who sees people there?"), "s"), .items = std::move(items), .value = form.typed.get("worker"), .problems = form.problems})},
             fields.buttons(t("Add the clinic")));
}

}  // namespace stepwise::appointment
