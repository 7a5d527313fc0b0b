// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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
using http::Response;

constexpr int rows_a_page = 25, most_unplanned = 500;
constexpr std::string_view path = "/reviews";

struct Shown {
  std::string_view key;
  Message words;
  bool (*fits)(const Line&, Date today);
};
bool stands(const Line& line, Date today, Standing standing) { return standing_of(line.review, today) == standing; }
constexpr Shown lists_shown[] = {
    {"soon", noted("Due soon or overdue"), [](const Line& line, Date today) { return stands(line, today, Standing::due_soon) || stands(line, today, Standing::overdue); }},
    {"overdue", noted("Overdue"), [](const Line& line, Date today) { return stands(line, today, Standing::overdue); }},
    {"held", noted("Held, being written"), [](const Line& line, Date today) { return stands(line, today, Standing::held); }},
    {"follows", noted("Something follows"), [](const Line& line, Date today) { return stands(line, today, Standing::to_follow_up); }},
    {"changed", noted("Because something changed, or asked for"), [](const Line& line, Date) { return !line.review.begun_on && (line.review.kind == "unplanned" || line.review.kind == "requested"); }},
    {"trusted", noted("Led from outside the council"), [](const Line& line, Date) { return !line.review.trusted_reference.empty(); }},
    {"sample", noted("In the sample, to look at"), [](const Line& line, Date) { return line.review.audit_picked && line.review.finished_on && !line.review.audited_on; }},
    {"all", noted("Everything open"), [](const Line&, Date) { return true; }}};
constexpr std::string_view none_planned = "none-planned";

const Shown& shown_of(std::string_view key) {
  const auto found = std::ranges::find(lists_shown, key, &Shown::key);
  return found == std::end(lists_shown) ? lists_shown[0] : *found;
}

Date day_of(const Line& line) {
  const auto next = next_of(line.review);
  return next ? next->by : line.review.due_on;
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

Html filters(const Asked& asked) {
  std::vector<kit::Filter::Choice> shown, held{{"mine", t("Held by me")}, {"all", t("Every team")}};
  for (const auto& one : lists_shown)
    if (&one != &lists_shown[0]) shown.push_back({std::string{one.key}, t(one.words)});
  shown.push_back({std::string{none_planned}, t("Supported, and none planned")});
  for (const auto& team : asked.teams) held.push_back({team.reference, team.name});
  return kit::filter_panel(asked.address, {{.name = "show", .label = t("Show"), .choices = std::move(shown)}, {.name = "team", .label = t("Whose"), .choices = std::move(held)}});
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

template <class Row>
kit::ListPage list_of(const std::vector<Row>& all, Asked& asked, std::string caption) {
  const int last = std::max<int>(1, static_cast<int>((all.size() + rows_a_page - 1) / rows_a_page));
  asked.page = std::clamp(asked.page, 1, last);
  kit::ListPage page;
  page.caption = std::move(caption);
  page.page = asked.page;
  page.per_page = rows_a_page;
  page.total = static_cast<std::int64_t>(all.size());
  page.empty = t("Nothing here at the moment.");
  return page;
}

/// The part of a list that stands on its page.
template <class Row>
std::span<const Row> shown_part(const std::vector<Row>& all, const Asked& asked) {
  const auto from = std::min(all.size(), static_cast<std::size_t>(asked.page - 1) * rows_a_page);
  return std::span<const Row>{all}.subspan(from, std::min<std::size_t>(rows_a_page, all.size() - from));
}

Html unplanned_list(store::ReadTx& tx, Asked& asked, Date today) {
  const auto all = supported_without_review(tx, asked.team, today, most_unplanned);
  kit::ListPage page = list_of(all, asked, t("Supported, and none planned"));
  page.columns = {{t("Person")}, {t("Supported since")}, {t("Last one on record")}, {t("Team")}, {t("Plan one")}};
  for (const auto& one : shown_part(all, asked))
    page.rows.push_back({govuk::link(one.person_name, reviews_href(one.person_reference)), short_date(one.since_on), one.last_review_on ? short_date(*one.last_review_on) : t("None").str(), one.team_name,
                         govuk::link(t("Plan [[a review]]"), reviews_href(one.person_reference) + "/new?kind=planned", one.person_name)});
  return kit::list_page(asked.address, page);
}

Html due_list(const Room& room, store::ReadTx& tx, Asked& asked, std::string_view show, Date today) {
  auto lines = open_reviews(tx, asked.team, asked.worker);
  const Shown& shown = shown_of(show);
  std::erase_if(lines, [&](const Line& line) { return !shown.fits(line, today); });
  std::ranges::stable_sort(lines, {}, day_of);
  kit::ListPage page = list_of(lines, asked, t(shown.words));
  page.columns = {{t("Person")}, {t("Which")}, {t("Where it stands")}, {t("Next")}, {t("At the latest")}, {t("Who")}};
  for (const auto& line : shown_part(lines, asked)) page.rows.push_back(row_of(line, room.lists, today));
  return kit::list_page(asked.address, page);
}

Response list(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  Asked asked = asked_of(visit, *tx);
  const auto show = visit.request.query.get("show");
  const Html table = show == none_planned ? unplanned_list(*tx, asked, visit.today) : due_list(room, *tx, asked, show, visit.today);
  visit.gate.listed(kept("reviews"), rows_a_page);
  govuk::Page page;
  page.title = t("[[Reviews]]");
  page.wide = true;
  page.main = sheet::heading(t("[[Reviews]]"), 1) + sheet::paragraph(t("Due soon means within {0} days; overdue, after its day.", soon_days)) + filters(asked) + table + links(visit.staff);
  return visit.page(page);
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  return {{http::Method::get, path, Permission::review, [room](Visit& visit) { return list(*room, visit); }}};
}

}  // namespace stepwise::review
