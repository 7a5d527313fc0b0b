// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "store/store.hpp"

namespace stepwise::access {

/// What a role may allow. Closed: a new one must be given words in `permission_words` and decided for the shipped roles.
enum class Permission {
  anyone,            ///< public pages: sign in, help, assets
  signed_in,         ///< any member of staff
  find_people,       ///< search
  read_person,       ///< open a person's record (every look is audited)
  add_person,
  change_person,
  read_contacts,     ///< lists of contacts
  record_contact,
  follow_up_contact, ///< say whether "resolved" held
  see_scoreboard,
  see_people_behind_numbers,
  download_figures,
  see_audit,
  read_restricted,    ///< open restricted records as part of the job; every look is audited
  break_glass,        ///< open a restricted record for hours, with a reason
  review_break_glass,
  fill_in_forms,      ///< forms about a person: begin, finish, amend with a reason
  read_received_forms,///< forms that the public sent: read, say what came of them
  manage_forms,       ///< load, check, publish and retire forms
  returns,            ///< statutory returns: see them, and what is wrong in them
  keep_returns,       ///< upload returns, say which count
  read_work,          ///< my work and my team's
  hand_over_work,     ///< give work to somebody else
  supervise,          ///< another worker's caseload
  book_appointments,  ///< Talking Points: book, change, say who came
  manage_venues,      ///< venues and clinics of Talking Points
  rapid_response,     ///< the queue of those who need somebody within days
  record_discharges,  ///< notices from hospital, delays, intermediate care beds
  receive_safeguarding,  ///< take what is handed to safeguarding
  record_call_totals, ///< calls offered and answered
  keep_directory,     ///< approve and change places of the community directory
  introduce,          ///< introductions, and asking the community broker
  community_notes,    ///< notes of Local Area Coordination, which belong to the person
  see_gaps,           ///< what was asked for and not found
  short_term_help,    ///< goals, weekly meetings, equipment of short-term help
  progression,        ///< progression plans, dips, positive risks
  arrange_support,    ///< start, change and end a person's services
  peer_forum,         ///< the weekly forum of colleagues
  assess,             ///< assessments, eligibility, mental capacity, advocacy
  check_assessments,  ///< the audit sample of assessments; nobody checks their own
  support_carers,     ///< carers' own records and words
  allocate,           ///< levels of need and risk, indicative budgets
  approve_allocation, ///< second signature beyond the tolerance; never one's own
  keep_grid,          ///< the grid of needs by risk, its calibration
  see_fairness,       ///< allocations by group and team
  plan_support,       ///< thinking tools, outcomes, actions, plans
  sign_plan,          ///< plans within the tolerance
  approve_plan,       ///< plans beyond it; never one's own
  keep_rates,         ///< rate cards
  keep_budgets,       ///< accounts, agreements, statements
  review,             ///< reviews and their ratings
  trust_reviewers,    ///< trusted assessors: scope, until when
  manage_staff,       ///< people who sign in, their roles and teams
  manage_roles,       ///< what roles may do
  manage_settings,    ///< council name, colour
};
struct PermissionWords {
  std::string_view key, label, explanation;
};
PermissionWords permission_words(Permission permission);
std::optional<Permission> permission_from_key(std::string_view key);
/// All of them, in order.
std::vector<Permission> all_permissions();

/// A restricted record that break-glass opens for a member of staff until a moment.
struct OpenedRecord {
  PersonId person;
  Instant until;
};

/// Who is signed in, as of this request.
struct Staff {
  StaffId id{0};
  std::string reference, name, sign_in_name, role, role_label;
  std::optional<TeamId> team;
  std::string team_name;
  std::set<Permission> may;
  std::vector<OpenedRecord> opened;   ///< by break-glass
  bool must_change_password = false;
  bool can(Permission permission) const { return permission == Permission::anyone || may.contains(permission); }
};

class Gate;
struct Session;

/// Proof that the Gate let this person's record be read, and wrote down who looked. Only the Gate makes one.
class ReadablePerson {
 public:
  PersonId id() const { return id_; }
  /// Whether whoever asked may also read what this person said as a carer (`support_carers`). Every function that reads a record
  /// keeps that back without it: an assessment, a determination, a plan, what stands on them. Source: reference/practice.md h.
  bool as_carer_too() const { return as_carer_too_; }

 private:
  friend class Gate;
  ReadablePerson(PersonId id, bool as_carer_too) : id_{id}, as_carer_too_{as_carer_too} {}
  PersonId id_;
  bool as_carer_too_;
};
/// Proof that this person's record may also be changed.
class ChangeablePerson {
 public:
  PersonId id() const { return id_; }
  const ReadablePerson& readable() const { return readable_; }

 private:
  friend class Gate;
  explicit ChangeablePerson(ReadablePerson readable) : id_{readable.id()}, readable_{readable} {}
  PersonId id_;
  ReadablePerson readable_;
};

/// Decides, for one request, whose records may be opened, and queues the audit line of each look. The line must be
/// durable before the page goes out: its ticket is among the response's waits.
class Gate {
 public:
  /// `errand` is written before every purpose ("print"): why a page was asked for by another.
  Gate(store::Store& store, const Staff& staff, std::string request_id, std::string errand = "")
      : store_{store}, staff_{staff}, request_id_{std::move(request_id)}, errand_{std::move(errand)} {}

  /// By the opaque reference in the URL. Restricted records need break-glass or an allowed role; what may not be seen
  /// is not_found. `purpose` says which page ("record", "contact", "access history").
  Result<ReadablePerson> readable(store::ReadTx& tx, std::string_view person_reference, std::string_view purpose);
  /// When the caller already knows the id and whether it is restricted (hot records): no database is asked.
  Result<ReadablePerson> readable(PersonId id, bool restricted, std::string_view purpose);
  Result<ChangeablePerson> changeable(store::ReadTx& tx, std::string_view person_reference, std::string_view purpose);
  /// For lists that show names (search results, team lists): one line with how many, not one a person.
  void listed(std::string_view purpose, std::size_t how_many);
  std::vector<http::Wait> take_waits();
  /// Whose record was let be read last.
  std::optional<PersonId> last_read() const { return last_read_; }

 private:
  bool may_open(PersonId id, bool restricted) const;
  void look(std::optional<PersonId> person, std::string action, std::string purpose);
  store::Store& store_;
  const Staff& staff_;
  std::string request_id_, errand_;
  std::optional<PersonId> last_read_;
  std::vector<store::Ticket> tickets_;
};

/// A page whose main part is kept ready made: only its title and frame are put together for each visit.
struct ReadyPage {
  std::string title;                                ///< h1 words, as in govuk::Page
  std::vector<govuk::Link> breadcrumbs;
  std::shared_ptr<const std::string> before_main;   ///< markup made by html or govuk; may be empty
  std::shared_ptr<const std::string> main;          ///< the same; holds no form (a form carries the session's token)
};

/// Everything a handler has: the request, who asks, the gate, the store, the time, and how to answer.
struct Visit {
  http::Request& request;
  const Staff& staff;      ///< on `anyone` routes without sign-in: id 0, no permissions
  bool signed_in = false;
  Gate gate;
  store::Store& store;
  Instant now;
  Date today;
  govuk::Frame frame;      ///< council, navigation, csrf token: what every page needs

  /// Nothing when nobody is signed in, or not fully.
  std::shared_ptr<const Session> session = nullptr;

  http::Response page(const govuk::Page& page, int status = 200);
  /// The same page as `page` would give, sent in pieces: the ready main part is not copied.
  http::Response page(const ReadyPage& page);
  http::Response redirect(std::string location) { return http::Response::redirect(std::move(location)); }
  /// The 404 page, also for what may not be seen.
  http::Response not_found();
  /// The page for a fault: 404, 409, 422 or 503, with its sentence.
  http::Response fault(const Fault& fault);
  /// An audit line with actor, role and request id filled in.
  store::AuditLine line(std::string action, std::optional<PersonId> person, std::string subject) const;
};

/// One row of the site: method, path, who may, which function. There is no default permission.
/// POST routes are checked for a CSRF token before the handler is called.
struct Route {
  http::Method method;
  std::string_view pattern;
  Permission needs;
  std::function<http::Response(Visit&)> serve;
  http::Run run = http::Run::on_pool;
};
using Routes = std::vector<Route>;

}  // namespace stepwise::access
