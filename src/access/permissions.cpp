// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <stdexcept>

#include "access/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {

PermissionWords permission_words(Permission permission) {
  switch (permission) {
    case Permission::anyone: return {"anyone", t("Anyone"), t("Pages for people who are not signed in")};
    case Permission::signed_in: return {"signed_in", t("Signed in"), t("Pages every member of staff has")};
    case Permission::find_people: return {"find_people", t("Find people"), t("Search for a person by name, date of birth, postcode or number")};
    case Permission::read_person: return {"read_person", t("Open a person’s record"), t("Every look is written down and shown on the record")};
    case Permission::add_person: return {"add_person", t("Add a person"), t("After a search that did not find them")};
    case Permission::change_person: return {"change_person", t("Change a person’s details"), t("Names, address, contact details, communication needs, relationships")};
    case Permission::read_contacts: return {"read_contacts", t("Read [[contacts]]"), t("Lists of [[conversations]] and what was done")};
    case Permission::record_contact: return {"record_contact", t("Record [[a contact]]"), t("Write down [[a conversation]], and amend it with a reason")};
    case Permission::follow_up_contact: return {"follow_up_contact", t("Follow up [[a contact]]"), t("Say whether what was done has held")};
    case Permission::see_scoreboard: return {"see_scoreboard", t("See the scoreboard"), t("Measures with their numerators, denominators and definitions")};
    case Permission::see_people_behind_numbers: return {"see_people_behind_numbers", t("See the people behind a number"), t("The list of people and events that a measure counted")};
    case Permission::download_figures: return {"download_figures", t("Download figures"), t("Measures and lists as files for a spreadsheet")};
    case Permission::see_audit: return {"see_audit", t("See who did what"), t("The audit trail: who looked at or changed what, when and why")};
    case Permission::read_restricted: return {"read_restricted", t("Open restricted records"), t("Without giving a reason each time; every look is written down")};
    case Permission::break_glass: return {"break_glass", t("Open a restricted record with a reason"), t("For a few hours; each time is reviewed by someone else")};
    case Permission::review_break_glass: return {"review_break_glass", t("Review the opening of restricted records"), t("Say whether each was proper; nobody reviews their own")};
    case Permission::fill_in_forms: return {"fill_in_forms", t("Fill in forms"), t("Forms about a person: begin, finish, amend with a reason")};
    case Permission::read_received_forms: return {"read_received_forms", t("Deal with forms from the public"), t("Read what was sent and say what came of it")};
    case Permission::manage_forms: return {"manage_forms", t("Manage forms"), t("Load, check, publish and retire the council’s forms")};
    case Permission::returns: return {"returns", t("See returns"), t("Client Level Data: what was sent, and what is wrong in it")};
    case Permission::keep_returns: return {"keep_returns", t("Keep returns"), t("Upload a return, say whether it counts")};
    case Permission::read_work: return {"read_work", t("See work"), t("What is due: my work and my team’s")};
    case Permission::hand_over_work: return {"hand_over_work", t("Hand work over"), t("Give work to somebody else, who says that they have it")};
    case Permission::supervise: return {"supervise", t("Supervise"), t("See what each worker of a team holds, and write down supervision")};
    case Permission::book_appointments: return {"book_appointments", t("Book Talking Points"), t("Book, change and cancel appointments, and say who came")};
    case Permission::manage_venues: return {"manage_venues", t("Manage venues"), t("Where and when Talking Points are held")};
    case Permission::rapid_response: return {"rapid_response", t("Rapid response"), t("Work on the queue of people who need somebody within days")};
    case Permission::record_discharges: return {"record_discharges", t("Hospital discharges"), t("Notices from hospital, delays and intermediate care beds")};
    case Permission::receive_safeguarding: return {"receive_safeguarding", t("Receive safeguarding"), t("Take what is handed to safeguarding, and give a receipt")};
    case Permission::record_call_totals: return {"record_call_totals", t("Call totals"), t("Calls offered to the contact centre and answered by it")};
    case Permission::keep_directory: return {"keep_directory", t("Keep the community directory"), t("Add places, approve what their owners changed, check that they still run")};
    case Permission::introduce: return {"introduce", t("Introduce people"), t("Introductions to people and places, and requests to the community broker")};
    case Permission::community_notes: return {"community_notes", t("Local Area Coordination notes"), t("Notes that belong to the person and decide nothing")};
    case Permission::see_gaps: return {"see_gaps", t("See gaps"), t("What people asked for in their community and nobody found")};
    case Permission::short_term_help: return {"short_term_help", t("Short-term help"), t("Goals, weekly meetings, equipment and follow-up")};
    case Permission::progression: return {"progression", t("Progression"), t("Plans from one level of independence to the next, dips and positive risks")};
    case Permission::arrange_support: return {"arrange_support", t("Arrange support"), t("Start, change and end a person’s services")};
    case Permission::peer_forum: return {"peer_forum", t("Peer challenge forum"), t("Bring work to colleagues, and keep what was learnt")};
    case Permission::assess: return {"assess", t("Assess"), t("Assessments, eligibility, mental capacity and advocacy")};
    case Permission::check_assessments: return {"check_assessments", t("Check assessments"), t("Read a sample of finished assessments and say what is to be learnt")};
    case Permission::support_carers: return {"support_carers", t("Support [[carers]]"), t("What [[carers]] say on their own record, their offers and their plans")};
    case Permission::allocate: return {"allocate", t("Allocate"), t("Say how much help is needed, and what that comes to")};
    case Permission::approve_allocation: return {"approve_allocation", t("Agree allocations"), t("Second signature where a worker’s judgement differs by more than the tolerance")};
    case Permission::keep_grid: return {"keep_grid", t("Keep the grid"), t("The amounts by need and risk, calibration and contingency")};
    case Permission::see_fairness: return {"see_fairness", t("See fairness"), t("Whether the same need leads to the same money, for every group")};
    case Permission::plan_support: return {"plan_support", t("Plan with people"), t("Person-centred thinking, outcomes, actions and support plans")};
    case Permission::sign_plan: return {"sign_plan", t("Sign plans"), t("Sign a support plan within the tolerance")};
    case Permission::approve_plan: return {"approve_plan", t("Agree plans"), t("Agree a support plan that costs more than the tolerance allows")};
    case Permission::keep_rates: return {"keep_rates", t("Keep rates"), t("What services cost, by day")};
    case Permission::keep_budgets: return {"keep_budgets", t("Keep personal budgets"), t("Accounts, agreements, statements and bank files")};
    case Permission::review: return {"review", t("Review"), t("What changed for the person, outcome by outcome")};
    case Permission::trust_reviewers: return {"trust_reviewers", t("Trust reviewers"), t("Say who may review for the council, in what and until when")};
    case Permission::manage_staff: return {"manage_staff", t("Manage staff and teams"), t("Add staff, set their role and team, unlock, reset passwords")};
    case Permission::manage_roles: return {"manage_roles", t("Manage roles"), t("Say what each role may do")};
    case Permission::manage_settings: return {"manage_settings", t("Manage settings"), t("The council’s name, colour and time limits")};
  }
  throw std::logic_error{"a permission without words"};
}

std::vector<Permission> all_permissions() {
  std::vector<Permission> all;
  for (int number = 0; number <= static_cast<int>(Permission::manage_settings); ++number) all.push_back(static_cast<Permission>(number));
  return all;
}

std::optional<Permission> permission_from_key(std::string_view key) {
  for (const Permission permission : all_permissions())
    if (permission_words(permission).key == key) return permission;
  return std::nullopt;
}

}  // namespace stepwise::access
