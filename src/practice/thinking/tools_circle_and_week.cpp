// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "practice/thinking/tool.hpp"

namespace stepwise::thinking {
namespace {

using Kind = Column::Kind;

constexpr std::array all_rings{Choice{"closest", noted("Closest: I could not do without them")}, Choice{"close", noted("Close: friends and family I count on")},
                               Choice{"acquaintance", noted("People I know: clubs, neighbours, work")}, Choice{"paid", noted("Paid to be in my life")}};
constexpr std::array circle_columns{Column{"name", noted("Name"), Kind::line, {}, true}, Column{"ring", noted("How close"), Kind::choice, all_rings},
                                    Column{"know", noted("How we know each other"), Kind::line, {}, true}, Column{"often", noted("How often we are in touch")},
                                    Column{"do", noted("What we do together")}, Column{"more", noted("What could be more")}, Column{"risk", noted("Anything to be careful of")}};
constexpr std::array circle{Part{"people", noted("People in my life"), std::nullopt, Sense::plain, circle_columns}};

constexpr std::array presence{Choice{"present", noted("I am there")}, Choice{"taking_part", noted("I take part")}, Choice{"connected", noted("I know people there")},
                              Choice{"contributing", noted("I give something there")}};
constexpr std::array place_columns{Column{"place", noted("Place or activity"), Kind::line, {}, true}, Column{"presence", noted("Where I am with it"), Kind::choice, presence},
                                   Column{"gift", noted("What I bring")}, Column{"next", noted("Next step"), Kind::line, {}, true}};
constexpr std::array community{Part{"places", noted("Places and activities"), std::nullopt, Sense::plain, place_columns}};

constexpr std::array all_times{Choice{"morning", noted("Morning")}, Choice{"afternoon", noted("Afternoon")}, Choice{"evening", noted("Evening")}, Choice{"night", noted("Night")}};
constexpr std::array all_kinds{Choice{"unpaid", noted("Unpaid: with family, friends, neighbours")}, Choice{"alone", noted("On my own")}, Choice{"paid", noted("Paid support")}};
constexpr std::array piece_columns{Column{"time", noted("When"), Kind::choice, all_times}, Column{"what", noted("What I do"), Kind::line, {}, true},
                                   Column{"with", noted("With whom"), Kind::line, {}, true}, Column{"where", noted("Where")}, Column{"kind", noted("Paid, unpaid or alone"), Kind::choice, all_kinds},
                                   Column{"outcome", noted("What it is for"), Kind::outcome}, Column{"cost", noted("Cost each week"), Kind::money}};
constexpr std::array week{Part{"monday", noted("Monday"), std::nullopt, Sense::plain, piece_columns},       Part{"tuesday", noted("Tuesday"), std::nullopt, Sense::plain, piece_columns},
                          Part{"wednesday", noted("Wednesday"), std::nullopt, Sense::plain, piece_columns}, Part{"thursday", noted("Thursday"), std::nullopt, Sense::plain, piece_columns},
                          Part{"friday", noted("Friday"), std::nullopt, Sense::plain, piece_columns},       Part{"saturday", noted("Saturday"), std::nullopt, Sense::plain, piece_columns},
                          Part{"sunday", noted("Sunday"), std::nullopt, Sense::plain, piece_columns}};

}  // namespace

std::span<const Choice> rings() { return all_rings; }
std::span<const Choice> times_of_day() { return all_times; }
std::span<const Choice> week_kinds() { return all_kinds; }
std::span<const Part> circle_parts() { return circle; }
std::span<const Part> community_parts() { return community; }
std::span<const Part> week_parts() { return week; }

}  // namespace stepwise::thinking
