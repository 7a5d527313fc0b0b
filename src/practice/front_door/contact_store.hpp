// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "practice/front_door/contact.hpp"
#include "practice/front_door/contact_filter.hpp"
#include "practice/front_door/feedback.hpp"
#include "store/outbox.hpp"
#include "store/settings.hpp"
#include "store/store.hpp"

namespace stepwise::front_door {

/// Days from a settled contact to asking whether it held, and from what is done to telling whoever got in touch.
inline constexpr store::NumberSetting follow_up_setting{"front_door.follow_up_days", follow_up_days_default, 1, 365};
inline constexpr store::NumberSetting feedback_setting{"front_door.feedback_days", feedback_days_default, 0, feedback_until_days};
int follow_up_days(store::ReadTx& tx);

/// Writes a contact as it is, with its secondary resolutions, without audit, outbox or touch: for the demo council and
/// for record_contact. `contact.reference` is given; an empty one throws std::logic_error. `form_token` may be "".
ContactId insert_contact(store::WriteTx& tx, PersonId person, const Contact& contact, std::string_view form_token);
/// Many at once, for the demo council: insert_contact for each, then one touch a person. Gives how many.
std::size_t insert_contacts(store::WriteTx& tx, std::span<const std::pair<PersonId, Contact>> contacts);

/// One save of the contact page.
struct Recording {
  Contact contact;             ///< from `recorded`, with a new reference
  std::string form_token;      ///< the form's: a second save with it gives the first one's reference
  std::string draft;           ///< removed in the same transaction; "" when there is none
  store::AuditLine line;       ///< actor, role and request; the rest is filled in here
};
/// Record, secondary resolutions, audit line, follow-up reminder and the draft's removal, together. Gives the
/// reference of the contact on record.
/// When the form was saved before with other words in it, `other` says so and nothing is changed.
struct Recorded {
  std::string reference;
  bool other = false;
};
Result<Recorded> record_contact(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording);

/// Keeps an amended or followed-up contact as its next version. `contact.version` is the version it was made from;
/// a Fault of kind stale when somebody saved first, and nothing is then changed. Audited with before and after.
Result<void> save_contact(store::WriteTx& tx, const access::ChangeablePerson& who, const Contact& contact, store::AuditLine line);

/// A reminder that has come due: written on the record unless somebody followed up, or changed the day, meanwhile.
Result<void> remind_of_follow_up(store::WriteTx& tx, const store::Outgoing& item, const ContactLists& lists);

/// Whose record a contact stands in, by the contact's reference: pass it to the Gate before reading further.
std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view contact_reference);
/// One contact of a person the Gate let be read; nothing when it is another's.
std::optional<Contact> read_contact(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view contact_reference);
/// A person's contacts, newest first.
std::vector<Contact> read_contacts(store::ReadTx& tx, const access::ReadablePerson& who, int limit);
/// When each contact about a person came in: for the re-contact rule.
std::vector<Moment> read_moments(store::ReadTx& tx, const access::ReadablePerson& who);

/// A line of a list of contacts, with the person's name. Restricted records never stand in lists.
struct ListLine {
  Contact contact;
  PersonId person{0};
  std::string person_reference, person_name;
};
struct ListPage {
  std::vector<ListLine> lines;
  std::int64_t total = 0, restricted = 0;  ///< `restricted`: left out because the record is restricted
};
/// Contacts that fit a filter. `whole` gives every line instead of one page (for CSV), at most 50,000.
/// The caller writes the audited look (`Gate::listed`) with how many names are shown.
ListPage list_contacts(store::ReadTx& tx, const Filter& filter, std::optional<StaffId> asker, const ContactLists& lists, Date today, bool whole);
/// The contacts behind a number, in the order asked for; unknown and restricted ones are left out. Audit as above.
std::vector<ListLine> contacts_by_references(store::ReadTx& tx, std::span<const std::string> references);

/// What today looks like for a team and for one of its staff.
struct Today {
  std::int64_t taken_by_team = 0, taken_by_me = 0, open_of_team = 0, follow_ups_due = 0;
};
/// A team's follow-ups due, the longest due first.
std::vector<ListLine> follow_ups_due(store::ReadTx& tx, TeamId team, const ContactLists& lists, Date today, int limit);
Today read_today(store::ReadTx& tx, std::optional<TeamId> team, StaffId me, const ContactLists& lists, Date today);

}  // namespace stepwise::front_door
