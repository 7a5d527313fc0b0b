// SPDX-License-Identifier: Apache-2.0
#include "practice/referral/referral_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::referral {
namespace {

using html::element;

Html body(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::string sender_words(const Referral& referral) {
  if (referral.about_self) return t("The person themselves");
  return referral.by_professional ? t("Somebody who works with them").str() : t("Somebody who knows them").str();
}

/// Every question with its answer, word for word.
void add_answers(std::vector<govuk::SummaryRow>& rows, const std::vector<forms::Answered>& items) {
  for (const auto& item : items) {
    std::string words;
    for (const auto& value : item.values) words += (words.empty() ? "" : ", ") + forms::value_words(value);
    if (!words.empty()) rows.push_back({.key = item.text, .value = html::lines(words)});
    add_answers(rows, item.items);
    for (const auto& under : item.under) add_answers(rows, under);
  }
}

Html possible_hint(const person::Possible& one) {
  if (one.person.restricted) return Html{t("Open the record to see whether you may")};
  std::string why;
  for (const auto& reason : one.likeness.reasons) why += (why.empty() ? "" : ", ") + reason;
  const person::Details& details = one.person.details;
  std::string words = details.born_on ? t("Born {0}", long_date(*details.born_on)) : t("Date of birth not known").str();
  if (!details.address_line_1.empty()) words += ". " + details.address_line_1;
  return Html{words + ". " + why};
}

Html accept_form(const govuk::Frame& frame, const ReferralView& view, const CodeList& footings) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& one : view.possible)
    items.push_back({.value = one.person.reference, .text = one.person.restricted ? t("Somebody whose record is restricted").str() : person::full_name(one.person.details), .hint = possible_hint(one)});
  if (!items.empty()) items.push_back({.divider = t("or")});
  const std::string name = view.sent.referral.person_name;
  items.push_back({.value = "new", .text = name.empty() ? t("Somebody new").str() : t("{0} is new here", name), .hint = t("They are added to the record with what was sent")});
  std::vector<Html> fields{govuk::radios({.name = "who", .legend = govuk::sized_legend(t("Who is it about?"), "s"),
                                          .hint = view.possible.empty() ? t("Nobody on record is like them") : t("These people on record are like them. You decide"),
                                          .items = std::move(items), .value = view.typed.get("who"), .problems = view.problems})};
  if (view.sent.referral.danger)
    fields.push_back(govuk::textarea({.name = "safety_action", .label = govuk::sized_label(t("What was done about the danger?"), "s"), .hint = t("Who was told, when, and what was agreed"),
                                      .value = view.typed.get("safety_action"), .problems = view.problems, .rows = 3, .spellcheck = true}));
  fields.push_back(govuk::select({.name = "legal_status", .label = govuk::sized_label(t("Legal footing"), "s"),
                                  .hint = t("If it looks as though the person may need care or support, or cares for someone, [[an assessment]] has begun"),
                                  .items = govuk::select_items(footings), .value = view.typed.get("legal_status"), .problems = view.problems}));
  return heading(t("Make [[a contact]] of it")) + body(t("Their words are kept as they are. [[Contact]] and person then stand on your team’s list, and whoever sent it is told what came of it, as far as the person agrees.")) +
         govuk::question_form(frame, referral_href(view.sent.received.reference) + "/accept", fields, govuk::button({.text = t("Make [[a contact]]"), .prevent_double_click = true}));
}

Html close_form(const govuk::Frame& frame, const ReferralView& view, const CodeList& reasons) {
  return govuk::details({.summary = t("Close it without [[a contact]]"),
                         .content = govuk::question_form(
                             frame, referral_href(view.sent.received.reference) + "/close",
                             {govuk::radios({.name = "reason", .legend = govuk::sized_legend(t("Why?"), "s"), .items = govuk::choice_items(reasons), .value = view.typed.get("reason"),
                                             .problems = view.problems, .classes = "govuk-radios--small"}),
                              govuk::textarea({.name = "note", .label = govuk::sized_label(t("More about it"), "s"), .hint = t("Who was told what"), .value = view.typed.get("note"),
                                               .problems = view.problems, .rows = 2, .spellcheck = true})},
                             govuk::secondary_button(t("Close it"))),
                         .open = !view.typed.get("reason").empty() || (!view.problems.empty() && view.problems.front().field == "reason")});
}

Html outcome(const Outcome& outcome, const CodeList& reasons) {
  const std::string who = t("{0}, {1}", outcome.decided_by, long_moment(outcome.decided_at));
  if (!outcome.contact_reference.empty())
    return govuk::inset_text({.content = body(t("It became [[a contact]]. {0}", who)) + element("p", {{"class", "govuk-body"}}, govuk::link(t("Open the [[contact]]"), "/contacts/" + outcome.contact_reference))});
  return govuk::inset_text({.content = body(t("Closed: {0}. {1}", listed(reasons.label(outcome.closed_reason)), who)) + html::lines(outcome.note)});
}

}  // namespace

std::string referral_href(std::string_view reference) { return "/referrals/" + std::string{reference}; }

Html write_queue(const QueueModel& model) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Referrals that came in"));
  page += body(tn("{0} waits for somebody to read it.", "{0} wait for somebody to read them.", static_cast<std::int64_t>(model.waiting.size())));
  page += element("ul", {{"class", "govuk-list"}}, element("li", {}, govuk::link(t("The form for anybody"), "/ask/" + std::string{public_form})) +
                                                       element("li", {}, govuk::link(t("The form for people who refer somebody they work with"), "/ask/" + std::string{professional_form})));
  if (model.waiting.empty()) return page;
  std::vector<govuk::Row> rows;
  for (const auto& one : model.waiting) {
    const int days = model.now.london_date() - one.received.received_at.london_date();
    rows.push_back({Html{long_moment(one.received.received_at)}, govuk::link(one.received.reference, referral_href(one.received.reference), t("referral")), Html{sender_words(one.referral)},
                    Html{number_words(days)}, one.referral.danger ? govuk::tag(t("Danger: read first"), "yellow") : Html{}});
  }
  return page + govuk::table({.caption = t("Referrals"), .head = {t("Came in"), t("Reference"), t("Who sent it"), t("Days"), t("Safety")}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = {t("Came in"), t("Reference"), t("Who sent it"), t("Days"), t("Safety")}});
}

Html write_referral(const govuk::Frame& frame, const ReferralView& view, const CodeList& reasons, const CodeList& footings) {
  const Sent& sent = view.sent;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Referral {0}", sent.received.reference));
  if (!view.notice.empty()) page += govuk::warning_text({.text = view.notice});
  if (sent.referral.danger) page += govuk::warning_text({.text = t("They said that somebody is not safe. Read this first, ring, and tell safeguarding or 999 where it is needed.")});
  if (view.outcome) page += outcome(*view.outcome, reasons);
  page += body(t("{0}. Came in {1}.", sender_words(sent.referral), long_moment(sent.received.received_at)));
  std::vector<govuk::SummaryRow> rows;
  add_answers(rows, sent.response.items);
  page += govuk::summary_list({.rows = std::move(rows)});
  if (view.outcome || sent.received.dealt_with_at) return page;
  return page + accept_form(frame, view, footings) + close_form(frame, view, reasons);
}

}  // namespace stepwise::referral
