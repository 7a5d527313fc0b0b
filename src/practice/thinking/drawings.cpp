// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include "govuk/govuk.hpp"
#include "performance/charts/figure.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/thinking/thinking_pages.hpp"

namespace stepwise::thinking {
namespace {

using charts::Anchor;
using govuk::Writer;
using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

constexpr double middle = 320, first_ring = 92, ring_gap = 68, high = 640, middle_high = 312, word_high = 20, dot = 4, most_word = 140, label_high = 18;
constexpr int turns = 48;

struct Box {
  double left, right, top, bottom;
  bool meets(const Box& other) const { return left < other.right && other.left < right && top < other.bottom && other.top < bottom; }
};

double edge_of(int ring) { return first_ring + ring * ring_gap; }

Message short_words(std::string_view ring) {
  if (ring == "closest") return noted("Closest");
  if (ring == "close") return noted("Close");
  return ring == "paid" ? noted("Paid") : noted("People I know");
}

/// The rings with their names, from the outside in.
void write_rings(Writer& w, std::vector<Box>& taken) {
  for (int ring = static_cast<int>(rings().size()) - 1; ring >= 0; --ring) {
    const std::string words = t(short_words(rings()[static_cast<std::size_t>(ring)].code));
    const double wide = charts::text_width(words), y = middle_high - edge_of(ring);
    charts::circle(w, "app-chart__ink", middle, middle_high, edge_of(ring), {});
    charts::box(w, "app-chart__plate", middle - wide / 2 - 4, y - label_high / 2, wide + 8, label_high, {});
    charts::words(w, middle, y + 5, Anchor::middle, words);
    taken.push_back({middle - wide / 2 - 4, middle + wide / 2 + 4, y - label_high / 2, y + label_high / 2});
  }
}

/// Where a name has room on its ring: the angle wished for, or the next free one; nothing when the ring is full.
struct Place {
  double x, y;
  Box box;
};
std::optional<Place> place_for(double radius, double angle, double wide, const std::vector<Box>& taken) {
  for (int turn = 0; turn < turns; ++turn) {
    const double at = angle + (turn % 2 == 0 ? 1 : -1) * (turn / 2) * std::numbers::pi / 24;
    const double x = middle + radius * std::cos(at), y = middle_high + radius * std::sin(at);
    const Box box{x - wide / 2 - 3, x + wide / 2 + 3, y - dot - 4, y + word_high + 2};
    if (box.left >= 0 && box.right <= charts::width && std::ranges::none_of(taken, [&](const Box& other) { return box.meets(other); })) return Place{x, y, box};
  }
  return std::nullopt;
}

void write_ring(Writer& w, const std::vector<const Entry*>& people, int ring, std::vector<Box>& taken) {
  const double radius = edge_of(ring) - ring_gap / 2;
  double angle = -std::numbers::pi / 3 + ring * 0.5;
  for (const Entry* person : people) {
    const std::string name = charts::fitted(person->cell("name"), most_word);
    const auto place = place_for(radius, angle, charts::text_width(name), taken);
    if (place) {
      taken.push_back(place->box);
      charts::box(w, "app-chart__plate", place->box.left, place->box.top + 2, place->box.right - place->box.left, place->box.bottom - place->box.top - 2, {});
      charts::circle(w, "app-chart__spot", place->x, place->y, dot, person->cell("name"));
      charts::words(w, place->x, place->y + word_high - 2, Anchor::middle, name);
    } else charts::circle(w, "app-chart__spot", middle + radius * std::cos(angle), middle_high + radius * std::sin(angle), dot, person->cell("name"));
    angle += 2 * std::numbers::pi / static_cast<double>(people.size());
  }
}

std::vector<const Entry*> people_of(const Page& page, std::string_view ring) {
  auto people = entries_of(page, "people");
  std::erase_if(people, [&](const Entry* person) { return person->cell("ring") != ring; });
  return people;
}

std::string circle_words(const Page& page) {
  std::string words;
  for (const Choice& ring : rings()) {
    const auto people = people_of(page, ring.code);
    if (!people.empty()) words += (words.empty() ? "" : " ") + tn("{1}: {0} person.", "{1}: {0} people.", static_cast<std::int64_t>(people.size()), t(ring.words));
  }
  return words;
}

Html kind_tag(std::string_view kind) {
  if (kind == "unpaid") return govuk::tag(t("Unpaid"), "green");
  if (kind == "alone") return govuk::tag(t("On my own"), "grey");
  if (kind == "paid") return govuk::tag(t("Paid"), "blue");
  return {};
}

/// The outcomes that pieces of a week are for, in the order in which they first stand there.
std::vector<std::string> outcomes_in(const Page& page) {
  std::vector<std::string> all;
  for (const Entry& entry : page.entries)
    if (const std::string outcome{entry.cell("outcome")}; !outcome.empty() && std::ranges::find(all, outcome) == all.end()) all.push_back(outcome);
  return all;
}

Html piece(const View& view, const Part& day, const Entry& entry, const std::vector<std::string>& outcomes) {
  Html out = element("strong", {}, Html{entry.cell("what")});
  if (!entry.cell("with").empty()) out += Html{", "} + Html{t("with {0}", entry.cell("with"))};
  if (!entry.cell("where").empty()) out += Html{", "} + Html{entry.cell("where")};
  Html last = kind_tag(entry.cell("kind"));
  if (const auto cost = cost_of(entry); cost && cost->pence > 0) last += Html{" "} + Html{money_words(*cost)};
  const auto at = std::ranges::find(outcomes, entry.cell("outcome"));
  if (at != outcomes.end()) last += Html{" "} + Html{t("for {0}", at - outcomes.begin() + 1)};
  if (!last.empty()) out += Html{" "} + last;
  return element("div", {{"class", "govuk-!-margin-bottom-1"}}, out + ways_on(view, day, entry));
}

Html what_it_is_for(const View& view, const std::vector<std::string>& outcomes) {
  std::vector<Html> items;
  for (const auto& reference : outcomes) {
    const auto at = std::ranges::find(view.outcomes, reference, &OutcomeName::reference);
    items.push_back(element("li", {}, at == view.outcomes.end() ? Html{t("An earlier outcome")} : Html{at->words}));
  }
  return items.empty() ? Html{} : heading(t("What it is for")) + element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(items));
}

Html week_totals(const Page& page) {
  govuk::TableOptions table{.caption = t("How the week is met"), .head = {t("How"), govuk::number(t("Pieces")), govuk::number(t("Cost each week"))}, .first_cell_is_header = true, .caption_classes = "govuk-table__caption--m"};
  int pieces = 0;
  Money weekly;
  for (const WeekKind& kind : totals_of_week(page)) {
    pieces += kind.pieces;
    weekly = weekly + kind.weekly;
    const auto words = choice_words(week_kinds(), kind.code);
    if (kind.pieces > 0) table.rows.push_back({words ? t(*words) : t("Not said"), govuk::number(number_words(kind.pieces)), govuk::number(money_words(kind.weekly))});
  }
  table.rows.push_back({t("The whole week"), govuk::number(number_words(pieces)), govuk::number(money_words(weekly))});
  return govuk::table(table);
}

}  // namespace

Html write_circle(const Page& page) {
  if (entries_of(page, "people").empty()) return {};
  Writer drawn{4096};
  std::vector<Box> taken{{middle - 30, middle + 30, middle_high - 16, middle_high + 12}};
  write_rings(drawn, taken);
  charts::words(drawn, middle, middle_high + 5, Anchor::middle, t("Me"), true);
  for (int ring = 0; ring < static_cast<int>(rings().size()); ++ring) write_ring(drawn, people_of(page, rings()[static_cast<std::size_t>(ring)].code), ring, taken);
  Writer w{8192};
  w.raw("<figure class=\"app-chart\"><div class=\"app-chart__wide\" tabindex=\"0\" role=\"region\"").attr("aria-label", plain(t("People in my life, drawn"))).end();
  charts::write_svg(w, "circle", t("People in my life, drawn"), circle_words(page), charts::width, {std::move(drawn).done(), high, false});
  w.close("div").close("figure");
  return std::move(w).done() + element("p", {{"class", "govuk-hint"}}, t("From the middle: closest, close, people I know, people paid to be in my life. The same people stand in the list below."));
}

Html write_week(const View& view, const Page& page) {
  const auto outcomes = outcomes_in(page);
  govuk::TableOptions table{.caption = t("My week"), .head = {t("Day")}, .first_cell_is_header = true, .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = {t("Day")}};
  for (const Choice& time : times_of_day()) table.head.push_back(t(time.words)), table.stack_names.push_back(t(time.words));
  for (const Part& day : week_parts()) {
    Html name{t(day.label)};
    if (view.may_change) name += element("span", {{"class", "app-paper__hidden"}}, element("br", {}, {}) + govuk::link(t("Change"), view.home + "/pages/" + page.reference + "/change?part=" + std::string{day.code}, ": " + t(day.label).str()));
    govuk::Row row{name};
    for (const Choice& time : times_of_day()) {
      Html cell;
      for (const Entry* entry : entries_of(page, day.code)) {
        const bool here = entry->cell("time") == time.code || (entry->cell("time").empty() && time.code == times_of_day().front().code);
        if (here) cell += piece(view, day, *entry, outcomes);
      }
      row.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  return element("div", {{"class", "app-planner"}}, govuk::table(table)) + what_it_is_for(view, outcomes) + week_totals(page);
}

Html write_photo(const View& view, int wide) {
  if (!view.photo || view.photo->wide <= 0) return {};
  const int tall = std::max(1, static_cast<int>(std::lround(static_cast<double>(wide) * view.photo->high / view.photo->wide)));
  return element("p", {{"class", "govuk-body"}}, element("img", {{"src", view.photo_src}, {"alt", view.photo->shows}, {"width", std::to_string(wide)}, {"height", std::to_string(tall)}}, {}));
}

Html write_profile(const View& view, const Page& page) {
  const auto tile = [&](std::string_view code) {
    const Part& part = *part_of(*tool_of("profile"), code);
    const auto entries = entries_of(page, code);
    Html inside = element("h2", {{"class", "govuk-heading-s"}}, t(part.label));
    inside += entries.empty() ? element("p", {{"class", "govuk-body app-paper__hidden"}}, t("Nothing is written here yet.")) : write_items(view, part, entries);
    return element("div", {{"class", "app-tile"}}, inside);
  };
  const Html tiles = tile("appreciate") + tile("important") + tile("support") + tile("bring");
  return element("div", {{"class", "app-two-thirds"}}, element("div", {{"class", "app-tiles govuk-!-margin-bottom-2"}}, tiles));
}

}  // namespace stepwise::thinking
