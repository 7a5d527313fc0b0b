// SPDX-License-Identifier: Apache-2.0
#include "access/words_pages.hpp"

#include "access/markup.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::access {
namespace {

std::string href_of(const language::Tongue& tongue) { return "/admin/words/" + tongue.code; }

std::string progress_words(const language::Languages::Progress& progress) {
  return t("{0} of {1} messages have words", progress.translated, progress.all);
}

Html languages_table(const std::vector<LanguageRow>& languages) {
  govuk::TableOptions table = stacked_table(t("Languages that are installed"), {t("Language"), t("Translated"), t("Contested words")});
  for (const LanguageRow& row : languages) {
    const std::string name = row.tongue.name;
    const Html progress = row.tongue.code == "en" ? Html{t("All of it")} : govuk::link(progress_words(row.progress), href_of(row.tongue) + "/untranslated");
    table.rows.push_back({name, progress, govuk::link(t("Change words"), href_of(row.tongue), t("in {0}", name))});
  }
  return govuk::table(table);
}

Html offer_form(const govuk::Frame& frame, const std::vector<LanguageRow>& languages) {
  govuk::CheckboxesOptions boxes{.name = "offered",
                                 .legend = govuk::sized_legend(t("Languages people can choose"), "m"),
                                 .hint = t("English is always offered. Words that have no translation are shown in English with a dotted line under them")};
  for (const LanguageRow& row : languages) {
    if (row.tongue.code == "en") continue;
    boxes.items.push_back({.value = row.tongue.code, .text = row.tongue.name});
    if (row.offered) boxes.values.push_back(row.tongue.code);
  }
  return govuk::question_form(frame, "/admin/words", {govuk::checkboxes(boxes)}, t("Save"));
}

Html sentences_part(const std::vector<std::string>& sentences) {
  if (sentences.empty()) return {};
  std::vector<Html> items;
  for (const std::string& sentence : sentences) items.emplace_back(sentence);
  return section_heading(t("What it would look like")) + govuk::inset_text({.content = bullets(items)});
}

Html label_field(const char* name, Message label, Message hint, const std::string& value, std::span<const Problem> problems) {
  return govuk::input({.name = name, .label = t(label), .hint = t(hint), .value = value, .problems = problems, .classes = "govuk-input--width-20", .autocomplete = "off", .spellcheck = true});
}

}  // namespace

govuk::Page words_page(const govuk::Frame& frame, const std::vector<LanguageRow>& languages, std::string_view done) {
  govuk::Page page = admin_page(t("Words and languages"));
  if (!done.empty()) page.success = t("Saved");
  page.main = heading(t("Words and languages")) +
              paragraph(t("People disagree about some words. Choose your own for them here; every page uses what you choose.")) +
              languages_table(languages) + two_thirds(offer_form(frame, languages));
  return page;
}

govuk::Page labels_page(const LabelList& list, std::string_view done) {
  const std::string title = t("Contested words in {0}", list.tongue.name);
  govuk::Page page = admin_page(title, t("Words and languages"), "/admin/words");
  if (!done.empty()) page.success = t("Saved. Pages use it from now on");
  govuk::TableOptions table = stacked_table(t("What each word stands for"), {t("Shown as"), t("More than one"), t("What it stands for"), t("Chosen by")});
  for (const language::Label& label : list.labels) {
    const bool chosen = list.settings.contains(language::label_setting(list.tongue.code, label.key));
    const std::string shown = label.singular.empty() ? t("No word yet").str() : label.singular;
    table.rows.push_back({govuk::link(shown, href_of(list.tongue) + "/" + label.key), label.plural, listed(label.meaning), chosen ? t("This council") : t("Stepwise")});
  }
  page.main = heading(title) + govuk::table(table);
  return page;
}

govuk::Page label_page(const govuk::Frame& frame, const LabelChange& change, std::vector<Problem> problems) {
  govuk::Page page = admin_page(t("Change a word"), t("Words and languages"), "/admin/words");
  page.breadcrumbs.push_back({t("Contested words in {0}", change.tongue.name), href_of(change.tongue)});
  page.problems = std::move(problems);
  std::vector<Html> fields{
      label_field("singular", noted("Word for one"), noted("Leave all three empty to use the usual word"), change.form.singular, page.problems),
      label_field("plural", noted("Word for more than one"), noted("Usually the same with an s"), change.form.plural, page.problems),
      govuk::hidden_field("was", change.kept)};
  if (change.tongue.code == "en") fields.insert(fields.begin() + 2, label_field("article", noted("Article"), noted("a or an"), change.form.article, page.problems));
  const LabelForm kept = label_form(change.kept);
  const Html conflict = change.stale ? both_versions({{t("Word for one"), kept.singular, change.form.singular},
                                                      {t("Word for more than one"), kept.plural, change.form.plural},
                                                      {t("Article"), kept.article, change.form.article}})
                                     : Html{};
  const Html buttons = html::element("div", {{"class", "govuk-button-group"}},
                                     {govuk::button({.text = t("Save"), .name = "do", .value = "save"}), govuk::secondary_button(t("Preview"), "", "do", "preview")});
  page.main = two_thirds(heading(t("Change a word")) + paragraph(listed(change.label.meaning)) + conflict + sentences_part(change.sentences) +
                         govuk::question_form(frame, href_of(change.tongue) + "/" + change.label.key, fields, buttons));
  return page;
}

std::vector<std::string> sample_sentences(const language::Label& label) {
  const std::string one = label.article.empty() ? label.singular : label.article + " " + label.singular;
  return {t("Start {0}", one), t("This {0} is not finished", label.singular), t("{0} {1} to do", 3, label.plural)};
}

govuk::Page untranslated_page(const UntranslatedList& list) {
  const std::string title = t("Words that have no {0} yet", list.tongue.name);
  govuk::Page page = admin_page(title, t("Words and languages"), "/admin/words");
  std::vector<Html> items;
  for (const std::string& message : list.messages) items.push_back(html::element("span", {{"lang", "en"}}, message));
  page.main = heading(title) + paragraph(progress_words(list.progress)) + bullets(items) +
              govuk::pages(list.page, list.pages, [&](int number) { return href_of(list.tongue) + "/untranslated?page=" + std::to_string(number); });
  return page;
}

}  // namespace stepwise::access
