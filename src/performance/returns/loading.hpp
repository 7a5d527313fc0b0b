// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "performance/cld/cld.hpp"
#include "performance/returns/submission.hpp"
#include "performance/returns/vault.hpp"

namespace stepwise::returns {

/// The submissions that count, as the loader takes them, and where each came from.
struct Shortlist {
  std::vector<cld::Submission> files;
  std::vector<const Submission*> from;   ///< the same number; they outlive it
};
/// Those that are checked, can be read and are not left out; oldest first.
Shortlist shortlist(const Vault& vault, const std::vector<Submission>& submissions);

/// How kept submissions are linked: quarter by quarter, as figures stood on a day.
cld::LoadOptions linked_as_of(Date day, unsigned threads);

/// Stories of kept submissions, and what was chosen of each.
struct Counted {
  cld::Loaded loaded;
  std::vector<Part> parts;
};
/// Links every submission that counts, as figures stood on a day. Nothing when none does.
Result<std::optional<Counted>> count_on(const Vault& vault, const std::vector<Submission>& submissions, Date as_of, unsigned threads);

}  // namespace stepwise::returns
