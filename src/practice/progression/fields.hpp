// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/problem.hpp"
#include "drafts/two_texts.hpp"
#include "html/html.hpp"
#include "http/http.hpp"

namespace stepwise::progression {

struct Choice {
  std::string value, text, hint = {};
};
/// One question of a form: how it is asked, and what a usable answer is.
struct Field {
  enum class Kind { heading, line, words, day, one, pick, staff, boxes, rating };
  Kind kind = Kind::words;
  std::string name = {}, label = {}, hint = {};
  std::string needed = {};                        ///< the sentence when there is no answer; "": it may stay empty
  std::vector<Choice> choices = {};               ///< of one, pick, boxes and staff
  std::vector<Choice> others = {};                ///< of staff: whoever is not offered, and is found by name in NAME_else
  std::optional<Date> earliest = {}, latest = {}; ///< of day
  std::string out_of_range = {};                  ///< the sentence for a day outside them
  int rows = 3;
};
std::vector<Choice> choices_of(const CodeList& list);
/// What is amiss in what was typed: nothing where something is needed, no such day, no such choice, a rating beyond 0 to 10.
std::vector<Problem> problems_of(const std::vector<Field>& fields, const http::Fields& typed);
/// What was typed, with whoever was named beside a list of staff chosen in it, where only one of them is called that.
http::Fields with_named_staff(const std::vector<Field>& fields, const http::Fields& typed);
/// The questions as they stand on the page, with what was typed.
std::vector<html::Html> write_fields(const std::vector<Field>& fields, const http::Fields& typed, const std::vector<Problem>& problems);
/// Both versions where they differ, in the words of the page.
drafts::TwoTexts compare(const std::vector<Field>& fields, const http::Fields& theirs, const http::Fields& yours);

/// The words of a field without white space at its ends.
std::string text_of(const http::Fields& typed, std::string_view name);
/// The day in the boxes NAME_day, NAME_month and NAME_year; nothing when it is none.
std::optional<Date> day_of(const http::Fields& typed, std::string_view name);
std::optional<int> rating_of(const http::Fields& typed, std::string_view name);
void put_day(http::Fields& fields, std::string_view name, std::optional<Date> day);

}  // namespace stepwise::progression
