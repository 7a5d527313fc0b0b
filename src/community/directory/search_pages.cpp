// SPDX-License-Identifier: Apache-2.0
#include "community/directory/search_pages.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "community/directory/place_map.hpp"
#include "community/directory/sessions.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "govuk/moj/filter.hpp"

namespace stepwise::directory {
namespace {

using html::element;

constexpr std::array<int, 4> distances{800, 1600, 3200, 8000};

std::string minutes_words(int metres) {
  return tn("{0} minute’s walk", "{0} minutes’ walk", minutes_to_walk(metres));
}

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }

std::vector<govuk::SelectItem> days() {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Any day")}};
  for (int day = 1; day <= 7; ++day) items.push_back({.value = std::to_string(day), .text = weekday_words(day)});
  return items;
}

std::vector<govuk::SelectItem> walks() {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Any distance")}};
  for (const int metres : distances) items.push_back({.value = std::to_string(metres), .text = minutes_words(metres)});
  return items;
}

Html form(const PlacesPage& page, const PlaceLists& lists) {
  const Asked& asked = page.asked.asked;
  const std::vector<Problem>& problems = page.asked.problems;
  std::vector<std::string> free;
  if (asked.free_only) free.emplace_back("yes");
  auto any = [](const CodeList& list, std::string_view first) { return govuk::select_items(list, first); };
  return govuk::search_form(
      page.path,
      {govuk::input({.name = "wants", .label = govuk::sized_label(t("What would somebody like to do?"), "s"), .hint = t("In their words: singing, company, back to the allotment"), .value = asked.wants,
                     .problems = problems, .autocomplete = "off"}),
       govuk::input({.name = "postcode", .label = t("Postcode to walk from"), .value = page.asked.postcode, .problems = problems, .classes = "govuk-input--width-10", .autocomplete = "off"}),
       govuk::select({.name = "within", .label = t("How far on foot"), .items = walks(), .value = asked.within_metres > 0 ? std::to_string(asked.within_metres) : ""}),
       govuk::details({.summary = t("More choices"),
                       .content = govuk::select({.name = "kind", .label = t("What kind of place"), .items = any(lists.kind, t("Any kind")), .value = asked.kind}) +
                                  govuk::select({.name = "for", .label = t("Whom it is for"), .items = any(lists.for_whom, t("Anyone")), .value = asked.for_whom}) +
                                  govuk::select({.name = "day", .label = t("Day of the week"), .items = days(), .value = asked.weekday > 0 ? std::to_string(asked.weekday) : ""}) +
                                  govuk::checkboxes({.name = "need", .legend = t("What somebody needs there"), .items = govuk::choice_items(lists.access), .values = asked.needs,
                                                     .classes = "govuk-checkboxes--small"}) +
                                  govuk::checkboxes({.name = "free", .legend = t("Cost"), .items = {{.value = "yes", .text = t("Only what is free, or where you give what you can")}},
                                                     .values = std::move(free), .classes = "govuk-checkboxes--small"}),
                       .open = !asked.kind.empty() || !asked.for_whom.empty() || asked.weekday > 0 || !asked.needs.empty() || asked.free_only})},
      t("Find places"));
}

Html line(Message label, std::string_view words) {
  return words.empty() ? Html{} : element("li", {}, {element("strong", {}, t(label)), ": ", words});
}

Html match_item(const PlacesPage& page, const Match& match, int number) {
  Html tags;
  if (match.is_flagged) tags += Html{" "} + govuk::tag(t("Look again"), "yellow");
  else if (match.is_stale) tags += Html{" "} + govuk::tag(t("Needs a check"), "grey");
  Html facts = line(noted("When"), match.when) + line(noted("Where"), match.where) + line(noted("Cost"), match.cost) + line(noted("Who welcomes you"), match.welcomer);
  Html why;
  for (const auto& reason : match.reasons) why += element("li", {}, reason.words);
  const std::string href = (page.for_staff ? "/community/" : "/places/") + match.reference;
  return element("li", {{"class", "govuk-!-margin-bottom-6"}},
                 {element("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}}, {std::to_string(number) + ". ", govuk::link(match.name, href), tags}), paragraph(match.what_happens),
                  element("ul", {{"class", "govuk-list"}}, facts),
                  match.reasons.empty() ? Html{} : element("div", {}, {element("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, t("Why it is shown")), element("ul", {{"class", "govuk-list govuk-list--bullet"}}, why)})});
}

Html map_of(const PlacesPage& page, int first) {
  std::vector<MapPoint> points;
  for (std::size_t i = 0; i < page.matches.size(); ++i)
    if (page.matches[i].point) points.push_back({first + static_cast<int>(i), page.matches[i].name, *page.matches[i].point});
  const Html map = write_map(points, page.asked.asked.from, page.others);
  if (map.empty()) return {};
  return govuk::details({.summary = t("Show these on a map"), .content = map, .open = true});
}

Html results(const PlacesPage& page) {
  if (page.matches.empty())
    return paragraph(page.of == 0 ? t("There is no place in the directory yet.") : t("No place fits all of this. Take one thing away, or walk further.")) ;
  const int first = (page.asked.page - 1) * places_a_page + 1;
  Html items;
  for (std::size_t i = 0; i < page.matches.size(); ++i) items += match_item(page, page.matches[i], first + static_cast<int>(i));
  const auto pages = static_cast<int>((page.total + places_a_page - 1) / places_a_page);
  Html out = paragraph(kit::showing_words(page.asked.page, places_a_page, static_cast<std::int64_t>(page.total)));
  out += map_of(page, first) + element("ol", {{"class", "govuk-list"}}, items);
  if (page.asked.asked.from) out += paragraph(t("Walks are the straight line and a third more, at 4.8 km an hour: a guide, not the way itself."));
  return out + govuk::pages(page.asked.page, pages, [&](int number) { return search_href(page.path, page.asked, number); }, t("Pages of the list"));
}

Html keeper_links(const PlacesPage& page) {
  std::vector<Html> links;
  if (page.may_add) links.push_back(govuk::button({.text = t("Add a place"), .href = "/community/new"}));
  Html list;
  const auto add = [&](std::string words, const std::string& href) { list += element("li", {}, govuk::link(words, href)); };
  if (page.may_keep) {
    add(tn("{0} change waits for approval", "{0} changes wait for approval", static_cast<std::int64_t>(page.waiting)), "/community/approvals");
    add(tn("{0} place needs a check", "{0} places need a check", static_cast<std::int64_t>(page.to_check)), "/community/to-check");
    add(t("Bring in a feed"), "/community/feeds");
    add(t("Settings of the directory"), "/community/settings");
  }
  add(t("This list for printing"), search_href(page.path + "/booklet", page.asked, 1));
  return html::join(links) + element("ul", {{"class", "govuk-list"}}, list);
}

}  // namespace

bool AskedPlaces::is_anything() const {
  return !asked.wants.empty() || !postcode.empty() || asked.within_metres > 0 || !asked.kind.empty() || !asked.for_whom.empty() || asked.weekday > 0 || !asked.needs.empty() || asked.free_only;
}

AskedPlaces asked_from(const http::Fields& query, const PlaceLists& lists, const std::function<std::optional<Point>(std::string_view)>& point_of) {
  AskedPlaces out;
  Asked& asked = out.asked;
  asked.wants = std::string{trim(query.get("wants")).substr(0, 300)};
  out.postcode = std::string{trim(query.get("postcode")).substr(0, 12)};
  if (lists.kind.has(query.get("kind"))) asked.kind = query.get("kind");
  if (lists.for_whom.has(query.get("for"))) asked.for_whom = query.get("for");
  for (const auto need : query.all("need"))
    if (lists.access.has(need)) asked.needs.emplace_back(need);
  asked.free_only = query.get("free") == "yes";
  if (const auto day = parse_number(query.get("day")); day && *day >= 1 && *day <= 7) asked.weekday = static_cast<int>(*day);
  if (const auto metres = parse_number(query.get("within")); metres && *metres > 0 && *metres <= 100'000) asked.within_metres = static_cast<int>(*metres);
  if (const auto page = parse_number(query.get("page")); page && *page > 0 && *page < 10'000) out.page = static_cast<int>(*page);
  if (!out.postcode.empty()) {
    asked.from = point_of(out.postcode);
    if (!tidy_postcode(out.postcode)) out.problems.push_back({"postcode", "postcode", t("Write a whole postcode, like ZZ1 1AA")});
    else if (!asked.from) out.problems.push_back({"postcode", "postcode_unknown", t("Where this postcode is has not been loaded. Places are listed without how far they are")});
  } else if (asked.within_metres > 0) {
    out.problems.push_back({"postcode", "postcode_missing", t("Write the postcode to walk from")});
  }
  return out;
}

std::string search_href(std::string_view path, const AskedPlaces& asked, int page) {
  http::Fields query;
  const Asked& a = asked.asked;
  query.add("wants", a.wants);
  query.add("postcode", asked.postcode);
  query.add("within", a.within_metres > 0 ? std::to_string(a.within_metres) : "");
  query.add("kind", a.kind);
  query.add("for", a.for_whom);
  for (const auto& need : a.needs) query.add("need", need);
  query.add("free", a.free_only ? "yes" : "");
  query.add("day", a.weekday > 0 ? std::to_string(a.weekday) : "");
  query.add("page", page > 1 ? std::to_string(page) : "");
  const std::string written = http::write_query(query);
  return written.empty() ? std::string{path} : std::string{path} + "?" + written;
}

Html write_places(const PlacesPage& page, const PlaceLists& lists) {
  const std::string title = page.for_staff ? t("Community") : t("Places near you");
  return element("h1", {{"class", "govuk-heading-l"}}, title) + paragraph(t("Places, groups and people who offer help, and why each may suit.")) + form(page, lists) + keeper_links(page) +
         element("h2", {{"class", "govuk-heading-m"}}, page.asked.is_anything() ? tn("{0} place found", "{0} places found", static_cast<std::int64_t>(page.total)) : tn("{0} place", "{0} places", static_cast<std::int64_t>(page.total))) +
         results(page);
}

Html write_booklet(const Booklet& booklet, const PlaceLists& lists) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Places and groups"));
  for (const auto& kind : lists.kind.items()) {
    Html items;
    for (const Place* place : booklet.places) {
      const Facts& facts = place->facts;
      if (facts.kind != kind.code) continue;
      items += element("li", {{"class", "govuk-!-margin-bottom-4"}},
                       {element("strong", {}, facts.name), element("br", {}, Html{}), facts.what_happens,
                        element("ul", {{"class", "govuk-list govuk-!-margin-top-1"}},
                                line(noted("When"), when_line(facts)) + line(noted("Where"), where_line(facts, lists, booklet.for_staff)) + line(noted("Cost"), cost_line(facts, lists)) +
                                    line(noted("Access"), field_words(*field_named("access_facts"), facts, lists)) + line(noted("How to join"), facts.how_to_join) +
                                    line(noted("Telephone"), facts.phone) + line(noted("Who welcomes you"), facts.welcomer))});
    }
    if (!items.empty()) out += element("h2", {{"class", "govuk-heading-m"}}, listed(kind.label)) + element("ul", {{"class", "govuk-list"}}, items);
  }
  if (booklet.places.empty()) out += paragraph(t("No place fits all of this. Take one thing away, or walk further."));
  const auto pages = static_cast<int>((booklet.total + places_a_booklet - 1) / places_a_booklet);
  return out + govuk::pages(booklet.asked.page, pages, [&](int number) { return search_href(booklet.path, booklet.asked, number); }, t("Pages of the list"));
}

}  // namespace stepwise::directory
