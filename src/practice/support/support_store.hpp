// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/support/support.hpp"
#include "store/store.hpp"

namespace stepwise::support {

/// Asked before a service starts or grows: a room may want a reason, or something done first.
struct Hold {
  std::string key;                ///< "short_term.ot_look": stable, names the reason in the form and in the audit
  std::string sentence;           ///< what is asked, for the worker to read
  bool reason_is_enough = true;   ///< otherwise the other thing comes first
  std::string href = {};          ///< where the other thing is done
};
/// `wanted.reference` is that of the service it follows, "" for one that starts; `now` is all that is on record.
using Guard = std::function<std::optional<Hold>(store::ReadTx&, const access::ReadablePerson&, const Service& wanted, const std::vector<Service>& now, Date today)>;

/// A person's services, the latest first; those that never happened are left out.
std::vector<Service> read_services(store::ReadTx& tx, const access::ReadablePerson& who);
/// The same by number, without a Gate: for the demo council and for lists that name nobody. Never for a page.
std::vector<Service> services_of(store::ReadTx& tx, PersonId person);
std::optional<Service> read_service(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// Starts a service and gives its reference. A second call with the same form token gives the first one's and changes
/// nothing. Faults: what `problems_of` calls wrong. Audited as "support.started" (the reason of `line`: what guards asked).
Result<std::string> start_service(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Service service, store::AuditLine line, std::string_view form_token = {});

/// Gives a service otherwise from `changed.start_on` on: the one at `changed.reference` ends the day before as continued,
/// and another begins, whose reference is given. From its own first day on it is corrected in place instead. Faults: no
/// such service (not_found), saved by somebody since `changed.version` (stale), a day before it began or after it ended.
/// Audited as "support.changed".
Result<std::string> change_service(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Service changed, store::AuditLine line, std::string_view form_token = {});

/// Puts right what was recorded, in place; `line.reason` says why and may not be empty. Faults as above. Audited as
/// "support.corrected".
Result<void> correct_service(store::WriteTx& tx, const access::ChangeablePerson& who, const Service& corrected, store::AuditLine line);

/// Ends a service on its last day. With `version`, only when nobody saved since. A suspended service that does not start
/// again counts as ended on the day it was suspended (cld.md 1). Audited as "support.ended".
Result<void> end_service(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date end_on, std::string_view outcome, store::AuditLine line,
                         std::optional<std::int64_t> version = {});

/// Not given from `on`, or given again with nothing. Audited as "support.suspended" and "support.resumed".
Result<void> suspend_service(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::optional<Date> on, store::AuditLine line,
                             std::optional<std::int64_t> version = {});

/// It never happened: kept, counted and returned nowhere. `line.reason` says why. Audited as "support.cancelled".
Result<void> cancel_service(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::int64_t version, store::AuditLine line);

}  // namespace stepwise::support
