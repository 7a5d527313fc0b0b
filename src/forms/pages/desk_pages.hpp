// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/public_pages.hpp"
#include "forms/pages/what_changed.hpp"

// The administrator's desk: load, check, preview, publish.

namespace stepwise::forms {

struct DeskLine {
  std::string title = {}, href = {}, slug = {}, audience = {};   ///< audience in words
  std::string published = {};                     ///< "Version 2, since 21 November 2026"; empty: none
  std::string waiting = {};                       ///< "Version 3 is loaded"; empty: none
};
struct Desk {
  std::vector<DeskLine> forms = {};
  std::string load = {};                          ///< address of the loading page
  std::string ship = {};                          ///< POST loads the forms that ship; empty: they are loaded
  std::string done = {};
};
govuk::Page write_desk(const govuk::Frame& frame, const Desk& desk);

/// Loading: fields `file` (upload) or `json` (pasted), `slug` and `audience` ("staff" | "public") for a new form.
struct LoadPage {
  std::string action = {}, back = {};
  bool is_new = true;                        ///< asks slug and audience
  std::string json = {}, slug = {}, audience = {};          ///< as typed
  std::vector<Problem> problems = {};
  const Checked* checked = nullptr;          ///< what was found in a file that was refused
};
govuk::Page write_load(const govuk::Frame& frame, const LoadPage& page);

/// One version: what the check found, its previews, publishing.
struct VersionPage {
  std::string title = {}, slug = {};
  int number = 1;
  const Checked& checked;
  std::string state = {};                         ///< "Loaded", "Published", "Retired"
  std::string loaded = {};                        ///< by whom and when
  std::string back = {}, preview_staff = {}, preview_public = {}, publish = {}, retire = {}, json = {};   ///< addresses; empty: not offered
  std::string done = {};
};
govuk::Page write_version(const govuk::Frame& frame, const VersionPage& page);
/// Findings as a list by item, the refused ones first.
Html write_findings(const Checked& checked);
/// Reading age of each question, hardest first.
Html write_reading_ages(const Questionnaire& questionnaire);

/// A preview takes any answer and keeps none: answers travel from page to page. Buttons post to `action` the field `number` (which
/// page to show) or `do` (posting.hpp); the answers are `with_posted` of the blank ones, series counts included.
struct PreviewPage {
  const Questionnaire& questionnaire;
  const Answers& answers;
  std::string action = {}, back = {};
  bool one_question = false;                 ///< as the public sees it
  int number = 1;                            ///< section (from 1), or position of the question
};
govuk::Page write_preview(const govuk::Frame& frame, const PreviewPage& page);

struct PublishPage {
  std::string title = {}, action = {}, back = {};
  int number = 1;
  std::string published = {};                     ///< "Version 1": what it takes the place of; empty: nothing
  std::vector<ItemChange> changes = {};           ///< since that one
  std::size_t notes = 0;                     ///< how many findings are noted
};
govuk::Page write_publish(const govuk::Frame& frame, const PublishPage& page);

/// One form: its versions, newest first.
struct VersionLine {
  int number = 1;
  std::string href = {}, state = {}, loaded = {}, published = {}, responses = {};
};
struct FormPage {
  std::string title = {}, slug = {}, audience = {};
  std::vector<VersionLine> versions = {};
  std::string back = {}, load = {}, address = {};           ///< address: where it is filled in; empty: not yet
  std::string done = {};
};
govuk::Page write_form(const govuk::Frame& frame, const FormPage& page);

}  // namespace stepwise::forms
