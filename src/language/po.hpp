// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::language {

/// One message of a .po file, in English (`id`) and in the file's language (`forms`: one, or one for each plural form).
struct PoEntry {
  std::string context, id, plural;
  std::vector<std::string> forms;
  bool unsure = false;   ///< marked fuzzy: a translator has not agreed to it
  int line = 0;          ///< where it begins, from 1
  bool translated() const;
};

/// Reads a gettext .po file: comments, msgctxt, msgid, msgid_plural, msgstr and msgstr[n], strings over many lines.
/// The heading (the entry with an empty id) and obsolete entries (#~) are left out. Fault: what is wrong, and at which line.
Result<std::vector<PoEntry>> read_po(std::string_view name, std::string_view text);

}  // namespace stepwise::language
