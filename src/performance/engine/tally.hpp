// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "performance/story/story.hpp"

namespace stepwise::engine {

using story::Day;
using story::Event;
using story::Story;

/// A run of days, both ends included, within which a measure counts; its cells are the months it touches.
struct Period {
  Day from = 0, to = 0;
  /// From `from` to `to`, by one comparison: a day before `from` wraps round to a late one.
  bool contains(Day day) const { return static_cast<Day>(day - from) <= to - from; }
  std::uint16_t first_month() const { return story::month_of(from); }
  std::size_t months() const { return static_cast<std::size_t>(story::month_of(to) - first_month() + 1); }
};

/// cld.md 8.4, then the two bands of waiting times (ascof.md 6), then the younger band of ASCOF.
enum class AgeBand : std::uint8_t {
  under_18, from_18, from_25, from_45, from_65, from_75, from_85, from_95, not_known, waiting_25_to_64, from_65_on,
  from_18_to_64,
};
inline constexpr std::size_t age_bands = 12;
/// `working_age`: 18 to 64, 65 and above, as ASCOF is published.
enum class AgeScheme : std::uint8_t { standard, waiting_times, working_age };
AgeBand age_band(int age, AgeScheme scheme);
/// Whether a measure's figures are split by this band.
bool is_band_of(AgeBand band, AgeScheme scheme);
std::string_view age_band_label(AgeBand band);

/// Why an event a measure looked at was, or was not, counted. Closed: each has a sentence in `why_sentence`.
enum class Why : std::uint8_t {
  counted_met, counted_not_met, other_kind, not_service_user, outside_period, still_open, outcome_blank,
  before_april_2023, under_25_or_age_not_known, existing_long_term, existing_short_term, no_further_action, in_hospital,
  no_response_yet, overlaps_earlier_request, response_outside_period,
  decided_another,
  not_as_service_user, ended_by_death, part_of_a_block, no_service_yet, led_to_no_service, service_outside_period, no_service_followed,
  no_unpaid_carer, counted_in_numerator, counted_in_denominator, other_assessment,
  not_this_kind_of_care, not_a_carer, part_of_a_run, under_18, other_age_or_not_known, long_term_91_days, not_classified, ended_early,
  self_funded, already_in_care_home, admitted_that_day, not_in_year, not_on_last_day, person_counted_elsewhere, in_care_home_or_prison,
  no_direct_support, not_learning_disability, died_before_the_day,
  not_on_first_day, in_care_home_then, not_dementia, no_long_term_condition, not_first_home_care, package_not_comparable, hours_not_known,
  cost_not_known, paid_once, part_of_a_placement,
  no_discharge_fits, stay_not_counted, lives_elsewhere, not_from_hospital, no_help_followed, no_reablement_fits,
};
std::string_view why_code(Why why);
std::string_view why_sentence(Why why);

/// One thing counted: the event, the day that decides its month, whether it meets the measure, and for waits the days.
struct Counted {
  const Event& event;
  Day on;
  bool met = true;
  int days = -1;                    ///< -1: not a wait
  const Event* because = nullptr;   ///< the event that decided it, when that is another one
  Day aged_on = story::no_day;      ///< the day that decides the age band, when it is not `on`
  std::uint32_t amount = 1;         ///< what a met one adds to the numerator: of a mean, hundredths of its unit
  std::uint32_t out_of = 1;         ///< what it adds to the denominator: of a day of calls, all of them; 0: the numerator alone
  Day age_day() const { return aged_on == story::no_day ? on : aged_on; }
};

/// Listens to a measure at work, for drill-down and explanations.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void counted(const Story& story, const Counted& counted, std::size_t cell) = 0;
  virtual void skipped(const Story& story, const Event& event, Why why) = 0;
};

/// What people may be told apart by, beside their age: a detail of the person, as last known.
enum class Kind : std::uint8_t { none, gender, reason };

/// How a tally's cells are laid out: by month, then team, then age band, then kind of person.
struct Shape {
  std::uint16_t first_month = 0;
  std::size_t months = 0, teams = 1, bands = 1;
  AgeScheme scheme = AgeScheme::standard;
  Kind kind = Kind::none;
  std::size_t kinds = 1;  ///< of `kind`: its numbers are less than this
  std::size_t cells() const { return months * teams * bands * kinds; }
  std::size_t kind_of(const story::Facts& facts) const {
    if (kind == Kind::none) return 0;
    const auto number = kind == Kind::gender ? static_cast<std::size_t>(facts.gender) : static_cast<std::size_t>(facts.support_reason);
    return number < kinds ? number : kinds - 1;
  }
};

/// The counts of one measure in one council. Cells are dense, so that adding is one step and taking away is the same.
class Tally {
 public:
  struct Cell {
    std::uint32_t denominator = 0, numerator = 0;  ///< of a mean, the numerator is in hundredths
    std::uint32_t apart = 0;  ///< belongs here but cannot be classified: in neither of the two, unless the measure says it is
    friend bool operator==(const Cell&, const Cell&) = default;
  };
  explicit Tally(const Shape& shape) : shape_{shape}, cells_(shape.cells()) {}

  /// Counts one event of a story.
  void add(const Story& story, const Counted& counted) {
    const std::size_t cell = cell_of(story, counted);
    Cell& into = cells_[cell];
    into.denominator += step_ * counted.out_of;
    into.numerator += step_ * counted.amount * static_cast<std::uint32_t>(counted.met);
    if (counted.days >= 0) add_days(cell, counted.days);
    if (listener_ != nullptr) [[unlikely]] {
      const Counted told = counted;  // a copy, so that what nobody hears of need not be in memory
      listener_->counted(story, told, cell);
    }
  }
  /// Counts an event that the data do not let anyone classify: beside the figure, not in it.
  void set_apart(const Story& story, const Counted& counted, Why why) {
    cells_[cell_of(story, counted)].apart += step_;
    skip(story, counted.event, why);
  }
  /// Counts a counted event once more beside the figure: something about it is not known that the reader has to be told.
  void also_apart(const Story& story, const Counted& counted) { cells_[cell_of(story, counted)].apart += step_; }
  /// Says why an event was looked at and left out. Costs nothing when nobody listens.
  void skip(const Story& story, const Event& event, Why why) {
    if (listener_ != nullptr) [[unlikely]] listener_->skipped(story, event, why);
  }
  bool is_heard() const { return listener_ != nullptr; }
  void listen(Listener* listener) { listener_ = listener; }
  /// Whether what follows is added or taken away.
  void take_away(bool yes) { step_ = yes ? static_cast<std::uint32_t>(-1) : 1U; }

  const Shape& shape() const { return shape_; }
  const std::vector<Cell>& cells() const { return cells_; }
  /// How many waits of 0, 1, 2... days are in a cell; empty for measures that are not waits.
  const std::vector<std::uint32_t>& days(std::size_t cell) const;
  /// Adds another tally of the same shape.
  void merge(const Tally& other);
  void clear();
  friend bool operator==(const Tally& a, const Tally& b);

 private:
  std::size_t cell_of(const Story& story, const Counted& counted) const {
    std::size_t cell = static_cast<std::size_t>(story::month_of(counted.on) - shape_.first_month) * shape_.teams + counted.event.team;
    if (shape_.bands > 1)
      cell = cell * shape_.bands + static_cast<std::size_t>(age_band(story::age_on(story.facts().birth_month, counted.age_day()), shape_.scheme));
    if (shape_.kinds > 1) cell = cell * shape_.kinds + shape_.kind_of(story.facts());
    return cell;
  }
  void add_days(std::size_t cell, int days);
  Shape shape_;
  std::uint32_t step_ = 1;
  Listener* listener_ = nullptr;
  std::vector<Cell> cells_;
  std::vector<std::vector<std::uint32_t>> days_;
};

}  // namespace stepwise::engine
