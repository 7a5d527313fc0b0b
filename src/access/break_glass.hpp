// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/staff_store.hpp"

namespace stepwise::store {
class Outbox;
}

namespace stepwise::access {

/// One opening of a restricted record with a reason.
struct Opening {
  std::int64_t id = 0;
  std::string reference, staff_name, person_reference, reason, result, note, reviewer_name;
  StaffId staff{0};
  PersonId person{0};
  Instant from, until;
  std::optional<Instant> reviewed_at;
};

/// The person behind a reference, and whether the record is restricted.
struct PersonAtDoor {
  PersonId id;
  bool restricted;
};
std::optional<PersonAtDoor> person_at_door(store::ReadTx& tx, std::string_view reference);

/// Opens a restricted record for `hours`, tells the reviewers through the outbox, writes it down.
Result<Opening> open_with_reason(store::WriteTx& tx, Random& random, const Actor& actor, std::string_view person_reference, std::string_view reason,
                                 int hours);
/// Newest first; `skip` and `many` page through them.
std::vector<Opening> list_openings(store::ReadTx& tx, bool reviewed, int many, int skip);
std::optional<Opening> opening_by_reference(store::ReadTx& tx, std::string_view reference);
/// `result` is proper or not_proper. Faults: one's own opening, already reviewed, not proper without a note.
Result<void> review_opening(store::WriteTx& tx, const Actor& actor, const Opening& opening, std::string_view result, std::string_view note);

/// Takes the notices of openings from the outbox: each is put on the audit trail as up for review.
void deliver_notices(store::Outbox& outbox);

}  // namespace stepwise::access
