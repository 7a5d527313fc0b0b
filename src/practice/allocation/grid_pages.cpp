// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/grid_pages.hpp"

#include <algorithm>

#include "practice/allocation/allocation_pages.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html descriptors(const Grid& grid) {
  Html needs, risks;
  for (std::size_t i = 0; i < level_count; ++i) {
    needs += element("li", {}, t("{0}: {1}", t(name_of(static_cast<Need>(i))), listed(grid.need_words[i])));
    risks += element("li", {}, t("{0}: {1}", t(name_of(static_cast<Risk>(i))), listed(grid.risk_words[i])));
  }
  return element("h2", {{"class", "govuk-heading-s"}}, t("How much help is needed that nobody gives yet")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, needs) +
         element("h2", {{"class", "govuk-heading-s"}}, t("What could go wrong without it, within twelve weeks")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, risks);
}

Html cells_of(const Area& area) {
  std::vector<std::string> names{t("Need")};
  std::vector<govuk::Cell> head{names[0]};
  for (std::size_t risk = 0; risk < level_count; ++risk) {
    names.push_back(t(name_of(static_cast<Risk>(risk))));
    head.push_back(govuk::number(names.back()));
  }
  std::vector<govuk::Row> rows;
  for (std::size_t need = 0; need < level_count; ++need) {
    govuk::Row row{t(name_of(static_cast<Need>(need))).str()};
    for (const std::int64_t pence : area.pence[need]) row.push_back(govuk::number(pounds(pence)));
    rows.push_back(std::move(row));
  }
  return govuk::table({.caption = listed(area.words), .head = std::move(head), .rows = std::move(rows), .first_cell_is_header = true, .caption_classes = "govuk-table__caption--s", .stack_on_phones = true,
                       .stack_names = names});
}

Html grid_row_status(const GridsView& view, const Grid& grid) {
  if (grid.reference == view.in_force) return govuk::tag(t("In force"), "green");
  return govuk::tag(t(state_words(state_of(grid, false))), grid.published_at ? "grey" : "blue");
}

Html draft_actions(const govuk::Frame& frame, const GridView& view) {
  const std::string here = grid_href(view.grid.reference), version = std::to_string(view.grid.version);
  Html out = heading(t("What happens to this draft"));
  if (!view.grid.returned_why.empty()) out += govuk::inset_text({.content = t("It was sent back: {0}", view.grid.returned_why)});
  if (const auto left = outcomes_left_out(view.grid); !left.empty()) {
    Html names;
    for (const auto& key : left) names += element("li", {}, t(care_act::words_of(*care_act::specified_outcome(key))));
    out += govuk::inset_text({.content = paragraph(t("No area groups these outcomes, so nothing is counted for a need there:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, names)});
  }
  out += paragraph(govuk::link(t("See what it would change, and for how many"), here + "/try"));
  if (view.author) {
    out += paragraph(govuk::link(t("Change this draft"), here + "/change")) + paragraph(t("Somebody else who keeps the grid publishes it. Whoever made it cannot."));
  } else {
    out += govuk::question_form(frame, here + "/publish",
                                {govuk::hidden_field("version", version), community::text_box(view.form, "why", t("Why it is sent back"), t("Needed only when you send it back"), 2)},
                                govuk::button_group({govuk::button({.text = t("Publish it"), .name = "what", .value = "publish", .prevent_double_click = true}),
                                                     govuk::secondary_button(t("Send it back"), "", "what", "return")}));
  }
  return out + govuk::question_form(frame, here + "/publish", {govuk::hidden_field("version", version), govuk::hidden_field("what", "drop")}, govuk::secondary_button(t("Drop this draft")));
}

std::string number_and_day(const Grid& grid) { return grid.shipped ? t("Grid number {0}, from the beginning.", grid.number) : t("Grid number {0}, from {1}.", grid.number, long_date(grid.from_on)); }

Html kept_apart(const GridView& view) {
  std::vector<community::Fact> facts{{t("Kept apart for a year"), Html{pounds(view.grid.contingency_pence)}}, {t("Drawn by totals above the grid’s words"), Html{t("{0} a year", pounds(view.drawn_pence))}}};
  if (view.grid.contingency_pence > 0) facts.push_back({t("Left"), Html{pounds(view.grid.contingency_pence - view.drawn_pence)}});
  return heading(t("Contingency")) + community::facts(facts) + paragraph(t("It is kept apart from everybody’s sums. Nothing is taken from anybody for it."));
}

}  // namespace

std::string grid_href(std::string_view reference) { return "/allocations/grids/" + std::string{reference}; }

Html write_cells(const Grid& grid) {
  Html out = descriptors(grid);
  for (const Area& area : grid.areas) out += cells_of(area);
  return out;
}

Html write_grids(const govuk::Frame& frame, const GridsView& view) {
  std::vector<govuk::Row> rows;
  for (const Grid& grid : view.grids)
    rows.push_back({govuk::link(grid.name, grid_href(grid.reference)), govuk::number(grid.number > 0 ? std::to_string(grid.number) : std::string{}), grid.shipped ? t("From the beginning").str() : long_date(grid.from_on),
                    grid_row_status(view, grid), grid.made_by_name, grid.published_by_name});
  const std::vector<std::string> names{t("Grid"), t("Number"), t("Counts from"), t("Where it stands"), t("Made by"), t("Published by")};
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("The grid of need and risk"));
  out += paragraph(t("A published grid never changes and counts until the next one begins. There is no place in it for a cap by setting, or for a multiplier by age, diagnosis or group: the same need and the same risk come to the same amount."));
  for (const auto& words : view.refused) out += govuk::inset_text({.content = words});
  out += govuk::table({.caption = t("All grids"), .head = {names[0], govuk::number(names[1]), names[2], names[3], names[4], names[5]}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = names});
  out += heading(t("Begin a draft")) +
         govuk::question_form(frame, "/allocations/grids", {govuk::hidden_field("form_token", view.token)}, govuk::button({.text = t("Copy the grid in force"), .prevent_double_click = true}));
  const Html upload = govuk::question_form(frame, "/allocations/grids",
                                           {govuk::hidden_field("form_token", view.token),
                                            govuk::file_upload({.name = "file", .label = govuk::sized_label(t("Or a file"), "s"), .hint = t("TOML or CSV, as any grid’s page gives them. It is taken whole or not at all"), .problems = view.problems})},
                                           govuk::secondary_button(t("Take the file as a draft")), {{"enctype", "multipart/form-data"}});
  return out + upload + paragraph(govuk::link(t("What everybody can read about it"), "/how-money-is-worked-out"));
}

Html write_grid(const govuk::Frame& frame, const GridView& view) {
  const Grid& grid = view.grid;
  Html out = element("h1", {{"class", "govuk-heading-l"}}, grid.name);
  if (grid.shipped) out += govuk::warning_text({.text = t("This is the example that comes with the program. Its amounts are nobody’s: set your own before you use it.")});
  std::vector<community::Fact> facts{{t("Where it stands"), view.in_force ? govuk::tag(t("In force"), "green") : govuk::tag(t(state_words(state_of(grid, false))), "grey")},
                                     {t("Counts from"), Html{grid.shipped ? t("From the beginning").str() : long_date(grid.from_on)}}, {t("Made by"), Html{grid.made_by_name}}};
  if (grid.published_at) facts.push_back({t("Published"), Html{t("As number {0} by {1}", grid.number, grid.published_by_name)}}), facts.push_back({t("Figures that stand and were made with it"), Html{number_words(view.figures)}});
  facts.push_back({t("A second signature is needed"), Html{t("beyond {0}% up or down", grid.tolerance_percent)}});
  out += community::facts(facts) + write_cells(grid) + kept_apart(view);
  out += paragraph(govuk::link(t("Take it away as TOML"), grid_href(grid.reference) + "/file")) + paragraph(govuk::link(t("Take its amounts away as CSV"), grid_href(grid.reference) + "/file?as=csv"));
  return grid.published_at || grid.dropped_at ? out : out + draft_actions(frame, view);
}

std::string public_href(std::int64_t number) { return "/how-money-is-worked-out?grid=" + std::to_string(number); }

Html write_public(const Grid& grid, const std::vector<Grid>& published, std::string_view in_force) {
  Html steps;
  for (const auto words : {noted("You talk with us about your life. Together we see which needs are eligible."), noted("What your family, friends and neighbours gladly do is counted as met. So is free help to get going again, and equipment."),
                           noted("For each part of life a worker says in words how much help nobody gives yet, and what could go wrong without it."), noted("The table below gives an amount a week for that. It is the same for everybody with that need and that risk. Age, diagnosis and where you live do not change it."),
                           noted("Some things cost more: two helpers at once, help at night, an interpreter, living far from town. They are added, each with its reason."),
                           noted("The worker can set another amount, up or down, and must say why. When it is far from the table a colleague signs it too."),
                           noted("You get a plain sheet that shows how the sum was made.")})
    steps += element("li", {}, t(words));
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("How the money for your support is worked out"));
  out += paragraph(t("The sum is a starting estimate. It can go up or down when we plan with you. It is not a limit on help."));
  out += heading(t("How a sum is made")) + element("ol", {{"class", "govuk-list govuk-list--number"}}, steps);
  out += heading(t("If you think it is wrong, or not enough")) +
         paragraph(t("Tell the worker who made it, or ask a friend, your family or an advocate to speak for you. We answer within {0} days. What you may have to pay yourself is worked out apart from this.", days_to_answer));
  out += heading(grid.reference == in_force ? t("The amounts that count now").str() : t("The amounts of grid number {0}", grid.number));
  if (grid.shipped) out += govuk::inset_text({.content = t("These amounts are an example. This council has not published its own yet.")});
  out += paragraph(number_and_day(grid)) + write_cells(grid);
  if (published.size() < 2) return out;
  Html others;
  for (const Grid& one : published)
    if (one.reference != grid.reference) others += element("li", {}, {govuk::link(number_and_day(one), public_href(one.number))});
  return out + heading(t("The amounts at other times")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, others);
}

}  // namespace stepwise::allocation
