// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/kit/address.hpp"
#include "govuk/moj/filter.hpp"
#include "govuk/moj/tables.hpp"

namespace stepwise::kit {

using html::Html;

/// One thing a list can be narrowed by. `one` is a select whose first choice is everything, `many` are boxes, `text` is typed.
struct Filter {
  enum class Kind { one, many, text };
  struct Choice {
    std::string value = {}, text = {};
  };
  std::string name = {}, label = {};
  Kind kind = Kind::one;
  std::vector<Choice> choices = {};
  std::string hint = {};
  std::string first = {};   ///< of one: what the list shows when nothing is chosen; "All" when empty
};
/// The panel for an address: a GET form, and for each filter in use a link that takes that one away. Order stays, the page
/// number goes. Works without script. What is no choice of its filter is left out.
Html filter_panel(const Address& address, const std::vector<Filter>& filters, const std::string& heading = t("Filter"));

/// One filter in use, and the address of the list without it.
struct Chosen {
  std::string label = {}, value = {}, without_href = {};
};
/// The filters in use, for a list whose panel is folded away: each a link that takes it off. Nothing when there is none.
Html chosen_filters(const std::vector<Chosen>& chosen, const std::string& clear_href);

struct ListColumn {
  std::string text = {};
  std::string key = {};  ///< what `sort` in the address says; none: the list cannot be put in this order
  bool numeric = false;
};
/// A page of a longer list. The server has sorted and cut it; `sort` and `order` (up, down) and `page` stand in the address.
struct ListPage {
  std::string caption = {};
  std::vector<ListColumn> columns = {};
  std::vector<govuk::Row> rows = {};
  std::string sort = {};          ///< the order it is in, which may be the usual one of an address that names none
  bool descending = false;
  int page = 1, per_page = 20;
  std::int64_t total = 0;
  std::string empty = t("Nothing was found.");
  std::string landmark = t("Pages of the list");
  std::string caption_classes = "govuk-table__caption--m";
};
/// "Showing 21 to 40 of 95", headings that sort, rows that stack on a phone, and links to the other pages.
Html list_page(const Address& address, const ListPage& list);

/// "Showing 21 to 40 of 95"; all of a list that fits one page: "Showing 12". "" for none.
std::string showing_words(int page, int per_page, std::int64_t total);

}  // namespace stepwise::kit
