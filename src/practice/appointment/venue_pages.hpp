// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/appointment/appointment.hpp"
#include "practice/appointment/appointment_store.hpp"
#include "practice/appointment/venue_store.hpp"

namespace stepwise::appointment {

using html::Html;

std::string venue_href(std::string_view reference);
Html write_venues(const Diary& diary, const std::map<std::int64_t, std::int64_t>& waiting, const AppointmentLists& lists, Date today, bool may_manage);

struct VenueView {
  const Venue& venue;
  std::vector<Clinic> clinics;
  std::vector<Line> to_rebook;
  Date today;
  bool may_manage = false;
};
Html write_venue(const govuk::Frame& frame, const VenueView& view, const AppointmentLists& lists);

/// A venue's times from a day, for one day or seven, with who has them.
struct DiaryView {
  const Venue& venue;
  const Diary& diary;
  std::vector<Line> lines;
  std::int64_t restricted = 0;
  Date day;
  int days = 1;
};
Html write_diary(const DiaryView& view);

struct VenueForm {
  http::Fields typed;
  std::vector<Problem> problems;
  std::string action, back;
  std::int64_t version = 0;
};
Html write_venue_form(const govuk::Frame& frame, const VenueForm& form, const AppointmentLists& lists, std::string_view heading);
Html write_closing_form(const govuk::Frame& frame, const VenueForm& form);
Html write_clinic_form(const govuk::Frame& frame, const VenueForm& form, const std::vector<Worker>& workers);
http::Fields fields_from(const Venue& venue);
/// What was typed put into a venue; what cannot be read is left as it was, or named by a problem.
Venue venue_from(const http::Fields& typed, Venue venue, std::vector<Problem>& problems);
Closure closure_from(const http::Fields& typed, std::vector<Problem>& problems, Date today);
Clinic clinic_from(const http::Fields& typed, const std::vector<Worker>& workers, std::vector<Problem>& problems, Date today);
/// "Monday, 9:30am to 12:30pm, 45 minutes, 2 people"
std::string clinic_words(const Clinic& clinic);

}  // namespace stepwise::appointment
