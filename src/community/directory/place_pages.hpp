// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "community/directory/change_store.hpp"
#include "community/directory/place_form.hpp"
#include "govuk/page.hpp"

namespace stepwise::directory {

/// A place with everything known of it.
struct PlaceView {
  Place place;
  std::vector<Check> checks;
  std::vector<Flag> flags;
  std::size_t waiting = 0;      ///< proposals that nobody decided
  int stale_days = stale_days_default;
  bool may_keep = false, may_propose = false;
  bool for_staff = true;
  Date today;
  std::vector<Point> others = {};   ///< the other places of the council, as faint dots of its map
};
Html write_place(const PlaceView& view, const PlaceLists& lists);

/// Every version, each with what it changed.
Html write_versions(const Place& place, const std::vector<Version>& versions, const PlaceLists& lists);

/// What was typed on the page that says it was checked, or closed.
struct CheckForm {
  std::string how, note, day, month, year;
  std::vector<Problem> problems;
};
Html write_check_form(const govuk::Frame& frame, const Place& place, const CheckForm& form, const PlaceLists& lists);
struct CloseForm {
  std::string reason, day, month, year;
  std::vector<Problem> problems;
};
Html write_close_form(const govuk::Frame& frame, const Place& place, const CloseForm& form);

/// Places that somebody should look at, the longest waiting first.
struct ToCheckLine {
  std::string reference, name, kind, why;
  Date due;
  std::string phone;
};
Html write_to_check(const std::vector<ToCheckLine>& lines, std::size_t total);

/// Proposals that wait, and one of them beside what stands now.
struct ProposalLine {
  std::string reference, name, by, origin, on;
  bool is_new = false, mine = false;
};
Html write_approvals(const std::vector<ProposalLine>& lines);
struct Approval {
  Proposal proposal;
  std::optional<Place> now;
  bool may_decide = false;
  std::string reason;            ///< typed for declining
  std::vector<std::string> take; ///< fields ticked
  std::vector<Problem> problems;
};
Html write_approval(const govuk::Frame& frame, const Approval& approval, const PlaceLists& lists);

/// The links of a place's owners; `secret_href` is the whole address of one just made, shown this once.
struct LinksView {
  Place place;
  std::vector<OwnerLink> links;
  std::string secret_href, owner_name, sent_to;
  std::vector<Problem> problems;
  Date today;
};
Html write_links(const govuk::Frame& frame, const LinksView& view);

/// An owner's own page: says that all is still right, that it has stopped, or changes it.
struct OwnerView {
  Place place;
  PlaceForm form;
  std::size_t waiting = 0;
  int stale_days = stale_days_default;
};
Html write_owner(const govuk::Frame& frame, const OwnerView& view, const PlaceLists& lists);

/// The directory's settings as typed.
struct SettingsForm {
  std::string stale_days, team;
  bool is_public = false;
  std::vector<std::pair<std::string, std::string>> teams;   ///< reference, name
  std::vector<Problem> problems;
};
Html write_settings(const govuk::Frame& frame, const SettingsForm& form);

}  // namespace stepwise::directory
