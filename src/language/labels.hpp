// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/language.hpp"

namespace stepwise::language {

/// The words of lists/labels.csv, in the order of the file.
Result<std::vector<Label>> read_labels(std::string_view csv);

/// A word as a message asks for it: `[[An assessment]]` is the key "assessment" with its article and a capital.
struct LabelUse {
  std::size_t label = 0;  ///< its place in the list
  bool plural = false, article = false, capital = false;
};
/// What the words between brackets ask for, by the English of the list. Nothing when no label is so written.
std::optional<LabelUse> label_use(const std::vector<Label>& labels, std::string_view inside);

/// "singular|plural|article" of a setting put over a label; parts left empty keep what they were.
void choose(Label& label, std::string_view setting);
/// The words that a use asks for, from that label in any language.
std::string label_words(const Label& label, const LabelUse& use);
/// The key of every label that a message names; nothing when it names one that the list does not have.
std::optional<std::vector<std::string>> labels_in(const std::vector<Label>& labels, std::string_view message);

}  // namespace stepwise::language
