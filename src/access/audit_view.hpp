// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/admin_parts.hpp"
#include "access/staff_store.hpp"
#include "http/http.hpp"

namespace stepwise::access {

/// The audit page's filters as typed: references and codes only, never a name.
struct AuditFilter {
  std::string staff, person, action, from, to;
  std::int64_t before = 0;   ///< lines earlier than this number; 0 for the newest
};
struct AuditEntry {
  std::int64_t id = 0;
  Instant at;
  std::string actor_name, role, action, person_reference, subject, reason, before, after;
  bool kept_back = false;    ///< what was written is not for whoever looks
};
struct AuditView {
  std::vector<AuditEntry> lines;
  bool more = false;
};

AuditFilter audit_filter_from(const http::Fields& query);
std::vector<Problem> audit_filter_problems(const AuditFilter& filter);
/// At most 50 lines, newest first. `staff` or `person` that is not there: no lines.
AuditView read_audit(store::ReadTx& tx, const AuditFilter& filter);

/// What a check of the chain found.
struct ChainCheck {
  bool sound = false;
  std::string sentence;
};
govuk::Page audit_page(const govuk::Frame& frame, const AuditFilter& filter, const AuditView& view, const std::vector<StaffRecord>& staff,
                       std::vector<Problem> problems, const std::optional<ChainCheck>& check);

}  // namespace stepwise::access
