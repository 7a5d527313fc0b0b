// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/pages/desk_pages.hpp"
#include "forms/pages/parts.hpp"
#include "forms/pages/question_list.hpp"
#include "forms/pages/steps.hpp"

namespace stepwise::forms {
namespace {

using html::element;

/// Answers of other pages travel along, since nothing is kept.
Html carried(const Answers& answers, std::span<const Place> here) {
  Html out;
  for (const auto& [field, values] : answers.fields()) {
    const auto place = Place::from_field(std::string_view{field}.substr(0, field.find('.')));
    if (place && std::ranges::find(here, *place) != here.end()) continue;
    for (const auto& value : values) out += govuk::hidden_field(field, value);
  }
  return out;
}

struct Part {
  std::string title;
  std::vector<Place> places;
  std::optional<int> before, after;
};

Part section_part(const PreviewPage& page) {
  const auto all = sections(page.questionnaire);
  if (page.number < 1 || page.number > static_cast<int>(all.size())) return {};
  const Section& section = all[static_cast<std::size_t>(page.number) - 1];
  Part part{section.title, places_under(page.questionnaire, asked(page.questionnaire, page.answers), section.roots), {}, {}};
  if (page.number > 1) part.before = page.number - 1;
  if (page.number < static_cast<int>(all.size())) part.after = page.number + 1;
  return part;
}

Part step_part(const PreviewPage& page) {
  const bool known = page.number >= 0 && page.number < static_cast<int>(page.questionnaire.items.size());
  if (!known) return {};
  return {question_name(page.questionnaire.at(page.number)), places_of_step(page.questionnaire, page.answers, page.number),
          step_before(page.questionnaire, page.answers, page.number), step_after(page.questionnaire, page.answers, page.number)};
}

Html go_button(const Html& words, int number, bool main) {
  return govuk::button({.text = words, .name = "number", .value = std::to_string(number), .classes = main ? "" : "govuk-button--secondary"});
}

}  // namespace

govuk::Page write_preview(const govuk::Frame& frame, const PreviewPage& page) {
  const Part part = page.one_question ? step_part(page) : section_part(page);
  const int top = page.one_question ? -1 : (part.places.empty() ? -1 : part.places.front().item);
  const bool grouped = top >= 0 && page.questionnaire.at(top).type == Type::group;
  std::vector<Html> buttons{go_button(t("Update questions"), page.number, !part.after)};
  if (part.after) buttons.insert(buttons.begin(), go_button(t("Continue"), *part.after, true));
  if (part.before) buttons.push_back(go_button(t("Go back"), *part.before, false));
  const Html notice = govuk::inset_text({.content = page.one_question ? t("This is a preview as the public sees it. Nothing is kept.")
                                                                     : t("This is a preview as staff see it. Nothing is kept.")});
  const Html questions = write_questions({.questionnaire = page.questionnaire, .answers = page.answers, .top = grouped ? top : -1}, part.places);
  std::vector<Html> fields{carried(page.answers, part.places), element("div", {{"data-places", ""}}, questions)};
  const std::string title = part.title.empty() ? title_of(page.questionnaire) : part.title;
  govuk::Page out;
  out.title = t("Preview: {0}", title);
  out.back = page.back;
  out.main = notice + heading(form_words(page.questionnaire, title)) + govuk::question_form(frame, page.action, fields, govuk::button_group(buttons));
  return out;
}

}  // namespace stepwise::forms
