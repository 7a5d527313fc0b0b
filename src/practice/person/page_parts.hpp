// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::person {

using html::element;
using html::Html;

inline Html heading_1(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
inline Html heading_2(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
inline Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
inline Html hint_line(const Html& content) { return element("p", {{"class", "govuk-hint"}}, content); }
inline Html hidden_words(std::string_view words) { return element("span", {{"class", "govuk-visually-hidden"}}, words); }
/// Left two thirds and the rest.
Html two_columns(const Html& wide, const Html& narrow);
/// The control of a field, filled with what was typed.
Html field_control(const Field& field, std::string_view typed, const Lists& lists, std::span<const Problem> problems);
/// A button that posts by itself: "Remove" and the like; `what` is said to screen readers only.
Html button_form(const govuk::Frame& frame, std::string_view action, std::string_view words, std::string_view what);
/// The list of someone's details as rows of a summary list.
std::vector<govuk::SummaryRow> detail_rows(FieldGroup group, const Details& details, const Lists& lists, bool with_empty);
/// What happened, newest first, as it stands on the timeline.
Html timeline_list(std::span<const Happening> happenings, int heading_level);
/// Breadcrumbs of a person's page.
std::vector<govuk::Link> person_crumbs(const Banner& banner);

}  // namespace stepwise::person
