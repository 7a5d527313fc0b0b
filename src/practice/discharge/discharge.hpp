// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/discharge/discharge_lists.hpp"

namespace stepwise::discharge {

/// What a hospital sends about somebody who may need help to leave: an assessment notice, later a discharge notice.
/// The words are those of Schedule 3 to the Care Act 2014, which hospitals and councils still use between themselves.
struct Notice {
  std::string kind = "assessment";          ///< assessment, discharge
  std::string hospital, ward;
  std::optional<Date> admitted_on, expected_on, received_on;
  std::string admission = "not_known", consent = "not_asked", continuing_care = "not_known";
  std::string sent_by, nhs_number, why;
  friend bool operator==(const Notice&, const Notice&) = default;
};
/// A notice as it was kept with its stay.
struct KeptNotice {
  std::string kind;                         ///< assessment, discharge, withdrawal
  Date received_on;
  std::string ward;
  std::optional<Date> expected_on;
  std::string sent_by, why, came_by, recorded_by;
  friend bool operator==(const KeptNotice&, const KeptNotice&) = default;
};

/// Whose it is now.
struct Owner {
  std::optional<TeamId> team;
  std::string team_name;
  std::optional<StaffId> worker;
  std::string worker_name;
  bool is_somebody() const { return team.has_value() || worker.has_value(); }
  friend bool operator==(const Owner&, const Owner&) = default;
};

/// Why they are still there, from a day until the next reason.
struct Delay {
  Date from_on;
  std::string reason, note;
  friend bool operator==(const Delay&, const Delay&) = default;
};

/// One stay in hospital, from the first notice until somebody has asked how it went at home.
struct Discharge {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Notice notice;                            ///< as last heard
  std::optional<Date> assessment_notice_on, discharge_notice_on;
  std::optional<Date> ready_on, left_on, died_on, withdrawn_on, followed_up_on;
  std::string withdrawn_reason, destination, pathway, follow_up_words;
  bool referred_for_help = false;
  Owner owner;
  std::optional<Date> next_on;
  std::string next_step;
  Instant recorded_at;
  std::vector<Delay> delays;                ///< by day
  std::vector<KeptNotice> notices;          ///< in the order they came
  std::optional<Date> person_died_on;       ///< of the person's record, wherever they died
  friend bool operator==(const Discharge&, const Discharge&) = default;
};

/// Where it stands. Never stored: derived by status_of, here and nowhere else.
enum class Status {
  expected,   ///< in hospital, not yet ready to leave
  waiting,    ///< ready, still there
  left,       ///< has left; somebody will ask how it went
  settled,    ///< somebody asked
  died,
  withdrawn,  ///< the hospital took its notice back
};
Status status_of(const Discharge& discharge);
Message status_words(Status status);
inline bool is_open(Status status) { return status == Status::expected || status == Status::waiting || status == Status::left; }

/// What can be done to it.
enum class Action { notice, ready, delay, leave, follow_up, withdraw, die, look_again };
inline constexpr std::array<Action, 8> all_actions{Action::notice, Action::ready, Action::delay, Action::leave, Action::follow_up, Action::withdraw, Action::die, Action::look_again};
/// Which actions each status allows: the whole table.
bool allows(Status status, Action action);

/// Whole nights between being ready and leaving (or dying, or today); nothing before the person is ready.
std::optional<int> days_waited(const Discharge& discharge, Date today);
/// One reason with its days: `until` is the first day it no longer held.
struct Stretch {
  Delay delay;
  Date from, until;
  int days() const { return until - from; }
};
/// The time of waiting by reason, without gap or overlap; empty before the person is ready.
std::vector<Stretch> stretches(const Discharge& discharge, Date today);

/// What must be put right in a notice. `received_on` and `admitted_on` are needed.
std::vector<Problem> problems_of(const Notice& notice, const Lists& lists, Date today);
/// The same hospital however it was typed.
std::string hospital_key(std::string_view hospital);
/// Whether a notice is about the same stay: one hospital, one day of admission.
bool is_same_stay(const Notice& a, const Notice& b);

/// What a notice made of the stay on record.
enum class Arrival { first, again, same };  ///< again: a further version; same: nothing new in it
struct Taken {
  Discharge discharge;
  Arrival arrival = Arrival::first;
};
/// A notice taken: a new stay, or a further version of the one it is about. One that was withdrawn is open again.
Taken take_notice(const std::optional<Discharge>& on_record, const Notice& notice, const Owner& owner, std::string_view came_by, std::string_view by_name, Date today);

/// What is typed about an action. Each action reads its own part.
struct Step {
  std::optional<Date> on = {};              ///< the day it happened, or holds from
  std::string reason = {}, words = {};      ///< of a delay; why withdrawn; how it went
  std::string destination = {}, pathway = {};
  bool referred_for_help = false;
  std::optional<Date> next_on = {};         ///< when somebody looks again, or asks how it went
};
std::vector<Problem> problems_of(Action action, const Step& step, const Discharge& discharge, const Lists& lists, Date today);
/// The stay after an action that has no problem. It stays open with a next day, or ends.
Discharge after(Discharge discharge, Action action, const Step& step, Date today, std::string_view by_name);
/// The stay in other hands, looked at again on a day.
Discharge handed_over(Discharge discharge, Owner owner);

/// Days until somebody asks how it went at home, unless another day is chosen. [ours: two nights]
constexpr int ask_after_days = 2;
/// An intermediate care bed should be there within two days of being asked for. Source: NICE QS173.
constexpr int bed_within_days = 2;

}  // namespace stepwise::discharge
