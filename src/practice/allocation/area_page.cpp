// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/allocation/allocation_pages.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

bool speaks_of(const Heard::Passage& passage, const Area& area) {
  return std::ranges::any_of(passage.outcomes, [&](const std::string& outcome) { return std::ranges::find(area.outcomes, outcome) != area.outcomes.end(); });
}

/// The person's own words that the assessment tagged with outcomes of this area.
Html passages(const AreaForm& form) {
  Html out;
  for (const auto& passage : form.heard ? form.heard->passages : std::vector<Heard::Passage>{})
    if (speaks_of(passage, *form.area)) out += element("blockquote", {{"class", "govuk-inset-text govuk-!-margin-top-0"}}, passage.words);
  if (out.empty() && !form.heard) return paragraph(t("No finished [[assessment]] is on record. Write what you heard."));
  if (out.empty()) return paragraph(t("No words in the [[assessment]] are tagged with this area. Write what you heard."));
  return element("h2", {{"class", "govuk-heading-m"}}, t("What the person said")) + out + paragraph(govuk::link(t("Open the [[assessment]]"), form.heard->href));
}

Html outcomes(const Area& area) {
  std::string words;
  for (const auto& key : area.outcomes)
    if (const auto outcome = care_act::specified_outcome(key)) words += (words.empty() ? "" : "; ") + t(care_act::words_of(*outcome)).str();
  return words.empty() ? Html{} : paragraph(t("It groups: {0}.", words));
}

Html level_radios(const AreaForm& form, std::string_view name, std::string_view legend, const std::array<std::string, level_count>& descriptors, bool is_need) {
  std::vector<govuk::ChoiceItem> items;
  for (std::size_t i = 0; i < level_count; ++i)
    items.push_back({.value = std::to_string(i), .text = is_need ? t(name_of(static_cast<Need>(i))) : t(name_of(static_cast<Risk>(i))), .hint = listed(descriptors[i])});
  return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(legend, "m"), .items = std::move(items), .value = form.form.typed.get(name), .problems = form.form.problems});
}

Html judged_select(const AreaForm& form, std::string_view name, std::string_view label, bool is_need) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("As the grid’s words describe it")}};
  for (std::size_t i = 0; i < level_count; ++i) items.push_back({.value = std::to_string(i), .text = is_need ? t(name_of(static_cast<Need>(i))) : t(name_of(static_cast<Risk>(i)))});
  return govuk::select({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .items = std::move(items), .value = form.form.typed.get(name), .problems = form.form.problems});
}

Html offers_of(const AreaForm& form) {
  std::vector<govuk::ChoiceItem> counted;
  Html not_counted;
  for (const Offer& offer : form.offers) {
    if (offer.counts) counted.push_back({.value = offer.reference, .text = offer.words});
    else not_counted += element("li", {}, offer.words);
  }
  Html out;
  std::vector<std::string> chosen;
  for (const auto value : form.form.typed.all("offers")) chosen.emplace_back(value);
  if (!counted.empty())
    out += govuk::checkboxes({.name = "offers", .legend = govuk::sized_legend(t("Offers of [[carers]] that meet this"), "s"), .hint = t("They are able, willing, and said so in the last six months"),
                              .items = std::move(counted), .values = std::move(chosen), .problems = form.form.problems});
  if (!not_counted.empty())
    out += paragraph(t("These are not counted: nobody has confirmed them lately, or the [[carer]] is not able or not willing.")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, not_counted);
  return out;
}

std::vector<Html> fields(const AreaForm& form) {
  std::vector<Html> all = community::carried(form.token, form.draft_version);
  all.push_back(govuk::hidden_field("figure_version", std::to_string(form.allocation.version)));
  all.push_back(element("h2", {{"class", "govuk-heading-m"}}, t("What is met already")));
  all.push_back(paragraph(t("It is listed and costs nothing. Only what nobody meets is counted.")));
  all.push_back(offers_of(form));
  all.push_back(community::text_box(form.form, "carers", t("By family and [[carers]], willingly"), t("In words; nothing is taken for granted"), 2));
  all.push_back(community::text_box(form.form, "community", t("By people and places nearby"), "", 2));
  all.push_back(community::text_box(form.form, "reablement", t("By reablement, which is free"), "", 2));
  all.push_back(community::text_box(form.form, "equipment", t("By equipment and technology"), "", 2));
  all.push_back(level_radios(form, "need", t("How much help is needed that nobody gives yet?"), form.grid.need_words, true));
  all.push_back(community::text_box(form.form, "heard", t("What you heard"), t("What is needed and not met, in words the person would know again"), 3));
  all.push_back(level_radios(form, "risk", t("What could go wrong without it, within twelve weeks?"), form.grid.risk_words, false));
  all.push_back(community::text_box(form.form, "could_go_wrong", t("What could go wrong, in words"), t("Needed for high and severe risk"), 3));
  all.push_back(element("h2", {{"class", "govuk-heading-m"}}, t("Your judgement")));
  all.push_back(judged_select(form, "judged_need", t("Need, if you judge it otherwise"), true));
  all.push_back(judged_select(form, "judged_risk", t("Risk, if you judge it otherwise"), false));
  all.push_back(community::text_box(form.form, "moved_why", t("Why your judgement differs"), t("Needed when you move a level, up or down"), 2));
  return all;
}

}  // namespace

Html write_area_form(const govuk::Frame& frame, const AreaForm& form) {
  const Html buttons = govuk::button_group({govuk::button({.text = t("Save this level"), .name = "next", .value = "save", .prevent_double_click = true}),
                                            govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), form.back)});
  return element("h1", {{"class", "govuk-heading-l"}}, listed(form.area->words)) + outcomes(*form.area) + passages(form) +
         govuk::question_form(frame, form.action, fields(form), buttons,
                              community::saved_while_typing("allocation:" + form.allocation.reference + ":" + form.area->code, form.person_reference, form.token));
}

Html write_additions(const govuk::Frame& frame, const AdditionsForm& form) {
  const std::string action = allocation_href(form.allocation.reference) + "/additions", version = std::to_string(form.allocation.version);
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Additions")) + paragraph(t("What costs more whatever the need: each with its reason. What is paid once stands apart from what is paid every week.")) +
             paragraph(t("Additions, levels you moved and a total of your own count together. More than {0}% from what the grid’s words give over a year, and a colleague signs it too.", form.tolerance_percent));
  for (const AdjustmentLine& line : form.allocation.adjustments) {
    out += community::facts({{t(words_of(line.adjustment.kind)), Html{t("{0} a week, {1} once. {2}", pounds(line.adjustment.weekly_pence), pounds(line.adjustment.one_off_pence), line.reason)}}});
    const Html words = Html{t("Take it off")} + element("span", {{"class", "govuk-visually-hidden"}}, t(": {0}", line.reason));
    out += govuk::question_form(frame, action, {govuk::hidden_field("version", version), govuk::hidden_field("remove", std::to_string(line.id))}, govuk::secondary_button(words));
  }
  std::vector<govuk::ChoiceItem> kinds;
  for (std::size_t i = 0; i < adjustment_kinds; ++i) {
    const auto kind = static_cast<AdjustmentKind>(i);
    kinds.push_back({.value = std::string{key_of(kind)}, .text = t(words_of(kind))});
  }
  const auto money = [&](const char* name, std::string_view label, std::string_view hint) {
    return govuk::input({.name = name, .label = govuk::sized_label(label, "s"), .hint = hint, .value = form.form.typed.get(name), .problems = form.form.problems, .classes = "govuk-input--width-10",
                         .inputmode = "decimal", .prefix = "£"});
  };
  return out + govuk::question_form(frame, action,
                                    {govuk::hidden_field("form_token", form.token), govuk::hidden_field("version", version),
                                     govuk::radios({.name = "kind", .legend = govuk::sized_legend(t("What is added?"), "m"), .items = std::move(kinds), .value = form.form.typed.get("kind"), .problems = form.form.problems}),
                                     money("weekly", t("How much a week?"), t("Leave it empty for something that is paid once")), money("one_off", t("How much once?"), t("Equipment, a move, a first fitting-out")),
                                     community::text_box(form.form, "reason", t("Why?"), t("The person reads it on their sheet"), 2)},
                                    govuk::button_group({govuk::button({.text = t("Add it"), .prevent_double_click = true}), govuk::link(t("Back to the sum"), form.back)}));
}

}  // namespace stepwise::allocation
