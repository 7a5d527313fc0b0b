// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "community/directory/place.hpp"

namespace stepwise::open_referral {

using directory::Facts;
using directory::PlaceLists;

/// A service of a feed as the directory would hold it.
struct Entry {
  std::size_t number = 0;             ///< of the services of its file, from 1
  std::string id;                     ///< the feed's own
  Facts facts;                        ///< without problems
  std::optional<Date> assured_on;     ///< when somebody last made sure
  bool ended = false;                 ///< inactive or defunct
  std::vector<std::string> notes;     ///< what was left out, a sentence each
};
struct Refused {
  std::size_t number = 0;
  std::string id;                     ///< "" when it has none
  std::string sentence;
};
struct Feed {
  std::vector<Entry> entries;
  std::vector<Refused> refused;
};

/// Reads JSON of Open Referral UK 3.0: a service, services at locations, an organisation with its services, lists of these,
/// or a page of a list (`contents`). A service told twice is one, each telling filling what the other left empty. What
/// cannot be used of a service is left out with a note; a service without an id or a name is refused. Taxonomies hold no
/// services and give nothing. A Fault when the text is not JSON.
Result<Feed> read_feed(std::string_view json, const PlaceLists& lists);
/// One more file of the same feed.
void add_feed(Feed& feed, Feed more);

}  // namespace stepwise::open_referral
