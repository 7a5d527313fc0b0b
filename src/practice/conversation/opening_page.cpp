// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/conversation_pages.hpp"
#include "practice/conversation/field_writer.hpp"

namespace stepwise::conversation {
namespace {

using html::element;

Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

Html lead(Which which) {
  if (which == Which::listen) return paragraph(t("Listen first: what the person wishes, and which people, places and strengths they could be linked with. Most people need nothing more."));
  if (which == Which::intensive)
    return paragraph(t("Hold and make safe. Agree an emergency plan with the person, see it through with them, and stay until it holds. Nothing long-term is planned now."));
  return paragraph(t("Only when longer support is wanted and what came before was really tried. Start with the person’s picture of a good life, not with services."));
}

/// What was tried, for whoever begins a conversation 3.
Html tried(const OpeningPage& page, const ConversationLists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& earlier : page.before) {
    if (earlier.which == Which::good_life) continue;
    const std::string how = earlier.ended_on ? t("{0}, ended {1}", listed(lists.ending.label(earlier.ending)), long_date(*earlier.ended_on)) : t("Still open").str();
    Html value = html::lines(earlier.which == Which::listen ? earlier.said.what_matters : earlier.said.must_change);
    if (!earlier.said.connections.empty()) value += element("p", {{"class", "govuk-body"}}, {t("Tried: "), html::lines(earlier.said.connections)});
    value += element("p", {{"class", "govuk-hint"}}, how);
    rows.push_back({.key = t("{0}, from {1}", t(title_of(earlier.which)), long_date(earlier.opened_on)), .value = std::move(value),
                    .actions = {{.text = t("Open"), .href = conversation_href(earlier.reference), .hidden_text = t("what was tried from {0}", long_date(earlier.opened_on))}}});
  }
  const Html heading = element("h2", {{"class", "govuk-heading-m"}}, t("What was tried before"));
  if (rows.empty()) return heading + govuk::inset_text({.content = t("No [[conversation]] 1 or 2 is on record. Could listening and connecting, or working intensively for a while, be enough?")});
  return heading + govuk::summary_list({.rows = std::move(rows)});
}

std::vector<Html> own_fields(const FieldWriter& field, const OpeningPage& page) {
  if (page.which == Which::intensive)
    return {field.day("ends_by", t("Within six weeks, unless you say why not. Nothing closes by itself")), field.text("ends_by_reason", t("Only when it needs longer than six weeks"), 2)};
  if (page.which != Which::good_life) return {};
  std::vector<Html> all{field.line("tested_by", t("Somebody else than you who asked whether everything before was exhausted"), "govuk-input--width-20"),
                        field.text("tested_words", t("Their question, and your answer"), 3)};
  if (page.intensive_open) all.push_back(field.text("why_in_crisis", t("Needed: a [[conversation]] 2 is open now"), 3));
  return all;
}

Html footing(const Form& form, const ConversationLists& lists) {
  return element("h2", {{"class", "govuk-heading-m"}}, t("In the background")) +
         govuk::select({.name = "legal_status", .label = govuk::sized_label(field_label("legal_status"), "s"),
                        .hint = t("If it looks as though the person may need care or support, or cares for someone, [[an assessment]] has begun"),
                        .items = govuk::select_items(lists.legal_status), .value = form.typed.get("legal_status"), .problems = form.problems});
}

}  // namespace

Html write_opening(const govuk::Frame& frame, const Form& form, const OpeningPage& page, const ConversationLists& lists) {
  const FieldWriter field{form};
  std::vector<Html> all{govuk::hidden_field("form_token", form.token), govuk::hidden_field("version", std::to_string(form.version)),
                        govuk::hidden_field("which", std::to_string(number_of(page.which))), govuk::hidden_field("contact", form.typed.get("contact"))};
  std::ranges::move(said_fields(field, page.which), std::back_inserter(all));
  std::ranges::move(own_fields(field, page), std::back_inserter(all));
  all.push_back(field.day("opened_on", t("Today, unless you are writing it up later")));
  all.push_back(field.day("next_on", t("The person knows this day too")));
  all.push_back(footing(form, lists));
  const Html buttons = govuk::button_group({govuk::button({.text = t("Begin"), .name = "next", .value = "save", .prevent_double_click = true}),
                                            govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), form.back)});
  Html out = element("h1", {{"class", "govuk-heading-l"}}, form.heading) + form.above + lead(page.which);
  if (page.which == Which::good_life) out += tried(page, lists);
  return out + govuk::question_form(frame, form.action, all, buttons,
                                    {{"data-autosave", "/drafts/" + form.token + "?kind=conversation&person=" + page.person_reference}, {"data-draft-page", "/drafts/" + form.token}});
}

}  // namespace stepwise::conversation
