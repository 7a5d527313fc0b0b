// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "govuk/govuk.hpp"
#include "practice/review/review_pages.hpp"

namespace stepwise::review {
namespace {

using html::element;
using html::Html;

struct Shown {
  Message key;
  Html value;
};

Html lines_of(const std::string& text) { return text.empty() ? Html{} : html::lines(text); }

std::string said(const Mark& attainment, const Mark& help) { return t("{0}. Help needed: {1}", attainment_of(attainment), help_of(help)); }

Message keep_words(std::string_view code) {
  if (code == "keep") return noted("Keep it");
  if (code == "change") return noted("Change it");
  if (code == "drop") return noted("Drop it: it no longer matters");
  return noted("Reached: something new comes next");
}

Html since_then(const PageView& view, const OutcomeNote& note) {
  const OutcomeNote* before = noted_before(view.about.all, view.about.review, note.outcome_reference);
  const auto direction = direction_from_key(note.direction);
  if (before == nullptr || !direction) return {};
  const Movement own = movement(*direction, before->own, note.own);
  return own == Movement::not_known ? Html{} : Html{t(movement_words(own))};
}

Html level_of(const PageView& view, const OutcomeNote& note) {
  if (!note.level) return {};
  const OutcomeNote* written = levels_before(view.about.all, view.about.review, note.outcome_reference);
  const std::string number = *note.level > 0 ? "+" + std::to_string(*note.level) : std::to_string(*note.level);
  if (written == nullptr) return number;
  const std::string& words = *note.level == 0 ? written->next_expected : *note.level > 0 ? written->next_more : written->next_less;
  return words.empty() ? Html{number} : Html{t("{0}: {1}", number, words)};
}

Html card(const PageView& view, const OutcomeNote& note) {
  std::string others = note.others_name.empty() ? t("Others").str() : note.others_name;
  std::vector<govuk::SummaryRow> rows{{.key = t("The person"), .value = said(note.own.attainment, note.own.help)}, {.key = Html{others}, .value = said(note.others.attainment, note.others.help)}};
  if (see_it_differently(note.own, note.others))
    rows.push_back({.key = t("They see it differently"), .value = note.difference_words.empty() ? Html{t("Talk about it: what does each of them see? Both views stay as they are.")} : html::lines(note.difference_words)});
  const std::vector<Shown> more{{noted("Since last time"), since_then(view, note)}, {noted("Agreed"), note.result.empty() ? Html{} : Html{listed(view.room.lists.achieved.label(note.result))}},
                                {noted("What shows it"), lines_of(note.evidence)}, {noted("Works"), lines_of(note.working)}, {noted("Does not"), lines_of(note.not_working)},
                                {noted("Against what was written before"), level_of(view, note)}, {noted("What happens with it"), note.keep.empty() ? Html{} : Html{t(keep_words(note.keep))}},
                                {noted("Expected by next time"), lines_of(note.next_expected)}};
  for (const auto& one : more)
    if (!one.value.empty()) rows.push_back({.key = t(one.key), .value = one.value});
  govuk::SummaryCard head{.title = note.words, .heading_level = 3};
  if (view.may_change && !view.about.review.finished_on) head.actions.push_back({.text = t("Change"), .href = view.href + "/o-" + note.outcome_reference});
  return govuk::summary_list({.rows = std::move(rows), .card = std::move(head)});
}

Html table_of(const std::vector<Review>& reviews, const Lists& lists, const std::string& person, Date today, std::optional<Date> died_on) {
  std::vector<govuk::Row> rows;
  for (const auto& review : reviews)
    rows.push_back({govuk::link(listed(lists.kind.label(review.kind)), review_href(person, review.reference), short_date(review.begun_on.value_or(review.due_on))),
                    review.begun_on ? t("Held {0}", short_date(*review.begun_on)) : t("Due {0}", short_date(review.due_on)), standing_tag(review, today, died_on),
                    review.decision.code.empty() ? Html{t("Not yet")} : Html{listed(lists.decision.label(review.decision.code))}});
  const std::vector<std::string> names{t("Which"), t("When"), t("Where it stands"), t("Decided")};
  return govuk::table({.head = {names[0], names[1], names[2], names[3]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

/// How one outcome went, review by review: the two facts of each rater, never added up.
Html over_time(const std::vector<Rating>& ratings) {
  std::map<std::string, std::vector<const Rating*>> by_outcome;
  std::vector<std::string> order;
  for (const auto& rating : ratings) {
    if (!by_outcome.contains(rating.outcome_reference)) order.push_back(rating.outcome_reference);
    by_outcome[rating.outcome_reference].push_back(&rating);
  }
  if (order.empty()) return {};
  Html out = sheet::heading(t("How each outcome went")) + sheet::paragraph(t("Ups and downs are part of getting on. How far it is and how much help it takes are two facts; they are not added up, and neither are outcomes."));
  const std::vector<std::string> names{t("When"), t("By the person"), t("Help"), t("By others"), t("Help")};
  for (const auto& reference : order) {
    std::vector<govuk::Row> rows;
    for (const auto* rating : by_outcome[reference])
      rows.push_back({short_date(rating->on), attainment_of(rating->own.attainment), help_of(rating->own.help), attainment_of(rating->others.attainment), help_of(rating->others.help)});
    out += govuk::table({.caption = by_outcome[reference].back()->words, .head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--s",
                         .stack_on_phones = true, .stack_names = names});
  }
  return out;
}

}  // namespace

Html write_outcomes(const PageView& view) {
  if (view.about.review.outcomes.empty()) return {};
  Html out = sheet::heading(t("Outcome by outcome"));
  for (const auto& note : view.about.review.outcomes) out += card(view, note);
  return out;
}

Html write_overview(const std::vector<Review>& reviews, const std::vector<Rating>& ratings, const Lists& lists, const std::string& person_reference, bool may_change, std::optional<Date> died_on,
                    Date today) {
  Html out = sheet::heading(t("[[Reviews]]"), 1);
  if (may_change && !died_on) out += element("div", {{"class", "app-paper__hidden"}}, govuk::button({.text = t("Plan [[a review]]"), .href = reviews_href(person_reference) + "/new"}));
  if (reviews.empty()) return out + sheet::paragraph(t("None is kept here yet. One of what an older system holds can be planned too."));
  return out + table_of(reviews, lists, person_reference, today, died_on) + over_time(ratings);
}

Html write_summary(const std::vector<Review>& reviews, const Lists& lists, const std::string& person_reference, Date today) {
  const Html link = sheet::paragraph(govuk::link(t("All [[reviews]], and how each outcome went"), reviews_href(person_reference)));
  std::vector<Review> shown;
  for (const auto& review : reviews)
    if (is_open(standing_of(review, today)) || (review.finished_on && std::ranges::none_of(shown, [](const Review& one) { return one.finished_on.has_value(); }))) shown.push_back(review);
  if (shown.empty()) return sheet::paragraph(t("None so far.")) + link;
  return table_of(shown, lists, person_reference, today, {}) + link;
}

}  // namespace stepwise::review
