// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "practice/person/record_page.hpp"

namespace stepwise::person {

using Typed = std::vector<std::pair<std::string, std::string>>;
std::string typed_value(const Typed& typed, std::string_view name);

/// Everything held about the person, with links and buttons that change it. `may_change` leaves those out.
govuk::Page details_page(const govuk::Frame& frame, const Overview& overview, const Lists& lists, Date today, bool may_change);
/// Who changed a field since the form was shown. The form holds what each field was ("was.town"); one that does not say
/// counts as changed by both when the texts differ. A field that was not sent was not touched.
enum class Changer { nobody, you, they, both };
Changer who_changed(const Field& field, const Typed& typed, const Details& now);
/// True when someone else changed a field of the group since the form was shown.
bool they_changed(FieldGroup group, const Typed& typed, const Details& now);

/// One group of fields to change. `version` is the record's version that the form began from.
govuk::Page group_page(const govuk::Frame& frame, const Banner& banner, FieldGroup group, std::int64_t version, const Typed& typed,
                       std::vector<Problem> problems, const Lists& lists, Date today);
/// Someone else saved first: both texts side by side, and a choice for each field that both changed. What only one
/// changed is kept.
govuk::Page stale_page(const govuk::Frame& frame, const Banner& now, FieldGroup group, const Typed& typed, const std::optional<LatestChange>& change,
                       const Lists& lists, Date today);

/// Forms that add one thing.
govuk::Page other_name_page(const govuk::Frame& frame, const Banner& banner, const Typed& typed, std::vector<Problem> problems, const Lists& lists, Date today);
govuk::Page contact_detail_page(const govuk::Frame& frame, const Banner& banner, const Typed& typed, std::vector<Problem> problems, const Lists& lists, Date today);
govuk::Page identifier_page(const govuk::Frame& frame, const Banner& banner, const Typed& typed, std::vector<Problem> problems, const Lists& lists, Date today);

}  // namespace stepwise::person
