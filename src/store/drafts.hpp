// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/random.hpp"
#include "store/store.hpp"

namespace stepwise::store {

/// Half-typed work of one member of staff, exactly as typed. Nobody else's code reads the fields but the form's.
struct Draft {
  std::string reference;
  StaffId staff;
  std::string kind;                ///< "contact", "person": which form
  std::optional<PersonId> person;
  std::string title;               ///< for the list of drafts; no more of the person than the form's own heading
  std::string fields;              ///< JSON text, as the form gave it
  std::int64_t version;            ///< 1 when first saved
  Instant saved_at;
};

struct DraftToSave {
  StaffId staff;
  std::string kind;
  std::string reference{};             ///< empty: a new draft; with expected_version 0, the name a new draft shall have
  std::optional<PersonId> person{};
  std::string title{}, fields{};
  std::int64_t expected_version = 0;   ///< the version the page was made from; 0 for a new draft
};

struct DraftKept {
  std::string reference;
  std::int64_t version;
};
/// Another tab saved first: what is kept now, so that the page can show both.
struct DraftStale {
  Draft stored;
};

/// Adds a new draft as part of a transaction; gives its reference.
std::string add_draft(WriteTx& tx, Random& random, const DraftToSave& draft);
/// Saves a draft durably, or says that the page is stale. Not_found: it was deleted (submitted elsewhere) or is another's.
Result<std::variant<DraftKept, DraftStale>> save_draft(Store& store, Random& random, const DraftToSave& draft);
/// One draft of this member of staff; nothing when it is gone or is another's.
std::optional<Draft> load_draft(ReadTx& tx, StaffId staff, std::string_view reference);
/// The newest first; every kind when `kind` is empty.
std::vector<Draft> list_drafts(ReadTx& tx, StaffId staff, std::string_view kind = "");
/// Part of the transaction that submits the work. Whether there was one.
bool delete_draft(WriteTx& tx, StaffId staff, std::string_view reference);

}  // namespace stepwise::store
