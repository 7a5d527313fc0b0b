// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/field.hpp"
#include "govuk/page.hpp"

// Finished forms: read, listed, compared. Pages come without breadcrumbs and identity bar.

namespace stepwise::forms {

struct FinishedForm {
  const Questionnaire& questionnaire;  ///< of the version that was answered
  const Response& response;
  std::string reference = {};               ///< shown
  std::string who = {}, when = {};               ///< "Sam Porter, Reablement", "21 November 2026 at 3:04pm"
  std::string reason = {};                  ///< of amending; empty: it is the first
  std::string newer = {};                   ///< address of the response that amends this one; empty: this is the latest
  std::string amend = {}, versions = {}, compare = {}, json = {};  ///< addresses; empty: not offered
  std::string done = {};               ///< success banner
};
govuk::Page write_finished(const FinishedForm& form);
/// Only the answers, for an overview, a printed record or an export.
Html write_answers(const Questionnaire& questionnaire, const Response& response, int heading_level = 2);

/// Asks why a finished form is to be amended: field `reason`.
struct AmendPage {
  std::string title = {}, action = {}, back = {}, typed = {};
  std::vector<Problem> problems = {};
};
govuk::Page write_amend(const govuk::Frame& frame, const AmendPage& page);

/// One response of a chain of amendments, newest first.
struct ResponseVersion {
  int number = 1;
  std::string href = {}, who = {}, when = {}, reason = {}, form_version = {};
  std::string compare = {};                 ///< address of the comparison with the one before; empty for the first
};
govuk::Page write_versions(std::string_view title, const std::vector<ResponseVersion>& versions, std::string back);

struct Comparison {
  std::string title = {};                   ///< of the form
  std::string before = {}, after = {};           ///< "21 November 2026, Sam Porter"
  std::vector<Change> changes = {};         ///< all questions, in the order of the form
  std::string reason = {}, back = {};
};
/// Word by word: what was taken out and what was put in, said and not only coloured.
govuk::Page write_comparison(const Comparison& comparison);

/// A person's forms.
struct StartableForm {
  std::string title = {}, description = {}, action = {};   ///< POST begins a draft
};
struct FormLine {
  std::string title = {}, href = {}, who = {}, when = {}, status = {};   ///< status: a tag's words; empty: none
};
struct PersonForms {
  std::string heading = {};
  std::vector<StartableForm> startable = {};
  std::vector<FormLine> drafts = {}, finished = {};
  std::string back = {};
};
govuk::Page write_person_forms(const govuk::Frame& frame, const PersonForms& forms);
/// The last few, for the overview of a record.
Html write_form_lines(const std::vector<FormLine>& lines, std::string_view nothing);

/// Forms the public sent.
struct ReceivedLine {
  std::string reference = {}, title = {}, when = {}, href = {}, status = {};
};
govuk::Page write_received_list(const std::vector<ReceivedLine>& lines, bool dealt_with_too, std::string here);
struct ReceivedForm {
  const Questionnaire& questionnaire;
  const Response& response;
  std::string reference = {}, when = {}, back = {};
  std::string dealt_with = {};              ///< who and when, with the note; empty: not yet
  std::string way_words = {};               ///< how to go on with it in another room; empty: nothing but saying what was done
  std::optional<govuk::Link> way = {};
  std::string action = {};                  ///< POST: field `outcome`; empty: may not
  std::string typed = {};
  std::vector<Problem> problems = {};
};
govuk::Page write_received(const govuk::Frame& frame, const ReceivedForm& form);

}  // namespace stepwise::forms
