// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/submission_store.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "language/language.hpp"
#include "sql/returns.hpp"

namespace stepwise::returns {
namespace {

using nlohmann::json;

Submission submission_from(const store::Row& row) {
  Submission one;
  one.id = row.id<SubmissionId>("cld_submission_id");
  one.reference = row.text("reference");
  one.file_name = row.text("file_name");
  one.kept_as = row.text("kept_as");
  one.sha256 = row.text("sha256");
  one.bytes = row.integer("bytes");
  one.received_at = row.instant("received_at");
  one.received_on = row.date("received_on");
  one.by = row.text("by_name");
  one.checked = row.maybe_instant("checked_at");
  one.unreadable = row.text("unreadable");
  one.rows = row.integer("row_count");
  for (const auto council : split(row.text("councils"), ' '))
    if (!council.empty()) one.councils.emplace_back(council);
  one.stated_start = row.maybe_date("stated_start");
  one.stated_end = row.maybe_date("stated_end");
  one.rows_failed = row.integer("rows_failed");
  one.failures = row.integer("failures");
  one.warnings = row.integer("warnings");
  one.excluded = row.maybe_instant("excluded_at");
  one.excluded_by = row.text("excluded_by_name");
  one.excluded_reason = row.text("excluded_reason");
  return one;
}

Part part_from(const store::Row& row) {
  return {row.id<SubmissionId>("cld_submission_id"), row.text("council"), row.integer("row_count"), row.date("imported_on"), row.maybe_date("stated_start"), row.maybe_date("stated_end"),
          row.maybe_date("derived_start"), row.maybe_date("derived_end"), row.flag("fell_back"), read_spans(row.text("serves")), row.text("why_not")};
}

/// The sentence for a file that is here already.
tl::unexpected<Fault> kept_already(const Submission& first) {
  const std::string day = long_date(first.received_on);
  if (first.excluded)
    return fail(FaultKind::invalid, t("This file is here already: {0}, received on {1}, which is left out of figures. To count it again, include {2}; nothing was added.", first.file_name, day, first.reference));
  return fail(FaultKind::invalid, t("This file is here already: {0}, received on {1} ({2}). Nothing was added.", first.file_name, day, first.reference));
}

std::string councils_text(const std::vector<std::string>& councils) {
  std::string out;
  for (const auto& council : councils) out += (out.empty() ? "" : " ") + council;
  return out;
}

/// A file's name as it is shown: no folder, no odd characters.
std::string plain_name(std::string_view name) {
  const auto slash = name.find_last_of("/\\");
  const std::string plain = clean_utf8(slash == std::string_view::npos ? name : name.substr(slash + 1));
  return plain.empty() ? std::string{kept("unnamed")} : clean_utf8(std::string_view{plain}.substr(0, 200));
}

Result<std::string> record(store::WriteTx& tx, const NewSubmission& submission, std::string reference, const Stored& stored) {
  if (const auto first = tx.one(sql::returns::submission_by_digest, {{"sha256", stored.sha256}})) return kept_already(submission_from(*first));
  store::AuditLine line = submission.line;
  tx.insert(sql::returns::submission_insert, {{"reference", reference}, {"file_name", plain_name(submission.file_name)}, {"kept_as", stored.kept_as}, {"bytes", stored.bytes}, {"sha256", stored.sha256},
                                              {"received_at", tx.now()}, {"received_on", submission.received_on}, {"by_id", line.actor}, {"by_name", line.actor_name}});
  line.action = kept("return.loaded");
  line.subject = "return:" + reference;
  line.after = json{{"file", plain_name(submission.file_name)}, {"sha256", stored.sha256}, {"bytes", stored.bytes}, {"received", submission.received_on.iso()}}.dump();
  tx.audit(line);
  return reference;
}

}  // namespace

Result<std::string> keep(store::Store& store, const Vault& vault, Random& random, const NewSubmission& submission, const Reader& bytes) {
  const std::string reference = new_reference(random);
  const auto stored = vault.put(reference, bytes);
  if (!stored) return tl::unexpected<Fault>{stored.error()};
  auto recorded = store.write([&](store::WriteTx& tx) { return record(tx, submission, reference, *stored); });
  if (!recorded) vault.forget(*stored);
  return recorded;
}

std::vector<Submission> submissions(store::ReadTx& tx) {
  std::vector<Submission> all;
  tx.each(sql::returns::submissions, {}, [&](const store::Row& row) { all.push_back(submission_from(row)); });
  return all;
}

std::vector<Submission> without_file(store::ReadTx& tx, const std::filesystem::path& folder) {
  auto missing = submissions(tx);
  std::erase_if(missing, [&](const Submission& one) { return std::filesystem::exists(folder / one.kept_as); });
  return missing;
}

std::optional<Submission> submission_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::returns::submission_by_reference, {{"reference", reference}});
  return row ? std::optional{submission_from(*row)} : std::nullopt;
}

std::vector<Part> parts(store::ReadTx& tx) {
  std::vector<Part> all;
  tx.each(sql::returns::parts, {}, [&](const store::Row& row) { all.push_back(part_from(row)); });
  return all;
}

std::optional<Result<Quality>> quality_of(store::ReadTx& tx, SubmissionId submission) {
  const auto row = tx.one(sql::returns::report_of, {{"cld_submission_id", submission}});
  return row ? std::optional{read_quality(row->text("report"))} : std::nullopt;
}

Result<void> exclude(store::WriteTx& tx, std::string_view reference, std::string_view reason, store::AuditLine line) {
  if (auto problem = reason_problem(reason)) return fail(FaultKind::invalid, *problem);
  const auto submission = submission_of(tx, reference);
  if (!submission) return fail(FaultKind::not_found, t("There is no such return"));
  if (tx.run(sql::returns::submission_exclude, {{"reference", reference}, {"at", tx.now()}, {"by_name", line.actor_name}, {"reason", trim(reason)}}) != 1)
    return fail(FaultKind::stale, t("This return is left out already: {0}", submission->excluded_reason));
  line.action = kept("return.excluded");
  line.subject = "return:" + submission->reference;
  line.reason = trim(reason);
  tx.audit(line);
  return {};
}

Result<void> include(store::WriteTx& tx, std::string_view reference, store::AuditLine line) {
  const auto submission = submission_of(tx, reference);
  if (!submission) return fail(FaultKind::not_found, t("There is no such return"));
  if (tx.run(sql::returns::submission_include, {{"reference", reference}}) != 1) return fail(FaultKind::stale, t("This return is not left out"));
  line.action = kept("return.included");
  line.subject = "return:" + submission->reference;
  line.before = json{{"excluded", submission->excluded_reason}}.dump();
  tx.audit(line);
  return {};
}

std::optional<Submission> claim_unchecked(store::Store& store) {
  const auto due = store.read()->one(sql::returns::submission_to_check, {{"now", store.clock().now()}});
  if (!due) return std::nullopt;
  const std::string reference = due->text("reference");
  const auto ours = store.write([&](store::WriteTx& tx) -> Result<bool> {
    return tx.run(sql::returns::submission_claim, {{"reference", reference}, {"before", due->integer("taken_until")}, {"until", tx.now() + claim_lasts}}) == 1;
  });
  return ours && *ours ? submission_of(*store.read(), reference) : std::nullopt;
}

void renew_claim(store::Store& store, std::string_view reference) {
  store.write_later([reference = std::string{reference}](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::returns::submission_renew, {{"reference", reference}, {"until", tx.now() + claim_lasts}});
    return {};
  });
}

void give_up_claim(store::Store& store, std::string_view reference) {
  static_cast<void>(store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::returns::submission_renew, {{"reference", reference}, {"until", tx.now()}});
    return {};
  }));
}

Result<void> finish_check(store::Store& store, SubmissionId submission, const Quality& quality) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto changed = tx.run(sql::returns::submission_checked, {{"cld_submission_id", submission}, {"at", tx.now()}, {"row_count", quality.rows}, {"councils", councils_text(quality.councils)},
                                                                   {"stated_start", quality.stated_start}, {"stated_end", quality.stated_end}, {"rows_failed", quality.rows_failed},
                                                                   {"failures", quality.failures}, {"warnings", quality.warnings}});
    if (changed != 1) return {};
    tx.run(sql::returns::report_insert, {{"cld_submission_id", submission}, {"report", write_quality(quality)}});
    return {};
  });
}

Result<void> finish_unreadable(store::Store& store, SubmissionId submission, std::string_view sentence) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::returns::submission_unreadable, {{"cld_submission_id", submission}, {"at", tx.now()}, {"unreadable", sentence}});
    return {};
  });
}

Result<void> replace_parts(store::Store& store, const std::vector<Part>& parts) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::returns::parts_delete, {});
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> numbers;
    for (const Part& part : parts)
      tx.run(sql::returns::part_insert, {{"cld_submission_id", part.submission}, {"council", part.council}, {"part", ++numbers[{part.submission.value(), part.council}]}, {"row_count", part.rows},
                                         {"imported_on", part.imported}, {"stated_start", part.stated_start}, {"stated_end", part.stated_end}, {"derived_start", part.derived_start},
                                         {"derived_end", part.derived_end}, {"fell_back", part.fell_back}, {"serves", write_spans(part.serves)}, {"why_not", part.why_not}});
    return {};
  });
}

std::string stamp_of(const std::vector<Submission>& submissions) {
  std::string stamp;
  for (const auto& one : submissions)
    if (state_of(one) == State::counts || state_of(one) == State::excluded) stamp += one.reference + (one.excluded ? "- " : "+ ");
  return stamp;
}

}  // namespace stepwise::returns
