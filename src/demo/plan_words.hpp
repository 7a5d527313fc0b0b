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

/// The same, where it is known what somebody wants it for: help at home is not the same for the one who cooks and the one who sings.
struct PaidFor {
  std::string_view component, specified, what, when;
};
inline constexpr std::array paid_for{
    PaidFor{"home_support", "relationships", "Up, washed and dressed in time for whoever comes", "Mornings, and before visitors"},
    PaidFor{"home_support", "community", "Ready, coat on and along as far as the door", "Before I go out, and when I am back"},
    PaidFor{"home_support", "nutrition", "Beside me in the kitchen: I cook, they lift the pans", "Dinner time"},
    PaidFor{"home_support", "home_upkeep", "The floors and the bins together, and a tidy as we talk", "Mornings"},
    PaidFor{"home_support", "work", "Up and out in time, with a bag packed", "Early, on my days"},
    PaidFor{"home_support", "home_safety", "Up in the morning and upstairs at night, at my own pace", "Morning and night"},
    PaidFor{"home_support", "clothing", "Buttons, zips and the back of it. I choose", "Mornings"},
    PaidFor{"home_support", "toilet", "Help where I need it, so that I can go out after", "Mornings, and before I go out"},
    PaidFor{"home_support", "child", "Another pair of hands for breakfast and the school run", "School mornings"},
    PaidFor{"direct_payment", "nutrition", "Somebody I choose, to shop and cook with me", "When I say"},
    PaidFor{"direct_payment", "hygiene", "Somebody I choose, for the bath and the back", "When I say"},
    PaidFor{"direct_payment", "home_upkeep", "Somebody I choose, to keep on top of the house with me", "When I say"},
    PaidFor{"direct_payment", "clothing", "Somebody I choose, for the buttons and the shopping", "When I say"},
    PaidFor{"direct_payment", "home_safety", "Somebody I choose, near when I go up and down", "Evenings"},
    PaidFor{"direct_payment", "child", "Somebody I choose, along with me and the children", "After school"},
    PaidFor{"day_support", "nutrition", "The kitchen at the centre: I cook for twelve", "Three days a week"},
    PaidFor{"day_support", "relationships", "A place where my friends are", "Three days a week"},
    PaidFor{"day_support", "community", "Out and about with a group, somewhere new each week", "Three days a week"}};

inline constexpr std::array plan_my_words{
    "I do not want to be looked after. I want to get on, with a bit of help where it sticks.",
    "People first, then my own front door, then the rest.",
    "I have always worked. Give me something to do with my hands and I am no trouble.",
    "Quiet in the mornings. Company in the afternoons. Nobody calling me dear.",
    "I want to be tired at night because I did something.",
    "It is my house and I know where everything is.",
    "Ask me first. I change my mind, and then I say so.",
    "I was a nurse for thirty years and I can tell when somebody is in a hurry.",
    "I like my own company till about eleven.",
    "Most days I can. Some days I cannot, and I do not know which till I wake up."};
inline constexpr std::array plan_my_words_too{
    "I will do the buttons if somebody finds the sleeve.", "My legs are the trouble, not my head.", "I cook from memory and I would like to go on.", "The stairs are mine to fall down, but put a second rail in.",
    "I can wait for help. I cannot be rushed by it.", "The bus stops outside and I mean to be on it.", "Whoever comes, let it be somebody who laughs.", "My daughter has her own life and I want her to keep it.",
    "I do my own money, and one person looks over my shoulder on Fridays."};
inline constexpr std::array plan_my_words_last{
    "That is all I have to say about it.", "If it works till spring we can talk about less.", "I would sooner try and get it wrong.", "Write it down so that I do not have to say it again.", "I have signed worse things.",
    "Show me again in the summer.", "The rest I do myself."};
inline constexpr std::array plan_matters{"Home, the people I know, and a say over my days.", "My health and feeling safe, without being kept in.", "Family, and giving something back.", "Work and learning, and my own money."};
inline constexpr std::array plan_matters_too{"Not being told.", "A garden, or the sight of one.", "Somebody to tell it to at the end of the day.", "Being on time.", "My faith, and getting to it.", "The dog.", "Music I chose.", "To be asked for my opinion, and to be wrong sometimes."};
inline constexpr std::array plan_advice{"A falls class on Mondays; a fire safety visit, which is free.", "The memory café; a power of attorney while it is easy; a winter check.", "Benefits looked at; the library’s home service; exercises to keep the shoulder moving.", "How to ring the out-of-hours team; a key safe; drink before you are thirsty."};
inline constexpr std::array plan_advice_too{"How to ask for the money to be looked at again.", "The handy-person who fits bulbs.", "What a lasting power of attorney is for.", "Where the warm rooms are in winter.", "The number of the advocate.", "A bus pass that works before half past nine."};
inline constexpr std::array plan_risks{"Walking to the shop alone, because a fall there is still better than a week indoors. A phone in the pocket.", "Cooking with gas again. A timer, and a neighbour who smells burning before I do.", "Going to the match on the bus. A card with a number in my wallet.", ""};
inline constexpr std::array plan_contingency{"Ring the team by nine. My niece has the key until they come.", "Neighbour at number 14 has a key and my tablets list. Then the out-of-hours team.", "My brother sleeps here for two nights. After that, the flat at the extra care scheme."};
inline constexpr std::array plan_contingency_too{"Tablets: the blue box by the kettle.", "The cat goes to number 3.", "Soup in the freezer for four days.", "The hospital bag is behind the door.", "The spare glasses are in the drawer under the phone.", "Turn the gas off at the wall."};
inline constexpr std::array plan_dips{"I stop opening the curtains. Come in and open them, talk about anything else, and leave it three days before changing what we do.", "I ring too often, or not at all. Sit with me, tea first. It passes.", "I say I am fine and lose weight. Eat with me for a week."};
inline constexpr std::array plan_dips_too{"It has passed every time.", "My sister can tell by my voice.", "Do not send me anywhere in the first week.", "Afterwards, ask me what helped.", "Put the radio on first.", "Ring the nurse if I am hot as well."};
inline constexpr std::array plan_disagrees{"I want the same carer each day and I am told that cannot be promised", "I think three mornings are enough and they think five", "All of it. I never asked for help", "That my son was asked before me"};
inline constexpr std::array plan_sent_back{"Have you asked about the lunch club and the bus pass first? Everything here is paid", "Tell me what the two extra evenings make possible. I am sure there is a reason", "The estimate was made before the fall. Would a new one be fairer than stretching this?"};

}  // namespace stepwise::demo
