// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/quality_parts.hpp"

#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/returns/page_parts.hpp"

namespace stepwise::returns {
namespace {

using html::element;
using html::Html;

std::string counts_words(std::uint64_t failed, std::uint64_t warned) {
  return t("{0}, {1}", tn("{0} failure", "{0} failures", static_cast<std::int64_t>(failed)), tn("{0} warning", "{0} warnings", static_cast<std::int64_t>(warned)));
}

std::string rows_words(const Trouble& trouble) {
  std::string words;
  for (const auto row : trouble.rows) words += (words.empty() ? "" : ", ") + number_words(static_cast<std::int64_t>(row));
  if (trouble.count > trouble.rows.size() && !trouble.rows.empty()) return t("{0} and more", words);
  return words;
}

std::string teams_words(const Trouble& trouble) {
  if (trouble.teams.empty()) return t("Not stated");
  std::string words;
  for (const auto& [team, count] : trouble.teams) words += (words.empty() ? "" : ", ") + t("{0}: {1}", team, number_words(static_cast<std::int64_t>(count)));
  return words;
}

govuk::Row row_of(const FieldQuality& field, const Trouble& trouble) {
  const Html sentence = trouble.sentence.empty() ? Html{listed(trouble.words)} : Html{listed(trouble.sentence)};
  return {field.field.empty() ? Html{t("Whole rows")} : Html{field.field}, trouble.warning ? govuk::tag(t("Warning"), "yellow") : govuk::tag(t("Failure"), "orange"), sentence,
          govuk::number(Html{number_words(static_cast<std::int64_t>(trouble.count))}), rows_words(trouble), teams_words(trouble)};
}

struct Module {
  std::string name;
  std::uint64_t failed = 0, warned = 0;
  std::vector<govuk::Row> rows;
};

std::vector<Module> modules_of(const Quality& quality, std::size_t& listed_so_far) {
  std::vector<Module> modules;
  for (const auto& field : quality.fields) {
    if (modules.empty() || modules.back().name != field.module) modules.push_back({field.module, 0, 0, {}});
    Module& module = modules.back();
    module.failed += field.failed;
    module.warned += field.warned;
    for (const auto& trouble : field.troubles)
      if (listed_so_far++ < most_listed) module.rows.push_back(row_of(field, trouble));
  }
  return modules;
}

Html table_of(Module& module) {
  const std::vector<std::string> names{t("Field"), t("Weight"), t("What is wrong, in the first of these rows"), t("Rows"), t("First rows"), t("Team")};
  govuk::TableOptions table{.caption = Html{t("{0}: {1}", listed(module.name).str(), counts_words(module.failed, module.warned))}, .rows = std::move(module.rows), .caption_classes = "govuk-table__caption--m",
                            .stack_on_phones = true, .stack_names = names};
  for (const auto& name : names) table.head.emplace_back(name == names[3] ? govuk::number(name) : govuk::Cell{name});
  return govuk::table(table);
}

Html downloads(std::string_view href) {
  const std::string base{href};
  const auto item = [](const std::string& to, Words words) { return element("li", {}, link(to, words)); };
  return second_heading(t("Files for putting it right")) +
         paragraph(t("Up to {0} rows of each kind of problem, each with the reference of its event, its team and worker where the file says them. The command \"stepwise cld check\" gives all of them.", number_words(most_downloaded))) +
         element("ul", {{"class", "govuk-list"}},
                 {item(base + "/problems.csv", t("Problems row by row (CSV)")), item(base + "/problems.json", t("Problems and counts (JSON)")), item(base + "/quality.csv", t("Counts in the national data-quality layout (CSV)"))});
}

}  // namespace

Html quality_section(const Quality& quality, std::string_view href) {
  Html out = second_heading(t("What is wrong in it"));
  const bool clean = quality.failures + quality.warnings == 0;
  if (clean) out += paragraph(t("Nothing is wrong in any of its {0} rows.", number_words(static_cast<std::int64_t>(quality.rows))));
  else out += paragraph(t("{0}, in {1} of {2} rows. Rows are counted as a spreadsheet counts them: the first row holds the names of the columns.", counts_words(quality.failures, quality.warnings),
                          number_words(static_cast<std::int64_t>(quality.rows_failed)), number_words(static_cast<std::int64_t>(quality.rows))));
  for (const auto& note : quality.notes) out += paragraph(Html{listed(note)});
  std::size_t listed_so_far = 0;
  auto modules = modules_of(quality, listed_so_far);
  for (Module& module : modules)
    if (!module.rows.empty()) out += table_of(module);
  if (listed_so_far > most_listed) out += paragraph(t("The {0} worst kinds of problem are listed. The files below hold the rest.", most_listed));
  return clean ? out : out + downloads(href);
}

}  // namespace stepwise::returns
