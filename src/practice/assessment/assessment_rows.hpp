// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "practice/assessment/assessment_store.hpp"

namespace stepwise::assessment {

/// Rows made into facts; what is under an assessment is filled in elsewhere.
Assessment assessment_of(const store::Row& row);
/// When the answers were finished, and which of their chain is the newest.
void read_answers(const store::Row& row, Assessment& assessment);
Need need_of(const store::Row& row);
Passage passage_of(const store::Row& row);
Copy copy_of(const store::Row& row);
Signing signing_of(const store::Row& row);
Check check_of(const store::Row& row);
Notice notice_of(const store::Row& row);
/// Codes with commas between them, and back.
std::string joined(const std::vector<std::string>& codes);
std::vector<std::string> taken_apart(std::string_view codes);

/// The fields that differ, before and after, as JSON objects.
std::pair<std::string, std::string> changed_json(const Assessment& before, const Assessment& after);
std::string begun_json(const Assessment& assessment);
std::string need_json(const Need& need);
/// All that is signed, for ever, and the assessment as it was then; nothing when the text cannot be read.
std::string snapshot_json(const Assessment& assessment);
std::optional<Assessment> as_signed(Assessment assessment, const Signing& signing, std::string_view snapshot);

}  // namespace stepwise::assessment
