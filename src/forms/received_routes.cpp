// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "forms/pages/record_pages.hpp"
#include "forms/public_store.hpp"
#include "forms/room.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_outcome = 2000;

std::string href_of(const Received& received) { return "/forms/received/" + received.reference; }

Response show_list(Room&, Visit& visit) {
  const bool all = visit.request.query.get("show") == "all";
  const auto tx = visit.store.read();
  std::vector<ReceivedLine> lines;
  for (const auto& one : received_forms(*tx, all))
    lines.push_back({one.reference, one.title, long_moment(one.received_at), href_of(one), one.dealt_with_at ? t("Dealt with").str() : t("Open").str()});
  govuk::Page page = write_received_list(lines, all, "/forms/received");
  page.breadcrumbs = {{t("Home"), "/"}};
  if (visit.request.query.get("done") == "dealt-with") page.success = t("Dealt with");
  return visit.page(page);
}

std::string dealt_with_words(const Received& received) {
  if (!received.dealt_with_at) return "";
  return t("{0}, {1}: {2}", received.dealt_with_by, long_moment(*received.dealt_with_at), received.outcome);
}

/// Every look at what somebody sent is a line of the audit.
Response show_received_of(Room& room, Visit& visit, std::string typed, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  const auto received = received_form(*tx, visit.request.part("reference"));
  if (!received) return visit.not_found();
  visit.gate.listed(std::string{kept("received form")} + " " + received->reference, 1);
  const auto form = room.library.open(*tx, received->form_version_id);
  if (!form) return visit.fault(form.error());
  const auto response = received_response(*tx, *received);
  if (!response) return visit.fault(response.error());
  ReceivedForm page{.questionnaire = *(*form)->questionnaire, .response = *response, .reference = received->reference, .when = long_moment(received->received_at), .back = "/forms/received",
                    .dealt_with = dealt_with_words(*received), .action = received->dealt_with_at ? "" : href_of(*received), .typed = std::move(typed), .problems = std::move(problems)};
  const auto version = version_by_id(*tx, received->form_version_id);
  if (const auto way = std::ranges::find(room.gone_on_with, version ? version->slug : "", &GoneOnWith::slug); way != room.gone_on_with.end()) {
    page.way_words = t(way->words);
    page.way = govuk::Link{t(way->link), way->href};
  }
  return visit.page(write_received(visit.frame, page), status);
}

Response show_received(Room& room, Visit& visit) { return show_received_of(room, visit, "", {}, 200); }

Response deal(Room& room, Visit& visit) {
  const std::string outcome{trim(visit.request.form.fields.get("outcome"))};
  if (outcome.empty()) return show_received_of(room, visit, "", {{"outcome", "empty", t("Enter what came of it")}}, 422);
  if (characters_in(outcome) > longest_outcome)
    return show_received_of(room, visit, outcome, {{"outcome", "long", t("What came of it must be {0} characters or fewer", longest_outcome)}}, 422);
  const auto received = received_form(*visit.store.read(), visit.request.part("reference"));
  if (!received) return visit.not_found();
  const auto dealt = visit.store.write([&](store::WriteTx& tx) { return deal_with(tx, *received, outcome, visit.line("", std::nullopt, "")); });
  if (!dealt && dealt.error().kind == FaultKind::stale) return show_received_of(room, visit, outcome, {{"outcome", "stale", dealt.error().sentence}}, 409);
  if (!dealt) return visit.fault(dealt.error());
  return visit.redirect("/forms/received?done=dealt-with");
}

}  // namespace

access::Routes received_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/forms/received", read_received_forms, in_room(room, show_list)},
          {http::Method::get, "/forms/received/:reference", read_received_forms, in_room(room, show_received)},
          {http::Method::post, "/forms/received/:reference", read_received_forms, in_room(room, deal)}};
}

}  // namespace stepwise::forms
