// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/allocation/columns.hpp"
#include "practice/fairness/calibration.hpp"
#include "practice/fairness/direct_payments.hpp"
#include "practice/fairness/monitors.hpp"
#include "practice/fairness/vignette.hpp"
#include "practice/person/person.hpp"
#include "store/store.hpp"

namespace stepwise::fairness {

/// How many months the monitors look back.
inline constexpr int months_kept = 24;

/// All figures that stand and all plans signed in the last two years, with the groups of their people. Without a Gate: for counting, and
/// never for a page that names anybody.
Monitored read_monitored(store::ReadTx& tx, const person::Lists& lists, Date today);
/// What another grid gives for each figure that stands, beside that figure, by the same groups: `tried` and the labels, nothing else.
Monitored read_tried(store::ReadTx& tx, const person::Lists& lists, Date today, const allocation::Grid& now, const allocation::Grid& then);
/// Direct payments that run today, without a Gate: for counting.
std::vector<Payment> read_payments(store::ReadTx& tx, Date today);

/// A calibration: a sample of the council's own cases, paired one by one with what their support should cost.
struct Calibration {
  std::string reference;
  std::int64_t version = 1;
  std::string name, base_grid;
  std::int64_t seed = 1, wanted = static_cast<std::int64_t>(sample_size);
  std::optional<std::int64_t> made_by;
  std::string made_by_name;
  Instant made_at;
  std::optional<std::int64_t> budget_pence, contingency_pence;   ///< a year, of the draft made from it
  std::string grid_reference;                                    ///< of that draft
};
/// One of its cases, frozen on the day of the sample.
struct SampleCase {
  std::string reference;
  std::int64_t version = 1;
  PersonId person{0};
  std::string allocation_reference;
  std::optional<TeamId> team;
  std::string reason, age, ethnicity, setting;
  Paired paired;
  std::optional<std::int64_t> past_pence, appropriate_pence;
  std::string why, paired_by;
  std::optional<Date> paired_on;
};
/// The newest first.
std::vector<Calibration> read_calibrations(store::ReadTx& tx);
std::optional<Calibration> read_calibration(store::ReadTx& tx, std::string_view reference);
/// In the order of the sample. Without a Gate: never for a page that names anybody.
std::vector<SampleCase> read_sample(store::ReadTx& tx, std::string_view calibration);

/// Draws the sample from the figures that stand and begins a calibration; people whose record is restricted are left out of it. Once for a form
/// token. Audited as "calibration.begun". Faults: no figure stands.
Result<std::string> begin_calibration(store::WriteTx& tx, Random& random, const person::Lists& lists, Calibration calibration, std::string_view form_token, store::AuditLine line);
/// Keeps which draft grid was made from it. Faults: stale. Audited as "calibration.made_grid".
Result<void> keep_draft(store::WriteTx& tx, const Calibration& calibration, store::AuditLine line);

/// A case to be paired, as a list of names shows it.
struct ToPair {
  std::string reference, name;
  bool paired = false;
  std::string paired_by;
  std::optional<Date> paired_on;
};
/// Of the newest calibration; of one team, or all.
std::vector<ToPair> cases_to_pair(store::ReadTx& tx, std::optional<TeamId> team);
/// A case by its reference: pass the person's to the Gate before showing anything of it.
struct CaseToPair {
  std::string reference, calibration, person_reference, allocation_reference, base_grid;
  std::int64_t version = 1;
  Paired paired;
  std::optional<std::int64_t> appropriate_pence;
  std::string why, paired_by;
  std::optional<Date> paired_on;
  bool used = false;   ///< a draft grid was made from the calibration already
};
std::optional<CaseToPair> find_case(store::ReadTx& tx, std::string_view reference);
/// Faults: stale. Audited on the person as "calibration.paired".
Result<void> pair_case(store::WriteTx& tx, const access::ChangeablePerson& who, const CaseToPair& one, std::int64_t pence, std::string_view why, const access::Staff& by, store::AuditLine line);

/// The same as it is, without audit or touch: for the demo council.
void insert_pairing(store::WriteTx& tx, const SampleCase& one, std::int64_t pence, std::string_view why, StaffId by, std::string_view by_name, Date on);

/// The newest first.
std::vector<Round> read_rounds(store::ReadTx& tx);
std::optional<Round> read_round(store::ReadTx& tx, std::string_view reference);
Mine where_is(store::ReadTx& tx, std::string_view round, StaffId staff);
/// What one worker gave.
Grades grades_of(store::ReadTx& tx, std::string_view round, StaffId staff);
/// What everybody who has finished gave, without names.
std::vector<Grades> finished_grades(store::ReadTx& tx, std::string_view round);
/// Once for a form token. Audited as "vignettes.opened". Faults: one is open already.
Result<std::string> open_round(store::WriteTx& tx, Random& random, std::string_view form_token, store::AuditLine line);
/// Audited as "vignettes.closed". Faults: stale.
Result<void> close_round(store::WriteTx& tx, const Round& round, store::AuditLine line);
/// Keeps what one worker gave one vignette. Faults: closed, or finished. Audited as "vignettes.graded", without what was given.
Result<void> keep_grades(store::WriteTx& tx, std::string_view round, StaffId staff, std::string_view vignette, const Grades& grades, store::AuditLine line);
/// From here on nothing this worker gave changes. Faults: closed, something is not graded. Audited as "vignettes.finished".
Result<void> finish(store::WriteTx& tx, std::string_view round, StaffId staff, const std::vector<Vignette>& vignettes, store::AuditLine line);

}  // namespace stepwise::fairness
