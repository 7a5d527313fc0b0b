// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/assessment/assessment.hpp"
#include "practice/assessment/quality.hpp"
#include "store/settings.hpp"
#include "store/store.hpp"

namespace stepwise::assessment {

/// Days from the request until it should be signed, as the council set it.
inline constexpr store::NumberSetting days_setting{"assessment.days", days_default, 1, 365};

/// One with all under it; nothing when this person has none by that reference.
std::optional<Assessment> find(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// The newest first, with all under them.
std::vector<Assessment> read_assessments(store::ReadTx& tx, const access::ReadablePerson& who);
/// The last one that was signed, of this kind. A supported self-assessment counts as one of needs.
std::optional<Assessment> latest_finished(store::ReadTx& tx, const access::ReadablePerson& who, Kind kind);
/// For addresses; nothing when there is no such assessment.
std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
std::optional<std::string> reference_of_token(store::ReadTx& tx, std::string_view form_token);

/// Adds it with its row of care_event, needs and passages; no audit: for `begin` and the demo council.
void insert_assessment(store::WriteTx& tx, Random& random, PersonId person, Assessment& assessment, std::string_view form_token, bool with_event = true);
/// Begins one and gives its reference; a second call with its token gives the first one's. Audited as "assessment.begun".
Result<std::string> begin(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Assessment assessment, std::string_view form_token, store::AuditLine line);
/// Keeps changed facts (not what is under it), and its row of care_event with them. A Fault of kind stale when somebody saved since
/// `assessment.version`. `line.action` says what was done.
Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& assessment, store::AuditLine line);
/// The same, and its passages in place of those on record. New ones have id 0.
Result<void> save_passages(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& assessment, store::AuditLine line);
/// The same with one need; an able one without words is taken away.
Result<void> save_need(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& assessment, const Need& need, store::AuditLine line);
/// Keeps it signed, with a snapshot of all that was signed.
Result<void> save_signed(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& assessment, store::AuditLine line);
/// A second call with its token changes nothing.
Result<void> add_copy(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& assessment, const Copy& copy, std::string_view form_token, store::AuditLine line);

/// What the eligibility room decided, for the row of the return: yes, no, or "". Touches the person.
void set_eligible_needs(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view eligible_needs);
/// Planning goes on since this day: nobody is reminded any more. Once is enough.
void planning_began(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date on);

/// The snapshot of a signing as JSON; "" when there is none.
/// The assessment as it was signed that time; nothing when there was no such signing.
std::optional<Assessment> as_signed(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& assessment, int number);
std::string signed_text(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& assessment, int number);

/// The prompts answered about one, the assessor's own first.
std::vector<Check> read_checks(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& assessment);
/// Writes it as it is: for `add_check` and the demo council.
void insert_check(store::WriteTx& tx, PersonId person, std::int64_t assessment, const Check& check);
/// Once by the assessor, once in a sample. Fault of kind stale when it was done before; of kind invalid when the author reads their own.
Result<void> add_check(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& assessment, const Check& check, store::AuditLine line);

/// Something else on record that stood on an assessment, and who holds it.
struct Standing {
  std::string words, href;
  std::optional<StaffId> worker;
  std::string worker_name;
  std::optional<TeamId> team;
};
/// Makes one thing to look at for each. Part of the save that signs again.
void tell_standing(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Assessment& assessment, const std::vector<Standing>& all);
struct Notice {
  std::string reference, words, href, looked_by, looked_words;
  int number = 0;
  Date made_on;
  std::optional<Date> looked_on;
};
std::vector<Notice> read_notices(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& assessment);
/// Somebody looked again at what stood on it, and says what follows. Fault of kind stale when somebody did before.
Result<void> look_again(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view notice, Date on, std::string_view words, store::AuditLine line);

}  // namespace stepwise::assessment
