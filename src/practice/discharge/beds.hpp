// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/discharge/discharge.hpp"
#include "store/store.hpp"

namespace stepwise::discharge {

/// Who is in a bed, as the list of beds shows it. A restricted person's name and record are left out.
struct InBed {
  std::string reference, person_reference, person_name;
  Date referred_on, from_on;
  bool restricted = false;
};
struct Bed {
  std::int64_t id = 0, version = 0;
  std::string reference, place, name;
  std::optional<InBed> stay;
};
/// Beds in use, by place and name, with who is in them on a day.
std::vector<Bed> read_beds(store::ReadTx& tx, Date today);

/// A person's time in a bed.
struct BedStay {
  std::int64_t id = 0, version = 0;
  std::string reference, place, name, person_reference, went_to;
  Date referred_on, from_on;
  std::optional<Date> until_on;
};
std::optional<BedStay> read_bed_stay(store::ReadTx& tx, std::string_view reference);
std::vector<BedStay> read_bed_stays(store::ReadTx& tx, const access::ReadablePerson& who);

/// What is typed to give somebody a bed.
struct BedWanted {
  std::string bed;                 ///< its reference
  std::string discharge;           ///< the stay in hospital it follows; may be ""
  std::optional<Date> referred_on, from_on;
};
std::vector<Problem> problems_of(const BedWanted& wanted, Date today);
/// Gives the bed. Faults: it is not there, somebody has it, or the person has another. Audited; the person touched.
Result<std::string> take_bed(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const BedWanted& wanted, const Owner& owner, store::AuditLine line);
/// Ends the time in a bed. Faults: it ended before; a day before it began.
Result<void> leave_bed(store::WriteTx& tx, const access::ChangeablePerson& who, const BedStay& stay, Date until, std::string_view went_to, store::AuditLine line);
Result<void> add_bed(store::WriteTx& tx, Random& random, std::string_view place, std::string_view name, store::AuditLine line);
/// A bed that is used no more. A Fault while somebody is in it.
Result<void> close_bed(store::WriteTx& tx, std::string_view reference, Date on, store::AuditLine line);

/// How many bed stays that began in some days began within two days of being asked for. Source: NICE QS173.
struct BedsInTime {
  std::int64_t total = 0, in_time = 0;
};
BedsInTime beds_in_time(store::ReadTx& tx, Date from, Date until);

}  // namespace stepwise::discharge
