// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>

namespace stepwise::demo {

/// What somebody who is not paid does, and who does it: who_kind, what, when, who.
struct FreePiece {
  std::string_view kind, what, when, who;
};
inline constexpr std::array free_pieces{
    FreePiece{"family_friends", "My sister and I cook for two days at a time", "Sunday afternoons", "My sister"},
    FreePiece{"family_friends", "A phone call before bed, and no talk of tablets", "Every evening", "My grandson"},
    FreePiece{"community", "The lunch club, and I lay the tables", "Wednesdays", "Lunch club at the hall"},
    FreePiece{"community", "Bowls in summer, cards in winter", "Thursday afternoons", "The bowling club"},
    FreePiece{"community", "Choir, second row, and I bring the biscuits", "Tuesday evenings", "The choir"},
    FreePiece{"me", "I walk to the corner and back with my stick", "Every morning", "Me"},
    FreePiece{"me", "I lay my clothes out the night before and dress in my own time", "Every day", "Me"},
    FreePiece{"me", "I order my own shopping on the tablet and put it away", "Fridays", "Me"},
    FreePiece{"nhs", "The nurse dresses my leg and shows me how", "Mondays", "District nurse"},
    FreePiece{"equipment", "A rail by the bath and a stool to sit on", "Every day", "The rail and the stool"}};

struct PaidWords {
  std::string_view component, what, when;
};
inline constexpr std::array paid_words{
    PaidWords{"home_support", "Help to wash and dress, with me doing the top half", "Mornings"},
    PaidWords{"day_support", "Workshop days: I mend, they lift", "Three days a week"},
    PaidWords{"direct_payment", "Somebody I choose, who drives me where I want to go", "When I say"},
    PaidWords{"long_term_residential_care", "My own room with my own chair, and a key", "Every day"},
    PaidWords{"long_term_nursing_care", "My own room, and a nurse who knows how I like to be turned", "Every day"},
    PaidWords{"community_supported_living", "Support in my own flat, towards less of it", "Every day"},
    PaidWords{"shared_lives", "A home with Shared Lives, as one of the family", "Every day"},
    PaidWords{"extra_care_housing", "My flat, with somebody near when I ring", "Day and night"},
    PaidWords{"meals", "A hot meal, and a few words at the door", "Every day"},
    PaidWords{"transport", "A lift there and back", "Twice a week"}};

inline constexpr std::array plan_my_words{
    "I do not want to be looked after. I want to get on, with a bit of help where it sticks.",
    "People first, then my own front door, then the rest.",
    "I have always worked. Give me something to do with my hands and I am no trouble.",
    "Quiet in the mornings. Company in the afternoons. Nobody calling me dear.",
    "I want to be tired at night because I did something."};
inline constexpr std::array plan_matters{"Home, the people I know, and a say over my days", "My health and feeling safe, without being kept in", "Family, and giving something back", "Work and learning, and my own money"};
inline constexpr std::array plan_advice{"A falls class on Mondays; a fire safety visit, which is free", "The memory café; a power of attorney while it is easy; a winter check", "Benefits looked at; the library’s home service; exercises to keep the shoulder moving", "How to ring the out-of-hours team; a key safe; drink before you are thirsty"};
inline constexpr std::array plan_risks{"Walking to the shop alone, because a fall there is still better than a week indoors. A phone in the pocket.", "Cooking with gas again. A timer, and a neighbour who smells burning before I do.", "Going to the match on the bus. A card with a number in my wallet.", ""};
inline constexpr std::array plan_contingency{"Ring the team by nine. My niece has the key until they come.", "Neighbour at number 14 has a key and my tablets list. Then the out-of-hours team.", "My brother sleeps here for two nights. After that, the flat at the extra care scheme."};
inline constexpr std::array plan_dips{"I stop opening the curtains. Come in and open them, talk about anything else, and leave it three days before changing what we do.", "I ring too often, or not at all. Sit with me, tea first. It passes.", "I say I am fine and lose weight. Eat with me for a week."};
inline constexpr std::array plan_disagrees{"I want the same carer each day and I am told that cannot be promised", "I think three mornings are enough and they think five", "All of it. I never asked for help", "That my son was asked before me"};
inline constexpr std::array plan_sent_back{"Have you asked about the lunch club and the bus pass first? Everything here is paid", "Tell me what the two extra evenings make possible. I am sure there is a reason", "The estimate was made before the fall. Would a new one be fairer than stretching this?"};

}  // namespace stepwise::demo
