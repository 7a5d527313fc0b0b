// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "performance/story/short_term.hpp"

namespace stepwise::story {

/// ASCOF 2D looks 84 days past a discharge (ascof.md 3).
inline constexpr int discharge_follow_up = 84;

/// Long-term nursing or residential care of a service user, whatever its component (ascof.md 3.4).
bool is_in_care_home(const Event& row);
/// Long-term nursing, residential or prison support that covers a day, both its ends included; `began_before` leaves out what
/// started on that day.
enum class Began { by_the_day, before_the_day };
const Event* care_home_or_prison_on(const Story& story, Day day, Began began);

/// Runs of short-term support to maximise independence whose component is reablement, rows up to 7 days apart together
/// (ascof.md 3.1). The row that ended last stands for a run, of those the one with the highest number.
std::vector<Cluster> reablement_runs(const Story& story);
bool is_reablement(const Event& row);

/// A stay whose discharge ASCOF 2D counts: by its codes, of a person aged 65 or over who had not died before it and whom no
/// care home or prison covered on the day of admission (ascof.md 3.2).
bool is_counted_discharge(const Story& story, const Event& stay);
/// A request on leaving hospital, of a person aged 65 or over who had not died before it and whom no care home or prison that
/// began earlier covered: what stands in for a discharge (ascof.md 3.5).
bool is_request_on_discharge(const Event& request);
bool is_counted_request(const Story& story, const Event& request);

/// Where a run of reablement came from: a stay or a request, and the day of discharge.
struct Discharge {
  const Event* event = nullptr;
  Day day = no_day;
};
/// Whether a discharge is from 7 days before to 3 days after a run's first day (ascof.md 3.3).
bool discharge_fits(const Cluster& run, Day discharge);
/// The latest stay, or request, that counts and fits the run; of one day the one with the highest number.
std::optional<Discharge> stay_before(const Story& story, const Cluster& run);
std::optional<Discharge> request_before(const Story& story, const Cluster& run);

/// What happened in the 84 days after a discharge (ascof.md 3.4).
struct Aftermath {
  bool died = false;
  const Event *admission = nullptr, *care_home = nullptr;
  bool is_quiet() const { return !died && admission == nullptr && care_home == nullptr; }
  const Event* because() const { return admission != nullptr ? admission : care_home; }
};
/// By the stays themselves.
Aftermath aftermath(const Story& story, const Cluster& run, Day discharge);
/// By what events say, where there are no stays (ascof.md 3.5).
Aftermath recorded_aftermath(const Story& story, const Cluster& run, Day discharge);
/// The day an outcome is taken to be of: the event's end, or its start while it has none.
inline Day day_of_outcome(const Event& event) { return event.is_open() ? event.start : event.end; }

/// Runs of support that is not for carers, equipment left out, rows of one kind up to 7 days apart together, in order of
/// their first days.
std::vector<Cluster> runs_of_help(const Story& story);

}  // namespace stepwise::story
