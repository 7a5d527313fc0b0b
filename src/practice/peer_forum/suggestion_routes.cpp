// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/peer_forum/room.hpp"

namespace stepwise::peer_forum {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_name = 100;

Response add(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  auto opened = open_item(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto names = names_behind(*tx, opened->reference);
  auto problems = suggestion_problems(typed.get("words"), reading_of(names, typed));
  const std::string by{trim(typed.get("by"))};
  if (by.empty() || by.size() > longest_name) problems.push_back({"by", "by.missing", t("Say whose suggestion it is")});
  tx.reset();
  if (!problems.empty()) return show_item(room, visit, *std::move(opened), typed, std::move(problems), 422);
  const std::string token = token_from(room, typed);
  const auto keep = [&] {
    return visit.store.write([&](store::WriteTx& write) { return add_suggestion(write, room.random, *opened, trim(typed.get("words")), by, visit.line("peer_forum.suggested", std::nullopt, ""), token); });
  };
  Result<std::string> done;
  try {
    done = keep();
  } catch (const store::Conflict&) {
    done = keep();
  }
  return done ? visit.redirect(item_href(opened->reference) + "?done=suggested") : visit.fault(done.error());
}

struct Opened {
  Item item;
  Suggestion suggestion;
};
Result<Opened> open(Visit& visit) {
  const auto tx = visit.store.read();
  auto item = open_item(visit, *tx);
  if (!item) return tl::unexpected{item.error()};
  const auto all = suggestions_of(*tx, item->reference);
  const auto found = std::ranges::find(all, visit.request.part("suggestion"), &Suggestion::reference);
  if (found == all.end()) return fail(FaultKind::not_found, t("There is no such suggestion"));
  return Opened{*std::move(item), *found};
}

Response show(Visit& visit, DecisionForm form, int status) {
  govuk::Page page;
  page.title = t("What became of this suggestion?");
  page.back = item_href(form.item.reference);
  page.main = write_decision_form(visit.frame, form);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

Response open_decision(const Room&, Visit& visit) {
  auto opened = open(visit);
  if (!opened) return visit.fault(opened.error());
  DecisionForm form{std::move(opened->item), opened->suggestion, {}, {}};
  form.typed.add("adopted", opened->suggestion.adopted);
  form.typed.add("why", opened->suggestion.adopted_why);
  return show(visit, std::move(form), 200);
}

Response save_decision(const Room&, Visit& visit) {
  auto opened = open(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto names = names_behind(*visit.store.read(), opened->item.reference);
  DecisionForm form{opened->item, opened->suggestion, typed, decision_problems(typed.get("adopted"), typed.get("why"), reading_of(names, typed))};
  if (!form.problems.empty()) return show(visit, std::move(form), 422);
  Suggestion decided = opened->suggestion;
  decided.version = parse_number(typed.get("version")).value_or(0);
  decided.adopted = std::string{typed.get("adopted")};
  decided.adopted_why = std::string{trim(typed.get("why"))};
  decided.decided_by_name = visit.staff.name;
  const auto done = visit.store.write([&](store::WriteTx& write) { return decide(write, opened->item, decided, visit.line("peer_forum.decided", std::nullopt, "")); });
  if (done) return visit.redirect(item_href(opened->item.reference) + "?done=decided");
  form.problems.push_back({"adopted", "save", done.error().sentence});
  return show(visit, std::move(form), http_status(done.error().kind));
}

}  // namespace

access::Routes suggestion_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::post, "/peer-forum/items/:item/suggestions", Permission::peer_forum, with(add)},
          {http::Method::get, "/peer-forum/items/:item/suggestions/:suggestion", Permission::peer_forum, with(open_decision)},
          {http::Method::post, "/peer-forum/items/:item/suggestions/:suggestion", Permission::peer_forum, with(save_decision)}};
}

}  // namespace stepwise::peer_forum
