// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "access/access.hpp"
#include "access/error_pages.hpp"
#include "access/sessions.hpp"

namespace stepwise::access {
namespace {

constexpr std::array<std::string_view, 3> marks{"ready-title-k3w9", "ready-before-k3w9", "ready-main-k3w9"};

/// The whole page around three marks, cut at them. The title comes once or more, the others once.
std::shared_ptr<const FramePieces> cut_frame(const govuk::Frame& frame, const std::vector<govuk::Link>& breadcrumbs) {
  govuk::Page page;
  page.title = marks[0];
  page.breadcrumbs = breadcrumbs;
  page.before_main = html::Html{marks[1]};
  page.main = html::Html{marks[2]};
  const std::string whole = govuk::write_page(frame, page);
  auto cut = std::make_shared<FramePieces>();
  std::size_t from = 0;
  for (const std::string_view mark : marks) {
    const std::size_t at = whole.find(mark, from);
    if (at == std::string::npos) return nullptr;
    cut->pieces.push_back(std::make_shared<const std::string>(whole.substr(from, at - from)));
    from = at + mark.size();
  }
  cut->pieces.push_back(std::make_shared<const std::string>(whole.substr(from)));
  return cut;
}

std::string pieces_key(const govuk::Frame& frame, const std::vector<govuk::Link>& breadcrumbs) {
  std::string key = frame.here + '\n' + std::to_string(frame.seconds_left);
  for (const govuk::Link& link : breadcrumbs) key.append("\n").append(link.text).append("\n").append(link.href);
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

}  // namespace

http::Response Visit::page(const govuk::Page& page, int status) { return http::Response::html(status, govuk::write_page(frame, page)); }

http::Response Visit::page(const ReadyPage& page) {
  static const auto nothing = std::make_shared<const std::string>();
  const auto frame_pieces = session ? pieces_for(*session, frame, page.breadcrumbs) : cut_frame(frame, page.breadcrumbs);
  http::Response response;
  response.body = {frame_pieces->pieces[0], html::escape(page.title), frame_pieces->pieces[1], page.before_main ? page.before_main : nothing,
                   frame_pieces->pieces[2], page.main ? page.main : nothing, frame_pieces->pieces[3]};
  return response;
}

http::Response Visit::not_found() { return page(error_page_for(404, ""), 404); }

http::Response Visit::fault(const Fault& fault) {
  const int status = http_status(fault.kind);
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
