// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "print/job.hpp"
#include "store/store.hpp"

namespace stepwise::print {

/// What is asked for: `markup` is the finished page, without its stylesheet.
struct NewJob {
  StaffId staff{0};
  std::optional<PersonId> person;
  std::string path, title, language, format, markup;
};
/// Puts it in the queue, and says so in the audit (`line` brings who asks). Fault busy: the asker has `most_waiting` waiting.
Result<std::string> ask(store::WriteTx& tx, Random& random, const NewJob& job, store::AuditLine line);

/// The asker's own, newest first; nobody else's.
std::vector<Job> jobs_of(store::ReadTx& tx, StaffId staff, Instant now);
std::optional<Job> job_of(store::ReadTx& tx, StaffId staff, std::string_view reference, Instant now);
std::optional<std::string> document_of(store::ReadTx& tx, JobId job);
/// Removes it with its page and document.
void remove(store::WriteTx& tx, JobId job);
/// Removes all whose day is over; gives how many.
std::size_t forget_old(store::WriteTx& tx);

/// One job in a worker's hands: nobody else takes it until its claim runs out.
struct Claimed {
  JobId id{0};
  std::int64_t tries = 0;   ///< this one included
  std::string markup;
};
/// The oldest that waits, nothing when none does or another worker was quicker.
Result<std::optional<Claimed>> claim(store::Store& store);
/// Keeps the document, unless the job was taken from this worker meanwhile or deleted.
Result<void> finish(store::Store& store, const Claimed& job, const std::string& pdf);
/// To be tried again a little later, or failed for good: after `most_tries`, or when trying again cannot help.
Result<void> fail_job(store::Store& store, const Claimed& job, const Fault& why);

/// How somebody wants to be written to; asked with the Gate's proof.
struct Preferences {
  std::string language, format;
};
Preferences preferences_of(store::ReadTx& tx, const access::ReadablePerson& person);
bool is_restricted(store::ReadTx& tx, PersonId person);

}  // namespace stepwise::print
