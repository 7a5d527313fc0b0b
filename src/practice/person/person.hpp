// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::person {

/// What is known about a person, in the fields of the record. Codes are those of lists/*.csv; `not_asked`,
/// `not_known` and `declined` are answers like any other. Text is as typed; "" is "nothing written".
struct Details {
  std::string given_name, family_name, known_as, title, pronouns;
  std::optional<Date> born_on;
  std::string birth_quality = "not_asked";
  std::optional<Date> died_on;
  std::string nhs_number;  ///< ten digits, or ""
  std::string gender = "not_asked", ethnicity = "not_asked", client_type = "service_user";
  std::string primary_support_reason = "not_known", accommodation = "not_asked", employment = "not_asked",
              has_unpaid_carer = "not_asked";
  std::string address_line_1, address_line_2, town, postcode;
  std::string preferred_language, interpreter_needed = "not_asked", communication_needs, preferred_format = "not_asked";
  std::string autism = "not_asked", visual_impairment = "not_asked", hearing_impairment = "not_asked", dementia = "not_asked",
              funding_status = "not_asked", hours_caring = "not_asked";
  std::string gp_practice_code;
  friend bool operator==(const Details&, const Details&) = default;
};

struct OtherName {
  std::int64_t id = 0;
  std::string kind = "former";  ///< former, maiden, nickname, spelling
  std::string given_name, family_name;
};
struct ContactDetail {
  std::int64_t id = 0;
  std::string kind = "phone";  ///< phone, mobile, email, other
  std::string value, note;
  bool safe_to_use = true;
};
/// What another system calls the person.
struct Identifier {
  std::int64_t id = 0;
  std::string system;  ///< lists/other_system.csv
  std::string value;
};
struct Relationship {
  std::int64_t id = 0;
  std::optional<PersonId> other;  ///< nothing: someone not on record, named in `name`
  std::string other_reference;
  bool other_restricted = false;
  std::string name, phone, kind, note;  ///< `kind` is what the other is to this person: lists/relationship.csv
  bool is_unpaid_carer = false, is_emergency_contact = false;
  bool is_cared_for = false;  ///< by this person, unpaid; only of someone on record
};

/// One person as kept.
struct Person {
  PersonId id{0};
  std::string reference;
  std::int64_t version = 1;
  Instant made_at;
  bool restricted = false;
  Details details;
  std::optional<TeamId> responsible_team;
};

/// A person to be added, with everything known from the first day. `reference` comes from base new_reference.
struct NewPerson {
  std::string reference;
  Details details;
  bool restricted = false;
  std::optional<TeamId> responsible_team;
  std::vector<OtherName> other_names;
  std::vector<ContactDetail> contact_details;
  std::vector<Identifier> identifiers;
};

/// The defined lists that a person's record speaks in.
struct Lists {
  static Result<Lists> load();
  CodeList birth_quality, gender, ethnicity, client_type, primary_support_reason, accommodation, employment,
      yes_no_unknown, preferred_format, other_system, relationship, visual_impairment, hearing_impairment, funding_status,
      hours_caring;
  /// For the timeline.
  CodeList contact_channel, contact_resolution, event_type, event_outcome, assessment_type, service_type,
      service_component, review_reason;
  /// By the name in the field table; never null for a name that stands there.
  const CodeList* named(std::string_view name) const;
};

/// "Zoë Adeyemi"; "Name not known" when nothing is written.
std::string full_name(const Details& details);
/// "ZA", for page titles, which stay in browser history.
std::string initials(const Details& details);
/// "12 The Row, Otherton, AB1 2CD", without empty parts.
std::string address_in_one_line(const Details& details);
/// "27 March 1950 (76 years old)"; with the age at death when the person has died; what is known of it otherwise.
std::string birth_words(const Details& details, const Lists& lists, Date today);
/// "AB1 2CD" from any spacing and case; the text itself, trimmed, when it is no postcode.
std::string normal_postcode(std::string_view typed);
bool is_postcode(std::string_view normal);
/// Digits as dialled in the United Kingdom: "+44 (0)113 496 0000" is "01134960000". "" when there are none.
std::string phone_digits(std::string_view typed);

/// What kind of answer a field takes, which decides its control, its check and how it is shown.
enum class FieldKind { name, text, long_text, date, nhs_number, postcode, code };
enum class FieldGroup { names, birth, address, communication, about, health };

/// One editable field. The table of them drives forms, checks, summaries, stale saves and audit.
struct Field {
  std::string_view name;
  Message label, hint;
  FieldKind kind;
  FieldGroup group;
  std::string_view list;  ///< for codes: the name in Lists
  std::string Details::*text = nullptr;
  std::optional<Date> Details::*date = nullptr;
  std::size_t longest = 200;
};
std::span<const Field> fields();
std::vector<const Field*> fields_of(FieldGroup group);
struct GroupWords {
  std::string_view key;
  Message title;
};
GroupWords group_words(FieldGroup group);
std::optional<FieldGroup> group_from_key(std::string_view key);

/// A field as a form holds it: dates as 27/3/1950, codes as codes.
std::string field_text(const Field& field, const Details& details);
/// A field as people read it: labels for codes, "Not recorded" for nothing.
std::string field_words(const Field& field, const Details& details, const Lists& lists);
/// Puts what was typed into `details`, tidied; a Problem when it cannot be that.
std::optional<Problem> put_field(const Field& field, std::string_view typed, const Lists& lists, Details& details);

/// What is amiss across fields: wrong (born in the future, died before birth) or only incomplete (no name yet).
std::vector<Problem> check_person(const Details& details, Date today);

/// The fields that differ, as JSON objects of before and after, for audit.
std::pair<std::string, std::string> changed_json(const Details& before, const Details& after);

}  // namespace stepwise::person
