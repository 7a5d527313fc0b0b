// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/safeguarding/handoff_form.hpp"
#include "practice/safeguarding/handoff_pages.hpp"

namespace stepwise::safeguarding {
namespace {

using html::element;

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }
govuk::SummaryRow words(std::string_view field, const std::string& text) { return row(field_label(field), html::lines(text)); }
govuk::SummaryRow coded(std::string_view field, const CodeList& list, const std::string& code) { return row(field_label(field), listed(list.label(code))); }

std::string answer_words(std::string_view answer) { return answer == "yes" ? t("Yes").str() : answer == "no" ? t("No").str() : t("Not known").str(); }

Html section(std::string_view title, std::vector<govuk::SummaryRow> rows) {
  return element("h2", {{"class", "govuk-heading-m"}}, title) + govuk::summary_list({.rows = std::move(rows)});
}

Html kinds_words(const Handoff& it, const HandoffLists& lists) {
  std::vector<Html> items;
  for (const auto& code : it.kinds) items.push_back(element("li", {}, listed(lists.kind.label(code))));
  return element("ul", {{"class", "govuk-list"}}, html::join(items));
}

Html receipt(const govuk::Frame& frame, const View& view) {
  const Sent& sent = view.sent;
  if (sent.receipt)
    return section(t("Receipt"), {row(t("Received by"), t("{0}, {1}", sent.receipt->by, sent.receipt->role)), row(t("When"), long_moment(sent.receipt->at)),
                                  row(t("What happens next"), html::lines(sent.receipt->words))});
  Html out = govuk::inset_text({.content = view.state == State::late ? t("Nobody has said that they have this, and {0} hours are over. Ring the safeguarding team now.", view.hours)
                                                                     : t("Nobody has said yet that they have this. If nobody does within {0} hours, ring them.", view.hours)});
  if (!view.may_receive) return out;
  return out + govuk::question_form(frame, handoff_href(sent.reference) + "/received",
                                    {govuk::textarea({.name = "words", .label = govuk::sized_label(t("What happens next"), "s"),
                                                      .hint = t("The sender reads this. The enquiry itself is kept elsewhere"), .rows = 3, .spellcheck = true})},
                                    t("I have this"));
}

}  // namespace

std::string handoff_href(std::string_view reference) { return "/safeguarding/" + std::string{reference}; }

Html write_handoff(const govuk::Frame& frame, const View& view, const HandoffLists& lists) {
  const Sent& sent = view.sent;
  const Handoff& it = sent.handoff;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Handed over to safeguarding"));
  page += element("p", {{"class", "govuk-body-l"}}, consent_sentence(it));
  page += receipt(frame, view);
  page += section(t("The concern"), {words("concern", it.concern), row(field_label("kinds"), kinds_words(it, lists)), words("who", it.who), words("happened", it.happened),
                                     coded("safety", lists.safety, it.safety), words("safety_action", it.safety_action)});
  page += section(t("The person’s own view"), {coded("wanted_asked", lists.wanted, it.wanted_asked), words("wanted", it.wanted), coded("consent", lists.consent, it.consent),
                                               coded("capacity", lists.capacity, it.capacity), words("capacity_words", it.capacity_words),
                                               coded("advocate", lists.advocate, it.advocate), words("advocate_name", it.advocate_name)});
  page += section(t("The three tests"), {row(field_label("test_needs"), answer_words(it.test_needs)), row(field_label("test_risk"), answer_words(it.test_risk)),
                                         row(field_label("test_protect"), answer_words(it.test_protect)), words("tests_words", it.tests_words),
                                         row(t("Together"), tests_sentence(it))});
  std::string sender = sent.sender.name + ", " + sent.sender.role;
  if (!sent.sender.team_name.empty()) sender += ", " + sent.sender.team_name;
  std::vector<govuk::SummaryRow> sending{words("told", it.told), words("sent_to", it.sent_to), row(t("Sent by"), sender), row(t("Sent at"), long_moment(sent.sent_at))};
  if (sent.origin.starts_with("contact:")) sending.push_back(row(t("Came from"), govuk::link(t("[[a contact]]"), "/contacts/" + sent.origin.substr(8))));
  if (sent.origin.starts_with("conversation:")) sending.push_back(row(t("Came from"), govuk::link(t("[[a conversation]]"), "/conversations/" + sent.origin.substr(13))));
  return page + section(t("Sending"), std::move(sending));
}

Html write_closed_handoff(const govuk::Frame& frame, const View& view) {
  const Sent& sent = view.sent;
  std::vector<govuk::SummaryRow> rows{row(t("Sent by"), sent.sender.name), row(t("Sent at"), long_moment(sent.sent_at))};
  if (sent.receipt) rows.push_back(row(t("Received by"), t("{0}, {1}", sent.receipt->by, sent.receipt->role)));
  return element("h1", {{"class", "govuk-heading-l"}}, t("Handed over to safeguarding")) + (sent.receipt ? Html{} : receipt(frame, view)) + section(t("Sending"), std::move(rows)) +
         element("p", {{"class", "govuk-body"}}, t("Only whoever sent it and those who receive such concerns can read what it says."));
}

}  // namespace stepwise::safeguarding
