// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap_pages.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"

namespace stepwise::gap {
namespace {

using community::count_words;
using community::Filled;
using html::element;

Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

Html filters(const Register& model, const Lists& lists) {
  std::vector<govuk::SelectItem> statuses{{.value = "", .text = t("Open or being worked on")}, {.value = "all", .text = t("All of them")}};
  for (const auto status : {Status::open, Status::working, Status::filled, Status::closed}) statuses.push_back({.value = status_key(status), .text = t(status_words(status))});
  return govuk::search_form("/gaps",
                            {govuk::select({.name = "status", .label = t("Where it stands"), .items = std::move(statuses), .value = model.status}),
                             govuk::select({.name = "group", .label = t("Who it would be for"), .items = govuk::select_items(lists.group, t("Everyone")), .value = model.group})},
                            t("Show"));
}

std::string last_asked(const Gap& gap) { return gap.asked_on.empty() ? t("Not known").str() : month_words(*std::ranges::max_element(gap.asked_on)); }

/// How often it was asked for again after something was said to meet it.
std::int64_t asked_since_filled(const Gap& gap) {
  const auto filled = std::ranges::find_if(gap.actions.rbegin(), gap.actions.rend(), [](const Action& action) { return action.kind == "filled"; });
  if (filled == gap.actions.rend()) return 0;
  return std::ranges::count_if(gap.asked_on, [&](Date day) { return day > filled->on; });
}

Html action_list(const Gap& gap, const Lists& lists) {
  if (gap.actions.empty()) return paragraph(t("Nothing has been recorded yet."));
  std::vector<govuk::Row> rows;
  for (const auto& action : gap.actions) {
    Html words = html::lines(action.words);
    if (!action.place_reference.empty()) words += element("p", {{"class", "govuk-body-s"}}, govuk::link(action.place_name, "/community/" + action.place_reference));
    else if (!action.place_name.empty()) words += element("p", {{"class", "govuk-body-s"}}, action.place_name);
    rows.push_back({short_date(action.on), listed(lists.action.label(action.kind)), words, action.by_name});
  }
  const std::vector<std::string> names{t("Day"), t("What was done"), t("More"), t("By")};
  return govuk::table({.caption = t("What was done"), .head = {names[0], names[1], names[2], names[3]}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                       .stack_on_phones = true, .stack_names = names});
}

Html action_form(const govuk::Frame& frame, const GapPage& model, const Lists& lists) {
  return govuk::question_form(frame, gap_href(model.gap.reference) + "/actions",
                              {govuk::hidden_field("form_token", model.token),
                               community::list_radios(model.action, "kind", t("What was done?"), "", lists.action),
                               community::day_boxes(model.action, "on", t("When?"), ""),
                               community::line_box(model.action, "place_name", t("Which place or service meets it now?"), t("Only when something now meets it")),
                               community::text_box(model.action, "words", t("More about it"), t("Leave out anything that says who asked"))},
                              t("Save what was done"));
}

Html merge_form(const govuk::Frame& frame, const GapPage& model, const Lists& lists) {
  std::vector<govuk::SelectItem> others{{.value = "", .text = t("Choose one")}};
  for (const auto& other : model.others) others.push_back({.value = other.reference, .text = t("{0} ({1}, {2})", other.asking.what, listed(lists.group.label(other.asking.for_group)), other.asking.area)});
  if (others.size() == 1) return {};
  const bool refused = std::ranges::any_of(model.action.problems, [](const Problem& problem) { return problem.field == "into"; });
  return govuk::details({.summary = t("This is the same as another gap"),
                         .content = govuk::question_form(frame, gap_href(model.gap.reference) + "/merge",
                                                         {govuk::hidden_field("version", std::to_string(model.gap.version)),
                                                          govuk::select({.name = "into", .label = t("Count it with"), .hint = t("What was asked for here is counted there from now on"), .items = std::move(others), .problems = model.action.problems})},
                                                         t("Count them together")),
                         .open = refused});
}

}  // namespace

std::string gap_href(std::string_view reference) { return "/gaps/" + std::string{reference}; }

Html status_tag(Status status) {
  const auto colour = [status]() -> std::string_view {
    switch (status) {
      case Status::open: return "blue";
      case Status::working: return "yellow";
      case Status::filled: return "green";
      case Status::closed: return "grey";
      case Status::merged: return "grey";
    }
    return "grey";
  }();
  return govuk::tag(t(status_words(status)), colour);
}

std::vector<Gap> narrowed(std::vector<Gap> gaps, std::string_view status, std::string_view group, const Lists& lists) {
  const auto wanted = status_from_key(status);
  std::erase_if(gaps, [&](const Gap& gap) {
    const Status now = status_of(gap, lists);
    const bool stands = wanted ? now == *wanted : status == "all" || now == Status::open || now == Status::working;
    return !stands || (!group.empty() && gap.asking.for_group != group);
  });
  return gaps;
}

std::vector<Html> asking_fields(const Filled& form, const Lists& lists) {
  return {community::text_box(form, "what", t("What was asked for and not found?"), t("In a few words, like “A choir in the daytime”. Leave out names and anything else that says who asked"), 2),
          community::list_select(form, "for_group", t("Who would it be for?"), "", lists.group),
          community::line_box(form, "area", t("Where?"), t("A ward, a part of town or the first half of a postcode"), "govuk-input--width-20")};
}

Asking asking_in(const http::Fields& typed) { return {community::text_in(typed, "what"), community::text_in(typed, "for_group"), community::text_in(typed, "area")}; }

void add_asking(http::Fields& fields, const Asking& asking) {
  fields.add("what", asking.what);
  fields.add("for_group", asking.for_group);
  fields.add("area", asking.area);
}

Html write_register(const Register& model, const Lists& lists) {
  Html page = community::heading(t("Asked for, not found"));
  page += paragraph(t("What people wanted near home and nobody could find, so that somebody can start it. Nothing here says who asked."));
  if (model.may_record) page += govuk::button_group({govuk::secondary_button(t("Add a gap"), "/gaps/new")});
  page += filters(model, lists);
  if (model.gaps.empty()) return page + paragraph(t("Nothing in the register fits these choices."));
  std::vector<govuk::Row> rows;
  for (const auto& gap : model.gaps)
    rows.push_back({govuk::link(gap.asking.what, gap_href(gap.reference)), listed(lists.group.label(gap.asking.for_group)), gap.asking.area,
                    govuk::number(count_words(static_cast<std::int64_t>(gap.asked_on.size()), model.may_see_small)), last_asked(gap), status_tag(status_of(gap, lists))});
  const std::vector<std::string> names{t("What"), t("Who for"), t("Where"), t("Times asked for"), t("Last asked for"), t("Where it stands")};
  return page + govuk::table({.caption = t("Asked for, not found"), .head = {names[0], names[1], names[2], govuk::number(names[3]), names[4], names[5]}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

Html write_gap(const govuk::Frame& frame, const GapPage& model, const Lists& lists) {
  const Gap& gap = model.gap;
  const Status status = status_of(gap, lists);
  Html page = community::heading(gap.asking.what);
  if (gap.merged_into) return page + paragraph(t("This is counted with another gap now.")) + element("p", {{"class", "govuk-body"}}, govuk::link(t("Open the other gap"), gap_href(*gap.merged_into)));
  std::vector<community::Fact> facts{{t("Who it would be for"), listed(lists.group.label(gap.asking.for_group))}, {t("Where"), gap.asking.area},
                                     {t("Times asked for"), count_words(static_cast<std::int64_t>(gap.asked_on.size()), model.may_see_small)}, {t("Last asked for"), last_asked(gap)},
                                     {t("Where it stands"), status_tag(status)}};
  if (status == Status::filled) facts.push_back({t("Asked for again since it was filled"), count_words(asked_since_filled(gap), model.may_see_small)});
  page += community::facts(facts);
  page += govuk::button_group({govuk::secondary_button(t("Change the words"), gap_href(gap.reference) + "/reword")});
  page += element("h2", {{"class", "govuk-heading-m"}}, t("What was done")) + action_list(gap, lists);
  page += element("h2", {{"class", "govuk-heading-m"}}, t("Record what was done")) + action_form(frame, model, lists);
  return page + merge_form(frame, model, lists);
}

}  // namespace stepwise::gap
