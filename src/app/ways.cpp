// SPDX-License-Identifier: Apache-2.0
#include "app/ways.hpp"

#include <array>
#include <span>

#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::app {
namespace {

using access::Permission;
using html::element;
using html::Html;

struct Way {
  Permission needs;
  Message words;
  const char* href;
};

Html part(const access::Staff& staff, const Html& heading, std::span<const Way> ways) {
  Html items;
  for (const Way& way : ways)
    if (staff.can(way.needs)) items += element("li", {}, {govuk::link(t(way.words), way.href)});
  if (items.empty()) return {};
  return element("div", {{"class", "govuk-grid-column-one-third"}}, {element("h3", {{"class", "govuk-heading-s"}}, {heading}), element("ul", {{"class", "govuk-list"}}, {items})});
}

}  // namespace

Html ways(const access::Staff& staff) {
  static const std::array front_door{Way{Permission::read_contacts, noted("[[Contacts]]"), "/contacts"},
                                     Way{Permission::read_contacts, noted("[[Conversations]] 1, 2 and 3"), "/conversations"},
                                     Way{Permission::read_received_forms, noted("Referrals received"), "/referrals"},
                                     Way{Permission::read_received_forms, noted("Forms from the public"), "/forms/received"},
                                     Way{Permission::book_appointments, noted("Talking Points"), "/appointments"},
                                     Way{Permission::rapid_response, noted("Rapid response"), "/rapid-response"},
                                     Way{Permission::receive_safeguarding, noted("Handed to safeguarding"), "/safeguarding"},
                                     Way{Permission::record_call_totals, noted("Calls offered and answered"), "/calls"}};
  static const std::array community{Way{Permission::signed_in, noted("Places and groups"), "/community"},
                                    Way{Permission::introduce, noted("Introductions"), "/introductions"},
                                    Way{Permission::introduce, noted("Community broker"), "/broker"},
                                    Way{Permission::community_notes, noted("Local Area Coordination"), "/coordination"},
                                    Way{Permission::see_gaps, noted("Asked for, not found"), "/gaps"}};
  static const std::array help{Way{Permission::record_discharges, noted("Hospital discharges"), "/discharges"},
                               Way{Permission::short_term_help, noted("Short-term help"), "/short-term"},
                               Way{Permission::progression, noted("Progression"), "/progression"},
                               Way{Permission::assess, noted("[[Assessments]]"), "/assessments"},
                               Way{Permission::check_assessments, noted("Read a sample of [[assessments]]"), "/assessments/sample"},
                               Way{Permission::support_carers, noted("Carers"), "/carers"},
                               Way{Permission::keep_budgets, noted("Personal budgets"), "/budgets"},
                               Way{Permission::allocate, noted("Starting figures"), "/allocations"},
                               Way{Permission::keep_grid, noted("The grid of need and risk"), "/allocations/grids"},
                               Way{Permission::see_fairness, noted("Is the money fair?"), "/fairness"},
                               Way{Permission::allocate, noted("Do we judge alike?"), "/fairness/vignettes"},
                               Way{Permission::plan_support, noted("Plans"), "/plans"},
                               Way{Permission::review, noted("[[Reviews]]"), "/reviews"},
                               Way{Permission::read_work, noted("Approvals"), "/approvals"},
                               Way{Permission::keep_rates, noted("Rate card"), "/rates"},
                               Way{Permission::peer_forum, noted("Peer challenge forum"), "/peer-forum"}};
  const Html all = part(staff, t("Front door"), front_door) + part(staff, t("Community"), community) + part(staff, t("Help"), help);
  return element("h2", {{"class", "govuk-heading-m"}}, {t("Lists")}) + element("div", {{"class", "govuk-grid-row"}}, {all});
}

}  // namespace stepwise::app
