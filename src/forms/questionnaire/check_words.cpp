// SPDX-License-Identifier: Apache-2.0
#include "base/reading_age.hpp"
#include "forms/questionnaire/reading.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

/// Fewer words than this say too little for an age to be told from them.
constexpr int fewest_words = 6;
constexpr double hard_age = 14;
constexpr int longest_sentence = 25;

void check_text(Findings& findings, const std::string& link_id, std::string_view text) {
  const Readability found = readability(text);
  if (found.words >= fewest_words && found.age > hard_age)
    findings.note(link_id, "reads-hard", t("Reads as for someone of {0}. Shorter and plainer words help.", static_cast<int>(found.age + 0.5)));
  if (found.longest_sentence > longest_sentence)
    findings.note(link_id, "long-sentence", t("A sentence of {0} words. Up to {1} read well.", found.longest_sentence, longest_sentence));
}

}  // namespace

void check_words(Reading& reading) {
  const std::string& language = reading.form.language;
  if (!language.empty() && !language.starts_with("en")) return;
  for (const Item& item : reading.form.items) {
    if (item.hidden) continue;
    check_text(reading.findings, item.link_id, item.text);
    check_text(reading.findings, item.link_id, item.hint);
  }
}

}  // namespace stepwise::forms
