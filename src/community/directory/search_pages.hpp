// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "community/directory/search_index.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"

namespace stepwise::directory {

using html::Html;

/// What was asked for in an address: what was typed, and what of it could not be used.
struct AskedPlaces {
  Asked asked;
  std::string postcode;
  int page = 1;
  std::vector<Problem> problems;
  bool is_anything() const;
};
constexpr int places_a_page = 20;
/// Where postcodes are is the caller's to know.
AskedPlaces asked_from(const http::Fields& query, const PlaceLists& lists, const std::function<std::optional<Point>(std::string_view)>& point_of);
/// The address of the same search: words of what is wanted, codes, a postcode; nothing of a person.
std::string search_href(std::string_view path, const AskedPlaces& asked, int page);

/// The page that looks for places and lists them.
struct PlacesPage {
  std::string path;                 ///< /community or /places
  AskedPlaces asked;
  std::vector<Match> matches = {};
  std::size_t total = 0, of = 0;    ///< found, and how many there are
  std::vector<Point> others = {};        ///< faint dots of the map
  bool for_staff = true;
  bool may_add = false, may_keep = false;
  std::size_t waiting = 0, to_check = 0;   ///< for keepers
};
Html write_places(const PlacesPage& page, const PlaceLists& lists);

/// For printing: each place in a few lines, by kind.
struct Booklet {
  std::string path;
  AskedPlaces asked;
  std::vector<const Place*> places;   ///< in the order of the page
  std::size_t total = 0;
  bool for_staff = true;
};
constexpr int places_a_booklet = 100;
Html write_booklet(const Booklet& booklet, const PlaceLists& lists);

}  // namespace stepwise::directory
