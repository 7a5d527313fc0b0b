// SPDX-License-Identifier: Apache-2.0
#include "demo/outcome_topics.hpp"

#include <array>

namespace stepwise::demo {
namespace {

constexpr std::array topics{
    OutcomeTopic{"relationships", Suits::anyone, "Seeing {w} again", "I want {w} round for tea of a {d}, like we used to", "I have {w} to tea every {d}", "The kettle on and {w} in the chair by the window", "{w} rings on Sundays",
                 "Too tired by the afternoon to have anybody in", "Company I have chosen myself", "confidence", "Worried the place is not tidy", "Ring {w} and fix the first {d}", "{w} has been to tea twice", "Tidy the front room together on the morning of a {d}"},
    OutcomeTopic{"community", Suits::anyone, "Getting out", "I want to get to {p} {t} and walk in by myself", "I go to {p} {t}, in and home on my own", "Known by name at {p}", "Gets as far as the gate most days", "The kerbs, and the bus that does not wait",
                 "To be somebody who goes somewhere", "place", "Two kerbs without a drop", "Walk the way to {p} with {w} once a week", "Been to {p} four times", "Go along the first three times, then wait at the stop"},
    OutcomeTopic{"nutrition", Suits::anyone, "Cooking for myself", "I want to cook my own dinner {t} and eat what I fancy", "I cook dinner for myself {t}", "A pan of my own stew on a {d}", "Makes toast and tea without thinking", "Standing at the cooker, and heavy pans", "My own food, at my own time",
                 "health", "Cannot stand for long", "Choose three dinners and write the list with {w}", "Three dinners cooked in a month", "Be in the kitchen for the first four, hands in pockets"},
    OutcomeTopic{"hygiene", Suits::older, "Washing in private", "I want to wash at my own sink with the door shut", "I wash and dress by myself every morning, with things laid out", "Door shut, wireless on, done by nine", "Does face, hands and teeth alone", "Feet and back", "My privacy back", "skill",
                 "Reaching feet", "Try the long sponge every morning for a month", "Washed alone on twenty mornings", "Lay things out the night before and stay outside the door"},
    OutcomeTopic{"home_upkeep", Suits::anyone, "Keeping the house nice", "I want a house I am not ashamed to open the door of", "I have the front room and kitchen straight by {d} each week", "Somebody can drop in without notice", "Washes up every night", "The floors, and bins on collection day",
                 "To ask people in again", "money", "Cannot pay for a cleaner every week", "Do one room a day with {w} on the end of the phone", "Four weeks with the kitchen straight", "Do the floors together on a {d}"},
    OutcomeTopic{"relationships", Suits::older, "Neighbours", "I want to stay put and know who is next door", "I speak with a neighbour {t} and know who has my key", "A wave over the wall and somebody to mind the cat", "The woman over the road takes the bins in", "New people have come and nobody said who they are", "To belong here",
                 "people", "Shy of knocking", "Take a cake next door with {w}", "Three neighbours known by name", "Introduce the person to the street’s coffee morning"},
    OutcomeTopic{"work", Suits::working_age, "Something to do that counts", "I want to be needed somewhere {t}", "I help at {p} {t} and have my own job there", "A tabard with a name on it", "Up and dressed by nine on good days", "Nobody has asked before", "To give something and be thanked", "confidence", "Frightened of letting people down",
                 "Visit {p} with {w} and ask what they need", "Four turns done at {p}", "Find out together what {p} needs and when"},
    OutcomeTopic{"community", Suits::working_age, "Travelling by myself", "I want to go on the bus to {p} on my own, phone in my pocket", "I take the bus to {p} by myself {t}", "Sat upstairs at the front", "Knows the timetable better than the driver", "Getting off at the right stop when it is dark", "My own comings and goings",
                 "skill", "What to do when the bus is late", "Ride with {w} sitting further back each time", "Six journeys alone", "Ride along six times, a seat further away each time"},
    OutcomeTopic{"home_safety", Suits::older, "Going upstairs to bed", "I want to sleep in my own bed, upstairs, where I have slept for forty years", "I go up to my own bed every night and down by myself in the morning", "My own pillow and the street light through the curtain", "Climbs six steps with the rail", "The turn at the top", "To sleep properly",
                 "health", "Out of breath at the turn", "Do the stairs exercise {t} with {w} counting", "Up to bed on five nights running", "Practise the turn twice a week with the therapist"},
    OutcomeTopic{"work", Suits::working_age, "Learning to read better", "I want to read the messages on my phone by myself", "I read and answer {w}’s messages myself {t}", "Not handing the phone over", "Knows all the letters", "Long words and small print", "To keep things private", "skill", "School was a bad time", "Ask at {p} about the reading group", "Ten messages answered alone",
                 "Sit alongside for the first two groups"},
    OutcomeTopic{"community", Suits::anyone, "Singing", "I want to sing with other people again, on a {d}", "I sing at {p} every {d}", "Stood in the second row next to {w}", "Sings along to the wireless all day", "The way there in the dark", "To feel like myself", "place", "No lift home after nine", "Ask {w} for a lift there and back", "Been to five practices", "Be ready in time for the lift on a {d}"},
    OutcomeTopic{"relationships", Suits::working_age, "Friends of my own", "I want a mate to go to the match with, not staff", "I go to the match with {w} every other {d}", "Arguing about the referee all the way home", "Knows every player since 1990", "Money runs out before the weekend", "Somebody who wants to be there", "money", "Tickets and a pie come to a lot",
                 "Ask {w} to come to the next home match", "Three matches with {w}", "Make the weekly money plan on a {d}"},
    OutcomeTopic{"clothing", Suits::older, "Choosing what to wear", "I want to look like myself when people come", "I choose my clothes the night before and am dressed before ten", "Lipstick on and the blue cardigan", "Knows just what goes with what", "Buttons and the back zip", "To be seen as me", "skill", "Stiff fingers", "Try the button hook for two weeks with {w}", "Dressed before ten on ten days",
                 "Wait and hand things over only when asked"},
    OutcomeTopic{"home_safety", Suits::anyone, "Nights", "I want to sleep through and not be frightened of the stairs", "I sleep from eleven to six on five nights out of seven", "Waking up and it being light", "Falls asleep easily", "Awake at three with nobody to ask", "Some peace, and legs that work the next day", "health", "Pain wakes the person at three", "Keep a sleep diary for two weeks with {w}", "Five good nights in one week",
                 "Ask the pharmacist with the person about the timing of tablets"},
    OutcomeTopic{"work", Suits::anyone, "The garden", "I want to grow tomatoes and give them away, like Dad did", "I grow tomatoes by the back door and give some to {w} by August", "A bag of tomatoes on {w}’s step", "Waters everything twice a day", "Bending, and carrying compost", "Something to look forward to", "health", "Cannot lift a bag of compost", "Ask {w} to carry the bags on a {d}", "Twelve plants in by the end of May",
                 "Set up the table at standing height"},
    OutcomeTopic{"toilet", Suits::older, "Going out without worry", "I want to sit through the service at {p} and not worry about getting there in time", "I go to {p} {t} and sit to the end", "Staying for coffee after", "Manages at home with the rail", "Not knowing where the toilets are", "To go where I please", "place", "Nobody has told the person where the toilets are", "Ring {p} and ask, with {w}",
                 "Stayed to the end four times", "Write the three easiest places to go on a card"},
    OutcomeTopic{"child", Suits::working_age, "Being a parent", "I want to take the kids to school myself on a {d}", "I walk the children to school every {d}", "Holding hands over the crossing", "Reads to them every night", "Mornings, and the medicine that makes mornings hard", "To be the one they run to", "health", "Cannot wake before nine since the tablets changed", "Get bags and shoes by the door the night before", "Eight school mornings",
                 "Ask with the person whether the tablets can move to teatime"},
    OutcomeTopic{"nutrition", Suits::older, "Eating with people", "I want to eat my dinner with somebody {t}, not off a tray", "I eat dinner with {w} or at {p} {t}", "A tablecloth and somebody talking", "Good appetite when there is company", "Evenings, and dinner at four o’clock", "Company, and food that tastes of something", "people", "Does not like to ask", "Ask {w} to share a dinner on a {d}", "Eight dinners with company",
                 "Move dinner to when the neighbour is home"},
};

constexpr std::array<std::string_view, 24> people{"Jean", "our Karen", "Mohammed from the corner", "my sister", "my brother", "Pauline next door", "my grandson", "Father Michael", "Amrit", "my old workmate Ted", "my niece", "the twins", "Dolores", "my cousin", "Big Steve", "Mrs Ali",
                                                  "my daughter", "my son", "Olena", "Frank from the club", "my goddaughter", "Winston", "Shirley", "Hamza"};
constexpr std::array<std::string_view, 22> places{"the library", "the allotments", "St Anne’s", "the market", "the Wednesday club", "the bowls club", "the mosque", "the gurdwara", "the swimming baths", "the Railway Arms", "the community garden", "the charity shop", "the bingo", "the sewing room", "the park cafe",
                                                  "the brass band room", "the food bank", "the men’s shed", "the cathedral", "the film club", "the canal", "the chapel hall"};
constexpr std::array<std::string_view, 8> often{"once a week", "twice a week", "three times a week", "every weekday", "most days", "every fortnight", "four days a week", "every Saturday"};
constexpr std::array<std::string_view, 32> endings{", even when it rains", ", in my good coat", ", with the wireless on", ", and tell {w} about it after", ", before the street is up", ", at my own speed", ", with the dog beside me", ", and have a laugh", ", the way my mother did",
                                                   ", and be home before the news", ", without asking anybody first", ", and take my time over it", ", with a bit left over for the birds", ", whether my leg likes it or not", ", and sleep well after", ", by my birthday", ", by Christmas", ", before the clocks change",
                                                   ", and send {w} a photograph", ", like I did before the hospital", ", two days running", ", and pay for it myself", ", with {w} if they are free", ", and see who is about", ", with the door left open", ", and not be rushed", ", when it suits me", ", for as long as I can",
                                                   ", and find my own way back", ", with my glasses on and my teeth in", ", and have something to tell people", ", same as anybody"};

}  // namespace

std::span<const OutcomeTopic> outcome_topics() { return topics; }
std::span<const std::string_view> outcome_people() { return people; }
std::span<const std::string_view> outcome_places() { return places; }
std::span<const std::string_view> outcome_often() { return often; }
std::span<const std::string_view> outcome_endings() { return endings; }

}  // namespace stepwise::demo
