// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/review/review_pages.hpp"

namespace stepwise::review {
namespace {

using html::Html;
using sheet::easy_line;

/// A sentence with what somebody wrote, where they wrote something.
Html wrote(const std::string& text, std::string_view sentence) { return text.empty() ? Html{} : easy_line(sentence); }

/// Words without the points of the scale.
std::string rated(const Mark& mark) { return mark.points() ? t(attainment_words()[static_cast<std::size_t>(*mark.points())]).str() : t(without_words(mark.kind())).str(); }
std::string helped(const Mark& mark) { return mark.points() ? t(help_words()[static_cast<std::size_t>(*mark.points())]).str() : t(without_words(mark.kind())).str(); }

Html outcome_part(const OutcomeNote& note) {
  Html out = sheet::easy_heading(note.words) + easy_line(t("I say how it is: {0}.", rated(note.own.attainment)));
  if (note.own.help.points()) out += easy_line(t("Help I need for it: {0}.", helped(note.own.help)));
  if (note.others.attainment.points()) out += easy_line(t("{0} said: {1}.", note.others_name.empty() ? t("Others").str() : note.others_name, rated(note.others.attainment)));
  if (see_it_differently(note.own, note.others)) out += easy_line(t("We do not see it the same way. Both count. We go on talking about it."));
  return out + wrote(note.working, t("What works: {0}", note.working)) + wrote(note.not_working, t("What does not work: {0}", note.not_working)) + wrote(note.next_expected, t("What we hope for next: {0}", note.next_expected));
}

Html outcomes_part(const Review& review) {
  if (review.outcomes.empty()) return {};
  Html out = sheet::heading(t("What I want, and how it goes"), 2);
  for (const auto& note : review.outcomes) out += outcome_part(note);
  return out;
}

Html tops_part(const Review& review) {
  static constexpr std::pair<std::string_view, Message> kinds[]{{"working", noted("What works best")}, {"not_working", noted("What does not work")}, {"future", noted("What I want for the future")}};
  Html out;
  for (const auto& [kind, title] : kinds) {
    std::vector<std::string> items;
    for (const auto& top : review.tops)
      if (top.kind == kind) items.push_back(top.words);
    if (!items.empty()) out += sheet::heading(t(title), 2) + sheet::easy_list(items);
  }
  return out;
}

std::string view_words(std::string_view code) {
  if (code == "agrees") return t("I agree with it.");
  if (code == "disagrees") return t("I do not agree with it.");
  return code == "no_view" ? t("I have no view of it.") : t("I did not want to say what I think of it.");
}

Html decided_part(const PageView& view) {
  const Decision& decision = view.about.review.decision;
  if (decision.code.empty()) return {};
  Html out = sheet::heading(t("What was decided"), 2) + easy_line(t("{0}.", listed(view.room.lists.decision.label(decision.code)))) + wrote(decision.reason, t("Why: {0}", decision.reason));
  if (!decision.person_view.empty()) out += easy_line(view_words(decision.person_view)) + wrote(decision.person_words, decision.person_words);
  if (view.about.effect() == Effect::after_plan) out += easy_line(t("Nothing changes yet.")) + easy_line(t("First we agree the plan again."));
  if (decision.takes_effect_on && view.about.effect() == Effect::at_once) out += easy_line(t("It begins on {0}.", long_date(*decision.takes_effect_on)));
  if (!decision.follow_what.empty()) {
    out += easy_line(t("What happens next: {0}", decision.follow_what));
    if (decision.follow_by) out += easy_line(t("{0} does it by {1}.", decision.follow_worker_name, long_date(*decision.follow_by)));
  }
  return out;
}

Html next_part(const PageView& view) {
  const Review& review = view.about.review;
  Html out;
  const auto next = std::ranges::find(view.about.all, review.next_reference, &Review::reference);
  if (!review.next_reference.empty() && next != view.about.all.end()) out += sheet::heading(t("When we talk again"), 2) + easy_line(t("By {0}.", long_date(next->due_on))) + easy_line(t("I can ask for it sooner."));
  out += sheet::heading(t("If I do not agree, or want to ask something"), 2);
  return out + easy_line(review.owner.worker_name.empty() ? t("I can ask {0}.", review.owner.team_name) : t("I can ask {0}, {1}.", review.owner.worker_name, review.owner.team_name));
}

}  // namespace

Html write_easy_review(const PageView& view) {
  const Review& review = view.about.review;
  Html out = sheet::heading(t("My life and my support: how it goes"), 1) + easy_line(t("We talked about it on {0}.", long_date(review.begun_on.value_or(review.due_on)))) +
             wrote(review.talk.who_came, t("Who was there: {0}", review.talk.who_came));
  out += outcomes_part(review) + tops_part(review);
  if (!review.talk.try_next.empty()) out += sheet::heading(t("What we could try next"), 2) + easy_line(review.talk.try_next);
  return out + decided_part(view) + next_part(view);
}

}  // namespace stepwise::review
