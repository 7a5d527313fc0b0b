// SPDX-License-Identifier: Apache-2.0
#include "demo/thinking_words.hpp"

#include <array>

namespace stepwise::demo {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 9> appreciate_older{"Remembers every birthday in the family", "Tells a story so that you are there", "Never complains", "Quick with a joke, quicker with a hug", "Knows the name of every bird", "Always asks after you first", "Stubborn, in the best way",
                                                "Makes strangers welcome", "Keeps a promise"};
constexpr std::array<Words, 9> appreciate_younger{"Makes everybody laugh", "Honest, whatever it costs", "Loyal to friends", "Sings on the bus and does not mind who hears", "Notices when somebody is sad", "Never gives up on a puzzle", "Kind to animals", "Good company on a walk", "Remembers faces for ever"};
constexpr std::array<Words, 8> bring_older{"Forty years of growing vegetables", "Can mend anything with string", "A good listener", "Knows everybody in the chapel", "Bakes for the whole street at Christmas", "Speaks three languages", "Patience with children", "Plays the mouth organ"};
constexpr std::array<Words, 8> bring_younger{"Knows every bus of the county", "Good with computers and phones", "A strong swimmer", "Great memory for music", "Makes films", "Carries the heavy things", "Always early", "Draws comics"};
constexpr std::array<Words, 14> important_older{"A cup of tea in bed, before anything else", "My own front door and my own key", "Chapel on Sundays, the front pew on the left", "My cat, who sleeps on my feet", "Being asked, not told", "The wireless on low all day, never the television in the morning", "Ringing my sister on Wednesdays after six",
                                               "My photograph of Albert where I can see it", "Clean ironed sheets on Fridays", "Going to bed late", "Doing the crossword with a pen", "Fish and chips from Cooper’s", "The window open, whatever the weather", "Wearing a dress and my pearls"};
constexpr std::array<Words, 14> important_younger{"Choosing my own clothes, loud ones", "Seeing Danny every weekend", "My job at the café, paid like everybody", "Football on Saturdays, home and away", "A lie-in on Sundays", "My phone charged and with me", "Going out at night like other people my age", "Drum and bass, with the bass", "My dog, Biscuit",
                                                 "Not being talked about as if I were not there", "A girlfriend one day", "My own bank card", "Knowing the plan for the day the night before", "Curry on Fridays"};
constexpr std::array<Words, 10> support_shared{"Knock, wait, then come in", "Give me time: count to ten before you say it again", "Show me, do not tell me", "Sit where I can see your face", "Ask me which first", "Do it with me, not for me", "Tell me if you will be late, even by ten minutes", "If I shout I am frightened: stay, and say nothing",
                                              "Put my glasses on before you explain anything", "Use my name, not “love”"};
constexpr std::array<Words, 8> good_shared{"Up when I am ready", "Somebody I know comes", "Time outside", "Music on while I wash", "A proper cooked dinner", "A laugh with somebody", "A letter, not a bill", "I did something useful"};
constexpr std::array<Words, 7> bad_shared{"A stranger at the door", "Being hurried", "Nobody to talk to all day", "Rain and no way out", "Being talked over", "A telephone call from the council", "My knees"};
constexpr std::array<Words, 6> matters_shared{"The same few people", "Being out of the house every day", "My mornings slow", "Being of use to somebody", "Quiet", "To know what comes next"};
constexpr std::array<Words, 5> changes_shared{"Two people who know me, not nine", "A lift on Thursdays", "Come at nine, not at seven", "Leave me to make the tea", "Somebody my own age to go with"};
constexpr std::array<Words, 8> to_shared{"A garden, however small|said", "Being with my own family at weekends|said", "A drink at the Anchor on Fridays|said", "My things left where I put them|behaviour", "Nobody standing behind me|behaviour", "Walking, every day|behaviour", "Church|said", "Being told the truth|said"};
constexpr std::array<Words, 8> for_shared{"Insulin at the right time|health", "Skin looked at every day|health", "Somebody near on the stairs|safety", "The gas turned off at night|safety", "Not being alone with money matters|safety", "Enough to drink|health", "Wearing hearing aids|valued", "Clean clothes when I go out|valued"};
constexpr std::array<Words, 4> balance_shared{"The tablets stand beside the teapot: one goes with the other", "Walk to the shop, with the telephone in the pocket", "A rail on the garden step, and no locked door", "The nurse comes after church, not before"};
constexpr std::array<Words, 10> circle_shared{"My daughter|closest|Family|Every day|Talk|A day out|", "My brother Len|closest|Family|Weekly|The crossword|Holidays|", "Maureen from number nine|close|Neighbours for years|Most days|Tea and gossip||", "Danny|close|School|Weekends|Football|More evenings|", "The vicar|acquaintance|Church|Sundays|A word at the door|A visit|", "Sal at the café|acquaintance|I go there|Twice a week|Banter||",
                                              "Men from the allotment|acquaintance|Plot 14|When it is dry|Swap plants|A committee of my own|", "Jo, who comes in the mornings|paid|Agency|Daily|Getting up||", "The district nurse|paid|Surgery|Mondays|My leg||", "Cousin Pat|close|Family|By telephone|Laugh|See her again|Tires me out when she stays"};
constexpr std::array<Words, 5> places_shared{"Library, large print shelf|present|I read aloud well|Ask about the reading group", "St Mark’s lunch club|taking_part|I lay the tables|Bring the piano back to life", "The Anchor, quiz night|connected|Sport and songs|A team of our own", "Canal path volunteers|contributing|Strong arms|Be trained on the lock", "Swimming baths|present|Good company|Try the Tuesday class"};
constexpr std::array<Words, 6> views_shared{"me|Choosing my own meals|Being got up too early|change", "family|He is cleaner and eats|We are never told when the time changes|talk", "staff|She laughs in the mornings|Too little time on Fridays|change", "me|My three favourite carers|A new face every Sunday|change", "professional|The leg has healed|Two falls in a month|talk", "me|Wednesdays with Maureen||keep"};
constexpr std::array<Words, 5> log_shared{"Tuesday|Walked to the canal and back|Jo|Going before dinner|The gate was too heavy|Take the lower path", "Friday|Cooked a curry for four|Danny and mum|Reading the recipe aloud|The smoke alarm|Open the window first", "Sunday|Would not go to church|Only me|Tea and the service on the wireless|Asking again and again|Ask once, then wait", "Monday|Rang the bank himself|Sal|Practising what to say|Press two, press three|Ask for the quiet line", "Thursday|Slept in the chair all afternoon|Carer|A blanket|Waking him for tablets|Tablets at six"};
constexpr std::array<Words, 7> day_shared{"morning|Getting up and breakfast|Jo|Home|paid||2150", "morning|Coffee and the paper||Home|alone||", "afternoon|Lunch club|Friends|St Mark’s|unpaid||600", "afternoon|Walk by the canal|Maureen|Canal|unpaid||", "evening|Tea|My daughter|Home|unpaid||", "evening|Bath and bed|Jo|Home|paid||2400", "afternoon|Swimming|A supporter|Baths|paid||1875"};

constexpr std::array pools{Said{"profile", "appreciate", appreciate_older, appreciate_younger}, Said{"profile", "bring", bring_older, bring_younger}, Said{"profile", "important", important_older, important_younger}, Said{"profile", "support", support_shared, support_shared},
                           Said{"day", "good", good_shared, good_shared}, Said{"day", "bad", bad_shared, bad_shared}, Said{"day", "matters", matters_shared, matters_shared}, Said{"day", "changes", changes_shared, changes_shared},
                           Said{"important", "to", to_shared, to_shared}, Said{"important", "for", for_shared, for_shared}, Said{"important", "balance", balance_shared, balance_shared},
                           Said{"circle", "people", circle_shared, circle_shared}, Said{"community", "places", places_shared, places_shared}, Said{"working", "views", views_shared, views_shared}, Said{"log", "days", log_shared, log_shared},
                           Said{"week", "monday", day_shared, day_shared}, Said{"week", "tuesday", day_shared, day_shared}, Said{"week", "thursday", day_shared, day_shared}, Said{"week", "saturday", day_shared, day_shared}};

}  // namespace

std::span<const Said> said_pools() { return pools; }

}  // namespace stepwise::demo
