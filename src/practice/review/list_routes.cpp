// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "practice/review/review_pages.hpp"

namespace stepwise::review {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;

constexpr int rows_a_page = 25;
constexpr std::string_view path = "/reviews";

/// The lists, by the keys that `open_reviews` knows.
struct Shown {
  std::string_view key;
  Message words;
};
constexpr Shown lists_shown[] = {{"soon", noted("Due soon or overdue")},       {"overdue", noted("Overdue")},
                                 {"held", noted("Held, being written")},       {"follows", noted("Something follows")},
                                 {"changed", noted("Because something changed, or asked for")}, {"trusted", noted("Led from outside the council")},
                                 {"sample", noted("In the sample, to look at")}, {"all", noted("Everything open")}};
constexpr std::string_view none_planned = "none-planned";

const Shown& shown_of(std::string_view key) {
  const auto found = std::ranges::find(lists_shown, key, &Shown::key);
  return found == std::end(lists_shown) ? lists_shown[0] : *found;
}

govuk::Row row_of(const Line& line, const Lists& lists, Date today) {
  const auto next = next_of(line.review);
  Html due = next ? Html{t("{0} by {1}", t(what_words(next->what)), short_date(next->by))} : Html{};
  if (next && next->by < today) due += Html{" "} + govuk::tag(tn("{0} day over", "{0} days over", today - next->by), "yellow");
  return {govuk::link(line.person_name, review_href(line.person_reference, line.review.reference)), listed(lists.kind.label(line.review.kind)), standing_tag(line.review, today), due,
          short_date(line.review.limit_on), line.review.owner.worker_name.empty() ? line.review.owner.team_name : line.review.owner.worker_name};
}

struct Asked {
  kit::Address address{""};
  std::vector<access::Team> teams;
  std::optional<TeamId> team;
  std::optional<StaffId> worker;
  int page = 1;
};

Asked asked_of(const Visit& visit, store::ReadTx& tx) {
  Asked asked;
  asked.teams = access::list_teams(tx);
  kit::Address::Pairs pairs;
  for (const char* name : {"show", "team", "page"})
    if (const auto value = visit.request.query.get(name); !value.empty()) pairs.emplace_back(name, std::string{value});
  asked.address = kit::Address{std::string{path}, std::move(pairs)};
  const auto team = visit.request.query.get("team");
  if (team == "mine") asked.worker = visit.staff.id;
  else if (team.empty()) asked.team = visit.staff.team;
  else
    for (const auto& one : asked.teams)
      if (one.reference == team) asked.team = one.id;
  asked.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, 10'000));
  return asked;
}

Html filters(const Asked& asked, bool has_team) {
  std::vector<kit::Filter::Choice> shown, held{{"mine", t("Held by me")}, {"all", t("Every team")}};
  for (const auto& one : lists_shown)
    if (&one != &lists_shown[0]) shown.push_back({std::string{one.key}, t(one.words)});
  shown.push_back({std::string{none_planned}, t("Supported, and none planned")});
  for (const auto& team : asked.teams) held.push_back({team.reference, team.name});
  return kit::filter_panel(asked.address, {{.name = "show", .label = t("Show"), .choices = std::move(shown), .first = t(lists_shown[0].words)},
                                            {.name = "team", .label = t("Whose"), .choices = std::move(held), .first = has_team ? t("My team").str() : ""}});
}

Html links(const access::Staff& staff) {
  std::vector<Html> items;
  if (staff.can(Permission::trust_reviewers)) {
    items.push_back(element("li", {}, govuk::link(t("Spread over the months"), "/reviews/spread")));
    items.push_back(element("li", {}, govuk::link(t("Trusted reviewers"), "/reviews/trusted")));
    items.push_back(element("li", {}, govuk::link(t("A provider stops"), "/reviews/provider-stops")));
  }
  items.push_back(element("li", {}, govuk::link(t("What people said"), "/reviews/heard")));
  return element("ul", {{"class", "govuk-list"}}, html::join(items));
}

/// The rows of the page that is asked for, or of the first where a list became shorter.
template <class Read>
auto part_of(Asked& asked, const Read& read) {
  auto listed = read(Rows{rows_a_page, (asked.page - 1) * rows_a_page});
  if (!listed.lines.empty() || asked.page == 1) return listed;
  asked.page = 1;
  return read(Rows{rows_a_page, 0});
}

kit::ListPage list_of(std::int64_t total, const Asked& asked, std::string caption) {
  kit::ListPage page;
  page.caption = std::move(caption);
  page.page = asked.page;
  page.per_page = rows_a_page;
  page.total = total;
  page.empty = t("Nothing here at the moment.");
  return page;
}

Html unplanned_list(store::ReadTx& tx, Asked& asked, Date today) {
  const auto listed = part_of(asked, [&](Rows rows) { return supported_without_review(tx, asked.team, today, rows); });
  kit::ListPage page = list_of(listed.total, asked, t("Supported, and none planned"));
  page.columns = {{t("Person")}, {t("Supported since")}, {t("Last one on record")}, {t("Team")}, {t("Plan one")}};
  for (const auto& one : listed.lines)
    page.rows.push_back({govuk::link(one.person_name, reviews_href(one.person_reference)), short_date(one.since_on), one.last_review_on ? short_date(*one.last_review_on) : t("None").str(), one.team_name,
                         govuk::link(t("Plan [[a review]]"), reviews_href(one.person_reference) + "/new?kind=planned", one.person_name)});
  return kit::list_page(asked.address, page);
}

Html due_list(const Room& room, store::ReadTx& tx, Asked& asked, std::string_view show, Date today) {
  const Shown& shown = shown_of(show);
  const auto open = part_of(asked, [&](Rows rows) { return open_reviews(tx, {.team = asked.team, .worker = asked.worker, .today = today, .show = shown.key}, rows); });
  kit::ListPage page = list_of(open.total, asked, t(shown.words));
  page.columns = {{t("Person")}, {t("Which")}, {t("Where it stands")}, {t("Next")}, {t("At the latest")}, {t("Who")}};
  for (const auto& line : open.lines) page.rows.push_back(row_of(line, room.lists, today));
  return kit::list_page(asked.address, page);
}

Result<access::ListPage> list(const Room& room, const Visit& visit, store::ReadTx& tx) {
  Asked asked = asked_of(visit, tx);
  const auto show = visit.request.query.get("show");
  const Html table = show == none_planned ? unplanned_list(tx, asked, visit.today) : due_list(room, tx, asked, show, visit.today);
  access::ListPage made{.page = {}, .what = kept("reviews"), .people = rows_a_page};
  govuk::Page& page = made.page;
  page.title = t("[[Reviews]]");
  page.wide = true;
  page.main = sheet::heading(t("[[Reviews]]"), 1) + sheet::paragraph(t("Due soon means within {0} days; overdue, after its day.", soon_days)) + filters(asked, visit.staff.team.has_value()) + table + links(visit.staff);
  return made;
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  return {{http::Method::get, path, Permission::review, access::kept_list([room](Visit& visit, store::ReadTx& tx) { return list(*room, visit, tx); }), http::Run::on_loop}};
}

}  // namespace stepwise::review
