// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"
#include "govuk/page.hpp"

namespace stepwise::govuk {

struct LinkOptions {
  Html text = {};
  std::string href = {}, classes = {};
  Attributes attributes = {};
};
Html back_link(const LinkOptions& options);
Html skip_link(const LinkOptions& options);
/// A plain link in running text or a table.
Html link(std::string_view text, std::string_view href, std::string_view hidden_text = {});

struct Crumb {
  Html text = {};
  std::string href = {};
  Attributes attributes = {};
};
struct BreadcrumbsOptions {
  std::vector<Crumb> items = {};
  bool collapse_on_mobile = false;
  std::string label = t("Breadcrumb");
  std::string classes = {};
  Attributes attributes = {};
};
Html breadcrumbs(const BreadcrumbsOptions& options);

struct PageLink {
  std::string number = {}, href = {};
  bool current = false, ellipsis = false;
  std::string label = {};
  Attributes attributes = {};
};
struct ArrowLink {
  std::string href = {};
  Html text = {};
  std::string label = {};
  Attributes attributes = {};
};
struct PaginationOptions {
  ArrowLink previous = {}, next = {};
  std::optional<std::vector<PageLink>> items = {};
  std::string landmark = t("Pagination");
  std::string classes = {};
  Attributes attributes = {};
};
Html pagination(const PaginationOptions& options);
/// Pages 1 to `pages` with the current one's neighbours; `href_of(3)` gives an address. Nothing for one page.
template <class HrefOf>
Html pages(int current, int pages, const HrefOf& href_of, std::string_view landmark = t("Pagination"));

struct Tab {
  std::string label = {}, id = {};
  Html content = {};
  bool plain_text = false;  ///< the content is one paragraph of text
  Attributes attributes = {}, panel_attributes = {};
};
struct TabsOptions {
  std::vector<Tab> items = {};
  std::string title = t("Contents");
  std::string id = {}, id_prefix = {}, classes = {};
  Attributes attributes = {};
};
/// Panels on one page. Pages of a record use moj::sub_navigation, whose tabs are real links.
Html tabs(const TabsOptions& options);

struct PhaseBannerOptions {
  Html tag_text = {};
  std::string tag_classes = {};
  Html text = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html phase_banner(const PhaseBannerOptions& options);

namespace detail {
std::vector<int> page_numbers(int current, int pages);  ///< 0 stands for a gap
}

template <class HrefOf>
Html pages(int current, int pages, const HrefOf& href_of, std::string_view landmark) {
  if (pages <= 1) return {};
  PaginationOptions options{.items = std::vector<PageLink>{}, .landmark = std::string{landmark}};
  for (const int number : detail::page_numbers(current, pages)) {
    if (number == 0) {
      options.items->push_back({.ellipsis = true});
    } else {
      options.items->push_back({.number = std::to_string(number), .href = href_of(number), .current = number == current});
    }
  }
  if (current > 1) options.previous.href = href_of(current - 1);
  if (current < pages) options.next.href = href_of(current + 1);
  return pagination(options);
}

}  // namespace stepwise::govuk
