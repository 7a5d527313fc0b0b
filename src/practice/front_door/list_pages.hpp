// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "access/staff_store.hpp"
#include "drafts/drafts.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::front_door {

using html::Html;

/// A filter as it came in a URL, with what could not be read. Without a team asked for it is the asker's own; without a
/// day it is the last 30 days, but for what is still open or due, which is all of it.
struct AskedFilter {
  Filter filter;
  http::Fields typed;
  std::vector<Problem> problems;
};
AskedFilter filter_from(const http::Fields& query, const std::string& own_team, const ContactLists& lists, Date today);
/// The address of the same list: codes, days and references only.
std::string list_href(const Filter& filter, std::string_view path = "/contacts");

struct ListModel {
  AskedFilter asked;
  ListPage page;
  std::vector<access::Team> teams;
  bool may_download = false;
  Date today;
};
Html write_contact_list(const ListModel& model, const ContactLists& lists);
/// The same as CSV. Names of people and staff only when `names`.
std::string contact_csv(const std::vector<ListLine>& lines, const ContactLists& lists, bool names);

/// The first page after signing in. Parts that do not concern the role are left out.
struct Home {
  std::string first_name;
  bool may_search = false, may_record = false, may_read_contacts = false, may_see_scoreboard = false, may_administer = false;
  std::string team_name, team_reference;
  Today today;
  std::vector<drafts::DraftLine> drafts;
  std::vector<ListLine> due;       ///< the first of the team's follow-ups
  Date day;
  Html parts;                      ///< what other rooms bring
};
Html write_home(const govuk::Frame& frame, const Home& home);

}  // namespace stepwise::front_door
