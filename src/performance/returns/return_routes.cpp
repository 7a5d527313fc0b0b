// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>

#include "base/text.hpp"
#include "language/language.hpp"
#include "performance/cld/opening.hpp"
#include "performance/cld/check/writers.hpp"
#include "performance/parquet/parquet.hpp"
#include "performance/returns/quality_parts.hpp"
#include "performance/returns/return_pages.hpp"
#include "performance/returns/returns_site.hpp"
#include "performance/returns/submission_store.hpp"

namespace stepwise::returns {
namespace {

using access::Visit;
using http::Response;

constexpr int listed_a_page = 50;

template <class All>
int pages_of(const All& all) {
  return std::max(1, (static_cast<int>(all.size()) + listed_a_page - 1) / listed_a_page);
}

int page_asked(const Visit& visit, int pages) { return static_cast<int>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, pages)); }

template <class Item>
std::vector<Item> page_of(const std::vector<Item>& all, int page) {
  const auto from = std::min(all.size(), static_cast<std::size_t>(page - 1) * listed_a_page);
  return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), from + listed_a_page))};
}

bool may_keep(const Visit& visit) { return visit.staff.can(access::Permission::keep_returns); }

Response show_list(const Shelf& shelf, Visit& visit) {
  ListModel model;
  const auto tx = visit.store.read();
  const auto all = submissions(*tx);
  model.pages = pages_of(all);
  model.page = page_asked(visit, model.pages);
  model.shown = page_of(all, model.page);
  for (auto& part : parts(*tx)) model.parts[part.submission.value()].push_back(std::move(part));
  model.may_keep = may_keep(visit);
  model.loading = shelf.is_loading();
  model.trouble = shelf.trouble();
  model.done = visit.request.query.get("done");
  return visit.page(list_page(model));
}

std::vector<Part> parts_of(store::ReadTx& tx, SubmissionId submission) {
  auto all = parts(tx);
  std::erase_if(all, [&](const Part& part) { return part.submission != submission; });
  return all;
}

std::optional<Submission> asked(Visit& visit) { return submission_of(*visit.store.read(), visit.request.part("submission")); }

Response show_submission(const Shelf& shelf, Visit& visit) {
  const auto tx = visit.store.read();
  const auto submission = submission_of(*tx, visit.request.part("submission"));
  if (!submission) return visit.not_found();
  SubmissionModel model{*submission, parts_of(*tx, submission->id), quality_of(*tx, submission->id), shelf.progress_of(submission->reference), may_keep(visit), std::string{visit.request.query.get("done")}};
  return visit.page(submission_page(visit.frame, model));
}

Response show_chosen(Visit& visit) {
  const auto tx = visit.store.read();
  const auto submission = submission_of(*tx, visit.request.part("submission"));
  if (!submission) return visit.not_found();
  const auto all = parts_of(*tx, submission->id);
  ChosenModel model{*submission, {}, 1, pages_of(all)};
  model.page = page_asked(visit, model.pages);
  model.shown = page_of(all, model.page);
  return visit.page(chosen_page(model));
}

Response show_state(const Shelf& shelf, Visit& visit) {
  const auto submission = asked(visit);
  if (!submission) return visit.not_found();
  Response response = Response::text(200, state_json(*submission, shelf.progress_of(submission->reference)));
  response.content_type = "application/json";
  return response;
}

Response ask_exclude(Visit& visit) {
  const auto submission = asked(visit);
  if (!submission) return visit.not_found();
  return visit.page(exclude_page(visit.frame, *submission, "", {}));
}

Response do_exclude(Shelf& shelf, Visit& visit) {
  const auto submission = asked(visit);
  if (!submission) return visit.not_found();
  const auto reason = visit.request.form.fields.get("reason");
  if (auto problem = reason_problem(reason)) return visit.page(exclude_page(visit.frame, *submission, reason, {{"reason", "wrong", *problem}}), 422);
  const auto done = visit.store.write([&](store::WriteTx& tx) { return exclude(tx, submission->reference, reason, visit.line("", std::nullopt, "")); });
  if (!done) return visit.fault(done.error());
  shelf.changed();
  return visit.redirect(href_of(*submission) + "?done=excluded");
}

Response do_include(Shelf& shelf, Visit& visit) {
  const std::string reference{visit.request.part("submission")};
  const auto done = visit.store.write([&](store::WriteTx& tx) { return include(tx, reference, visit.line("", std::nullopt, "")); });
  if (!done) return visit.fault(done.error());
  shelf.changed();
  return visit.redirect(std::string{returns_href} + "/" + reference + "?done=included");
}

/// The problems of a kept file, found again, as a file.
Response download(const Shelf& shelf, Visit& visit, cld::CheckFormat format, std::string_view ending) {
  const auto submission = asked(visit);
  if (!submission || state_of(*submission) == State::checking || !submission->unreadable.empty()) return visit.not_found();
  const auto table = cld::FieldTable::load();
  if (!table) return visit.fault(table.error());
  std::ostringstream out;
  const auto writer = cld::check_writer(format, out, *table, submission->received_on);
  writer->begin(submission->file_name);
  const auto report = cld::check(shelf.vault().path_of(submission->kept_as), *table, {submission->received_on, 2, most_downloaded, format == cld::CheckFormat::national}, *writer);
  if (!report) return visit.fault({FaultKind::unavailable, report.error().sentence});
  writer->end(*report);
  writer->finish();
  Response response = Response::text(200, std::move(out).str());
  response.content_type = format == cld::CheckFormat::json ? "application/json" : "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"return-" + submission->reference + std::string{ending} + "\"");
  const store::Ticket written = visit.store.audit_later(visit.line("return.problems_downloaded", std::nullopt, "return:" + submission->reference));
  response.waits.push_back({[written](std::function<void(bool)> done) { written.then(std::move(done)); }});
  return response;
}

UploadModel upload_model(const Visit& visit, std::vector<Problem> problems) {
  const http::Fields& typed = visit.request.form.fields;
  return {std::string{typed.get("received_day")}, std::string{typed.get("received_month")}, std::string{typed.get("received_year")}, std::move(problems), most_upload_bytes};
}

/// The day typed, today when none was; a problem when it is no day, or has not come yet.
Date received_day(const Visit& visit, std::vector<Problem>& problems) {
  const http::Fields& typed = visit.request.form.fields;
  const auto box = [&](const char* name) { return trim(typed.get(name)); };
  if (box("received_day").empty() && box("received_month").empty() && box("received_year").empty()) return visit.today;
  const auto number = [&](const char* name) { return static_cast<int>(std::clamp<std::int64_t>(parse_number(box(name)).value_or(0), 0, 9999)); };
  const auto day = Date::from_parts(number("received_year"), number("received_month"), number("received_day"));
  if (!day || day->year() < 2000) problems.push_back({"received", "wrong", t("Enter a day, such as 21 11 2026")});
  else if (*day > visit.today) problems.push_back({"received", "future", t("The day must not be in the future")});
  return day.value_or(visit.today);
}

const http::Upload* file_of(const Visit& visit) {
  for (const auto& file : visit.request.form.files)
    if (file.field == "file") return &file;
  return nullptr;
}

/// What is sent in place of a table, from how the file begins; "" when it may be one.
std::string_view no_table(std::string_view bytes) {
  constexpr std::size_t opening = 64 * 1024;
  return parquet::is_parquet(bytes) ? parquet::refusal(bytes, bytes) : cld::not_a_table(bytes.substr(0, opening));
}

Response show_upload(Visit& visit, std::vector<Problem> problems, int status) { return visit.page(upload_page(visit.frame, upload_model(visit, std::move(problems))), status); }

Response take_upload(store::Store& store, Random& random, Shelf& shelf, Visit& visit) {
  std::vector<Problem> problems;
  const auto* file = file_of(visit);
  if (file == nullptr || file->content().empty()) problems.push_back({"file", "empty", t("Choose the file of the return")});
  else if (const auto not_one = no_table(file->content()); !not_one.empty()) problems.push_back({"file", "no_table", listed(not_one)});
  const Date day = received_day(visit, problems);
  if (problems.empty() && shelf.vault().folder().empty()) problems.push_back({"file", "no_folder", t("This server has no folder for returns. Whoever runs it can give it one")});
  if (!problems.empty()) return show_upload(visit, std::move(problems), 422);
  const auto kept = keep(store, shelf.vault(), random, {file->file_name, day, visit.line("", std::nullopt, "")}, read_from(file->content()));
  if (!kept && kept.error().kind == FaultKind::invalid) return show_upload(visit, {{"file", "refused", kept.error().sentence}}, 422);
  if (!kept) return visit.fault(kept.error());
  shelf.changed();
  return visit.redirect(std::string{returns_href} + "/" + *kept + "?done=kept");
}

}  // namespace

Site::Site(store::Store& store, Random& random, Shelf::Settings settings) : store_{store}, random_{random}, shelf_{std::make_shared<Shelf>(store, std::move(settings))} {}

access::Routes Site::routes() {
  using enum access::Permission;
  using http::Method;
  const auto shelf = shelf_;
  return {
      {Method::get, "/returns", returns, [shelf](Visit& visit) { return show_list(*shelf, visit); }},
      {Method::get, upload_path, keep_returns, [](Visit& visit) { return show_upload(visit, {}, 200); }},
      {Method::post, upload_path, keep_returns, [&store = store_, &random = random_, shelf](Visit& visit) { return take_upload(store, random, *shelf, visit); }},
      {Method::get, "/returns/:submission", returns, [shelf](Visit& visit) { return show_submission(*shelf, visit); }},
      {Method::get, "/returns/:submission/state", returns, [shelf](Visit& visit) { return show_state(*shelf, visit); }},
      {Method::get, "/returns/:submission/chosen", returns, [](Visit& visit) { return show_chosen(visit); }},
      {Method::get, "/returns/:submission/problems.csv", returns, [shelf](Visit& visit) { return download(*shelf, visit, cld::CheckFormat::csv, ".csv"); }},
      {Method::get, "/returns/:submission/problems.json", returns, [shelf](Visit& visit) { return download(*shelf, visit, cld::CheckFormat::json, ".json"); }},
      {Method::get, "/returns/:submission/quality.csv", returns, [shelf](Visit& visit) { return download(*shelf, visit, cld::CheckFormat::national, "-quality.csv"); }},
      {Method::get, "/returns/:submission/exclude", keep_returns, [](Visit& visit) { return ask_exclude(visit); }},
      {Method::post, "/returns/:submission/exclude", keep_returns, [shelf](Visit& visit) { return do_exclude(*shelf, visit); }},
      {Method::post, "/returns/:submission/include", keep_returns, [shelf](Visit& visit) { return do_include(*shelf, visit); }},
  };
}

}  // namespace stepwise::returns
