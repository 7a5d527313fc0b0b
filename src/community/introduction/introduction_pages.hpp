// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/staff_store.hpp"
#include "community/directory/place_lists.hpp"
#include "community/gap/gap.hpp"
#include "community/introduction/introduction_form.hpp"
#include "community/introduction/introduction_store.hpp"
#include "community/parts/parts.hpp"

namespace stepwise::introduction {

using community::Filled;
using html::Html;

/// A person's introductions, and the ways on: a search, the broker, notes of Local Area Coordination.
struct OfPerson {
  std::string person_reference;
  std::vector<Introduction> introductions;
  bool may_read_notes = false;
  Date today;
};
Html write_of_person(const OfPerson& model, const Lists& lists);
/// The last few, for the overview of a person's record. It does not depend on who looks, nor on the day.
Html write_section(std::span<const Introduction> introductions, std::string_view person_reference, const Lists& lists);

/// The search from inside a conversation, with what was found once it was asked.
struct SearchPage {
  std::string person_reference, postcode;
  Filled form;
  bool asked = false, knows_where = false;
  std::vector<directory::Match> found;
  Filled gap;                       ///< for the register, ready to be sent
  std::string token;
};
Html write_search(const govuk::Frame& frame, const SearchPage& model, const directory::PlaceLists& places, const gap::Lists& gaps);
/// The gap alone, when it has to be put right first.
Html write_gap_form(const govuk::Frame& frame, std::string_view person_reference, const Filled& gap, const std::string& token, const gap::Lists& gaps);

/// The form of a new introduction, or of one being changed (`version` above nought).
struct FormPage {
  std::string action, back, person_reference;
  Filled form;
  std::string token;
  std::int64_t draft_version = 0, version = 0;
  std::string notice;               ///< about the place: closed, flagged, long unchecked
  Html above;
};
Html write_form(const govuk::Frame& frame, const FormPage& model, const Lists& lists);

struct View {
  Introduction introduction;
  std::string person_reference;
  std::string place_notice;
  bool may_change = false, has_place = false;
  Date today;
};
Html write_introduction(const View& view, const Lists& lists);

struct FollowUpPage {
  Introduction introduction;
  Filled form;
  Html above;
  bool has_died = false;
};
Html write_follow_up(const govuk::Frame& frame, const FollowUpPage& model, const Lists& lists);
Html write_end(const govuk::Frame& frame, const Introduction& introduction, const Filled& form, const Lists& lists);

struct ListModel {
  Filter filter;
  bool mine = false;
  ListPage page;
  std::vector<access::Team> teams;
  bool may_download = false, may_see_reach = false;
  Date today;
};
Html write_list(const ListModel& model, const Lists& lists);
std::string list_csv(const ListPage& page, const Lists& lists, bool names, Date today);
std::string list_href(const Filter& filter, bool mine, std::string_view path = "/introductions");

Html write_reach(const std::vector<Reach>& rows, Date from, Date to, bool may_see_small, const Lists& lists);

Html status_tag(const Introduction& introduction, const Lists& lists, Date today);
std::string introduction_href(std::string_view reference);

}  // namespace stepwise::introduction
