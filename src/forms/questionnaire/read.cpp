// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/fhir_names.hpp"
#include "forms/questionnaire/reading.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

Checked refused(const char* code, std::string sentence) {
  return {std::nullopt, {{Finding::Weight::refused, {}, code, std::move(sentence)}}};
}

void read_head(Reading& reading, const Node& root) {
  Questionnaire& form = reading.form;
  form.url = clean_text(root.text_at("url"));
  form.version = clean_text(root.text_at("version"));
  form.name = clean_text(root.text_at("name"));
  form.title = clean_text(root.text_at("title"));
  form.description = clean_text(root.text_at("description"));
  form.language = clean_text(root.text_at("language"));
  if (form.title.empty()) reading.findings.note({}, "no-title", t("The form has no title. Give it one, so that people can find it."));
  if (form.url.empty()) reading.findings.note({}, "no-url", t("The form has no url of its own. Stepwise makes one when it is loaded."));
  if (form.version.empty()) reading.findings.note({}, "no-version", t("The form has no version. Stepwise numbers it when it is loaded."));
  if (form.title.empty()) form.title = form.name;
}

}  // namespace

Checked read_questionnaire(std::string_view json, std::size_t most_bytes) {
  if (json.size() > most_bytes) return refused("too-big", t("The file is larger than {0} KB, the most that a form may have.", most_bytes / 1024));
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  auto root = parse_json(json);
  if (!root) return refused("not-json", root.error().sentence);
  if (root->text_at("resourceType") != fhir::questionnaire) return refused("not-a-questionnaire", t("This is JSON, but not a FHIR Questionnaire."));
  Reading reading;
  reading.sets = value_sets_of(*root);
  read_head(reading, *root);
  read_form_extensions(reading, *root);
  read_items(reading, *root, -1, 1);
  if (reading.form.items.empty() && !reading.findings.any_refused()) reading.findings.refuse({}, "no-items", t("The form asks nothing."));
  read_conditions(reading);
  if (!reading.findings.any_refused()) check_words(reading);
  Checked out;
  if (!reading.findings.any_refused()) out.questionnaire = std::move(reading.form);
  out.findings = reading.findings.finish();
  return out;
}

}  // namespace stepwise::forms
