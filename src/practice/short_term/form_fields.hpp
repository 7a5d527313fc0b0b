// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "govuk/govuk.hpp"
#include "http/http.hpp"
#include "practice/short_term/short_term.hpp"
#include "practice/short_term/lists.hpp"

namespace stepwise::short_term {

using html::Html;

/// The fields of this room's forms, each given what was typed and what is amiss.
class FormFields {
 public:
  FormFields(const http::Fields& typed, std::span<const Problem> problems) : typed_{typed}, problems_{problems} {}

  Html text(std::string_view name, std::string_view label, std::string_view hint = {}, int rows = 3) const;
  Html line(std::string_view name, std::string_view label, std::string_view hint = {}, std::string_view classes = "govuk-input--width-20") const;
  Html day(std::string_view name, std::string_view legend, std::string_view hint = {}) const;
  /// A day with the clock time in a field of its own, NAME_time.
  std::vector<Html> moment(std::string_view name, std::string_view legend, std::string_view time_label) const;
  Html hours(std::string_view name, std::string_view label, std::string_view hint = {}) const;
  Html choose(std::string_view name, std::string_view legend, std::vector<govuk::ChoiceItem> items, std::string_view hint = {}) const;
  Html choose(std::string_view name, std::string_view legend, const CodeList& list, std::string_view hint = {}) const;
  Html yes_no(std::string_view name, std::string_view legend, std::string_view hint = {}) const;
  Html boxes(std::string_view name, std::string_view legend, const CodeList& list, std::string_view hint = {}) const;
  Html select(std::string_view name, std::string_view label, std::vector<govuk::SelectItem> items, std::string_view hint = {}) const;
  /// 0 to 10, or not asked.
  Html rating(std::string_view name, std::string_view label, std::string_view hint = {}) const;
  /// -2 to +2 with the goal's own words, or not yet.
  Html level(std::string_view name, std::string_view label, const Goal& goal) const;
  /// How much help each activity takes.
  std::vector<Html> abilities(std::string_view prefix, const Lists& lists) const;
  std::string_view typed(std::string_view name) const { return typed_.get(name); }

 private:
  const http::Fields& typed_;
  std::span<const Problem> problems_;
};

/// Fields that belong together, under a legend of their own, so that labels said twice on a page are told apart.
Html together(std::string_view legend, const std::vector<Html>& fields, std::string_view size = "m");
Html heading_m(std::string_view words);
Html paragraph(std::string_view words);
void add(std::vector<Html>& all, std::vector<Html> more);
/// The items of a list with their `hint` column.
std::vector<govuk::ChoiceItem> hinted_items(const CodeList& list);

/// What was typed of the abilities of one moment; those that were not asked are left out.
Ability ability_from(const http::Fields& typed, std::string_view prefix, const Lists& lists);
void put_ability(http::Fields& fields, std::string_view prefix, const Ability& ability);
/// "-2", "much less than expected", by number.
std::string level_words(const Goal& goal, int level);

}  // namespace stepwise::short_term
