// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "community/parts/worker.hpp"
#include "language/language.hpp"
#include "practice/care_act/care_act.hpp"

// An assessment led by conversation: its facts, where it stands, what comes next. Pure.

namespace stepwise::assessment {

using community::Worker;

enum class Kind { needs, carer, occupational_therapy, supported_self };

/// A code that is kept, with the words people read.
struct Choice {
  std::string_view code;
  Message words;
};

/// A need by specified outcome (of a carer: by one of the eight). `informal_care` is a fact beside the status, which is
/// judged as though nobody helped. Source: reference/practice.md d.4.
struct Need {
  std::string code;
  care_act::Unable status = care_act::Unable::able;
  std::string evidence;
  bool informal_care = false;
  std::string informal_words, fluctuates, risk, other_help;
  friend bool operator==(const Need&, const Need&) = default;
};

/// Words of the person as they were when they were tagged.
struct Passage {
  std::int64_t id = 0;
  std::string response_reference, link_id, question;
  std::int64_t starts = 0;     ///< bytes into the answer
  std::string words;
  std::vector<std::string> outcomes, domains;
  Date tagged_on;
  std::string tagged_by;
};

struct Copy {
  std::int64_t id = 0;
  std::string given_to, name, format;
  bool wanted = true;
  Date given_on;
  std::string by;
};

/// What was signed and why again; the first is number 1.
struct Signing {
  int number = 1;
  Instant at;
  std::string by, role, story_reference, reason;
};

/// How it was held and who was there.
struct Held {
  std::string where = "not_asked", method = "person_only", present, advocate = "not_asked", advocate_name, interpreter, knew_person = "not_asked";
};

/// What the law asks beyond the person's own words. Source: reference/practice.md d.2.
struct Around {
  std::string impact_on_others, fluctuates, other_help, information_given;
  std::string specialist = "not_asked", specialist_words;
  std::string health_care = "not_asked", health_care_words;
  std::optional<Date> health_care_on;
  std::string judgement, what_next;
};

/// Refused (Care Act 2014 section 11). The duty stands all the same when somebody lacks capacity to refuse and it is in their best
/// interests, or is at risk of abuse or neglect.
struct Refusal {
  std::optional<Date> on;
  std::string words, capacity = "not_asked", risk = "not_asked";
  bool duty_stands() const { return on && (capacity == "yes" || risk == "yes"); }
};

struct Assessment {
  std::int64_t id = 0, version = 1;
  std::string reference, event_reference;
  Kind kind = Kind::needs;
  Date asked_on, due_on, begun_on;
  Instant recorded_at;
  std::string contact_reference;
  Worker worker;
  Held held;
  std::string draft_reference;        ///< of the answers while they are typed
  std::string story_reference;        ///< of the finished answers, the first of their chain; "" before
  std::string received_reference;     ///< of the self-assessment that the person sent
  std::optional<Date> talked_on;      ///< the answers were finished
  std::string answers_newest;         ///< of the chain; another than `signed_story` means that they were amended since
  std::optional<Date> answers_on;
  Around around;
  std::optional<Date> urgent_on;      ///< needs met before this was done: section 19(3)
  std::string urgent_words;
  Refusal refusal;
  std::optional<Instant> signed_at;
  std::string signed_by, signed_role, signed_story;
  int signed_number = 0;              ///< what stands on an assessment remembers this number
  std::optional<Date> amending_since; ///< reopened, and not signed again yet
  std::string amend_reason;
  std::string outcome, eligible_needs;
  std::string own_plan = "not_asked"; ///< whether the person writes their own plan
  std::optional<StaffId> planner;
  std::string planner_name;
  std::optional<Date> planning_on;    ///< since when planning goes on
  std::optional<Date> closed_on;
  std::string closed_reason;
  std::vector<Need> needs;
  std::vector<Passage> passages;
  std::vector<Copy> copies;
  std::vector<Signing> signings;

  bool is_carers() const { return kind == Kind::carer; }
  bool is_signed() const { return signed_at.has_value(); }
  /// The answers were amended since it was signed, by whatever way.
  bool answers_changed() const { return signed_at && !signed_story.empty() && answers_newest != signed_story; }
  /// Reopened, and not signed again yet: what stands on it waits.
  bool is_amending() const { return signed_at && (amending_since || answers_changed()); }
};

enum class State { begun, talked, amending, signed_off, refused, closed };
/// Where it stands: from its dates alone.
State state_of(const Assessment& assessment);
Message words_of(State state);
bool is_open(State state);

/// What comes next, and by when.
struct Next {
  enum class What { talk, sign, sign_again, copy, planning, end } what = What::talk;
  Date on;
  friend bool operator==(const Next&, const Next&) = default;
};
/// Every assessment that is open has one, and a signed one until the person has their copy and planning goes on. Of somebody who
/// died: to end what is open.
std::optional<Next> next_of(const Assessment& assessment, std::optional<Date> died_on);
/// What whoever plans with the person has to do, whether or not the assessor has given the copy yet.
std::optional<Next> planning_of(const Assessment& a, std::optional<Date> died_on);
Message words_of(Next::What what);
std::string_view key_of(Next::What what);

/// Days from the request until it should be signed; ours, since the law says "timely".
inline constexpr int days_default = 28;
/// Days until the person has their copy, until an amended one is signed again, until planning goes on, until what stood on it is looked at.
inline constexpr int copy_days = 7, again_days = 7, planning_days = 10, look_days = 5;
Date due_after(Date asked_on, int days);

std::string_view key_of(Kind kind);
std::optional<Kind> kind_from(std::string_view key);
/// "Needs assessment", "Carer's assessment"...
Message title_of(Kind kind);
/// The questionnaire that is answered.
std::string_view form_of(Kind kind);
/// The public one that a person fills in themselves.
inline constexpr std::string_view self_form = "self-assessment";
/// short_term for occupational therapy, else long_term: lists/assessment_type.csv. Source: reference/cld.md 6.11.
std::string_view event_type_of(Kind kind);
std::span<const Kind> kinds();

/// Code and words of what a need may be about: ten, or eight of a carer's.
std::vector<Choice> outcomes_for(Kind kind);
std::vector<Choice> domains();
std::vector<Choice> limbs_for(Kind kind);

std::span<const Choice> held_choices();
std::span<const Choice> yes_no_choices();          ///< yes, no, not_asked
std::span<const Choice> specialist_choices();
std::span<const Choice> health_care_choices();
std::span<const Choice> copy_choices();            ///< to whom
/// The words of a code, or of the last one for what is not there.
Message words_in(std::span<const Choice> choices, std::string_view code);
bool has(std::span<const Choice> choices, std::string_view code);

/// What stands in the way of signing, each with the step where it is put right.
std::vector<Problem> problems_of_signing(const Assessment& assessment, bool answers_finished);

}  // namespace stepwise::assessment
