// SPDX-License-Identifier: Apache-2.0
#include "print/job_store.hpp"

#include <nlohmann/json.hpp>

#include "language/language.hpp"
#include "sql/print.hpp"

namespace stepwise::print {
namespace {

Job job_from(const store::Row& row) {
  Job job;
  job.id = row.id<JobId>("print_job_id");
  job.reference = row.text("reference");
  job.staff = row.id<StaffId>("staff_id");
  if (!row.is_null("person_id")) job.person = row.id<PersonId>("person_id");
  job.path = row.text("path");
  job.title = row.text("title");
  job.language = row.text("language");
  job.format = row.text("format");
  job.asked = row.instant("asked_at");
  job.forget = row.instant("forget_at");
  job.done = row.maybe_instant("done_at");
  job.failed = row.maybe_instant("failed_at");
  job.failure = row.text("failure");
  job.bytes = row.integer("bytes");
  return job;
}

}  // namespace

Result<std::string> ask(store::WriteTx& tx, Random& random, const NewJob& job, store::AuditLine line) {
  const std::int64_t waiting = tx.one(sql::print::waiting_of_staff, {{"staff_id", job.staff}, {"now", tx.now()}})->integer("waiting");
  if (waiting >= most_waiting)
    return fail(FaultKind::busy, tn("{0} document of yours is still being made. Wait until it is ready, or delete it.",
                                    "{0} documents of yours are still being made. Wait until some are ready, or delete some.", waiting));
  const std::string reference = new_reference(random);
  const std::int64_t id = tx.insert(sql::print::job_insert, {{"reference", reference}, {"staff_id", job.staff}, {"person_id", job.person}, {"path", job.path}, {"title", job.title},
                                                             {"language", job.language}, {"format", job.format}, {"asked_at", tx.now()}, {"forget_at", tx.now() + kept_for}});
  tx.run(sql::print::page_insert, {{"print_job_id", id}, {"markup", job.markup}});
  line.action = kept("document.asked");
  line.person = job.person;
  line.subject = "document:" + reference;
  line.after = nlohmann::json{{"page", job.path}, {"format", job.format}, {"language", job.language}}.dump();
  tx.audit(line);
  return reference;
}

std::vector<Job> jobs_of(store::ReadTx& tx, StaffId staff, Instant now) {
  std::vector<Job> jobs;
  tx.each(sql::print::jobs_of_staff, {{"staff_id", staff}, {"now", now}}, [&](const store::Row& row) { jobs.push_back(job_from(row)); });
  return jobs;
}

std::optional<Job> job_of(store::ReadTx& tx, StaffId staff, std::string_view reference, Instant now) {
  const auto row = tx.one(sql::print::job_by_reference, {{"reference", reference}, {"staff_id", staff}, {"now", now}});
  return row ? std::optional{job_from(*row)} : std::nullopt;
}

std::optional<std::string> document_of(store::ReadTx& tx, JobId job) {
  const auto row = tx.one(sql::print::document_of, {{"print_job_id", job}});
  return row ? std::optional{row->text("pdf")} : std::nullopt;
}

void remove(store::WriteTx& tx, JobId job) {
  tx.run(sql::print::page_delete, {{"print_job_id", job}});
  tx.run(sql::print::document_delete, {{"print_job_id", job}});
  tx.run(sql::print::job_delete, {{"print_job_id", job}});
}

std::size_t forget_old(store::WriteTx& tx) {
  const auto old = tx.all(sql::print::job_to_forget, {{"now", tx.now()}});
  for (const auto& row : old) remove(tx, row.id<JobId>("print_job_id"));
  return old.size();
}

Result<std::optional<Claimed>> claim(store::Store& store) {
  const auto due = store.read()->one(sql::print::job_due, {{"now", store.clock().now()}});
  if (!due) return std::nullopt;
  Claimed job{due->id<JobId>("print_job_id"), due->integer("tries") + 1, {}};
  const auto ours = store.write([&](store::WriteTx& tx) -> Result<bool> {
    if (tx.run(sql::print::job_claim, {{"print_job_id", job.id}, {"tries", job.tries - 1}, {"now", tx.now()}, {"until", tx.now() + claim_lasts}}) != 1) return false;
    if (const auto page = tx.one(sql::print::page_of, {{"print_job_id", job.id}})) job.markup = page->text("markup");
    return true;
  });
  if (!ours) return tl::unexpected<Fault>{ours.error()};
  return *ours ? std::optional{std::move(job)} : std::nullopt;
}

Result<void> finish(store::Store& store, const Claimed& job, const std::string& pdf) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    if (tx.run(sql::print::job_done, {{"print_job_id", job.id}, {"tries", job.tries}, {"at", tx.now()}, {"bytes", pdf.size()}}) != 1) return {};
    tx.run(sql::print::document_insert, {{"print_job_id", job.id}, {"pdf", pdf}});
    tx.run(sql::print::page_delete, {{"print_job_id", job.id}});
    return {};
  });
}

Result<void> fail_job(store::Store& store, const Claimed& job, const Fault& why) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    if (why.kind == FaultKind::unavailable && job.tries < most_tries) {
      tx.run(sql::print::job_later, {{"print_job_id", job.id}, {"tries", job.tries}, {"until", tx.now() + wait_between_tries}});
      return {};
    }
    if (tx.run(sql::print::job_failed, {{"print_job_id", job.id}, {"tries", job.tries}, {"at", tx.now()}, {"failure", why.sentence}}) == 1)
      tx.run(sql::print::page_delete, {{"print_job_id", job.id}});
    return {};
  });
}

Preferences preferences_of(store::ReadTx& tx, const access::ReadablePerson& person) {
  const auto row = tx.one(sql::print::preferences_of_person, {{"person_id", person.id()}});
  return row ? Preferences{row->text("preferred_language"), row->text("preferred_format")} : Preferences{};
}

bool is_restricted(store::ReadTx& tx, PersonId person) {
  const auto row = tx.one(sql::print::restricted_of_person, {{"person_id", person}});
  return !row || row->flag("restricted");
}

}  // namespace stepwise::print
