// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::cld {

/// Whether a field has to hold a value in its row (cld.md 3, `cond_`).
enum class Status : std::uint8_t { undetermined, not_applicable, applicable, mandatory };
inline constexpr std::size_t statuses = 4;
/// -1, 0, 1 or 2.
constexpr int cond_code(Status status) { return static_cast<int>(status) - 1; }
std::string_view status_words(Status status);

/// What a cell, or a row, turned out to be. Closed: each has its code, its weight and its sentence.
enum class Problem : std::uint8_t {
  none, blank_allowed,
  // failures of a field
  blank_mandatory, not_in_list, not_in_list_but_like, release_1,
  not_a_date, not_a_number, too_precise, below_zero, not_whole, wrong_shape, wrong_length,
  wrong_check_digit, period_reversed, end_before_start, end_after_period, born_after_event, died_before_birth, own_link,
  in_future, too_old,
  // failures of a row
  wrong_number_of_cells,
  // warnings
  not_applicable_here, start_after_period, end_before_period, start_after_death, prison_direct_payment, carer_service, repeated,
  overlapping, linked_to_nobody,
};
inline constexpr std::size_t problems = 32;
static_assert(static_cast<std::size_t>(Problem::linked_to_nobody) + 1 == problems);

/// The national check code: 1, 0, -1 blank though mandatory, -7 Release 1 (cld.md 3). The meanings of -2 to -6 were never
/// published; ours are: -2 not in the list, -3 of a wrong kind, -4 a wrong check digit, -5 at odds with another field,
/// -6 outside the likely range. A warning is no failed check: 1.
int check_code(Problem problem);
constexpr bool is_warning(Problem problem) { return problem >= Problem::not_applicable_here; }
constexpr bool is_failure(Problem problem) { return problem >= Problem::blank_mandatory && !is_warning(problem); }
/// The words of the national layout for a check code.
std::string_view validity_words(int check_code);
/// The problem in two or three words, for the summary.
std::string_view problem_words(Problem problem);

}  // namespace stepwise::cld
