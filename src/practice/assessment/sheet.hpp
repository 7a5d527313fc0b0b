// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "practice/assessment/fields.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {

/// What a sheet's functions are given.
struct Asking {
  Room& room;
  access::Visit& visit;
  const Opened& opened;
  store::ReadTx& tx;
  const Assessment& about() const { return opened.about; }
};
using Save = std::function<Result<void>(store::WriteTx&)>;

/// One page of an assessment that asks something and writes it down.
struct Sheet {
  std::string_view key;        ///< /assessments/:assessment/step/KEY, and the words of success
  Message title, button;
  bool (*may)(const Assessment&) = nullptr;
  bool keeps_draft = false;
  http::Fields (*from)(const Asking&) = nullptr;                                     ///< what stands on record, as fields
  std::vector<Html> (*fields)(const Asking&, const Filled&) = nullptr;
  /// What is saved; problems go into the form, and then nothing is.
  Save (*save)(const Asking&, Filled&, Assessment wanted) = nullptr;
};

std::span<const Sheet> plain_sheets();     ///< held, around, urgent, refusal, close
std::span<const Sheet> signing_sheets();   ///< sign, amend
std::span<const Sheet> after_sheets();     ///< copy, plan

/// Saves the facts of `wanted` with an action for the audit.
Save saving(const Asking& asking, Assessment wanted, std::string action, std::string reason = {});

}  // namespace stepwise::assessment
