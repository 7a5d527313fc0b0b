// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "access/access.hpp"
#include "access/error_pages.hpp"
#include "access/sessions.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

/// What a page fills in: its title, the parts before main, main itself, where it is printed, where a change of
/// language comes back to, then each breadcrumb's text and address.
enum Hole : std::size_t { title_hole, before_hole, main_hole, print_hole, language_hole, first_crumb_hole };

std::string mark_of(std::size_t hole) { return "ready-" + std::to_string(hole) + "-k3w9"; }

/// The frame around a page of marks, with as many breadcrumbs as the page has, and addresses where those have them.
std::string marked_page(const govuk::Frame& frame, const std::vector<govuk::Link>& breadcrumbs) {
  govuk::Page page;
  page.title = mark_of(title_hole);
  page.before_main = html::Html{mark_of(before_hole)};
  page.main = html::Html{mark_of(main_hole)};
  std::size_t hole = first_crumb_hole;
  for (const govuk::Link& link : breadcrumbs) {
    page.breadcrumbs.push_back({mark_of(hole), link.href.empty() ? "" : mark_of(hole + 1)});
    hole += 2;
  }
  return govuk::write_page(frame, page);
}

/// That page cut at its marks, in the order in which they come.
std::shared_ptr<const FramePieces> cut_frame(govuk::Frame frame, const std::vector<govuk::Link>& breadcrumbs) {
  if (!frame.print_href.empty()) frame.print_href = mark_of(print_hole);
  if (!frame.language_back.empty()) frame.language_back = mark_of(language_hole);
  const std::string whole = marked_page(frame, breadcrumbs);
  std::map<std::size_t, std::size_t> places;   // where in the page, which hole
  for (std::size_t hole = 0; hole < first_crumb_hole + 2 * breadcrumbs.size(); ++hole)
    for (std::size_t at = 0; (at = whole.find(mark_of(hole), at)) != std::string::npos; ++at) places.emplace(at, hole);
  auto cut = std::make_shared<FramePieces>();
  std::size_t from = 0;
  for (const auto& [at, hole] : places) {
    cut->pieces.push_back(std::make_shared<const std::string>(whole.substr(from, at - from)));
    cut->holes.push_back(hole);
    from = at + mark_of(hole).size();
  }
  cut->pieces.push_back(std::make_shared<const std::string>(whole.substr(from)));
  return cut;
}

/// Everything that the pieces depend on within a session; nothing of the person, so that one cut serves every record.
std::string pieces_key(const govuk::Frame& frame, const std::vector<govuk::Link>& breadcrumbs) {
  std::string key = frame.here + '\n' + std::to_string(frame.seconds_left) + (frame.print_href.empty() ? "\n" : "p\n") +
                    std::to_string(language::stamp_now()) + (frame.language_back.empty() ? "\n" : "l\n");
  for (const govuk::Link& link : breadcrumbs) key += link.href.empty() ? 't' : 'a';
  return key;
}

std::shared_ptr<const FramePieces> pieces_for(const Session& session, const govuk::Frame& frame, const std::vector<govuk::Link>& breadcrumbs) {
  const std::string key = pieces_key(frame, breadcrumbs);
  {
    const std::lock_guard lock{session.pieces_mutex};
    if (const auto found = session.pieces.find(key); found != session.pieces.end()) return found->second;
  }
  auto made = cut_frame(frame, breadcrumbs);
  const std::lock_guard lock{session.pieces_mutex};
  if (session.pieces.size() >= 64) session.pieces.clear();
  session.pieces[key] = made;
  return made;
}

http::Piece fill(std::size_t hole, const govuk::Frame& frame, const ReadyPage& page) {
  static const auto nothing = std::make_shared<const std::string>();
  if (hole == title_hole) return html::escape_plain(page.title);
  if (hole == language_hole) return html::escape_plain(frame.language_back);
  if (hole == print_hole) return html::escape_plain(frame.print_href);
  if (hole == before_hole) return page.before_main ? page.before_main : nothing;
  if (hole == main_hole) return page.main ? page.main : nothing;
  const govuk::Link& crumb = page.breadcrumbs[(hole - first_crumb_hole) / 2];
  return (hole - first_crumb_hole) % 2 == 0 ? html::escape(crumb.text) : html::escape_plain(crumb.href);
}

}  // namespace

http::Response Visit::page(const govuk::Page& page, int status) { return http::Response::html(status, govuk::write_page(frame, page)); }

http::Response Visit::page(const ReadyPage& page) {
  const auto cut = session && !frame.on_paper ? pieces_for(*session, frame, page.breadcrumbs) : cut_frame(frame, page.breadcrumbs);
  http::Response response;
  response.body.reserve(2 * cut->pieces.size());
  response.body.emplace_back(cut->pieces.front());
  for (std::size_t i = 0; i < cut->holes.size(); ++i) {
    response.body.push_back(fill(cut->holes[i], frame, page));
    response.body.emplace_back(cut->pieces[i + 1]);
  }
  return response;
}

http::Response Visit::not_found() {
  frame.print_href.clear();
  return page(error_page_for(404, ""), 404);
}

http::Response Visit::fault(const Fault& fault) {
  const int status = http_status(fault.kind);
  frame.print_href.clear();
  return page(error_page_for(status, fault.kind == FaultKind::not_found ? "" : fault.sentence), status);
}

store::AuditLine Visit::line(std::string action, std::optional<PersonId> person, std::string subject) const {
  store::AuditLine line;
  if (signed_in) line.actor = staff.id;
  line.actor_name = staff.name;
  line.role = staff.role;
  line.action = std::move(action);
  line.person = person;
  line.subject = std::move(subject);
  line.request_id = request.id;
  return line;
}

}  // namespace stepwise::access
