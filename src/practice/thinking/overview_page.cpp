// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/thinking/thinking_pages.hpp"

namespace stepwise::thinking {
namespace {

using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

constexpr std::size_t shown_first = 4;

std::vector<const Page*> in_order(const std::vector<Page>& pages, bool put_away) {
  std::vector<const Page*> all;
  for (const Tool& tool : tools())
    for (const Page& page : pages)
      if (page.tool == tool.code && page.put_away_on.has_value() == put_away) all.push_back(&page);
  return all;
}

Html first_words(const Page& page) {
  std::vector<Html> items;
  for (const Finding& finding : findings_of(page))
    if (items.size() < shown_first) items.push_back(element("li", {}, Html{finding.words}));
  return items.empty() ? Html{} : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html tile(const View& view, const Page& page) {
  Html inside = element("h2", {{"class", "govuk-heading-s"}}, title_of(page)) + first_words(page);
  if (page.of_carer) inside += element("p", {{"class", "app-tile__small"}}, t("As [[a carer]]: only those who support [[carers]] see this"));
  inside += element("p", {{"class", "app-tile__small"}}, t("Last changed {0}", long_date(page.saved_at.london_date())));
  if (page.next_look_on) {
    inside += element("p", {{"class", "app-tile__small"}}, t("We look at it again on {0}", long_date(*page.next_look_on)));
    if (*page.next_look_on <= view.today) inside += element("p", {{"class", "app-tile__small"}}, govuk::tag(t("Time to look again"), "blue"));
  }
  inside += paragraph(govuk::link(t("Open"), view.home + "/pages/" + page.reference, ": " + title_of(page)));
  return element("li", {{"class", "app-tile"}}, inside);
}

Html menu(const View& view, const std::vector<Page>& pages) {
  if (!view.may_change) return {};
  std::vector<Html> items;
  for (const Tool& tool : tools()) {
    if (tool.licensed && !view.has_star_licence) continue;
    if (!tool.several && in_use(pages, tool.code) != nullptr && (!view.asks_as_carer || in_use(pages, tool.code, true) != nullptr)) continue;
    items.push_back(element("li", {}, govuk::link(t(tool.label), view.home + "/new/" + std::string{tool.code}) + element("span", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, t(tool.use))));
  }
  return heading(t("Something else that may help")) + paragraph(t("Choose what suits the person. Nobody needs all of these, and none of them is a form to get through.")) +
         govuk::details({.summary = t("Ways of thinking together"), .content = element("ul", {{"class", "govuk-list govuk-list--spaced"}}, html::join(items)), .open = pages.empty()});
}

Html put_away(const View& view, const std::vector<Page>& pages) {
  std::vector<Html> items;
  for (const Page* page : in_order(pages, true)) items.push_back(element("li", {}, govuk::link(title_of(*page), view.home + "/pages/" + page->reference)));
  return items.empty() ? Html{} : govuk::details({.summary = t("Put away"), .content = element("ul", {{"class", "govuk-list"}}, html::join(items))});
}

}  // namespace

Html write_overview(const View& view, const std::vector<Page>& pages) {
  Html out = heading(t("What matters to me"), 1);
  if (view.photo) out += write_photo(view, 160);
  std::vector<Html> tiles;
  for (const Page* page : in_order(pages, false)) tiles.push_back(tile(view, *page));
  if (tiles.empty()) out += paragraph(t("Nothing is written yet. A one-page profile is a good place to start."));
  else out += element("ul", {{"class", "app-tiles"}}, html::join(tiles));
  std::vector<Html> links;
  if (in_use(pages, "profile") != nullptr) links.push_back(govuk::link(t("About me, in the national order"), view.home + "/about-me"));
  if (view.may_change) links.push_back(govuk::link(view.photo ? t("Change or take off the photo") : t("Add a photo"), view.home + "/photo"));
  if (!links.empty()) out += paragraph(html::join(links, Html{" · "}));
  return out + menu(view, pages) + put_away(view, pages);
}

Html write_summary(const View& view, const std::vector<Page>& pages) {
  const Page* profile = in_use(pages, "profile");
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](std::string_view code) {
    const Part* part = profile == nullptr ? nullptr : part_of(*tool_of("profile"), code);
    if (part == nullptr) return;
    Html words;
    for (const Entry* entry : entries_of(*profile, code)) words += element("li", {}, Html{words_of(*part, *entry)});
    if (!words.empty()) rows.push_back({.key = t(part->label), .value = element("ul", {{"class", "govuk-list"}}, words)});
  };
  add("important");
  add("support");
  std::vector<Html> used;
  for (const Page* page : in_order(pages, false)) used.push_back(govuk::link(title_of(*page), view.home + "/pages/" + page->reference));
  if (!used.empty()) rows.push_back({.key = t("Pages in use"), .value = html::join(used, element("br", {}, {}))});
  return (rows.empty() ? paragraph(t("Nothing is written yet.")) : govuk::summary_list({.rows = std::move(rows)})) + paragraph(govuk::link(t("Open what matters to me"), view.home));
}

}  // namespace stepwise::thinking
