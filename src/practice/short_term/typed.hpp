// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/problem.hpp"
#include "http/http.hpp"
#include "language/language.hpp"

namespace stepwise::short_term {

/// Reads what was typed, field by field, and gathers what must be put right.
class Reader {
 public:
  Reader(const http::Fields& typed, Date today) : typed_{typed}, today_{today} {}

  std::string text(std::string_view name, std::size_t longest = 2000);
  std::string needed(std::string_view name, Words sentence, std::size_t longest = 2000);
  /// A day that may be left out. What is no day is a problem.
  std::optional<Date> day(std::string_view name);
  /// A day that has come, no earlier than `from`; today where it is amiss.
  Date past_day(std::string_view name, std::optional<Date> from = {}, std::string_view from_what = {});
  /// A day that is already read must be no later than another that is on record.
  void not_after(std::string_view name, Date day, std::optional<Date> limit, std::string_view limit_what);
  /// A day and a clock time that have come. The time may be left out where `noon_will_do`.
  Instant past_moment(std::string_view name, std::optional<Instant> from = {}, std::string_view from_what = {});
  /// Hours, in quarters or however they are written; nothing when left out.
  std::optional<double> hours(std::string_view name, double most = 168);
  /// A code of a list; "" where it is amiss.
  std::string choice(std::string_view name, const CodeList& list, Words sentence);
  /// One of the codes of a list for each box ticked, joined by commas.
  std::string choices(std::string_view name, const CodeList& list);
  /// A whole number between two, or nothing when it was left out.
  std::optional<int> number(std::string_view name, int least, int most, Words sentence);
  std::optional<bool> yes_no(std::string_view name, std::optional<Words> sentence);
  std::string_view raw(std::string_view name) const { return typed_.get(name); }
  const http::Fields& typed() const { return typed_; }
  Date today() const { return today_; }
  void wrong(std::string_view field, std::string_view code, std::string sentence);

  std::vector<Problem> problems;

 private:
  const http::Fields& typed_;
  Date today_;
};

/// The same for a form that is shown: fields from what is on record.
void put_day(http::Fields& fields, std::string_view name, std::optional<Date> day);
void put_moment(http::Fields& fields, std::string_view name, std::optional<Instant> at);
void put_hours(http::Fields& fields, std::string_view name, std::optional<double> hours);
void put_number(http::Fields& fields, std::string_view name, std::optional<int> number);
/// "7.5 hours"; "Not known".
std::string hours_words(std::optional<double> hours);

}  // namespace stepwise::short_term
