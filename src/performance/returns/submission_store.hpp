// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "performance/returns/quality.hpp"
#include "performance/returns/submission.hpp"
#include "performance/returns/vault.hpp"
#include "store/store.hpp"

namespace stepwise::returns {

/// A file that is to be kept, and by whom: `line` says who, for the audit.
struct NewSubmission {
  std::string file_name;
  Date received_on;
  store::AuditLine line;
};
/// Keeps a file for good: its bytes in the vault, then its row. The same bytes twice is a Fault that names the first.
/// Gives the reference. Its check is still to be done.
Result<std::string> keep(store::Store& store, const Vault& vault, Random& random, const NewSubmission& submission, const Reader& bytes);

/// Newest first.
std::vector<Submission> submissions(store::ReadTx& tx);
/// Those whose kept file is not in a folder.
std::vector<Submission> without_file(store::ReadTx& tx, const std::filesystem::path& folder);
std::optional<Submission> submission_of(store::ReadTx& tx, std::string_view reference);
/// What the loader last made of all of them.
std::vector<Part> parts(store::ReadTx& tx);
/// What the check found, once it is done.
std::optional<Result<Quality>> quality_of(store::ReadTx& tx, SubmissionId submission);

/// It counts no more, for a reason; or counts again. A Fault when it is not there, or is so already.
Result<void> exclude(store::WriteTx& tx, std::string_view reference, std::string_view reason, store::AuditLine line);
Result<void> include(store::WriteTx& tx, std::string_view reference, store::AuditLine line);

/// Takes the submission that has waited longest for its check, for `claim_lasts`, so that no other server checks it too.
std::optional<Submission> claim_unchecked(store::Store& store);
/// It is still being checked here.
void renew_claim(store::Store& store, std::string_view reference);
/// It is no longer being checked here, and not done: whoever looks next may take it.
void give_up_claim(store::Store& store, std::string_view reference);
inline constexpr std::int64_t claim_lasts = seconds(60);
/// What came of the check.
Result<void> finish_check(store::Store& store, SubmissionId submission, const Quality& quality);
Result<void> finish_unreadable(store::Store& store, SubmissionId submission, std::string_view sentence);

/// Takes the place of all parts.
Result<void> replace_parts(store::Store& store, const std::vector<Part>& parts);

/// Changes whenever other submissions count than before.
std::string stamp_of(const std::vector<Submission>& submissions);

}  // namespace stepwise::returns
