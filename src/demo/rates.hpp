// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>

/// Every rate the council's flows follow, in ten-thousandths unless said. Where a figure is published it is named.
namespace stepwise::demo::rates {

/// Of contacts, by team and year (middle of each of the last three): settled where they came. Together about 43, 50 and
/// 57%: Somerset's contact centre went from 40% to 60%; Leeds' contact officers signpost up to 70%.
inline constexpr std::array<int, 3> settled_contact_centre{4'900, 5'750, 6'650};
inline constexpr std::array<int, 3> settled_locality{3'000, 3'400, 3'800};
inline constexpr std::array<int, 3> settled_hospital{1'500, 1'900, 2'400};
inline constexpr std::array<int, 3> settled_specialist{2'300, 2'700, 3'100};
inline constexpr std::array<int, 4> locality_shift{500, -500, 0, 300};

/// Where contacts that are not settled go: assessment, OT start, Talking Point, short-term help, rapid response,
/// safeguarding. Long-term assessments follow about 35% of them, which with the above gives Leeds' 20.3, 17.6 and 15.2%
/// of referrals.
inline constexpr std::array<int, 6> onward_contact_centre{2'550, 1'900, 1'700, 2'150, 900, 800};
inline constexpr std::array<int, 6> onward_locality{3'300, 1'900, 1'700, 1'500, 900, 700};
inline constexpr std::array<int, 6> onward_hospital{1'700, 800, 100, 5'700, 1'500, 200};
inline constexpr std::array<int, 6> onward_specialist{4'600, 500, 1'500, 900, 1'500, 1'000};

/// Of long-term assessments straight from the front door: no eligible need. With those after short-term help this gives
/// Leeds' 12.1, 8.0 and 6.7% of referrals.
inline constexpr std::array<int, 3> no_eligible_need{8'750, 6'650, 6'350};

inline constexpr int assessment_held = 8'700;       ///< of contacts that asked for one
inline constexpr int hospital_discharge = 2'000;    ///< of contacts: route of access
inline constexpr int recontact_settled = 1'400;     ///< again within 90 days after a contact that was settled
inline constexpr int recontact_onward = 2'300;
inline constexpr int later_contact = 6'000;         ///< again, later than that
inline constexpr int duplicate = 200;
inline constexpr int concern = 350, immediate = 30;
inline constexpr int left_open = 60;                ///< contacts nobody closed: a data-quality fault
inline constexpr int moves_a_year = 70;
inline constexpr int told_of_death = 1'000;        ///< of deaths: the family rings that day

/// Reablement: two thirds need no long-term support afterwards (Coventry); nine in ten start within two days
/// (Isle of Wight's target), here eight.
inline constexpr int reablement_no_long_term = 6'700;
inline constexpr int starts_within_two_days = 8'000;

/// How help at home is held: direct payment, the council's managed budget, bought by the council. With personal assistants that makes
/// direct payments about a quarter of people with community support, as in England.
inline constexpr std::array<int, 3> home_support_held{1'100, 4'900, 4'000};

/// Into a care home after home care, of each yearly review of someone over 65 (Isle of Wight's target is 5% or less).
inline constexpr int home_care_to_residential = 450;

/// Pounds a week from which support to live under 65 is given in a care home: about a third.
inline constexpr int care_home_instead_of_supported_living = 1'250;

}  // namespace stepwise::demo::rates
