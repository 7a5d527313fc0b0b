// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/front_door/feedback_pages.hpp"

namespace stepwise::front_door {
namespace {

using html::element;

Html area(const FeedbackForm& form, std::string_view name, Message label, Message hint) {
  return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(t(label), "s"), .hint = t(hint), .value = form.typed.get(name), .problems = form.problems, .rows = 3,
                          .spellcheck = true});
}

std::string caller(const Contact& contact, const ContactLists& lists) {
  const auto& said = contact.conversation;
  const std::string who = lists.caller_label(said.contacting_person);
  return said.contacting_name.empty() ? who : t("{0} ({1})", said.contacting_name, who);
}

}  // namespace

Html write_feedback_form(const govuk::Frame& frame, const FeedbackForm& form, const ContactLists& lists) {
  const auto typed = [&](std::string_view name) { return std::string{form.typed.get(name)}; };
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Telling whoever got in touch"));
  page += govuk::summary_list({.rows = {{.key = t("Who got in touch"), .value = caller(form.contact, lists)},
                                        {.key = t("What the person wants"), .value = html::lines(form.contact.conversation.what_i_want)}}});
  page += element("p", {{"class", "govuk-body"}}, t("Tell them that something came of it, and no more than the person agrees to or the law asks for."));
  return page + govuk::question_form(
                    frame, contact_href(form.contact.reference) + "/feedback",
                    {govuk::hidden_field("version", std::to_string(form.version)),
                     govuk::radios({.name = "may_tell", .legend = govuk::sized_legend(t("May they be told?"), "s"), .items = govuk::choice_items(lists.feedback),
                                    .value = form.typed.get("may_tell"), .problems = form.problems}),
                     area(form, "lawful_reason", noted("Lawful reason"), noted("Only without agreement: like keeping someone safe, or a duty to a court")),
                     area(form, "what_may_be_told", noted("What may be told"), noted("As agreed with the person")),
                     govuk::select({.name = "means", .label = govuk::sized_label(t("How they are told"), "s"), .items = govuk::select_items(lists.channel), .value = form.typed.get("means"),
                                    .problems = form.problems}),
                     govuk::date_field({.name = "told_on", .legend = govuk::sized_legend(t("When were they told?"), "s"), .hint = t("Leave it empty until they were"),
                                        .day = typed("told_on_day"), .month = typed("told_on_month"), .year = typed("told_on_year"), .problems = form.problems}),
                     area(form, "told_words", noted("What they were told"), noted("Needed once they were"))},
                    t("Save"));
}

Html write_feedback(const Contact& contact, const std::optional<Feedback>& feedback, const ContactLists& lists, bool may_change) {
  const FeedbackState state = state_of(contact, feedback);
  if (state == FeedbackState::none) return {};
  std::vector<govuk::SummaryRow> rows{{.key = t("Where it stands"), .value = t(state_words(state))}};
  if (may_change) rows.back().actions = {{.text = state == FeedbackState::told ? t("Change") : t("Record"), .href = contact_href(contact.reference) + "/feedback", .hidden_text = t("telling whoever got in touch")}};
  if (feedback && !feedback->lawful_reason.empty()) rows.push_back({.key = t("Lawful reason"), .value = html::lines(feedback->lawful_reason)});
  if (feedback && state != FeedbackState::may_not) {
    rows.push_back({.key = t("What may be told"), .value = html::lines(feedback->what_may_be_told)});
    rows.push_back({.key = t("How"), .value = listed(lists.channel.label(feedback->means))});
  }
  if (feedback && feedback->told_on) rows.push_back({.key = t("Told"), .value = html::lines(t("{0} by {1}", long_date(*feedback->told_on), feedback->by) + "\n" + feedback->told_words)});
  return element("h2", {{"class", "govuk-heading-m"}}, t("Telling whoever got in touch")) + govuk::summary_list({.rows = std::move(rows)});
}

}  // namespace stepwise::front_door
