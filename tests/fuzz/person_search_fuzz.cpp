// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "fuzz.hpp"
#include "practice/person/search_index.hpp"

namespace {

using namespace stepwise::person;

/// A few invented people, enough for every kind of term to meet something.
const SearchIndex& small_index() {
  static const SearchIndex& index = [] () -> SearchIndex& {
    static SearchIndex made{NameForms::from_rows({"william bill"})};
    made.begin_loading();
    for (int i = 1; i <= 40; ++i) {
      Searchable person;
      person.id = stepwise::PersonId{i};
      person.reference = "reference" + std::to_string(i);
      person.details.given_name = i % 2 ? "William Zoë" : "Ann";
      person.details.family_name = i % 3 ? "O’Brien-Smith" : "De Souza";
      person.details.born_on = stepwise::Date{i * 300};
      person.details.postcode = "LS8 2AB";
      person.details.nhs_number = "9434765919";
      person.phones = {"07700 900123"};
      const IndexEntry entry = index_entry(person);
      made.put({&entry, 1});
    }
    made.finish_loading();
    return made;
  }();
  return index;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SearchQuery query = parse_search(text_of(data, size), stepwise::Date{20778});
  must(query.terms.size() <= most_terms);
  const Hits all = small_index().search(query, 0, 1000);
  must(all.total == all.page.size() && all.total <= 40);
  const Hits second = small_index().search(query, 1, 1);
  must(second.total == all.total);
  if (all.total > 1) must(second.page.size() == 1 && second.page[0].person == all.page[1].person);
  return 0;
}
