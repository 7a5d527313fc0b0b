// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "performance/story/codes.hpp"

namespace stepwise::story {

/// Days since 1 January 1970 in 16 bits: to June 2149.
using Day = std::uint16_t;
inline constexpr Day no_day = std::numeric_limits<Day>::max();
constexpr Day day_of(Date date) {
  return date.days() < 0 || date.days() >= no_day ? no_day : static_cast<Day>(date.days());
}
constexpr Date date_of(Day day) { return Date{day}; }

/// One care event in Client Level Data's terms, in 16 bytes.
struct Event {
  Day start = no_day, end = no_day;   ///< no end: still open
  std::uint32_t record = 0;           ///< the contact's or care event's number; the line of the file
  std::uint16_t team = 0;             ///< an index into the council's teams; 0 is "no team"
  EventType type = EventType::request;
  Outcome outcome = Outcome::none;
  std::uint8_t detail = 0;            ///< route of access, assessment type, service type or review reason, by type
  std::uint8_t component = 0;         ///< service component, or eligible needs
  ClientType client = ClientType::none;
  std::uint8_t flags = 0;             ///< bit 7: a conversation; low bits: delivery mechanism, method, or what a stay was

  bool is_open() const { return end == no_day; }
  AssessmentType assessment_type() const { return static_cast<AssessmentType>(detail); }
  ServiceType service_type() const { return static_cast<ServiceType>(detail); }
  std::uint8_t route() const { return detail; }
  Needs eligible_needs() const { return static_cast<Needs>(component); }
  bool is_conversation() const { return (flags & 0x80) != 0; }
  Component service_component() const { return static_cast<Component>(component); }
  Mechanism mechanism() const { return static_cast<Mechanism>(flags & 0x7F); }
  Method method() const { return static_cast<Method>(flags & 0x7F); }  ///< of an assessment or a review
  /// Of a stay in hospital: an emergency or unplanned admission; it ended in death; its discharge is one of those that
  /// ASCOF 2D part 2 counts, by its codes (ascof.md 3.2); the person's home is in another council's area, or not known.
  static constexpr std::uint8_t stay_emergency = 1, stay_died = 2, stay_counts = 4, stay_elsewhere = 8;
  bool is_emergency() const { return (flags & stay_emergency) != 0; }
  bool died_there() const { return (flags & stay_died) != 0; }
  bool counts_as_discharge() const { return (flags & stay_counts) != 0; }
  bool home_elsewhere() const { return (flags & stay_elsewhere) != 0; }
  /// Of a step (see `Step` for what its yes means).
  Step step() const { return static_cast<Step>(detail); }
  StepResult step_result() const { return static_cast<StepResult>(component); }
  bool yes() const { return (flags & 1) != 0; }
  friend bool operator==(const Event&, const Event&) = default;
};
static_assert(sizeof(Event) == 16);

/// What a service was planned to give and to cost, beside its event. What is not known is all ones.
struct Provision {
  static constexpr std::uint32_t not_known = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t unit_cost_pence = not_known;
  std::uint32_t units_hundredths = not_known;  ///< planned units a week
  CostFrequency frequency = CostFrequency::none;
  friend bool operator==(const Provision&, const Provision&) = default;
};
/// Planned hours a week in hundredths, of what is paid by the hour; nothing for anything else.
inline std::optional<std::uint32_t> weekly_hours_hundredths(const Provision& provision) {
  if (provision.frequency != CostFrequency::hourly || provision.units_hundredths == Provision::not_known) return std::nullopt;
  return provision.units_hundredths;
}
/// The cost of a week: the unit cost times the units a week of its frequency (cld.md 6.17). Nothing when it is not known, is
/// nothing, or is paid once only.
std::optional<std::uint32_t> weekly_pence(const Provision& provision);

/// What is known of the person, whatever the event. Birth is the month only, as DHSC sees it.
struct Facts {
  std::uint16_t birth_month = 0;  ///< months since January 1850, plus one; 0: not known
  Day died = no_day;
  SupportReason support_reason = SupportReason::none;
  Accommodation accommodation = Accommodation::none;  ///< as last known; `home_of` fills it from services
  Gender gender = Gender::none;
  std::uint8_t ethnicity = 0;                         ///< a number of the list
  Employment employment = Employment::none;
  Needs has_unpaid_carer = Needs::none, autism = Needs::none, dementia = Needs::none;
  std::uint8_t visual = 0, hearing = 0;               ///< numbers of the lists
  friend bool operator==(const Facts&, const Facts&) = default;
};
/// 0 for births before 1850 or after 2190.
std::uint16_t birth_month_of(Date born);
/// The first of the birth month.
Date birth_of(std::uint16_t birth_month);

/// Days and months looked up instead of worked out: the hot loops ask millions of times.
struct Calendar {
  Calendar();
  std::array<std::uint16_t, 65536> month_of_day;
  std::array<std::int32_t, 4096> birth_day;  ///< by birth month number
  std::array<std::int32_t, 4096> first_day;  ///< by month counted from January 1970
};
inline const Calendar calendar;

/// floor(days / 365.25) from the 1st of the birth month (cld.md 8.4); -1 when the birth is not known.
inline int age_on(std::uint16_t birth_month, Day day) {
  if (birth_month == 0) return -1;
  const std::int32_t days = day - calendar.birth_day[birth_month];
  return days < 0 ? -1 : days * 4 / 1461;
}

/// Whole months, counted from January 1970.
inline std::uint16_t month_of(Day day) { return calendar.month_of_day[day]; }
/// `no_day` for a month that starts after the last day there is.
inline Day first_day_of_month(std::uint16_t month) {
  return month < calendar.first_day.size() ? static_cast<Day>(std::min<std::int32_t>(calendar.first_day[month], no_day)) : no_day;
}
/// The same day so many months before, or the last day of that month where there is none.
Day months_before(Day day, int months);

class Shard;

/// One person's care events in one council, in order. A view: it lives as long as its shard is not changed.
class Story {
 public:
  Story(const Shard& shard, std::uint32_t person) : shard_{&shard}, person_{person} {}
  inline const Facts& facts() const;
  inline std::uint64_t person_key() const;
  /// Events of one kind, by start, then by record number.
  inline std::span<const Event> events(EventType type) const;
  std::span<const Event> requests() const { return events(EventType::request); }
  std::span<const Event> assessments() const { return events(EventType::assessment); }
  std::span<const Event> services() const { return events(EventType::service); }
  std::span<const Event> reviews() const { return events(EventType::review); }
  std::span<const Event> hospital_stays() const { return events(EventType::hospital); }
  std::span<const Event> steps() const { return events(EventType::step); }
  /// One for each of `services()`, in their order.
  inline std::span<const Provision> provisions() const;
  /// Of one of `services()`.
  inline const Provision& provision_of(const Event& service) const;
  const Shard& shard() const { return *shard_; }
  std::uint32_t person() const { return person_; }
  static constexpr std::uint32_t everyone = std::numeric_limits<std::uint32_t>::max();

 private:
  const Shard* shard_;
  std::uint32_t person_;
};

/// A part of one council's people, laid out for speed: four tables of events, each person's together.
class Shard {
 public:
  std::size_t people() const { return facts_.size(); }
  std::size_t events() const { return live_events_; }
  Story story(std::uint32_t person) const { return Story{*this, person}; }
  /// All people's events as if they were one person's, whose facts are not known: for what looks at each event by
  /// itself. Only without waste.
  Story everyone() const { return Story{*this, Story::everyone}; }
  /// What to call the person: a row number of the record as text, or the identifier in the file.
  std::string_view person_text(std::uint32_t person) const;
  std::uint64_t person_key(std::uint32_t person) const { return keys_[person]; }

  /// Adds a person whose events may come in any order; gives their number. There is a provision for each event, of which
  /// those of services count, or none at all.
  std::uint32_t add(std::uint64_t key, std::string_view text, const Facts& facts, std::span<Event> events,
                    std::span<const Provision> provisions = {});
  /// Puts a new history in place of the old one.
  void replace(std::uint32_t person, const Facts& facts, std::span<Event> events, std::span<const Provision> provisions = {});
  /// Events no longer spoken of, left behind by `replace`.
  std::size_t waste() const { return waste_; }
  /// The same people and numbers without the waste.
  void compact();
  void reserve(std::size_t people, const std::array<std::size_t, event_types>& events, std::size_t text_bytes);

 private:
  friend class Story;
  struct Extent {
    std::uint32_t first, count;
  };
  void append(std::span<Event> events, std::span<const Provision> provisions, std::array<Extent, event_types>& into);
  void keep(const Event& event, const Provision& provision, std::array<Extent, event_types>& into);
  std::vector<Facts> facts_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> text_ends_;
  std::string texts_;
  std::array<std::vector<Extent>, event_types> extents_;
  std::array<std::vector<Event>, event_types> tables_;
  std::vector<Provision> provisions_;  ///< beside the table of services
  std::size_t live_events_ = 0, waste_ = 0;
};

inline const Facts& Story::facts() const {
  static constexpr Facts unknown{};
  return person_ == everyone ? unknown : shard_->facts_[person_];
}
inline std::uint64_t Story::person_key() const { return shard_->keys_[person_]; }
inline std::span<const Event> Story::events(EventType type) const {
  const auto kind = static_cast<std::size_t>(type);
  if (person_ == everyone) return shard_->tables_[kind];
  const Shard::Extent extent = shard_->extents_[kind][person_];
  return {shard_->tables_[kind].data() + extent.first, extent.count};
}
inline std::span<const Provision> Story::provisions() const {
  if (person_ == everyone) return shard_->provisions_;
  const Shard::Extent extent = shard_->extents_[static_cast<std::size_t>(EventType::service)][person_];
  return {shard_->provisions_.data() + extent.first, extent.count};
}
inline const Provision& Story::provision_of(const Event& service) const {
  return shard_->provisions_[static_cast<std::size_t>(&service - shard_->tables_[static_cast<std::size_t>(EventType::service)].data())];
}

/// One council's people, in shards, and the names of its teams (the first is "", no team).
struct Council {
  std::string code;
  std::vector<std::string> teams{""};
  std::vector<Shard> shards;
  std::size_t people() const;
  std::size_t events() const;
  /// The number of a team, giving it one when it is new.
  std::uint16_t team(std::string_view name);
};

/// Everything measures read.
struct Stories {
  std::vector<Council> councils;
  Day first_day = no_day, last_day = 0;  ///< the span of starts and ends seen
  std::size_t people() const;
  std::size_t events() const;
};

/// Closes an event on death and says whether it is kept at all (cld.md 8.3): dropped when the person died before it
/// started, or when it ends before it starts. A step that has not come to its end by death never does.
bool settle(Event& event, Day died);

}  // namespace stepwise::story
