// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>

namespace stepwise::demo {

inline constexpr std::array<std::string_view, 8> review_who{"The person and their daughter", "The person alone, at the kitchen table", "The person, a neighbour and the support worker", "The person and their sister",
                                                            "The person, at the day centre they chose", "The person and their husband", "The person and an advocate", "The person and two support workers who know them well"};
inline constexpr std::array<std::string_view, 8> review_community{"Goes to the Tuesday lunch club with Mr Shaw from number nine", "The library holds books back, and somebody walks along", "Knows the shop by name again; they ring after a day without a visit",
                                                                  "Sings on Thursdays", "The allotment group gave up half a bed", "Nothing new; would like to meet people who fish", "A neighbour comes for breakfast twice a week",
                                                                  "Volunteers at the charity shop on Fridays"};
inline constexpr std::array<std::string_view, 6> review_risks{"Took the bus alone. Missed a stop, asked the driver, came home proud", "Cooks with the gas again; burnt one pan and learnt to use the timer", "Walks to the corner in the dark. Nothing happened",
                                                              "Went without the frame indoors. One stumble; keeps the rail by the door", "None this year, and would like one", "Manages own money. Lost £20 once, and has a purse on a string now"};
inline constexpr std::array<std::string_view, 6> review_money{"Used a little less than planned: mornings are shorter.", "All used as planned.", "Two weeks not used while with family.", "A little more in February after the flu, back again since.",
                                                              "Saturday hours were moved to the swimming.", "Nobody came twice in June; it was put right."};
inline constexpr std::array<std::string_view, 8> review_next{"The bus to the market without anybody", "Breakfast without help on Sundays, then see", "A month with a call in place of the evening visit", "Ask at the garage whether they want a hand with the till",
                                                             "A weekend at a sister’s", "The new kettle that tips", "Show somebody else how to do it", "Half an hour less on Wednesdays, with the door sensor"};
inline constexpr std::array<std::string_view, 6> review_works{"The same faces come", "Getting up when I want to", "My neighbour’s breakfasts", "The chair by the window", "Being asked first", "The rota on the fridge"};
inline constexpr std::array<std::string_view, 6> review_not{"Sundays are long", "They come late when it rains", "The phone tree of the council", "Too many forms", "Nobody to go fishing with", "The lift in the block"};
inline constexpr std::array<std::string_view, 6> review_future{"A dog", "To see Whitby once more", "To teach somebody to bake", "A job of a few hours", "To stay in my street", "Fewer visits and more friends"};
inline constexpr std::array<std::string_view, 6> review_evidence{"Did it while we watched.", "The diary on the wall says so, nine weeks of twelve.", "Daughter sees it every Sunday.", "Told us the story of last Friday.", "The receipts from the shop.", "A photo from the day."};
inline constexpr std::array<std::string_view, 7> review_evidence_too{"Two people say the same of it.", "It was raining, too.", "Not yet on Sundays.", "Asked again in the afternoon: the same answer.", "A year ago nobody would have tried.", "The worker stood by and did nothing.", "It took longer than it looks."};
inline constexpr std::array<std::string_view, 6> review_money_too{"Nothing is owed either way.", "What was left stays for the summer.", "The sums were looked through together.", "The person keeps the account and showed it.", "No change to what is paid.", "The contribution is as before."};
inline constexpr std::array<std::string_view, 6> review_reasons_too{"Everybody who was there says so.", "It was asked for, not offered.", "It can be undone with one call.", "We tried it for a month first.", "The evenings stay as they are.", "Said twice, a week apart."};
inline constexpr std::array<std::string_view, 4> review_differs{"One counts the days it is wanted, the others the days it takes a prompt. Both are written down", "The daughter worries about the stairs. They agreed to look together in spring",
                                                                "They mean different things by “alone”", ""};
inline constexpr std::array<std::string_view, 5> review_reasons{"Washes and dresses alone since the rail was put in.", "Mornings take half the time now, and the neighbour comes in.", "Wants the time in the afternoon for the choir.", "The flat is near a sister now.",
                                                                "The tablets were changed and the days are clearer."};
inline constexpr std::array<std::string_view, 4> review_agrees{"I would rather have my mornings to myself", "Try it, but ring me after a week", "Yes, and thank them", "I can always ask again"};
inline constexpr std::array<std::string_view, 3> review_disagrees{"I like her coming. It is not about the washing", "You say less; I say lonely", "Not in winter"};

}  // namespace stepwise::demo
