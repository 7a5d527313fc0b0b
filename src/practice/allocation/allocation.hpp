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
#include "language/language.hpp"
#include "practice/allocation/grid.hpp"

namespace stepwise::allocation {

/// Days in which the person is told how the sum was made, and in which a question about it is answered. Ours.
inline constexpr int days_to_explain = 7, days_to_answer = 14, days_to_finish = 14, days_to_sign = 5;

/// The level of one area: as the grid's words describe what is needed, and as the worker judges it.
struct AreaLevel {
  std::string area;   ///< the code of the grid's row
  Level described, judged;
  bool moved() const { return described != judged; }
  friend bool operator==(const AreaLevel&, const AreaLevel&) = default;
};

/// What is added to the grid's amounts (practice reference e.3). Closed.
enum class AdjustmentKind : std::uint8_t { rurality, two_workers, night, equipment_one_off, interpreter, parenting, other };
inline constexpr std::size_t adjustment_kinds = 7;
struct Adjustment {
  AdjustmentKind kind = AdjustmentKind::other;
  std::int64_t weekly_pence = 0, one_off_pence = 0;
  friend bool operator==(const Adjustment&, const Adjustment&) = default;
};
std::string_view key_of(AdjustmentKind kind);
std::optional<AdjustmentKind> adjustment_from(std::string_view key);
Message words_of(AdjustmentKind kind);

/// All that a sum is made of. Who the person is stands nowhere in it: no age, no sex, no ethnicity, no diagnosis, no setting.
struct Inputs {
  std::vector<AreaLevel> levels;
  std::vector<Adjustment> adjustments;
  std::optional<std::int64_t> override_weekly_pence;   ///< the worker's own total
  friend bool operator==(const Inputs&, const Inputs&) = default;
};

struct CellHit {
  std::string area;
  Level level;
  std::int64_t weekly_pence = 0;
  friend bool operator==(const CellHit&, const CellHit&) = default;
};
/// A sum, in pence. One-off money is never part of a week.
struct Sum {
  std::vector<CellHit> cells;          ///< of the levels as judged, in the grid's order
  std::int64_t described_pence = 0;    ///< a week, with the levels as described and the additions
  std::int64_t judged_pence = 0;       ///< a week, with the levels as judged and the additions
  std::int64_t adjustments_pence = 0;  ///< a week
  std::int64_t one_off_pence = 0;
  std::int64_t weekly_pence = 0;       ///< the worker's own total, or else as judged
  std::int64_t annual_pence = 0;
  /// A week by the grid's words alone, before a worker adds anything or judges otherwise.
  std::int64_t words_pence() const { return described_pence - adjustments_pence; }
  friend bool operator==(const Sum&, const Sum&) = default;
};
/// The starting figure. Total: it has an answer for every grid and every input (an area that the grid has not counts nothing, one
/// that comes twice counts once, an amount out of range counts as the nearest in range). The same input gives the same sum for ever.
Sum indicative(const Grid& grid, const Inputs& inputs);
/// weekly × 365 / 7, rounded once to the nearest penny.
std::int64_t annual_pence(std::int64_t weekly_pence);
/// What the tolerance is measured over. Figures keep the rule by which they were decided, so that they come out the same for ever.
enum class ToleranceRule : std::int64_t {
  judgement_alone = 1,     ///< moved levels and another total; additions stood outside. Only figures of before have it
  all_that_is_added = 2,   ///< moved levels, additions and another total together, what is paid once too
};
/// Whether the figure is further than `percent` from what the grid's words alone give, either way, over a year: what is paid once is
/// part of that distance and never makes up for less a week.
bool beyond_tolerance(const Sum& sum, std::int64_t percent, ToleranceRule rule = ToleranceRule::all_that_is_added);

/// "personal_care 2 1 2 1;..." and back: how levels and cells are kept. What cannot be read is left out.
std::string levels_text(std::span<const AreaLevel> levels);
std::vector<AreaLevel> levels_from(std::string_view text);
std::string cells_text(std::span<const CellHit> cells);
std::vector<CellHit> cells_from(std::string_view text);

/// What is said about one area, in words.
struct MetOffer {
  std::string reference, words;   ///< of the carer's offer, as it was said then
  friend bool operator==(const MetOffer&, const MetOffer&) = default;
};
struct AreaWords {
  std::string area;
  std::string heard, could_go_wrong;                        ///< what is needed and not met; what could go wrong without it
  std::string carers, community, reablement, equipment;     ///< what is met already, by whom: it costs nothing and is listed
  std::vector<MetOffer> offers;                             ///< offers of carers that are counted on
  std::string moved_why;
  bool anything_met() const { return !carers.empty() || !community.empty() || !reablement.empty() || !equipment.empty() || !offers.empty(); }
  friend bool operator==(const AreaWords&, const AreaWords&) = default;
};
std::string offers_text(std::span<const MetOffer> offers);
std::vector<MetOffer> offers_from(std::string_view text);

/// An addition as it is on record.
struct AdjustmentLine {
  std::int64_t id = 0;
  Adjustment adjustment;
  std::string reason, added_by;
};

/// Who does it, as of then.
struct Owner {
  StaffId id{0};
  std::string name = {}, role = {};
  std::optional<TeamId> team = {};
  std::string team_name = {};
};

/// One working-out of a starting figure. Once it is decided nothing that the sum is made of can be changed: another one is made.
struct Allocation {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  PersonId person{0};
  std::string grid_reference = {}, assessment_reference = {};
  Owner worker = {};
  Date opened_on = {};
  std::vector<AreaLevel> levels = {};
  std::vector<AreaWords> words = {};
  std::vector<AdjustmentLine> adjustments = {};
  std::optional<std::int64_t> override_weekly_pence = {};
  std::string override_why = {};
  std::optional<Instant> decided_at = {};       ///< from here on it stands as it is
  Date decided_on = {};
  std::string decided_by = {}, decided_by_role = {};
  Sum sum = {};                                  ///< as decided
  std::int64_t tolerance_percent = 0;            ///< of the grid, as decided
  ToleranceRule tolerance_rule = ToleranceRule::all_that_is_added;
  bool needs_signature = false;
  std::optional<Instant> signed_at = {}, returned_at = {};
  std::string signed_by = {}, returned_by = {}, returned_why = {};
  std::optional<Date> explained_on = {};
  std::string explained_how = {}, explained_by = {};
  std::optional<Date> set_aside_on = {};
  std::string set_aside_why = {};
  bool replaced = false;                         ///< another one that stands was made after it
  Inputs inputs() const;
  const AreaLevel* level_of(std::string_view area) const;
  const AreaWords* words_of(std::string_view area) const;
};
enum class State { working, waiting, returned, standing, replaced, set_aside };
/// Where it stands: from what happened to it, kept nowhere.
State state_of(const Allocation& allocation);
Message state_words(State state);
/// What is to be done next, and by which day; nothing when there is nothing to do.
struct Next {
  enum class What { finish, sign, look_again, explain } what;
  Date by;
};
std::optional<Next> next_of(const Allocation& allocation);
Message next_words(Next::What what);
/// The areas of the grid whose level is not set yet.
std::vector<const Area*> areas_to_set(const Grid& grid, const Allocation& allocation);

/// What was typed on the page of one area.
struct AreaTyped {
  std::string need, risk, judged_need, judged_risk;   ///< as sent; the judged ones "" where they are as described
  AreaWords words;
};
std::vector<Problem> problems_of(const AreaTyped& typed);
/// Puts it in place of what was there; `typed` has no problems.
Allocation with_area(Allocation allocation, const AreaTyped& typed);

/// An addition: a kind, an amount a week or once, and why.
struct AdjustmentTyped {
  std::string kind, weekly, one_off, reason;   ///< as sent
};
std::vector<Problem> problems_of(const AdjustmentTyped& typed);
AdjustmentLine adjustment_of(const AdjustmentTyped& typed, std::string_view added_by);

/// The decision: the sum as it is, or another total with a reason.
struct DecisionTyped {
  std::string total, why;   ///< as sent; total "" keeps the sum
};
/// `unconfirmed` are offers counted on in it that nobody may count on any more.
std::vector<Problem> problems_of(const DecisionTyped& typed, const Grid& grid, const Allocation& allocation, std::span<const MetOffer> unconfirmed);
/// Frozen: sum, tolerance, who and when.
Allocation decided(Allocation allocation, const Grid& grid, const DecisionTyped& typed, const Owner& by, Instant now);
/// Whether a decided one comes out the same when it is worked out again.
bool recomputes(const Grid& grid, const Allocation& allocation);

/// Somebody asks about the figure or says that it is not enough.
struct Question {
  std::string reference = {};
  std::int64_t version = 1;
  std::string asked_by = {};              ///< the person, a carer, an advocate: in words
  Date asked_on = {};
  std::string words = {};
  Date due_on = {};
  std::optional<Date> answered_on = {};
  std::string answer = {}, answered_by = {};
};

}  // namespace stepwise::allocation
