// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is wrong with the data on purpose, in ten-thousandths: what a real council's record and returns are like. [ours]
namespace stepwise::demo::rates {

// In the record, a value of its own ("not asked", "not known"), never an empty field or a wrong order of dates.
inline constexpr int ethnicity_not_asked = 300;
inline constexpr int no_nhs_number = 350, no_nhs_number_yet = 700;
inline constexpr int reason_not_known = 350;
inline constexpr int accommodation_not_known = 900;
inline constexpr int birth_not_known = 40;
inline constexpr int restricted = 90;   ///< records only some may open
inline constexpr int namesake = 900;    ///< households whose name is like the one before

// In national files, as councils send them.
inline constexpr int file_blank_ethnicity = 400;
inline constexpr int file_blank_reason = 500;
inline constexpr int file_blank_nhs_number = 300;
inline constexpr int file_end_before_start = 30;
inline constexpr int file_unlisted_value = 20;      ///< an outcome nobody defined
inline constexpr int file_blank_outcome = 120;
inline constexpr int file_open_request = 80;        ///< requests sent though they are not completed
inline constexpr int file_repeated_later = 1'500;   ///< rows sent again in the next reporting period (performance.md 1.1)
inline constexpr int council_writes_release_1 = 3'000;  ///< councils whose periods before July 2025 hold Release 1 words
inline constexpr int council_writes_uk_dates = 1'000;   ///< councils that write 21/11/2026

}  // namespace stepwise::demo::rates
