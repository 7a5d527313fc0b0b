// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "community/parts/parts.hpp"
#include "govuk/choices.hpp"
#include "practice/assessment/assessment.hpp"

namespace stepwise::assessment {

using community::Filled;
using html::Html;

/// The words of a field, for its label and where two texts stand side by side.
std::string label_of(std::string_view field);

Html text(const Filled& form, std::string_view name, std::string_view hint = {}, int rows = 3);
Html line(const Filled& form, std::string_view name, std::string_view hint = {});
Html day(const Filled& form, std::string_view name, std::string_view hint = {});
Html choose(const Filled& form, std::string_view name, std::span<const Choice> choices, std::string_view hint = {});
Html choose(const Filled& form, std::string_view name, std::vector<govuk::ChoiceItem> items, std::string_view hint = {});
Html choose(const Filled& form, std::string_view name, const CodeList& list, std::string_view hint = {});
/// Boxes of a list, several at once. Their legend may be longer than the label.
Html boxes(const Filled& form, std::string_view name, const std::vector<Choice>& choices, std::string_view hint = {});

/// A code of the choices, else a problem.
std::string need_choice(const http::Fields& typed, std::string_view name, std::span<const Choice> choices, std::vector<Problem>& problems);
/// A day that has come, else a problem; `from` is the earliest there can be.
std::optional<Date> need_past_day(const http::Fields& typed, std::string_view name, std::optional<Date> from, Date today, std::vector<Problem>& problems);
/// The text, which may be left out, checked for what cannot be kept.
std::string take_text(const http::Fields& typed, std::string_view name, std::vector<Problem>& problems);

Html paragraph(std::string_view words);
Html heading_m(std::string_view words);

}  // namespace stepwise::assessment
