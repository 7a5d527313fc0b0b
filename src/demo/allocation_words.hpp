// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>

namespace stepwise::demo {

/// What was heard about one area, what could go wrong, and what is met already: invented, in the words of workers.
struct AreaStory {
  std::string_view area;
  std::array<const char*, 4> heard, could_go_wrong, carers, community;
};
inline constexpr std::array<AreaStory, 6> area_stories{{
    {"personal_care",
     {"Cannot reach feet or back, and is tired after washing", "Needs somebody beside the shower since the fall", "Wants to choose what to wear and needs help with buttons and shoes", "Forgets to wash unless somebody is there"},
     {"Sore skin would come back", "Another fall in the bathroom is likely", "Would give up going out", "Infections would come back, and a stay in hospital"},
     {"A daughter helps with the hair on Sundays", "Husband helps with socks in the morning", "A sister comes on Saturdays", "A friend cuts the nails"},
     {"The swimming group has warm showers", "The barber comes to the house", "The drop-in washes clothes", "A neighbour takes the washing"}},
    {"eating",
     {"Can warm a meal and not lift a pan", "Eats well in company and leaves it alone", "Does not feel hunger and forgets to drink", "Needs food cut, and time"},
     {"Weight would go on falling", "Would live on toast", "Has been in hospital twice for not drinking", "Choking is likely without somebody near"},
     {"A neighbour makes breakfast and shares it", "Son cooks on Sundays for three days", "Mother brings a hot meal at noon", "A friend shops on Fridays"},
     {"Lunch club on Tuesdays and Thursdays", "The chapel’s soup on Mondays", "A community café saves a place", "The allotment shares vegetables"}},
    {"home",
     {"Cannot manage the stairs with anything in the hands", "Opens the door to anybody", "Post and bills stay unopened", "Leaves the gas on"},
     {"A fall on the stairs is likely", "Money has gone before", "The tenancy would be lost", "A fire is likely"},
     {"A cousin reads the post", "Brother mends what breaks", "Daughter rings every evening", "Wife does the bins and the windows"},
     {"The housing officer looks in monthly", "A handy person service fitted rails", "Neighbours hold a key", "The library helps with forms"}},
    {"connections",
     {"Has not been out alone since the spring", "Misses the choir and cannot get there", "Knows nobody in the new street", "Wants to see the grandchildren more than at Christmas"},
     {"Would be alone for days", "Mood would sink again", "Might drink again", "Would lose the friends who are left"},
     {"A friend drives to the match", "Sister rings twice a day", "Grandson shows how to call by video", "A neighbour shares the garden"},
     {"The talking café, with a lift", "The men’s shed on Wednesdays", "Choir, with somebody from church", "A walking group that goes slowly"}},
    {"work",
     {"Wants to keep the two mornings at the charity shop", "Would like to learn to read", "Has a place at college and needs somebody on the bus", "Wants paid work in a kitchen"},
     {"Would lose the place", "The days would be empty", "Confidence would go", "Would miss the one thing looked forward to"},
     {"Father drives on Mondays", "A friend from college travels along", "Aunt helps with the forms", "A brother practises the bus"},
     {"The job centre’s adviser knows them", "A volunteer reads along", "The shop keeps a quiet hour", "A college mentor"}},
    {"child",
     {"Needs a second pair of hands at bath and bedtime", "Cannot carry the baby on the stairs", "Needs help to get to school on time", "Wants to cook for the children"},
     {"The children would miss school", "A fall with the baby is likely", "The eldest would do too much", "Bedtimes would break down"},
     {"Grandmother takes them on Fridays", "A friend does the school run twice", "Partner is home at six", "An aunt has the eldest at weekends"},
     {"The family centre", "Breakfast club at school", "A parent and toddler group", "A football club with lifts"}},
}};
inline constexpr std::array<const char*, 6> total_reasons{
    "Two helpers are known well and do in one visit what the sum counts as two", "The hill and the steps mean longer visits than the grid allows for", "Support is shared with a friend in the same flat",
    "Nights are settled again since the new medicine", "Speaking takes time, and nobody should hurry it", "What worked last year cost less, and it is wanted again"};
inline constexpr std::array<const char*, 4> level_reasons{"It is worse on most days than on the day we met", "The risk is higher when the weather turns", "More is managed than is said", "Two falls last month were not yet known"};
inline constexpr std::array<const char*, 3> questions{"It is not enough for the weekends", "Why is nothing counted for the garden?", "My mother does more than you wrote, and is worn out"};
inline constexpr std::array<const char*, 3> askers{"The person", "A son, who was asked to speak", "An advocate"};

}  // namespace stepwise::demo
