// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/allocation/allocation_pages.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

/// Where nothing more is needed there is no risk to speak of.
std::string level_words(Level level) { return level.need == Need::none ? t(name_of(level.need)).str() : t("{0}, {1}", t(name_of(level.need)), t(name_of(level.risk))); }

Html what_is_met(const AreaWords* words) {
  if (words == nullptr || !words->anything_met()) return Html{t("Nothing")};
  Html items;
  for (const auto& line : met_lines(*words)) items += element("li", {}, line);
  return element("ul", {{"class", "govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0"}}, items);
}

Html level_cell(const AreaLevel* level, const AreaWords* words) {
  if (level == nullptr) return Html{t("Not set yet")};
  Html out{level_words(level->judged)};
  if (level->moved()) {
    out += element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, t("Moved from {0}. Why: {1}", level_words(level->described), words == nullptr ? std::string{} : words->moved_why));
  }
  return out;
}

Html totals(const View& view, const Sum& sum) {
  std::vector<community::Fact> facts{{t("Additions"), Html{t("{0} a week", pounds(sum.adjustments_pence))}}, {t("Paid once"), Html{pounds(sum.one_off_pence)}}};
  if (sum.words_pence() != sum.judged_pence) facts.push_back({t("By the grid’s words alone"), Html{t("{0} a week", pounds(sum.words_pence()))}});
  if (view.allocation.override_weekly_pence)
    facts.push_back({t("The worker’s own total"), Html{t("{0} a week, in place of {1}. Why: {2}", pounds(sum.weekly_pence), pounds(sum.judged_pence), view.allocation.override_why)}});
  facts.push_back({t("Starting estimate"), element("strong", {}, t("{0} a week, {1} a year", pounds(sum.weekly_pence), pounds(sum.annual_pence)))});
  return community::facts(facts);
}

Html how_it_came(const View& view) {
  const Allocation& a = view.allocation;
  std::vector<community::Fact> facts{{t("Where it stands"), state_tag(state_of(a))}, {t("Worker"), Html{a.worker.name}}};
  facts.push_back({t("Made with"), Html{t("Grid number {0}: {1}", view.grid.number, view.grid.name)}});
  if (view.heard) facts.push_back({t("[[Assessment]]"), govuk::link(long_date(view.heard->on), view.heard->href, t("the [[assessment]]"))});
  if (a.decided_at) facts.push_back({t("Decided"), Html{t("{0} by {1}, {2}", long_moment(*a.decided_at), a.decided_by, a.decided_by_role)}});
  if (a.needs_signature && a.signed_at) facts.push_back({t("Second signature"), Html{t("{0} by {1}", long_moment(*a.signed_at), a.signed_by)}});
  if (a.returned_at) facts.push_back({t("Sent back"), Html{t("{0} by {1}: {2}", long_moment(*a.returned_at), a.returned_by, a.returned_why)}});
  if (a.explained_on) facts.push_back({t("Explained to the person"), Html{t("{0} by {1}: {2}", long_date(*a.explained_on), a.explained_by, a.explained_how)}});
  if (a.set_aside_on) facts.push_back({t("Set aside"), Html{t("{0}: {1}", long_date(*a.set_aside_on), a.set_aside_why)}});
  return community::facts(facts);
}

Html additions_of(const View& view, bool open) {
  Html items;
  for (const AdjustmentLine& line : view.allocation.adjustments) {
    const auto& one = line.adjustment;
    const std::string weekly = t("{0} a week", pounds(one.weekly_pence)), once = t("{0} once", pounds(one.one_off_pence));
    const std::string amount = one.one_off_pence == 0 ? weekly : one.weekly_pence == 0 ? once : weekly + ", " + once;
    items += element("li", {}, t("{0}: {1}. {2} ({3})", t(words_of(one.kind)), amount, line.reason, line.added_by));
  }
  Html out = heading(t("Additions"));
  out += items.empty() ? paragraph(t("Nothing is added.")) : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
  return open ? out + paragraph(govuk::link(t("Add something, or take it off"), allocation_href(view.allocation.reference) + "/additions")) : out;
}

Html decide_form(const govuk::Frame& frame, const View& view, const Sum& sum) {
  const auto left = areas_to_set(view.grid, view.allocation);
  Html out = heading(t("Decide"));
  for (const MetOffer& offer : view.unconfirmed) out += govuk::warning_text({.text = t("Nobody may count on this offer any more: {0}. Open its area and look again.", offer.words)});
  if (!left.empty()) return out + paragraph(tn("Set the level of {0} more area first.", "Set the levels of {0} more areas first.", static_cast<std::int64_t>(left.size())));
  if (beyond_tolerance(sum, view.grid.tolerance_percent))
    out += govuk::inset_text({.content = t("Your levels and additions are more than {0}% from what the grid’s words give, {1} a week. A colleague signs it too before it stands.", view.grid.tolerance_percent, pounds(sum.words_pence()))});
  return out + govuk::question_form(
                   frame, allocation_href(view.allocation.reference) + "/decide",
                   {govuk::hidden_field("version", std::to_string(view.allocation.version)),
                    govuk::input({.name = "total", .label = govuk::sized_label(t("Another total, if you judge that the sum is not right"), "s"),
                                  .hint = t("Pounds a week, up or down. Leave it empty to keep {0}. Additions count too: more than {1}% from what the grid’s words give, {2}, and a colleague signs it", pounds(sum.judged_pence), view.grid.tolerance_percent, pounds(sum.words_pence())),
                                  .value = view.form.typed.get("total"), .problems = view.form.problems, .classes = "govuk-input--width-10", .inputmode = "decimal", .prefix = "£"}),
                    community::text_box(view.form, "why", t("Why it differs from the sum"), t("It helps to make the grid better. It is no mistake"), 3)},
                   govuk::button({.text = t("Decide this starting figure"), .prevent_double_click = true}));
}

Html explain_form(const govuk::Frame& frame, const View& view) {
  const Allocation& a = view.allocation;
  Html out = heading(t("Explain it to the person")) + paragraph(govuk::link(t("The explanation sheet"), allocation_href(a.reference) + "/sheet"));
  if (a.explained_on) return out;
  return out + govuk::question_form(frame, allocation_href(a.reference) + "/after",
                                    {govuk::hidden_field("version", std::to_string(a.version)), govuk::hidden_field("what", "explained"),
                                     community::day_boxes(view.form, "explained", t("When was it explained?"), t("To the person, and to whoever they asked to be there")),
                                     community::line_box(view.form, "how", t("How, and in which format?"), t("At home with the large print sheet, for example"))},
                                    govuk::button({.text = t("It was explained"), .prevent_double_click = true}));
}

Html questions_of(const govuk::Frame& frame, const View& view) {
  const std::string action = allocation_href(view.allocation.reference) + "/questions";
  Html out = heading(t("Questions about it"));
  for (const Question& one : view.questions) {
    out += community::facts({{t("Asked"), Html{t("{0} by {1}", long_date(one.asked_on), one.asked_by)}}, {t("What they say"), html::lines(one.words)},
                             {t("Answer"), one.answered_on ? html::lines(one.answer) + element("div", {{"class", "govuk-hint"}}, t("{0}, by {1}", long_date(*one.answered_on), one.answered_by))
                                                           : Html{t("Due by {0}", long_date(one.due_on))}}});
    if (one.answered_on) continue;
    const std::string field = "answer_" + one.reference;
    out += govuk::question_form(frame, action, {govuk::hidden_field("question", one.reference), govuk::hidden_field("version", std::to_string(one.version)),
                                                govuk::textarea({.name = field, .label = govuk::sized_label(t("What you answer"), "s"), .value = view.form.typed.get(field), .problems = view.form.problems,
                                                                 .rows = 3, .spellcheck = true})},
                                govuk::secondary_button(t("Save the answer")));
  }
  const Html ask = govuk::question_form(frame, action,
                                        {govuk::hidden_field("form_token", view.form.value("form_token")), community::line_box(view.form, "asked_by", t("Who asks?"), t("The person, a [[carer]], an advocate")),
                                         community::text_box(view.form, "words", t("What do they say?"), t("In their own words"), 3)},
                                        govuk::secondary_button(t("Save the question")));
  const bool open = std::ranges::any_of(view.form.problems, [](const Problem& one) { return one.field == "asked_by" || one.field == "words"; });
  return out + govuk::details({.summary = t("Somebody asks about it, or says that it is not enough"), .content = ask, .open = open});
}

Html set_aside_form(const govuk::Frame& frame, const View& view) {
  const bool open = std::ranges::any_of(view.form.problems, [](const Problem& one) { return one.field == "set_aside_why"; });
  return govuk::details({.summary = t("Set it aside"),
                         .content = govuk::question_form(frame, allocation_href(view.allocation.reference) + "/after",
                                                         {govuk::hidden_field("version", std::to_string(view.allocation.version)), govuk::hidden_field("what", "set_aside"),
                                                          community::text_box(view.form, "set_aside_why", t("Why is it set aside?"), t("It stays on record and counts nowhere"), 2)},
                                                         govuk::secondary_button(t("Set it aside"))),
                         .open = open});
}

Html after_parts(const govuk::Frame& frame, const View& view) {
  const State state = state_of(view.allocation);
  Html out;
  if (state == State::waiting) {
    out += govuk::inset_text({.content = t("A colleague signs this before it stands: it is more than {0}% from what the grid’s words give.", view.allocation.tolerance_percent)});
    if (view.approval_href) out += paragraph(govuk::link(t("What was asked, and what was answered"), *view.approval_href));
    out += paragraph(govuk::link(t("The explanation sheet, as it would be"), allocation_href(view.allocation.reference) + "/sheet"));
  }
  if (state == State::returned) out += govuk::inset_text({.content = t("It was sent back. Work it out again from the person’s page: the levels and words come along.")}) + paragraph(govuk::link(t("The person’s starting figures"), of_person_href(view.person_reference)));
  if (state == State::standing) out += explain_form(frame, view) + questions_of(frame, view);
  if (state == State::standing || state == State::waiting) out += set_aside_form(frame, view);
  return out;
}

}  // namespace

Html write_sum(const View& view, bool links) {
  const Sum sum = view.allocation.decided_at ? view.allocation.sum : indicative(view.grid, view.allocation.inputs());
  std::vector<govuk::Row> rows;
  for (const Area& area : view.grid.areas) {
    const AreaLevel* level = view.allocation.level_of(area.code);
    const AreaWords* words = view.allocation.words_of(area.code);
    const auto cell = std::ranges::find(sum.cells, area.code, &CellHit::area);
    Html name{listed(area.words)};
    if (words != nullptr && !words->heard.empty()) name += element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, words->heard);
    govuk::Row row{name, level_cell(level, words), what_is_met(words), govuk::number(cell == sum.cells.end() ? Html{} : Html{pounds(cell->weekly_pence)})};
    if (links) row.push_back(govuk::link(level == nullptr ? t("Set the level") : t("Change"), allocation_href(view.allocation.reference) + "/areas/" + area.code, listed(area.words)));
    rows.push_back(std::move(row));
  }
  std::vector<std::string> names{t("Area"), t("Need and risk"), t("Met already"), t("A week")};
  std::vector<govuk::Cell> head{names[0], names[1], names[2], govuk::number(names[3])};
  if (links) names.push_back(t("What you can do")), head.push_back(names.back());
  return govuk::table({.caption = t("The sum, area by area"), .head = std::move(head), .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names}) +
         totals(view, sum);
}

Html write_allocation(const govuk::Frame& frame, const View& view) {
  const bool working = state_of(view.allocation) == State::working;
  Html out = element("h1", {{"class", "govuk-heading-l"}}, working ? t("Work out a starting figure") : t("Starting figure"));
  out += paragraph(t("It is a starting estimate that can rise or fall in planning. The same need and the same risk come to the same amount, whoever the person is."));
  out += how_it_came(view) + write_sum(view, working) + additions_of(view, working);
  if (!working) return out + after_parts(frame, view);
  return out + decide_form(frame, view, indicative(view.grid, view.allocation.inputs())) + set_aside_form(frame, view);
}

}  // namespace stepwise::allocation
