// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/money.hpp"
#include "base/text.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/grid_pages.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

/// Typed in pounds; a gap where it cannot be read.
std::int64_t pence_typed(std::string_view typed) {
  const auto money = Money::parse(typed);
  return money && !trim(typed).empty() ? money->pence : no_amount;
}

std::string pounds_typed(std::int64_t pence) {
  if (pence == no_amount) return {};
  const std::string cents = std::to_string(pence % 100);
  return std::to_string(pence / 100) + (pence % 100 == 0 ? "" : "." + (cents.size() == 1 ? "0" + cents : cents));
}

Html cell_input(const GridForm& form, const Area& area, std::size_t need, std::size_t risk) {
  const std::string field = cell_field(area.code, need, risk);
  const std::string label = t("{0}, {1}: pounds a week", t(name_of(static_cast<Need>(need))), t(name_of(static_cast<Risk>(risk))));
  return govuk::input({.name = field, .label = {Html{label}, "govuk-visually-hidden"}, .value = form.form.typed.get(field), .problems = form.form.problems, .classes = "govuk-input--width-5",
                       .inputmode = "decimal", .form_group = {.classes = "govuk-!-margin-bottom-0"}});
}

Html cells_table(const GridForm& form, const Area& area) {
  std::vector<std::string> names{t("Need")};
  for (std::size_t risk = 0; risk < level_count; ++risk) names.push_back(t(name_of(static_cast<Risk>(risk))));
  std::vector<govuk::Row> rows;
  for (std::size_t need = 1; need < level_count; ++need) {
    govuk::Row row{t(name_of(static_cast<Need>(need))).str()};
    for (std::size_t risk = 0; risk < level_count; ++risk) row.push_back(cell_input(form, area, need, risk));
    rows.push_back(std::move(row));
  }
  return govuk::table({.caption = t("Pounds a week"), .head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows), .first_cell_is_header = true,
                       .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

Html outcome_boxes(const GridForm& form, const Area& area) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& outcome : care_act::specified_outcomes()) items.push_back({.value = std::string{outcome.key}, .text = t(outcome.label)});
  std::vector<std::string> chosen;
  const std::string field = "outcomes_" + area.code;
  for (const auto value : form.form.typed.all(field)) chosen.emplace_back(value);
  return govuk::details({.summary = t("Outcomes that {0} groups", area.words.empty() ? t("the new area").str() : listed(area.words).str()),
                         .content = govuk::checkboxes({.name = field, .legend = {Html{t("Outcomes")}, "govuk-visually-hidden"}, .items = std::move(items), .values = std::move(chosen), .problems = form.form.problems,
                                                       .classes = "govuk-checkboxes--small"})});
}

Html area_fields(const GridForm& form, const Area& area, bool is_new) {
  const std::string field = "area_" + area.code;
  const std::string label = is_new ? t("Another area").str() : t("Area");
  return element("h2", {{"class", "govuk-heading-m"}}, is_new ? Html{t("Another area")} : Html{listed(area.words)}) + govuk::hidden_field("area", area.code) +
         govuk::input({.name = field, .label = govuk::sized_label(label, "s"), .hint = is_new ? t("Leave it empty when there is none to add") : t("Empty it to take the area out"), .value = form.form.typed.get(field),
                       .problems = form.form.problems}) +
         cells_table(form, area) + outcome_boxes(form, area);
}

Html words_fields(const GridForm& form) {
  Html out = element("h2", {{"class", "govuk-heading-m"}}, t("What the levels mean, in plain words"));
  for (const bool need : {true, false})
    for (std::size_t i = 0; i < level_count; ++i) {
      const std::string field = (need ? "need_words_" : "risk_words_") + std::to_string(i);
      out += govuk::input({.name = field, .label = need ? t("Need: {0}", t(name_of(static_cast<Need>(i)))) : t(name_of(static_cast<Risk>(i))).str(), .value = form.form.typed.get(field), .problems = form.form.problems});
    }
  return out;
}

std::array<std::string, level_count> four(const http::Fields& typed, std::string_view begins) {
  std::array<std::string, level_count> words;
  for (std::size_t i = 0; i < level_count; ++i) words[i] = std::string{trim(typed.get(std::string{begins} + std::to_string(i)))};
  return words;
}

Area area_from(const http::Fields& typed, std::string_view code, std::string words) {
  Area area;
  const std::string named{code};
  area.code = named;
  area.words = std::move(words);
  for (const auto outcome : typed.all("outcomes_" + named)) area.outcomes.emplace_back(outcome);
  for (std::size_t need = 1; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) area.pence[need][risk] = pence_typed(typed.get(cell_field(named, need, risk)));
  return area;
}

}  // namespace

http::Fields fields_from(const Grid& grid) {
  http::Fields fields;
  fields.add("name", grid.name);
  community::add_day(fields, "from", grid.from_on);
  fields.add("tolerance", std::to_string(grid.tolerance_percent));
  fields.add("contingency", pounds_typed(grid.contingency_pence));
  for (std::size_t i = 0; i < level_count; ++i) {
    fields.add("need_words_" + std::to_string(i), grid.need_words[i]);
    fields.add("risk_words_" + std::to_string(i), grid.risk_words[i]);
  }
  for (const Area& area : grid.areas) {
    fields.add("area_" + area.code, area.words);
    for (const auto& outcome : area.outcomes) fields.add("outcomes_" + area.code, outcome);
    for (std::size_t need = 1; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk) fields.add(cell_field(area.code, need, risk), pounds_typed(area.pence[need][risk]));
  }
  return fields;
}

http::Fields with_new_area(const http::Fields& typed) {
  std::string code = code_of(typed.get("area_new"));
  if (code.empty()) return typed;
  const auto taken = typed.all("area");
  while (std::ranges::find(taken, code) != taken.end()) code += "_2";
  http::Fields out;
  for (const auto& [name, value] : typed.pairs()) {
    std::string renamed = name;
    for (const std::string_view begins : {"area_new", "outcomes_new", "cell_new"})
      if (name.starts_with(begins)) renamed = std::string{begins.substr(0, begins.size() - 3)} + code + name.substr(begins.size());
    out.add(renamed, name == "area" && value == "new" ? code : value);
  }
  return out;
}

Grid grid_from(const http::Fields& typed, const Grid& before) {
  Grid grid = before;
  grid.name = community::text_in(typed, "name");
  if (const auto from = community::day_in(typed, "from")) grid.from_on = *from;
  grid.tolerance_percent = parse_number(trim(typed.get("tolerance"))).value_or(no_amount);
  grid.contingency_pence = trim(typed.get("contingency")).empty() ? 0 : pence_typed(typed.get("contingency"));
  grid.need_words = four(typed, "need_words_");
  grid.risk_words = four(typed, "risk_words_");
  grid.areas.clear();
  for (const auto code : typed.all("area"))
    if (auto words = community::text_in(typed, "area_" + std::string{code}); !words.empty() && code != "new") grid.areas.push_back(area_from(typed, code, std::move(words)));
  return grid;
}

Html write_grid_form(const govuk::Frame& frame, const GridForm& form) {
  std::vector<Html> fields{govuk::hidden_field("version", std::to_string(form.grid.version)), community::line_box(form.form, "name", t("Name of this grid"), ""),
                           community::day_boxes(form.form, "from", t("From which day does it count?"), t("Until the next one begins: two never count at once")),
                           govuk::input({.name = "tolerance", .label = govuk::sized_label(t("A second signature beyond"), "s"), .hint = t("Per cent from what the grid’s words give, up or down"), .value = form.form.typed.get("tolerance"),
                                         .problems = form.form.problems, .classes = "govuk-input--width-3", .inputmode = "numeric", .suffix = "%"}),
                           govuk::input({.name = "contingency", .label = govuk::sized_label(t("Contingency for a year"), "s"), .hint = t("Kept apart from everybody’s sums: 5 to 10% of the whole is usual"), .value = form.form.typed.get("contingency"),
                                         .problems = form.form.problems, .classes = "govuk-input--width-10", .inputmode = "decimal", .prefix = "£"}),
                           words_fields(form)};
  for (const Area& area : form.grid.areas) fields.push_back(area_fields(form, area, false));
  Area extra;
  extra.code = "new";
  if (form.grid.areas.size() < most_areas) fields.push_back(area_fields(form, extra, true));
  return element("h1", {{"class", "govuk-heading-l"}}, t("Change this draft")) +
         paragraph(t("Amounts never fall as need or risk rises. Where nothing more is needed the amount is nought. There is no place for a cap or a multiplier.")) +
         govuk::question_form(frame, grid_href(form.reference) + "/change", fields,
                              govuk::button_group({govuk::button({.text = t("Save this draft"), .prevent_double_click = true}), govuk::link(t("Cancel"), grid_href(form.reference))}));
}

}  // namespace stepwise::allocation
