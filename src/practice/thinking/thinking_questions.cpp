// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/thinking/thinking_form.hpp"

namespace stepwise::thinking {
namespace {

using html::element;
using html::Html;
using Problems = std::vector<Problem>;

constexpr std::size_t more_rows = 3, most_rows = 130;

/// One row of a part as it stands on the page.
struct Row {
  const Part& part;
  std::size_t number;
  const http::Fields& typed;
  const std::vector<OutcomeName>& outcomes;
  std::string name(std::string_view column) const { return std::string{part.code} + "_" + std::to_string(number) + "_" + std::string{column}; }
};

Html pick(const Column& column, const std::string& name, const std::string& id, std::string_view value, const std::vector<OutcomeName>& outcomes) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Choose one")}};
  for (const Choice& choice : column.choices) items.push_back({.value = choice.code, .text = t(choice.words)});
  for (const OutcomeName& outcome : outcomes) items.push_back({.value = outcome.reference, .text = outcome.words});
  const bool there = value.empty() || std::ranges::any_of(items, [&](const govuk::SelectItem& item) { return item.value.view() == value; });
  if (!there && column.kind == Column::Kind::outcome) items.push_back({.value = value, .text = t("An earlier outcome")});
  return govuk::select({.id = id, .name = name, .label = t(column.label), .items = std::move(items), .value = value});
}

Html write_column(const Row& row, const Column& column, bool first) {
  const std::string name = row.name(column.code), id = first ? govuk::id_for(row.part.code) : "";
  const auto value = row.typed.get(name);
  switch (column.kind) {
    case Column::Kind::line: return govuk::input({.id = id, .name = name, .label = t(column.label), .value = value, .autocomplete = "off", .spellcheck = true});
    case Column::Kind::words: return govuk::textarea({.id = id, .name = name, .label = t(column.label), .value = value, .rows = 2, .spellcheck = true});
    case Column::Kind::money:
      return govuk::input({.id = id, .name = name, .label = t(column.label), .value = value, .classes = "govuk-input--width-5", .autocomplete = "off", .inputmode = "decimal", .prefix = "£"});
    case Column::Kind::reading: return govuk::input({.id = id, .name = name, .label = t(column.label), .value = value, .classes = "govuk-input--width-2", .autocomplete = "off", .inputmode = "numeric"});
    case Column::Kind::day: return govuk::input({.id = id, .name = name, .label = t(column.label), .hint = t("For example, 27/3/2026"), .value = value, .classes = "govuk-input--width-10", .autocomplete = "off"});
    case Column::Kind::choice: return pick(column, name, id, value, {});
    case Column::Kind::outcome: return row.outcomes.empty() && value.empty() ? Html{} : pick(column, name, id, value, row.outcomes);
  }
  return {};
}

Html write_row(const Row& row) {
  Html inside = element("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}}, t("{0}, {1}", t(row.part.label), static_cast<std::int64_t>(row.number) + 1));
  inside += govuk::hidden_field(row.name("ref"), row.typed.get(row.name("ref")));
  bool first = row.number == 0;
  for (const Column& column : row.part.columns) {
    inside += write_column(row, column, first);
    first = false;
  }
  return element("fieldset", {{"class", "govuk-fieldset app-series__entry"}}, inside);
}

Html write_rows(const Part& part, const http::Fields& typed, const Problems& problems, const std::vector<OutcomeName>& outcomes) {
  Html out = element("h2", {{"class", "govuk-heading-m"}}, t(part.label));
  if (part.hint) out += element("p", {{"class", "govuk-hint"}}, t(*part.hint));
  const Html wrong = govuk::problem_with(problems, part.code);
  if (!wrong.empty()) out += element("p", {{"class", "govuk-error-message"}}, wrong);
  std::size_t rows = 0;
  while (rows < most_rows && typed.has(Row{part, rows, typed, outcomes}.name("ref"))) ++rows;
  rows += typed.get("next") == "more" ? more_rows : 0;
  for (std::size_t i = 0; i < std::clamp<std::size_t>(rows, 1, most_rows); ++i) out += write_row({part, i, typed, outcomes});
  return out;
}

Html write_part(const Part& part, const http::Fields& typed, const Problems& problems, const std::vector<OutcomeName>& outcomes) {
  if (!part.columns.empty()) return write_rows(part, typed, problems, outcomes);
  const std::string code{part.code};
  return govuk::textarea({.name = code, .label = govuk::sized_label(t(part.label), "m"), .hint = part.hint ? Html{t(*part.hint)} : Html{}, .value = typed.get(code), .problems = problems, .rows = 4, .spellcheck = true});
}

Html words_box(std::string name, std::string_view label, std::string_view hint, const http::Fields& typed, const Problems& problems) {
  const auto value = typed.get(name);
  return govuk::textarea({.name = std::move(name), .label = govuk::sized_label(label, "s"), .hint = hint, .value = value, .problems = problems, .rows = 2, .spellcheck = true});
}

void write_about(const Asked& asked, const http::Fields& typed, const Problems& problems, std::vector<Html>& out) {
  out.push_back(element("h2", {{"class", "govuk-heading-m"}}, t("How it was written")));
  std::vector<govuk::ChoiceItem> items;
  for (const Choice& voice : voices()) items.push_back({.value = std::string{voice.code}, .text = t(voice.words)});
  out.push_back(govuk::radios({.name = "voice", .legend = govuk::sized_legend(t("In whose words is it?"), "s"), .items = std::move(items), .value = typed.get("voice"), .problems = problems}));
  out.push_back(write_rows(contributors(), typed, problems, {}));
  out.push_back(words_box("took_part", t("How I took part"), t("Talking, pictures, showing, choosing, with somebody I trust"), typed, problems));
  out.push_back(words_box("share_with", t("Who may see it"), t("As the person wants it: everybody who supports me, only my sister, nobody else"), typed, problems));
  out.push_back(govuk::date_field({.name = "next_look_on", .legend = govuk::sized_legend(t("When do we look at it again?"), "s"), .hint = t("It is a living page. For example {0}", "27 3 2027"),
                                   .day = std::string{typed.get("next_look_on_day")}, .month = std::string{typed.get("next_look_on_month")}, .year = std::string{typed.get("next_look_on_year")}, .problems = problems}));
  if (asked.as_carer)
    out.push_back(govuk::checkboxes({.name = "of_carer", .legend = govuk::sized_legend(t("As [[a carer]]"), "s"), .hint = t("From then on only those who support [[carers]] see it, with what becomes of it"),
                                     .items = {{.value = "yes", .text = t("They say this as somebody who looks after somebody")}},
                                     .values = typed.get("of_carer") == "yes" ? std::vector<std::string>{"yes"} : std::vector<std::string>{}}));
  if (asked.may_put_away)
    out.push_back(govuk::radios({.name = "in_use", .legend = govuk::sized_legend(t("Is it still used?"), "s"),
                                 .items = {{.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No, put it away"), .hint = t("It is kept, and can be opened and used again")}},
                                 .value = typed.get("in_use"), .problems = problems}));
}

}  // namespace

std::vector<Html> write_questions(const Asked& asked, const http::Fields& typed, const Problems& problems) {
  std::vector<Html> out;
  if (asked.about && asked.tool.several)
    out.push_back(govuk::input({.name = "title", .label = govuk::sized_label(t("What this one is about"), "s"), .hint = t("For example: my mornings, or my personal assistants"), .value = typed.get("title"),
                                .problems = problems, .autocomplete = "off", .spellcheck = true}));
  bool further = false;
  for (const Part* part : asked.parts) {
    if (part->further && !further && asked.parts.size() > 1)
      out.push_back(element("h2", {{"class", "govuk-heading-m"}}, t("More about me, only if I want it")) + sheet::paragraph(t("These stand on the page “About me”, not on the one page.")));
    further = further || part->further;
    out.push_back(write_part(*part, typed, problems, asked.outcomes));
  }
  if (asked.about) write_about(asked, typed, problems, out);
  return out;
}

}  // namespace stepwise::thinking
