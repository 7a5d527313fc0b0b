// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/desk_pages.hpp"

#include "forms/pages/changes_list.hpp"
#include "forms/pages/parts.hpp"

namespace stepwise::forms {
namespace {

using html::element;

Html downloads(const VersionPage& page) {
  std::vector<Html> links;
  const auto add = [&](Html words, const std::string& href) {
    if (!href.empty()) links.push_back(element("li", {}, element("a", {{"class", "govuk-link"}, {"href", href}}, words)));
  };
  add(t("Preview as staff see it"), page.preview_staff);
  add(t("Preview as the public sees it"), page.preview_public);
  add(t("Download as FHIR Questionnaire (JSON)"), page.json);
  return links.empty() ? Html{} : element("ul", {{"class", "govuk-list"}}, html::join(links));
}

Html version_buttons(const govuk::Frame& frame, const VersionPage& page) {
  Html buttons;
  if (!page.publish.empty()) buttons += govuk::button({.text = t("Publish this version"), .href = page.publish});
  if (!page.retire.empty()) buttons += govuk::question_form(frame, page.retire, {}, govuk::secondary_button(t("Stop using this form")));
  return buttons;
}

std::vector<Html> load_fields(const LoadPage& page) {
  std::vector<Html> fields;
  if (page.is_new) {
    fields.push_back(govuk::input({.id = "slug", .name = "slug", .label = Html{t("Short name for its address")},
                                   .hint = t("Small letters, numbers and hyphens, like ask-for-help"), .value = page.slug, .problems = page.problems,
                                   .classes = "govuk-input--width-20", .autocapitalize = "none", .spellcheck = false}));
    fields.push_back(govuk::radios({.id = "audience", .name = "audience", .legend = govuk::sized_legend(t("Who fills it in?"), "s"),
                                    .items = {{.value = "staff", .text = t("Staff, about a person")}, {.value = "public", .text = t("Anybody, on the council’s site")}},
                                    .value = page.audience, .problems = page.problems}));
  }
  fields.push_back(govuk::file_upload({.id = "file", .name = "file", .label = Html{t("File of the form")}, .hint = t("FHIR R4 Questionnaire, as JSON"), .problems = page.problems}));
  fields.push_back(govuk::textarea({.id = "json", .name = "json", .label = Html{t("Or paste it here")}, .value = page.json, .problems = page.problems, .rows = 8, .spellcheck = false}));
  return fields;
}

}  // namespace

govuk::Page write_desk(const govuk::Frame& frame, const Desk& desk) {
  Html main = element("div", {{"class", "govuk-button-group"}}, govuk::button({.text = t("Load a form"), .href = desk.load}));
  if (!desk.ship.empty())
    main += paragraph(t("Some forms come with Stepwise. You can load them, try them and change them.")) +
            govuk::question_form(frame, desk.ship, {}, govuk::button({.text = t("Load the forms that come with Stepwise"), .classes = "govuk-button--secondary", .prevent_double_click = true}));
  if (desk.forms.empty()) {
    main += paragraph(t("No form is loaded yet."));
  } else {
    auto table = stacked_table(t("Forms by title"), {t("Form"), t("Who fills it in"), t("Published"), t("Waiting")});
    for (const auto& form : desk.forms)
      table.rows.push_back({govuk::link(form.title, form.href), form.audience, form.published.empty() ? Html{t("Not published")} : Html{form.published},
                            form.waiting.empty() ? Html{t("Nothing")} : Html{form.waiting}});
    main += govuk::table(table);
  }
  auto page = titled_page(std::string{t("Forms")}, main);
  page.success = desk.done;
  page.wide = true;
  return page;
}

govuk::Page write_load(const govuk::Frame& frame, const LoadPage& page) {
  Html main;
  if (page.checked != nullptr) main += write_findings(*page.checked);
  main += paragraph(t("The form is checked first. Nobody is asked its questions until you publish it."));
  main += govuk::question_form(frame, page.action, load_fields(page), govuk::button({.text = t("Check and load"), .prevent_double_click = true}),
                               {{"enctype", "multipart/form-data"}});
  auto out = titled_page(std::string{page.is_new ? t("Load a form") : t("Load a new version")}, main, page.back);
  out.problems = page.problems;
  return out;
}

govuk::Page write_version(const govuk::Frame& frame, const VersionPage& page) {
  Html main = govuk::summary_list({.rows = {{.key = t("State"), .value = page.state}, {.key = t("Loaded"), .value = page.loaded}, {.key = t("Short name"), .value = page.slug}},
                                   .classes = "govuk-summary-list--no-border"});
  main += downloads(page) + version_buttons(frame, page) + second_heading(t("What the check found")) + write_findings(page.checked);
  if (page.checked.questionnaire) main += second_heading(t("How hard the questions are to read")) + write_reading_ages(*page.checked.questionnaire);
  auto out = titled_page(t("{0}, version {1}", page.title, page.number), main, page.back);
  out.success = page.done;
  return out;
}

govuk::Page write_publish(const govuk::Frame& frame, const PublishPage& page) {
  Html main;
  if (page.published.empty()) {
    main += paragraph(t("From now on people can fill in this form. A published version never changes: to change it, load a new version."));
  } else {
    main += paragraph(t("It takes the place of {0}. Forms begun with that one are finished with that one, and its answers stay as they are.", page.published)) +
            second_heading(t("What changes for those who fill it in")) + write_changes(page.changes);
  }
  if (page.notes > 0)
    main += paragraph(tn("The check noted {0} thing about this version.", "The check noted {0} things about this version.", static_cast<std::int64_t>(page.notes)));
  main += govuk::question_form(frame, page.action, {}, govuk::button_group({govuk::button({.text = t("Publish version {0}", page.number), .prevent_double_click = true}),
                                                                           govuk::link(t("Not now"), page.back)}));
  return titled_page(t("Publish {0}?", page.title), main, page.back);
}

govuk::Page write_form(const govuk::Frame&, const FormPage& page) {
  govuk::SummaryListOptions facts{.classes = "govuk-summary-list--no-border"};
  facts.rows.push_back({.key = t("Who fills it in"), .value = page.audience});
  facts.rows.push_back({.key = t("Short name"), .value = page.slug});
  if (!page.address.empty()) facts.rows.push_back({.key = t("Address"), .value = govuk::link(page.address, page.address)});
  auto table = stacked_table(t("Versions, newest first"), {t("Version"), t("State"), t("Loaded"), t("Published"), t("Finished forms")});
  for (const auto& one : page.versions)
    table.rows.push_back({govuk::link(t("Version {0}", one.number), one.href), one.state, one.loaded,
                          one.published.empty() ? Html{t("Not published")} : Html{one.published}, one.responses});
  Html main = govuk::summary_list(facts) + govuk::table(table);
  if (!page.load.empty()) main += govuk::button({.text = t("Load a new version"), .href = page.load});
  auto out = titled_page(page.title, main, page.back);
  out.success = page.done;
  out.wide = true;
  return out;
}

}  // namespace stepwise::forms
