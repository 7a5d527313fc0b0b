// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "forms/form_store.hpp"
#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// A finished form about a person, without its answers. It never changes: an amendment is a further one of its chain.
struct Finished {
  std::int64_t id = 0, form_id = 0, form_version_id = 0;
  std::string reference, first_reference, slug, title, reason, author, role, team;
  StaffId author_id{0};
  int number = 1, newest = 1, form_number = 1;   ///< in the chain; of the chain's newest; of the form's version
  Instant completed_at;
  bool is_latest() const { return number == newest; }
};

/// Newest first, every version of every chain.
std::vector<Finished> finished_forms(store::ReadTx& tx, const access::ReadablePerson& who);
std::optional<Finished> finished_form(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// One chain, newest first.
std::vector<Finished> chain_of(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view first_reference);
/// The last time this form was finished, in any version; chains named in `except_chain` do not count.
std::optional<Finished> last_finished(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t form_id, std::string_view except_chain);
/// The time before this one that the same form was finished: what was latest then of another chain.
std::optional<Finished> finished_before(store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished);
/// The FHIR QuestionnaireResponse as it was kept.
std::string response_text(store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished);
Result<Response> response_of(store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished);

/// What is to be finished. `amends` is the one before in the chain; nothing for a first.
struct Finishing {
  Version version;
  std::optional<Finished> amends;
  std::string reason, draft;          ///< why it amends; reference of the draft, which goes
  Response response;
  access::Staff author;               ///< frozen: name, role, team
  store::AuditLine line;
  std::optional<Instant> at{};        ///< when it was finished; without it, now
};
/// Response, audit line and the end of the draft, together. A draft finished before gives the reference it has. Throws
/// store::Conflict when somebody amended the same response first.
Result<std::string> finish(store::WriteTx& tx, Random& random, const access::ReadablePerson& who, Finishing finishing);
/// The reference of what a draft became; nothing while it is a draft.
std::optional<std::string> finished_from(store::ReadTx& tx, std::string_view draft);
/// The same, and whose form it is, for its author alone.
struct FinishedBy {
  PersonId person;
  std::string reference;
};
std::optional<FinishedBy> finished_by(store::ReadTx& tx, std::string_view draft, StaffId author);
/// For addresses.
std::string person_reference(store::ReadTx& tx, PersonId person);

}  // namespace stepwise::forms
