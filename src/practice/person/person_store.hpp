// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "practice/person/duplicate.hpp"
#include "practice/person/person.hpp"
#include "store/store.hpp"

namespace stepwise::person {

/// Adds a person with all that is known, and touches them. The caller writes the audit line. Throws store::Conflict
/// when the reference is taken.
PersonId insert_person(store::WriteTx& tx, const NewPerson& person);
/// Who was added, and whether this call added them.
struct Added {
  PersonId id{0};
  std::string reference;
  bool now = false;
};
/// Adds a person once for a token: a second call with the same token changes nothing and gives the first one's reference.
Added insert_person_once(store::WriteTx& tx, const NewPerson& person, std::string_view token);

/// The reference of the person added for a token already; nothing when nobody was.
std::optional<std::string> added_once(store::ReadTx& tx, std::string_view token);

/// The whole row of a person the Gate let be read.
Person read_person(store::ReadTx& tx, const access::ReadablePerson& who);
/// The row by number, without a Gate: for the demo council, duplicate checks and the search index. Never for a page.
std::optional<Person> find_person(store::ReadTx& tx, PersonId id);

std::vector<OtherName> read_other_names(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<ContactDetail> read_contact_details(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<Identifier> read_identifiers(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<Relationship> read_relationships(store::ReadTx& tx, const access::ReadablePerson& who);

/// What the banner of every page about a person shows.
struct Banner {
  PersonId id{0};
  std::string reference, initials;
  Person person;
  std::string phone;  ///< the first number that is safe to use
};
Banner banner(store::ReadTx& tx, const access::ReadablePerson& who);

/// Keeps changed details. A Fault of kind stale when the record is no longer at `version`; nothing is then changed.
/// Writes audit (the fields before and after) and touches the person. `line` is the caller's, with actor and request.
Result<void> save_details(store::WriteTx& tx, const access::ChangeablePerson& who, std::int64_t version,
                          const Details& details, store::AuditLine line);

void add_other_name(store::WriteTx& tx, PersonId id, const OtherName& name);
void remove_other_name(store::WriteTx& tx, PersonId id, std::int64_t other_name_id);
void add_contact_detail(store::WriteTx& tx, PersonId id, const ContactDetail& detail);
void remove_contact_detail(store::WriteTx& tx, PersonId id, std::int64_t detail_id);
void add_identifier(store::WriteTx& tx, PersonId id, const Identifier& identifier);
void remove_identifier(store::WriteTx& tx, PersonId id, std::int64_t identifier_id);
/// Writes both directions when the other is on record; `reverse_kind` is what this person is to the other.
void add_relationship(store::WriteTx& tx, PersonId id, const Relationship& relationship, std::string_view reverse_kind);
/// Takes away both directions.
void remove_relationship(store::WriteTx& tx, PersonId id, std::int64_t relationship_id);

/// Someone looked at, or changed, this record.
struct Access {
  std::int64_t audit_id = 0;
  Instant at;
  std::string actor, role, action, subject, reason;
};
/// Newest first, `limit` of them after `before_audit_id` (0: from the newest).
std::vector<Access> read_access_history(store::ReadTx& tx, const access::ReadablePerson& who,
                                        std::int64_t before_audit_id, int limit);

/// One thing that happened, for the timeline.
struct Happening {
  Instant at;
  bool has_time = false;  ///< otherwise only the day is known
  std::string kind;       ///< contact, assessment, service, review, record
  std::string title, detail, by, href;
};
/// Everything on the timeline, newest first.
std::vector<Happening> read_timeline(store::ReadTx& tx, const access::ReadablePerson& who, const Lists& lists);

/// A service, assessment or review as the overview shows it.
struct CareEvent {
  std::string reference, event_type, outcome, assessment_type, service_type, service_component, review_reason, provider,
      worker_name, team_name;
  Date start_on;
  std::optional<Date> end_on;
};
/// Newest first.
std::vector<CareEvent> read_care_events(store::ReadTx& tx, const access::ReadablePerson& who);

/// A contact as the overview and timeline show it.
struct ContactLine {
  std::string reference, channel, taken_by, team, what_i_want, resolution;
  Instant received_at;
  bool followed_up = false;
};
/// Newest first.
std::vector<ContactLine> read_contact_lines(store::ReadTx& tx, const access::ReadablePerson& who);

/// Who last changed the details, and when; for a stale save.
struct LatestChange {
  Instant at;
  std::string by;
};
std::optional<LatestChange> read_latest_change(store::ReadTx& tx, const access::ReadablePerson& who);

/// Other people as lists show them; a restricted person's details are left empty.
struct ListedPerson {
  PersonId id{0};
  std::string reference;
  bool restricted = false;
  Details details;
};
/// In the order asked for; people who are gone are left out.
std::vector<ListedPerson> read_listed(store::ReadTx& tx, const std::vector<PersonId>& people);


/// Someone on record for the duplicate check: all that is compared, and what may be shown of them.
struct KnownPerson {
  ListedPerson listed;
  Known known;
};
std::vector<KnownPerson> known_people(store::ReadTx& tx, const std::vector<PersonId>& people);

}  // namespace stepwise::person
