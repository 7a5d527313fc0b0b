// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/review/review_pages.hpp"

namespace stepwise::review {
namespace {

using html::element;
using html::Html;

struct ToDo {
  std::string words, href;
  bool done = false, to_talk_about = false;
};

Html list_of(const std::vector<ToDo>& parts) {
  std::vector<govuk::Task> items;
  for (const auto& part : parts)
    items.push_back(part.done ? govuk::Task{.title = part.words, .href = part.href, .status = t("Written")}
                              : govuk::Task{.title = part.words, .href = part.href, .tag = govuk::TagOptions{.text = part.to_talk_about ? t("To talk about").str() : t("To write").str(), .classes = "govuk-tag--blue"}});
  return govuk::task_list({.items = std::move(items)});
}

std::vector<ToDo> parts_of(const PageView& view) {
  const Review& review = view.about.review;
  std::vector<ToDo> parts{{t("What was talked about"), view.href + "/talk", !review.talk.try_next.empty()}};
  for (const auto& aim : view.about.aims) {
    const auto note = std::ranges::find(review.outcomes, aim.reference, &OutcomeNote::outcome_reference);
    const bool known = note != review.outcomes.end(), differs = known && is_to_talk_about(*note);
    parts.push_back({t("Outcome: {0}", aim.words), view.href + "/o-" + aim.reference, known && !differs, differs});
  }
  parts.push_back({t("The top two"), view.href + "/top", !review.tops.empty()});
  parts.push_back({t("What was decided"), view.href + "/decide", !review.decision.code.empty()});
  parts.push_back({t("Agree and finish"), view.href + "/finish", false});
  return parts;
}

Html links(const std::vector<std::pair<std::string, std::string>>& all) {
  std::vector<Html> items;
  for (const auto& [words, href] : all) items.push_back(element("li", {}, govuk::link(words, href)));
  return items.empty() ? Html{} : element("ul", {{"class", "govuk-list app-paper__hidden"}}, html::join(items));
}

}  // namespace

Html write_parts(const PageView& view) {
  const Review& review = view.about.review;
  const auto died = view.about.died_on;
  if (review.refused_on || review.cancelled_on) return {};
  if (!review.begun_on) {
    if (died) return sheet::paragraph(t("The person has died. Nothing is due."));
    std::vector<std::pair<std::string, std::string>> other{{t("Another day, or somebody else"), view.href + "/move"}};
    other.emplace_back(review.kind == "requested" ? t("Refuse, with reasons").str() : t("It is not needed").str(), view.href + "/stop");
    return element("div", {{"class", "app-paper__hidden"}}, govuk::button({.text = t("Hold it"), .href = view.href + "/talk"})) + links(other);
  }
  if (!review.finished_on) return element("div", {{"class", "app-paper__hidden"}}, sheet::heading(t("To write")) + list_of(parts_of(view))) + links({{t("Hand it to somebody else"), view.href + "/move"}});
  std::vector<std::pair<std::string, std::string>> after;
  const bool by_plan = view.about.effect() == Effect::after_plan && review.decision.code != "end";
  if (by_plan && !review.followed_on && !died && !view.about.plan->next_href.empty()) after.emplace_back(t("Begin the plan’s next version"), view.about.plan->next_href);
  if (!review.decision.follow_what.empty() && !review.followed_on && !died) after.emplace_back(t("Say that it was done"), view.href + "/follow");
  if (!review.copy_on && !died) after.emplace_back(t("The person had their copy"), view.href + "/copy");
  if (!view.asked_already && !died) after.emplace_back(t("Ask what it was like"), experience_href(view.person_reference, "review-" + review.reference));
  if (review.audit_picked && !review.audited_on) after.emplace_back(t("Look at it: it is in the sample"), view.href + "/sample");
  if (!review.next_reference.empty()) after.emplace_back(t("The next one"), review_href(view.person_reference, review.next_reference));
  return links(after);
}

Html standing_tag(const Review& review, Date today, std::optional<Date> died_on) {
  const Standing standing = standing_of(review, today, died_on);
  std::string_view colour = "grey";
  if (standing == Standing::overdue || standing == Standing::due_soon) colour = "yellow";
  if (standing == Standing::held || standing == Standing::to_follow_up) colour = "blue";
  if (standing == Standing::done) colour = "green";
  return govuk::tag(t(standing_words(standing)), colour);
}

}  // namespace stepwise::review
