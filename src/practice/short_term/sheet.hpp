// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <vector>

#include "practice/short_term/room.hpp"

namespace stepwise::short_term {

/// What a sheet's functions are given.
struct Asking {
  const Room& room;
  access::Visit& visit;
  const Opened& opened;
  store::ReadTx& tx;
  bool correcting = false;         ///< what it asks is on record, and is put right
  std::string reason = {};         ///< why it is put right
  const Case& whole() const { return opened.whole; }
  const Episode& episode() const { return opened.whole.episode; }
  /// The thing in the address: a goal, a meeting, a piece of equipment, a follow-up.
  std::string_view item() const { return visit.request.part("item"); }
  store::AuditLine line(std::string action) const;
};
/// What is done in the transaction of a save.
using Save = std::function<Result<void>(store::WriteTx&)>;

struct SavedBefore {
  bool same = false;
};

/// One page of an episode that asks something and writes it down.
struct Sheet {
  std::string_view pattern;                    ///< "/short-term/:episode/agree"
  Act act;                                     ///< what it does, so where it may be asked
  Message title;
  Message button;
  std::string_view done;                       ///< words of success: success_words
  bool keeps_draft = false;
  bool always = false;                         ///< asked wherever it stands: what was recorded wrongly
  bool (*there)(const Asking&) = nullptr;      ///< whether what the address names is there
  bool (*still_open)(const Asking&) = nullptr; ///< whether it may still be asked about: nobody did it meanwhile
  bool (*recorded)(const Asking&) = nullptr;   ///< whether what it asks is on record: asked again, it puts that right, with a reason
  http::Fields (*blank)(const Asking&) = nullptr;
  std::vector<Html> (*fields)(const Asking&, const FormFields&) = nullptr;
  Save (*save)(const Asking&, Reader&) = nullptr;   ///< nothing is saved when the reader has problems
  /// What this form's token made already: its reference, and whether it says the same as what is sent now.
  std::optional<SavedBefore> (*saved_before)(const Asking&, Reader&) = nullptr;
  std::int64_t (*version)(const Asking&) = nullptr;  ///< of what it changes; the episode's when there is none
  std::string (*next)(const Asking&, const http::Fields&) = nullptr;  ///< where it leads; the episode when there is none
};
/// The version that the form was made from.
std::int64_t version_sent(const Reader& reader);
/// The form's token, for saves that make something new.
std::string form_token(const Reader& reader);

/// The sheets, by what they are about.
const std::vector<Sheet>& starting_sheets();
const std::vector<Sheet>& goal_sheets();
const std::vector<Sheet>& provider_sheets();
const std::vector<Sheet>& meeting_sheets();
const std::vector<Sheet>& equipment_sheets();
const std::vector<Sheet>& ending_sheets();

}  // namespace stepwise::short_term
