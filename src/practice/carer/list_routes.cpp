// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "practice/carer/caring_of.hpp"
#include "practice/carer/room.hpp"

namespace stepwise::carer {
namespace {

using access::Visit;
using html::Html;
using http::Response;

constexpr int page_rows = 50;
constexpr std::string_view path = "/carers";

/// Somebody who cares, as the list shows them.
struct Line {
  std::string reference, name, cares_for, conversation, worker;
  std::optional<Next> next;
  bool both = false;
};

std::string conversation_of(const Caring& caring) {
  if (caring.invitations.empty()) return t("Not offered yet");
  const Invitation& last = caring.invitations.front();
  return last.answer.empty() ? t("Offered on {0}", short_date(last.offered_on)) : item_words(answer_items(), last.answer);
}

/// Nothing of who died, and of who cares for nobody now.
std::optional<Line> line_of(const Listed& one) {
  if (one.caring.died_on) return std::nullopt;
  Line line{one.reference, one.name, "", conversation_of(one.caring), "", {}, one.both};
  for (const auto& tie : one.caring.ties) {
    if (tie.ended_on) continue;
    line.cares_for += (line.cares_for.empty() ? "" : ", ") + one.others.at(tie.cared_for).name;
    line.worker = tie.owner.worker_name;
  }
  if (line.cares_for.empty()) return std::nullopt;
  for (auto& next : next_of(one.caring))
    if (!line.next || next.on < line.next->on) line.next = std::move(next);
  return line;
}

bool stands_in(const Line& line, std::string_view show) {
  using What = Next::What;
  if (show == "to_offer") return line.next && line.next->what == What::invite;
  if (show == "waiting") return line.next && line.next->what == What::hear;
  if (show == "confirm") return line.next && line.next->what == What::confirm;
  return show != "both" || line.both;
}

std::vector<kit::Filter> filters(const std::vector<access::Team>& teams) {
  kit::Filter team{.name = "team", .label = t("Team"), .choices = {{"all", t("All teams")}}, .first = t("My team")};
  for (const auto& one : teams) team.choices.push_back({one.reference, one.name});
  return {team,
          {.name = "show", .label = t("Show"), .choices = {{"to_offer", t("To be offered [[a conversation]]")}, {"waiting", t("To hear from")}, {"confirm", t("Offers to ask about again")}, {"both", t("Both care for each other")}}, .first = t("Everybody who cares")}};
}

std::vector<govuk::Row> rows_of(std::span<const Line> lines) {
  std::vector<govuk::Row> rows;
  for (const auto& line : lines)
    rows.push_back({govuk::link(line.name, caring_href(line.reference)), line.both ? t("{0}; both care for each other", line.cares_for) : line.cares_for, line.conversation,
                    line.next ? Html{t(words_of(line.next->what))} : Html{}, line.next ? long_date(line.next->on) : "", line.worker});
  return rows;
}

Response carers(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto teams = access::list_teams(*tx);
  const auto& query = visit.request.query;
  const auto typed = query.get("team");
  const auto team = std::ranges::find_if(teams, [&](const access::Team& one) { return typed.empty() ? one.id == visit.staff.team : one.reference == typed; });
  std::vector<Line> lines;
  for (const auto& one : list_carers(*tx, team == teams.end() ? std::nullopt : std::optional{team->id}, {}))
    if (auto line = line_of(one); line && stands_in(*line, query.get("show"))) lines.push_back(std::move(*line));
  std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.next ? line.next->on : Date{999'999}; });
  const auto total = static_cast<std::int64_t>(lines.size());
  const int last = std::max<int>(1, static_cast<int>((total + page_rows - 1) / page_rows));
  const int number = std::clamp(static_cast<int>(parse_number(query.get("page")).value_or(1)), 1, last);
  const auto from = static_cast<std::size_t>((number - 1) * page_rows);
  const auto shown = std::span<const Line>{lines}.subspan(from, std::min<std::size_t>(page_rows, lines.size() - from));
  visit.gate.listed(kept("carers"), shown.size());
  const kit::Address address{std::string{path}, {{"team", team == teams.end() ? "all" : team->reference}, {"show", std::string{query.get("show")}}}};
  govuk::Page page;
  page.title = t("[[Carers]]");
  page.wide = true;
  page.main = sheet::heading(t("[[Carers]]"), 1) + sheet::paragraph(t("People who care for family or friends without pay. What they say stays on their own record.")) + kit::filter_panel(address, filters(teams)) +
              kit::list_page(address, {.caption = t("[[Carers]] of the team"), .columns = {{t("[[Carer]]")}, {t("Cares for")}, {t("A [[conversation]] of their own")}, {t("What comes next")}, {t("By")}, {t("Who")}}, .rows = rows_of(shown), .page = number, .per_page = page_rows, .total = total, .empty = t("Nobody stands in this list.")});
  return visit.page(page);
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  return {{http::Method::get, path, access::Permission::support_carers, [room](Visit& visit) { return carers(*room, visit); }}};
}

}  // namespace stepwise::carer
