// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/access.hpp"
#include "base/text.hpp"
#include "language/language.hpp"
#include "print/job_store.hpp"
#include "print/paper.hpp"
#include "print/print_pages.hpp"
#include "print/room.hpp"

namespace stepwise::print {
namespace {

using access::Visit;
using http::Method;
using http::Response;

std::string current_language(const Visit& visit) {
  const std::string now{language::code_now()};
  const auto& offered = visit.frame.languages;
  return offered.empty() || std::ranges::any_of(offered, [&](const auto& each) { return each.code == now; }) ? now : offered.front().code;
}

/// The offered language that a person's own words name ("Welsh", "Cymraeg", "cy"); "" when none does.
std::string language_for(const Visit& visit, std::string_view preferred) {
  for (const auto& offered : visit.frame.languages) {
    const bool welsh = offered.code == "cy" && equals_ignoring_case(preferred, "welsh");
    if (welsh || equals_ignoring_case(preferred, offered.name) || equals_ignoring_case(preferred, offered.code)) return offered.code;
  }
  return {};
}

bool is_recorded(std::string_view preferred) { return !preferred.empty() && preferred != "not_asked"; }

/// Chooses what the person prefers, and says whether all of it could be chosen.
void choose_for(const Visit& visit, const Preferences& own, Question& question) {
  const auto language = language_for(visit, own.language);
  const bool one_language = visit.frame.languages.size() < 2 && equals_ignoring_case(own.language, "english");
  question.format = format_words(format_for(own.format)).key;
  if (!language.empty()) question.language = language;
  question.from_person = is_recorded(own.format) || is_recorded(own.language);
  question.unmet = (is_recorded(own.format) && !format_from_key(own.format)) || (is_recorded(own.language) && language.empty() && !one_language);
}

/// The six digits at the end of the address of the council's colour file.
std::string colour_of(const govuk::Frame& frame) {
  const auto at = frame.theme.rfind('=');
  return at == std::string::npos ? "" : frame.theme.substr(at + 1);
}

/// The choices as the question first shows them: the person's own where the page is about a person.
Result<Question> first_question(const Room& room, const access::Site& site, Visit& visit, std::string_view path) {
  const auto page = site.printable(visit, path);
  if (!page) return tl::unexpected<Fault>{page.error()};
  Question question{std::string{path}, "standard", current_language(visit), {}, false};
  if (!room.cannot.empty()) question.cannot = listed(room.cannot);
  if (page->empty()) return question;
  const auto tx = visit.store.read();
  const auto person = visit.gate.readable(*tx, *page, kept("print: what they prefer"));
  if (!person) return tl::unexpected<Fault>{person.error()};
  choose_for(visit, preferences_of(*tx, *person), question);
  return question;
}

Response show_question(const Room& room, const access::Site& site, Visit& visit) {
  const std::string path{visit.request.query.get("page")};
  if (path.empty()) return visit.redirect("/print/documents");
  const auto question = first_question(room, site, visit, path);
  return question ? visit.page(question_page(visit.frame, *question, {})) : visit.fault(question.error());
}

std::vector<Problem> problems_with(const Visit& visit, const Question& typed) {
  std::vector<Problem> problems;
  if (!format_from_key(typed.format)) problems.push_back({"format", "missing", t("Choose how it should be laid out")});
  const auto& offered = visit.frame.languages;
  if (offered.size() > 1 && std::ranges::none_of(offered, [&](const auto& each) { return each.code == typed.language; }))
    problems.push_back({"language", "missing", t("Choose a language")});
  return problems;
}

/// The page as its visitor sees it, written down as a document in the language asked for.
Result<NewJob> write_job(const access::Site& site, const Visit& visit, const Question& typed) {
  auto seen = site.sheet(visit, typed.path, typed.language);
  if (!seen) return tl::unexpected<Fault>{seen.error()};
  const language::LanguageScope scope{seen->catalogue};
  Document document;
  document.sheet = read_sheet(seen->markup);
  document.format = *format_from_key(typed.format);
  document.council = visit.frame.council;
  document.colour = colour_of(visit.frame);
  document.printed_by = visit.staff.name;
  document.printed_at = long_moment(visit.now);
  return NewJob{visit.staff.id, seen->person, typed.path, document.sheet.title, typed.language, typed.format, write_document(document)};
}

Response make(const Room& room, const access::Site& site, Visit& visit) {
  const http::Fields& fields = visit.request.form.fields;
  Question typed{std::string{fields.get("page")}, std::string{fields.get("format")}, std::string{fields.get("language")}, {}, false};
  if (const auto page = site.printable(visit, typed.path); !page) return visit.fault(page.error());
  if (!room.cannot.empty()) return visit.fault({FaultKind::unavailable, listed(room.cannot)});
  if (visit.frame.languages.size() < 2) typed.language = current_language(visit);
  if (auto problems = problems_with(visit, typed); !problems.empty()) return visit.page(question_page(visit.frame, typed, std::move(problems)), 422);
  const auto job = write_job(site, visit, typed);
  if (!job) return visit.fault(job.error());
  const auto asked = visit.store.write([&](store::WriteTx& tx) { return ask(tx, room.random, *job, visit.line("", std::nullopt, "")); });
  if (!asked) return visit.fault(asked.error());
  room.wake();
  return visit.redirect("/print/" + *asked);
}

/// The asker's own job of this address.
std::optional<Job> own_job(Visit& visit) { return job_of(*visit.store.read(), visit.staff.id, visit.request.part("document"), visit.now); }

Response show_document(Visit& visit) {
  const auto job = own_job(visit);
  return job ? visit.page(document_page(visit.frame, *job)) : visit.not_found();
}

Response show_state(Visit& visit) {
  const auto job = own_job(visit);
  if (!job) return visit.not_found();
  Response response = Response::text(200, state_json(*job));
  response.content_type = "application/json";
  return response;
}

/// A record that its asker may no longer open is not given out from the queue either.
Response give_document(Visit& visit) {
  const auto job = own_job(visit);
  if (!job || state_of(*job) != State::ready) return visit.not_found();
  std::optional<std::string> pdf;
  {
    const auto tx = visit.store.read();
    if (job->person)
      if (const auto person = visit.gate.readable(*job->person, is_restricted(*tx, *job->person), "document"); !person) return visit.fault(person.error());
    pdf = document_of(*tx, job->id);
  }
  if (!pdf) return visit.not_found();
  Response response;
  response.content_type = "application/pdf";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"document-" + job->reference + ".pdf\"");
  response.body.emplace_back(std::move(*pdf));
  const store::Ticket written = visit.store.audit_later(visit.line("document.opened", job->person, "document:" + job->reference));
  response.waits.push_back({[written](std::function<void(bool)> done) { written.then(std::move(done)); }});
  return response;
}

Response delete_document(Visit& visit) {
  const auto job = own_job(visit);
  if (!job) return visit.not_found();
  const auto deleted = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    remove(tx, job->id);
    tx.audit(visit.line("document.deleted", job->person, "document:" + job->reference));
    return {};
  });
  return deleted ? visit.redirect("/print/documents?done=deleted") : visit.fault(deleted.error());
}

Response show_documents(Visit& visit) {
  return visit.page(documents_page(visit.frame, jobs_of(*visit.store.read(), visit.staff.id, visit.now), visit.request.query.get("done")));
}

}  // namespace

access::Routes print_routes(std::shared_ptr<const Room> room, const access::Site& site) {
  using enum access::Permission;
  return {
      {Method::get, "/print", signed_in, [room, &site](Visit& visit) { return show_question(*room, site, visit); }},
      {Method::post, "/print", signed_in, [room, &site](Visit& visit) { return make(*room, site, visit); }},
      {Method::get, "/print/documents", signed_in, show_documents},
      {Method::get, "/print/:document", signed_in, show_document},
      {Method::get, "/print/:document/state", signed_in, show_state},
      {Method::get, "/print/:document/document.pdf", signed_in, give_document},
      {Method::post, "/print/:document/delete", signed_in, delete_document},
  };
}

}  // namespace stepwise::print
