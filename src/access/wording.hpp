// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/staff_store.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::access {

/// What a council says about words: the languages it offers (setting `languages`, codes with commas; English always), and
/// its own words for contested ones (settings `label.LANGUAGE.KEY`).
struct Wording {
  std::vector<std::string> languages{"en"};
  std::map<std::string, std::string> labels;
};
Wording read_wording(store::ReadTx& tx);

/// The languages offered and a catalogue for each, made from the settings of the moment.
struct Spoken {
  std::vector<language::Tongue> offered;
  std::map<std::string, std::shared_ptr<const language::Catalogue>, std::less<>> catalogues;
  Wording wording;
  /// The catalogue for a language cookie; English when that language is not offered.
  std::shared_ptr<const language::Catalogue> catalogue(std::string_view code) const;
};
Spoken speak(const language::Languages* installed, Wording wording);

/// Sets which languages are offered. Codes that are not installed are left out. Writes an audit line.
Result<void> offer_languages(store::WriteTx& tx, const Actor& actor, const std::vector<std::string>& codes, const language::Languages& installed);

/// A council's words for one label as typed. Parts left empty keep the usual word.
struct LabelForm {
  std::string singular, plural, article;
  std::string setting() const;
};
LabelForm label_form(std::string_view setting);
std::vector<Problem> label_problems(const LabelForm& form);
/// Fault: stale, when what is kept is no longer `was`. Writes an audit line.
Result<void> change_label(store::WriteTx& tx, const Actor& actor, std::string_view setting_name, std::string_view was, const LabelForm& form);

}  // namespace stepwise::access
