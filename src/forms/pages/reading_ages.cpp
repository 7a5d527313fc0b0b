// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/reading_age.hpp"
#include "forms/pages/desk_pages.hpp"
#include "forms/pages/parts.hpp"

namespace stepwise::forms {
namespace {

struct Reading {
  const Item* item;
  Readability readability;
  /// A few words say too little for an age to be told from them.
  double age() const { return readability.words < 6 ? 0 : readability.age; }
};

/// Questions and their hints as one text; words to read too.
std::vector<Reading> hardest_first(const Questionnaire& questionnaire) {
  std::vector<Reading> out;
  for (const Item& item : questionnaire.items) {
    if (item.type == Type::group || item.text.empty()) continue;
    const Readability found = readability(item.hint.empty() ? item.text : item.text + ". " + item.hint);
    if (found.words > 0) out.push_back({&item, found});
  }
  std::ranges::stable_sort(out, [](const Reading& a, const Reading& b) { return a.age() > b.age(); });
  return out;
}

constexpr double hard_age = 14;
constexpr std::size_t shown_at_once = 10;

govuk::TableOptions reading_table(const Html& caption, std::span<const Reading> readings) {
  auto table = stacked_table(caption, {t("Question"), t("Reading age"), t("Words in its longest sentence")});
  for (const Reading& one : readings) {
    Html question = Html{one.item->text};
    if (one.age() >= hard_age) question += Html{" "} + govuk::tag(t("Hard to read"), "yellow");
    table.rows.push_back({question, govuk::number(std::to_string(static_cast<int>(one.readability.age + 0.5))),
                          govuk::number(std::to_string(one.readability.longest_sentence))});
  }
  return table;
}

}  // namespace

Html write_reading_ages(const Questionnaire& questionnaire) {
  if (!questionnaire.language.empty() && !questionnaire.language.starts_with("en"))
    return paragraph(t("Reading ages are worked out for English only."));
  const auto readings = hardest_first(questionnaire);
  if (readings.empty()) return paragraph(t("There is nothing to read."));
  const std::span all{readings};
  Html out = paragraph(t("A rough guide by the length of words and sentences, the hardest first. Aim for 9 to 11.")) +
             govuk::table(reading_table(t("The hardest to read"), all.first(std::min(shown_at_once, all.size()))));
  if (all.size() > shown_at_once)
    out += govuk::details({.summary = t("The other questions"), .content = govuk::table(reading_table(t("Easier to read"), all.subspan(shown_at_once)))});
  return out;
}

}  // namespace stepwise::forms
