// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "community/directory/place.hpp"

namespace stepwise::open_referral {

using directory::Place;
using directory::PlaceLists;

/// The ids under which a place is published: its own, and that of it at its location.
std::string service_id(const Place& place);
std::string service_at_location_id(const Place& place);
/// Whether its location is published.
bool has_location(const Place& place);

/// Places in the JSON of Open Referral UK 3.0, each checked against its schema in the tests. Nothing of an address that
/// is kept between staff.
std::string service_json(const Place& place, const PlaceLists& lists);               ///< fully nested
std::string service_at_location_json(const Place& place, const PlaceLists& lists);   ///< fully nested
std::string service_line_json(const Place& place, const PlaceLists& lists);          ///< for lists
std::string service_at_location_line_json(const Place& place, const PlaceLists& lists);

/// Defined lists as taxonomies, and their terms. "" when there is none of that id.
std::vector<std::string> taxonomy_lines();
std::string taxonomy_json(std::string_view id, const PlaceLists& lists);
std::vector<std::string> term_lines(const PlaceLists& lists);
std::string term_json(std::string_view id, const PlaceLists& lists);
/// The id of a term: what `taxonomy_term_id` of a search says.
std::string term_id(std::string_view taxonomy, std::string_view code);

/// A page of a list: `contents` is what stands on it.
struct Page {
  std::size_t total = 0, number = 1, per_page = 50;
};
std::string page_json(const Page& page, const std::vector<std::string>& contents);
/// What the API says of itself.
std::string about_json(std::string_view address);

}  // namespace stepwise::open_referral
