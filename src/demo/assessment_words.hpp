// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "language/language.hpp"

namespace stepwise::demo {

/// What people say about one outcome, what a worker saw, and what could happen.
struct NeedWords {
  std::string_view code, domain, limb;
  Words said, said_too, seen, risk, helper;
};

inline constexpr std::array adult_needs{
    NeedWords{"nutrition", "health", "endangers", kept("I put the pan on and then I forget it."), kept("Toast is what I can manage, so toast is what I have."), kept("Two burnt pans, and out-of-date milk in the fridge"),
              kept("A fire within weeks, and weight going down"), kept("A neighbour brings dinner on Sundays")},
    NeedWords{"hygiene", "dignity", "pain", kept("Getting in and out of the bath takes it out of me for the day."), kept("I wash at the sink, sitting down, and that will do most days."), kept("Held the basin with both hands and stopped twice"),
              kept("A fall in the bathroom"), kept("A daughter helps on Saturdays")},
    NeedWords{"toilet", "dignity", "slow", kept("At night I do not always get there in time."), kept("I plan my whole day round where the toilet is."), kept("The way there is long and dark"), kept("A fall at night"), kept("A husband wakes too")},
    NeedWords{"clothing", "dignity", "slow", kept("Buttons beat me now."), kept("It takes me an hour to dress, and then I want to go back to bed."), kept("Sleeves and buttons need help since the stroke"), kept("Staying in night clothes, and in"),
              kept("A sister lays clothes out")},
    NeedWords{"home_safety", "protection", "endangers", kept("I hold on to the furniture from room to room."), kept("The stairs are the worst of it, I go down backwards."), kept("Loose rugs, and no rail on the stairs"), kept("A broken hip"), kept("A son rings each evening")},
    NeedWords{"home_upkeep", "accommodation", "cannot", kept("The house has got away from me."), kept("I used to be so particular about the windows."), kept("Post unopened since spring"), kept("Bills and damp get worse"), kept("A friend does the bins")},
    NeedWords{"relationships", "relationships", "cannot", kept("Some weeks the only voice I hear is the wireless."), kept("My friends were all in this street once."), kept("Nobody had been in the front room for months"), kept("Low mood, and no wish to go on"),
              kept("The vicar comes once a month")},
    NeedWords{"work", "work", "pain", kept("I was a good joiner and I could still show somebody how."), kept("I want to be asked for something again."), kept("Lights up when the talk is of wood"), kept("Days without a shape"), kept("A brother goes along to the club")},
    NeedWords{"community", "control", "cannot", kept("I have not been past the gate since March."), kept("The bus stop might as well be in France."), kept("Walked to the door and turned round"), kept("Shut in altogether by winter"), kept("A neighbour does the shopping")},
    NeedWords{"child", "relationships", "slow", kept("I want to walk her to school and I cannot do it twice in a day."), kept("She tells me to sit down, and she is six."), kept("The school run takes all there is"), kept("School missed"), kept("A grandmother collects on Fridays")}};

inline constexpr std::array carer_needs{
    NeedWords{"home_upkeep", "accommodation", "endangers", kept("My own house has not been cleaned since I began to sleep over there."), kept("I do two homes and neither properly."), kept("Two sets of shopping in the hall"), kept("Both homes go down"), kept("Nobody")},
    NeedWords{"nutrition", "health", "endangers", kept("I eat standing up, whatever is left on the plate."), kept("I have lost a stone and did not notice."), kept("Ate two biscuits during a long visit"), kept("Becoming ill as well"), kept("Nobody")},
    NeedWords{"relationships", "relationships", "cannot", kept("We were going to be married forty years and I feel like a nurse."), kept("My daughter says she has lost both of us."), kept("Speaks of friends in the past"), kept("Nobody left to ask"), kept("A daughter rings")},
    NeedWords{"work", "work", "cannot", kept("I have used all my leave on appointments."), kept("If I give up work I will not get back in."), kept("Three calls from work during the visit"), kept("Losing the job"), kept("Work allows a late start")},
    NeedWords{"recreation", "work", "cannot", kept("I have not sung since the diagnosis."), kept("An afternoon, that is all, to sit on a bench."), kept("Choir folder by the door, unopened"), kept("Giving everything up"), kept("A neighbour could sit for an hour")}};

inline constexpr std::array story_before{kept("I was born two streets away and worked at the mill until it closed."), kept("I drove a bus for thirty years and knew every stop by its people."), kept("I came here in 1974 with one case and a sewing machine."),
                                         kept("I brought up four, and then two of theirs."), kept("I was in the merchant navy and I still wake at five."), kept("I kept the post office, so I knew everybody’s business and told nobody.")};
inline constexpr std::array story_now{kept("I had a fall in the spring and nothing has been the same."), kept("Since my wife died I have lost the shape of the day."), kept("My hands do not do as they are told any more."), kept("The doctor gave it a name and then everybody began to whisper."),
                                      kept("My son worries, so here we are.")};
inline constexpr std::array day_words{kept("Up at seven, tea, the wireless, and then it is a long way to dinner."), kept("Mornings are slow and afternoons are slower."), kept("I am all right till about four, then I am tired."), kept("A good day has somebody in it.")};
inline constexpr std::array week_words{kept("Tuesdays my friend comes, and I count from one to the next."), kept("Sundays are the quiet ones."), kept("Market on Thursday if somebody takes me."), kept("They are all much the same now, and that is the trouble.")};
inline constexpr std::array matter_words{kept("Staying in my own street, where people say my name."), kept("My dog, and being the one who walks him."), kept("That nobody talks over my head."), kept("Seeing the children at tea time."), kept("My chair by the window and my own front door.")};
inline constexpr std::array who_words{kept("Next door, who has a key."), kept("My sister, though she is no younger than I am."), kept("The lads from the allotment."), kept("My daughter in Leeds, on the telephone every night.")};
inline constexpr std::array can_words{kept("I can cook for six if somebody lifts the pan."), kept("I make people laugh, and I listen."), kept("I know every rose in that garden."), kept("I can still do the accounts for the bowls club."), kept("I knit, and I teach whoever will sit still.")};
inline constexpr std::array want_words{kept("To go to the market on my own feet."), kept("To have one bath a week that I enjoy."), kept("To sleep in my own bed and know who is coming in the morning."), kept("To have people in again, on a Sunday."), kept("To be some use to somebody.")};
inline constexpr std::array way_words{kept("The kerb, the dark, and not being asked."), kept("Tiredness, and other people being careful."), kept("Money, some months."), kept("I do not like to ask.")};
inline constexpr std::array worry_words{kept("That I lie there and nobody knows."), kept("That they put me somewhere for my own good."), kept("My son worries more than I do."), kept("That it gets worse in the winter.")};
inline constexpr std::array risk_words{kept("I will go on using the stairs, thank you."), kept("I would rather fall on my way to the shop than sit safe all day."), kept("I will keep my bath and somebody can stand outside."), kept("I know about the gas. I want my own kettle.")};
inline constexpr std::array judgement_words{
    kept("What is needed is unmet on most days. It can be met in part by people nearby and a little equipment; the rest needs planning with them."), kept("Needs come from the illness and are there most of the week. The person knows what they want and says so clearly."),
    kept("With the rails in place and company twice a week, most of this comes back. What is left is mornings."), kept("The needs are real and met at present by family. That is counted apart and takes none of them away."),
    kept("Little is needed that a connection and some advice would not meet. The person agrees.")};
inline constexpr std::array judgement_words_too{
    kept("What they said about company weighs more than what they said about stairs."), kept("I saw it on a good day, and asked about the bad ones."), kept("They would sooner be helped by somebody they know, and that can be done."),
    kept("The mornings decide how the day goes."), kept("Nothing here is urgent. Two months from now it would be."), kept("Family and I see it alike, apart from the nights."), kept("A risk they want to take is written with what makes it safer."),
    kept("They were surprised by how much they can do, and so was I.")};
inline constexpr std::array other_words{kept("The lunch club, a rail, and a lift from the allotment society"), kept("Reablement for the mornings, and a falls class"), kept("A befriender, and telling the bank about a helper’s card"), kept("A perching stool and a second key with next door")};
inline constexpr std::array others_words{kept("The daughter sleeps badly and drives over twice a week."), kept("Nobody else lives there. Neighbours would notice."), kept("The husband is tired and does not say so."), kept("Two grandchildren who like to come.")};
inline constexpr std::array next_words{kept("We talk about a plan next week, with the sister there."), kept("The rails come first, then we look again."), kept("A copy by post, and a call on Friday."), kept("An introduction to the lunch club, and somebody to go along.")};
inline constexpr std::array learning_words{kept("Ask the neighbour sooner: she knew the most."), kept("Two short visits told more than one long one."), kept("An occupational therapist could have come along the first time.")};

/// The old woman who wants to stay in her street, by the questions of the talk; and what she cannot do alone.
inline constexpr std::array<std::pair<std::string_view, Words>, 11> street_story{{
    {"story-before", kept("I was born over the shop at number 2. I taught half of this street to swim, thirty-two years at the baths, and I married Walter from across the road.")},
    {"story-now", kept("Walter died, and then I broke my hip on the ice. I was back in eleven weeks, but I am not who I was on my legs.")},
    {"a-day", kept("Rita knocks at half past eight and we eat an egg. At four the school comes out and they wave. The evening is long.")},
    {"a-week", kept("Father Kelly on Fridays, Janet every other Saturday. The evenings are all the same.")},
    {"what-matters", kept("My own street, where everybody knows me. Somebody who says Walter’s name.")},
    {"who-matters", kept("Janet, my daughter, a nurse, forty miles off. Rita next door. Father Kelly.")},
    {"can-do", kept("I make pastry, light as you like, and I can sit with somebody who is sad.")},
    {"want-what", kept("They tell me three visits a day and two baths a week. I want to stop in my own street till they carry me out.")},
    {"way-what", kept("The back step, my buttons, and that asking makes me a burden.")},
    {"risks-worry", kept("Janet worries that I fall when nobody is there.")},
    {"risks-take", kept("I will walk to the post box, slow as I am. I would rather fall there than sit.")},
}};
inline constexpr std::array<std::string_view, 4> street_needs{"nutrition", "hygiene", "home_safety", "relationships"};
inline constexpr auto street_others = kept("Janet sleeps badly when she has not heard from her mother."), street_help = kept("A pendant, a rail by the steps, and breakfasts with Rita"),
                      street_judgement = kept("Eating, washing and the steps cannot be done safely alone, and the evenings weigh most. Visits and baths are one way of meeting it; she would choose company first."),
                      street_next = kept("We talk about what the week could be, with Janet and Rita there.");

}  // namespace stepwise::demo
