// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"
#include "practice/review/smoothing.hpp"

namespace stepwise::review {
namespace {

using access::Permission;
using access::Visit;
using html::Html;
using http::Response;

constexpr std::string_view path = "/reviews/spread";
constexpr int usual_capacity = 8, most_capacity = 60, most_moves = 60, sooner_days = 60;

/// Those whose day may be moved: planned ones that nobody has held, with no reason of their own to be that day.
bool may_move(const Review& review, Date today) {
  return !review.begun_on && review.due_on >= today && (review.kind == "planned" || review.kind == "trusted" || review.kind == "provider_led" || review.kind == "self_review");
}

struct Model {
  std::vector<Line> lines;
  Smoothed smoothed;
  int capacity = usual_capacity;
  const Line* line(std::string_view reference) const {
    const auto found = std::ranges::find_if(lines, [&](const Line& one) { return one.review.reference == reference; });
    return found == lines.end() ? nullptr : &*found;
  }
};

Model model_of(store::ReadTx& tx, std::optional<TeamId> team, int capacity, Date today) {
  Model model;
  model.capacity = capacity;
  model.lines = open_reviews(tx, {.team = team, .today = today, .show = "to_hold"}).lines;
  std::erase_if(model.lines, [&](const Line& line) { return !may_move(line.review, today); });
  std::vector<Slot> slots;
  for (const auto& line : model.lines)
    slots.push_back({line.review.reference, line.review.owner.worker_name, line.review.due_on, line.review.due_on - sooner_days, line.review.limit_on});
  model.smoothed = smooth(slots, capacity, today);
  return model;
}

int capacity_of(std::string_view typed) { return static_cast<int>(std::clamp<std::int64_t>(parse_number(trim(typed)).value_or(usual_capacity), 1, most_capacity)); }

Html loads_table(const Smoothed& smoothed) {
  std::map<Date, Load> months;
  for (const auto& [worker, by_month] : smoothed.loads)
    for (const auto& [month, load] : by_month) months[month].before += load.before, months[month].after += load.after;
  const std::vector<std::string> names{t("Month"), t("Now"), t("As proposed")};
  std::vector<govuk::Row> rows;
  for (const auto& [month, load] : months) rows.push_back({month_words(month), govuk::number(number_words(load.before)), govuk::number(number_words(load.after))});
  return govuk::table({.caption = t("All workers together"), .head = {names[0], govuk::number(Html{names[1]}), govuk::number(Html{names[2]})}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--s", .stack_on_phones = true, .stack_names = names});
}

Html moves_form(const Visit& visit, const Model& model) {
  std::vector<govuk::ChoiceItem> items;
  std::vector<std::string> ticked;
  for (const auto& move : model.smoothed.moves) {
    const Line* line = model.line(move.reference);
    if (line == nullptr || items.size() >= most_moves) continue;
    items.push_back({.value = move.reference + ":" + std::to_string(move.to.days()) + ":" + std::to_string(line->review.version),
                     .text = t("{0}, {1}: from {2} to {3}", line->person_name, line->review.owner.worker_name, short_date(move.from), short_date(move.to)), .hint = t("{0} at the latest", short_date(line->review.limit_on))});
    ticked.push_back(items.back().value);
  }
  return govuk::question_form(visit.frame, path,
                              {govuk::hidden_field("capacity", std::to_string(model.capacity)),
                               govuk::checkboxes({.name = "move", .legend = govuk::sized_legend(t("Days that would move"), "m"), .items = std::move(items), .values = std::move(ticked), .classes = "govuk-checkboxes--small"})},
                              t("Move those ticked"));
}

Response show(const Room&, Visit& visit, int capacity, std::string notice, int status) {
  const auto tx = visit.store.read();
  const Model model = model_of(*tx, visit.staff.team, capacity, visit.today);
  visit.gate.listed(kept("reviews spread over months"), std::min<std::size_t>(model.smoothed.moves.size(), most_moves));
  govuk::Page page;
  page.title = t("Spread over the months");
  page.back = "/reviews";
  page.main = sheet::heading(t("Spread over the months"), 1) +
              sheet::paragraph(t("So that no worker has more than they can do well in a month. None moves later than the law or the plan allows, and nothing moves until you say so."));
  if (!notice.empty()) page.main += govuk::warning_text({.text = notice});
  page.main += govuk::search_form(path, {govuk::input({.name = "capacity", .label = govuk::sized_label(t("How many a worker can hold in a month"), "s"), .value = std::to_string(capacity), .classes = "govuk-input--width-3", .inputmode = "numeric"})},
                                  t("Propose"));
  if (model.smoothed.moves.empty()) page.main += sheet::paragraph(t("No day needs to move: every month has room."));
  else page.main += moves_form(visit, model);
  if (model.smoothed.over > 0) page.main += sheet::paragraph(tn("{0} finds no room before its latest day and stays where it is.", "{0} find no room before their latest days and stay where they are.", model.smoothed.over));
  page.main += loads_table(model.smoothed);
  if (visit.request.query.get("done") == "moved") page.success = t("Moved");
  return visit.page(page, status);
}

/// One move as it was sent: whose, to which day, of which version.
struct Sent {
  std::string reference;
  Date to;
  std::int64_t version = 0;
};
std::vector<Sent> sent_of(const http::Fields& typed) {
  std::vector<Sent> all;
  for (const auto one : typed.all("move")) {
    const auto parts = split(one, ':');
    if (parts.size() != 3) continue;
    all.push_back({std::string{parts[0]}, Date{static_cast<std::int32_t>(parse_number(parts[1]).value_or(0))}, parse_number(parts[2]).value_or(0)});
  }
  return all;
}

Response move(const Room& room, Visit& visit) {
  const auto& typed = visit.request.form.fields;
  const int capacity = capacity_of(typed.get("capacity"));
  const auto tx = visit.store.read();
  const Model model = model_of(*tx, visit.staff.team, capacity, visit.today);
  std::vector<std::pair<access::ChangeablePerson, Review>> moved;
  for (const auto& sent : sent_of(typed)) {
    const Line* line = model.line(sent.reference);
    if (line == nullptr || line->review.version != sent.version) return show(room, visit, capacity, t("Somebody changed one of these meanwhile. Nothing was moved: look at the proposal as it is now"), 409);
    if (sent.to > line->review.limit_on || sent.to < visit.today) return show(room, visit, capacity, t("A day may not be later than the latest one allowed. Nothing was moved"), 422);
    auto who = visit.gate.changeable(*tx, line->person_reference, kept("review moved"));
    if (!who) return visit.fault(who.error());
    const auto whole = read_review(*tx, who->readable(), sent.reference);
    if (!whole) return visit.not_found();
    moved.emplace_back(*who, *whole);
    moved.back().second.due_on = sent.to;
    moved.back().second.due_because = t("So that nobody has too many in one month");
  }
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    for (const auto& [who, review] : moved)
      if (auto one = save_review(write, room.random, who, review, visit.line("", who.id(), ""), "review.moved"); !one) return one;
    return {};
  });
  if (!saved) return show(room, visit, capacity, saved.error().sentence, http_status(saved.error().kind));
  return visit.redirect(std::string{path} + "?done=moved&capacity=" + std::to_string(capacity));
}

}  // namespace

access::Routes spread_routes(const RoomPointer& room) {
  return {{http::Method::get, path, Permission::trust_reviewers, [room](Visit& visit) { return show(*room, visit, capacity_of(visit.request.query.get("capacity")), "", 200); }},
          {http::Method::post, path, Permission::trust_reviewers, [room](Visit& visit) { return move(*room, visit); }}};
}

}  // namespace stepwise::review
