// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/code_list.hpp"
#include "performance/cld/check/fields.hpp"

namespace stepwise::cld_export {

/// The columns of the return, Release 2, in their order (cld.md 2).
enum class Column : std::uint8_t {
  la_code, period_start, period_end, nhs_number, person, gp_code, gender, ethnicity, born, died, client_type, support_reason, postcode,
  accommodation, employment, has_unpaid_carer, autism, visual, hearing, dementia, funding, event_type, reference, start, end, description,
  outcome, route, assessment_type, needs, assessment_method, hours_caring, adults_cared_for, adult_1, adult_2, adult_3, service_type,
  component, mechanism, location, review_reason, achieved, review_method, unit_cost, frequency, units,
};
inline constexpr std::size_t columns = 46;
/// One row of the return; a blank is "".
struct Cells {
  std::array<std::string, columns> texts;
  std::string& operator[](Column column) { return texts[static_cast<std::size_t>(column)]; }
  const std::string& operator[](Column column) const { return texts[static_cast<std::size_t>(column)]; }
};

/// What the return calls the record's codes: the Release 2 words of lists/.
class ReturnWords {
 public:
  /// A Fault when a list is missing, or when lists/cld/fields.csv does not hold the columns above in their order.
  static Result<ReturnWords> load();
  /// The words of a code of a column that has a list; "" for nothing and for what was not asked; a code that the list does
  /// not have stays as it is, so that a check finds it.
  std::string words(Column column, std::string_view code) const;
  /// The words of a request's outcome, by its resolution: "" when there is none.
  std::string outcome_of(std::string_view resolution) const;
  /// A resolution that is no event of its own.
  bool is_duplicate(std::string_view resolution) const;
  /// What stands in Event_Description of a conversation (cld.md 7).
  const std::string& conversation() const { return conversation_; }
  const cld::FieldTable& table() const { return table_; }
  /// The first row.
  std::string header() const;
  /// Blanks what does not apply to the row, and writes Unknown where an answer is wanted that was not given.
  void fit(Cells& cells, const cld::RowFacts& facts) const;

 private:
  cld::FieldTable table_;
  std::map<Column, CodeList> lists_;
  CodeList resolutions_;
  std::string conversation_;
};

}  // namespace stepwise::cld_export
